"""Choosing a method, and steering one on the way; in the familiar register. All methods are in ``methods.py``."""

from __future__ import annotations

from tests.stories.ground import cultivated
from tests.stories.people import Person, Play

CASE = "Mijn sectie wiskunde houdt de deur dicht. Ik wil weten wat ik zelf kan doen."
PARENTS = "Twee ouders bellen elke week over hetzelfde cijfer."


async def cases(play: Play) -> None:
    """Three members, four cases."""
    sem, lotte, yara = play.people("sem", "lotte", "yara")
    await cultivated(sem, lotte)
    await too_few(sem)
    await yara.joins()
    await yara.answers("asked", "accept")
    await yara.acts("bring", "stop")
    await kept_after_all(lotte)
    await troika(play, sem, lotte)
    await ended(lotte, yara)
    await with_everyone(play, yara)


async def too_few(sem: Person) -> None:
    """A troika takes three."""
    await sem.commands("methode intervisie")
    await sem.answers("which", "troika")
    await sem.tries("instead", value="troika")
    await sem.acts("instead", "skip")


async def kept_after_all(lotte: Person) -> None:
    """The case stays with who has it."""
    await lotte.commands("methode")
    await lotte.tries("which", value="wandelen")
    await lotte.answers("which", "appreciative")
    await lotte.tries("case", action="skip")
    await lotte.answers("case", "Iets met ouders.")
    await lotte.answers("case-release", False)


async def troika(play: Play, sem: Person, lotte: Person) -> None:
    """A step is left to its time, one is cut short, one takes as long again; the outcome is shared."""
    await sem.commands("methode Troika")
    await sem.answers("case", CASE)
    await sem.answers("case-release", True)
    await sem.answers("way", "writing")
    await lotte.says("Wat heb je al geprobeerd?", play.room)
    await sem.commands("methode what3")
    await play.wait("P1D")
    await sem.commands("methode verder")
    await lotte.commands("methode langer")
    await lotte.commands("methode pauze")
    await play.wait("P7D")
    await lotte.commands("methode verder")
    await play.wait("P10D")
    await sem.answers("taken-1", "Ik ga eerst zelf een uur bij ze zitten, zonder iets te zeggen.")
    await sem.answers("release", True)


async def ended(lotte: Person, yara: Person) -> None:
    """Two at once, and one of them is enough; afterwards there is nothing left to steer."""
    await yara.commands("methode what3")
    await yara.answers("case", PARENTS)
    await yara.answers("case-release", True)
    await yara.answers("way", "writing")
    await lotte.commands("methode after-action")
    await lotte.answers("case", "De open dag.")
    await lotte.answers("case-release", True)
    await lotte.answers("way", "writing")
    await lotte.commands("methode stop")
    await lotte.acts("which", "skip")
    await lotte.commands("methode stop")
    await lotte.answers("which", "2")
    await lotte.commands("methode stop")
    await lotte.commands("methode stop")


async def with_everyone(play: Play, yara: Person) -> None:
    """A method that runs by itself while nobody answers; what is taken along stays with who takes it."""
    await yara.commands("methode after-action")
    await yara.answers("case", PARENTS)
    await yara.answers("case-release", True)
    await yara.answers("way", "writing")
    await play.wait("P7D")
    await yara.answers("taken-1", "Dat we ze terugbellen.")
    await yara.answers("taken-2", "Ze samen uitnodigen.")
    await yara.answers("release", False)

"""Working on cases by a method, step by step; in the familiar register."""

from __future__ import annotations

from tests.stories.ground import cultivated
from tests.stories.people import Person, Play

CASE = "Mijn sectie wiskunde houdt de deur dicht. Ik wil weten wat ik zelf kan doen."


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
    await ended(yara)
    await with_everyone(play, yara)


async def too_few(sem: Person) -> None:
    """A troika takes three."""
    await sem.commands("methode intervisie")
    await sem.answers("which", "troika")
    await sem.answers("case", CASE)
    await sem.answers("case-release", True)


async def kept_after_all(lotte: Person) -> None:
    """The case stays with who has it."""
    await lotte.commands("methode")
    await lotte.tries("which", action="skip")
    await lotte.tries("which", value="wandelen")
    await lotte.answers("which", "what3")
    await lotte.answers("case", "Iets met ouders.")
    await lotte.answers("case-release", False)


async def troika(play: Play, sem: Person, lotte: Person) -> None:
    """A step is left to its time, one is cut short, one takes as long again; the outcome is shared."""
    await sem.commands("methode troika")
    await sem.answers("case", CASE)
    await sem.answers("case-release", True)
    await lotte.says("Wat heb je al geprobeerd?", play.room)
    await sem.answers("pace-share-1", "keep")
    await play.wait("P1D")
    await sem.answers("pace-clarify-1", "on")
    await sem.answers("pace-consult-1", "longer")
    await sem.answers("pace-consult-2", "on")
    await play.wait("P7D")
    await sem.answers("taken", "Ik ga eerst zelf een uur bij ze zitten, zonder iets te zeggen.")
    await sem.answers("taken-release", True)


async def ended(yara: Person) -> None:
    """Enough, says who has the case."""
    await yara.commands("methode what3")
    await yara.answers("case", "Twee ouders bellen elke week over hetzelfde cijfer.")
    await yara.answers("case-release", True)
    await yara.answers("pace-what-1", "stop")


async def with_everyone(play: Play, yara: Person) -> None:
    """A method that runs by itself; what is taken along stays with who takes it."""
    await yara.commands("methode what3")
    await yara.answers("case", "Twee ouders bellen elke week over hetzelfde cijfer.")
    await yara.answers("case-release", True)
    await play.wait("P14D")
    await yara.answers("taken", "Ze samen uitnodigen.")
    await yara.answers("taken-release", False)

"""A network that grows from two to nine: yes at once, later, after a reminder and by a seat that came free; and no.

Played in each of the text sets, by people who speak accordingly.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.stories.people import Person, Play


@dataclass(frozen=True)
class Words:
    """What people say and type in one set."""

    question: str
    bring: str
    seek: str
    begin: str
    time: str
    seats: str
    invite: str
    members: str
    status: str
    findable: str


ENGLISH = Words(
    question="How can I make visiting each other's lessons normal in a team that is busy?",
    bring="Timetables.",
    seek="How to begin small and keep going.",
    begin="start Lesson visits",
    time="members time",
    seats="members seats",
    invite="members invite",
    members="members",
    status="status",
    findable="me findable",
)
DUTCH = Words(
    question="Hoe kan ik lesbezoek gewoon maken in een team dat het druk heeft?",
    bring="Roosters.",
    seek="Hoe ik klein begin en het volhoud.",
    begin="begin Lesbezoek",
    time="leden tijd",
    seats="leden plaatsen",
    invite="leden uitnodigen",
    members="leden",
    status="stand",
    findable="ik vindbaar",
)
WORDS = {"en": ENGLISH, "nl-u": DUTCH, "nl-je": DUTCH}


async def growing_in(locale: str, play: Play) -> None:
    """From two people to nine."""
    words = WORDS[locale]
    karin, joost = play.people("karin", "joost")
    await two(karin, joost, words)
    await asking_around(play, karin, words)
    await the_last_seats(play, karin, words)
    await a_seat_comes_free(play, karin, words)
    await found(joost, words)
    await karin.commands(words.status)


async def two(karin: Person, joost: Person, words: Words) -> None:
    """The owner and one who takes part at once, and tells of himself in few words."""
    await joost.joins()
    await karin.commands(words.begin)
    for key in ("stuck", "tried", "success", "mandate"):
        await karin.acts(key, "skip")
    await karin.answers("question", words.question)
    await karin.acts("check", "skip")
    await karin.answers("release", True)
    await karin.acts("bring", "stop")
    await joost.answers("asked", "accept")
    await joost.answers("bring", words.bring)
    await joost.acts("bring-themes", "skip")
    await joost.answers("seek", words.seek)
    await joost.acts("seek-themes", "stop")
    await karin.commands(words.time)
    await karin.answers("time", "light")
    await karin.commands(f"{words.seats} 8")


async def asking_around(play: Play, karin: Person, words: Words) -> None:
    """Yes, later, no and nothing; later comes once more, and nothing is reminded once."""
    meral, pieter, sanne, tom, ulla = people = play.people("meral", "pieter", "sanne", "tom", "ulla")
    for person in people:
        await person.joins()
    for person in (meral, ulla):
        await takes_part(person)
    await pieter.answers("asked", "later")
    await sanne.answers("asked", "decline")
    await play.wait("P6D")
    await takes_part(pieter, "once-more")
    await play.wait("P3D")
    await takes_part(tom, "once-more")
    await karin.commands(words.members)


async def the_last_seats(play: Play, karin: Person, words: Words) -> None:
    """Two more make eight; who comes then hears before the yes that there is a waiting list."""
    vera, wim, xena, yves = people = play.people("vera", "wim", "xena", "yves")
    for person in people:
        await person.joins()
    await takes_part(vera)
    await takes_part(wim)
    await xena.answers("asked", "accept")
    await yves.answers("asked", "accept")
    await yves.commands(words.status)
    await karin.commands(words.members)


async def a_seat_comes_free(play: Play, karin: Person, words: Words) -> None:
    """The first in line says nothing, the second takes it; a ninth seat brings the first in after all, by name."""
    ulla, xena, yves = play.people("ulla", "xena", "yves")
    await ulla.leaves()
    await play.wait("P5D")
    await takes_part(yves, "free")
    await karin.commands(f"{words.seats} 9")
    await karin.commands(f"{words.invite} @xena")
    await takes_part(xena)


async def takes_part(person: Person, key: str = "asked") -> None:
    """Say yes, and keep the rest for another day."""
    await person.answers(key, "accept")
    await person.acts("bring", "stop")


async def found(joost: Person, words: Words) -> None:
    """A card is made, seen, agreed to, changed, and taken back."""
    await joost.commands(words.findable, "dm")
    await joost.answers("bring-themes", ["organisation"])
    await joost.acts("seek-themes", "skip")
    await joost.answers("role", "team-leader")
    await joost.answers("school", "broad")
    for key in ("region", "board", "years"):
        await joost.acts(key, "skip")
    await joost.answers("facilitates", True)
    await joost.answers("shown", "yes")
    await joost.commands(words.findable, "dm")
    await joost.answers("listed", "change")
    await joost.answers("parts", ["school"])
    await joost.acts("school", "skip")
    await joost.answers("shown", "yes")
    await joost.commands(words.findable, "dm")
    await joost.answers("listed", "stop")

"""An owner who leaves, a call that is declined, a hand-over and an expert's visit; the same story in three sets."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.stories.ground import sown
from tests.stories.people import Person, Play


@dataclass(frozen=True)
class Words:
    """What people type in one set of texts: commands, and what they say."""

    room: str
    question: str
    members: str
    role: str
    call: str
    sharpen: str = "vraag scherp"
    sharper: str = "Hoe kan ik elke week een uur vrijmaken waarin mijn team van elkaar leert?"
    begin: str = "begin"
    willing: tuple[str, ...] = ("yara", "wim")
    asked: str = "Wat doet u het eerst, als een team nooit tijd heeft?"
    prepared: tuple[str, str] = ("Hoe begint u zo'n gesprek?", "Wanneer houdt u op?")
    answered: str = "Met een half uur meekijken, en dan pas vragen."


SAID = {
    "en": Words(
        "#time-to-learn",
        "How can I make time for my team to learn?",
        "members",
        "role",
        "call",
        "question sharpen",
        "How can I keep an hour every week in which my team learns from each other?",
        "start",
        asked="What do you do first when a team never has time?",
        prepared=("How do you begin such a talk?", "When do you stop?"),
        answered="With half an hour of watching, and only then asking.",
    ),
    "nl-u": Words("#tijd-om-te-leren", "Hoe kan ik tijd maken om mijn team te laten leren?", "leden", "rol", "oproep"),
    "nl-je": Words(
        "#samen-leren",
        "Hoe kan ik mijn team samen laten leren?",
        "leden",
        "rol",
        "oproep",
        asked="Wat doe je het eerst, als een team nooit tijd heeft?",
        prepared=("Hoe begin je zo'n gesprek?", "Wanneer hou je op?"),
    ),
}
"""By text set."""


def roles(words: Words) -> Callable[[Play], Awaitable[None]]:
    """The story in these words."""

    async def story(play: Play) -> None:
        anke, ben, chris, dina = play.people("anke", "ben", "chris", "dina")
        await sown(anke, ben, chris, dina, question=words.question, begin=words.begin)
        await handed_over(words, anke, ben)
        await an_owner_leaves(anke, ben, chris, dina)
        await a_declined_call(play, words, ben, chris)
        await an_expert(play, words, ben, chris, dina)

    return story


async def handed_over(words: Words, anke: Person, ben: Person) -> None:
    """Who owns the question has another facilitate, who is asked first."""
    await anke.commands(f"{words.members} {words.role} @ben")
    await anke.answers("role", "hand-over")
    await ben.answers("hand-over", "accept")


async def an_owner_leaves(anke: Person, ben: Person, chris: Person, dina: Person) -> None:
    """The others are asked, each alone; two are willing, and one is chosen."""
    await anke.leaves()
    await ben.answers("carry", "someone-else")
    await chris.answers("carry", "i-do")
    await dina.answers("carry", "i-do")
    for person in (ben, chris, dina):
        await person.answers("whom", "chris")


async def a_declined_call(play: Play, words: Words, ben: Person, chris: Person) -> None:
    """One of two would rather not, and is asked nothing; the other is confirmed."""
    yara, wim = play.people(*words.willing)
    await ben.commands(f"{words.members} {words.call}")
    await yara.answers("asked", "decline")
    await wim.answers("asked", "accept")
    await ben.answers("confirm", "yes")
    await wim.acts("bring", "stop")
    await play.wait("P15D")


async def an_expert(play: Play, words: Words, ben: Person, chris: Person, dina: Person) -> None:
    """A guest comes for the question in its new words, answers what was prepared, and goes."""
    eva = play.person("eva")
    await chris.commands(words.sharpen)
    await chris.answers("anew", words.sharper)
    await chris.answers("release", True)
    await ben.commands(f"{words.members} expert @eva")
    await ben.answers("what", words.asked)
    await ben.answers("day", "2026-03-20")
    await chris.answers("question-release", True)
    await eva.answers("asked", "accept")
    await chris.answers("prepare", words.prepared[0])
    await dina.answers("prepare", words.prepared[1])
    await play.wait("P6D")
    await ben.answers("order", "2 1")
    await eva.acts("answer", "skip")
    await eva.answers("answer", words.answered)
    await eva.answers("named", True)

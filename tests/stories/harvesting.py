"""A harvest on which not all agree: reflections, sheaves, an answer in rounds, what may be public, and the close."""

from __future__ import annotations

from tests.stories.ground import INTAKE, cultivated
from tests.stories.people import Person, Play

DRAFT = "Lesbezoek wordt gewoon als het in het rooster staat."
BETTER = "Lesbezoek wordt gewoon als het in het rooster staat, en als ik zelf de eerste ben die een ander laat kijken."


async def harvesting(play: Play) -> None:
    """From the last weeks of cultivating to three months after the close."""
    karin, joost, meral, noor = play.people("karin", "joost", "meral", "noor")
    await cultivated(karin, joost, meral, noor)
    await marking(play, karin, joost, meral)
    await asking_too_early(karin, joost)
    await looking_back(play, karin, joost, meral)
    await answering(play, karin, joost, meral)
    await using_it(joost, meral, noor)
    await going_public(play, karin, joost, noor)
    await closing(play, karin, joost, noor)


async def marking(play: Play, karin: Person, joost: Person, meral: Person) -> None:
    """Remarks in the room that somebody finds worth keeping; their authors decide."""
    first = await joost.says("Wie zelf de deur openzet, hoeft het niet meer te vragen.", play.room)
    second = await meral.says("Bij ons was de koffie na afloop het belangrijkste.", play.room)
    await karin.reacts(first)
    await meral.reacts(first)
    await karin.reacts(first, "thumbsup")
    await joost.answers("text-release", True)
    await meral.reacts(second)
    await meral.answers("text-release", False)


async def asking_too_early(karin: Person, joost: Person) -> None:
    """What can be asked of a harvest that is not there."""
    await joost.commands("oogst")
    await joost.commands("oogst herzie")
    await joost.commands("oogst stem in")
    await joost.commands("oogst toon")
    await karin.commands("publiceer")
    await joost.commands("publiceer")
    await joost.commands("oogst reflecteer")
    await joost.acts("what", "skip")
    await joost.acts("so-what", "skip")
    await joost.acts("now-what", "skip")


async def looking_back(play: Play, karin: Person, joost: Person, meral: Person) -> None:
    """One shares a part, one shares nothing, one stops; and somebody comes in."""
    await karin.commands("verder")
    await karin.answers("harvest", True)
    await joost.answers("what", "Twee collega's zitten nu elke week bij elkaar.")
    await joost.answers("so-what", "Dat ik minder hoef te regelen dan ik dacht.")
    await joost.acts("now-what", "skip")
    await joost.answers("what-release", True)
    await joost.answers("so-what-release", False)
    await joost.acts("category", "skip")
    await meral.answers("what", "Het is bij ons niet gelukt.")
    await meral.acts("so-what", "skip")
    await meral.acts("now-what", "skip")
    await meral.answers("what-release", False)
    await meral.acts("category", "skip")
    await karin.acts("what", "stop")
    (emma,) = play.people("emma")
    await emma.joins()
    await emma.answers("asked", "accept")
    for question in INTAKE:
        await emma.acts(question, "skip")
    await play.wait("P7D")


async def answering(play: Play, karin: Person, joost: Person, meral: Person) -> None:
    """A draft, a remark, and three rounds in which one member keeps an objection."""
    await karin.answers("draft", DRAFT)
    await karin.commands("oogst stem in")
    await joost.answers("remark", "En als de leiding zelf begint.")
    await play.wait("P7D")
    await karin.answers("revise", BETTER)
    await karin.answers("agree", True)
    await karin.answers("named", True)
    await joost.answers("agree", True)
    await joost.answers("named", False)
    await meral.answers("agree", False)
    await meral.answers("objection", "Bij ons stond het ook in het rooster.")
    await meral.answers("named", True)
    await play.wait("P7D")
    await karin.acts("revise", "skip")
    await meral.answers("agree", False)
    await meral.acts("objection", "skip")
    await play.wait("P7D")
    await karin.acts("revise", "skip")
    await joost.answers("agree", True)
    await meral.answers("agree", False)
    await meral.answers("objection", "Ik blijf erbij.")
    await play.wait("P7D")


async def using_it(joost: Person, meral: Person, noor: Person) -> None:
    """The harvest as members use it: late approval, a remark, the document, a search."""
    await noor.commands("oogst stem in")
    await noor.answers("late-open", True)
    await noor.commands("oogst stem in")
    await meral.commands("oogst stem in")
    await meral.answers("late-open", False)
    await joost.commands("oogst herzie")
    await joost.answers("remark", "Ik zou de koffie erbij zetten.")
    await noor.commands("oogst herzie")
    await noor.acts("remark", "skip")
    await joost.commands("oogst toon")
    await joost.commands("oogst exporteer")
    await joost.commands("oogst zoek rooster")
    await joost.commands("oogst zoek")
    await joost.answers("search", "zwembad")


async def going_public(play: Play, karin: Person, joost: Person, noor: Person) -> None:
    """Every author decides on every text; one takes it back."""
    await karin.commands("publiceer")
    while await karin.is_asked("release"):
        await karin.answers("release", True)
    await karin.answers("named", True)
    while await joost.is_asked("release"):
        await joost.answers("release", False)
    await play.wait("P8D")
    await karin.commands("oogst trek in")
    await karin.answers("unname", True)
    await noor.commands("oogst trek in")


async def closing(play: Play, karin: Person, joost: Person, noor: Person) -> None:
    """Not yet; yes; open again and closed again; and three months later nobody says a word."""
    await karin.commands("verder")
    await karin.answers("sure", False)
    await karin.commands("verder")
    await karin.answers("sure", True)
    await karin.commands("verder")
    await joost.commands("stand")
    await noor.commands("ik", "dm")
    await noor.acts("what", "skip")
    await play.wait("P100D")

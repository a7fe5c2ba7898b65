"""What anyone may ask at any time: of the network, of its questions and members, and of what is held about them."""

from __future__ import annotations

from tests.stories.ground import sown
from tests.stories.people import Person, Play

SECOND = "#staffroom"


async def asking(play: Play) -> None:
    """Three people in two networks."""
    ada, ben, cleo = play.people("ada", "ben", "cleo")
    await sown(ada, ben, cleo, question="How can I make time for my team to learn together?")
    await questions(play, ada, ben)
    await members(play, ada, ben, cleo)
    await two_networks(ben)
    await settings(play, ben)
    await what_is_held(ben, cleo)
    await wrong_words(play, ada)


async def questions(play: Play, ada: Person, ben: Person) -> None:
    """Shown, sharpened by their owner only, brought in, split, parked and closed."""
    await ben.commands("question")
    await ben.commands("question sharpen")
    await ada.commands("question sharpen")
    await ada.answers("anew", "How can I make time for my team to learn from each other?")
    await ada.answers("release", True)
    await ben.commands("question propose How can I say no to the third plan of this year?")
    await ben.answers("release", True)
    await ada.commands("question split")
    await ada.answers("which", "1")
    await ada.answers("part", "How can I find an hour a week?")
    await ada.commands("question park")
    await ada.answers("which", "1")
    await ada.answers("parked", True)
    await ada.answers("following", "3")
    await ada.commands("question close")
    await ada.answers("which", "2")
    await ada.answers("closed", False)
    await ada.commands("question review")
    await play.wait("P6D")
    await ada.answers("decision", "keep")
    await ben.commands("question show")


async def members(play: Play, ada: Person, ben: Person, cleo: Person) -> None:
    """Who is in, who facilitates, who goes."""
    await ben.commands("members")
    await ada.commands("members role @ben")
    await ada.answers("role", "facilitator")
    await ada.commands("members role")
    await ada.answers("whom", "ben")
    await ada.answers("role", "owner")
    await ben.commands("members role @ben")
    await ben.answers("role", "no-facilitator")
    await ada.commands("members remove @ada")
    await ada.answers("remove", True)
    await ada.commands("members remove @cleo")
    await ada.answers("remove", True)
    await cleo.commands("members")
    await ada.commands("members invite @cleo")
    await cleo.answers("asked", "accept")
    await cleo.acts("bring", "stop")


async def two_networks(ben: Person) -> None:
    """In a direct message it has to be said which network is meant."""
    await ben.commands("start", SECOND)
    await ben.acts("stuck", "stop")
    await ben.commands("status", "dm")
    await ben.answers("which", "1")
    await ben.commands("members", "dm")
    await ben.acts("which", "skip")
    await ben.commands("next", "dm")
    await ben.acts("which", "skip")


async def settings(play: Play, ben: Person) -> None:
    """A language, a zone, a region, and some weeks of rest."""
    await ben.commands("me language", "dm")
    await ben.answers("language", "nl-je")
    await ben.commands("me", "dm")
    await ben.answers("what", "zone")
    await ben.answers("zone", "paramaribo")
    await ben.commands("me region", "dm")
    await ben.acts("region", "skip")
    await ben.commands("me pause", "dm")
    await ben.answers("pause", "week")
    await ben.commands("ik hervat", "dm")
    await ben.commands("me language", "dm")
    await ben.answers("language", "en")


async def what_is_held(ben: Person, cleo: Person) -> None:
    """Seen, put right, taken along and erased."""
    await cleo.commands("me see", "dm")
    await cleo.commands("me correct")
    await cleo.answers("bring", "A way to say no that people thank me for.")
    await cleo.answers("bring-themes", ["workload"])
    await cleo.acts("seek", "skip")
    await cleo.acts("seek-themes", "skip")
    await cleo.acts("case", "stop")
    await cleo.commands("members")
    await cleo.commands("me see")
    await ben.commands("me export", "dm")
    await ben.answers("which", "1")
    await cleo.commands("me erase", "dm")
    await cleo.answers("erase", False)
    await cleo.commands("me erase", "dm")
    await cleo.answers("erase", True)
    await cleo.commands("me see", "dm")


async def wrong_words(play: Play, ada: Person) -> None:
    """Help, a word that is none, talk that is not for Akker."""
    await ada.commands("help")
    await ada.commands("membrs")
    await ada.says("Shall we have coffee first?", play.room)
    await ada.says("thank you")
    await ada.says("status")
    await ada.commands("conditions")
    await ada.commands("back")
    await ada.commands("next")
    await ada.answers("what", "go")
    await ada.answers("every", "none")
    await ada.commands("back")
    await ada.answers("sure", True)

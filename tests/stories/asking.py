"""What anyone may ask at any time: of the network, of its questions and members, and of what is held about them."""

from __future__ import annotations

from tests.stories.ground import sown
from tests.stories.people import Person, Play

SECOND = "#lerarenkamer"


async def asking(play: Play) -> None:
    """Three people in two networks."""
    anke, ben, chris = play.people("anke", "ben", "chris")
    await sown(anke, ben, chris, question="Hoe kan ik tijd maken om met mijn team te leren?")
    await questions(play, anke, ben)
    await members(anke, ben, chris)
    await two_networks(ben)
    await settings(ben)
    await what_is_held(ben, chris)
    await two_accounts(play, ben)
    await wrong_words(play, anke)


async def questions(play: Play, anke: Person, ben: Person) -> None:
    """Shown, sharpened by their owner only, brought in, split, parked and closed."""
    await ben.commands("vraag")
    await ben.commands("vraag scherp")
    await anke.commands("vraag scherp")
    await anke.answers("anew", "Hoe kan ik tijd maken zodat mijn team van elkaar leert?")
    await anke.answers("release", True)
    await ben.commands("vraag stel voor Hoe kan ik nee zeggen tegen het derde plan van dit jaar?")
    await ben.answers("release", True)
    await anke.commands("vraag splits")
    await anke.answers("which", "1")
    await anke.answers("part", "Hoe kan ik een uur in de week vinden?")
    await anke.commands("vraag parkeer")
    await anke.answers("which", "1")
    await anke.answers("parked", True)
    await anke.answers("following", "3")
    await anke.commands("vraag sluit")
    await anke.answers("which", "2")
    await anke.answers("closed", False)
    await anke.commands("vraag sluit")
    await anke.answers("which", "2")
    await anke.answers("closed", True)
    await ben.answers("asks-close", False)
    await anke.commands("vraag herzie")
    await play.wait("P6D")
    await anke.answers("decision", "keep")
    await ben.commands("vraag toon")


async def members(anke: Person, ben: Person, chris: Person) -> None:
    """Who is in, who facilitates, who goes."""
    await ben.commands("leden")
    await anke.commands("leden rol @ben")
    await anke.answers("role", "facilitator")
    await ben.answers("facilitator", "accept")
    await anke.commands("leden rol")
    await anke.answers("whom", "ben")
    await anke.answers("role", "owner")
    await ben.answers("owner", "decline")
    await ben.commands("leden rol @ben")
    await ben.answers("role", "no-facilitator")
    await anke.commands("leden verwijder @anke")
    await anke.answers("remove", True)
    await anke.commands("leden verwijder @chris")
    await anke.answers("remove", True)
    await chris.commands("leden")
    await anke.commands("leden uitnodigen @chris")
    await chris.answers("asked", "accept")
    await chris.acts("bring", "stop")


async def two_networks(ben: Person) -> None:
    """In a direct message it has to be said which network is meant."""
    await ben.commands("begin", SECOND)
    await ben.acts("stuck", "stop")
    await ben.commands("stand", "dm")
    await ben.answers("which", "1")
    await ben.commands("leden", "dm")
    await ben.acts("which", "skip")
    await ben.commands("verder", "dm")
    await ben.acts("which", "skip")


async def settings(ben: Person) -> None:
    """A language, a zone, a region, and some weeks of rest."""
    await ben.commands("ik taal", "dm")
    await ben.answers("language", "nl-je")
    await ben.commands("ik", "dm")
    await ben.answers("what", "zone")
    await ben.answers("zone", "paramaribo")
    await ben.commands("ik regio", "dm")
    await ben.acts("region", "skip")
    await ben.commands("ik pauze", "dm")
    await ben.answers("pause", "week")
    await ben.commands("ik hervat", "dm")
    await ben.commands("ik taal", "dm")
    await ben.answers("language", "nl-u")


async def what_is_held(ben: Person, chris: Person) -> None:
    """Seen, put right, taken along and erased."""
    await chris.commands("ik toon", "dm")
    await chris.commands("ik verbeter")
    await chris.answers("which", ["bring", "bring-themes", "seek"])
    await chris.answers("bring", "Een manier van nee zeggen waar mensen me voor bedanken.")
    await chris.answers("bring-themes", ["workload"])
    await chris.acts("seek", "skip")
    await chris.commands("leden")
    await chris.commands("ik toon")
    await ben.commands("ik exporteer", "dm")
    await ben.answers("which", "1")
    await chris.commands("ik wis", "dm")
    await chris.answers("erase", False)
    await chris.commands("ik wis", "dm")
    await chris.answers("erase", True)
    await chris.commands("ik toon", "dm")


async def two_accounts(play: Play, ben: Person) -> None:
    """Someone turns out to be here twice: joined by a code, with a yes on both sides, and asked where they like."""
    again = play.person("benjamin")
    await again.joins()
    await ben.commands("ik waar", "dm")
    await ben.commands("ik koppelen", "dm")
    await ben.answers("typed", "stop")
    await ben.commands("ik koppelen", "dm")
    (code,) = play.heard(r"akker ik koppelen ([A-Z2-9]{6})")
    await ben.answers("typed", "done")
    await again.commands("ik koppelen QWERTY", "dm")
    await again.commands(f"ik koppelen {code}", "dm")
    await again.answers("yours", True)
    await ben.answers("typed", "done")
    await ben.answers("sure", True)
    await ben.commands("ik waar", "dm")
    await ben.answers("where", "4")


async def wrong_words(play: Play, anke: Person) -> None:
    """Help, a word that is none, talk that is not for Akker."""
    await anke.commands("hulp")
    await anke.commands("ledne")
    await anke.says("Zullen we eerst koffie halen?", play.room)
    await anke.says("dank je wel")
    await anke.says("stand")
    await anke.commands("voorwaarden")
    await anke.commands("terug")
    await anke.commands("verder")
    await anke.answers("what", "go")
    await anke.answers("every", "none")
    await anke.commands("terug")
    await anke.answers("sure", True)

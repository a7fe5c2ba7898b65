"""The rhythm: its holidays and its end, moved and left out once, at rest and taken up again, and objections to it."""

from __future__ import annotations

from tests.stories.ground import cultivated
from tests.stories.people import Person, Play


async def rhythm(play: Play) -> None:
    """All of it."""
    karin, joost, meral = play.people("karin", "joost", "meral")
    await cultivated(karin, joost, meral)
    await objecting(play, karin, joost)
    await changing_once(play, karin)
    await at_rest(play, karin, joost)


async def objecting(play: Play, karin: Person, joost: Person) -> None:
    """A member objects twice: once it is changed, once nobody decides."""
    await joost.commands("ritme")
    await karin.commands("ritme")
    await chosen(karin, "tu", "south", "summer")
    await joost.commands("ritme bezwaar")
    await joost.answers("why", "Op dinsdag vergaderen wij met het hele team.")
    await karin.answers("decide", "change")
    await chosen(karin, "th", "north", "three-months")
    await karin.commands("ritme bezwaar")
    await joost.commands("ritme bezwaar")
    await joost.answers("why", "Donderdag is ook lastig.")
    await play.wait("P8D")
    await joost.commands("ritme bezwaar")


async def chosen(karin: Person, weekday: str, region: str, season: str) -> None:
    """One rhythm."""
    await karin.answers("every", "week")
    await karin.answers("weekday", weekday)
    await karin.answers("clock", "16.00")
    await karin.answers("region", region)
    await karin.answers("season", season)
    await karin.answers("sure", True)


async def changing_once(play: Play, karin: Person) -> None:
    """The next one is moved, the one after it left out."""
    await karin.commands("ritme verplaats")
    await karin.answers("move-day", "2026-02-14")
    await karin.answers("move-day", "2026-02-13")
    await karin.answers("clock", "9.30")
    await karin.commands("ritme sla over")
    await karin.answers("skip", True)


async def at_rest(play: Play, karin: Person, joost: Person) -> None:
    """Until it is taken up again, until a day, and until its end."""
    await karin.commands("ritme pauze")
    await karin.answers("pause", "open")
    await joost.commands("ritme toon")
    await karin.commands("ritme hervat")
    await karin.commands("ritme pauze")
    await karin.answers("pause", "two-weeks")
    await joost.commands("ritme")
    await karin.commands("ritme stop")

"""A rhythm, check-ins, meetings, and the question again: chosen, changed, put off, forgotten and answered too late."""

from __future__ import annotations

from tests.stories.ground import INTAKE, cultivated
from tests.stories.people import Person, Play

TRIED = "Ik ben zelf bij een collega gaan zitten. Dat was spannender dan ik dacht."


async def meeting(play: Play) -> None:
    """Seven weeks of it."""
    karin, joost, meral, emma = play.people("karin", "joost", "meral", "emma")
    await cultivated(karin, joost, meral)
    await choosing_a_rhythm(karin)
    await a_silent_checkin(play, karin)
    await a_checkin(play, karin, joost, meral)
    await planning(karin, joost)
    await coming_in(play, emma)
    await being_there(play, karin, joost, meral, emma)
    await looking_again(play, karin, joost, meral, emma)
    await resting(karin)


async def choosing_a_rhythm(karin: Person) -> None:
    """No rhythm yet, a time that is none, a choice made over."""
    await karin.commands("ritme toon")
    await karin.commands("ritme")
    await karin.answers("every", "two-weeks")
    await karin.answers("weekday", "we")
    await karin.answers("clock", "na de les")
    await karin.answers("clock", "16.30")
    await karin.answers("region", "none")
    await karin.answers("season", "open")
    await karin.answers("sure", False)
    await karin.answers("every", "week")
    await karin.acts("weekday", "back")
    await karin.answers("every", "two-weeks")
    await karin.answers("weekday", "th")
    await karin.answers("clock", "half vijf")
    await karin.answers("clock", "16.30")
    await karin.answers("region", "none")
    await karin.answers("season", "open")
    await karin.answers("sure", True)
    await karin.commands("ritme toon")


async def a_silent_checkin(play: Play, karin: Person) -> None:
    """Nobody answers; nobody is named for it."""
    await play.until("2026-02-05T16:30")
    await play.until("2026-02-10T17:00")
    await karin.tries("tried", value=TRIED)


async def a_checkin(play: Play, karin: Person, joost: Person, meral: Person) -> None:
    """One shares it all, one shares nothing, one is too late."""
    await karin.commands("checkin")
    tried = await joost.answers("tried", "Ik ben bij een collega gaan zitten.")
    await joost.edits(tried, TRIED)
    await joost.answers("helped", "Meral, met een vraag die bleef hangen.")
    await joost.answers("plan", "Een keer met de hele sectie.")
    await joost.answers("tried-release", True)
    await joost.answers("helped-release", False)
    await joost.edits(tried, "Niets.")
    await meral.answers("tried", "Nog niets.")
    await meral.acts("helped", "skip")
    await meral.acts("plan", "skip")
    await karin.acts("tried", "pause")
    await play.wait("P3D")
    await karin.says("verder")
    await karin.says("Ik was te laat.")


async def planning(karin: Person, joost: Person) -> None:
    """Only the facilitator plans; two meetings, of which one moves and one is off."""
    await joost.commands("bijeenkomst plan")
    await karin.commands("bijeenkomst annuleer")
    await karin.commands("bijeenkomst")
    await karin.commands("bijeenkomst plan")
    await karin.tries("day", value="2026-01-05")
    await karin.answers("day", "2026-03-03")
    await karin.answers("clock", "15:00")
    await karin.answers("minutes", "60")
    await karin.commands("bijeenkomst plan")
    await karin.answers("day", "2026-03-10")
    await karin.answers("clock", "15.30")
    await karin.answers("minutes", "90")
    await joost.commands("bijeenkomst lijst")
    await karin.commands("bijeenkomst verplaats")
    await karin.answers("which", "1")
    await karin.answers("day", "2026-03-04")
    await karin.answers("clock", "15:00")
    await karin.answers("minutes", "60")
    await karin.commands("bijeenkomst annuleer")
    await karin.answers("which", "2")
    await karin.answers("sure", False)
    await karin.commands("bijeenkomst annuleer")
    await karin.answers("which", "2")
    await karin.answers("sure", True)


async def coming_in(play: Play, emma: Person) -> None:
    """Someone comes while all is under way."""
    await emma.joins()
    await emma.answers("asked", "accept")
    for question in INTAKE:
        await emma.acts(question, "skip")


async def being_there(play: Play, karin: Person, joost: Person, meral: Person, emma: Person) -> None:
    """The meeting that was moved is held, and one of them says what it brought."""
    await play.until("2026-03-04T16:05")
    await joost.answers("words", "Dat anderen hier ook tegenop zien.")
    await joost.answers("words-release", True)
    for each in (karin, meral, emma):
        await each.acts("words", "skip")
    await play.until("2026-03-05T09:00")


async def looking_again(play: Play, karin: Person, joost: Person, meral: Person, emma: Person) -> None:
    """The question is split, then parked for its part; and once nobody votes, and nobody decides."""
    await karin.commands("vraag herzie")
    await joost.answers("vote", "split")
    await joost.tries("vote", value="keep")
    await meral.tries("vote", value="verbranden")
    await emma.acts("vote", "skip")
    await play.until("2026-03-10T09:00")
    await meral.tries("vote", value="keep")
    await karin.answers("decision", "split")
    await karin.answers("second", "Hoe kan ik zelf vaker in de les zitten?")
    await karin.answers("second-release", True)
    await karin.commands("vraag herzie")
    await play.until("2026-03-17T09:00")
    await karin.answers("decision", "park")
    await karin.answers("following", "2")
    await karin.commands("vraag herzie")
    await play.until("2026-03-31T09:00")
    await karin.commands("vraag")


async def resting(karin: Person) -> None:
    """Enough for now."""
    await karin.commands("ritme stop")
    await karin.commands("ritme stop")
    await karin.commands("stand")

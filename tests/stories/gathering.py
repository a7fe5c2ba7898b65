"""One meeting, from the search for a date to what became of what was promised there."""

from __future__ import annotations

from tests.stories.ground import cultivated
from tests.stories.people import Person, Play


async def gathering(play: Play) -> None:
    """Eight weeks of it."""
    karin, joost, meral, emma = play.people("karin", "joost", "meral", "emma")
    await cultivated(karin, joost, meral, emma)
    await a_poll_without_a_date(play, karin, joost, meral, emma)
    await a_poll_with_one(play, karin, joost, meral, emma)
    await putting_on_the_agenda(karin, joost, meral)
    await meeting_each_other(play, karin, joost, meral, emma)
    await writing_down(karin, joost, meral, emma)
    await coming_back(play, karin, joost, meral)


async def moment(karin: Person, day: str, clock: str) -> None:
    """A day and a time that nobody wonders about."""
    await karin.answers("day", day)
    await karin.answers("clock", clock)


async def a_poll_without_a_date(play: Play, karin: Person, joost: Person, meral: Person, emma: Person) -> None:
    """Moments that cannot be, or are hardly meant; and none suits anyone."""
    await joost.commands("bijeenkomst prik")
    await karin.commands("bijeenkomst prik")
    await moment(karin, "2026-02-14", "10 uur")
    await karin.answers("odd", False)
    await karin.tries("day", value="2026-02-02")
    await moment(karin, "2026-02-03", "8.00")
    await karin.answers("day", "2026-02-17")
    await karin.answers("clock", "na de les")
    await karin.answers("clock", "16.00")
    await moment(karin, "2026-02-17", "16.00")
    await moment(karin, "2026-02-18", "20.30")
    await karin.answers("odd", True)
    await karin.answers("more", False)
    await karin.answers("minutes", "60")
    for each in (karin, joost, meral, emma):
        await each.answers("suits", ["none"])


async def a_poll_with_one(play: Play, karin: Person, joost: Person, meral: Person, emma: Person) -> None:
    """Three moments; one of the members does not answer, and is named nowhere."""
    await karin.commands("bijeenkomst prik")
    await moment(karin, "2026-02-24", "15.30")
    await moment(karin, "2026-02-26", "9 uur")
    await karin.answers("more", True)
    await moment(karin, "2026-02-26", "16.00")
    await karin.answers("more", False)
    await karin.answers("minutes", "90")
    await karin.answers("suits", ["0", "1"])
    await joost.answers("suits", ["0"])
    await meral.answers("suits", ["1"])
    await play.until("2026-02-10T12:00")
    await karin.answers("which", "0")


async def putting_on_the_agenda(karin: Person, joost: Person, meral: Person) -> None:
    """A point in a question, one with the command, and one that is thought better of."""
    await joost.commands("bijeenkomst punt")
    await joost.answers("words", "Het rooster van volgend jaar.")
    await meral.commands("bijeenkomst punt De ouderavond van maart")
    await meral.answers("words-release", True)
    await karin.commands("bijeenkomst punt")
    await karin.acts("words", "skip")
    await meral.commands("bijeenkomst agenda", "dm")
    await karin.commands("bijeenkomst verplaats")
    await moment(karin, "2026-02-26", "13.00")
    await karin.answers("minutes", "90")


async def meeting_each_other(play: Play, karin: Person, joost: Person, meral: Person, emma: Person) -> None:
    """Reminded, briefed, begun and ended; what they take along is shared, kept, or passed over."""
    await play.until("2026-02-25T13:05")
    await play.until("2026-02-26T13:05")
    await play.until("2026-02-26T14:35")
    await joost.answers("words", "Eerst kijken, dan er iets van zeggen.")
    await joost.answers("words-release", True)
    await meral.answers("words", "Dat ik zelf ook tegen lesbezoek opzie.")
    await meral.answers("words-release", False)
    await karin.acts("words", "skip")


async def writing_down(karin: Person, joost: Person, meral: Person, emma: Person) -> None:
    """What was decided, and who does what: one takes it on, one does not, one says nothing, one does it herself."""
    await joost.commands("bijeenkomst verslag")
    await joost.answers("decisions", "We gaan in tweetallen bij elkaar kijken.\nDe volgende casus is van Emma.")
    await karin.commands("bijeenkomst actie")
    await karin.answers("who", ["joost"])
    await karin.answers("what", "Een lijst maken van wie bij wie kijkt.")
    await karin.tries("due", value="2026-02-26")
    await karin.answers("due", "2026-03-05")
    await joost.answers("yours", "yes")
    for owner in (meral, emma):
        await karin.commands("bijeenkomst actie")
        await karin.answers("who", [owner.name])
        await karin.answers("what", "De schoolgids nalezen.")
        await karin.answers("due", "2026-03-06")
    await meral.answers("yours", "no")
    await meral.commands("bijeenkomst actie")
    await meral.answers("who", ["meral"])
    await meral.answers("what", "Leerlingen vragen wat zij ervan merken.")
    await meral.answers("due", "2026-03-12")


async def coming_back(play: Play, karin: Person, joost: Person, meral: Person) -> None:
    """Each action is asked about once; the meeting after this one is called off."""
    await play.until("2026-03-05T16:05")
    await joost.answers("went", "done")
    await play.until("2026-03-12T16:05")
    await meral.answers("went", "busy")
    await karin.commands("bijeenkomst agenda")
    await karin.commands("bijeenkomst plan")
    await moment(karin, "2026-04-06", "15.00")
    await karin.answers("odd", False)
    await moment(karin, "2026-03-31", "15.00")
    await karin.answers("minutes", "60")
    await meral.commands("bijeenkomst", "dm")
    await karin.commands("bijeenkomst annuleer")
    await karin.answers("sure", True)
    await play.until("2026-04-02T12:00")

"""Deciding together: proposals with and without objections, the pulse, thanks, and a harvest that is put off."""

from __future__ import annotations

from tests.stories.ground import cultivated
from tests.stories.people import Person, Play


async def deciding(play: Play) -> None:
    """Five people, five weeks."""
    karin, joost, meral, noor, emma = play.people("karin", "joost", "meral", "noor", "emma")
    await cultivated(karin, joost, meral, noor)
    await proposing(play, karin, joost, meral, noor)
    await settling_silence(play, karin, joost, meral, noor)
    await thanking(joost, meral, noor)
    await too_few(karin, emma)
    await feeling_the_pulse(play, karin, joost, meral, noor, emma)
    await leaving(karin, noor)
    await putting_off(karin)


async def proposing(play: Play, karin: Person, joost: Person, meral: Person, noor: Person) -> None:
    """Of three proposals one is kept back, one adjusted until nobody objects, one taken off the table."""
    await meral.commands("voorstel")
    await meral.answers("kind", "goal")
    await meral.answers("words", "Ieder van ons zit elke week in een les.")
    await meral.answers("words-release", False)
    await joost.commands("voorstel activiteit Samen een ochtend bij Meral op school kijken")
    await joost.answers("words-release", True)
    await karin.answers("voice", "fine")
    await meral.answers("voice", "objection")
    await meral.answers("why", "Die week hebben wij toetsen. Een week later kan het wel.")
    await noor.answers("voice", "objection")
    await noor.acts("why", "skip")
    await joost.answers("adjusted", "Samen een ochtend bij Meral op school kijken, na de toetsweek")
    await joost.answers("adjusted-release", True)
    await meral.answers("voice", "support")
    await karin.answers("voice", "fine")
    await play.wait("P6D")
    await meral.tries("voice", value="objection")
    await noor.commands("voorstel doel Elke maand een les van een ander zien")
    await noor.answers("words-release", True)
    await karin.answers("voice", "objection")
    await karin.answers("why", "Elke maand haal ik niet. Elk kwartaal wel.")
    await play.wait("P6D")
    await noor.acts("adjusted", "skip")
    await play.until("2026-02-16T09:00")


async def settling_silence(play: Play, karin: Person, joost: Person, meral: Person, noor: Person) -> None:
    """Silence is no yes, until all say it is; then it carries a proposal, and one objection ends it."""
    await joost.commands("voorstel doel Elk kwartaal een les van een ander zien")
    await joost.answers("words-release", True)
    await meral.answers("voice", "support")
    await play.until("2026-02-23T09:00")
    await joost.commands("voorstel lijst")
    await karin.commands("voorstel stilte")
    await karin.acts("days", "skip")
    await karin.commands("voorstel stilte")
    await karin.answers("days", "four-days")
    for person in (joost, meral, noor):
        await person.answers("accept", "yes")
    await joost.commands("voorstel doel Elk kwartaal een les van een ander zien")
    await joost.answers("words-release", True)
    await meral.answers("voice", "support")
    await play.until("2026-03-02T09:00")
    await noor.commands("voorstel stilte")
    await noor.answers("mine", "object")
    await noor.answers("why", "Ik was een week weg en had liever meegedacht.")
    await karin.commands("stand")


async def thanking(joost: Person, meral: Person, noor: Person) -> None:
    """Someone is named, or chosen; once it is kept back."""
    await meral.commands("bedankt @joost voor de vraag die bleef hangen")
    await meral.answers("words-release", True)
    await noor.commands("bedankt")
    await noor.answers("who", ["meral", "joost"])
    await noor.answers("words", "Jullie lieten me uitpraten.")
    await noor.answers("words-release", True)
    await joost.commands("bedankt @noor")
    await joost.answers("words", "Een kop koffie.")
    await joost.answers("words-release", False)


async def too_few(karin: Person, emma: Person) -> None:
    """Four are too few to ask; five of whom three answer are too few to show."""
    await karin.commands("peiling")
    await emma.joins()
    await emma.answers("asked", "accept")
    await emma.acts("bring", "stop")


async def feeling_the_pulse(play: Play, karin: Person, *others: Person) -> None:
    """Once too few answer; the next time all do, and what they said is final."""
    await karin.commands("peiling")
    for person in (karin, *others[:2]):
        await person.answers("mistakes", 4)
        await person.answers("asking", 2)
    await others[0].tries("mistakes", value=5)
    await others[2].acts("mistakes", "skip")
    await others[2].acts("asking", "skip")
    await play.wait("P7D")
    await karin.commands("peiling")
    for number, person in enumerate((karin, *others)):
        await person.answers("used", number + 1)
        await person.says("5")


async def leaving(karin: Person, noor: Person) -> None:
    """Someone goes in the middle of what they had begun."""
    await noor.commands("voorstel activiteit Samen eten")
    await noor.answers("words-release", True)
    await noor.leaves()
    await karin.commands("leden")


async def putting_off(karin: Person) -> None:
    """Not to harvest yet; to harvest, and to come back."""
    await karin.commands("verder")
    await karin.answers("harvest", False)
    await karin.commands("verder")
    await karin.answers("harvest", True)
    await karin.commands("terug")
    await karin.answers("sure", False)
    await karin.commands("terug")
    await karin.answers("sure", True)
    await karin.commands("checkin")

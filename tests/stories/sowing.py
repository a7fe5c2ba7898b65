"""Sowing with second thoughts: a question that takes three rounds, people who say later or no or nothing, agreements
that someone would have otherwise, and a network that is not ready at once."""

from __future__ import annotations

import re

from tests.stories.people import Person, Play

NEEDS = "Dat wat ik hier vertel niet bij mijn bestuur terechtkomt."
AGREEMENTS = "Wat hier gezegd wordt, blijft hier.\nWe noemen geen namen."


async def sowing(play: Play) -> None:
    """From ``begin`` to cultivating, with every way aside."""
    karin, joost, meral, pieter, sanne = play.people("karin", "joost", "meral", "pieter", "sanne")
    for person in (joost, meral, pieter, sanne):
        await person.joins()
    await beginning(play, karin, joost)
    await sharpening(karin)
    await asking_in(karin, joost, meral, pieter)
    await telling(joost, karin)
    await nobody_needs_anything(play, karin, joost)
    await agreeing(play, karin, joost, meral)
    await a_later_guest(play, karin)
    await a_later_version(play, karin, joost, meral)
    await going_on(play, karin, joost)


async def beginning(play: Play, karin: Person, joost: Person) -> None:
    """A network begins once in a channel; another channel joins it by its code."""
    await joost.commands("stand")
    await joost.commands("hulp")
    await karin.commands("begin Lesbezoek")
    code = code_in(play)
    await joost.commands("begin")
    await karin.commands("begin ZZZZ99", "#bovenbouw")
    await karin.commands(f"begin {code}", "#bovenbouw")
    await karin.commands("verder", "dm")
    await karin.commands("begin", "dm")


def code_in(play: Play) -> str:
    """The code that was told last."""
    told = " ".join(event.get("text", "") for event in play.turns[-1][1])
    found = re.search(r"\b[A-Z2-9]{6}\b", told)
    assert found, told
    return found[0]


async def sharpening(karin: Person) -> None:
    """Words for the bot that are no answer, answers that do not fit, advice taken twice and left once."""
    await karin.tries("stuck", action="back")
    await karin.answers("stuck", "Ons team zit vol plannen, en niemand kijkt bij elkaar in de les.")
    await karin.says("sla over")
    await karin.answers("?", "action")
    await karin.says("hulp")
    success = await karin.answers("success", "Dat er elke week iemand bij een ander in de les zit.")
    await karin.tries("mandate", value="misschien")
    await karin.answers("mandate", "not-yet")
    await karin.says("Hoe kunnen we onze docenten bij elkaar in de les laten kijken? " * 5)
    await karin.answers("question", "Hoe kunnen we onze docenten bij elkaar in de les laten kijken?")
    await karin.answers("example", "own")
    await karin.answers("sharper", "Kan ik lesbezoek gewoon maken?")
    await karin.answers("example", "own")
    await karin.answers("sharper", "Hoe kan ik lesbezoek gewoon maken en hoe kan ik het volhouden?")
    await karin.answers("example", "leave")
    await karin.answers("check", ["sign"])
    await karin.acts("again", "skip")
    await karin.answers("release", False)
    await karin.answers("other", "Hoe kan ik lesbezoek gewoon maken in een team dat het druk heeft?")
    await karin.answers("release", True)
    await karin.edits(success, "Dat er elke maand iemand bij een ander in de les zit.")
    await karin.tries("release", value=False)


async def asking_in(karin: Person, joost: Person, meral: Person, pieter: Person) -> None:
    """Yes, later and no; the fourth says nothing."""
    await joost.answers("asked", "accept")
    await meral.answers("asked", "later")
    await pieter.answers("asked", "decline")
    await pieter.commands("stand")
    await pieter.commands("hulp")
    await joost.commands("leden uitnodigen @fatima")
    await karin.commands("leden uitnodigen @fatima @pieter")
    await karin.commands("leden uitnodigen @joost")


async def telling(joost: Person, karin: Person) -> None:
    """An intake with answers that do not fit; and one that is put off, taken up and stopped."""
    await joost.answers("bring", "Wij hebben lesbezoek twee jaar volgehouden, en toen niet meer.")
    await joost.tries("bring-themes", value=["teamwork", "change", "teaching", "digital"])
    await joost.answers("bring-themes", ["teamwork", "teaching"])
    await joost.answers("seek", "Hoe u het weer op gang krijgt.")
    await joost.says("13")
    await joost.says("2, 6")
    case = await joost.answers("case", "Twee docenten gingen bij elkaar kijken. Na een maand waren het er weer nul.")
    await joost.edits(case, "Twee docenten gingen bij elkaar kijken. Na een maand deed niemand het meer.")
    await joost.answers("case-release", True)
    await joost.answers("role", "team-leader")
    await joost.says("havo/vwo")
    await joost.acts("region", "back")
    await joost.answers("school", "broad")
    await joost.answers("region", "middle")
    await joost.acts("board", "skip")
    await joost.answers("years", "twaalf")
    await joost.says("99")
    await joost.says("12")
    await karin.acts("bring", "pause")
    await karin.says("dag")
    await karin.says("verder")
    await karin.answers("bring", "Een rooster waarin elke week een uur vrij is.")
    await karin.acts("bring-themes", "stop")
    await karin.commands("leden zoek")


async def nobody_needs_anything(play: Play, karin: Person, joost: Person) -> None:
    """A round in which nobody says a word; the facilitator lets it rest."""
    await joost.commands("voorwaarden afspraken")
    await karin.commands("voorwaarden afspreken")
    await play.wait("P3D")
    await karin.acts("lines", "skip")
    await karin.acts("shape", "skip")


async def agreeing(play: Play, karin: Person, joost: Person, meral: Person) -> None:
    """Agreements out of what two people need; one would have them otherwise, and they stand all the same."""
    await play.until("2026-02-09T09:00")
    await meral.answers("once-more", "accept")
    await meral.acts("bring", "stop")
    await karin.commands("voorwaarden afspreken")
    needs = await joost.answers("needs", "Dat niemand er iets van vindt.")
    await joost.edits(needs, NEEDS)
    await meral.acts("needs", "skip")
    await play.wait("P3D")
    await karin.tries("needs", value="Rust.")
    await joost.edits(needs, "Rust.")
    await karin.answers("lines", AGREEMENTS)
    await karin.answers("shape", "line-0")
    await karin.acts("reword", "skip")
    await karin.answers("unguarded", True)
    await karin.answers("shape", "ready")
    await karin.answers("accept", "accept")
    await joost.answers("accept", "otherwise")
    await joost.answers("wish", "Ook niet wie er meedoet.")
    await play.wait("P4D")
    await karin.answers("wishes", "keep")
    await meral.tries("accept", value="accept")


async def a_later_guest(play: Play, karin: Person) -> None:
    """Who comes in later is asked for the agreements alone; what they would have otherwise goes to the facilitator."""
    (fatima,) = play.people("fatima")
    await fatima.answers("once-more", "accept")
    for question in ("bring", "bring-themes", "seek", "seek-themes", "case", "role", "school", "region", "board"):
        await fatima.acts(question, "skip")
    await fatima.answers("years", 3)
    await fatima.answers("accept", "otherwise")
    await fatima.answers("wish", "Dat iedereen aan het woord komt.")
    await karin.commands("voorwaarden")


async def a_later_version(play: Play, karin: Person, joost: Person, meral: Person) -> None:
    """What members would have otherwise becomes a new version, to which everyone says yes or no again."""
    await joost.commands("voorwaarden wijzig")
    await joost.answers("wish", "Geen telefoons op tafel.")
    await meral.commands("voorwaarden wijzig")
    await meral.acts("wish", "skip")
    await karin.commands("voorwaarden afspreken")
    await karin.answers("begin", "write")
    await karin.answers("shape", "line-1")
    await karin.answers("reword", "We noemen geen namen van leerlingen of collega's.")
    await karin.answers("shape", "add")
    await karin.answers("more", "De telefoon blijft in de tas.")
    await karin.answers("shape", "ready")
    await karin.answers("accept", "accept")
    await joost.answers("accept", "accept")
    await play.wait("P4D")
    await meral.commands("voorwaarden afspraken")
    await meral.answers("accept", "accept")


async def going_on(play: Play, karin: Person, joost: Person) -> None:
    """Not yet, says the facilitator; not yet, say the members; and then they go."""
    await joost.commands("verder")
    await joost.commands("voorwaarden bevestig")
    for condition in ("diversity", "practice", "trust", "influence"):
        await joost.answers(condition, "yes")
    await karin.commands("verder")
    await karin.answers("what", "stay")
    await karin.commands("verder")
    await karin.answers("what", "ask")
    for condition in ("diversity", "practice", "trust", "influence"):
        await karin.answers(condition, "yes")
    await joost.answers("diversity", "no")
    await joost.answers("practice", "not-yet")
    await joost.acts("trust", "skip")
    await joost.answers("influence", "yes")
    await joost.answers("diversity-lacks", "Iemand uit het bestuur.")
    await joost.answers("practice-lacks", "Een eerste datum.")
    await play.wait("P3D")
    await karin.answers("go", False)
    await joost.commands("voorwaarden")
    await karin.commands("terug")
    await karin.commands("verder")
    await karin.answers("what", "go")
    await karin.answers("every", "week")
    await karin.answers("weekday", "tu")
    await karin.answers("clock", "16.00 uur")
    await karin.answers("region", "none")
    await karin.answers("season", "open")
    await karin.answers("sure", True)
    await karin.commands("terug")
    await karin.answers("sure", True)
    await play.wait("P7D")
    await karin.commands("verder")
    await karin.answers("what", "go")
    await karin.commands("stand")
    await karin.commands("ritme stop")
    await play.wait("P14D")

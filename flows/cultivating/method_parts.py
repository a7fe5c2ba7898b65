"""What each writes or scores in a step, hidden until it closes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

from bot.audience import GROUP, NETWORK, Label
from bot.effects import PersonName, Wording
from bot.prompts import scale, text
from bot.talk import Talk, dialogue
from flows.cultivating.method_sheets import hand_in, round_of
from flows.cultivating.method_time import ROUND

LATEST = timedelta(weeks=26)
"""Until when a round is open by itself: it is closed by the method, whose time may be made longer."""
LONGEST = 120
"""Words of what is handed in."""


@dialogue(ROUND)
async def method_round(talk: Talk) -> None:
    """Gathers what is written in a step, and hands it in when all is there or the step closes."""
    of: dict[str, Any] = await talk.look("round", round_of(talk.args["run"], talk.args["step"]))
    collected = await talk.collect(
        of["who"], "sheets", method_part, until=LATEST,
        step=talk.args["step"], number=talk.args["number"], owner=talk.starter,
        consultants=of["consultants"], circles=of["circles"], wider=of["wider"], scores=of["scores"],
        before=of["before"], closes=of["until"],
    )  # fmt: skip
    sheets: list[dict[str, Any]] = [
        {"person": person, **sheet}
        for person, part in collected.answers.items()
        for sheet in cast("list[dict[str, Any]]", part or [])
    ]
    await talk.do("hand-in", hand_in(talk.args["run"], talk.args["step"]["id"], sheets))


@dialogue("cultivating.method-part")
async def method_part(talk: Talk) -> list[dict[str, Any]] | None:
    """What one person writes or scores in a step: for whom it is (themselves, or whose words), and what."""
    me, args = talk.starter, talk.args
    circle = next((each for each in args["circles"] if me in each), [me])
    names = {"owner": PersonName(args["owner"]), "consultants": [PersonName(who) for who in args["consultants"]]}
    question = Wording(args["step"]["asks"], names)
    if args["step"]["does"] == "score":
        return await score(talk, question)
    others = [PersonName(who) for who in circle if who != me]
    before = [sheet["words"] for sheet in args["before"] if sheet["person"] in circle]
    if circle[0] != me:  # somebody else writes for the circle
        return await talk.say(me, "reads", writer=PersonName(circle[0]), others=others, before=before)
    if others:
        await talk.say(me, "together", others=others, before=before)
    answer = await talk.ask(
        me,
        "write",
        text(max_words=LONGEST),
        audience=readers(talk, me),
        number=args["number"],
        question=question,
        closes=datetime.fromisoformat(args["closes"]),
    )
    if answer is None:
        return None
    await talk.say(me, "noted")
    return [{"other": me, "words": answer}]


async def score(talk: Talk, question: Wording) -> list[dict[str, Any]] | None:
    """Some words of others, without their names, one after another."""
    given: list[dict[str, Any]] = []
    mine = next(each["others"] for each in talk.args["scores"] if each["person"] == talk.starter)
    sheets = [sheet for other in mine for sheet in talk.args["before"] if sheet["person"] == other]
    for number, sheet in enumerate(sheets, 1):
        answer = await talk.ask(
            talk.starter, f"score-{number}", scale(), audience=NETWORK, text="cultivating-method-part-score",
            words=sheet["words"], question=question, number=number, of=len(sheets),
        )  # fmt: skip
        if answer is not None:
            given.append({"other": sheet["person"], "words": answer})
    return given or None


def readers(talk: Talk, me: int) -> Label:
    """Who reads it once the step closes: everyone, or the circle that goes on with it."""
    if talk.args["step"]["shown"] == "all":
        return Label(NETWORK, network=talk.network)
    wider = next((each for each in talk.args["wider"] if me in each), [me])
    return Label(GROUP, frozenset(wider), talk.network)

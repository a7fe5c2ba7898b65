"""A date poll: which of some moments suits most members, and what the facilitator makes of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.audience import NETWORK, Labelled
from bot.effects import PersonName, Phrase
from bot.prompts import Option, choice, many
from bot.talk import Collected, Talk, dialogue
from flows.cultivating.meeting import announce
from flows.cultivating.meetings import plan_meeting
from flows.cultivating.moments import ask_minutes, ask_moment
from flows.cultivating.operations import members_present
from flows.cultivating.rounds import deadline
from flows.network.lapsing import LAPSES

FEWEST, MOST = 2, 6
"""So many moments are put to the members."""
OPEN, CHOOSING = timedelta(days=3), timedelta(days=7)
"""How long members can answer, and the facilitator choose."""
SHOWN = 3
"""So many of the best moments are explained."""
NONE = "none"


@dataclass(frozen=True, slots=True)
class Score:
    """How many a moment suits, and how many of these have no other in the poll."""

    moment: datetime
    suits: int
    only: int


@dialogue("cultivating.poll", lapses=LAPSES)
async def poll(talk: Talk) -> None:
    """The facilitator puts moments to the members; each says alone which suit; the facilitator plans one of them."""
    facilitator = talk.starter
    moments = await ask_moments(talk)
    minutes = await ask_minutes(talk)
    members = await talk.look("members", members_present())
    until, lasts = await deadline(talk, OPEN)
    await talk.say(talk.room, "opening", who=PersonName(facilitator), moments=_lines_of(moments), until=until)
    options = [Option(str(number), moment) for number, moment in enumerate(moments)]
    answers = await talk.collect(
        members, "suits", many(*options, NONE), until=lasts, nudge=lasts / 2, blind=False, minutes=minutes
    )
    now = await talk.now("closed")
    scores = [score for score in scores_of(moments, answers) if score.suits and score.moment > now]
    if not scores:
        nothing = "nobody" if not answers.given else "nothing"
        await talk.say(talk.room, nothing, under="opening")
        return await talk.say(facilitator, "another", answered=len(answers.given))
    lines = [explained(score, len(members)) for score in scores[:SHOWN]]
    await talk.say(talk.room, "outcome", under="opening", lines=lines)
    best = [Option(str(number), score.moment) for number, score in enumerate(scores)]
    chosen = await talk.ask(facilitator, "which", choice(*best, NONE), audience=NETWORK, until=CHOOSING, lines=lines)
    picked = [score for option, score in zip(best, scores, strict=True) if chosen and chosen.is_(option.value)]
    if not picked:
        await talk.say(talk.room, "open", under="opening")
        return await talk.say(facilitator, "way-on")
    await announce(talk, await talk.do("plan", plan_meeting(picked[0].moment, minutes)))


async def ask_moments(talk: Talk) -> list[datetime]:
    """Two to six moments, first one first."""
    moments: list[datetime] = []
    while len(moments) < MOST:
        moments.append(await ask_moment(talk, f"moment-{len(moments)}", moments))
        if FEWEST <= len(moments) < MOST:
            turn, lines = talk.scoped(f"after-{len(moments)}/"), _lines_of(moments)
            if not await turn.confirm(talk.starter, "more", audience=NETWORK, moments=lines):
                break
    return sorted(moments)


def scores_of(moments: Sequence[datetime], answers: Collected) -> list[Score]:
    """What the answers say of each moment, the one that suits most first; of equals the one that more depend on."""
    given: list[Labelled] = answers.given
    suiting = [{number for number in range(len(moments)) if each.is_(str(number))} for each in given]
    scores = [
        Score(moment, sum(number in each for each in suiting), suiting.count({number}))
        for number, moment in enumerate(moments)
    ]
    return sorted(scores, key=lambda score: (-score.suits, -score.only, score.moment))


def explained(score: Score, asked: int) -> Phrase:
    """What speaks for a moment, in counts."""
    return Phrase(
        "cultivating-poll-line", {"moment": score.moment, "suits": score.suits, "only": score.only, "asked": asked}
    )


def _lines_of(moments: Sequence[datetime]) -> list[Phrase]:
    return [Phrase("cultivating-meeting-line", {"moment": moment}) for moment in sorted(moments)]

"""What rounds with a deadline share: when they close, and questions that go before they do."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.audience import Audience, Json, Labelled
from bot.operations import operation
from bot.ports import World
from bot.prompts import Prompt
from bot.rhythm import at_wall, next_allowed
from bot.talk import Talk
from flows.network.operations import network_of

LAST_WORD = timedelta(minutes=15)
"""So long before a round closes its questions go, so that what was said before is kept."""

EARLIEST, LATEST = time(9), time(19)
"""Between these wall times a round may close: whoever answers in the morning is still in time."""


@operation
def closing_time(world: World, open_for: timedelta, since: datetime | None = None) -> Json:
    """See :func:`closing`, as it is said in JSON."""
    return closing(world, since or world.now, open_for).isoformat()


def closing(world: World, since: datetime, open_for: timedelta) -> datetime:
    """When a round closes that people hear of then, or once the quiet hours are over: on a working day, by day, at the
    same hour if it can."""
    network = network_of(world)
    opens = next_allowed(since, network.timezone, network.region)
    zone, moment = ZoneInfo(network.timezone), opens + open_for
    day = next_allowed(moment, network.timezone, network.region).astimezone(zone).date()
    clock = min(max(moment.astimezone(zone).time(), EARLIEST), LATEST)
    return at_wall(day, clock, network.timezone)


async def deadline(talk: Talk, open_for: timedelta) -> tuple[datetime, timedelta]:
    """Until when a round that opens now can be answered, as people are told; and how long from now it closes."""
    opened = await talk.now("opened")
    closes = datetime.fromisoformat(await talk.look("closes", closing_time(open_for)))
    return closes - LAST_WORD, closes - opened


def last_word(talk: Talk) -> datetime:
    """Until when a part of a round may ask; the round was started with it (``answer_by``)."""
    return datetime.fromisoformat(talk.args["answer_by"])


def before_it_closes(talk: Talk) -> datetime | None:
    """Until when a part of a round may ask what of it is shared: what was shared by then is counted in. None where the
    same is asked without a round."""
    if "answer_by" not in talk.args:
        return None
    return last_word(talk) + LAST_WORD - timedelta(minutes=1)


async def ask_in_time(talk: Talk, key: str, prompt: Prompt, audience: Audience) -> Labelled | None:
    """Ask the member a question of a part, unless the round is about to close."""
    until = last_word(talk)
    if await talk.now(f"{key}-at") >= until:
        return None
    return await talk.ask(talk.starter, key, prompt, audience=audience, until=until)

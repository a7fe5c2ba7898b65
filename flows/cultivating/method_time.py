"""The time of a method: when a step closes, and what people make of that on the way."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.audience import Json
from bot.methods import MethodRun
from bot.operations import operation
from bot.ports import World
from bot.rhythm import next_allowed
from flows.cultivating.rounds import closing
from flows.network.operations import membership_of, network_of

RUNNING = ("running", "paused")
RUN = "cultivating.method-run"
"""The dialogue that goes through a method; kept here for who makes it go on."""
ROUND = "cultivating.method-round"
"""The dialogue that gathers what is written in a step."""
LAST_MINUTES = timedelta(minutes=2)
"""So long before a step closes live, that is said."""
PAUSE = timedelta(weeks=4)
"""How long a pause lasts at most; then the method ends."""


@operation
def open_step(world: World, run: int, step: str, minutes: int, hours: int) -> Json:
    """Begin a step; gives when it closes."""
    row = row_of(world, run)
    row.lasts = minutes * 60 if row.live else hours * 3600
    row.step, row.news, row.warned, row.handed = step, "", minutes * 60 <= 2 * LAST_MINUTES.total_seconds(), ""
    row.closes = _closing(world, row, world.now)
    world.put(row)
    return row.closes.isoformat()


@operation
def tick(world: World, run: int) -> Json:
    """What is to be said of the time now, whether the step is ``over`` or the method ``stopped``, and until when to
    wait if not."""
    row = row_of(world, run)
    assert row.closes is not None, "a step is open"
    news, row.news = row.news, ""
    until = row.closes
    if row.state == "paused" and row.closes <= world.now:
        row.state = "stopped"
    elif row.state == "running" and row.live and not row.warned and row.closes > world.now:
        until = row.closes - LAST_MINUTES
        if until <= world.now:
            row.warned, until, news = True, row.closes, news or "two-minutes"
    world.put(row)
    over = row.state == "running" and row.closes <= world.now
    return {
        "news": news,
        "ends": "stopped" if row.state not in RUNNING else "over" if over else "",
        "until": until.isoformat(),
        "closes": row.closes.isoformat(),
    }


@operation
def steer(world: World, run: int, how: str) -> Json:
    """Go on, take longer, pause or stop; False where the method is over already."""
    row = world.get(MethodRun, run)
    if row is None or row.state not in RUNNING or row.closes is None:
        return False
    match how:
        case "on" if row.state == "paused":
            row.state, row.news, row.warned = "running", "resumed", False
            row.closes = world.now + timedelta(seconds=row.left)
            if not row.live:
                row.closes = closing(world, world.now, timedelta(seconds=row.left))
        case "on":
            row.closes = world.now
        case "longer" if row.state == "running":
            row.closes, row.news, row.warned = _closing(world, row, row.closes), "longer", False
        case "pause" if row.state == "running":
            row.left = max(int((row.closes - world.now).total_seconds()), 60)
            row.state, row.news, row.closes = "paused", "paused", world.now + PAUSE
        case "stop":
            row.state = "stopped"
        case _:
            pass
    world.put(row)
    world.hurry(RUN, row.owner)
    return True


def going_on(world: World) -> list[MethodRun]:
    """The methods that the network is in the middle of; not those that ended when their owner left."""
    owners = world.under_way(RUN)
    return [run for run in world.find(MethodRun, network=world.network, state=list(RUNNING)) if run.owner in owners]


@operation
def steerable(world: World) -> Json:
    """The methods that go on and that the person may steer: who takes part in them, or facilitates."""
    membership = membership_of(world, world.person)
    if membership is None:
        return []
    return [
        {"id": row.id, "method": row.method, "owner": row.owner}
        for row in going_on(world)
        if row.step and (world.person in row.people or membership.facilitator)
    ]


def live_is_possible(world: World) -> bool:
    """Whether the channel may be written to now: a live method at night would be heard in the morning."""
    network = network_of(world)
    return next_allowed(world.now, network.timezone, network.region) <= world.now


def row_of(world: World, run: int) -> MethodRun:
    """The method that goes on."""
    row = world.get(MethodRun, run)
    assert row is not None, "a method that goes on is kept"
    return row


def _closing(world: World, row: MethodRun, since: datetime) -> datetime:
    lasts = timedelta(seconds=row.lasts)
    return max(since, world.now) + lasts if row.live else closing(world, since, lasts)

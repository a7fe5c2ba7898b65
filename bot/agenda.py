"""What is coming up in a network."""

from __future__ import annotations

from datetime import datetime

from bot.meetings import Meeting
from bot.network import Network, Phase, Rhythm, Timer
from bot.ports import Entities


def coming_in(entities: Entities, network: int, now: datetime) -> datetime | None:
    """When its next meeting or recurring activity is; None when nothing is planned. Who sows
    has no recurring activity: one that was set rests."""
    of = entities.get(Network, network)
    resting = of is not None and of.phase == Phase.SOWING
    rhythms = [] if resting else [row.id for row in entities.find(Rhythm, network=network, active=True)]
    timers = entities.find(Timer, kind="rhythm", rhythm=rhythms) if rhythms else []
    meetings = entities.find(Meeting, network=network, status="planned")
    moments = [*(timer.due for timer in timers), *(meeting.at for meeting in meetings)]
    return min((moment for moment in moments if moment > now), default=None)

"""Who and where, in our addresses, for one event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from adapters.matrix import names
from adapters.matrix.payloads import Tree


@dataclass(frozen=True, slots=True)
class Setting:
    """What an event does not say.

    ``at``: the time by our own clock, as those of servers may differ. ``bot`` and ``name``: who we are. ``partner``:
    whose direct room it is, None for any other. ``names``: what people are called, by their ids. ``authors``: who sent
    the events that this one is about (:func:`adapters.matrix.inbound.about`), as far as that is known.
    """

    at: datetime
    bot: str
    room: str
    name: str = ""
    partner: str | None = None
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    authors: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Scene:
    """An event with its setting."""

    event: Tree
    setting: Setting

    @property
    def id(self) -> str:
        """The id of the event."""
        return self.event.event("event_id")

    @property
    def sender(self) -> str:
        """Who sent the event."""
        return self.event.user("sender")

    @property
    def content(self) -> Tree:
        """What the event holds."""
        return self.event.at("content")

    @property
    def direct(self) -> bool:
        """Whether it happened in a direct room."""
        return self.setting.partner is not None

    def where(self, who: str) -> str:
        """The address of the place. A direct room is known by whoever speaks: should anyone but its own person do so,
        what they say is theirs, and what they hear is for them alone."""
        return names.direct(who) if self.direct else self.setting.room

    def spot(self, who: str = "") -> dict[str, Any]:
        """What all facts have in common."""
        who = who or self.sender
        return {
            "id": f"matrix:{self.id}",
            "at": self.setting.at,
            "platform": names.PLATFORM,
            "who": who,
            "where": self.where(who),
            "direct": self.direct,
        }

    def author(self, event: str) -> str | None:
        """Who sent another event, as far as that is known."""
        return self.setting.authors.get(event)

    def is_ours(self, event: str) -> bool:
        """Whether another event is known to be of our bot."""
        return self.author(event) == self.setting.bot

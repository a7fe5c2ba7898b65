"""Every story that is written down."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.stories.people import ROOM, Play
from tests.stories.season import season


@dataclass(frozen=True)
class Story:
    """What is played, in which texts, in which room. Its transcript is called ``name``."""

    name: str
    play: Callable[[Play], Awaitable[None]]
    locale: str
    room: str


STORIES = {story.name: story for story in (Story("season", season, "en", ROOM),)}
"""By name."""

"""Journal and state of one conversation: plain data, ready for JSON. Nothing else of a dialogue is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from bot.audience import Json
from bot.events import Step

EntryKind = Literal[
    "asked",
    "answer",
    "said",
    "look",
    "do",
    "started",
    "waiting",
    "waited",
    "collecting",
    "collected",
    "moment",
]
Status = Literal["open", "paused", "done", "stopped", "stuck"]

SETTLING: frozenset[str] = frozenset({"do", "started", "collected"})
"""Kinds of entry after which an earlier answer stands. The answer to a release and an answer that was counted
settle, too (``Entry.settles``)."""


@dataclass(slots=True)
class Entry:
    """One line of the journal. ``value`` is frozen JSON; an answer in it keeps its label and author.

    ``seq``: its place in the story as it was last told, from 1; 0 if the story does not come to it any more.
    """

    seq: int
    key: str
    kind: EntryKind
    value: Json = None
    settles: bool = False

    @property
    def open(self) -> bool:
        """Whether the dialogue still waits here."""
        return self.kind in ("asked", "waiting", "collecting")

    @property
    def settling(self) -> bool:
        """Whether earlier answers stand once this entry is there."""
        return self.kind in SETTLING or (self.settles and self.kind == "answer")


@dataclass(slots=True)
class Conversation:
    """One run of a dialogue with one person (``starter``), in a network or not yet.

    ``parent`` and ``parent_key``: the collect that this is a part of. ``facilitators`` is read along, not
    stored. For the length of one event: ``frontier``, key of the last entry before it (what a dialogue says
    before that is old news), and ``unheard``, the event itself as long as no run came to where it belongs.
    """

    id: int
    dialogue: str
    revision: int
    starter: int
    network: int | None = None
    room: int | None = None
    args: Json = field(default_factory=dict[str, Any])
    status: Status = "open"
    entries: dict[str, Entry] = field(default_factory=dict[str, Entry])
    parent: int | None = None
    parent_key: str | None = None
    version: int = 0
    facilitators: tuple[int, ...] = ()
    frontier: str | None = None
    unheard: Step | None = None

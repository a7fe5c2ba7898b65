"""Someone who reads along: keeps one message of each id, and notices when it is told twice in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.stories.rehearsal import Event


@dataclass
class Reader:
    """``places``: the messages of each place, in order. ``updates``: by message, every version it had since."""

    places: dict[str, list[Event]] = field(default_factory=lambda: defaultdict(list))
    updates: dict[str, list[Event]] = field(default_factory=lambda: defaultdict(list))
    errors: list[Event] = field(default_factory=list)
    known: dict[str, Event] = field(default_factory=dict)

    def reads(self, events: Iterable[Event]) -> None:
        """Take in what was shown."""
        for event in map(without_folder, events):
            match event["event"]:
                case "message" | "file":
                    self._message(event)
                case "updated":
                    self._update(event)
                case "error":
                    self.errors.append(event)

    def _message(self, event: Event) -> None:
        before = self.known.setdefault(event["id"], event)
        if before is event:
            self.places[event["in"]].append(event)
        assert event == before, "a message was shown twice, and not the same"

    def _update(self, event: Event) -> None:
        versions = self.updates[event["id"]]
        if versions[-1:] != [event]:
            versions.append(event)


def without_folder(event: Event) -> Event:
    """The event, wherever its file was put."""
    return {**event, "path": Path(event["path"]).name} if "path" in event else event

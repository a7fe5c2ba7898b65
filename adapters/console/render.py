"""From a message to the events of the protocol: plain dicts, fields in the order of the documentation."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.messages import Message, Shown, plain
from bot.ports import OutboxRow


def ref_of(row: OutboxRow) -> str:
    """What a message is called here: ``m`` and its number; an update bears the name of what it updates."""
    return row.target_ref or f"m{row.target or row.id}"


def at(moment: datetime, zone: ZoneInfo) -> str:
    """A moment as people there read it: local ISO 8601 with its offset."""
    return moment.astimezone(zone).isoformat()


def posted(row: OutboxRow, message: Message, text: str, when: str) -> dict[str, Any]:
    """A new message, or an update of an earlier one."""
    asked = message.asked if message.prompt is not None else []
    return {
        "event": "updated" if row.kind == "update" else "message",
        "id": ref_of(row),
        "at": when,
        "in": row.address,
        "thread": None if message.thread is None else f"m{message.thread}",
        "text": text,
        "prompt": None if message.prompt is None else prompt(message.prompt),
        "asked": asked,
        "audience": message.audience,
        "network": message.network,
    }


def prompt(shown: Shown) -> dict[str, Any]:
    """What a script has to know to answer."""
    options = [{"value": each.value, "label": plain(each.label, removed="")} for each in shown.choices]
    return {
        "kind": shown.kind,
        "options": options,
        "min": _whole(shown.min),
        "max": _whole(shown.max),
        "optional": shown.optional,
    }


def uploaded(row: OutboxRow, name: str, path: str, text: str, when: str) -> dict[str, Any]:
    """A file; ``at`` and the words that came with it stand at the end."""
    return {
        "event": "file",
        "id": ref_of(row),
        "in": row.address,
        "name": name,
        "path": path,
        "at": when,
        "text": text,
    }


def failed(line: int, text: str) -> dict[str, Any]:
    """A line that could not be done."""
    return {"event": "error", "line": line, "text": text}


def idle(now: str, following: str | None) -> dict[str, Any]:
    """Nothing is left to deliver; when something is due next."""
    return {"event": "idle", "at": now, "next": following}


def _whole(number: float | None) -> float | int | None:
    return int(number) if number is not None and number == int(number) else number

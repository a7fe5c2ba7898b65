"""What is kept of a question, and whether its answer is accepted: not what is settled, nor what had better be asked
about first."""

from __future__ import annotations

from collections.abc import Mapping

from bot.audience import Json, Labelled
from bot.conversation import Entry
from bot.effects import Ask
from bot.events import Replied, Skipped
from bot.sensitive import Concern, concern_of


def unanswered(wish: Ask) -> Json:
    """What the journal keeps of a question: who may read the answer, however the facilitators change."""
    value = Labelled(None, wish.label, {wish.person}, wish.key).to_json()
    if wish.quotes:
        value["quotes"] = True
    if wish.grants is not None:
        value["grants"] = wish.grants.to_json()
    return value


def refusal(wish: Ask, entry: Entry, event: Replied | Skipped, entries: Mapping[str, Entry]) -> str | None:
    """Why the person cannot answer or skip this now, as the code of a text."""
    if entry.kind == "answer":
        if wish.prompt.counter is not None and entry.settling:
            return "final-answer"
        later = (other for other in entries.values() if other.seq > entry.seq)
        if entry.settling or any(other.settling for other in later):
            return "settled"
    if isinstance(event, Skipped) and not event.due and not wish.prompt.optional:
        return "cannot-skip"
    return None


def concern_about(wish: Ask, entry: Entry, event: Replied | Skipped, value: Json) -> Concern | None:
    """What the words seem to give away to others, unless the person was asked about them already."""
    if isinstance(event, Skipped) or event.sure or wish.prompt.kind != "text" or wish.prompt.counter is not None:
        return None
    unchanged = entry.kind == "answer" and entry.value["said"] == value
    nobody_else = wish.label.audience.named and wish.label.people <= {wish.person}
    return None if unchanged or nobody_else else concern_of(value)

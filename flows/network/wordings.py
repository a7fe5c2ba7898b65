"""The wordings of a question: each with its moment, and whose suggestion it was, where they stand behind it by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.audience import Json, Labelled, freeze, is_labelled, thaw
from bot.network import Consent, Contribution, Question
from bot.ports import World

SUGGESTION = "suggestion"
"""Kind of contribution: how a member would put a question of another. Who wants to be named with it, consents."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question was put. ``at``: None for what was kept before moments were; ``suggestion``: the contribution that
    it comes from, 0 where its owner found it."""

    words: Labelled
    at: datetime | None = None
    suggestion: int = 0


def kept(wordings: Iterable[Wording]) -> list[Json]:
    """Wordings as a question keeps them."""
    return [
        freeze(wording.words) | {"at": wording.at.isoformat() if wording.at else None, "suggestion": wording.suggestion}
        for wording in wordings
    ]


def wordings_of(question: Question) -> Iterator[Wording]:
    """All wordings of a question, oldest first, the present one last."""
    for version in question.versions:
        if is_labelled(version):
            at = version.get("at")
            moment = datetime.fromisoformat(at) if at else None
            yield Wording(thaw(version), moment, version.get("suggestion", 0))


def named_with(suggestion: int) -> str:
    """What who suggested a wording consents to."""
    return f"{SUGGESTION}:{suggestion}"


def suggester_of(world: World, suggestion: int) -> int | None:
    """Who suggested a wording, if they stand behind it by name."""
    found = world.get(Contribution, suggestion) if suggestion else None
    if found is None:
        return None
    agreed = world.find(
        Consent, network=found.network, person=found.person, what=named_with(suggestion), withdrawn_at=None
    )
    return found.person if agreed else None

"""Methods under way in a sample: how going through one begins, and the round of one of its steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.audience import Label, Labelled, freeze
from bot.methods import MethodRun
from flows.drawing.sample import NOW, Sample
from flows.methods.loading import methods

SHOWN = ("incident", "bold-ideas", "one-two-four", "troika")
"""Methods that between them have every kind of step, and every kind of end."""


def runs(sample: Sample) -> Iterator[dict[str, Any]]:
    """What going through a method begins with; in each, everyone has handed in everything already."""
    for name in SHOWN:
        words = Labelled("A case", Label.for_room(sample.cast.network), {sample.cast.facilitator})
        yield {"run": _planted(sample, name).id, "case": words}


def rounds(sample: Sample) -> Iterator[dict[str, Any]]:
    """What the rounds of steps begin with in which something is written."""
    for name in SHOWN:
        for number, step in enumerate(methods()[name].steps, 1):
            if step.does != "talk":
                row = _planted(sample, name)
                row.step, row.closes = step.id, NOW
                sample.uow.put(row)
                yield {"run": row.id, "step": step.model_dump(mode="json"), "number": number}


def _planted(sample: Sample, name: str) -> MethodRun:
    cast = sample.cast
    people = list(dict.fromkeys((cast.facilitator, cast.member)))
    row = MethodRun(cast.network, cast.facilitator, name, name != "incident", NOW, people)
    row.news = "late" if name == "troika" else ""
    for step in methods()[name].steps:
        for one, other in zip(people, reversed(people), strict=True):
            said: Any = 4 if step.does == "score" else "Some words"
            words = freeze(Labelled(said, Label.for_room(cast.network), {one}))
            row.inputs.append({"step": step.id, "person": one, "words": words, "other": other})
    return sample.uow.put(row)

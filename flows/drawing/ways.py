"""The ways on from a question: what a person could answer, that they skip it, that its time is up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.audience import Json
from bot.effects import Ask
from bot.events import Replied, Skipped, Step
from bot.prompts import Prompt
from flows.drawing.graph import Mark

SAMPLE = "Some words as an answer"
A_WHILE = timedelta(days=7)
SKIP, LATE = "skip", "time is up"
"""What stands at an arrow where nothing was answered."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way on: what stands at the arrow, and what happens (made when it is taken)."""

    mark: Mark
    take: Callable[[], Step]


def ways_from(ask: Ask, now: datetime) -> list[Way]:
    """All ways on from a question, in this order: answers, a skip, the deadline."""
    ways = [Way(mark, _replied(now, ask.key, value)) for mark, value in _answers_to(ask.prompt, ask.text, now)]
    if ask.prompt.optional:
        ways.append(Way(Mark(SKIP), lambda: Skipped(now, ask.key)))
    if ask.until is not None:
        late = max(now, ask.until)
        ways.append(Way(Mark(LATE), lambda: Skipped(late, ask.key, due=True)))
    return ways


def _answers_to(prompt: Prompt, text: str, now: datetime) -> Iterator[tuple[Mark, Json]]:
    """Answers that between them show what a dialogue makes of this prompt, with what to call each."""
    values = [option.value for option in prompt.options]
    match prompt.kind:
        case "text":
            yield from _texts(prompt)
        case "choice" | "confirm":
            yield from ((_option(prompt, text, value), value) for value in values)
        case "many":
            yield from ((_option(prompt, text, value), [value]) for value in values)
            if len(values) > 1 and prompt.max != 1:
                yield Mark("several"), values[: int(prompt.max or len(values))]
            yield Mark("none"), []
        case "number" | "scale":
            low = int(prompt.min if prompt.min is not None else 0)
            high = int(prompt.max if prompt.max is not None else low + 10)
            yield from ((Mark(str(number)), number) for number in dict.fromkeys((low, high)))
        case "people":
            if values:
                yield Mark("someone"), [int(values[0])]
            yield Mark("nobody"), []
        case "date":
            start = max(now.date(), prompt.after or now.date())
            for example in prompt.examples or ((start + A_WHILE).isoformat(),):
                yield Mark(str(example) if prompt.examples else "a day"), example
            if prompt.after is not None and prompt.after < now.date():
                yield Mark("today"), now.date().isoformat()


def _texts(prompt: Prompt) -> Iterator[tuple[Mark, Json]]:
    for example in prompt.examples:
        words = str(example).split()
        shown = " ".join(words[:5]) + (" …" if len(words) > 5 else "")
        yield Mark(f"“{shown}”"), example
    if not prompt.examples:
        yield Mark("an answer"), " ".join(SAMPLE.split()[: prompt.max_words])


def _option(prompt: Prompt, text: str, value: str) -> Mark:
    label = next(option.label for option in prompt.options if option.value == value)
    if label is None:
        return Mark(value, option=f"{text}.{value}")
    return Mark(label if isinstance(label, str) else "one of them")


def _replied(now: datetime, key: str, value: Json) -> Callable[[], Step]:
    return lambda: Replied(now, key, value)

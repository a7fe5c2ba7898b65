"""What can be asked: the shape of a prompt as data, and the parser that accepts or refuses an answer.

A parser takes JSON as an adapter gives it (a button's value, a typed line) and gives the JSON that is stored. It raises
:class:`~bot.errors.Invalid` with the code of a sentence in the catalogue (``engine-invalid-CODE``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Literal, cast

from bot.audience import Json, Labelled, freeze, thaw
from bot.errors import Invalid

Kind = Literal["text", "choice", "many", "number", "scale", "people", "date", "confirm"]
LONGEST_TEXT = 12_000
"""Characters of one answer; about four pages. Slack's own limit for a message is of this size."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: a stable value, and words for it unless the catalogue has them as an attribute.

    A moment reads in the language and the time zone of whoever is asked.
    """

    value: str
    label: str | Labelled | datetime | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """The shape of a question. ``optional``: may be skipped. ``counter``: counted, never stored (law 11)."""

    kind: Kind
    options: tuple[Option, ...] = ()
    min: float | None = None
    max: float | None = None
    max_words: int | None = None
    after: date | None = None
    optional: bool = True
    counter: int | None = None
    examples: tuple[Json, ...] = ()

    def required(self) -> Prompt:
        """The same prompt, not to be skipped."""
        return replace(self, optional=False)

    def counted(self, counter: int) -> Prompt:
        """The same prompt, whose answers add to counter ``counter`` and are kept nowhere else; final once given."""
        return replace(self, counter=counter)

    def parse(self, raw: Json) -> Json:
        """The answer as it is stored; raises :class:`~bot.errors.Invalid`."""
        return _PARSERS[self.kind](self, raw)

    def to_json(self) -> Json:
        """The shape as JSON, for a prompt that travels as an argument."""
        return {
            "kind": self.kind,
            "options": [[option.value, _frozen(option.label)] for option in self.options],
            "min": self.min,
            "max": self.max,
            "max_words": self.max_words,
            "after": self.after.isoformat() if self.after else None,
            "optional": self.optional,
            "counter": self.counter,
        }

    @classmethod
    def from_json(cls, data: Json) -> Prompt:
        """The prompt that :meth:`to_json` wrote (its examples stay behind)."""
        fields: dict[str, Any] = dict(data)
        fields["options"] = tuple(Option(value, _thawed(label)) for value, label in fields["options"])
        fields["after"] = date.fromisoformat(fields["after"]) if fields["after"] else None
        return cls(**fields)


def text(*, max_words: int | None = None, optional: bool = True, examples: tuple[str, ...] = ()) -> Prompt:
    """Free words. ``examples`` are answers the drawing of the dialogue tries."""
    return Prompt("text", max_words=max_words, optional=optional, examples=examples)


def choice(*options: str | Option, optional: bool = True) -> Prompt:
    """One of the options."""
    return Prompt("choice", options=_options(options), optional=optional)


def many(*options: str | Option, max: int | None = None, optional: bool = True) -> Prompt:
    """Any number of the options, at most ``max``."""
    return Prompt("many", options=_options(options), max=max, optional=optional)


def number(min: float | None = None, max: float | None = None, *, optional: bool = True) -> Prompt:
    """A whole number within bounds, both included."""
    return Prompt("number", min=min, max=max, optional=optional)


def scale(min: int = 1, max: int = 5, *, optional: bool = True) -> Prompt:
    """A whole number on a short scale, shown as buttons."""
    return Prompt("scale", options=_options(str(n) for n in range(min, max + 1)), min=min, max=max, optional=optional)


def people(candidates: Iterable[int], *, max: int | None = None, optional: bool = True) -> Prompt:
    """Some of the people with these ids."""
    return Prompt("people", options=_options(str(p) for p in candidates), max=max, optional=optional)


def day(*, after: date | None = None, optional: bool = True, examples: tuple[str, ...] = ()) -> Prompt:
    """A calendar day, later than ``after``. ``examples`` are answers the drawing of the dialogue tries."""
    return Prompt("date", after=after, optional=optional, examples=examples)


def confirm(*, optional: bool = False) -> Prompt:
    """Yes or no."""
    return Prompt("confirm", options=_options(("yes", "no")), optional=optional)


def _frozen(label: str | Labelled | datetime | None) -> Json:
    return {"moment": label.isoformat()} if isinstance(label, datetime) else freeze(label)


def _thawed(label: Json) -> str | Labelled | datetime | None:
    tree: Any = thaw(label)
    return datetime.fromisoformat(cast("dict[str, str]", tree)["moment"]) if isinstance(tree, dict) else tree


def _options(options: Iterable[str | Option]) -> tuple[Option, ...]:
    return tuple(option if isinstance(option, Option) else Option(option) for option in options)


def _text(prompt: Prompt, raw: Json) -> str:
    if not isinstance(raw, str):
        raise Invalid("text")
    words = raw.strip()
    if not any(character.isalnum() for character in words):
        raise Invalid("empty" if not words else "no-words")
    if len(words) > LONGEST_TEXT:
        raise Invalid("too-long", length=len(words), longest=LONGEST_TEXT)
    if prompt.max_words and len(words.split()) > prompt.max_words:
        raise Invalid("too-many-words", words=len(words.split()), most=prompt.max_words)
    return words


def _choice(prompt: Prompt, raw: Json) -> str:
    values = [option.value for option in prompt.options]
    if str(raw) not in values:
        raise Invalid("option")
    return str(raw)


def _many(prompt: Prompt, raw: Json) -> list[str]:
    chosen = [_choice(prompt, item) for item in _as_list(raw)]
    unique = list(dict.fromkeys(chosen))
    if prompt.max is not None and len(unique) > prompt.max:
        raise Invalid("too-many-options", most=int(prompt.max))
    return unique


def _number(prompt: Prompt, raw: Json) -> int:
    if isinstance(raw, bool):
        raise Invalid("number")
    try:
        value = float(str(raw).strip().replace(",", "."))
    except ValueError:
        raise Invalid("number") from None
    low, high = prompt.min, prompt.max
    if value != value or value in (float("inf"), float("-inf")) or value != int(value):
        raise Invalid("number")
    if (low is not None and value < low) or (high is not None and value > high):
        if low is not None and high is not None:
            raise Invalid("range", min=int(low), max=int(high))
        raise Invalid("at-least", min=int(low)) if low is not None else Invalid("at-most", max=int(high or 0))
    return int(value)


def _people(prompt: Prompt, raw: Json) -> list[int]:
    known = {option.value for option in prompt.options}
    chosen: list[int] = []
    for item in _as_list(raw):
        if str(item) not in known:
            name = str(item).removeprefix("@")[:40]
            raise Invalid("person", name=name) if name else Invalid("stranger")
        chosen.append(int(item))
    if prompt.max is not None and len(set(chosen)) > prompt.max:
        raise Invalid("too-many-people", most=int(prompt.max))
    return list(dict.fromkeys(chosen))


def _date(prompt: Prompt, raw: Json) -> str:
    try:
        value = date.fromisoformat(str(raw).strip())
    except ValueError:
        raise Invalid("date") from None
    if prompt.after is not None and value <= prompt.after:
        raise Invalid("past")
    return value.isoformat()


def _confirm(_prompt: Prompt, raw: Json) -> bool:
    if isinstance(raw, bool):
        return raw
    if raw in ("yes", "no"):
        return raw == "yes"
    raise Invalid("yes-or-no")


def _as_list(raw: Json) -> list[Any]:
    return cast("list[Any]", raw) if isinstance(raw, list) else [raw]


_PARSERS: dict[str, Callable[[Prompt, Json], Json]] = {
    "text": _text,
    "choice": _choice,
    "many": _many,
    "number": _number,
    "scale": _number,
    "people": _people,
    "date": _date,
    "confirm": _confirm,
}

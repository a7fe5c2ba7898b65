"""A message before any platform has touched it: catalogue text and people's own words kept apart, a prompt as data.

A *span* is a piece of catalogue text (``str``, light Markdown) or a quote (a dict), which an adapter escapes and
erasure can find. Messages are stored as the JSON of :meth:`Message.to_json`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any, TypedDict, cast

from bot.audience import ERASED, Json


class Quote(TypedDict):
    """Someone's words (or a name): ``by`` their ids, ``to`` the label as JSON."""

    quote: str
    by: list[int]
    to: Json


Span = str | Quote


@dataclass(frozen=True, slots=True)
class Choice:
    """An option as it is shown. ``value`` is what a click sends; ``person`` its id where the option is a person."""

    value: str
    label: list[Span]
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A prompt as it is shown. ``hint``: how to answer by typing, for platforms without buttons."""

    kind: str
    choices: list[Choice] = field(default_factory=list[Choice])
    min: float | None = None
    max: float | None = None
    optional: bool = True
    final: bool = False
    hint: str = ""

    def to_json(self) -> Json:
        """A JSON tree for the outbox."""
        return {**_fields_of(self), "choices": [_fields_of(choice) for choice in self.choices]}

    @classmethod
    def from_json(cls, data: Json) -> Shown:
        """The prompt that :meth:`to_json` wrote."""
        fields: dict[str, Any] = {**data, "choices": [Choice(**choice) for choice in data["choices"]]}
        return cls(**fields)


@dataclass(frozen=True, slots=True)
class Field:
    """A question of a form: its key in the conversation, its words, and how it is answered."""

    key: str
    words: list[Span]
    prompt: Shown

    def to_json(self) -> Json:
        """A JSON tree for the outbox."""
        return {"key": self.key, "words": self.words, "prompt": self.prompt.to_json()}


@dataclass(frozen=True, slots=True)
class Message:
    """One message. ``head`` names the network in a direct message; ``foot`` says who reads the answer. ``form``: the
    prompt, and those that come after it, for platforms on which they can be answered together. ``mark``: an update that
    shows no more than what its reader just did; where a message cannot change, none is missed."""

    body: list[Span]
    locale: str
    head: list[Span] = field(default_factory=list[Span])
    foot: list[Span] = field(default_factory=list[Span])
    network: str = ""
    audience: str | None = None
    prompt: Shown | None = None
    asked: list[str] = field(default_factory=list[str])
    thread: int | None = None
    document: int | None = None
    file_name: str = ""
    form: list[Field] = field(default_factory=list[Field])
    mark: bool = False

    def to_json(self) -> Json:
        """A JSON tree for the outbox."""
        prompt = self.prompt.to_json() if self.prompt is not None else None
        return {**_fields_of(self), "prompt": prompt, "form": [each.to_json() for each in self.form]}

    @classmethod
    def from_json(cls, data: Json) -> Message:
        """The message that :meth:`to_json` wrote."""
        fields: dict[str, Any] = dict(data)
        if fields["prompt"] is not None:
            fields["prompt"] = Shown.from_json(fields["prompt"])
        form = fields.get("form", [])
        fields["form"] = [Field(each["key"], each["words"], Shown.from_json(each["prompt"])) for each in form]
        return cls(**fields)

    def plain(self, *, removed: str) -> str:
        """Head, body and foot as plain text, blank lines between; ``removed`` stands for erased words."""
        return "\n\n".join(plain(part, removed=removed) for part in (self.head, self.body, self.foot) if part)


_NAMES: dict[type, tuple[str, ...]] = {
    kind: tuple(each.name for each in fields(kind)) for kind in (Message, Shown, Choice)
}


def _fields_of(part: Message | Shown | Choice) -> dict[str, Any]:
    return {name: getattr(part, name) for name in _NAMES[type(part)]}


def plain(spans: Iterable[Span], *, removed: str) -> str:
    """The text of spans without any markup of quotes."""
    return "".join(span if isinstance(span, str) else said(span, removed=removed) for span in spans)


def said(quote: Quote, *, removed: str) -> str:
    """The words of a quote, or ``removed`` where they were erased."""
    return removed if quote["quote"] == ERASED else quote["quote"]


def without_quotes_of(payload: Json, person: int) -> Json:
    """The payload with every quote of a person overwritten."""
    if isinstance(payload, dict):
        tree = cast("dict[str, Any]", payload)
        if "quote" in tree and person in tree.get("by", []):
            return {**tree, "quote": ERASED}
        return {name: without_quotes_of(item, person) for name, item in tree.items()}
    if isinstance(payload, list):
        return [without_quotes_of(item, person) for item in cast("list[Any]", payload)]
    return payload


def is_without_words(payload: Json) -> bool:
    """Whether any quote in the payload was overwritten."""
    if isinstance(payload, dict):
        tree = cast("dict[str, Any]", payload)
        return tree.get("quote") == ERASED or any(is_without_words(item) for item in tree.values())
    return isinstance(payload, list) and any(is_without_words(item) for item in cast("list[Any]", payload))

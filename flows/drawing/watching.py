"""Seeing where a run came to a stop: on which wish, at which line, with which values still to be used."""

from __future__ import annotations

import dis
from collections.abc import Coroutine, Hashable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, time
from enum import Enum
from functools import cache
from types import CodeType, FrameType
from typing import Any, cast

from bot.audience import Labelled
from bot.effects import Do, Look
from bot.talk import Dialogue, Rounds, Talk, Wish
from flows.drawing.statements import awaiting_twice

Continuation = tuple[Hashable, ...]
"""What a suspended run will do next, as far as it depends on the run itself: equal ones go on alike."""


class Watch:
    """A dialogue that remembers of its last run the ``wish`` it stopped on and how it would have gone on.

    ``within``: it stopped within a statement that had evaluated other awaits already, which no variable shows.
    """

    def __init__(self, dialogue: Dialogue) -> None:
        self.wish: Any = None
        self.within = False
        self.continuation: Continuation = ()
        self._run = dialogue.run
        self.dialogue = replace(dialogue, run=self._watched)

    def _watched(self, talk: Talk) -> Any:
        return _Watched(self, cast("Any", self._run(talk)))


class _Watched:
    """The coroutine of a run, as far as the engine uses one."""

    def __init__(self, watch: Watch, run: Coroutine[Any, Any, Any]) -> None:
        self._watch, self._run = watch, run

    def __await__(self) -> Any:
        return self._run.__await__()

    def send(self, outcome: Any) -> Any:
        try:
            self._watch.wish = self._run.send(outcome)
        except BaseException:
            self._watch.wish = None
            raise
        return self._watch.wish

    def close(self) -> None:
        if not isinstance(self._watch.wish, Look | Do):
            frames = list(_frames(self._run))
            self._watch.continuation = tuple(map(_rest, frames))
            self._watch.within = any(_within(frame) for frame in frames)
        self._run.close()


def _frames(awaited: Any) -> Iterator[FrameType]:
    """Every frame from the dialogue down to what it waits for."""
    while awaited is not None:
        kind = next((kind for kind in ("cr", "gi", "ag") if hasattr(awaited, f"{kind}_frame")), None)
        frame: FrameType | None = getattr(awaited, f"{kind}_frame") if kind else None
        if frame is None or isinstance(frame.f_locals.get("self"), Wish):
            return
        yield frame
        awaited = getattr(awaited, "gi_yieldfrom" if kind == "gi" else f"{kind}_await")


def _rest(frame: FrameType) -> Hashable:
    """Code, place in it, and the values that are used after that."""
    used = _used_after(frame.f_code, frame.f_lasti)
    values = {name: value for name, value in frame.f_locals.items() if name in used}
    return frame.f_code.co_qualname, frame.f_lasti, plain(values)


def _within(frame: FrameType) -> bool:
    return frame.f_code.co_name.startswith("<") or frame.f_lineno in awaiting_twice(frame.f_code)


@cache
def _used_after(code: CodeType, place: int) -> frozenset[str]:
    """Names of the variables that may still be read, from ``place`` on or when the loop around it comes round."""
    instructions = list(dis.get_instructions(code))
    jumps = [(each.offset, each.argval) for each in instructions if each.opcode in {*dis.hasjrel, *dis.hasjabs}]
    first = min([place, *(to for start, to in jumps if to <= place <= start)])
    names: set[str] = set()
    for each in instructions:
        if each.offset >= first and "LOAD" in each.opname:
            names.update(_as_names(each.argval))
    return frozenset(names)


def _as_names(argument: Any) -> Iterable[str]:
    """Of an instruction for one variable, or (from Python 3.13 on) for two."""
    return cast("tuple[str, ...]", argument) if isinstance(argument, tuple) else (str(argument),)


def plain(value: Any) -> Hashable:
    """A value as something that compares: what people said as it is, moments all alike (the clock hardly matters)."""
    if value is None or isinstance(value, Enum | str | int | float):
        return value
    if isinstance(value, Labelled):
        return plain(value.to_json())
    if isinstance(value, date | time):
        return "a moment"
    if isinstance(value, Talk | Rounds):
        return type(value).__name__
    if isinstance(value, Mapping):
        table = cast("Mapping[Any, Any]", value)
        return tuple((str(name), plain(item)) for name, item in table.items())
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(plain(item) for item in cast("Iterable[Any]", value))
    if is_dataclass(value) and not isinstance(value, type):
        return tuple((each.name, plain(getattr(value, each.name))) for each in fields(value))
    return getattr(value, "__qualname__", type(value).__qualname__)

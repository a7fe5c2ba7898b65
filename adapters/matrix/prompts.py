"""How a question is answered in Matrix: what stands under it, and the reactions that are there to be tapped.

Not as a poll, though votes are understood: a poll has one line for its question and plain words for its answers, so no
place for who reads them nor for people's words set apart, and polls still go by two names, of which a client may know
one or none. A list with reactions is a message like any other, in encrypted rooms too, and the number can be typed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from adapters import asking
from adapters.lines import Line, Run
from adapters.matrix import signs


@dataclass(frozen=True, slots=True)
class Answering:
    """``listed``: the options; ``hint``: how to answer; ``reactions``: the signs to put there beforehand."""

    listed: list[Line] = field(default_factory=list[Line])
    hint: str = ""
    reactions: tuple[str, ...] = ()


class Asked(asking.Asked):
    """A prompt with the words around it, and what Matrix can make of it."""

    __slots__ = ()

    def word(self, text: str) -> str:
        """A text of ours."""
        return self.words(self.locale, f"matrix-{text}")

    def sideways(self) -> str:
        """The words for who does not answer now; empty where there are none."""
        ways = " · ".join(f"*{self.word(way)}*" for way in self.ways)
        return f"{self.word('ways')} {ways}" if ways else ""


def answering(asked: Asked) -> Answering:
    """What stands under this prompt. What is only counted is typed: reactions are not encrypted in Matrix."""
    under = _KINDS.get(asked.shown.kind, _listed)(asked)
    if asked.shown.final and under.reactions:
        return replace(under, hint=asked.word("type-number"), reactions=())
    return under


def _listed(asked: Asked) -> Answering:
    """Options that are typed."""
    return Answering(asked.list(), asked.shown.hint)


def _free(asked: Asked) -> Answering:
    """Words, or a number: what is asked says how."""
    return Answering()


def _one(asked: Asked) -> Answering:
    """One option: its number is tapped, as far as there are signs for it, or typed."""
    numbers = len(asked.shown.choices)
    if not 0 < numbers < len(signs.KEYCAPS):
        return _listed(asked)
    return Answering(asked.list(), asked.word("choose"), signs.KEYCAPS[1 : numbers + 1])


def _confirm(asked: Asked) -> Answering:
    """A yes and a no, by their signs."""
    choices = asked.shown.choices
    if [choice.value for choice in choices] != ["yes", "no"]:
        return _one(asked)
    marked = zip((signs.YES, signs.NO), choices, strict=True)
    lines = [line for sign, choice in marked for line in asked.line(f"{sign} ", choice)]
    return Answering(lines, asked.word("confirm"), (signs.YES, signs.NO))


def _scale(asked: Asked) -> Answering:
    """The values in a row; what some of them mean stands above it."""
    values, labels = [choice.value for choice in asked.shown.choices], asked.labels()
    numbers = [str(number) for number in range(len(signs.KEYCAPS))]
    if not values or len({*values}) < len(values) or not {*values} <= {*numbers}:
        return _one(asked)
    meant = [Line((Run(f"{value}: {label}"),)) for value, label in zip(values, labels, strict=True) if label != value]
    row = Line((Run(" · ".join(values)),))
    return Answering([*meant, row], asked.word("choose-scale"), tuple(signs.KEYCAPS[int(value)] for value in values))


def _many(asked: Asked) -> Answering:
    """Several options: a tap would be all of an answer, so their numbers are typed."""
    return Answering(asked.list(), asked.word("choose-many") if asked.shown.choices else "")


def _people(asked: Asked) -> Answering:
    """People, by their names; those who share one by their ids as well, which can be typed too."""
    called = Counter(label.casefold() for label in asked.labels())
    lines: list[Line] = []
    for choice, label in zip(asked.shown.choices, asked.labels(), strict=True):
        *before, last = asked.line("• ", choice)
        shared = called[label.casefold()] > 1
        apart = replace(last, runs=(*last.runs, Run(f" ({choice.value.removeprefix('@')})"))) if shared else last
        lines += [*before, apart]
    hint = "choose-person" if asked.shown.max == 1 else "choose-people"
    return Answering(lines, asked.word(hint) if lines else "")


def _date(asked: Asked) -> Answering:
    return Answering(hint=asked.word("choose-date"))


_KINDS: dict[str, Callable[[Asked], Answering]] = {
    "text": _free,
    "number": _free,
    "date": _date,
    "choice": _one,
    "confirm": _confirm,
    "scale": _scale,
    "many": _many,
    "people": _people,
}

"""A prompt as every platform has to show it: its options in words, one a line, and the ways around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from adapters.lines import Line, lines_of, words_of
from bot.messages import Choice, Shown, Span

Words = Callable[[str, str], str]
"""A text of the catalogue without variables, by text set and id."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A prompt with the words around it. ``steps``: whether one can go back, or go on later."""

    shown: Shown
    locale: str
    words: Words
    steps: bool

    @property
    def removed(self) -> str:
        """What stands for erased words."""
        return self.words(self.locale, "engine-removed")

    @property
    def ways(self) -> list[str]:
        """What who does not answer now can do: the names of these actions."""
        return (["skip"] if self.shown.optional else []) + (["back", "pause"] if self.steps else [])

    def label(self, choice: Choice) -> str:
        """An option on one line; its value where it has no words."""
        return words_of(choice.label, removed=self.removed) or choice.value

    def labels(self) -> list[str]:
        """All options, each on one line."""
        return [self.label(choice) for choice in self.shown.choices]

    def list(self) -> list[Line]:
        """All options as lines: people with a bullet, the rest with the number by which they can be chosen."""
        lines: list[Line] = []
        for number, choice in enumerate(self.shown.choices, 1):
            lines += self.line("• " if self.shown.kind == "people" else f"{number}. ", choice)
        return lines

    def line(self, mark: str, choice: Choice) -> list[Line]:
        """An option behind a mark; on more than one line where its words need that."""
        return lines_of([mark, *self._words_of(choice)], removed=self.removed)

    def _words_of(self, choice: Choice) -> list[Span]:
        named = words_of(choice.label, removed=self.removed)
        return choice.label if named else [{"quote": choice.value, "by": [], "to": None}]

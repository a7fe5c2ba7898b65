"""A drawing as a Mermaid flowchart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from flows.drawing.catalogue import Catalogue
from flows.drawing.graph import Drawing, Mark, Node, Shape

WORDS = 8
"""Words of a text that a node shows."""
MARKS = 6
"""Words at an arrow for so many ways; the others are counted."""
CUT = "after some combinations of earlier answers it was not tried in every way"

_BOXES: dict[Shape, tuple[str, str]] = {
    "begin": ("([", "])"),
    "say": ("[", "]"),
    "ask": ("{{", "}}"),
    "collect": ("[/", "/]"),
    "upload": (">", "]"),
    "start": ("[[", "]]"),
    "do": ("[(", ")]"),
    "wait": ("((", "))"),
    "end": ("([", "])"),
    "broken": ("([", "])"),
}
_ENTITIES = str.maketrans({"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "&": "#amp;"})


def flowchart(drawing: Drawing, catalogue: Catalogue, locale: str) -> str:
    """The drawing in one text set: boxes by what they do, at the arrows what was answered."""
    return "\n".join(_Chart(drawing, catalogue, locale).lines()) + "\n"


class _Chart:
    def __init__(self, drawing: Drawing, catalogue: Catalogue, locale: str) -> None:
        self.drawing, self.catalogue, self.locale = drawing, catalogue, locale
        self.ids = {node: f"n{number:03}" for number, node in enumerate(drawing.nodes)}

    def lines(self) -> Iterator[str]:
        """The chart, line by line."""
        yield "flowchart TD"
        for node, id in self.ids.items():
            left, right = _BOXES[node.shape]
            yield f'  {id}{left}"{self._label(node)}"{right}'
        targets = Counter(one for one, _ in self.drawing.arrows)
        for (one, other), marks in sorted(self.drawing.arrows.items(), key=lambda arrow: self.ids[arrow[0][0]]):
            words = self._marks(marks) if targets[one] > 1 else ""
            yield f"  {self.ids[one]} -->" + (f'|"{words}"| ' if words else " ") + self.ids[other]
        if self.drawing.partly:
            yield f'  cut["{CUT}"]'
            yield "  style cut stroke-dasharray: 4 4"
            yield from (f"  {self.ids[node]} -.- cut" for node in self.drawing.partly)

    def _label(self, node: Node) -> str:
        match node.shape:
            case "begin":
                return _escape(self.drawing.name)
            case "end":
                return "end"
            case "broken":
                return "stops with an error"
            case _:
                pass
        written = self.catalogue.of(node.text, self.locale) if node.text else None
        text = written.wordings[0] if written and written.wordings else node.note or node.text
        words = text.split()
        short = " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else "")
        return f"<b>{_escape(node.key)}</b>" + (f"<br/>{_escape(short)}" if short else "")

    def _marks(self, marks: dict[Mark, None]) -> str:
        words = list(dict.fromkeys(self._mark(mark) for mark in marks))
        more = f" · +{len(words) - MARKS}" if len(words) > MARKS else ""
        return _escape(" · ".join(filter(None, words[:MARKS])) + more)

    def _mark(self, mark: Mark) -> str:
        words = mark.words
        if mark.option:
            text, _, value = mark.option.rpartition(".")
            general = self.catalogue.of(f"engine-{value}", self.locale)
            known = self.catalogue.label(text, value, self.locale)
            words = known or (general.wordings[0] if general and general.wordings else words)
        return f"all: {words}" if mark.every else words


def _escape(words: str) -> str:
    return words.translate(_ENTITIES)

"""Drawing how members differ: a dot for each of them, in a row for each view, as one PNG to be read on a phone.

The one module that knows matplotlib, which takes a second to import: only when something is drawn. Where a dot stands
says all, colour only sets the questions apart: Okabe and Ito's, which the colour-blind tell apart as well.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from textwrap import shorten, wrap
from typing import Any

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00")
INK, SOFT, LINE, PAPER = "#22302B", "#66736D", "#DDE3DF", "#FBFBF8"
WIDTH, DOTS_PER_INCH = 5.4, 200
"""Inches: 1,080 pixels, as wide as a phone shows without making it smaller."""
ROW, BEFORE_BLOCK, MARGIN = 0.27, 0.6, 0.3
"""Inches: from row to row, above the first row of a block, and around all."""
ROOMY, MOST_SIGNS = 29, 40
"""Signs of a view that fit beside its dots as they are, and that are shown at all: smaller, then."""
MOST_DOTS = 14
"""In one row beside its words; of more, the dots stand closer."""


@dataclass(frozen=True, slots=True)
class Row:
    """A view, and how many look from there; nobody: an open circle. ``told``: it is no view, but not having told."""

    words: str
    members: int
    told: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """One question: what it is about, how much members differ in it, and the views."""

    title: str
    differ: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn, in words of one language."""

    title: str
    network: str
    legend: str
    blocks: tuple[Block, ...]


def png(picture: Picture) -> bytes:
    """The picture as a file; the same words and numbers give the same bytes."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    height = MARGIN * 2 + 1.06 + sum(BEFORE_BLOCK + ROW * len(block.rows) for block in picture.blocks)
    figure: Any = Figure(figsize=(WIDTH, height), dpi=DOTS_PER_INCH, facecolor=PAPER)
    FigureCanvasAgg(figure)
    pen = _Pen(figure.add_axes((0, 0, 1, 1)), height)
    pen.head(picture)
    for number, block in enumerate(picture.blocks):
        pen.block(block, COLOURS[number % len(COLOURS)])
    pen.foot(picture.legend)
    file = BytesIO()
    figure.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


class _Pen:
    """Goes down the page; lengths are in inches."""

    def __init__(self, page: Any, height: float) -> None:
        page.set(xlim=(0, WIDTH), ylim=(height, 0))
        page.axis("off")
        self._page, self._at = page, MARGIN
        self._words = WIDTH * 0.46
        self._step = (WIDTH - MARGIN - self._words) / MOST_DOTS

    def head(self, picture: Picture) -> None:
        """What is shown, and of whom."""
        self._write(MARGIN, self._at + 0.12, picture.title, size=15, bold=True)
        self._write(MARGIN, self._at + 0.42, shorten(picture.network, 52, placeholder="…"), size=9.5, color=SOFT)
        self._at += 0.62

    def block(self, block: Block, colour: str) -> None:
        """One question with its views."""
        y = self._at + 0.2
        self._write(MARGIN, y, block.title, size=10.5, bold=True)
        self._write(WIDTH - MARGIN, y, block.differ, size=8.5, color=SOFT, ha="right")
        self._page.plot([MARGIN, WIDTH - MARGIN], [y + 0.17] * 2, color=LINE, linewidth=0.8)
        self._at += BEFORE_BLOCK
        longest = max((len(row.words) for row in block.rows), default=0)
        for row in block.rows:
            self._row(row, colour, 9 * ROOMY / max(ROOMY, min(longest, MOST_SIGNS)))

    def foot(self, legend: str) -> None:
        """How to read it."""
        for number, line in enumerate(wrap(legend, 82)):
            self._write(MARGIN, self._at + 0.2 + number * 0.19, line, size=8, color=SOFT)

    def _row(self, row: Row, colour: str, size: float) -> None:
        y, seen = self._at, row.members > 0 and row.told
        words = shorten(row.words, MOST_SIGNS, placeholder="…")
        self._write(MARGIN, y, words, size=size, color=INK if seen else SOFT)
        step = min(self._step, (WIDTH - MARGIN - self._words - 0.3) / max(1, row.members))
        x = [self._words + step * number for number in range(max(1, row.members))]
        fill = PAPER if row.members == 0 else colour if row.told else LINE
        edge = colour if seen else SOFT if row.members == 0 else LINE
        self._page.scatter(x, [y] * len(x), s=78, color=fill, edgecolors=edge, linewidths=1.1, clip_on=False)
        if row.members:
            self._write(x[-1] + 0.17, y, str(row.members), size=8.5, color=SOFT)
        self._at += ROW

    def _write(self, x: float, y: float, words: str, *, bold: bool = False, **how: Any) -> None:
        """Words in the font that comes with the library, without signs that it lacks: they would stand as boxes."""
        from matplotlib import get_data_path
        from matplotlib.font_manager import FontProperties, get_font

        file = Path(get_data_path(), "fonts", "ttf", "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")
        known = get_font(file).get_charmap()
        shown = "".join(sign for sign in words if ord(sign) in known)
        how = {"color": INK, "va": "center_baseline", **how}
        self._page.text(x, y, shown, parse_math=False, fontproperties=FontProperties(fname=str(file)), **how)

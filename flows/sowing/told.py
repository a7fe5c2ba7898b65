"""What people tell of themselves at the intake: the questions, what is kept of the answers, and how they read back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from bot.audience import Labelled
from bot.diversity import years_band
from bot.effects import Phrase
from bot.prompts import Prompt, choice, many, number, text
from flows.themes import theme_ids

ROLES = ("school-leader", "team-leader", "board-member", "support", "other")
SCHOOLS = ("practical", "vmbo", "havo-vwo", "broad", "special", "other")
REGIONS = ("north", "middle", "south")
"""The regions of the Dutch school holidays, so that one answer serves two ends."""
BANDS = ("starting", "settled", "seasoned")
MOST_THEMES = 3

EXCHANGE = ("bring", "bring-themes", "seek", "seek-themes")
CASE = "case"
PLACE = ("role", "school", "region", "board", "years")
QUESTIONS = (*EXCHANGE, CASE, *PLACE)
"""In the order in which they are asked; the texts are those of the intake, ``sowing-intake-QUESTION``."""

_KINDS = {"bring-themes": "offers", "seek-themes": "asks"}


def kind_of(question: str) -> str:
    """What the answer to a question is kept as."""
    return _KINDS.get(question, question)


def prompt_for(question: str) -> Prompt:
    """The shape of a question."""
    match question:
        case "bring" | "seek":
            return text(max_words=60, examples=("Timetables", "A way of making timetables that works"))
        case "bring-themes" | "seek-themes":
            return many(*theme_ids(), max=MOST_THEMES)
        case "role":
            return choice(*ROLES)
        case "school":
            return choice(*SCHOOLS)
        case "region":
            return choice(*REGIONS)
        case "board":
            return text(max_words=10)
        case "years":
            return number(0, 60)
        case _:
            return text(max_words=120)


def form_of(questions: Sequence[str], wanted: Iterable[str]) -> dict[str, Prompt]:
    """Those of the questions that are wanted, for a form."""
    some = set(wanted)
    return {question: prompt_for(question) for question in questions if question in some}


def ids_in(kind: str, words: Labelled) -> list[str]:
    """The ids of the catalogue that an answer holds; the band that a number of years falls in."""
    if kind == "years":
        return [band for band in BANDS if words.judge(partial(_is_in, band))]
    catalogue = {"role": ROLES, "school": SCHOOLS, "region": REGIONS}.get(kind, theme_ids())
    return [each for each in catalogue if words.is_(each)]


def _is_in(band: str, years: int) -> bool:
    return years_band(years) == band


def named(kind: str, ids: Sequence[str]) -> Phrase:
    """Ids of the catalogue in words, parted by commas."""
    texts = [Phrase(f"{'theme' if kind in ('offers', 'asks') else kind}-{each}") for each in ids]
    words = texts[0]
    for each in texts[1:]:
        words = Phrase("network-find-and", {"others": words, "one": each})
    return words


def lines_of(told: Mapping[str, Labelled]) -> list[Phrase]:
    """What someone told, for themselves to read back: a line for each kind, in the order of the questions."""
    lines: list[Phrase] = []
    for kind in map(kind_of, QUESTIONS):
        if (words := told.get(kind)) is None:
            continue
        if kind in ("bring", "seek", "case", "board", "years"):
            lines.append(Phrase(f"sowing-told-{kind}", {"said": words}))
        elif ids := ids_in(kind, words):
            lines.append(Phrase(f"sowing-told-{kind}", {"said": named(kind, ids)}))
    return lines

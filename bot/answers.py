"""What people type, made ready for a prompt's parser: clean text, bare words, numbers and words for options."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any, cast

from babel.dates import get_month_names

from bot.audience import Json
from bot.errors import Invalid
from bot.events import Action
from bot.messages import Choice, Shown, plain

LONGEST_INPUT = 40_000

BARE_WORDS: dict[str, Action] = {
    "back": "back", "terug": "back",
    "skip": "skip", "sla over": "skip", "overslaan": "skip",
    "pause": "pause", "pauze": "pause",
    "stop": "stop",
    "help": "help", "hulp": "help",
    "status": "status", "stand": "status",
}  # fmt: skip
RESUME_WORDS = frozenset({"resume", "continue", "verder", "hervat"})
YES_WORDS = frozenset({"yes", "y", "ja", "j", "ok", "oké", "oke", "akkoord", "true"})
_YES_OPTIONS, _NO_OPTIONS = frozenset({"yes", "accept"}), frozenset({"no", "decline"})
"""Options that a plain yes or no means, where a question has them."""
NO_WORDS = frozenset({"no", "n", "nee", "neen", "false"})

_UNSEEN = re.compile(
    "["
    r"\0-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but no tab and no new line
    r"\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"  # marks of direction, and of byte order
    r"\ud800-\udfff"  # halves of a character
    r"\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"  # for private use
    "]"
)
_SEPARATORS = (re.compile(r"\s*[;\n]\s*"), re.compile(r"\s*,\s*"), re.compile(r"\s+(?:en|and)\s+"))


def clean(text: str) -> str:
    """The text without control and direction marks; raises Invalid for NUL and for what is far too long."""
    if "\0" in text:
        raise Invalid("nul")
    if len(text) > LONGEST_INPUT:
        raise Invalid("too-long", length=len(text), longest=LONGEST_INPUT)
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text)).strip()


def bare_word(text: str) -> Action | None:
    """The action that a message of just one of the bare words asks for."""
    return BARE_WORDS.get(_folded(text))


def says_no_more_than_yes_or_no(text: str) -> bool:
    """Whether a message is just a yes, a no or a number: an answer to a question that offers choices, no words."""
    said = _folded(text)
    return said in YES_WORDS or said in NO_WORDS or said.isdecimal()


def resembles_an_option(shown: Shown, text: str) -> bool:
    """Whether a few words share one with an option: somebody who types *do that* where *Do it* stands chooses."""
    said = set(_folded(text).split())
    return len(said) < 4 and any(said & set(_name(plain(each.label, removed="")).split()) for each in shown.choices)


def interpret(shown: Shown, raw: Json, today: date, called: Callable[[str], str] = str, *, typed: bool = False) -> Json:
    """The raw value for the parser of the prompt that was shown: what was typed, matched with the options on screen.

    A person is given by address, name or ``@name``; an option by its value, its number or its words. A click sends the
    value; who types, or taps a number, sees the numbers and not the values. What matches nothing is passed on as it is,
    for the parser to refuse; a person as ``@`` and what they are ``called``, which may be nothing.
    """
    match shown.kind:
        case "choice":
            return _option(shown, raw, typed)
        case "many":
            return [_option(shown, item, typed) for item in _split(raw, shown, typed)]
        case "people":
            return [_person(shown, item, called) for item in _split(raw, shown, typed)]
        case "confirm":
            return _yes_or_no(shown, raw)
        case "date":
            return _date(raw, today)
        case _:
            return raw


def _option(shown: Shown, raw: Json, typed: bool) -> Json:
    choice = _meant(shown, raw, typed or isinstance(raw, int))
    return choice.value if choice is not None else raw


def _person(shown: Shown, raw: Json, called: Callable[[str], str]) -> str:
    choice = _meant(shown, raw, on_screen=False)
    if choice is None:  # A number would be read as the id of a person.
        return f"@{called(str(raw)).removeprefix('@')}"
    return str(choice.person)


def _meant(shown: Shown, raw: Json, on_screen: bool) -> Choice | None:
    """The one option that is meant. What is on screen are words, and before them numbers; what an option sends is not,
    and comes first where it was sent by a click."""
    said = _name(str(raw))
    names = [(choice, _name(choice.value), _name(plain(choice.label, removed=""))) for choice in shown.choices]
    numbered = [(choice, str(number)) for number, choice in enumerate(shown.choices, 1) if shown.kind != "people"]
    plainly = _YES_OPTIONS if said in YES_WORDS else _NO_OPTIONS if said in NO_WORDS else frozenset[str]()
    by_value = [choice for choice, value, _ in names if said == value]
    by_words = [choice for choice, _, words in names if said == words]
    by_number = [choice for choice, number in numbered if said in (number, f"{number})")]
    for meant in (
        *((by_words, by_number, by_value) if on_screen else (by_value, by_words, by_number)),
        [choice for choice, value, _ in names if shown.kind == "choice" and value in plainly],
        [choice for choice, _, words in names if _begins(words, said)],
    ):
        if meant:
            return meant[0] if len(meant) == 1 else None
    return None


def _begins(words: str, said: str) -> bool:
    """Whether somebody typed how an option begins: with three letters at least, or with a whole word."""
    start = said.rstrip(",")
    return words.startswith(start) and (len(start) > 2 or (len(start) > 1 and words[len(start) :][:1] in (",", " ")))


def _split(raw: Json, shown: Shown, typed: bool) -> list[Json]:
    """The things that are named; a comma or an *and* in the words of an option does not part them."""
    if isinstance(raw, list):
        return cast("list[Any]", raw)
    pieces: list[Json] = [raw if isinstance(raw, int) else str(raw)]
    for separator in _SEPARATORS:
        parts = [[each] if _meant(shown, each, typed) else separator.split(str(each)) for each in pieces]
        pieces = [piece for part in parts for piece in part if piece]
    return pieces or [raw]


def _yes_or_no(shown: Shown, raw: Json) -> Json:
    if isinstance(raw, bool):
        return raw
    chosen = _option(shown, raw, typed=True)
    if chosen in ("yes", "no"):
        return chosen
    typed = _folded(str(raw))
    return True if typed in YES_WORDS else False if typed in NO_WORDS else raw


def _date(raw: Json, today: date) -> Json:
    """``3-12-2026``, ``3/12``, ``3 december`` and ISO as ISO; a date without a year is the next one."""
    typed = _folded(str(raw))
    found = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}))?", typed)
    if found:
        day, month, year = int(found[1]), int(found[2]), found[3]
    elif found := re.fullmatch(r"(\d{1,2}) ([^\W\d]+)(?: (\d{4}))?", typed):
        day, month, year = int(found[1]), _month(found[2]), found[3]
    else:
        return raw
    try:
        value = date(int(year) if year else today.year, month, day)
        if not year and value < today:
            value = value.replace(year=today.year + 1)
    except ValueError:
        return raw
    return value.isoformat()


def _month(word: str) -> int:
    for locale in ("nl", "en"):
        names = cast("dict[int, str]", get_month_names("wide", locale=locale))
        for number, name in names.items():
            if len(word) > 2 and name.casefold().startswith(word):
                return number
    return 0


def _name(text: str) -> str:
    return _folded(text).removeprefix("@")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!") if text.strip(".! ") else text.strip()

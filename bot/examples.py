"""A sharper wording of a learning question, put together from the person's own words.

Templates only, in Dutch and English: each takes the words as they were typed to where they are right in any sentence
that its pattern lets through. Where none is certain to give good language, there is no example.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.questions import Doubt, Weakness, weaknesses_of

Template = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def example_for(question: str, pointed_at: Weakness | Doubt) -> str | None:
    """How the question could read with this mended; None where the rules are not certain.

    Nothing can be pointed at in an example any more.
    """
    plain = " ".join(question.replace("’", "'").split()).strip(" .!?")
    if "\n" in question or ("?" in plain and pointed_at is not Weakness.SEVERAL):
        return None
    for pattern, put in _TEMPLATES.get(pointed_at, ()):
        if found := pattern.fullmatch(plain):
            example = f"{put(found).strip(' ,.!?')}?"
            changed = example.casefold() != f"{plain}?".casefold()
            return example if changed and not weaknesses_of(example) else None
    return None


def _template(pattern: str, put: Callable[[re.Match[str]], str] | str) -> Template:
    """A pattern of a whole question, and what becomes of it: a format in which ``{0}`` is its first group, or a
    function."""
    if isinstance(put, str):
        return re.compile(pattern, re.IGNORECASE), lambda found: put.format(*found.groups())
    return re.compile(pattern, re.IGNORECASE), put


_OBJECTS = {"they": "them", "he": "him", "she": "her"}


def _helped(found: re.Match[str]) -> str:
    """*How can schools keep teachers* as *How can I help schools keep teachers*."""
    first, _, rest = found[1].partition(" ")
    return f"How can I help {_OBJECTS.get(first.casefold(), first)} {rest}"


_NOT_NL = r"(?!.*\b(?:niet|geen|wel|toch|ooit|eigenlijk|überhaupt|of)\b)"
_NOT_EN = r"(?!.*\b(?:not|n't|never|ever|even|or)\b)"
"""Small words that mean something else in another kind of sentence."""
_DUTCH_PLURAL = rf"{_NOT_NL}(?:hoe )?kunnen ((?:(?!\?).)+)"
_BY_CAN = r"(?:how )?(?:can|could|should)"
_ANYONE = r"(?!(?:i|we|you|one|it|this|that|there|these|those)\b)"
_LIGHT = r"(?!(?:me|mij|het|hem|ze|hen|hun|haar|er|dat|dit|zich|je|ons|u|deze|die|niet|zelf)\b)"
"""Not before a word that has to stand right behind *ik*."""

_TEMPLATES: dict[Weakness | Doubt, tuple[Template, ...]] = {
    Weakness.NO_I: (
        # A Dutch verb reads the same with "kunnen" as for several people at the end of a clause with "dat".
        _template(_DUTCH_PLURAL, "Hoe kan ik eraan bijdragen dat {0}"),
        _template(rf"{_NOT_EN}{_BY_CAN} we (.+)", "What can I do so that we can {0}"),
        _template(
            rf"{_NOT_EN}{_BY_CAN} {_ANYONE}((?:(?! be ).){{1,40}}) be (.+)", "What can I do so that {0} can be {1}"
        ),
        _template(rf"{_NOT_EN}(?:{_BY_CAN}|how do) {_ANYONE}(\S+ .+)", _helped),
    ),
    Weakness.CLOSED: (
        _template(rf"{_NOT_NL}(kan|kunnen|lukt) (.+)", lambda found: f"Hoe {found[1].casefold()} {found[2]}"),
        _template(rf"{_NOT_NL}ik wil (?:graag )?dat (.+)", "Hoe kan ik eraan bijdragen dat {0}"),
        _template(rf"{_NOT_NL}ik wil (?:graag )?(?!(?:me|mij|meer|minder|weten)\b)((?:(?!,).)+en)", "Hoe kan ik {0}"),
        _template(rf"{_NOT_EN}(can|could) (.+)", lambda found: f"How {found[1].casefold()} {found[2]}"),
        _template(rf"{_NOT_EN}should I (.+)", "How can I decide whether to {0}"),
        _template(rf"{_NOT_EN}i(?: want| would like|'d like) to (?!know\b)(.+)", "How can I {0}"),
    ),
    Weakness.SEVERAL: (
        _template(r"([^?]+)\?.*", "{0}"),
        _template(r"([^?]+?),? (?:en|and) (?:hoe|wat|welke?|waarom|how|what|which|why)\b.*", "{0}"),
    ),
    Weakness.TOO_LONG: (
        _template(
            r"([^,?]+?),? (?:terwijl|omdat|aangezien|hoewel|ook al|while|because|although|even though)\b.*", "{0}"
        ),
    ),
    Doubt.INFLUENCE: (
        _template(rf"hoe kan ik {_LIGHT}([^,]+)", "Hoe kan ik, met wat ik zelf kan beslissen, {0}"),
        _template(r"how can i ([^,]+)", "What can I do myself to {0}"),
    ),
    Doubt.ALIVE: (
        _template(rf"(?!.*(?:jaar|maand|week|nu)\b)hoe kan ik {_LIGHT}(.+)", "Hoe kan ik dit schooljaar {0}"),
        _template(r"(?!.*(?:year|term|month|week|now)\b)how can i ([^,]+)", "How can I, this school year, {0}"),
    ),
}

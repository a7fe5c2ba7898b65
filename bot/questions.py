"""What a rule can see of a learning question: its first person, its form, its length.

A good learning question is one's own, open, and not to be looked up. Whether it is alive, within reach and
of use to others no rule can tell; the dialogue asks for that instead (:class:`Doubt`). The rules know Dutch and
English.
"""

from __future__ import annotations

import re
from enum import Enum

MOST_WORDS = 25
"""A question longer than this is hard to keep in mind."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FIRST_PERSON = _words("""
    ik mij me mijn m'n mijzelf mezelf i i'm i'd my myself
""")
_ASKING = _words("""
    hoe wat welk welke waarom waardoor waarmee waaraan waarin waarop waarvan waar wanneer wie how
    what which why where when who
""")
_YES_OR_NO = _words("""
    is zijn ben was waren kan kun kunnen kon mag mogen moet moeten moest heb hebt heeft hebben had
    zal zullen zou zouden wil wilt willen doe doet doen ga gaat gaan word wordt worden werkt helpt
    bestaat bestaan lukt klopt hoort hoeft hoef durf are am were can could may might must should
    shall will would do does did have has
""")
_SEVERAL = re.compile(r"\b(?:en|and)\s+(?:hoe|wat|welke?|waarom|how|what|which|why)\b")
_LOOK_UP = re.compile(
    r"(?:wat (?:is|zijn|betekent)|hoeveel|wanneer|wie (?:is|zijn)|waar (?:vind|staat|kan ik .*vinden)"
    r"|(?:bestaat|bestaan|is|zijn) er|welke? (?:wet|wetten|regels?|richtlijn(?:en)?|methodes?|boeken?|cursus)"
    r"|what (?:is|are|does .* mean)|how (?:many|much)|when|who (?:is|are)|where (?:is|are|(?:do|can) i find)"
    r"|(?:is|are) there|which (?:laws?|rules?|guidelines?|methods?|books?|course))\b"
)


class Weakness(Enum):
    """Something to point at in a question; the most telling first."""

    NO_I = "no-i"
    CLOSED = "closed"
    SEVERAL = "several"
    LOOK_UP = "look-up"
    TOO_LONG = "too-long"


class Doubt(Enum):
    """What only its owner can say of a question, told as what is wrong with it; the most telling first."""

    INFLUENCE = "influence"
    LOOK_UP = "look-up"
    SIGN = "sign"
    ALIVE = "alive"
    OTHERS = "others"


def weaknesses_of(question: str) -> tuple[Weakness, ...]:
    """What could be sharper, most telling first; often nothing. Never a reason to refuse."""
    plain = question.casefold().replace("’", "'").strip()
    words = re.findall(r"[\w']+", plain)
    seen = {
        Weakness.NO_I: not _FIRST_PERSON.intersection(words),
        Weakness.CLOSED: not _ASKING.intersection(words) or words[0] in _YES_OR_NO,
        Weakness.SEVERAL: plain.count("?") > 1 or bool(_SEVERAL.search(plain)),
        Weakness.LOOK_UP: bool(_LOOK_UP.match(plain)),
        Weakness.TOO_LONG: len(words) > MOST_WORDS,
    }
    return tuple(weakness for weakness in Weakness if seen[weakness])

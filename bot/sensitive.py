"""What in someone's words may be about another person's private life: their health, belief, origin; or tells who it is.

Rules, in Dutch and English, that would rather miss something than warn of nothing: a theme (absence through illness,
pupils with autism) is about nobody; a word counts only in a sentence about one person. Names and addresses are looked
for where a role, a title or their form gives them away.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Any

from bot.answers import says_no_more_than_yes_or_no


class Concern(Enum):
    """What words seem to give away; the most telling first. ``BARE``: they give nothing away, and were hardly meant."""

    BARE = "bare"
    NAME = "name"
    CONTACT = "contact"
    HEALTH = "health"
    SEXUALITY = "sexuality"
    BELIEF = "belief"
    ORIGIN = "origin"
    POLITICS = "politics"


def concern_of(words: Any) -> Concern | None:
    """The most telling concern of an answer, if any; None of anything but text."""
    if not isinstance(words, str):
        return None
    if says_no_more_than_yes_or_no(words):
        return Concern.BARE
    text = words.replace("’", "'")
    if any(name.search(text) for name in _NAMES):
        return Concern.NAME
    if any(form.search(text) for form in _CONTACTS):
        return Concern.CONTACT
    sentences = [sentence for sentence in _SENTENCE.split(text) if _SOMEONE.search(sentence)]
    return next((c for c, term in _TERMS.items() if any(term.search(sentence) for sentence in sentences)), None)


def _any(*words: str) -> str:
    """Any of the words, which stand with spaces between them; ``_`` for a space within."""
    return "|".join(word.replace("_", " ") for line in words for word in line.split())


_SENTENCE = re.compile(r"[.!?;\n]+")
_ROLE = _any(
    "leerling(?:e)? brugklasser docente? leraar lerares juf meester mentor conciërge concierge teamleider",
    "afdelingsleider conrector stagiaire? decaan onderwijsassistente? zorgcoördinator medewerk(?:er|ster) moeder vader",
    "ouder pupil student teacher tutor caretaker janitor team_leader trainee assistant mother father parent",
)
_PEER = _any(
    "collega directeur rector schoolleider bestuurder jongen meisje kind man vrouw zoon dochter colleague headteacher",
    "principal manager boy girl child son daughter man woman",
)
_ONE = _any("een de die deze onze ons mijn uw zijn haar a an the this that our my his her one")
_SOMEONE = re.compile(
    rf"\b(?:(?:{_ONE}) (?:[\w-]+ ){{0,2}}(?:{_ROLE}|{_PEER})"
    r"|hij|hem|haar|(?:ze|zij) (?:is|heeft|had|was|wordt|werd|kreeg|krijgt)|ik (?:heb|ben|had|was|kreeg|word)"
    r"|he|him|his|she|her|i (?:am|have|had|was|got)|i'm|moslima|moslim(?:meisje|jongen))\b",
    re.IGNORECASE,
)
"""One person; of oneself only what one is or has."""

_NO_NAME = _any(
    "Nederlands Engels Frans Duits Spaans Latijn Grieks Wiskunde Biologie Scheikunde Natuurkunde Aardrijkskunde",
    "Geschiedenis Economie Maatschappijleer Muziek Tekenen Gym Maths English French German Dutch Spanish Science",
    "History Geography Music Art Council Training Support Union Evening Committee Leader(?:ship)? Voice Board Centre",
    "Academy Plan Teams? Development Survey Day Week Januari Februari Maart April Mei Juni Juli Augustus September",
    "Oktober November December January February March May June July August October",
)
_WORD_OF_A_NAME = r"[A-Z][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?\b"
_NAME = rf"(?!(?:{_NO_NAME})\b){_WORD_OF_A_NAME}"
_TITLE = r"(?:[Mm]evrouw|[Mm]eneer|[Mm]ijnheer|[Mm]evr\.|[Dd]hr\.|[Dd]e heer|Mrs?\.?|Ms\.?|Miss)"
_AFTER = _any("Gisteren Vandaag Morgen Daarna Soms Toch Helaas Kortom Ja Nee Ook Dus Maar En Verder Later Eerst Nu")
_AFTER_EN = _any("Yesterday Today Tomorrow Then Sometimes Still Sadly Yes No Also So But And Later First Now However")
_NAMES = (
    re.compile(rf"\b(?i:{_ROLE}),? (?:{_TITLE} )?(?:(?:[Dd]e|[Vv]an|[Dd]en|[Dd]er) ){{0,2}}{_NAME}"),
    re.compile(rf"\b(?i:{_ROLE}) [A-Z]\.(?: ?[A-Z]\.)*(?=\W|$)"),
    re.compile(rf"\b{_TITLE} (?:(?:[Dd]e|[Vv]an|[Dd]en|[Dd]er) ){{0,2}}{_NAME}"),
    re.compile(rf"\b(?i:{_ROLE}) (?:genaamd|die|called|named|who is called) {_NAME}"),
    re.compile(
        rf"(?:^|[.!?] |\b(?:met|van|voor|over|with|of|for|about) )(?!(?:{_AFTER}|{_AFTER_EN})\b){_NAME},? "
        rf"(?:een|onze|mijn|our|my|a) (?i:{_ROLE})\b(?!')"
    ),
)
"""*leerling Jan*, *docent J.*, *mevrouw De Vries*, *een leerling genaamd Daan*, *Piet, onze conciërge*."""

_CONTACTS = (
    re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"),
    re.compile(r"(?<![\d-])(?:\+\d{2}[ -]?|0)\d{1,3}[ -]?\d(?:[ -]?\d){5,7}(?![\d-])"),
)


def _term(pattern: str, *, but_not_before: str = "") -> re.Pattern[str]:
    behind = rf"(?! (?:{but_not_before})\b)" if but_not_before else ""
    return re.compile(rf"\b(?:{pattern})\b(?!-){behind}", re.IGNORECASE)


_ORIGINS = _any(
    "Marokkaanse? Turkse? Surinaamse? Antilliaanse? Poolse? Syrische? Oekraïense? Afghaanse? Somalische? Moroccan",
    "Turkish Surinamese Polish Syrian Ukrainian Afghan Somali Nigerian Pakistani",
)
_BELIEFS = _any(
    "christelijke islamitische joodse gereformeerde katholieke protestantse Muslim Christian Jewish Catholic"
)
_TERMS: dict[Concern, re.Pattern[str]] = {
    Concern.HEALTH: _term(
        _any(
            "depressie depressief burn-?out overspannen kanker tumor chemotherapie autis(?:me|tisch) adhd dyslexie",
            "anorexia eetstoornis zwanger miskraam suïcid\\w+ zelfmoord\\w* zelfbeschadig\\w+ verslaafd verslaving",
            "alcoholist epilepsie diabetes psychose psychi(?:sch|ater|atrie) ptss angststoornis hartinfarct beroerte",
            "medicijnen medicatie chronisch_ziek ernstig_ziek langdurig_ziek ziek_(?:thuis|gemeld) is_ziek ziekgemeld",
            "depress(?:ed|ion) burn(?:t|ed)_out cancer tumou?r chemotherapy autis(?:m|tic) dyslexi(?:a|c)",
            "eating_disorder pregnant miscarriage suicid\\w+ self-harm\\w* addict(?:ed|ion) alcoholic epilep\\w+",
            "diabetic psychosis psychiatr\\w+ medication off_sick (?:on_)?sick_leave (?:is|seriously)_ill ptsd",
        )
    ),
    Concern.SEXUALITY: _term(
        _any(
            "homo(?:seksueel)? lesbisch biseksueel transgender uit_de_kast verkracht aangerand seksueel_misbruikt?",
            "seksuele_intimidatie gay lesbian bisexual came_out_as raped sexually_(?:abused|assaulted|harassed)",
        )
    ),
    Concern.BELIEF: _term(
        "|".join(
            (
                r"(?:is|was|werd|a|an|een) (?:(?:very|streng|zeer) )?(?:moslima?|christen|joods?|hindoe|gelovig"
                r"|katholiek|gereformeerd|atheïst|muslim|jewish|hindu|christian|catholic|sikh|atheist)",
                r"moslima|moslim(?:meisje|jongen)|hoofddoek|jehova's getuige|headscarf|jehovah's witness",
                rf"(?:{_BELIEFS}) (?:{_ROLE}|{_PEER})",
            )
        ),
        but_not_before="school|scholen|onderwijs|college|lyceum|education|schools|bestuur|board",
    ),
    Concern.ORIGIN: _term(
        rf"(?:{_ORIGINS}) (?:{_ROLE}|{_PEER}|afkomst|komaf)|asielzoeker|statushouder|vluchteling|asylum seeker|refugee"
    ),
    Concern.POLITICS: _term(
        r"(?:lid van|stemt(?: op)?|stemde(?: op)?) (?:de |een )?(?:vakbond|AOb|CNV|FNV|PVV|VVD|GroenLinks|D66|CDA|BBB"
        r"|FvD|DENK|SGP|ChristenUnie|PvdA)|vakbondslid|(?:member of|votes(?: for)?|voted(?: for)?) (?:the |a )?(?:union"
        r"|labour|tories|conservatives|greens|republicans|democrats)|union member"
    ),
}

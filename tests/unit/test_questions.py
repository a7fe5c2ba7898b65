"""The rules that look at a learning question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions import MOST_WORDS, Weakness, weaknesses_of


@pytest.mark.parametrize(
    "sharp",
    [
        "Hoe kan ik nieuwe docenten zo begeleiden dat ze blijven?",
        "Hoe help ik mijn team om minder te vergaderen",
        "Wat kan ik anders doen in gesprekken over werkdruk?",
        "How can I give my team leaders room without losing sight?",
        "HOE KAN IK EEN TEAM DAT MOE IS WEER LATEN LEREN?",
        "Ik wil weten hoe ik ouders eerder betrek.",
    ],
)
def test_a_sharp_question_gets_no_advice(sharp: str):
    assert weaknesses_of(sharp) == ()


@pytest.mark.parametrize(
    ("question", "weakness"),
    [
        ("Hoe kunnen scholen werkdruk verlagen?", Weakness.NO_I),
        ("How can schools keep new teachers?", Weakness.NO_I),
        ("Moet ik mijn rooster omgooien?", Weakness.CLOSED),
        ("Can I change my timetable?", Weakness.CLOSED),
        ("Werkdruk in mijn team", Weakness.CLOSED),
        ("Hoe kan ik beginners begeleiden? En wat kost mij dat?", Weakness.SEVERAL),
        ("Hoe kan ik beginners begeleiden en hoe betrek ik mijn team?", Weakness.SEVERAL),
        ("How can I start and why would my team follow?", Weakness.SEVERAL),
        ("Wat is de wettelijke norm voor mijn onderwijstijd?", Weakness.LOOK_UP),
        ("How many hours may I schedule?", Weakness.LOOK_UP),
        ("Welke methodes kan ik gebruiken?", Weakness.LOOK_UP),
        (f"Hoe kan ik {'heel ' * MOST_WORDS}goed luisteren?", Weakness.TOO_LONG),
    ],
)
def test_what_is_missing_is_pointed_at(question: str, weakness: Weakness):
    assert weaknesses_of(question) == (weakness,)


def test_the_most_telling_comes_first():
    assert weaknesses_of("Is er een lijst van rekenmethodes?") == (
        Weakness.NO_I,
        Weakness.CLOSED,
        Weakness.LOOK_UP,
    )


def test_a_curly_apostrophe_is_an_apostrophe():
    assert Weakness.NO_I not in weaknesses_of("What if I’m the one who slows things down?")


@given(st.text())
def test_any_text_gets_a_judgement(text: str):
    assert set(weaknesses_of(text)) <= set(Weakness)

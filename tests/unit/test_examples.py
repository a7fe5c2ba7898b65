"""Examples of a sharper wording: the person's own words in a template, in good language or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.examples import example_for
from bot.questions import Doubt, Weakness, weaknesses_of


@pytest.mark.parametrize(
    ("question", "example"),
    [
        ("Kan ik startende docenten een goede start geven?", "Hoe kan ik startende docenten een goede start geven?"),
        ("kunnen mijn docenten dit leren", "Hoe kunnen mijn docenten dit leren?"),
        ("Ik wil graag ouders eerder betrekken.", "Hoe kan ik ouders eerder betrekken?"),
        ("Ik wil dat mijn team leert", "Hoe kan ik eraan bijdragen dat mijn team leert?"),
        (
            "Hoe kunnen we onze docenten bij elkaar in de les laten kijken?",
            "Hoe kan ik eraan bijdragen dat we onze docenten bij elkaar in de les laten kijken?",
        ),
        ("Kunnen scholen werkdruk verlagen?", "Hoe kan ik eraan bijdragen dat scholen werkdruk verlagen?"),
        ("Hoe kan ik beginners begeleiden? En wat kost mij dat?", "Hoe kan ik beginners begeleiden?"),
        ("Hoe kan ik beginners begeleiden, en hoe houd ik dat vol?", "Hoe kan ik beginners begeleiden?"),
        ("Can I give new teachers a good start?", "How can I give new teachers a good start?"),
        ("Should I change my timetable?", "How can I decide whether to change my timetable?"),
        ("I’d like to hear parents sooner", "How can I hear parents sooner?"),
        ("Should schools have better timetables?", "How can I help schools have better timetables?"),
        ("How can they learn from each other?", "How can I help them learn from each other?"),
        ("How can we help each other?", "What can I do so that we can help each other?"),
        ("How can workload be reduced?", "What can I do so that workload can be reduced?"),
    ],
)
def test_an_example_is_the_own_words_in_a_template(question: str, example: str):
    assert example_for(question, weaknesses_of(question)[0]) == example


@pytest.mark.parametrize(
    "question",
    [
        "Moet ik mijn rooster omgooien?",
        "Kan ik dit wel?",
        "Kan ik niet beter stoppen?",
        "Werkdruk in mijn team",
        "Hoe kan onze school ouders betrekken?",
        "Is het verstandig dat ik stop?",
        "Ik wil meer ouders op school zien komen",
        "Wat is de norm voor mijn onderwijstijd?",
        "How does a school keep teachers?",
        "Can't I do more?",
        "How can it work?",
        "How many hours may I schedule?",
        "Kunnen scholen meer doen en hoe dan?",
    ],
)
def test_where_the_language_is_not_certain_there_is_none(question: str):
    assert example_for(question, weaknesses_of(question)[0]) is None


@pytest.mark.parametrize(
    ("doubt", "question", "example"),
    [
        (Doubt.INFLUENCE, "Hoe kan ik lesbezoek gewoon maken?",
         "Hoe kan ik, met wat ik zelf kan beslissen, lesbezoek gewoon maken?"),
        (Doubt.INFLUENCE, "How can I keep time free?", "What can I do myself to keep time free?"),
        (Doubt.ALIVE, "Hoe kan ik lesbezoek gewoon maken?", "Hoe kan ik dit schooljaar lesbezoek gewoon maken?"),
        (Doubt.ALIVE, "How can I keep time free?", "How can I, this school year, keep time free?"),
        (Doubt.ALIVE, "Hoe kan ik ze helpen?", None),
        (Doubt.ALIVE, "How can I keep time free this month?", None),
        (Doubt.OTHERS, "How can I keep time free?", None),
    ],
)  # fmt: skip
def test_of_what_only_the_owner_can_say(doubt: Doubt, question: str, example: str | None):
    assert example_for(question, doubt) == example


@given(st.text(), st.sampled_from([*Weakness, *Doubt]))
def test_nothing_can_be_pointed_at_in_an_example(question: str, pointed_at: Weakness | Doubt):
    example = example_for(question, pointed_at)
    assert example is None or weaknesses_of(example) == ()

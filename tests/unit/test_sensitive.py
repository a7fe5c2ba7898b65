"""What is noticed in people's words, from life in school; and, above all, what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sensitive import Concern, concern_of

NOTICED = {
    Concern.NAME: [
        "Ik sprak met leerling Jan over zijn cijfers.",
        "Het ging over docent mevrouw De Vries.",
        "onze conciërge Piet hield het tegen",
        "Mevrouw Van der Berg wilde niet.",
        "Dhr. Jansen kwam te laat.",
        "Het gaat om leerling J. uit klas 3B.",
        "docent A.B. doet niet mee",
        "Een leerling genaamd Daan liep weg.",
        "Piet, onze conciërge, zei nee.",
        "Ik praatte met Sanne, een docente uit de onderbouw.",
        "I talked with pupil Sam about it.",
        "our caretaker Pete was against it",
        "It was about Mrs Smith.",
        "a student called Tim left",
        "teacher K. does not take part",
        "De nieuwe teamleider Kees de Boer wil niet.",
    ],
    Concern.CONTACT: [
        "Mail maar naar j.devries@school.nl",
        "Bel 06-12345678 voor meer.",
        "Bel 020 123 45 67.",
        "Call +31 6 12345678.",
    ],
    Concern.HEALTH: [
        "Mijn collega heeft een burn-out.",
        "Een docent zit al maanden overspannen thuis.",
        "Hij is ernstig ziek.",
        "Onze conciërge is ziek.",
        "Ik heb een depressie gehad.",
        "Een leerling met autisme kwam niet meer mee.",
        "Zij is zwanger en wil minder werken.",
        "One of my teachers: she is pregnant.",
        "A colleague has cancer.",
        "My team leader is on sick leave.",
        "I have had a depression.",
    ],
    Concern.SEXUALITY: ["Een leerling kwam uit de kast als homo.", "He came out as gay.", "Een docent is lesbisch."],
    Concern.BELIEF: [
        "Een moslima in mijn team wilde bidden.",
        "Hij is streng gelovig.",
        "Een islamitische leerling vroeg erom.",
        "She is a Muslim and asked for it.",
        "De docent draagt een hoofddoek.",
    ],
    Concern.ORIGIN: ["Een Marokkaanse jongen stoorde.", "A Syrian pupil came in.", "Een leerling is vluchteling."],
    Concern.POLITICS: ["Een docent is lid van de vakbond.", "Hij stemt PVV.", "My colleague is a union member."],
}

NOT_NOTICED = [
    "We werken aan een gezonde school.",
    "De zieke planten in de kas zijn een mooi project.",
    "Het ziekteverzuim in mijn team is hoog.",
    "Hoe kan ik burn-outs voorkomen?",
    "Hoe begeleiden we leerlingen met autisme?",
    "Dyslexie vraagt om ander toetsen.",
    "Ik word er ziek van.",
    "Ik werk op een christelijke school.",
    "Onze school is een katholieke school in Brabant.",
    "Hij werkt op een katholiek lyceum.",
    "He works at a Catholic school.",
    "A Christian school asked us.",
    "Leerlingen uit Marokkaanse gezinnen doen het goed.",
    "De vakbond wil dat het anders gaat.",
    "Seksuele intimidatie bespreken we in elke klas.",
    "De docent Nederlands en de docent Engels werken samen.",
    "leraar Wiskunde gezocht",
    "Elke leerling krijgt een mentor. Dat werkt.",
    "Gisteren, een docent zei het nog, ging het beter.",
    "Student Council and Parent Evening were full.",
    "The teacher Training Day was good.",
    "Bram hielp mij met het rooster.",
    "Mijn collega Sanne kwam op bezoek.",
    "We doen dit in 2025-2026, vanaf 12-03-2026 om 14:00.",
    "Er zijn 1200 leerlingen en 110 docenten in 0 lokalen.",
    "Lesson study in the autumn of 2025.",
    "Geef teamleiders een uur per week.",
    "Hoe kan ik een docent helpen die vastloopt?",
    "The mental load of teachers is high; absence too.",
    "Mijn team is moe en de docenten zijn zwaar belast.",
    "Een jonge docent heeft een goede start nodig.",
    "Hij ziet het als een christen-democratische kwestie.",
    "How can I give my new teachers a good start?",
]


@pytest.mark.parametrize(("concern", "words"), [(c, words) for c, all in NOTICED.items() for words in all])
def test_what_is_about_one_person_is_noticed(concern: Concern, words: str):
    assert concern_of(words) is concern


@pytest.mark.parametrize("words", NOT_NOTICED)
def test_a_theme_is_about_nobody(words: str):
    assert concern_of(words) is None


@pytest.mark.parametrize("value", [None, True, 3, ["a"], {}])
def test_what_is_no_text_is_not_looked_into(value: object):
    assert concern_of(value) is None


@given(st.text())
def test_any_text_can_be_looked_into(words: str):
    assert concern_of(words) is None or isinstance(concern_of(words), Concern)

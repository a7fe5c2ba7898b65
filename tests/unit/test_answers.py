"""What people type, made ready for the prompt that was shown."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers import LONGEST_INPUT, bare_word, clean, interpret
from bot.errors import Invalid
from bot.messages import Choice, Shown
from bot.prompts import people

TODAY = date(2026, 11, 23)


def shown(kind: str, *choices: tuple[str, str] | tuple[str, str, int]) -> Shown:
    """A prompt on screen: value and words of each option, and the id where it is a person."""
    return Shown(kind, [Choice(each[0], [each[1]], *each[2:]) for each in choices])  # type: ignore[misc]


COURSES = shown("choice", ("keep", "Zo laten"), ("split", "In delen splitsen"), ("close", "Sluiten"))
PEOPLE = shown("people", ("@anna:hs", "Anna de Wit", 31), ("U2", "Bram", 2), ("U3", "Bea en Co", 33))
ANSWER = shown("confirm", ("yes", "Ja"), ("no", "Nee"))


class TestClean:
    def test_takes_out_what_cannot_be_seen(self):
        assert clean("  a\u200eb\u202ec\ufeff\x07\ue000d\r\ne\tf ") == "abcd\ne\tf"

    def test_gives_one_form_to_letters_with_marks(self):
        assert clean("cafe\u0301") == "café"

    def test_keeps_emoji_and_other_scripts(self):
        assert clean("🌾 数 שלום") == "🌾 数 שלום"

    def test_refuses_nul_and_what_is_far_too_long(self):
        with pytest.raises(Invalid) as nul:
            clean("a\0b")
        assert nul.value.code == "nul"
        with pytest.raises(Invalid) as long:
            clean("x" * (LONGEST_INPUT + 1))
        assert (long.value.code, long.value.hints["length"]) == ("too-long", LONGEST_INPUT + 1)

    @given(st.text())
    def test_is_done_in_one_go_and_can_be_stored(self, typed: str):
        try:
            text = clean(typed)
        except Invalid:
            assert "\0" in typed
            return
        assert clean(text) == text
        text.encode("utf-8")


class TestBareWords:
    @pytest.mark.parametrize(
        ("typed", "action"),
        [
            ("back", "back"), ("Terug", "back"), (" SKIP ", "skip"), ("sla  over", "skip"), ("overslaan.", "skip"),
            ("pauze", "pause"), ("stop!", "stop"), ("Hulp", "help"), ("stand", "status"), ("status", "status"),
        ],
    )  # fmt: skip
    def test_in_both_languages(self, typed: str, action: str):
        assert bare_word(typed) == action

    @pytest.mark.parametrize("typed", ["", "!", "go back", "stop it", "backs", "verder"])
    def test_and_nothing_else(self, typed: str):
        assert bare_word(typed) is None


class TestOptions:
    @pytest.mark.parametrize(
        ("typed", "value"),
        [
            ("split", "split"),
            ("In delen splitsen", "split"),
            ("  in  DELEN splitsen. ", "split"),
            ("in de", "split"),
            ("2", "split"),
            ("2.", "split"),
            ("2)", "split"),
            ("Sluiten!", "close"),
        ],
    )
    def test_by_value_words_beginning_or_number(self, typed: str, value: str):
        assert interpret(COURSES, typed, TODAY) == value

    @pytest.mark.parametrize(
        ("typed", "value"), [("ja", "granted"), ("Ja.", "granted"), ("nee", "refused"), ("j", "j"), ("ja,", "granted")]
    )
    def test_by_a_first_word_however_short(self, typed: str, value: str):
        mandate = shown("choice", ("granted", "Ja, het is geregeld"), ("partly", "Een beetje"), ("refused", "Nee"))
        assert interpret(mandate, typed, TODAY, typed=True) == value

    def test_a_first_word_that_two_begin_with_is_none(self):
        offers = shown("choice", ("now", "Ja, nu"), ("later", "Ja, later"), ("no", "Nee"))
        assert interpret(offers, "ja", TODAY, typed=True) == "ja"

    @pytest.mark.parametrize("typed", ["4", "0", "s", "iets anders", "", "splitsen"])
    def test_what_fits_none_is_passed_on_to_be_refused(self, typed: str):
        assert interpret(COURSES, typed, TODAY) == typed

    @pytest.mark.parametrize("order", [["0", "1", "2"], ["3", "2", "1"], ["10", "1", "2"]])
    def test_a_click_is_what_it_sends_and_not_its_number(self, order: list[str]):
        options = shown("choice", *((value, f"{value} keer") for value in order))
        assert [interpret(options, value, TODAY) for value in order] == order

    @pytest.mark.parametrize("order", [["0", "1", "2"], ["3", "2", "1"], ["10", "1", "2"]])
    def test_a_number_that_is_typed_or_tapped_is_the_one_on_the_screen(self, order: list[str]):
        options = shown("choice", *((value, f"{value} keer") for value in order))
        assert [interpret(options, str(number), TODAY, typed=True) for number in (1, 2, 3)] == order
        assert [interpret(options, number, TODAY) for number in (1, 2, 3)] == order
        several = Shown("many", options.choices)
        assert interpret(several, "1, 2 en 3", TODAY, typed=True) == interpret(several, [1, 2, 3], TODAY) == order

    def test_what_is_sent_can_be_typed_where_it_is_no_number_on_the_screen(self):
        assert interpret(shown("choice", ("30", "Half uur"), ("60", "Uur")), "60", TODAY, typed=True) == "60"

    def test_words_come_before_numbers(self):
        assert interpret(shown("choice", ("a", "2"), ("b", "1")), "1", TODAY, typed=True) == "b"
        assert interpret(shown("choice", ("a", "2"), ("b", "1")), "1", TODAY) == "b"

    def test_what_fits_two_fits_none(self):
        two = shown("choice", ("a", "Morgen vroeg"), ("b", "Morgen laat"))
        assert interpret(two, "morgen", TODAY) == "morgen"
        assert interpret(two, "morgen l", TODAY) == "b"

    @pytest.mark.parametrize(
        ("typed", "values"),
        [
            ("1, 3", ["keep", "close"]),
            ("zo laten en sluiten", ["keep", "close"]),
            ("keep;split\nclose", ["keep", "split", "close"]),
            ("In delen splitsen", ["split"]),
            (["keep", "close"], ["keep", "close"]),
            ("keep, iets", ["keep", "iets"]),
            ([], []),
        ],
    )
    def test_many_at_once(self, typed: Any, values: list[str]):
        assert interpret(Shown("many", COURSES.choices), typed, TODAY) == values

    def test_an_option_with_a_comma_in_it_is_one(self):
        options = shown("many", ("a", "Ja, graag en snel"), ("b", "Nee"))
        assert interpret(options, "ja, graag en snel", TODAY) == ["a"]

    def test_a_lone_comma_is_no_empty_answer(self):
        assert interpret(Shown("many", COURSES.choices), ",", TODAY) == [","]


class TestPeople:
    @pytest.mark.parametrize(
        ("typed", "ids"),
        [
            ("@anna:hs", ["31"]),
            ("anna:hs", ["31"]),
            (["@anna:hs", "U2"], ["31", "2"]),
            ("Anna de Wit", ["31"]),
            ("@bram", ["2"]),
            ("Bram en Anna", ["2", "31"]),
            ("Bea en Co, bram", ["33", "2"]),
            ("Bea en Co", ["33"]),
        ],
    )
    def test_by_address_or_name(self, typed: Any, ids: list[str]):
        assert interpret(PEOPLE, typed, TODAY) == ids

    @pytest.mark.parametrize("typed", ["1", "2", "31", 2])
    def test_a_number_is_nobody(self, typed: Any):
        (who,) = interpret(PEOPLE, typed, TODAY)
        assert who.startswith("@")

    def test_of_two_with_one_name_neither_is_taken(self):
        two = shown("people", ("U1", "Bram", 1), ("U2", "Bram", 2))
        assert interpret(two, "Bram", TODAY) == ["@Bram"]
        assert interpret(two, "U2", TODAY) == ["2"]

    def test_who_is_none_of_them_is_refused_by_name(self):
        who = people((31, 2))
        for typed, called, code in (
            ("verder", str, ("person", "verder")),
            ("T0VELD/U0CARLA", lambda _: "Carla", ("person", "Carla")),
            ("T0VELD/U0CARLA", lambda _: "", ("stranger", None)),
            ("@carla:hs", lambda _: "@carla", ("person", "carla")),
        ):
            with pytest.raises(Invalid) as refused:
                who.parse(interpret(PEOPLE, typed, TODAY, called))
            assert (refused.value.code, refused.value.hints.get("name")) == code


class TestYesAndNo:
    @pytest.mark.parametrize(
        ("typed", "value"),
        [("ja", "yes"), ("Nee.", "no"), ("yes", "yes"), ("y", True), ("OK!", True), ("neen", False), ("1", "yes")],
    )
    def test_in_many_words(self, typed: str, value: Any):
        assert interpret(ANSWER, typed, TODAY) == value

    @pytest.mark.parametrize("raw", [True, False])
    def test_a_click(self, raw: bool):
        assert interpret(ANSWER, raw, TODAY) is raw

    def test_perhaps_is_neither(self):
        assert interpret(ANSWER, "misschien", TODAY) == "misschien"


class TestDates:
    @pytest.mark.parametrize(
        ("typed", "iso"),
        [
            ("3-12-2026", "2026-12-03"),
            ("3/12", "2026-12-03"),
            ("03.12.2027", "2027-12-03"),
            ("3 december", "2026-12-03"),
            ("3 Dec 2027", "2027-12-03"),
            ("1 maart", "2027-03-01"),
            ("1 mei", "2027-05-01"),
            ("1 may", "2027-05-01"),
            ("23-11", "2026-11-23"),
            ("22-11", "2027-11-22"),
            ("2026-12-03", "2026-12-03"),
        ],
    )
    def test_as_people_write_them(self, typed: str, iso: str):
        assert interpret(Shown("date"), typed, TODAY) == iso

    @pytest.mark.parametrize("typed", ["30-2", "29-2", "1-13", "0-1", "3 d", "3 foo", "soon", "31 april"])
    def test_a_day_that_is_none_is_passed_on_to_be_refused(self, typed: str):
        assert interpret(Shown("date"), typed, TODAY) == typed


@pytest.mark.parametrize("kind", ["text", "number", "scale"])
def test_the_rest_is_for_the_parser(kind: str):
    assert interpret(Shown(kind), " 7 ", TODAY) == " 7 "


@given(st.sampled_from([COURSES, PEOPLE, ANSWER, Shown("many", COURSES.choices), Shown("date")]), st.text())
def test_anything_may_be_typed(prompt: Shown, typed: str):
    interpret(prompt, typed, TODAY)

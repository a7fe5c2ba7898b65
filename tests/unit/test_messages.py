"""Messages before any platform touched them; people's words in them stay words, and can be found again."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.audience import ERASED, GROUP, NETWORK, ONLY_YOU, Label
from bot.effects import PersonName, Phrase
from bot.errors import ConfigError, DialogueError, Leak
from bot.messages import Choice, Message, Shown, plain, said, without_quotes_of
from bot.texts import Reader, Texts
from tests.unit.machine_tale import ANNA, BRAM, CEES, NET, said_by

OF_THE_NETWORK = Label(NETWORK, network=NET)
HERS = Label(ONLY_YOU, frozenset({ANNA}), NET)
CATALOGUE = {
    "en": """
hello = Hello { $who }!
    .short = Hi { $who }
about = It says: { $what }.
deep = [{ $inner }]
count = { $n ->
    [one] one thing
   *[other] { $n } things
}
yes-no = { $it ->
    [yes] sure
   *[no] never
}
bare = Just this.
""",
    "nl-u": "hello = Dag { $who }!\nabout = Er staat: { $what }.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small catalogue."""
    folder = tmp_path_factory.mktemp("texts")
    for locale, source in CATALOGUE.items():
        (folder / locale).mkdir()
        (folder / locale / "all.ftl").write_text(source)
    return folder


@pytest.fixture(scope="module")
def texts(folder: Path) -> Texts:
    """The texts in it."""
    return Texts(folder)


def reader(place: Label = OF_THE_NETWORK, locale: str = "en") -> Reader:
    """Someone who reads in a place."""
    return Reader(
        locale, ZoneInfo("Europe/Amsterdam"), lambda: place, {ANNA: "Anna", BRAM: "*Bram*", CEES: "Cees"}.__getitem__
    )


def words(value: Any, label: Label = OF_THE_NETWORK, author: int = ANNA) -> Any:
    """What someone said."""
    return said_by(author, value, label)


class TestQuotes:
    """In a text, people's words and names are spans of their own, with author and label."""

    def test_what_someone_said_keeps_author_and_label(self, texts: Texts):
        spans = texts.compose("about", {"what": words("*green* { $who }")}, reader())
        quote = {"quote": "*green* { $who }", "by": [ANNA], "to": OF_THE_NETWORK.to_json()}
        assert spans == ["It says: ", quote, "."]

    def test_a_name_and_any_free_text_are_quotes_too(self, texts: Texts):
        assert texts.compose("hello", {"who": PersonName(BRAM)}, reader())[1] == {
            "quote": "*Bram*",
            "by": [],
            "to": None,
        }
        assert texts.compose("hello", {"who": "the *net*"}, reader())[1] == {"quote": "the *net*", "by": [], "to": None}
        assert texts.compose("hello", {"who": "some-code"}, reader()) == ["Hello some-code!"]

    @given(st.text())
    def test_no_words_turn_into_anything_else(self, texts: Texts, typed: str):
        spans = texts.compose("about", {"what": words(typed)}, reader())
        assert [span["quote"] for span in spans if not isinstance(span, str)] == [typed]
        assert plain(spans, removed="") == f"It says: {typed}." or typed == ERASED

    def test_a_phrase_is_in_the_language_of_the_reader(self, texts: Texts):
        phrase = Phrase("about", {"what": Phrase("hello", {"who": words("x")})})
        assert plain(texts.compose("about", {"what": phrase}, reader()), removed="") == "It says: It says: Hello x!.."
        dutch = texts.compose("about", {"what": phrase}, reader(locale="nl-u"))
        assert plain(dutch, removed="") == "Er staat: Er staat: Dag x!.."

    def test_lists_are_lines_and_lists_of_names_a_sentence(self, texts: Texts):
        lines = texts.compose("about", {"what": [words("a"), words("b", author=BRAM)]}, reader())
        assert plain(lines, removed="") == "It says: • a\n• b."
        names = texts.compose("hello", {"who": [PersonName(ANNA), PersonName(BRAM), PersonName(CEES)]}, reader())
        assert plain(names, removed="") == "Hello Anna, *Bram*, and Cees!"
        many = texts.compose("about", {"what": words(["a", "b"])}, reader())
        assert plain(many, removed="") == "It says: • a\n• b."

    def test_moments_are_in_the_readers_own_time(self, texts: Texts):
        at = datetime(2026, 12, 1, 15, 0, tzinfo=UTC)
        told = {locale: texts.compose("about", {"what": at}, reader(locale=locale)) for locale in ("en", "nl-u")}
        assert told["en"] == ["It says: Tuesday 1 December, 16:00."]
        assert told["nl-u"] == ["Er staat: dinsdag 1 december om 16.00 uur."]
        assert texts.compose("about", {"what": date(2026, 12, 1)}, reader()) == ["It says: Tuesday 1 December."]

    def test_numbers_and_yes_and_no_choose_words(self, texts: Texts):
        assert texts.compose("count", {"n": 1}, reader()) == ["one thing"]
        assert texts.compose("count", {"n": 3}, reader()) == ["3 things"]
        assert texts.compose("yes-no", {"it": True}, reader()) == ["sure"]
        assert texts.compose("yes-no", {"it": False}, reader()) == ["never"]


class TestTheLastGate:
    """Rendering looks at the label once more, wherever the value hides."""

    @pytest.mark.parametrize(
        "hidden",
        [
            lambda value: value,
            lambda value: [value],
            lambda value: [Phrase("hello", {"who": [value]})],
            lambda value: Phrase("about", {"what": Phrase("hello", {"who": value})}),
        ],
    )
    def test_what_is_not_for_the_readers_is_not_rendered(self, texts: Texts, hidden: Any):
        secret = hidden(words("unmistakable", HERS))
        with pytest.raises(Leak) as leak:
            texts.compose("about", {"what": secret}, reader())
        assert "unmistakable" not in str(leak.value)
        with pytest.raises(Leak):
            texts.compose("about", {"what": secret}, reader(Label.for_person(BRAM, NET)))
        assert texts.compose("about", {"what": secret}, reader(Label.for_person(ANNA, NET)))

    def test_the_reader_of_another_network_sees_nothing(self, texts: Texts):
        with pytest.raises(Leak):
            texts.compose("about", {"what": words("x")}, reader(Label.for_room(NET + 1)))
        with pytest.raises(Leak):
            texts.compose("about", {"what": words("x", Label(GROUP, frozenset({ANNA, BRAM}), NET))}, reader())


class TestMissing:
    @pytest.mark.parametrize("text", ["nothing", "hello.long", "bare.short"])
    def test_a_text_that_is_not_there_is_named(self, texts: Texts, text: str):
        assert not texts.has(text, "en")
        with pytest.raises(DialogueError, match=text.partition(".")[0]):
            texts.compose(text, {"who": "x"}, reader())

    def test_a_variable_that_is_not_given_is_an_error_and_not_a_hole(self, texts: Texts):
        with pytest.raises(DialogueError, match="who"):
            texts.compose("hello", {}, reader())

    def test_attributes_are_texts(self, texts: Texts):
        assert texts.has("hello.short", "en")
        assert texts.compose("hello.short", {"who": "x"}, reader()) == ["Hi x"]

    def test_an_unknown_set_is_refused(self, tmp_path: Path):
        with pytest.raises(ConfigError, match="nl-je"):
            Texts(tmp_path, default="fy")

    def test_an_installation_may_say_it_otherwise(self, folder: Path, tmp_path: Path):
        (tmp_path / "en").mkdir()
        (tmp_path / "en" / "mine.ftl").write_text("hello = Yo { $who }")
        own = Texts(folder, tmp_path)
        assert own.plain("hello", "en", who="x") == "Yo x"
        assert own.plain("bare", "en") == "Just this."


def a_message(**other: Any) -> Message:
    """A message with something of everything."""
    quote = {"quote": "Anna's words", "by": [ANNA, BRAM], "to": OF_THE_NETWORK.to_json()}
    name = {"quote": "Bram", "by": [], "to": None}
    choices = [Choice("a", ["first"]), Choice("@bram", [name], BRAM), Choice("c", [quote])]  # type: ignore[list-item]
    given: dict[str, Any] = {
        "head": ["*Net*"], "body": ["It says: ", quote], "foot": ["Only you."], "locale": "en",
        "prompt": Shown("choice", choices, optional=False, hint="choose"), "asked": ["@anna"], "thread": 4,
    }  # fmt: skip
    return Message(**{**given, **other})


class TestMessage:
    @pytest.mark.parametrize("message", [a_message(), a_message(prompt=None), a_message(document=3, file_name="x.pdf")])
    def test_comes_back_from_json(self, message: Message):
        assert Message.from_json(json.loads(json.dumps(message.to_json()))) == message

    def test_as_plain_text(self):
        assert a_message().plain(removed="-") == "*Net*\n\nIt says: Anna's words\n\nOnly you."
        assert a_message(head=[], foot=[]).plain(removed="-") == "It says: Anna's words"


class TestErasure:
    def test_every_quote_of_a_person_is_overwritten_and_nothing_else(self):
        payload = json.loads(json.dumps(a_message().to_json()))
        before = json.dumps(payload)
        erased = without_quotes_of(payload, ANNA)
        assert json.dumps(payload) == before
        assert "Anna's words" not in json.dumps(erased)
        message = Message.from_json(erased)
        assert message.plain(removed="(removed)") == "*Net*\n\nIt says: (removed)\n\nOnly you."
        assert message.prompt is not None
        assert plain(message.prompt.choices[2].label, removed="(removed)") == "(removed)"
        assert plain(message.prompt.choices[1].label, removed="(removed)") == "Bram"
        assert without_quotes_of(payload, CEES) == payload

    def test_an_erased_value_reads_as_removed(self, texts: Texts):
        spans = texts.compose("about", {"what": [words(ERASED), words("b", author=BRAM)]}, reader())
        assert plain(spans, removed="(removed)") == "It says: • (removed)\n• b."

    def test_words_that_are_there_are_said(self):
        assert said({"quote": "x", "by": [ANNA], "to": None}, removed="gone") == "x"
        assert said({"quote": ERASED, "by": [ANNA], "to": None}, removed="gone") == "gone"

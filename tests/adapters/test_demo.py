"""``akker demo``: a whole season that is really played, can be played again, and keeps what was confided."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.demo import main
from adapters.console.demo.book import book_for
from adapters.console.demo.casting import cast_for
from adapters.console.demo.members import WORK_BEGINS, WORK_ENDS, Mood, at_work
from adapters.console.demo.play import ZONE, Play
from adapters.console.demo.reading import Catalogue
from adapters.console.demo.rehearsal import SeasonFailed
from bot.errors import ConfigError
from bot.questions import weaknesses_of
from bot.texts import SETS, Texts
from storage.store import open_store
from tests.adapters.script import ROOT, akker

Event = dict[str, Any]
TEXTS = Texts(ROOT / "flows" / "texts")


@dataclass
class Played:
    """A season that was played: what it printed, and where its files are."""

    season: Play
    out: Path
    url: str
    story: str

    @property
    def markdown(self) -> str:
        """The harvest, without the escapes of Markdown."""
        (found,) = self.out.glob("*.md")
        return re.sub(r"\\([\W_])", r"\1", found.read_text("utf-8"))

    @property
    def html(self) -> str:
        """The harvest as a page."""
        (found,) = self.out.glob("*.html")
        return found.read_text("utf-8")


Playing = Callable[..., Played]


@pytest.fixture(scope="module")
def playing(tmp_path_factory: pytest.TempPathFactory) -> Playing:
    """Plays a season once, however many tests look at it."""

    @cache
    def played(locale: str, seed: int, phase: str | None = None) -> Played:
        out = tmp_path_factory.mktemp(f"{locale}-{seed}")
        url, story = f"sqlite:///{out}/season.db", out / "story.txt"
        with pytest.MonkeyPatch.context() as patch, story.open("w", encoding="utf-8") as printed:
            patch.setattr("sys.stdout", printed)
            season = main.play(phase, locale, seed, url, out)
        return Played(season, out, url, story.read_text("utf-8"))

    return played


@dataclass
class Again:
    """A season that was fed to the console: the files it posted, and for every line the events that came of it."""

    folder: Path
    turns: list[list[Event]] = field(default_factory=list[list[Event]])


def fed(command: list[str], script: Path, folder: Path) -> Again:
    """Feed a transcript to a console of its own."""
    done = akker(*command, "--out", str(folder), cwd=folder, stdin=script.read_text("utf-8"))
    assert (done.returncode, done.stderr) == (0, "")
    again, turn = Again(folder), list[Event]()
    for line in done.stdout.splitlines():
        event = json.loads(line)
        turn.append(event)
        if event["event"] == "idle":
            again.turns.append(turn)
            turn = []
    return again


@pytest.fixture(scope="module")
def again(playing: Playing, tmp_path_factory: pytest.TempPathFactory) -> Again:
    """The season once more, by the very command that the demo printed."""
    printed = playing("nl-u", 1).story.splitlines()[-1].strip()
    command, _, script = printed.removeprefix("akker ").partition(" < ")
    return fed(shlex.split(command), Path(*shlex.split(script)), tmp_path_factory.mktemp("again"))


def posted(folder: Path) -> dict[str, bytes]:
    """Everything that was uploaded, byte for byte."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".html", ".md", ".ics")}


# A season.


def test_a_season_is_told_and_ends_with_its_documents(playing: Playing):
    played = playing("nl-u", 1)
    for told in ("ZAAIEN", "CULTIVEREN", "OOGSTEN", "│ Dit is er deze keer gedeeld", "Dit netwerk is afgesloten"):
        assert told in played.story
    assert str(played.out / "transcript.jsonl") in played.story
    assert all(str(path) in played.story for path in [*played.out.glob("*.html"), *played.out.glob("*.md")])


@pytest.mark.parametrize(("locale", "told"), [("en", "SOWING"), ("nl-je", "ZAAIEN")])
def test_a_phase_in_the_other_languages(playing: Playing, locale: str, told: str):
    played = playing(locale, 2, "sowing")
    assert told in played.story
    assert TEXTS.plain("network-phase-name-cultivating", locale) in played.story
    assert played.season.cast.improvised == []


def test_what_goes_before_a_phase_is_played_but_not_told(playing: Playing):
    story = playing("en", 2, "cultivating").story
    assert "CULTIVATING" in story
    assert "SOWING" not in story


def test_on_postgresql(postgres_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    main.play("sowing", "en", 2, postgres_url, tmp_path)
    assert "Phase: cultivating" in capsys.readouterr().out


def test_members_know_every_question(playing: Playing):
    """A new question in a dialogue wants an answer in the demo's repertoire."""
    assert playing("nl-u", 1).season.cast.improvised == []


def test_everyone_behaves_as_they_are(playing: Playing, again: Again):
    cast = playing("nl-u", 1).season.cast
    book, transcript = cast.book, playing("nl-u", 1).season.rehearsal.transcript
    lines = [json.loads(line) for line in transcript]

    def deeds(mood: Mood) -> list[Event]:
        return [line for line in lines if line.get("who") == cast[mood].name]

    assert [line["do"] for line in deeds(Mood.SILENT)] == ["join", "answer"]
    assert "edit" in {line["do"] for line in deeds(Mood.EDITOR)}
    assert [line["do"] for line in deeds(Mood.LEAVER)][-1] == "leave"
    assert {"pause"} <= {line.get("action") for line in deeds(Mood.OWNER)}
    assert book.typed["back"] in {line.get("text") for line in deeds(Mood.OWNER)}
    late = next(event for turn in again.turns for event in turn if _nudges(event, cast[Mood.LATE].address))
    assert late["at"]
    joined = [line["who"] for line in lines if line["do"] == "join"]
    assert joined[-1] == cast[Mood.NEWCOMER].name


def _nudges(event: Event, address: str) -> bool:
    return event.get("in") == f"dm:{address}" and "engine-nudge" in CATALOGUE.ids_of(event["text"])


# Once more.


def test_the_transcript_gives_the_same_harvest(playing: Playing, again: Again):
    assert posted(again.folder) == posted(playing("nl-u", 1).out / "posted")


def test_the_transcript_can_be_fed_as_it_is(playing: Playing, tmp_path: Path):
    script = playing("nl-u", 1).out / "transcript.jsonl"
    found = fed(["console", "--json", "--locale", "nl-u"], script, tmp_path)
    assert posted(found.folder) == posted(playing("nl-u", 1).out / "posted")


def test_another_seed_is_another_harvest(playing: Playing):
    harvests = {playing("nl-u", seed).markdown for seed in (1, 2, 3)}
    assert len(harvests) == 3


@pytest.mark.soak
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("locale", SETS)
def test_twenty_seeds_are_twenty_harvests(playing: Playing, locale: str):
    played = [playing(locale, seed) for seed in range(1, 21)]
    assert len({_without_names(each) for each in played}) == 20
    assert [each.season.cast.improvised for each in played] == [[]] * 20
    for each in played:
        assert_nothing_private(each)
        assert_all_was_said(each)


def _without_names(played: Played) -> str:
    words = played.markdown
    for member in played.season.cast.but():
        words = words.replace(member.name, "…")
    return words


# What was confided, and what was said.


def assert_nothing_private(played: Played) -> None:
    """None of the tell-tale words of what members keep to themselves is in the harvest, though they were said."""
    for word in played.season.cast.book.telltale:
        assert word not in played.markdown
        assert word not in played.html
    kept = {line for member in played.season.cast.but() for line in member.private}
    assert len(kept) == 3
    assert len(kept & set(journal(played.url))) >= 2, "who is late may be too late to say it at all"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_nothing_private_gets_into_the_harvest(playing: Playing, seed: int):
    assert_nothing_private(playing("nl-u", seed))


def test_only_what_its_author_released_gets_into_the_harvest(playing: Playing, again: Again):
    played = playing("nl-u", 1)
    confided, released = confided_in(played.season.rehearsal.transcript, again.turns)
    kept = {words for words in confided - released if len(words.split()) > 3}
    assert len(kept) > 5
    for words in kept:
        assert words not in played.markdown


def confided_in(lines: list[str], turns: list[list[Event]]) -> tuple[set[str], set[str]]:
    """What was answered to prompts for oneself alone, and which of it its author released after that."""
    asked: dict[str, Event] = {}
    newest: dict[str, str] = {}
    said: dict[str, str] = {}
    confided, released = set[str](), set[str]()
    deeds: list[dict[str, Any]] = [json.loads(line) for line in lines]
    for line, turn in zip(deeds, turns, strict=True):
        who: str = line.get("who", "").casefold()
        to = str(line.get("to") or newest.get(who))
        to = said.get(to, to)
        prompt, words = asked.get(to), line.get("text", line.get("value"))
        if line["do"] in ("say", "answer", "edit") and line.get("in", "dm") == "dm" and prompt is not None:
            said[line["id"]] = to
            if prompt["audience"] == "only_you" and isinstance(words, str):
                confided.add(words)
            if words is True:
                released |= {each for each in confided if each in prompt["text"]}
        for event in turn:
            if event.get("prompt") is not None:
                asked[event["id"]] = event
                newest[event["asked"][0]] = event["id"]
    return confided, released


def assert_all_was_said(played: Played) -> None:
    """Every sentence of a member in the harvest is in a journal of the database."""
    journals = "\n".join(journal(played.url))
    sentences = list(sentences_of(played))
    assert len(sentences) > 20
    for sentence in sentences:
        assert sentence in journals


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_sentence_of_the_harvest_was_said(playing: Playing, seed: int):
    assert_all_was_said(playing("nl-u", seed))


def sentences_of(played: Played) -> Iterator[str]:
    """The sentences of members in a harvest: all that is no heading, figure, name or word of the document itself."""
    locale = played.season.rehearsal.locale
    catalogue = Catalogue(TEXTS.sources(locale))
    ours = {TEXTS.plain(f"harvesting-document-{text}", locale) for text in ("yields", "conditions", "participants")}
    for section in re.split(r"^#+ ", played.markdown, flags=re.MULTILINE)[2:]:
        heading, _, body = section.partition("\n")
        if heading in ours:
            continue
        for line in body.splitlines():
            words = re.sub(r"^\s*(?:\d+\. |- |> )?|\\$", "", line).strip()
            words = re.sub(r" \(\d+ \w+ \d{4}[^()]*\)$", "", words)  # since when the question read so
            of_the_document = any(id.startswith("harvesting-document-") for id in catalogue.ids_of(words))
            if words and not words.startswith(("—", "*")) and not of_the_document:
                yield from re.split(r"(?<=[.?!]) ", words)


def journal(url: str) -> Iterator[str]:
    """Everything that was ever said to Akker: answers, edits, and what a conversation was begun with."""
    store = open_store(url)
    with store.begin() as uow:
        for conversation in uow.conversations(open_only=False):
            whole = uow.load(conversation.id)
            yield from _said(whole.args)
            for entry in whole.entries.values():
                yield from _said(entry.value)
    store.close()


def _said(tree: Any) -> Iterator[str]:
    if isinstance(tree, Mapping):
        if isinstance(tree.get("said"), str):
            yield tree["said"]
        for each in tree.values():
            yield from _said(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from _said(each)


# When it goes wrong.


def test_a_database_that_is_in_use_is_left_alone(playing: Playing, tmp_path: Path):
    with pytest.raises(ConfigError, match="give the demo a new one"):
        main.play("sowing", "en", 1, playing("en", 2, "sowing").url, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_season_that_stands_still_is_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    async def wait_for_ever(play: Play) -> None:
        await play.until("a-text-that-never-comes")

    monkeypatch.setattr(main, "PHASES", {"sowing": wait_for_ever})
    with pytest.raises(SeasonFailed, match="standstill"):
        main.play("sowing", "en", 1, "sqlite://", tmp_path)
    assert (tmp_path / "transcript.jsonl").exists()


# People and their words.

CATALOGUE = Catalogue(TEXTS.sources("nl-u"))


@pytest.mark.parametrize("locale", SETS)
def test_the_words_of_a_book(locale: str):
    book = book_for(locale)
    told = json.dumps({**book.model_dump(), "private": [], "private_case": [], "telltale": []}, ensure_ascii=False)
    assert not [word for word in book.telltale if word in told]
    assert all(any(word in line for word in book.telltale) for line in book.private + book.private_case)
    for subject in book.subjects:
        assert weaknesses_of(subject.vague)
        assert not [text for text in (subject.question, subject.sharper, subject.second) if weaknesses_of(text)]
        assert len(subject.arcs) >= 6, "everyone who tells of a try-out has one of their own"


def test_u_and_je():
    formal, informal = (" ".join(book_for(locale).gems) for locale in ("nl-u", "nl-je"))
    assert "Als u wilt" in formal
    assert "Als je wilt" in informal


def test_a_seed_decides_everything():
    book = book_for("en")
    first, same, other = (cast_for(book, seed) for seed in (1, 1, 2))
    assert [member.name for member in first.but()] == [member.name for member in same.but()]
    assert [member.name for member in first.but()] != [member.name for member in other.but()]
    assert len({member.name for member in first.but()}) == len(Mood) == 8


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))
def test_people_answer_when_they_are_at_work(moment: datetime):
    later = at_work(moment.replace(tzinfo=ZONE))
    assert later.weekday() < 5
    assert WORK_BEGINS <= later.time() <= WORK_ENDS
    assert timedelta(0) <= later - moment.replace(tzinfo=ZONE) < timedelta(days=3, hours=2)


@pytest.mark.parametrize(
    ("now", "start"),
    [
        ("2026-11-23T07:59:00+00:00", "2026-11-23T09:00:00+01:00"),
        ("2026-11-23T08:00:00+00:00", "2026-11-30T09:00:00+01:00"),
        ("2027-03-27T12:00:00+00:00", "2027-03-29T09:00:00+02:00"),
    ],
)
def test_a_season_begins_on_a_monday_at_nine(now: str, start: str):
    assert main.season_start(datetime.fromisoformat(now).astimezone(UTC)).isoformat() == start


def test_members_recognise_what_akker_says():
    asked = TEXTS.plain("sowing-sharpen-stuck", "nl-u")
    assert CATALOGUE.ids_of(f"*net*\n\n{asked}\n\n🔒 Alleen u leest dit.") == ("sowing-sharpen-stuck",)
    assert CATALOGUE.ids_of("Iets wat Akker nooit zegt.") == ()

"""The rehearsal for a person: what they type, and what they read."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from adapters.console import terminal
from adapters.console.line import BadLine
from adapters.console.memory import Memory, Post
from adapters.console.terminal import play
from adapters.console.typed import DEEDS, Player, command, fields
from bot.bootstrap import build
from bot.clocks import SetClock
from bot.config import Settings
from bot.durations import Duration
from tests.adapters.script import TUESDAY, helps, little_texts, waits


async def screen(*typed: str, folder: Path, locale: str = "en", clock: Any = None) -> str:
    """What is on the screen after these lines."""
    settings = Settings(database_url="sqlite://", akker_locale=locale)
    clock = clock or SetClock(TUESDAY)
    texts = little_texts(folder / "texts") if locale == "en" else None
    app = build(settings, clock=clock, dialogues=[helps, waits], texts=texts)
    out = io.StringIO()

    async def script() -> AsyncIterator[bytes]:
        for line in typed:
            yield line.encode()

    await play(app, clock, TUESDAY, folder / "out", script=script(), out=out)
    return out.getvalue()


async def test_a_conversation(tmp_path: Path):
    shown = await screen("/akker help", "/dm", "Anna *of* the [bold]North[/bold] :smile:", "2", folder=tmp_path)
    assert "It is Tuesday 3 November 2026, 09:00." in shown
    assert "m1  anna, direct message" in shown
    assert "Hello. What is your name?" in shown
    assert "🔒 Only you can read this." in shown
    assert "1. Red\n    2. Blue\n" in shown
    assert "Anna *of* the [bold]North[/bold] :smile: likes blue." in shown.replace("\n  ", " ")


async def test_being_others_elsewhere(tmp_path: Path):
    shown = await screen("/als Bram", "/in #Lente", "/akker help", "@m1 Bram", "/dm", folder=tmp_path)
    assert "You are bram, in #netwerk." in shown
    assert "You are bram, in #lente." in shown
    assert "Which colour, Bram?" in shown
    assert "You are bram, in dm." in shown


async def test_time(tmp_path: Path):
    shown = await screen("/akker me", "/wait 3 days", "/wait 2 uur", "/wacht 2026-12-01T09:00", folder=tmp_path)
    assert "Six hours have passed." in shown
    assert "Friday 6 November 2026, 11:00" in shown
    assert "Tuesday 1 December 2026, 09:00" in shown


async def test_mistakes_are_told(tmp_path: Path):
    shown = await screen("/hepl", "/wait a bit", "/in nowhere", "/edit x", "/as 🌾", "/delete", folder=tmp_path)
    assert "Do you mean /help?" in shown
    assert "Type /wait 3 days" in shown
    assert "Type /in #netwerk" in shown
    assert shown.count("nothing here that was said") == 2
    assert "no name" in shown


async def test_mistakes_are_told_in_the_language_of_the_installation(tmp_path: Path):
    lines = ("/als 🌾", "/in ergens", "/wacht even", "/wacht 2020-01-01T09:00", "/wacht 9999 jaar", "/wijzig x",
             "/reageer m99 🌾", "/erbij ergens")  # fmt: skip
    shown = " ".join((await screen(*lines, folder=tmp_path, locale="nl-u")).split())
    for told in (
        "Dat is geen naam. Een naam bestaat uit letters en cijfers, zoals anna.",
        "Welk kanaal? Typ /in #netwerk, of /dm.",
        "Hoe lang? Typ /wacht 3 dagen, /wacht 2 uur, /volgende, of /wacht 2026-12-01T09:00.",
        "De tijd gaat niet terug. Kies een later moment.",
        "Zo ver reikt de kalender niet. Wacht korter.",
        "Hier is nog niets gezegd. Noem een bericht, zoals m3.",
        "Zo’n bericht zie ik hier niet.",
    ):
        assert told in shown
    assert shown.count("Welk kanaal?") == 2


async def test_what_was_just_typed_is_not_told_again(tmp_path: Path):
    shown = await screen("/dm", "/akker help", "Anna", "blue", folder=tmp_path)
    assert "Answered" not in shown
    assert "Your answer: Blue" in shown


async def test_what_is_said_in_a_room_is_not_for_akker(tmp_path: Path):
    shown = await screen("Dag allemaal", folder=tmp_path)
    assert "anna says this in #netwerk" in shown
    assert "says this in" not in await screen("/dm", "Dag Akker", folder=tmp_path)


async def test_quit_ends_it(tmp_path: Path):
    assert "Which colour" not in await screen("/akker help", "/quit", "/dm", "Anna", folder=tmp_path)


@pytest.mark.parametrize(
    ("locale", "word"), [("nl-u", "U bent anna"), ("nl-je", "Je bent anna"), ("en", "You are anna")]
)
async def test_it_speaks_the_language_of_the_installation(tmp_path: Path, locale: str, word: str):
    shown = await screen("/help", folder=tmp_path, locale=locale)
    assert word in shown
    assert "m12" in shown


async def test_time_goes_by_while_nobody_types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(terminal, "HEARTBEAT", 0.01)
    clock = SetClock(TUESDAY)
    settings = Settings(database_url="sqlite://", akker_locale="en")
    app = build(settings, clock=clock, dialogues=[waits], texts=little_texts(tmp_path / "texts"))
    out = io.StringIO()

    async def script() -> AsyncIterator[bytes]:
        yield b"/akker me"
        clock.set(datetime(2026, 11, 3, 14, tzinfo=UTC))
        while "Six hours" not in out.getvalue():
            await terminal.asyncio.sleep(0.01)

    await play(app, clock, TUESDAY, tmp_path, script=script(), out=out)
    assert "Six hours have passed." in out.getvalue()


async def test_a_lasting_rehearsal_goes_on_where_it_was(tmp_path: Path):
    settings = Settings(database_url=f"sqlite:///{tmp_path}/a.db", akker_locale="en")
    outs: list[str] = []
    for typed in (b"/wait 3 days", b"/time"):

        async def script(line: bytes = typed) -> AsyncIterator[bytes]:
            yield line

        clock, out = SetClock(TUESDAY), io.StringIO()
        app = build(settings, clock=clock, dialogues=[])
        await play(app, clock, None if outs else TUESDAY, tmp_path, script=script(), out=out)
        outs.append(out.getvalue())
    assert "Friday 6 November 2026, 09:00" in outs[1]


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("/as Bram", ("as", "Bram")),
        ("/wacht  3 dagen ", ("wait", "3 dagen")),
        ("/quit", ("quit", "")),
        ("say /this", ("", "say /this")),
        ("/ this", ("", "/ this")),
        ("1/2", ("", "1/2")),
    ],
)
def test_commands(text: str, taken: tuple[str, str]):
    assert command(text) == taken


@pytest.mark.parametrize(
    ("name", "rest", "meant"),
    [
        ("", "Dag", {"do": "say", "in": "#netwerk", "text": "Dag"}),
        ("", "@m3 ja", {"do": "say", "in": "dm:anna", "text": "ja", "to": "m3"}),
        ("", "@m4 ja", {"do": "say", "in": "#netwerk", "text": "ja", "to": "m4"}),
        ("", "@bram ja", {"do": "say", "in": "#netwerk", "text": "@bram ja"}),
        ("akker", "stand", {"do": "command", "in": "#netwerk", "text": "stand"}),
        ("wait", "3 dagen", {"do": "wait", "for": Duration(days=3)}),
        ("wait", "", {"do": "wait", "for": "next"}),
        ("next", "", {"do": "wait", "for": "next"}),
        ("wait", "2026-12-01", {"do": "wait", "until": "2026-12-01"}),
        ("react", "m3 👍", {"do": "react", "to": "m3", "emoji": "👍"}),
        ("react", "", {"do": "react", "to": "e2", "emoji": "sheaf"}),
        ("edit", "Doei", {"do": "edit", "to": "e1", "text": "Doei"}),
        ("delete", "", {"do": "delete", "to": "e1"}),
        ("join", "", {"do": "join", "in": "#netwerk"}),
        ("leave", "#lente", {"do": "leave", "in": "#lente"}),
    ],
)
def test_what_is_meant(name: str, rest: str, meant: dict[str, Any]):
    memory = Memory()
    memory.keep(Post("e1", "anna", "#netwerk", "Dag"))
    memory.keep(Post("e2", "bram", "#netwerk", "Hoi"))
    memory.keep(Post("m3", "akker", "dm:anna", "Ja?"))
    memory.keep(Post("m4", "akker", "dm:bram", "Ja?"))
    assert name in DEEDS
    assert fields(name, rest, Player(), memory) == {"who": "anna", **meant}


def test_a_room_has_a_sharp():
    with pytest.raises(BadLine):
        Player().enter("netwerk")

"""The command line, as an operator uses it: in a folder of its own; where it matters, in a process of its own."""

from __future__ import annotations

import json
import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.config import Settings
from bot.errors import StoreError
from tests.adapters.script import akker

STARTED = "".join(
    json.dumps(line) + "\n"
    for line in [
        {"do": "command", "who": "anna", "in": "#netwerk", "text": "start"},
        {"do": "say", "who": "anna", "in": "dm", "text": "Mijn geheime woorden"},
    ]
)


@dataclass
class Done:
    """How a command ended, and what it wrote."""

    code: object
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Run a command in this process: ``run("db", "check", cwd=…, AKKER_LOCALE="en")``."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level

    def called(*args: str, cwd: Path = tmp_path, **environment: str) -> Done:
        monkeypatch.chdir(cwd)
        with monkeypatch.context() as here:
            here.setattr("sys.argv", ["akker", *args])
            for name, value in environment.items():
                here.setenv(name, value)
            with pytest.raises(SystemExit) as ended:
                main()
        out, err = capsys.readouterr()
        return Done(ended.value.code or 0, out, err)

    yield called
    root.handlers[:], root.level = handlers, level


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database in which Anna has begun a network."""
    folder = tmp_path_factory.mktemp("begun")
    done = akker("console", "--json", "--db", "akker.db", cwd=folder, stdin=STARTED)
    assert done.returncode == 0, done.stderr
    return folder


def test_help_is_quick(tmp_path: Path):
    """Under 0.3 s on a quiet machine; the best of some tries, with room for a busy one."""
    took: list[float] = []
    for _ in range(5):
        before = time.perf_counter()
        assert "console" in akker("--help", cwd=tmp_path).stdout
        took.append(time.perf_counter() - before)
    assert min(took) < 1.0


@pytest.mark.parametrize("command", ["console", "demo", "replay", "erase", "db", "flow", "stuck", "calendar"])
def test_every_command_explains_itself(run: Run, command: str):
    assert "Usage: " in run(command, "--help").out


def test_nothing_configured_is_the_console(tmp_path: Path):
    done = akker(cwd=tmp_path, stdin="/tijd\n")
    assert done.returncode == 0
    assert "U bent anna" in done.stdout


def test_run_wants_a_platform(run: Run):
    done = run("run")
    assert done.code == 2
    assert "SLACK_BOT_TOKEN" in done.err


def test_a_wrong_setting_is_told_and_nothing_starts(run: Run):
    done = run("console", "--json", AKKER_LOCALE="fr", AKKER_HTTP_PORT="x")
    assert (done.code, done.out) == (2, "")
    assert "AKKER_LOCALE is wrong" in done.err
    assert "AKKER_HTTP_PORT is wrong" in done.err


@pytest.mark.parametrize("option", [("--start", "now"), ("--locale", "fr"), ("--db", "mysql://h/d")])
def test_a_wrong_option_is_told(run: Run, option: tuple[str, str]):
    assert run("console", "--json", *option).code == 2


def test_a_mistyped_name_is_pointed_out_and_no_more(tmp_path: Path):
    done = akker("console", "--json", cwd=tmp_path, stdin='{"do":"wait","for":"P1D"}', AKKER_LOCAL="en")
    assert done.returncode == 0
    assert "Did you mean AKKER_LOCALE?" in done.stderr


def test_the_database_is_checked_and_brought_up(run: Run):
    assert run("db", "check", "--db", "a.db").code == 1
    made = run("db", "upgrade", "--db", "a.db")
    assert made.code == 0
    assert "It was made." in made.out
    checked = run("db", "check", "--db", "a.db")
    assert checked.code == 0
    assert "current" in checked.out


def test_the_doctor(run: Run, begun: Path, tmp_path: Path):
    assert run("doctor", cwd=begun).code == 0
    assert "not there yet" in run("doctor").out
    ill = run("doctor", AKKER_TIMEZONE="Mars", AKKER_LOCAL="en")
    assert ill.code == 1
    assert "AKKER_TIMEZONE" in ill.out
    assert "AKKER_LOCALE?" in ill.out
    (tmp_path / "akker.db").write_text("no database at all, whatever its name says" * 20)
    assert run("doctor").code == 1


def test_a_replay_masks_what_people_said(run: Run, begun: Path):
    shown = run("replay", "2", cwd=begun)
    assert shown.code == 0
    assert "sowing.sharpen" in shown.out
    assert "(3 words)" in shown.out
    assert "waits at" in shown.out
    assert "geheime" not in shown.out + shown.err


def test_revealing_is_logged(run: Run, begun: Path):
    shown = run("replay", "2", "--reveal", cwd=begun, AKKER_LOG_FORMAT="json")
    assert "Mijn geheime woorden" in shown.out
    logged = [json.loads(line) for line in shown.err.splitlines()]
    assert any(line["event"] == "words revealed" and line["conversation"] == 2 for line in logged)


def test_a_replay_of_nothing_is_told(run: Run, begun: Path):
    assert run("replay", "999", cwd=begun).code == 1


def test_nothing_is_stuck(run: Run, begun: Path):
    assert run("stuck", "list", cwd=begun).out == "Nothing is stuck.\n"
    assert run("stuck", "retry", cwd=begun).out == "0 went well, 0 still stuck.\n"


def test_nothing_is_public_yet(run: Run, begun: Path):
    assert "Nothing is public yet" in run("publish", "site", cwd=begun).out
    assert not (begun / "site").exists()


def test_what_is_held_about_a_person(run: Run, begun: Path):
    done = run("export", "console:anna", cwd=begun)
    assert done.code == 0
    assert "Mijn geheime woorden" in json.dumps(json.loads(done.out), ensure_ascii=False)
    unknown = run("export", "console:nobody", cwd=begun)
    assert unknown.code == 1
    assert "Nobody is known" in unknown.err


def test_erasing_asks_first(tmp_path: Path, run: Run):
    akker("console", "--json", "--db", "akker.db", cwd=tmp_path, stdin=STARTED)
    asked = akker("erase", "console:anna", cwd=tmp_path, stdin="n\n")
    assert asked.returncode == 1
    assert "geheime" in run("replay", "2", "--reveal").out
    assert run("erase", "console:anna", "--yes").code == 0
    assert "geheime" not in run("replay", "2", "--reveal").out


def test_the_dialogues_are_listed_and_drawn(run: Run):
    assert "sowing.sharpen" in run("flow", "list").out
    assert run("flow", "show", "sowing.sharpen", "--locale", "en").out.startswith("flowchart")
    unknown = run("flow", "show", "sowing.sharp")
    assert unknown.code == 2
    assert "sowing.sharpen?" in unknown.err


@pytest.mark.soak
def test_texts_of_ones_own_are_checked_too(run: Run, tmp_path: Path):
    (tmp_path / "own" / "en").mkdir(parents=True)
    mine = tmp_path / "own" / "en" / "own.ftl"
    mine.write_text("cultivating-checkin-part-helped = Who helped { $whom }? Skip if you like.\n")
    checked = run("flow", "check", AKKER_TEXTS=str(tmp_path / "own"))
    assert checked.code == 1
    assert "the text cultivating-checkin-part-helped has no variable $whom in nl-u" in checked.out
    assert "Unknown external: whom" in checked.out


@pytest.mark.parametrize("revision", ["0001", "0000"])
def test_of_the_database_no_more_is_said_than_how_it_is(run: Run, tmp_path: Path, revision: str):
    made = run("db", "upgrade", "--db", "a.db")
    with closing(sqlite3.connect(tmp_path / "a.db")) as database:
        database.execute("UPDATE akker_revision SET version_num = ?", [revision])
        database.commit()
    checked = run("db", "check", "--db", "a.db")
    assert (made.err, checked.err) == ("", "")
    assert len(checked.out.splitlines()) == 1


def test_an_error_at_the_edge_is_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch):
    def fail() -> None:
        raise StoreError("The database is full.", todo="Make room.")

    monkeypatch.setattr("bot.cli.app", fail)
    done = run()
    assert (done.code, done.out, done.err) == (1, "", "The database is full. Make room.\n")


def test_a_message_that_cannot_be_shown_is_no_traceback(tmp_path: Path):
    """A terminal without UTF-8 is no reason to fall over."""
    done = akker(cwd=tmp_path, stdin="/akker hulp\n", PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert "Traceback" not in done.stderr


def test_days_off_are_imported_listed_replaced_and_removed(run: Run, tmp_path: Path):
    calendar = tmp_path / "school.ics"
    event = "BEGIN:VEVENT\nDTSTART:20270308\nDTEND:20270310\nSUMMARY:Studiedagen\nEND:VEVENT\n"
    whole = f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n"
    calendar.write_text(whole)
    for more in ("", ", in the place of 1"):
        done = run("calendar", "import", "school.ics", "--region", "south")
        assert (done.code, done.out.splitlines()) == (
            0,
            ["2027-03-08 to 2027-03-09  Studiedagen, school, south", f"Imported: 1{more}."],
        )
    calendar.write_text(whole.replace("20270310", "20270230"))
    broken = run("calendar", "import", "school.ics")
    assert broken.code == 2
    assert "file='school.ics', line=4, field='DTEND'" in broken.err
    listed = run("calendar", "list").out.splitlines()
    assert listed[-1] == "2027-03-08 to 2027-03-09  Studiedagen, school, south"
    assert all("https://www.rijksoverheid.nl/" in line for line in listed[:-1])
    assert run("calendar", "remove", "school").out == "Removed: 1.\n"
    assert run("calendar", "remove", "school").code == 2

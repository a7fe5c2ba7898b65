"""``akker console --json`` as a process: pipes, kills, and an end."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.script import akker, environment

LINES: list[dict[str, Any]] = [
    {"do": "join", "who": "anna", "in": "#netwerk"},
    {"do": "join", "who": "bram", "in": "#netwerk"},
    {"do": "command", "who": "anna", "in": "#netwerk", "text": "start"},
    {"do": "say", "who": "anna", "in": "dm", "text": "Het team doet niet mee met de nieuwe visie."},
    {"do": "say", "who": "anna", "in": "dm", "text": "Een studiedag en veel gesprekken."},
    {"do": "edit", "who": "anna", "to": "e4", "text": "Het team doet niet mee met onze nieuwe visie."},
    {"do": "wait", "for": "P2D"},
    {"do": "say", "who": "anna", "in": "dm", "text": "Dat we er samen over spreken."},
    {"do": "command", "who": "bram", "in": "dm", "text": "hlp"},
]
SCRIPT = [{**line, "id": f"e{number}"} for number, line in enumerate(LINES, 1)]
START = ("--start", "2026-11-03T09:00")


def written(lines: list[dict[str, Any]]) -> str:
    return "".join(f"{json.dumps(line)}\n" for line in lines)


def events(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def by_id(found: list[dict[str, Any]]) -> dict[str, tuple[str, str]]:
    """A reader keeps one message an id."""
    return {event["id"]: (event["in"], event["text"]) for event in found if event["event"] == "message"}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What the script gives when nothing happens to it."""
    folder = tmp_path_factory.mktemp("undisturbed")
    done = akker("console", "--json", *START, cwd=folder, stdin=written(SCRIPT))
    assert done.returncode == 0
    assert list(folder.iterdir()) == []
    return events(done.stdout)


def test_a_script_from_a_pipe(undisturbed: list[dict[str, Any]]):
    assert [event["event"] for event in undisturbed].count("idle") == len(SCRIPT)
    assert len(by_id(undisturbed)) > 5


def test_an_input_without_a_last_line_end(tmp_path: Path):
    done = akker("console", "--json", cwd=tmp_path, stdin='{"do":"wait","for":"P1D"}\r\n{"do":"wait","for":"P1D"}')
    assert [event["event"] for event in events(done.stdout)] == ["idle", "idle"]


@pytest.mark.parametrize("read", [0, 5, 12])
def test_a_kill_loses_and_doubles_nothing(tmp_path: Path, read: int, undisturbed: list[dict[str, Any]]):
    """Killed after ``read`` lines of output, with more lines waiting; then everything is told again."""
    command = [sys.executable, "-m", "bot", "console", "--json", "--db", "killed.db"]
    with subprocess.Popen(
        [*command, *START],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as victim:
        assert victim.stdin
        assert victim.stdout
        victim.stdin.write(written(SCRIPT))
        victim.stdin.flush()
        before = [json.loads(victim.stdout.readline()) for _ in range(read)]
        victim.send_signal(signal.SIGKILL)
        before += events(victim.stdout.read().rpartition("\n")[0])
    start = () if (tmp_path / "killed.db").exists() and before else START
    after = akker("console", "--json", "--db", "killed.db", *start, cwd=tmp_path, stdin=written(SCRIPT))
    assert after.returncode == 0, after.stderr
    assert {**by_id(before), **by_id(events(after.stdout))} == by_id(undisturbed)


def test_start_is_an_error_on_a_resumed_database(tmp_path: Path):
    akker("console", "--json", "--db", "a.db", *START, cwd=tmp_path, stdin=written(SCRIPT[-1:]))
    again = akker("console", "--json", "--db", "a.db", *START, cwd=tmp_path)
    assert again.returncode == 2
    assert again.stdout == ""
    assert "2026-11-03T09:00:00+01:00 and goes on from there" in again.stderr
    assert "Traceback" not in again.stderr


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A console that waits for lines."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "console", "--json"],
        cwd=tmp_path,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        yield process


def test_a_reader_that_goes_away_ends_the_run_quietly(running: Any):
    running.stdout.close()
    running.stdin.write(written(SCRIPT))
    running.stdin.flush()
    assert "Traceback" not in running.stderr.read()


def test_an_interrupt_ends_it_without_a_traceback(running: Any):
    running.stdin.write('{"do":"wait","for":"P1D"}\n')
    running.stdin.flush()
    assert running.stdout.readline()
    running.send_signal(signal.SIGINT)
    assert "Traceback" not in running.stderr.read()
    assert running.wait() == 130

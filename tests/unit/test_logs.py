"""What an error leaves behind: where it was, what kind, our own words for it, and nobody else's."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from bot import logs
from bot.answers import bare_word
from bot.errors import DialogueError, Refused, described
from storage.failures import told

SECRET = "our own little secret"


def failing(cause: Exception | None = None) -> Exception:
    """An error whose message quotes somebody."""
    try:
        raise ValueError(f"invalid literal: {SECRET!r}") from cause
    except ValueError as error:
        return error


def caught(work: Any) -> Exception:
    try:
        work()
    except Exception as error:  # noqa: BLE001 - any will do
        return error
    raise AssertionError("it went well")


class TestDescribed:
    def test_an_error_of_ours_keeps_its_message(self):
        assert described(DialogueError("A key was used twice.", key="a")) == (
            "DialogueError: A key was used twice. (key='a')"
        )

    def test_of_another_the_kind_and_our_line_are_told(self):
        error = caught(lambda: bare_word(3))  # type: ignore[arg-type]
        kind, _, place = described(error).partition(" at ")
        assert kind == "AttributeError"
        module, _, line = place.partition(":")
        assert module == "bot.answers"
        assert int(line) > 0

    def test_where_no_line_is_ours_the_last_is_told(self):
        assert described(failing()).startswith("ValueError at tests.unit.test_logs:")

    def test_one_that_was_never_raised_has_a_kind(self):
        assert described(KeyError(SECRET)) == "KeyError"


@pytest.mark.parametrize("style", ["text", "json"])
def test_a_traceback_in_the_log_has_no_message_that_may_quote(style: logs.Style, capsys: pytest.CaptureFixture[str]):
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        logs.configure(style)
        logging.getLogger("akker").error("it broke", exc_info=failing(KeyError(SECRET)))
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
    written = capsys.readouterr().err
    assert SECRET not in written.replace('f"invalid literal: {SECRET!r}"', "")
    for expected in ("it broke", "Traceback", "test_logs.py", "ValueError at", "KeyError", "Then:"):
        assert expected in written


def test_what_a_driver_says_of_a_value_is_not_told():
    class DataError(Exception):
        sqlstate = "22P02"

    refused = told(DataError(f'invalid input syntax for type integer: "{SECRET}"'))
    assert isinstance(refused, Refused)
    assert SECRET not in str(refused)
    assert "22P02" in str(refused)
    assert SECRET not in str(told(TypeError(SECRET)))

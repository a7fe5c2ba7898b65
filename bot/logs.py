"""The log: lines on standard error, for a person or as JSON. What people say is never in it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from traceback import format_tb
from typing import Any, Literal, TextIO

from bot.errors import described

Style = Literal["text", "json"]


def configure(style: Style, level: int = logging.INFO) -> None:
    """Send all that Akker and its libraries log to standard error. A later call replaces an earlier one."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lazy(style))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # The one tells what kind of database it is, each time, the other four times of every ring of the clock.
    for talkative in ("alembic", "apscheduler"):
        logging.getLogger(talkative).setLevel(max(level, logging.WARNING))


class _Lazy(logging.Formatter):
    """structlog takes a fifth of a second to import, and a rehearsal may log nothing."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._wanted: Style = style
        self._made: logging.Formatter | None = None

    def format(self, record: logging.LogRecord) -> str:
        if self._made is None:
            self._made = _formatter(self._wanted)
        return self._made.format(record)


def _formatter(style: Style) -> logging.Formatter:
    import structlog

    if style == "json":
        ending: list[Any] = [
            structlog.processors.ExceptionRenderer(_rendered),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    else:
        ending = [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=_write)]
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.ExtraAdder(),
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *ending],
    )


def _write(stream: TextIO, exc_info: Any) -> None:
    stream.write(f"\n{_rendered(exc_info)}")


def _rendered(exc_info: Any) -> str:
    return "".join(_traceback(exc_info[1]))


def _traceback(error: BaseException) -> Iterator[str]:
    """What led to an error, the first cause first: without local variables and messages, which may quote people."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _traceback(before)
        yield "\n\nThen:\n"
    yield "Traceback (most recent call last):\n"
    yield from format_tb(error.__traceback__)
    yield described(error)

"""The log: lines on standard error, for a person or as JSON. What people say is never in it."""

from __future__ import annotations

import logging
import sys
from typing import Any, Literal

Style = Literal["text", "json"]


def configure(style: Style, level: int = logging.INFO) -> None:
    """Send all that Akker and its libraries log to standard error. A later call replaces an earlier one."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lazy(style))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)


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
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    else:
        # The fancy traceback shows local variables, and with them what people said.
        plain = structlog.dev.plain_traceback
        ending = [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)]
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.ExtraAdder(),
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *ending],
    )

"""How our values lie in a column, the same on SQLite and PostgreSQL: moments, people's words, other JSON.

The functions are for the hot path, the column types around them for everything that goes through SQLAlchemy.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, Text
from sqlalchemy.types import TypeDecorator

from bot.audience import Json, Labelled, thaw

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

_encode = json.JSONEncoder(separators=(",", ":")).encode
_decode = json.JSONDecoder().decode


def micros(at: datetime) -> int:
    """Microseconds since 1970; a naive moment raises TypeError."""
    return (at - EPOCH) // MICROSECOND


def moment(micros: int) -> datetime:
    """The aware moment in UTC that :func:`micros` counted."""
    return EPOCH + timedelta(0, 0, micros)


def to_json(value: Json) -> str | None:
    """Compact JSON text, in ASCII so that no character can be refused; None stays None (NULL)."""
    return None if value is None else _encode(value)


def from_json(text: str | None) -> Any:
    """What :func:`to_json` wrote."""
    return None if text is None else _decode(text)


def from_words(words: Labelled | None) -> str | None:
    """Text with its label and authors, as JSON text."""
    return None if words is None else _encode(words.to_json())


def to_words(text: str | None) -> Labelled | None:
    """What :func:`from_words` wrote."""
    return None if text is None else thaw(_decode(text))


class Moment(TypeDecorator[datetime]):
    """An aware datetime in UTC, to the microsecond, as a number: it sorts the same on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Into the column."""
        return None if value is None else micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Out of the column."""
        return None if value is None else moment(value)


class JsonText(TypeDecorator[Any]):
    """A JSON tree as text; None is NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Into the column."""
        return to_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Out of the column."""
        return from_json(value)


class Words(TypeDecorator[Labelled]):
    """What people wrote, never without its label and authors."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Labelled | None, dialect: Dialect) -> str | None:
        """Into the column."""
        return from_words(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Labelled | None:
        """Out of the column."""
        return to_words(value)

"""What drivers complain about, told in our words: what happened and what to do, without a row's content."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolIsEmpty

from bot.errors import Overtaken, Refused, StoreBusy, StoreError

_SQLITE = {
    8: ("The database may not be written.", "Give this user write permission on the file and its folder."),
    10: ("Reading or writing the database file failed.", "Check the disk."),
    11: ("The database file is damaged.", "Stop Akker and put back the last backup."),
    13: ("The disk is full.", "Make room; nothing of this event was kept."),
    14: (
        "The database file cannot be opened.",
        "Check that its folder exists and that this user may write there.",
    ),
    26: (
        "The file is not a database of Akker, or it is damaged.",
        "Check DATABASE_URL, or put back a backup.",
    ),
}
"""By primary result code, https://www.sqlite.org/rescode.html. 5 and 6 are locks."""

_POSTGRESQL = {
    "25006": ("The database may not be written.", "Connect to the primary server."),
    "28": ("PostgreSQL refused the user or the password.", "Check DATABASE_URL."),
    "3D": ("The database does not exist.", "Create it, or check DATABASE_URL."),
    "42501": ("The database user lacks a permission.", "Let it own the database, or grant what is missing."),
    "53100": ("The disk of the database is full.", "Make room; nothing of this event was kept."),
    "XX": ("The database is damaged.", "Stop Akker and put back the last backup."),
    "58": ("PostgreSQL cannot read or write its files.", "Check the disk of its server."),
}
"""By SQLSTATE or its class, https://www.postgresql.org/docs/current/errcodes-appendix.html."""

_PASSING = ("53", "55P03", "57", "08")
"""Too many connections, locks, a server that restarts, a lost connection."""


def told(error: Exception) -> StoreError:
    """The error of a driver as one of ours."""
    if isinstance(error, DBAPIError) and isinstance(error.orig, Exception):
        error = error.orig
    if isinstance(error, PoolIsEmpty):
        return StoreBusy("All connections to the database are in use.", todo="Try again.")
    if isinstance(error, UnicodeError):
        return Refused("A text holds half a character.", todo="Refuse it where it comes in.")
    if isinstance(error, OverflowError):
        return Refused("A number is larger than the database can keep.")
    if _is_a(error, "IntegrityError"):
        return Refused("The database refused a statement.", reason=_first_line(error))
    if _is_a(error, "DataError"):  # What drivers say of a value may quote it.
        return Refused("The database refused a value.", state=getattr(error, "sqlstate", None))
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        return _told_by_sqlite(code & 0xFF, str(error))
    if hasattr(error, "sqlstate"):
        return _told_by_postgresql(error)
    return StoreError("The database cannot take a value.", reason=type(error).__name__)


def _is_a(error: Exception, name: str) -> bool:
    """Whether a constraint was broken, or a value not taken: the names are those of every driver, by PEP 249."""
    return any(kind.__name__ == name for kind in type(error).__mro__)


def _first_line(error: Exception) -> str:
    """Of what a driver says: what follows may quote the row."""
    return next(iter(str(error).splitlines()), "")


def _told_by_sqlite(code: int, reason: str) -> StoreError:
    if code in (5, 6):
        return StoreBusy("The database is locked by another process.", todo="Try again, or stop the other process.")
    what, todo = _SQLITE.get(code, ("The database refused a statement.", ""))
    return StoreError(what, todo=todo, reason=reason)


def _told_by_postgresql(error: Exception) -> StoreError:
    state: str | None = getattr(error, "sqlstate", None)
    reason = _first_line(error)
    if state is None and type(error).__name__ == "OperationalError":
        return StoreBusy("PostgreSQL cannot be reached.", todo="Check that it runs, and DATABASE_URL.", reason=reason)
    for known, (what, todo) in _POSTGRESQL.items():
        if state and state.startswith(known):
            return StoreError(what, todo=todo, state=state, reason=reason)
    if state and state.startswith("40"):  # deadlocks
        return Overtaken("Another process was first.", todo="Try again.", state=state, reason=reason)
    if state and state.startswith(_PASSING):
        return StoreBusy("The database is busy.", todo="Try again.", state=state, reason=reason)
    return StoreError("The database refused a statement.", state=state, reason=reason)

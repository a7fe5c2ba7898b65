"""One root for everything Akker raises: what happened, where, what to do next, as fields."""

from __future__ import annotations

from traceback import walk_tb
from typing import Any

OURS = ("bot", "adapters", "flows", "storage")


class AkkerError(Exception):
    """Root of all errors of Akker.

    ``what`` is one sentence for the reader of a log, ``todo`` the next step; ``where`` holds structured fields.
    None of them may contain people's words or tokens.
    """

    def __init__(self, what: str, *, todo: str = "", **where: Any) -> None:
        self.what, self.todo, self.where = what, todo, where
        fields = ", ".join(f"{name}={value!r}" for name, value in where.items())
        super().__init__(" ".join(part for part in (what, f"({fields})" if fields else "", todo) if part))


class Leak(AkkerError):
    """A labelled value was about to travel wider than its label."""


class Invalid(AkkerError):
    """An answer does not fit its prompt; ``code`` names the sentence in the catalogue, ``hints`` its variables."""

    def __init__(self, code: str, **hints: Any) -> None:
        self.code, self.hints = code, hints
        super().__init__(f"The answer does not fit: {code}.", todo="The question stands.")


class DialogueError(AkkerError):
    """A dialogue broke a rule of the engine: a bug in the dialogue, not in what a person did."""


class ForeignAwait(DialogueError):
    """A dialogue awaited something that is not a command of its talk."""


class DuplicateKey(DialogueError):
    """A dialogue used one key twice in a run."""


class Runaway(DialogueError):
    """A dialogue read 10,000 entries without coming to a stop."""


class ConfigError(AkkerError):
    """A setting is missing or wrong; nothing was started."""


class StoreError(AkkerError):
    """The database cannot be used as it is; nothing was written."""


class StoreBusy(StoreError):
    """The database is locked by another process; trying again may help."""


class Overtaken(StoreBusy):
    """Another process was first, or waited for this one as this one did for it: the same can be tried again at once."""


class Refused(StoreError):
    """The database is well, but not this one request: it breaks a rule (a constraint), or asks for what is not there.

    A savepoint around it can be rolled back, and the transaction goes on: a mistake of who asked, as the same request
    will be refused again. All other store errors are about the whole database.
    """


class Retry(AkkerError):
    """A platform asks to come back later; ``after`` is in seconds."""

    def __init__(self, after: float, what: str = "The platform asks to wait.") -> None:
        self.after = after
        super().__init__(what, after=after)


class Undeliverable(AkkerError):
    """A platform will never take this message: no permission, room gone, person gone."""


def described(error: BaseException) -> str:
    """An error as it may be kept and logged: its kind, with its message if that is ours, or else where it was raised.

    Python and its libraries quote in their messages what they could not handle, and that may be what somebody said.
    """
    kind = type(error).__name__
    if isinstance(error, AkkerError):
        return f"{kind}: {error}"
    places = [(frame.f_globals.get("__name__", "?"), line) for frame, line in walk_tb(error.__traceback__)]
    known = [place for place in places if place[0].partition(".")[0] in OURS] or places
    return f"{kind} at {known[-1][0]}:{known[-1][1]}" if known else kind

"""What a homeserver's refusals mean: wait, never, log in again.

A message that may have arrived can be sent again under the same transaction id, and is not said twice: so there is no
"nobody knows" on Matrix, only :class:`bot.errors.Retry`.
"""

from __future__ import annotations

from typing import Any

from adapters.matrix.shapes import tables
from bot.errors import AkkerError, Retry, Undeliverable

NEVER: dict[str, str] = {
    "M_BAD_STATE": "The room is not in a state for this.",
    "M_EXCLUSIVE": "The name is reserved by the homeserver.",
    "M_FORBIDDEN": "Akker may not do this there. Invite it, or raise its power level.",
    "M_GUEST_ACCESS_FORBIDDEN": "The account is a guest's. Register a real one.",
    "M_INVALID_PARAM": "The homeserver does not know this user or room.",
    "M_NOT_FOUND": "It is gone, or was never there.",
    "M_RESOURCE_LIMIT_EXCEEDED": "The homeserver has reached a limit of its own. Its administrator can raise it.",
    "M_TOO_LARGE": "It is too large for the homeserver.",
    "M_UNSUPPORTED_ROOM_VERSION": "The homeserver is too old for this room.",
    "M_USER_DEACTIVATED": "The account is deactivated.",
    "M_USER_LOCKED": "The account is locked. The homeserver's administrator can unlock it.",
    "M_USER_SUSPENDED": "The account is suspended. The homeserver's administrator can lift that.",
    "M_WRONG_ROOM_KEYS_VERSION": "The backup of keys is another one.",
}
"""Codes for what waiting does not mend (https://spec.matrix.org/latest/client-server-api/#standard-error-response),
each with what somebody can do."""

TOKEN_GONE = frozenset({"M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"})
BEFORE_A_RETRY = 2.0
"""Seconds, where the homeserver does not name them."""
LONGEST = 600.0
"""Seconds that a homeserver's word is taken for."""


class TokenGone(AkkerError):
    """The access token is not valid any more; ``soft``: the device and its keys are still known."""

    def __init__(self, soft: bool) -> None:
        self.soft = soft
        super().__init__("The homeserver does not know the access token any more.", soft=soft)


class MoreAuth(AkkerError):
    """The homeserver wants to see the password again before it does this; ``session`` is its name for the attempt."""

    def __init__(self, session: str | None, flows: list[list[str]]) -> None:
        self.session, self.flows = session, flows
        super().__init__("The homeserver asks for the password again.", flows=flows)


def unreachable(error: Exception) -> Retry:
    """No answer came; the request may have arrived."""
    return Retry(BEFORE_A_RETRY, f"The homeserver does not answer ({type(error).__name__}).")


def refused(status: int, body: dict[str, Any], retry_after: str | None = None) -> AkkerError:
    """A refusal in our words; the homeserver's own text may quote anything, and stays behind."""
    code = str(body.get("errcode") or "")
    if status == 401 and "flows" in body:
        return MoreAuth(body.get("session"), [list(flow.get("stages") or []) for flow in tables(body["flows"])])
    if code in TOKEN_GONE:
        return TokenGone(bool(body.get("soft_logout")))
    if status == 429 or code == "M_LIMIT_EXCEEDED":
        return Retry(_seconds(body, retry_after), "The homeserver asks to wait.")
    if status == 413:  # a proxy's own, without a code
        code = "M_TOO_LARGE"
    if status >= 500 or not code:
        return Retry(BEFORE_A_RETRY, f"The homeserver has trouble ({status}).")
    todo = NEVER.get(code, "Look the code up at spec.matrix.org.")
    return Undeliverable("The homeserver refused it.", todo=todo, code=code)


def _seconds(body: dict[str, Any], header: str | None) -> float:
    """How long to wait: as the header says, or the older field of the body (milliseconds)."""
    try:
        seconds = float(header) if header is not None else float(body["retry_after_ms"]) / 1000
    except (KeyError, TypeError, ValueError):
        seconds = BEFORE_A_RETRY
    return min(max(seconds, 0.1), LONGEST)

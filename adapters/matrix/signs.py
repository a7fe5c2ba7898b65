"""The reactions that mean something, as we put them under a question and as clients send them."""

from __future__ import annotations

from bot.audience import Json

SHEAF = "sheaf"
"""Our word for the reaction that brings a message in for the harvest."""
YES, NO = "✅", "❌"
KEYCAPS = (*(f"{number}\ufe0f\u20e3" for number in range(10)), "🔟")
"""The signs for 0 to 10."""

_LOOKS = dict.fromkeys(map(ord, "\ufe0e\ufe0f"))
"""Which look a sign has: clients differ in it."""
_SHEAVES = frozenset("🌾")
_ANSWERS: dict[str, Json] = {sign.translate(_LOOKS): number for number, sign in enumerate(KEYCAPS)} | {
    **dict.fromkeys("✅✔☑", True),
    **dict.fromkeys("❌✖", False),
}


def is_sheaf(key: str) -> bool:
    """Whether a reaction is a sheaf."""
    return key.translate(_LOOKS) in _SHEAVES


def answer(key: str) -> Json:
    """What a reaction answers: a number, yes or no; None where it answers nothing."""
    return _ANSWERS.get(key.translate(_LOOKS))

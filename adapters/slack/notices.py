"""What only the adapter has to know of: what happened to our bot, to an account or an installation, or to a window."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BotJoined:
    """Our bot came into a room: brought ``by`` someone, or (None) by itself. ``id``: of this one coming."""

    id: str
    where: str
    by: str | None


@dataclass(frozen=True, slots=True)
class BotLeft:
    """Our bot was taken out of a room."""

    where: str


@dataclass(frozen=True, slots=True)
class HomeOpened:
    """Someone looks at the page of our app; ``tab`` is ``home``, ``messages`` or ``about``."""

    who: str
    tab: str


@dataclass(frozen=True, slots=True)
class ModalWanted:
    """Someone wants to answer the prompt ``to`` in a window, or (``form``) with it all that come after it; ``trigger``
    opens one for three seconds."""

    who: str
    where: str
    channel: str
    to: str
    trigger: str
    form: bool = False

    @property
    def about(self) -> dict[str, str]:
        """What the window has to bring back (its private metadata), so that the answer finds its prompt."""
        return {"channel": self.channel, "ts": self.to}


@dataclass(frozen=True, slots=True)
class AccountChanged:
    """An account is called so (empty: nothing); ``closed``: by its workspace."""

    who: str
    name: str
    closed: bool


@dataclass(frozen=True, slots=True)
class Uninstalled:
    """A workspace removed our app."""

    team: str


@dataclass(frozen=True, slots=True)
class TokensRevoked:
    """Tokens of these users no longer work; ``bots``: whether our bot's is among them."""

    team: str
    users: tuple[str, ...]
    bots: bool


Notice = BotJoined | BotLeft | HomeOpened | ModalWanted | AccountChanged | Uninstalled | TokensRevoked

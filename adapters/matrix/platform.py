"""Matrix, put together: one account on a homeserver, what it hears and what it says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from adapters.matrix.authors import Authors
from adapters.matrix.channel import MatrixChannel
from adapters.matrix.ear import Ear
from adapters.matrix.homeserver import Homeserver
from adapters.matrix.listening import Listening
from adapters.matrix.rooms import Rooms
from bot.bootstrap import Application
from bot.errors import ConfigError
from bot.installation import own_secret

INSTALLATION = "matrix.installation"
"""The fact that holds the name by which our transactions are known from those of another database."""


class Matrix:
    """Matrix, as it is configured: ``channel`` out, ``ears`` in."""

    def __init__(self, app: Application) -> None:
        if "matrix" not in app.settings.platforms:
            raise ConfigError("MATRIX_HOMESERVER is missing.", todo="Set it to the address of the homeserver.")

        def words(locale: str, text: str) -> str:
            return app.texts.plain(text, locale)

        self.homeserver = Homeserver(app.settings)
        self.rooms = Rooms(self.homeserver)
        authors = Authors(self.homeserver)
        self.ear = Ear(app, self.homeserver, self.rooms, authors, words)
        self.listening = Listening(
            self.homeserver, self.ear.take, self.ear.stands, self.ear.invited, enter=self._enter, clock=app.clock
        )  # fmt: skip
        mark = own_secret(app.store, INSTALLATION, 8)
        self.channel = MatrixChannel(
            app, self.homeserver, self.rooms, authors, words, mark, self.listening.ready
        )  # fmt: skip
        self.ears: list[Callable[[], Awaitable[None]]] = [self.listen]

    async def listen(self) -> None:
        """Hear until cancelled, from the login on, however long the homeserver is away."""
        await self.listening.listen()

    async def _enter(self) -> None:
        await self.homeserver.start()
        await self.rooms.load()

    async def close(self) -> None:
        """Let go of the connections and of the store; we stay logged in."""
        self.ear.close()
        await self.homeserver.close()

"""The wiring: one function builds the application from its settings. Tests call it with other parts."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.clocks import SystemClock
from bot.config import Settings
from bot.delivery import Delivery
from bot.erasure import held
from bot.errors import ConfigError, Undeliverable
from bot.events import Fact, Rejected
from bot.home import Page, page_of
from bot.installation import own_secret
from bot.network import Document, Identity, Room
from bot.owning import own
from bot.ports import Channel, Clock, Store, UnitOfWork
from bot.service import Service
from bot.talk import Dialogue
from bot.texts import Texts
from bot.world import Defaults
from bot.writer import Writer

log = logging.getLogger("akker")

MOST_BATCHES = 1000
"""Batches of due rows that one call of :meth:`Application.wake` runs. More than that is no backlog but a circle."""


class Application:
    """Akker, running: facts in, messages out, moments woken. Built by :func:`build`."""

    def __init__(self, settings: Settings, store: Store, service: Service, clock: Clock) -> None:
        self.settings, self.store, self.service, self.clock = settings, store, service, clock
        self.texts = service.texts
        self.dialogues = service.dialogues
        self.writer = Writer(store)
        self.delivery = Delivery(self.writer, clock, self._rejected)

    async def start(self, channels: Iterable[Channel]) -> None:
        """Begin to write and to send through these channels."""
        self.delivery.start({channel.platform: channel for channel in channels})
        self.writer.start()

    async def stop(self, within: timedelta | None = None) -> None:
        """Send what is on its way (``within`` that time, where it is given), finish what was handed in, let go of the
        database."""
        try:
            async with asyncio.timeout(None if within is None else within.total_seconds()):
                await self.delivery.settle()
        except TimeoutError:
            log.warning("stopped with messages on their way; they go out at the next start")
        finally:
            self.writer.stop()
            self.store.close()

    async def handle(self, fact: Fact) -> None:
        """Handle a fact; returns when it is committed, raises StoreError when nothing was written."""
        await self.writer.run(lambda uow: self.service.handle(uow, fact))

    async def settle(self) -> None:
        """Deliver everything that is due by now."""
        await self.delivery.settle()

    async def wake(self) -> int:
        """Run the timers that are due by now; gives how many. Who sets itself anew each time has to wait for the next
        call, and is logged."""
        woken, now = 0, self.clock.now()
        for _ in range(MOST_BATCHES):
            count = await self.writer.run(lambda uow: self.service.wake(uow, now))
            if not count:
                return woken
            woken += count
        still = await self.writer.run(lambda uow: uow.due(now, 1))
        log.error("timers are due again as soon as they were run", extra={"run": woken, "one_of_them": still})
        return woken

    async def next_due(self) -> datetime | None:
        """The next moment at which a timer or a delayed message is due."""
        return await self.writer.run(lambda uow: uow.next_due())

    async def fact(self, name: str) -> str | None:
        """A stored fact of the installation."""
        return await self.writer.run(lambda uow: uow.fact(name))

    async def remember(self, name: str, value: str) -> None:
        """Store a fact of the installation."""
        await self.writer.run(lambda uow: uow.remember(name, value))

    async def forget(self, name: str) -> None:
        """Let a fact go."""
        await self.writer.run(lambda uow: uow.forget(name))

    async def introduce(self, platform: str, address: str, name: str, *, closed: bool = False) -> None:
        """Know somebody by what their platform calls them, and whether it closed their account."""

        def meet(uow: UnitOfWork) -> None:
            uow.identify(platform, address, name)
            self._account(uow, platform, address, name, closed)

        await self.writer.run(meet)

    async def account_changed(self, platform: str, address: str, name: str, *, closed: bool) -> None:
        """The same of somebody who was met already; nothing is kept of others."""
        await self.writer.run(lambda uow: self._account(uow, platform, address, name, closed))

    def _account(self, uow: UnitOfWork, platform: str, address: str, name: str, closed: bool) -> None:
        for account in uow.find(Identity, platform=platform, address=address):
            self.service.account(uow, account, name, closed=closed, now=self.clock.now())

    async def own(self, platform: str, workspace: str, organisation: str) -> None:
        """Let a workspace belong to a new organisation of this name, unless it belongs to one already."""
        await self.writer.run(lambda uow: own(uow, platform, workspace, organisation))

    async def name_room(self, platform: str, address: str, name: str) -> None:
        """Know a room by what its platform calls it."""

        def call(uow: UnitOfWork) -> None:
            room = uow.get(Room, uow.place(platform, address).id)
            if room is not None and room.name != name:
                room.name = name
                uow.put(room)

        await self.writer.run(call)

    async def move_room(self, platform: str, address: str, other: str) -> None:
        """A room goes on at another address, and its network with it."""

        def move(uow: UnitOfWork) -> None:
            room = uow.get(Room, uow.place(platform, address).id)
            if room is not None and not uow.find(Room, platform=platform, address=other):
                room.address = other
                uow.put(room)

        await self.writer.run(move)

    async def has_network(self, platform: str, address: str) -> bool:
        """Whether the room at an address is that of a network."""
        return await self.writer.run(lambda uow: uow.place(platform, address).network is not None)

    async def home(self, platform: str, address: str) -> Page:
        """Someone's own page, as it is now."""
        service, now = self.service, self.clock.now()
        return await self.writer.run(
            lambda uow: page_of(uow, service.texts, service.defaults, platform, address, now)
        )  # fmt: skip

    async def tell(self, platform: str, address: str, text: str) -> None:
        """Say a text of the catalogue to someone in their direct messages on a platform, in answer to what they did."""
        now = self.clock.now()
        await self.writer.run(lambda uow: self.service.tell(uow, platform, address, text, now))

    async def shown(self, platform: str, address: str, ref: str) -> Any:
        """The message (as JSON) of a prompt that can be answered, by place and reference; None if there is none."""

        def find(uow: UnitOfWork) -> Any:
            row = uow.prompt_shown_by(uow.place(platform, address).id, ref)
            return row.payload if row is not None and row.state != "closed" else None

        return await self.writer.run(find)

    async def ref_of(self, outbox: int) -> str | None:
        """The platform's reference of a message, by its row of the outbox; None while it has not been sent."""
        found = await self.writer.run(lambda uow: uow.message(outbox))
        return found.ref if found is not None else None

    async def document(self, id: int) -> tuple[str, str, bytes]:
        """Name, media type and content of a stored document; raises Undeliverable when it has been removed."""
        found = await self.writer.run(lambda uow: uow.get(Document, id))
        if found is None:
            raise Undeliverable("The file is not there any more.", document=id)
        return found.name, found.media_type, found.data

    async def export_person(self, person: int) -> Any:
        """Everything that is held about a person, as JSON."""
        return await self.writer.run(lambda uow: held(uow, person))

    async def erase_person(self, person: int) -> int:
        """Overwrite the person's words everywhere within reach; gives how many rows held any."""
        from flows.network.held import erase_me

        operation = erase_me()
        return await self.writer.run(lambda uow: self.service.operate(uow, operation, person, self.clock.now()))

    async def retry_stuck(self) -> int:
        """Run all stuck steps again, in order; gives how many went well."""
        return await self.writer.run(lambda uow: self.service.retry(uow, self.clock.now()))

    async def _rejected(self, fact: Rejected) -> None:
        await self.handle(fact)


def dialogues_by_name(dialogues: Iterable[Dialogue]) -> dict[str, Dialogue]:
    """Dialogues by name; two of one name are an error of the programmer."""
    table: dict[str, Dialogue] = {}
    for dialogue in dialogues:
        if dialogue.name in table:
            raise ValueError(f"two dialogues are called {dialogue.name}")
        table[dialogue.name] = dialogue
    return table


def build(
    settings: Settings,
    *,
    clock: Clock,
    dialogues: Iterable[Dialogue] | None = None,
    texts: Texts | None = None,
) -> Application:
    """The application for these settings: opens (and, where needed, upgrades) the database and reads the catalogue.

    ``dialogues`` and ``texts``: others than Akker's own, for tests.
    """
    import flows
    from bot.parts import part
    from flows.calendars.loading import school_calendar
    from flows.methods.loading import methods
    from storage.store import open_store

    if settings.akker_encryption_key is not None:
        raise ConfigError(
            "AKKER_ENCRYPTION_KEY is set, but this release cannot encrypt people's words yet.",
            todo="Unset it, and keep the database on an encrypted disk.",
        )
    methods(settings.akker_texts)  # A broken one is named before anything starts.
    texts = texts or Texts(Path(flows.__file__).parent / "texts", settings.akker_texts, settings.akker_locale)
    store = open_store(settings.database_url)
    # What chance begins with is a secret, so that codes cannot be guessed.
    seed = own_secret(store, "chance", 16) if isinstance(clock, SystemClock) else ""
    defaults = Defaults(settings.akker_locale, settings.akker_timezone, seed, school_calendar())
    known = dialogues_by_name([part, *(flows.all_dialogues() if dialogues is None else dialogues)])
    return Application(settings, store, Service(known, texts, defaults), clock)

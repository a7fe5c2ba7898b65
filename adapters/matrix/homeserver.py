"""A homeserver, as one account with one device sees it: events in, events out, encrypted where the room is.

How it fits together: :mod:`wire` makes requests and puts refusals in our words (:mod:`failures`); :mod:`session` logs
in once and keeps the token in the :mod:`folder` of MATRIX_STORE; :mod:`machine` is nio's Olm machine, the only nio
there is, and :mod:`keys` makes the requests that it needs; :mod:`identity` signs our device, so that Element's clients
talk to it; :mod:`listening` syncs, and forgets nothing that was not taken. Events are the homeserver's own dicts, with
``room_id``; an encrypted one has the type and content that were meant, or, while its key is not there, the type
``m.room.encrypted`` (see :func:`adapters.matrix.syncing.unreadable`).

Each method raises :class:`bot.errors.Retry` when it may succeed later, :class:`bot.errors.Undeliverable` when it never
will, :class:`bot.errors.ConfigError` when the operator has to do something. What is sent again with the same
transaction id is in the room once, whatever became of the first attempt.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from adapters.matrix import machine as sealing
from adapters.matrix.failures import BEFORE_A_RETRY, TokenGone
from adapters.matrix.folder import LOST, Folder
from adapters.matrix.identity import Identity, Standing
from adapters.matrix.keys import Keys
from adapters.matrix.machine import Machine
from adapters.matrix.session import Account, Session
from adapters.matrix.shapes import table, tables, texts
from adapters.matrix.syncing import SEALED, Batch, Syncing, unreadable
from adapters.matrix.wire import Wire, path
from bot.config import Settings
from bot.errors import AkkerError, ConfigError, Retry, Undeliverable

log = logging.getLogger("akker.matrix")

IN_THE_OPEN = frozenset({"m.reaction", "m.room.redaction"})
"""What is sent in plain text in encrypted rooms as well: the homeserver has to see what it is about."""
DIRECT = "m.direct"
MEANT_FOR = "akker.direct"
"""In the first event of a direct room of ours: whose it is, should we die before the account has it."""


class _Started:
    """What there is once we are logged in."""

    def __init__(self, account: Account, wire: Wire, folder: Folder) -> None:
        self.account = account
        self.machine = Machine(folder, account.user, account.device)
        self.keys = Keys(self.machine, wire)
        self.syncing = Syncing(wire, self.machine, self.keys)


class Homeserver:
    """:meth:`start` first (as :mod:`listening` does, again and again), :meth:`close` last; it never logs out."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.folder = Folder(settings.matrix_store)
        """Where we keep what has to survive."""
        self._wire = Wire(settings.matrix_homeserver or "")
        self._session = Session(settings, self.folder, self._wire)
        self._now: _Started | None = None
        self._standing: Standing | None = None
        self._direct = asyncio.Lock()
        self._asked: set[str] = set()
        """Rooms of which we asked who is in them and whether they are encrypted."""

    # Beginning and end.

    async def start(self) -> None:
        """Log in, publish our keys, sign our device; once that was done, nothing. It can be called again after it
        raised."""
        if self._standing is not None:
            return
        self.folder.lock()
        if self._now is None:
            self._now = _Started(await self._session.enter(), self._wire, self.folder)
            self._wire.renew = self._renew
        await self._make_known()

    async def close(self) -> None:
        """Let go of the connections, the store and the folder."""
        await self._wire.close()
        if self._now is not None:
            self._now.machine.close()
        self._now = self._standing = None
        self.folder.unlock()

    @property
    def user(self) -> str:
        """Our own full name."""
        return self._settings.matrix_user_id or ""

    @property
    def device(self) -> str:
        """Our own device."""
        return self._ready.account.device

    @property
    def standing(self) -> Standing:
        """How others see our device; raises Retry before the start."""
        if self._standing is None:
            raise _not_yet()
        return self._standing

    @property
    def _ready(self) -> _Started:
        if self._now is None:
            raise _not_yet()
        return self._now

    async def _make_known(self) -> None:
        """The homeserver has our device's keys, and they are signed."""
        account, machine = self._ready.account, self._ready.machine
        answer = await self._wire.post(path("keys", "query"), {"device_keys": {account.user: []}})
        device = table(table(table(answer.get("device_keys")).get(account.user)).get(account.device))
        if device and table(device.get("keys")) != machine.identity:
            told = f"The homeserver has other keys for device {account.device} than {self.folder.path} holds."
            raise ConfigError(told, todo=LOST)
        machine.published(bool(device))
        await self._ready.keys.upload()
        self._standing = await Identity(self._wire, self.folder, machine, self._settings).ensure()

    async def _renew(self, gone: TokenGone) -> None:
        """A new token for the same device; after a hard logout the homeserver has forgotten its keys as well."""
        self._ready.account = await self._session.again(gone, self._ready.account.device)
        if not gone.soft:
            try:
                await self._make_known()
            except AkkerError:
                self._standing = None  # the next sync tries again
                raise

    # What happened.

    async def sync(self, since: str | None, *, waiting: float = 30.0, full_state: bool = False) -> Batch:
        """What happened since; where that is None, how things stand, without what happened before. ``waiting``: for how
        many seconds it may wait for something to happen."""
        if self._standing is None:
            await self._make_known()
        return await self._ready.syncing.sync(since, waiting, full_state)

    def open(self, event: dict[str, Any]) -> dict[str, Any] | None:
        """An event that could not be read before, as it was meant; None while its key is not there."""
        return self._ready.syncing.open(event)

    # What we say.

    async def send(self, room: str, kind: str, content: dict[str, Any], txn: str, *, only: str = "") -> str:
        """Send an event, encrypted where the room is; gives its id. With the same ``txn`` it is sent once. ``only``:
        whom alone it is for; raises Retry where anybody else has come in, of which its sender has not heard yet."""
        if kind not in IN_THE_OPEN and await self.is_encrypted(room):
            kind, content = SEALED, await self._ready.keys.encrypt(room, kind, content)
        if only and not self._ready.machine.members.get(room, set()) <= {self.user, only}:
            raise Retry(BEFORE_A_RETRY, "Somebody else is in the room now.")
        answer = await self._wire.put(path("rooms", room, "send", kind, txn), content)
        return str(answer.get("event_id"))

    async def react(self, room: str, event: str, key: str, txn: str) -> str:
        """React to an event with an emoji or a word; gives the id of the reaction."""
        relation = {"rel_type": "m.annotation", "event_id": event, "key": key}
        return await self.send(room, "m.reaction", {"m.relates_to": relation}, txn)

    async def redact(self, room: str, event: str, txn: str, reason: str = "") -> str:
        """Remove what was said; gives the id of the removal."""
        body = {"reason": reason} if reason else {}
        answer = await self._wire.put(path("rooms", room, "redact", event, txn), body)
        return str(answer.get("event_id"))

    async def upload(self, content: bytes, kind: str, name: str, *, encrypted: bool) -> dict[str, Any]:
        """Upload a file; gives the fields of the message that shows it: ``url``, or ``file`` where it is encrypted."""
        keys: dict[str, Any] = {}
        query = {"filename": name}
        if encrypted:
            content, keys = await asyncio.to_thread(sealing.closed, content)
            kind, query = "application/octet-stream", {}
        where = "/_matrix/media/v3/upload"
        answer = await self._wire.call("POST", where, data=content, kind=kind, query=query)
        url = str(answer.get("content_uri"))
        return {"file": {**keys, "url": url}} if encrypted else {"url": url}

    async def typing(self, room: str, seconds: float) -> None:
        """Show that we are writing, for so long; 0: not any more."""
        body: dict[str, Any] = {"typing": seconds > 0, **({"timeout": int(seconds * 1000)} if seconds > 0 else {})}
        await self._wire.put(path("rooms", room, "typing", self.user), body)

    async def read(self, room: str, event: str) -> None:
        """Show that we have read up to an event."""
        await self._wire.post(path("rooms", room, "receipt", "m.read", event), {})

    # Rooms and people.

    async def is_encrypted(self, room: str) -> bool:
        """Whether a room is encrypted; who reads there is known as well then. Each room is asked for once, whatever a
        sync has told: it may have come while the room was being made, with the invitation still on its way."""
        machine = self._ready.machine
        while room not in machine.members or room not in self._asked:
            before = set(machine.members.get(room, ()))
            answer = await self._wire.get(path("rooms", room, "members"), not_membership="leave")
            encryption = await self.state(room, "m.room.encryption")
            if set(machine.members.get(room, ())) != before:
                continue  # somebody came or went meanwhile, and the answer may be older
            told = tables(answer.get("chunk"))
            if encryption is not None:
                told.append({"type": "m.room.encryption", "state_key": "", "content": encryption})
            machine.know(room, told)
            self._asked.add(room)
        return room in machine.encrypted

    async def create_direct(self, user: str) -> str:
        """Make an encrypted room with one person and invite them; gives its id. Both sides see it as a direct room."""
        body: dict[str, Any] = {
            "preset": "trusted_private_chat",
            "is_direct": True,
            "creation_content": {MEANT_FOR: user},
            "invite": [user],
            "initial_state": [
                {"type": "m.room.encryption", "state_key": "", "content": {"algorithm": "m.megolm.v1.aes-sha2"}}
            ],
        }
        room = str((await self._wire.post(path("createRoom"), body)).get("room_id"))
        await self.note_direct(user, room)
        return room

    async def note_direct(self, user: str, room: str) -> None:
        """Note in the account that a room is one with this person alone; the newest comes last."""
        async with self._direct:
            known = await self.account_data(DIRECT)
            theirs = [each for each in texts(known.get(user)) if each != room]
            await self.set_account_data(DIRECT, {**known, user: [*theirs, room]})

    async def drop_direct(self, user: str, room: str) -> None:
        """Note in the account that a room is not with this person alone any more."""
        async with self._direct:
            known = await self.account_data(DIRECT)
            theirs = [each for each in texts(known.get(user)) if each != room]
            await self.set_account_data(DIRECT, {**known, user: theirs})

    async def event(self, room: str, event: str) -> dict[str, Any]:
        """One event, as it was meant if we can read it."""
        found = {**await self._wire.get(path("rooms", room, "event", event)), "room_id": room}
        return (self.open(found) if unreadable(found) else None) or found

    async def join(self, room: str, via: str = "") -> None:
        """Enter a room, by its id; ``via``: a homeserver that is in it."""
        query = {"via": via, "server_name": via} if via else {}
        await self._wire.post(path("join", room), {}, **query)

    async def leave(self, room: str, reason: str = "") -> None:
        """Leave a room, or decline an invitation to it; the reason is shown to who is there."""
        await self._wire.post(path("rooms", room, "leave"), {"reason": reason} if reason else {})

    async def joined(self) -> list[str]:
        """The rooms we are in."""
        answer = await self._wire.get(path("joined_rooms"))
        return texts(answer.get("joined_rooms"))

    async def members(self, room: str) -> dict[str, str]:
        """Who is in a room, and what they are called there."""
        answer = await self._wire.get(path("rooms", room, "joined_members"))
        joined = table(answer.get("joined"))
        return {user: str(table(told).get("display_name") or "") for user, told in joined.items()}

    async def state(self, room: str, kind: str, key: str = "") -> dict[str, Any] | None:
        """What a room's state says of this; None where it says nothing."""
        return await self._wire.found(path("rooms", room, "state", kind, key))

    async def profile(self, user: str) -> dict[str, Any]:
        """What a person tells of themselves: ``displayname``, ``avatar_url``; as much as there is."""
        try:
            return await self._wire.get(path("profile", user))
        except Undeliverable:  # unknown, deactivated, or of a homeserver that keeps profiles to itself
            return {}

    async def account_data(self, kind: str) -> dict[str, Any]:
        """What our account keeps under this name; empty where it keeps nothing."""
        return await self._wire.found(path("user", self.user, "account_data", kind)) or {}

    async def set_account_data(self, kind: str, content: dict[str, Any]) -> None:
        """Keep something in our account."""
        await self._wire.put(path("user", self.user, "account_data", kind), content)


def _not_yet() -> Retry:
    return Retry(BEFORE_A_RETRY, "Akker is not logged in to the homeserver yet.")

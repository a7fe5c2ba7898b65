"""Encryption without a network: what matrix-nio's Olm machine knows, asked and told in plain dicts.

The only place that knows nio, and of nio only the machine and its store: rooms, events and requests are our own, so
that no event of any shape is lost in a parser that did not expect it (nio's client stops syncing at a message without
a msgtype). Everything is in the store before a method returns.
"""
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, cast

from nio import KeysClaimResponse, KeysQueryResponse, KeysUploadResponse, MegolmEvent, ToDeviceEvent
from nio.crypto import Olm, OlmDevice
from nio.crypto.attachments import encrypt_attachment
from nio.event_builders import ToDeviceMessage
from nio.events.to_device import BaseRoomKeyRequest, ForwardedRoomKeyEvent, KeyVerificationEvent, RoomKeyEvent
from nio.responses import ToDeviceResponse
from nio.store import SqliteStore
from peewee import PeeweeException

from adapters.matrix.crosssigning import signed
from adapters.matrix.folder import CRYPTO, LOST, Folder
from adapters.matrix.shapes import table, tables, texts
from adapters.recent import Recent
from bot.errors import ConfigError

log = logging.getLogger("akker.matrix")

ONE_TIME = "signed_curve25519"
A_REQUEST = 100
"""Devices that get a key in one request."""
PLACES = 100_000
"""Messages, the newest, of which none can be shown as another."""
NEVER_SEALED = frozenset({"m.room.encrypted", "m.room.redaction"})
"""What means nothing in an encrypted event: whether somebody may remove a message, the homeserver decides."""


class Machine:
    """The keys of one device: of its messages, and of those it exchanges messages with."""

    def __init__(self, folder: Folder, user: str, device: str) -> None:
        # Its words for what does not fit its schemas quote it, and it may be a key. We tell what went wrong ourselves.
        logging.getLogger("nio").setLevel(logging.CRITICAL)
        self.user, self.device = user, device
        self.members: dict[str, set[str]] = {}
        """Who is in a room or invited to it; of the rooms that were told of."""
        self.arrived: set[str] = set()
        """The sessions whose keys have come since somebody last emptied this."""
        try:
            self._store = SqliteStore(user, device, str(folder.path), folder.crypto_key(user, device), CRYPTO)
            self._olm = _Olm(user, device, self._store)
        except (ValueError, OSError, PeeweeException) as error:  # vodozemac's errors are ValueErrors
            raise ConfigError(
                f"{folder.path / CRYPTO} cannot be opened.", todo=LOST, why=type(error).__name__
            ) from None
        (folder.path / CRYPTO).chmod(0o600)
        self._places = Recent[tuple[str, str, int], str](PLACES)
        """Which event has a place in a session."""
        self._olm._maxToDeviceMessagesPerRequest = A_REQUEST  # pyright: ignore[reportPrivateUsage]
        self.encrypted: set[str] = self._store.load_encrypted_rooms()
        """Rooms that are encrypted; once is for ever, whatever a homeserver says later."""
        self._tracked: set[str] = set()
        self._without_fallback = False
        self._offered: dict[str, Any] | None = None
        """Keys of which we have not heard that the homeserver took them."""

    def close(self) -> None:
        """Let go of the store."""
        self._store.database.close()

    # Who we are.

    @property
    def identity(self) -> dict[str, str]:
        """Our device's public keys by their names, as the homeserver has them."""
        keys = self._olm.account.identity_keys
        return {f"ed25519:{self.device}": keys["ed25519"], f"curve25519:{self.device}": keys["curve25519"]}

    def device_keys(self) -> dict[str, Any]:
        """Our device as we publish it, without signatures."""
        return {
            "algorithms": ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
            "device_id": self.device,
            "user_id": self.user,
            "keys": self.identity,
        }

    def sign(self, canonical: bytes) -> str:
        """Our device's signature, in base64."""
        return self._olm.account.sign(canonical.decode())

    def published(self, known: bool) -> None:
        """Whether the homeserver knows our device keys, as it says itself."""
        self._offered = None
        self._olm.account.shared = known
        self._olm.save_account()

    # What came in.

    def take(self, sync: dict[str, Any]) -> None:
        """Take from a sync response what concerns keys and rooms; a second time changes nothing."""
        with self._whole():
            for event in tables(table(sync.get("to_device")).get("events")):
                self._to_device(event)
            if "device_one_time_keys_count" in sync:
                counts = table(sync["device_one_time_keys_count"])
                self._olm.uploaded_key_count = int(counts.get(ONE_TIME) or 0)
            if "device_unused_fallback_key_types" in sync:
                self._without_fallback = ONE_TIME not in texts(sync["device_unused_fallback_key_types"])
            lists = table(sync.get("device_lists"))
            self._olm.add_changed_users(self._tracked & set(texts(lists.get("changed"))))
            self._tracked -= set(texts(lists.get("left")))
            rooms = table(sync.get("rooms"))
            for room, told in table(rooms.get("join")).items():
                joined = table(told)
                timeline = tables(table(joined.get("timeline")).get("events"))
                self.know(room, [*tables(table(joined.get("state")).get("events")), *timeline])
            for room in table(rooms.get("leave")):
                self.forget(room)

    def know(self, room: str, events: list[dict[str, Any]]) -> None:
        """Who is in a room and whether it is encrypted, as far as these events tell."""
        members = self.members.setdefault(room, set())
        before = set(members)
        for event in events:
            content = table(event.get("content"))
            if event.get("type") == "m.room.encryption" and event.get("state_key") == "":
                self._encrypts(room)
            elif event.get("type") == "m.room.member" and isinstance(user := event.get("state_key"), str):
                if content.get("membership") in ("join", "invite"):
                    members.add(user)
                else:
                    members.discard(user)
        if members != before:
            self._rotate(room)

    def forget(self, room: str) -> None:
        """We are not in a room any more."""
        self.members.pop(room, None)
        self._rotate(room)

    def _encrypts(self, room: str) -> None:
        if room not in self.encrypted:
            self.encrypted.add(room)
            self._store.save_encrypted_rooms({room})

    def _rotate(self, room: str) -> None:
        """The next message gets a new key: who may read it has changed."""
        self._olm.outbound_group_sessions.pop(room, None)

    def _to_device(self, event: dict[str, Any]) -> None:
        """One message between devices. What cannot be read is passed over: no other sync brings it again."""
        try:
            parsed: Any = ToDeviceEvent.parse_event(event)
            # Verifying by comparing is not offered, and keys are given to those who are to read a message, when it is
            # sent: nothing of either reaches nio.
            if parsed is None or isinstance(parsed, KeyVerificationEvent | BaseRoomKeyRequest):
                return
            opened = self._olm.handle_to_device_event(parsed)
        except Exception as error:  # noqa: BLE001 - whatever somebody sent, the rest of the response has to be taken
            log.warning("A message between devices cannot be read", extra={"why": type(error).__name__})
            return
        if isinstance(opened, RoomKeyEvent | ForwardedRoomKeyEvent):
            self.arrived.add(str(opened.session_id))
        elif event.get("type") == "m.room_key.withheld":
            code = table(event.get("content")).get("code")
            log.warning("Somebody's device withholds the key of its messages", extra={"code": str(code)[:40]})

    # Opening.

    def open(self, room: str, event: dict[str, Any]) -> dict[str, Any] | None:
        """An encrypted event as it was meant; None while it cannot be read."""
        content = table(event.get("content"))
        ciphertext, session_id = content.get("ciphertext"), content.get("session_id")
        if not isinstance(ciphertext, str) or not isinstance(session_id, str):
            return None
        sender = str(event.get("sender"))
        session = self._session(room, session_id, sender)
        if session is None:
            return None
        try:
            plain, index = session.decrypt(ciphertext)
            payload = table(json.loads(plain))
        except (ValueError, RecursionError):  # vodozemac's errors as well, and what is nested without an end
            return None
        if payload.get("room_id") != room or not self._is_first(event, session, index):
            log.warning("An encrypted message was not meant for this place", extra={"room": room})
            return None
        kind, meant = str(payload.get("type") or ""), table(payload.get("content"))
        if kind in NEVER_SEALED:
            log.warning("Somebody encrypted what does not count so", extra={"room": room, "who": sender})
            kind, meant = "", {}
        if "m.relates_to" in content:
            meant.setdefault("m.relates_to", content["m.relates_to"])
        return {**event, "type": kind, "content": meant, "room_id": room}

    def _session(self, room: str, session_id: str, sender: str) -> Any:
        """The key by its own id, as newer clients do not tell whose it is; but it has to be the sender's: others have
        it as well, and may have given it to us as if it were theirs."""
        found = [each[session_id] for each in self._olm.inbound_group_store[room].values() if session_id in each]
        return next((session for session in found if self._is_of(sender, session)), None)

    def _is_first(self, event: dict[str, Any], session: Any, index: int) -> bool:
        """Whether no other event had this place in the session: the homeserver may not show one message as two."""
        key, id = (session.sender_key, session.id, index), str(event.get("event_id"))
        known = self._places.get(key) or id
        self._places.put(key, known)
        return known == id

    def _is_of(self, sender: str, session: Any) -> bool:
        """Whether the key is of the sender's device. One that we do not know may be theirs, and we ask for it; unless
        we know it as somebody else's."""
        devices = self._olm.device_store
        device = devices.device_from_sender_key(sender, session.sender_key)
        if device is None and sender != self.user:
            self._olm.users_for_key_query.add(sender)
            return all(sender == each.user_id for each in devices if each.curve25519 == session.sender_key)
        return device is None or device.ed25519 == session.ed25519

    def ask(self, room: str, event: dict[str, Any]) -> None:
        """Queue a request for the key of an event that cannot be read, to the device that sent it; once a session."""
        parsed: Any = MegolmEvent.from_dict({**event, "room_id": room})
        if not isinstance(parsed, MegolmEvent) or parsed.session_id in self._olm.outgoing_key_requests:
            return
        self._olm.users_for_key_query.add(parsed.sender)  # the answer is taken from devices that we know
        waiting = self._olm.outgoing_to_device_messages
        if all(getattr(message, "session_id", None) != parsed.session_id for message in waiting):
            waiting.append(parsed.as_key_request(parsed.sender, self.device, parsed.session_id, parsed.device_id))

    # Sending.

    def shared(self, room: str) -> bool:
        """Whether everybody in the room has the key of its next message."""
        return not self._olm.should_share_group_session(room)

    def sharing(self, room: str) -> Iterator[dict[str, Any]]:
        """What has to be sent for that, in parts; a part is done when the next is asked for."""
        users = sorted(self.members.get(room, ()))
        parts = iter(self._olm.share_group_session_parallel(room, users, ignore_unverified_devices=True))
        while True:
            with self._whole():
                devices, body = next(parts, (set[tuple[str, str]](), None))
            session = self._olm.outbound_group_sessions.get(room)
            if session is None:  # somebody came or went meanwhile
                return
            if body is None:
                session.shared = True
                return
            yield body
            session.users_shared_with.update(devices)

    def encrypt(self, room: str, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        """The content of an encrypted event; its key has to be shared."""
        closed: dict[str, Any] = self._olm.group_encrypt(room, {"type": kind, "content": content})
        if "m.relates_to" in content:  # the homeserver groups by it
            closed["m.relates_to"] = content["m.relates_to"]
        return closed

    # Requests about keys: what to ask, and what was answered.

    def to_upload(self) -> dict[str, Any] | None:
        """Keys that the homeserver should have; they are stored before they are given away. They stay the same until it
        has taken them: it may have, and those that came after would drive them out of our store."""
        if self._offered is not None:
            return self._offered
        wanted = self._olm.should_upload_keys
        fallback = self._without_fallback or not self._olm.account.shared
        if not wanted and not fallback:
            return None
        with self._whole():
            keys: dict[str, Any] = self._olm.share_keys() if wanted else {}
            if fallback:
                keys["fallback_keys"] = self._fallback()
            self._olm.save_account()
        self._offered = keys
        return keys

    def _fallback(self) -> dict[str, Any]:
        """A key that serves when the others are used up, as somebody may write while we are away for long."""
        account: Any = self._olm.account._account  # pyright: ignore[reportPrivateUsage]
        if not account.fallback_key:  # one that was offered, and perhaps taken, before we died
            account.generate_fallback_key()
        key: dict[str, Any] = {"fallback": True}
        [(name, public)] = account.fallback_key.items()
        key["key"] = public.to_base64()
        return {f"{ONE_TIME}:{name}": signed(key, self.user, f"ed25519:{self.device}", self.sign)}

    def uploaded(self, answer: dict[str, Any]) -> None:
        """The homeserver took them."""
        count = int(table(answer.get("one_time_key_counts")).get(ONE_TIME) or 0)
        self._without_fallback, self._offered = False, None
        with self._whole():
            self._olm.handle_response(KeysUploadResponse(0, count))

    def to_query(self, room: str | None = None) -> list[str]:
        """Whose devices we do not know, or no longer; of a room, or of those who showed up otherwise."""
        wanted = self._olm.users_for_key_query | (self.members.get(room, set()) - self._tracked if room else set())
        return sorted(wanted)

    def queried(self, answer: dict[str, Any], asked: list[str]) -> None:
        """The homeserver's answer. A device that is new is trusted from now on (and if it shows other keys one day, it
        is not): trust on first use."""
        with self._whole():
            for user, devices in table(answer.get("device_keys")).items():
                response = KeysQueryResponse({user: table(devices)}, {})
                try:
                    self._olm.handle_response(response)
                except Exception as error:  # noqa: BLE001 - keys of any shape, and others wait for theirs
                    log.warning("Somebody's keys cannot be read", extra={"who": user, "why": type(error).__name__})
                    continue
                self._changed(user, response.changed.get(user, {}))
        self._olm.users_for_key_query.difference_update(asked)
        away = set(table(answer.get("failures")))  # homeservers; their people are asked for again with the next key
        self._tracked.update(user for user in asked if user.partition(":")[2] not in away)

    def _changed(self, user: str, devices: dict[str, OlmDevice]) -> None:
        for name, device in devices.items():
            if user != self.user and not device.deleted and self._olm.verify_device(device):
                log.info("A device is new", extra={"who": user, "device": name})
        if devices:
            for room, members in self.members.items():
                if user in members:
                    self._rotate(room)

    def to_claim(self, room: str | None = None) -> dict[str, dict[str, str]]:
        """Devices of a room that we have no session with; or those whose session is broken."""
        if room is not None:
            missing: dict[str, list[str]] = self._olm.get_missing_sessions(sorted(self.members.get(room, ())))
        elif self._olm.wedged_devices:
            missing = self._olm.get_users_for_key_claiming()
        else:
            missing = {}
        return {user: dict.fromkeys(devices, ONE_TIME) for user, devices in missing.items()}

    def claimed(self, answer: dict[str, Any]) -> None:
        """The homeserver's answer: what is needed to begin sessions."""
        with self._whole():
            for user, devices in table(answer.get("one_time_keys")).items():
                for device, key in table(devices).items():
                    try:
                        self._olm.handle_response(KeysClaimResponse({user: {device: key}}, {}))
                    except Exception as error:  # noqa: BLE001 - a key of any shape, and others wait for theirs
                        extra = {"who": user, "device": device, "why": type(error).__name__}
                        log.warning("No session can be begun with a device", extra=extra)

    def to_send(self) -> list[tuple[str, dict[str, Any], ToDeviceMessage]]:
        """Messages between devices that wait: their type and body, and what :meth:`sent` wants to have back."""
        return [(message.type, message.as_dict(), message) for message in self._olm.outgoing_to_device_messages]

    def sent(self, message: ToDeviceMessage) -> None:
        """One of them went out."""
        self._olm.handle_response(ToDeviceResponse(message))

    def _whole(self) -> AbstractContextManager[Any]:
        """Everything in it is stored, or nothing; and the disk waits once."""
        return cast("AbstractContextManager[Any]", self._store.database.atomic())


class _Olm(Olm):
    """nio's machine, which takes a key that was asked for from where it is sure to be right as well: from its maker."""

    def _should_accept_forward(self, sender: str, sender_key: str, event: ForwardedRoomKeyEvent) -> bool:
        asked = self.outgoing_key_requests.get(event.session_id)
        from_maker = sender_key == event.source["content"].get("sender_key")
        if asked is not None and from_maker and (asked.room_id, asked.algorithm) == (event.room_id, event.algorithm):
            return self.device_store.device_from_sender_key(event.sender, sender_key) is not None
        return super()._should_accept_forward(sender, sender_key, event)


def closed(content: bytes) -> tuple[bytes, dict[str, Any]]:
    """A file encrypted, and what its readers need to open it: the ``file`` of an event, still without its ``url``."""
    return encrypt_attachment(content)

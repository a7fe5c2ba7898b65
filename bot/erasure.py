"""What a person said, overwritten: in what is stored, what waits to be sent, and what was posted already."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any

from bot.audience import Json, freeze
from bot.messages import without_quotes_of
from bot.network import ENTITIES, Consent, Contribution, Membership, Person, Profile, Question
from bot.ports import OutboxRow, UnitOfWork


def erase(uow: UnitOfWork, person: int, now: datetime) -> int:
    """Overwrite the person's words everywhere within reach; gives how many stored rows held any.

    What they told of themselves at the intake goes altogether, nobody finds them any more, and their consents are
    withdrawn. A message that was sent is updated with what it last said. Copies by others and backups are out of reach.
    """
    for told in uow.find(Contribution, person=person):
        if told.kind.startswith("intake."):
            uow.remove(told)
    for profile in uow.find(Profile, person=person):
        uow.remove(profile)
    for consent in uow.find(Consent, person=person, withdrawn_at=None):
        consent.withdrawn_at = now
        uow.put(consent)
    rows = uow.erase_words(person)
    newest: dict[int, OutboxRow] = {}
    for row in uow.messages_quoting(person):
        payload = without_quotes_of(row.payload, person)
        if payload == row.payload:
            continue
        uow.rewrite(row.id, payload)
        rows += 1
        row.payload = payload
        if row.state == "sent" or (row.state == "waiting" and row.not_before <= now):  # it may be on its way as it was
            newest[row.target or row.id] = row
    for target, row in newest.items():
        if row.kind != "file":
            uow.post(OutboxRow(row.room, "update", row.payload, now, row.conversation, row.key, target=target))
    return rows


_WHOSE = {kind: [f.name for f in fields(kind) if f.name in ("person", "giver", "receiver")] for kind in ENTITIES}
_WHOSE[Person], _WHOSE[Question] = ["id"], ["owner"]


def held(uow: UnitOfWork, person: int) -> Json:
    """Everything that is held about a person, as JSON: by kind of thing, words with who may read them."""
    rows = {
        kind.__name__.lower(): [_plain(entity) for column in columns for entity in _of(uow, kind, column, person)]
        for kind, columns in _WHOSE.items()
    }
    rows["answer"] = _answers(uow, person)
    return {name: found for name, found in rows.items() if found}


def _answers(uow: UnitOfWork, person: int) -> list[Json]:
    """What the person answered, in every conversation that they may have been asked in."""
    networks = {membership.network for membership in uow.find(Membership, person=person)}
    listed = uow.conversations(person=person, open_only=False)
    for network in sorted(networks):
        listed += uow.conversations(network=network, open_only=False)
    found: list[Json] = []
    for id, dialogue in {conversation.id: conversation.dialogue for conversation in listed}.items():
        for entry in uow.load(id).entries.values():
            if entry.kind == "answer" and person in entry.value["by"]:
                found.append({"dialogue": dialogue, "question": entry.key, **entry.value})
    return found


def _of(uow: UnitOfWork, kind: type[Any], column: str, person: int) -> list[Any]:
    return uow.find(kind, **{column: person})


def _plain(entity: Any) -> Json:
    values = {field.name: getattr(entity, field.name) for field in fields(entity)}
    return {name: value.isoformat() if isinstance(value, datetime) else freeze(value) for name, value in values.items()}

"""What a person said, overwritten: in what is stored, what waits to be sent, and what was posted already."""

from __future__ import annotations

from datetime import datetime

from bot.messages import without_quotes_of
from bot.ports import OutboxRow, UnitOfWork


def erase(uow: UnitOfWork, person: int, now: datetime) -> int:
    """Overwrite the person's words everywhere within reach; gives how many stored rows held any.

    A message that was sent is updated with what it last said. Copies by others and backups are out of reach.
    """
    rows = uow.erase_words(person)
    newest: dict[int, OutboxRow] = {}
    for row in uow.messages_quoting(person):
        payload = without_quotes_of(row.payload, person)
        if payload == row.payload:
            continue
        uow.rewrite(row.id, payload)
        rows += 1
        row.payload = payload
        if row.state == "sent":
            newest[row.target or row.id] = row
    for target, row in newest.items():
        if row.kind != "file":
            uow.post(
                OutboxRow(row.room, "update", row.payload, now, row.conversation, row.key, target=target)
            )
    return rows

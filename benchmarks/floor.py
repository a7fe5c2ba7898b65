"""The floor: a loop by hand that reads and writes the rows of a turn, on the same schema with the same durability."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from benchmarks.diary import LINE

_CLAIM = "INSERT INTO claim (event, at) VALUES (?, 0) ON CONFLICT DO NOTHING"
_WHO = "SELECT person FROM identity WHERE platform = 'console' AND address = ?"
_WHERE = "SELECT id FROM room WHERE platform = 'console' AND address = ?"
_PROMPT = (
    "SELECT prompt.id, prompt.conversation, prompt.key, outbox.payload FROM prompt JOIN outbox ON outbox.id = outbox "
    "WHERE prompt.room = ? AND person = ? AND prompt.state = 'open' ORDER BY prompt.id DESC LIMIT 1"
)
_LOAD = "SELECT dialogue, status, version FROM conversation WHERE id = ?"
_JOURNAL = "SELECT key, seq, kind, value, settles FROM journal WHERE conversation = ? ORDER BY seq"
_ANSWER = "UPDATE journal SET kind = 'answer', value = ? WHERE conversation = ? AND key = ?"
_ASKED = "INSERT INTO journal (conversation, key, seq, kind, value, settles) VALUES (?, ?, ?, 'asked', ?, 0)"
_ANSWERED = "UPDATE prompt SET state = 'answered', answer_ref = ? WHERE id = ?"
_POST = (
    "INSERT INTO outbox (room, kind, payload, not_before, conversation, key, state, attempts) "
    "VALUES (?, 'message', ?, 0, ?, ?, 'waiting', 0)"
)
_OPEN = (
    "INSERT INTO prompt (conversation, key, person, room, kind, state, opens_at, outbox) "
    "VALUES (?, ?, ?, ?, 'text', 'open', 0, ?)"
)
_VERSION = "UPDATE conversation SET version = version + 1 WHERE id = ? AND version = ?"
_SENT = "UPDATE outbox SET state = 'sent', ref = ? WHERE id = ?"


class Floor:
    """A connection and the loop."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "cache_size = -65536",
        ):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        self._sent = 0

    def turn(self, event: str, address: str) -> None:
        """One message in, one question out, one commit; marks the message before it as sent."""
        run = self._connection.execute
        run("BEGIN IMMEDIATE")
        run(_SENT, (f"m{self._sent}", self._sent))
        run(_CLAIM, (event,))
        (person,) = run(_WHO, (address,)).fetchone()
        (room,) = run(_WHERE, (f"dm:{address}",)).fetchone()
        prompt, conversation, key, payload = run(_PROMPT, (room, person)).fetchone()
        _, _, version = run(_LOAD, (conversation,)).fetchone()
        entries = {row[0]: (row[1], row[2], json.loads(row[3])) for row in run(_JOURNAL, (conversation,)).fetchall()}
        seq, _, value = entries[key]
        following = f"day.{seq + 1}/line"
        run(_ANSWER, (json.dumps({**value, "said": LINE}), conversation, key))
        run(_ASKED, (conversation, following, seq + 1, json.dumps({**value, "key": following})))
        run(_ANSWERED, (event, prompt))
        outbox = run(_POST, (room, payload, conversation, following)).lastrowid
        run(_OPEN, (conversation, following, person, room, outbox))
        run(_VERSION, (conversation, version))
        run("COMMIT")
        self._sent = outbox or 0

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def copy_of(path: Path, to: Path) -> Path:
    """A copy of a database, for the floor to work on."""
    source: Any = sqlite3.connect(path)
    with sqlite3.connect(to) as target:
        source.backup(target)
    target.close()
    source.close()
    return to

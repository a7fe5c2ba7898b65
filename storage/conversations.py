"""Conversations with their journals: begun, loaded under a lock, saved step by step."""

from __future__ import annotations

from sqlalchemy import delete, func, insert, select, true, update

from bot.audience import Json
from bot.conversation import Conversation, Entry
from bot.errors import Overtaken, StoreError
from bot.network import Standing
from storage.columns import from_json, to_json
from storage.statements import AnySelect, Statement, named, select_, value, word
from storage.tables.base import table_of
from storage.tables.domain import Membership
from storage.tables.talks import Conversation as ConversationTable
from storage.tables.talks import Journal
from storage.transaction import Row, Transaction

_table, _journal = table_of(ConversationTable), table_of(Journal)
_c, _m = _table.c, table_of(Membership).c
_columns = (
    _c.id, _c.dialogue, _c.revision, _c.starter, _c.network, _c.room, _c.args, _c.status,
    _c.parent, _c.parent_key, _c.version,
)  # fmt: skip

_BEGIN = select_(
    lambda: insert(_table)
    .values(
        named(
            "dialogue", "revision", "starter", "network", "room", "args", "status", "parent", "parent_key",
            "version",
        )
    )
    .returning(_c.id)
)  # fmt: skip
# Other rows may go on referring to a conversation while it is locked: hence no plain FOR UPDATE.
_LOAD = select_(lambda: select(*_columns).where(_c.id == value("id")).with_for_update(key_share=True))
_ENTRIES = select_(
    lambda: (
        select(_journal.c.seq, _journal.c.key, _journal.c.kind, _journal.c.value, _journal.c.settles)
        .where(_journal.c.conversation == value("conversation"))
        .order_by(_journal.c.seq)
    )
)
_FACILITATORS = select_(
    lambda: (
        select(_m.person)
        .where(_m.network == value("network"), _m.facilitator == true(), _m.standing != word(Standing.LEFT))
        .order_by(_m.id)
    )
)
_SAVE = select_(
    lambda: (
        update(_table)
        .values(**named("status", "network", "room", "result"), version=_c.version + 1)
        .where(_c.id == value("conversation"), _c.version == value("loaded"))
    )
)
_KEEP = Statement(
    lambda insert: (
        (keep := insert(_journal).inline())
        .values(named("conversation", "key", "seq", "kind", "value", "settles"))
        .on_conflict_do_update(
            index_elements=["conversation", "key"],
            set_={name: keep.excluded[name] for name in ("seq", "kind", "value", "settles")},
        )
    )
)
_DROP = select_(
    lambda: delete(_journal).where(_journal.c.conversation == value("conversation"), _journal.c.key == value("key"))
)


def _listing(network: bool, person: bool, open_only: bool) -> Statement:
    def build() -> AnySelect:
        found = select(*_columns).order_by(_c.id)
        if network:
            found = found.where(_c.network == value("network"))
        if person:
            found = found.where(_c.starter == value("person"))
        if open_only:
            found = found.where(_c.status.in_([word("open"), word("paused"), word("stuck")]))
        return found

    return select_(build)


_NOTHING_SAID = '%"said":null%'
"""What was skipped; words cannot hold this, for quotes in them are escaped."""
_ANSWERS = select_(
    lambda: (
        select(func.count())
        .select_from(_journal.join(_table, _c.id == _journal.c.conversation))
        .where(_c.network == value("network"), _c.starter == value("person"), _journal.c.kind == word("answer"))
        .where(_journal.c.value.not_like(value("skipped")))
    )
)
_LISTINGS = {
    (network, person, live): _listing(network, person, live)
    for network in (False, True)
    for person in (False, True)
    for live in (False, True)
}


class Conversations(Transaction):
    """Conversations and their journals."""

    def begin(self, conversation: Conversation) -> Conversation:
        """Store a new conversation (its journal comes with the first save); gives it with its id."""
        row = self.row(
            _BEGIN,
            dialogue=conversation.dialogue,
            revision=conversation.revision,
            starter=conversation.starter,
            network=conversation.network,
            room=conversation.room,
            args=to_json(conversation.args),
            status=conversation.status,
            parent=conversation.parent,
            parent_key=conversation.parent_key,
            version=conversation.version,
        )
        assert row is not None
        conversation.id = row[0]
        conversation.facilitators = self._facilitators(conversation.network)
        return conversation

    def load(self, conversation: int) -> Conversation:
        """Lock, then load, with its journal and its network's facilitators; StoreError when there is none."""
        row = self.row(_LOAD, id=conversation)
        if row is None:
            raise StoreError("There is no such conversation.", conversation=conversation)
        found = _conversation(row)
        rows = self.rows(_ENTRIES, conversation=conversation)
        # One call of the parser for the whole journal costs half of one for each entry.
        values = from_json("[" + ",".join([row[3] or "null" for row in rows]) + "]")
        found.entries = {
            row[1]: Entry(row[0], row[1], row[2], parsed, bool(row[4]))
            for row, parsed in zip(rows, values, strict=True)
        }
        found.facilitators = self._facilitators(found.network)
        return found

    def save(self, conversation: Conversation, changed: list[Entry], removed: list[Entry], result: Json) -> None:
        """Write a step: status, place, version + 1 (Overtaken if someone was first), entries, result.

        An entry removed and written again in one step stays; one written and removed again goes.
        """
        written = self.run(
            _SAVE,
            conversation=conversation.id,
            loaded=conversation.version,
            status=conversation.status,
            network=conversation.network,
            room=conversation.room,
            result=to_json(result),
        )
        if not written:
            raise Overtaken(
                "Someone else changed the conversation meanwhile.",
                todo="Load it again and take the step again.",
                conversation=conversation.id,
            )
        conversation.version += 1
        gone = {entry.key for entry in removed if entry.key not in conversation.entries}
        kept = {entry.key: entry for entry in changed if entry.key not in gone}
        self.run_each(_DROP, [{"conversation": conversation.id, "key": key} for key in gone])
        self.run_each(_KEEP, [_entry_values(conversation.id, entry) for entry in kept.values()])

    def conversations(
        self, *, network: int | None = None, person: int | None = None, open_only: bool = True
    ) -> list[Conversation]:
        """Conversations without their journals, oldest first; ``open_only``: not those done or stopped."""
        given = {name: id for name, id in (("network", network), ("person", person)) if id is not None}
        listing = _LISTINGS[network is not None, person is not None, open_only]
        return [_conversation(row) for row in self.rows(listing, **given)]

    def count_answers(self, network: int, person: int) -> int:
        """How many answers a person gave in the conversations of a network; what was skipped is none."""
        row = self.row(_ANSWERS, network=network, person=person, skipped=_NOTHING_SAID)
        return row[0] if row else 0

    def _facilitators(self, network: int | None) -> tuple[int, ...]:
        if network is None:
            return ()
        return tuple([row[0] for row in self.rows(_FACILITATORS, network=network)])


def _conversation(row: Row) -> Conversation:
    id, dialogue, revision, starter, network, room, args, status, parent, parent_key, version = row
    return Conversation(
        id,
        dialogue,
        revision,
        starter,
        network,
        room,
        from_json(args),
        status,
        {},
        parent,
        parent_key,
        version,
    )


def _entry_values(conversation: int, entry: Entry) -> dict[str, object]:
    return {
        "conversation": conversation,
        "key": entry.key,
        "seq": entry.seq,
        "kind": entry.kind,
        "value": to_json(entry.value),
        "settles": entry.settles,
    }

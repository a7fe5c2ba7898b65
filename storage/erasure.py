"""Erasure: a person's words overwritten wherever they are kept, the shape around them left as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select, update

from bot.audience import ERASED
from storage.columns import from_json, to_json
from storage.privacy import without_words
from storage.statements import AnySelect, select_, value
from storage.tables import domain, talks
from storage.tables.base import table_of
from storage.transaction import Transaction
from storage.trees import Tree, in_a_list, patterns, trees_of

_MODELS = (
    talks.Journal, talks.Conversation, talks.Prompt, talks.Stuck,
    domain.Question, domain.Agreement, domain.Contribution, domain.Proposal, domain.Action, domain.Thanks,
    domain.MethodRun,
)  # fmt: skip
"""Where people's words are. The outbox was shown: it goes through ``messages_quoting`` and ``rewrite``."""


_TREES = trees_of(map(table_of, _MODELS))

_document, _stuck, _started = (table_of(model) for model in (domain.Document, talks.Stuck, talks.Conversation))
_identity = table_of(domain.Identity)
_FILES = select_(lambda: select(_document.c.id, _document.c.authors).where(in_a_list(_document.c.authors)))
_WRITE_FILE = select_(lambda: update(_document).values(body=value("what")).where(_document.c.id == value("at")))
_ADDRESSES = select_(lambda: select(_identity.c.address).where(_identity.c.person == value("who")))


def _stuck_events() -> AnySelect:
    return select(_stuck.c.id, _stuck.c.payload, _started.c.starter).outerjoin(
        _started, _started.c.id == _stuck.c.conversation
    )


_STUCK = select_(_stuck_events)
_WRITE_STUCK = select_(lambda: update(_stuck).values(payload=value("what")).where(_stuck.c.id == value("at")))


class Erasure(Transaction):
    """The right to be forgotten."""

    def erase_words(self, person: int) -> int:
        """Overwrite the person's values in journals, arguments, results, prompts, entities; counts rows.

        Documents that hold words of theirs lose their text (it can be made again from what is left), and
        events of theirs that got stuck lose their payload. Erase before removing the person's identities.
        """
        rows = sum(self._erase_in(tree, person) for tree in _TREES)
        return rows + self._erase_documents(person) + self._erase_stuck(person)

    def _erase_in(self, tree: Tree, person: int) -> int:
        rows = 0
        for *ids, text in self.rows(tree.quoting, by='%"by":[%', **patterns(person)):
            before = from_json(text)
            after = without_words(before, person)
            if after != before:
                where = {f"at_{name}": id for name, id in zip(tree.ids, ids, strict=True)}
                rows += self.run(tree.write, what=to_json(after), **where)
        return rows

    def _erase_documents(self, person: int) -> int:
        found = self.rows(_FILES, **patterns(person))
        return sum(self.run(_WRITE_FILE, at=id, what=ERASED) for id, _ in found)

    def _erase_stuck(self, person: int) -> int:
        """What an event said is not labelled yet: it goes when it came from the person or their talk."""
        addresses = {row[0] for row in self.rows(_ADDRESSES, who=person)}
        theirs = [
            id
            for id, payload, starter in self.rows(_STUCK)
            if starter == person or addresses & set(_texts(from_json(payload)))
        ]
        return sum(self.run(_WRITE_STUCK, at=id, what=to_json(ERASED)) for id in theirs)


def _texts(data: Any) -> Iterable[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for branch in data.values():  # pyright: ignore[reportUnknownVariableType]
            yield from _texts(branch)
    elif isinstance(data, list):
        for branch in data:  # pyright: ignore[reportUnknownVariableType]
            yield from _texts(branch)

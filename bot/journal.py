"""The journal of one conversation while a run goes over it: what is read, written and taken out.

It is in the order of the story as it was last told: an entry that a run comes to later than before moves to its end;
one that a run does not come to is set aside (``seq`` 0), where the story may find it again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from bot.audience import Json
from bot.conversation import Entry, EntryKind


class Journal:
    """Entries by key, replaced and never changed: those it was made of stay as they are.

    ``told``: the place of the last entry that the run came to; ``changed`` and ``removed``: what is to be stored.
    """

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries = dict(entries)
        self.changed: list[Entry] = []
        self.removed: list[Entry] = []
        self._seq = max((entry.seq for entry in entries.values()), default=0)
        self._told = 0

    def come_to(self, key: str) -> Entry | None:
        """The entry, moved to the end if the run comes to it later than it was told before."""
        entry = self.entries.get(key)
        if entry is not None and entry.seq <= self._told:
            self._seq += 1
            entry = self.keep(replace(entry, seq=self._seq))
        if entry is not None:
            self._told = entry.seq
        return entry

    def write(self, key: str, kind: EntryKind, value: Json = None, *, settles: bool = False) -> Entry:
        """A new entry at the end, or another in the place of one that is there."""
        known = self.entries.get(key)
        if known is None:
            self._seq += 1
            self._told = self._seq
        return self.keep(Entry(known.seq if known else self._seq, key, kind, value, settles))

    def keep(self, entry: Entry) -> Entry:
        """Put the entry in the place of any other under its key."""
        self.entries[entry.key] = entry
        self.changed.append(entry)
        return entry

    def remove(self, entry: Entry) -> None:
        """Take the entry out."""
        del self.entries[entry.key]
        self.removed.append(entry)

    def latest_first(self) -> list[Entry]:
        """All entries, those that were set aside at the end."""
        return sorted(self.entries.values(), key=lambda entry: entry.seq, reverse=True)


def last(entries: Mapping[str, Entry], without: Collection[str] = ()) -> str | None:
    """Key of the last entry of the story."""
    told = [entry for entry in entries.values() if entry.seq and entry.key not in without]
    return max(told, key=lambda entry: entry.seq).key if told else None

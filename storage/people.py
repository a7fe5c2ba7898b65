"""Who is behind an address, and which room is at one; both are made at first mention."""

from __future__ import annotations

from sqlalchemy import delete, insert, select, update

from bot.ports import Place
from storage.statements import Statement, named, select_, value
from storage.tables.base import table_of
from storage.tables.domain import Identity, Person, Room
from storage.transaction import Row, Transaction

_person, _identity, _room = table_of(Person).c, table_of(Identity).c, table_of(Room).c
_place = (_room.id, _room.platform, _room.address, _room.network, _room.person)

_KNOWN = select_(
    lambda: select(_identity.person).where(
        _identity.platform == value("platform"), _identity.address == value("address")
    )
)
_NEW_PERSON = select_(
    lambda: (
        insert(table_of(Person)).values(named("name", "locale", "timezone", "region", "erased")).returning(_person.id)
    )
)
_NEW_IDENTITY = Statement(
    lambda insert: (
        insert(table_of(Identity))
        .values(named("person", "platform", "address", "name", "closed"))
        .on_conflict_do_nothing()
        .inline()
    )
)
_FORGET_PERSON = select_(lambda: delete(table_of(Person)).where(_person.id == value("person")))
_ADDRESS = select_(
    lambda: (
        select(_identity.address)
        .where(_identity.person == value("person"), _identity.platform == value("platform"))
        .order_by(_identity.id)
    )
)
_PLACE = select_(lambda: select(*_place).where(_room.platform == value("platform"), _room.address == value("address")))
_BY_ID = select_(lambda: select(*_place).where(_room.id == value("room")))
_NEW_PLACE = Statement(
    lambda insert: (
        insert(table_of(Room)).values(named("platform", "address", "person", "name")).on_conflict_do_nothing().inline()
    )
)
_WHOSE_PLACE = select_(lambda: update(table_of(Room)).values(person=value("person")).where(_room.id == value("room")))
_DIRECT = select_(
    lambda: select(*_place).where(_room.person == value("person")).order_by((_room.id + 0).desc()).limit(1)
)


class People(Transaction):
    """People and places by their addresses on a platform."""

    def identify(self, platform: str, address: str, name: str) -> int:
        """The person behind an address; made at first mention under ``name``."""
        known = self.row(_KNOWN, platform=platform, address=address)
        if known is not None:
            return known[0]
        (made,) = self._made(_NEW_PERSON, name=name, locale="", timezone="", region="", erased=False)
        if self.run(_NEW_IDENTITY, person=made, platform=platform, address=address, name=name, closed=False):
            return made
        # Another process was first, and has committed by now.
        self.run(_FORGET_PERSON, person=made)
        (known,) = self._made(_KNOWN, platform=platform, address=address)
        return known

    def address_of(self, person: int, platform: str) -> str | None:
        """The person's address on a platform."""
        found = self.row(_ADDRESS, person=person, platform=platform)
        return found[0] if found else None

    def place(self, platform: str, address: str, person: int | None = None) -> Place:
        """The room at an address, made at first mention. ``person``: whose direct room it is."""
        found = self.row(_PLACE, platform=platform, address=address)
        if found is None:
            self.run(_NEW_PLACE, platform=platform, address=address, person=person, name="")
            found = self._made(_PLACE, platform=platform, address=address)
        if person is not None and found[4] is None:
            self.run(_WHOSE_PLACE, room=found[0], person=person)
            return Place(found[0], found[1], found[2], found[3], person)
        return Place(*found)

    def room(self, id: int) -> Place | None:
        """The place with this room id."""
        found = self.row(_BY_ID, room=id)
        return Place(*found) if found else None

    def direct_room(self, person: int) -> Place | None:
        """The newest direct room of a person."""
        found = self.row(_DIRECT, person=person)
        return Place(*found) if found else None

    def _made(self, statement: Statement, **values: object) -> Row:
        row = self.row(statement, **values)
        assert row is not None
        return row

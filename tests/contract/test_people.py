"""Who is behind an address, and which room is at one."""

from bot.network import Identity, Network, Person, Room
from bot.ports import Place, UnitOfWork
from storage.store import SqlStore
from tests.contract.conftest import NOW, Scene


def test_a_person_is_made_at_first_mention_and_known_ever_after(store: SqlStore):
    with store.begin() as work:
        anna = work.identify("slack", "T1/U1", "Anna")
        assert work.identify("slack", "T1/U1", "Anna de Vries") == anna
    with store.begin() as work:
        assert work.identify("slack", "T1/U1", "someone") == anna
        assert work.get(Person, anna) == Person("Anna", id=anna)
        assert work.find(Identity) == [Identity(anna, "slack", "T1/U1", "Anna", id=1)]


def test_the_same_address_on_two_platforms_is_two_people(work: UnitOfWork):
    assert work.identify("slack", "anna", "Anna") != work.identify("matrix", "anna", "Anna")


def test_an_address_is_found_by_person_and_platform(work: UnitOfWork):
    anna = work.identify("matrix", "@anna:example.org", "Anna")
    assert work.address_of(anna, "matrix") == "@anna:example.org"
    assert work.address_of(anna, "slack") is None


def test_a_room_is_made_at_first_mention(work: UnitOfWork):
    room = work.place("slack", "T1/C1")
    assert room == Place(room.id, "slack", "T1/C1", None, None)
    assert work.place("slack", "T1/C1") == room == work.room(room.id)
    assert work.room(404) is None


def test_a_room_comes_with_its_network(work: UnitOfWork):
    room = work.place("slack", "T1/C1")
    network = work.put(Network("Leren", "ZAAI", NOW)).id
    work.put(Room("slack", "T1/C1", network, id=room.id))
    assert work.place("slack", "T1/C1").network == network


def test_direct_rooms_know_whose_they_are(work: UnitOfWork):
    anna = work.identify("slack", "T1/U1", "Anna")
    assert work.direct_room(anna) is None
    first = work.place("slack", "T1/D1", anna)
    assert work.direct_room(anna) == first == Place(first.id, "slack", "T1/D1", None, anna)
    newest = work.place("matrix", "!dm:example.org", anna)
    assert work.direct_room(anna) == newest


def test_a_room_that_was_known_becomes_someones_direct_room(work: UnitOfWork, scene: Scene):
    before = work.place("slack", "T1/D9")
    after = work.place("slack", "T1/D9", scene.bram)
    assert (before.person, after.person) == (None, scene.bram)
    assert work.place("slack", "T1/D9") == after
    assert work.place("slack", "T1/D9", scene.anna) == after, "it does not change hands"

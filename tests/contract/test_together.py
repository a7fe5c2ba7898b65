"""Several connections, threads or processes at work on one database."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier, Event
from time import monotonic

import pytest

from bot.conversation import Entry
from bot.errors import StoreError
from bot.network import Membership, Person, Timer
from bot.ports import OutboxRow
from storage.store import SqlStore, open_store
from tests.contract.conftest import NOW, Scene, set_scene

PLACES = 6


@pytest.fixture
def shared(store: SqlStore) -> Scene:
    """A committed scene."""
    with store.begin() as work:
        return set_scene(work)


@pytest.fixture
def server(server_url: str) -> Iterator[SqlStore]:
    """A store on PostgreSQL."""
    store = open_store(server_url)
    yield store
    store.close()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    """Threads."""
    with ThreadPoolExecutor(PLACES) as pool:
        yield pool


def test_parts_from_many_threads_complete_a_collect_once(store: SqlStore, shared: Scene, pool: ThreadPoolExecutor):
    def part(_: int) -> bool:
        with store.begin() as work:
            return work.part_done(shared.talk, "round")

    with store.begin() as work:
        work.open_collect(shared.talk, "round", 30, 20)
    assert sum(pool.map(part, range(30))) == 1


def test_an_event_is_claimed_by_one(store: SqlStore, pool: ThreadPoolExecutor):
    def claim(number: int) -> bool:
        with store.begin() as work:
            return work.claim(f"Ev{number // PLACES}", NOW)

    assert sum(pool.map(claim, range(10 * PLACES))) == 10


def test_two_first_mentions_make_one_person(store: SqlStore, pool: ThreadPoolExecutor):
    together = Barrier(PLACES)

    def mention(_: int) -> tuple[int, int]:
        together.wait()
        with store.begin() as work:
            return work.identify("slack", "T1/U1", "Anna"), work.place("slack", "T1/C1").id

    assert len(set(pool.map(mention, range(PLACES)))) == 1
    with store.begin() as work:
        assert len(work.find(Person)) == 1


def test_who_loads_waits_for_who_loaded(store: SqlStore, shared: Scene, pool: ThreadPoolExecutor):
    def step(_: int) -> None:
        with store.begin() as work:
            talk = work.load(shared.talk)
            work.save(talk, [], [], None)

    list(pool.map(step, range(30)))
    with store.begin() as work:
        assert work.load(shared.talk).version == 30


def test_a_locked_conversation_can_be_referred_to(server: SqlStore, pool: ThreadPoolExecutor):
    """A part begins, or a message goes out, while another process takes a step of the parent."""
    with server.begin() as work:
        scene = set_scene(work)

    def post() -> int:
        with server.begin() as work:
            return work.post(OutboxRow(scene.room, "message", {}, NOW, scene.talk, "k"))

    with server.begin() as work:
        work.load(scene.talk)
        assert pool.submit(post).result(timeout=5)


def test_due_timers_and_heads_are_shared_out(server: SqlStore, pool: ThreadPoolExecutor):
    with server.begin() as work:
        scene = set_scene(work)
        timers = [work.put(Timer(NOW + timedelta(seconds=at), "wake", scene.talk)).id for at in range(4)]
        posted = [work.post(OutboxRow(room, "message", {}, NOW)) for room in (scene.room, scene.to_anna)]
        work.post(OutboxRow(scene.room, "message", {}, NOW))
    late = NOW + timedelta(hours=1)

    def rest() -> tuple[list[int], list[int]]:
        with server.begin() as work:
            return [row.timer for row in work.due(late, 10)], [row.id for row in work.heads(late, 10)]

    with server.begin() as work:
        assert [row.timer for row in work.due(late, 2)] == timers[:2]
        assert [row.id for row in work.heads(late, 1)] == posted[:1]
        assert pool.submit(rest).result(timeout=5) == (timers[2:], posted[1:])
    assert rest() == (timers, posted)


def test_two_processes_on_one_file(file_url: str, pool: ThreadPoolExecutor):
    stores = [open_store(file_url) for _ in range(2)]

    def remember(number: int) -> None:
        with stores[number % 2].begin() as work:
            work.remember(f"fact {number}", "x")

    list(pool.map(remember, range(40)))
    with stores[0].begin() as work:
        assert all(work.fact(f"fact {number}") for number in range(40))
    for store in stores:
        store.close()


def test_a_thread_waits_for_the_transaction_of_another(store: SqlStore, pool: ThreadPoolExecutor):
    inside, order = Event(), list[str]()

    def slow() -> None:
        with store.begin() as work:
            work.remember("who", "slow")
            inside.set()
            work.remember("who", "slow and done")
            order.append("slow")

    def quick() -> None:
        assert inside.wait(5)
        with store.begin() as work:
            work.remember("who", "quick")
            order.append("quick")

    started = monotonic()
    for done in [pool.submit(slow), pool.submit(quick)]:
        done.result(timeout=10)
    assert order == ["slow", "quick"]
    assert monotonic() - started < 5
    with store.begin() as work:
        assert work.fact("who") == "quick"


def test_an_unknown_conversation_is_no_deadlock(server: SqlStore):
    for _ in range(20):  # more often than the pool has connections
        with pytest.raises(StoreError), server.begin() as work:
            work.load(404)


def test_who_becomes_one_with_another_waits_for_who_steps_a_talk_of_theirs(
    store: SqlStore, shared: Scene, pool: ThreadPoolExecutor
):
    loaded, merging = Event(), Event()

    def step() -> None:
        with store.begin() as work:
            talk = work.load(shared.talk)
            loaded.set()
            merging.wait(0.2)
            entries = [Entry(1, "members", "look", [shared.anna, shared.bram]), Entry(2, "told", "said", shared.bram)]
            work.save(talk, entries, [], None)

    def merge() -> None:
        loaded.wait()
        with store.begin() as work:
            work.remove(work.find(Membership, person=shared.bram)[0])
            work.merge_people(shared.bram, shared.anna)
            merging.set()

    for done in [pool.submit(step), pool.submit(merge)]:
        done.result()
    with store.begin() as work:
        entries = work.load(shared.talk).entries
        assert [entries[key].value for key in ("members", "told")] == [[shared.anna], shared.anna]

"""Law 1 at its seams: a transaction that fails at any statement, at its commit or just after, for every kind of fact.

Before the commit nothing has happened; after it everything has. The same fact, handed in again, gives the same end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.messages import Message
from bot.parts import part
from bot.texts import Texts
from flows.harvesting.sheaf import sheaf
from storage.engines import connect
from storage.upgrade import bring_up
from tests.crash.bench import Bench, Scribe, Work
from tests.crash.content import content
from tests.crash.faults import Crash, Fall, disk_full
from tests.service.dialogues import ALL, Trap, words

DIALOGUES = [part, *ALL, sheaf]
Deed = tuple[str, Work]


HEARD = (
    "likes red",
    "Is “pause” your answer",
    "has been used further on",
    "2 of you answered",
    "Still open in",
    "1 of you answered",
    "Someone wishes: Fewer meetings",
    "went wrong on my side",
    "All is well",
    "would like to keep a message of yours",
    "do not reach Bram",
)
"""What only happens when the scene goes as it should."""


def scene(bench: Bench) -> Iterator[Deed]:
    """Every kind of fact, and what time brings; nothing is delivered in between but what ``deliver`` sends."""
    scribe = Scribe(bench)
    for who in ("anna", "bram", "carla"):
        yield f"{who} joins", scribe.joins(f"in-{who}", who)
    yield "a network begins", scribe.commands("start", "anna", "start")
    yield "talk in the room", scribe.says("chat", "bram", "Nice weather.", "#net")
    yield "an unknown command", scribe.commands("odd", "bram", "flarp")
    yield "a question is asked", scribe.commands("help", "bram", "help")
    yield "it is answered", scribe.says("name", "bram", "Bramm")
    yield "the answer is edited", scribe.edits("name+", "bram", "name", "Bram")
    yield "an answer that does not fit", scribe.says("purple", "bram", "purple")
    yield "a click", scribe.answers("red", "bram", "red")
    yield "a click too late", scribe.answers("blue", "bram", "blue")
    yield "a story", scribe.commands("me", "carla", "me")
    yield "a word that may be an answer", scribe.says("pause", "carla", "pause")
    yield "it was no answer", scribe.answers("do-it", "carla", "action")
    yield "someone goes on", scribe.says("continue", "carla", "continue")
    yield "the story is told", scribe.says("story", "carla", "Once upon a time")
    yield "and taken back", scribe.deletes("story-", "carla", "story")
    yield "a dialogue is stopped", scribe.answers("stop", "carla", action="stop")
    yield "a round", scribe.commands("round", "anna", "checkin")
    yield "the first part", scribe.says("part-1", "bram", "I did")
    yield "a part passed over", scribe.answers("part-2", "anna", action="skip")
    yield "the last part", scribe.says("part-3", "carla", "So did I")
    yield "someone leaves", scribe.leaves("out", "carla")
    yield "and comes back", scribe.joins("again", "carla")
    yield "a second round", scribe.commands("round-2", "anna", "checkin")
    bench.forward(days=1, hours=1)
    yield "the nudge", bench.wake
    yield "a part after it", scribe.says("part-4", "bram", "Me too")
    bench.forward(days=5)
    yield "the close", bench.wake
    yield "a pulse", scribe.commands("pulse", "anna", "pulse")
    yield "it is counted", scribe.answers("four", "anna", "4")
    yield "a proposal", scribe.commands("propose", "bram", "propose")
    yield "in words", scribe.says("wish", "bram", "Fewer meetings.")
    yield "released", scribe.answers("yes", "bram", True)
    yield "a dialogue with a bug", scribe.commands("method", "anna", "method")
    yield "raises", scribe.says("boom", "anna", "My case.")
    yield "and again", scribe.says("boom-2", "anna", "Hello?")
    Trap.broken = False
    yield "it is mended", bench.retry
    yield "a sheaf", scribe.reacts("sheaf", "bram", "The plan came by itself.", "anna")
    yield "a message refused", scribe.refuses("no", "bram")


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    """The texts of the small dialogues."""
    return words(tmp_path)


@pytest.fixture
def new_bench(texts: Texts) -> Iterator[Callable[[Fall], Bench]]:
    """Makes benches, each on a database of its own."""
    made: list[Bench] = []

    def make(fall: Fall) -> Bench:
        database = connect("sqlite://")
        bring_up(database)
        made.append(Bench(database, DIALOGUES, texts, fall))
        return made[-1]

    yield make
    Trap.broken = True
    for bench in made:
        bench.database.close()


FALLS = {
    "the process ends": lambda: Fall(Crash),
    "one statement fails": lambda: Fall(disk_full),
    "the disk is full for good": lambda: Fall(disk_full, for_good=True),
}


@pytest.mark.parametrize("kind", FALLS)
def test_all_or_nothing_at_every_statement(kind: str, new_bench: Callable[[Fall], Bench]):
    Trap.broken = True
    fall = FALLS[kind]()
    bench, twin = new_bench(fall), new_bench(Fall(Crash))
    places = 0
    for (name, deed), (_, undisturbed) in zip(scene(bench), scene(twin), strict=True):
        places += fails_everywhere(bench, fall, deed, name)
        twin.transact(undisturbed)
        assert content(bench.database) == content(twin.database), f"after {name}, handed in again"
        while bench.transact(bench.deliver):
            assert twin.transact(twin.deliver)
        assert content(bench.database) == content(twin.database), f"after {name} and what it leads to"
    assert bench.channel == twin.channel
    assert places > 1000
    for heard in HEARD:
        assert any(heard in Message.from_json(payload).plain(removed="") for _, payload in bench.channel), heard


def fails_everywhere(bench: Bench, fall: Fall, deed: Work, name: str) -> int:
    """Fail at every tick of the deed, then do it; gives at how many places it failed."""
    before = content(bench.database)
    for tick in count(1):
        fall.at(tick)
        try:
            bench.transact(deed)
        except (Crash, StoreError):
            if fall.where is None:
                raise  # an error that is not ours
            if fall.where == "committed":
                break
            assert content(bench.database) == before, f"{name}, failed at {tick}: {fall.where}"
        else:
            assert fall.where is None, f"{name}: an error at {tick} was swallowed"
            break
    fall.at(0)
    bench.transact(deed)
    return tick

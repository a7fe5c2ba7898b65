"""Two accounts become one as a whole or not at all, wherever it is broken off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import flows
from bot.audience import NETWORK, Label, Labelled
from bot.events import Commanded
from bot.messages import Message
from bot.network import Membership, Network, Person, Phase, Question, Room, Standing
from bot.parts import part
from bot.ports import UnitOfWork
from bot.texts import Texts
from flows import all_dialogues
from storage.engines import connect
from storage.upgrade import bring_up
from tests.crash.bench import ROOM, Bench, Scribe, Work, newest_to
from tests.crash.content import content
from tests.crash.faults import Crash, Fall, disk_full
from tests.crash.test_every_statement import fails_everywhere
from tests.support.people import TUESDAY

PEOPLE = ("anna", "annie", "bram")
"""Anna and Annie are one."""


def plant(uow: UnitOfWork) -> None:
    """A network in which all take part."""
    network = uow.put(Network("Net", "ABCDEF", TUESDAY, phase=Phase.CULTIVATING)).id
    uow.put(Room("console", ROOM, network))
    for name in PEOPLE:
        person = uow.identify("console", name, name.title())
        uow.put(Membership(network, person, Standing.MEMBER, facilitator=name == "anna", owner=name == "anna"))
    words = Labelled("How?", Label(NETWORK, network=network), {1})
    uow.put(Question(network, 1, words, TUESDAY, central=True, versions=[words.to_json()]))


def scene(bench: Bench) -> Iterator[tuple[str, Work]]:
    """A round that two accounts of one person answered, and how they are joined."""
    scribe = Scribe(bench)
    yield "a network", plant
    yield "a round", scribe.commands("round", "anna", "checkin")
    for who in ("anna", "annie"):
        yield f"{who} tells", scribe.says(f"said-{who}", who, f"By {who}.")
        yield f"{who} got no help", scribe.answers(f"help-{who}", who, action="skip")
        yield f"{who} plans nothing", scribe.answers(f"plan-{who}", who, action="skip")
        yield f"{who} shares it", scribe.answers(f"yes-{who}", who, True)
    yield "a code", scribe.commands("code", "anna", "me link")
    yield "is typed", types_code(scribe)
    yield "a yes there", scribe.answers("yours", "annie", True)
    yield "going on", scribe.answers("done", "anna", "done")
    yield "a yes here: they are one", scribe.answers("sure", "anna", True)
    yield "bram tells", scribe.says("said-bram", "bram", "By bram.")


def types_code(scribe: Scribe) -> Work:
    def fact(uow: UnitOfWork) -> Commanded:
        said = [uow.message(number) for number in range(1, newest_to(uow, "anna") + 1)]
        text = "\n".join(Message.from_json(row.payload).plain(removed="") for row in said if row is not None)
        (code,) = re.findall(r"akker me link ([A-Z2-9]{6})", text)
        at, place = scribe.bench.clock.now(), "dm:annie"
        return Commanded("typed", at, "console", "annie", place, True, text=f"me link {code}")

    return scribe.bench.handles(fact)


@pytest.mark.parametrize("how", [Crash, disk_full])
def test_it_is_done_whole_or_not_at_all(how: type[Exception]):
    texts, fall = Texts(Path(flows.__file__).parent / "texts", None, "en"), Fall(how)
    made: list[Bench] = []
    for each in (fall, Fall(Crash)):
        database = connect("sqlite://")
        bring_up(database)
        made.append(Bench(database, [part, *all_dialogues()], texts, each))
    bench, twin = made
    for (name, deed), (_, undisturbed) in zip(scene(bench), scene(twin), strict=True):
        if "they are one" in name:
            assert fails_everywhere(bench, fall, deed, name) > 50
        else:
            bench.transact(deed)
        twin.transact(undisturbed)
        assert content(bench.database) == content(twin.database), f"after {name}"
        while bench.transact(bench.deliver):
            assert twin.transact(twin.deliver)
    assert [person["name"] for person in content(bench.database)["person"]] == ["Anna", "Bram"]
    assert bench.transact(lambda uow: [person.name for person in uow.find(Person)]) == ["Anna", "Bram"]
    heard = [Message.from_json(payload).plain(removed="") for _, payload in bench.channel]
    assert any("You are one person to me now" in text for text in heard)
    for bench in made:
        bench.database.close()

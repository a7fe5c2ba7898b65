"""A line is understood, or is told what is wrong with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from adapters.console.inbound import fact_of
from adapters.console.line import BadLine, Wait, line_of, read, wait_of
from adapters.console.memory import Memory, Post
from bot.durations import Duration
from bot.events import Answered, Commanded, Deleted, Edited, Joined, Left, Reacted, Said

AT = datetime(2026, 11, 3, 9, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def fact(memory: Any = None, **fields: Any) -> Any:
    return fact_of(line_of(fields), "console:e1", "e1", AT, Memory() if memory is None else memory)


def common(where: str, who: str = "anna") -> dict[str, Any]:
    return {
        "id": "console:e1",
        "at": AT,
        "platform": "console",
        "who": who,
        "where": where,
        "direct": where.startswith("dm:"),
    }


def test_something_said_in_a_room():
    said = fact(do="say", who="Anna ", **{"in": "#Netwerk"}, text="Dag")
    assert said == Said(**common("#netwerk"), text="Dag", ref="e1")


def test_something_said_to_akker():
    said = fact(do="say", who="@anna", **{"in": "dm"}, text="Dag", to="m12")
    assert said == Said(**common("dm:anna"), text="Dag", to="m12", ref="e1")


@pytest.mark.parametrize(
    "call", ["/akker leden @Bram", "!akker  leden @Bram", "@akker leden @Bram", "/AKKER leden @Bram"]
)
def test_a_call_is_a_command(call: str):
    called = fact(do="say", who="anna", **{"in": "#netwerk"}, text=call)
    assert called == Commanded(**common("#netwerk"), text="leden @Bram", mentions={"Bram": "bram"})


def test_a_mention_in_passing_addresses_akker():
    said = fact(do="say", who="anna", **{"in": "#netwerk"}, text="status, @akker?")
    assert said.addressed
    assert "@akker" not in said.text
    assert not fact(do="say", who="anna", **{"in": "#netwerk"}, text="mail anna@akker.nl").addressed


def test_answers():
    yes = fact(do="answer", who="anna", to="m12", value=True)
    assert yes == Answered(**common("dm:anna"), to="m12", value=True, ref="e1")
    skipped = Answered(**common("dm:anna"), to="m12", action="skip", ref="e1")
    assert fact(do="answer", who="anna", to="m12", value=None) == skipped
    assert fact(do="answer", who="anna", to="m12", action="back").action == "back"


def test_a_command_with_names():
    told = fact(do="command", who="anna", **{"in": "dm"}, text="/akker leden uitnodigen @bram, @anna-marie.")
    assert told.text == "leden uitnodigen @bram, @anna-marie."
    assert told.mentions == {"bram": "bram", "anna-marie": "anna-marie"}


def test_coming_and_going():
    assert fact(do="join", who="bram", **{"in": "#netwerk"}) == Joined(**common("#netwerk", "bram"))
    assert fact(do="leave", who="bram", **{"in": "#netwerk"}) == Left(**common("#netwerk", "bram"))


def test_a_sheaf_takes_its_message_along_and_nothing_else_does():
    memory = Memory()
    memory.keep(Post("e7", "bram", "#netwerk", "Dit werkte bij ons"))
    sheaf = fact(memory, do="react", who="anna", to="e7", emoji="sheaf")
    assert sheaf == Reacted(**common("#netwerk"), ref="e7", emoji="sheaf", text="Dit werkte bij ons", author="bram")
    assert fact(memory, do="react", who="anna", to="e7", emoji="👍").text is None


def test_nobody_reacts_to_what_they_cannot_read():
    memory = Memory()
    memory.keep(Post("m3", "akker", "dm:bram", "Alleen voor Bram"))
    with pytest.raises(BadLine, match="cannot see"):
        fact(memory, do="react", who="anna", to="m3", emoji="sheaf")


def test_an_edit_goes_to_where_the_line_was():
    memory = Memory()
    fact(memory, do="say", who="anna", **{"in": "#netwerk"}, text="Dgg")
    assert fact(memory, do="edit", who="anna", to="e1", text="Dag") == Edited(
        **common("#netwerk"), ref="e1", text="Dag"
    )
    assert memory["e1"].text == "Dag"
    assert fact(memory, do="delete", who="anna", to="e1") == Deleted(**common("#netwerk"), ref="e1")


def test_an_edit_of_a_line_of_an_earlier_run_goes_to_direct_messages_or_where_it_says():
    assert fact(do="edit", who="anna", to="e1", text="Dag").where == "dm:anna"
    assert fact(do="delete", who="anna", to="e1", **{"in": "#netwerk"}).where == "#netwerk"


def test_nobody_edits_the_line_of_another():
    memory = Memory()
    memory.keep(Post("e7", "bram", "#netwerk", "Dag"))
    with pytest.raises(BadLine, match="not of anna"):
        fact(memory, do="edit", who="anna", to="e7", text="Doei")


def test_memory_forgets_the_oldest(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("adapters.console.memory.MOST", 2)
    memory = Memory()
    for number in range(3):
        memory.keep(Post(f"e{number}", "anna", "#netwerk", ""))
    assert memory.get("e0") is None
    assert [post.ref for post in memory.latest()] == ["e2", "e1"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ('{"do":"wait","for":NaN}', "not JSON"),
        ('{"do":"say","text":"\\ud800"}', "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not a JSON object"),
        ("{}", "nothing to do"),
        ('{"do":"dance"}', 'cannot do "dance"'),
        ('{"do":["say"]}', "cannot do"),
        ('{"do":"wait","id":true}', "not an id"),
        ('{"do":"wait","id":"a\\u0000b"}', "strange characters"),
    ],
)
def test_what_is_no_line(text: str, says: str):
    with pytest.raises(BadLine, match=says) as caught:
        read(text)
    assert caught.value.todo


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"do": "say", "in": "dm", "text": "x"}, '"who" is null'),
        ({"do": "say", "who": "", "in": "dm", "text": "x"}, '"who"'),
        ({"do": "say", "who": "a\0b", "in": "dm", "text": "x"}, '"who"'),
        ({"do": "say", "who": "dm:anna", "in": "dm", "text": "x"}, '"who"'),
        ({"do": "say", "who": "anna", "text": "x"}, '"in" is missing'),
        ({"do": "say", "who": "anna", "in": "netwerk", "text": "x"}, '"in"'),
        ({"do": "say", "who": "anna", "in": "dm:bram", "text": "x"}, '"in"'),
        ({"do": "say", "who": "anna", "in": "dm"}, '"text"'),
        ({"do": "say", "who": "anna", "in": "dm", "text": 3}, '"text"'),
        ({"do": "say", "who": "anna", "in": "dm", "text": "x", "to": 3}, '"to"'),
        ({"do": "answer", "who": "anna", "value": 1}, '"to" is missing'),
        ({"do": "answer", "who": "anna", "to": "m1"}, "no answer"),
        ({"do": "answer", "who": "anna", "to": "m1", "action": "fly"}, "no action"),
        ({"do": "react", "who": "anna", "to": "m1"}, '"emoji"'),
        ({"do": "react", "who": "anna", "to": "m1", "emoji": "x"}, "do not know"),
        ({"do": "edit", "who": "anna", "to": "e1"}, '"text"'),
        ({"do": "join", "who": "anna", "in": "dm"}, '"in"'),
    ],
)
def test_what_cannot_be_done(fields: dict[str, Any], says: str):
    with pytest.raises(BadLine, match=says) as caught:
        fact(**fields)
    assert caught.value.todo


def test_an_id_may_be_a_number():
    assert line_of({"do": "wait", "for": "next", "id": 7}).id == "7"


@pytest.mark.parametrize(
    ("fields", "wait"),
    [
        ({"for": "P3D"}, Wait(Duration(days=3))),
        ({"for": "PT72H"}, Wait(Duration(seconds=72 * 3600))),
        ({"for": "P1WT1M"}, Wait(Duration(days=7, seconds=60))),
        ({"for": "next"}, Wait()),
        ({"until": "2026-12-01T09:00+01:00"}, Wait(until=datetime(2026, 12, 1, 8, tzinfo=UTC))),
        ({"until": "2026-12-01T09:00"}, Wait(until=datetime(2026, 12, 1, 9, tzinfo=AMSTERDAM))),
        ({"until": "2026-07-01"}, Wait(until=datetime(2026, 6, 30, 22, tzinfo=UTC))),
    ],
)
def test_waits(fields: dict[str, Any], wait: Wait):
    assert wait_of(line_of({"do": "wait", **fields}), AMSTERDAM) == wait


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"for": "P3D", "until": "2026-12-01"},
        {"for": "3 days"},
        {"for": "-P3D"},
        {"for": "P"},
        {"for": 3},
        {"until": "tomorrow"},
        {"until": 3},
        {"until": "0001-01-01T00:00+14:00"},
    ],
)
def test_what_is_no_wait(fields: dict[str, Any]):
    with pytest.raises(BadLine):
        wait_of(line_of({"do": "wait", **fields}), AMSTERDAM)


def test_durations_of_days_keep_the_wall_clock():
    saturday = datetime(2026, 10, 24, 16, tzinfo=AMSTERDAM)
    assert Duration(days=1).after(saturday, AMSTERDAM) == saturday + timedelta(days=1)
    assert Duration(seconds=86_400).after(saturday, AMSTERDAM).astimezone(AMSTERDAM).hour == 15

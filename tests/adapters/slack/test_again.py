"""Five hundred signed events, each three times and out of order, leave what they leave once and in order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from random import Random
from typing import Any

import aiohttp
import pytest

from adapters.slack.names import room
from adapters.slack.platform import INSTALLATION
from bot.audience import NETWORK, Label, Labelled, freeze
from bot.network import Membership, Network, Phase, Question, Room, Standing
from bot.ports import UnitOfWork
from tests.crash.content import content
from tests.crash.gist import gist
from tests.support.people import TUESDAY
from tests.support.slack.payloads import App, Json
from tests.support.slack.served import Served, on_http
from tests.support.slack.tape import Tape, direct, taped
from tests.support.slack.ways import Http

APP = App()
ROOM = "C0NETWERK"
PEOPLE = [f"U0P{number:02d}" for number in range(45)]
ANSWERS = ("accept", "Ik kan luisteren {n}", "skip", "Hoe anderen {n} het doen", "skip", "Een casus {n}", "skip")
"""What everybody types, one thing after another, each when they have seen the question."""


def ts(moment: float) -> str:
    return f"{1770109200 + moment:.6f}"


class Story:
    """Events in the order in which they happened: by channel, in groups of what can overtake each other."""

    def __init__(self) -> None:
        self.groups: list[tuple[str, list[Json]]] = []
        self._moment = 0.0

    def ts(self) -> str:
        """A new moment."""
        self._moment += 0.01
        return ts(self._moment)

    def happen(self, channel: str, *events: Json) -> None:
        """What happened in a channel, all at once."""
        self.groups.append((channel, [APP.event(event) for event in events]))

    def says(self, user: str, channel: str, text: str, *edits: str, gone: bool = False) -> None:
        """A message, with what becomes of it at once."""
        post = APP.post(user, channel, text, self.ts())
        events, common = [post], {"type": "message", "hidden": True, "channel": channel, "channel_type": "im"}
        for words in edits:
            old, moment = events[-1].get("message", post), self.ts()
            new = {**old, "text": words, "edited": {"user": user, "ts": moment}}
            changed = {"subtype": "message_changed", "message": new, "previous_message": old, "ts": moment}
            events.append({**common, **changed})
        if gone:
            old = events[-1].get("message", post)
            removed = {"subtype": "message_deleted", "previous_message": old, "deleted_ts": post["ts"]}
            events.append({**common, **removed, "ts": self.ts(), "event_ts": self.ts()})
        self.happen(channel, *events)

    @property
    def events(self) -> int:
        """How many there are."""
        return sum(len(events) for _, events in self.groups)

    def once(self) -> list[Json]:
        """All of them, in order."""
        return [event for _, events in self.groups for event in events]

    def shaken(self, chance: Random) -> list[Json]:
        """Each three times: in a channel none passes more than two others, and what answers a question that was not
        asked yet cannot come before it; the second and third time may be much later."""
        places: list[tuple[float, int, Json]] = []
        for number, (_, events) in enumerate(self.groups):
            for place, event in enumerate(events):
                first = number + min(0.999, (place + chance.uniform(0, 2.5)) / (len(events) + 3))
                again = [first + chance.uniform(0, 2), first + chance.expovariate(1 / 60)]
                places += [(moment, len(places) + copy, event) for copy, moment in enumerate([first, *again])]
        return [event for _, _, event in sorted(places, key=lambda each: each[:2])]


def told() -> tuple[Story, dict[str, Json]]:
    """Forty-five people come in, talk in the room, and answer what they are asked; with what was said in the room."""
    story, said = Story(), dict[str, Json]()
    for start in range(0, len(PEOPLE), 6):
        some = PEOPLE[start : start + 6]
        joins = [{"type": "member_joined_channel", "channel": ROOM, "team": APP.team, "user": user} for user in some]
        story.happen(ROOM, *({**join, "event_ts": story.ts()} for join in joins))
    for number, answer in enumerate(ANSWERS):
        for index, user in enumerate(PEOPLE):
            words, kind = answer.format(n=index), (index + number) % 4
            text = answer not in ("accept", "skip")
            gone = kind == 2 and number == 5
            first = words if not text or kind == 0 or gone else f"Nog niet {index}"
            edits = [] if first == words else [words]
            story.says(user, direct(user), first, *edits, gone=gone)
        some = PEOPLE[number * 3 : number * 3 + 3]
        posts = [APP.post(user, ROOM, f"Gedachte {number} van {user}", story.ts()) for user in some]
        said |= {post["ts"]: post for post in posts}
        helps = APP.post(some[0], ROOM, f"<@{APP.bot_user}> help", story.ts())
        story.happen(ROOM, *posts, helps, {**helps, "type": "app_mention"})
        sheaves = [
            {"type": "reaction_added", "user": PEOPLE[-1], "reaction": "ear_of_rice", "item_user": post["user"],
             "item": {"type": "message", "channel": ROOM, "ts": post["ts"]}, "event_ts": story.ts()}
            for post in posts
        ]  # fmt: skip
        if number == len(ANSWERS) - 1:
            story.happen(ROOM, *sheaves)
    return story, said


def begin(uow: UnitOfWork) -> None:
    """A network in the room, whose question everybody who comes in is asked to work on."""
    network = uow.put(Network("Veld", "ABCDEF", TUESDAY, phase=Phase.SOWING)).id
    place = uow.place("slack", room(APP.team, ROOM))
    here = uow.get(Room, place.id)
    assert here is not None
    here.network = network
    uow.put(here)
    anna = uow.identify("slack", f"{APP.team}/U0ANNA", "Anna")
    uow.put(Membership(network, anna, Standing.MEMBER, facilitator=True, owner=True, since=TUESDAY - timedelta(days=1)))
    words = Labelled("Hoe leren wij?", Label(NETWORK, network=network), {anna})
    uow.put(Question(network, anna, words, TUESDAY, central=True, versions=[freeze(words)]))


async def played(events: Iterable[Json], said: dict[str, Json]) -> tuple[Any, dict[str, Counter[str]]]:
    """What is stored and what was posted after these events, each delivered when the one before was acknowledged."""
    async with taped([*PEOPLE, "U0ANNA"]) as tape, aiohttp.ClientSession() as session:
        tape.said |= said
        async with on_http(tape.url) as (akker, url):
            await akker.app.writer.run(begin)
            await deliver(events, Http(session, url, "signed-by-slack", patience=30), akker)
            assert not await akker.app.writer.run(lambda uow: uow.stuck())
            stored = content(akker.app.store._database)  # type: ignore[attr-defined]
            stored["fact"] = [row for row in stored["fact"] if row["name"] != INSTALLATION]
            rows = gist(stored)
            return {name: sorted(map(unnumbered, rows[name])) for name in rows}, posted(tape)


async def deliver(events: Iterable[Json], way: Http, akker: Served) -> None:
    for event in events:
        answer = await way.event(event)
        assert answer.ok, answer
    await akker.platform.ear.settle()
    await akker.app.settle()


def unnumbered(row: str) -> str:
    """A row without the numbers that stand alone in a text: of whoever, or whatever, came first."""
    return re.sub(r'"[\d,]+"', '"#"', row)


def posted(tape: Tape) -> dict[str, Counter[str]]:
    return {channel: Counter(post["text"] for post in posts) for channel, posts in tape.posts.items()}


@pytest.fixture(scope="module")
def story() -> tuple[Story, dict[str, Json]]:
    return told()


def test_there_are_enough_of_them(story: tuple[Story, dict[str, Json]]):
    assert story[0].events >= 500


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(1, 20))])
async def test_three_times_and_out_of_order(story: tuple[Story, dict[str, Json]], seed: int):
    shaken = story[0].shaken(Random(seed))
    assert len(shaken) == 3 * story[0].events
    firsts = list({event["event_id"]: event for event in shaken}.values())
    assert firsts != story[0].once()
    expected, spoken = await played(story[0].once(), story[1])
    found, again = await played(shaken, story[1])
    assert again == spoken
    for name, rows in expected.items():
        assert found[name] == rows, name

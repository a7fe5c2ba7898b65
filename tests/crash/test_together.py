"""People who answer at once, and platforms that tell things twice and in another order: the same comes of it."""

from __future__ import annotations

import asyncio
from itertools import chain
from pathlib import Path
from random import Random

import pytest
import pytest_asyncio

from bot.bootstrap import Application, build
from bot.clocks import SetClock
from bot.config import Settings
from bot.events import Said
from tests.crash.content import content_of
from tests.crash.gist import gist, unnumbered
from tests.support.people import TUESDAY, Village, village
from tests.support.season import plant

NAMES = [f"member{chr(97 + number // 20)}{chr(97 + number % 20)}" for number in range(40)]
ASKED_AT_ONCE = ("outbox", "prompt")
"""What depends on whether a question had been shown when it was answered."""


def said(v: Village, name: str) -> list[Said]:
    """What someone says in a check-in, in order: five facts."""
    words = (f"I tried what {name} tries.", "skip", "Do it", f"Next, {name} goes on.", "1")
    return [
        Said(f"{name}-{number}", v.now, "console", name, f"dm:{name}", True, text=text, ref=f"{name}-{number}")
        for number, text in enumerate(words)
    ]


async def round_begun(v: Village, names: list[str] = NAMES) -> list[list[Said]]:
    """A check-in is open; gives what everyone will say."""
    anna, *_ = await plant(v, *names)
    await anna.commands("checkin", "#net")
    return [said(v, name) for name in names]


def outcome(v: Village, url: str) -> dict[str, list[str]]:
    """What everyone read, and what is stored."""
    state = gist(content_of(url))
    places = sorted({post.where for post in v.record.posts.values()})
    read = {place: [unnumbered(post.text) for post in v.record.at(place)] for place in places}
    return {**state, **read}


def shuffled(facts: list[list[Said]], window: int, chance: Random) -> list[Said]:
    """All facts, up to three times each, in another order; everyone's own words come in order at first."""
    moments: list[tuple[float, Said]] = []
    for person, own in enumerate(facts):
        firsts = sorted(number * len(facts) + person + chance.uniform(0, window) for number in range(len(own)))
        for fact, first in zip(own, firsts, strict=True):
            copies = [first + chance.uniform(0, window) for _ in range(chance.randint(0, 2))]
            moments += [(moment, fact) for moment in (first, *copies)]
    return [fact for _, fact in sorted(moments, key=lambda each: each[0])]


def in_turn(facts: list[list[Said]]) -> list[Said]:
    """Everyone's first words, everyone's second, and so on."""
    return list(chain.from_iterable(zip(*facts, strict=True)))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What comes of two hundred facts, each told once."""
    url = f"sqlite:///{tmp_path_factory.mktemp('once') / 'akker.db'}"
    async with village(url) as v:
        facts = in_turn(await round_begun(v))
        assert len(facts) == 200
        for fact in facts:
            await v.handle(fact)
    return outcome(v, url)


def test_the_round_was_a_whole_one(once: dict[str, list[str]]):
    assert sum("I tried what" in line for line in once["#net"][-1].splitlines()) == len(NAMES)
    assert len(once["contribution"]) >= len(NAMES)


@pytest.mark.parametrize("seed", range(3))
async def test_another_order_and_copies_change_nothing(tmp_path: Path, once: dict[str, list[str]], seed: int):
    url = f"sqlite:///{tmp_path / 'akker.db'}"
    async with village(url) as v:
        facts = shuffled(await round_begun(v), 60, Random(seed))
        assert len(facts) > 300
        for fact in facts:
            await v.handle(fact)
    assert outcome(v, url) == once


@pytest.mark.parametrize("seed", range(3))
async def test_all_at_once(tmp_path: Path, once: dict[str, list[str]], seed: int):
    url = f"sqlite:///{tmp_path / 'akker.db'}"
    async with village(url) as v:
        facts = shuffled(await round_begun(v), 60, Random(seed))
        await asyncio.gather(*(v.app.handle(fact) for fact in facts))
        await v.app.settle()
    assert public(outcome(v, url)) == public(once)


def public(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """An outcome without what depends on whether a question had been shown when it was answered."""
    return {name: rows for name, rows in found.items() if name not in ASKED_AT_ONCE and not name.startswith("dm:")}


async def told(v: Village, other: Application, facts: list[list[Said]], seed: int) -> None:
    """Everyone's words in order, but each of them to one process, the other, or both."""
    chance = Random(seed)

    async def speaks(own: list[Said]) -> None:
        for fact in own:
            apps = chance.choice([[v.app], [other], [v.app, other]])
            await asyncio.gather(*(app.handle(fact) for app in apps))

    await asyncio.gather(*(speaks(own) for own in facts))
    await v.app.settle()


@pytest.mark.parametrize("seed", [0, 1, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(2, 20))])
async def test_a_round_closes_once_for_two_processes(postgres_url: str, seed: int):
    """Two applications on one PostgreSQL; the first one sends, both take facts in."""
    async with village(postgres_url) as v:
        other = build(Settings(database_url=postgres_url, akker_locale="en"), clock=SetClock(TUESDAY))
        other.writer.start()
        try:
            await told(v, other, await round_begun(v, NAMES[:12]), seed)
        finally:
            other.writer.stop()
            other.store.close()
        assert sum("What people shared" in post.text for post in v.room("#net")) == 1
        assert sum("I tried what" in line for line in v.room("#net")[-1].text.splitlines()) == 12
        assert not await v.app.writer.run(lambda uow: uow.stuck())

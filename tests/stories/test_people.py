"""Whoever a story leaves in the database can be found there, wherever they are named: so that two can become one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.bootstrap import Application
from bot.network import Person
from bot.ports import UnitOfWork
from storage.columns import from_json
from storage.engines import connect
from storage.store import SqlStore
from storage.upgrade import bring_up
from tests.crash.content import content
from tests.stories.catalogue import STORIES
from tests.stories.rehearsal import rehearsal
from tests.stories.transcript import read

FIRST = 700_001
"""The id of the first person: no other number in a story is like it."""
NUMBERS = range(1, 60)
"""What else is counted, rated and numbered in a story."""
THEIRS = re.compile(r"7000\d\d")


def left_in(tree: Any, path: str) -> Iterator[str]:
    """Where in a tree an id of those days still stands."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if THEIRS.fullmatch(key):
                yield f"{path}.{key}"
            yield from left_in(value, f"{path}.{key}")
    elif isinstance(tree, list):
        for item in tree:
            yield from left_in(item, f"{path}[]")
    elif THEIRS.fullmatch(str(tree)):
        yield path


def become_others(uow: UnitOfWork) -> int:
    """Let everyone become someone else; gives how many they were."""
    people = uow.find(Person)
    for person in people:
        uow.merge_people(person.id, uow.put(Person(person.name)).id)
    return len(people)


@pytest.mark.parametrize("name", STORIES)
async def test_everyone_is_found_wherever_they_are_named(name: str, tmp_path: Path):
    database = connect("sqlite://")
    bring_up(database)
    with database.begin() as cursor:
        cursor.execute(f"INSERT INTO sqlite_sequence (name, seq) VALUES ('person', {FIRST - 1})")

    def on_it(app: Application) -> Application:
        app.store.close()
        return Application(app.settings, SqlStore(database), app.service, app.clock)

    left: list[str] = []
    async with rehearsal(tmp_path, locale=STORIES[name].locale, change=on_it) as here:
        await STORIES[name].prepare(here)
        for turn in read(name):
            await here.do(turn.line)
        with database.begin() as cursor:
            cursor.execute("UPDATE sqlite_sequence SET seq = 800000 WHERE name = 'person'")
        with here.app.store.begin() as uow:
            assert become_others(uow) > 2
        before = content(database) | {"person": []}
        with here.app.store.begin() as uow:
            for number in NUMBERS:
                uow.merge_people(number, uow.find(Person)[0].id)
        assert content(database) | {"person": []} == before, "a number that is nobody's id was taken for one"
        for table, rows in content(database).items():
            for row in rows:
                for column, value in row.items():
                    tree = from_json(value) if isinstance(value, str) and value.startswith(("[", "{")) else value
                    where = f"{table}.{column} {row.get('dialogue') or row.get('key') or ''}"
                    left += left_in(tree, where) if column != "body" else []
    assert left == [], "\n".join(left)

"""The generic verbs, and that every entity has its table."""

from dataclasses import fields
from datetime import timedelta
from typing import Any

import pytest

from bot.audience import NETWORK, Label, Labelled
from bot.errors import StoreError
from bot.meetings import Meeting
from bot.network import (
    ENTITIES,
    Contribution,
    Document,
    Membership,
    Network,
    Person,
    Phase,
    Question,
    Standing,
    Timer,
)
from bot.ports import UnitOfWork
from storage.tables import domain
from storage.tables.base import table_of
from tests.contract.conftest import NOW, Scene


@pytest.mark.parametrize("kind", ENTITIES)
def test_every_entity_has_a_table_with_the_same_fields(kind: Any):
    table = table_of(getattr(domain, kind.__name__))
    assert {field.name for field in fields(kind)} == set(table.c.keys())
    can_be_none = {field.name for field in fields(kind) if "None" in str(field.type)}
    assert can_be_none == {column.name for column in table.c if column.nullable}


def test_what_was_put_is_got_as_it_was(work: UnitOfWork):
    network = work.put(Network("Ëlkaar 🌾", "ZAAI", NOW, Phase.CULTIVATING, closed_at=NOW + timedelta(days=99)))
    assert network.id
    found = work.get(Network, network.id)
    assert found == network
    assert found is not network
    assert found is not None
    assert found.created_at.tzinfo is not None


def test_what_is_not_there_is_none(work: UnitOfWork):
    assert work.get(Network, 404) is None


def test_put_again_changes(work: UnitOfWork, scene: Scene):
    anna = work.get(Person, scene.anna)
    assert anna is not None
    anna.locale, anna.paused_until, anna.erased = "nl-je", NOW, True
    assert work.put(anna) is anna
    assert work.get(Person, scene.anna) == anna
    assert work.get(Person, scene.bram) == Person("Bram", id=scene.bram)


def test_put_of_what_was_removed_meanwhile_says_so(work: UnitOfWork):
    timer = work.put(Timer(NOW, "wake"))
    work.remove(timer)
    assert work.find(Timer) == []
    with pytest.raises(StoreError, match="removed meanwhile"):
        work.put(timer)


def test_remove_refuses_what_is_still_referred_to(work: UnitOfWork, scene: Scene):
    network = work.get(Network, scene.network)
    with pytest.raises(StoreError), work.savepoint():
        work.remove(network)
    assert work.get(Network, scene.network)


def test_find_by_value_by_list_and_by_none(work: UnitOfWork, scene: Scene):
    ids = [work.put(Meeting(scene.network, NOW + timedelta(days=day))).id for day in (3, 1, 2)]
    assert [one.id for one in work.find(Meeting, network=scene.network)] == ids
    assert [one.id for one in work.find(Meeting, at=NOW + timedelta(days=1))] == ids[1:2]
    assert [one.id for one in work.find(Meeting, id=ids[:1] + ids[2:], question=None)] == [ids[0], ids[2]]
    assert [one.id for one in work.find(Meeting, id={*ids, 77, 78})] == ids
    assert work.find(Meeting, id=[]) == []
    assert work.find(Meeting, network=scene.network, status=["planned", "moved"], sequence=1) == []
    assert work.find(Membership, standing=Standing.MEMBER, facilitator=True)[0].person == scene.anna


def test_an_unknown_field_or_kind_is_named(work: UnitOfWork):
    with pytest.raises(StoreError, match="colour"):
        work.find(Network, colour="green")
    with pytest.raises(StoreError, match="Label"):
        work.get(Label, 1)


def test_words_keep_label_and_authors(work: UnitOfWork, scene: Scene):
    words = Labelled("Hoe geef ik feedback?", Label(NETWORK, network=scene.network), [scene.anna], "question")
    question = Question(scene.network, scene.anna, words, NOW, central=True, versions=[words.to_json()])
    found = work.get(Question, work.put(question).id)
    assert found is not None
    assert found.words.to_json() == words.to_json()
    assert found.versions == [words.to_json()]
    assert found.central is True


@pytest.mark.parametrize("text", ["🌾" * 40_000, "é\u0301 \u202e ‏שלום", "tab\t, lijn\n\r, 'één' \"twee\" %s :x", ""])
def test_any_text_comes_back_whole(work: UnitOfWork, scene: Scene, text: str):
    words = Labelled(text, Label(NETWORK), [scene.anna])
    made = work.put(Contribution(scene.network, scene.anna, "tryout", words, NOW, tags=[text]))
    body = work.put(Document(scene.network, text[:100], "text/markdown", text, NOW))
    found = work.get(Contribution, made.id)
    assert found is not None
    assert found.words.to_json() == words.to_json()
    assert found.tags == [text]
    assert work.get(Document, body.id) == body
    assert work.find(Document, body=text) == [body]


@pytest.mark.parametrize("text", ["nul\0nul", "half \ud83c een teken"])
def test_text_that_no_database_should_get_harms_nothing(work: UnitOfWork, scene: Scene, text: str):
    words = Labelled(text, Label(NETWORK), [scene.anna])
    made = work.put(Contribution(scene.network, scene.anna, "tryout", words, NOW))
    found = work.get(Contribution, made.id)
    assert found is not None
    assert found.words.to_json()["said"] == text, "as JSON it comes back whole"
    try:
        with work.savepoint():
            person = work.put(Person(text))
        again = work.get(Person, person.id)
        assert again is not None
        assert again.name == text
    except StoreError:
        pass  # refused in our own words
    assert work.get(Person, scene.anna) == Person("Anna", id=scene.anna)

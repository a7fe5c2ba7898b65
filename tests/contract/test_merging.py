"""Two people become one: every row and every tree that named the one names the other, and nothing is had twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel

import flows
from bot.audience import FACILITATOR, NETWORK, ONLY_YOU, Label, Labelled
from bot.conversation import Conversation, Entry
from bot.erasure import erase
from bot.errors import Refused
from bot.merging import merge
from bot.network import (
    Agreement,
    Consent,
    Contribution,
    Document,
    Identity,
    Link,
    Membership,
    Person,
    Presence,
    Profile,
    Proposal,
    Question,
    Rhythm,
    Standing,
    Thanks,
)
from bot.performer import Performer
from bot.ports import OutboxRow, PromptRow, UnitOfWork
from bot.texts import Texts
from bot.world import Defaults, Scene
from storage.columns import from_json
from tests.contract.conftest import NOW
from tests.contract.conftest import Scene as Ground

TEXTS = Texts(Path(flows.__file__).parent / "texts", None, "en")
DAY = timedelta(days=1)


@pytest.fixture
def twin(work: UnitOfWork, scene: Ground) -> int:
    """The other account of Anna; no other number in the database is like its id."""
    for number in range(90):
        work.identify("matrix", f"@{number}:example.org", "someone")
    return work.identify("matrix", "@anna:example.org", "Anna")


@pytest.fixture
def performer(work: UnitOfWork) -> Performer:
    """What merges."""
    return Performer(Scene(work, TEXTS, Defaults("en")), NOW, None)


def words(text: str, *authors: int, network: int | None = None) -> Labelled:
    """Text of these people, for themselves."""
    return Labelled(text, Label(ONLY_YOU, frozenset(authors), network), authors, "question")


def ids_in(tree: Any) -> Iterator[str]:
    """Every number in a tree, and every key."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield str(key)
            yield from ids_in(value)
    elif isinstance(tree, list):
        for item in tree:
            yield from ids_in(item)
    elif tree is not None:
        yield str(tree)


def naming(work: Any, person: int) -> list[str]:
    """Every column in which the person is still named."""
    found: list[str] = []
    for table in SQLModel.metadata.tables.values():
        for column in (column for column in table.c if column.name != "id"):
            work._cursor.execute(f'SELECT "{column.name}" FROM "{table.name}"')
            for (value,) in work._cursor.fetchall():
                tree = from_json(value) if isinstance(value, str) and value.startswith(("[", "{")) else value
                if str(person) in ids_in(tree) or (isinstance(value, str) and f",{person}," in value):
                    found.append(f"{table.name}.{column.name}: {value}")
    return found


def test_every_row_and_every_tree_follows(work: UnitOfWork, scene: Ground, performer: Performer, twin: int):
    network, anna, bram = scene.network, scene.anna, scene.bram
    theirs = words("ja", twin, network=network)
    both = Labelled("samen", Label(FACILITATOR, frozenset({anna, twin, bram}), network), {anna, twin, bram})
    direct = work.place("matrix", "dm:@anna:example.org", twin)
    work.put(Presence(scene.room, twin))
    work.put(Membership(network, work.identify("slack", "T1/Cees", "Cees"), buddy=twin))
    work.put(Question(network, twin, theirs, NOW, versions=[theirs.to_json()]))
    work.put(Agreement(network, both, NOW))
    work.put(Consent(network, twin, "agreements", NOW))
    work.put(Contribution(network, twin, "tryout", theirs, NOW))
    work.put(Proposal(network, twin, theirs, NOW))
    work.put(Thanks(network, twin, bram, theirs, NOW))
    work.put(Thanks(network, bram, twin, words("dank", bram), NOW))
    work.put(Rhythm(network, "cultivating.checkin", "FREQ=WEEKLY", NOW, "Europe/Amsterdam", twin))
    work.put(Link(bram, "x", NOW, other=twin))
    label = Label(ONLY_YOU, frozenset({twin}), network).to_json()
    work.put(Document(network, "mine.json", "application/json", "ja", NOW, label, [twin, bram]))

    args = {"people": [twin, bram], "by": twin, "known": [bram, twin], "audience": label, "words": theirs.to_json()}
    talk = work.begin(Conversation(0, "a", 1, twin, network, args=args))
    asked = {**words("", twin).to_json(), "grants": label}
    entries = [
        Entry(1, "said", "said", twin),
        Entry(2, "round.1/members", "look", [anna, twin, bram]),
        Entry(3, "cards", "look", [{"person": twin, "bring": theirs.to_json()}]),
        Entry(4, "question", "look", {"owner": twin, "words": theirs.to_json()}),
        Entry(5, "round", "collected", {"answers": {str(bram): None, str(twin): theirs.to_json()}, "silent": [anna]}),
        Entry(6, "helper.1/who", "answer", {**asked, "said": [twin, bram], "key": "helper.1/who"}),
        Entry(7, "open", "asked", asked),
        Entry(8, "rate", "answer", {**words("", bram).to_json(), "said": 4, "key": "rate"}),
        Entry(9, "count", "look", {"count": 3, "size": [1, 2]}),
    ]
    work.save(talk, entries, [], both.to_json())
    payload = {
        "body": [{"quote": "ja", "by": [twin, bram], "to": label}],
        "prompt": {"choices": [{"value": "a", "label": ["b"], "person": twin}]},
    }
    shown = work.post(OutboxRow(scene.to_bram, "message", payload, NOW, talk.id, "open"))
    work.post(OutboxRow(direct.id, "message", {"body": []}, NOW))
    work.add_prompt(PromptRow(talk.id, "open", twin, direct.id, "people", "queued", NOW, payload))
    work.keep_stuck("e1", NOW, talk.id, {"type": "Gathered", "results": {str(twin): theirs.to_json()}}, "error")

    merge(performer, twin, anna, None)

    assert naming(work, twin) == []
    assert work.get(Person, twin) is None
    assert [each.address for each in work.find(Identity, person=anna)] == ["T1/Anna", "@anna:example.org"]
    found = work.load(talk.id)
    assert found.starter == anna
    assert found.args["people"] == [anna, bram]
    values = {entry.key: entry.value for entry in found.entries.values()}
    assert values["said"] == anna
    assert values["round.1/members"] == [anna, bram]
    assert values["round"] == {"answers": {str(bram): None, str(anna): {**theirs.to_json(), "by": [anna],
        "to": ["only_you", [anna], network]}}, "silent": [anna]}  # fmt: skip
    assert values["helper.1/who"]["said"] == [anna, bram]
    assert values["open"]["grants"] == ["only_you", [anna], network]
    assert (values["rate"]["said"], values["count"]) == (4, {"count": 3, "size": [1, 2]})
    message = work.message(shown)
    assert message is not None
    assert message.payload["body"][0]["by"] == [anna, bram]
    assert message.payload["prompt"]["choices"][0]["person"] == anna
    assert shown in [row.id for row in work.messages_quoting(anna)]
    (agreement,) = work.find(Agreement)
    assert agreement.words.label.people == {anna, bram}, "nobody else reads it than before"
    assert [row.key for row in work.waiting_prompts(anna)] == ["open"]
    assert work.room(direct.id) == work.place("matrix", "dm:@anna:example.org", anna)
    assert work.room(direct.id).person == anna  # pyright: ignore[reportOptionalMemberAccess]


def test_of_two_memberships_the_higher_one_stays(work: UnitOfWork, scene: Ground, performer: Performer, twin: int):
    work.put(Membership(scene.network, twin, Standing.LATER, owner=True, buddy=scene.bram, since=NOW - DAY))
    merge(performer, twin, scene.anna, None)
    (row,) = work.find(Membership, person=scene.anna)
    assert (row.standing, row.facilitator, row.owner, row.buddy) == (Standing.MEMBER, True, True, scene.bram)
    assert row.since == NOW - DAY


@pytest.mark.parametrize(
    ("mine", "theirs", "stays"),
    [
        (Standing.LEFT, Standing.MEMBER, Standing.MEMBER),
        (Standing.INVITED, Standing.DECLINED, Standing.DECLINED),
        (Standing.LEFT, Standing.INVITED, Standing.INVITED),
        (Standing.GUEST, Standing.LATER, Standing.GUEST),
    ],
)
def test_who_said_yes_or_no_anywhere_is_not_asked_again(
    work: UnitOfWork, scene: Ground, performer: Performer, twin: int, mine: Standing, theirs: Standing, stays: Standing
):
    cees = work.identify("slack", "T1/Cees", "Cees")
    work.put(Membership(scene.network, cees, mine))
    work.put(Membership(scene.network, twin, theirs))
    running = work.begin(Conversation(0, "sowing.invitation", 1, twin, scene.network))
    merge(performer, twin, cees, None)
    assert [row.standing for row in work.find(Membership, person=cees)] == [stays]
    asks = stays in (Standing.INVITED, Standing.LATER)
    assert work.load(running.id).status == ("open" if asks else "stopped")


def test_nobody_is_their_own_buddy_or_thanks_themselves(
    work: UnitOfWork, scene: Ground, performer: Performer, twin: int
):
    (anna,) = work.find(Membership, person=scene.anna)
    anna.buddy = twin
    work.put(anna)
    work.put(Thanks(scene.network, scene.anna, twin, words("mij", scene.anna), NOW))
    work.put(Thanks(scene.network, twin, scene.bram, words("Bram", twin), NOW))
    merge(performer, twin, scene.anna, None)
    assert [row.buddy for row in work.find(Membership, person=scene.anna)] == [None]
    assert [(row.giver, row.receiver) for row in work.find(Thanks)] == [(scene.anna, scene.bram)]


def test_one_is_in_a_room_once(work: UnitOfWork, scene: Ground, performer: Performer, twin: int):
    for person in (scene.anna, twin):
        work.put(Presence(scene.room, person))
    merge(performer, twin, scene.anna, None)
    assert [row.person for row in work.find(Presence)] == [scene.anna]


def test_of_two_intakes_the_newest_holds(work: UnitOfWork, scene: Ground, performer: Performer, twin: int):
    for person, kind, text, at in (
        (scene.anna, "intake.bring", "older", NOW),
        (twin, "intake.bring", "newer", NOW + DAY),
        (scene.anna, "intake.seek", "newest", NOW + DAY),
        (twin, "intake.seek", "old", NOW),
        (scene.anna, "tryout", "one", NOW),
        (twin, "tryout", "two", NOW),
    ):
        work.put(Contribution(scene.network, person, kind, words(text, person), at))
    merge(performer, twin, scene.anna, None)
    found = work.find(Contribution, person=scene.anna)
    assert sorted(row.words.to_json()["said"] for row in found) == ["newer", "newest", "one", "two"]


def test_of_two_profiles_the_newest_tells_who_one_is(work: UnitOfWork, scene: Ground, performer: Performer, twin: int):
    work.put(Profile(scene.anna, NOW + DAY, role="school-leader", offers=["change"]))
    work.put(Profile(twin, NOW, role="support"))
    merge(performer, twin, scene.anna, None)
    assert [(row.person, row.role, row.offers) for row in work.find(Profile)] == [
        (scene.anna, "school-leader", ["change"])
    ]


def test_a_consent_that_was_taken_back_since_is_taken_back(
    work: UnitOfWork, scene: Ground, performer: Performer, twin: int
):
    for person, what, given, withdrawn in (
        (twin, "publication", NOW, None),
        (scene.anna, "publication", NOW - DAY, NOW + DAY),
        (twin, "agreements", NOW, None),
        (scene.anna, "agreements", NOW, None),
        (twin, "name", NOW + DAY, None),
        (scene.anna, "name", NOW - DAY, NOW),
    ):
        work.put(Consent(scene.network, person, what, given, withdrawn))
    merge(performer, twin, scene.anna, None)
    standing = [row.what for row in work.find(Consent, person=scene.anna, withdrawn_at=None)]
    assert sorted(standing) == ["agreements", "name"]


def test_preferences_of_the_one_that_stays_come_first(work: UnitOfWork, scene: Ground, performer: Performer, twin: int):
    for id, locale, region, pause in ((scene.anna, "en", "", NOW), (twin, "nl-je", "north", NOW + DAY)):
        person = work.get(Person, id)
        assert person is not None
        person.locale, person.region, person.paused_until = locale, region, pause
        work.put(person)
    merge(performer, twin, scene.anna, None)
    anna = work.get(Person, scene.anna)
    assert anna is not None
    assert (anna.name, anna.locale, anna.region, anna.paused_until) == ("Anna", "en", "north", NOW + DAY)


def open_round(work: UnitOfWork, scene: Ground, *members: int) -> list[Conversation]:
    """A round that gathers, and a part for each member."""
    talk = work.load(scene.talk)
    work.save(talk, [Entry(1, "round", "collecting", {"members": list(members)})], [], None)
    work.open_collect(scene.talk, "round", len(members), None)
    return [
        work.begin(Conversation(0, "part", 1, member, scene.network, parent=scene.talk, parent_key="round"))
        for member in members
    ]


def answered(work: UnitOfWork, part: Conversation, text: str) -> None:
    """A part that is over, with something said in it."""
    part.status = "done"
    work.save(part, [], [], words(text, part.starter).to_json())
    work.post(OutboxRow(1, "message", {"body": []}, NOW, part.id, "noted"))
    assert part.parent is not None
    work.part_done(part.parent, "round")


def counted(work: Any, conversation: int) -> tuple[int, int]:
    """Members and how many of them are done."""
    work._cursor.execute(f"SELECT members, done FROM collect WHERE conversation = {conversation}")
    return work._cursor.fetchall()[0]


def results(work: UnitOfWork, scene: Ground) -> dict[int, str]:
    return {part.person: part.result["said"] for part in work.parts(scene.talk, "round") if part.status == "done"}


@pytest.mark.parametrize("first", ["anna", "twin"])
def test_of_two_answers_in_a_round_the_newest_counts(
    work: UnitOfWork, scene: Ground, performer: Performer, twin: int, first: str
):
    mine, theirs, _ = open_round(work, scene, scene.anna, twin, scene.bram)
    for part in (mine, theirs) if first == "anna" else (theirs, mine):
        answered(work, part, f"of {part.starter}")
    merge(performer, twin, scene.anna, None)
    assert counted(work, scene.talk) == (2, 1)
    assert results(work, scene) == {scene.anna: f"of {twin if first == 'anna' else scene.anna}"}
    assert work.load(scene.talk).entries["round"].value == {"members": [scene.anna, scene.bram]}
    assert performer.jobs == []


def test_an_answer_counts_before_what_is_not_answered_yet(
    work: UnitOfWork, scene: Ground, performer: Performer, twin: int
):
    mine, theirs, _ = open_round(work, scene, scene.anna, twin, scene.bram)
    answered(work, theirs, "of the twin")
    merge(performer, twin, scene.anna, None)
    assert counted(work, scene.talk) == (2, 1)
    assert results(work, scene) == {scene.anna: "of the twin"}
    assert work.load(mine.id).status == "stopped"


def test_of_two_that_are_asked_the_one_who_said_something_goes_on(
    work: UnitOfWork, scene: Ground, performer: Performer, twin: int
):
    mine, theirs, _ = open_round(work, scene, scene.anna, twin, scene.bram)
    work.save(theirs, [Entry(1, "tried", "answer", words("half", twin).to_json())], [], None)
    merge(performer, twin, scene.anna, None)
    assert counted(work, scene.talk) == (2, 0)
    assert (work.load(mine.id).status, work.load(theirs.id).status) == ("stopped", "open")


def test_who_stopped_on_one_side_only_is_still_asked(work: UnitOfWork, scene: Ground, performer: Performer, twin: int):
    mine, theirs = open_round(work, scene, scene.anna, twin)
    theirs.status = "stopped"
    work.save(theirs, [], [], None)
    assert not work.part_done(scene.talk, "round")
    merge(performer, twin, scene.anna, None)
    assert counted(work, scene.talk) == (1, 0)
    assert work.load(mine.id).status == "open"
    assert performer.jobs == []


def test_a_round_in_which_everyone_is_in_now_is_gathered(
    work: UnitOfWork, scene: Ground, performer: Performer, twin: int
):
    mine, _ = open_round(work, scene, scene.anna, twin)
    answered(work, mine, "of Anna")
    merge(performer, twin, scene.anna, None)
    (job,) = performer.jobs
    assert job.conversation == scene.talk
    assert job.step.results == {scene.anna: words("of Anna", scene.anna).to_json()}  # type: ignore[union-attr]


def test_what_goes_on_with_both_alike_goes_on_once(work: UnitOfWork, scene: Ground, performer: Performer, twin: int):
    mine, theirs, other = (
        work.begin(Conversation(0, "sowing.intake", 1, person, scene.network, args=args))
        for person, args in ((scene.anna, {}), (twin, {}), (twin, {"correcting": True}))
    )
    merge(performer, twin, scene.anna, None)
    assert [work.load(one.id).status for one in (mine, theirs, other)] == ["open", "stopped", "open"]


@pytest.mark.parametrize(("standing", "left"), [(Standing.MEMBER, "stopped"), (Standing.WAITING, "open")])
def test_a_seat_is_not_offered_to_who_has_one_at_the_other_account(
    work: UnitOfWork, scene: Ground, performer: Performer, twin: int, standing: Standing, left: str
):
    (mine,) = work.find(Membership, network=scene.network, person=scene.anna)
    mine.standing = standing
    work.put(mine)
    work.put(Membership(scene.network, twin, Standing.WAITING, since=NOW))
    offer = work.begin(Conversation(0, "sowing.seat", 1, twin, scene.network))
    merge(performer, twin, scene.anna, None)
    assert work.load(offer.id).status == left
    assert scene.network in performer.scene.moved


def test_a_later_erasure_takes_what_either_side_said(work: UnitOfWork, scene: Ground, performer: Performer, twin: int):
    for person, text in ((scene.anna, "SENTINEL-A"), (twin, "SENTINEL-B"), (scene.bram, "of Bram")):
        said = Labelled(text, Label(NETWORK, network=scene.network), {person})
        work.put(Contribution(scene.network, person, "tryout", said, NOW))
        talk = work.begin(Conversation(0, "a", 1, person, scene.network, args={"words": said.to_json()}))
        work.save(talk, [Entry(1, "a", "answer", said.to_json())], [], said.to_json())
        quote = {"quote": text, "by": [person], "to": said.label.to_json()}
        work.post(OutboxRow(scene.room, "message", {"body": [quote]}, NOW))
    merge(performer, twin, scene.anna, None)
    erase(work, scene.anna, NOW)
    left = [
        str(value) for column in ("words", "args", "value", "payload", "result") for value in everything(work, column)
    ]
    assert not [value for value in left if "SENTINEL" in value]
    assert [value for value in left if "of Bram" in value]


def everything(work: Any, name: str) -> Iterator[Any]:
    """All values of the columns of this name."""
    for table in SQLModel.metadata.tables.values():
        if name in table.c:
            work._cursor.execute(f'SELECT "{name}" FROM "{table.name}"')
            yield from [row[0] for row in work._cursor.fetchall()]


def test_what_one_person_has_once_is_not_lost_in_silence(work: UnitOfWork, scene: Ground, twin: int):
    work.put(Membership(scene.network, twin, Standing.GUEST))
    with pytest.raises(Refused), work.savepoint():
        work.merge_people(twin, scene.anna)
    assert work.get(Person, twin) is not None
    assert len(work.find(Membership, person=[scene.anna, twin])) == 2

"""Erasure: the words go, the shape stays, others' words stay."""

from pathlib import Path
from typing import Any

from bot.audience import ERASED, NETWORK, Label, Labelled
from bot.conversation import Conversation, Entry
from bot.network import Agreement, Contribution, Document, Proposal, Question, Thanks
from bot.ports import PromptRow, UnitOfWork
from storage.privacy import marked, quoted, without_words
from storage.store import open_store
from tests.contract.conftest import NOW, Scene, set_scene, words


def test_what_people_said_is_for_the_owner_of_the_file_alone(tmp_path: Path):
    open_store(f"sqlite:///{tmp_path}/akker.db").close()
    with open_store(f"sqlite:///{tmp_path}/akker.db").begin() as work:
        work.claim("Ev1", NOW)
        files = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert files == dict.fromkeys(("akker.db", "akker.db-wal", "akker.db-shm"), 0o600)


def test_words_go_from_journals_arguments_and_results(work: UnitOfWork, scene: Scene):
    mine, theirs = words("geheim", scene.anna).to_json(), words("open", scene.bram).to_json()
    talk = work.begin(Conversation(0, "part", 1, scene.bram, args={"question": mine, "other": theirs}))
    talk.parent, talk.parent_key = scene.talk, "round"
    part = work.begin(Conversation(0, "part", 1, scene.anna, parent=scene.talk, parent_key="round"))
    entries = [
        Entry(1, "mine", "answer", mine),
        Entry(2, "theirs", "answer", theirs),
        Entry(3, "both", "look", [mine, 3]),
    ]
    work.save(talk, entries, [], None)
    work.save(part, [], [], [mine])

    assert work.erase_words(scene.anna) == 4
    found = work.load(talk.id)
    assert found.entries["mine"].value == {**mine, "said": ERASED}
    assert found.entries["theirs"].value == theirs
    assert found.entries["both"].value == [{**mine, "said": ERASED}, 3]
    assert found.args == {"question": {**mine, "said": ERASED}, "other": theirs}
    assert work.parts(scene.talk, "round")[0].result == [{**mine, "said": ERASED}]
    assert work.erase_words(scene.anna) == 0, "a second time there is nothing left"


def test_words_go_from_everything_that_keeps_them(work: UnitOfWork, scene: Scene):
    mine, network, anna, bram = (
        Labelled("geheim", Label(NETWORK), [scene.anna]),
        scene.network,
        scene.anna,
        scene.bram,
    )
    made = [
        work.put(Question(network, anna, mine, NOW, versions=[mine.to_json()])),
        work.put(Agreement(network, Labelled("samen", Label(NETWORK), [anna, bram]), NOW)),
        work.put(Contribution(network, anna, "tryout", mine, NOW)),
        work.put(Proposal(network, anna, mine, NOW)),
        work.put(Thanks(network, anna, bram, mine, NOW)),
    ]
    file = work.put(Document(network, "oogst.md", "text/markdown", "geheim", NOW, authors=[anna, bram]))
    other = work.put(Document(network, "bram.md", "text/markdown", "van Bram", NOW, authors=[bram]))
    payload = {"text": ["a", {"quote": "geheim", "by": [anna]}]}
    work.add_prompt(PromptRow(scene.talk, "k", bram, scene.to_bram, "text", "open", NOW, payload))

    work.erase_words(anna)
    for each in made:
        found: Any = work.get(type(each), each.id)
        assert found.words.to_json() == {**each.words.to_json(), "said": ERASED}
    question = work.get(Question, made[0].id)
    assert question is not None
    assert question.versions[0]["said"] == ERASED
    assert [document.body for document in work.find(Document, id=[file.id, other.id])] == [ERASED, "van Bram"]
    prompt = work.prompt_of(scene.talk, "k")
    assert prompt is not None
    assert prompt.payload == {"text": ["a", {"quote": ERASED, "by": [anna]}]}


def test_what_a_stuck_event_said_goes_with_its_person(work: UnitOfWork, scene: Scene):
    theirs = work.begin(Conversation(0, "part", 1, scene.bram))
    work.keep_stuck("in her talk", NOW, scene.talk, {"who": "?", "text": "geheim"}, "KeyError")
    work.keep_stuck("by her", NOW, theirs.id, {"who": "T1/Anna", "text": "geheim"}, "KeyError")
    work.keep_stuck("by another", NOW, theirs.id, {"who": "T1/Bram", "text": "open"}, "KeyError")
    assert work.erase_words(scene.anna) == 2
    assert [event.payload for event in work.stuck()] == [ERASED, ERASED, {"who": "T1/Bram", "text": "open"}]


def test_skips_and_yesses_stay_what_they_were():
    for said in (None, True, False):
        value = {"said": said, "by": [1], "to": ["only_you", [1], None]}
        assert without_words(value, 1) == value


def test_only_a_person_is_meant_not_a_number_like_theirs():
    value = [
        {"said": "11", "by": [11], "to": []},
        {"by": 1, "said": "?"},
        {"by": [1]},
        {"quote": "ja", "by": [1, 2]},
    ]
    assert without_words(value, 1) == [*value[:3], {"quote": ERASED, "by": [1, 2]}]
    assert quoted(value) == {1, 2, 11}
    assert (marked(quoted(value)), marked([])) == (",1,2,11,", None)


def test_nothing_is_left_in_the_file(file_url: str):
    store = open_store(file_url)
    with store.begin() as work:
        scene = set_scene(work)
        talk = work.load(scene.talk)
        work.save(talk, [Entry(1, "a", "answer", words("heelgeheim" * 2000, scene.anna).to_json())], [], None)
    with store.begin() as work:
        work.erase_words(scene.anna)
    store.close()
    with open(file_url.removeprefix("sqlite:///"), "rb") as file:
        assert b"heelgeheim" not in file.read()

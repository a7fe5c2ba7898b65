"""Drawings of dialogues, made by running them: what they show, and what the check finds."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import flows
from bot.audience import NETWORK, ONLY_YOU, Json, Label, Labelled
from bot.effects import Phrase
from bot.errors import ConfigError
from bot.network import Contribution, Network, Phase
from bot.operations import operation
from bot.ports import Store, World
from bot.prompts import choice, confirm, day, many, number, people, text
from bot.talk import Dialogue, Talk, dialogue
from flows.drawing import check, show
from flows.network.operations import enter, member_ids
from storage.store import open_store

SETS = ("en", "nl-u", "nl-je")


@pytest.fixture
def store() -> Store:
    return open_store("sqlite://")


def written(folder: Path, *texts: str, **sets: str) -> Path:
    """A catalogue: the same texts in all sets, and in single ones (``nl_je=…``) others added."""
    for name in SETS:
        (folder / name).mkdir(parents=True, exist_ok=True)
        own = sets.get(name.replace("-", "_"), "")
        (folder / name / "test.ftl").write_text("\n".join([*texts, own, ""]))
    return folder


class Chart:
    """A Mermaid flowchart, read back: keys in place of ids."""

    def __init__(self, mermaid: str) -> None:
        self.text = mermaid
        self.labels = dict(re.findall(r'^  (\w+)\W+"(.*)"\W+$', mermaid, re.MULTILINE))
        found = re.findall(r'^  (\w+) -->(?:\|"(.*)"\|)? (\w+)$', mermaid, re.MULTILINE)
        self.arrows = {(self.key(one), self.key(other)): marks for one, marks, other in found}

    def key(self, id: str) -> str:
        """The key of a node; its whole label where it has none."""
        found = re.match(r"<b>(.*?)</b>", self.labels[id])
        return found[1] if found else self.labels[id]


def drawn(which: Dialogue, store: Store, folder: Path, *others: Dialogue) -> Chart:
    return Chart(show(which.name, [which, *others], store, locale="en", texts=folder))


@dialogue("test.asks")
async def asks(talk: Talk) -> None:
    """One question of each kind."""
    me = talk.starter
    pick = await talk.ask(me, "pick", choice("tea", "coffee"), audience=ONLY_YOU, until=timedelta(days=1))
    if pick is None:
        return await talk.say(me, "neither")
    await talk.say(me, "poured", text=f"test-asks-{'tea' if pick.is_('tea') else 'coffee'}")
    await talk.ask(me, "size", number(1, 3).required(), audience=ONLY_YOU)
    for key, prompt in {"when": day(), "with": people([me]), "sugar": many("white", "brown")}.items():
        if await talk.ask(me, key, prompt, audience=ONLY_YOU) is None:
            await talk.say(me, f"no-{key}")
    name = await talk.ask(me, "name", text(examples=("x", "A longer name")).required(), audience=ONLY_YOU)
    assert name is not None
    await talk.say(me, "short" if name.judge(lambda words: len(words) < 3) else "long")


def test_every_way_on_from_a_question_is_drawn(store: Store, tmp_path: Path):
    folder = written(tmp_path, "test-asks-pick = What will it be?", "    .tea = Tea", "    .coffee = Coffee")
    chart = drawn(asks, store, folder)
    assert chart.arrows["pick", "neither"] == "skip · time is up"
    assert chart.arrows["pick", "poured"] in ("Tea", "Coffee")
    assert "<b>pick</b><br/>What will it be?" in chart.labels.values()
    assert chart.arrows["when", "with"] == "a day"
    assert chart.arrows["when", "no-when"] == "skip"
    assert chart.arrows["with", "sugar"] == "someone · nobody"
    assert chart.arrows["sugar", "name"] == "white · brown · several · none"
    assert chart.arrows["name", "short"] == "“x”"
    assert chart.arrows["name", "long"] == "“A longer name”"


@dialogue("test.loops")
async def loops(talk: Talk) -> None:
    """One loop that ends when someone has enough, one over a fixed list."""
    async for turn in talk.rounds("round"):
        if not await turn.confirm(talk.starter, "more", audience=ONLY_YOU):
            break
        await turn.say(talk.starter, "served")
    for seat in range(5):
        await talk.scoped(f"guest.{seat}").confirm(talk.starter, "seated", audience=ONLY_YOU)
    await talk.say(talk.starter, "goodbye")


def test_a_loop_is_drawn_as_a_loop_and_left_at_its_end(store: Store, tmp_path: Path):
    folder = written(tmp_path, "engine-yes = Yes", "engine-no = No")
    arrows = drawn(loops, store, folder).arrows
    assert arrows["round/more", "round/served"] == "Yes"
    assert arrows["round/more", "guest/seated"] == "No"
    assert ("round/served", "round/more") in arrows
    assert ("guest/seated", "guest/seated") in arrows
    assert ("guest/seated", "goodbye") in arrows


@dialogue("test.remembers")
async def remembers(talk: Talk) -> None:
    """What was answered first decides only later on."""
    me = talk.starter
    first = await talk.ask(me, "first", choice("left", "right").required(), audience=ONLY_YOU)
    await talk.ask(me, "unused", confirm(), audience=ONLY_YOU)
    await talk.ask(me, "unused-too", confirm(), audience=ONLY_YOU)
    assert first is not None
    await talk.say(me, "went-left" if first.is_("left") else "went-right")


def test_an_answer_that_matters_later_is_not_forgotten(store: Store, tmp_path: Path):
    chart = drawn(remembers, store, written(tmp_path))
    assert {("unused-too", "went-left"), ("unused-too", "went-right")} <= chart.arrows.keys()
    assert "cut" not in chart.labels


@dialogue("test.intake")
async def intake(talk: Talk) -> None:
    """So many answers that not every combination can be tried."""
    told = [
        await talk.ask(talk.starter, f"about-{word}", choice("a", "b", "c"), audience=ONLY_YOU)
        for word in ("work", "home", "food", "music", "books")
    ]
    await talk.say(talk.starter, "nothing" if not any(told) else "kept")


def test_what_is_not_tried_is_shown_as_a_cut(store: Store, tmp_path: Path):
    chart = drawn(intake, store, written(tmp_path))
    assert "not tried in every way" in chart.labels["cut"]
    assert ("about-books", "nothing") in chart.arrows
    assert ("about-books", "kept") in chart.arrows


@operation
def add_one(world: World) -> Json:
    """One contribution more; gives how many there are."""
    known = world.find(Contribution, network=world.network, kind="test")
    words = Labelled("words", Label.for_room(world.network), {world.person})
    world.put(Contribution(world.network, world.person, "test", words, world.now))
    return len(known) + 1


@dialogue("test.changes")
async def changes(talk: Talk) -> None:
    """A change in each of two branches, and a wait."""
    yes = await talk.confirm(talk.starter, "sure", audience=ONLY_YOU)
    number = await talk.do("add", add_one())
    await talk.say(talk.room, f"{'yes' if yes else 'no'}-{'one' if number == 1 else 'more'}")
    await talk.wait("a-while", timedelta(days=3))
    moved = not await talk.do("enter", enter(Phase.CULTIVATING, leaving=Phase.SOWING))
    await talk.say(talk.room, "late" if moved else "entered")


def test_branches_see_nothing_of_each_other(store: Store, tmp_path: Path):
    chart = drawn(changes, store, written(tmp_path))
    keys = {key for arrow in chart.arrows for key in arrow}
    assert {"yes-one", "no-one", "late", "entered"} <= keys
    assert not {"yes-more", "no-more"} & keys
    assert "<b>add</b><br/>add_one" in chart.labels.values()
    with store.begin() as uow:
        assert uow.find(Network) == []


@dialogue("test.member")
async def member(talk: Talk) -> Any:
    """A member's part, which tells what it was begun with."""
    if not talk.args["words"]:
        await talk.say(talk.starter, "bare")
    return await talk.ask(talk.starter, "vote", choice("for", "against"), audience=NETWORK)


@dialogue("test.collects")
async def collects(talk: Talk) -> None:
    """Everyone is asked, twice."""
    members = await talk.look("members", member_ids())
    needs = await talk.collect(members, "needs", text(), until=timedelta(days=2))
    await talk.say(talk.room, "needed" if needs.given else "silence")
    votes = await talk.collect(members, "votes", member, until=timedelta(days=2), words="")
    against = [vote for vote in votes.given if vote.is_("against")]
    outcome = "silence" if not votes.answers else "split" if against else "agreed"
    await talk.scoped("outcome").say(talk.room, outcome)


def test_a_collect_is_one_node_with_all_its_outcomes(store: Store, tmp_path: Path):
    folder = written(tmp_path, "test-member-vote = For or against?", "    .for = In favour", "    .against = Not")
    chart = drawn(collects, store, folder, member)
    assert chart.arrows["needs", "silence"] == "all: skip · nobody answers"
    assert "all: an answer" in chart.arrows["needs", "needed"]
    assert chart.arrows["votes", "outcome/silence"] == "nobody answers"
    assert "all: In favour" in chart.arrows["votes", "outcome/agreed"]
    assert "all: Not" in chart.arrows["votes", "outcome/split"]
    assert ("bare", "vote") in drawn(member, store, folder, collects).arrows


@dialogue("test.breaks")
async def breaks(talk: Talk) -> None:
    """Goes wrong on one of two ways; the other has an example that its own prompt refuses."""
    if await talk.confirm(talk.starter, "break", audience=ONLY_YOU):
        raise RuntimeError("as it was meant to")
    await talk.ask(talk.starter, "short", text(max_words=2, examples=("far too many words",)), audience=ONLY_YOU)


def test_a_dialogue_that_raises_is_drawn_and_found(store: Store, tmp_path: Path):
    folder = written(tmp_path, "engine-yes = Yes", "test-breaks-break = Break?", "test-breaks-short = Short?")
    assert drawn(breaks, store, folder).arrows["break", "stops with an error"] == "Yes"
    assert check([breaks], store, texts=folder) == [
        "test.breaks: at 'break': RuntimeError: as it was meant to",
        "test.breaks: at 'short': an example is refused by its own prompt (invalid-too-many-words)",
        "test.breaks: nothing begins it",
    ]


@dialogue("cultivating.thanks")
async def speaks(talk: Talk) -> None:
    """Begun by a command, so that only the texts can be wrong."""
    await talk.say(talk.here, "hello", who=Phrase("cultivating-thanks-friend"))
    await talk.ask(talk.starter, "which", choice("one", "two"), audience=ONLY_YOU)


GOOD = (
    "cultivating-thanks-hello = Hello { $who } of { $network }",
    "cultivating-thanks-friend = friend",
    "cultivating-thanks-which = Which one?",
    "    .one = One",
    "    .two = Two",
    "title-cultivating-thanks = Thanks",
)


def without(line: str, *more: str) -> tuple[str, ...]:
    return *(each for each in GOOD if not each.strip().startswith(line)), *more


def test_good_texts_have_no_findings(store: Store, tmp_path: Path):
    assert check([speaks], store, texts=written(tmp_path, *GOOD)) == []


def test_a_text_that_nothing_comes_to_is_found(store: Store, tmp_path: Path):
    (found,) = check([speaks], store, texts=written(tmp_path, *GOOD, "cultivating-thanks-old = Long ago"))
    assert found.startswith("cultivating.thanks: no sample run comes to the text cultivating-thanks-old")
    assert "en/test.ftl" in found


def test_a_text_that_is_in_no_set_is_found(store: Store, tmp_path: Path):
    folder = written(tmp_path, *without("cultivating-thanks-friend"))
    assert check([speaks], store, texts=folder) == [
        "cultivating.thanks: the text cultivating-thanks-friend is used and is in no set"
    ]


def test_sets_that_differ_are_found(store: Store, tmp_path: Path):
    texts = without("cultivating-thanks-hello")
    hello = "cultivating-thanks-hello = Hello { $who }"
    more = "theme-more = More\n    .note = Note"
    folder = written(
        tmp_path, *texts, en=f"{hello} of {'{'} $network {'}'}\n{more}", nl_u=hello, nl_je=f"{hello}\ntheme-more = M"
    )
    assert check([speaks], store, texts=folder) == [
        "the text cultivating-thanks-hello has no variable $network in nl-je",
        "the text cultivating-thanks-hello has no variable $network in nl-u",
        "the text theme-more has no attribute .note in nl-je",
        "the text theme-more is missing in nl-u (en/test.ftl has it)",
    ]


def test_a_text_that_cannot_be_filled_in_is_found(store: Store, tmp_path: Path):
    texts = without("cultivating-thanks-hello", "cultivating-thanks-hello = Hello { $whom }")
    found = check([speaks], store, texts=written(tmp_path, *texts))
    assert any("could not be filled in" in line and "whom" in line for line in found)


def test_an_option_without_words_is_found(store: Store, tmp_path: Path):
    found = check([speaks], store, texts=written(tmp_path, *without(".two")))
    assert found == [
        f"cultivating.thanks: the option two of cultivating-thanks-which has no label in {name}"
        for name in sorted(SETS)
    ]


def test_a_prompt_that_asks_too_much_is_found(store: Store, tmp_path: Path):
    long = "cultivating-thanks-which = One? Or two?" + " really" * 40
    texts = [long if line.startswith("cultivating-thanks-which") else line for line in GOOD]
    found = check([speaks], store, texts=written(tmp_path, *texts))
    assert "cultivating.thanks: the prompt cultivating-thanks-which has 2 question marks in en" in found
    assert "cultivating.thanks: the prompt cultivating-thanks-which has 43 words in en; 40 is the most" in found


@dialogue("cultivating.thanks")
async def says_nothing(talk: Talk) -> None:
    """Ends without a word after a no, and after words that it keeps."""
    if await talk.confirm(talk.starter, "sure", audience=ONLY_YOU):
        await talk.ask(talk.starter, "what", text(), audience=ONLY_YOU)
        await talk.do("add", add_one())


def test_an_end_without_a_word_is_found(store: Store, tmp_path: Path):
    folder = written(
        tmp_path,
        "engine-yes = Yes",
        "engine-no = No",
        "cultivating-thanks-sure = Sure?",
        "cultivating-thanks-what = What?",
    )
    word = "who answers hears nothing more; say at least that it is noted"
    assert check([says_nothing], store, texts=folder) == [
        f"cultivating.thanks: at 'sure': {word}",
        f"cultivating.thanks: at 'what': {word}",
    ]


def test_what_is_no_fluent_is_found(store: Store, tmp_path: Path):
    found = check([speaks], store, texts=written(tmp_path, *GOOD, nl_u="this is not Fluent"))
    assert found == ["nl-u/test.ftl: not Fluent: this is not Fluent"]


def test_nothing_in_a_text_can_break_the_chart(store: Store, tmp_path: Path):
    hello = 'cultivating-thanks-hello = "<i>" `#1` & [x] { $who } of { $network }'
    chart = drawn(speaks, store, written(tmp_path, *without("cultivating-thanks-hello", hello)))
    label = next(label for label in chart.labels.values() if label.startswith("<b>hello"))
    assert label == "<b>hello</b><br/>#quot;#lt;i#gt;#quot; #96;#35;1#96; #amp; [x] ‹who› of ‹network›"


@dialogue("test.owned")
async def owned(talk: Talk) -> None:
    """Asks in words of an installation."""
    if await talk.confirm(talk.starter, "sure", audience=ONLY_YOU):
        await talk.say(talk.starter, "done")
    else:
        await talk.say(talk.starter, "left")


def test_texts_of_ones_own_take_the_place_of_others_and_are_checked(store: Store, tmp_path: Path):
    told = ("test-owned-done = Done.", "test-owned-left = Left.", "engine-yes = Yes", "engine-no = No")
    folder = written(tmp_path / "texts", "test-owned-sure = Sure?", *told)
    own = tmp_path / "own"

    def found(text: str) -> list[str]:
        (own / "nl-je").mkdir(parents=True, exist_ok=True)
        (own / "nl-je" / "mine.ftl").write_text(f"{text}\n")
        wrong = check([owned], store, texts=folder, own=own)
        return [line for line in wrong if "nothing begins" not in line]

    assert found("test-owned-sure = Zeker?") == []
    assert found("test-owned-sure = Zeker? Echt?") == [
        "test.owned: the prompt test-owned-sure has 2 question marks in nl-je"
    ]
    assert "mine.ftl: not Fluent: test-owned-sure Zeker" in " ".join(found("test-owned-sure Zeker"))
    assert "the text test-owned-shure is missing in en (nl-je/mine.ftl has it)" in found("test-owned-shure = Zeker?")
    assert any("has no variable $whom in en" in line for line in found("test-owned-sure = { $whom } zeker?"))


def test_a_folder_of_ones_own_that_is_no_text_set_is_told_of(store: Store, tmp_path: Path):
    own = tmp_path / "own"

    def found() -> list[str]:
        return [line for line in check([], store, own=own) if line.startswith("AKKER_TEXTS")]

    (own / "nl").mkdir(parents=True)
    (own / "nl" / "mine.ftl").write_text("engine-yes = Jawel\n")
    (own / "mine.ftl").write_text("engine-yes = Yup\n")
    strange = [
        f"AKKER_TEXTS: {name} is not in a folder of a text set (en, nl-u, nl-je)"
        for name in ("mine.ftl", "nl/mine.ftl")
    ]
    assert found() == [
        *strange,
        f"AKKER_TEXTS: there is no text in {own}: put files NAME.ftl in its folders en, nl-u, nl-je",
    ]
    (own / "en").mkdir()
    (own / "en" / "mine.ftl").write_text("engine-yes = Yup\n")
    assert found() == strange


def test_an_unknown_dialogue_gets_the_nearest(store: Store, tmp_path: Path):
    with pytest.raises(ConfigError, match=r"Did you mean sowing\.sharpen\?"):
        show("sowing.sharpn", flows.all_dialogues(), store)


def test_the_sharpening_of_a_question_can_be_drawn(store: Store):
    chart = Chart(show("sowing.sharpen", flows.all_dialogues(), store, locale="en"))
    assert chart.arrows["again/sharper", "again/again"] == "an answer"
    assert chart.arrows["again/release", "keep"] == "Yes, share this"
    assert {("adopt", "adopted"), ("adopt", "sharpened"), ("adopt", "proposed")} <= chart.arrows.keys()


@pytest.mark.soak  # over a minute; `.ci/run` has it as a step of its own: akker flow check
def test_every_text_of_every_dialogue_can_be_reached(store: Store):
    assert check(flows.all_dialogues(), store) == []

"""A mistake of ours outside any dialogue: the fact comes in once, is kept, and whoever did it hears of it."""

from __future__ import annotations

from typing import Any

import pytest

from bot import events
from bot.audience import ERASED
from bot.errors import StoreBusy
from bot.performer import Performer
from bot.routing import Router
from bot.rows import StuckEvent
from tests.support.people import Village

SECRET = "our own little secret"


async def stuck(v: Village) -> list[StuckEvent]:
    return await v.app.writer.run(lambda uow: uow.stuck())


async def retry(v: Village) -> int:
    well = await v.app.retry_stuck()
    await v.app.settle()
    return well


def trap(monkeypatch: pytest.MonkeyPatch, whole: type, name: str) -> None:
    """Let a part of the application raise, with somebody's words in the message."""

    def breaks(*_: Any, **__: Any) -> Any:
        raise ValueError(f"cannot handle {SECRET}")

    monkeypatch.setattr(whole, name, breaks)


@pytest.mark.parametrize(("whole", "name"), [(Router, "route"), (Performer, "show_next")])
async def test_it_is_kept_told_once_and_run_again(
    v: Village, monkeypatch: pytest.MonkeyPatch, whole: type, name: str
) -> None:
    bram = v.person("bram")
    await bram.commands("help")
    before = len(bram.posts)
    with monkeypatch.context() as broken:
        trap(broken, whole, name)
        fact = events.Said("once", v.now, "console", "bram", "dm:bram", True, text="Bram", ref="once")
        await v.handle(fact)
        await v.handle(fact)
        await bram.says("Bram, I said")
    assert [post.text for post in bram.posts[before:]] == [
        "Something went wrong on my side. What you typed or chose is kept; I will come back to it once it is mended."
    ]
    kept, _ = await stuck(v)
    assert (kept.event, kept.conversation) == ("once", 0)
    assert SECRET not in kept.error
    assert kept.error.startswith("ValueError at ")
    assert await retry(v) == 2
    assert await stuck(v) == []
    assert "Which colour, Bram?" in bram.hears


async def test_a_message_of_another_is_not_kept_with_what_broke(v: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    trap(monkeypatch, Router, "route")
    bram = v.person("bram")
    await bram.reacts("sheaf", SECRET, "anna", "#net")
    assert "could not keep what you did" in bram.last.text
    assert await stuck(v) == []


async def test_it_is_told_in_the_persons_language(v: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    def dutch(uow: Any) -> None:
        from bot.network import Person

        person = uow.get(Person, uow.identify("console", "bram", "Bram"))
        person.locale = "nl-je"
        uow.put(person)

    await v.app.writer.run(dutch)
    trap(monkeypatch, Router, "route")
    await v.person("bram").commands("status", "#net")
    assert v.person("bram").last.text.startswith("Hier ging bij mij iets mis. Wat je typte")


async def test_others_go_on(v: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Router.route

    def breaks_for_bram(self: Router, fact: Any) -> None:
        if fact.who == "bram":
            raise KeyError(SECRET)
        whole(self, fact)

    monkeypatch.setattr(Router, "route", breaks_for_bram)
    await v.person("bram").commands("help")
    await v.person("anna").commands("help")
    assert "What is your name?" in v.person("anna").hears
    assert "What is your name?" not in v.person("bram").hears


async def test_nothing_of_it_stays_when_it_breaks_half_way(v: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    trap(monkeypatch, Performer, "tell_when")
    await v.person("bram").commands("help")
    assert "What is your name?" not in v.person("bram").hears


async def test_talk_in_a_channel_is_not_kept(v: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    bram = v.person("bram")
    heard = len(bram.posts)
    trap(monkeypatch, Router, "route")
    await bram.says(SECRET, "#net", to=v.room("#net")[-1])
    await bram.edits("e1", SECRET, "#net")
    await bram.deletes("e1", "#net")
    assert await stuck(v) == []
    assert len(bram.posts) == heard
    await bram.says("akker status", "#net")
    assert [kept.payload["text"] for kept in await stuck(v)] == ["akker status"]


@pytest.mark.parametrize("how", ["click", "typed", "reply", "edit"])
async def test_what_may_be_a_counted_answer_is_not_kept(v: Village, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    anna = v.person("anna")
    await anna.commands("pulse", "#net")
    question = anna.prompt
    ref = await anna.says("3") if how == "edit" else ""
    trap(monkeypatch, Router, "route")
    match how:
        case "click":
            await anna.answers(4)
        case "typed":
            await anna.says("4")
        case "reply":
            await anna.says("4", to=question)
        case _:
            await anna.edits(ref, "4")
    assert await stuck(v) == []
    assert "neither counted nor kept" in anna.last.text


async def test_erasure_lets_go_of_it(v: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    bram, carla = v.person("bram"), v.person("carla")
    await carla.commands("help")
    with monkeypatch.context() as broken:
        trap(broken, Router, "route")
        await bram.says(SECRET)
        await carla.says("Carla")
    person = await v.app.writer.run(lambda uow: uow.identify("console", "bram", "Bram"))
    await v.app.erase_person(person)
    assert [kept.payload == ERASED for kept in await stuck(v)] == [True, False]
    assert await retry(v) == 1
    assert await stuck(v) == []


async def test_what_fails_again_stays_and_holds_up_nobody(v: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        trap(broken, Router, "route")
        await v.person("bram").commands("help")
        await v.person("anna").commands("help")
    whole = Router.route

    def breaks_for_bram(self: Router, fact: Any) -> None:
        if fact.who == "bram":
            raise KeyError(SECRET)
        whole(self, fact)

    monkeypatch.setattr(Router, "route", breaks_for_bram)
    assert await retry(v) == 1
    assert [kept.payload["who"] for kept in await stuck(v)] == ["bram"]
    assert "What is your name?" in v.person("anna").hears


async def test_a_database_in_trouble_lets_the_fact_come_again(v: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    fact = events.Commanded("again", v.now, "console", "bram", "#net", text="help")

    def busy(*_: Any) -> None:
        raise StoreBusy("The database is busy.")

    with monkeypatch.context() as broken:
        broken.setattr(Router, "route", busy)
        with pytest.raises(StoreBusy):
            await v.handle(fact)
    assert await stuck(v) == []
    await v.handle(fact)
    assert "What is your name?" in v.person("bram").hears


async def test_a_text_that_is_broken_itself_does_not_bring_the_fact_back(
    v: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap(monkeypatch, Router, "route")
    trap(monkeypatch, Performer, "tell")
    await v.person("bram").commands("help")
    assert len(await stuck(v)) == 1

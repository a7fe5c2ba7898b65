"""Someone's own page: what is on it, for whom, and what can be asked from it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot import events
from bot.audience import ONLY_YOU, Label, Labelled
from bot.home import MOST, Page, Part
from bot.meetings import Meeting
from bot.messages import Span, plain
from bot.network import Membership, Network, Phase, Question, Standing
from tests.support.people import Village, village
from tests.support.season import QUESTION, ROOM, plant


async def page_of(v: Village, who: str) -> Page:
    """Someone's page."""
    return await v.app.home("console", who)


def words(*several: list[Span]) -> str:
    """What a person reads."""
    return "\n".join(plain(spans, removed="(removed)") for spans in several)


def part(page: Page, title: str) -> str:
    """What stands under a heading."""
    found: Part = next(each for each in page.parts if each.title == title)
    return words(*found.paragraphs)


async def wants(v: Village, who: str, prompt: int) -> None:
    """Ask for a question from the page."""
    await v.handle(events.Wanted(v.fresh(), v.now, "console", who, f"dm:{who}", True, prompt=prompt))


async def change(v: Village, entity: Any) -> None:
    """Store something as it is given."""
    await v.app.writer.run(lambda uow: uow.put(entity))


class TestNetworks:
    async def test_each_with_its_phase_and_question(self):
        async with village() as v:
            await plant(v, "anna", "bram")
            page = await page_of(v, "anna")
            assert words(page.hello).startswith("Hello Anna.")
            mine = part(page, "Your networks")
            assert "Phase: *cultivating*" in mine
            assert QUESTION in mine
            assert "You facilitate" in mine
            assert "You facilitate" not in part(await page_of(v, "bram"), "Your networks")

    async def test_a_question_that_is_not_shared_yet_is_its_owners(self):
        async with village() as v:
            await plant(v, "anna", "bram")
            question = (await v.app.writer.run(lambda uow: uow.find(Question)))[0]
            owner = Label(ONLY_YOU, frozenset({question.owner}), question.network)
            question.words = Labelled("Am I in the right place?", owner, {question.owner})
            await change(v, question)
            assert "right place" in part(await page_of(v, "anna"), "Your networks")
            assert "right place" not in part(await page_of(v, "bram"), "Your networks")

    @pytest.mark.parametrize("standing", [Standing.LEFT, Standing.DECLINED])
    async def test_who_is_not_in_it_any_more_sees_nothing_of_it(self, standing: Standing):
        async with village() as v:
            await plant(v, "anna", "bram")
            bram = (await v.app.writer.run(lambda uow: uow.find(Membership)))[1]
            bram.standing = standing
            await change(v, bram)
            assert part(await page_of(v, "bram"), "Your networks").startswith("You take part in no network yet.")

    async def test_who_is_invited_sees_to_what(self):
        async with village() as v:
            await plant(v, "anna", "bram")
            bram = (await v.app.writer.run(lambda uow: uow.find(Membership)))[1]
            bram.standing = Standing.INVITED
            await change(v, bram)
            mine = part(await page_of(v, "bram"), "Your networks")
            assert "You are invited" in mine
            assert QUESTION in mine

    async def test_who_waits_for_a_seat_sees_that(self):
        async with village() as v:
            await plant(v, "anna", "bram")
            bram = (await v.app.writer.run(lambda uow: uow.find(Membership)))[1]
            bram.standing = Standing.WAITING
            await change(v, bram)
            mine = part(await page_of(v, "bram"), "Your networks")
            assert "You are on the waiting list" in mine

    async def test_those_that_go_on_come_first_and_not_too_many(self):
        async with village() as v:
            await plant(v, "anna", phase=Phase.CLOSED)
            for number in range(MOST + 1):
                made = Network(f"Network {number}", f"CODE{number}", v.now)
                network = await v.app.writer.run(lambda uow, made=made: uow.put(made).id)
                await change(v, Membership(network, 1, Standing.MEMBER))
            mine = part(await page_of(v, "anna"), "Your networks")
            assert "Network 10" in mine
            assert "closed" not in mine
            assert mine.endswith("And 2 more networks.")


class TestNextMoment:
    async def test_is_the_first_in_any_network_that_they_are_in(self):
        async with village() as v:
            await plant(v, "anna", "bram")
            assert part(await page_of(v, "anna"), "Your next moment") == "Nothing is planned yet."
            for days in (-1, 9, 2):
                await change(v, Meeting(1, v.now + timedelta(days=days)))
            assert part(await page_of(v, "anna"), "Your next moment").startswith("Thursday 5 February, 10:00, with ")
            assert part(await page_of(v, "zoë"), "Your next moment") == "Nothing is planned yet."


class TestWhatWaits:
    async def test_every_question_what_is_open_first(self):
        async with village() as v:
            (anna,) = await plant(v, "anna")
            await anna.commands("me language")
            await anna.commands("me zone")
            await anna.says("pause")
            page = await page_of(v, "anna")
            assert ["language" in words(each.body) for each in page.waiting] == [True, False]
            assert [each.put_off for each in page.waiting] == [False, True]
            assert words(page.waiting[0].foot) == "🔒 Only you can read this."
            assert page.waiting[0].ref == f"m{anna.posts[-1].id}"
            assert page.first.paragraphs == []

    async def test_whether_a_word_was_an_answer_is_asked_in_passing_only(self):
        async with village() as v:
            anna = v.person("anna")
            await anna.joins(ROOM)
            await anna.commands("start", ROOM)
            await anna.says("pause")
            assert "your answer" in anna.last.text
            assert len((await page_of(v, "anna")).waiting) == 1

    async def test_what_was_put_off_is_asked_and_goes_on(self):
        async with village() as v:
            anna = v.person("anna")
            await anna.commands("me language")
            await anna.says("pause")
            (waiting,) = (await page_of(v, "anna")).waiting
            await wants(v, "anna", waiting.prompt)
            assert "In which language" in anna.last.text
            await anna.answers("en")
            assert anna.last.text.endswith("Noted. It holds from now on.")

    async def test_what_waits_for_the_morning_comes_at_once_and_once(self):
        async with village() as v:
            anna, bram = await plant(v, "anna", "bram")
            await v.forward(hours=12)
            await anna.commands("checkin", ROOM)
            (waiting,) = (await page_of(v, "bram")).waiting
            assert waiting.ref is None
            assert bram.posts == []
            await wants(v, "bram", waiting.prompt)
            (post,) = bram.posts
            assert post.message.prompt is not None
            await bram.acts("skip")
            heard = len(bram.posts)
            await v.forward(hours=12)
            assert len([each for each in bram.posts if each.body == post.body]) == 1
            assert len(bram.posts) == heard

    async def test_the_same_wish_twice_asks_once(self):
        async with village() as v:
            anna = v.person("anna")
            await anna.commands("me language")
            fact = events.Wanted("twice", v.now, "console", "anna", "dm:anna", True, prompt=1)
            await v.handle(fact)
            await v.handle(fact)
            assert len(anna.posts) == 2


class TestQuietTime:
    async def test_until_when_and_its_end(self):
        async with village() as v:
            anna = v.person("anna")
            await anna.commands("me pause")
            await anna.answers("week")
            rest = next(each for each in (await page_of(v, "anna")).parts if each.title == "A quiet time")
            assert words(*rest.paragraphs) == "I ask you nothing until Tuesday 10 February, 10:00."
            assert [offer.command for offer in rest.offers] == ["me resume"]
            await v.forward(days=8)
            rest = next(each for each in (await page_of(v, "anna")).parts if each.title == "A quiet time")
            assert [offer.command for offer in rest.offers] == ["me pause"]


@pytest.mark.parametrize(
    ("locale", "hello"), [("nl-u", "Dag Anna. Deze pagina is van u:"), ("nl-je", "Hallo Anna. Deze pagina is van jou:")]
)
async def test_in_the_persons_own_language(locale: str, hello: str):
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("me language")
        await anna.answers(locale)
        page = await page_of(v, "anna")
        assert page.locale == locale
        assert words(page.hello).startswith(hello)
        assert "Fase: *cultiveren*" in words(*page.parts[0].paragraphs)


async def test_looking_changes_nothing():
    async with village() as v:
        await plant(v, "anna")
        before = await v.app.export_person(1)
        assert (await page_of(v, "a stranger")).locale == "en"
        await page_of(v, "anna")
        assert await v.app.export_person(1) == before
        assert await v.app.export_person(2) == {}

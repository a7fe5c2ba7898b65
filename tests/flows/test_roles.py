"""Who carries the question and who facilitates: given, taken over, and missed when someone is gone."""

from __future__ import annotations

import pytest

from bot.network import Identity, Membership, Question, Standing
from tests.flows.test_agreements import AGREE, CHANGE, agreed
from tests.support.people import Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, let_facilitate, nothing_asked, nothing_stuck, plant


async def owner_of(v: Village) -> int:
    """Who carries the central question."""
    (question,) = await kept(v, Question, central=True)
    return question.owner


async def facilitators(v: Village) -> list[int]:
    """Who facilitates."""
    return [row.person for row in await kept(v, Membership, facilitator=True, standing=Standing.MEMBER)]


async def close_account(v: Village, name: str) -> None:
    """The platform tells that the account of this person is closed."""
    await v.app.introduce("console", name, name.title(), closed=True)
    await v.app.settle()


async def erase(who: Villager) -> None:
    """Have one's words erased."""
    await who.commands("me erase", ROOM)
    await who.answers("yes")


async def gone(v: Village, how: str, who: Villager, by: Villager) -> None:
    """The owner is not there any more, in one way or another."""
    if how == "leaves":
        await who.leaves(ROOM)
    elif how == "is let go":
        await by.commands(f"members remove @{who.name}", ROOM)
        await by.answers("yes")
    elif how == "is erased":
        await erase(who)
    else:
        await close_account(v, who.name)


@pytest.mark.parametrize("how", ["leaves", "is let go", "loses the account"])
async def test_when_the_owner_is_gone_each_member_is_asked_and_who_is_willing_carries_the_question(how: str):
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await gone(v, how, anna, bram)
        assert "This needs someone to carry it on:" in await in_room(v)
        for member in (bram, carla):
            assert QUESTION in member.prompt.text
            assert "if not, I name nobody" in member.prompt.text
        assert "Bram can read this." in carla.prompt.text
        await bram.answers("someone-else")
        await carla.answers("i-do")
        assert f"Carla carries this on:\n• {QUESTION}\nIts history stays with it." in v.room(ROOM)[-1].text
        assert await owner_of(v) == 3
        (row,) = await kept(v, Membership, owner=True)
        assert row.person == 3
        assert "Bram" not in await in_room(v)
        assert await nothing_stuck(v)


async def test_of_a_question_whose_words_were_erased_the_new_owner_is_asked_for_other_words():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await let_facilitate(v, 2)
        await erase(anna)
        assert "(removed)" in bram.prompt.text
        assert "take it over" not in anna.hears
        await bram.answers("i-do")
        assert await owner_of(v) == 2
        await bram.says("How can I listen better?")
        await bram.answers("yes")
        assert "How can I listen better?" in await in_room(v)
        assert QUESTION not in await in_room(v)
        assert await nothing_stuck(v)


async def test_where_several_are_willing_the_members_choose_and_only_the_outcome_is_told():
    async with village() as v:
        anna, bram, carla, daan = await plant(v, "anna", "bram", "carla", "daan")
        await let_facilitate(v, 2)
        await anna.leaves(ROOM)
        await bram.answers("someone-else")
        for member in (carla, daan):
            await member.answers("i-do")
        for member in (bram, carla, daan):
            await member.answers("daan")
        assert "Daan carries this on:" in v.room(ROOM)[-1].text
        assert "lot" not in v.room(ROOM)[-1].text
        assert "Carla" not in await in_room(v)
        assert await owner_of(v) == 4


async def test_where_the_votes_are_even_the_lot_decides_and_that_is_said():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await anna.leaves(ROOM)
        for member in (bram, carla):
            await member.answers("i-do")
        for member in (bram, carla):
            await member.answers(member.name)
        assert "(the lot decided)" in v.room(ROOM)[-1].text
        assert await owner_of(v) in (2, 3)


@pytest.mark.parametrize(
    ("choice", "said"),
    [("park", "Parked, with its history"), ("close", "Closed, with its history"), ("leave", "For now nobody carries")],
)
async def test_where_nobody_is_willing_the_facilitator_decides(choice: str, said: str):
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await anna.leaves(ROOM)
        for member in (bram, carla):
            await member.answers("someone-else")
        await bram.answers(choice)
        assert said in v.room(ROOM)[-1].text
        assert "Carla" not in await in_room(v)
        assert await nothing_asked(carla)
        (question,) = await kept(v, Question)
        assert question.versions, "the history stays"


async def test_the_facilitator_may_have_one_member_asked_who_may_decline():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await anna.leaves(ROOM)
        for member in (bram, carla):
            await member.answers("someone-else")
        await bram.answers("someone")
        await bram.answers("carla")
        await carla.answers("decline")
        assert "Carla would rather not. Nothing has changed." in bram.last.text
        assert "Carla" not in await in_room(v)
        await bram.commands("members role @carla")
        await bram.answers("owner")
        await carla.answers("accept")
        assert "Carla carries the question from now on." in await in_room(v)
        assert await owner_of(v) == 3


async def test_nobody_answers_and_nobody_is_named_or_nudged_twice():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.leaves(ROOM)
        await v.forward(days=40)
        assert "Nobody facilitates Net for now." in await in_room(v)
        assert "For now nobody carries this" in await in_room(v)
        for member in (bram, carla):
            assert await nothing_asked(member)
            assert member.name.title() not in await in_room(v)
            assert len(member.posts) <= 4
        assert await nothing_stuck(v)


async def test_all_who_are_willing_facilitate_together():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.leaves(ROOM)
        for member in (bram, carla):
            await member.answers("facilitate")
        assert "Bram and Carla facilitate together from now on." in await in_room(v)
        assert await facilitators(v) == [2, 3]


async def test_a_yes_to_carry_counts_also_where_the_others_do_not_answer():
    async with village() as v:
        anna, _, carla = await plant(v, "anna", "bram", "carla")
        await anna.leaves(ROOM)
        await carla.answers("carry")
        await v.forward(days=10)
        assert "Carla carries this on" in await in_room(v)
        assert "Nobody facilitates Net for now." in await in_room(v)
        assert await owner_of(v) == 3


async def test_who_does_not_wait_can_take_it_up_at_once():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.leaves(ROOM)
        await bram.commands("members role @bram", ROOM)
        await bram.answers("facilitator")
        assert await facilitators(v) == [2]
        for member in (bram, carla):
            await member.answers("someone-else", to=next(p for p in member.posts if QUESTION in p.text))
        await v.forward(days=5)
        assert await facilitators(v) == [2]


async def test_who_becomes_gone_while_the_members_are_asked_is_asked_about_next():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await anna.leaves(ROOM)
        await bram.leaves(ROOM)
        await carla.answers("i-do")
        assert "Carla carries this on" in await in_room(v)
        assert "Nobody facilitates Net now." in carla.prompt.text
        await carla.answers("i-do")
        assert await facilitators(v) == [3]


async def test_who_is_willing_and_leaves_before_the_end_is_given_nothing():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await let_facilitate(v, 2)
        await anna.leaves(ROOM)
        await carla.answers("i-do")
        await carla.leaves(ROOM)
        await bram.answers("someone-else")
        assert await owner_of(v) == 1
        assert await nothing_stuck(v)


async def test_an_account_that_opens_again_is_no_vacancy():
    async with village() as v:
        _, bram, carla = await plant(v, "anna", "bram", "carla")
        await close_account(v, "anna")
        await v.app.introduce("console", "anna", "Anna", closed=False)
        for member in (bram, carla):
            await member.answers("both")
        await v.forward(days=10)
        assert "nothing more is needed" in await in_room(v)
        assert await facilitators(v) == [1]
        assert not [row for row in await kept(v, Identity) if row.closed]


async def test_with_the_last_member_nothing_is_asked():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.leaves(ROOM)
        assert v.room(ROOM) == []
        assert await nothing_stuck(v)


class TestHandOver:
    async def test_the_new_one_is_asked_first_and_the_old_one_hears(self):
        async with village() as v:
            anna, bram = await plant(v, "anna", "bram")
            await anna.commands("members role @bram", ROOM)
            await anna.answers("hand-over")
            assert await facilitators(v) == [1]
            assert "Only you and Anna can read this." in bram.prompt.text
            await bram.answers("accept")
            assert "Bram accepts." in anna.hears
            assert "Bram facilitates from now on, in place of Anna." in await in_room(v)
            assert await facilitators(v) == [2]

    async def test_who_declines_is_not_asked_why_and_the_network_hears_nothing(self):
        async with village() as v:
            anna, bram = await plant(v, "anna", "bram")
            await anna.commands("members role @bram", ROOM)
            await anna.answers("hand-over")
            await bram.answers("decline")
            assert "Bram would rather not. Nothing has changed." in anna.last.text
            assert await nothing_asked(bram)
            assert v.room(ROOM) == []
            assert await facilitators(v) == [1]

    async def test_who_does_not_answer_leaves_all_as_it_was(self):
        async with village() as v:
            anna, bram = await plant(v, "anna", "bram")
            await anna.commands("members role @bram", ROOM)
            await anna.answers("facilitator")
            await anna.commands("members role @bram", ROOM)
            await anna.answers("hand-over")
            assert "they have not answered yet" in anna.last.text
            await v.forward(days=8)
            assert "has not answered within a week" in anna.last.text
            assert await nothing_asked(bram)
            assert await facilitators(v) == [1]

    async def test_two_facilitate_and_one_steps_down(self):
        async with village() as v:
            anna, bram = await plant(v, "anna", "bram")
            await anna.commands("members role @anna")
            await anna.answers("no-facilitator")
            assert "Then nobody would facilitate" in anna.last.text
            await anna.commands("members role @bram")
            await anna.answers("facilitator")
            await bram.answers("accept")
            assert await facilitators(v) == [1, 2]
            await anna.commands("members role @anna")
            await anna.answers("no-facilitator")
            assert await facilitators(v) == [2]

    async def test_the_question_is_its_owners_to_give(self):
        async with village() as v:
            anna, bram, carla = await plant(v, "anna", "bram", "carla")
            await let_facilitate(v, 2)
            await bram.commands("members role @carla")
            assert "owner" not in bram.prompt.options
            await bram.acts("skip")
            await anna.commands("members role @carla")
            await anna.answers("owner")
            assert QUESTION in carla.prompt.text
            await carla.answers("accept")
            assert await owner_of(v) == 3

    async def test_what_was_told_to_a_facilitator_stays_with_them(self):
        async with village() as v:
            anna, bram, carla = await agreed(v, "anna", "bram", "carla")
            await bram.commands(CHANGE, ROOM)
            await bram.says("SENTINEL for Anna alone")
            assert "SENTINEL" in anna.hears
            await anna.commands("members role @carla", ROOM)
            await anna.answers("hand-over")
            await carla.answers("accept")
            assert await facilitators(v) == [3]
            for line in (AGREE, "conditions", "members", "me see", "status", "help"):
                await carla.commands(line, ROOM)
            assert "SENTINEL" not in carla.hears + await in_room(v)
            assert await nothing_stuck(v)

    async def test_an_offer_ends_when_whom_it_was_made_to_leaves(self):
        async with village() as v:
            anna, bram, _ = await plant(v, "anna", "bram", "carla")
            await anna.commands("members role @bram", ROOM)
            await anna.answers("hand-over")
            await bram.leaves(ROOM)
            assert "• an offer of a role" in anna.last.text
            assert await nothing_asked(bram)

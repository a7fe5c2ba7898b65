"""A call for a facilitator in the pool: who is asked, what they read, and what becomes of their yes or no."""

from __future__ import annotations

import pytest

from bot.audience import NETWORK, Label, Labelled
from bot.network import Contribution, Membership, Network, Profile, Question, Standing
from bot.ports import UnitOfWork
from tests.flows.test_roles import facilitators
from tests.support.people import Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, nothing_asked, nothing_stuck, plant


async def found(v: Village, *names: str, facilitates: bool = True, organisation: int | None = None) -> list[Villager]:
    """People who agreed to be found."""

    def write(uow: UnitOfWork) -> None:
        for name in names:
            person = uow.identify("console", name, name.title())
            uow.put(Profile(person, v.now, organisation, facilitates=facilitates))

    await v.app.writer.run(write)
    return v.people(*names)


async def calls(by: Villager) -> None:
    """The facilitator calls, and lets the question be read."""
    await by.commands("members call", ROOM)
    await by.answers("yes")


async def test_the_first_whom_the_facilitator_confirms_facilitates_and_the_others_hear_it():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        yara, zoe, wim = await found(v, "yara", "zoe", "wim")
        await calls(anna)
        assert "I am asking 3 people, each alone." in anna.last.text
        for called in (yara, zoe, wim):
            assert QUESTION in called.prompt.text
            assert "2 members, in #net, about two hours a month" in called.prompt.text
            assert "Only you and Anna can read this." in called.prompt.text
        await yara.answers("accept")
        await zoe.answers("accept")
        assert await facilitators(v) == [1]
        await anna.answers("no")
        assert "It will not be you this time." in yara.last.text
        await anna.answers("yes")
        assert await facilitators(v) == [1, 4]
        assert "You facilitate Net from now on." in zoe.hears
        assert "Someone facilitates Net by now." in wim.last.text
        assert "by now" not in yara.hears
        assert await nothing_asked(wim)
        assert "Zoe facilitates from now on." in await in_room(v)
        assert "Yara" not in await in_room(v)
        await zoe.commands("status", ROOM)
        assert "3 members" in v.room(ROOM)[-1].text
        await v.forward(days=20)
        assert "nobody took it up" not in anna.hears
        assert await nothing_stuck(v)


async def test_who_declines_is_asked_nothing_and_nobody_hears_it():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        (yara,) = await found(v, "yara")
        await calls(anna)
        heard = len(anna.posts)
        await yara.answers("decline")
        assert "nobody asks why" in yara.last.text
        assert await nothing_asked(yara)
        assert len(anna.posts) == heard
        await v.forward(days=11)
        assert "nobody took it up" in anna.last.text
        assert "Yara" not in anna.hears + await in_room(v)
        assert not await kept(v, Membership, person=3)


async def test_nobody_answers_and_both_sides_hear_that_it_is_over():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        (yara,) = await found(v, "yara")
        await calls(anna)
        await v.forward(days=12)
        assert "nobody took it up" in anna.last.text
        assert "This call is closed." in yara.last.text
        assert len(yara.posts) == 2


async def test_a_yes_that_is_never_confirmed_ends_with_a_word():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        (yara,) = await found(v, "yara")
        await calls(anna)
        await yara.answers("accept")
        await v.forward(days=20)
        assert "it ends here" in yara.hears or "It will not be you" in yara.hears
        assert await nothing_asked(anna)
        assert await facilitators(v) == [1]


async def test_a_pool_without_anyone_is_said_with_what_to_do():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        await found(v, "yara", facilitates=False)
        await anna.commands("members call", ROOM)
        assert "*akker members role*" in anna.last.text
        assert await nothing_asked(anna)


async def test_nobody_is_called_twice_a_week_over_all_networks_nor_from_another_organisation():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        yara, *_ = await found(v, "yara")
        await calls(anna)
        await yara.answers("decline")
        await v.forward(days=2)
        await anna.commands("members call", ROOM)
        assert "within the last week" in anna.last.text
        await v.forward(days=6)
        await anna.commands("members call", ROOM)
        assert "I am asking one person" in anna.last.text
        await anna.commands("members call", ROOM)
        assert "A call is still open." in anna.last.text
        (network,) = await kept(v, Network)
        assert network.organisation is None


async def test_a_question_that_its_owner_keeps_is_not_in_the_call():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        (yara,) = await found(v, "yara")
        await anna.commands("members call", ROOM)
        await anna.answers("no")
        assert "the question itself stays within the network" in anna.last.text
        assert QUESTION not in yara.hears
        await yara.answers("accept")
        await anna.answers("yes")
        assert await facilitators(v) == [1, 3]


async def test_what_was_released_once_is_not_asked_again():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        await found(v, "yara")
        await calls(anna)
        (question,) = await kept(v, Question)
        assert question.words.label.audience == "guest"
        assert [version["to"][0] for version in question.versions] == ["guest"]
        await anna.commands("status", ROOM)
        assert QUESTION in v.room(ROOM)[-1].text


async def test_where_nobody_facilitates_a_member_calls_and_the_first_yes_is_enough():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        yara, zoe = await found(v, "yara", "zoe")
        await anna.leaves(ROOM)
        await bram.commands("members call", ROOM)
        await yara.answers("accept")
        assert await facilitators(v) == [3]
        assert "Someone facilitates Net by now." in zoe.last.text
        assert await nothing_stuck(v)


@pytest.mark.parametrize("line", ["status", "members", "conditions", "question", "help", "me see", "next"])
async def test_who_was_called_reads_nothing_else(line: str):
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        (yara,) = await found(v, "yara")
        (network,) = await kept(v, Network)
        words = Labelled("SENTINEL", Label(NETWORK, network=network.id), {1})
        told = Contribution(network.id, 1, "intake.bring", words, v.now)
        await v.app.writer.run(lambda uow: uow.put(told))
        await calls(anna)
        await yara.commands(line)
        await yara.commands(line, ROOM)
        assert "SENTINEL" not in yara.hears
        assert await nothing_stuck(v)
        assert not await kept(v, Membership, standing=Standing.GUEST)
        assert bram.posts == []

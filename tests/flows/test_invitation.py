"""Being asked in, with all that can come between; and waiting for a seat in a network that is full."""

from __future__ import annotations

import pytest

from bot.audience import NETWORK, Label, Labelled
from bot.network import Contribution, Identity, Membership, Network, Phase, Question, Room, Standing
from bot.ports import UnitOfWork
from tests.support.people import Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, nothing_asked, nothing_stuck, plant

NEWER = "How can I keep my team learning when it is tired?"


async def stands(v: Village, name: str) -> Standing:
    """How someone stands to the network."""

    def look(uow: UnitOfWork) -> Standing:
        (account,) = uow.find(Identity, address=name)
        (row,) = uow.find(Membership, person=account.person, network=1)
        return Standing(row.standing)

    return await v.app.writer.run(look)


async def invited(v: Village, *names: str, seats: int = 12, phase: Phase = Phase.SOWING) -> tuple[Villager, Villager]:
    """Anna, and Zoe whom she asked in by name; the others are members already."""
    anna, *_ = await plant(v, "anna", *names, phase=phase)
    await room_for(v, seats)
    await anna.commands("members invite @zoe", ROOM)
    return anna, v.person("zoe")


async def room_for(v: Village, seats: int) -> None:
    """Let the network have so many seats, without a word."""

    def write(uow: UnitOfWork) -> None:
        (network,) = uow.find(Network)
        network.seats = seats
        uow.put(network)

    await v.app.writer.run(write)


async def another_room(v: Village) -> str:
    """A second room of the network."""

    def write(uow: UnitOfWork) -> None:
        room = uow.get(Room, uow.place("console", "#second").id)
        assert room is not None
        room.network = 1
        uow.put(room)

    await v.app.writer.run(write)
    return "#second"


async def sharpened(anna: Villager, text: str = NEWER) -> None:
    """Anna puts her question in other words."""
    await anna.commands("question sharpen", ROOM)
    await anna.says(text)
    if "Leaving it is fine" in anna.prompt.text:
        await anna.answers("no")
    await anna.answers("yes")


async def waiting(v: Village, *names: str) -> list[Villager]:
    """A network of Anna and Bram with two seats, and people who wait for one, in this order."""
    anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
    await room_for(v, 2)
    people = v.people(*names)
    for person in people:
        await person.joins(ROOM)
        await person.answers("accept")
        await v.forward(minutes=1)
    return [anna, bram, *people]


async def test_an_invitation_tells_what_one_is_asked_in_to():
    async with village() as v:
        _, zoe = await invited(v, "bram")
        assert "Anna is looking for people to work on this question together:\n" + QUESTION in zoe.prompt.text
        assert "2 people take part so far. Facilitator: Anna. It takes about two hours a month." in zoe.prompt.text
        assert "Bram" not in zoe.prompt.text, "the list of members is for members"


async def test_roles_are_told_as_counts_once_there_are_five():
    names = ("bram", "carla", "dirk", "eva")

    def tell(uow: UnitOfWork) -> None:
        for person, role in enumerate(("school-leader", "school-leader", "team-leader", "support", "team-leader"), 1):
            words = Labelled(role, Label(NETWORK, network=1), {person})
            uow.put(Contribution(1, person, "intake.role", words, v.now))

    async with village() as v:
        anna, zoe = await invited(v, *names)
        assert "leaders" not in zoe.prompt.text
        await v.app.writer.run(tell)
        await anna.commands("members invite @yara", ROOM)
        told = "5 people take part so far: 2 school leaders, 2 team leaders, one from staff or policy."
        assert told in v.person("yara").prompt.text


async def test_the_facilitator_says_how_much_time_it_takes():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await bram.commands("members time", ROOM)
        assert "Only the network's facilitator can do that" in bram.last.text
        await anna.commands("members time", ROOM)
        await anna.answers("light")
        await anna.commands("members invite @zoe", ROOM)
        assert "It takes about an hour a month." in v.person("zoe").prompt.text


async def test_who_says_nothing_is_reminded_once_and_then_left_alone():
    async with village() as v:
        _, zoe = await invited(v)
        await v.forward(days=6)
        assert len(zoe.posts) == 1
        await v.forward(days=3)
        assert "I asked you before" in zoe.prompt.text
        assert len(zoe.posts) == 2, "and no word that it comes later"
        await v.forward(days=60)
        assert len(zoe.posts) == 2
        assert await stands(v, "zoe") == Standing.DECLINED
        assert await nothing_stuck(v)


async def test_who_said_no_is_not_asked_by_entering_a_room_but_by_name_and_hears_why():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        zoe = v.person("zoe")
        await zoe.joins(ROOM)
        await zoe.answers("decline")
        heard = len(zoe.posts)
        await zoe.leaves(ROOM)
        await zoe.joins(ROOM)
        await zoe.joins(await another_room(v))
        assert len(zoe.posts) == heard
        await anna.commands("members invite @zoe", ROOM)
        assert "I asked you this before. Anna invites you by name" in zoe.posts[heard].text
        await zoe.answers("decline")
        heard = len(zoe.posts)
        await zoe.leaves(ROOM)
        await zoe.joins(ROOM)
        assert len(zoe.posts) == heard
        assert "Zoe" not in await in_room(v)


async def test_who_stopped_an_invitation_has_said_no():
    async with village() as v:
        _, zoe = await invited(v)
        await zoe.acts("stop")
        assert await stands(v, "zoe") == Standing.DECLINED
        heard = len(zoe.posts)
        await zoe.joins(await another_room(v))
        await v.forward(days=30)
        assert len(zoe.posts) == heard


async def test_an_invitation_that_ended_by_no_doing_of_theirs_comes_again_in_another_room():
    async with village() as v:
        anna, zoe = await invited(v, "bram", phase=Phase.HARVESTING)
        await zoe.joins(ROOM)
        asked = len(zoe.posts)
        await zoe.joins(await another_room(v))
        assert len(zoe.posts) == asked, "it still runs"
        await anna.commands("next", ROOM)
        await anna.answers("yes")
        await anna.commands("back", ROOM)
        await anna.answers("yes")
        await zoe.leaves("#second")
        await zoe.joins("#second")
        assert QUESTION in zoe.prompt.text
        assert len(zoe.posts) == asked + 1


async def test_one_says_yes_to_the_question_as_it_is_now():
    async with village() as v:
        anna, zoe = await invited(v)
        await sharpened(anna)
        await zoe.answers("accept")
        assert await stands(v, "zoe") == Standing.INVITED
        assert "The question has been changed since I asked you" in zoe.hears
        assert NEWER in zoe.prompt.text
        await zoe.answers("accept")
        assert await stands(v, "zoe") == Standing.MEMBER
        assert await nothing_stuck(v)


async def test_a_question_that_was_closed_meanwhile_takes_nobody_in_and_the_next_one_asks_anew():
    async with village() as v:
        anna, zoe = await invited(v)
        await anna.commands("question close", ROOM)
        await anna.answers("yes")
        await zoe.answers("accept")
        assert "there is nothing to take part in yet" in zoe.last.text
        assert await stands(v, "zoe") == Standing.INVITED
        await anna.commands(f"question propose {NEWER}", ROOM)
        if "Leaving it is fine" in anna.prompt.text:
            await anna.answers("no")
        await anna.answers("yes")
        assert NEWER in zoe.prompt.text
        await zoe.answers("accept")
        assert await stands(v, "zoe") == Standing.MEMBER


async def test_a_new_question_asks_nobody_twice_at_once():
    async with village() as v:
        anna, zoe = await invited(v)
        await anna.commands("question close", ROOM)
        await anna.answers("yes")
        await anna.commands(f"question propose {NEWER}", ROOM)
        if "Leaving it is fine" in anna.prompt.text:
            await anna.answers("no")
        await anna.answers("yes")
        await zoe.answers("accept")
        await zoe.answers("accept")
        await zoe.acts("stop")
        assert await nothing_asked(zoe)
        assert (await in_room(v)).count("Zoe takes part") == 1


async def test_an_owner_who_is_gone_asks_nobody():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands("members role @bram", ROOM)
        await anna.answers("facilitator")
        await bram.answers("accept")
        await anna.leaves(ROOM)
        await bram.commands("members invite @zoe", ROOM)
        asked = v.person("zoe").prompt.text
        assert "This network is looking for people" in asked
        assert "Anna" not in asked


async def test_who_leaves_the_room_in_the_middle_is_asked_no_more():
    async with village() as v:
        _, zoe = await invited(v)
        await zoe.joins(ROOM)
        await zoe.answers("later")
        await zoe.leaves(ROOM)
        heard = len(zoe.posts)
        await v.forward(days=30)
        assert len(zoe.posts) == heard
        assert await nothing_stuck(v)


async def test_a_closed_network_invites_nobody_and_says_so():
    async with village() as v:
        anna, zoe = await invited(v, "bram", phase=Phase.HARVESTING)
        await anna.commands("next", ROOM)
        await anna.answers("yes")
        await zoe.answers("accept", to=zoe.posts[0])
        assert "This is closed already" in zoe.last.text
        await anna.commands("members invite @yara", ROOM)
        assert "This network is closed, so I can invite nobody" in anna.last.text
        assert await kept(v, Membership, standing=Standing.MEMBER, person=4) == []


async def test_two_networks_that_ask_the_same_person_do_not_mix():
    async with village() as v:
        _, zoe = await invited(v)
        bram = v.person("bram")
        await bram.commands("start Other", "#other")
        for _ in range(4):
            await bram.acts("skip")
        await bram.says("How can I find rest?")
        await bram.acts("skip")
        await bram.answers("yes")
        await zoe.joins("#other")
        assert "Something else is waiting for you: an invitation" in zoe.hears
        await zoe.answers("decline")
        assert "How can I find rest?" in zoe.prompt.text
        await zoe.answers("accept")
        assert "Zoe takes part" in "".join(post.text for post in v.room("#other"))
        assert await stands(v, "zoe") == Standing.DECLINED


async def test_who_is_asked_in_or_waits_hears_so_in_direct_messages_too():
    async with village() as v:
        anna, zoe = await invited(v, "bram", seats=2)
        await zoe.commands("help")
        assert "You are invited to Net" in zoe.last.text
        await zoe.commands("status")
        assert "You are invited to *Net*" in zoe.last.text
        await zoe.answers("accept")
        await zoe.commands("help")
        assert "You are on the waiting list of Net" in zoe.last.text
        await zoe.commands("members")
        assert "You are on the waiting list of *Net*" in zoe.last.text
        await anna.commands("members seats 3")
        await zoe.answers("decline")
        await zoe.commands("status")
        assert "You are in no network yet" in zoe.last.text, "nobody asks them any longer"


async def test_a_full_network_says_so_before_and_at_the_yes():
    async with village() as v:
        anna, zoe = await invited(v, "bram", seats=2)
        assert "All 2 seats are taken, so who says yes comes on the waiting list" in anna.last.text
        assert "All 2 seats are taken: a yes means the waiting list." in zoe.prompt.text
        await zoe.answers("accept")
        assert await stands(v, "zoe") == Standing.WAITING
        assert "You are on the waiting list" in zoe.last.text
        assert "Zoe" not in await in_room(v)
        await zoe.commands("status", ROOM)
        assert "You are on the waiting list of *Net*" in zoe.last.text
        await zoe.commands("help", ROOM)
        assert "You are on the waiting list of Net" in zoe.last.text
        await anna.commands("members invite @zoe", ROOM)
        assert "Zoe is on the waiting list" in anna.last.text
        await anna.commands("members", ROOM)
        assert "2 of 2 seats are taken; one person is on the waiting list" in await in_room(v)
        await anna.commands("status", ROOM)
        assert "One person is on the waiting list" in v.room(ROOM)[-1].text
        await zoe.joins(await another_room(v))
        assert await stands(v, "zoe") == Standing.WAITING
        assert await nothing_asked(zoe)


async def test_the_last_seat_goes_to_who_says_yes_first():
    async with village() as v:
        _, zoe = await invited(v, seats=2)
        yara = v.person("yara")
        await yara.joins(ROOM)
        await yara.answers("accept")
        assert await stands(v, "yara") == Standing.MEMBER
        await zoe.answers("accept")
        assert await stands(v, "zoe") == Standing.WAITING


@pytest.mark.parametrize("how", ["removed", "left"])
async def test_a_seat_that_comes_free_is_offered_to_who_waits_longest(how: str):
    async with village() as v:
        anna, bram, zoe, yara = await waiting(v, "zoe", "yara")
        if how == "removed":
            await anna.commands("members remove @bram", ROOM)
            await anna.answers("yes")
        else:
            await bram.joins(ROOM)
            await bram.leaves(ROOM)
        assert "A seat has come free" in zoe.prompt.text
        assert "A seat has come free" not in yara.hears
        newcomer = v.person("xavi")
        await newcomer.joins(ROOM)
        assert "All 2 seats are taken" in newcomer.prompt.text, "the seat is held"
        await zoe.answers("accept")
        assert await stands(v, "zoe") == Standing.MEMBER
        assert "Zoe takes part. The network has 2 members now." in await in_room(v)
        assert "What can you bring" in zoe.prompt.text
        assert await stands(v, "yara") == Standing.WAITING
        assert await nothing_stuck(v)


async def test_a_seat_is_held_for_four_days_and_then_the_next_ones():
    async with village() as v:
        anna, _, zoe, yara = await waiting(v, "zoe", "yara")
        await anna.commands("members remove @bram", ROOM)
        await anna.answers("yes")
        await v.forward(days=3)
        assert "A seat has come free" not in yara.hears
        await v.forward(days=3)
        assert "the seat goes to someone else" in zoe.last.text
        assert await stands(v, "zoe") == Standing.DECLINED
        assert "A seat has come free" in yara.prompt.text
        await zoe.answers("accept", to=zoe.posts[-2])
        assert await stands(v, "zoe") == Standing.DECLINED
        await yara.answers("decline")
        assert "someone else" in yara.last.text
        assert await stands(v, "yara") == Standing.DECLINED


async def test_more_seats_are_offered_at_once_and_as_many_as_there_are():
    async with village() as v:
        anna, _, zoe, yara, xavi = await waiting(v, "zoe", "yara", "xavi")
        await anna.commands("members seats many", ROOM)
        assert "There are 2 seats now" in anna.prompt.text
        await anna.says("4")
        assert "There is room for 4 members now; 2 take part." in anna.last.text
        for person, offered in ((zoe, True), (yara, True), (xavi, False)):
            assert ("A seat has come free" in person.hears) is offered
        await zoe.acts("stop")
        assert await stands(v, "zoe") == Standing.DECLINED
        assert "A seat has come free" in xavi.hears


async def test_fewer_seats_send_nobody_away():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram", "carla")
        await anna.commands("leden plaatsen 2", ROOM)
        assert "There is room for 2 members now; 3 take part. Nobody has to leave." in anna.last.text
        assert len(await kept(v, Membership, standing=Standing.MEMBER)) == 3


async def test_who_cannot_be_reached_is_passed_over_and_keeps_their_turn():
    async with village() as v:
        anna, _, zoe, yara = await waiting(v, "zoe", "yara")
        await account(v, "zoe", closed=True)
        await anna.commands("members remove @bram", ROOM)
        await anna.answers("yes")
        assert "A seat has come free" in yara.prompt.text
        assert "A seat has come free" not in zoe.hears
        await yara.answers("decline")
        assert await stands(v, "zoe") == Standing.WAITING
        await account(v, "zoe", closed=False)
        assert "A seat has come free" in zoe.prompt.text


async def account(v: Village, name: str, *, closed: bool) -> None:
    """The platform closes an account, or opens it again."""

    def tell(uow: UnitOfWork) -> None:
        (row,) = uow.find(Identity, address=name)
        v.app.service.account(uow, row, "", closed=closed, now=v.now)

    await v.app.writer.run(tell)
    await v.app.settle()


async def test_the_seat_that_is_offered_shows_the_question_as_it_is():
    async with village() as v:
        anna, _, zoe = await waiting(v, "zoe")
        await sharpened(anna)
        await anna.commands("members seats 3", ROOM)
        assert NEWER in zoe.prompt.text
        await sharpened(anna, QUESTION)
        await zoe.answers("accept")
        assert QUESTION in zoe.prompt.text
        assert await stands(v, "zoe") == Standing.WAITING
        await zoe.answers("accept")
        assert await stands(v, "zoe") == Standing.MEMBER


async def test_who_waits_and_leaves_the_room_waits_no_more():
    async with village() as v:
        anna, _, zoe = await waiting(v, "zoe")
        await zoe.leaves(ROOM)
        await anna.commands("members seats 3", ROOM)
        assert "A seat has come free" not in zoe.hears
        assert await stands(v, "zoe") == Standing.LEFT
        assert len(await kept(v, Question)) == 1

"""An expert as a guest: asked in, given questions, thanked; and what a guest can never read."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.audience import FACILITATOR, GROUP, NETWORK, ONLY_YOU, Label, Labelled
from bot.commands import COMMANDS
from bot.errors import Leak
from bot.meetings import Meeting
from bot.network import (
    Agreement,
    Consent,
    Contribution,
    Membership,
    Phase,
    Proposal,
    Question,
    Standing,
    Thanks,
)
from bot.ports import UnitOfWork
from bot.world import Scene
from tests.flows.test_home import page_of, words
from tests.support.people import Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, nothing_asked, nothing_stuck, plant

DAY = "2026-02-20"


async def asks_in(by: Villager, *, released: bool = True) -> None:
    """The facilitator asks Eva in, and lets her read the question."""
    await by.commands("members expert @eva", ROOM)
    await by.says("What would you try first?")
    await by.answers(DAY)
    await by.answers("yes" if released else "no")


async def visited(v: Village) -> tuple[Villager, Villager, Villager, Villager]:
    """A network with three members, and Eva, who has accepted."""
    anna, bram, carla = await plant(v, "anna", "bram", "carla")
    eva = v.person("eva")
    await asks_in(anna)
    await eva.answers("accept")
    return anna, bram, carla, eva


async def test_a_visit_from_the_invitation_to_the_thanks():
    async with village() as v:
        anna, bram, carla, eva = await visited(v)
        assert "Anna asks you in as a guest, for one question:" in eva.posts[0].text
        assert QUESTION in eva.posts[0].text
        assert "What would you try first?" in eva.posts[0].text
        assert "Eva comes as a guest" in await in_room(v)
        for member in (anna, bram, carla):
            assert "The network and the guest can read this." in member.prompt.text
        await anna.says("How do you begin?")
        await bram.says("How do you end?")
        await carla.says("How do you start?")
        assert "How do you end?" not in await in_room(v)
        assert "1. How do you begin?" in anna.prompt.text
        await anna.says("the last two")
        assert "I found none of these numbers" in anna.prompt.text
        await anna.says("2, 1")
        assert "How do you end?" in eva.prompt.text
        assert "How do you start?" not in eva.hears
        assert "Question 1 of 2" in eva.prompt.text
        assert "The network and the guest can read this." in eva.prompt.text
        await eva.says("With a party.")
        await eva.acts("pause")
        await v.forward(days=1)
        await eva.says("continue")
        await eva.says("With a walk.")
        await eva.answers("yes")
        told = v.room(ROOM)[-1].text
        assert "How do you end?\nWith a party." in told
        assert "How do you begin?\nWith a walk." in told
        assert "Thank you for coming" in eva.last.text
        rows = await kept(v, Contribution, kind="guest")
        (question,) = await kept(v, Question)
        assert {(row.question, row.words.label.audience) for row in rows} == {(question.id, "guest")}
        (row,) = await kept(v, Membership, person=rows[0].person)
        assert row.standing == Standing.LEFT
        heard = len(eva.posts)
        await v.forward(days=40)
        assert len(eva.posts) == heard
        assert await nothing_stuck(v)


async def test_a_guest_is_named_in_the_harvest_by_their_consent_alone():
    for consents in ("yes", "no"):
        async with village() as v:
            anna, bram, carla, eva = await visited(v)
            for member in (anna, bram, carla):
                await member.acts("skip")
            assert "What would you try first?" in eva.prompt.text
            await eva.says("Listening.")
            await eva.answers(consents)
            assert bool(await kept(v, Consent, what="named")) is (consents == "yes")
            await anna.commands("harvest see", ROOM)
            assert "Listening." in await in_room(v) + anna.hears


@pytest.mark.parametrize("how", ["declines", "says nothing"])
async def test_who_does_not_come_is_asked_nothing_more_and_the_network_hears_nothing(how: str):
    async with village() as v:
        anna, bram, _ = await plant(v, "anna", "bram", "carla")
        eva = v.person("eva")
        await asks_in(anna)
        if how == "declines":
            await eva.answers("decline")
            assert "Eva does not come." in anna.last.text
        else:
            await v.forward(days=8)
            assert "has not answered within a week" in anna.last.text
        assert await nothing_asked(eva)
        assert v.room(ROOM) == []
        assert bram.posts == []
        assert not await kept(v, Membership, person=4)
        await asks_in_again(anna)
        assert QUESTION in eva.prompt.text


async def asks_in_again(by: Villager) -> None:
    """What was released once stays released."""
    await by.commands("members expert @eva", ROOM)
    await by.says("Would you come after all?")
    await by.answers("2026-03-20")


async def test_without_the_owners_yes_nobody_is_asked():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        await asks_in(anna, released=False)
        assert "so I have asked nobody" in anna.last.text
        assert v.person("eva").posts == []


async def test_a_member_is_no_guest_and_nobody_is_asked_twice():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram")
        await anna.commands("members expert @bram", ROOM)
        assert "Bram is in this network already" in anna.last.text
        await anna.commands("members expert", ROOM)
        assert "with an @ in front" in anna.last.text
        await asks_in(anna)
        await anna.commands("members expert @eva", ROOM)
        assert "or has been asked" in anna.last.text


@pytest.mark.parametrize("accepted", [True, False])
async def test_an_invitation_can_be_withdrawn_and_a_visit_ended(accepted: bool):
    async with village() as v:
        anna, bram, _ = await plant(v, "anna", "bram", "carla")
        eva = v.person("eva")
        await asks_in(anna)
        if accepted:
            await eva.answers("accept")
        await anna.commands("members remove @eva", ROOM)
        await anna.answers("yes")
        assert "The visit to this network is off" in eva.hears
        assert await nothing_asked(eva)
        assert ("unfinished" in await in_room(v)) is accepted
        assert await nothing_asked(bram)
        heard = len(eva.posts)
        await v.forward(days=30)
        assert len(eva.posts) == heard
        assert await nothing_stuck(v)


@pytest.mark.parametrize("when", ["while members prepare", "while answering"])
async def test_a_guest_who_leaves_in_the_middle_ends_the_visit_with_a_word(when: str):
    async with village() as v:
        anna, bram, carla, eva = await visited(v)
        await eva.joins(ROOM)
        assert QUESTION not in [post.text for post in eva.posts[2:]]
        if when == "while answering":
            for member in (anna, bram, carla):
                await member.acts("skip")
            await eva.acts("skip")
        await eva.leaves(ROOM)
        await v.forward(days=30)
        assert await nothing_asked(eva)
        assert await nothing_stuck(v)


async def test_a_guest_whose_account_closes_holds_nothing_up():
    async with village() as v:
        anna, bram, carla, _ = await visited(v)
        await v.app.introduce("console", "eva", "Eva", closed=True)
        for member in (anna, bram, carla):
            await member.acts("skip")
        await v.forward(days=30)
        assert "there are no answers to share" in await in_room(v)
        assert await nothing_stuck(v)


async def test_half_the_answers_are_shown_when_the_time_is_up():
    async with village() as v:
        anna, bram, carla, eva = await visited(v)
        for member, line in ((anna, "First?"), (bram, "Second?")):
            await member.says(line)
        await carla.acts("skip")
        await anna.acts("skip")
        await eva.says("One answer.")
        await v.forward(days=30)
        assert "First?\nOne answer." in await in_room(v)
        assert "Second?" not in v.room(ROOM)[-1].text
        assert await nothing_asked(eva)
        assert await nothing_stuck(v)


async def test_a_guest_is_not_counted_and_listed_apart():
    async with village() as v:
        anna, *_ = await visited(v)
        await anna.commands("status", ROOM)
        assert "3 members: Anna, Bram" in v.room(ROOM)[-1].text
        assert "Eva" not in v.room(ROOM)[-1].text
        await anna.commands("members", ROOM)
        assert "3 members:" in v.room(ROOM)[-1].text
        assert "Eva, a guest" in v.room(ROOM)[-1].text


async def confide(v: Village) -> None:
    """Everything that can be said in a network, under every label narrower than a guest's, with a sentinel in it."""

    def write(uow: UnitOfWork) -> None:
        network = 1
        labels = (
            Label(NETWORK, network=network),
            Label(FACILITATOR, frozenset({1, 2}), network),
            Label(GROUP, frozenset({2, 3}), network),
            Label(ONLY_YOU, frozenset({2}), network),
        )
        for number, label in enumerate(labels):
            said = Labelled(f"SENTINEL {number}", label, {2})
            for kind in ("intake.bring", "intake.seek", "intake.case", "tryout", "gathered", "answer", "need"):
                uow.put(Contribution(network, 2, kind, said, v.now))
            uow.put(Question(network, 2, said, v.now))
            uow.put(Proposal(network, 2, said, v.now))
            uow.put(Thanks(network, 2, 3, said, v.now))
            uow.put(Agreement(network, said, v.now, status="adopted"))
        uow.put(Meeting(network, v.now + timedelta(days=3)))

    await v.app.writer.run(write)


@pytest.mark.parametrize("phase", [Phase.SOWING, Phase.CULTIVATING, Phase.HARVESTING])
@pytest.mark.parametrize("accepted", [True, False])
async def test_a_guest_reads_nothing_that_was_not_released_whatever_they_type(phase: Phase, accepted: bool):
    async with village() as v:
        anna, bram, _ = await plant(v, "anna", "bram", "carla", phase=phase)
        eva = v.person("eva")
        await asks_in(anna)
        if accepted:
            await eva.answers("accept")
        await confide(v)
        for command in COMMANDS:
            for option in dict.fromkeys(["", *command.options.values()]):
                for where in ("dm", ROOM):
                    if command.name == "start" or option == "erase":
                        continue
                    await eva.commands(f"{command.name} {option}", where)
        await bram.commands("status", ROOM)
        page = await page_of(v, "eva")
        shown = eva.hears + "".join(words(*each.paragraphs) for each in page.parts)
        shown += "".join(words(each.head, each.body, each.foot) for each in page.waiting)
        assert "SENTINEL" not in shown
        assert QUESTION in eva.hears
        assert ("You are a guest of Net" in eva.hears) is accepted
        assert ("That is for members of *Net*" in eva.hears) is accepted
        assert "Planned" not in eva.hears
        assert await nothing_stuck(v)


async def test_what_is_the_networks_is_refused_in_the_direct_messages_of_a_guest():
    async with village() as v:
        await visited(v)

        def readers(uow: UnitOfWork, person: int) -> Label:
            place = uow.direct_room(person)
            assert place is not None
            return Scene(uow, v.app.service.texts, v.app.service.defaults).reader(place, 1).readers()

        member, guest = [await v.app.writer.run(lambda uow, person=person: readers(uow, person)) for person in (2, 4)]
        said = Labelled("SENTINEL", Label(NETWORK, network=1), {3})
        assert said.shown_to(member) == "SENTINEL"
        with pytest.raises(Leak):
            said.shown_to(guest)


async def test_who_comes_into_the_channel_before_answering_is_a_guest_once_they_accept():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram", "carla")
        eva = v.person("eva")
        await asks_in(anna)
        await eva.joins(ROOM)
        await eva.answers("accept", to=eva.posts[0])
        (row,) = await kept(v, Membership, person=4)
        assert row.standing == Standing.GUEST
        assert "Eva takes part" not in await in_room(v)
        assert await nothing_asked(eva)


async def test_who_takes_part_elsewhere_gives_no_command_in_the_network_they_visit():
    async with village() as v:
        await visited(v)
        eva = v.person("eva")
        await eva.commands("start Other", "#other")
        await eva.acts("stop")
        await confide(v)
        await eva.commands("members")
        assert "SENTINEL" not in eva.hears
        assert "One member" in eva.last.text

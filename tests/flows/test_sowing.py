"""Sowing, as the people in it live through it: a question, an invitation, agreements, the step to cultivating."""

from __future__ import annotations

import pytest

from bot.network import (
    Contribution,
    Membership,
    Network,
    Person,
    Phase,
    Question,
    Standing,
)
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept, plant

BLUNT = "Should schools have better timetables?"
SHARP = "How can I give my team time to learn together?"


async def begun(v: Village, *others: str) -> Villager:
    """Anna typed start, the others are in the room."""
    anna = v.person("anna")
    await anna.commands("start", ROOM)
    for name in others:
        await v.person(name).joins(ROOM)
    return anna


async def sown(v: Village, *others: str) -> Villager:
    """Anna's question is there, and the others have been asked."""
    anna = await begun(v, *others)
    for _ in ("stuck", "tried", "success"):
        await anna.acts("skip")
    await anna.answers("granted")
    await anna.says(SHARP)
    await anna.acts("skip")
    await anna.answers(True)
    return anna


async def skip_intake(someone: Villager) -> None:
    """Pass over all ten questions."""
    while "That was it" not in someone.hears:
        await someone.acts("skip")


@pytest.mark.parametrize("command", ["status", "help", "members", "next"])
async def test_who_is_invited_hears_where_the_invitation_is(command: str):
    async with village() as v:
        anna = await begun(v, "bram")
        bram = v.person("bram")
        await bram.commands(command, ROOM)
        assert "You are invited to" in bram.last.text, "it comes with the question"
        for _ in ("stuck", "tried", "success"):
            await anna.acts("skip")
        await anna.answers("granted")
        await anna.says(SHARP)
        await anna.acts("skip")
        await anna.answers(True)
        await bram.commands(command, ROOM)
        assert "The invitation is here, in our direct messages" in bram.last.text
        assert "*start*" not in bram.last.text
        await bram.answers("later", to=bram.prompt)
        await bram.commands(command, ROOM)
        assert "You are invited to" in bram.last.text, "it comes once more"
        await v.forward(days=7)
        await bram.answers("decline", to=bram.prompt)
        await bram.commands(command, ROOM)
        assert "You are not a member of" in bram.last.text
        assert "invited" not in bram.last.text


async def test_a_network_begins_where_someone_types_start():
    async with village() as v:
        anna = await begun(v)
        assert "Anna sharpens the question first, alone with me" in await in_room(v)
        assert "The code of this network is" in anna.hears
        assert "Where are you stuck now" in anna.prompt.text
        assert "Only you can read this" in anna.prompt.text
        (member,) = await kept(v, Membership)
        assert member.facilitator
        assert member.owner
        await anna.commands("start", ROOM)
        assert "This channel has a network already" in await in_room(v)


async def test_the_owner_gets_advice_one_thing_at_a_time_and_may_leave_it():
    async with village() as v:
        anna = await begun(v)
        await anna.says("My team never has time.")
        await anna.says("Asking nicely.")
        await anna.says("An hour a week.")
        await anna.answers("not-yet")
        assert "Talk soon with whoever decides" in anna.hears
        await anna.says(BLUNT)
        assert "There is no “I” in it yet" in anna.prompt.text
        assert "For example: How can I help schools have better timetables?" in anna.prompt.text
        await anna.answers("own")
        await anna.says("Should I change my timetable?")
        assert "not an open question yet" in anna.prompt.text
        await anna.answers("leave")
        await anna.acts("skip")
        assert "Should I change my timetable?" in anna.prompt.text
        assert "exactly as it stands here" in anna.prompt.text


async def test_nobody_reads_the_question_before_its_owner_says_so():
    async with village() as v:
        anna = await begun(v, "bram")
        for _ in range(4):
            await anna.acts("skip")
        await anna.says("How can I hide my doubts?")
        await anna.answers(["no"])
        await anna.answers("no")
        await anna.says(SHARP)
        await anna.answers("yes")
        assert SHARP in await in_room(v)
        assert "doubts" not in await in_room(v) + v.person("bram").hears
        (question,) = await kept(v, Question)
        assert question.central
        assert [version["said"] for version in question.versions] == ["How can I hide my doubts?", SHARP]


async def test_a_question_can_stay_with_its_owner():
    async with village() as v:
        anna = await begun(v, "bram")
        for _ in range(5):
            await anna.acts("skip")
        assert "Your question stays with you" in anna.last.text
        assert await kept(v, Question) == []
        await anna.commands(f"question propose {SHARP}")
        await anna.answers("yes")
        assert SHARP in v.person("bram").prompt.text


async def test_what_lies_under_the_question_is_kept_for_its_owner_alone():
    async with village() as v:
        anna = await begun(v)
        await anna.says("My team never has time.")
        for _ in range(2):
            await anna.acts("skip")
        await anna.answers("granted")
        await anna.acts("skip")
        ground = await kept(v, Contribution)
        assert {row.kind for row in ground} == {"question.stuck", "question.mandate"}
        assert all(row.words.label.audience == "only_you" for row in ground)


async def test_who_accepts_is_a_member_and_tells_what_they_bring():
    async with village() as v:
        await sown(v, "bram")
        bram = v.person("bram")
        assert SHARP in bram.prompt.text
        assert "Only you and Anna can read this" in bram.prompt.text
        await bram.answers("accept")
        assert "Bram takes part. The network has 2 members now." in await in_room(v)
        await bram.says("Twenty years of timetables.")
        await bram.answers(["organisation", "workload"])
        await bram.acts("skip")
        await bram.acts("skip")
        await bram.says("A team that stopped meeting.")
        await bram.answers("no")
        await bram.answers("team-leader")
        await skip_intake(bram)
        rows = {row.kind: row for row in await kept(v, Contribution)}
        assert rows["intake.bring"].words.label.audience == "network"
        assert rows["intake.case"].words.label.audience == "only_you"
        await bram.commands("members", ROOM)
        assert "Bram, team leader; brings: Twenty years of timetables." in await in_room(v)
        assert "stopped meeting" not in await in_room(v)


async def test_who_says_later_is_asked_once_more_and_never_again():
    async with village() as v:
        await sown(v, "bram")
        bram = v.person("bram")
        await bram.answers("later")
        await v.forward(days=3)
        assert "ask once more" in bram.last.text
        await v.forward(days=4)
        assert "I will not ask again after this" in bram.last.text
        await v.forward(days=60)
        assert sum(SHARP in post.text for post in bram.posts) == 2
        (member,) = await kept(v, Membership, standing=Standing.DECLINED)
        assert not member.owner


@pytest.mark.parametrize("name", ["anna", "bram"])
async def test_every_member_hears_what_the_facilitator_sees_and_once(name: str):
    async with village() as v:
        await sown(v, "bram")
        member = v.person(name)
        if name == "bram":
            await member.answers("accept")
        await skip_intake(member)
        before, asked, _ = member.hears.partition("What can you bring")
        assert asked
        assert "the facilitator sees who has not been heard for three weeks" in before
        await member.commands("me correct", ROOM)
        await member.acts("skip")
        assert member.hears.count("for three weeks") == 1


async def test_who_declines_is_not_asked_why():
    async with village() as v:
        anna = await sown(v, "bram")
        bram = v.person("bram")
        await bram.answers("decline")
        assert bram.last.message.prompt is None
        assert "the facilitator can invite you again" in bram.last.text
        assert "Bram" not in await in_room(v)
        await skip_intake(anna)
        await anna.commands("members invite @bram")
        assert SHARP in bram.prompt.text


@pytest.mark.parametrize("answer", ["later", None])
async def test_an_invitation_that_ended_with_the_close_can_be_given_again(answer: str | None):
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("members invite @zoe", ROOM)
        zoe = v.person("zoe")
        if answer:
            await zoe.answers(answer)
        await anna.commands("members invite @zoe", ROOM)
        assert "still has my invitation" in anna.last.text
        await anna.commands("status", ROOM)
        assert "One invitation is still open" in v.room(ROOM)[-1].text
        await anna.commands("next", ROOM)
        await anna.answers("yes")
        await anna.commands("back", ROOM)
        await anna.answers("yes")
        await anna.commands("status", ROOM)
        assert "invitation" not in v.room(ROOM)[-1].text
        await anna.commands("members invite @zoe", ROOM)
        assert "I am inviting" in anna.last.text
        await zoe.answers("accept")
        assert await kept(v, Membership, standing=Standing.MEMBER, person=3)


async def test_an_invitation_that_was_stopped_can_be_given_again():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("members invite @zoe", ROOM)
        zoe = v.person("zoe")
        await zoe.acts("stop")
        asked = len(zoe.posts)
        await anna.commands("members invite @zoe", ROOM)
        assert len(zoe.posts) > asked
        await zoe.answers("accept")
        assert await kept(v, Membership, standing=Standing.MEMBER, person=3)


async def test_who_comes_into_the_room_later_is_asked_too():
    async with village() as v:
        await sown(v)
        carla = v.person("carla")
        await carla.joins(ROOM)
        assert SHARP in carla.prompt.text


async def test_a_second_room_joins_with_the_code():
    async with village() as v:
        anna = await begun(v)
        (network,) = await kept(v, Network)
        await anna.commands("start QWERTY", "#other")
        assert "I do not know that code" in v.room("#other")[-1].text
        assert "add a word: *akker start network …*" in v.room("#other")[-1].text
        await anna.commands(f"start {network.code.lower()}", "#other")
        assert "This channel now belongs to" in v.room("#other")[-1].text
        await anna.commands("status", "#other")
        assert "There is no central question yet" in v.room("#other")[-1].text


@pytest.mark.parametrize("name", ["VMBO", "SAMEN", "NONSENSE", "VMBO-10", "Kansen", "network QWERTY"])
async def test_what_does_not_look_like_a_code_is_the_name_of_a_new_network(name: str):
    async with village() as v:
        await v.person("anna").commands(f"start {name}", "#other")
        (network,) = await kept(v, Network)
        assert network.name == name


async def test_agreements_do_not_wait_for_the_silent():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands("conditions agree", ROOM)
        await v.forward(days=4)
        assert "Nobody named anything" in await in_room(v)
        await anna.says("Be kind.")
        await anna.answers("ready")
        await anna.answers("accept")
        await v.forward(days=6)  # It is Saturday: Bram hears of it on Monday.
        assert "• Be kind.\n1 of 2 members agreed." in await in_room(v)
        assert "Bram" not in await in_room(v)


async def test_who_says_nothing_of_the_agreements_does_not_block_trust_for_ever():
    async with village() as v:
        anna, bram, _ = await plant(v, "anna", "bram", "carla", phase=Phase.SOWING)
        await anna.commands("conditions agree", ROOM)
        for member in (anna, bram):
            await member.says("Time.")
        await v.forward(days=6)
        await anna.says("Be kind.")
        await anna.answers("ready")
        for member in (anna, bram):
            await member.answers("accept")
        await v.forward(days=4)
        await anna.commands("conditions", ROOM)
        assert "*Trust*, still open: 2 of 3 agreed to the agreements\n" in v.room(ROOM)[-1].text
        await v.forward(days=4)
        await anna.commands("conditions", ROOM)
        told = v.room(ROOM)[-1].text
        assert "*Trust*, fulfilled: 2 of 3 agreed to the agreements; 1 did not answer within a week" in told
        assert "Carla" not in told


async def test_who_would_have_the_agreements_otherwise_is_not_silent():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla", phase=Phase.SOWING)
        await anna.commands("conditions agree", ROOM)
        for member in (anna, bram, carla):
            await member.says("Time.")
        await anna.says("Be kind.")
        await anna.answers("ready")
        for member in (anna, bram):
            await member.answers("accept")
        await carla.answers("otherwise")
        await carla.says("Be strict.")
        await anna.answers("keep")
        await v.forward(days=20)
        await anna.commands("conditions", ROOM)
        assert "*Trust*, still open: 2 of 3 agreed to the agreements\n" in v.room(ROOM)[-1].text
        await carla.commands("me see", ROOM)
        assert "otherwise" not in carla.last.text


async def test_a_new_member_has_a_week_of_their_own_to_agree():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands("conditions agree", ROOM)
        for member in (anna, bram):
            await member.says("Time.")
        await anna.says("Be kind.")
        await anna.answers("ready")
        for member in (anna, bram):
            await member.answers("accept")
        await v.forward(days=20)
        carla = v.person("carla")
        await carla.joins(ROOM)
        await carla.answers("accept")
        await anna.commands("conditions", ROOM)
        assert "*Trust*, still open: 2 of 3 agreed" in v.room(ROOM)[-1].text


async def test_a_round_for_agreements_does_not_close_in_the_weekend():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await v.forward(days=2)
        await anna.commands("conditions agree", ROOM)
        await anna.acts("skip")
        await v.forward(days=3, hours=2)
        await bram.says("Quiet.")
        await v.forward(days=1)
        assert "Quiet." in anna.hears


async def test_the_members_say_whether_the_network_can_go_on_and_the_facilitator_decides():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla", phase=Phase.SOWING)
        await bram.commands("next", ROOM)
        assert "Only the network's facilitator can do that." in bram.last.text
        await anna.commands("next", ROOM)
        assert "Diversity: still open" in anna.prompt.text
        await anna.answers("ask")
        for member in (anna, bram):
            for _ in range(4):
                await member.answers("yes")
        await carla.answers("not-yet")
        for _ in range(3):
            await carla.answers("yes")
        await carla.says("A board member.")
        assert "3 of 3 members spoke" in anna.prompt.text
        assert "Diversity: 2 yes, 1 not yet, 0 no" in anna.prompt.text
        assert "A board member." in anna.prompt.text
        await anna.answers("yes")
        (network,) = await kept(v, Network)
        assert network.phase == "cultivating"
        assert "Cultivating begins" in await in_room(v)


async def test_the_facilitator_may_go_on_knowingly_and_go_back():
    async with village() as v:
        (anna,) = await plant(v, "anna", phase=Phase.SOWING)
        await anna.commands("next", ROOM)
        await anna.answers("go")
        assert "Cultivating begins" in await in_room(v)
        await anna.acts("stop")
        await anna.commands("back", ROOM)
        await anna.answers("yes")
        assert "goes back from cultivating to sowing" in await in_room(v)
        (network,) = await kept(v, Network)
        assert network.phase == "sowing"


async def test_a_case_counts_without_being_read():
    async with village() as v:
        (anna,) = await plant(v, "anna", phase=Phase.SOWING)
        await anna.commands("me")
        await anna.answers("correct")
        await anna.answers(["case"])
        await anna.says("A class nobody wants.")
        await anna.answers("no")
        await anna.commands("conditions", ROOM)
        assert "1 of 1 brought an example" in await in_room(v)


async def test_the_region_of_the_holidays_is_known_from_the_intake():
    async with village() as v:
        (anna,) = await plant(v, "anna", phase=Phase.SOWING)
        await anna.commands("me")
        await anna.answers("correct")
        await anna.answers(["region"])
        await anna.answers("north")
        (person,) = await kept(v, Person)
        assert person.region == "north"


async def test_an_invitation_waits_for_the_question():
    async with village() as v:
        anna = await begun(v, "bram")
        await anna.commands("members invite @carla")
        assert "as soon as the question is there" in anna.hears
        assert v.person("carla").posts == []

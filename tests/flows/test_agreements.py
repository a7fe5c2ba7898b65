"""Agreements: what members need, one line each, everyone's own yes, versions, and changes at any time."""

from __future__ import annotations

import pytest

from bot.network import Agreement, Consent, Contribution, Phase
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept, let_carry, let_facilitate, nothing_asked, nothing_stuck, plant

FIRST = "What is said here stays here"
AGREE, SHOW, CHANGE = "conditions agree", "conditions agreements", "conditions change"


async def begun(v: Village, *names: str) -> list[Villager]:
    """The facilitator, who comes first, asked what everyone needs; nobody named anything."""
    people = await plant(v, *names, phase=Phase.SOWING)
    await people[0].commands(AGREE, ROOM)
    for person in people:
        await person.acts("skip")
    return people


async def agreed(v: Village, *names: str) -> list[Villager]:
    """All of them accepted: what is said here stays here, and be kind."""
    people = await begun(v, *names)
    await people[0].says("Be kind.")
    await people[0].answers("ready")
    for person in people:
        await person.answers("accept")
    return people


async def again(facilitator: Villager, *lines: str) -> None:
    """Put a new version to the members, with these lines added."""
    await facilitator.commands(AGREE, ROOM)
    await facilitator.answers("write")
    for line in lines:
        await facilitator.answers("add")
        await facilitator.says(line)
    await facilitator.answers("ready")


async def test_agreements_grow_from_what_members_need():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands(AGREE, ROOM)
        assert "What do you need to speak freely here?" in bram.prompt.text
        assert "without names" in bram.prompt.text
        assert "shown together, when the round closes" in bram.prompt.text
        await bram.says("That it stays here.")
        assert "stays here" not in await in_room(v)
        await anna.says("Time.")
        assert "That it stays here." in await in_room(v)
        assert "That it stays here." in anna.prompt.text
        await anna.says("We take our time.\n- We name no pupils.")
        assert f"• {FIRST}" in anna.prompt.text
        assert "• We take our time.\n• We name no pupils." in anna.prompt.text
        await anna.answers("ready")
        await anna.answers("accept")
        await bram.answers("otherwise")
        await bram.says("Breaks, too.")
        assert "Breaks, too." in anna.prompt.text
        assert "Breaks, too." not in await in_room(v)
        await anna.answers("rewrite")
        assert "Breaks, too." in anna.prompt.text
        await anna.answers("add")
        await anna.says("There are breaks.")
        await anna.answers("ready")
        await anna.answers("accept")
        assert "There are breaks." in bram.prompt.text
        await bram.answers("accept")
        assert "• We name no pupils.\n• There are breaks.\n2 of 2 members agreed." in await in_room(v)
        assert [row.status for row in await kept(v, Agreement)] == ["proposed", "adopted"]
        assert len(await kept(v, Consent, what="agreement:2")) == 2
        assert await nothing_stuck(v)


async def test_needs_come_in_an_order_that_tells_nothing():
    orders = set[tuple[str, ...]]()
    names = ("anna", "bram", "carla", "dewi", "esra", "fatma")
    for skipped in range(4):
        async with village() as v:
            people = await plant(v, *names, phase=Phase.SOWING)
            for _ in range(skipped):
                await people[0].commands("status", ROOM)
            await people[0].commands(AGREE, ROOM)
            for person in people:
                await person.says(f"Need of {person.name}")
            told = next(post.body for post in v.room(ROOM) if "need to speak freely" in post.body)
            orders.add(tuple(line for line in told.splitlines() if line.startswith("•")))
            assert not any(name.title() in told.replace(f"Need of {name}", "") for name in names)
    assert len(orders) > 1


async def test_confidentiality_comes_first_and_its_words_can_change():
    async with village() as v:
        anna, bram = await begun(v, "anna", "bram")
        assert FIRST in anna.prompt.text
        await anna.acts("skip")
        await anna.answers("line-0")
        await anna.says("We keep this among us.")
        await anna.answers("ready")
        assert "• We keep this among us.\nCan you keep to them?" in bram.prompt.text
        assert FIRST not in bram.prompt.text


async def test_confidentiality_is_left_out_knowingly_and_the_room_hears_it():
    async with village() as v:
        anna, bram = await begun(v, "anna", "bram")
        await anna.says("Be kind.")
        await anna.answers("line-0")
        await anna.acts("skip")
        assert "do not know what becomes of their words" in anna.prompt.text
        await anna.answers("no")
        assert FIRST in anna.prompt.text
        await anna.answers("line-0")
        await anna.acts("skip")
        await anna.answers("yes")
        await anna.answers("ready")
        for person in (anna, bram):
            await person.answers("accept")
        assert "Nothing was agreed about confidentiality." in await in_room(v)
        await again(anna)
        assert FIRST not in anna.hears.rpartition("• Be kind.")[2]


async def test_an_agreement_can_be_taken_out_and_all_of_them_left():
    async with village() as v:
        anna, _ = await begun(v, "anna", "bram")
        await anna.says("Be kind.\nBe brief.")
        await anna.answers("line-1")
        await anna.acts("skip")
        assert "• Be brief." in anna.prompt.text
        assert "Be kind." not in anna.prompt.text
        await anna.acts("skip")
        assert "left for now. What members said is kept." in anna.last.text
        assert await kept(v, Agreement) == []


async def test_an_essay_is_too_long_and_one_word_is_enough():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands(AGREE, ROOM)
        await bram.says("Well, " * 200)
        assert "there is room for 40" in bram.last.text
        await bram.says("Calm")
        await anna.acts("skip")
        assert "• Calm" in await in_room(v)
        await anna.says("word " * 121)
        assert "there is room for 120" in anna.last.text
        await anna.says("Calm")
        assert "• Calm" in anna.prompt.text
        await anna.answers("ready")
        assert "• Calm" in bram.prompt.text


async def test_nobody_answers_and_nobody_is_named():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram", "carla", phase=Phase.SOWING)
        await anna.commands(AGREE, ROOM)
        await v.forward(days=4)
        await anna.acts("skip")
        await anna.answers("ready")
        await v.forward(days=6)  # It is Saturday: they hear of it on Monday.
        told = await in_room(v)
        assert "0 of 3 members agreed" in told
        assert not any(name in told for name in ("Bram", "Carla"))
        assert await nothing_stuck(v)


async def test_who_was_silent_can_still_accept():
    async with village() as v:
        anna, bram = await begun(v, "anna", "bram")
        await anna.acts("skip")
        await anna.answers("ready")
        await anna.answers("accept")
        await v.forward(days=4)
        await bram.commands(SHOW, ROOM)
        assert "1 of 2 members agreed" in v.room(ROOM)[-1].text
        await bram.answers("accept")
        await bram.commands(SHOW, ROOM)
        assert "2 of 2 members agreed" in v.room(ROOM)[-1].text
        assert await nothing_asked(bram)


async def test_a_later_version_is_put_to_everyone_with_what_changed():
    async with village() as v:
        anna, bram, carla = await agreed(v, "anna", "bram", "carla")
        await anna.commands(AGREE, ROOM)
        await anna.answers("write")
        await anna.answers("line-1")
        await anna.says("Be kind and clear.")
        await anna.answers("ready")
        for person in (anna, bram, carla):
            assert "have changed since you accepted them" in person.prompt.text
            assert "• new: Be kind and clear.\n• gone: Be kind." in person.prompt.text
        await anna.answers("accept")
        await bram.answers("accept")
        await v.forward(days=4)
        assert "2 of 3 members agreed" in await in_room(v)
        await carla.commands(SHOW, ROOM)
        shown = v.room(ROOM)[-1].text
        assert "version 2, Tuesday 3 February, new: Be kind and clear." in shown
        assert "version 2, Tuesday 3 February, gone: Be kind." in shown
        assert "version 1, Tuesday 3 February" in shown
        assert await nothing_stuck(v)


async def test_a_newcomer_accepts_what_holds_and_a_later_version_again():
    async with village() as v:
        anna, bram = await agreed(v, "anna", "bram")
        carla = v.person("carla")
        await carla.joins(ROOM)
        await carla.answers("accept")
        for _ in range(10):
            await carla.acts("skip")
        assert "These are the agreements" in carla.prompt.text
        await carla.answers("accept")
        await again(anna, "Be brief.")
        assert "• new: Be brief." in carla.prompt.text
        for person in (anna, bram, carla):
            await person.answers("accept")
        assert "3 of 3 members agreed" in await in_room(v)


async def test_who_comes_in_during_the_round_is_asked_at_its_end():
    async with village() as v:
        anna, bram = await begun(v, "anna", "bram")
        await anna.acts("skip")
        await anna.answers("ready")
        carla = v.person("carla")
        await carla.joins(ROOM)
        await carla.answers("accept")
        for _ in range(10):
            await carla.acts("skip")
        await anna.answers("accept")
        await bram.answers("accept")
        assert "2 of 3 members agreed" in await in_room(v)
        assert "These are the agreements" in carla.prompt.text


async def test_a_member_proposes_a_change_at_any_time_without_a_name():
    async with village() as v:
        anna, bram, carla = await agreed(v, "anna", "bram", "carla")
        await bram.commands(CHANGE, ROOM)
        assert "passes it on without your name" in bram.prompt.text
        assert "Only you and Anna can read this" in bram.prompt.text
        await bram.says("No phones.")
        assert "It comes up when the facilitator next writes the agreements" in bram.last.text
        assert "No phones." in anna.last.text
        assert "Bram" not in anna.last.text
        assert "No phones." not in await in_room(v) + carla.hears
        await anna.commands(AGREE, ROOM)
        assert "No phones." in anna.prompt.text
        await anna.answers("write")
        await anna.answers("add")
        await anna.says("Phones stay in the bag.")
        await anna.answers("ready")
        for person in (anna, bram, carla):
            await person.answers("accept")
        await anna.commands(AGREE, ROOM)
        assert "No phones." not in anna.prompt.text, "it was heard"


async def test_a_need_can_be_told_before_there_are_agreements():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await bram.commands(SHOW, ROOM)
        assert "There are no agreements yet" in v.room(ROOM)[-1].text
        await bram.commands(CHANGE, ROOM)
        await bram.says("Coffee.")
        await anna.commands(AGREE, ROOM)
        assert "Coffee." in anna.prompt.text
        await anna.answers("ask")
        await bram.acts("skip")
        await anna.acts("skip")
        assert "Coffee." in anna.prompt.text
        assert "Coffee." not in await in_room(v)


@pytest.mark.parametrize("stage", ["needs", "shape", "accept"])
async def test_a_facilitator_who_leaves_in_the_middle_loses_nothing_of_the_others(stage: str):
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla", phase=Phase.SOWING)
        await let_facilitate(v, 2)
        await let_carry(v, 3)
        await anna.commands(AGREE, ROOM)
        if stage != "needs":
            for person in (anna, bram, carla):
                await person.says(f"Time for {person.name}.")
        if stage == "accept":
            await anna.acts("skip")
            await anna.answers("ready")
            await carla.answers("accept")
        await anna.leaves(ROOM)
        if stage == "needs":
            await bram.says("Time for bram.")
            await carla.says("Time for carla.")
        else:
            await v.forward(days=6)
        assert "the agreements" in bram.hears
        await bram.commands(AGREE, ROOM)
        assert "Time for carla." in bram.prompt.text
        await bram.answers("write")
        await bram.answers("ready")
        for person in (bram, carla):
            await person.answers("accept")
        assert "2 of 2 members agreed" in await in_room(v)
        assert await nothing_stuck(v)


async def test_who_left_counts_no_more():
    async with village() as v:
        anna, bram, carla = await begun(v, "anna", "bram", "carla")
        await anna.acts("skip")
        await anna.answers("ready")
        await carla.answers("accept")
        await carla.leaves(ROOM)
        await anna.answers("accept")
        await bram.answers("accept")
        assert "2 of 2 members agreed" in await in_room(v)


async def test_a_wish_is_read_by_nobody_who_facilitates_only_later():
    async with village() as v:
        anna, bram, carla = await agreed(v, "anna", "bram", "carla")
        await bram.commands(CHANGE, ROOM)
        await bram.says("Sentinel 4711.")
        await let_facilitate(v, 3)
        await carla.commands(AGREE, ROOM)
        assert "4711" not in carla.hears + await in_room(v)
        assert "4711" in anna.hears
        assert len(await kept(v, Contribution, kind="agreement.wish")) == 1

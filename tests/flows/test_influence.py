"""Influence: proposals that others stand behind, what silence means, and a question that stays its owner's."""

from __future__ import annotations

import pytest

from bot.network import Consent, Network, Phase, Proposal, Question
from flows.cultivating.proposals import Tally
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept, let_facilitate, nothing_asked, nothing_stuck, plant

GOAL = "We visit each other"


async def proposed(who: Villager, kind: str = "goal") -> None:
    """Put it to the others."""
    await who.commands(f"propose {kind} {GOAL}", ROOM)
    await who.answers("yes")


async def silence_settled(v: Village, *names: str) -> list[Villager]:
    """After four days, silence is a yes: all of them said so."""
    people = await plant(v, *names)
    await people[0].commands("propose silence", ROOM)
    await people[0].answers("four-days")
    for person in people[1:]:
        await person.answers("yes")
    return people


async def status_of(v: Village) -> list[str]:
    return [proposal.status for proposal in await kept(v, Proposal)]


@pytest.mark.parametrize(
    ("support", "fine", "quiet", "objections", "members", "outcome"),
    [
        (1, 1, 0, 0, 3, "adopted"),
        (1, 0, 0, 0, 3, "adopted"),
        (1, 0, 0, 0, 4, "undecided"),
        (1, 0, 1, 0, 4, "adopted"),
        (0, 3, 0, 0, 4, "unsupported"),
        (0, 0, 3, 0, 4, "unsupported"),
        (3, 0, 0, 1, 5, "objections"),
        (0, 0, 0, 0, 1, "adopted"),
    ],
)
def test_what_becomes_of_a_proposal(support: int, fine: int, quiet: int, objections: int, members: int, outcome: str):
    assert Tally(support, fine, quiet, objections, members).outcome == outcome


async def test_a_proposal_that_another_supports_and_most_can_live_with_is_adopted():
    async with village() as v:
        anna, bram, carla, dewi = await plant(v, "anna", "bram", "carla", "dewi")
        await proposed(bram)
        assert "Who supports this?" in v.room(ROOM)[-1].text
        assert "Silence is no yes" in v.room(ROOM)[-1].text
        await anna.answers("support")
        await carla.answers("fine")
        await v.forward(days=7)
        told = v.room(ROOM)[-1].text
        assert "3 of 4 members said yes, nobody objected. From now on this is a goal" in told
        assert "Dewi" not in told
        assert await status_of(v) == ["adopted"]
        await dewi.commands("status", ROOM)
        assert f"Goal: {GOAL}" in v.room(ROOM)[-1].text


async def test_silence_is_no_yes_where_nobody_agreed_to_that():
    async with village() as v:
        anna, bram, *_ = await plant(v, "anna", "bram", "carla", "dewi")
        await proposed(bram)
        assert "Who says nothing" not in anna.prompt.text
        await anna.answers("support")
        await v.forward(days=7)
        told = v.room(ROOM)[-1].text
        assert "Not decided yet: 2 of 4 members said yes, and more than half is needed" in told
        assert not any(name in told for name in ("Carla", "Dewi"))
        assert await status_of(v) == ["open"]
        await bram.commands("propose list", ROOM)
        assert f"Proposed as a goal, open: {GOAL} (Bram)" in v.room(ROOM)[-1].text


async def test_what_was_left_undecided_can_be_put_once_more():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await proposed(bram)
        await v.forward(days=7)
        assert "Nobody else supports this yet" in v.room(ROOM)[-1].text
        await proposed(bram)
        await anna.answers("support")
        await carla.answers("support")
        assert await status_of(v) == ["adopted"]


async def test_an_objection_has_its_reason_with_a_name_and_without_one_none():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await proposed(bram)
        assert "A reason to object is in the channel with your name" in anna.prompt.text
        await anna.answers("objection")
        assert "With a reason the proposal can become better" in anna.prompt.text
        await anna.says("Not now")
        await carla.answers("objection")
        await carla.acts("skip")
        told = v.room(ROOM)[-1].text
        assert "Anna: Not now" in told
        assert "One has no reason yet." in told
        assert "Carla" not in told
        await bram.acts("skip")
        assert "set aside" in v.room(ROOM)[-1].text


async def test_silence_counts_once_everyone_said_so():
    async with village() as v:
        _, bram, _, _ = await silence_settled(v, "anna", "bram", "carla", "dewi")
        assert "All 4 said yes" in v.room(ROOM)[-1].text
        assert len(await kept(v, Consent, what="silence")) == 4
        await proposed(bram)
        assert "Who agreed to it and says nothing until then, agrees." in v.room(ROOM)[-1].text
        carla = v.person("carla")
        assert "Who says nothing until Monday 9 February" in carla.prompt.text
        await carla.answers("support")
        await v.forward(days=7)
        assert "2 of 4 members said yes, 2 agreed by silence, nobody objected" in v.room(ROOM)[-1].text
        assert await status_of(v) == ["adopted"]


@pytest.mark.parametrize("answer", ["no", None])
async def test_one_who_does_not_say_yes_is_enough_for_silence_not_to_count(answer: str | None):
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.commands("propose silence", ROOM)
        await anna.answers("week")
        await bram.answers("yes")
        if answer:
            await carla.answers(answer)
        await v.forward(days=10)
        told = v.room(ROOM)[-1].text
        assert "2 of 3 members said yes, and it takes all" in told
        assert "Carla" not in told
        (network,) = await kept(v, Network)
        assert network.silence == 0


async def test_any_member_takes_it_back_for_all_and_is_not_named():
    async with village() as v:
        anna, bram, carla = await silence_settled(v, "anna", "bram", "carla")
        await proposed(anna)
        await bram.answers("support")
        await carla.commands("propose silence", ROOM)
        await carla.answers("object")
        await carla.says("I was on leave.")
        told = v.room(ROOM)[-1].text
        assert "A member objects to silence as a yes.\n“I was on leave.”" in told
        assert "Carla" not in told
        await v.forward(days=7)
        assert "2 of 3 members said yes, nobody objected" in v.room(ROOM)[-1].text, "nobody agreed by silence"
        (network,) = await kept(v, Network)
        assert network.silence == 0
        assert await kept(v, Consent, what="silence", withdrawn_at=None) == []
        assert await nothing_asked(carla)


async def test_a_newcomers_silence_counts_only_once_they_agree():
    async with village() as v:
        anna, *_ = await silence_settled(v, "anna", "bram")
        carla = v.person("carla")
        await carla.joins(ROOM)
        await carla.answers("accept")
        for _ in range(10):
            await carla.acts("skip")
        await proposed(anna)
        assert "Who says nothing" not in carla.prompt.text
        await carla.answers("fine")
        await carla.commands("propose silence", ROOM)
        assert "It does not hold for you yet" in carla.prompt.text
        await carla.answers("accept")
        assert len(await kept(v, Consent, what="silence")) == 3


async def test_who_goes_while_all_are_asked_about_silence_holds_nobody_up():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await anna.commands("propose silence", ROOM)
        await anna.answers("four-days")
        await carla.leaves(ROOM)
        await bram.answers("yes")
        (network,) = await kept(v, Network)
        assert network.silence == 4
        assert await nothing_stuck(v)


OTHERS = "How can I ask for help?"


async def with_a_question_of_bram(v: Village) -> list[Villager]:
    """Anna facilitates and owns the central question; Bram owns another."""
    people = await plant(v, "anna", "bram", "carla", phase=Phase.CULTIVATING)
    await people[1].commands(f"question propose {OTHERS}", ROOM)
    await people[1].answers("yes")
    return people


@pytest.mark.parametrize(("option", "status"), [("park", "parked"), ("close", "closed")])
async def test_a_facilitator_lays_anothers_question_aside_only_with_its_owners_yes(option: str, status: str):
    async with village() as v:
        anna, bram, _ = await with_a_question_of_bram(v)
        for answer, outcome in (("no", "open"), ("yes", status)):
            await anna.commands(f"question {option}", ROOM)
            await anna.answers("2")
            await anna.answers("yes")
            assert "I ask Bram" in anna.last.text
            assert OTHERS in bram.prompt.text
            assert [row.status for row in await kept(v, Question)] == ["open", "open"]
            await bram.answers(answer)
            assert [row.status for row in await kept(v, Question)] == ["open", outcome]
            assert ("stays as it is" in anna.last.text) == (answer == "no")
        assert await nothing_stuck(v)


async def test_an_owner_who_does_not_answer_keeps_the_question():
    async with village() as v:
        anna, bram, _ = await with_a_question_of_bram(v)
        await anna.commands("question split", ROOM)
        await anna.answers("2")
        await anna.says("How can I ask for help at home?")
        assert "at home" in bram.prompt.text
        await v.forward(days=12)
        assert "stays as it is" in anna.last.text
        assert len(await kept(v, Question)) == 2
        assert await nothing_asked(bram)


async def test_the_central_question_is_replaced_only_with_its_owners_yes():
    async with village() as v:
        anna, bram, _ = await with_a_question_of_bram(v)
        await let_facilitate(v, 2)
        await bram.commands("question park", ROOM)
        await bram.answers("1")
        await bram.answers("yes")
        await anna.answers("no")
        central, _ = await kept(v, Question)
        assert central.central
        assert central.status == "open"
        assert "parked" not in v.room(ROOM)[-1].text.casefold()


async def test_an_owner_may_lay_their_own_question_aside_without_being_facilitator():
    async with village() as v:
        _, bram, carla = await with_a_question_of_bram(v)
        await carla.commands("question park", ROOM)
        await carla.answers("2")
        assert "Bram" in carla.last.text
        assert await nothing_asked(carla)
        await bram.commands("question park", ROOM)
        await bram.answers("2")
        await bram.answers("yes")
        assert f"Parked: {OTHERS}" in await in_room(v)


@pytest.mark.parametrize("option", ["park", "close", "split", "sharpen"])
async def test_the_facilitator_may_where_the_owner_has_left(option: str):
    async with village() as v:
        anna, bram, _ = await with_a_question_of_bram(v)
        await bram.leaves(ROOM)
        await anna.commands(f"question {option}", ROOM)
        await anna.answers("2")
        if option in ("split", "sharpen"):
            await anna.says("How can I ask for help at home?")
        await anna.answers("yes") if option != "split" else None
        changed = {"split": "at home", "sharpen": "at home", "park": "Parked", "close": "Closed"}[option]
        assert changed in await in_room(v)
        assert await nothing_stuck(v)


async def test_an_owner_who_leaves_while_they_are_asked_leaves_the_facilitator_a_word():
    async with village() as v:
        anna, bram, _ = await with_a_question_of_bram(v)
        await anna.commands("question park", ROOM)
        await anna.answers("2")
        await anna.answers("yes")
        heard = len(anna.posts)
        await bram.leaves(ROOM)
        assert len(anna.posts) > heard
        assert await nothing_asked(bram)
        assert await nothing_stuck(v)

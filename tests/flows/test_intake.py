"""What a new member tells of themselves: as little or as much as they like, once, and theirs to put right."""

from __future__ import annotations

from typing import Any

from bot.audience import NETWORK, Label, Labelled
from bot.network import Contribution, Membership, Network, Phase, Standing
from bot.ports import UnitOfWork
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept, nothing_stuck, plant

ELSEWHERE = "SENTINEL of Net A"


async def joining(v: Village) -> Villager:
    """Bram takes part from now on, and is asked what he brings."""
    await plant(v, "anna", phase=Phase.SOWING)
    bram = v.person("bram")
    await bram.joins(ROOM)
    await bram.answers("accept")
    return bram


async def elsewhere(v: Village, person: str, **told: Any) -> None:
    """Let someone be a member of Net A, where all may read what they told."""

    def write(uow: UnitOfWork) -> None:
        network = uow.put(Network("Net A", "AAAAAA", v.now)).id
        who = uow.identify("console", person, person.title())
        uow.put(Membership(network, who, Standing.MEMBER, since=v.now))
        for kind, value in told.items():
            only = kind == "case"
            label = Label.for_person(who, network) if only else Label(NETWORK, network=network)
            uow.put(Contribution(network, who, f"intake.{kind}", Labelled(value, label, {who}), v.now))

    await v.app.writer.run(write)


async def told(v: Village, network: int = 1) -> dict[str, Any]:
    rows = await kept(v, Contribution, network=network)
    return {row.kind.removeprefix("intake."): row.words.to_json()["said"] for row in rows}


async def test_who_stops_keeps_what_they_told_and_still_hears_how_it_goes_on():
    async with village() as v:
        bram = await joining(v)
        await bram.says("A way of working.")
        await bram.answers(["workload"])
        await bram.acts("stop")
        assert "What you answered so far is kept" in bram.hears
        assert "That was it" in bram.hears
        assert await told(v) == {"bring": "A way of working.", "offers": ["workload"]}
        assert bram.last.message.prompt is None
        assert await nothing_stuck(v)


async def test_stop_asks_for_no_release_and_shares_nothing():
    async with village() as v:
        bram = await joining(v)
        for _ in range(4):
            await bram.acts("skip")
        await bram.says("SENTINEL of my school.")
        await bram.acts("stop")
        (row,) = await kept(v, Contribution)
        assert row.words.label.audience == "only_you"
        assert "SENTINEL" not in await in_room(v) + v.person("anna").hears


async def test_a_stopped_intake_can_be_taken_up_by_correcting_it():
    async with village() as v:
        bram = await joining(v)
        await bram.acts("stop")
        await bram.commands("me correct")
        assert "You told nothing of yourself here yet" in bram.prompt.text
        await bram.answers(["seek", "years"])
        await bram.says("Rest.")
        await bram.says("4")
        assert await told(v) == {"seek": "Rest.", "years": 4}
        await bram.commands("me correct")
        assert "• You come for: Rest.\n• Years as a leader: 4" in bram.prompt.text


async def test_only_what_is_chosen_is_asked_again_and_a_skip_changes_nothing():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        await bram.commands("me correct")
        await bram.answers(["role", "case"])
        await bram.answers("support")
        await bram.says("A class nobody wants.")
        await bram.answers("no")
        assert "Noted. What you skipped" in bram.last.text
        await bram.commands("me correct")
        assert "• Your example: A class nobody wants.\n• Role: staff or policy" in bram.prompt.text
        await bram.answers(["role"])
        await bram.acts("skip")
        assert (await told(v))["role"] == "support"
        await bram.commands("me correct")
        await bram.acts("skip")
        assert "leave it as it is" in bram.last.text


async def test_one_word_is_fine_and_an_essay_is_asked_to_be_shorter():
    async with village() as v:
        bram = await joining(v)
        await bram.says("word " * 200)
        assert "This has 200 words; there is room for 60. What can go?" in bram.last.text
        await bram.says("Timetables.")
        await bram.acts("stop")
        assert "Others can do more with a sentence than with a word" in bram.hears
        assert await told(v) == {"bring": "Timetables."}


async def test_what_was_told_in_another_network_is_offered_and_not_asked_twice():
    async with village() as v:
        await elsewhere(v, "bram", bring=ELSEWHERE, offers=["workload", "change"], role="support", case="MINE alone")
        bram = await joining(v)
        asked = bram.prompt.text
        assert "In *Net A* you told:" in asked
        assert f"• You bring: {ELSEWHERE}\n• Themes you bring: workload, change and renewal\n" in asked
        assert "• Role: staff or policy\n" in asked
        assert "MINE" not in asked
        await bram.answers("yes")
        assert "What do you come here for?" in bram.prompt.text
        for _ in range(3):
            await bram.acts("skip")
        assert "In which type of school" in bram.prompt.text
        await bram.acts("stop")
        here = await told(v, 2)
        assert here == {"bring": ELSEWHERE, "offers": ["workload", "change"], "role": "support"}
        rows = await kept(v, Contribution, network=2)
        assert all(row.words.label == Label(NETWORK, network=2) for row in rows)
        assert "me findable" not in bram.hears, "that was said at the first intake"
        await bram.commands("members", ROOM)
        assert f"Bram, staff or policy; brings: {ELSEWHERE}" in await in_room(v)


async def test_a_no_to_reuse_brings_nothing_over():
    async with village() as v:
        await elsewhere(v, "bram", bring=ELSEWHERE)
        bram = await joining(v)
        await bram.answers("no")
        assert "What can you bring" in bram.prompt.text
        await bram.acts("stop")
        assert await told(v, 2) == {}
        assert ELSEWHERE not in await in_room(v)


async def test_the_first_intake_ends_with_a_word_on_the_pool_and_no_question():
    async with village() as v:
        bram = await joining(v)
        await bram.acts("stop")
        assert bram.hears.count("with *akker me findable* you decide") == 1
        assert bram.last.message.prompt is None

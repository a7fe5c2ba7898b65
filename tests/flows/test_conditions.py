"""The four conditions: a page that tells what they rest on, the members' own word on them, going on and back."""

from __future__ import annotations

import pytest

from bot.network import Contribution, Network, Phase, Rhythm
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept, nothing_asked, nothing_stuck, plant

CONFIRM = "conditions confirm"


async def says(who: Villager, *answers: str, lacks: tuple[str, ...] = ()) -> None:
    """One word on each of the conditions, and what is missing where it is no yes."""
    for answer in answers:
        await who.answers(answer)
    for words in lacks:
        await who.says(words)


async def page(v: Village, who: str = "anna") -> str:
    """What the room hears of the conditions."""
    await v.person(who).commands("conditions", ROOM)
    return v.room(ROOM)[-1].text


async def went_on(v: Village, anna: Villager) -> None:
    """Anna let the network go on at once."""
    await anna.commands("next", ROOM)
    await anna.answers("go")


async def test_each_condition_tells_what_it_rests_on_and_a_step_that_can_be_typed():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        told = await page(v)
        for step in ("members invite @name", "me correct", "conditions agree", "propose goal"):
            assert f"*akker {step}*" in told
        assert "Members on" not in told, "nobody said anything yet"
        await anna.commands("propose goal We visit each other", ROOM)
        await anna.answers("yes")
        await bram.answers("support")
        told = await page(v)
        assert "1 of 2" in told.partition("Members' influence")[2]
        assert "• We visit each other" in told
        await anna.commands("conditions agree", ROOM)
        for person in (anna, bram):
            await person.acts("skip")
        await anna.acts("skip")
        await anna.answers("ready")
        await anna.answers("accept")
        await v.forward(days=4)
        told = await page(v)
        assert "• What is said here stays here" in told
        assert "*akker conditions agreements*" in told


async def test_the_page_is_short_enough_for_a_phone():
    async with village() as v:
        await plant(v, "anna", "bram", phase=Phase.SOWING)
        told = await page(v)
        assert len(told.splitlines()) <= 20
        assert len(told) < 1_000


async def test_a_case_is_on_the_page_only_once_its_author_released_it():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        for person, release in ((anna, "no"), (bram, "yes")):
            await person.commands("me correct")
            await person.answers(["case"])
            await person.says(f"Sentinel {person.name}.")
            await person.answers(release)
        told = await page(v)
        assert "Sentinel bram." in told
        assert "Sentinel anna." not in told
        assert "2 of 2 brought an example" in told


async def test_members_say_of_each_condition_what_they_find_and_may_change_it():
    async with village() as v:
        anna, bram, _ = await plant(v, "anna", "bram", "carla", phase=Phase.SOWING)
        await bram.commands(CONFIRM, ROOM)
        assert "no names" in bram.prompt.text
        await says(bram, "yes", "not-yet", "yes", "no", lacks=("Real cases.", "A vote."))
        await anna.commands(CONFIRM, ROOM)
        await says(anna, "yes", "yes", "yes", "yes")
        told = await page(v)
        diversity, practice = told.partition("Practice at the centre")[::2]
        assert "2 yes, 0 not yet, 0 no, of 3; confirmed together" in diversity
        assert "Members on Tuesday 3 February: 1 yes, 1 not yet, 0 no, of 3\n" in practice
        assert "Members miss:\n• Real cases." in practice
        assert "Bram" not in told
        await bram.commands(CONFIRM, ROOM)
        await says(bram, "yes", "yes", "yes", "yes")
        told = await page(v)
        assert "Real cases." not in told
        assert told.count("2 yes, 0 not yet, 0 no, of 3; confirmed together") == 4
        assert len(await kept(v, Contribution, kind="condition.practice")) == 2


async def test_what_is_skipped_stays_as_it_was_and_who_left_does_not_count():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await bram.commands(CONFIRM, ROOM)
        await says(bram, "yes", "yes", "yes", "yes")
        await bram.commands(CONFIRM, ROOM)
        for _ in range(4):
            await bram.acts("skip")
        assert (await page(v)).count("1 yes, 0 not yet, 0 no, of 2\n") >= 3
        await bram.leaves(ROOM)
        assert "1 yes" not in await page(v)
        assert await nothing_stuck(v)


async def test_what_someone_said_goes_when_they_have_it_erased():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await bram.commands(CONFIRM, ROOM)
        await says(bram, "no", "yes", "yes", "yes", lacks=("Sentinel 4711.",))
        assert "4711" in await page(v)
        await bram.commands("me erase")
        await bram.answers("yes")
        told = await page(v)
        assert "4711" not in told
        assert "Members on" not in told


async def test_the_round_is_blind_and_shown_together_without_names():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla", phase=Phase.SOWING)
        await anna.commands("next", ROOM)
        await anna.answers("ask")
        await says(bram, "yes", "yes", "not-yet", "yes", lacks=("Time to talk.",))
        assert "Time to talk." not in await in_room(v)
        await says(anna, "yes", "yes", "yes", "yes")
        await v.forward(days=4)
        told = v.room(ROOM)[-1].text
        assert "2 of 3 members spoke about the four conditions." in told
        assert "• Trust: 1 yes, 1 not yet, 0 no" in told
        assert "What members miss:\n• Time to talk." in told
        assert not any(name in told for name in ("Bram", "Carla"))
        assert "Time to talk." in anna.prompt.text
        await anna.answers("no")
        assert "goes on sowing" in anna.last.text
        await anna.commands("next", ROOM)
        assert "• Trust: 1 yes, 1 not yet, 0 no" in anna.prompt.text
        assert carla.last.message.prompt is None


async def test_what_was_said_before_the_round_closed_counts():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla", phase=Phase.SOWING)
        await anna.commands("next", ROOM)
        await anna.answers("ask")
        await says(bram, "yes", "not-yet", "yes")
        await v.forward(days=4)
        assert "1 of 3 members spoke" in await in_room(v)
        assert "Noted" not in carla.hears, "who was silent hears nothing of it"
        said = await kept(v, Contribution, person=2)
        assert sorted(row.kind.rpartition(".")[2] for row in said) == ["diversity", "practice", "trust"]
        assert await nothing_asked(bram)
        assert "What would bring it closer" not in bram.hears, "a question that comes too late is not asked"


async def test_who_goes_on_knowingly_names_what_may_still_grow():
    async with village() as v:
        (anna,) = await plant(v, "anna", phase=Phase.SOWING)
        await went_on(v, anna)
        told = next(post.text for post in v.room(ROOM) if "Cultivating begins" in post.text)
        assert "What may still grow on the way" in told
        assert "• Diversity\n• Practice at the centre\n• Trust\n• Members' influence" in told


@pytest.mark.parametrize("weeks", [3])
async def test_going_back_lets_the_rhythm_rest_and_going_on_lets_it_go_on(weeks: int):
    async with village() as v:
        (anna,) = await plant(v, "anna", phase=Phase.SOWING)
        await went_on(v, anna)
        await anna.answers("week")
        await anna.answers("mo")
        await anna.says("16:00")
        await anna.answers("none")
        await anna.answers("open")
        await anna.answers("yes")
        await anna.commands("back", ROOM)
        await anna.answers("yes")
        assert "The check-in rests until the network cultivates again" in v.room(ROOM)[-1].text
        asked = len(anna.posts)
        await v.forward(days=7 * weeks)
        assert len(anna.posts) == asked, "nothing comes by itself while it sows"
        await anna.commands("status", ROOM)
        assert "Nothing is planned" in v.room(ROOM)[-1].text
        await went_on(v, anna)
        assert "The check-in goes on in the rhythm that was set" in v.room(ROOM)[-1].text
        assert len(await kept(v, Rhythm, active=True)) == 1
        heard = len(anna.posts)
        await v.forward(days=7)
        assert len(anna.posts) > heard
        (network,) = await kept(v, Network)
        assert network.phase == Phase.CULTIVATING
        assert await nothing_stuck(v)

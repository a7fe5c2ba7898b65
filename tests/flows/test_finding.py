"""People who could join are proposed to the facilitator alone; and all say unseen whose view is missing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.audience import NETWORK, Label, Labelled
from bot.network import Contribution, Identity, Membership, Network, Organisation, Person, Profile, Standing, Workspace
from bot.ports import UnitOfWork
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept, let_facilitate, nothing_asked, nothing_stuck, plant


async def tell(v: Village, who: str, **answers: Any) -> None:
    """What a member told at the intake."""

    def write(uow: UnitOfWork) -> None:
        person = uow.identify("console", who, who.title())
        for kind, words in answers.items():
            said = Labelled(words, Label(NETWORK, network=1), {person})
            uow.put(Contribution(1, person, f"intake.{kind}", said, v.now))

    await v.app.writer.run(write)


async def list_in_pool(v: Village, who: str, organisation: int | None = None, **told: Any) -> int:
    """Someone agreed to be found."""

    def write(uow: UnitOfWork) -> int:
        person = uow.identify("console", who, who.title())
        uow.put(Profile(person, v.now, organisation, **told))
        return person

    return await v.app.writer.run(write)


async def change(v: Village, kind: type, /, *, where: dict[str, Any], **values: Any) -> None:
    """Change what the store has."""

    def write(uow: UnitOfWork) -> None:
        for row in uow.find(kind, **where):
            for name, value in values.items():
                setattr(row, name, value)
            uow.put(row)

    await v.app.writer.run(write)


async def grown(v: Village) -> list[Villager]:
    """A network of three that told something of themselves, and three who can be found."""
    people = await plant(v, "anna", "bram", "carla")
    await tell(v, "anna", asks=["workload"], offers=["parents"], school="vmbo", role="school-leader", board="Oost")
    await tell(v, "bram", asks=["workload", "digital"], school="vmbo", role="school-leader", board="oost", years=12)
    await list_in_pool(v, "dirk", offers=["workload"], school="special", role="school-leader", board="sentinel west")
    await list_in_pool(v, "esra", asks=["parents"], school="vmbo", board=" OOST ", years=1)
    await list_in_pool(v, "fatma")
    return people


async def test_the_facilitator_alone_reads_proposals_each_with_its_reason():
    async with village() as v:
        anna, bram, carla = await grown(v)
        await anna.commands("members find", ROOM)
        assert "Whose view is still missing here?" in await in_room(v)
        assert "Dirk" not in await in_room(v) + bram.hears + carla.hears
        assert anna.prompt.body == (
            "These people agreed to be found and would fit in:\n"
            "• Dirk offers *workload*, which 2 of you seek; brings a view you lack: special secondary education, "
            "another board\n"
            "• Esra seeks *parents and surroundings*, which one of you offers; brings a view you lack: "
            "under three years of leading\n"
            "• Fatma told nothing yet of themes or work\n"
            "With all of them 3 of 4 asks meet an offer (now 0 of 3), "
            "and on average 4 of 10 random pairs differ (now 0).\n"
            "Whom shall I invite? Skipping is fine."
        )
        assert "sentinel" not in anna.hears.casefold(), "which board is never said"
        assert "Only you" in anna.prompt.text
        assert list(anna.prompt.options.values()) == ["Dirk", "Esra", "Fatma"], "who gives and finds most comes first"


async def test_who_told_something_is_not_said_to_have_told_nothing():
    async with village() as v:
        anna, *_ = await grown(v)
        await list_in_pool(v, "gerda", offers=["assessment"], school="vmbo", role="school-leader", board="oost")
        await anna.commands("members find", ROOM)
        assert "• Gerda named no theme that you seek or offer, and no view that you lack" in anna.prompt.body
        assert "• Fatma told nothing yet of themes or work" in anna.prompt.body


async def test_whoever_is_chosen_is_invited_and_nobody_else():
    async with village() as v:
        anna, *_ = await grown(v)
        await anna.commands("members find")
        await anna.answers(["dirk", "fatma"])
        assert "I am inviting Dirk and Fatma" in anna.hears
        assert "take part" in v.person("dirk").prompt.text.casefold()
        assert v.person("fatma").posts
        assert v.person("esra").posts == []
        await anna.commands("members find")
        assert "Dirk" not in anna.prompt.body, "who has been asked is not proposed again"
        assert "One person agreed to be found" in anna.prompt.body
        assert await nothing_stuck(v)


async def test_a_member_sees_what_all_may_see_and_no_proposals():
    async with village() as v:
        anna, bram, _ = await grown(v)
        await bram.commands("members find", ROOM)
        assert "Whose view is still missing here?" in await in_room(v)
        assert anna.posts == bram.posts == []
        await bram.commands("members missing", ROOM)
        assert bram.last.text == "Only the network's facilitator can do that."


async def test_nobody_is_chosen():
    async with village() as v:
        anna, *_ = await grown(v)
        await anna.commands("members find")
        await anna.acts("skip")
        assert "I invite nobody. With *akker members missing*" in anna.last.text
        assert len(await kept(v, Membership)) == 3


@pytest.mark.parametrize(
    ("kind", "where", "values"),
    [
        (Person, {"name": "Dirk"}, {"paused_until": "later"}),
        (Person, {"name": "Dirk"}, {"erased": True}),
        (Identity, {"address": "dirk"}, {"closed": True}),
        (Profile, {"school": "special"}, {"organisation": 1}),
    ],
)
async def test_who_rests_is_gone_or_belongs_elsewhere_is_not_proposed(kind: type, where: Any, values: dict[str, Any]):
    async with village() as v:
        anna, *_ = await grown(v)
        await v.app.writer.run(lambda uow: uow.put(Organisation("Elsewhere")))
        moments = {name: v.now + timedelta(days=1) if value == "later" else value for name, value in values.items()}
        await change(v, kind, where=where, **moments)
        await anna.commands("members find")
        assert list(anna.prompt.options.values()) == ["Esra", "Fatma"]


@pytest.mark.parametrize("standing", [*Standing])
async def test_who_ever_had_to_do_with_the_network_is_not_proposed(standing: Standing):
    async with village() as v:
        anna, *_ = await grown(v)
        await change(v, Network, where={}, seats=12)
        await v.app.writer.run(
            lambda uow: uow.put(Membership(1, uow.identify("console", "dirk", ""), standing, since=v.now))
        )
        await anna.commands("members find")
        assert "Dirk" not in anna.prompt.options.values()


async def test_people_are_found_within_their_own_organisation():
    async with village() as v:
        anna, *_ = await grown(v)
        await v.app.writer.run(lambda uow: uow.put(Organisation("Ours")))
        await v.app.writer.run(lambda uow: uow.put(Workspace("console", "gijs", 1)))
        await change(v, Network, where={}, organisation=1)
        await anna.commands("members find")
        assert "Nobody who agreed to be found is free" in anna.last.text
        await list_in_pool(v, "gijs", 1, offers=["digital"])
        await anna.commands("members find")
        assert list(anna.prompt.options.values()) == ["Gijs"], "a pool of one"
        await anna.answers(["gijs"])
        assert v.person("gijs").posts


async def test_no_more_are_proposed_than_there_are_seats_and_five_at_most():
    async with village() as v:
        anna, *_ = await grown(v)
        for number in range(8):
            await list_in_pool(v, f"person{number}", offers=["digital"])
        await anna.commands("members find")
        assert len(anna.prompt.options) == 5
        await anna.acts("skip")
        await change(v, Network, where={}, seats=5)
        await anna.commands("members find")
        assert len(anna.prompt.options) == 2
        await anna.acts("skip")
        await change(v, Network, where={}, seats=3)
        await anna.commands("members find")
        assert "All 3 seats in Net are taken" in anna.last.text


async def test_an_invitation_that_runs_keeps_its_seat():
    async with village() as v:
        anna, *_ = await grown(v)
        await change(v, Network, where={}, seats=4)
        await anna.commands("members find")
        assert list(anna.prompt.options.values()) == ["Dirk"]
        await anna.answers(["dirk"])
        await anna.commands("members find")
        assert "kept for people who have yet to answer" in anna.last.text


async def test_a_closed_network_says_how_it_opens():
    async with village() as v:
        anna, *_ = await grown(v)
        await change(v, Network, where={}, phase="closed", closed_at=v.now)
        await anna.commands("members find")
        assert "Net is closed, so I propose nobody. With *akker back* it opens again." in anna.last.text


async def test_who_withdrew_meanwhile_is_not_asked_and_two_do_not_take_one_seat():
    async with village() as v:
        anna, _, _ = await grown(v)
        await let_facilitate(v, 2)
        await change(v, Network, where={}, seats=4)
        await anna.commands("members find")
        bram = v.person("bram")
        await bram.commands("members find")
        await bram.answers(["dirk"])
        await anna.answers(["dirk"])
        assert "Dirk cannot be asked any more, or there is no seat left" in anna.last.text
        assert len(v.person("dirk").posts) == 1
        assert len([row for row in await kept(v, Membership) if row.standing == Standing.INVITED]) == 1


async def test_without_a_question_the_invitation_waits():
    async with village() as v:
        (anna,) = await plant(v, "anna", question="")
        await list_in_pool(v, "dirk", offers=["digital"])
        await anna.commands("members find")
        await anna.answers(["dirk"])
        assert "as soon as the question is there" in anna.last.text
        assert v.person("dirk").posts == []


async def test_all_say_unseen_whose_view_is_missing_and_then_it_stands_together():
    async with village() as v:
        anna, bram, carla = await grown(v)
        await anna.commands("members missing", ROOM)
        assert "without names" in await in_room(v)
        assert "Whose view is still missing here?" in bram.prompt.text
        await bram.says("A SENTINEL of a pupil")
        assert "SENTINEL" not in await in_room(v) + anna.hears + carla.hears
        await anna.says("Someone from healthcare")
        await carla.acts("skip")
        shown = v.room(ROOM)[-1].body
        assert {"• A SENTINEL of a pupil", "• Someone from healthcare"} <= {*shown.splitlines()}
        assert "Bram" not in shown
        assert "school type: no " in shown
        assert await nothing_stuck(v)


async def test_nobody_names_a_view():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("members missing", ROOM)
        await anna.acts("skip")
        await v.forward(days=7)
        assert "Nobody named one." in v.room(ROOM)[-1].body
        assert await nothing_asked(bram)


async def test_it_is_asked_once_at_a_time_and_of_more_than_one():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("members missing")
        assert "nobody to ask" in anna.last.text
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("members missing", ROOM)
        await anna.commands("members missing", ROOM)
        assert "I am asking the members this already" in anna.last.text
        assert bram.hears.count("Whose view") == 1

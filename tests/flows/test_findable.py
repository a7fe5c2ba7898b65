"""The pool: who lets facilitators of other networks find them, and by what."""

from __future__ import annotations

import json

from bot.network import Contribution, Document, Identity, Organisation, Profile, Workspace
from bot.ports import UnitOfWork
from flows.sowing.pool import card_of, found_in
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, kept, nothing_stuck, plant


async def findable(who: Villager) -> None:
    """Everything on the card, by who told nothing before."""
    await who.commands("me findable")
    await who.answers(["workload", "change"])
    await who.answers(["staffing"])
    await who.answers("team-leader")
    await who.answers("vmbo")
    await who.answers("north")
    await who.says("Stichting Zilverdistel")
    await who.says("7")
    await who.answers("yes")


async def in_pool(v: Village, organisation: int | None) -> list[int]:
    """Whom facilitators of an organisation find."""

    found = await v.app.writer.run(lambda uow: found_in(uow, organisation))
    return [profile.person for profile in found]


async def change(v: Village, person: str, organisation: str | None = None, *, closed: bool = False) -> None:
    """Put the account of someone in an organisation, or close it."""

    def write(uow: UnitOfWork) -> None:
        (account,) = uow.find(Identity, address=person)
        account.closed = closed
        uow.put(account)
        if organisation:
            owner = uow.put(Organisation(organisation)).id
            uow.put(Workspace("console", person, owner))

    await v.app.writer.run(write)


async def test_nobody_is_found_before_a_yes_to_exactly_the_card():
    async with village() as v:
        zoe = v.person("zoe")
        await findable(zoe)
        assert await kept(v, Profile) == []
        card = zoe.prompt.text
        for line in (
            "Zoe", "team leader", "vmbo", "region North", "three to ten years a leader",
            "Brings: workload, change and renewal", "Seeks: staff shortage", "May be asked to facilitate",
        ):  # fmt: skip
            assert f"• {line}" in card
        assert "Zilverdistel" not in card, "a board is compared, not shown"
        await zoe.answers("yes")
        (profile,) = await kept(v, Profile)
        assert (profile.board, profile.years, profile.facilitates) == ("Stichting Zilverdistel", 7, True)
        assert card_of(profile)["years"] == ["settled"]
        assert await in_pool(v, None) == [profile.person]
        assert await nothing_stuck(v)


async def test_a_no_leaves_nothing_behind():
    async with village() as v:
        zoe = v.person("zoe")
        await findable(zoe)
        await zoe.answers("no")
        assert "Nobody finds you" in zoe.last.text
        assert await kept(v, Profile) == []


async def test_all_can_be_skipped_and_one_word_is_enough():
    async with village() as v:
        zoe = v.person("zoe")
        await zoe.commands("me findable")
        for _ in range(6):
            await zoe.acts("skip")
        await zoe.answers(1)
        await zoe.answers("no")
        assert zoe.prompt.body.splitlines()[1:3] == ["• Zoe", "• less than three years a leader"]
        await zoe.answers("yes")
        assert len(await kept(v, Profile)) == 1


async def test_what_was_told_at_the_intake_is_not_asked_again():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        await bram.commands("me correct")
        await bram.answers(["role", "bring-themes"])
        await bram.answers(["parents"])
        await bram.answers("board-member")
        await bram.commands("me findable")
        assert "Which themes fit what you seek" in bram.prompt.text
        for _ in range(5):
            await bram.acts("skip")
        await bram.answers("no")
        assert "• board member\n• Brings: parents and surroundings" in bram.prompt.text
        assert "*Net*" not in bram.prompt.text, "it is about no network"
        await bram.answers("yes")
        (profile,) = await kept(v, Profile)
        assert (profile.role, profile.offers) == ("board-member", ["parents"])


async def test_a_card_is_changed_part_by_part_and_what_is_skipped_comes_off_it():
    async with village() as v:
        zoe = v.person("zoe")
        await findable(zoe)
        await zoe.answers("yes")
        await zoe.commands("me findable")
        assert "find you by this card" in zoe.prompt.text
        assert "• vmbo" in zoe.prompt.text
        await zoe.answers("change")
        await zoe.answers(["school", "region", "facilitates"])
        await zoe.answers("special")
        await zoe.acts("skip")
        await zoe.answers("no")
        assert "• special secondary education" in zoe.prompt.text
        assert "region" not in zoe.prompt.text
        assert "May be asked" not in zoe.prompt.text
        (before,) = await kept(v, Profile)
        assert before.school == "vmbo", "until there is a yes"
        await zoe.answers("yes")
        (profile,) = await kept(v, Profile)
        assert (profile.id, profile.school, profile.region, profile.board) == (
            before.id, "special", "", "Stichting Zilverdistel",
        )  # fmt: skip


async def test_who_stops_is_found_no_longer_at_once():
    async with village() as v:
        zoe = v.person("zoe")
        await findable(zoe)
        await zoe.answers("yes")
        await zoe.commands("me findable")
        await zoe.answers("stop")
        assert await kept(v, Profile) == []
        assert "Nobody finds you any more" in zoe.last.text


async def test_only_the_facilitators_of_ones_organisation_find_one_and_by_its_name():
    async with village() as v:
        zoe = v.person("zoe")
        await zoe.says("hello")
        await change(v, "zoe", "VO Noord")
        await findable(zoe)
        assert "other networks of VO Noord" in zoe.prompt.text
        await zoe.answers("yes")
        (profile,) = await kept(v, Profile)
        assert profile.organisation == 1
        assert await in_pool(v, 1) == [profile.person]
        assert await in_pool(v, None) == []


async def test_who_left_the_platform_is_not_found():
    async with village() as v:
        zoe = v.person("zoe")
        await findable(zoe)
        await zoe.answers("yes")
        await change(v, "zoe", closed=True)
        assert await in_pool(v, None) == []
        await change(v, "zoe")
        assert len(await in_pool(v, None)) == 1


async def test_a_corrected_intake_offers_to_correct_the_card():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        await findable(bram)
        await bram.answers("yes")
        await bram.commands("me correct")
        await bram.answers(["role"])
        await bram.answers("school-leader")
        assert "• school leader" in bram.prompt.text
        assert "find you by exactly this" in bram.prompt.text
        (profile,) = await kept(v, Profile)
        assert profile.role == "team-leader"
        await bram.answers("yes")
        (profile,) = await kept(v, Profile)
        assert profile.role == "school-leader"
        asked = len(bram.posts)
        await bram.commands("me correct")
        await bram.answers(["case"])
        await bram.acts("skip")
        assert "exactly this" not in "".join(post.text for post in bram.posts[asked:])


async def test_a_card_is_seen_taken_along_and_erased():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        await findable(bram)
        await bram.answers("yes")
        await bram.commands("me see", ROOM)
        assert "*me findable* shows your card" in bram.last.text.replace("akker ", "")
        await bram.commands("me export", ROOM)
        (document,) = await kept(v, Document)
        assert json.loads(document.body)["profile"][0]["board"] == "Stichting Zilverdistel"
        await bram.commands("me erase")
        await bram.answers("yes")
        assert await kept(v, Profile) == []
        assert await kept(v, Contribution) == []


async def test_an_answer_that_was_erased_meanwhile_makes_no_card():
    async with village() as v:
        zoe = v.person("zoe")
        await findable(zoe)
        card = zoe.prompt
        await zoe.commands("me erase")
        await zoe.answers("yes")
        await zoe.answers("yes", to=card)
        assert await kept(v, Profile) == []
        assert await nothing_stuck(v)

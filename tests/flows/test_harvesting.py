"""The dialogues of harvesting, as the people in them live through them."""

from __future__ import annotations

from bot.audience import Label, Labelled
from bot.network import Consent, Contribution, Document, Membership, Network, Phase, Rhythm, Standing
from bot.ports import UnitOfWork
from tests.support.people import Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, nothing_asked, plant

ANSWER = "Start small, and show what failed."


async def documents(v: Village) -> dict[str, str]:
    """The newest document of each name, and what is in it."""
    return {document.name: document.body for document in await kept(v, Document)}


async def looks_back(person: Villager, *told: str | None, shares: str = "", category: str | None = None) -> None:
    """Go through a reflection; ``shares``: a y or n for each thing told."""
    for words in told:
        await (person.says(words) if words else person.acts("skip"))
    for share in shares:
        await person.answers(share == "y")
    if shares:
        await (person.answers([category]) if category else person.acts("skip"))


async def answered(v: Village, anna: Villager, *others: Villager) -> None:
    """An answer by Anna on which nobody remarks and with which all agree; the others are not named."""
    await anna.commands("harvest review", ROOM)
    await anna.says(ANSWER)
    for other in others:
        await other.acts("skip")
    await anna.answers("yes")
    await anna.answers("yes")
    for other in others:
        await other.answers("yes")
        await other.answers("no")


async def test_everyone_looks_back_and_shares_what_they_want():
    async with village() as v:
        anna, bram, chaima = await plant(v, "anna", "bram", "chaima")
        await anna.commands("next", ROOM)
        await anna.answers("yes")
        opening = v.room(ROOM)[-1]
        assert QUESTION in opening.text
        assert "Only you can read this." in bram.prompt.text
        await looks_back(bram, "My secret stumble", None, "I ask sooner", shares="ny", category="learning")
        await looks_back(chaima, None, None, None)
        assert "Nothing has been written down." in chaima.last.text
        await looks_back(anna, "The bell was late", "So was I", None, shares="yy")
        gathered = v.room(ROOM)[-1]
        assert gathered.message.thread == opening.id
        for words in ("The bell was late", "So was I", "I ask sooner"):
            assert words in gathered.text
        assert "secret" not in await in_room(v) + anna.hears + chaima.hears
        assert "What is the answer" in anna.prompt.text
        kinds = {c.kind: (c.words.label.audience, c.tags) for c in await kept(v, Contribution, person=2)}
        assert kinds == {
            "reflection.what": ("only_you", ["learning"]),
            "reflection.now-what": ("network", ["learning"]),
        }


async def test_what_was_told_before_the_round_closed_is_kept_for_its_author():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("next", ROOM)
        await anna.answers("yes")
        await bram.says("Half a thought")
        await v.forward(days=6)
        (words,) = [c.words for c in await kept(v, Contribution, person=2)]
        assert words.label.audience == "only_you"
        assert "Half a thought" not in await in_room(v)
        assert "bram" not in (await in_room(v)).casefold()


async def test_what_was_shared_before_the_round_closed_is_shown():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("next", ROOM)
        await anna.answers("yes")
        for told in ("The bell was late", "So was I", "I ask sooner"):
            await bram.says(told)
        await bram.answers("yes")
        await v.forward(days=6)
        assert "The bell was late" in await in_room(v)
        assert "So was I" not in await in_room(v)


async def test_an_answer_is_drafted_remarked_on_and_approved():
    async with village() as v:
        anna, bram, chaima = await plant(v, "anna", "bram", "chaima", phase=Phase.HARVESTING)
        await anna.commands("harvest review", ROOM)
        await anna.says("Start small.")
        assert "Start small." in await in_room(v)
        await bram.says("And what failed?")
        await chaima.acts("skip")
        assert "And what failed?" in anna.hears
        await anna.says(ANSWER)
        for person in (anna, bram, chaima):
            assert ANSWER in person.prompt.text
            await person.answers("yes")
            await person.answers(person is not bram)
        room = await in_room(v)
        assert "3 of 3 members stand behind it. Nobody objected." in room
        assert [post.kind for post in v.room(ROOM)[-2:]] == ["file", "file"]
        text = (await documents(v))["harvest-net.md"]
        assert ANSWER in text
        assert "Start small.\n" not in text
        assert "Anna and Chaima, and one member who is not named." in text


async def test_an_objection_gives_another_round_and_the_third_time_it_is_said_so():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("harvest review", ROOM)
        await anna.says(ANSWER)
        await bram.acts("skip")
        for number in range(3):
            await anna.answers("yes")
            await bram.answers("no")
            await bram.says(f"It is too long, {number}")
            if number == 0:
                assert "May your name" in anna.prompt.text
                await anna.answers("yes")
                await bram.answers("no")
            if number < 2:
                assert f"It is too long, {number}" in anna.hears
                await anna.acts("skip")
        assert "not everyone agrees with it" in await in_room(v)
        text = (await documents(v))["harvest-net.md"]
        assert "Not agreed by all: one of 2 members stands behind this answer." in text
        assert "It is too long, 2\\\n  — a participant" in text
        assert "It is too long, 0" not in text


async def test_an_answer_that_nobody_approved_is_not_called_approved():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("harvest review", ROOM)
        await anna.says(ANSWER)
        await v.forward(days=12)
        assert "0 of 2 members stand behind it" in await in_room(v)
        assert "not everyone agrees with it" in await in_room(v)


async def test_a_member_sees_searches_takes_along_and_approves_later():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await bram.commands("harvest", ROOM)
        assert "no answer yet" in await in_room(v)
        await bram.commands("harvest see")
        assert "Nothing has been released yet." in bram.last.text
        await bram.commands("harvest reflect")
        await looks_back(bram, "The lesson began in silence", "Mine too", None, shares="yn")
        await anna.commands("harvest see")
        assert "The lesson began in silence" in anna.last.text
        await anna.commands("harvest search LESS silence")
        assert "Net: The lesson began in silence" in anna.last.text
        await anna.commands("harvest search mine")
        assert "I find nothing" in anna.last.text
        await bram.commands("harvest export")
        assert "Draft: the answer is not settled yet" in (await documents(v))["harvest-draft-net.md"]
        assert [post.kind for post in bram.posts[-2:]] == ["file", "file"]
        await anna.commands("harvest review")
        await anna.says(ANSWER)
        await bram.commands("harvest approve")
        assert "This is a draft." in bram.last.text
        await v.forward(days=6)  # to a Monday: on Sunday nobody is asked anything
        await anna.answers("yes")
        await anna.answers("yes")
        await v.forward(days=5)
        assert "One of 2 members stands behind it." in await in_room(v)
        await bram.commands("harvest approve")
        await bram.answers("yes")
        await bram.commands("harvest export")
        assert "2 of 2 members stand behind this answer." in (await documents(v))["harvest-net.md"]
        await bram.commands("harvest approve")
        assert "You stand behind this answer already" in bram.last.text


async def test_a_search_reaches_the_closed_harvests_of_ones_own_networks_and_no_others():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)

        def write(uow: UnitOfWork) -> None:
            for name, closed, members in (("Past", True, [2]), ("Present", False, [2]), ("Foreign", True, [])):
                network = uow.put(Network(name, name.upper(), v.now, closed_at=v.now if closed else None))
                for person in members:
                    uow.put(Membership(network.id, person, Standing.MEMBER))
                for label in (Label.for_room(network.id), Label.for_person(2, network.id)):
                    text = f"silence in {name}, for {label.audience}"
                    words = Labelled(text, label, {2})
                    uow.put(Contribution(network.id, 2, "gathered", words, v.now))

        await v.app.writer.run(write)
        await bram.commands("harvest search silence")
        if bram.prompt.options:
            await bram.answers(next(value for value, label in bram.prompt.options.items() if label == "Net"))
        assert "Past: silence in Past, for network" in bram.last.text
        assert "only_you" not in bram.last.text
        assert "Present" not in bram.last.text
        assert "Foreign" not in bram.last.text
        await anna.commands("harvest search silence")
        assert "I find nothing" in anna.last.text


async def test_a_sheaf_asks_the_author():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await bram.reacts("sheaf", "Silence is not *rest*.", "anna", ROOM)
        assert "Bram would like to keep a message of yours" in anna.hears
        assert "Silence is not *rest*." in anna.prompt.text
        await anna.answers("no")
        assert await kept(v, Contribution) == []
        await bram.reacts("sheaf", "Rest is knowing what comes.", "anna", ROOM)
        await anna.answers("yes")
        heard = len(anna.posts)
        await bram.reacts("sheaf", "Rest is knowing what comes.", "anna", ROOM)
        assert len(anna.posts) == heard
        (contribution,) = await kept(v, Contribution, kind="gathered")
        assert (contribution.person, contribution.words.label.audience) == (1, "network")


async def test_a_second_sheaf_on_a_message_does_not_ask_its_author_again():
    async with village() as v:
        anna, bram, carla = await plant(v, "anna", "bram", "carla")
        await bram.reacts("sheaf", "Silence is not rest.", "anna", ROOM, ref="a")
        await carla.reacts("sheaf", "Silence is not rest.", "anna", ROOM, ref="a")
        await anna.answers("no")
        assert "Carla" not in anna.hears
        await bram.reacts("sheaf", "Silence is not rest.", "anna", ROOM, ref="a")
        assert await nothing_asked(anna)


async def test_a_message_that_was_too_long_for_a_sheaf_may_get_one_once_it_is_shorter():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await bram.reacts("sheaf", "x" * 40_001, "anna", ROOM, ref="a")
        assert "40,001" in bram.last.text
        await bram.reacts("sheaf", "Silence is not rest.", "anna", ROOM, ref="a")
        assert "Silence is not rest." in anna.hears


async def test_the_public_version_has_what_was_given_twice_and_can_be_taken_back():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("publish", ROOM)
        assert "First the network settles its answer." in anna.last.text
        await bram.commands("harvest reflect")
        await looks_back(bram, "It fell silent", "I waited", None, shares="yy")
        await answered(v, anna, bram)
        await anna.commands("publish", ROOM)
        await anna.answers("yes")  # the question
        await anna.answers("yes")  # the answer
        await anna.answers("yes")  # her name
        await bram.answers("yes")
        await bram.answers("no")
        await bram.answers("no")  # his name
        page = (await documents(v))["harvest-public-net.md"]
        assert "It fell silent\\\n   — a participant" in page
        assert "I waited" not in page
        assert "agreed" not in page
        await bram.commands("harvest withdraw")
        page = (await documents(v))["harvest-public-net.md"]
        assert "It fell silent" not in page
        assert ANSWER in page
        assert "Taken back: one text." in bram.last.text
        await bram.commands("harvest withdraw")
        assert "there is nothing to take back" in bram.last.text
        given = [consent.what for consent in await kept(v, Consent, person=2, withdrawn_at=None)]
        assert [what.partition(":")[0] for what in given] == ["answer"]


async def test_the_close_and_three_months_later():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await answered(v, anna, bram)
        await anna.commands("next", ROOM)
        assert "The answer is approved." in anna.hears
        await anna.answers("yes")
        room = await in_room(v)
        assert "The harvest is in." in room
        assert "Thanks to Anna, and to all who took part without their name." in room
        (network,) = await kept(v, Network)
        assert (network.phase, network.closed_at) == (Phase.CLOSED, v.now)
        await v.forward(days=92)
        assert "Three months ago" in bram.prompt.text
        await bram.says("The small start is a habit now.")
        await v.forward(days=9)
        assert "The small start is a habit now." in await in_room(v)
        assert "## Three months later" in (await documents(v))["harvest-net.md"]


async def test_not_closing_leaves_everything_as_it_was():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram", phase=Phase.HARVESTING)
        await anna.commands("next", ROOM)
        assert "There is no answer to the question yet." in anna.hears
        await anna.answers("no")
        (network,) = await kept(v, Network)
        assert (network.phase, network.closed_at) == (Phase.HARVESTING, None)


async def test_the_close_ends_what_comes_by_itself():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("rhythm", ROOM)
        await anna.answers("week")
        await anna.answers("tu")
        await anna.says("16:30")
        await anna.answers("none")
        await anna.answers("open")
        await anna.answers("yes")
        await anna.commands("next", ROOM)
        await anna.answers("yes")
        await v.forward(days=12)
        await anna.acts("stop")
        await anna.commands("next", ROOM)
        await anna.answers("yes")
        assert not [rhythm for rhythm in await kept(v, Rhythm) if rhythm.active]
        await v.forward(days=1)
        assert "The harvest is in." in await in_room(v)
        said = len(v.room(ROOM))
        await v.forward(days=30)
        assert len(v.room(ROOM)) == said

"""Two accounts of one person: joined by a code that goes from the one to the other."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from bot.network import Contribution, Identity, Link, Membership, Person, Phase, Question, Standing
from tests.support.people import TUESDAY, Village, Villager, village
from tests.support.season import ROOM, in_room, kept, nothing_stuck, plant

MATRIX, OTHER = "matrix", "!room:example.org"


@asynccontextmanager
async def two_sides(*names: str, phase: Phase = Phase.CULTIVATING, start: datetime = TUESDAY) -> AsyncIterator[Village]:
    """A network with a room on each side; Anna facilitates it here, and someone of the same name is there."""
    async with village(platforms=("console", MATRIX), start=start) as v:
        await plant(v, *(names or ("anna", "bram")), phase=phase)
        await v.person("anna", MATRIX).commands("start ABCDEF", OTHER)
        yield v


def both(v: Village, name: str = "anna") -> tuple[Villager, Villager]:
    return v.person(name), v.person(name, MATRIX)


async def code_for(who: Villager) -> str:
    """Ask for a code and read it."""
    await who.commands("me link")
    (found,) = re.findall(r"akker me link ([A-Z2-9]{6})", who.posts[-2].text)
    return found


async def link(here: Villager, there: Villager) -> None:
    """All of it."""
    await there.commands(f"me link {await code_for(here)}")
    await there.answers("yes")
    await here.answers("done")
    await here.answers("yes")


async def people(v: Village) -> list[str]:
    return [person.name for person in await kept(v, Person)]


async def test_a_code_and_a_yes_on_both_sides_join_two_accounts():
    async with two_sides() as v:
        here, there = both(v)
        code = await code_for(here)
        await there.commands(f"me link {code}", OTHER)
        assert "This code is from Anna, Console" in there.prompt.text
        assert code not in "".join(post.text for post in v.room(OTHER, MATRIX))
        await there.answers("yes")
        assert "go back to Console" in there.hears
        await here.answers("done")
        assert "Anna, Matrix, typed your code" in here.prompt.text
        assert await people(v) == ["Anna", "Bram", "Anna"]
        await here.answers("yes")
        assert await people(v) == ["Anna", "Bram"]
        assert "You are one person to me now" in here.last.text
        assert "I ask you at Console" in here.last.text
        assert "one person to me now" in there.last.text
        (anna, _) = await kept(v, Person)
        assert {row.platform for row in await kept(v, Identity, person=anna.id)} == {"console", MATRIX}
        (membership,) = await kept(v, Membership, person=anna.id)
        assert (membership.standing, membership.facilitator, membership.owner) == (Standing.MEMBER, True, True)
        assert await kept(v, Link) == []
        assert await nothing_stuck(v)


async def test_at_night_both_hear_it_at_once():
    async with two_sides(start=datetime(2026, 2, 3, 22, 0, tzinfo=UTC)) as v:
        here, there = both(v)
        await link(here, there)
        assert "one person to me now" in here.last.text
        assert "one person to me now" in there.last.text


async def test_a_code_may_be_typed_sloppily_and_without_a_slash():
    async with two_sides() as v:
        here, there = both(v)
        code = (await code_for(here)).lower()
        await there.says(f"akker me link {code[:3]}-{code[3:]}")
        assert "This code is from Anna" in there.prompt.text


async def test_codes_that_are_worth_nothing():
    async with two_sides() as v:
        here, there = both(v)
        code = await code_for(here)
        await here.commands(f"me link {code}")
        assert "You got that code here yourself" in here.last.text
        await there.commands("me link ZZZZZZ")
        assert "I do not know that code" in there.last.text
        await there.commands(f"me link {code}")
        await v.person("bram").commands(f"me link {code}")
        assert "used already" in v.person("bram").last.text
        await v.forward(minutes=16)
        await there.answers("yes")
        assert there.hears.count("not valid any more") == 1
        await there.commands(f"me link {code}")
        assert there.hears.count("not valid any more") == 2
        await here.answers("done")
        assert "not valid any more" in here.last.text
        assert len(await people(v)) == 3


async def test_only_the_newest_code_works():
    async with two_sides() as v:
        here, there = both(v)
        first, second = await code_for(here), await code_for(here)
        await there.commands(f"me link {first}")
        assert "I do not know that code" in there.last.text
        await there.commands(f"me link {second}")
        assert "This code is from Anna" in there.prompt.text


async def test_nobody_guesses_for_long():
    async with two_sides() as v:
        here, there = both(v)
        for _ in range(5):
            await there.commands("me link ZZZZZZ")
        await there.commands(f"me link {await code_for(here)}")
        assert "Try again in an hour" in there.last.text
        await v.forward(minutes=61)
        await there.commands(f"me link {await code_for(here)}")
        assert "This code is from Anna" in there.prompt.text


async def test_a_no_on_either_side_leaves_everything_as_it_is():
    async with two_sides() as v:
        here, there = both(v)
        await there.commands(f"me link {await code_for(here)}")
        await there.answers("no")
        assert "stay apart" in there.hears
        await here.answers("done")
        assert "Nobody has typed this code" in here.hears
        await here.answers("stop")
        await there.commands(f"me link {await code_for(here)}")
        await there.answers("yes")
        await here.answers("done")
        await here.answers("no")
        assert "stay apart" in here.last.text
        assert len(await people(v)) == 3


async def test_the_code_itself_is_kept_nowhere_but_where_it_was_said():
    async with two_sides() as v:
        here, _ = both(v)
        code = await code_for(here)
        (link,) = await kept(v, Link)
        assert code not in repr(link)
        await here.commands("me erase")
        await here.answers("yes")
        assert code not in here.hears, "it was a word of theirs"


async def test_an_invitation_is_not_asked_of_a_member():
    async with two_sides() as v:
        here, there = both(v)
        invitation = there.prompt
        assert "yes" not in invitation.options
        await link(here, there)
        assert invitation.message.prompt is None
        await there.answers("decline", to=invitation)
        assert "closed already" in there.last.text
        (membership, _) = await kept(v, Membership)
        assert membership.standing == Standing.MEMBER


async def accepted(v: Village) -> tuple[Villager, Villager]:
    """Anna takes part under both accounts."""
    here, there = both(v)
    await there.answers("accept")
    await there.says("Patience")
    await there.acts("stop")
    return here, there


async def test_in_a_round_the_newest_answer_counts_and_the_other_is_not_waited_for():
    async with two_sides() as v:
        here, there = await accepted(v)
        bram = v.person("bram")
        await here.commands("checkin", ROOM)
        for who, words in ((here, "The older answer."), (there, "The newer answer.")):
            await who.says(words)
            await who.acts("skip")
            await who.acts("skip")
            await who.answers(True)
        await link(here, there)
        await bram.says("Bram's answer.")
        await bram.acts("skip")
        await bram.acts("skip")
        await bram.answers(True)
        said = await in_room(v)
        assert "The newer answer." in said
        assert "Bram's answer." in said
        assert "The older answer." not in said
        assert await nothing_stuck(v)


async def test_a_round_that_only_the_other_account_held_up_is_over():
    async with two_sides() as v:
        here, there = await accepted(v)
        await here.commands("checkin", ROOM)
        for who in (here, v.person("bram")):
            await who.says(f"By {who.name}.")
            await who.acts("skip")
            await who.acts("skip")
            await who.answers(True)
        assert "By anna." not in await in_room(v)
        await link(here, there)
        assert "By anna." in await in_room(v)
        assert "By bram." in await in_room(v)
        await there.says("too late")
        assert await nothing_stuck(v)


async def test_everything_that_either_said_is_seen_taken_along_and_erased():
    async with two_sides() as v:
        here, there = await accepted(v)
        await there.commands("me correct", OTHER)
        await there.answers(["bring"])
        await there.says("SENTINEL-THERE")
        await here.commands("propose", ROOM)
        await here.answers("goal")
        await here.says("SENTINEL-HERE")
        await here.answers(True)
        await link(here, there)
        await here.commands("me export")
        (anna, *_) = await kept(v, Person)
        held = repr(await v.app.export_person(anna.id))
        assert "SENTINEL-HERE" in held
        assert "SENTINEL-THERE" in held
        await there.commands("me erase")
        await there.answers("yes")
        with v.app.store.begin() as uow:
            everything = repr([row.payload for row in uow.messages_quoting(anna.id)])
        assert "SENTINEL" not in everything
        assert "SENTINEL" not in repr(await v.app.export_person(anna.id))


async def test_who_is_asked_says_where():
    async with two_sides() as v:
        here, there = await accepted(v)
        await here.commands("me where")
        assert "I know one account of yours" in here.last.text
        await link(here, there)
        await there.commands("me where")
        options = there.prompt.options
        await there.answers(next(value for value, label in options.items() if label == "Matrix"))
        assert "From now on I ask you there" in there.last.text
        before = len(here.posts)
        await v.person("bram").commands("thanks @anna for the coffee", ROOM)
        await v.person("bram").answers(True)
        assert "coffee" in there.last.text
        assert len(here.posts) == before


async def test_an_answer_is_understood_on_the_other_side_and_can_be_changed_there():
    async with two_sides() as v:
        here, there = await accepted(v)
        await link(here, there)
        await here.commands("checkin", ROOM)
        assert "What have you tried" in here.prompt.text
        ref = await there.says("Fewer meetings.")
        assert "helped" in there.prompt.text
        await there.edits(ref, "No meetings.")
        await there.acts("skip")
        await there.acts("skip")
        assert "No meetings." in there.prompt.text


async def choose(who: Villager, account: str) -> None:
    """Say where to be asked."""
    await who.commands("me where")
    await who.answers(next(value for value, label in who.prompt.options.items() if label == account))


async def test_a_question_that_waits_comes_where_one_wants_to_be_asked():
    async with two_sides() as v:
        here, there = await accepted(v)
        bram = v.person("bram")
        await link(here, there)
        await here.commands("checkin", ROOM)
        await bram.commands("propose activity Lunch", ROOM)
        await bram.answers(True)
        assert "Lunch" not in here.hears + there.hears
        await choose(here, "Matrix")
        before = len(here.posts)
        await v.forward(days=1, hours=1)
        assert "Lunch" in there.prompt.text
        assert len(here.posts) == before
        await here.says("I walked along.", to=next(post for post in here.posts if "What have you tried" in post.text))
        assert "helped" in here.prompt.text, "a reply still goes to its own question"
        await there.answers("fine")
        assert await nothing_stuck(v)


async def test_what_was_put_off_on_one_side_goes_on_at_the_other():
    async with two_sides() as v:
        here, there = await accepted(v)
        await link(here, there)
        await here.commands("thanks")
        await here.acts("pause")
        await there.says("continue")
        assert list(there.prompt.options.values()) == ["Bram"]
        await there.answers(list(there.prompt.options))
        await there.says("For the coffee.")
        assert "For the coffee." in there.prompt.text
        assert await nothing_stuck(v)


async def test_three_accounts_one_after_another():
    async with village(platforms=("console", MATRIX, "slack")) as v:
        await plant(v, "anna", "bram")
        here, there, third = (v.person("anna", on) for on in ("console", MATRIX, "slack"))
        await link(here, there)
        await link(third, here)
        (anna,) = [person for person in await kept(v, Person) if person.name == "Anna"]
        assert len(await kept(v, Identity, person=anna.id)) == 3
        (question,) = await kept(v, Question)
        assert question.owner == anna.id
        assert await kept(v, Contribution) == []
        assert "Console, Matrix" not in third.last.text
        assert "I ask you at" in third.last.text


async def test_who_closed_the_account_they_chose_is_asked_at_the_other():
    async with two_sides() as v:
        here, there = await accepted(v)
        await link(here, there)
        await v.app.account_changed("console", "anna", "Anna", closed=True)
        await v.app.settle()
        before = len(here.posts)
        await v.person("bram").commands("thanks @anna for the coffee", ROOM)
        await v.person("bram").answers(True)
        assert "coffee" in there.last.text
        assert len(here.posts) == before
        assert "closed" not in v.person("bram").hears
        assert "closed" not in await in_room(v)

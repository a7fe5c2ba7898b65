"""What is typed after a command and means nothing there: said in a sentence, and the rest is done all the same."""

from __future__ import annotations

import pytest

from bot.audience import ERASED
from bot.network import Network, Person
from bot.ports import UnitOfWork
from tests.support.people import Village, village
from tests.support.season import ROOM, kept, let_facilitate, plant


async def let_speak(v: Village, locale: str, kind: type[Person | Network] = Person) -> None:
    """Let the first person, or the network, have a language."""

    def write(uow: UnitOfWork) -> None:
        one = uow.get(kind, 1)
        assert one is not None
        one.locale = locale
        uow.put(one)

    await v.app.writer.run(write)


@pytest.mark.parametrize(
    ("line", "told", "goes_on"),
    [
        ("me zone Mars", "I can do nothing with “Mars” after *me zone*; what I need to know, I ask.", "time zone"),
        ("ik tijdzone Mars", "nothing with “Mars” after *me zone*", "time zone"),
        ("meeting plan 31-02", "I can do nothing with “31-02” after *meeting plan*", "On which day"),
        ("members remove bram", "I do not see who “bram” is. Name someone with an @ in front.", "Who is this about"),
        ("members remove @zoe", "Not a member here: Zoe.", "Who is this about"),
        ("members role @zoe and @bram", "I do not see who “and” is.", "Which role does Bram get"),
        ("thanks @zoe @bram for the timetable", "Not a member here: Zoe.", "for the timetable"),
        ("method walking", "I do not know “walking” as a method.", "Which method"),
        ("checkin @bram now", "I can do nothing with “@bram now” after *checkin*", "What have you tried"),
    ],
)
async def test_what_is_not_understood_is_said_and_the_rest_is_done(line: str, told: str, goes_on: str):
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands(line, ROOM)
        assert told in anna.posts[0].text
        assert goes_on in anna.posts[1].text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("meeting 31-02", "I do not know “31-02” after *meeting*. What can follow: list, poll, plan, move, cancel, "),
        ("me langauge", "I do not know “langauge” after *me*. What can follow: see, correct, export"),
        ("vraag Wat kan anders?", "I do not know “Wat kan anders?” after *question*. What can follow: show, propose"),
    ],
)
async def test_where_it_is_not_understood_what_to_do_nothing_else_is_done(line: str, told: str):
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands(line, ROOM)
        assert [post.body[: len(told)] for post in anna.posts] == [told]
        assert v.room(ROOM) == []


@pytest.mark.parametrize(
    "line",
    ["me zone", "status", "thanks @bram for the timetable", "propose goal We visit each other", "method troika",
     "question propose How can I ask for help?", "harvest search silence", "members role @bram"],
)  # fmt: skip
async def test_of_what_is_understood_nothing_is_said(line: str):
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands(line, ROOM)
        assert not any(part in anna.hears for part in ("I do not", "I can do nothing", "Not a member"))


async def test_a_name_among_words_of_ones_own_stays_there():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("propose activity Visit the school of @bram", ROOM)
        assert "Visit the school of @bram" in anna.last.text


@pytest.mark.parametrize("kind", [Person, Network])
async def test_commands_are_named_in_the_language_of_the_person_or_the_network(kind: type[Person | Network]):
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await let_speak(v, "nl-je", kind)
        await anna.commands("statsu", ROOM)
        assert "*stand*" in anna.last.text
        await anna.commands("me zone Mars", ROOM)
        assert "achter *ik tijdzone*" in anna.posts[1].text
        await anna.commands("vraag dan maar", ROOM)
        assert "toon, voorstel, scherp, splits, parkeer, sluit, herzie" in anna.hears


async def test_who_may_not_hears_that_alone():
    async with village() as v:
        _, bram = await plant(v, "anna", "bram")
        await bram.commands("checkin now", ROOM)
        assert bram.hears == "Only the network's facilitator can do that."


async def test_it_is_said_also_where_a_network_has_to_be_chosen():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("start Other", "#other")
        await let_facilitate(v, 2)
        await anna.acts("stop")
        heard = len(anna.posts)
        await anna.commands("status quickly")
        assert [post.body.partition("\n")[0] for post in anna.posts[heard:]] == [
            "I can do nothing with “quickly” after *status*; what I need to know, I ask.",
            "Which network is this about?",
        ]


@pytest.mark.parametrize("line", ["secretly", "me zone secretly"])
async def test_erasure_finds_the_words_that_were_not_understood(line: str):
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands(line, ROOM)
        assert "secretly" in anna.hears
        (person,) = await kept(v, Person, name="Anna")
        await v.app.erase_person(person.id)
        await v.app.settle()
        assert "secretly" not in anna.hears
        assert ERASED not in anna.hears

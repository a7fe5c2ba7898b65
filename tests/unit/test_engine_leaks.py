"""Law 9: no value travels wider than its label, whichever way it goes."""

import json
from typing import Any

import pytest

from bot.audience import (
    FACILITATOR,
    GROUP,
    GUEST,
    NETWORK,
    ONLY_YOU,
    PUBLIC,
    Label,
    Labelled,
    join,
)
from bot.effects import Ask, PersonName, Phrase, Say, Start
from bot.errors import DialogueError, Leak
from bot.operations import Operation
from bot.parts import part
from bot.prompts import Option, choice, many, text
from bot.talk import Talk
from tests.unit.machine_tale import ANNA, BRAM, CEES, DAY, NET, OTHER_NET, Tale, said_by, tell

SECRET = "unmistakable"
HERS = Label(ONLY_YOU, frozenset({ANNA}), NET)
THEIRS = Label(GROUP, frozenset({ANNA, BRAM}), NET)
OF_THE_NETWORK = Label(NETWORK, network=NET)


def words(label: Label = HERS, author: int = ANNA) -> Labelled:
    """Something that must not get out."""
    return said_by(author, SECRET, label)


def sent(send: Any, **about: Any) -> Tale:
    """A dialogue that does just this."""

    async def story(talk: Talk) -> None:
        await send(talk)

    return tell(story, **about)


WAYS: dict[str, Any] = {
    "say to the room": lambda talk, value: talk.say(talk.room, "out", words=value),
    "say to where it was typed": lambda talk, value: talk.say(talk.here, "out", words=value),
    "say to someone else": lambda talk, value: talk.say(CEES, "out", words=value),
    "say in a thread of the room": lambda talk, value: talk.say(talk.room, "out", under="top", words=value),
    "a file with words": lambda talk, value: talk.upload(talk.room, "out", 5, words=value),
    "ask someone else": lambda talk, value: talk.ask(CEES, "out", text(), audience=ONLY_YOU, words=value),
    "confirm of someone else": lambda talk, value: talk.confirm(CEES, "out", audience=ONLY_YOU, words=value),
    "an option": lambda talk, value: talk.ask(CEES, "out", choice(Option("a", value)), audience=ONLY_YOU),
    "one of many options": lambda talk, value: talk.ask(CEES, "out", many("x", Option("a", value)), audience=ONLY_YOU),
    "collect": lambda talk, value: talk.collect([ANNA, CEES], "out", text(), until=DAY, words=value),
}
"""Every way in which a dialogue can show a value to others than its author."""

WRAPPINGS: dict[str, Any] = {
    "bare": lambda value: value,
    "in a list": lambda value: ["x", value],
    "in a list in a list": lambda value: ["x", ["y", value]],
    "in a tuple": lambda value: (value, 1),
    "in a set": lambda value: {value},
    "in a phrase": lambda value: Phrase("other", {"words": value}),
    "in a phrase in a phrase in a list": lambda value: [Phrase("a", {"b": Phrase("c", {"words": [value]})})],
    "in a dict": lambda value: {"words": value},
    "mapped": lambda value: value.map(str.upper),
    "joined with what all may read": lambda value: join([said_by(BRAM, "x", OF_THE_NETWORK), value], " ".join),
    "through JSON": lambda value: Labelled(**thawed(value)),
}
"""Every wrapping in which it may hide."""


def thawed(value: Labelled) -> dict[str, Any]:
    """The arguments of the same value, from JSON."""
    data = json.loads(json.dumps(value.to_json()))
    return {"value": data["said"], "label": Label.from_json(data["to"]), "authors": data["by"]}


class TestNoWayOut:
    @pytest.mark.parametrize("way", WAYS)
    @pytest.mark.parametrize("label", [HERS, THEIRS, Label(FACILITATOR, frozenset({ANNA, BRAM}), NET)])
    def test_whichever_way(self, way: str, label: Label):
        with pytest.raises(Leak):
            sent(lambda talk: WAYS[way](talk, words(label)))

    @pytest.mark.parametrize("way", ["say to the room", "ask someone else"])
    @pytest.mark.parametrize("wrapping", WRAPPINGS)
    def test_whatever_it_is_wrapped_in(self, way: str, wrapping: str):
        with pytest.raises(Leak):
            sent(lambda talk: WAYS[way](talk, WRAPPINGS[wrapping](words())))

    @pytest.mark.parametrize("way", WAYS)
    def test_nothing_happens_when_it_is_tried(self, way: str):
        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "go", text(), audience=ONLY_YOU)
            await WAYS[way](talk, words())

        tale = tell(story)
        before = tale.conversation
        with pytest.raises(Leak) as leak:
            tale.answers("go", "x")
        assert tale.conversation is before
        assert SECRET not in str(leak.value)

    def test_an_answer_to_the_bot_alone_is_no_news_for_the_room(self):
        async def story(talk: Talk) -> None:
            answer = await talk.ask(ANNA, "secret", text(), audience=ONLY_YOU)
            await talk.say(ANNA, "to-her", words=answer)
            await talk.say(talk.room, "to-all", words=answer)

        tale = tell(story)
        with pytest.raises(Leak):
            tale.answers("secret", SECRET)

    def test_through_what_another_dialogue_is_started_with(self):
        async def first(talk: Talk) -> None:
            await talk.start("go", "test.tale", person=CEES, words=words(), deep=[{"er": words()}])

        (start,) = tell(first).of(Start)
        assert (start.args["words"]["to"], start.args["words"]["by"]) == (HERS.to_json(), [ANNA])

        for pick in (lambda talk: talk.args["words"], lambda talk: talk.args["deep"][0]["er"]):
            with pytest.raises(Leak):
                sent(lambda talk, pick=pick: talk.say(CEES, "out", words=pick(talk)), starter=CEES, args=start.args)
            with pytest.raises(Leak):
                sent(lambda talk, pick=pick: talk.say(talk.room, "out", words=pick(talk)), args=start.args)
            assert sent(lambda talk, pick=pick: talk.say(ANNA, "in", words=pick(talk)), args=start.args).said == ["in"]

    def test_through_what_was_read_of_the_world_or_done(self):
        operation = Operation("find", lambda world: {"found": [words()]})
        for awaits in ("look", "do"):

            async def story(talk: Talk, awaits: str = awaits) -> None:
                found = await getattr(talk, awaits)("find", operation)
                await talk.say(talk.room, "out", words=found["found"])

            with pytest.raises(Leak):
                tell(story)

    def test_through_what_a_part_of_a_collect_gives(self):
        async def story(talk: Talk) -> None:
            found = await talk.collect([ANNA, BRAM], "all", text(), until=DAY, audience=ONLY_YOU)
            await talk.say(talk.room, "out", words=found.given)

        tale = tell(story)
        with pytest.raises(Leak):
            tale.gathers("all", {ANNA: words()})

    def test_a_part_that_is_begun_some_other_way_looks_for_itself(self):
        args = {
            "text": "x", "prompt": text().to_json(), "audience": "network", "vars": {"words": words()},
        }  # fmt: skip
        with pytest.raises(Leak):
            tell(part, starter=CEES, args=args)
        assert tell(part, starter=ANNA, args=args).asked == ["answer"]


class TestTheRightReaders:
    """What does go through: to the author alone, to those named, to the network's room; and to no other network."""

    @pytest.mark.parametrize(
        ("label", "place", "fits"),
        [
            (HERS, ANNA, True),
            (HERS, BRAM, False),
            (HERS, "room", False),
            (THEIRS, "room", False),
            (THEIRS, BRAM, True),
            (THEIRS, CEES, False),
            (OF_THE_NETWORK, "room", True),
            (OF_THE_NETWORK, CEES, True),
            (Label(NETWORK, network=OTHER_NET), "room", False),
            (Label(NETWORK, network=OTHER_NET), ANNA, True),
            (Label(NETWORK, network=OTHER_NET), BRAM, False),
            (Label(NETWORK, network=None), "room", False),
            (Label(GUEST, network=NET), "room", True),
            (Label(GUEST, network=OTHER_NET), "room", False),
            (Label(PUBLIC), "room", True),
            (Label(PUBLIC), CEES, True),
        ],
    )
    def test_of_a_label(self, label: Label, place: Any, fits: bool):
        def send(talk: Talk) -> Any:
            return talk.say(talk.room if place == "room" else place, "out", words=words(label))

        if fits:
            assert sent(send).said == ["out"]
        else:
            with pytest.raises(Leak):
                sent(send)

    def test_a_conversation_of_no_network_is_in_no_room(self):
        with pytest.raises(Leak):
            sent(lambda talk: talk.say(talk.room, "out", words=words(OF_THE_NETWORK)), network=None)
        with pytest.raises(Leak):
            sent(lambda talk: talk.say(talk.here, "out", words=words(Label(NETWORK))), network=None)
        assert sent(lambda talk: talk.say(ANNA, "in", words=words()), network=None).said == ["in"]

    def test_a_prompt_is_labelled_for_those_it_names(self):
        async def story(talk: Talk) -> None:
            await talk.ask(ANNA, "mine", text(), audience=ONLY_YOU)

        (ask,) = tell(story).of(Ask)
        assert ask.label == HERS

    def test_a_group_has_to_be_named(self):
        with pytest.raises(DialogueError, match="named"):
            sent(lambda talk: talk.ask(ANNA, "x", text(), audience=GROUP))

    def test_no_ask_without_an_audience(self):
        with pytest.raises(TypeError, match="audience"):
            sent(lambda talk: talk.ask(ANNA, "x", text()))

    def test_a_hand_over_does_not_reveal_what_was_told_to_the_facilitator_before(self):
        async def story(talk: Talk) -> None:
            told = await talk.ask(ANNA, "told", text(), audience=FACILITATOR)
            await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)
            await talk.say(talk.facilitators[0], "out", words=told)

        tale = tell(story, facilitators=(BRAM,))
        tale.answers("told", SECRET)
        tale.conversation.facilitators = (CEES,)
        with pytest.raises(Leak):
            tale.answers("more", "x")
        tale.conversation.facilitators = (BRAM,)
        tale.answers("more", "x")
        assert tale.said == ["out"]

    def test_names_and_numbers_are_not_labelled(self):
        assert sent(lambda talk: talk.say(talk.room, "out", who=PersonName(ANNA), n=3, s="x")).said == ["out"]


async def releasing(talk: Talk) -> None:
    """Anna's words, to the room if she says so."""
    told = await talk.ask(ANNA, "told", text(), audience=ONLY_YOU)
    released = await talk.release(told, to=NETWORK)
    await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)
    if released is not None:
        await talk.say(talk.room, "out", words=released)
    else:
        await talk.say(ANNA, "kept")


class TestRelease:
    def test_shows_the_author_exactly_what_and_to_whom(self):
        tale = tell(releasing)
        tale.answers("told", SECRET)
        (ask,) = tale.of(Ask)
        assert (ask.person, ask.key, ask.text) == (ANNA, "told-release", "engine-release-network")
        assert ask.vars["words"].shown_to(HERS) == SECRET
        assert ask.label == HERS

    def test_a_yes_lets_it_out(self):
        tale = tell(releasing)
        for key, value in (("told", SECRET), ("told-release", "yes"), ("more", "x")):
            tale.answers(key, value)
        (say,) = tale.of(Say)
        assert (say.key, say.vars["words"].shown_to(OF_THE_NETWORK)) == ("out", SECRET)
        assert say.vars["words"].authors == {ANNA}

    def test_a_no_does_not(self):
        tale = tell(releasing)
        for key, value in (("told", SECRET), ("told-release", "no"), ("more", "x")):
            tale.answers(key, value)
        assert tale.said == ["kept"]

    def test_a_yes_is_to_the_text_on_the_screen_and_to_no_other(self):
        tale = tell(releasing)
        tale.answers("told", "harmless")
        tale.answers("told", SECRET)
        assert (tale.closed, tale.asked) == (["told-release"], ["told-release"])
        (ask,) = tale.of(Ask)
        assert ask.vars["words"].is_(SECRET)
        tale.answers("told-release", "yes")
        tale.answers("told", "something else")
        assert (tale.replies, tale.value("told")) == (["settled"], SECRET)

    def test_releases_nothing_else(self):
        async def story(talk: Talk) -> None:
            told = await talk.ask(ANNA, "told", text(), audience=ONLY_YOU)
            other = await talk.ask(ANNA, "other", text(), audience=ONLY_YOU)
            await talk.release(told, to=NETWORK)
            await talk.say(talk.room, "out", words=other)

        tale = tell(story)
        tale.answers("told", "harmless")
        tale.answers("other", SECRET)
        with pytest.raises(Leak):
            tale.answers("told-release", "yes")

    def test_the_unreleased_value_stays_what_it_was(self):
        async def story(talk: Talk) -> None:
            told = await talk.ask(ANNA, "told", text(), audience=ONLY_YOU)
            await talk.release(told, to=NETWORK)
            await talk.say(talk.room, "out", words=told)

        tale = tell(story)
        tale.answers("told", SECRET)
        with pytest.raises(Leak):
            tale.answers("told-release", "yes")

    def test_to_the_network_is_not_to_the_public_or_another_network(self):
        for place in (Label(GUEST, network=NET), Label(PUBLIC), Label(NETWORK, network=OTHER_NET)):
            with pytest.raises(Leak):
                words().released(OF_THE_NETWORK).shown_to(place)

    def test_to_the_facilitator_is_to_those_of_that_moment(self):
        async def story(talk: Talk) -> None:
            told = await talk.ask(ANNA, "told", text(), audience=ONLY_YOU)
            released = await talk.release(told, to=FACILITATOR)
            await talk.ask(ANNA, "more", text(), audience=ONLY_YOU)
            await talk.say(talk.facilitators[0], "out", words=released)

        tale = tell(story, facilitators=(BRAM,))
        tale.answers("told", SECRET)
        tale.answers("told-release", "yes")
        tale.conversation.facilitators = (CEES,)
        with pytest.raises(Leak):
            tale.answers("more", "x")

    def test_to_a_group_is_to_those_named(self):
        async def story(talk: Talk) -> None:
            told = await talk.ask(ANNA, "told", text(), audience=ONLY_YOU)
            released = await talk.release(told, to=Label(GROUP, frozenset({BRAM}), NET))
            await talk.say(BRAM, "out", words=released)
            await talk.say(CEES, "wide", words=released)

        tale = tell(story)
        tale.answers("told", SECRET)
        (ask,) = tale.of(Ask)
        assert ask.text == "engine-release-group"
        with pytest.raises(Leak) as leak:
            tale.answers("told-release", "yes")
        assert leak.value.where["place"] == "only_you"

    def test_of_what_was_skipped_asks_nothing(self):
        tale = tell(releasing)
        tale.skips("told")
        assert tale.open == ["more"]

    def test_of_many_authors_is_nobodys_to_give(self):
        both = join([words(THEIRS), words(THEIRS, BRAM)], " ".join)
        with pytest.raises(DialogueError, match="one author"):
            sent(lambda talk: talk.release(both, to=NETWORK))

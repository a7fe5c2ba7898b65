"""What members and facilitators ask of a network at any time, and what they hear."""

from __future__ import annotations

from bot.diversity import MOST_MEMBERS
from bot.network import Contribution, Document, Membership, Person, Phase, Question, Standing
from flows.network.members import size
from flows.network.people import matches_of
from flows.sowing.told import QUESTIONS
from tests.support.people import Village, Villager, village
from tests.support.season import QUESTION, ROOM, in_room, kept, plant


async def answer_intake(someone: Villager, *answers: object) -> None:
    """Tell of oneself, in the order of the intake; None leaves it."""
    told = {question: answer for question, answer in zip(QUESTIONS, answers, strict=False) if answer is not None}
    await someone.commands("me")
    await someone.answers("correct")
    await someone.answers([*told])
    for answer in told.values():
        await someone.answers(answer)


async def last_in_room(v: Village) -> str:
    """The newest post."""
    return v.room(ROOM)[-1].text


async def test_status_tells_phase_question_members_and_what_comes():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await anna.commands("status", ROOM)
        text = await last_in_room(v)
        for part in (
            "Phase: *sowing*",
            QUESTION,
            "2 members: Anna and Bram",
            "Nothing is planned",
            "Diversity: still open",
        ):
            assert part in text


async def test_the_status_of_a_closed_network_has_nothing_to_come_and_nothing_open():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram", phase=Phase.CLOSED)
        await anna.commands("status", ROOM)
        status = v.room(ROOM)[-1].body
        assert "This network is closed" in status
        assert "Anna and Bram" in status
        assert "planned" not in status
        assert "still open" not in status


async def test_status_by_direct_message_is_answered_there():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.says("status")
        assert "Phase: *cultivating*" in anna.last.text
        assert v.room(ROOM) == []


async def test_where_no_network_is_nobody_is_told_of_a_membership_or_an_invitation_of_it():
    async with village() as v:
        anna = v.person("anna")
        await anna.commands("status", "#tea")
        assert anna.last.body == "There is no network here yet. *akker start* begins one."
        await anna.commands("status")
        assert "You are in no network yet." in anna.last.body


async def test_help_shows_what_fits_the_role():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await bram.commands("help", ROOM)
        assert "*members*" in bram.last.text
        assert "*pulse*" not in bram.last.text
        assert "put them to Anna" in bram.last.text
        await anna.commands("help", ROOM)
        assert "*pulse*" in anna.last.text
        stranger = v.person("carla")
        await stranger.commands("help", ROOM)
        assert "You are not a member of Net." in stranger.last.text
        assert "*start*" not in stranger.last.text + bram.last.text + anna.last.text, "there is a network here"
        await stranger.commands("help", "#elsewhere")
        assert "There is no network here yet" in stranger.last.text
        assert "*start*" in stranger.last.text
        assert v.room("#elsewhere") == []


async def test_the_missing_view_is_named_and_members_who_can_help_each_other():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        themes = (None, ["workload"], None, ["digital"])
        await answer_intake(anna, *themes, None, "team-leader", "vmbo", "north", None, 2)
        await answer_intake(bram, None, ["digital"], None, ["change"], None, "team-leader", "vmbo", "south", None, 30)
        await anna.commands("members find", ROOM)
        text = await last_in_room(v)
        assert "role: no school leader, board member yet" in text
        assert "region: no region Middle yet" in text
        assert "0 of 10 random pairs differ in school type" in text
        assert "Anna seeks something about digital tools and AI; Bram can bring that" in text
        assert "brought by nobody yet: change and renewal" in text
        await anna.commands("conditions", ROOM)
        assert "10 of 10 random pairs differ in region" in await last_in_room(v)
        assert "10 of 10 random pairs differ in experience" in await last_in_room(v)


def test_those_who_can_help_each_other_come_first():
    asks = {1: ["change"], 2: ["workload"], 3: ["digital"]}
    offers = {1: ["digital"], 2: ["change"], 3: ["change"]}
    assert matches_of(asks, offers) == [(1, 3, "change"), (3, 1, "digital"), (1, 2, "change")]


def test_a_network_can_be_too_small_and_too_large():
    assert [size(count) for count in (5, 6, MOST_MEMBERS, 13)] == ["few", "enough", "enough", "many"]


async def test_a_member_gets_a_role_and_the_last_facilitator_stays():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("members role @anna")
        await anna.answers("no-facilitator")
        assert "Then nobody would facilitate" in anna.last.text
        await anna.commands("members role @bram", ROOM)
        await anna.answers("facilitator")
        await bram.answers("accept")
        assert "Bram facilitates from now on" in await last_in_room(v)
        await anna.commands("members role", ROOM)
        await anna.answers("bram")
        await anna.answers("owner")
        await bram.answers("accept")
        assert "Bram carries the question from now on" in await last_in_room(v)
        await bram.commands("members role @anna")
        await bram.answers("no-facilitator")
        assert "Anna facilitates no longer." in await last_in_room(v)
        await anna.commands("next", ROOM)
        assert "Only the network's facilitator" in anna.last.text


async def test_who_is_known_by_a_mention_alone_has_a_name_like_everyone():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("members invite @dirk_jan", ROOM)
        assert "I am inviting Dirk Jan." in anna.last.text


async def test_who_is_removed_hears_it():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await anna.commands("members remove @bram")
        await anna.answers("yes")
        assert "no longer a member of this network" in bram.last.text
        assert "has heard it from me" in anna.last.text
        assert len(await kept(v, Membership, standing=Standing.MEMBER)) == 1
        await bram.commands("status", ROOM)
        assert "not a member" in bram.last.text


async def test_the_question_with_what_became_of_it():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        await bram.commands("question sharpen", ROOM)
        assert "the one who asked the question: Anna" in bram.last.text
        await anna.commands("question sharpen", ROOM)
        assert QUESTION in anna.prompt.text
        await anna.says("How can I keep learning with my team?")
        await anna.answers("yes")
        assert "Anna has sharpened the question" in await last_in_room(v)
        await bram.commands("question propose How can I ask for help?", ROOM)
        await bram.answers("yes")
        assert "Bram proposes this question" in await last_in_room(v)
        await anna.commands("question", ROOM)
        text = await last_in_room(v)
        assert "Central: How can I keep learning with my team? (Anna)" in text
        assert "Beside it: How can I ask for help? (Bram)" in text
        assert f"how the central question changed:\n• {QUESTION}" in text


async def test_a_question_is_split_parked_and_followed_by_another():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("question split", ROOM)
        await anna.says("How can I find an hour a week?")
        assert "there is now this question: How can I find an hour a week?" in await last_in_room(v)
        await anna.commands("question park", ROOM)
        await anna.answers("1")
        await anna.answers("yes")
        await anna.answers("2")
        assert "now the central one: How can I find an hour a week?" in await last_in_room(v)
        first, second = await kept(v, Question)
        assert (first.status, first.central) == ("parked", False)
        assert second.central


async def test_a_member_sees_takes_along_and_erases_what_is_held():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram", phase=Phase.SOWING)
        await answer_intake(bram, "I know timetables.", None, None, None, None, "team-leader")
        await anna.commands("members", ROOM)
        assert "I know timetables." in await last_in_room(v)
        await bram.commands("me see")
        assert "I know timetables." in bram.last.text
        await bram.commands("me export")
        (document,) = await kept(v, Document)
        assert "I know timetables." in document.body
        await bram.commands("me erase")
        await bram.answers("yes")
        assert "Your words have been erased" in bram.last.text
        assert "timetables" not in await in_room(v) + bram.hears
        assert "(removed)" in await in_room(v)
        assert await kept(v, Contribution, person=2) == []
        (document,) = await kept(v, Document)
        assert "timetables" not in document.body


async def test_who_has_left_still_sees_and_takes_along_their_own_words():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.leaves(ROOM)
        for where in (ROOM, "#elsewhere", "dm"):
            heard = len(anna.posts)
            await anna.commands("me see", where)
            assert [QUESTION in post.text for post in anna.posts[heard:]] == [True], where
        await anna.commands("me export")
        (document,) = await kept(v, Document)
        assert QUESTION in document.body
        assert anna.last.kind == "file"


async def test_erasing_can_be_thought_better_of():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("me erase")
        await anna.answers("no")
        assert "Nothing has been erased" in anna.last.text
        await anna.commands("question", ROOM)
        assert QUESTION in await in_room(v)


async def test_a_member_chooses_how_to_be_addressed():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("me taal")
        await anna.answers("nl-je")
        assert "Staat genoteerd" in anna.last.text
        await anna.commands("me zone")
        await anna.answers("curacao")
        await anna.commands("me pause")
        await anna.answers("week")
        assert "vraag ik je niets" in anna.last.text
        (person,) = await kept(v, Person)
        assert (person.locale, person.timezone) == ("nl-je", "America/Curacao")
        assert person.paused_until is not None
        await anna.commands("me hervat")
        (person,) = await kept(v, Person)
        assert person.paused_until is None


async def test_who_is_in_no_network_hears_what_is_known():
    async with village() as v:
        anna = v.person("anna")
        await anna.commands("me see")
        assert "I only know your name and account" in anna.last.text


async def test_who_is_in_two_networks_is_asked_which():
    async with village() as v:
        anna = v.person("anna")
        await anna.commands("start", "#one")
        await anna.commands("start", "#two")
        await anna.acts("stop")
        await anna.commands("status")
        assert "Which network is this about?" in anna.prompt.text
        await anna.says("two")
        assert "This is how two stands" in anna.hears
        await anna.commands("me see")
        await anna.answers("1")
        assert "In one nothing of yours has been recorded yet" in anna.hears


async def test_who_takes_part_already_is_not_asked_in_again():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("members invite @bram", ROOM)
        assert [post.body for post in anna.posts] == ["Bram takes part already."]
        await anna.commands("members invite @bram @zoe @dirk", ROOM)
        assert [post.body for post in anna.posts[1:]] == [
            "Bram takes part already.",
            "I am inviting Zoe and Dirk. You will hear when someone takes part.",
        ]
        await anna.commands("members invite @zoe @dirk", ROOM)
        assert anna.last.body == "Zoe and Dirk still have my invitation."


async def test_who_invites_nobody_hears_once_how_to():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("members invite", ROOM)
        assert anna.hears == "Name whom you want to invite, with an @ in front."
        await anna.commands("members invite bram", ROOM)
        assert [post.body for post in anna.posts[1:]] == [
            "I do not see who “bram” is. Name someone with an @ in front."
        ]


async def test_someone_who_is_none_of_those_asked_about_is_told_by_name():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await v.person("carla").joins("#elsewhere")
        await anna.commands("members role", ROOM)
        for answer, told in (
            (["carla"], "“Carla” is not on the list. Whom do you mean?"),
            (["a-stranger"], "This person is not on the list. Whom do you mean?"),
        ):
            await anna.answers(answer)
            assert anna.last.body == told
        await anna.says("continue")
        assert anna.last.body == "“continue” is not on the list. Whom do you mean?"


async def test_a_yes_or_no_is_asked_for_in_the_words_on_the_screen():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("members remove @bram", ROOM)
        yes, no = anna.prompt.options.values()
        await anna.says("perhaps")
        assert anna.last.body == f"I need one of these two answers:\n• {yes}\n• {no}"


async def test_two_questions_of_the_same_words_are_told_apart():
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        for one in (anna, bram):
            await one.commands("question propose How can I ask for help?", ROOM)
            await one.answers("yes")
        await anna.commands("question close", ROOM)
        assert [*anna.prompt.options.values()] == [
            QUESTION,
            "How can I ask for help? (Anna)",
            "How can I ask for help? (Bram)",
        ]


async def test_two_networks_of_one_name_are_told_apart():
    async with village() as v:
        (anna,) = await plant(v, "anna")
        await anna.commands("start Net", "#other")
        await anna.acts("stop")
        await anna.commands("status")
        assert [*anna.prompt.options.values()] == ["Net (#net)", "Net (#other)"]

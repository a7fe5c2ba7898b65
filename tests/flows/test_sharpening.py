"""Sharpening in full: advice with an example, what only the owner can say, second thoughts, and what is kept of it."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.network import Contribution, Question
from tests.support.people import Village, Villager, village
from tests.support.season import ROOM, in_room, kept

CLOSED = "Can I give my new teachers a good start?"
OPENED = "How can I give my new teachers a good start?"
FRIDAY = datetime(2026, 2, 6, 14, 0, tzinfo=UTC)


async def asked(v: Village, question: str, *, success: str | None = None) -> Villager:
    """Anna has come as far as this wording."""
    anna = v.person("anna")
    await anna.commands("start", ROOM)
    for key in ("stuck", "tried", "success"):
        if key == "success" and success:
            await anna.says(success)
        else:
            await anna.acts("skip")
    await anna.answers("granted")
    await anna.says(question)
    return anna


async def test_an_example_in_ones_own_words_is_taken_over_with_one_tap():
    async with village() as v:
        anna = await asked(v, CLOSED)
        assert f"For example: {OPENED}" in anna.prompt.text
        assert "Only you can read this" in anna.prompt.text
        await anna.answers("use")
        await anna.answers(["no"])
        assert OPENED in anna.prompt.text
        await anna.answers(True)
        (question,) = await kept(v, Question)
        assert [version["said"] for version in question.versions] == [CLOSED, OPENED]
        assert [version["at"] for version in question.versions] == [v.now.isoformat()] * 2
        assert CLOSED not in await in_room(v), "only what was released is shown"


async def test_the_ground_can_be_filled_in_together():
    async with village() as v:
        anna = v.person("anna")
        await anna.commands("start", ROOM)
        form = {field.key for field in anna.prompt.message.form}
        assert form == {"stuck", "tried", "success", "mandate"}
        await anna.fills(stuck="No time", tried=None, success=None, mandate="granted")
        assert "What is your question" in anna.prompt.text


async def test_the_same_advice_never_comes_twice_for_the_same_words():
    async with village() as v:
        anna = await asked(v, CLOSED)
        await anna.answers("own")
        await anna.says(CLOSED.upper())
        assert "Is one of these the case?" in anna.prompt.text
        await anna.says("no")
        await anna.answers(False)
        await anna.says(CLOSED)
        assert "exactly as it stands here" in anna.prompt.text
        assert anna.hears.count("not an open question yet") == 1


async def test_what_the_owner_says_no_to_gives_one_piece_of_advice():
    async with village() as v:
        anna = await asked(v, OPENED, success="That they stay.")
        await anna.answers(["sign", "others"])
        assert "You named this as a sign: That they stay." in anna.prompt.text
        await anna.answers(True)
        await anna.says("How can I give my new teachers such a start that they stay?")
        assert "exactly as it stands here" in anna.prompt.text, "they are not asked again"


async def test_a_doubting_owner_goes_back_all_the_way_and_loses_nothing():
    async with village(start=FRIDAY) as v:
        anna = await asked(v, CLOSED, success="That they stay.")
        await anna.acts("back")
        await anna.acts("back")
        assert "Do your board or team" in anna.prompt.text
        await anna.acts("pause")
        heard = len(anna.posts)
        await v.forward(days=3)
        assert len(anna.posts) == heard, "nobody is nudged, and not in the weekend"
        await anna.says("continue")
        await anna.answers("not-yet")
        await anna.says(OPENED)
        await anna.acts("skip")
        await anna.answers(True)
        ground = {row.kind: row.words for row in await kept(v, Contribution)}
        assert ground["question.success"].is_("That they stay.")
        assert ground["question.mandate"].is_("not-yet")
        assert OPENED in await in_room(v)


async def test_a_question_of_before_has_its_wordings_without_a_day():
    async with village() as v:
        anna = await asked(v, OPENED)
        await anna.acts("skip")
        await anna.answers(True)
        (question,) = await kept(v, Question)
        question.versions = [{name: value for name, value in question.versions[0].items() if name != "at"}]
        await v.app.writer.run(lambda uow: uow.put(question))
        await anna.acts("stop")
        await anna.commands("question sharpen")
        await anna.says("How can I give my new teachers a good week?")
        await anna.answers(True)
        await anna.commands("question", ROOM)
        shown = v.room(ROOM)[-1].text
        assert f"• {OPENED}\n• How can I give my new teachers a good week? (Tuesday 3 February)" in shown

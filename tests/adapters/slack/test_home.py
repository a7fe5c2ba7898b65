"""The page of the app: what a person finds there, and what its buttons do."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.slack import ear
from adapters.slack.home import home
from bot.clocks import SetClock
from bot.home import MOST, Offer, Page, Part, Waiting
from bot.messages import Span
from tests.stories.people import ROOM
from tests.support.blocks import check
from tests.support.people import TUESDAY
from tests.support.slack.emulator import Emulator
from tests.support.slack.person import Person
from tests.support.slack.screen import NotThere, Seen
from tests.support.slack.served import Served, served
from tests.support.slack.workspace import Slack, workspace

QUESTION = "How do I let my team plan its own time?"


@pytest.fixture
async def akker(emulator: Emulator) -> AsyncIterator[tuple[Slack, Served]]:
    """Akker in a workspace with Anna and Bram."""
    async with (
        workspace(emulator, ["anna", "bram"], {ROOM: ["akker", "anna", "bram"]}) as slack,
        served(slack, clock=SetClock(TUESDAY)) as akker,
    ):
        yield slack, akker


async def quiet(akker: Served) -> None:
    """Let everything come of it."""
    for _ in range(2):
        await akker.platform.ear.settle()
        await akker.app.settle()
    await akker.platform.ear.settle()


async def seen(person: Person) -> Seen:
    """The page, which Slack would take."""
    page = await person.home()
    check({"type": "home", "blocks": page.blocks})
    return page


class TestWhatStandsThere:
    async def test_nothing_yet(self, akker: tuple[Slack, Served]):
        slack, served = akker
        bram = slack.person("bram")
        await bram.opens_home()
        await quiet(served)
        page = await seen(bram)
        assert "Hello Bram." in page.text
        assert "Nothing waits for you now." in page.text
        assert "You take part in no network yet." in page.text
        assert "Nothing is planned yet." in page.text

    async def test_a_question_and_a_network(self, akker: tuple[Slack, Served]):
        slack, served = akker
        anna = slack.person("anna")
        await anna.commands("start", in_=ROOM)
        await quiet(served)
        await anna.opens_home()
        await quiet(served)
        page = await seen(anna)
        asked = await anna.last()
        assert asked.text.splitlines()[1] in page.text
        assert "Only you can read this." in page.text
        assert "Phase: *sowing*" in page.text
        assert "You facilitate" in page.text
        assert page.find("Answer")

    async def test_other_tabs_show_nothing(self, akker: tuple[Slack, Served]):
        slack, served = akker
        anna = slack.person("anna")
        channel = await anna.channel("dm")
        await slack.happens({"type": "app_home_opened", "user": anna.id, "channel": channel, "tab": "messages"})
        await quiet(served)
        with pytest.raises(NotThere):
            await anna.home()


class TestWhatItsButtonsDo:
    async def test_an_answer_is_typed_in_a_window(self, akker: tuple[Slack, Served]):
        slack, served = akker
        anna = slack.person("anna")
        await anna.commands("start", in_=ROOM)
        await anna.opens_home()
        await quiet(served)
        first = (await anna.last()).text
        await anna.clicks("Answer", on=await seen(anna))
        await quiet(served)
        await anna.submits(QUESTION)
        await quiet(served)
        assert (await anna.last()).text != first
        assert first.splitlines()[1] not in (await seen(anna)).text

    async def test_what_waits_is_asked_at_once_and_once(self, akker: tuple[Slack, Served]):
        slack, served = akker
        anna = slack.person("anna")
        await anna.commands("me language")
        await anna.commands("start", in_=ROOM)
        await anna.opens_home()
        await quiet(served)
        assert "In which language" not in (await anna.last()).text
        await anna.clicks("Ask me now", on=await seen(anna))
        await quiet(served)
        asked = await anna.last()
        assert "In which language" in asked.text
        older = next(seen for seen in await anna.inbox() if "In which language" in seen.text)
        assert "I ask this again below." in older.text
        assert not older.controls
        await anna.clicks("English", on=asked)
        await quiet(served)
        assert "In which language" not in (await seen(anna)).text

    async def test_a_page_that_is_old_asks_nothing_that_is_over(self, akker: tuple[Slack, Served]):
        slack, served = akker
        anna = slack.person("anna")
        await anna.commands("me language")
        await anna.opens_home()
        await quiet(served)
        page = await seen(anna)
        await anna.clicks("English")
        await anna.clicks("Ask me now", on=page)
        await quiet(served)
        assert (await anna.last()).text == "This question is closed."

    async def test_the_questions_of_others_are_theirs(self, akker: tuple[Slack, Served]):
        slack, served = akker
        anna, bram = slack.person("anna"), slack.person("bram")
        await anna.commands("me language")
        await anna.opens_home()
        await quiet(served)
        await bram.clicks("Ask me now", on=await seen(anna))
        await quiet(served)
        assert (await bram.last()).text == "This question is closed."
        assert "again below" not in (await anna.last()).text

    async def test_a_quiet_time_and_its_end(self, akker: tuple[Slack, Served]):
        slack, served = akker
        anna = slack.person("anna")
        await anna.opens_home()
        await quiet(served)
        await anna.clicks("Leave me alone", on=await seen(anna))
        await quiet(served)
        await anna.clicks("A week")
        await quiet(served)
        page = await seen(anna)
        assert "I ask you nothing until Tuesday 10 February, 10:00." in page.text
        await anna.clicks("You may ask me again", on=page)
        await quiet(served)
        assert "I ask you nothing" not in (await seen(anna)).text
        assert (await anna.last()).text == "I may ask you things again."

    @pytest.mark.parametrize(
        ("button", "heard"),
        [
            ("See what is kept", "You take part in nothing yet."),
            ("Put it right", "You take part in nothing yet."),
            ("Take it along", "You take part in nothing yet."),
            ("Have it erased", "Shall I erase everything you wrote to me"),
        ],
    )
    async def test_ones_own_words(self, akker: tuple[Slack, Served], button: str, heard: str):
        slack, served = akker
        bram = slack.person("bram")
        await bram.opens_home()
        await quiet(served)
        await bram.clicks(button, on=await seen(bram))
        await quiet(served)
        assert heard in (await bram.last()).text

    async def test_what_is_not_saved_is_marked_by_slack(
        self, akker: tuple[Slack, Served], monkeypatch: pytest.MonkeyPatch
    ):
        slack, served = akker
        bram = slack.person("bram")
        await bram.opens_home()
        await quiet(served)
        monkeypatch.setattr(ear, "DEADLINE", 0.0)
        answer = await bram.clicks("Have it erased", on=await seen(bram))
        assert answer.status == 503
        assert await bram.inbox() == []


class TestWhenItIsShown:
    async def test_again_when_something_has_changed(self, akker: tuple[Slack, Served]):
        slack, served = akker
        anna, bram = slack.person("anna"), slack.person("bram")
        await bram.opens_home()
        await quiet(served)
        await anna.commands("start", in_=ROOM)
        await quiet(served)
        assert "Phase: *sowing*" in (await seen(bram)).text
        with pytest.raises(NotThere):
            await anna.home()  # who never looked has none

    async def test_after_slack_asked_to_wait(self, akker: tuple[Slack, Served]):
        slack, served = akker
        bram = slack.person("bram")
        await slack.fault("views.publish", status=429, retry_after=0)
        await bram.opens_home()
        await quiet(served)
        assert "Hello Bram." in (await seen(bram)).text

    async def test_trouble_with_it_is_not_trouble_for_the_person(self, akker: tuple[Slack, Served]):
        slack, served = akker
        bram = slack.person("bram")
        await slack.fault("views.publish", error="not_enabled")
        await bram.opens_home()
        await quiet(served)
        with pytest.raises(NotThere):
            await bram.home()
        await bram.commands("help")
        await quiet(served)
        assert "Hello Bram." in (await seen(bram)).text


def test_the_fullest_page_is_one_that_slack_takes():
    quote: Span = {"quote": "<!channel> & *all* " * 100, "by": [1], "to": None}
    waiting = Waiting(1, "text", [quote], [quote], [quote], "1.2", put_off=True, form=True)
    offers = [Offer("o" * 100, "me see")] * 4
    networks, another = Part("t" * 200, [[quote]] * (MOST + 1)), Part("t", [[quote]], offers)
    page = Page("en", [quote], Part("t", []), [waiting] * MOST, [quote], [networks, another, another, another])
    view = check(home(page, lambda locale, text: text))
    assert "slack-home-longer" in str(view)

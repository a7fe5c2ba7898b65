"""What a question looks like in Slack once it was answered or put off, and what may be chosen of people there."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.support.slack.emulator import Emulator
from tests.support.slack.person import Person
from tests.support.slack.planted import ROOM, plant
from tests.support.slack.screen import Seen
from tests.support.slack.served import Served, served
from tests.support.slack.workspace import Slack, workspace


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    """Carla is in the workspace, but not in the room."""
    async with workspace(emulator, ["anna", "bram", "carla"], {ROOM: ["akker", "anna", "bram"]}) as here:
        yield here


@pytest.fixture
async def akker(slack: Slack) -> AsyncIterator[Served]:
    async with served(slack) as running:
        yield running


async def settled(akker: Served) -> None:
    await akker.platform.ear.settle()
    await akker.app.settle()


async def seen(person: Person, ts: str) -> Seen:
    """A message as it is now."""
    return next(each for each in await person.inbox() if each.ts == ts)


class TestAnsweredInWords:
    async def test_has_no_buttons_left_and_can_be_changed(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        await anna.commands("start", ROOM)
        await settled(akker)
        asked = await anna.last()
        assert asked.controls
        said = await anna.says_dm("Ons tema knikt.")
        await settled(akker)
        now = await seen(anna, asked.ts)
        assert now.controls == []
        assert "✓ Answered." in now.text
        assert "knikt" not in now.text
        following = await anna.last()
        assert following.controls
        await anna.edits(said, "Ons team knikt.")
        await settled(akker)
        assert "Your new answer counts" in await anna.hears()
        assert (await seen(anna, asked.ts)).controls == []
        assert (await seen(anna, following.ts)).controls, "what is asked now stays as it was"

    async def test_in_a_window_as_well(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        await anna.commands("start", ROOM)
        await settled(akker)
        asked = await anna.last()
        await anna.clicks("All in one window")
        await settled(akker)
        await anna.submits("Ons team knikt.")
        await settled(akker)
        assert (await seen(anna, asked.ts)).controls == []


async def test_what_is_put_off_says_how_to_go_on(slack: Slack, akker: Served):
    anna = slack.person("anna")
    await anna.commands("start", ROOM)
    await settled(akker)
    asked = await anna.last()
    await anna.clicks("Later")
    await settled(akker)
    now = await seen(anna, asked.ts)
    assert now.controls == []
    assert "Put off. Say" in now.text
    await anna.says_dm("continue")
    await settled(akker)
    assert "I ask this again below." in (await seen(anna, asked.ts)).text
    again = await anna.last()
    assert again.controls
    await anna.says_dm("continue")
    await settled(akker)
    assert "Is “continue” your answer" in await anna.hears()


@pytest.mark.parametrize("known", [True, False])
async def test_someone_who_may_not_be_chosen_is_never_an_address(slack: Slack, akker: Served, known: bool):
    await plant(slack, akker, "anna", "bram")
    anna, carla = slack.person("anna"), slack.person("carla")
    if known:
        await carla.commands("help")
    await anna.commands("members role", ROOM)
    await settled(akker)
    await anna.picks("carla")
    await settled(akker)
    heard = await anna.hears()
    assert (
        heard == ("“Carla” is not on the list." if known else "This person is not on the list.") + " Whom do you mean?"
    )

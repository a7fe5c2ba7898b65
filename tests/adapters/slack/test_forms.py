"""Several short questions of one step, in one window."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters.slack import limits, modal
from adapters.slack.controls import Asked, entry
from bot.messages import Choice, Field
from bot.network import Contribution
from tests.support.blocks import check, elements
from tests.support.messages import prompt, question, quote, words
from tests.support.slack.emulator import Emulator
from tests.support.slack.planted import Planted, plant
from tests.support.slack.served import served
from tests.support.slack.workspace import ALL_SCOPES, Slack, workspace

ROOM = "#netwerk"
PEOPLE = [Choice("T1/U1", [quote("Anna")], 1), Choice("T1/U2", [quote("Bram")], 2)]


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    async with workspace(emulator, ["anna", "bram"], {ROOM: ["akker", "anna", "bram"]}, scopes=ALL_SCOPES) as here:
        here.retries = ()
        yield here


@pytest.fixture
async def network(slack: Slack) -> AsyncIterator[Planted]:
    async with served(slack) as akker:
        yield await plant(slack, akker, "anna", "bram")


async def settled(network: Planted) -> None:
    await network.akker.platform.ear.settle()
    await network.akker.app.settle()


async def told(network: Planted) -> dict[str, object]:
    """What the database holds of the intake."""
    rows = await network.akker.app.writer.run(lambda uow: uow.find(Contribution, network=network.network))
    return {row.kind: row.words.to_json()["said"] for row in rows}


async def correcting(network: Planted) -> None:
    """Bram corrects what he brings and seeks."""
    bram = network.slack.person("bram")
    await bram.commands("me correct")
    await settled(network)
    await bram.says_dm("1, 2, 3, 4")
    await settled(network)


async def opened(network: Planted) -> None:
    """He opens the window for it."""
    bram = network.slack.person("bram")
    await correcting(network)
    await bram.clicks("All in one window")
    await settled(network)


async def test_all_are_answered_in_one_window(slack: Slack, network: Planted):
    await opened(network)
    bram = slack.person("bram")
    view = check(await bram.view())
    assert [block["block_id"] for block in view["blocks"] if block["type"] == "input"] == [
        "bring", "bring-themes", "seek", "seek-themes",
    ]  # fmt: skip
    assert "Everyone in the network's channel can read this." in str(view["blocks"][1])
    themes = elements(view)[1]["options"][:2]
    assert (await bram.submits("Een aanpak van roosters", themes, "Meer rust")).ok
    await settled(network)
    assert await told(network) == {
        "intake.bring": "Een aanpak van roosters",
        "intake.offers": [option["value"] for option in themes],
        "intake.seek": "Meer rust",
    }
    assert "What you skipped stays" in await bram.hears()
    assert not [seen for seen in await bram.inbox() if "Which themes" in seen.text]


async def test_what_does_not_fit_is_asked_again_and_the_rest_is_kept(slack: Slack, network: Planted):
    await opened(network)
    bram = slack.person("bram")
    assert (await bram.submits("woord " * 61, None, "Meer rust")).ok
    await settled(network)
    asked, said = (await bram.inbox())[-2:]
    assert "What can you bring" in asked.text
    assert "60" in said.text
    await bram.says_dm("Een aanpak van roosters")
    await settled(network)
    assert await told(network) == {"intake.bring": "Een aanpak van roosters", "intake.seek": "Meer rust"}


async def test_the_window_opens_from_ones_own_page_too(slack: Slack, network: Planted):
    bram = slack.person("bram")
    await correcting(network)
    await bram.opens_home()
    await settled(network)
    await bram.clicks("Answer", on=await bram.home())
    await settled(network)
    assert (await bram.submits("Een aanpak van roosters", None, "Meer rust")).ok
    await settled(network)
    assert await told(network) == {"intake.bring": "Een aanpak van roosters", "intake.seek": "Meer rust"}


async def test_one_may_answer_in_the_conversation_all_the_same(slack: Slack, network: Planted):
    await opened(network)
    bram = slack.person("bram")
    await bram.says_dm("Een aanpak van roosters")
    await settled(network)
    assert "Which themes" in await bram.hears()
    assert (await bram.submits(None, None, "Meer rust")).ok
    await settled(network)
    assert await told(network) == {"intake.bring": "Een aanpak van roosters", "intake.seek": "Meer rust"}


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        (prompt("text"), "plain_text_input"),
        (prompt("number", min=0, max=60), "number_input"),
        (prompt("date"), "datepicker"),
        (prompt("choice", "Yes", "No"), "static_select"),
        (prompt("confirm", "Yes", "No"), "static_select"),
        (prompt("scale", "1", "2", "3"), "static_select"),
        (prompt("many", "One", "Two"), "multi_static_select"),
        (prompt("people", *PEOPLE), "multi_users_select"),
    ],
)
def test_every_kind_of_question_has_a_field(asked: object, kind: str):
    form = question("First?", prompt=asked, form=[Field("first", ["First?"], asked)])  # type: ignore[arg-type]
    (element,) = elements(check(modal.form(form, {"channel": "D1", "ts": "1.2"}, words)))
    assert element["type"] == kind


def test_what_has_no_field_is_left_to_the_conversation():
    many = [Choice(f"o{number}", [f"Option {number}"]) for number in range(limits.OPTIONS + 1)]
    typed = prompt("choice", *many)
    assert entry(Asked(typed, "en", words, steps=False)) is None
    long = Field("long", [quote("x" * (limits.LABEL + 1), 1)], prompt("text"))
    form = question("First?", form=[Field("typed", ["Which?"], typed), long, Field("last", ["Why?"], prompt("text"))])
    view = check(modal.form(form, {}, words))
    assert [block["block_id"] for block in view["blocks"] if block["type"] == "input"] == ["last"]


def test_options_that_are_too_long_for_a_menu_stand_above_it():
    asked = prompt("choice", "Long " * 20, "Short")
    view = check(modal.form(question("First?", form=[Field("first", ["First?"], asked)]), {}, words))
    assert "1. " + ("Long " * 20).strip() in view["blocks"][-2]["text"]["text"]

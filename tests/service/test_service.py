"""The service, through a village: prompts, queues, bare words, edits, collects and timers."""

from __future__ import annotations

from pathlib import Path

import flows
from bot.audience import NETWORK, ONLY_YOU, Label
from bot.network import Membership, Network
from bot.ports import UnitOfWork
from bot.prompts import choice, text
from bot.talk import Talk, dialogue
from bot.texts import Texts
from tests.support.people import TUESDAY, Village, village

WORDS = """
network-help-hello = Hello. What is your name?
network-help-colour = Which colour, { $name }?
    .red = Red
    .blue = Blue
network-help-thanks = { $name } likes { $colour }.
"""


@dialogue("network.help")
async def helps(talk: Talk) -> None:
    """A little dialogue."""
    name = await talk.ask(talk.starter, "hello", text(), audience=ONLY_YOU)
    colour = await talk.ask(talk.starter, "colour", choice("red", "blue"), audience=ONLY_YOU, name=name)
    await talk.say(talk.starter, "thanks", name=name, colour=colour)


def words(tmp_path: Path) -> Texts:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "test.ftl").write_text(WORDS)
    return Texts(Path(flows.__file__).parent / "texts", tmp_path, "en")


async def test_a_conversation(tmp_path: Path) -> None:
    async with village(dialogues=[helps], texts=words(tmp_path)) as v:
        anna = v.person("anna")
        await anna.commands("help")
        assert "What is your name?" in anna.last.text
        await anna.says("Anna of the <b>North</b>")
        assert anna.last.options == {"red": "Red", "blue": "Blue"}
        await anna.says("2")
        assert anna.last.body == "Anna of the <b>North</b> likes blue."

"""What the turns are measured on: a diary that asks for one line after another, kept by many people."""

from __future__ import annotations

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import flows
from bot.audience import NETWORK, ONLY_YOU, Label, Labelled
from bot.bootstrap import Application, build
from bot.clocks import SystemClock
from bot.config import Settings
from bot.conversation import Conversation, Entry
from bot.messages import Message, Shown
from bot.network import Identity, Membership, Network, Person, Room, Standing
from bot.ports import Capabilities, OutboxRow, PromptRow, UnitOfWork
from bot.prompts import text
from bot.talk import Dialogue, Talk, dialogue
from bot.texts import Texts

WORDS = "bench-diary-line = What will you try this week?\nbench-choir-voice = Which word stays with you?\n"
LINE = "I asked the team to lead the meeting and kept my own mouth shut for an hour."
A_CONVERSATION = 10
"""Answers in one conversation: a network with a hundred of them has had ten conversations."""
EPOCH = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@dialogue("bench.diary")
async def diary(talk: Talk) -> None:
    """Ten lines, one after another; then the next conversation begins."""
    for number in range(1, A_CONVERSATION + 1):
        day = talk.scoped(f"day.{number}")
        await day.ask(day.starter, "line", text(), audience=ONLY_YOU)
    await talk.start("again", "bench.diary")


@dialogue("bench.choir")
async def choir(talk: Talk) -> None:
    """One question to very many at once."""
    from datetime import timedelta

    members = [int(person) for person in talk.args["members"]]
    await talk.collect(members, "voice", text(), audience=NETWORK, until=timedelta(days=30))


class Recorder:
    """A channel that takes everything at once and tells who is waiting for it."""

    platform = "console"
    capabilities = Capabilities(edits=True)

    def __init__(self) -> None:
        self._waiting: dict[str, asyncio.Future[None]] = {}

    def next(self, address: str) -> asyncio.Future[None]:
        """Done when the next message for this address comes."""
        return self._waiting.setdefault(address, asyncio.get_running_loop().create_future())

    async def send(self, row: OutboxRow) -> str | None:
        """Take a row."""
        waiting = self._waiting.pop(row.address, None)
        if waiting is not None:
            waiting.set_result(None)
        return f"m{row.id}"


def application(url: str, folder: Path, dialogues: tuple[Dialogue, ...] = (diary, choir)) -> Application:
    """Akker on this database, with the diary as its only conversation."""
    own = folder / "texts"
    (own / "en").mkdir(parents=True, exist_ok=True)
    (own / "en" / "bench.ftl").write_text(WORDS)
    texts = Texts(Path(flows.__file__).parent / "texts", own, "en")
    settings = Settings(database_url=url, akker_locale="en")
    return build(settings, clock=SystemClock(), dialogues=dialogues, texts=texts)


def fill(app: Application, networks: int, answers: int) -> None:
    """So many networks of one writer each, who has answered so often and has the next question open."""
    for first in range(0, networks, 500):
        with app.store.begin() as uow:
            for number in range(first, min(first + 500, networks)):
                _writer(uow, number, answers)


def _writer(uow: UnitOfWork, number: int, answers: int) -> None:
    person = uow.put(Person(f"Writer {number}")).id
    uow.put(Identity(person, "console", f"p{number}"))
    network = uow.put(Network(f"Network {number}", f"n{number}", EPOCH, locale="en")).id
    uow.put(Membership(network, person, Standing.MEMBER, facilitator=True))
    room = uow.put(Room("console", f"dm:p{number}", None, person)).id
    label = Label(ONLY_YOU, frozenset({person}), network)
    for _ in range(answers // A_CONVERSATION - 1):
        over = uow.begin(Conversation(0, "bench.diary", 1, person, network, status="done"))
        uow.save(over, _answered(person, label, A_CONVERSATION), [], None)
    conversation = uow.begin(Conversation(0, "bench.diary", 1, person, network))
    so_far = number % A_CONVERSATION
    key = f"day.{so_far + 1}/line"
    asked = Entry(so_far + 1, key, "asked", Labelled(None, label, {person}, key).to_json())
    uow.save(conversation, [*_answered(person, label, so_far), asked], [], None)
    payload = Message(["What will you try this week?"], "en", prompt=Shown("text"), asked=[f"p{number}"]).to_json()
    outbox = uow.post(OutboxRow(room, "message", payload, EPOCH, conversation.id, key))
    uow.sent(outbox, f"m{outbox}")
    uow.add_prompt(PromptRow(conversation.id, key, person, room, "text", "open", EPOCH, payload, outbox))


def _answered(person: int, label: Label, count: int) -> list[Entry]:
    keys = [f"day.{n}/line" for n in range(1, count + 1)]
    return [Entry(n, key, "answer", Labelled(LINE, label, {person}, key).to_json()) for n, key in enumerate(keys, 1)]


def temporary() -> tempfile.TemporaryDirectory[str]:
    """A folder on the disk of this checkout, so that the floor and Akker write to the same one."""
    return tempfile.TemporaryDirectory(prefix="akker-bench-", dir=Path.cwd())

"""A conversation between the engine and its people, for tests: restarted from JSON before every event.

::

    tale = tell(dialogue)
    tale.answers("colour", "blue")
    assert tale.said == ["thanks"]

Every step is taken twice, on two copies, and must give the same; the given conversation must stay as it was; and the
entries that a turn calls written and removed must be all that changed. So each test is a test of purity, too.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.audience import Label, Labelled, freeze
from bot.conversation import Conversation, Entry
from bot.effects import Ask, Collect, Count, Do, Effect, Look, Reply, Say, Schedule, Settle, Start, Upload
from bot.engine import Turn, step
from bot.events import Begun, Done, Gathered, Replied, Skipped, Step, WentBack, Woken
from bot.operations import Operation
from bot.talk import Dialogue, Talk, dialogue

ANNA, BRAM, CEES, DORA = 1, 2, 3, 4
NET, OTHER_NET = 10, 20
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)

Story = Callable[[Talk], Awaitable[Any]]


def tell(story: Story | Dialogue, **about: Any) -> Tale:
    """A new conversation of a dialogue, begun by Anna in the network unless ``about`` says otherwise."""
    tale = Tale(story, **about)
    tale.give(Begun(tale.at))
    return tale


def operation_of(result: Any, name: str = "operation") -> Operation:
    """An operation that gives the result (or what it gives when called)."""
    return Operation(name, lambda world: result() if callable(result) else result)


class Tale:
    """One conversation, its world, and what came of the last event."""

    def __init__(self, story: Story | Dialogue, **about: Any) -> None:
        self.at = NOW
        self.revise(story)
        first = {"starter": ANNA, "network": NET, "facilitators": (BRAM,), **about}
        self.conversation = Conversation(7, "test.tale", 1, **{**first, "args": freeze(first.get("args", {}))})
        self.effects: list[Effect] = []
        self.performed: list[str] = []
        """Keys of the looks and dos carried out, over the whole conversation."""
        self.removed: list[str] = []
        """Keys of the entries that the last event removed."""
        self.result: Any = None

    def revise(self, story: Story | Dialogue) -> None:
        """From now on the dialogue is another."""
        self.dialogue = story if isinstance(story, Dialogue) else dialogue("test.tale")(story)

    # Events.

    def answers(self, key: str, value: Any) -> None:
        """Someone answers the question ``key``, or answers it again."""
        self.give(Replied(self.at, key, value))

    def skips(self, key: str) -> None:
        """Someone skips the question."""
        self.give(Skipped(self.at, key))

    def times_out(self, key: str) -> None:
        """A timer says that the time for the question is up."""
        self.give(Skipped(self.at, key, due=True))

    def goes_back(self, person: int = ANNA) -> None:
        """Someone wants their previous question again."""
        self.give(WentBack(self.at, person))

    def wakes(self, key: str, *, early: bool = False) -> None:
        """A timer says that the moment has come; or, ``early``, somebody does not want to wait for it."""
        self.give(Woken(self.at, key, early))

    def gathers(self, key: str, results: dict[int, Any]) -> None:
        """The parts of a collect are in."""
        self.give(Gathered(self.at, key, freeze_by_person(results)))

    def runs_again(self) -> None:
        """The conversation is run again, as after a mend: nothing happened."""
        self.give(Begun(self.at))

    def waits(self, span: timedelta) -> None:
        """Time passes."""
        self.at += span

    def give(self, event: Step) -> None:
        """One event, from the stored conversation to the next stored one, as the service does it."""
        conversation = restored(self.conversation)
        effects: list[Effect] = []
        performed: list[str] = []
        removed: list[str] = []
        while True:
            turn = self._step(conversation, event)
            conversation = turn.conversation
            effects += turn.effects
            removed += [entry.key for entry in turn.removed]
            last = turn.effects[-1] if turn.effects else None
            if not isinstance(last, Look | Do):
                break
            performed.append(last.key)
            wanted = last.query if isinstance(last, Look) else last.operation
            event = Done(self.at, last.key, wanted.run(None))  # type: ignore[arg-type]
        assert conversation.unheard is None
        self.conversation, self.effects, self.removed = restored(conversation), effects, removed
        self.performed += performed
        self.result = turn.result

    def _step(self, conversation: Conversation, event: Step) -> Turn:
        before = plainly(conversation)
        turn, again = step(self.dialogue, conversation, event), step(self.dialogue, conversation, event)
        assert plainly(conversation) == before, "the given conversation was changed"
        assert plainly(turn) == plainly(again), "the same gave something else"
        assert kept_by(conversation, turn) == turn.conversation.entries, "a change was not told"
        return turn

    # What came of it.

    def of(self, *kinds: type) -> list[Any]:
        """The effects of these kinds."""
        return [effect for effect in self.effects if isinstance(effect, kinds)]

    @property
    def said(self) -> list[str]:
        """Keys of what was said or sent."""
        return [effect.key for effect in self.of(Say, Upload)]

    @property
    def asked(self) -> list[str]:
        """Keys of what was asked, alone or of many."""
        return [effect.key for effect in self.of(Ask, Collect)]

    @property
    def closed(self) -> list[str]:
        """Keys of the questions that were taken away."""
        return [effect.key for effect in self.of(Settle) if effect.how == "closed"]

    @property
    def settled(self) -> list[tuple[str, str, Any]]:
        """Questions that are open no more: key, how, value."""
        return [(effect.key, effect.how, effect.value) for effect in self.of(Settle)]

    @property
    def replies(self) -> list[str]:
        """Codes of the engine's own words to whoever acted."""
        return [effect.code for effect in self.of(Reply)]

    @property
    def counted(self) -> list[tuple[int, Any]]:
        """What was counted."""
        return [(effect.counter, effect.value) for effect in self.of(Count)]

    @property
    def begun(self) -> list[str]:
        """Keys of the dialogues that were begun."""
        return [effect.key for effect in self.of(Start)]

    @property
    def scheduled(self) -> dict[str, datetime]:
        """What is to wake the conversation, by key."""
        return {effect.key: effect.at for effect in self.of(Schedule)}

    @property
    def open(self) -> list[str]:
        """Keys of what the conversation waits for."""
        return [entry.key for entry in self.conversation.entries.values() if entry.open]

    @property
    def journal(self) -> list[str]:
        """Keys of the story as it was last told, in its order."""
        told = [entry for entry in self.conversation.entries.values() if entry.seq]
        return [entry.key for entry in sorted(told, key=lambda entry: entry.seq)]

    def value(self, key: str) -> Any:
        """What the journal holds for an answer."""
        return self.conversation.entries[key].value["said"]

    @property
    def status(self) -> str:
        """Of the conversation."""
        return self.conversation.status


def said_by(person: int, value: Any, label: Label, key: str = "words") -> Labelled:
    """Something that a person said elsewhere."""
    return Labelled(value, label, {person}, key)


def freeze_by_person(results: dict[int, Any]) -> dict[int, Any]:
    """Results of parts as the store gives them back."""
    return {person: json.loads(json.dumps(freeze(result))) for person, result in results.items()}


def restored(conversation: Conversation) -> Conversation:
    """The conversation after a restart: its journal and args through JSON, nothing that is not stored."""
    entries = json.loads(json.dumps([asdict(entry) for entry in conversation.entries.values()]))
    return replace(
        conversation,
        args=json.loads(json.dumps(conversation.args)),
        entries={each["key"]: Entry(**each) for each in entries},
        frontier=None,
        unheard=None,
    )


def kept_by(conversation: Conversation, turn: Turn) -> dict[str, Entry]:
    """The entries as a store has them that writes what the turn calls changed and removed, and nothing else."""
    gone = {entry.key for entry in turn.removed if entry.key not in turn.conversation.entries}
    written = {entry.key: entry for entry in turn.changed if entry.key not in gone}
    return {key: entry for key, entry in conversation.entries.items() if key not in gone} | written


def plainly(thing: Any) -> Any:
    """A tree that can be compared: labelled values with what is in them, operations by name."""
    if isinstance(thing, Labelled):
        return ("labelled", plainly(thing.to_json()))
    if isinstance(thing, Operation):
        return ("operation", thing.name)
    if is_dataclass(thing) and not isinstance(thing, type):
        return (type(thing).__name__, {each.name: plainly(getattr(thing, each.name)) for each in fields(thing)})
    if isinstance(thing, dict):
        return {key: plainly(item) for key, item in thing.items()}
    if isinstance(thing, list | tuple):
        return [plainly(item) for item in thing]
    return thing

"""``step(dialogue, conversation, event)``: run the coroutine again from the top, and say what changed and what is wished.

Pure and synchronous: it reads no clock, no store and no platform. What a dialogue wants to know of the world
(:class:`~bot.effects.Look`) or to change in it (:class:`~bot.effects.Do`) suspends the run as the last effect; the
caller performs it and steps again with :class:`~bot.events.Done`.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from bot.audience import Json, Label, Labelled, freeze, thaw
from bot.conversation import Conversation, Entry, EntryKind
from bot.effects import (
    Ask,
    Collect,
    Count,
    Do,
    Effect,
    Everyone,
    Here,
    Look,
    Reply,
    Say,
    Schedule,
    Settle,
    Start,
    Upload,
)
from bot.errors import DuplicateKey, ForeignAwait, Invalid, Leak, Runaway
from bot.events import Begun, Done, Gathered, Replied, Skipped, Step, WentBack, Woken
from bot.talk import Dialogue, Moment, Talk

LONGEST_RUN = 10_000
"""Entries that one run may read before it counts as stuck."""

_OPEN = object()
"""Outcome of a wish that is still open: the run suspends."""


@dataclass(slots=True)
class Turn:
    """What a step gave: the conversation after it, the entries written and removed, and the effects in order."""

    conversation: Conversation
    changed: list[Entry] = field(default_factory=list[Entry])
    removed: list[Entry] = field(default_factory=list[Entry])
    effects: list[Effect] = field(default_factory=list[Effect])
    result: Json = None


def step(dialogue: Dialogue, conversation: Conversation, event: Step) -> Turn:
    """Give the conversation one event. Raises what the dialogue raises, and :class:`~bot.errors.DialogueError`."""
    run = _Run(dialogue, conversation, event)
    run.prepare()
    run.play()
    return run.turn


class _Run:
    """One run of the coroutine over the journal. Entries are replaced, never changed, so the given state stays as it was."""

    def __init__(self, dialogue: Dialogue, conversation: Conversation, event: Step) -> None:
        self.dialogue = dialogue
        self.event = event
        self.entries = dict(conversation.entries)
        self.turn = Turn(replace(conversation, entries=self.entries))
        self.seq = max((entry.seq for entry in self.entries.values()), default=0)
        self.reached: set[str] = set()
        self.used = False
        if not isinstance(event, Done):
            self.turn.conversation.frontier = self._last_key()
        self.behind = self.turn.conversation.frontier in self.entries

    def prepare(self) -> None:
        """Take back the last answer when that is what the person wants; all else happens on the way."""
        if isinstance(self.event, WentBack):
            self._go_back(self.event.person)

    def play(self) -> None:
        """Drive the coroutine until it suspends or ends."""
        talk = Talk(self.dialogue, self.turn.conversation, self.event.at)
        run = cast("Coroutine[Any, Any, Any]", self.dialogue.run(talk))
        outcome: Any = None
        try:
            while True:
                wish = run.send(outcome)
                outcome = self._grant(wish)
                if outcome is _OPEN:
                    break
        except StopIteration as end:
            self.turn.conversation.status = "done"
            self.turn.result = freeze(end.value)
        finally:
            run.close()
        if not isinstance(wish_of(self.turn), Look | Do):
            self._close_unreached()
            if isinstance(self.event, Replied | Skipped) and not self.used:
                self.turn.effects.append(Reply("stale"))

    def _grant(self, wish: Any) -> Any:
        """The outcome of what the dialogue awaits, or ``_OPEN``."""
        handler = _HANDLERS.get(type(wish))
        if handler is None:
            raise ForeignAwait(
                "A dialogue awaited something that is not a command of its talk.",
                todo="Read the world with talk.look, change it with talk.do, sleep with talk.wait.",
                dialogue=self.dialogue.name,
                awaited=type(wish).__name__,
            )
        key = wish.key
        if key in self.reached:
            raise DuplicateKey(
                "A dialogue used a key twice in one run.",
                todo="Give it another key, or use the talk that talk.rounds or talk.scoped gives.",
                dialogue=self.dialogue.name,
                key=key,
            )
        self.reached.add(key)
        if len(self.reached) > LONGEST_RUN:
            raise Runaway(
                "A dialogue read too many entries in one run.", dialogue=self.dialogue.name, most=LONGEST_RUN
            )
        outcome = handler(self, wish, self.entries.get(key))
        if key == self.turn.conversation.frontier:
            self.behind = False
        return outcome

    # What each wish means, given its entry in the journal.

    def _say(self, wish: Say | Upload, entry: Entry | None) -> None:
        if entry is None and not self.behind:
            self._check(wish.vars, self._readers(wish.to))
            self._write(wish.key, "said")
            self.turn.effects.append(wish)

    def _ask(self, wish: Ask, entry: Entry | None) -> Any:
        if entry is None:
            self._check(
                [wish.vars, [option.label for option in wish.prompt.options]], self._readers(wish.person)
            )
            blank = Labelled(None, wish.label, {wish.person}, wish.key)
            entry = self._write(wish.key, "asked", blank.to_json(), settles=wish.settles)
            self.turn.effects.append(wish)
            if wish.until is not None:
                self.turn.effects.append(Schedule(wish.key, wish.until))
        elif isinstance(self.event, Replied | Skipped) and self.event.key == wish.key and not self.used:
            self.used = True
            entry = self._take_answer(wish, entry)
        if entry.kind == "asked":
            return _OPEN
        return None if entry.value["said"] is None else thaw(entry.value)

    def _take_answer(self, wish: Ask, entry: Entry) -> Entry:
        """The entry after the person's reply or skip; where that cannot be accepted, a word to them and the old entry."""
        event = self.event
        if entry.kind == "answer" and (refusal := self._settled(wish, entry)):
            if not (isinstance(event, Skipped) and event.due):
                self.turn.effects.append(Reply(refusal))
            return entry
        if isinstance(event, Skipped):
            if entry.kind == "answer":
                return entry
            if not wish.prompt.optional and not event.due:
                self.turn.effects.append(Reply("cannot-skip"))
                return entry
            self.turn.effects.append(Settle(wish.key, "closed" if event.due else "skipped"))
            return self._write(wish.key, "answer", entry.value, settles=entry.settles)
        try:
            value = wish.prompt.parse(cast("Replied", event).value)
        except Invalid as invalid:
            self.turn.effects.append(Reply(f"invalid-{invalid.code}", invalid.hints))
            return entry
        if entry.kind == "answer":
            self.turn.conversation.frontier = wish.key
            self.behind = True
        if wish.prompt.counter is not None:
            self.turn.effects += [Count(wish.prompt.counter, value), Settle(wish.key, "answered")]
            value = "counted"
        else:
            self.turn.effects.append(Settle(wish.key, "answered", value))
        return self._write(wish.key, "answer", {**entry.value, "said": value}, settles=entry.settles)

    def _settled(self, wish: Ask, entry: Entry) -> str | None:
        if wish.prompt.counter is not None:
            return "final-answer"
        settled = entry.settling or any(
            other.settling and other.seq > entry.seq for other in self.entries.values()
        )
        return "settled" if settled else None

    def _look_or_do(self, wish: Look | Do, entry: Entry | None) -> Any:
        if entry is None and isinstance(self.event, Done) and self.event.key == wish.key:
            kind: EntryKind = "look" if isinstance(wish, Look) else "do"
            entry = self._write(wish.key, kind, freeze(self.event.result))
        if entry is None:
            self.turn.effects.append(wish)
            return _OPEN
        return thaw(entry.value)

    def _collect(self, wish: Collect, entry: Entry | None) -> Any:
        if entry is None and not wish.members:
            entry = self._write(wish.key, "collected", {"answers": {}, "silent": []})
        if entry is None:
            self._write(wish.key, "collecting", {"members": list(wish.members)})
            self.turn.effects.append(wish)
            return _OPEN
        if entry.kind == "collecting":
            if not (isinstance(self.event, Gathered) and self.event.key == wish.key):
                return _OPEN
            entry = self._write(wish.key, "collected", _outcome(entry.value["members"], self.event.results))
        return thaw(entry.value)

    def _start(self, wish: Start, entry: Entry | None) -> None:
        if entry is None:
            self._write(wish.key, "started")
            self.turn.effects.append(wish)

    def _wait(self, wish: Schedule, entry: Entry | None) -> Any:
        if entry is None:
            self._write(wish.key, "waiting", wish.at.isoformat())
            self.turn.effects.append(wish)
            return _OPEN
        if entry.kind == "waiting":
            if not (isinstance(self.event, Woken) and self.event.key == wish.key):
                return _OPEN
            self._write(wish.key, "waited", entry.value)
        return None

    def _moment(self, wish: Moment, entry: Entry | None) -> Any:
        if entry is None:
            entry = self._write(wish.key, "moment", self.event.at.isoformat())
        return type(self.event.at).fromisoformat(entry.value)

    # Helpers.

    def _write(self, key: str, kind: EntryKind, value: Json = None, *, settles: bool = False) -> Entry:
        known = self.entries.get(key)
        if known is None:
            self.seq += 1
        entry = Entry(known.seq if known else self.seq, key, kind, value, settles)
        self.entries[key] = entry
        self.turn.changed.append(entry)
        return entry

    def _remove(self, entry: Entry) -> None:
        del self.entries[entry.key]
        self.turn.removed.append(entry)

    def _go_back(self, person: int) -> None:
        later = sorted(self.entries.values(), key=lambda entry: entry.seq, reverse=True)
        taken: list[Entry] = []
        for entry in later:
            if entry.settling or entry.kind in ("waiting", "waited", "collecting"):
                break
            taken.append(entry)
            if entry.kind == "answer" and entry.value["by"] == [person]:
                for each in taken:
                    self._remove(each)
                    if each.kind == "asked":
                        self.turn.effects.append(Settle(each.key, "closed"))
                self.turn.conversation.frontier = self._last_key()
                self.behind = self.turn.conversation.frontier in self.entries
                return
        self.turn.effects.append(Reply("nothing-back"))

    def _close_unreached(self) -> None:
        """What the dialogue no longer waits for, after an edit or a new revision, is not asked any more."""
        for entry in [
            entry for entry in self.entries.values() if entry.open and entry.key not in self.reached
        ]:
            self._remove(entry)
            self.turn.effects.append(Settle(entry.key, "closed"))

    def _last_key(self) -> str | None:
        last = max(self.entries.values(), key=lambda entry: entry.seq, default=None)
        return last.key if last else None

    def _readers(self, to: int | Everyone | Here) -> Label:
        return place_of(to, self.turn.conversation.network)

    def _check(self, vars: Any, readers: Label) -> None:
        for value in labelled_in(vars):
            if not value.label.covers(readers):
                value.shown_to(readers)


def place_of(to: int | Everyone | Here, network: int | None) -> Label:
    """The readers of a destination: one person, or everyone who can read the network's room."""
    return Label.for_person(to, network) if isinstance(to, int) else Label.for_room(network)


def labelled_in(tree: Any) -> Iterator[Labelled]:
    """Every labelled value in a tree of variables."""
    if isinstance(tree, Labelled):
        yield tree
    elif isinstance(tree, Mapping):
        for item in cast("Mapping[str, Any]", tree).values():
            yield from labelled_in(item)
    elif isinstance(tree, list | tuple):
        for item in cast("list[Any]", tree):
            yield from labelled_in(item)
    elif hasattr(tree, "vars"):
        yield from labelled_in(tree.vars)


def wish_of(turn: Turn) -> Effect | None:
    """The last effect: what the caller has to perform before the run can go on, if it is a look or a do."""
    return turn.effects[-1] if turn.effects else None


def _outcome(members: list[int], results: Mapping[int, Any]) -> Json:
    answers = {str(member): results[member] for member in members if member in results}
    return {"answers": answers, "silent": [member for member in members if member not in results]}


_HANDLERS: dict[type, Callable[[_Run, Any, Entry | None], Any]] = {
    Say: _Run._say,  # pyright: ignore[reportPrivateUsage]
    Upload: _Run._say,  # pyright: ignore[reportPrivateUsage]
    Ask: _Run._ask,  # pyright: ignore[reportPrivateUsage]
    Look: _Run._look_or_do,  # pyright: ignore[reportPrivateUsage]
    Do: _Run._look_or_do,  # pyright: ignore[reportPrivateUsage]
    Collect: _Run._collect,  # pyright: ignore[reportPrivateUsage]
    Start: _Run._start,  # pyright: ignore[reportPrivateUsage]
    Schedule: _Run._wait,  # pyright: ignore[reportPrivateUsage]
    Moment: _Run._moment,  # pyright: ignore[reportPrivateUsage]
}

"""``step(dialogue, conversation, event)``: run the coroutine from the top; what changed, and what is wished?

Pure and synchronous: it reads no clock, no store and no platform. What a dialogue wants to know of the
world (:class:`~bot.effects.Look`) or to change in it (:class:`~bot.effects.Do`) suspends the run as the last
effect; the caller performs it and steps again with :class:`~bot.events.Done`.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, TypeVar, cast

from bot.accepting import concern_about, refusal, unanswered
from bot.audience import Json, Label, freeze, thaw
from bot.conversation import Conversation, Entry, EntryKind
from bot.effects import (
    Ask,
    Collect,
    Count,
    Destination,
    Do,
    Doubt,
    Effect,
    Look,
    Reply,
    Say,
    Schedule,
    Settle,
    Start,
    Upload,
    Vars,
    labelled_in,
    readers_of,
)
from bot.errors import DuplicateKey, ForeignAwait, Invalid, Runaway
from bot.events import Done, Filled, Gathered, Replied, Skipped, Step, Stopped, WentBack, Woken
from bot.journal import Journal, last
from bot.talk import LONGEST_RUN, PART, Dialogue, Moment, Talk

_BETWEEN = ("asked", "look", "moment")
"""Kinds of entry that going back takes along: what is open now, and what was read of the world since."""

E = TypeVar("E", bound=Replied | Skipped | Woken | Gathered)

_OPEN = object()
"""Outcome of a wish that is still open: the run suspends."""

_LAPSED = object()
"""Outcome of a question that was left unanswered for too long: the run ends."""


@dataclass(slots=True)
class Turn:
    """What a step gave: the conversation after it, entries written and removed, and the effects in order."""

    conversation: Conversation
    changed: list[Entry] = field(default_factory=list[Entry])
    removed: list[Entry] = field(default_factory=list[Entry])
    effects: list[Effect] = field(default_factory=list[Effect])
    result: Json = None


def step(dialogue: Dialogue, conversation: Conversation, event: Step) -> Turn:
    """Give the conversation one event. Raises what the dialogue raises, and errors of :mod:`bot.errors`."""
    entries = conversation.entries
    run = _Run(dialogue, conversation, event, conversation.frontier if isinstance(event, Done) else last(entries))
    run.play()
    if (frontier := run.turn.conversation.frontier) in run.gone:  # What stood before it is the last, then.
        before = {key: entry for key, entry in entries.items() if entry.seq < entries[frontier].seq}
        run = _Run(dialogue, conversation, event, last(before, without=run.gone))
        run.play()
    return run.turn


class _Run:
    """One run of the coroutine over the journal; the given state stays as it is.

    ``event`` is what happened, until the run comes to where it belongs; ``behind``, whether the frontier is
    still ahead; ``gone``, entries that are not in the story any more; ``doubt``, what to ask about an answer first.
    """

    def __init__(self, dialogue: Dialogue, conversation: Conversation, event: Step, frontier: str | None) -> None:
        self.dialogue = dialogue
        self.at = event.at
        self.done = event if isinstance(event, Done) else None
        self.event: Step | None = conversation.unheard if isinstance(event, Done) else event
        self.journal = Journal(conversation.entries)
        self.entries = self.journal.entries
        told = replace(conversation, entries=self.entries, unheard=None)
        self.turn = Turn(told, self.journal.changed, self.journal.removed)
        self.reached: set[str] = set()
        self.gone: set[str] = set()
        self.doubt: Doubt | None = None
        self._begin_at(frontier)

    def play(self) -> None:
        """Drive the coroutine until it suspends or ends."""
        if isinstance(self.event, WentBack):
            self._go_back(self.event.person)
            self.event = None
        conversation = self.turn.conversation
        wish = self._drive(Talk(self.dialogue, conversation, self.at))
        if isinstance(wish, Look | Do):
            conversation.unheard = self.event
            return
        if wish is not None and conversation.status == "done" and conversation.parent is None:
            conversation.status = "open"  # A part stays done: its collect counted it, and waits no more.
        self._set_aside(ended=wish is None)
        if isinstance(self.event, Replied | Filled) or (isinstance(self.event, Skipped) and not self.event.due):
            self._reply("stale")

    def _drive(self, talk: Talk) -> Any:
        """Run from the top; gives the wish it suspends on, None when it comes to its end."""
        run = cast("Coroutine[Any, Any, Any]", self.dialogue.run(talk))
        try:
            wish = run.send(None)
            while (outcome := self._grant(wish)) is not _OPEN:
                if outcome is _LAPSED:
                    self.turn.conversation.status = "done"
                    return None
                wish = run.send(outcome)
            return wish
        except StopIteration as end:
            self.turn.conversation.status = "done"
            self.turn.result = freeze(end.value)
            return None
        finally:
            run.close()

    def _grant(self, wish: Any) -> Any:
        """The outcome of what the dialogue awaits, or ``_OPEN``."""
        handler = _HANDLERS.get(wish.__class__)
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
            raise Runaway("A dialogue read too many entries in one run.", dialogue=self.dialogue.name, most=LONGEST_RUN)
        outcome = handler(self, wish, self.journal.come_to(key))
        if key == self.turn.conversation.frontier:
            self.behind = False
        return outcome

    # What each wish means, given its entry in the journal.

    def _say(self, wish: Say | Upload, entry: Entry | None) -> None:
        if entry is None and not self.behind:
            self._check(wish.vars, self._readers(wish.to))
            self.journal.write(wish.key, "said", wish.to if isinstance(wish.to, int) else None)
            self.turn.effects.append(wish)

    def _ask(self, wish: Ask, entry: Entry | None) -> Any:
        event: Replied | Skipped | None = self._filled(wish.key, entry)
        stopped = isinstance(self.event, Stopped) and self.event.person == wish.person
        if stopped and (entry is None or entry.kind == "asked"):
            entry = self._pass_over(wish, entry)
        elif entry is None:
            entry = self._take_ahead(wish, event) if event is not None else None
            if entry is None or entry.kind == "asked":
                return self._put(wish)
        elif event := event or self._hear(wish.key, Replied, Skipped):
            entry = self._take_answer(wish, entry, event)
            self._ask_doubt()
        elif entry.kind == "asked" and not self.behind and ("quotes" in entry.value or wish.quotes):
            # An answer before it has changed: a yes has to be to the words that are on the screen.
            self.turn.effects.append(Settle(wish.key, "closed"))
            return self._put(wish)
        if entry.kind == "asked":
            return self._wait_for(wish)
        if "lapsed" in entry.value:
            return _LAPSED
        said = entry.value["said"]
        if wish.grants is not None:
            return Label.from_json(entry.value["grants"]) if said is True else None
        return None if said is None else thaw(entry.value)

    def _pass_over(self, wish: Ask, entry: Entry | None) -> Entry:
        """Take a question as skipped, asked already or not: whom it is for wants no more of them."""
        if entry is not None:
            self.turn.effects.append(Settle(wish.key, "closed"))
        value = {**(unanswered(wish) if entry is None else entry.value), "said": None}
        return self.journal.write(wish.key, "answer", value, settles=wish.grants is not None)

    def _put(self, wish: Ask) -> Any:
        """Ask, now."""
        for shown in (wish, *wish.rest):
            self._check(shown.quotes, self._readers(wish.person))
        value = unanswered(wish)
        self.turn.effects.append(wish)
        self._ask_doubt()
        if wish.until is not None:
            value |= {"until": wish.until.isoformat(), "lapses": wish.lapses}
            self.turn.effects.append(Schedule(wish.key, wish.until))
        self.journal.write(wish.key, "asked", value, settles=wish.grants is not None)
        return self._wait_for(wish)

    def _wait_for(self, wish: Ask) -> Any:
        """This answer has to come first; what a form says in answer to the questions after it is kept for them."""
        for other in wish.rest:
            if other.key not in self.entries and (event := self._filled(other.key, None)):
                self._take_ahead(other, event)
        if self.doubt is not None:  # It is asked by itself: there is nothing yet to which it could be the answer.
            self._reply("sensitive-later")
        return _OPEN

    def _ask_doubt(self) -> None:
        """Ask about what was just given in answer, before anything is kept of it."""
        if self.doubt is not None:
            self.turn.effects.append(self.doubt)
            self.doubt = None

    def _take_ahead(self, wish: Ask, event: Replied | Skipped) -> Entry:
        """The same as an answer, to what was not asked: it was filled in with the question before it."""
        return self._take_answer(wish, Entry(0, wish.key, "asked", unanswered(wish)), event)

    def _filled(self, key: str, entry: Entry | None) -> Replied | Skipped | None:
        """What a form says in answer to this question; what it leaves open changes no answer that was given."""
        form = self.event
        if not isinstance(form, Filled) or key not in form.answers:
            return None
        rest = {other: value for other, value in form.answers.items() if other != key}
        self.event = replace(form, answers=rest) if rest else None
        value = form.answers[key]
        if value is None:
            return None if entry is not None and entry.kind == "answer" else Skipped(form.at, key)
        return Replied(form.at, key, value)

    def _take_answer(self, wish: Ask, entry: Entry, event: Replied | Skipped) -> Entry:
        """The entry after a reply or skip; where that is not accepted, a word to them and the old entry."""
        due = isinstance(event, Skipped) and event.due
        if due and (entry.kind == "answer" or self._is_before(entry.value.get("until"))):
            return entry
        if code := refusal(wish, entry, event, self.entries):
            self._reply(code)
            return entry
        try:
            value = wish.prompt.parse(event.value) if isinstance(event, Replied) else None
        except Invalid as invalid:
            self._reply(f"invalid-{invalid.code}", invalid.hints, wish.key)
            return entry
        if concern := concern_about(wish, entry, event, value):
            self.doubt = Doubt(wish.key, concern, str(value))
            return entry
        if entry.kind == "answer" and value != entry.value["said"]:
            self._begin_at(wish.key)
        settles, lapsed = entry.settles, {"lapsed": True} if due and wish.lapses else {}
        if isinstance(event, Skipped):
            self.turn.effects.append(Settle(wish.key, "closed" if due else "skipped"))
        elif wish.prompt.counter is not None:
            self.turn.effects += [Count(wish.prompt.counter, value), Settle(wish.key, "answered")]
            value, settles = "counted", True
        else:
            self.turn.effects.append(Settle(wish.key, "answered", value))
        return self.journal.write(wish.key, "answer", {**entry.value, **lapsed, "said": value}, settles=settles)

    def _look_or_do(self, wish: Look | Do, entry: Entry | None) -> Any:
        if entry is None and self.done is not None and self.done.key == wish.key:
            kind: EntryKind = "look" if isinstance(wish, Look) else "do"
            entry = self.journal.write(wish.key, kind, freeze(self.done.result))
        if entry is None:
            self.turn.effects.append(wish)
            return _OPEN
        return thaw(entry.value)

    def _collect(self, wish: Collect, entry: Entry | None) -> Any:
        if entry is None and not wish.members:
            entry = self.journal.write(wish.key, "collected", {"answers": {}, "silent": []})
        if entry is None:
            if wish.part == PART:
                for member in wish.members:
                    self._check(wish.args, self._readers(member))
            self.journal.write(wish.key, "collecting", {"members": list(wish.members)})
            self.turn.effects.append(wish)
            return _OPEN
        if entry.kind == "collecting":
            event = self._hear(wish.key, Gathered)
            if event is None:
                return _OPEN
            entry = self.journal.write(wish.key, "collected", event.of(entry.value["members"]))
        return thaw(entry.value)

    def _start(self, wish: Start, entry: Entry | None) -> None:
        if entry is None:
            self.journal.write(wish.key, "started")
            self.turn.effects.append(wish)

    def _wait(self, wish: Schedule, entry: Entry | None) -> Any:
        if entry is None:
            self.journal.write(wish.key, "waiting", wish.at.isoformat())
            self.turn.effects.append(wish)
            return _OPEN
        if entry.kind == "waiting":
            event = self._hear(wish.key, Woken)
            if event is None or (not event.early and self._is_before(entry.value)):
                return _OPEN
            self.journal.write(wish.key, "waited", entry.value)
        return None

    def _moment(self, wish: Moment, entry: Entry | None) -> Any:
        if entry is None:
            entry = self.journal.write(wish.key, "moment", self.at.isoformat())
        return datetime.fromisoformat(entry.value)

    # Helpers.

    def _hear(self, key: str, *kinds: type[E]) -> E | None:
        """The event, if it is one of these and for this key; it is heard once."""
        for kind in kinds:
            if isinstance(self.event, kind) and self.event.key == key:
                event, self.event = self.event, None
                return event
        return None

    def _reply(self, code: str, hints: Vars | None = None, about: str | None = None) -> None:
        """A word to whoever acted; what goes for several answers of a form is said once."""
        reply = Reply(code, hints or {}, about)
        if reply not in self.turn.effects:
            self.turn.effects.append(reply)

    def _is_before(self, moment: str | None) -> bool:
        """Whether a timer that comes up now was set for an earlier telling of the story."""
        return moment is not None and self.at < datetime.fromisoformat(moment)

    def _begin_at(self, frontier: str | None) -> None:
        """From here on the story is new."""
        self.turn.conversation.frontier = frontier
        self.behind = frontier in self.entries

    def _remove(self, entry: Entry) -> None:
        self.journal.remove(entry)
        if entry.kind in ("asked", "collecting"):
            self.turn.effects.append(Settle(entry.key, "closed"))

    def _go_back(self, person: int) -> None:
        """Take back the person's last answer, and what they were told since; what others said stays."""
        taken: list[Entry] = []
        for entry in self.journal.latest_first():
            if entry.seq == 0 or entry.settling or entry.kind in ("waiting", "waited", "collecting"):
                break
            theirs = entry.kind == "answer" and entry.value["by"] == [person]
            if theirs or (entry.kind == "said" and entry.value == person) or entry.kind in _BETWEEN:
                taken.append(entry)
            if theirs:
                for each in taken:
                    self._remove(each)
                self._begin_at(last(self.entries))
                return
        self._reply("nothing-back")

    def _set_aside(self, *, ended: bool) -> None:
        """What the dialogue did not come to, after an edit or a new revision: it waits for none of that."""
        for entry in [entry for entry in self.entries.values() if entry.key not in self.reached]:
            if entry.open:
                self._remove(entry)
            elif entry.seq and not entry.settling:
                self.journal.keep(replace(entry, seq=0))
            if entry.open or ended:
                self.gone.add(entry.key)

    def _readers(self, to: Destination) -> Label:
        return readers_of(to, self.turn.conversation.network)

    def _check(self, vars: Any, readers: Label) -> None:
        for value in labelled_in(vars):
            if not value.label.covers(readers):
                value.shown_to(readers)


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

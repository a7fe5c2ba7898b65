"""One fact, one savepoint: claim it, find what it means, step the conversations, write what they wish.

Everything happens inside a transaction that the caller commits; nothing is sent from here. A dialogue that raises rolls
back its own step only: the step is kept with its error (``stuck``), to be run again after the mend.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot import endings, events
from bot.audience import ERASED
from bot.commands import called
from bot.conversation import Conversation, Entry
from bot.effects import Ask, Do, Look
from bot.engine import Turn, step
from bot.errors import DialogueError, Refused, StoreError
from bot.events import Begun, Done, Fact, Fired, Rejected, Replied, Step, Woken
from bot.network import Timer, provisional_name
from bot.operations import Operation
from bot.performer import Actor, Job, Performer
from bot.ports import DueRow, StuckEvent, UnitOfWork
from bot.routing import Router, rejected
from bot.talk import Dialogue
from bot.texts import Texts
from bot.timers import Waker
from bot.world import Defaults, EventWorld, Scene

log = logging.getLogger("akker.service")

BATCH = 200
"""Due rows handled in one transaction."""

TELL_AGAIN_AFTER = timedelta(days=1)
"""To who goes on answering a conversation that is stuck, this is said no more often."""


class Service:
    """Handles facts, given the dialogues and the texts."""

    def __init__(self, dialogues: Mapping[str, Dialogue], texts: Texts, defaults: Defaults) -> None:
        self.dialogues, self.texts, self.defaults = dialogues, texts, defaults

    def handle(self, uow: UnitOfWork, fact: Fact) -> None:
        """Handle one fact, once: a fact whose id was claimed before changes nothing."""
        if isinstance(fact, events.Said) and not fact.direct and not _is_for_us(fact):
            return
        if not uow.claim(fact.id, fact.at):
            return
        scene = Scene(uow, self.texts, self.defaults)
        actor = None if isinstance(fact, Fired | Rejected) else _actor(uow, fact)
        performer = Performer(scene, fact.at, actor)
        with uow.savepoint():
            if isinstance(fact, Rejected):
                rejected(performer, fact)
            elif actor is not None:
                Router(performer, actor, fact.at).route(fact)
        self.work_off(performer, fact.id)
        performer.tell_when()

    def wake(self, uow: UnitOfWork, now: datetime) -> int:
        """Handle the timers that are due by now (at most a batch); gives how many there were."""
        rows = uow.due(now, BATCH)
        for row in rows:
            self._fire(uow, row, now)
        return len(rows)

    def retry(self, uow: UnitOfWork, now: datetime) -> int:
        """Run what is stuck again, in order of arrival; gives how many steps went well.

        What fails again stays where it is, and so does what came after it in its conversation. What belongs to a
        conversation that has been stopped meanwhile is let go.
        """
        well, failed = 0, set[int]()
        for kept in uow.stuck():
            if kept.conversation in failed:
                continue
            if uow.load(kept.conversation).status == "stopped":
                uow.unstick(kept.event)
            elif self._goes_well(uow, kept, now):
                well += 1
            else:
                failed.add(kept.conversation)
        return well

    def _goes_well(self, uow: UnitOfWork, kept: StuckEvent, now: datetime) -> bool:
        """Try a stuck step again. Where its words were erased, the conversation goes on without them."""
        try:
            with uow.savepoint():
                step = Begun(now) if kept.payload == ERASED else step_from_json(kept.payload)
                performer = Performer(Scene(uow, self.texts, self.defaults), now, None)
                performer.jobs.append(job := Job(kept.conversation, step, kept))
                if job in self.work_off(performer, f"{kept.event}+"):
                    return False
                uow.unstick(kept.event)
                return True
        except Exception as error:  # whatever is wrong with this one, the others are tried
            if _is_about_the_database(error):
                raise
            log.exception("stuck step could not be tried again", extra={"event": kept.event})
            return False

    def _fire(self, uow: UnitOfWork, row: DueRow, now: datetime) -> None:
        if not uow.claim(f"timer:{row.timer}", now):
            return
        timer = uow.get(Timer, row.timer)
        if timer is not None:
            uow.remove(timer)
        performer = Performer(Scene(uow, self.texts, self.defaults), now, None)
        try:
            with uow.savepoint():
                Waker(performer, now).fire(row)
        except Exception as error:  # whatever is wrong with this one, the others that are due come up
            if _is_about_the_database(error):
                raise
            log.exception("timer could not be fired", extra={"timer": row.timer, "kind": row.kind})
            return
        self.work_off(performer, f"timer:{row.timer}")

    def operate(self, uow: UnitOfWork, operation: Operation, person: int, now: datetime) -> Any:
        """Do an operation for a person outside any conversation, with all that comes of it; gives its result."""
        performer = Performer(Scene(uow, self.texts, self.defaults), now, None)
        before = partial(endings.before_erasing, performer)
        world = EventWorld(performer.scene, now, None, person, operation.name, before_erasing=before)
        result = operation.run(world)
        self.work_off(performer, f"{operation.name}:{person}:{now.isoformat()}")
        return result

    def work_off(self, performer: Performer, event: str) -> list[Job]:
        """Do the jobs, and those that come of them; then let waiting questions come forward. Gives what got stuck."""
        uow, done = performer.uow, 0
        todo, performer.jobs = deque(performer.jobs), []
        stuck: list[Job] = []
        while todo or performer.touched:
            if not todo:
                person = performer.touched.pop()
                performer.show_next(person)
            else:
                job = todo.popleft()
                done += 1
                try:
                    with uow.savepoint():
                        self._run(performer, job)
                except Exception as error:  # whatever a dialogue raises, the others go on
                    if _is_about_the_database(error):
                        raise
                    stuck.append(job)
                    performer.jobs.clear()
                    self._keep_stuck(performer, job, f"{event}/{done}", error)
            todo.extend(performer.jobs)
            performer.jobs.clear()
        return stuck

    def _run(self, performer: Performer, job: Job) -> None:
        conversation = performer.scene.conversation(job.conversation)
        if conversation.status == "stuck":
            if job.kept is None:
                raise StillStuck
            conversation = replace(conversation, status="open")
        if conversation.status == "stopped":
            if isinstance(job.step, Replied | events.Skipped | events.WentBack):
                performer.reply("closed", network=conversation.network)
            return
        was = conversation.status
        turn, changed, removed = self._play(performer, conversation, job.step)
        performer.scene.save(turn.conversation, changed, removed, turn.result)
        for effect in turn.effects:
            if isinstance(effect, Ask) and performer.has_gone(effect.person, turn.conversation):
                endings.end_without(performer, turn.conversation, effect.person)
        if turn.conversation.status == "done" and was != "done":
            performer.part_ended(turn.conversation)

    def _play(
        self, performer: Performer, conversation: Conversation, event: Step
    ) -> tuple[Turn, list[Entry], list[Entry]]:
        """Step until the dialogue waits for a person, performing its looks and dos on the way."""
        dialogue = self.dialogues.get(conversation.dialogue)
        if dialogue is None:
            raise DialogueError(
                "A stored conversation names a dialogue that this version does not have.",
                dialogue=conversation.dialogue,
            )
        changed: dict[str, Entry] = {}
        removed: dict[str, Entry] = {}
        while True:
            turn = step(dialogue, conversation, event)
            conversation = turn.conversation
            for entry in turn.removed:
                changed.pop(entry.key, None)
                removed[entry.key] = entry
            changed |= {entry.key: entry for entry in turn.changed}
            for effect in turn.effects:
                if not isinstance(effect, Look | Do):
                    performer.perform(effect, conversation)
            last = turn.effects[-1] if turn.effects else None
            if not isinstance(last, Look | Do):
                return turn, list(changed.values()), list(removed.values())
            wanted = last.query if isinstance(last, Look) else last.operation
            seed = f"{self.defaults.seed}:{conversation.id}:{last.key}"
            world = EventWorld(
                performer.scene, performer.at, conversation.network, conversation.starter, seed,
                before_erasing=partial(endings.before_erasing, performer, besides=conversation.id),
            )  # fmt: skip
            event = Done(performer.at, last.key, wanted.run(world))

    def _keep_stuck(self, performer: Performer, job: Job, event: str, error: Exception) -> None:
        performer.scene.forget()
        conversation = performer.scene.conversation(job.conversation)
        if not isinstance(error, StillStuck):
            log.error(
                "dialogue raised",
                exc_info=error,
                extra={"dialogue": conversation.dialogue, "conversation": conversation.id},
            )
            performer.scene.save(replace(conversation, status="stuck"))
        why = f"{type(error).__name__}: {error}"
        if job.kept is not None:
            performer.uow.keep_stuck(job.kept.event, job.kept.at, job.conversation, step_to_json(job.step), why)
            return
        counted = _is_counted(performer.uow, job)
        step = Begun(performer.at) if counted else job.step  # what is only counted is kept nowhere (law 11)
        performer.uow.keep_stuck(event, performer.at, job.conversation, step_to_json(step), why)
        text = "engine-broken-uncounted" if counted else "engine-broken"
        self._tell_that_it_broke(performer, conversation, text, again=isinstance(error, StillStuck))

    def _tell_that_it_broke(self, performer: Performer, conversation: Conversation, text: str, *, again: bool) -> None:
        """At once; to who goes on answering what is stuck (``again``), once a day."""
        person = performer.actor.person if performer.actor is not None else conversation.starter
        name = f"broken:{conversation.id}:{person}"
        told = performer.uow.fact(name)
        if again and told is not None and performer.at - datetime.fromisoformat(told) < TELL_AGAIN_AFTER:
            return
        performer.uow.remember(name, performer.at.isoformat())
        performer.tell(person, text, network=conversation.network)


def _is_counted(uow: UnitOfWork, job: Job) -> bool:
    """Whether the step is an answer that is counted and kept nowhere."""
    row = uow.prompt_of(job.conversation, job.step.key) if isinstance(job.step, Replied) else None
    return row is not None and bool(row.payload["prompt"] and row.payload["prompt"]["final"])


class StillStuck(Exception):
    """A conversation that is stuck was given another event; it is kept behind the first."""


def _is_about_the_database(error: Exception) -> bool:
    """Whether nothing at all can be written now, so that the fact has to come again."""
    return isinstance(error, StoreError) and not isinstance(error, Refused)


def step_to_json(event: Step) -> Any:
    """A step as JSON, for keeping."""
    fields = {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in asdict(event).items()
    }
    return {"type": type(event).__name__, **fields}


def step_from_json(data: Any) -> Step:
    """The step that :func:`step_to_json` wrote."""
    fields = {name: value for name, value in data.items() if name != "type"}
    fields["at"] = datetime.fromisoformat(fields["at"])
    if "results" in fields:
        fields["results"] = {int(person): value for person, value in fields["results"].items()}
    kinds = {kind.__name__: kind for kind in (Begun, Replied, events.Skipped, events.WentBack, Woken, events.Gathered)}
    return kinds[data["type"]](**fields)


def _actor(uow: UnitOfWork, fact: Any) -> Actor:
    person = uow.identify(fact.platform, fact.who, provisional_name(fact.who))
    place = uow.place(fact.platform, fact.where, person if fact.direct else None)
    return Actor(person, place, getattr(fact, "ref", None))


def _is_for_us(fact: events.Said) -> bool:
    """Whether what was typed in a channel answers or addresses Akker; the rest is never stored (law 13)."""
    return fact.to is not None or fact.addressed or called(fact.text) is not None

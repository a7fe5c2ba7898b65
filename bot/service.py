"""One fact, one savepoint: claim it, find what it means, step the conversations, write what they wish.

Everything happens inside a transaction that the caller commits; nothing is sent from here. A dialogue that raises rolls
back its own step only: the step is kept with its error (``stuck``), to be run again after the mend.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from bot import events
from bot.conversation import Conversation, Entry
from bot.effects import Do, Look
from bot.engine import Turn, step
from bot.errors import DialogueError, Refused, StoreError
from bot.events import Begun, Done, Fact, Fired, Rejected, Replied, Step, Woken
from bot.network import Timer
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


class Service:
    """Handles facts, given the dialogues and the texts."""

    def __init__(self, dialogues: Mapping[str, Dialogue], texts: Texts, defaults: Defaults) -> None:
        self.dialogues, self.texts, self.defaults = dialogues, texts, defaults

    def handle(self, uow: UnitOfWork, fact: Fact) -> None:
        """Handle one fact, once: a fact whose id was claimed before changes nothing."""
        if isinstance(fact, events.Said) and not fact.direct and fact.to is None and not fact.addressed:
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

    def wake(self, uow: UnitOfWork, now: datetime) -> int:
        """Handle the timers that are due by now (at most a batch); gives how many there were."""
        rows = uow.due(now, BATCH)
        for row in rows:
            self._fire(uow, row, now)
        return len(rows)

    def retry(self, uow: UnitOfWork, stuck: StuckEvent, now: datetime) -> bool:
        """Run a stuck step again; gives whether it went well."""
        scene = Scene(uow, self.texts, self.defaults)
        scene.save(replace(scene.conversation(stuck.conversation), status="open"))
        performer = Performer(scene, now, None)
        performer.jobs.append(Job(stuck.conversation, step_from_json(stuck.payload)))
        uow.unstick(stuck.event)
        return self.work_off(performer, f"{stuck.event}+")

    def _fire(self, uow: UnitOfWork, row: DueRow, now: datetime) -> None:
        if not uow.claim(f"timer:{row.timer}", now):
            return
        performer = Performer(Scene(uow, self.texts, self.defaults), now, None)
        with uow.savepoint():
            timer = uow.get(Timer, row.timer)
            if timer is not None:
                uow.remove(timer)
            Waker(performer, now).fire(row)
        self.work_off(performer, f"timer:{row.timer}")

    def work_off(self, performer: Performer, event: str) -> bool:
        """Do the jobs, and those that come of them; then let waiting questions come forward."""
        uow, done = performer.uow, 0
        todo, performer.jobs = deque(performer.jobs), []
        well = True
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
                    if isinstance(error, StoreError) and not isinstance(error, Refused):
                        raise
                    well = False
                    performer.jobs.clear()
                    self._keep_stuck(performer, job, f"{event}/{done}", error)
            todo.extend(performer.jobs)
            performer.jobs.clear()
        return well

    def _run(self, performer: Performer, job: Job) -> None:
        conversation = performer.scene.conversation(job.conversation)
        if conversation.status == "stuck":
            raise StillStuck
        if conversation.status == "stopped":
            performer.reply("closed", network=conversation.network)
            return
        was = conversation.status
        turn, changed, removed = self._play(performer, conversation, job.step)
        performer.scene.save(turn.conversation, changed, removed, turn.result)
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
            seed = f"{conversation.id}:{last.key}"
            world = EventWorld(performer.scene, performer.at, conversation.network, conversation.starter, seed)
            event = Done(performer.at, last.key, wanted.run(world))

    def _keep_stuck(self, performer: Performer, job: Job, event: str, error: Exception) -> None:
        uow = performer.uow
        performer.scene.forget()
        conversation = performer.scene.conversation(job.conversation)
        if not isinstance(error, StillStuck):
            log.error(
                "dialogue raised",
                exc_info=error,
                extra={"dialogue": conversation.dialogue, "conversation": conversation.id},
            )
            performer.scene.save(replace(conversation, status="stuck"))
        uow.keep_stuck(
            event, performer.at, job.conversation, step_to_json(job.step), f"{type(error).__name__}: {error}"
        )
        person = performer.actor.person if performer.actor is not None else conversation.starter
        performer.tell(person, "engine-broken", network=conversation.network)


class StillStuck(Exception):
    """A conversation that is stuck was given another event; it is kept behind the first."""


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
    person = uow.identify(fact.platform, fact.who, _display_name(fact.who))
    place = uow.place(fact.platform, fact.where, person if fact.direct else None)
    return Actor(person, place, getattr(fact, "ref", None))


def _display_name(address: str) -> str:
    """A name to begin with, from an address: adapters that know better rename the person."""
    return address.lstrip("@#").split(":")[0].replace("_", " ").title()

"""One fact, one savepoint: claim it, find what it means, step the conversations, write what they wish.

Everything happens inside a transaction that the caller commits; nothing is sent from here. A dialogue that raises rolls
back its own step only: the step is kept with its error (``stuck``), to be run again after the mend.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import accounts, doubts, endings, events, stuck
from bot.audience import ERASED
from bot.conversation import Conversation, Entry
from bot.effects import Ask, Do, Doubt, Look
from bot.engine import Turn, step
from bot.errors import DialogueError
from bot.events import Begun, Done, Fact, Fired, Rejected, Replied, Step
from bot.jobs import Actor, Job
from bot.network import SEAT, Identity, Timer, provisional_name
from bot.operations import Operation
from bot.performer import Performer
from bot.places import next_in_line
from bot.ports import UnitOfWork
from bot.routing import Router, rejected
from bot.rows import DueRow, StuckEvent
from bot.stuck import StillStuck
from bot.talk import Dialogue
from bot.texts import Texts
from bot.timers import Waker
from bot.world import DIRECT, Defaults, EventWorld, Scene

log = logging.getLogger("akker.service")

BATCH = 200
"""Due rows handled in one transaction."""


class Service:
    """Handles facts, given the dialogues and the texts."""

    def __init__(self, dialogues: Mapping[str, Dialogue], texts: Texts, defaults: Defaults) -> None:
        self.dialogues, self.texts, self.defaults = dialogues, texts, defaults

    def handle(self, uow: UnitOfWork, fact: Fact) -> None:
        """Handle one fact, once: a fact whose id was claimed before changes nothing."""
        if isinstance(fact, events.Said) and not fact.direct and not (fact.to or stuck.fact_is_for_us(fact)):
            return
        if not uow.claim(fact.id, fact.at):
            return
        scene = Scene(uow, self.texts, self.defaults)
        actor = None if isinstance(fact, Fired | Rejected) else _actor(uow, fact)
        try:
            self._take_in(uow, Performer(scene, fact.at, actor), fact, fact.id)
        except Exception as error:  # whatever is wrong with this one, it does not come again and again
            if stuck.is_about_the_database(error):
                raise
            stuck.keep_fact(Performer(scene, fact.at, actor), fact, error)

    def _take_in(self, uow: UnitOfWork, performer: Performer, fact: Fact, event: str) -> None:
        """Do all that follows from a fact, or nothing of it."""
        with uow.savepoint():
            if isinstance(fact, Rejected):
                rejected(performer, fact)
            elif performer.actor is not None:
                Router(performer, performer.actor, fact.at).route(fact)
            self.work_off(performer, event)
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
            if self._is_over(uow, kept):
                uow.unstick(kept.event)
            elif self._goes_well(uow, kept, now):
                well += 1
            elif kept.conversation:
                failed.add(kept.conversation)
        return well

    def _is_over(self, uow: UnitOfWork, kept: StuckEvent) -> bool:
        """Whether nothing can come of it any more."""
        if not kept.conversation:
            return kept.payload == ERASED
        return uow.load(kept.conversation).status == "stopped"

    def _goes_well(self, uow: UnitOfWork, kept: StuckEvent, now: datetime) -> bool:
        """Try again what is stuck. Where the words of a step were erased, the conversation goes on without them."""
        scene = Scene(uow, self.texts, self.defaults)
        try:
            with uow.savepoint():
                if kept.conversation:
                    step = Begun(now) if kept.payload == ERASED else stuck.from_json(kept.payload)
                    performer = Performer(scene, now, None)
                    performer.jobs.append(job := Job(kept.conversation, step, kept))
                    if job in self.work_off(performer, f"{kept.event}+"):
                        return False
                else:
                    fact = stuck.from_json(kept.payload)
                    actor = None if isinstance(fact, Rejected) else _actor(uow, fact)
                    self._take_in(uow, Performer(scene, now, actor), fact, f"{kept.event}+")
                uow.unstick(kept.event)
                return True
        except Exception as error:  # whatever is wrong with this one, the others are tried
            if stuck.is_about_the_database(error):
                raise
            log.exception("what is stuck could not be tried again", extra={"stuck": kept.event})
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
                self.work_off(performer, f"timer:{row.timer}")
        except Exception as error:  # whatever is wrong with this one, the others that are due come up
            if stuck.is_about_the_database(error):
                raise
            log.exception("timer could not be fired", extra={"timer": row.timer, "kind": row.kind})

    def operate(self, uow: UnitOfWork, operation: Operation, person: int, now: datetime) -> Any:
        """Do an operation for a person outside any conversation, with all that comes of it; gives its result."""
        performer = Performer(Scene(uow, self.texts, self.defaults), now, None)
        world = EventWorld(performer.scene, now, None, person, operation.name, endings.Endings(performer))
        result = operation.run(world)
        self.work_off(performer, f"{operation.name}:{person}:{now.isoformat()}")
        return result

    def tell(self, uow: UnitOfWork, platform: str, who: str, text: str, now: datetime) -> None:
        """Say a text to someone in their direct messages on a platform, at once: they have just done something."""
        person = uow.identify(platform, who, provisional_name(who))
        place = uow.place(platform, f"{DIRECT}{who}", person)
        Performer(Scene(uow, self.texts, self.defaults), now, Actor(person, place)).tell(person, text)

    def account(self, uow: UnitOfWork, account: Identity, name: str, *, closed: bool, now: datetime) -> None:
        """A platform tells what an account is called, and whether it is closed; with all that comes of it."""
        performer = Performer(Scene(uow, self.texts, self.defaults), now, None)
        accounts.told(performer, account, name, closed=closed)
        self.work_off(performer, f"account:{account.id}:{now.isoformat()}")

    def work_off(self, performer: Performer, event: str) -> list[Job]:
        """Do the jobs, and those that come of them; then let waiting questions come forward, and offer the seats that
        became free. Gives what got stuck."""
        uow, done = performer.uow, 0
        todo, performer.jobs = deque(performer.jobs), []
        broken: list[Job] = []
        while todo or performer.touched or performer.scene.moved:
            if not todo and performer.touched:
                performer.show_next(performer.touched.pop())
            elif not todo:
                self._offer_seats(performer)
            else:
                job = todo.popleft()
                done += 1
                try:
                    with uow.savepoint():
                        self._run(performer, job)
                except Exception as error:  # whatever a dialogue raises, the others go on
                    if stuck.is_about_the_database(error):
                        raise
                    broken.append(job)
                    performer.jobs.clear()
                    performer.marks.clear()
                    stuck.keep_step(performer, job, f"{event}/{done}", error)
            todo.extend(performer.jobs)
            performer.jobs.clear()
        return broken

    def _offer_seats(self, performer: Performer) -> None:
        """Ask those next in line for what is free in a network in which something moved."""
        network = performer.scene.network(performer.scene.moved.pop())
        for person in next_in_line(performer.scene, network):
            performer.begin(Conversation(0, SEAT, 1, person, network.id))

    def _run(self, performer: Performer, job: Job) -> None:
        conversation = performer.scene.conversation(job.conversation)
        if isinstance(job.step, events.Stopped) and self._ends(performer, conversation):
            return
        if conversation.status == "stuck":
            if job.kept is None:
                raise StillStuck("What came before is stuck.", conversation=conversation.id)
            conversation = replace(conversation, status="open")
        if conversation.status == "stopped":
            if isinstance(job.step, Replied | events.Skipped | events.Filled | events.WentBack):
                performer.reply("closed", network=conversation.network)
            return
        was = conversation.status
        turn, changed, removed = self._play(performer, conversation, job.step)
        performer.show_marks()
        performer.scene.save(turn.conversation, changed, removed, turn.result)
        for effect in turn.effects:
            if isinstance(effect, Ask) and performer.has_gone(effect.person, turn.conversation):
                endings.end_without(performer, turn.conversation, effect.person)
        if turn.conversation.status == "done" and was != "done":
            performer.part_ended(turn.conversation)

    def _ends(self, performer: Performer, conversation: Conversation) -> bool:
        """Say to who wants no more of a dialogue that it stops; end it, unless it goes on with what they answered."""
        dialogue = self.dialogues.get(conversation.dialogue)
        keeps = dialogue is not None and dialogue.keeps and conversation.status != "stuck"
        if not keeps:
            performer.end(conversation)
            performer.part_ended(conversation)
        performer.reply("stopped-and-kept" if keeps else "stopped", network=conversation.network)
        return not keeps

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
                if isinstance(effect, Doubt):
                    doubts.ask_doubt(performer, effect, conversation)
                elif not isinstance(effect, Look | Do):
                    performer.perform(effect, conversation)
            last = turn.effects[-1] if turn.effects else None
            if not isinstance(last, Look | Do):
                return turn, list(changed.values()), list(removed.values())
            wanted = last.query if isinstance(last, Look) else last.operation
            seed = f"{self.defaults.seed}:{conversation.id}:{last.key}"
            world = EventWorld(
                performer.scene, performer.at, conversation.network, conversation.starter, seed,
                endings.Endings(performer, besides=conversation.id),
            )  # fmt: skip
            event = Done(performer.at, last.key, wanted.run(world))


def _actor(uow: UnitOfWork, fact: Any) -> Actor:
    person = uow.identify(fact.platform, fact.who, provisional_name(fact.who))
    place = uow.place(fact.platform, fact.where, person if fact.direct else None)
    return Actor(person, place, getattr(fact, "ref", None))

"""Effects become rows: messages, prompts, child conversations, timers. One performer serves one fact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.audience import freeze
from bot.composer import Composer
from bot.conversation import Conversation
from bot.effects import (
    Ask,
    Collect,
    Count,
    Destination,
    Effect,
    Everyone,
    Here,
    Reply,
    Say,
    Schedule,
    Settle,
    Start,
    Upload,
)
from bot.events import Begun, Gathered, Woken
from bot.jobs import Actor, Job
from bot.network import Room, Timer
from bot.ports import OutboxRow, Place, PromptRow
from bot.rhythm import between, next_allowed
from bot.talk import PART
from bot.world import Scene

MAKES_WAY_AFTER = timedelta(days=1)
"""How long a question may stand unanswered before the next one that waits may be asked."""


class Performer:
    """Carries out the effects of one fact's turns, and gathers the ``jobs`` and ``touched`` people that follow.

    ``spoken_in``: the conversations that the actor's deed went to; what those ask next comes before all that waits.
    ``asked``: who has been shown a question by now. ``marks``: what is to be shown on answered questions once all that
    follows has been said: nobody should wait for the next question because of it.
    """

    def __init__(self, scene: Scene, at: datetime, actor: Actor | None) -> None:
        self.scene, self.uow, self.at, self.actor = scene, scene.uow, at, actor
        scene.speaking = actor.person if actor is not None else None
        self.composer = Composer(scene)
        self.jobs: list[Job] = []
        self.touched: set[int] = set()
        self.spoken_in: set[int] = set()
        self.asked: set[int] = set()
        self.marks: list[tuple[PromptRow, Any]] = []
        self._heard = False
        self._delayed: datetime | None = None

    def perform(self, effect: Effect, conversation: Conversation) -> None:
        """Carry out one effect of a conversation (looks and dos are the service's)."""
        _PERFORM[type(effect)](self, effect, conversation)

    def reply(self, code: str, /, *, network: int | None = None, **vars: Any) -> None:
        """A word from the engine to the actor, in direct messages; nothing when nobody acted."""
        if self.actor is not None:
            self.tell(self.actor.person, f"engine-{code}", network=network, **vars)

    def tell_when(self) -> None:
        """Who did something at night that a channel hears only in the morning, hears that, if they heard nothing."""
        if self._delayed is not None and not self._heard:
            self.reply("later", until=self._delayed)

    def tell(self, person: int, text: str, /, *, network: int | None = None, **vars: Any) -> None:
        """A text to a person that belongs to no dialogue."""
        self.write(self.direct(person, network), text, network=network, **vars)

    def announce(self, network: int, text: str, /, **vars: Any) -> None:
        """A text to the rooms of a network that belongs to no dialogue."""
        for place in self._rooms(network):
            self.write(place, text, network=network, **vars)

    def write(self, place: Place, text: str, /, *, network: int | None = None, **vars: Any) -> None:
        """A text to a place that belongs to no dialogue."""
        self._post(place, network, self.composer.say(place, network, text, vars), None, "")

    # Messages.

    def _say(self, effect: Say, conversation: Conversation) -> None:
        for place in self._places(effect.to, conversation):
            root = self.uow.message_of(conversation.id, effect.under, place.id) if effect.under else None
            message = self.composer.say(place, conversation.network, effect.text, effect.vars)
            self._post(place, conversation.network, {**message, "thread": root}, conversation.id, effect.key)

    def _upload(self, effect: Upload, conversation: Conversation) -> None:
        for place in self._places(effect.to, conversation):
            message = self.composer.file(place, conversation.network, effect)
            self._post(place, conversation.network, message, conversation.id, effect.key, kind="file")

    def _ask(self, effect: Ask, conversation: Conversation) -> None:
        if self.has_gone(effect.person, conversation):
            return  # The conversation ends with this step.
        place = self.direct(effect.person, conversation.network)
        payload = self.composer.ask(place, conversation, effect)
        row = PromptRow(
            conversation.id,
            effect.key,
            effect.person,
            place.id,
            effect.prompt.kind,
            "queued",
            self.at,
            payload,
        )
        others = [other for other in self.uow.waiting_prompts(effect.person) if other.conversation != conversation.id]
        if self.scene.reachable(row.person) and self._has_the_floor(row, others, conversation):
            self.show(row, place, conversation.network)
        else:
            row.id = self.uow.add_prompt(row)
            self._announce_queued(row, others, conversation)

    def _has_the_floor(self, row: PromptRow, others: list[PromptRow], conversation: Conversation) -> bool:
        """One open prompt a person: the conversation they are in goes on; a question unanswered for a day makes way."""
        speaking = [other for other in others if other.state == "open" and other.word is None]
        mine = self.actor is not None and self.actor.person == row.person and conversation.id in self.spoken_in
        if not mine and any(other.opens_at > self.at - MAKES_WAY_AFTER for other in speaking):
            return False
        for other in speaking:
            other.state = "queued"
            self.uow.change_prompt(other)
        return True

    def _announce_queued(self, row: PromptRow, others: list[PromptRow], conversation: Conversation) -> None:
        self.uow.put(Timer(self.at + MAKES_WAY_AFTER, "yield", conversation.id, row.key))
        if self.scene.reachable(row.person) and not any(other.state == "queued" for other in others):
            waiting = self.composer.title(self.known_as(conversation))
            self.tell(row.person, "engine-queued", network=conversation.network, waiting=waiting)

    def known_as(self, conversation: Conversation) -> str:
        """The dialogue by which people know a conversation: its own, or the one that asks a single question of all."""
        if conversation.dialogue == PART and conversation.parent is not None:
            return self.scene.conversation(conversation.parent).dialogue
        return conversation.dialogue

    def show(self, row: PromptRow, place: Place, network: int | None) -> None:
        """Send a prompt's message; it can be answered from the moment the message may go out."""
        row.state = "open"
        self.asked.add(row.person)
        row.opens_at = self._moment(place, network)
        row.outbox = self._post(place, network, row.payload, row.conversation, row.key)
        if row.id:
            self.uow.change_prompt(row)
        else:
            row.id = self.uow.add_prompt(row)

    def close_word(self, row: PromptRow, chosen: str | None = None) -> None:
        """Whether something was meant has been said (``chosen``), or does not matter any more: it is not kept here."""
        row.state, row.word = "closed", {**row.word, "text": None, "ref": None}
        self.uow.change_prompt(row)
        if row.outbox is not None:
            settle = Settle(row.key, "answered" if chosen else "closed", chosen)
            self._update(row, self.composer.settled(row.payload, settle, row.person))

    def show_next(self, person: int) -> None:
        """When nothing is open for a person, ask what has waited longest."""
        if person in self.asked:
            return
        waiting = self.uow.waiting_prompts(person)
        for row in [row for row in waiting if row.word and not self._matters(row)]:
            self.close_word(row)
            waiting.remove(row)
        queued = [row for row in waiting if row.state == "queued"]
        if queued and not any(row.state == "open" for row in waiting):
            self.show_again(queued[0])

    def _matters(self, row: PromptRow) -> bool:
        """Whether what a question about an answer is about still stands as it did."""
        about = self.uow.prompt_of(row.conversation, row.word["prompt"])
        return about is not None and about.state in (("answered",) if row.word.get("edit") else ("open", "queued"))

    def show_again(self, row: PromptRow) -> None:
        """Put a prompt that waited (or was paused) before the person, if anything reaches them."""
        if not self.scene.reachable(row.person):
            return
        conversation = self.scene.conversation(row.conversation)
        place = self.direct(row.person, conversation.network)
        if row.outbox is None or place.id != row.room or not self._bring_forward(row, place, conversation.network):
            if row.outbox is not None:
                self._update(row, self.composer.asked_again(row.payload))
            row.room, row.payload = place.id, self.composer.asked_in(row.payload, row.person, place)
            self.show(row, place, conversation.network)

    def _bring_forward(self, row: PromptRow, place: Place, network: int | None) -> bool:
        """Send a prompt's message, which waits for the morning, as soon as may be; False if nothing of it waits."""
        waiting = self.uow.message(row.outbox or 0)
        if waiting is None or waiting.state != "waiting" or waiting.not_before <= self.at:
            return False
        row.state, row.opens_at = "open", self._moment(place, network)
        self.asked.add(row.person)
        self.uow.move(waiting.id, row.opens_at)
        self.uow.change_prompt(row)
        return True

    def _settle(self, effect: Settle, conversation: Conversation) -> None:
        row = self.uow.prompt_of(conversation.id, effect.key)
        if row is None:
            if self.uow.close_collect(conversation.id, effect.key):
                self.close_parts(conversation, effect.key)
            return
        if row.state == "answered" and effect.how != "closed":
            self.reply("changed" if effect.how == "answered" else "skipped", network=conversation.network)
        row.state = "closed" if effect.how == "closed" else "answered"
        if self.actor is not None and effect.how == "answered":
            row.answer_ref, row.room = self.actor.ref, self.actor.place.id
        self.uow.change_prompt(row)
        self.touched.add(row.person)
        self.asked.discard(row.person)
        if row.outbox is None:
            return
        payload = self.composer.settled(row.payload, effect, row.person, in_words=row.kind == "text")
        if payload["mark"]:
            self.marks.append((row, payload))
        else:
            self._update(row, payload)

    def show_marks(self) -> None:
        """Show on the questions of a step that they were answered."""
        for row, payload in self.marks:
            self._update(row, payload)
        self.marks.clear()

    def put_off(self, row: PromptRow) -> None:
        """Let a prompt wait until the person wants to go on, and show that on its message."""
        row.state = "paused"
        self.uow.change_prompt(row)
        self.touched.add(row.person)
        self._update(row, self.composer.put_off(row.payload), before_it_is_shown=False)

    def _update(self, row: PromptRow, payload: Any, *, before_it_is_shown: bool = True) -> None:
        """Change the message of a prompt; or not, where it has yet to be shown and is to be as it is."""
        shown = self.uow.message(row.outbox or 0)
        if shown is None:
            return
        if shown.state != "waiting" or shown.not_before <= self.at:  # then it may be on its way as it is
            update = OutboxRow(shown.room, "update", payload, self.at, row.conversation, row.key, target=shown.id)
            self.uow.post(update)
        elif before_it_is_shown:
            self.uow.rewrite(shown.id, payload)

    # Conversations.

    def _collect(self, effect: Collect, conversation: Conversation) -> None:
        self.uow.open_collect(conversation.id, effect.key, len(effect.members), effect.quorum)
        self.uow.put(Timer(effect.until, "close", conversation.id, effect.key))
        if effect.nudge is not None:
            zone, region = self.scene.timezone_of(conversation.network)
            if (moment := between(self.at, effect.nudge, effect.until, zone, region)) is not None:
                self.uow.put(Timer(moment, "nudge", conversation.id, effect.key))
        for member in effect.members:
            part = Conversation(
                0, effect.part, 1, member, conversation.network, conversation.room, freeze(effect.args),
                parent=conversation.id, parent_key=effect.key,
            )  # fmt: skip
            self.begin(part)

    def _start(self, effect: Start, conversation: Conversation) -> None:
        network = effect.begun_in(conversation.network)
        self.begin(Conversation(0, effect.dialogue, 1, effect.person, network, conversation.room, freeze(effect.args)))
        if conversation.id in self.spoken_in:
            self.spoken_in.add(self.jobs[-1].conversation)

    def begin(self, conversation: Conversation) -> None:
        """Store a new conversation and let it begin as a job of its own."""
        self.jobs.append(Job(self.uow.begin(conversation).id, Begun(self.at)))

    def gather(self, conversation: Conversation, key: str) -> None:
        """A collect is over: hand the parts to the parent, and close those still open."""
        results = {part.person: part.result for part in self.uow.parts(conversation.id, key) if part.status == "done"}
        self.close_parts(conversation, key)
        self.jobs.append(Job(conversation.id, Gathered(self.at, key, results)))

    def hurry(self, conversation: Conversation) -> None:
        """Let a conversation go on now that waits for a moment, or gathers answers."""
        for entry in conversation.entries.values():
            if entry.kind == "waiting":
                self.jobs.append(Job(conversation.id, Woken(self.at, entry.key, early=True)))
            elif entry.kind == "collecting" and self.uow.close_collect(conversation.id, entry.key):
                self.gather(conversation, entry.key)

    def close_parts(self, conversation: Conversation, key: str) -> None:
        """Close the parts of a collect that are still open."""
        for part in self.uow.parts(conversation.id, key):
            if part.status not in ("done", "stopped"):
                self.end(self.scene.conversation(part.conversation))

    def end(self, conversation: Conversation) -> None:
        """Stop a conversation: nothing of it is asked any more, nor of what it was collecting."""
        for entry in list(conversation.entries.values()):
            if entry.open:
                self._settle(Settle(entry.key, "closed"), conversation)
        self.scene.save(replace(conversation, status="stopped"))

    def part_ended(self, conversation: Conversation) -> None:
        """Count a part that is over; when it was the last one that its collect waited for, gather."""
        if conversation.parent is None or conversation.parent_key is None:
            return
        if self.uow.part_done(conversation.parent, conversation.parent_key):
            self.gather(self.scene.conversation(conversation.parent), conversation.parent_key)

    def _schedule(self, effect: Schedule, conversation: Conversation) -> None:
        self.uow.put(Timer(effect.at, "wake", conversation.id, effect.key))

    def _count(self, effect: Count, conversation: Conversation) -> None:
        self.uow.count(effect.counter, str(effect.value))

    def _engine_reply(self, effect: Reply, conversation: Conversation) -> None:
        row = self.uow.prompt_of(conversation.id, effect.about) if effect.about is not None else None
        options = self.composer.options(row.payload) if row is not None else {}
        self.reply(effect.code, network=conversation.network, **{**options, **effect.vars})

    # Where and when.

    def direct(self, person: int, network: int | None) -> Place:
        """Where to write to a person: where they are writing to us, or else in their direct messages."""
        if self.actor is not None and self.actor.place.person == person:
            return self.actor.place
        return self.scene.direct(person, network)

    def _places(self, to: Destination, conversation: Conversation) -> list[Place]:
        if isinstance(to, int):
            return [] if self.has_gone(to, conversation) else [self.direct(to, conversation.network)]
        here = self.uow.room(conversation.room) if conversation.room is not None else None
        if isinstance(to, Here) or conversation.network is None:
            return [here or self.scene.direct(conversation.starter, conversation.network)]
        assert isinstance(to, Everyone)
        return self._rooms(conversation.network)

    def has_gone(self, person: int, conversation: Conversation) -> bool:
        """Whether the person left the network of a conversation: then it says and asks them nothing, unless they are
        talking in it themselves, about what is held of them."""
        if self.actor is not None and self.actor.person == person and conversation.id in self.spoken_in:
            return False
        return conversation.network is not None and self.scene.has_left(conversation.network, person)

    def _rooms(self, network: int) -> list[Place]:
        rooms = self.uow.find(Room, network=network)
        return [Place(room.id, room.platform, room.address, room.network, room.person) for room in rooms]

    def reachable_at(self, person: int, network: int | None) -> datetime:
        """When a message may go to the person."""
        return self._moment(self.direct(person, network), network)

    def _moment(self, place: Place, network: int | None) -> datetime:
        """When a message may go: at once in answer to the person there, else not in quiet hours nor in a pause."""
        if self.actor is not None and (place.id == self.actor.place.id or place.person == self.actor.person):
            return self.at
        moment = self.at
        if place.person is not None:
            pause = self.scene.person(place.person).paused_until
            moment = max(moment, pause) if pause is not None else moment
        zone, region = self.scene.timezone(place, network)
        return next_allowed(moment, zone, region)

    def _post(
        self,
        place: Place,
        network: int | None,
        payload: Any,
        conversation: int | None,
        key: str,
        kind: str = "message",
    ) -> int:
        moment = self._moment(place, network)
        if self.actor is not None and self.actor.person == place.person:
            self._heard = True
        elif place.person is None and moment > self.at:
            self._delayed = moment
        return self.uow.post(OutboxRow(place.id, kind, payload, moment, conversation, key))  # type: ignore[arg-type]


_PERFORM: dict[type, Callable[[Performer, Any, Conversation], None]] = {
    Say: Performer._say,  # pyright: ignore[reportPrivateUsage]
    Upload: Performer._upload,  # pyright: ignore[reportPrivateUsage]
    Ask: Performer._ask,  # pyright: ignore[reportPrivateUsage]
    Settle: Performer._settle,  # pyright: ignore[reportPrivateUsage]
    Collect: Performer._collect,  # pyright: ignore[reportPrivateUsage]
    Start: Performer._start,  # pyright: ignore[reportPrivateUsage]
    Schedule: Performer._schedule,  # pyright: ignore[reportPrivateUsage]
    Count: Performer._count,  # pyright: ignore[reportPrivateUsage]
    Reply: Performer._engine_reply,  # pyright: ignore[reportPrivateUsage]
}

"""From an inbound fact to what it means: which prompt it answers, which dialogue it begins, or nothing for us."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot import commands, doubts, endings, places
from bot.accounts import unreached
from bot.answers import RESUME_WORDS, bare_word, clean, interpret, resembles_an_option, says_no_more_than_yes_or_no
from bot.audience import ONLY_YOU, Json, Label, Labelled, freeze
from bot.conversation import Conversation
from bot.doubts import RESUME
from bot.errors import Invalid
from bot.events import (
    Action,
    Answered,
    Commanded,
    Deleted,
    Edited,
    Filled,
    Joined,
    Left,
    Reacted,
    Rejected,
    Replied,
    Said,
    Skipped,
    Stopped,
    Submitted,
    Wanted,
    WentBack,
)
from bot.jobs import Actor, Job
from bot.messages import Message, plain
from bot.network import INVITATION, Document, Identity, Membership, Presence, Question, Room, Standing, provisional_name
from bot.orders import Orders
from bot.performer import Performer
from bot.ports import PromptRow

SHEAVES = frozenset({"🌾", "sheaf", "ear_of_rice", "sheaf_of_rice"})


class Router:
    """Routes the facts of one person in one place; what follows is added to the performer's jobs."""

    def __init__(self, performer: Performer, actor: Actor, at: datetime) -> None:
        self.performer, self.actor, self.at = performer, actor, at
        self.uow, self.scene = performer.uow, performer.scene

    def route(self, fact: Any) -> None:
        """Turn the fact into jobs, or into a kind word where there is nothing it can mean."""
        try:
            _ROUTES[type(fact)](self, fact)
        except Invalid as invalid:
            self.performer.reply(f"invalid-{invalid.code}", **invalid.hints)

    # Words and clicks.

    def _said(self, fact: Said) -> None:
        text = clean(fact.text)
        if fact.to is not None and (row := self.uow.prompt_shown_by(self.actor.place.id, fact.to)) is not None:
            self._typed(row, text)
        elif fact.addressed or commands.called(text) is not None:
            self._command(commands.called(text) or text, {})
        elif self.actor.place.person is None:
            return
        elif fact.to is not None:
            self.performer.reply("not-a-question")
        elif (row := self.uow.open_prompt(self.actor.place.id, self.actor.person, self.at)) is not None:
            self._typed(row, text)
        else:
            self._without_question(text, fact)

    def _typed(self, row: PromptRow, text: str) -> None:
        word = bare_word(text)
        if row.word is not None:
            self._about_word(row, text)
        elif _means_go_on(text) and row.kind == "text" and row.state == "open":
            doubts.ask_word(self.performer, row, text, RESUME)
        elif _means_go_on(text) and self._paused():
            self._go_on()
        elif word is None:
            self._answer(row, text, typed=True)
        elif word in ("help", "status") or row.kind != "text" or row.state != "open":
            self._act(row, word)
        else:
            doubts.ask_word(self.performer, row, text, word)

    def _answered(self, fact: Answered) -> None:
        row = self.uow.prompt_shown_by(self.actor.place.id, fact.to)
        if row is None or row.person != self.actor.person:
            self.performer.reply("unknown-question")
        elif row.word is not None:
            self._about_word(row, fact.action or str(fact.value))
        elif fact.action is not None:
            self._act(row, fact.action)
        else:
            value = clean(fact.value) if isinstance(fact.value, str) else fact.value
            self._answer(row, value, called=self._name_at)

    def _submitted(self, fact: Submitted) -> None:
        row = self.uow.prompt_shown_by(self.actor.place.id, fact.to)
        if row is None or row.person != self.actor.person:
            self.performer.reply("unknown-question")
        elif row.state == "closed":
            self.performer.reply("closed")
        else:
            form = Message.from_json(row.payload).form
            given = {field.key: fact.values[field.key] for field in form if field.key in fact.values}
            answers = {
                field.key: interpret(field.prompt, given[field.key], self.at.date(), self._name_at)
                for field in form
                if given.get(field.key) is not None
            }
            if self.scene.conversation(row.conversation).status == "paused":
                self._resume(row)
            counted = any(field.prompt.final for field in form)
            self._feed(row, Filled(self.at, dict.fromkeys(given) | answers, counted))

    def _answer(
        self,
        row: PromptRow,
        raw: Json,
        called: Callable[[str], str] = str,
        *,
        typed: bool = False,
        sure: bool = False,
    ) -> None:
        """Answer a prompt. ``called``: how to name a person of ``raw`` who is none of those that were asked about.
        ``sure``: whatever it may give away to others."""
        if row.state == "closed":
            self.performer.reply("closed")
            return
        message = Message.from_json(row.payload)
        value = raw
        if message.prompt is not None:
            value = interpret(message.prompt, raw, self.at.date(), called, typed=typed)
        if self.scene.conversation(row.conversation).status == "paused":
            self._resume(row)
        self._feed(row, Replied(self.at, row.key, value, sure))

    def _name_at(self, address: str) -> str:
        """What the person at an address is called; nothing where only the address is known."""
        known = self.uow.find(Identity, platform=self.actor.place.platform, address=address)
        name = self.scene.name_of(known[0].person) if known else address
        return name if name != address else ""

    def _about_word(self, row: PromptRow, text: str) -> None:
        """The person says whether what they typed is their answer. A bare word is what they want instead; a yes, no or
        number that says neither is asked again; anything else they type is the answer itself, where none stands."""
        about = self.uow.prompt_of(row.conversation, row.word["prompt"])
        if row.state == "closed" or about is None or (typed := doubts.text_of(row)) is None:
            self.performer.reply("closed")
            return
        message = Message.from_json(row.payload)
        chosen = interpret(message.prompt, text, self.at.date()) if message.prompt is not None else text
        said = doubts.verdict(row, chosen)
        word = row.word["action"] if said == "action" else RESUME if _means_go_on(text) else bare_word(text)
        unclear = says_no_more_than_yes_or_no(text) or (message.prompt and resembles_an_option(message.prompt, text))
        if said != "answer" and word is None and (row.word.get("edit") or unclear):
            raise Invalid("option", **self.performer.composer.options(row.payload))
        if said == "answer" and row.word.get("ref") is not None:  # Their own message is it, and can be changed.
            self.performer.actor = replace(self.actor, ref=row.word["ref"])
        self.performer.close_word(row, chosen if said in ("answer", "action") else None)
        if word == doubts.ANEW:
            self.performer.reply("left-as-it-is" if row.word.get("edit") else "sensitive-anew")
        elif word == RESUME:
            self._go_on()
        elif word is not None:
            self._act(about, word)
        else:
            self._answer(about, typed if said == "answer" else text, typed=True, sure=said == "answer")

    def _wanted(self, fact: Wanted) -> None:
        waiting = self.uow.waiting_prompts(self.actor.person)
        row = next((row for row in waiting if row.id == fact.prompt), None)
        if row is None:
            self.performer.reply("prompt-closed")
        else:
            self._ask_now(row)

    def _edited(self, fact: Edited) -> None:
        row = self._unsaid(fact.ref) or self.uow.prompt_answered_by(self.actor.place.id, fact.ref)
        if row is not None:
            self._answer(row, clean(fact.text), typed=True)

    def _deleted(self, fact: Deleted) -> None:
        if self._unsaid(fact.ref) is not None:
            self.performer.reply("sensitive-anew")
        elif (row := self.uow.prompt_answered_by(self.actor.place.id, fact.ref)) is not None:
            self._feed(row, Skipped(self.at, row.key))

    def _unsaid(self, ref: str) -> PromptRow | None:
        """The prompt that the person's own message would have answered, had they said that it does; now that they
        change or remove it, they are not asked about it any more."""
        about: PromptRow | None = None
        for row in self.uow.waiting_prompts(self.actor.person):
            if row.word is not None and row.word.get("ref") == ref:
                self.performer.close_word(row)
                about = None if row.word.get("edit") else self.uow.prompt_of(row.conversation, row.word["prompt"])
        return about

    def _feed(self, row: PromptRow, step: Replied | Skipped | Filled | WentBack) -> None:
        conversation = self.scene.conversation(row.conversation)
        if conversation.parent is not None and conversation.status == "done":
            parent = self.scene.conversation(conversation.parent)
            if parent.entries[conversation.parent_key or ""].kind == "collected":
                self.performer.reply("settled", network=conversation.network)
                return
        self._hand_in(row, step)

    def _hand_in(self, row: PromptRow, step: Replied | Skipped | Filled | WentBack | Stopped) -> None:
        self.performer.spoken_in.add(row.conversation)
        self.performer.touched.add(row.person)
        self.performer.jobs.append(Job(row.conversation, step))

    # Bare words.

    def _act(self, row: PromptRow, action: Action) -> None:
        conversation = self.scene.conversation(row.conversation)
        if row.state == "closed" and action != "status":
            self.performer.reply("closed")
            return
        match action:
            case "back":
                self._feed(row, WentBack(self.at, row.person))
            case "skip":
                self._feed(row, Skipped(self.at, row.key))
            case "pause":
                self.performer.put_off(row)
                self._set_status(conversation, "paused")
                self.performer.reply("paused", network=conversation.network)
            case "stop":
                self._hand_in(row, Stopped(self.at, row.person))
                places.decline_if_offered(self.scene, conversation)
            case "help":
                audience = plain(Message.from_json(row.payload).foot, removed="")
                self.performer.reply("help-question", network=conversation.network, audience=audience)
            case "status":
                self._command("status", {})

    def _resume(self, row: PromptRow) -> None:
        self._set_status(self.scene.conversation(row.conversation), "open")
        row.state = "open"
        self.uow.change_prompt(row)

    def _set_status(self, conversation: Conversation, status: Any) -> None:
        conversation.status = status
        self.scene.save(conversation)

    def _without_question(self, text: str, fact: Said) -> None:
        word = bare_word(text)
        if word in ("help", "status"):
            self._command(word, {})
        elif _means_go_on(text) and self._paused():
            self._go_on()
        else:
            self.performer.reply("paused" if self._paused() else "no-question")

    def _paused(self) -> list[PromptRow]:
        """What the person put off, oldest first."""
        return [row for row in self.uow.waiting_prompts(self.actor.person) if row.state == "paused"]

    def _go_on(self) -> None:
        """Ask again what was put off last; where nothing is put off (any more), go on with what is open."""
        paused = self._paused()
        if paused:
            self._ask_now(paused[-1])
        else:
            self.performer.reply("nothing-put-off")

    def _ask_now(self, row: PromptRow) -> None:
        """Ask what waits; what is open now waits its turn."""
        for other in self.uow.waiting_prompts(self.actor.person):
            if other.state == "open" and other.id != row.id:
                other.state = "queued"
                self.uow.change_prompt(other)
        if row.state == "paused":
            self._resume(row)
        self.performer.show_again(row)

    # Commands.

    def _commanded(self, fact: Commanded) -> None:
        if self.actor.place.person is None:
            self._be_present()
        self._command(clean(fact.text), dict(fact.mentions))

    def _command(self, line: str, mentions: dict[str, str]) -> None:
        Orders(self.performer, self.actor).give(line, mentions)

    # People and places.

    def _joined(self, fact: Joined) -> None:
        self._be_present()
        network = self.actor.place.network
        if network is None or self.scene.network(network).closed_at is not None:
            return
        membership = self.scene.membership(network, self.actor.person)
        if membership is not None and not places.may_be_asked(self.scene, membership):
            return
        membership = membership or Membership(network, self.actor.person, since=self.at)
        membership.standing = Standing.INVITED
        self.uow.put(membership)
        if self.uow.find(Question, network=network, central=True):
            self.performer.begin(Conversation(0, INVITATION, 1, self.actor.person, network))

    def _be_present(self) -> None:
        here = self.actor.place.id
        if not self.uow.find(Presence, room=here, person=self.actor.person):
            self.uow.put(Presence(here, self.actor.person))

    def _left(self, fact: Left) -> None:
        for presence in self.uow.find(Presence, room=self.actor.place.id, person=self.actor.person):
            self.uow.remove(presence)
        network = self.actor.place.network
        membership = self.scene.membership(network, self.actor.person) if network is not None else None
        if membership is None or membership.standing in (Standing.LEFT, Standing.DECLINED):
            return
        elsewhere = [room.id for room in self.uow.find(Room, network=network) if room.id != self.actor.place.id]
        if elsewhere and self.uow.find(Presence, room=elsewhere, person=self.actor.person):
            return  # The network has another room, and they are still there.
        membership.standing, membership.facilitator = Standing.LEFT, False
        self.uow.put(membership)
        self.scene.changed(membership)
        endings.leave(self.performer, self.actor.person, membership.network)
        self.performer.touched.add(self.actor.person)

    def _reacted(self, fact: Reacted) -> None:
        if fact.emoji in SHEAVES and (refusal := self._sheaf(fact)) is not None and fact.told:
            self.performer.reply(f"sheaf-{refusal}", network=self.actor.place.network)

    def _sheaf(self, fact: Reacted) -> str | None:
        """Ask the author of a message about it; where there is nothing to ask, why, as the code of a text."""
        network = self.actor.place.network
        if network is None:
            return "no-network"
        if not fact.text or fact.author is None:
            return "nothing"
        asked = f"sheaf:{self.actor.place.id}:{fact.ref}"
        if self.uow.fact(asked) is not None:
            return "known"  # Their author has been asked, whoever else finds them worth keeping.
        author = self.uow.identify(self.actor.place.platform, fact.author, provisional_name(fact.author))
        words = Labelled(clean(fact.text), Label(ONLY_YOU, frozenset({author}), network), {author}, "text")
        self.uow.remember(asked, fact.at.isoformat())
        args = freeze({"text": words, "by": self.actor.person, "told": fact.told})
        self.performer.begin(Conversation(0, "harvesting.sheaf", 1, author, network, None, args))
        return None


def _means_go_on(text: str) -> bool:
    """Whether what was typed is just a word for going on with what was paused."""
    return text.casefold().strip(" .!") in RESUME_WORDS


def rejected(performer: Performer, fact: Rejected) -> None:
    """A message that will never arrive: kept, and told to the facilitators, once for each person or room."""
    uow = performer.uow
    row = uow.message(fact.outbox)
    if row is None:
        return
    uow.park(fact.outbox)
    if row.kind == "file" and uow.get(Document, row.payload["document"]) is None:
        return  # Whoever it was for can be reached; it is the file that is gone.
    conversation = performer.scene.conversation(row.conversation) if row.conversation is not None else None
    place = uow.room(row.room)
    network = (conversation and conversation.network) or (place and place.network)
    if network is None:
        return
    once = unreached(network, row.room)
    if uow.fact(once) is not None:
        return
    uow.remember(once, fact.at.isoformat())
    person = place.person if place is not None else None
    room = uow.get(Room, row.room)
    for membership in uow.find(Membership, network=network, facilitator=True):
        if person is None:
            where = (room.name or room.address) if room is not None else "?"
            performer.tell(membership.person, "engine-undeliverable-room", network=network, room=where)
        elif membership.person != person:
            whom = performer.scene.name_of(person)
            performer.tell(membership.person, "engine-undeliverable", network=network, person=whom)


_ROUTES: dict[type, Callable[[Router, Any], None]] = {
    Said: Router._said,  # pyright: ignore[reportPrivateUsage]
    Answered: Router._answered,  # pyright: ignore[reportPrivateUsage]
    Submitted: Router._submitted,  # pyright: ignore[reportPrivateUsage]
    Wanted: Router._wanted,  # pyright: ignore[reportPrivateUsage]
    Edited: Router._edited,  # pyright: ignore[reportPrivateUsage]
    Deleted: Router._deleted,  # pyright: ignore[reportPrivateUsage]
    Commanded: Router._commanded,  # pyright: ignore[reportPrivateUsage]
    Joined: Router._joined,  # pyright: ignore[reportPrivateUsage]
    Left: Router._left,  # pyright: ignore[reportPrivateUsage]
    Reacted: Router._reacted,  # pyright: ignore[reportPrivateUsage]
}

"""Conversations that end before their time, because whom they ask has left or has their words erased.

What is left of a conversation then waits for nothing; parts count as ended, and who relied on the rest hears of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from bot.audience import thaw
from bot.conversation import Conversation
from bot.effects import Everyone, PersonName, Phrase, Say, labelled_in
from bot.merging import merge
from bot.network import Membership, Standing
from bot.performer import Performer
from bot.succession import begin_succession


class Endings:
    """What operations can end. ``besides``: the conversation that they are done in."""

    def __init__(self, performer: Performer, besides: int | None = None) -> None:
        self._performer, self._besides = performer, besides

    def before_erasing(self, person: int) -> None:
        """End what asks the person something now, or rests on their words."""
        before_erasing(self._performer, person, self._besides)

    def after_erasing(self, person: int) -> None:
        """Ask who carries on the questions of which nothing is left."""
        for membership in self._performer.uow.find(Membership, person=person):
            begin_succession(self._performer, membership.network, person)

    def merging(self, gone: int, into: int) -> None:
        """End what would be asked of one person twice, now that two have become one."""
        merge(self._performer, gone, into, self._besides)

    def dialogue(self, network: int, name: str, person: int) -> None:
        """End what goes on with a person under this name."""
        uow = self._performer.uow
        mine = [one.id for one in uow.conversations(network=network, person=person) if one.dialogue == name]
        _end(self._performer, set(mine) - {self._besides}, lambda _: True)

    def hurry(self, network: int, name: str, person: int) -> None:
        """Let what goes on with a person under this name go on at once: what waits for a moment does not any more, what
        gathers answers makes do with those that are in."""
        performer = self._performer
        for one in performer.uow.conversations(network=network, person=person):
            if one.dialogue == name:
                performer.hurry(performer.scene.conversation(one.id))

    def asking(self, network: int, person: int | None, besides: Collection[str]) -> None:
        """End what waits in a network for an answer of a person, or for anyone or any moment; facilitators hear which
        it was."""
        performer = self._performer
        if person is not None:
            ended, text = _end_for(performer, person, network, self._besides), "engine-ended-early"
        else:
            mine = {conversation.id for conversation in performer.uow.conversations(network=network)}
            ended = _end(performer, mine - {self._besides}, lambda one: _waits(one) and one.dialogue not in besides)
            if self._besides is not None:  # An earlier round of the very thing that ends all is overtaken by it.
                overtaken = performer.composer.awaited(performer.scene.conversation(self._besides).dialogue)
                ended = [one for one in ended if one != overtaken]
            text = "engine-ended-at-close"
        for facilitator in _facilitators(performer, network, person) if ended else ():
            performer.tell(facilitator, text, network=network, what=ended)
        if person is not None:
            begin_succession(performer, network, person)


def leave(performer: Performer, person: int, network: int) -> None:
    """End what someone who left a network was asked there, and rounds about what they said; others' rounds go on. Who
    takes over what they carried is asked."""
    ended = _end_for(performer, person, network)
    others = _facilitators(performer, network, person)
    if ended:
        _tell(performer, network, others, "engine-left-unfinished", who=PersonName(person), what=ended)
    begin_succession(performer, network, person)


def _end_for(performer: Performer, person: int, network: int, besides: int | None = None) -> list[Phrase]:
    """End what a person who is in a network no more is asked there, and rounds about what they said."""
    waiting = _asked_in(performer, person)

    def stops(conversation: Conversation) -> bool:
        gathers = any(entry.kind == "collecting" for entry in conversation.entries.values())
        return (
            conversation.id in waiting
            or conversation.parent is not None
            or performer.composer.parting(conversation.dialogue) is not None
            or conversation.status != "open"
            or (gathers and _rests_on_words_of(person, conversation))
        )

    mine = performer.uow.conversations(network=network, person=person)
    ids = {conversation.id for conversation in mine} | waiting
    return _end(performer, ids - {besides}, lambda one: one.network == network and stops(one))


def _waits(conversation: Conversation) -> bool:
    """Whether it waits, for somebody's answer or for its time: what only begins now goes on."""
    return any(entry.open for entry in conversation.entries.values())


def end_without(performer: Performer, conversation: Conversation, person: int) -> None:
    """End a conversation that would have to ask someone who has left its network."""
    assert conversation.network is not None, "one can only leave a network"
    if ended := _end(performer, [conversation.id], lambda _: True):
        others = _facilitators(performer, conversation.network, person)
        _tell(performer, conversation.network, others, "engine-left-unfinished", who=PersonName(person), what=ended)


def before_erasing(performer: Performer, person: int, besides: int | None = None) -> None:
    """End every conversation that asks the person something now, or that words of theirs steer: an erased answer is
    none. ``besides``: the one in which they ask for it."""
    waiting = _asked_in(performer, person)
    ids = {conversation.id for conversation in performer.uow.conversations(person=person)} | waiting
    for membership in performer.uow.find(Membership, person=person):
        others = performer.uow.conversations(network=membership.network)
        ids |= {conversation.id for conversation in others if conversation.parent is None}

    def stops(conversation: Conversation) -> bool:
        broken = conversation.starter == person and conversation.status != "open"
        return conversation.id in waiting or broken or _rests_on_words_of(person, conversation)

    for id in sorted(ids - {besides}):
        network = performer.scene.conversation(id).network
        if (ended := _end(performer, [id], stops)) and network is not None:
            for facilitator in _facilitators(performer, network, person):
                performer.tell(facilitator, "engine-ended-early", network=network, what=ended)


def _asked_in(performer: Performer, person: int) -> set[int]:
    """The conversations that wait for an answer of the person."""
    return {row.conversation for row in performer.uow.waiting_prompts(person)}


def _rests_on_words_of(person: int, conversation: Conversation) -> bool:
    """Whether it asked the person and was answered, in more than a yes or no, or was begun with words of theirs."""
    answers = [entry.value for entry in conversation.entries.values() if entry.kind == "answer"]
    said = any(person in one["by"] and not isinstance(one["said"], bool | None) for one in answers)
    own = conversation.starter == person
    return said or (own and any(person in words.authors for words in labelled_in(thaw(conversation.args))))


def _end(performer: Performer, ids: Iterable[int], stops: Callable[[Conversation], bool]) -> list[Phrase]:
    """End those that stop, a round before its parts; gives what others call the ones that they waited for."""
    ended: list[Phrase] = []
    for conversation in map(performer.scene.conversation, sorted(ids)):
        if conversation.status in ("done", "stopped") or not stops(conversation):
            continue
        performer.end(conversation)
        performer.part_ended(conversation)
        _part_from_room(performer, conversation)
        awaited = performer.composer.awaited(conversation.dialogue)
        if conversation.parent is None and awaited is not None:
            ended.append(awaited)
    return ended


def _part_from_room(performer: Performer, conversation: Conversation) -> None:
    """Say so where the room was following it: in the thread of what it said there first."""
    text = performer.composer.parting(conversation.dialogue)
    told = [entry for entry in conversation.entries.values() if entry.kind == "said" and entry.value is None]
    if text is not None and told:
        first = min(told, key=lambda entry: entry.seq)
        performer.perform(Say(Everyone(), "ended", text, {}, under=first.key), conversation)


def _facilitators(performer: Performer, network: int, besides: int | None) -> list[int]:
    found = performer.uow.find(Membership, network=network, facilitator=True)
    return [row.person for row in found if row.person != besides and row.standing != Standing.LEFT]


def _tell(performer: Performer, network: int, people: list[int], text: str, **vars: Any) -> None:
    """Each of the people, or where there are none the room."""
    for person in people:
        performer.tell(person, text, network=network, **vars)
    if not people:
        performer.announce(network, text, **vars)

"""Two accounts turn out to be one person: what each of them has is put together, and nothing is asked twice.

What cannot be had twice is decided here; that everything else names the one that stays is the store's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from bot.conversation import Conversation
from bot.effects import PersonName
from bot.network import (
    INVITATION,
    SEAT,
    Consent,
    Contribution,
    Identity,
    Link,
    Membership,
    Person,
    Presence,
    Profile,
    Standing,
    Thanks,
    provisional_name,
)
from bot.performer import Performer
from bot.ports import UnitOfWork

_STANDINGS: list[str] = [
    Standing.LEFT, Standing.INVITED, Standing.LATER, Standing.DECLINED, Standing.WAITING, Standing.GUEST,
    Standing.MEMBER,
]  # fmt: skip
"""From low to high. Who declined anywhere is not asked in once more."""

Round = tuple[int, str]
"""A collect: its conversation and its key."""


def merge(performer: Performer, gone: int, into: int, besides: int | None) -> None:
    """Let ``into`` be the person that ``gone`` was as well; who is at the other account hears it there.

    ``besides``: the conversation in which this is done.
    """
    uow, there = performer.uow, performer.scene.direct(gone, None)
    all_in = _answer_once(performer, gone, into)
    _ask_once(performer, gone, into, besides)
    for unite in (_memberships, _presences, _thanks, _intake, _consents, _profiles, _preferences, _links):
        unite(uow, gone, into)
    performer.show_marks()  # they are about rows as they are now
    uow.merge_people(gone, into)
    performer.scene.forget()
    performer.scene.moved |= {row.network for row in uow.find(Membership, person=into)}
    performer.touched.add(into)
    performer.write(replace(there, person=into), "engine-joined", who=PersonName(into))
    for conversation, key in all_in:
        performer.gather(performer.scene.conversation(conversation), key)


# What was asked of both.


def _answer_once(performer: Performer, gone: int, into: int) -> list[Round]:
    """Of two parts of a round that is still open one counts; gives the rounds in which now everyone has answered."""
    uow, all_in = performer.uow, list[Round]()
    for part in uow.conversations(person=gone, open_only=False):
        if part.parent is None or part.parent_key is None:
            continue
        theirs = [twin for twin in uow.parts(part.parent, part.parent_key) if twin.person == into]
        gathering = performer.scene.conversation(part.parent).entries.get(part.parent_key)
        if not theirs or gathering is None or gathering.kind != "collecting":
            continue
        twins = [performer.scene.conversation(id) for id in (part.id, theirs[0].conversation)]
        over = [twin for twin in twins if twin.status in ("done", "stopped")]
        dropped = min(twins, key=lambda twin: (twin.status == "done", _answers(twin), uow.last_message(twin.id)))
        if dropped in over:
            performer.scene.save(replace(dropped, status="stopped"))  # without its result
        else:
            performer.end(dropped)
        if uow.one_fewer(part.parent, part.parent_key, counted=dropped in over):
            all_in.append((part.parent, part.parent_key))
    return all_in


def _answers(conversation: Conversation) -> int:
    """How much was answered, as far as it tells anything: of two that are over the later one counts."""
    if conversation.status in ("done", "stopped"):
        return 0
    return sum(entry.kind == "answer" for entry in conversation.entries.values())


def _ask_once(performer: Performer, gone: int, into: int, besides: int | None) -> None:
    """End what goes on with both alike, and the offer of a place to who, at the other account, took or refused it."""
    inside = [Standing.MEMBER, Standing.GUEST]
    settled = {SEAT: inside, INVITATION: [*inside, Standing.WAITING, Standing.DECLINED]}
    stand = [(row.network, row.standing) for row in performer.uow.find(Membership, person=[gone, into])]
    for one in (*_going_on(performer, gone, besides), *_going_on(performer, into, besides)):
        if any((one.network, standing) in stand for standing in settled.get(one.dialogue, ())):
            performer.end(one)
    theirs = {_what(one): one for one in _going_on(performer, into, besides)}
    for one in _going_on(performer, gone, besides):
        if (twin := theirs.pop(_what(one), None)) is not None:
            performer.end(min(one, twin, key=_answers))


def _going_on(performer: Performer, person: int, besides: int | None) -> list[Conversation]:
    """What was begun with a person and is not over; of a round only who gathers it."""
    listed = performer.uow.conversations(person=person)
    return [performer.scene.conversation(one.id) for one in listed if one.parent is None and one.id != besides]


def _what(conversation: Conversation) -> tuple[str, int | None, str]:
    return conversation.dialogue, conversation.network, repr(conversation.args)


# What one person has once.


def _memberships(uow: UnitOfWork, gone: int, into: int) -> None:
    """The higher standing; who facilitates or owns the question on either side, does so."""
    for theirs in uow.find(Membership, person=gone):
        for mine in uow.find(Membership, network=theirs.network, person=into):
            mine.standing = max(mine.standing, theirs.standing, key=_STANDINGS.index)
            mine.facilitator |= theirs.facilitator
            mine.owner |= theirs.owner
            mine.buddy = mine.buddy or theirs.buddy
            mine.since = _of_both(min, mine.since, theirs.since)
            uow.remove(theirs)
            uow.put(mine)
    for each, other in ((gone, into), (into, gone)):
        for own in uow.find(Membership, person=each, buddy=other):
            own.buddy = None
            uow.put(own)


def _presences(uow: UnitOfWork, gone: int, into: int) -> None:
    for theirs in uow.find(Presence, person=gone):
        if uow.find(Presence, room=theirs.room, person=into):
            uow.remove(theirs)


def _thanks(uow: UnitOfWork, gone: int, into: int) -> None:
    """Nobody thanks themselves."""
    for giver, receiver in ((gone, into), (into, gone)):
        for thanks in uow.find(Thanks, giver=giver, receiver=receiver):
            uow.remove(thanks)


def _intake(uow: UnitOfWork, gone: int, into: int) -> None:
    """Of what was told at both intakes the newest holds."""
    told: dict[tuple[int, str], Contribution] = {}
    rows = uow.find(Contribution, person=[gone, into])
    for row in sorted(rows, key=lambda row: (row.created_at, row.id)):
        if row.kind.startswith("intake."):
            if (older := told.get((row.network, row.kind))) is not None:
                uow.remove(older)
            told[row.network, row.kind] = row


def _consents(uow: UnitOfWork, gone: int, into: int) -> None:
    """A yes that either side took back since it was given, is taken back."""
    given = uow.find(Consent, person=[gone, into])
    for consent in given:
        same = [other for other in given if (other.network, other.what) == (consent.network, consent.what)]
        taken_back = [other.withdrawn_at for other in same if other.withdrawn_at is not None]
        if consent.withdrawn_at is None and any(moment >= consent.given_at for moment in taken_back):
            consent.withdrawn_at = max(taken_back)
            uow.put(consent)
        elif consent.person == gone and any(o.person == into and o.withdrawn_at is None for o in same):
            uow.remove(consent)


def _preferences(uow: UnitOfWork, gone: int, into: int) -> None:
    """What the one that stays chose, else the other; the longer rest."""
    mine, theirs = _person(uow, into), _person(uow, gone)
    if _has_no_name(uow, mine) and not _has_no_name(uow, theirs):
        mine.name = theirs.name
    mine.locale, mine.timezone = mine.locale or theirs.locale, mine.timezone or theirs.timezone
    mine.region = mine.region or theirs.region
    mine.paused_until = _of_both(max, mine.paused_until, theirs.paused_until)
    mine.nudged_at = _of_both(max, mine.nudged_at, theirs.nudged_at)
    uow.put(mine)


def _has_no_name(uow: UnitOfWork, person: Person) -> bool:
    """Whether we had to make up their name, or know no more than an address."""
    made_up = [(account.address, provisional_name(account.address)) for account in uow.find(Identity, person=person.id)]
    return any(person.name in names for names in made_up)


def _links(uow: UnitOfWork, gone: int, into: int) -> None:
    """The codes are used up; whoever typed the code of one of them types a new one of the other."""
    either = [gone, into]
    for link in {row.id: row for row in (*uow.find(Link, person=either), *uow.find(Link, other=either))}.values():
        uow.remove(link)


def _profiles(uow: UnitOfWork, gone: int, into: int) -> None:
    """Where one is found, the newest profile tells who one is; who was called lately is not called again."""
    found = sorted(uow.find(Profile, person=[gone, into]), key=lambda row: row.since)
    if len(found) < 2:
        return
    older, newest = found
    uow.remove(older)
    newest.called_at = max(filter(None, (older.called_at, newest.called_at)), default=None)
    uow.put(newest)


def _person(uow: UnitOfWork, id: int) -> Person:
    found = uow.get(Person, id)
    assert found is not None, "both are there until they are one"
    return found


def _of_both(
    choose: Callable[[Iterable[datetime]], datetime], one: datetime | None, other: datetime | None
) -> datetime | None:
    there = [moment for moment in (one, other) if moment is not None]
    return choose(there) if there else None

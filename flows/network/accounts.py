"""The accounts of a person, and the codes by which two people turn out to be one."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from hashlib import scrypt

from bot.audience import ONLY_YOU, Json, Label, Labelled
from bot.network import Identity, Link, Person
from bot.operations import operation
from bot.ports import World
from flows.network.operations import chosen
from flows.sowing.codes import LENGTH, LETTERS

HOLDS = timedelta(minutes=15)
MOST_WRONG = 5
WITHIN = timedelta(hours=1)


@operation
def new_code(world: World) -> Json:
    """Give the person a code, in place of any earlier one; what is kept beside their own words is its hash."""
    link = _link_of(world)
    code = "".join(world.chance.choices(LETTERS, k=LENGTH))
    link.code, link.expires_at, link.other, link.agreed = hash_of(code), world.now + HOLDS, None, False
    world.put(link)
    return Labelled(code, Label(ONLY_YOU, frozenset({world.person})), {world.person}, "code")


@operation
def find_code(world: World, typed: Labelled) -> Json:
    """Whose code was typed: ``person`` and ``account``; or the ``problem`` with it. It is for who types it first."""
    mine = _link_of(world)
    if mine.counted_at is None or world.now - mine.counted_at > WITHIN:
        mine.wrong, mine.counted_at = 0, world.now
    if mine.wrong >= MOST_WRONG:
        return {"problem": "too-many"}
    found = world.find(Link, code=hash_of(_tidy(str(chosen(typed)))))
    if not found:
        mine.wrong += 1
        world.put(mine)
        return {"problem": "unknown"}
    link = found[-1]
    if link.person == world.person:
        return {"problem": "own"}
    if link.other not in (None, world.person):
        return {"problem": "used"}
    if _is_late(world, link):
        return {"problem": "expired"}
    link.other, link.agreed = world.person, False
    world.put(link)
    return {"problem": None, "person": link.person, "account": ", ".join(_names(world, link.person).values())}


@operation
def agree(world: World) -> Json:
    """The person says that the code they typed is their own; whether that was in time."""
    for link in world.find(Link, other=world.person):
        if not _is_late(world, link):
            link.agreed = True
            world.put(link)
            return True
    return False


@operation
def who_agreed(world: World) -> Json:
    """``name`` and ``account`` of who typed the person's code and said yes; ``late``: nobody did in time."""
    link = _link_of(world)
    other = world.get(Person, link.other) if link.agreed and link.other is not None else None
    if other is None:
        return {"late": _is_late(world, link), "name": "", "account": ""}
    return {"late": False, "name": other.name, "account": ", ".join(_names(world, other.id).values())}


@operation
def become_one(world: World) -> Json:
    """Let who typed the code be this person: ``all`` accounts, and where they are ``asked_at``; None if nobody did."""
    link = _link_of(world)
    if not link.agreed or link.other is None:
        return None
    here = world.find(Identity, person=world.person)
    world.merge(link.other)
    names, person = _names(world, world.person), _person(world)
    if person.account is None:
        person.account = here[0].id
        world.put(person)
    return {"all": list(names.values()), "asked_at": names[str(person.account)]}


@operation
def stop_linking(world: World) -> Json:
    """The person's code is worth nothing any more."""
    link = _link_of(world)
    link.code, link.other, link.agreed = "", None, False
    world.put(link)


@operation
def my_accounts(world: World) -> Json:
    """What the person's accounts are called, by id."""
    return _names(world, world.person)


@operation
def ask_at(world: World, account: Labelled) -> Json:
    """Ask the person at this account from now on."""
    person = _person(world)
    person.account = int(chosen(account))
    world.put(person)


def _names(world: World, person: int) -> dict[str, str]:
    """By platform; with the address where that tells more."""
    accounts = world.find(Identity, person=person)
    on = Counter(account.platform for account in accounts)
    return {
        str(account.id): f"{account.platform.title()} ({account.address})"
        if on[account.platform] > 1 or account.address.startswith("@")
        else account.platform.title()
        for account in accounts
    }


def _link_of(world: World) -> Link:
    return next(iter(world.find(Link, person=world.person)), Link(world.person))


def _person(world: World) -> Person:
    person = world.get(Person, world.person)
    assert person is not None, "a conversation is with someone who is there"
    return person


def _is_late(world: World, link: Link) -> bool:
    return link.expires_at is None or link.expires_at <= world.now


def _tidy(typed: str) -> str:
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def hash_of(code: str) -> str:
    """What is kept of a code: slow to make, so that who has the database does not find the code while it holds."""
    return scrypt(code.encode(), salt=b"akker me link", n=2**12, r=8, p=1, dklen=16).hex()

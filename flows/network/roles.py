"""Who facilitates and who carries the question: given by one, accepted or declined by the other."""

from __future__ import annotations

from datetime import timedelta

from bot.audience import GROUP, ONLY_YOU, Json, Label, Labelled
from bot.effects import PersonName
from bot.network import Membership
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, people
from bot.succession import is_present, present_facilitators
from bot.talk import Talk, dialogue
from flows.network.carrying import give_role
from flows.network.operations import central, central_words, chosen, member_ids, membership_of
from flows.network.watch import watch_over

ANSWERING = timedelta(weeks=1)
"""How long an offer stands; whoever made it then hears that nothing has changed."""


async def role(talk: Talk) -> None:
    """Give a member a role, if they accept it; take one oneself where nobody has it; or facilitate no longer."""
    person = await whom(talk)
    if person is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    name, ways = PersonName(person), await talk.look("ways", roles_for(person))
    answer = await talk.ask(talk.starter, "role", choice(*ways), audience=ONLY_YOU, who=name)
    if answer is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    if person == talk.starter or answer.is_("no-facilitator"):
        done = await talk.do("set-role", set_role(person, answer))
        if done == "owner":
            await watch_over(talk, person)
        return await talk.say(
            talk.room if done else talk.starter, f"role-{done}" if done else "last-facilitator", who=name
        )
    if person in await talk.look("asked", offers_open()):
        return await talk.say(talk.starter, "offer-stands", who=name)
    await talk.say(talk.starter, "offered", who=name)
    for given in ways:
        if answer.is_(given):
            await talk.start("offer", "network.offer", person=person, role=given, by=talk.starter)


async def whom(talk: Talk) -> int | None:
    """The member who was named, or is chosen now."""
    candidates: list[int] = await talk.look("members", member_ids())
    named = [person for person in talk.args["people"] if person in candidates]
    if named:
        return named[0]
    if strange := [PersonName(person) for person in talk.args["people"]]:
        await talk.say(talk.starter, "no-member", text="engine-no-member", people=strange)
    answer = await talk.ask(talk.starter, "whom", people(candidates, max=1), audience=ONLY_YOU)
    return next((person for person in candidates if answer is not None and answer.is_(person)), None)


@dialogue("network.offer")
async def offer(talk: Talk) -> None:
    """Ask one member whether they take a role; they accept or decline, and nobody asks why."""
    me, given, by = talk.starter, talk.args["role"], talk.args["by"]
    both = Label(GROUP, frozenset({by}), talk.network)
    question = await talk.look("question", central_words())
    answer = await talk.ask(
        me,
        given,
        choice("accept", "decline"),
        audience=both,
        until=ANSWERING,
        by=PersonName(by),
        question=question or "",
    )
    if answer is None or answer.is_("decline"):
        return await talk.say(by, "declined" if answer is not None else "unanswered", who=PersonName(me))
    if not await talk.do("accept", accept_role(given, by)):
        return await talk.say(me, "needed-no-more")
    if given == "owner":
        await watch_over(talk, me)
    await talk.say(by, "accepted", who=PersonName(me))
    await talk.say(talk.room, f"now-{given}", who=PersonName(me), by=PersonName(by))


@operation
def roles_for(world: World, person: int) -> Json:
    """What can be done with this member's roles by who asks: the question is its owner's to give, unless they are
    gone."""
    row, question = membership_of(world, person), central(world)
    facilitators = present_facilitators(world, world.network)
    if row is not None and row.facilitator:
        ways = ["no-facilitator"]
    else:
        ways = ["facilitator", *(["hand-over"] if world.person in facilitators else [])]
    given = question is not None and question.owner != person and _may_give(world, question.owner, world.person)
    return [*ways, "owner"] if given else ways


@operation
def offers_open(world: World) -> Json:
    """Ids of those who have yet to answer an offer."""
    return sorted(world.under_way("network.offer"))


@operation
def set_role(world: World, person: int, role: Labelled) -> Json:
    """Give oneself a role that nobody has, or end someone's facilitating; gives the role, or None where the last
    facilitator would be lost."""
    row, wanted = membership_of(world, person), str(chosen(role))
    if row is None or (wanted == "no-facilitator" and not may_step_down(world, person)):
        return None
    if wanted == "no-facilitator":
        row.facilitator = False
        world.put(row)
    else:
        give_role(world, person, wanted)
    return wanted


@operation
def accept_role(world: World, role: str, by: int) -> Json:
    """Take a role that was offered; whether it could still be had."""
    if not is_present(world, world.network, world.person):
        return False
    question = central(world)
    if role == "owner":
        if question is None or not _may_give(world, question.owner, by):
            return False
        give_role(world, world.person, "owner")
        return True
    give_role(world, world.person, "facilitator")
    if role == "hand-over":
        for row in world.find(Membership, network=world.network, person=by):
            row.facilitator = False
            world.put(row)
    return True


@operation
def may_go(world: World, person: int) -> Json:
    """Whether a member can be let go: someone has to go on facilitating."""
    return may_step_down(world, person)


def may_step_down(world: World, person: int) -> bool:
    """Whether somebody facilitates when this person does no longer."""
    return present_facilitators(world, world.network) != [person]


def _may_give(world: World, owner: int, giver: int) -> bool:
    return owner == giver or not is_present(world, world.network, owner)

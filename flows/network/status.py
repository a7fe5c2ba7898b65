"""How the network stands, in one message; and what one person can do here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.agenda import coming_in
from bot.audience import Json
from bot.commands import COMMANDS, Role
from bot.effects import PersonName, Phrase
from bot.network import Membership, Phase, Proposal, Standing
from bot.operations import operation
from bot.ports import World
from bot.talk import Talk, dialogue
from flows.cultivating.meetings import meetings_at, note_told
from flows.network.figures import condition_lines, figures_now
from flows.network.operations import (
    awaited_ids,
    for_all,
    member_ids,
    people_standing,
    phase_now,
    questions_of,
    standing_of,
)


@dialogue("network.status")
async def status(talk: Talk) -> None:
    """Phase, question, conditions, who is in, what comes next."""
    phase = await talk.look("phase", phase_now())
    questions = await talk.look("questions", questions_of("open"))
    figures = await talk.look("figures", figures_now())
    members = await talk.look("members", member_ids())
    asked = await talk.look("asked", awaited_ids())
    waiting = await talk.look("waiting", people_standing(Standing.WAITING))
    coming = await talk.look("coming", next_moment())
    central = [question for question in questions if question["central"]]
    lines = [
        Phrase(f"network-phase-{phase}"),
        Phrase("network-status-question", {"question": central[0]["words"]})
        if central
        else Phrase("network-status-no-question"),
        *(Phrase("network-status-goal", {"goal": goal["words"]}) for goal in await talk.look("goals", goals_of())),
        Phrase("network-status-members", {"count": len(members), "names": names_of(members)}),
    ]
    if phase == Phase.CLOSED:  # nothing comes any more, and nothing has to grow
        return await talk.say(talk.here, "overview", lines=lines)
    lines += [
        *([Phrase("network-status-invited", {"count": len(asked)})] if asked else []),
        *([Phrase("network-status-waiting", {"count": len(waiting)})] if waiting else []),
        Phrase("network-status-next", {"at": datetime.fromisoformat(coming)})
        if coming
        else Phrase("network-status-nothing-planned"),
        *condition_lines(figures),
    ]
    await talk.do("told", note_told(talk.place, await talk.look("meetings", meetings_at(coming))))
    await talk.say(talk.here, "overview", lines=lines)


@dialogue("network.help")
async def help(talk: Talk) -> None:
    """What this person can do here, now, in their role."""
    if talk.network is None:
        return await talk.say(talk.starter, "no-network", commands=_lines(Role.ANYONE, "room", "any"))
    role = Role(await talk.look("role", role_of_asker()))
    outside = role is Role.ANYONE
    awaited: list[int] = await talk.look("awaited", awaited_ids())
    stands = await talk.look("stands", standing_of(talk.starter))
    known: dict[str, str] = {Standing.WAITING: "as-waiting", Standing.GUEST: "as-guest"}
    as_who = known.get(stands["standing"]) if stands is not None and outside else None
    await talk.say(
        talk.starter,
        as_who or ("as-invited" if outside and talk.starter in awaited else f"as-{role.name.lower()}"),
        commands=_lines(role, "any"),
        facilitators=names_of(talk.facilitators),
    )


def names_of(people: Iterable[int]) -> list[PersonName]:
    """People as they are named in a text."""
    return [PersonName(person) for person in people]


def _lines(role: Role, *places: str) -> list[Phrase]:
    """What this role may do; where a network is, none begins."""
    offered = [command for command in COMMANDS if command.role <= role and command.places in places]
    return [Phrase(f"engine-command-{command.name}") for command in offered]


@operation
def goals_of(world: World) -> Json:
    """The goals that members adopted, as ``words`` that all may read."""
    found = world.find(Proposal, network=world.network, kind="goal", status="adopted")
    return [{"words": goal.words} for goal in found if for_all(world, goal.words)]


@operation
def role_of_asker(world: World) -> Json:
    """What the person is to the network, as a number of :class:`~bot.commands.Role`."""
    found = world.find(Membership, network=world.network, person=world.person)
    if not found or found[0].standing != Standing.MEMBER:
        return int(Role.ANYONE)
    return int(Role.FACILITATOR if found[0].facilitator else Role.MEMBER)


@operation
def next_moment(world: World) -> Json:
    """When the next meeting or recurring activity is; None when nothing is planned."""
    coming = coming_in(world, world.network, world.now)
    return coming.isoformat() if coming is not None else None

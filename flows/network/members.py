"""Who is in the network: see them, see whose view is missing, ask people in, give roles, let go."""

from __future__ import annotations

from typing import Any

from bot.audience import ONLY_YOU
from bot.conditions import ENOUGH_DIFFERENCE
from bot.diversity import FEWEST_MEMBERS, MOST_MEMBERS
from bot.effects import PersonName, Phrase
from bot.network import Phase, Standing
from bot.talk import Talk, dialogue
from flows.network.figures import difference_lines, figures_now
from flows.network.lapsing import LAPSES
from flows.network.operations import (
    is_under_way,
    people_standing,
    phase_now,
    questions_of,
    strangers,
)
from flows.network.people import ask_in, end_membership, exchange, member_cards
from flows.network.roles import may_go, role, whom
from flows.network.seating import seating, seats, time
from flows.network.visiting import visitors


@dialogue("network.members", lapses=LAPSES)
async def members(talk: Talk) -> None:
    """List the members, or do what was asked."""
    tasks = {
        "find": find,
        "missing": missing,
        "invite": invite,
        "role": role,
        "remove": remove,
        "call": call,
        "expert": expert,
        "seats": seats,
        "time": time,
    }
    await tasks.get(talk.args.get("option", ""), show)(talk)


async def show(talk: Talk) -> None:
    """Everyone with what they bring and seek."""
    cards = await talk.look("cards", member_cards())
    guests = await talk.look("guests", people_standing(Standing.GUEST))
    now = await talk.look("seating", seating())
    full = now["waiting"] or now["members"] >= now["seats"]
    lines = [line_of(card) for card in cards]
    lines += [Phrase("network-member-guest", {"name": PersonName(person)}) for person in guests]
    lines += [Phrase("network-members-seated", now)] if full else []
    await talk.say(talk.here, "shown", count=len(cards), lines=lines)


def line_of(card: dict[str, Any]) -> Phrase:
    """A member in one line; what they did not tell is left out."""
    told = {
        "role": Phrase("network-member-role", {"role": Phrase(f"role-{card['role']}")}) if card["role"] else "",
        "bring": Phrase("network-member-bring", {"words": card["bring"]}) if card["bring"] else "",
        "seek": Phrase("network-member-seek", {"words": card["seek"]}) if card["seek"] else "",
        "facilitates": Phrase("network-member-facilitates") if card["facilitates"] else "",
    }
    return Phrase("network-member-line", {"name": PersonName(card["person"]), **told})


async def find(talk: Talk) -> None:
    """Whose view is missing, how different the members are, and who could help whom."""
    figures = await talk.look("figures", figures_now())
    found = await talk.look("exchange", exchange())
    lines = [
        Phrase("network-find-size", {"count": figures["members"], "size": size(figures["members"])}),
        *(missing_line(kind, views) for kind, views in figures["missing"].items() if views),
        *difference_lines(figures, below=ENOUGH_DIFFERENCE),
        *(
            Phrase(
                "network-find-match",
                {
                    "seeker": PersonName(seeker),
                    "helper": PersonName(helper),
                    "theme": Phrase(f"theme-{theme}"),
                },
            )
            for seeker, helper, theme in found["matches"]
        ),
        *(Phrase("network-find-unmet", {"theme": Phrase(f"theme-{theme}")}) for theme in found["unmet"]),
    ]
    await talk.say(talk.here, "found", lines=lines)
    if talk.starter in talk.facilitators:
        await talk.start("propose", "sowing.finding")


async def missing(talk: Talk) -> None:
    """Ask all members whose view is missing, unless they are being asked."""
    if await talk.look("running", is_under_way("sowing.missing")):
        return await talk.say(talk.starter, "already", text="sowing-missing-already")
    await talk.start("missing", "sowing.missing")


def size(members: int) -> str:
    """Whether there are few, enough or many members."""
    return "few" if members < FEWEST_MEMBERS else "many" if members > MOST_MEMBERS else "enough"


def missing_line(kind: str, views: list[str]) -> Phrase:
    """The views of one kind that nobody brings."""
    first, *others = views
    names = Phrase(f"{kind}-{first}")
    for view in others:
        names = Phrase("network-find-and", {"others": names, "one": Phrase(f"{kind}-{view}")})
    return Phrase("network-find-missing", {"attribute": Phrase(f"network-attribute-{kind}"), "views": names})


async def invite(talk: Talk) -> None:
    """Ask people in who are not in the network; each gets an invitation of their own."""
    named: list[int] = talk.args["people"]
    if not named:
        if talk.args["words"] is None:  # else they have heard that a name needs an @
            await talk.say(talk.starter, "whom-to-invite")
        return
    if await talk.look("phase", phase_now()) == Phase.CLOSED:
        return await talk.say(talk.starter, "closed")
    new: list[int] = await talk.look("strangers", strangers(named))
    inside: list[int] = await talk.look("inside", people_standing(Standing.MEMBER, Standing.GUEST))
    waiting: list[int] = await talk.look("waiting", people_standing(Standing.WAITING))
    await tell_of(talk, "takes-part", [person for person in named if person in inside])
    await tell_of(talk, "waits", [person for person in named if person in waiting])
    await tell_of(talk, "has-been-asked", [person for person in named if person not in (*inside, *waiting, *new)])
    if not new:
        return
    declined: list[int] = await talk.look("declined", people_standing(Standing.DECLINED))
    await talk.do("ask-in", ask_in(new))
    ready = bool(await talk.look("question", questions_of("open")))
    await talk.say(talk.starter, "invited" if ready else "invited-later", people=[PersonName(p) for p in new])
    now = await talk.look("seating", seating())
    if now["members"] >= now["seats"]:
        await talk.say(talk.starter, "full", seats=now["seats"])
    for person in new if ready else ():
        by = {"by": talk.starter} if person in declined else {}
        await talk.start(f"invite.{person}", "sowing.invitation", person=person, **by)


async def tell_of(talk: Talk, key: str, people: list[int]) -> None:
    """Why these people are not asked in."""
    if people:
        await talk.say(talk.starter, key, people=[PersonName(person) for person in people], count=len(people))


async def call(talk: Talk) -> None:
    """Look for someone to facilitate."""
    await talk.start("call", "network.call")


async def expert(talk: Talk) -> None:
    """Have someone from outside as a guest."""
    await talk.start("expert", "network.expert", people=talk.args["people"])


async def remove(talk: Talk) -> None:
    """Let a member go; they hear it first."""
    visiting: list[int] = await talk.look("guests", visitors())
    guest = next((person for person in talk.args["people"] if person in visiting), None)
    if guest is not None:
        return await end_visit(talk, guest)
    person = await whom(talk)
    if person is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    name = PersonName(person)
    if not await talk.confirm(talk.starter, "remove", audience=ONLY_YOU, who=name):
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    if not await talk.look("may-go", may_go(person)):
        return await talk.say(talk.starter, "last-facilitator")
    await talk.say(person, "removed-you")  # Before it is done: a network says nothing to who is not in it any more.
    await talk.do("end", end_membership(person))
    await talk.say(talk.starter, "removed", who=name)


async def end_visit(talk: Talk, guest: int) -> None:
    """A guest, or who was only asked to come, hears that it is off."""
    name = PersonName(guest)
    if not await talk.confirm(talk.starter, "end-visit", audience=ONLY_YOU, who=name):
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    await talk.say(guest, "visit-off")
    await talk.do("end-visit-now", end_membership(guest))
    await talk.say(talk.starter, "visit-ended", who=name)

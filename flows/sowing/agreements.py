"""How the members work together: their needs, agreements made of them, and everyone's own yes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.audience import FACILITATOR, NETWORK, ONLY_YOU, Labelled
from bot.effects import Phrase
from bot.prompts import Option, choice, text
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import deadline
from flows.network.consents import consent_to
from flows.network.lapsing import LAPSES
from flows.network.operations import agreements_of, member_ids
from flows.sowing.agreeing import (
    accepted_before,
    adopt_agreement,
    differences,
    draft_to_begin_with,
    keep_needs,
    lines_of,
    members_not_asked,
    propose_agreement,
    versions_of_agreements,
    want_otherwise,
)

OPEN = timedelta(days=3)
WORDS = 40
MOST_WORDS = 120
EXAMPLES = ("We let each other finish", "We let each other finish\n- We name no pupils")
SHOWN_VERSIONS = 5


@dialogue("sowing.agreements")
async def agreements(talk: Talk) -> None:
    """Gather what members need, make agreements of it, and ask each of them."""
    ground = await talk.look("ground", draft_to_begin_with())
    lines, guarded = list[Labelled](ground["lines"]), bool(ground["guarded"])
    wishes: Sequence[Labelled] = ground["voiced"]
    afresh = not (ground["holds"] or wishes)
    if afresh or await wants_to_ask(talk, lines, wishes):
        wishes = [*wishes, *await needs_of_members(talk)]
    async for turn in talk.rounds("draft"):
        if afresh:
            more = await turn.ask(
                talk.starter,
                "lines",
                text(max_words=MOST_WORDS, examples=EXAMPLES),
                audience=NETWORK,
                lines=lines,
                voiced=voiced(wishes),
            )
            lines, afresh = [*lines, *(lines_of(more) if more is not None else ())], False
        shaped = await shape(turn, lines, wishes, guarded=guarded)
        if shaped is None:
            return await talk.say(talk.starter, "set-aside")
        lines, guarded = shaped
        proposed = await turn.do("propose", propose_agreement(lines, guarded=guarded))
        members = await turn.look("members", member_ids())
        wishes = await wishes_of(turn, members, proposed)
        if wishes and not await as_it_stands(turn, wishes):
            continue
        count = await turn.do("adopt", adopt_agreement(proposed["agreement"]))
        bare = "" if guarded else Phrase("sowing-agreements-unguarded-told")
        await talk.say(talk.room, "adopted", words=lines, bare=bare, **count)
        for person in await turn.look("since", members_not_asked(members)):
            await talk.start(f"accept.{person}", "sowing.acceptance", person=person, **proposed)
        return


async def wants_to_ask(talk: Talk, lines: Sequence[Labelled], wishes: Sequence[Labelled]) -> bool:
    """Whether all members are asked first what they need, although there is something to go on with already."""
    answer = await talk.ask(
        talk.starter, "begin", choice("write", "ask"), audience=ONLY_YOU, lines=lines, voiced=voiced(wishes)
    )
    return answer is not None and answer.is_("ask")


async def needs_of_members(talk: Talk) -> list[Labelled]:
    """What each member needs to speak freely: shown to all at once, without names."""
    members = await talk.look("members", member_ids())
    _, lasts = await deadline(talk, OPEN)
    needs = await talk.collect(members, "needs", text(max_words=WORDS), audience=NETWORK, until=lasts, nudge=lasts / 2)
    await talk.do("keep", keep_needs(needs.answers))
    given = shuffled(talk, needs.given)
    await talk.say(talk.room, "gathered" if given else "no-needs", needs=given)
    return given


async def shape(
    talk: Talk, lines: list[Labelled], wishes: Sequence[Labelled], *, guarded: bool
) -> tuple[list[Labelled], bool] | None:
    """The facilitator goes over the agreements one by one until they can go to the members; None: not now.

    Gives also whether the first of them still is that what is said here stays here.
    """
    facilitator = talk.starter
    async for turn in talk.rounds("shape"):
        options = [Option(f"line-{number}", line) for number, line in enumerate(lines)]
        ready = ["ready"] if lines else []
        which = await turn.ask(
            facilitator,
            "shape",
            choice(*ready, "add", *options),
            audience=NETWORK,
            lines=lines,
            voiced=voiced(wishes),
        )
        if which is None:
            return None
        if which.is_("ready"):
            return lines, guarded
        if which.is_("add"):
            more = await turn.ask(facilitator, "more", text(max_words=MOST_WORDS), audience=NETWORK)
            lines = [*lines, *(lines_of(more) if more is not None else ())]
            continue
        number = next(number for number in range(len(lines)) if which.is_(f"line-{number}"))
        better = await turn.ask(facilitator, "reword", text(max_words=WORDS), audience=NETWORK, line=lines[number])
        if better is None and guarded and number == 0:
            if not await turn.confirm(facilitator, "unguarded", audience=ONLY_YOU, line=lines[0]):
                continue
            guarded = False
        lines = [*lines[:number], *(lines_of(better) if better is not None else ()), *lines[number + 1 :]]
    return None


async def wishes_of(talk: Talk, members: Sequence[int], proposed: dict[str, Any]) -> list[Labelled]:
    """What members would have otherwise, each of whom is asked for a yes of their own."""
    _, lasts = await deadline(talk, OPEN)
    parts = await talk.collect(members, "accept", acceptance, until=lasts, nudge=lasts / 2, together=True, **proposed)
    return shuffled(talk, [part["wish"] for part in parts.given if part["wish"] is not None])


async def as_it_stands(talk: Talk, wishes: Sequence[Labelled]) -> bool:
    """Whether the facilitator lets the agreements stand although someone would have them otherwise."""
    answer = await talk.ask(talk.starter, "wishes", choice("rewrite", "keep"), audience=ONLY_YOU, wishes=wishes)
    return answer is None or answer.is_("keep")


def voiced(wishes: Sequence[Labelled]) -> Phrase | str:
    """What members said, as a part of a question; nothing where they said nothing."""
    return Phrase("sowing-agreements-voiced", {"wishes": wishes}) if wishes else ""


def shuffled(talk: Talk, said: Sequence[Labelled]) -> list[Labelled]:
    """What people said, in an order that does not tell who said it."""
    return talk.chance("order").sample(list(said), len(said))


@dialogue("sowing.acceptance")
async def acceptance(talk: Talk) -> dict[str, Any]:
    """One member accepts the agreements, or says what should be otherwise."""
    member, words = talk.starter, talk.args["words"]
    before: Labelled | None = await talk.look("before", accepted_before())
    answer = await talk.ask(
        member,
        "accept",
        choice("accept", "otherwise"),
        audience=FACILITATOR,
        text="sowing-acceptance-accept" if before is None else "sowing-acceptance-accept-anew",
        words=lines_of(words),
        changes=changes(**differences(before, words)) if before is not None else "",
    )
    wish = None
    if answer is not None and answer.is_("accept"):
        await talk.do("consent", consent_to(f"agreement:{talk.args['agreement']}"))
        await talk.say(member, "noted", text="engine-noted")
    elif answer is not None:
        wish = await talk.ask(member, "wish", text(max_words=WORDS), audience=FACILITATOR)
        await talk.do("otherwise", want_otherwise(answer, wish))
        if wish is not None and not talk.args.get("together"):
            await tell_facilitators(talk, wish)
        await talk.say(member, "noted-wish", text="engine-noted")
    return {"accept": answer, "wish": wish}


def changes(added: Sequence[Labelled], dropped: Sequence[Labelled]) -> Phrase | str:
    """What is new in agreements and what is gone; nothing where the words are the same."""
    lines = [
        *(Phrase("sowing-acceptance-added", {"line": line}) for line in added),
        *(Phrase("sowing-acceptance-dropped", {"line": line}) for line in dropped),
    ]
    return Phrase("sowing-acceptance-changes", {"lines": lines}) if lines else ""


async def tell_facilitators(talk: Talk, wish: Labelled) -> None:
    """Whoever facilitates hears what someone would have otherwise, without who."""
    for facilitator in talk.facilitators:
        if facilitator != talk.starter:
            await talk.scoped(f"{facilitator}").say(facilitator, "wished", text="sowing-agreements-wished", wish=wish)


@dialogue("sowing.change", lapses=LAPSES)
async def change(talk: Talk) -> None:
    """A member proposes a change to the agreements, whenever they like; the facilitator takes it along."""
    member, agreed = talk.starter, await talk.look("agreed", agreements_of())
    wish = await talk.ask(
        member,
        "wish",
        text(max_words=WORDS),
        audience=FACILITATOR,
        text="sowing-change-wish" if agreed else "sowing-change-need",
        words=lines_of(agreed["words"]) if agreed else [],
    )
    if wish is None:
        return await talk.say(member, "left", text="engine-left-as-it-is")
    await talk.do("keep", want_otherwise(None, wish))
    await tell_facilitators(talk, wish)
    await talk.say(member, "kept")


@dialogue("sowing.agreed")
async def agreed(talk: Talk) -> None:
    """Show the agreements and their earlier versions; who has not accepted them yet may do so now."""
    versions = await talk.look("versions", versions_of_agreements())
    if not versions:
        return await talk.say(talk.here, "none")
    holds, *_ = versions
    await talk.say(
        talk.here,
        "shown",
        words=lines_of(holds["words"]),
        at=day(holds),
        accepted=holds["accepted"],
        members=holds["members"],
        history=Phrase("sowing-agreed-history", {"lines": history(versions)}) if len(versions) > 1 else "",
    )
    if not holds["mine"]:
        await talk.start("accept", "sowing.acceptance", agreement=holds["id"], words=holds["words"])


def history(versions: Sequence[dict[str, Any]]) -> list[Phrase]:
    """A line for everything that a version changed, the newest first."""
    lines: list[Phrase] = []
    for version in versions[:SHOWN_VERSIONS]:
        told: dict[str, Any] = {"version": version["version"], "at": day(version)}
        changed = [
            Phrase(f"sowing-agreed-{how}", {**told, "line": line})
            for how in ("added", "dropped")
            for line in version[how]
        ]
        lines += changed or [Phrase(f"sowing-agreed-{'first' if version['version'] == 1 else 'same'}", told)]
    return lines


def day(version: dict[str, Any]) -> date:
    """The day on which a version was proposed."""
    return datetime.fromisoformat(version["at"]).date()

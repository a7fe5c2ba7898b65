"""When the check-in comes: chosen step by step, shown, paused, left out or moved once, stopped, objected to."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from bot.audience import FACILITATOR, NETWORK, Labelled
from bot.effects import PersonName, Phrase
from bot.prompts import choice, day, text
from bot.schooldays import REGIONS
from bot.talk import Talk, dialogue
from flows.cultivating.clock import ask_clock
from flows.cultivating.moments import today
from flows.cultivating.planning import (
    MONTHS,
    NO_REGION,
    OPEN_END,
    PAUSES,
    SUMMER,
    WEEKDAYS,
    WEEKS,
    Plan,
    change_once,
    is_day_off,
    next_summer,
    open_to_objections,
    pause_rhythm,
    resume_rhythm,
    set_rhythm,
    shown_rhythm,
    stop_rhythm,
    would_come,
)
from flows.cultivating.rounds import deadline
from flows.network.lapsing import LAPSES
from flows.network.operations import standing_of

OBJECTING = timedelta(days=4)
DECIDING = timedelta(days=7)
MOST_WORDS = 40
UNTIL_A_DAY = "day"


@dialogue("cultivating.rhythm", revision=2, lapses=LAPSES)
async def rhythm(talk: Talk) -> None:
    """The facilitator sets when the check-in comes, and the network hears it; members see it, and may object."""
    match talk.args.get("option", ""):
        case "show":
            await show(talk)
        case "object":
            await object_to_it(talk)
        case "pause":
            await pause(talk)
        case "resume":
            await resume(talk)
        case "skip":
            await skip(talk)
        case "move":
            await move(talk)
        case "stop":
            await stop(talk)
        case _:
            mine = await talk.look("mine", standing_of(talk.starter))
            await (choose(talk) if mine is not None and mine["facilitator"] else show(talk))


async def show(talk: Talk) -> None:
    """The next moments, or that there are none, for whoever asks."""
    now = await talk.look("shown", shown_rhythm())
    if now is None:
        return await talk.say(talk.here, "none")
    following = moments_in(now["moments"])
    if not now["resting"]:
        return await talk.say(talk.here, "show" if following else "over", moments=following)
    if now["rests"] is None:
        return await talk.say(talk.here, "resting")
    await talk.say(talk.here, "resting-until", until=date.fromisoformat(now["rests"]), moments=following)


async def choose(talk: Talk) -> None:
    """One choice after another, until the moments that come of them are right; then the network hears it."""
    facilitator = talk.starter
    async for turn in talk.rounds("choose"):
        plan = await ask_plan(turn)
        if plan is None:
            return await stop(turn)
        found = await turn.look("coming", would_come(plan))
        known, following = known_in(found["known"]), moments_in(found["moments"])
        if await turn.confirm(facilitator, "sure", audience=NETWORK, moments=following, known=known):
            until, _ = await deadline(turn, OBJECTING)
            following = moments_in(await turn.do("plant", set_rhythm(plan, until)))
            return await turn.say(talk.room, "set", moments=following, known=known, until=until)


async def ask_plan(talk: Talk) -> Plan | None:
    """How often, on which day, at what time, in whose holidays not, until when; None for no check-ins at all."""
    facilitator = talk.starter
    every = await talk.ask(facilitator, "every", choice(*WEEKS, "none").required(), audience=NETWORK)
    assert every is not None
    if every.is_("none"):
        return None
    weekday = await talk.ask(facilitator, "weekday", choice(*WEEKDAYS).required(), audience=NETWORK)
    at = await ask_clock(talk, facilitator, "at")
    region = await talk.ask(facilitator, "region", choice(*REGIONS, NO_REGION).required(), audience=NETWORK)
    assert weekday is not None
    assert region is not None
    summer = await talk.look("summer", next_summer(region))
    ends = (*((SUMMER,) if summer else ()), *MONTHS, OPEN_END)
    season = await talk.ask(
        facilitator,
        "season",
        choice(*ends).required(),
        audience=NETWORK,
        summer=Phrase("cultivating-rhythm-summer", {"day": date.fromisoformat(summer)}) if summer else "",
    )
    assert season is not None
    return Plan(every, weekday, at, region, season)


async def stop(talk: Talk) -> None:
    """No more check-ins by themselves."""
    stopped = await talk.do("rest", stop_rhythm())
    await talk.say(talk.room if stopped else talk.starter, "rests" if stopped else "none")


async def pause(talk: Talk) -> None:
    """The rhythm rests as a whole: for some weeks, until a day, or until it is taken up again."""
    facilitator = talk.starter
    if await talk.look("shown", shown_rhythm()) is None:
        return await talk.say(facilitator, "none")
    how = await talk.ask(facilitator, "pause", choice(*PAUSES, UNTIL_A_DAY, OPEN_END), audience=NETWORK)
    if how is None:
        return await talk.say(facilitator, "left", text="engine-left-as-it-is")
    until = None
    if how.is_(UNTIL_A_DAY):
        now = date.fromisoformat((await talk.look("today", today()))["day"])
        until = await talk.ask(facilitator, "pause-day", day(after=now).required(), audience=NETWORK)
    paused = await talk.do("pausing", pause_rhythm(how, until))
    if paused is None:
        return await talk.say(facilitator, "over-by-then")
    if paused["rests"] is None:
        return await talk.say(talk.room, "resting")
    rests = date.fromisoformat(paused["rests"])
    await talk.say(talk.room, "resting-until", until=rests, moments=moments_in(paused["moments"]))


async def resume(talk: Talk) -> None:
    """The rhythm goes on from here."""
    now = await talk.look("shown", shown_rhythm())
    if now is None or not now["resting"]:
        return await show(talk.scoped("going"))
    following = moments_in(await talk.do("resume", resume_rhythm()))
    await talk.say(talk.room if following else talk.starter, "show" if following else "over", moments=following)


async def skip(talk: Talk) -> None:
    """The next check-in is left out, and no other."""
    moment = await next_one(talk)
    if moment is None:
        return await show(talk.scoped("none"))
    before = datetime.fromisoformat(moment)
    if not await talk.confirm(talk.starter, "skip", audience=NETWORK, moment=before):
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    changed = await talk.do("skipping", change_once(moment, None, None))
    if changed is None:
        return await talk.say(talk.starter, "gone", text="engine-left-as-it-is")
    following = moments_in(changed["moments"])
    await talk.say(talk.room, "skipped" if following else "skipped-last", moment=before, moments=following)


async def move(talk: Talk) -> None:
    """The next check-in comes at another moment, and the others as they were."""
    moment = await next_one(talk)
    if moment is None:
        return await show(talk.scoped("none"))
    before, again = datetime.fromisoformat(moment), ""
    async for turn in talk.rounds("move"):
        now = date.fromisoformat((await turn.look("today", today()))["day"])
        examples = tuple((now + timedelta(days=7 - now.weekday() + more)).isoformat() for more in (1, 6))
        to = await turn.ask(
            talk.starter,
            "move-day",
            day(after=now, examples=examples),
            audience=NETWORK,
            text=f"cultivating-rhythm-move-day{again}",
            moment=before,
        )
        if to is None:
            return await turn.say(talk.starter, "left", text="engine-left-as-it-is")
        if not await turn.look("off", is_day_off(to)):
            return await move_there(turn, moment, to)
        again = "-again"


async def move_there(talk: Talk, moment: str, to: Labelled) -> None:
    """The moment goes to that day, at a time that is asked."""
    at = await ask_clock(talk, talk.starter, "move-at")
    moved = await talk.do("moving", change_once(moment, to, at))
    if moved is None:
        return await talk.say(talk.starter, "gone", text="engine-left-as-it-is")
    before, there = moments_in([moment, moved["to"]])
    await talk.say(talk.room, "moved", before=before, moment=there, moments=moments_in(moved["moments"]))


async def next_one(talk: Talk) -> str | None:
    """The next moment, as the journal keeps it."""
    now = await talk.look("shown", shown_rhythm())
    return now["moments"][0] if now is not None and now["moments"] else None


async def object_to_it(talk: Talk) -> None:
    """A member says why the rhythm does not suit them; who facilitates decides."""
    member = talk.starter
    now = await talk.look("open", open_to_objections())
    if now is None:
        return await talk.say(member, "none")
    others = sorted({*talk.facilitators} - {member}, key=lambda person: (person != now["facilitator"], person))
    if not talk.facilitators:
        return await talk.say(member, "nobody", text="network-succession-without-facilitator")
    if not others:
        return await talk.say(member, "yours")
    if now["late"] is not None:
        return await talk.say(member, "too-late", until=datetime.fromisoformat(now["late"]))
    why = await talk.ask(member, "why", text(max_words=MOST_WORDS), audience=FACILITATOR)
    if why is None:
        return await talk.say(member, "left", text="engine-left-as-it-is")
    await talk.say(member, "passed-on")
    await talk.start("deciding", "cultivating.rhythm-objection", person=others[0], by=member, why=why)


@dialogue("cultivating.rhythm-objection")
async def rhythm_objection(talk: Talk) -> None:
    """Someone objects to the rhythm, with a reason: who facilitates decides, and they hear what became of it."""
    told: dict[str, Any] = {"why": talk.args["why"], "who": PersonName(talk.args["by"])}
    answer = await talk.ask(
        talk.starter, "decide", choice("keep", "change", "pause").required(), audience=NETWORK, until=DECIDING, **told
    )
    decided = next((way for way in ("keep", "change", "pause") if answer is not None and answer.is_(way)), "undecided")
    if decided in ("change", "pause"):
        await talk.start("anew", rhythm, option=decided)
    await talk.say(talk.args["by"], decided)


def known_in(known: str | None) -> Phrase | str:
    """That the school holidays are not known, or not for all of what is shown."""
    if known is None:
        return ""
    if known == "never":
        return Phrase("cultivating-rhythm-not-known")
    return Phrase("cultivating-rhythm-known-until", {"until": date.fromisoformat(known), "year": known[:4]})


def moments_in(stamps: list[str]) -> list[datetime]:
    """Moments as they come out of the journal."""
    return [datetime.fromisoformat(stamp) for stamp in stamps]

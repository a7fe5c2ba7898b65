"""Going through a method, step by step, in the thread of one message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from bot.audience import NETWORK, ONLY_YOU, Labelled
from bot.effects import PersonName, Phrase, Wording
from bot.prompts import day, text
from bot.talk import Talk, dialogue
from flows.cultivating.method_again import method_again
from flows.cultivating.method_parts import method_round
from flows.cultivating.method_sheets import call_in, end_run, keep_best, keep_taken, plan_of, shown_of, still_there
from flows.cultivating.method_time import RUN, open_step, tick
from flows.cultivating.operations import members_present

PATIENCE = timedelta(weeks=1)
"""How long the owner may think about what they take along."""
HANDING_IN = timedelta(minutes=5)
"""How long a step waits for what is in already; it takes no time unless something broke."""
LONGEST_TAKEN = 150
"""Words of what is taken along."""


@dialogue(RUN)
async def method_run(talk: Talk) -> None:
    """Opens step after step, keeps the time, shows what was written when its step closes, and asks the owner in the
    end what they take along."""
    plan: dict[str, Any] = await talk.look("plan", plan_of(talk.args["run"]))
    names = {"owner": PersonName(talk.starter), "consultants": [PersonName(who) for who in plan["consultants"]]}
    title = Wording(plan["method"]["title"])
    await talk.say(
        talk.room, "opening", owner=names["owner"], method=title, case=talk.args["case"], way=plan["way"],
        dealt=plan["dealt"], roles=names["consultants"],
    )  # fmt: skip
    how = await go_through(talk, plan, names)
    kept: list[dict[str, Any]] = []
    if how == "done":
        kept = await talk.do("keep-best", keep_best(talk.args["run"], plan["method"]))
    await talk.do("end", end_run(talk.args["run"]))
    await talk.say(talk.room, "ended", under="opening", how=how, method=title, kept=len(kept))
    if how == "done" and plan["method"]["written"]:
        await write_down(talk, plan["method"])


async def go_through(talk: Talk, plan: dict[str, Any], names: Mapping[str, Any]) -> str:
    """Step after step; how it ended: ``done``, ``stopped``, or ``alone``, when everyone else has left."""
    run, steps = talk.args["run"], plan["method"]["steps"]
    for number, step in enumerate(steps, 1):
        there: dict[str, list[int]] = await talk.look(f"there-{number}", still_there(run))
        if len(there["people"]) < 2:
            return "alone"
        closes = await talk.do(f"open-{number}", open_step(run, step["id"], step["minutes"], step["hours"]))
        await talk.say(
            talk.room,
            f"step-{number}",
            text="cultivating-method-run-step",
            under="opening",
            number=number,
            steps=len(steps),
            until=datetime.fromisoformat(closes),
            does=step["does"],
            words=Wording(step["says"], names),
        )
        if step["does"] != "talk":
            await talk.start(f"round-{number}", method_round, run=run, step=step, number=number)
        if not await keep_time(talk, number):
            return "stopped"
        if step["does"] != "talk":
            await show(talk, step, number)
    return "done"


async def keep_time(talk: Talk, number: int) -> bool:
    """Wait until the step is over, and say on the way what became of the time; False when the method is stopped."""
    for turn in count(1):
        time: dict[str, Any] = await talk.do(f"time-{number}-{turn}", tick(talk.args["run"]))
        if time["news"]:
            await talk.say(
                talk.room,
                f"news-{number}-{turn}",
                text="cultivating-method-run-news",
                under="opening",
                news=time["news"],
                number=number,
                until=datetime.fromisoformat(time["closes"]),
            )
        if time["ends"]:
            return time["ends"] == "over"
        await talk.wait(f"wait-{number}-{turn}", datetime.fromisoformat(time["until"]))
    raise AssertionError("count never ends")


async def show(talk: Talk, step: dict[str, Any], number: int) -> None:
    """Close what people wrote, and show it all at once to whom it is for."""
    if not await talk.do(f"call-in-{number}", call_in(talk.args["run"], step["id"])):
        await talk.wait(f"in-{number}", HANDING_IN)
    sheets: list[dict[str, Any]] = await talk.look(f"sheets-{number}", shown_of(talk.args["run"], step))
    for_all = step["shown"] == "all"
    lines = [line_of(place, sheet, step) for place, sheet in enumerate(sheets, 1)] if for_all else []
    await talk.say(
        talk.room,
        f"shown-{number}",
        text="cultivating-method-run-shown",
        under="opening",
        count=len(sheets),
        shown=step["does"] if for_all else "circle",
        number=number,
        lines=lines,
    )


def line_of(place: int, sheet: dict[str, Any], step: dict[str, Any]) -> Phrase:
    """One line of what was written; names only where the method gives them."""
    how = "ranked" if step["does"] == "score" else "named" if step["named"] else "unnamed"
    vars: dict[str, Any] = {"how": how, "words": sheet["words"], "place": place, "mean": sheet.get("mean", 0)}
    return Phrase(
        "cultivating-method-run-line", {**vars, "who": "" if how == "unnamed" else PersonName(sheet["person"])}
    )


async def write_down(talk: Talk, method: dict[str, Any]) -> None:
    """What the owner takes along: for themselves and, if they like, for all."""
    owner = talk.starter
    if owner not in await talk.look("members", members_present()):
        return
    taken: dict[str, Labelled] = {}
    again: Labelled | None = None
    since = (await talk.now("ended-at")).date()
    for number, item in enumerate(method["written"], 1):
        words = item["kind"] == "words"
        answer = await talk.ask(
            owner,
            f"taken-{number}",
            text(max_words=LONGEST_TAKEN) if words else day(after=since),
            audience=ONLY_YOU,
            until=PATIENCE,
            text="cultivating-method-run-taken" if words else "cultivating-method-run-day",
            question=Wording(item["asks"]),
        )
        if answer is not None and item["kind"] == "words":
            taken[item["id"]] = answer
        elif answer is not None:
            again = answer
    if not taken:
        return await talk.say(owner, "nothing")
    lines = list(taken.values())
    released = await talk.release_all(owner, taken, to=NETWORK, key="release", lines=lines)
    await talk.do("keep", keep_taken(list((released or taken).values())))
    if released:
        await talk.say(talk.room, "outcome", under="opening", owner=PersonName(owner), words=list(released.values()))
    if again is not None:
        await talk.start("again", method_again, day=again, words=lines[-1])
    await talk.say(owner, "noted", again="yes" if again is not None else "no")

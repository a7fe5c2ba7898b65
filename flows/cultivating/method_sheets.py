"""What is written in a method: who writes, what is handed in, what is shown of it, what is kept."""

from __future__ import annotations

from statistics import fmean
from typing import Any

from bot.audience import Json, Labelled, freeze, thaw
from bot.methods import MethodRun
from bot.network import Contribution
from bot.operations import operation
from bot.ports import World
from flows.cultivating.method_time import ROUND, RUN, row_of
from flows.cultivating.operations import as_read_in_room
from flows.methods.circles import circles, to_score
from flows.methods.loading import methods
from flows.network.operations import central, members_in

WRITTEN = "method"
"""Kind of the contribution that a method leaves."""


@operation
def plan_of(world: World, run: int) -> Json:
    """The method, and who has which role: a run goes on as it began, whatever becomes of the file."""
    row = row_of(world, run)
    way = "late" if row.news == "late" else "live" if row.live else "writing"
    others = [person for person in row.people if person != row.owner]
    method = methods(world.own_files)[row.method].model_dump(mode="json")
    return {"method": method, "consultants": row.consultants or others, "dealt": bool(row.consultants), "way": way}


@operation
def still_there(world: World, run: int) -> Json:
    """Who takes part, and is still a member."""
    return {"people": _present(world, row_of(world, run))}


@operation
def round_of(world: World, run: int, step: dict[str, Any]) -> Json:
    """Who is asked in a step, in which circles (whoever writes for one comes first), what they read first, whose words
    they score, and when the step closes."""
    row = row_of(world, run)
    assert row.closes is not None, "a step is open"
    method = methods(world.own_files).get(row.method)
    there = _present(world, row)
    consultants = row.consultants or [person for person in row.people if person != row.owner]
    who = [one for one in there if _has_role(one, step["who"], row.owner, consultants)]
    sitting = [[one for one in circle if one in who] for circle in circles(row.people, step["together"])]
    for circle in sitting:
        world.chance.shuffle(circle)
    before = [sheet for sheet in row.inputs if sheet["step"] == step["uses"]]
    scores: list[Json] = []
    if step["does"] == "score":
        authors = [one for one in row.people if any(sheet["person"] == one for sheet in before)]
        scores = [{"person": one, "others": to_score(one, authors, step["rounds"])} for one in who]
        who = [each["person"] for each in scores if each["others"]]
    return {
        "who": who,
        "consultants": consultants,
        "circles": [circle for circle in sitting if circle],
        "wider": circles(row.people, _wider(method.model_dump() if method else {"steps": []}, step["id"])),
        "scores": scores,
        "before": thaw(before),
        "until": row.closes.isoformat(),
    }


@operation
def hand_in(world: World, run: int, step: str, sheets: list[dict[str, Any]]) -> Json:
    """Keep what was written in a step, hidden still, and let the method go on: all is in, or its time is up."""
    row = row_of(world, run)
    row.inputs = [*row.inputs, *({"step": step, **freeze(sheet)} for sheet in sheets)]
    row.handed = step
    if row.state == "paused":
        row.left = 1
    else:
        row.closes = world.now
    world.put(row)
    world.hurry(RUN, row.owner)
    return len(sheets)


@operation
def call_in(world: World, run: int, step: str) -> Json:
    """Whether all that was written in a step is handed in; what is not, is handed in now."""
    row = row_of(world, run)
    if row.handed != step:
        world.hurry(ROUND, row.owner)
    return row.handed == step


@operation
def shown_of(world: World, run: int, step: dict[str, Any]) -> Json:
    """What was written in a step, as it is shown: ranked where it was scored, without order where without names."""
    row = row_of(world, run)
    if step["does"] == "score":
        return _ranked(world, row, step)
    sheets = [{"person": each["person"], "words": thaw(each["words"])} for each in _sheets(row, step["id"])]
    if not step["named"]:
        world.chance.shuffle(sheets)
    return sheets


@operation
def keep_best(world: World, run: int, method: dict[str, Any]) -> Json:
    """Keep, as their authors' own, the words of the step that the method names; gives whose."""
    row = row_of(world, run)
    step = next((each for each in method["steps"] if each["id"] == method["keeps"]), None)
    if step is None:
        return []
    if step["does"] == "score":
        best = _ranked(world, row, step)[: method["top"]]
    else:
        best = [{**each, "words": thaw(each["words"])} for each in _sheets(row, step["id"])]
    for each in best:
        _keep(world, each["person"], each["words"])
    return [{"person": each["person"]} for each in best]


@operation
def keep_taken(world: World, words: list[Labelled]) -> Json:
    """Keep what the person took along."""
    for each in words:
        _keep(world, world.person, each)
    return len(words)


@operation
def end_run(world: World, run: int) -> Json:
    """The method is over: what was written on the way is not kept, only who had which role."""
    row = row_of(world, run)
    row.state, row.inputs = "done", []
    world.put(row)
    world.end(ROUND, row.owner)
    return None


def _present(world: World, row: MethodRun) -> list[int]:
    members = members_in(world)
    return [person for person in row.people if person in members]


def _has_role(person: int, role: str, owner: int, consultants: list[int]) -> bool:
    return role == "all" or (person == owner if role == "owner" else person in consultants)


def _wider(method: dict[str, Any], step: str) -> int:
    """The circles of the step that goes on with what is written in this one."""
    return next((each["together"] for each in method["steps"] if each["uses"] == step), 1)


def _sheets(row: MethodRun, step: str) -> list[dict[str, Any]]:
    return [each for each in row.inputs if each["step"] == step]


def _ranked(world: World, row: MethodRun, step: dict[str, Any]) -> list[dict[str, Any]]:
    """What was scored, the best first, with its mean; what nobody scored comes last."""
    scored: list[dict[str, Any]] = []
    given = [(each["other"], thaw(each["words"])) for each in _sheets(row, step["id"])]
    for sheet in _sheets(row, step["uses"]):
        points = [
            int(as_read_in_room(world, each)) for other, each in given if other == sheet["person"] and not each.erased
        ]
        mean = round(fmean(points), 1) if points else 0
        scored.append({"person": sheet["person"], "words": thaw(sheet["words"]), "mean": mean})
    return sorted(scored, key=lambda each: -each["mean"])


def _keep(world: World, person: int, words: Labelled) -> None:
    question = central(world)
    outcome = Contribution(world.network, person, WRITTEN, words, world.now)
    outcome.question = question.id if question else None
    world.put(outcome)

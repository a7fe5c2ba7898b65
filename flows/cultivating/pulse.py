"""The pulse: two statements, answered in confidence, shown once and only when enough people answered."""

from __future__ import annotations

from datetime import timedelta

from bot.audience import FEWEST_FOR_AN_AGGREGATE, ONLY_YOU, Json
from bot.effects import Phrase
from bot.network import Counter, Tally
from bot.operations import operation
from bot.ports import World
from bot.prompts import scale
from bot.talk import Talk, dialogue
from flows.cultivating.operations import members_present
from flows.cultivating.rounds import deadline

STATEMENTS = ("mistakes", "asking", "used", "connected", "practice")
AT_A_TIME = 2
OPEN = timedelta(days=4)


@dialogue("cultivating.pulse")
async def pulse(talk: Talk) -> None:
    """Ask how the network is doing, and show it once at the close, from five answers on."""
    members = await talk.look("members", members_present())
    if len(members) < FEWEST_FOR_AN_AGGREGATE:
        return await talk.say(talk.starter, "too-small", members=len(members))
    until, lasts = await deadline(talk, OPEN)
    counters = await talk.do("open", open_counters())
    await talk.say(talk.room, "opening", until=until)
    await talk.collect(members, "round", pulse_part, until=lasts, nudge=lasts / 2, counters=counters)
    outcome = await talk.do("count", count_and_wipe(counters))
    shown = [Phrase(f"cultivating-pulse-outcome-{each['statement']}", each) for each in outcome]
    if shown:
        await talk.say(talk.room, "outcome", under="opening", statements=shown)
    else:
        await talk.say(talk.room, "too-few", under="opening")


@dialogue("cultivating.pulse-part")
async def pulse_part(talk: Talk) -> None:
    """Two statements; what is answered is counted and kept nowhere else."""
    statements = {each["statement"]: scale().counted(each["id"]) for each in talk.args["counters"]}
    answers = await talk.form(talk.starter, statements, audience=ONLY_YOU, texts="cultivating-pulse")
    counted = any(answer is not None for answer in answers.values())
    await talk.say(talk.starter, "counted" if counted else "nothing-counted")


def in_rotation(before: int) -> tuple[str, ...]:
    """The statements whose turn it is after ``before`` were put earlier."""
    return tuple(STATEMENTS[(before + n) % len(STATEMENTS)] for n in range(AT_A_TIME))


@operation
def open_counters(world: World) -> Json:
    """A counter for each statement whose turn it is."""
    before = len(world.find(Counter, network=world.network))
    opened = [Counter(world.network, statement, world.now) for statement in in_rotation(before)]
    return [{"id": world.put(counter).id, "statement": counter.statement} for counter in opened]


@operation
def count_and_wipe(world: World, counters: list[dict[str, int]]) -> Json:
    """Close the counters and wipe what they counted; gives only what enough people answered."""
    shown: list[Json] = []
    for each in counters:
        counter = world.get(Counter, each["id"])
        assert counter is not None
        given: dict[int, int] = {}
        for tally in world.find(Tally, counter=counter.id):
            given[int(tally.value)] = tally.times
            world.remove(tally)
        counter.closed_at = world.now
        world.put(counter)
        answers = sum(given.values())
        if answers >= FEWEST_FOR_AN_AGGREGATE:
            low, high = given.get(1, 0) + given.get(2, 0), given.get(4, 0) + given.get(5, 0)
            shown.append(
                {
                    "statement": counter.statement,
                    "answers": answers,
                    "low": low,
                    "middle": given.get(3, 0),
                    "high": high,
                }
            )
    return shown

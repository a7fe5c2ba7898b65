"""Choosing a method, and beginning with it; what is said on the way is in :mod:`flows.cultivating.method_run`."""

from __future__ import annotations

from typing import Any

from bot.audience import NETWORK, ONLY_YOU, Json, Labelled
from bot.effects import Wording
from bot.methods import MethodRun
from bot.operations import operation
from bot.ports import World
from bot.prompts import Option, Prompt, choice, text
from bot.talk import Talk, dialogue
from bot.texts import in_set
from flows.cultivating.method_run import method_run
from flows.cultivating.method_steer import method_steer
from flows.cultivating.method_time import going_on, live_is_possible
from flows.cultivating.operations import members_present
from flows.methods.circles import dealt
from flows.methods.loading import methods


@dialogue("cultivating.method")
async def method(talk: Talk) -> None:
    """Whoever brings something in chooses a method for it, and whether it goes live or in writing; or steers one that
    goes on (``option``)."""
    owner = talk.starter
    if talk.args.get("option"):
        return await talk.start("steer", method_steer, option=talk.args["option"])
    if await talk.look("busy", owns_one()):
        return await talk.say(owner, "under-way")
    chosen = await choose(talk)
    if chosen is None:
        return None
    case = await talk.ask(
        owner, "case", text(max_words=150).required(), audience=ONLY_YOU, question=Wording(chosen["brings"])
    )
    case = await talk.release(case, to=NETWORK)
    if case is None:
        return await talk.say(owner, "kept-silent")
    way = await talk.ask(
        owner, "way", choice("live", "writing").required(), audience=NETWORK, minutes=chosen["minutes"]
    )
    run = await talk.do("begin", begin_run(chosen["id"], way is not None and way.is_("live")))
    if run is None:  # someone left meanwhile
        return await talk.say(owner, "too-few", method=Wording(chosen["title"]), needed=chosen["fewest"])
    await talk.start("run", method_run, run=run, case=case)
    await talk.say(owner, "begun")


async def choose(talk: Talk) -> dict[str, Any] | None:
    """The method that was named, or one that is chosen; one that takes more people than there are, only to say so."""
    owner = talk.starter
    known: dict[str, dict[str, Any]] = await talk.look("known", known_methods())
    members: list[int] = await talk.look("members", members_present())
    words: Labelled | None = talk.args.get("words")
    chosen = picked(known, words)
    if chosen is None:
        if words is not None:
            await talk.say(owner, "unknown", words=words)
        answer = await talk.ask(owner, "which", _among(known), audience=NETWORK)
        chosen = picked(known, answer)
    if chosen is None:  # they want none, or what was chosen has been erased
        await talk.say(owner, "left", text="engine-left-as-it-is")
        return None
    if chosen["fewest"] <= len(members):
        return chosen
    fits = {name: each for name, each in known.items() if each["fewest"] <= len(members)}
    about: dict[str, Any] = {"method": Wording(chosen["title"]), "needed": chosen["fewest"]}
    if not fits:
        await talk.say(owner, "too-few", **about)
        return None
    answer = await talk.ask(owner, "instead", _among(fits), audience=NETWORK, members=len(members), **about)
    chosen = picked(fits, answer)
    if chosen is None:
        await talk.say(owner, "left-instead", text="engine-left-as-it-is")
    return chosen


def _among(known: dict[str, dict[str, Any]]) -> Prompt:
    return choice(*(Option(name, each["label"]) for name, each in known.items()))


def picked(known: dict[str, dict[str, Any]], answer: Labelled | None) -> dict[str, Any] | None:
    """The method that was named, by its id or by its title in any set, if it is one."""
    if answer is None:
        return None
    for name, each in known.items():
        names = {name, *(title.casefold() for title in each["title"].values())}
        if answer.judge(lambda said, names=names: str(said).casefold() in names):
            return each
    return None


@operation
def owns_one(world: World) -> Json:
    """Whether the person is in the middle of a method of their own."""
    return any(run.owner == world.person for run in going_on(world))


@operation
def known_methods(world: World) -> Json:
    """What one chooses by, of all methods: ``label`` in words of the person's text set."""
    return {
        name: {
            "id": name,
            "title": each.title,
            "label": in_set(each.about, world.locale),
            "brings": each.brings,
            "fewest": each.fewest,
            "minutes": each.minutes(),
        }
        for name, each in methods(world.own_files).items()
    }


@operation
def begin_run(world: World, name: str, live: bool) -> Json:
    """Deal the roles and keep who takes part; gives the run, or None where there are too few."""
    chosen = methods(world.own_files).get(name)
    present: list[int] = members_present().run(world)
    if chosen is None or len(present) < chosen.fewest or world.person not in present:
        return None
    others = [person for person in present if person != world.person]
    before = [who for run in world.find(MethodRun, network=world.network) for who in run.consultants]
    wanted = chosen.consultants
    consultants = others if wanted is None else dealt(others, before, wanted, world.chance)
    people = [world.person, *(others if wanted is None else consultants)]
    world.chance.shuffle(people)
    now = live and live_is_possible(world)
    run = MethodRun(world.network, world.person, name, now, world.now, people, consultants if wanted else [])
    run.news = "late" if live and not now else ""
    return world.put(run).id

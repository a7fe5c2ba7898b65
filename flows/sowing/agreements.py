"""How the members work together: their needs, agreements made of them, and everyone's own yes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.audience import FACILITATOR, NETWORK, ONLY_YOU, Json, Labelled
from bot.network import Agreement, Consent, Contribution
from bot.operations import operation
from bot.ports import World
from bot.prompts import choice, text
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import deadline
from flows.network.consents import consent_to
from flows.network.figures import OTHERWISE
from flows.network.operations import member_ids

OPEN = timedelta(days=3)
WORDS = 40


@dialogue("sowing.agreements")
async def agreements(talk: Talk) -> None:
    """Gather what members need, make agreements of it, and ask each of them."""
    members = await talk.look("members", member_ids())
    _, lasts = await deadline(talk, OPEN)
    needs = await talk.collect(members, "needs", text(max_words=WORDS), audience=NETWORK, until=lasts, nudge=lasts / 2)
    await talk.do("keep", keep_needs(needs.answers))
    await talk.say(talk.room, "gathered" if needs.given else "no-needs", needs=needs.given)
    wishes: Sequence[Labelled] = needs.given
    async for turn in talk.rounds("draft"):
        draft = await write(turn, wishes)
        if draft is None:
            return await talk.say(talk.starter, "set-aside")
        agreement = await turn.do("propose", propose_agreement(draft))
        members = await turn.look("members", member_ids())
        _, lasts = await deadline(turn, OPEN)
        parts = await turn.collect(
            members,
            "accept",
            acceptance,
            until=lasts,
            nudge=lasts / 2,
            agreement=agreement,
            words=draft,
            together=True,
        )
        wishes = [part["wish"] for part in parts.given if part["wish"] is not None]
        if not wishes or await as_it_stands(turn, wishes):
            count = await turn.do("adopt", adopt_agreement(agreement))
            return await talk.say(talk.room, "adopted", words=draft, accepted=count)


async def write(talk: Talk, wishes: Sequence[Labelled]) -> Labelled | None:
    """The facilitator puts needs and wishes into a few agreements."""
    key = "write" if wishes else "write-afresh"
    return await talk.ask(talk.starter, key, text(max_words=120), audience=NETWORK, wishes=list(wishes))


async def as_it_stands(talk: Talk, wishes: Sequence[Labelled]) -> bool:
    """Whether the facilitator lets the agreements stand although someone would have them otherwise."""
    answer = await talk.ask(talk.starter, "wishes", choice("rewrite", "keep"), audience=ONLY_YOU, wishes=list(wishes))
    return answer is None or answer.is_("keep")


@dialogue("sowing.acceptance")
async def acceptance(talk: Talk) -> dict[str, Any]:
    """One member accepts the agreements, or says what should be otherwise."""
    member = talk.starter
    answer = await talk.ask(
        member, "accept", choice("accept", "otherwise"), audience=FACILITATOR, words=talk.args["words"]
    )
    wish = None
    if answer is not None and answer.is_("accept"):
        await talk.do("consent", consent_to(f"agreement:{talk.args['agreement']}"))
        await talk.say(member, "noted", text="engine-noted")
    elif answer is not None:
        wish = await talk.ask(member, "wish", text(max_words=WORDS), audience=FACILITATOR)
        if wish is not None and not talk.args.get("together"):
            for facilitator in talk.facilitators:
                await talk.scoped(f"{facilitator}").say(facilitator, "wished", wish=wish)
        await talk.do("otherwise", want_otherwise(answer))
        await talk.say(member, "noted-wish", text="engine-noted")
    return {"accept": answer, "wish": wish}


@operation
def keep_needs(world: World, needs: Mapping[int, Labelled | None]) -> Json:
    """Keep what each member needs, so that it is known who had a say."""
    for person, words in needs.items():
        if words is not None:
            world.put(Contribution(world.network, person, "need", words, world.now))


@operation
def want_otherwise(world: World, answer: Labelled) -> Json:
    """Keep that the person would have the agreements otherwise: that is an answer, too."""
    world.put(Contribution(world.network, world.person, OTHERWISE, answer, world.now))


@operation
def propose_agreement(world: World, words: Labelled) -> Json:
    """Keep a draft of the agreements; gives its id."""
    earlier = world.find(Agreement, network=world.network)
    return world.put(Agreement(world.network, words, world.now, version=len(earlier) + 1)).id


@operation
def adopt_agreement(world: World, agreement: int) -> Json:
    """Let these agreements hold, in place of earlier ones; gives how many members accepted them."""
    for old in world.find(Agreement, network=world.network, status="adopted"):
        old.status = "replaced"
        world.put(old)
    adopted = world.get(Agreement, agreement)
    assert adopted is not None, "an agreement is never removed"
    adopted.status = "adopted"
    world.put(adopted)
    return len(world.find(Consent, network=world.network, what=f"agreement:{agreement}", withdrawn_at=None))

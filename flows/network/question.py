"""The questions of the network: see them, bring one in, and change what becomes of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from bot.audience import FACILITATOR, NETWORK, ONLY_YOU, Labelled
from bot.effects import PersonName, Phrase
from bot.network import Standing
from bot.prompts import Option, choice, confirm, text
from bot.talk import Talk, dialogue
from flows.cultivating.questions import add_question, put_aside
from flows.network.lapsing import LAPSES
from flows.network.operations import open_questions_told_apart, questions_of, standing_of

Question = dict[str, Any]
"""A question as :func:`~flows.network.operations.questions_of` gives it."""
WORDS = 40
OWNER_DECIDES = timedelta(days=7)
"""How long someone has to say whether a facilitator may do something with their question."""


@dialogue("network.question", lapses=LAPSES)
async def question(talk: Talk) -> None:
    """Show the questions, or do with one what was asked."""
    questions: list[Question] = await talk.look("questions", questions_of())
    still_open = [one for one in questions if one["status"] == "open"]
    option = talk.args.get("option")
    if option == "propose":
        await talk.start("propose", "sowing.sharpen", words=talk.args.get("words"))
    elif option == "suggest" and not still_open:
        await talk.say(talk.starter, "none-open")
    elif not still_open or option in (None, "", "show"):
        await show(talk, questions)
    elif option == "review":
        await talk.start("review", "cultivating.review")
    elif one := await which(talk, still_open):
        if option != "suggest" and talk.starter not in (one["owner"], *talk.facilitators):
            return await talk.say(talk.starter, "not-yours", owner=PersonName(one["owner"]))
        ways = {"sharpen": sharpen, "suggest": suggest, "split": split}
        await ways.get(option, lay_aside)(talk, one, still_open)
    else:
        await talk.say(talk.starter, "left", text="engine-left-as-it-is")


async def show(talk: Talk, questions: list[Question]) -> None:
    """The central question with how it changed, and the others with what became of them."""
    if not questions:
        return await talk.say(talk.here, "none")
    lines = [
        Phrase(
            f"network-question-{'central' if one['central'] else 'beside'}",
            {"question": one["words"], "owner": PersonName(one["owner"]), "status": one["status"]},
        )
        for one in questions
    ]
    wordings = [as_line(wording) for wording in questions[0]["wordings"]]
    await talk.say(talk.here, "shown-changed" if len(wordings) > 1 else "shown", lines=lines, wordings=wordings)


def as_line(wording: dict[str, Any]) -> Labelled | Phrase:
    """A wording with its day, and who suggested it."""
    if wording["at"] is None:
        return wording["words"]
    told = {"words": wording["words"], "at": date.fromisoformat(wording["at"])}
    if wording["by"] is not None:
        return Phrase("sowing-wording-by", {**told, "by": PersonName(wording["by"])})
    return Phrase("sowing-wording-suggested" if wording["suggested"] else "sowing-wording", told)


async def which(talk: Talk, questions: list[Question]) -> Question | None:
    """The question that is meant; asked only where there are several."""
    if len(questions) == 1:
        return questions[0]
    answer = await talk.ask(talk.starter, "which", choice(*await options(talk, questions)), audience=ONLY_YOU)
    return next((one for one in questions if answer is not None and answer.is_(str(one["id"]))), None)


async def options(talk: Talk, questions: list[Question]) -> list[Option]:
    """Questions to choose from, each by words that no other has."""
    apart = await talk.look("apart", open_questions_told_apart())
    return [Option(str(one["id"]), apart.get(str(one["id"]), one["words"])) for one in questions]


async def sharpen(talk: Talk, one: Question, _others: list[Question]) -> None:
    """Its owner makes it sharper; a facilitator may ask them to, and does it where the owner has left."""
    owner = one["owner"] if await is_in(talk, one["owner"]) else talk.starter
    if talk.starter != owner:
        await talk.say(talk.starter, "asked-owner", owner=PersonName(owner))
    await talk.start("sharpen", "sowing.sharpen", person=owner, question={"id": one["id"], "words": one["words"]})


async def suggest(talk: Talk, one: Question, _others: list[Question]) -> None:
    """A member says how they would put it, to its owner; the owner sharpens it."""
    owner, words = one["owner"], talk.args.get("words")
    about: dict[str, Any] = {name: one[name] for name in ("id", "words", "owner")}
    if talk.starter == owner:
        await talk.start("sharpen", "sowing.sharpen", question=about, words=words)
    elif not await is_in(talk, owner):
        await talk.say(talk.starter, "owner-gone", owner=PersonName(owner))
    else:
        await talk.start("suggest", "sowing.suggest", question=about, words=words)


async def split(talk: Talk, one: Question, _others: list[Question]) -> None:
    """A part of it becomes a question of its own, beside it."""
    part = await talk.ask(talk.starter, "part", text(max_words=WORDS), audience=NETWORK, question=one["words"])
    if part is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    if not await its_owner_agrees(talk, one, "split", part=part):
        return await talk.say(talk.starter, "owner-keeps", question=one["words"])
    await talk.do("add", add_question(talk.starter, part))
    await talk.say(talk.room, "split", question=one["words"], part=part)


async def lay_aside(talk: Talk, one: Question, questions: list[Question]) -> None:
    """It is parked or closed; when it was central, another open one may come in its place."""
    option = talk.args["option"]
    status = "parked" if option == "park" else "closed"
    if not await talk.confirm(talk.starter, status, audience=ONLY_YOU, question=one["words"]):
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    if not await its_owner_agrees(talk, one, option):
        return await talk.say(talk.starter, "owner-keeps", question=one["words"])
    others = [other for other in questions if other["id"] != one["id"]]
    following = None
    if one["central"] and others:
        candidates = await options(talk.scoped("following"), others)
        following = await talk.ask(talk.starter, "following", choice(*candidates), audience=NETWORK)
    central = await talk.do("aside", put_aside(one["id"], status, following))
    await talk.say(talk.room, f"now-{status}", question=one["words"])
    if central is not None:
        await talk.say(talk.room, "in-its-place", question=central)


async def its_owner_agrees(talk: Talk, one: Question, option: str, part: Labelled | None = None) -> bool:
    """Whether the owner of a question is all right with what the facilitator would do with it: no answer is no yes.

    Not asked where it is their own, or its owner has left.
    """
    owner = one["owner"]
    if talk.starter == owner or not await is_in(talk, owner):
        return True
    await talk.say(talk.starter, "asking-owner", owner=PersonName(owner))
    answer = await talk.ask(
        owner,
        f"asks-{option}",
        confirm(),
        audience=FACILITATOR,
        until=OWNER_DECIDES,
        facilitator=PersonName(talk.starter),
        question=one["words"],
        part=part,
    )
    return answer is not None and answer.is_(True)


async def is_in(talk: Talk, person: int) -> bool:
    """Whether the person still is a member."""
    found = await talk.look("owner", standing_of(person))
    return found is not None and found["standing"] == Standing.MEMBER

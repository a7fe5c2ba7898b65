"""Is this still our question?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from bot.audience import NETWORK, ONLY_YOU, Labelled, join
from bot.prompts import Option, choice, text
from bot.talk import Talk, dialogue
from flows.cultivating.operations import central_question, members_present
from flows.cultivating.questions import add_question, other_questions, put_aside
from flows.cultivating.rounds import deadline

COURSES = ("keep", "sharpen", "split", "park", "close")
VOTING, DECIDING = timedelta(days=4), timedelta(days=7)
MOST_WORDS = 40


@dialogue("cultivating.review")
async def review(talk: Talk) -> None:
    """The members say what the question needs, its owner decides, and that is what happens."""
    question = await talk.look("question", central_question())
    if question is None:
        return await talk.say(talk.here, "no-question")
    words, owner = question["words"], question["owner"]
    members = await talk.look("members", members_present())
    until, lasts = await deadline(talk, VOTING)
    await talk.say(talk.room, "opening", question=words, until=until)
    votes = await talk.collect(members, "vote", choice(*COURSES), until=lasts, nudge=lasts / 2, question=words)
    counts = counts_of(votes.given)
    await talk.say(talk.room, "votes" if votes.given else "no-votes", under="opening", **counts)
    decision = await talk.ask(
        owner,
        "decision",
        choice(*COURSES).required(),
        audience=NETWORK,
        until=DECIDING,
        question=words,
        votes=len(votes.given),
        **counts,
    )
    if decision is None or decision.is_("keep"):
        return await talk.say(talk.room, "undecided" if decision is None else "kept", question=words)
    if decision.is_("sharpen"):
        await talk.say(talk.room, "to-sharpen", question=words)
        return await talk.start(
            "sharpen", "sowing.sharpen", person=owner, question={"id": question["id"], "words": words}
        )
    if decision.is_("split"):
        return await split(talk, question)
    await lay_aside(talk, question, "parked" if decision.is_("park") else "closed")


async def split(talk: Talk, question: dict[str, Any]) -> None:
    """A part becomes a question of its own, beside the first."""
    owner, first = question["owner"], question["words"]
    words = await talk.ask(owner, "second", text(max_words=MOST_WORDS), audience=ONLY_YOU, question=first)
    released = await talk.release(words, to=NETWORK)
    if released is None:
        return await talk.say(talk.room, "kept", question=first)
    await talk.do("add", add_question(owner, released))
    await talk.say(talk.room, "split", question=first, second=released)


async def lay_aside(talk: Talk, question: dict[str, Any], status: str) -> None:
    """The question rests or is done; if there are others, its owner says which one comes in its place."""
    others = await talk.look("others", other_questions(question["id"]))
    following = None
    if others:
        options = [Option(str(other["id"]), other["words"]) for other in others]
        following = await talk.ask(question["owner"], "following", choice(*options), audience=NETWORK)
    now = await talk.do("aside", put_aside(question["id"], status, following))
    await talk.say(talk.room, status, question=question["words"])
    if now is not None:
        await talk.say(talk.room, "in-place", question=now)


def counts_of(votes: Iterable[Labelled]) -> dict[str, Any]:
    """How often each course was chosen; as widely to be read as the votes are."""
    given = list(votes)
    return {
        course: join(given, lambda values, course=course: values.count(course)) if given else 0 for course in COURSES
    }

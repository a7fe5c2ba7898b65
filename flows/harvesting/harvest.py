"""``/akker harvest``: look back alone, see and search what was gathered, the answer, the document so far."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from bot.audience import NETWORK, ONLY_YOU, Labelled
from bot.effects import Phrase
from bot.prompts import text
from bot.talk import Talk, dialogue
from flows.harvesting.documents import make_documents
from flows.harvesting.operations import (
    NOT_AGREED,
    answer_now,
    gathered,
    keep_remark,
    stand_behind,
)
from flows.harvesting.public import withdraw
from flows.harvesting.searching import search_harvests

LONGEST_LIST = 15
"""Fragments in one message; the document has them all."""


@dialogue("harvesting.harvest", revision=1)
async def harvest(talk: Talk) -> None:
    """What a member can do with the harvest, by the word that was typed; without one, how it stands."""
    await OPTIONS.get(talk.args.get("option", ""), overview)(talk)


async def overview(talk: Talk) -> None:
    """How the harvest stands, and the words that lead on."""
    found = await talk.look("gathered", gathered())
    answer = await talk.look("answer", answer_now())
    status = answer["status"] if answer else "none"
    await talk.say(talk.here, "overview", fragments=sum(map(len, found.values())), status=status)


async def reflect(talk: Talk) -> None:
    """Look back now, alone."""
    await talk.start("reflect", "harvesting.reflect")


async def see(talk: Talk) -> None:
    """Everything that was released so far, a message for each kind."""
    found: dict[str, list[Labelled]] = await talk.look("gathered", gathered())
    if not found:
        await talk.say(talk.starter, "nothing")
    for kind, fragments in found.items():
        await talk.say(
            talk.starter,
            f"gathered.{kind}",
            text="harvesting-harvest-gathered",
            kind=Phrase(f"harvesting-document-evidence-{kind.replace('.', '-')}"),
            fragments=shortened(fragments),
        )


async def review(talk: Talk) -> None:
    """Read the answer as it stands and say what is missing; the facilitator begins it when there is none."""
    me = talk.starter
    answer = await talk.look("answer", answer_now())
    if answer is None and me in talk.facilitators:
        return await talk.start("begin", "harvesting.answer")
    if answer is None:
        return await talk.say(me, "no-answer")
    remark = await talk.ask(me, "remark", text(), audience=NETWORK, answer=answer["words"])
    if remark is None:
        return await talk.say(me, "no-remark")
    await talk.do("keep", keep_remark(remark))
    for facilitator in talk.facilitators:
        if facilitator != me:
            await talk.scoped(f"facilitator.{facilitator}").say(facilitator, "remarked", remark=remark)
    await talk.say(me, "remark-kept")


async def approve(talk: Talk) -> None:
    """Stand behind a settled answer, also after the round."""
    me = talk.starter
    answer = await talk.look("answer", answer_now())
    if answer is None:
        return await talk.say(me, "no-answer")
    if answer["status"] == "draft":
        return await talk.say(me, "still-draft", answer=answer["words"])
    if answer["mine"]:
        return await talk.say(me, "already", answer=answer["words"])
    key = "late-open" if answer["status"] == NOT_AGREED else "late"
    if await talk.confirm(me, key, audience=NETWORK, answer=answer["words"]):
        await talk.do("stand", stand_behind(answer["id"]))
        return await talk.say(me, "stands")
    await talk.say(me, "does-not-stand")


async def export(talk: Talk) -> None:
    """The document as it stands; it says itself whether it is a draft."""
    documents = await talk.do("documents", make_documents())
    await talk.upload(talk.starter, "document", documents["html"])
    await talk.upload(talk.starter, "document-plain", documents["md"])


async def search(talk: Talk) -> None:
    """Look for words in what was released, in every network of one's own."""
    me = talk.starter
    words: Labelled | None = talk.args.get("words")
    if words is None:
        words = await talk.ask(me, "search", text(max_words=10), audience=ONLY_YOU)
    if words is None:
        return await talk.say(me, "not-searched")
    hits: list[dict[str, Any]] = await talk.look("found", search_harvests(words))
    lines = shortened([Phrase("harvesting-harvest-hit", hit) for hit in hits])
    await talk.say(me, "hits" if hits else "no-hits", search=words, hits=lines)


def shortened(lines: Sequence[Labelled | Phrase]) -> list[Labelled | Phrase]:
    """As much of a list as fits in a message, and how much more there is."""
    more = len(lines) - LONGEST_LIST
    return [*lines[:LONGEST_LIST], *([Phrase("harvesting-harvest-more", {"more": more})] if more > 0 else [])]


OPTIONS: dict[str, Callable[[Talk], Awaitable[None]]] = {
    "reflect": reflect,
    "see": see,
    "review": review,
    "approve": approve,
    "export": export,
    "search": search,
    "withdraw": withdraw,
}

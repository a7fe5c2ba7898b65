"""The close of the season, with the document in hand; and three months later: what is still in use?"""

from __future__ import annotations

from datetime import timedelta

from bot.audience import NETWORK, ONLY_YOU
from bot.effects import PersonName, Phrase
from bot.network import Phase
from bot.prompts import text
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import deadline
from flows.harvesting.documents import make_documents
from flows.harvesting.operations import close_network, keep_all, left_open, who_took_part
from flows.network.lapsing import LAPSES
from flows.network.operations import central_words, member_ids, phase_now

LATER = timedelta(days=91)
OPEN = timedelta(days=7)


@dialogue("harvesting.close", revision=1, lapses=LAPSES)
async def close(talk: Talk) -> None:
    """Show what is open, close the network on the facilitator's yes, come back after three months."""
    facilitator = talk.starter
    open_ends = await talk.look("left", left_open())
    await talk.say(facilitator, "answer", status=open_ends["answer"])
    for kind in ("questions", "proposals"):
        if open_ends[kind]:
            await talk.say(facilitator, kind, open=open_ends[kind])
    if not await talk.confirm(facilitator, "sure", audience=ONLY_YOU):
        return await talk.say(facilitator, "stays-open")
    if not await talk.do("close", close_network()):
        return await talk.say(facilitator, "was-closed")
    question = await talk.look("question", central_words())
    people = await talk.look("people", who_took_part())
    named = [PersonName(person) for person in people["named"]]
    about = question or Phrase("harvesting-no-question")
    await talk.say(talk.room, "closed", question=about, named=len(named), names=named, others=people["others"])
    documents = await talk.do("documents", make_documents())
    await talk.upload(talk.room, "document", documents["html"])
    await talk.upload(talk.room, "document-plain", documents["md"])
    await talk.wait("season", LATER)
    if await talk.look("phase", phase_now()) == Phase.CLOSED:
        await ask_what_is_left(talk)


async def ask_what_is_left(talk: Talk) -> None:
    """What is still in use, asked once; what people tell is added to the document."""
    members = await talk.look("members", member_ids())
    _, lasts = await deadline(talk, OPEN)
    told = await talk.collect(members, "echo", text(), audience=NETWORK, until=lasts, nudge=lasts / 2)
    if not await talk.do("keep", keep_all("echo", told.answers)):
        return
    await talk.say(talk.room, "echoes", echoes=told.given)
    documents = await talk.do("documents-later", make_documents())
    await talk.upload(talk.room, "document-later", documents["html"])
    await talk.upload(talk.room, "document-later-plain", documents["md"])

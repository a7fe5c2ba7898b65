"""From where someone is stuck to one sharp question that others may read."""

from __future__ import annotations

from bot.audience import NETWORK, ONLY_YOU, Labelled
from bot.effects import PersonName, Phrase
from bot.prompts import choice, confirm, text
from bot.questions import weaknesses_of
from bot.talk import Talk, dialogue
from flows.network.operations import not_asked_yet
from flows.sowing.adopting import adopt_question, keep_ground

WORDS = 40
EXAMPLES = (
    "How can I give new teachers a good start?",
    "How can we give new teachers a good start?",
    "Can I give new teachers a good start?",
    "How can I make time for new teachers and how do I keep it?",
    "What is a good start for teachers who are new in my school?",
    "How can I give new teachers a good start in a year in which two of my team leaders leave, three classes are too "
    "large and nobody has any time?",
)
"""A question that needs nothing, and one for each thing that the bot can point at."""


@dialogue("sowing.sharpen")
async def sharpen(talk: Talk) -> None:
    """The owner makes a question sharp, alone with the bot, before anyone else sees it."""
    owner, known = talk.starter, talk.args.get("question")
    first: Labelled | None = talk.args.get("words")
    if first is None and known is not None:
        first = await talk.ask(owner, "anew", text(max_words=WORDS), audience=ONLY_YOU, question=known["words"])
    elif first is None:
        await plough(talk)
        first = await talk.ask(owner, "question", text(max_words=WORDS, examples=EXAMPLES), audience=ONLY_YOU)
    drafts = await versions(talk, first)
    if not drafts:
        return await talk.say(owner, "kept")
    adopted = await talk.do("adopt", adopt_question(drafts, known and known["id"]))
    await talk.say(
        talk.room,
        adopted["how"],
        text=f"sowing-sharpen-{adopted['how']}",
        owner=PersonName(owner),
        question=drafts[-1],
    )
    if adopted["how"] == "adopted":
        await invite_all(talk)


async def plough(talk: Talk) -> None:
    """What lies under the question: where it hurts, what was tried, what shows progress, who gives time."""
    owner = talk.starter
    await talk.say(owner, "intro")
    stuck = await talk.ask(owner, "stuck", text(), audience=ONLY_YOU)
    tried = await talk.ask(owner, "tried", text(), audience=ONLY_YOU)
    success = await talk.ask(owner, "success", text(), audience=ONLY_YOU)
    room = await talk.ask(owner, "mandate", choice("granted", "partly", "not-yet"), audience=ONLY_YOU)
    if room is not None and not room.is_("granted"):
        await talk.say(owner, "plough-first")
    await talk.do("keep", keep_ground(stuck=stuck, tried=tried, success=success, mandate=room))


async def versions(talk: Talk, question: Labelled | None) -> list[Labelled]:
    """All wordings, the last one released to the network; none when the owner keeps it to themselves."""
    drafts: list[Labelled] = []
    async for turn in talk.rounds("again"):
        if question is None:
            return []
        weak = question.judge(weaknesses_of)
        if weak and await wants_to_go_on(turn, advice(weak[0].value)):
            better = await turn.ask(turn.starter, "sharper", text(max_words=WORDS), audience=ONLY_YOU)
            if better is not None:
                drafts.append(question)
                question = better
                continue
        if released := await turn.release(question, to=NETWORK, key="release"):
            return [*drafts, released]
        drafts.append(question)
        question = await turn.ask(talk.starter, "other", text(max_words=WORDS), audience=ONLY_YOU)
    return []


async def wants_to_go_on(talk: Talk, advice: Phrase) -> bool:
    """Whether the owner takes the advice; who skips leaves the question as it is."""
    answer = await talk.ask(talk.starter, "again", confirm(optional=True), audience=ONLY_YOU, advice=advice)
    return answer is not None and answer.is_(True)


def advice(weakness: str) -> Phrase:
    """One thing to point at; the next comes up when this one is mended."""
    return Phrase(f"sowing-sharpen-advice-{weakness}")


async def invite_all(talk: Talk) -> None:
    """Everyone in the channel is asked, each alone; the owner tells what they bring and seek."""
    for person in await talk.look("invited", not_asked_yet()):
        await talk.start(f"invite.{person}", "sowing.invitation", person=person)
    await talk.start("intake", "sowing.intake")

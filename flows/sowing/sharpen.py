"""From where someone is stuck to one sharp question that others may read."""

from __future__ import annotations

from bot.audience import ONLY_YOU, Labelled
from bot.effects import PersonName
from bot.prompts import choice, text
from bot.talk import Talk, dialogue
from flows.network.operations import not_asked_yet
from flows.sowing.adopting import adopt_question, keep_ground
from flows.sowing.wording import WORDS, Sharpening

EXAMPLES = (
    "How can I give new teachers a good start?",
    "How can we give new teachers a good start?",
    "Can I give new teachers a good start?",
    "Is it me who gives new teachers a good start?",
    "How can I make time for new teachers and how do I keep it?",
    "What is a good start for teachers who are new in my school?",
    "How can I give new teachers a good start in a year in which two of my team leaders leave, three classes are too "
    "large and nobody has any time?",
)
"""A question that needs nothing, and one for each thing that the bot can point at, with an example and without."""


@dialogue("sowing.sharpen")
async def sharpen(talk: Talk) -> None:
    """The owner makes a question sharp, alone with the bot, before anyone else sees it."""
    owner, known = talk.starter, talk.args.get("question")
    first: Labelled | None = talk.args.get("words")
    ground: dict[str, Labelled | None] = {}
    if first is None and known is not None:
        first = await talk.ask(owner, "anew", text(max_words=WORDS), audience=ONLY_YOU, question=known["words"])
    elif first is None:
        ground = await plough(talk)
        first = await talk.ask(owner, "question", text(max_words=WORDS, examples=EXAMPLES), audience=ONLY_YOU)
    drafts = await Sharpening(talk, doubts=bool(ground), success=ground.get("success")).wordings(first)
    await talk.do("keep", keep_ground(**ground))  # only now: until here every answer may change
    if not drafts:
        return await talk.say(owner, "kept")
    adopted = await talk.do("adopt", adopt_question(drafts, known and known["id"]))
    await talk.say(
        talk.room,
        adopted["how"],
        text=f"sowing-sharpen-{adopted['how']}",
        owner=PersonName(owner),
        question=drafts[-1].words,
    )
    if adopted["how"] == "adopted":
        await invite_all(talk)


async def plough(talk: Talk) -> dict[str, Labelled | None]:
    """What lies under the question: where it hurts, what was tried, what shows progress, who gives time.

    Where there are windows, it is one of them.
    """
    owner = talk.starter
    await talk.say(owner, "intro")
    questions = {
        "stuck": text(),
        "tried": text(),
        "success": text(),
        "mandate": choice("granted", "partly", "not-yet"),
    }
    ground = await talk.form(owner, questions, audience=ONLY_YOU)
    room = ground["mandate"]
    if room is not None and not room.is_("granted"):
        await talk.say(owner, "plough-first")
    return ground


async def invite_all(talk: Talk) -> None:
    """Everyone in the channel is asked, each alone; the owner tells what they bring and seek."""
    for person in await talk.look("invited", not_asked_yet()):
        await talk.start(f"invite.{person}", "sowing.invitation", person=person)
    await talk.start("intake", "sowing.intake")

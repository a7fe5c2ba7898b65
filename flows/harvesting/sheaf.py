"""A sheaf on a message: someone found it worth keeping; its author decides."""

from __future__ import annotations

from bot.audience import NETWORK, Labelled
from bot.effects import PersonName
from bot.talk import Talk, dialogue
from flows.harvesting.operations import gather, has_gathered


@dialogue("harvesting.sheaf", revision=1)
async def sheaf(talk: Talk) -> None:
    """Ask the author of the marked message whether it may go into the harvest. Who found it hears so if they wish."""
    author: int = talk.starter
    words: Labelled = talk.args["text"]
    by: int = talk.args["by"]
    told: bool = talk.args.get("told", False)
    if await talk.look("known", has_gathered(words)):
        if told:
            await talk.say(by, "known", text="engine-sheaf-known")
        return
    if told and by != author:
        await talk.say(by, "asked", author=PersonName(author))
    await talk.say(author, "own" if by == author else "marked", by=PersonName(by))
    released = await talk.release(words, to=NETWORK, key="text-release")
    if released is None:
        return await talk.say(author, "left")
    await talk.do("gather", gather(released))
    await talk.say(author, "gathered")

"""A whole season, as its facilitator would tell it: what is begun, and what has to happen before the next thing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from adapters.console.demo.members import Mood
from adapters.console.demo.play import Play

OWNER, NEWCOMER = Mood.OWNER, Mood.NEWCOMER


async def sowing(play: Play) -> None:
    """From a question in a channel to a network that knows how it wants to work."""
    owner, early = play.cast[OWNER], play.cast.but(OWNER, NEWCOMER)
    await play.in_room("join", owner)
    await play.command(owner, "start")
    for member in early[:4]:
        await play.at(hours=0.2)
        await play.in_room("join", member)
    await play.until("sowing-sharpen-adopted")
    for member in early[4:]:
        await play.at(hours=1)
        await play.in_room("join", member)
    await play.next_monday()
    await play.command(owner, "picture")
    await play.until("sowing-picture-shown")
    await play.command(owner, "missing")
    await play.until("sowing-missing-shown")
    await play.command(owner, "agree")
    await play.until("sowing-agreements-adopted")
    await play.at(days=1)
    await play.command(owner, "next")
    await play.until("sowing-check-cultivating")
    await play.until("cultivating-rhythm-set")


async def cultivating(play: Play) -> None:
    """Trying out, hearing from each other, someone new, the question again."""
    cast, owner = play.cast, play.cast[OWNER]
    await play.at(hours=3)
    await play.command(owner, "meeting")
    await play.until("cultivating-checkin-summary")
    await play.at(hours=2)
    await play.in_room("join", cast[NEWCOMER])
    await play.until("cultivating-newcomer-next", "cultivating-newcomer-no-next")
    await around_the_table(play)
    await play.command(owner, "review")
    await play.until("cultivating-review-kept", "cultivating-review-split", "sowing-sharpen-sharpened")
    await play.at(days=1)
    await play.in_room("leave", cast[Mood.LEAVER])
    await play.until("cultivating-checkin-summary", "cultivating-checkin-nothing")
    await play.command(owner, "pulse")
    await play.until("cultivating-pulse-outcome", "cultivating-pulse-too-few", "cultivating-pulse-too-small")
    await play.at(days=1)
    await play.command(owner, "next")
    await play.until("cultivating-check-harvesting")


async def around_the_table(play: Play) -> None:
    """What people do of their own accord: thank, propose, chat; one remark is worth keeping."""
    cast, chance = play.cast, play.cast.chance
    thankful, helper = chance.sample(cast.but(Mood.SILENT, Mood.LATE, NEWCOMER), 2)
    await play.command(thankful, "thanks", f"@{helper.name} {chance.choice(cast.book.thanks)}")
    await play.until("cultivating-thanks-told")
    await play.in_room("say", cast[Mood.LEAVER], text=chance.choice(cast.book.chats))
    await play.at(hours=1)
    remark = await play.in_room("say", cast[Mood.TALKER], text=chance.choice(cast.book.gems))
    await play.do(do="react", who=cast[Mood.BRIEF].name, to=remark, emoji="sheaf")
    await play.until("harvesting-sheaf-gathered")
    await play.command(cast[Mood.TALKER], "propose", chance.choice(cast.book.proposals))
    await play.until("cultivating-propose-adopted", "cultivating-propose-still-open", "cultivating-propose-set-aside")
    await play.command(cast[Mood.EDITOR], "second")
    await play.until("sowing-sharpen-proposed")


async def harvesting(play: Play) -> None:
    """Looking back, one answer that the members stand behind, the close, and what is left three months later."""
    owner = play.cast[OWNER]
    await play.until("harvesting-answer-drafted")
    await play.until("harvesting-answer-approved", "harvesting-answer-not-agreed")
    await play.until("harvesting-answer-document-plain")
    await play.at(days=1)
    await play.command(owner, "next")
    await play.until("harvesting-close-closed")
    await play.until("harvesting-close-document-plain")
    await play.at(days=90)
    await play.until("harvesting-close-document-later")


PHASES: Mapping[str, Callable[[Play], Awaitable[None]]] = {
    "sowing": sowing,
    "cultivating": cultivating,
    "harvesting": harvesting,
}

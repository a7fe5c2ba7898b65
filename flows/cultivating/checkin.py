"""The check-in: a round for everyone, at most three questions each, one summary of what people share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from bot.audience import NETWORK, ONLY_YOU, Labelled
from bot.effects import PersonName, Phrase
from bot.network import Phase
from bot.prompts import text
from bot.talk import Talk, dialogue
from flows.cultivating.operations import central_question, members_present
from flows.cultivating.rounds import ask_in_time, before_it_closes, deadline, last_word
from flows.cultivating.tryouts import keep_checkin, open_intention, quiet_members, share
from flows.network.operations import phase_now

OPEN = timedelta(days=3)
NOTHING = {"niets", "niks", "nee", "nog niets", "nog niks", "nog niet"} | {
    "nothing",
    "nothing yet",
    "not yet",
    "no",
    "none",
}
"""What counts as having nothing to tell; it is not shared."""


@dialogue("cultivating.checkin")
async def checkin(talk: Talk) -> None:
    """Ask every member what they tried, and tell the room what they chose to share."""
    if await talk.look("phase", phase_now()) != Phase.CULTIVATING:
        if "option" in talk.args:  # someone asked for it; a rhythm that is not needed now stays still
            await talk.say(talk.starter, "not-now")
        return
    question = await talk.look("question", central_question())
    members = await talk.look("members", members_present())
    until, lasts = await deadline(talk, OPEN)
    about = Phrase("cultivating-checkin-about", {"question": question["words"]}) if question else ""
    await talk.say(talk.room, "opening", about=about, until=until)
    collected = await talk.collect(
        members, "round", checkin_part, until=lasts, nudge=lasts / 2, answer_by=until.isoformat()
    )
    lines = summary_of(collected.answers)
    await talk.say(talk.room, "summary" if lines else "nothing", under="opening", lines=lines)
    await tell_who_is_quiet(talk)


@dialogue("cultivating.checkin-part")
async def checkin_part(talk: Talk) -> dict[str, Labelled | None] | None:
    """One member's check-in: what was tried, who helped, what comes next; then what of it may be shared."""
    me = talk.starter
    before = await talk.look("intention", open_intention())
    tried = await talk.ask(
        me,
        "tried" if before is None else "came-back",
        text(),
        audience=ONLY_YOU,
        until=last_word(talk),
        intention="" if before is None else before["words"],
    )
    if tried is None:
        return None  # skipped, or the round is over
    helped = await ask_in_time(talk, "helped", text(), ONLY_YOU)
    plan = await ask_in_time(talk, "plan", text(), ONLY_YOU)
    nothing = tried.judge(says_nothing)
    kept = await talk.do("keep", keep_checkin(tried, nothing, helped, plan, before and before["id"]))
    shown = {
        "tried": None if nothing else await talk.release(tried, to=NETWORK, until=before_it_closes(talk)),
        "helped": await talk.release(helped, to=NETWORK, until=before_it_closes(talk)),
    }
    if any(shown.values()):
        await talk.do("share", share(kept, **shown))
    await talk.say(me, "noted" if plan is None else "noted-plan")
    return shown


def says_nothing(words: str) -> bool:
    """Whether an answer says that there is nothing to tell."""
    return " ".join(words.casefold().strip(" .!-").split()) in NOTHING


def summary_of(answers: Mapping[int, dict[str, Labelled | None] | None]) -> list[Phrase]:
    """A line for everything that was shared, person by person."""
    return [
        Phrase(f"cultivating-checkin-line-{what}", {"who": PersonName(person), "words": words})
        for person, part in answers.items()
        if part is not None
        for what, words in part.items()
        if words is not None
    ]


async def tell_who_is_quiet(talk: Talk) -> None:
    """The facilitators alone see who was not heard for three weeks; members know this beforehand."""
    quiet = await talk.look("quiet", quiet_members())
    for facilitator in talk.facilitators:
        others = [PersonName(person) for person in quiet if person != facilitator]
        if others:
            await talk.scoped(f"quiet.{facilitator}").say(facilitator, "quiet", people=others)

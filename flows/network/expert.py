"""An expert as a guest: asked in for one question, with the questions that members prepare, until the visit ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from bot.audience import GROUP, GUEST, ONLY_YOU, Label, Labelled
from bot.effects import PersonName, Phrase
from bot.network import Standing
from bot.prompts import Option, choice, confirm, day, text
from bot.talk import Collected, Talk, dialogue
from flows.cultivating.rounds import deadline, last_word
from flows.network.carrying import facilitators_now
from flows.network.consents import consent_to
from flows.network.lapsing import LAPSES
from flows.network.operations import member_ids, open_questions_told_apart, people_standing, questions_of
from flows.network.outside import released_to_guests
from flows.network.visiting import (
    VISIT,
    approach,
    come,
    day_of,
    go,
    in_order,
    keep_answers,
    to_answer,
    to_prepare,
    visitors,
)

WORDS = 60
ANSWERING, ORDERING = timedelta(days=7), timedelta(days=2)
EXAMPLES = ("2 1", "the first ones")
TRIES = 2
"""How often the facilitator is asked for an order that cannot be read."""


@dialogue("network.expert", lapses=LAPSES)
async def expert(talk: Talk) -> None:
    """The facilitator says for which question, what is asked and by when; its author releases it to the guest."""
    by = talk.starter
    guest = next(iter(talk.args["people"]), None)
    if guest is None:
        return await talk.say(by, "whom", text="network-members-whom-to-invite")
    known = await talk.look("known", people_standing(Standing.MEMBER, Standing.WAITING))
    if guest in (*known, *await talk.look("guests", visitors())):
        return await talk.say(by, "inside", who=PersonName(guest))
    question = await which(talk, await talk.look("questions", questions_of("open")))
    if question is None:
        return
    today = await talk.now("today")
    asked = await talk.form(
        by,
        {"what": text(max_words=WORDS).required(), "day": day(after=today.date()).required()},
        audience=GUEST,
    )
    words = await released_to_guests(talk, question, "network-expert-why")
    if words is None:
        return await talk.say(by, "not-released")
    until = await talk.look("until", day_of(asked["day"]))
    stood = await talk.do("approach", approach(guest))
    await talk.say(by, "invited", who=PersonName(guest))
    about = {"id": question["id"], "words": words}
    await talk.start("visit", VISIT, person=guest, by=by, question=about, what=asked["what"], day=until, stood=stood)


async def which(talk: Talk, questions: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The question for which the guest comes."""
    if len(questions) < 2:
        if not questions:
            await talk.say(talk.starter, "no-question")
        return next(iter(questions), None)
    apart = await talk.look("apart", open_questions_told_apart())
    options = [Option(str(one["id"]), apart[str(one["id"])]) for one in questions]
    answer = await talk.ask(talk.starter, "which", choice(*options).required(), audience=ONLY_YOU)
    return next((one for one in questions if answer is not None and answer.is_(str(one["id"]))), None)


@dialogue(VISIT)
async def visit(talk: Talk) -> None:
    """Someone from outside comes or does not; answers what members prepared; is thanked, and hears no more."""
    guest, question = talk.starter, talk.args["question"]
    if not await accepts(talk):
        return
    if not await talk.do("come", come()):
        return await talk.say(talk.args["by"], "member", text="network-expert-inside", who=PersonName(guest))
    day_due = date.fromisoformat(talk.args["day"])
    until, lasts = await deadline(talk.scoped("prepare"), to_prepare(await talk.now("begun"), day_due))
    await talk.say(guest, "welcome", until=until)
    await talk.say(talk.room, "announced", who=PersonName(guest), question=question["words"], until=until)
    members = await talk.look("members", member_ids())
    prepared = await talk.collect(
        members,
        "prepare",
        text(max_words=WORDS),
        audience=GUEST,
        until=lasts,
        nudge=lasts / 2,
        blind=False,
        about=question["words"],
    )
    questions = await ordered(talk, prepared.given) or [talk.args["what"]]
    until, lasts = await deadline(talk.scoped("answer"), to_answer(await talk.now("prepared"), day_due))
    told = await talk.collect(
        [guest],
        "told",
        visitor,
        until=lasts,
        nudge=lasts / 2,
        questions=questions,
        answer_by=until.isoformat(),
    )
    await end(talk, questions, answers_in(told))


async def accepts(talk: Talk) -> bool:
    """Whether they come; who does not is asked nothing more, and the network hears nothing of it."""
    guest, by = talk.starter, talk.args["by"]
    answer = await talk.ask(
        guest,
        "asked",
        choice("accept", "decline"),
        audience=Label(GROUP, frozenset({by}), talk.network),
        until=ANSWERING,
        by=PersonName(by),
        question=talk.args["question"]["words"],
        what=talk.args["what"],
        day=date.fromisoformat(talk.args["day"]),
    )
    if answer is not None and answer.is_("accept"):
        return True
    await talk.say(guest, "declined" if answer is not None else "closed")
    await talk.say(by, "not-coming" if answer is not None else "unanswered", who=PersonName(guest))
    await talk.do("stay-away", go(talk.args["stood"]))
    return False


async def ordered(talk: Talk, questions: Sequence[Labelled]) -> list[Labelled]:
    """What the guest is asked, in the order of a facilitator, who can drop doubles; as it came where they say none."""
    facilitators: list[int] = await talk.look("facilitators", facilitators_now())
    if len(questions) < 2 or not facilitators:
        return list(questions)
    by = talk.args["by"] if talk.args["by"] in facilitators else facilitators[0]
    lines = [Phrase("network-visit-numbered", {"number": n, "words": one}) for n, one in enumerate(questions, 1)]
    for number in range(TRIES):
        turn = talk.scoped(f"order.{number}")
        key = "order-again" if number else "order"
        answer = await turn.ask(
            by, key, text(max_words=30, examples=EXAMPLES), audience=ONLY_YOU, until=ORDERING, lines=lines
        )
        if answer is None:
            break
        places: list[int] = await turn.do("places", in_order(answer, len(questions)))
        if places:
            await turn.say(by, "noted", text="engine-noted")
            return [questions[place] for place in places]
    await talk.say(by, "as-they-stand")
    return list(questions)


@dialogue("network.visitor")
async def visitor(talk: Talk) -> dict[str, Any]:
    """The guest sees all questions, answers them one by one, and says whether their name may stand beside that."""
    guest, questions, until = talk.starter, talk.args["questions"], last_word(talk)
    answers: list[Labelled | None] = []
    await talk.say(guest, "questions", questions=questions, count=len(questions), until=until)
    for number, question in enumerate(questions, 1):
        turn = talk.scoped(f"{number}")
        if await turn.now("at") >= until:
            break
        answer = await turn.ask(
            guest, "answer", text(), audience=GUEST, until=until, question=question, number=number, of=len(questions)
        )
        answers.append(answer)
    if any(answers) and await talk.now("named-at") < until:
        named = await talk.ask(guest, "named", confirm(optional=True), audience=ONLY_YOU, until=until)
        if named is not None and named.is_(True):
            await talk.do("consent", consent_to("named"))
        await talk.say(guest, "noted", text="engine-noted")
    return {"answers": answers}


def answers_in(told: Collected) -> list[Labelled | None]:
    """What the guest answered, in order of the questions."""
    return [answer for part in told.given for answer in part["answers"]]


async def end(talk: Talk, questions: Sequence[Labelled], answers: Sequence[Labelled | None]) -> None:
    """The room sees questions and answers together; the guest is thanked and leaves."""
    guest, name = talk.starter, PersonName(talk.starter)
    pairs = [
        Phrase("network-visit-pair", {"question": question, "answer": answer})
        for question, answer in zip(questions, answers, strict=False)
        if answer is not None
    ]
    await talk.do("keep", keep_answers(talk.args["question"]["id"], answers))
    await talk.say(talk.room, "answers" if pairs else "no-answers", under="announced", who=name, lines=pairs)
    await talk.say(guest, "thanks" if pairs else "over")
    await talk.do("go", go())

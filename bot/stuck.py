"""What a mistake of ours kept from being handled: kept to be run again, and told to whoever did it.

Two things can get stuck: a *step*, when a dialogue raises on it, and a whole *fact*, when it cannot even be found out
what it means. Neither comes again by itself, and the error is kept without what it may quote.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from typing import Any

from bot import events
from bot.audience import Json
from bot.commands import called
from bot.errors import AkkerError, Refused, StoreError, described
from bot.events import Begun, Fact, Replied, Step
from bot.jobs import Actor, Job
from bot.messages import Message
from bot.performer import Performer
from bot.ports import PromptRow, UnitOfWork

log = logging.getLogger("akker.service")

TELL_AGAIN_AFTER = timedelta(days=1)
"""To who goes on when something is stuck, this is said no more often."""

_STEPS = (Begun, Replied, events.Skipped, events.Filled, events.WentBack, events.Stopped, events.Woken, events.Gathered)
_FACTS = (
    events.Said, events.Answered, events.Submitted, events.Wanted, events.Edited, events.Deleted, events.Reacted,
    events.Commanded, events.Joined, events.Left, events.Rejected,
)  # fmt: skip
_KINDS = {kind.__name__: kind for kind in (*_STEPS, *_FACTS)}


class StillStuck(AkkerError):
    """A conversation that is stuck was given another event; it is kept behind the first."""


def is_about_the_database(error: Exception) -> bool:
    """Whether nothing at all can be written now, so that the fact has to come again."""
    return isinstance(error, StoreError) and not isinstance(error, Refused)


def keep_step(performer: Performer, job: Job, event: str, error: Exception) -> None:
    """Keep a step that its dialogue raised on, under ``event``; one that was kept before stays where it was."""
    performer.scene.forget()
    conversation = performer.scene.conversation(job.conversation)
    if not isinstance(error, StillStuck):
        log.error(
            "dialogue raised",
            exc_info=error,
            extra={"dialogue": conversation.dialogue, "conversation": conversation.id},
        )
        performer.scene.save(replace(conversation, status="stuck"))
    why = described(error)
    if job.kept is not None:
        performer.uow.keep_stuck(job.kept.event, job.kept.at, job.conversation, to_json(job.step), why)
        return
    row = performer.uow.prompt_of(job.conversation, job.step.key) if isinstance(job.step, Replied) else None
    counted = job.step.counted if isinstance(job.step, events.Filled) else row is not None and _is_counted(row)
    step = Begun(performer.at) if counted else job.step  # what is only counted is kept nowhere (law 11)
    performer.uow.keep_stuck(event, performer.at, job.conversation, to_json(step), why)
    person = performer.actor.person if performer.actor is not None else conversation.starter
    text = "engine-broken-uncounted" if counted else "engine-broken"
    _tell(performer, person, text, conversation.id, conversation.network, again=isinstance(error, StillStuck))


def keep_fact(performer: Performer, fact: Fact, error: Exception) -> None:
    """Keep a fact that could not be routed, unless its words may not be kept; its doer hears that it broke."""
    performer.scene.forget()
    log.error("fact could not be handled", exc_info=error, extra={"fact": type(fact).__name__})
    actor = performer.actor
    if actor is not None and not fact_is_for_us(fact):
        return
    counted = actor is not None and _may_be_counted(performer.uow, actor, fact)
    elsewhere = isinstance(fact, events.Reacted)  # it carries the words of another, who has not been asked yet
    if not (counted or elsewhere):
        performer.uow.keep_stuck(fact.id, fact.at, 0, to_json(fact), described(error))
    if actor is not None and not isinstance(fact, events.Joined | events.Left):
        text = "engine-broken-uncounted" if counted else "engine-broken-lost" if elsewhere else "engine-broken-fact"
        _tell(performer, actor.person, text, 0, None, again=not counted)


def fact_is_for_us(fact: Fact) -> bool:
    """Whether a fact can only be about Akker; what else is said in a channel is kept nowhere (law 13)."""
    if isinstance(fact, events.Said):
        return fact.direct or fact.addressed or called(fact.text) is not None
    return not isinstance(fact, events.Edited | events.Deleted) or fact.direct


def to_json(event: Step | Fact) -> Json:
    """A step or a fact as JSON, for keeping."""
    fields = {
        name: value.isoformat() if isinstance(value, datetime) else value for name, value in asdict(event).items()
    }
    return {"type": type(event).__name__, **fields}


def from_json(data: Mapping[str, Any]) -> Any:
    """The step or the fact that :func:`to_json` wrote."""
    fields = {name: value for name, value in data.items() if name != "type"}
    fields["at"] = datetime.fromisoformat(fields["at"])
    if "results" in fields:
        fields["results"] = {int(person): value for person, value in fields["results"].items()}
    return _KINDS[data["type"]](**fields)


def _is_counted(row: PromptRow) -> bool:
    """Whether an answer to the prompt, or to one of the form that it begins, is counted and kept nowhere."""
    message = Message.from_json(row.payload)
    return any(shown is not None and shown.final for shown in (message.prompt, *(each.prompt for each in message.form)))


def _may_be_counted(uow: UnitOfWork, actor: Actor, fact: Fact) -> bool:
    """Whether the fact may hold an answer that is only counted: to what is asked now, or was answered by it."""
    rows: list[PromptRow | None] = [*uow.waiting_prompts(actor.person)]
    if isinstance(fact, events.Said | events.Answered | events.Submitted) and fact.to is not None:
        rows.append(uow.prompt_shown_by(actor.place.id, fact.to))
    if isinstance(fact, events.Edited):
        rows.append(uow.prompt_answered_by(actor.place.id, fact.ref))
    return any(_is_counted(row) for row in rows if row is not None)


def _tell(performer: Performer, person: int, text: str, conversation: int, network: int | None, *, again: bool) -> None:
    """At once; to who goes on with what is stuck (``again``), once a day."""
    name = f"broken:{conversation}:{person}"
    told = performer.uow.fact(name)
    if again and told is not None and performer.at - datetime.fromisoformat(told) < TELL_AGAIN_AFTER:
        return
    try:
        with performer.uow.savepoint():
            performer.tell(person, text, network=network)
            performer.uow.remember(name, performer.at.isoformat())
    except Exception as error:  # a text of their own may be what is broken
        if is_about_the_database(error):
            raise
        log.exception("nobody could be told that something broke", extra={"text": text})

"""The author's API: a dialogue is a straight-line ``async def`` that talks to people through a :class:`Talk`.

The coroutine is run from the top on every event. What was answered, said or done before returns at once from the
journal; the first thing still open suspends it. So a dialogue awaits its talk and nothing else, reads no clock, and
calls no function that may answer differently tomorrow.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot import effects
from bot.audience import (
    FACILITATOR,
    GROUP,
    NETWORK,
    ONLY_YOU,
    PUBLIC,
    Audience,
    Label,
    Labelled,
    freeze,
    thaw,
)
from bot.conversation import Conversation
from bot.effects import Destination, Effect, Everyone, Here
from bot.errors import DialogueError, Runaway
from bot.operations import Operation
from bot.prompts import Prompt, confirm

PART = "engine.part"
"""The dialogue that asks one member one prompt of a collect."""

LONGEST_RUN = 10_000
"""Entries that one run may read, and rounds that it may begin, before it counts as stuck."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A named coroutine. ``revision`` is stored with each run, for messages only.

    ``lapses``: after how long a question of it that nobody answered closes, and the dialogue ends there without a word;
    unless it was started as ``lasting``, for what nobody gave the command for would never be asked again.
    ``keeps``: *stop* passes over all that is left to ask, and what was answered before is kept; else it ends it there.
    """

    name: str
    revision: int
    run: Callable[[Talk], Awaitable[Any]]
    about: str
    prefix: str
    """What the ids of its texts begin with."""
    lapses: timedelta | None = None
    keeps: bool = False


def dialogue(
    name: str, *, revision: int = 1, lapses: timedelta | None = None, keeps: bool = False
) -> Callable[[Callable[[Talk], Awaitable[Any]]], Dialogue]:
    """Make a coroutine function into a :class:`Dialogue`; its docstring says what it is for."""

    def decorate(run: Callable[[Talk], Awaitable[Any]]) -> Dialogue:
        prefix = name.replace(".", "-").replace("_", "-")
        return Dialogue(name, revision, run, (run.__doc__ or "").strip(), prefix, lapses, keeps)

    return decorate


class Wish:
    """The one thing a dialogue may await: it hands its effect to the engine and is given the outcome."""

    __slots__ = ("effect",)

    def __init__(self, effect: Effect | Moment) -> None:
        self.effect = effect

    def __await__(self) -> Generator[Effect | Moment, Any, Any]:
        return (yield self.effect)


@dataclass(frozen=True, slots=True)
class Moment:
    """Asks the engine for the time of the event under which the key is first reached."""

    key: str


@dataclass(frozen=True, slots=True)
class Collected:
    """What a collect brought: ``answers`` by person id, in order of the members (None: passed over); the ``silent``."""

    answers: Mapping[int, Any]
    silent: tuple[int, ...]

    @property
    def given(self) -> list[Any]:
        """The answers that are not None, in order of the members."""
        return [answer for answer in self.answers.values() if answer is not None]


class Rounds:
    """Rounds until the dialogue breaks off; each gives a talk of its own whose keys carry the round's number."""

    def __init__(self, talk: Talk, key: str) -> None:
        self._talk, self._key, self._number = talk, key, 0

    def __aiter__(self) -> Rounds:
        return self

    async def __anext__(self) -> Talk:
        self._number += 1
        if self._number > LONGEST_RUN:
            raise Runaway("A dialogue goes round and round without waiting.", key=self._key, most=LONGEST_RUN)
        return self._talk.scoped(f"{self._key}.{self._number}")


class Talk:
    """One run of a dialogue: who it is with, in which network, and everything it may do."""

    def __init__(self, of: Dialogue, conversation: Conversation, at: datetime, scope: str = "") -> None:
        self._of, self._conversation, self._at, self._scope = of, conversation, at, scope
        self.starter: int = conversation.starter
        self.network: int | None = conversation.network
        self.place: int | None = conversation.room
        """The room (id) in which the person spoke."""
        self.facilitators: tuple[int, ...] = conversation.facilitators
        self.room: Destination = Everyone()
        self.here: Destination = Here()

    @property
    def args(self) -> Mapping[str, Any]:
        """What the dialogue was started with."""
        return thaw(self._conversation.args)

    def scoped(self, scope: str) -> Talk:
        """A talk whose keys are apart from the others': for rounds, and for loops over a fixed list."""
        return Talk(self._of, self._conversation, self._at, f"{self._scope}{scope}/")

    def rounds(self, key: str) -> Rounds:
        """``async for talk in talk.rounds("sharpen")``: go round until you break; each round has its own keys."""
        return Rounds(self, key)

    async def say(
        self, to: Destination, key: str, /, *, text: str | None = None, under: str | None = None, **vars: Any
    ) -> None:
        """Post text ``key`` to a person or a room, once. ``under``: in the thread of what was said under that key."""
        await Wish(effects.Say(to, self._key(key), self._text(key, text), vars, self._key(under) if under else None))

    async def upload(self, to: Destination, key: str, document: int, /, **vars: Any) -> None:
        """Send a stored document as a file, with text ``key``, once."""
        await Wish(effects.Upload(to, self._key(key), document, self._text(key, None), vars))

    async def ask(
        self,
        person: int,
        key: str,
        prompt: Prompt,
        /,
        *,
        audience: Audience | Label,
        until: datetime | timedelta | None = None,
        text: str | None = None,
        **vars: Any,
    ) -> Labelled | None:
        """Ask one person; gives the answer under its label, or None when it was skipped or ``until`` has passed."""
        return await Wish(
            effects.Ask(
                person,
                self._key(key),
                self._text(key, text),
                prompt,
                self._label(audience, person),
                vars,
                self._moment(until or self._lapses),
                lapses=until is None and self._lapses is not None,
            )
        )

    async def form(
        self,
        person: int,
        questions: Mapping[str, Prompt],
        /,
        *,
        audience: Audience | Label,
        until: datetime | None = None,
        texts: str | None = None,
        **vars: Any,
    ) -> dict[str, Labelled | None]:
        """Ask one person several short questions of one step, one after another; gives the answers by their keys.

        Where the platform has windows, they can all be answered in one. What is not answered when ``until`` has passed
        is None, and not asked any more. ``texts``: what the ids of their texts begin with, if not with the dialogue's
        own prefix.
        """
        asks = [
            effects.Ask(
                person,
                self._key(key),
                f"{texts or self._of.prefix}-{key}",
                prompt,
                self._label(audience, person),
                vars,
                until or self._moment(self._lapses),
                lapses=until is None and self._lapses is not None,
            )
            for key, prompt in questions.items()
        ]
        answers: dict[str, Labelled | None] = {}
        for number, (key, ask) in enumerate(zip(questions, asks, strict=True), 1):
            late = until is not None and await self.now(f"{key}-at") >= until
            answers[key] = None if late else await Wish(replace(ask, rest=tuple(asks[number:])))
        return answers

    async def confirm(
        self, person: int, key: str, /, *, audience: Audience | Label, text: str | None = None, **vars: Any
    ) -> bool:
        """Ask yes or no; a skip is no."""
        answer = await self.ask(person, key, confirm(), audience=audience, text=text, **vars)
        return answer is not None and answer.is_(True)

    async def release(
        self,
        value: Labelled | None,
        *,
        to: Audience | Label,
        key: str | None = None,
        until: datetime | timedelta | None = None,
    ) -> Labelled | None:
        """Ask the author whether exactly this text may go to a wider circle; gives it relabelled, or None if not, or
        when ``until`` has passed."""
        if value is None:
            return None
        if len(value.authors) != 1:
            raise DialogueError(
                "Only a value of one author can be released.",
                key=value.key,
                todo="Release it before joining.",
            )
        (author,) = value.authors
        granted = self._label(to, author)
        text = f"engine-release-{granted.audience.value.replace('_', '-')}"
        label = await self._grant(
            author, key or f"{value.key.rpartition('/')[2]}-release", text, {"words": value}, granted, until
        )
        return None if label is None else value.released(label)

    async def release_all(
        self, author: int, values: Mapping[str, Labelled], /, *, to: Audience | Label, key: str, **vars: Any
    ) -> dict[str, Labelled]:
        """Ask the author of all these values at once whether they may go to a wider circle; gives them relabelled, or
        none if not. The text ``key`` has to show exactly them, by its ``vars``."""
        if any(value.authors != frozenset({author}) for value in values.values()):
            raise DialogueError("Only what one person said can be released by them.", key=key)
        label = await self._grant(author, key, self._text(key, None), vars, self._label(to, author))
        return {} if label is None else {name: value.released(label) for name, value in values.items()}

    async def _grant(
        self,
        author: int,
        key: str,
        text: str,
        vars: Mapping[str, Any],
        granted: Label,
        until: datetime | timedelta | None = None,
    ) -> Label | None:
        """The author's yes to a wider label for what the text shows; None if they say no."""
        return await Wish(
            effects.Ask(
                author,
                self._key(key),
                text,
                confirm(),
                self._label(ONLY_YOU, author),
                vars,
                self._moment(until or self._lapses),
                granted,
                lapses=until is None and self._lapses is not None,
            )
        )

    async def collect(
        self,
        members: Iterable[int],
        key: str,
        part: Prompt | Dialogue,
        *,
        audience: Audience | Label = NETWORK,
        until: timedelta,
        quorum: int | None = None,
        blind: bool = True,
        nudge: timedelta | None = None,
        **vars: Any,
    ) -> Collected:
        """Ask many people at once: a prompt, or a dialogue of its own whose return value is the member's part.

        Closes when all, or ``quorum`` of them, are done, or ``until`` after opening; ``nudge`` after opening, those who
        have not answered get one reminder. ``blind``: nobody sees another's answer before the close, and the prompt
        says so. ``audience`` is for a prompt; a dialogue names the audience of each of its questions.
        """
        who = tuple(dict.fromkeys(members))
        name = self._key(key)
        if isinstance(part, Dialogue):
            dialogue_name, args = part.name, dict(vars)
        else:
            readers = list(self._label(audience, 0).to_json()) if isinstance(audience, Label) else audience.value
            dialogue_name = PART
            args = {
                "text": self._text(key, None),
                "prompt": part.to_json(),
                "audience": readers,
                "blind": blind,
                "vars": vars,
                "keep": name,
            }
        closes = self._at + until
        outcome: Mapping[str, Any] = await Wish(
            effects.Collect(name, who, dialogue_name, args, closes, self._at + nudge if nudge else None, quorum)
        )
        return Collected({int(p): answer for p, answer in outcome["answers"].items()}, tuple(outcome["silent"]))

    async def look(self, key: str, query: Operation) -> Any:
        """Read the world; the first reading is journaled and is what every later run sees."""
        return await Wish(effects.Look(self._key(key), query))

    async def do(self, key: str, operation: Operation) -> Any:
        """Change the world, once; the result is journaled. What was answered before stands from here on."""
        return await Wish(effects.Do(self._key(key), operation))

    async def start(
        self,
        key: str,
        other: Dialogue | str,
        *,
        person: int | None = None,
        network: int | None = None,
        **args: Any,
    ) -> None:
        """Begin another dialogue (with ``person``, else with the starter of this one) and go on without waiting for it.

        ``network``: the network it is about, where that is not this one's; 0 where it is about none.
        """
        name = other if isinstance(other, str) else other.name
        with_ = self.starter if person is None else person
        await Wish(effects.Start(self._key(key), name, with_, freeze(args), network))

    async def wait(self, key: str, until: datetime | timedelta) -> None:
        """Sleep until a moment, or for a while from now on."""
        moment = self._moment(until)
        assert moment is not None
        await Wish(effects.Schedule(self._key(key), moment))

    async def now(self, key: str) -> datetime:
        """The moment at which the dialogue first came here."""
        return await Wish(Moment(self._key(key)))

    def chance(self, key: str) -> Random:
        """A source of chance that gives the same at every run of this conversation."""
        return Random(f"{self._conversation.id}:{self._key(key)}")

    @property
    def _lapses(self) -> timedelta | None:
        return None if self._conversation.args.get("lasting") else self._of.lapses

    def _key(self, key: str) -> str:
        return f"{self._scope}{key}"

    def _text(self, key: str, text: str | None) -> str:
        return text or f"{self._of.prefix}-{key}"

    def _moment(self, until: datetime | timedelta | None) -> datetime | None:
        return self._at + until if isinstance(until, timedelta) else until

    def _label(self, audience: Audience | Label, person: int) -> Label:
        if isinstance(audience, Label):
            return (
                replace(audience, people=audience.people | {person}) if audience.audience.named and person else audience
            )
        if audience is ONLY_YOU:
            return Label(ONLY_YOU, frozenset({person}), self.network)
        if audience is FACILITATOR:
            return Label(FACILITATOR, frozenset({person, *self.facilitators}), self.network)
        if audience is GROUP:
            raise DialogueError("A group has to be named.", todo="Give Label(GROUP, frozenset({…})) as the audience.")
        return Label(audience, network=None if audience is PUBLIC else self.network)

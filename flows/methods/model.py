"""What the file of a method may say. The same model gives the JSON Schema, ``method.schema.json``."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, cast

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

MOST_STEPS = 24
MOST_WORDS = 40
"""Words of a question that people get in their direct messages; a name in braces counts as one."""
LONGEST = 1000
"""Characters of what is said when a step opens."""

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,30}$")]
Plain = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST)]
Set = Literal["en", "nl-u", "nl-je"]

_NAMES = re.compile(r"\{(\w*)\}")
_MARKS = re.compile("[\ue000-\uf8ff]")


def _words(words: dict[Set, Plain]) -> dict[Set, Plain]:
    for name, text in words.items():
        unknown = [found for found in _NAMES.findall(text) if found not in ("owner", "consultants")]
        if unknown or re.search(r"[{}]", _NAMES.sub("", text)):
            raise ValueError(f"in {name} only {{owner}} and {{consultants}} may stand in braces")
        if _MARKS.search(text):
            raise ValueError(f"in {name} there is a character that is not for text")
    return words


def _question(words: dict[Set, Plain]) -> dict[Set, Plain]:
    for name, text in _words(words).items():
        if len(text.split()) > MOST_WORDS:
            raise ValueError(f"in {name} it has {len(text.split())} words; {MOST_WORDS} is the most for a question")
        if text.count("?") > 1:
            raise ValueError(f"in {name} it asks more than one thing")
    return words


Words = Annotated[
    dict[Set, Plain],
    Field(min_length=1, description="Words by text set; {owner} and {consultants} stand for names."),
    AfterValidator(_words),
]
Question = Annotated[
    dict[Set, Plain],
    Field(min_length=1, description="One question by text set, at most 40 words."),
    AfterValidator(_question),
]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Step(_Strict):
    """One step. ``minutes`` are for a live method, ``hours`` for one in writing.

    ``does``: ``talk`` (openly, in the thread), ``write`` (each in direct messages, hidden until the step closes) or
    ``score`` (each gives 1 to 5 to some of what was written in the step that ``uses`` names).
    ``together``: write in circles of about so many people, one of whom writes; they read first what its members wrote
    in the step that ``uses`` names. ``shown``: to all once the step closes, or only to the circles of the step that
    uses it. ``named``: with who wrote it.
    """

    id: Key
    minutes: int = Field(ge=1, le=120)
    hours: int = Field(ge=1, le=336)
    who: Literal["owner", "consultants", "all"] = "all"
    does: Literal["talk", "write", "score"] = "talk"
    together: Literal[1, 2, 4] = 1
    uses: Key | None = None
    shown: Literal["all", "circle"] = "all"
    named: bool = True
    rounds: int = Field(default=3, ge=1, le=5, description="How many others' words each person scores.")
    says: Words = Field(description="Said in the thread when the step opens.")
    asks: Question | None = Field(default=None, description="Asked in direct messages; for write and score.")


class Taken(_Strict):
    """Something the owner is asked for at the end; a ``day`` is when the bot asks them once more how it went."""

    id: Key
    kind: Literal["words", "day"] = "words"
    asks: Question


class Method(_Strict):
    """A way of working on something together.

    ``consultants``: how many have that role, by turns; without it, all but the owner. ``fewest``: with how many people
    at least, the owner among them. ``written``: what the owner takes along. ``keeps``: the step whose words are kept as
    they were shown, of a scored one the best ``top``.
    """

    id: Key
    title: Words
    about: Question = Field(description="How it is called where one chooses a method.")
    brings: Question = Field(description="What the owner is asked for at the beginning.")
    consultants: int | None = Field(default=None, ge=1, le=6)
    fewest: int = Field(ge=2, le=12)
    steps: tuple[Step, ...] = Field(min_length=1)
    written: tuple[Taken, ...] = Field(default=(), max_length=4)
    keeps: Key | None = None
    top: int = Field(default=3, ge=1, le=10)

    @field_validator("steps", mode="before")
    @classmethod
    def _few(cls, steps: Any) -> Any:
        """Before each of them is looked at."""
        if isinstance(steps, list) and len(cast("list[Any]", steps)) > MOST_STEPS:
            raise ValueError(f"at most {MOST_STEPS} steps")
        return cast("Any", steps)

    @model_validator(mode="after")
    def _hangs_together(self) -> Method:
        """What fields say of each other; the message begins with the field, for which the line is found."""
        before: dict[str, Step] = {}
        for number, step in enumerate(self.steps):
            for field, problem in _problems(step, before):
                raise Misfit(f"steps.{number}.{field}", problem)
            before[step.id] = step
        if (self.consultants or 0) >= self.fewest:
            raise Misfit("fewest", f"{self.consultants} consultants and the owner are more than {self.fewest} people")
        if self.keeps is not None and (self.keeps not in before or not _is_shown(before[self.keeps])):
            raise Misfit("keeps", f"no step {self.keeps!r} in which something is written that all read")
        if self.keeps is None and not self.written:
            raise Misfit("written", "say what is written down at the end, or which step keeps")
        ids = [item.id for item in self.written]
        for number, id in enumerate(ids):
            if id in ids[:number]:
                raise Misfit(f"written.{number}.id", f"{id!r} is there twice")
        sets = set(self.title)
        for field, words in _all_words(self):
            if set(words) != sets:
                other = ", ".join(sorted(sets ^ set(words)))
                raise Misfit(field, f"the title and this are not in the same text sets: {other}")
        return self

    def minutes(self) -> int:
        """How long it takes live."""
        return sum(step.minutes for step in self.steps)


class Misfit(ValueError):
    """Fields that do not go together; ``field``: the one to mend, as a path."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field


def _problems(step: Step, before: dict[str, Step]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    used = before.get(step.uses or "")
    if step.id in before:
        found.append(("id", f"the step {step.id!r} is there twice"))
    if step.does == "talk" and step.asks is not None:
        found.append(("asks", "nothing is asked in direct messages where people talk in the thread"))
    if step.does != "talk" and step.asks is None:
        found.append(("asks", "say what is asked in direct messages"))
    if step.uses is not None and (used is None or used.does != "write"):
        found.append(("uses", f"no earlier step {step.uses!r} in which something is written"))
    if step.uses is None and (step.does == "score" or step.together > 1):
        found.append(("uses", "say in which earlier step it was written"))
    if used is not None and used.shown == "circle" and (step.does != "write" or step.together <= used.together):
        found.append(("together", f"what {used.id!r} shows to circles is for wider ones"))
    if step.shown == "circle" and step.together > 2:
        found.append(("shown", "there is no wider circle than this but all"))
    return found


def _is_shown(step: Step) -> bool:
    return step.does == "score" or (step.does == "write" and step.shown == "all")


def _all_words(method: Method) -> list[tuple[str, dict[Any, Any]]]:
    found: list[tuple[str, dict[Any, Any]]] = [("about", method.about), ("brings", method.brings)]
    for number, step in enumerate(method.steps):
        found.append((f"steps.{number}.says", step.says))
        if step.asks is not None:
            found.append((f"steps.{number}.asks", step.asks))
    found += [(f"written.{number}.asks", item.asks) for number, item in enumerate(method.written)]
    return found

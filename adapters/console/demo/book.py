"""What simulated people can say, as data that is checked: one book of words for each text set."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import yaml
from pydantic import BaseModel, ConfigDict

FOLDER = Path(__file__).parent / "words"


class _Page(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Arc(_Page):
    """What one member tries in a season, told at each moment that asks for it."""

    first: str
    plan: str
    went: str
    what: str
    so: str
    now: str


class Amendment(_Page):
    """What someone misses in a text, and the sentence that mends it."""

    say: str
    add: str


class Need(_Page):
    """What someone needs to speak freely, and the agreement that comes of it."""

    need: str
    agreement: str


class Draft(_Page):
    """The parts of an answer to the question."""

    openings: list[str]
    findings: list[str]
    closing: str


class Subject(_Page):
    """One question of a school leader, and all that people say about it.

    ``vague`` is the first wording, which Akker gives advice on; ``sharper`` the one that a review may bring;
    ``second`` another question that comes up on the way; ``themes`` those of the intake that it belongs to.
    """

    id: str
    room: str
    themes: list[str]
    stuck: str
    tried: str
    success: str
    vague: str
    question: str
    sharper: str
    second: str
    cases: list[str]
    arcs: list[Arc]
    draft: Draft
    remarks: list[Amendment]


class Brief(_Page):
    """What someone says who says little."""

    first: str
    plan: str
    went: str
    what: str
    so: str
    now: str
    bring: str
    seek: str
    case: str

    @property
    def arc(self) -> Arc:
        """Their season."""
        return Arc(**self.model_dump(exclude={"bring", "seek", "case"}))


class Book(_Page):
    """Everything that can be said in one text set, whatever the question.

    ``private`` and ``private_case`` are never shared by whoever says them; each holds one of the ``telltale``
    words, which occur nowhere else. ``too_long`` is longer than any question allows.
    """

    subjects: list[Subject]
    commands: dict[str, str]
    typed: dict[str, str]
    clocks: list[str]
    names: list[str]
    boards: list[str]
    bring: list[str]
    seek: list[str]
    views: list[str]
    needs: list[Need]
    wishes: list[Amendment]
    thanks: list[str]
    helped: list[str]
    gems: list[str]
    chats: list[str]
    proposals: list[str]
    objections: list[Amendment]
    takeaways: list[str]
    echoes: list[str]
    asides: list[str]
    nothing: list[str]
    too_long: str
    brief: Brief
    telltale: list[str]
    private: list[str]
    private_case: list[str]


def book_for(locale: str) -> Book:
    """The book of a text set: ``nl-u`` and ``nl-je`` share one, whose lines to others come in both forms."""
    language, _, form = locale.partition("-")
    pages = {name: _read(FOLDER / f"{language}-{name}.yaml") for name in ("people", "questions")}
    return Book.model_validate(_in_form({**pages["people"], "subjects": pages["questions"]}, form or "je"))


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506


def _in_form(page: Any, form: str) -> Any:
    """The page with every line that has two forms in this one."""
    if isinstance(page, dict):
        lines = cast("dict[str, Any]", page)
        if lines.keys() == {"u", "je"}:
            return lines[form]
        return {name: _in_form(line, form) for name, line in lines.items()}
    if isinstance(page, list):
        return [_in_form(line, form) for line in cast("list[Any]", page)]
    return page

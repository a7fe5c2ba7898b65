"""Drawings of the dialogues, made by running them: every way through, as a Mermaid flowchart and as a check.
No dialogues, and nothing that a conversation needs while it runs; of the store only bot's port is known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path

from bot.errors import ConfigError
from bot.ports import Store
from bot.talk import Dialogue
from flows.drawing.catalogue import Catalogue
from flows.drawing.findings import findings
from flows.drawing.mermaid import flowchart
from flows.drawing.survey import Survey, leading_to
from flows.methods.loading import broken

TEXTS = Path(__file__).parents[1] / "texts"


def show(name: str, dialogues: Iterable[Dialogue], store: Store, *, locale: str = "nl-u", texts: Path = TEXTS) -> str:
    """The dialogue ``name`` as a Mermaid flowchart with the texts of one set; ConfigError when there is none.

    ``store`` is empty, and is so again afterwards.
    """
    known = {dialogue.name: dialogue for dialogue in dialogues}
    if name not in known:
        near = difflib.get_close_matches(name, list(known), n=1)
        todo = f"Did you mean {near[0]}?" if near else "`akker flow list` names them all."
        raise ConfigError(f"There is no dialogue {name!r}.", todo=todo)
    survey = Survey(known.values(), texts, store)
    survey.draw(leading_to(name, known))
    return flowchart(survey.drawings[name], Catalogue(texts), locale)


def check(dialogues: Iterable[Dialogue], store: Store, *, texts: Path = TEXTS, own: Path | None = None) -> list[str]:
    """What is wrong with the dialogues and their texts, a line each; takes as long as all the drawings together.

    ``own``: texts of an installation, which take the place of others, and its methods.
    """
    known = {dialogue.name: dialogue for dialogue in dialogues}
    survey = Survey(known.values(), texts, store, own)
    survey.draw(known)
    return [*broken(own), *findings(survey, Catalogue(texts, own))]

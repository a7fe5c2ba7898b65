"""What is wrong with dialogues and texts, as the drawings show it: one line for each finding."""

from __future__ import annotations

from collections.abc import Iterator

from flows.drawing.catalogue import Catalogue, Written
from flows.drawing.graph import END, Drawing, Mark, Node
from flows.drawing.survey import Survey
from flows.drawing.ways import LATE, SKIP

MOST_WORDS = 40
"""Words of a prompt; a variable counts as one."""
EXEMPT = ("engine-", "title-")
"""Texts that no dialogue uses by itself."""


def findings(survey: Survey, catalogue: Catalogue) -> list[str]:
    """Everything that is to be mended, sorted, each once."""
    found: set[str] = {*catalogue.junk, *survey.faults, *differences(catalogue), *unreached(survey, catalogue)}
    for drawing in survey.drawings.values():
        if not drawing.openings:
            found.add(f"{drawing.name}: nothing begins it")
        found.update(f"{drawing.name}: {problem}" for problem in drawing.problems)
        found.update(f"{drawing.name}: {each}" for each in missing(drawing, catalogue))
        found.update(f"{drawing.name}: {each}" for each in unlabelled(drawing, catalogue))
        found.update(f"{drawing.name}: {each}" for each in unwieldy(drawing, catalogue))
        found.update(f"{drawing.name}: {each}" for each in silent(drawing))
    return sorted(found)


def unreached(survey: Survey, catalogue: Catalogue) -> Iterator[str]:
    """Texts of a dialogue that no run used, and that no text that was used takes in."""
    known = _all(catalogue)
    texts = {text for drawing in survey.drawings.values() for text in drawing.texts} | survey.heard
    used = {text.partition(".")[0] for text in texts}
    used |= {name for text in used if text in known for name in known[text].refers}
    owners = {survey.dialogues[name].prefix: name for name in survey.drawings}
    for id, written in sorted(known.items()):
        owner = max((prefix for prefix in owners if id.startswith(f"{prefix}-")), key=len, default=None)
        if owner is not None and id not in used and not id.startswith(EXEMPT):
            yield (
                f"{owners[owner]}: no sample run comes to the text {id} ({written.file}): "
                "give its prompts examples that lead there, or remove it"
            )


def missing(drawing: Drawing, catalogue: Catalogue) -> Iterator[str]:
    """Texts that a run used and no set has."""
    known = _all(catalogue)
    for text in sorted(drawing.texts):
        id, _, attribute = text.partition(".")
        if id not in known or (attribute and attribute not in known[id].attributes):
            yield f"the text {text} is used and is in no set"


def unlabelled(drawing: Drawing, catalogue: Catalogue) -> Iterator[str]:
    """Options that have no words: none of their own, none in a set."""
    for text, values in drawing.options.items():
        for locale in catalogue.sets:
            if catalogue.of(text, locale) is not None:
                bare = sorted(value for value in values if catalogue.label(text, value, locale) is None)
                yield from (f"the option {value} of {text} has no label in {locale}" for value in bare)


def unwieldy(drawing: Drawing, catalogue: Catalogue) -> Iterator[str]:
    """Prompts that are too long, or ask more than one thing."""
    for text in sorted(drawing.asked):
        for locale in catalogue.sets:
            written = catalogue.of(text, locale)
            if written is not None and written.longest > MOST_WORDS:
                yield f"the prompt {text} has {written.longest} words in {locale}; {MOST_WORDS} is the most"
            if written is not None and written.questions > 1:
                yield f"the prompt {text} has {written.questions} question marks in {locale}"


def silent(drawing: Drawing) -> Iterator[str]:
    """Questions after which the dialogue may end without a word to who typed an answer, or said no."""
    quiet = {END}
    for _ in drawing.nodes:
        quiet |= {node for node, after in drawing.arrows if node.shape == "do" and after in quiet}
    for (node, after), marks in drawing.arrows.items():
        if after in quiet and any(_needs_a_word(drawing, node, mark) for mark in marks):
            yield f"at {node.key!r}: who answers hears nothing more; say at least that it is noted"


def _needs_a_word(drawing: Drawing, node: Node, mark: Mark) -> bool:
    """Whether it takes more than the mark that a click or a skip leaves at the question itself."""
    typed = node in drawing.typed and mark.words not in (SKIP, LATE)
    return typed or (node.shape == "ask" and mark.option == f"{node.text}.no")


def differences(catalogue: Catalogue) -> Iterator[str]:
    """What one set has and another has not: a text, an attribute, a variable."""
    for id, written in sorted(_all(catalogue).items()):
        here = {locale: texts.get(id) for locale, texts in catalogue.sets.items()}
        for locale, other in here.items():
            if other is None:
                yield f"the text {id} is missing in {locale} ({written.file} has it)"
                continue
            attributes = {name for each in here.values() if each for name in each.attributes}
            for name in sorted(attributes - other.attributes.keys()):
                yield f"the text {id} has no attribute .{name} in {locale}"
            variables = {name for each in here.values() if each for name in each.variables}
            for name in sorted(variables - other.variables):
                yield f"the text {id} has no variable ${name} in {locale}"


def _all(catalogue: Catalogue) -> dict[str, Written]:
    """Every text that any set has."""
    return {id: written for texts in reversed(catalogue.sets.values()) for id, written in texts.items()}

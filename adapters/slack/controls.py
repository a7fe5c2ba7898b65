"""What can be clicked under a question, by the kind of its prompt; what has no room there is answered by typing.

Everything that the answer needs is in the click: the option's value, or the person, or the day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from adapters import asking
from adapters.lines import Line, Run
from adapters.slack import blocks, limits, names
from adapters.slack.blocks import Block
from adapters.slack.mrkdwn import spoken
from bot.messages import Choice

MOST_BUTTONS = 5
LONGEST_SCALE = 10
_NUMBERED = 6
"""Characters that the number of an option takes in a select, at most."""


@dataclass(frozen=True, slots=True)
class Controls:
    """``listed``: lines that everyone has to see; ``spoken``: the options for who sees no buttons; ``hint``: how to
    answer, where that is not plain to see; ``blocks``: what can be clicked."""

    blocks: list[Block] = field(default_factory=list[Block])
    listed: list[Line] = field(default_factory=list[Line])
    spoken: list[Line] = field(default_factory=list[Line])
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Asked(asking.Asked):
    """A prompt with the words around it, and what Slack can make of it. ``form``: whether others that come after it can
    be answered along with it."""

    form: bool = False

    def word(self, text: str) -> str:
        """A text of ours."""
        return self.words(self.locale, f"slack-{text}")

    def values_fit(self, most: int) -> bool:
        """Whether every option can be told by its value."""
        values = [choice.value for choice in self.shown.choices]
        return len({*values}) == len(values) and all(value and limits.size(value) <= most for value in values)

    def sideways(self) -> list[Block]:
        """The buttons for who answers all at once, or not now."""
        form = [blocks.button(self.word("form"), names.FORM)] if self.form else []
        return form + [blocks.button(self.word(way), f"{names.ACTION}{way}") for way in self.ways]


def controls(asked: Asked) -> Controls:
    """What can be clicked under this prompt."""
    return _KINDS.get(asked.shown.kind, _typed)(asked)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a question of a form is filled in with; ``listed``: its options, where they are too long for a menu."""

    element: Block
    listed: list[Line] = field(default_factory=list[Line])


def entry(asked: Asked) -> Entry | None:
    """The field for this prompt in a window with others; None where it can be answered by typing only."""
    shown = asked.shown
    menu: Block | None = None
    match shown.kind:
        case "text":
            return Entry(
                {"type": "plain_text_input", "action_id": names.FORM, "multiline": True, "max_length": limits.FIELD}
            )
        case "number":
            bounds = {"min_value": shown.min, "max_value": shown.max}
            within = {name: str(int(value)) for name, value in bounds.items() if value is not None}
            return Entry({"type": "number_input", "action_id": names.FORM, "is_decimal_allowed": False, **within})
        case "date":
            return Entry(blocks.menu("datepicker", names.FORM, asked.word("choose-date")))
        case "people" if names.team_of([choice.value for choice in shown.choices]) is not None:
            picker = blocks.menu("multi_users_select", names.FORM, asked.word("choose-people"))
            return Entry(_at_most(asked, picker), asked.list())
        case "many" | "people":
            menu = _select(asked, "multi_static_select", names.FORM, "choose-many")
            menu = _at_most(asked, menu) if menu is not None else None
        case _:
            menu = _select(asked, "static_select", names.FORM, "choose")
    return Entry(menu, [] if _whole(asked.labels()) else asked.list()) if menu is not None else None


def _rows(*rows: list[Block]) -> list[Block]:
    return [blocks.actions(row) for row in rows if row]


def _typed(asked: Asked) -> Controls:
    """A number, or a list that has to be answered by typing."""
    return Controls(_rows(asked.sideways()), asked.list(), hint=_hint(asked))


def _hint(asked: Asked) -> str:
    return asked.shown.hint if asked.shown.kind != "people" else ""  # People are told by name, not by number.


def _text(asked: Asked) -> Controls:
    window = [] if asked.form else [blocks.button(asked.word("open"), names.OPEN)]
    return Controls(_rows([*window, *asked.sideways()]))


def _date(asked: Asked) -> Controls:
    picker = blocks.menu("datepicker", names.DATE, asked.word("choose-date"))
    return Controls(_rows([picker], asked.sideways()))


def _one(asked: Asked) -> Controls:
    """One option: buttons up to five, a select above."""
    choices, labels = asked.shown.choices, asked.labels()
    if not choices:
        return _typed(asked)
    if len(choices) <= MOST_BUTTONS and asked.values_fit(limits.BUTTON_VALUE):
        whole = all(limits.size(label) <= limits.BUTTON for label in labels)
        shown = labels if whole else [str(number) for number in range(1, len(choices) + 1)]
        row = _buttons(choices, shown)
        return _with_list(asked, _rows(row, asked.sideways()), listed=not whole)
    return _chosen(asked, _select(asked, "static_select", names.CHOOSE, "choose"))


def _chosen(asked: Asked, select: Block | None) -> Controls:
    if select is None:
        return _typed(asked)
    return _with_list(asked, _rows([select], asked.sideways()), listed=not _whole(asked.labels()))


def _scale(asked: Asked) -> Controls:
    """A row of buttons with the values; what the ends of the scale mean stands above it."""
    choices, labels = asked.shown.choices, asked.labels()
    values = [choice.value for choice in choices]
    row = LONGEST_SCALE if asked.values_fit(limits.BUTTON) else 0
    if not 0 < len(choices) <= row:
        return _one(asked)
    meant = [Line((Run(f"{value}: {label}"),)) for value, label in zip(values, labels, strict=True) if label != value]
    spoken = [Line((Run(" · ".join(values)),))]
    return Controls(_rows(_buttons(choices, values), asked.sideways()), meant, spoken)


def _many(asked: Asked) -> Controls:
    """Several options: a select that waits for its button."""
    select = _select(asked, "multi_static_select", names.CHOOSE_MANY, "choose-many")
    if select is None:
        return _typed(asked)
    chosen = _sent(asked, _at_most(asked, select), "choose-many")
    return _with_list(asked, chosen, listed=not _whole(asked.labels()))


def _people(asked: Asked) -> Controls:
    """People of this workspace as Slack shows people; others by name."""
    shown = asked.shown
    one = shown.max == 1
    if names.team_of([choice.value for choice in shown.choices]) is not None:
        kind = "users_select" if one else "multi_users_select"
        picker = blocks.menu(kind, names.PEOPLE, asked.word("choose-person" if one else "choose-people"))
        listed = [Line((Run(asked.word("choose-among")),)), *asked.list()]
        rows = _rows([picker], asked.sideways()) if one else _sent(asked, _at_most(asked, picker), "choose-people")
        return Controls(rows, listed)
    if one:
        select = _select(asked, "static_select", names.CHOOSE, "choose-person")
        return _chosen(asked, select)
    return _many(asked)


def _with_list(asked: Asked, rows: list[Block], *, listed: bool) -> Controls:
    """The options above what can be clicked where they are too long for it; else only in words."""
    lines = asked.list()
    seen = listed or sum(limits.size(spoken(line)) for line in lines) > limits.TOGETHER
    return Controls(rows, lines) if seen else Controls(rows, spoken=lines)


def _buttons(choices: list[Choice], labels: list[str]) -> list[Block]:
    pairs = enumerate(zip(choices, labels, strict=True))
    return [blocks.button(label, f"{names.ANSWER}{number}", choice.value) for number, (choice, label) in pairs]


def _whole(labels: list[str]) -> bool:
    return all(limits.size(label) <= limits.OPTION for label in labels)


def _select(asked: Asked, kind: str, action: str, placeholder: str) -> Block | None:
    """A select of all options; with their numbers where their words are too long. None where it cannot be."""
    choices, labels = asked.shown.choices, asked.labels()
    if not 0 < len(choices) <= limits.OPTIONS or not asked.values_fit(limits.OPTION_VALUE):
        return None
    if not _whole(labels):
        mark: Callable[[int, str], str] = (
            (lambda number, label: label)
            if asked.shown.kind == "people"
            else lambda number, label: f"{number}. {limits.shortened(label, limits.OPTION - _NUMBERED)}"
        )
        labels = [mark(number, label) for number, label in enumerate(labels, 1)]
    options = [blocks.option(label, choice.value) for choice, label in zip(choices, labels, strict=True)]
    return {**blocks.menu(kind, action, asked.word(placeholder)), "options": options}


def _at_most(asked: Asked, select: Block) -> Block:
    most = int(asked.shown.max) if asked.shown.max is not None else 0
    return {**select, "max_selected_items": most} if most > 0 else select


def _sent(asked: Asked, select: Block, label: str) -> list[Block]:
    send = blocks.button(asked.word("send"), names.SEND)
    return [blocks.field(asked.word(label), select), *_rows([send, *asked.sideways()])]


_KINDS: dict[str, Callable[[Asked], Controls]] = {
    "text": _text,
    "number": _typed,
    "date": _date,
    "choice": _one,
    "confirm": _one,
    "scale": _scale,
    "many": _many,
    "people": _people,
}

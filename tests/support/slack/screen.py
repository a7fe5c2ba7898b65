"""What people see of a message, and what they can do with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.support.slack.payloads import Json

STATEFUL = {
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "datepicker": ("selected_date", "initial_date"),
    "plain_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
}
"""Elements that keep what was chosen: under which name, and from which field it begins."""
_PLURAL = ("selected_options", "selected_users")


class NotThere(AssertionError):
    """Nothing on the screen is what someone wants to click."""


@dataclass(frozen=True)
class Control:
    """Something on a message that can be clicked, with the option of it that is meant."""

    block_id: str
    element: Json
    option: Json | None = None

    @property
    def label(self) -> str:
        """What it says."""
        return words((self.option or self.element).get("text") or self.element.get("placeholder") or {})

    @property
    def names(self) -> set[str]:
        """By what it can be found: label, value, id."""
        value = (self.option or self.element).get("value", "")
        return {self.label, value} | (set() if self.option else {self.element.get("action_id", "")})


@dataclass(frozen=True)
class Seen:
    """A message as it stands in a conversation."""

    raw: Json
    channel: str

    @property
    def ts(self) -> str:
        """Its reference."""
        return self.raw["ts"]

    @property
    def user(self) -> str:
        """The id of its author."""
        return self.raw.get("user", "")

    @property
    def thread(self) -> str | None:
        """The message it replies to."""
        thread = self.raw.get("thread_ts")
        return thread if thread != self.ts else None

    @property
    def blocks(self) -> list[Json]:
        """Its blocks."""
        return self.raw.get("blocks") or []

    @property
    def fallback(self) -> str:
        """What a notification or a screen reader says of it."""
        return read(self.raw.get("text", ""))

    @property
    def text(self) -> str:
        """What a person reads: its blocks, or the plain text where it has none."""
        return "\n".join(part for block in self.blocks if (part := words(block))) or self.fallback

    @property
    def controls(self) -> list[Control]:
        """Everything that can be clicked, in order; every option of a menu by itself."""
        return [control for block in self.blocks for control in _controls(block)]

    @property
    def options(self) -> dict[str, str]:
        """Buttons and options: their values, with what they say."""
        return {
            (control.option or control.element).get("value", ""): control.label
            for control in self.controls
            if control.option or control.element["type"] == "button"
        }

    def find(self, name: str, *types: str) -> Control:
        """What is called so: by label, value or id, or by the beginning of its label."""
        found = [control for control in self.controls if not types or control.element["type"] in types]
        for means in (lambda control: name in control.names, lambda control: control.label.startswith(name)):
            if matches := [control for control in found if means(control)]:
                return matches[0]
        raise NotThere(f"{name!r} is not on {self.text!r}; there are {[control.label for control in found]}")

    def menu(self, *types: str) -> Control:
        """The first element of one of these types."""
        for control in self.controls:
            if control.element["type"] in types:
                return control
        raise NotThere(f"no {' or '.join(types)} on {self.text!r}")

    def state(self) -> Json:
        """The values of the elements as they stand at first."""
        return state_of(self.blocks)


def state_of(blocks: list[Json]) -> Json:
    """What is chosen in blocks before anyone chose: block id to action id to element."""
    values: Json = {}
    for block in blocks:
        for element in _elements(block):
            if element.get("type") in STATEFUL:
                name, initial = STATEFUL[element["type"]]
                begun = element.get(initial, [] if name in _PLURAL else None)
                values.setdefault(block.get("block_id", "b1"), {})[element["action_id"]] = {
                    "type": element["type"],
                    name: begun,
                }
    return values


def read(text: str) -> str:
    """Text without Slack's escapes."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def words(piece: Any) -> str:
    """The words of a block or an object of text, without what can be clicked."""
    if isinstance(piece, list):
        return "\n".join(part for item in piece if (part := words(item)))
    if not isinstance(piece, dict) or piece.get("type") in {"actions", "button", *STATEFUL}:
        return ""
    text = piece.get("text")
    if isinstance(text, str):
        return read(text)
    if piece.get("type") in ("rich_text_section", "rich_text_preformatted", "rich_text_quote"):
        return "".join(words(item) for item in piece.get("elements", []))
    inner = [
        text,
        piece.get("title"),
        piece.get("label"),
        piece.get("hint"),
        piece.get("fields"),
        piece.get("elements"),
    ]
    return "\n".join(part for item in inner if (part := words(item)))


def _elements(block: Json) -> list[Json]:
    single = [block.get("accessory"), block.get("element")]
    several = block.get("elements", []) if block.get("type") == "actions" else []
    return [element for element in [*single, *several] if element]


def _controls(block: Json) -> Iterator[Control]:
    for element in _elements(block):
        groups = [group["options"] for group in element.get("option_groups", [])]
        options = [option for group in [element.get("options", []), *groups] for option in group]
        id = block.get("block_id", "b1")
        yield from [Control(id, element, option) for option in options] or [Control(id, element)]

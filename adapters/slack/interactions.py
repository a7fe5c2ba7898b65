"""What people do with our messages, windows and menus, and the command that they type, as facts of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, cast, get_args

from adapters.slack import names
from adapters.slack.notices import ModalWanted, Notice
from adapters.slack.payloads import Tree
from adapters.slack.posts import SHEAF, command
from adapters.slack.setting import Scene
from bot.audience import Json
from bot.events import Action, Answered, Commanded, Fact, Reacted, Submitted, Wanted

SAVE_FOR_HARVEST = "save_for_harvest"
"""The callback id of the shortcut in a message's menu."""
_OURS = "akker:"
_NUMBER = re.compile(r"\d{1,18}", re.ASCII)
_SEVERAL = frozenset({"multi_static_select", "multi_users_select", "checkboxes"})
"""Menus in which one chooses on until one sends."""


def from_command(scene: Scene) -> list[Fact | Notice]:
    """``/akker TEXT``. In a conversation of two others it is as good as typed to us."""
    body = scene.body
    user, channel, trigger = body.id("user_id"), body.id("channel_id"), body.token("trigger_id")
    if not (user and channel and trigger) or body.text("ssl_check"):
        return []
    spot = scene.spot(f"command/{trigger}", scene.person(user, body.id("team_id")), channel)
    return [command(scene, spot, body.text("text"))]


def from_actions(scene: Scene) -> list[Fact | Notice]:
    """``block_actions``: clicks and choices on a message, or on one's own page. All that an answer needs is there."""
    body = scene.body
    if body.text("view", "type") == "home":
        return [found for action in body.each("actions") if (found := _at_home(scene, action)) is not None]
    channel = body.id("container", "channel_id") or body.id("channel", "id")
    to = body.stamp("container", "message_ts") or body.stamp("message", "ts")
    who, user = _clicker(scene)
    if not (user and channel and to):
        return []
    found = [_acted(scene, action, who, user, channel, to) for action in body.each("actions")]
    return [fact for fact in found if fact is not None]


def _acted(scene: Scene, action: Tree, who: str, user: str, channel: str, to: str) -> Fact | Notice | None:
    name, moment = action.token("action_id"), action.stamp("action_ts")
    if not name.startswith(_OURS) or not moment or action.text("type") in _SEVERAL:
        return None
    if name in (names.OPEN, names.FORM):
        trigger = scene.body.token("trigger_id")
        return ModalWanted(who, scene.where(channel, who), channel, to, trigger, form=name == names.FORM)
    spot = scene.spot(f"action/{moment}/{user}/{name}", who, channel)
    if name == names.SEND:
        return Answered(**spot, to=to, value=_gathered(scene))
    value = chosen(scene, action)
    if name.startswith(names.ACTION):
        word = name.removeprefix(names.ACTION)
        word = word if word in get_args(Action) else str(value).removeprefix(names.ACTION)
        return Answered(**spot, to=to, action=cast("Action", word)) if word in get_args(Action) else None
    return Answered(**spot, to=to, value=value) if value is not None else None


def _at_home(scene: Scene, action: Tree) -> Fact | Notice | None:
    """A button on someone's own page, where there is no message: it stands for one, a question, or a command."""
    who, user = _clicker(scene)
    name, moment, value = action.token("action_id"), action.stamp("action_ts"), action.text("value")
    if not (name.startswith(names.HOME) and user and moment and value):
        return None
    spot = scene.spot(f"action/{moment}/{user}/{name}", who, names.ONESELF)
    if name in (names.HOME_ANSWER, names.HOME_FORM):
        trigger = scene.body.token("trigger_id")
        return ModalWanted(who, spot["where"], names.ONESELF, value, trigger, form=name == names.HOME_FORM)
    if name == names.HOME_ASK:
        return Wanted(**spot, prompt=int(value)) if _NUMBER.fullmatch(value) else None
    return Commanded(**spot, text=value) if name.startswith(names.HOME_COMMAND) else None


def _gathered(scene: Scene) -> Json:
    """What is chosen in the menu of several on the message."""
    for _, block in scene.body.fields("state", "values"):
        for _, element in block.fields():
            if element.text("type") in _SEVERAL:
                return chosen(scene, element)
    return []


def from_modal(scene: Scene) -> list[Fact | Notice]:
    """``view_submission`` of the window for an answer, or for several; its private metadata says which prompt it is
    about."""
    view = scene.body.at("view")
    about = _metadata(view)
    channel, to, id = about.id("channel"), about.stamp("ts"), view.token("id")
    who, user = _clicker(scene)
    if not (user and channel and to and id):
        return []
    spot = scene.spot(f"view/{id}/{view.token('hash')}", who, channel)
    inputs = [(key, tree) for key, block in view.fields("state", "values") for _, tree in block.fields()]
    values = {key: chosen(scene, tree) or None for key, tree in inputs}
    if view.text("callback_id") == names.FORM:
        return [Submitted(**spot, to=to, values=values)]
    given = [value for value in values.values() if value is not None]
    return [Answered(**spot, to=to, value=value) for value in given[:1]]


def from_shortcut(scene: Scene) -> list[Fact | Notice]:
    """The message menu's "Save for the harvest": the same as a sheaf, but with the message at hand, and each time a
    deed of its own: nothing but the answer shows that it was done. What bots say has no author."""
    body, message = scene.body, scene.body.at("message")
    channel, ts = body.id("channel", "id"), body.stamp("message_ts") or message.stamp("ts")
    who, user = _clicker(scene)
    if not (user and channel and ts) or body.text("callback_id") != SAVE_FOR_HARVEST:
        return []
    spot = scene.spot(f"{channel}/{ts}/save/{user}/{body.stamp('action_ts')}", who, channel)
    if scene.is_bot(message):
        return [Reacted(**spot, ref=ts, emoji=SHEAF, text="", told=True)]
    team = message.id("user_team") or message.id("team")
    author = scene.person(message.id("user"), team if team.startswith("T") else "")
    return [Reacted(**spot, ref=ts, emoji=SHEAF, text=scene.words(message.text("text")), author=author, told=True)]


def chosen(scene: Scene, element: Tree) -> Json:
    """What someone chose or typed in an element: an option's value, a date, text, or the address of a person (a list
    where several can be chosen); None where they took their choice back."""
    read = _VALUES.get(element.text("type"))
    return read(scene, element) if read is not None else None


def _clicker(scene: Scene) -> tuple[str, str]:
    user = scene.body.id("user", "id")
    return scene.person(user, scene.body.id("user", "team_id")), user


def _metadata(view: Tree) -> Tree:
    try:
        return Tree(json.loads(view.text("private_metadata")))
    except (ValueError, RecursionError):
        return Tree(None)


def _option(scene: Scene, element: Tree) -> Json:
    return element.text("selected_option", "value") or None


def _options(scene: Scene, element: Tree) -> Json:
    return [option.text("value") for option in element.each("selected_options")]


def _people(scene: Scene, element: Tree) -> Json:
    return [scene.person(user.id()) for user in element.each("selected_users") if user.id()]


def _one_person(scene: Scene, element: Tree) -> Json:
    user = element.id("selected_user")
    return scene.person(user) if user else None


def _typed(scene: Scene, element: Tree) -> Json:
    return element.text("value") or None


_VALUES: dict[str, Callable[[Scene, Tree], Any]] = {
    "button": _typed,
    "static_select": _option,
    "radio_buttons": _option,
    "overflow": _option,
    "multi_static_select": _options,
    "checkboxes": _options,
    "users_select": _one_person,
    "multi_users_select": _people,
    "datepicker": lambda scene, element: element.text("selected_date") or None,
    "plain_text_input": _typed,
    "number_input": _typed,
}

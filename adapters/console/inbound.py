"""What someone does in a line of the protocol becomes a fact."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, get_args

from adapters.console.line import BadLine, Line, shown, sound
from adapters.console.memory import AKKER, Memory, Post
from bot.events import Action, Answered, Commanded, Deleted, Edited, Fact, Joined, Left, Reacted, Said

PLATFORM = "console"

_PERSON = re.compile(r"[^\W_][\w .'’+-]{0,59}")
_ROOM = re.compile(r"#[^\s#:\x00-\x1f\x7f]{1,80}")
_MENTION = re.compile(r"(?<![\w@])@([^\W_](?:[\w+-]*\w)?)")
_CALL = re.compile(r"\s*[/!@]akker\b[:,]?\s*", re.IGNORECASE)
_CALLED = re.compile(r"(?<![\w@])@akker\b[:,]?\s*", re.IGNORECASE)
_SHEAVES = frozenset({"🌾", "sheaf", "ear_of_rice", "sheaf_of_rice"})


def fact_of(line: Line, id: str, ref: str, at: datetime, memory: Memory) -> Fact:
    """The fact that a line tells. ``id`` is unique for ever; ``ref`` is how later lines point to this one."""
    who = person(line.fields.get("who"))
    return _FACTS[line.deed](_Telling(line.fields, id, ref, at, who, memory))


def person(name: Any) -> str:
    """The address of a person: their name in lower case."""
    spaced = " ".join(name.removeprefix("@").split()) if isinstance(name, str) else ""
    folded = unicodedata.normalize("NFC", spaced).casefold()
    if not _PERSON.fullmatch(folded):
        what = f'"who" is {shown(name)}, which is no name.'
        raise BadLine(what, todo='Give a name, such as "anna".', told="console-no-name")
    return folded


def _place(fields: Mapping[str, Any], who: str, *, room_only: bool = False) -> str:
    place = fields.get("in")
    if place in ("dm", f"dm:{who}") and not room_only:
        return f"dm:{who}"
    if isinstance(place, str) and _ROOM.fullmatch(place.casefold()):
        return place.casefold()
    what = '"in" is missing.' if place is None else f'"in" is {shown(place)}, which is no place for this.'
    todo = 'Give a room, such as "#netwerk".' if room_only else 'Give a room or "dm".'
    raise BadLine(what, todo=todo, told="console-no-room")


@dataclass(frozen=True, slots=True)
class _Telling:
    """What a fact is made from."""

    fields: Mapping[str, Any]
    id: str
    ref: str
    at: datetime
    who: str
    memory: Memory

    def words(self, name: str = "text") -> str:
        """A field that has to be text."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise BadLine(f'"{name}" is missing or is no text.', todo=f'Give "{name}" a text.')
        return value

    def to(self) -> str:
        """The message that this is about."""
        ref = self.fields.get("to")
        if not isinstance(ref, str) or not ref.strip():
            raise BadLine('"to" is missing.', todo='Give the id of a message, such as "m12".')
        return sound(ref, "to")

    def spot(self, where: str) -> dict[str, Any]:
        """What all facts have in common."""
        place = {"where": where, "direct": where.startswith("dm:")}
        return {"id": self.id, "at": self.at, "platform": PLATFORM, "who": self.who, **place}

    def here(self, *, room_only: bool = False) -> str:
        """The place that the line names."""
        return _place(self.fields, self.who, room_only=room_only)

    def own_post(self) -> tuple[str, str]:
        """Reference and place of one's own earlier message; when forgotten, ``in``, else direct messages."""
        ref = self.to()
        post = self.memory.get(ref)
        if post is not None and post.author != self.who:
            raise BadLine(f"{shown(ref)} is not of {self.who}.", todo="Give the id of one of their own lines.")
        if post is not None:
            return ref, post.where
        return ref, self.here() if "in" in self.fields else f"dm:{self.who}"


def _said(told: _Telling) -> Said | Commanded:
    where, text = told.here(), told.words()
    to = told.to() if told.fields.get("to") is not None else None
    if to is None and (call := _CALL.match(text)) is not None:
        return _command(told, where, text[call.end() :])
    addressed = not where.startswith("dm:") and _CALLED.search(text) is not None
    told.memory.keep(Post(told.ref, told.who, where, text))
    heard = _CALLED.sub("", text) if addressed else text
    return Said(**told.spot(where), text=heard, to=to, ref=told.ref, addressed=addressed)


def _answered(told: _Telling) -> Answered:
    where, to = f"dm:{told.who}", told.to()
    action = told.fields.get("action")
    if action is not None:
        if action not in get_args(Action):
            raise BadLine(f"{shown(action)} is no action.", todo="Use back, skip, pause or stop.")
        return Answered(**told.spot(where), to=to, action=action, ref=told.ref)
    if "value" not in told.fields:
        raise BadLine("There is no answer in this line.", todo='Give "value" (null skips), or "action".')
    value = told.fields["value"]
    told.memory.keep(Post(told.ref, told.who, where, ""))
    if value is None:
        return Answered(**told.spot(where), to=to, action="skip", ref=told.ref)
    return Answered(**told.spot(where), to=to, value=value, ref=told.ref)


def _commanded(told: _Telling) -> Commanded:
    return _command(told, told.here(), _CALL.sub("", told.words(), count=1))


def _command(told: _Telling, where: str, text: str) -> Commanded:
    mentions = {name: name.casefold() for name in _MENTION.findall(text) if name.casefold() != "akker"}
    return Commanded(**told.spot(where), text=text.strip(), mentions=mentions)


def _reacted(told: _Telling) -> Reacted:
    ref, emoji = told.to(), told.words("emoji").strip().strip(":")
    post = told.memory.get(ref)
    if post is not None and not post.seen_by(told.who):
        raise BadLine(
            f"{told.who} cannot see {shown(ref)}.",
            todo="React to what is in a room, or in their own messages.",
            told="console-unseen",
        )
    if post is None and "in" not in told.fields:
        what = f"I do not know {shown(ref)} in this run."
        raise BadLine(what, todo='Give "in" as well, or react to a newer one.', told="console-unseen")
    where = post.where if post is not None else told.here()
    if post is None or emoji not in _SHEAVES or post.author == AKKER:  # what Akker says is nobody's to bring in
        return Reacted(**told.spot(where), ref=ref, emoji=emoji)
    return Reacted(**told.spot(where), ref=ref, emoji=emoji, text=post.text, author=post.author)


def _edited(told: _Telling) -> Edited:
    text = told.words()
    ref, where = told.own_post()
    told.memory.keep(Post(ref, told.who, where, text))
    return Edited(**told.spot(where), ref=ref, text=text)


def _deleted(told: _Telling) -> Deleted:
    ref, where = told.own_post()
    told.memory.forget(ref)
    return Deleted(**told.spot(where), ref=ref)


_FACTS: dict[str, Callable[[_Telling], Fact]] = {
    "say": _said,
    "answer": _answered,
    "command": _commanded,
    "react": _reacted,
    "edit": _edited,
    "delete": _deleted,
    "join": lambda told: Joined(**told.spot(told.here(room_only=True))),
    "leave": lambda told: Left(**told.spot(told.here(room_only=True))),
}

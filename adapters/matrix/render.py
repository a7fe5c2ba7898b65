"""From a message to what Matrix sends: the network above, the words, who reads the answer, and how it is given.

A message becomes a list of posts, nearly always of one. What does not fit in one goes before it: the *last* post has
the end of the words, the label and the reactions, and its event is the reference of the message; those before it are
words only. An update is rendered in the same way and each post replaces its own; where there are fewer posts than there
were, the first ones are to go.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from adapters.asking import Words
from adapters.lines import Line, fitting, lines_of
from adapters.matrix import limits
from adapters.matrix.html import formatted, marked, plain
from adapters.matrix.prompts import Answering, Asked, answering
from adapters.matrix.speech import HTML
from bot.audience import Json
from bot.messages import Message

NOTHING = "…"
"""The words of a message that has none."""
_AROUND = 500
"""Bytes for what a content holds beside its words."""


@dataclass(frozen=True, slots=True)
class Post:
    """The content of one ``m.room.message``, and the reactions to put under it."""

    content: dict[str, Json]
    reactions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A line in its place: parts of one ``block`` belong together; ``small``: beside the matter."""

    line: Line
    block: int
    small: bool = False

    @property
    def size(self) -> int:
        """The most bytes that it adds to a content."""
        return _size(self.line)


def render(message: Message, words: Words, *, thread: str | None = None, last: str | None = None) -> list[Post]:
    """The posts of a message, at least one, each within Matrix's limits.

    ``thread``: the event that its thread begins with; ``last``: the newest there, for clients that know no threads.
    """
    removed = words(message.locale, "engine-removed")
    asked = (
        Asked(message.prompt, message.locale, words, steps=bool(message.network))
        if message.prompt is not None
        else None
    )
    under = answering(asked) if asked is not None else Answering()
    hints = " ".join(each for each in (under.hint, asked.sideways() if asked is not None else "") if each)
    head, body, foot, hint = (
        lines_of(spans, removed=removed) for spans in (message.head, message.body, message.foot, [hints])
    )
    parts = [*_parts(head, 0), *_parts(body, 1), *_parts(under.listed, 2)]
    below = [*_parts(foot, 3, small=True), *_parts(hint, 3, small=True)]
    kind = "m.text" if message.prompt is not None or message.asked else "m.notice"
    held = _divided(parts, below)
    relation = {"m.relates_to": _thread(thread, last)} if thread is not None else {}
    contents = [{**_content(kind, some), **relation} for some in held]
    return [*(Post(content) for content in contents[:-1]), Post(contents[-1], under.reactions)]


def replacement(post: Post, event: str) -> dict[str, Json]:
    """The content that gives an event of ours the words of this post. Its thread stays what it was."""
    now = {name: value for name, value in post.content.items() if name != "m.relates_to"}
    return {
        **now,
        "body": f"* {now['body']}",
        "formatted_body": f"* {now['formatted_body']}",
        "m.new_content": now,
        "m.relates_to": {"rel_type": "m.replace", "event_id": event},
    }


def reaction(event: str, sign: str) -> dict[str, Json]:
    """The content of a reaction to an event."""
    return {"m.relates_to": {"rel_type": "m.annotation", "event_id": event, "key": sign}}


def _thread(root: str, last: str | None) -> dict[str, Json]:
    return {
        "rel_type": "m.thread",
        "event_id": root,
        "is_falling_back": True,
        "m.in_reply_to": {"event_id": last or root},
    }


def _content(kind: str, parts: Sequence[_Part]) -> dict[str, Json]:
    """``m.mentions`` is there and empty: then a client calls nobody, whatever the words are."""
    blocks = [list(together) for _, together in groupby(parts, key=lambda part: part.block)]
    bodies = ["\n".join(plain(part.line) for part in block).strip("\n") for block in blocks]
    marked = [formatted((part.line for part in block), small=block[0].small) for block in blocks]
    body = "\n\n".join(each for each in bodies if each.strip())
    return {
        "msgtype": kind,
        "body": body or NOTHING,
        "format": HTML,
        "formatted_body": "".join(marked) if body else NOTHING,
        "m.mentions": {},
    }


def _parts(lines: Sequence[Line], block: int, *, small: bool = False) -> list[_Part]:
    return [_Part(each, block, small) for line in lines for each in fitting(line, limits.LINE, _size)]


def _size(line: Line) -> int:
    return limits.size(plain(line)) + limits.size(marked([line], small=True))


def _divided(parts: Sequence[_Part], below: Sequence[_Part]) -> list[list[_Part]]:
    """Parts in as few posts as they need, the last of which has room for what stands below."""
    above = [*parts, *below]
    kept = len(below)
    while sum(part.size for part in above[len(above) - kept :]) > limits.PART // 2:
        kept -= 1
    foot = above[len(above) - kept :]
    longest = limits.PART - _AROUND - sum(part.size for part in foot)
    held: list[list[_Part]] = [[]]
    length = 0
    for part in above[: len(above) - kept]:
        if held[-1] and length + part.size > longest:
            held.append([])
            length = 0
        held[-1].append(part)
        length += part.size
    held[-1] += foot
    return held

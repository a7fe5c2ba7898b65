"""From a message to what Slack posts: the network above, the words, who reads the answer, then what can be clicked.

A message becomes a list of posts, nearly always of one. What does not fit in one goes before it: the *last* post has
the end of the words, the label and the buttons, and its ``ts`` is the reference of the message; those before it are
words only. An update is rendered in the same way; where it has fewer posts than there were, the first ones are to go,
and where it has more, it goes on in new ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.asking import Words
from adapters.lines import Line, lines_of
from adapters.slack import blocks, limits
from adapters.slack.blocks import Block
from adapters.slack.controls import Asked, Controls, controls
from adapters.slack.mrkdwn import Passage, passages, spoken
from bot.messages import Message

NOTHING = "…"
"""The words of a message that has none: Slack refuses an empty one."""


@dataclass(frozen=True, slots=True)
class Post:
    """One message of Slack's. ``text`` is all of it in words, for notifications and for who hears the screen."""

    text: str
    blocks: list[Block]


@dataclass(frozen=True, slots=True)
class _Part:
    """A block that can stand by itself, what it says in words, and how long it is."""

    block: Block
    text: str
    size: int


def render(message: Message, words: Words) -> list[Post]:
    """The posts of a message, at least one, each within Slack's limits."""
    removed = words(message.locale, "engine-removed")
    asked = (
        controls(Asked(message.prompt, message.locale, words, bool(message.network), bool(message.form)))
        if message.prompt is not None
        else Controls()
    )
    hint = [Line(), *lines_of([asked.hint], removed=removed)] if asked.hint else []
    foot = [_small(each) for each in passages([*lines_of(message.foot, removed=removed), *hint])]
    parts = [
        *(_small(each) for each in passages(lines_of(message.head, removed=removed))),
        *(_large(each) for each in passages(lines_of(message.body, removed=removed))),
        *(_large(each) for each in passages(asked.listed)),
        *foot[:-1],
    ]
    return _posts(parts, foot[-1:], asked)


def _small(passage: Passage) -> _Part:
    return _Part(blocks.context(passage), passage.text, limits.size(passage.mrkdwn))


def _large(passage: Passage) -> _Part:
    return _Part(blocks.section(passage), passage.text, limits.size(passage.mrkdwn))


def _posts(parts: Sequence[_Part], foot: Sequence[_Part], asked: Controls) -> list[Post]:
    """Parts in as few posts as they need, the last of which has room for the end."""
    room = limits.BLOCKS_OF_A_MESSAGE - len(foot) - len(asked.blocks)
    longest = limits.TOGETHER - sum(part.size for part in foot)
    held: list[list[_Part]] = [[]]
    for part in parts:
        if len(held[-1]) == room or sum(each.size for each in held[-1]) + part.size > longest:
            held.append([])
        held[-1].append(part)
    ending = "\n".join(spoken(line) for line in asked.spoken)
    posts = [_post(some) for some in held[:-1]]
    return [*posts, _post([*held[-1], *foot], asked.blocks, before_foot=ending, foot=len(foot))]


def _post(parts: Sequence[_Part], below: Sequence[Block] = (), *, before_foot: str = "", foot: int = 0) -> Post:
    texts = [part.text for part in parts]
    texts.insert(len(texts) - foot, before_foot)
    text = "\n\n".join(each for each in texts if each)
    return Post(text or NOTHING, [*(part.block for part in parts), *below])

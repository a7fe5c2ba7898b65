"""What was posted, so that a line can point back to it. On purpose nothing of it is in Akker's database."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

AKKER = "akker"
"""The author of the bot's own messages."""
MOST = 10_000
"""Messages remembered; beyond these the oldest are forgotten."""


@dataclass(frozen=True, slots=True)
class Post:
    """One message: its reference (``m12`` of Akker, a line's id of a person), author, place and text."""

    ref: str
    author: str
    where: str
    text: str

    @property
    def direct(self) -> bool:
        """Whether it was in someone's direct messages."""
        return self.where.startswith("dm:")

    def seen_by(self, person: str) -> bool:
        """Whether the person can read it: what is in a room, and their own direct messages."""
        return not self.direct or self.where == f"dm:{person}"


class Memory:
    """The last messages, by reference."""

    def __init__(self) -> None:
        self._posts: OrderedDict[str, Post] = OrderedDict()

    def keep(self, post: Post) -> None:
        """Remember a message; an update of a known one takes its place."""
        self._posts[post.ref] = post
        if len(self._posts) > MOST:
            self._posts.popitem(last=False)

    def __getitem__(self, ref: str) -> Post:
        return self._posts[ref]

    def get(self, ref: str) -> Post | None:
        """The message with this reference, if it is remembered."""
        return self._posts.get(ref)

    def forget(self, ref: str) -> None:
        """Its author removed it."""
        self._posts.pop(ref, None)

    def latest(self) -> Iterator[Post]:
        """All messages, the newest first."""
        return iter(reversed(self._posts.values()))

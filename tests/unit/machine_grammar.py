"""Random dialogues: trees of everything that a talk can do, played by one interpreter, and revised at random.

A dialogue is a tuple of nodes. It is a function of its answers alone: what is read of the world depends on the key
only, so that the same answers must always make the same story.
"""

from __future__ import annotations

from collections.abc import Coroutine, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from hypothesis import strategies as st

from bot.audience import NETWORK, ONLY_YOU, Labelled
from bot.prompts import Prompt, choice, confirm, day, many, number, people, scale, text
from bot.talk import Dialogue, Talk, dialogue
from tests.unit.machine_tale import ANNA, BRAM, CEES, DAY, operation_of

ANSWERS: dict[str, tuple[Prompt, list[Any], list[Any]]] = {
    "text": (text(max_words=3), ["green", " as grass ", "x"], ["", "a b c d", 7]),
    "choice": (choice("a", "b"), ["a", "b"], ["c", None]),
    "many": (many("a", "b", "c", max=2), [["a"], ["b", "c"], []], [["a", "b", "c"], "d"]),
    "number": (number(0, 9), ["3", 4], ["x", 10]),
    "scale": (scale(), ["1", 5], [0, "six"]),
    "people": (people([ANNA, BRAM]), [["1"], [2, 1]], ["9"]),
    "date": (day(), ["2026-12-01", "2026-12-02"], ["soon"]),
    "required": (text().required(), ["green", "red"], [""]),
    "counted": (choice("fine", "low").counted(5), ["fine", "low"], ["no"]),
    "confirm": (confirm(), ["yes", "no", True, False], ["perhaps"]),
}
"""Every kind of prompt: itself, answers that fit, answers that do not."""

ASKS = tuple(kind for kind in ANSWERS if kind != "confirm")


@dataclass(frozen=True)
class Node:
    """One thing that a dialogue does; ``body`` and ``other`` are what a branch or a round consists of."""

    kind: str
    key: str = ""
    person: int = ANNA
    of: str = "text"
    quotes: bool = False
    until: bool = False
    body: tuple[Node, ...] = ()
    other: tuple[Node, ...] = ()

    def __repr__(self) -> str:
        told = [
            f"{each.name}={value!r}" for each in fields(self) if (value := getattr(self, each.name)) != each.default
        ]
        return f"Node({', '.join(told)})"


Story = tuple[Node, ...]

PERSONS = st.sampled_from([ANNA, ANNA, BRAM])
LEAVES = st.one_of(
    st.builds(
        Node, st.just("ask"), person=PERSONS, of=st.sampled_from(ASKS), quotes=st.booleans(), until=st.booleans()
    ),
    st.builds(Node, st.sampled_from(["say", "say", "look", "do"]), person=PERSONS, quotes=st.booleans()),
    st.builds(Node, st.sampled_from(["start", "wait", "now", "room", "collect", "release", "upload"])),
)


def _bodies(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    story = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Node, st.just("branch"), person=PERSONS, quotes=st.booleans(), body=story, other=story),
        st.builds(Node, st.just("rounds"), body=story),
    )


NODES = st.one_of(LEAVES, _bodies(LEAVES), _bodies(st.one_of(LEAVES, _bodies(LEAVES))))


def _numbered(nodes: Story, count: Iterator[int]) -> Story:
    return tuple(
        replace(
            node,
            key=node.key or f"{node.kind}{next(count)}",
            body=_numbered(node.body, count),
            other=_numbered(node.other, count),
        )
        for node in nodes
    )


def numbered(nodes: Story, first: int = 0) -> Story:
    """The same story, in which every node without a key gets one."""
    return _numbered(nodes, iter(range(first, first + 1000)))


STORIES = st.lists(NODES, min_size=1, max_size=6).map(lambda nodes: numbered(tuple(nodes)))


def positions(nodes: Story) -> int:
    """In how many places something can be inserted."""
    return 1 + sum(1 + positions(node.body) + positions(node.other) for node in nodes)


def revised(nodes: Story, place: int, new: Story | None) -> Story:
    """The story with ``new`` inserted at a place, or (None) with what stands there left out."""
    return _revised(nodes, [place], new)


def _revised(nodes: Story, left: list[int], new: Story | None) -> Story:
    """``left``: how many places there are still to pass; counted down on the way."""
    out: list[Node] = []
    for node in nodes:
        if _here(left):
            if new is None:
                continue
            out += new
        inner = replace(node, body=_revised(node.body, left, new))
        out.append(replace(inner, other=_revised(node.other, left, new)))
    if _here(left) and new is not None:
        out += new
    return tuple(out)


def _here(left: list[int]) -> bool:
    left[0] -= 1
    return left[0] == -1


class Watched:
    """A story as a dialogue that remembers of its last run what it wished, in order, and whether it ended."""

    def __init__(self, story: Story) -> None:
        self.wishes: list[Any] = []
        self.ended = False
        self.dialogue: Dialogue = replace(
            dialogue("test.tale")(_nothing), run=lambda talk: _Run(self, play(talk, story))
        )

    @property
    def keys(self) -> list[str]:
        """Keys of what was wished."""
        return [wish.key for wish in self.wishes]


class _Run:
    """The coroutine of one run, as far as the engine uses it."""

    def __init__(self, watched: Watched, run: Coroutine[Any, Any, Any]) -> None:
        self.watched, self.run = watched, run
        watched.wishes, watched.ended = [], False

    def __await__(self) -> Any:
        return self.run.__await__()

    def send(self, outcome: Any) -> Any:
        try:
            wish = self.run.send(outcome)
        except StopIteration:
            self.watched.ended = True
            raise
        self.watched.wishes.append(wish)
        return wish

    def close(self) -> None:
        self.run.close()


async def _nothing(talk: Talk) -> None:
    """The run is put in its place."""


async def play(talk: Talk, story: Story) -> Any:
    """Play a story; its result is the last answer."""
    heard: dict[int, Labelled | None] = {}
    await _play(talk, story, heard)
    return heard.get(ANNA)


async def _play(talk: Talk, story: Story, heard: dict[int, Labelled | None]) -> None:
    for node in story:
        quoted = heard.get(node.person) if node.quotes else None
        about: dict[str, Any] = {"words": quoted} if quoted is not None else {}
        match node.kind:
            case "branch":
                yes = await talk.confirm(node.person, node.key, audience=ONLY_YOU, **about)
                await _play(talk, node.body if yes else node.other, heard)
            case "rounds":
                for number in (1, 2, 3):
                    turn = talk.scoped(f"{node.key}.{number}")
                    await _play(turn, node.body, heard)
                    if not await turn.confirm(ANNA, "more", audience=ONLY_YOU):
                        break
            case _:
                await _do(talk, node, heard, about)


async def _do(talk: Talk, node: Node, heard: dict[int, Labelled | None], about: dict[str, Any]) -> None:
    key, person = node.key, node.person
    match node.kind:
        case "ask":
            until = DAY if node.until else None
            prompt = ANSWERS[node.of][0]
            heard[person] = await talk.ask(person, key, prompt, audience=ONLY_YOU, until=until, **about)
        case "say":
            await talk.say(person, key, **about)
        case "room":
            await talk.say(talk.room, key)
        case "leak":
            await talk.say(talk.room, key, words=heard.get(person))
        case "upload":
            await talk.upload(person, key, 3)
        case "look":
            assert await talk.look(key, operation_of({"of": key})) == {"of": key}
        case "do":
            assert await talk.do(key, operation_of(f"done {key}")) == f"done {key}"
        case "start":
            await talk.start(key, "test.other", words=heard.get(person))
        case "wait":
            await talk.wait(key, DAY)
        case "now":
            await talk.now(key)
        case "collect":
            await talk.collect([BRAM, CEES], key, text(), until=DAY, audience=NETWORK)
        case "release":
            heard[person] = await talk.release(heard.get(person), to=NETWORK, key=key)
        case _:
            raise AssertionError(node.kind)

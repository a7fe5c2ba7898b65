"""Looking for words in harvests: in what the networks of the person who asks have released to themselves."""

from __future__ import annotations

import re

from bot.audience import Json, Label, Labelled
from bot.network import Contribution, Membership, Network, Question, Standing
from bot.operations import operation
from bot.ports import World
from flows.harvesting.document import EVIDENCE

FOUND_IN = (*EVIDENCE, "answer", "echo")


@operation
def search_harvests(world: World, search: Labelled) -> Json:
    """Where each word of ``search`` begins a word: ``network`` (its name) and ``words``, own network first.

    Of the network at hand everything that was released; of other networks of the person only what is closed.
    """
    wanted = _words(search.shown_to(search.label))
    memberships = world.find(Membership, person=world.person, standing=Standing.MEMBER)
    own = sorted({membership.network for membership in memberships}, key=lambda id: (id != world.network, id))
    return [
        {"network": network.name, "words": _for_asker(world, words)}
        for id in own
        if (network := world.get(Network, id)) and (id == world.network or network.closed_at)
        for words in _released(world, id)
        if words.judge(lambda text: _has(text, wanted))
    ]


def _released(world: World, network: int) -> list[Labelled]:
    """The question and everything of the harvest that the network's own room may read."""
    questions = world.find(Question, network=network, central=True)
    contributions = world.find(Contribution, network=network, kind=list(FOUND_IN))
    room = Label.for_room(network)
    found = [thing.words for thing in (*questions, *contributions)]
    return [words for words in found if words.label.covers(room)]


def _for_asker(world: World, words: Labelled) -> Labelled:
    """The words for the asker alone, a member of the network they come from, maybe in a talk of another."""
    asker = Label.for_person(world.person, world.network)
    room = words.label.network
    value = words.shown_to(asker if room == world.network or room is None else Label.for_room(room))
    return Labelled(value, asker, words.authors, words.key)


def _has(text: Json, wanted: list[str]) -> bool:
    there = _words(text) if isinstance(text, str) else []
    return bool(wanted) and all(any(word.startswith(each) for word in there) for each in wanted)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())

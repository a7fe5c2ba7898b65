"""Going public: a second consent of each author, on exactly the text that everyone will read; revocable."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.audience import ERASED, ONLY_YOU, PUBLIC, Json, Label, Labelled
from bot.network import Consent, Contribution, Question
from bot.operations import operation
from bot.ports import World
from bot.talk import Talk, dialogue
from flows.cultivating.rounds import deadline
from flows.harvesting.document import EVIDENCE, NAMED, NAMED_IN_PUBLIC
from flows.harvesting.documents import make_public_documents, refresh_documents
from flows.harvesting.operations import DRAFT, be_named, central, consent, latest_answer

OPEN = timedelta(days=7)


@dialogue("harvesting.publish", revision=1)
async def publish(talk: Talk) -> None:
    """Ask every author of the harvest, and make the public version of what they gave."""
    if talk.args.get("option") == "withdraw":
        return await withdraw(talk)
    facilitator = talk.starter
    authors = await talk.look("authors", authors_of_harvest())
    if not authors:
        return await talk.say(facilitator, "too-early")
    await talk.say(facilitator, "asking", authors=len(authors))
    _, lasts = await deadline(talk, OPEN)
    await talk.collect(authors, "permits", permit, until=lasts, nudge=lasts / 2)
    documents = await talk.do("documents", make_public_documents())
    if documents is None:
        return await talk.say(facilitator, "nothing")
    await talk.upload(talk.room, "document", documents["html"])
    await talk.upload(talk.room, "document-plain", documents["md"])


@dialogue("harvesting.permit", revision=1)
async def permit(talk: Talk) -> None:
    """One author: which of their texts may everyone read, and with their name or without."""
    me = talk.starter
    pieces = await talk.look("pieces", pieces_of_mine())
    await talk.say(me, "intro", pieces=len(pieces))
    given = 0
    for piece in pieces:
        turn = talk.scoped(piece["piece"])
        words = await turn.release(piece["words"], to=PUBLIC, key="release")
        if words is not None:
            given += bool(await turn.do("permit", permit_piece(piece["piece"], words)))
    if not given:
        return await talk.say(me, "none")
    named = await talk.confirm(me, "named", audience=ONLY_YOU)
    await talk.do("name", be_named(named, NAMED_IN_PUBLIC))
    await talk.say(me, "noted", pieces=given)


async def withdraw(talk: Talk) -> None:
    """Take back what one gave to the public; the public version is made again without it."""
    taken = await talk.do("withdraw", withdraw_pieces())
    text = "harvesting-publish-withdrawn" if taken else "harvesting-publish-nothing-to-withdraw"
    await talk.say(talk.starter, "withdrawn", text=text, pieces=taken)
    if not await talk.look("named", is_named()):
        return
    unname = "harvesting-publish-unname"
    if await talk.confirm(talk.starter, "unname", audience=ONLY_YOU, text=unname):
        await talk.do("take-out", take_name_out())
        await talk.say(talk.starter, "unnamed", text="harvesting-publish-unnamed")
    else:
        await talk.say(talk.starter, "left", text="engine-left-as-it-is")


@operation
def authors_of_harvest(world: World) -> Json:
    """Everyone whose words are in the settled harvest; nobody before the answer is settled."""
    answer = latest_answer(world)
    if answer is None or answer.status == DRAFT:
        return []
    authors: set[int] = set()
    for words in _pieces(world).values():
        authors |= words.authors if len(words.authors) == 1 else set()
    return sorted(authors)


@operation
def pieces_of_mine(world: World) -> Json:
    """What the person at hand could give and has not given yet: a stable name (``piece``) and ``words``."""
    return [
        {"piece": piece, "words": words}
        for piece, words in _pieces(world).items()
        if words.authors == frozenset({world.person}) and words.label.audience is not PUBLIC
    ]


@operation
def permit_piece(world: World, piece: str, words: Labelled) -> Json:
    """Let everyone read what was given, with a consent of its own; not if it reads differently by now."""
    current = _pieces(world).get(piece)
    if current is None or not _same(current, words):
        return False
    _put(world, piece, words)
    consent(world, f"publish:{piece}", world.person, True)
    return True


@operation
def withdraw_pieces(world: World) -> Json:
    """Let only the network read what the person at hand had given to everyone; gives how many texts."""
    room = Label.for_room(world.network)
    taken = 0
    for piece, words in _pieces(world).items():
        if words.authors == frozenset({world.person}) and words.label.audience is PUBLIC:
            _put(world, piece, Labelled(words.shown_to(room), room, words.authors, words.key))
            consent(world, f"publish:{piece}", world.person, False)
            taken += 1
    consent(world, NAMED_IN_PUBLIC, world.person, False)
    refresh_documents(world, world.person)
    return taken


@operation
def is_named(world: World) -> Json:
    """Whether the person at hand is named in the network's own harvest."""
    return bool(world.find(Consent, network=world.network, person=world.person, what=NAMED, withdrawn_at=None))


@operation
def take_name_out(world: World) -> Json:
    """Name the person at hand nowhere in the network's own harvest any more."""
    consent(world, NAMED, world.person, False)
    refresh_documents(world, world.person)


def _pieces(world: World) -> dict[str, Labelled]:
    """Everything that could be in the public version, by a stable name, in the order in which it is read."""
    room = Label.for_room(world.network)
    question, answer = central(world), latest_answer(world)
    found = {f"question.{question.id}": question.words} if question else {}
    if answer:
        found[f"contribution.{answer.id}"] = answer.words
    for kind in (*EVIDENCE, "echo"):
        for contribution in world.find(Contribution, network=world.network, kind=kind):
            found[f"contribution.{contribution.id}"] = contribution.words
    return {piece: words for piece, words in found.items() if words.label.covers(room) and not words.is_(ERASED)}


def _put(world: World, piece: str, words: Labelled) -> None:
    kind, _, id = piece.partition(".")
    thing: Any = world.get(Question if kind == "question" else Contribution, int(id))
    thing.words = words
    world.put(thing)


def _same(one: Labelled, other: Labelled) -> bool:
    return one.judge(lambda words: bool(words == other.shown_to(other.label)))

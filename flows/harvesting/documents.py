"""The harvest as files of the network: made, made again, never with words that were taken back."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.audience import PUBLIC, Json, Label
from bot.network import Document
from bot.operations import operation
from bot.ports import World
from flows.harvesting.document import Harvest, harvest_for
from flows.harvesting.rendering import html, markdown
from flows.network.operations import network_of

EVERYONE = Label(PUBLIC)
FORMATS: dict[str, tuple[str, Callable[..., str]]] = {
    "html": ("text/html", html),
    "md": ("text/markdown", markdown),
}


@operation
def make_documents(world: World) -> Json:
    """The harvest for the network's own room, as it stands now; gives the ids of the documents by format."""
    return _store(world, Label.for_room(world.network))


@operation
def make_public_documents(world: World) -> Json:
    """The public harvest, of what was released to everyone; None when neither question nor answer was."""
    harvest = harvest_for(world, EVERYONE)
    return _store(world, EVERYONE) if harvest.question or harvest.answer else None


def refresh_documents(world: World, person: int) -> int:
    """Write anew what holds words of ``person``, after an erasure or a withdrawal; gives how many files."""
    stale = [document for document in world.find(Document, network=world.network) if person in document.authors]
    for document in stale:
        ending = document.name.rpartition(".")[2]
        if ending not in FORMATS:  # their own export, or an invitation for the calendar: no harvest
            continue
        readers = Label.from_json(document.label)
        harvest = harvest_for(world, readers)
        document.body, document.authors = FORMATS[ending][1](harvest, world.phrase), list(harvest.authors)
        world.put(document)
    return len(stale)


def _store(world: World, readers: Label) -> dict[str, int]:
    harvest = harvest_for(world, readers)
    return {ending: _put(world, harvest, readers, ending) for ending in FORMATS}


def _put(world: World, harvest: Harvest, readers: Label, ending: str) -> int:
    """Store one rendering. What reads the same is kept once; of a public one there is only the newest."""
    media_type, render = FORMATS[ending]
    name, body = f"{_file_name(world, harvest)}.{ending}", render(harvest, world.phrase)
    document = Document(world.network, name, media_type, body, world.now, readers.to_json())
    document.authors = list(harvest.authors)
    for known in world.find(Document, network=world.network, name=name):
        if known.body == body:
            return known.id
        if harvest.public:
            document.id = known.id
    return world.put(document).id


def _file_name(world: World, harvest: Harvest) -> str:
    """``oogst-rustig-lesgeven-openbaar``: plain letters, as every system takes them."""
    kind = "public" if harvest.public else "draft" if harvest.draft else "own"
    network = re.sub(r"[^a-z0-9]+", "-", network_of(world).name.casefold()).strip("-")
    return "-".join(part for part in (world.phrase("harvesting-document-file", kind=kind), network) if part)

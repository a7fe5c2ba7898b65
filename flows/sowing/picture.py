"""How members differ, in sentences and as a picture: how many look from where, and who is still missing.

Counts only. A name beside a view would say more than a network needs to see what it lacks, and a picture is passed on
more easily than a list; who wants to know more finds it in the list of members. No board is named.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from bot.audience import Json, Label
from bot.diversity import ATTRIBUTES, pairs_in_ten
from bot.effects import Phrase
from bot.network import Document
from bot.operations import operation
from bot.ports import World
from bot.talk import Talk, dialogue
from flows.network.figures import VIEWS
from flows.network.operations import intake_of, members_in, network_of
from flows.sowing.chart import Block, Picture, Row, png
from flows.sowing.proposals import candidates_inside
from flows.sowing.told import ROLES, SCHOOLS

ORDER = {"role": ROLES, "school": SCHOOLS, "region": VIEWS["region"], "years": ("starting", "settled", "seasoned")}
"""Views in the order in which they are shown."""
EXPECTED = {**VIEWS, "years": ORDER["years"]}
"""Views that are shown as missing where nobody looks from there."""
PNG = "image/png"


@dialogue("sowing.picture")
async def picture(talk: Talk) -> None:
    """Show how the members differ, in sentences and as a picture."""
    seen: list[dict[str, Any]] = await talk.look("views", views_now())
    if not any(each["views"] for each in seen):
        return await talk.say(talk.here, "nothing-told")
    document: int = await talk.do("draw", draw_picture())
    await talk.upload(talk.here, "shown", document, lines=[line_of(each) for each in seen])


def line_of(seen: dict[str, Any]) -> Phrase:
    """What the picture shows of one question, in a sentence."""
    words = [
        *(Phrase("sowing-picture-view", {"view": Phrase(text), "count": count}) for text, count in seen["views"]),
        *([Phrase("sowing-picture-untold", {"count": seen["untold"]})] if seen["untold"] else []),
    ]
    views = words[0]
    for word in words[1:]:
        views = Phrase("sowing-finding-and", {"others": views, "one": word})
    attribute = Phrase(f"network-attribute-{seen['attribute']}")
    known = seen["differ"] is not None
    return Phrase(
        "sowing-picture-line" if known else "sowing-picture-line-unknown",
        {"attribute": attribute, "views": views, "count": seen["differ"] if known else 0},
    )


@operation
def views_now(world: World) -> Json:
    """Per attribute: of ten random pairs how many ``differ`` (None: too few told), the ``views`` as [text, members] and
    how many did not tell (``untold``)."""
    return _views(world)


@operation
def draw_picture(world: World) -> Json:
    """Draw how the members differ, in place of an earlier picture; gives the id of the document."""
    name = world.phrase("sowing-picture-file")
    earlier = world.find(Document, network=world.network, name=name, media_type=PNG)
    label = Label.for_room(world.network).to_json()
    document = earlier[0] if earlier else Document(world.network, name, PNG, "", world.now, label)
    return _draw(world, document).id


def redraw_pictures(world: World, person: int) -> int:
    """Draw anew what counts what ``person`` told, after an erasure; gives how many pictures."""
    stale = [each for each in world.find(Document, network=world.network, media_type=PNG) if person in each.authors]
    for document in stale:
        _draw(world, document)
    return len(stale)


def _draw(world: World, document: Document) -> Document:
    """The picture belongs to all whose answers it counts."""
    blocks = tuple(_block(world, each) for each in _views(world))
    count, named = len(members_in(world)), network_of(world).name
    document.data = png(
        Picture(
            world.phrase("sowing-picture-title"),
            f"{named} · {world.phrase('sowing-picture-members', count=count)}",
            world.phrase("sowing-picture-legend"),
            blocks,
        )
    )
    document.authors = sorted({person for name in ATTRIBUTES for person in intake_of(world, name)})
    return world.put(document)


def _block(world: World, seen: dict[str, Any]) -> Block:
    rows = [Row(world.phrase(text), count) for text, count in seen["views"]]
    if seen["untold"]:
        rows.append(Row(world.phrase("sowing-picture-not-told"), seen["untold"], told=False))
    title = world.phrase(f"network-attribute-{seen['attribute']}")
    key = "differ" if seen["differ"] is not None else "too-few"
    differ = world.phrase(f"sowing-picture-{key}", count=seen["differ"] or 0)
    return Block(title[:1].upper() + title[1:], differ, tuple(rows))


def _views(world: World) -> list[dict[str, Any]]:
    people = candidates_inside(world)
    seen: list[dict[str, Any]] = []
    for name in ATTRIBUTES:
        told = [one.views[name] for one in people if name in one.views]
        views = _boards(told) if name == "board" else _counted(name, told)
        seen.append({
            "attribute": name, "differ": pairs_in_ten(told), "views": views, "untold": len(people) - len(told),
        })  # fmt: skip
    return seen


def _counted(name: str, told: list[str]) -> list[list[Json]]:
    """Views by their texts, with those that are missing; nothing where nobody told."""
    counts = Counter(told)
    shown = [view for view in ORDER[name] if counts[view] or (told and view in EXPECTED[name])]
    return [[f"sowing-finding-{view}" if name == "years" else f"{name}-{view}", counts[view]] for view in shown]


def _boards(told: list[str]) -> list[list[Json]]:
    """Who share a board, largest first, and who have one for themselves."""
    counts = sorted(Counter(told).values(), reverse=True)
    shared = [["sowing-picture-board-shared", count] for count in counts if count > 1]
    alone = counts.count(1)
    return [*shared, *([["sowing-picture-board-own", alone]] if alone else [])]

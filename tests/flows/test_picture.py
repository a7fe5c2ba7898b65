"""How members differ, in sentences and as one picture: counts, no names, the same bytes for the same members."""

from __future__ import annotations

import struct
import subprocess
import sys

import pytest

from bot.audience import NETWORK, Label
from bot.bootstrap import build
from bot.clocks import SetClock
from bot.config import Settings
from bot.network import Document, Membership, Network, Standing
from bot.upkeep import publish
from flows.sowing.chart import Block, Picture, Row, png
from tests.flows.test_finding import change, tell
from tests.support.people import TUESDAY, Village, Villager, village
from tests.support.season import ROOM, kept, plant


async def told(v: Village) -> list[Villager]:
    """Three members who told where they work, and one who did not."""
    people = await plant(v, "anna", "bram", "carla", "dirk")
    await tell(v, "anna", role="school-leader", school="vmbo", region="north", board="Sentinel", years=1)
    await tell(v, "bram", role="school-leader", school="havo-vwo", region="north", board="sentinel ", years=4)
    await tell(v, "carla", role="other", school="vmbo", region="south", board="Elders", years=30)
    return people


async def test_the_picture_comes_with_the_same_in_words():
    async with village() as v:
        anna, *_ = await told(v)
        await anna.commands("conditions picture", ROOM)
        post = v.room(ROOM)[-1]
        assert post.body == (
            "This is how the members of Net differ:\n"
            "• role: 7 of 10 random pairs differ (2 × school leader, no team leader, no board member, "
            "1 × another role, 1 not told)\n"
            "• school type: 7 of 10 random pairs differ (no practical training, 2 × vmbo (pre-vocational), "
            "1 × havo/vwo (general, pre-university), no special secondary education, 1 not told)\n"
            "• region: 7 of 10 random pairs differ (2 × region North, no region Middle, 1 × region South, 1 not told)\n"
            "• board: 7 of 10 random pairs differ (2 × under the same board, 1 × with a board of their own, "
            "1 not told)\n"
            "• experience: 10 of 10 random pairs differ (1 × under three years of leading, "
            "1 × three to ten years of leading, 1 × ten years of leading or more, 1 not told)"
        )
        (document,) = await kept(v, Document)
        assert (document.name, document.media_type) == ("how-we-differ.png", "image/png")
        assert Label.from_json(document.label) == Label(NETWORK, network=document.network)
        assert document.authors == [1, 2, 3], "who did not tell is not in it"
        name, kind, content = await v.app.document(post.message.document or 0)
        assert (name, kind, content) == ("how-we-differ.png", "image/png", document.data)
        assert content.startswith(b"\x89PNG")
        assert struct.unpack(">I", content[16:20]) == (1080,)


async def test_the_same_members_give_the_same_bytes_and_one_document():
    async with village() as v:
        anna, bram, *_ = await told(v)
        await anna.commands("conditions picture", ROOM)
        (before,) = await kept(v, Document)
        await bram.commands("voorwaarden beeld")
        (after,) = await kept(v, Document)
        assert before.data == after.data
        assert bram.posts[-1].kind == "file"
        await tell(v, "dirk", role="board-member")
        await anna.commands("conditions picture", ROOM)
        (changed,) = await kept(v, Document)
        assert changed.data != after.data


async def test_who_is_erased_is_not_counted_any_more():
    async with village() as v:
        anna, bram, *_ = await told(v)
        await anna.commands("conditions picture", ROOM)
        (before,) = await kept(v, Document)
        await bram.commands("me erase")
        await bram.answers("yes")
        (after,) = await kept(v, Document)
        assert after.data.startswith(b"\x89PNG")
        assert after.data != before.data
        assert after.authors == [1, 3]


async def test_nobody_told_anything():
    async with village() as v:
        anna, _ = await plant(v, "anna", "bram")
        await anna.commands("conditions picture", ROOM)
        assert "Nobody told yet where they work" in v.room(ROOM)[-1].body
        assert await kept(v, Document) == []


async def test_one_who_told_is_not_compared_and_who_left_is_not_counted():
    async with village() as v:
        anna, *_ = await told(v)
        for person in (2, 3):
            await change(v, Membership, where={"person": person}, standing=Standing.LEFT)
        await anna.commands("conditions picture", ROOM)
        assert "region: told by too few to compare (1 × region North, no region Middle" in v.room(ROOM)[-1].body


async def test_what_is_public_is_written_as_it_is(tmp_path):
    app = build(Settings(database_url="sqlite://"), clock=SetClock(TUESDAY))
    with app.store.begin() as uow:
        network = uow.put(Network("Net", "CODE", app.clock.now()))
        picture = Document(network.id, "p.png", "image/png", "", app.clock.now(), ["public", [], None])
        picture.data = b"\x89PNG\x00\xff"
        uow.put(picture)
        uow.put(Document(network.id, "t.md", "text/markdown", "œ\n", app.clock.now(), ["public", [], None]))
    paths = publish(app.store, tmp_path)
    app.store.close()
    assert [path.read_bytes() for path in paths] == [b"\x89PNG\x00\xff", "œ\n".encode()]


@pytest.mark.parametrize("network", ["a $x$ {b} 🌾 \\frac", "x" * 300, ""])
def test_any_name_can_be_drawn(network: str):
    rows = (Row("many", 60), Row("nobody", 0), Row("w" * 80, 1), Row("not told", 2, told=False))
    picture = Picture("Title", network, "Legend " * 30, (Block("Role", "5 of 10", rows),) * 6)
    assert png(picture) == png(picture)


def test_nothing_is_imported_for_drawing_before_something_is_drawn():
    code = "import flows, sys; assert flows.all_dialogues(); assert 'matplotlib' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


async def test_no_view_is_said_to_be_missing_where_most_members_did_not_tell_theirs():
    async with village() as v:
        anna, *_ = await plant(v, "anna", "bram", "carla")
        await tell(v, "anna", role="school-leader")
        await anna.commands("members find", ROOM)
        assert "3 members" in v.room(ROOM)[-1].text
        assert "role: no" not in v.room(ROOM)[-1].text
        await tell(v, "bram", role="school-leader")
        await anna.commands("members find", ROOM)
        assert "role: no team leader, board member yet" in v.room(ROOM)[-1].text

"""One network with a room on each of two platforms: everyone hears it all, and is asked where they are."""

from __future__ import annotations

from bot.network import Membership, Network, Phase, Room, Standing
from bot.ports import UnitOfWork
from tests.support.people import Post, Village, Villager, village
from tests.support.season import QUESTION, ROOM, kept, plant

MATRIX = "matrix"
OTHER = "!room:example.org"
BOTH = ("console", MATRIX)


async def joined_up(v: Village, *names: str, phase: Phase = Phase.CULTIVATING) -> list[Villager]:
    """A network in two rooms; these people are in it, the first of them on both sides."""
    people = await plant(v, *names, phase=phase)
    await v.person(names[0], MATRIX).commands("start ABCDEF", OTHER)
    return people


def bodies(posts: list[Post]) -> list[str]:
    return [post.body for post in posts]


async def test_a_room_on_another_platform_joins_with_the_code():
    async with village(platforms=BOTH) as v:
        await joined_up(v, "anna")
        assert "This channel now belongs to Net" in v.room(OTHER, MATRIX)[-1].text
        rooms = await kept(v, Room, network=1)
        assert [(room.platform, room.address) for room in rooms] == [("console", ROOM), (MATRIX, OTHER)]


async def test_who_was_in_the_room_before_it_joined_is_invited_there_and_so_is_who_comes_later():
    async with village(platforms=BOTH) as v:
        emma, finn = v.person("emma", MATRIX), v.person("finn", MATRIX)
        await emma.joins(OTHER)
        await joined_up(v, "anna")
        assert QUESTION in emma.prompt.text
        await finn.joins(OTHER)
        assert QUESTION in finn.prompt.text
        await emma.answers("accept")
        assert bodies(v.room(ROOM))[-1] == bodies(v.room(OTHER, MATRIX))[-1]
        assert "Emma takes part" in v.room(ROOM)[-1].text
        assert "under another account" in v.person("anna", MATRIX).hears
        assert "under another account" not in emma.hears
        assert not v.record.at("dm:emma"), "they are asked where they are"
        standings = {row.person: row.standing for row in await kept(v, Membership)}
        assert sorted(standings.values()) == [Standing.INVITED, Standing.INVITED, Standing.MEMBER, Standing.MEMBER]


async def test_before_the_question_is_there_nobody_is_asked_in_yet():
    async with village(platforms=BOTH) as v:
        emma = v.person("emma", MATRIX)
        await emma.joins(OTHER)
        await plant(v, "anna", phase=Phase.SOWING, question="")
        await v.person("anna", MATRIX).commands("start ABCDEF", OTHER)
        assert not emma.posts
        assert len(await kept(v, Membership, standing=Standing.INVITED)) == 2


async def test_a_network_that_is_closed_invites_nobody():
    async with village(platforms=BOTH) as v:
        emma = v.person("emma", MATRIX)
        await emma.joins(OTHER)
        await plant(v, "anna", phase=Phase.CLOSED)

        def close(uow: UnitOfWork) -> None:
            (network,) = uow.find(Network)
            network.closed_at = v.now
            uow.put(network)

        await v.app.writer.run(close)
        await v.person("anna", MATRIX).commands("start ABCDEF", OTHER)
        assert not emma.posts


async def test_one_round_with_members_on_each_side_gives_one_summary_in_both_rooms():
    async with village(platforms=BOTH) as v:
        (anna,) = await joined_up(v, "anna")
        emma = v.person("emma", MATRIX)
        await emma.joins(OTHER)
        await emma.answers("accept")
        await emma.acts("stop")
        await anna.commands("checkin", ROOM)
        assert "What have you tried" in anna.prompt.text
        assert "What have you tried" in emma.prompt.text
        for who, words in ((anna, "A walk with each of them."), (emma, "Listening longer.")):
            await who.says(words)
            await who.acts("skip")
            await who.acts("skip")
            await who.answers(True)
        here, there = v.room(ROOM), v.room(OTHER, MATRIX)
        (summary,) = [post for post in here if "Listening longer." in post.text]
        assert "A walk with each of them." in summary.text
        assert [post.body for post in there if "Listening longer." in post.text] == [summary.body]


async def test_a_thread_hangs_below_the_post_of_its_own_room():
    async with village(platforms=BOTH) as v:
        (anna, *_) = await joined_up(v, "anna", "bram", "carla")
        await anna.commands("method troika", ROOM)
        await anna.says("My team keeps its doors shut.")
        await anna.answers(True)
        await anna.answers("live")
        for where, on in ((ROOM, "console"), (OTHER, MATRIX)):
            posts = v.room(where, on)
            roots = {post.message.thread for post in posts if post.message.thread is not None}
            assert roots
            assert roots <= {post.id for post in posts}

"""Rooms that are closed, upgraded, emptied, or not for us; people who go out of a conversation or bring somebody in."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.matrix import names, syncing
from bot.clocks import SetClock
from bot.messages import Message, Quote
from bot.network import Membership, Presence, Standing
from bot.ports import OutboxRow, UnitOfWork
from tests.support.matrix.account import asks, bot_account
from tests.support.matrix.member import Member, member
from tests.support.matrix.served import served
from tests.support.matrix.synapse import Synapse
from tests.support.matrix.town import asked_in, said, town, until
from tests.support.people import TUESDAY

pytestmark = pytest.mark.homeserver

MOVED, WITNESSED = "We go on here", "Somebody else can read along"


async def as_member(synapse: Synapse, who: Member, method: str, where: str, body: dict[str, Any]) -> dict[str, Any]:
    return await asks(synapse, method, where, body, who.client.access_token)


async def upgraded(synapse: Synapse, who: Member, room: str) -> str:
    """The room is closed for a newer one, as Element's command does it."""
    answer = await as_member(synapse, who, "POST", f"rooms/{room}/upgrade", {"new_version": "11"})
    return str(answer["replacement_room"])


async def test_a_network_goes_on_where_its_room_does(synapse: Synapse, tmp_path: Path):
    async with served(synapse, await bot_account(synapse), tmp_path) as akker, member(synapse, "anna") as anna:
        here = await town(akker, anna, room_version="10")
        after = await upgraded(synapse, anna, here.room)
        await anna.invites(after, akker.user)  # the room is not open to who is not invited
        await anna.sees(lambda seen: seen.room == after and MOVED in seen.text)
        row = await here.posts(after, "Both of you know more than you say.")
        await anna.sees(lambda seen: seen.room == after and "know more" in seen.text)
        assert (await here.row(row)).state == "sent"
        assert [MOVED in seen.text for seen in said(anna, after, akker.user)].count(True) == 1
        assert not [seen for seen in said(anna, after, akker.user) if "I am Akker" in seen.text]
        assert await akker.app.has_network(names.PLATFORM, after)
        assert not await akker.app.has_network(names.PLATFORM, here.room)

        # Somebody else's room that says of itself that it replaces ours does not get the network.
        claimed = await anna.creates(akker.user, predecessor={"room_id": after})
        await anna.sees(lambda seen: seen.room == claimed and "I am Akker" in seen.text)
        assert not await akker.app.has_network(names.PLATFORM, claimed)


async def test_a_conversation_goes_on_where_its_room_does(synapse: Synapse, tmp_path: Path):
    async with served(synapse, await bot_account(synapse), tmp_path) as akker, member(synapse, "anna") as anna:
        here = await town(akker, anna)
        after = await upgraded(synapse, anna, here.direct)
        await anna.invites(after, akker.user)
        await until(lambda: _direct_is(akker, anna, after))
        await here.asked("For you alone")
        seen = await anna.sees("For you alone")
        assert seen.room == after
        here.direct = after
        await here.type("Too many meetings.")
        await anna.sees(lambda seen: seen.room == after and "tried" in seen.text)


async def _direct_is(akker: Any, anna: Member, room: str) -> bool:
    known = akker.platform.rooms.known(room)
    return await akker.platform.rooms.direct(anna.user) == room and akker.user in known.members


async def test_nothing_for_one_is_said_where_two_can_read_it(synapse: Synapse, tmp_path: Path):
    async with (
        served(synapse, await bot_account(synapse), tmp_path) as akker,
        member(synapse, "anna") as anna,
        member(synapse, "bram") as bram,
    ):
        here = await town(akker, anna)
        await anna.invites(here.direct, bram.user)
        await anna.sees(lambda seen: seen.room == here.direct and WITNESSED in seen.text)
        await bram.joins(here.direct)
        await here.asked("For you alone")
        elsewhere = await asked_in(anna, here.room, here.direct)
        seen = await anna.sees("For you alone")
        assert (seen.room, seen.encrypted) == (elsewhere, True)
        assert [seen.text for seen in said(bram, here.direct, akker.user) if "alone" in seen.text] == []
        assert [WITNESSED in seen.text for seen in said(anna, here.direct, akker.user)].count(True) == 1

        # A room of three is no conversation of two because its invitation says so.
        party = await anna.creates(akker.user, bram.user, is_direct=True)
        await anna.sees(lambda seen: seen.room == party and WITNESSED in seen.text)
        await here.asked("Still for you alone")
        assert (await anna.sees("Still for you alone")).room == elsewhere


async def test_who_comes_in_while_we_are_busy_reads_nothing_that_is_for_one(synapse: Synapse, tmp_path: Path):
    clock = SetClock(TUESDAY)
    async with (
        served(synapse, await bot_account(synapse), tmp_path, clock=clock) as akker,
        member(synapse, "anna") as anna,
        member(synapse, "bram") as bram,
    ):
        here = await town(akker, anna)
        take, free = akker.platform.listening._take, asyncio.Event()

        async def busy(event: dict[str, Any]) -> None:
            await free.wait()
            await take(event)

        akker.platform.listening._take = busy
        await anna.invites(here.direct, bram.user)
        await bram.joins(here.direct)
        machine = akker.platform.homeserver._ready.machine
        await until(lambda: _holds(bram.user in machine.members[here.direct]))
        await here.asked("For you alone")
        free.set()
        await anna.sees(lambda seen: seen.room == here.direct and WITNESSED in seen.text)
        clock.set(TUESDAY + timedelta(minutes=1))
        await akker.app.settle()
        elsewhere = await asked_in(anna, here.room, here.direct)
        assert (await anna.sees("For you alone")).room == elsewhere
        await bram.sees(lambda seen: seen.room == here.direct and WITNESSED in seen.text)
        assert [seen.text for seen in said(bram, here.direct, akker.user) if "alone" in seen.text] == []


async def _holds(what: bool) -> bool:
    return what


async def test_a_question_that_was_asked_elsewhere_is_answered_in_the_newer_conversation(
    synapse: Synapse, tmp_path: Path
):
    clock = SetClock(TUESDAY)
    async with (
        served(synapse, await bot_account(synapse), tmp_path, clock=clock) as akker,
        member(synapse, "anna") as anna,
    ):
        here = await town(akker, anna)
        newer = await anna.creates(akker.user, is_direct=True)
        await anna.knows(newer, akker.user)
        await until(lambda: _direct_is(akker, anna, newer))
        before = len(said(anna, here.direct, akker.user))
        for answer in ("Too many meetings.", "A study day.", "People try.", "1"):
            await here.type(answer, newer)
        clock.set(TUESDAY + timedelta(minutes=1))
        await akker.app.settle()
        rows = await akker.app.writer.run(lambda uow: [row for id in range(1, 60) if (row := uow.message(id))])
        assert [row.kind for row in rows if row.state != "sent"] == []
        assert len(said(anna, here.direct, akker.user)) == before


async def test_who_left_the_conversation_is_not_called_back_and_the_facilitator_is_told(
    synapse: Synapse, tmp_path: Path
):
    async with (
        served(synapse, await bot_account(synapse), tmp_path) as akker,
        member(synapse, "anna") as anna,
        member(synapse, "bram") as bram,
    ):
        here = await town(akker, anna)
        await bram.client.set_displayname("Bram")
        await here.posts(names.direct(bram.user), "Hello Bram")
        theirs = await asked_in(bram)
        await bram.sees("Hello Bram")
        await bram.leaves(theirs)
        await akker.hears_of(lambda event: event.get("state_key") == bram.user and _is(event, "leave"))
        lost = await here.posts(names.direct(bram.user), "Are you there?")
        assert (await here.row(lost)).state == "parked"
        await anna.sees(lambda seen: seen.room == here.direct and "do not reach" in seen.text)

        # They invite Akker again, and are reached there.
        again = await bram.creates(akker.user, is_direct=True)
        await bram.knows(again, akker.user)
        await akker.hears_of(lambda event: event["room_id"] == again and event.get("state_key") == akker.user)
        await here.posts(names.direct(bram.user), "There you are")
        assert (await bram.sees("There you are")).room == again


def _is(event: dict[str, Any], membership: str) -> bool:
    return event["type"] == "m.room.member" and event["content"].get("membership") == membership


async def test_where_it_may_not_speak_or_is_shown_the_door_it_says_so_and_goes_on_when_let_in(
    synapse: Synapse, tmp_path: Path
):
    async with served(synapse, await bot_account(synapse), tmp_path) as akker, member(synapse, "anna") as anna:
        here = await town(akker, anna, room_version="11")
        levels = f"rooms/{here.room}/state/m.room.power_levels"
        allowed = await as_member(synapse, anna, "GET", levels, {})
        await as_member(synapse, anna, "PUT", levels, {**allowed, "events_default": 50})
        mute = await here.posts(here.room, "Nobody reads this")
        assert (await here.row(mute)).state == "parked"
        await anna.sees(lambda seen: seen.room == here.direct and "cannot write in" in seen.text)
        await as_member(synapse, anna, "PUT", levels, allowed)

        await anna.client.room_kick(here.room, akker.user)
        await akker.hears_of(lambda event: event.get("state_key") == akker.user and _is(event, "leave"))
        assert (await here.row(await here.posts(here.room, "Nor this"))).state == "parked"
        meanwhile = await anna.says(here.room, "!akker help")
        await anna.invites(here.room, akker.user)
        await anna.knows(here.room, akker.user)
        await here.type("!akker status", here.room)
        await here.posts(here.room, "This they do")
        await anna.sees(lambda seen: seen.room == here.room and seen.text == "This they do")
        assert len([seen for seen in said(anna, here.room, akker.user) if "I am Akker" in seen.text]) == 1
        assert meanwhile not in akker.heard

        # What is told of a room that we are out of by then does not keep the ear waiting.
        foreign = await anna.creates()
        entered = {
            "type": "m.room.member", "event_id": "$entered", "sender": akker.user, "state_key": akker.user,
            "content": {"membership": "join"}, "room_id": foreign,
        }  # fmt: skip
        await akker.platform.ear.take(entered)
        await akker.platform.ear.invited(
            foreign, [{**entered, "sender": anna.user, "content": {"membership": "invite"}}]
        )
        await here.nothing_is_stuck()


async def test_strangers_are_told_why_it_does_not_come_and_empty_rooms_are_left(synapse: Synapse, tmp_path: Path):
    async with member(synapse, "anna") as anna, member(synapse, "eve") as eve:
        user = await bot_account(synapse)
        async with served(synapse, user, tmp_path, matrix_invite_allow=(anna.user,)) as akker:
            hers = await eve.creates(user)
            declined = await eve.sees(
                lambda seen: (
                    (seen.room, seen.type, seen.sender) == (hers, "m.room.member", user)
                    and seen.content["membership"] == "leave"
                )
            )
            assert "Whoever runs this Akker" in declined.content["reason"]
            room = await anna.creates(user, eve.user)
            await anna.sees(lambda seen: seen.room == room and "I am Akker" in seen.text)
            await eve.joins(room)
            joined = akker.platform.homeserver.joined
            await anna.leaves(room)
            await akker.hears_of(lambda event: event.get("state_key") == anna.user and _is(event, "leave"))
            assert await joined() == [room]
            await eve.leaves(room)
            await until(lambda: _is_nowhere(joined))


async def _is_nowhere(joined: Any) -> bool:
    return not await joined()


async def test_an_invitation_counts_as_that_of_who_sent_it_whatever_else_it_shows(synapse: Synapse, tmp_path: Path):
    async with member(synapse, "anna") as anna, member(synapse, "eve") as eve:
        user = await bot_account(synapse)
        async with served(synapse, user, tmp_path, matrix_invite_allow=(anna.user,)) as akker:
            invited = akker.platform.listening._invited
            forged = {
                "type": "m.room.member", "sender": anna.user, "state_key": user,
                "content": {"membership": "invite", "is_direct": True},
            }  # fmt: skip

            async def shown(room: str, state: list[dict[str, Any]]) -> None:
                """As Eve's homeserver could have it: ours puts the invitation itself behind what that one tells."""
                await invited(room, [forged, *state])

            akker.platform.listening._invited = shown
            hers = await eve.creates(user)
            await eve.sees(lambda seen: (seen.room, seen.sender) == (hers, user) and "leave" in str(seen.content))
            standing = [seen.content["membership"] for seen in eve.seen if (seen.room, seen.sender) == (hers, user)]
            assert standing == ["leave"]
            assert akker.platform.rooms.partner(hers) is None


async def test_what_is_for_somebody_waits_until_it_knows_the_room_that_they_asked_it_into(
    synapse: Synapse, tmp_path: Path
):
    clock = SetClock(TUESDAY)
    async with (
        served(synapse, await bot_account(synapse), tmp_path, clock=clock) as akker,
        member(synapse, "anna") as anna,
        member(synapse, "bram") as bram,
    ):
        here = await town(akker, anna)
        rooms, free = akker.platform.listening._rooms, asyncio.Event()

        async def busy(room: str, state: list[dict[str, Any]]) -> None:
            await free.wait()
            await rooms(room, state)

        akker.platform.listening._rooms = busy
        theirs = await bram.creates(akker.user, is_direct=True)
        await until(lambda: _holds(akker.platform.rooms.partner(theirs) == bram.user))
        row = await here.posts(names.direct(bram.user), "Hello Bram")
        assert (await here.row(row)).state == "waiting"
        free.set()
        await until(lambda: _holds(bram.user in akker.platform.rooms.known(theirs).members))
        clock.set(TUESDAY + timedelta(minutes=1))
        await akker.app.settle()
        assert (await bram.sees("Hello Bram")).room == theirs
        assert not [seen for seen in said(anna, here.direct, akker.user) if "do not reach" in seen.text]


async def _out(akker: Any, anna: Member, room: str, meanwhile: Callable[[], Awaitable[None]]) -> None:
    """Akker is shown the door, and let in again when something has happened."""
    await anna.client.room_kick(room, akker.user)
    await until(lambda: _holds(akker.user not in akker.platform.rooms.known(room).members))
    await meanwhile()
    for number in range(5):
        await anna.says(room, f"Among us {number}")
    before = len(akker.heard)
    await anna.invites(room, akker.user)
    await until(lambda: _holds(akker.user in akker.platform.rooms.known(room).members))
    await until(lambda: _holds(len(akker.heard) > before))
    await akker.app.settle()


async def _reads(akker: Any, who: Member, room: str) -> tuple[bool, str]:
    """Whether somebody is known to read along in a room, and how they stand to its network."""

    def look(uow: UnitOfWork) -> tuple[bool, str]:
        place, person = uow.place(names.PLATFORM, room), uow.identify(names.PLATFORM, who.user, who.user)
        (stands,) = uow.find(Membership, network=place.network, person=person)
        return bool(uow.find(Presence, room=place.id, person=person)), stands.standing

    return await akker.app.writer.run(look)


async def test_who_comes_and_goes_while_it_is_out_is_counted_as_they_are_when_it_is_back(
    synapse: Synapse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(syncing, "TIMELINE", 1)
    async with (
        served(synapse, await bot_account(synapse), tmp_path) as akker,
        member(synapse, "anna") as anna,
        member(synapse, "bram") as bram,
    ):
        here = await town(akker, anna)

        async def comes() -> None:
            await anna.invites(here.room, bram.user)
            await bram.joins(here.room)

        async def goes() -> None:
            await bram.leaves(here.room)

        async def nothing() -> None:
            pass

        await comes()
        await akker.hears_of(lambda event: event.get("state_key") == bram.user and _is(event, "join"))
        visible = f"rooms/{here.room}/state/m.room.history_visibility"  # else it hears what it missed
        await as_member(synapse, anna, "PUT", visible, {"history_visibility": "joined"})
        await _out(akker, anna, here.room, nothing)
        await goes()
        await akker.hears_of(lambda event: event.get("state_key") == bram.user and _is(event, "leave"))
        assert await _reads(akker, bram, here.room) == (False, Standing.LEFT)
        await _out(akker, anna, here.room, comes)
        assert await _reads(akker, bram, here.room) == (True, Standing.INVITED)
        await _out(akker, anna, here.room, goes)
        assert await _reads(akker, bram, here.room) == (False, Standing.LEFT)
        await _out(akker, anna, here.room, comes)

        # Whom the facilitator let go, is not invited again for being there still, under another name.
        def let_go(uow: UnitOfWork) -> None:
            (stands,) = uow.find(Membership, person=uow.identify(names.PLATFORM, bram.user, bram.user))
            stands.standing = Standing.LEFT
            uow.put(stands)

        async def renamed() -> None:
            await bram.client.set_displayname("Bram B.")

        await akker.app.writer.run(let_go)
        await _out(akker, anna, here.room, renamed)
        assert await _reads(akker, bram, here.room) == (True, Standing.LEFT)
        await here.nothing_is_stuck()


async def test_erased_words_are_taken_away_in_an_older_conversation_as_well(synapse: Synapse, tmp_path: Path):
    async with served(synapse, await bot_account(synapse), tmp_path) as akker, member(synapse, "anna") as anna:
        here = await town(akker, anna)
        address = names.direct(anna.user)
        person = await akker.app.writer.run(lambda uow: uow.identify(names.PLATFORM, anna.user, anna.user))
        words = Message([Quote(quote="What only I know", by=[person], to=None)], "en").to_json()

        def post(uow: UnitOfWork) -> None:
            uow.post(OutboxRow(uow.place(names.PLATFORM, address, person).id, "message", words, akker.clock.now()))

        await akker.app.writer.run(post)
        await akker.app.settle()
        shown = await anna.sees(lambda seen: seen.room == here.direct and "What only I know" in seen.text)
        newer = await anna.creates(akker.user, is_direct=True)
        await anna.knows(newer, akker.user)
        await until(lambda: _direct_is(akker, anna, newer))
        await akker.app.erase_person(person)
        await akker.app.settle()
        await anna.sees(lambda seen: (seen.room, seen.type, seen.about) == (here.direct, "m.room.redaction", shown.id))

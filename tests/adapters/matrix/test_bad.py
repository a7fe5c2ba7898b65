"""What people and servers send that is not as it should be: it gets no wrong answer, and what comes next is taken."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from adapters.matrix import names
from bot.clocks import SystemClock
from bot.messages import Message
from bot.network import Presence
from bot.ports import OutboxRow
from bot.running import Timekeeper
from tests.support.matrix.account import asks, bot_account
from tests.support.matrix.member import NotSeen, member
from tests.support.matrix.served import served
from tests.support.matrix.synapse import STRICT_LIMITS, Synapse, running_synapse
from tests.support.matrix.town import said, town

pytestmark = pytest.mark.homeserver

TAG = re.compile(r"<(?:/?(?:p|strong|em|code|blockquote|a)|br|a href=\"https?://[^\"<>]*\")>")
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)> & @room"
OTHER_EVENTS: list[dict[str, Any]] = [
    {}, {"msgtype": "m.text"}, {"body": "Without a type"}, {"msgtype": "m.text", "body": ["a", 7, None]},
    {"msgtype": 7, "body": {}}, {"msgtype": "org.example.dance", "body": "Unknown"},
    {"msgtype": "m.location", "body": "Here", "geo_uri": "geo:0,0"}, {"msgtype": "m.text", "body": ""},
    {"msgtype": "m.image", "body": "picture.png", "url": 9}, {"msgtype": "m.notice", "body": "I am a bot as well"},
]  # fmt: skip
ODD_RELATIONS: list[Any] = [
    "yes", [], {"rel_type": 7}, {"rel_type": "m.replace"}, {"rel_type": "m.replace", "event_id": "no id"},
    {"rel_type": "m.replace", "event_id": "$no"}, {"rel_type": "m.thread", "event_id": {}}, {"m.in_reply_to": "$no"},
]  # fmt: skip
"""Synapse lets none of them through, other servers may."""


async def test_events_of_any_shape(synapse: Synapse, tmp_path: Path):
    async with (
        served(synapse, await bot_account(synapse), tmp_path) as akker,
        member(synapse, "anna") as anna,
        member(synapse, "bram") as bram,
    ):
        here = await town(akker, anna, bram.user)
        await bram.joins(here.room)
        for content in OTHER_EVENTS:
            await anna.sends(here.room, "m.room.message", content)
        last = [await anna.sends(here.direct, "m.room.message", each) for each in OTHER_EVENTS]
        await akker.hears(*last)
        some = {**akker.heard[last[0]], "room_id": here.room}
        for number, relation in enumerate(ODD_RELATIONS):
            content = {"msgtype": "m.text", "body": "x", "m.relates_to": relation}
            await akker.platform.ear.take({**some, "event_id": f"$related{number}", "content": content})

        # A body is what counts, however large its other form is.
        markup = "<b>" * 300 + "Too many meetings." + "</b>" * 300 + "<!-- " + "x" * 25_000 + " -->"
        formatted = {"format": "org.matrix.custom.html", "formatted_body": markup}
        await akker.hears(await anna.says(here.direct, "Too many meetings.", **formatted))
        tried = await anna.sees(lambda seen: seen.room == here.direct and "tried" in seen.text)

        # What others say that they changed of Anna's words or of ours, changes nothing.
        said_here = await anna.says(here.room, "Something in the room")
        await akker.hears(await bram.edits(here.room, said_here, "!akker stop"))
        await akker.hears(await anna.edits(here.direct, tried.id, "x"))

        # Our question is taken away: it can be answered all the same.
        await anna.redacts(here.direct, tried.id)
        await akker.hears_of(lambda event: tried.id in str(event.get("redacts") or event["content"].get("redacts")))
        before = len(said(anna, here.direct, akker.user))
        await asyncio.gather(*(anna.reacts(here.direct, tried.id, f"{number}") for number in range(200)))
        await here.type("A study day.")
        await anna.sees(lambda seen: seen.room == here.direct and "What will show you" in seen.text)
        assert len(said(anna, here.direct, akker.user)) < before + 10, "one word a tap is a flood"

        # A clock that is far off, and events that are told again.
        far = {**akker.heard[last[0]], "content": {"msgtype": "m.text", "body": "People try."}}
        await akker.platform.ear.take({**far, "event_id": "$from-the-past", "origin_server_ts": -1})
        await akker.platform.ear.take({**far, "event_id": "$from-nowhen", "origin_server_ts": "soon"})
        await akker.app.settle()
        count = len(await sent(akker))
        for event in [*akker.heard.values()]:
            await akker.platform.ear.take(event)
        await akker.app.settle()
        assert len(await sent(akker)) == count
        await here.nothing_is_stuck()


async def sent(akker: Any) -> list[Any]:
    return await akker.app.writer.run(lambda uow: [row for id in range(1, 300) if (row := uow.message(id))])


async def test_markup_of_people_stays_text(synapse: Synapse, tmp_path: Path):
    async with served(synapse, await bot_account(synapse), tmp_path) as akker, member(synapse, "anna") as anna:
        await anna.client.set_displayname(f"Anna {SCRIPT}")
        here = await town(akker, anna, name=f"Learning {SCRIPT}")
        for text in (SCRIPT, SCRIPT, f"Trying {SCRIPT}", "1", f"How can I make <b>room</b> {SCRIPT}?"):
            html = {"format": "org.matrix.custom.html", "formatted_body": text}
            await akker.hears(await anna.says(here.direct, text, **html))
        await here.type("yes")
        await here.type("!akker status", here.room)
        await akker.app.settle()
        ours = [*said(anna, here.direct, akker.user), *said(anna, here.room, akker.user)]
        forms = [str(seen.content["formatted_body"]) for seen in ours]
        assert any("&lt;script&gt;" in form for form in forms), "what they typed is shown somewhere"
        assert [form for form in forms if "<" in TAG.sub("", form)] == []
        assert [form for form in forms if "@room" in form] == []
        assert all(seen.content["m.mentions"] == {} for seen in ours)


async def test_a_room_of_two_thousand_is_met_in_a_moment(synapse: Synapse, tmp_path: Path):
    async with served(synapse, await bot_account(synapse), tmp_path) as akker, member(synapse, "anna") as anna:
        here = await town(akker, anna)
        guests = [f"@guest{number}:akker.test" for number in range(2000)]
        joined = {"type": "m.room.member", "content": {"membership": "join", "displayname": "Guest"}}
        state = [{**joined, "state_key": user, "sender": user, "event_id": f"$of{user}"} for user in guests]
        began = time.monotonic()
        await akker.platform.ear.stands(here.room, state)
        assert time.monotonic() - began < 20
        there = await akker.app.writer.run(lambda uow: uow.find(Presence))
        assert len(there) >= 2000
        await here.nothing_is_stuck()


async def test_a_token_that_is_taken_away_is_replaced_while_it_listens(synapse: Synapse, tmp_path: Path):
    async with served(synapse, await bot_account(synapse), tmp_path) as akker, member(synapse, "anna") as anna:
        here = await town(akker, anna)
        device = akker.platform.homeserver.device
        await asks(synapse, "POST", "logout", {}, akker.platform.homeserver._wire.token)
        for _ in range(5):  # who writes while it has no device is told that it cannot be read, and types it once more
            await here.type("Too many meetings.")
            with suppress(NotSeen):
                await anna.sees(lambda seen: seen.room == here.direct and "tried" in seen.text, patience=3)
                break
            # It is there again with the keys that it had; nio alone never believes in a device again that was gone.
            await anna.sees(lambda seen: seen.room == here.direct and "cannot read your message yet" in seen.text)
            anna.client.device_store[akker.user][device].deleted = False
            anna.client.invalidate_outbound_session(here.direct)
        else:
            raise AssertionError("it was not heard again")
        assert akker.platform.homeserver.device == device


@pytest.mark.soak
async def test_under_strict_limits_all_arrives_in_order(tmp_path: Path):
    with running_synapse(STRICT_LIMITS) as strict:
        user = await bot_account(strict)
        async with (
            served(strict, user, tmp_path, clock=SystemClock()) as akker,
            member(strict, "anna") as anna,
        ):
            keeper = Timekeeper(akker.app)
            keeper.start()
            try:
                room = await anna.creates(user)
                await anna.sees(lambda seen: "I am Akker" in seen.text)
                words = [f"Word {number}" for number in range(6)]
                for each in words:
                    await _say(akker, room, each)
                await anna.sees(words[-1], patience=60)
                heard = [seen.text for seen in said(anna, room, akker.user)]
                assert heard[1:] == words
            finally:
                keeper.stop()


async def _say(akker: Any, room: str, text: str) -> None:
    message = Message([text], "en").to_json()
    now = akker.clock.now()
    await akker.app.writer.run(
        lambda uow: uow.post(OutboxRow(uow.place(names.PLATFORM, room).id, "message", message, now))
    )

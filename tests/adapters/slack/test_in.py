"""What comes in, good and bad: forged, broken, doubled, too early, too long, or while nothing can be written."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from adapters.slack import ear
from adapters.slack.doctor import REFUSED
from bot.network import Identity, Person
from tests.crash.content import content
from tests.support.blocks import check
from tests.support.slack.emulator import Emulator
from tests.support.slack.payloads import stamp
from tests.support.slack.planted import ROOM, plant
from tests.support.slack.served import Served, Way, served
from tests.support.slack.ways import Answer, Http, signed
from tests.support.slack.workspace import ALL_SCOPES, Slack, workspace

SECRET = "Mijn geheim"


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    rooms = {ROOM: ["akker", "anna", "bram"], "#elders": ["anna", "bram"], "#besloten": ["anna"]}
    async with workspace(emulator, ["anna", "bram", "carla"], rooms, private=["#besloten"], scopes=ALL_SCOPES) as here:
        here.retries = ()
        yield here


@pytest.fixture
async def akker(slack: Slack) -> AsyncIterator[Served]:
    async with served(slack) as running:
        yield running


def held(akker: Served) -> Any:
    """All that the database holds."""
    return content(akker.app.store._database)  # type: ignore[attr-defined]


def event(slack: Slack, text: str = SECRET, **more: Any) -> dict[str, Any]:
    anna = slack.person("anna")
    return slack.app.event(slack.app.post(anna.id, slack.rooms[ROOM], text, stamp(), **more))


async def begun(slack: Slack, akker: Served) -> None:
    """Anna begins in #netwerk, and is asked her first question."""
    await slack.person("anna").commands("start", ROOM)
    await settled(akker)


async def settled(akker: Served) -> None:
    await akker.platform.ear.settle()
    await akker.app.settle()


class TestSignatures:
    @pytest.mark.parametrize("wrong", ["secret", "old", "none", "no number", "no text", "of another body"])
    async def test_are_checked(self, slack: Slack, akker: Served, caplog: pytest.LogCaptureFixture, wrong: str):
        caplog.set_level(logging.DEBUG)
        way = slack.way
        assert isinstance(way, Http)
        body = '{"type": "event_callback", "event": {"text": "' + SECRET + '"}}'
        headers = {
            "secret": signed("another", body),
            "old": signed(way.secret, body, time.time() - 301),
            "none": {"X-Slack-Request-Timestamp": "", "X-Slack-Signature": ""},
            "no number": {**signed(way.secret, body), "X-Slack-Request-Timestamp": "now"},
            "no text": {**signed(way.secret, body), "X-Slack-Signature": "v0=é"},
            "of another body": signed(way.secret, body + " "),
        }[wrong]
        before = held(akker)
        assert (await way.send(body, "application/json", headers)).status == 401
        assert "refused for its signature" in caplog.text
        assert SECRET not in caplog.text
        noted = await akker.app.fact(REFUSED)
        assert noted is not None
        after = held(akker)
        assert {name for name in after if after[name] != before[name]} == {"fact"}

    async def test_are_checked_before_anything_is_read(self, slack: Slack, akker: Served):
        way = slack.way
        assert isinstance(way, Http)
        for body in ("{", "payload=%7B", "[" * 100_000, "\x00"):
            answer = await way.send(body, "application/json", {"X-Slack-Signature": "v0=0"})
            assert answer.status == 401

    async def test_who_knocks_again_and_again_is_noted_once(
        self, slack: Slack, akker: Served, monkeypatch: pytest.MonkeyPatch
    ):
        noted: list[str] = []

        async def remember(name: str, value: str) -> None:
            noted.append(name)

        monkeypatch.setattr(akker.app, "remember", remember)
        assert isinstance(slack.way, Http)
        for _ in range(20):
            await slack.way.send("{}", "application/json", {"X-Slack-Signature": "v0=0"})
        assert noted == [REFUSED]

    async def test_slack_tries_the_certificate(self, slack: Slack, akker: Served):
        assert isinstance(slack.way, Http)
        form = "application/x-www-form-urlencoded"
        assert (await slack.way.send("ssl_check=1&token=x", form, {"X-Slack-Signature": ""})).ok
        assert await akker.app.fact(REFUSED) is None

    async def test_slack_tries_the_address(self, slack: Slack, akker: Served):
        assert isinstance(slack.way, Http)
        answer = await slack.way.send('{"type": "url_verification", "challenge": "abc"}', "application/json")
        assert (answer.status, answer.body) == (200, {"challenge": "abc"})


class TestMalformed:
    @pytest.mark.parametrize(
        ("body", "kind"),
        [
            ("{", "application/json"),
            ("[]", "application/json"),
            ('"text"', "application/json"),
            ("[" * 100_000, "application/json"),
            ("payload=%7B", "application/x-www-form-urlencoded"),
            ("payload=[]", "application/x-www-form-urlencoded"),
        ],
    )
    async def test_json_that_is_none(
        self, slack: Slack, akker: Served, caplog: pytest.LogCaptureFixture, body: str, kind: str
    ):
        assert isinstance(slack.way, Http)
        answer = await slack.way.send(body, kind)
        assert 400 <= answer.status < 500, answer
        assert "Traceback" not in caplog.text
        assert (await slack.person("anna").commands("help")).ok, "others go on"

    async def test_far_too_much(self, slack: Slack, akker: Served, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr("adapters.slack.gate.MOST", 10_000)
        assert isinstance(slack.way, Http)
        assert (await slack.way.send("x" * 10_001, "application/json")).status == 413

    @pytest.mark.parametrize(
        "event",
        [
            {},
            {"type": "message"},
            {"type": "message", "channel": 7, "user": [], "ts": {}, "text": None},
            {"type": "message", "subtype": "message_changed"},
            {"type": "reaction_added", "item": "x"},
            {"type": "member_joined_channel"},
            {"type": "app_home_opened", "user": 1},
            {"type": "pin_added", "user": "U0ANNA"},
            {"type": "message", "subtype": "channel_topic", "channel": "C0NETWERK", "user": "U0ANNA", "ts": "1.1"},
        ],
    )
    async def test_events_of_no_use_change_nothing(
        self, slack: Slack, akker: Served, caplog: pytest.LogCaptureFixture, event: dict[str, Any]
    ):
        await slack.person("anna").commands("help")
        await settled(akker)
        before = held(akker)
        answer = await slack.way.event(slack.app.event({**event, "event_ts": "1770109200.000100"}))
        assert answer.status in (200, 400, 404), answer
        await settled(akker)
        assert held(akker) == before
        assert "Traceback" not in caplog.text

    async def test_another_workspace(self, slack: Slack, akker: Served, caplog: pytest.LogCaptureFixture):
        before = held(akker)
        foreign = [{"team_id": "T0ELDERS", "user_id": "U1", "is_bot": True, "enterprise_id": None}]
        payload = {**event(slack), "team_id": "T0ELDERS", "authorizations": foreign}
        assert (await slack.way.event(payload)).status == 200, "to send it again would not help"
        assert held(akker) == before
        assert "not from a workspace of ours" in caplog.text
        assert SECRET not in caplog.text

    async def test_trouble_while_asking_who_we_are_is_not_another_workspace(self, slack: Slack, akker: Served):
        akker.platform.workspaces._selves.clear()
        await slack.fault("auth.test", status=500)
        assert (await slack.way.event(event(slack))).status == 503
        assert (await slack.way.event(event(slack))).status == 200

    async def test_a_word_in_capitals_is_not_looked_up(self, slack: Slack, akker: Served):
        await slack.person("anna").commands("help")
        await slack.fault("users.info", error="user_not_found", times=1)
        await slack.person("anna").says_dm("UITSTEL WAS WELKOM, zei U0NIEMAND")
        await slack.person("carla").commands("help")
        assert "Carla" not in await self.names(akker), "the one look-up that goes wrong is hers"

    async def names(self, akker: Served) -> list[str]:
        return [person.name for person in await akker.app.writer.run(lambda uow: uow.find(Person))]


class TestOldMessages:
    async def test_an_action_of_an_older_version(self, slack: Slack, akker: Served):
        await begun(slack, akker)
        anna = slack.person("anna")
        seen = await anna.last()
        for action in (
            {"type": "button", "action_id": "akker:answer:99", "value": "what-once-was"},
            {"type": "button", "action_id": "akker:action:dance", "value": "dance"},
            {"type": "radio_buttons", "action_id": "akker:once", "selected_option": {"value": "x"}},
            {"type": "button", "action_id": "other:thing"},
            {"type": "hologram", "action_id": "akker:answer:0"},
        ):
            payload = slack.app.click(anna.id, anna.name, seen.channel, {"ts": seen.ts}, action, "t1")
            assert (await slack.way.interaction(payload)).ok
        gone = {"type": "button", "action_id": "akker:answer:0", "value": "x"}
        payload = slack.app.click(anna.id, anna.name, seen.channel, {"ts": "1770000000.000100"}, gone, "t1")
        assert (await slack.way.interaction(payload)).ok
        await settled(akker)
        assert not await akker.app.writer.run(lambda uow: uow.stuck())
        assert "question" in (await anna.last()).text.lower()

    async def test_a_trigger_that_has_expired(self, slack: Slack, akker: Served):
        await begun(slack, akker)
        anna = slack.person("anna")
        await slack.fault("views.open", error="expired_trigger_id")
        await anna.clicks("All in one window")
        await settled(akker)
        assert "once more" in (await anna.last()).text
        await anna.clicks("All in one window")
        await settled(akker)
        assert await anna.view()


class TestText:
    @pytest.mark.parametrize(
        "text",
        [
            "Hoi <!channel> en <@U0BRAM> &lt;b&gt; &amp;amp; *vet* _x_ `y`",
            "<https://veld.example|klik> @here @channel #netwerk",
            "a < b > c & d",
            "🌾" * 50 + "\u202e omgekeerd",
        ],
    )
    async def test_an_answer_pings_nobody_when_it_is_shown(self, slack: Slack, akker: Served, text: str):
        await begun(slack, akker)
        anna = slack.person("anna")
        for _ in range(6):
            await anna.says_dm(text)
            await settled(akker)
        for room in (ROOM, await anna.channel("dm")):
            for seen in await slack.history(room):
                if seen.user == slack.app.bot_user:
                    check(seen.raw)
        assert not await akker.app.writer.run(lambda uow: uow.stuck())

    async def test_twelve_thousand_characters(self, slack: Slack, akker: Served):
        await begun(slack, akker)
        anna = slack.person("anna")
        words = ("Leren is proberen. " * 632)[:12_000]
        await anna.says_dm(words)
        await settled(akker)
        kept = str(held(akker))
        assert kept.count("Leren is proberen") >= 631
        assert not await akker.app.writer.run(lambda uow: uow.stuck())

    async def test_far_too_long_is_said(self, slack: Slack, akker: Served):
        await begun(slack, akker)
        anna = slack.person("anna")
        before = len(await anna.inbox())
        await anna.says_dm("x" * 40_001)
        await settled(akker)
        assert len(await anna.inbox()) == before + 1
        assert "40,000" in (await anna.last()).text.replace("40000", "40,000")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Nobody else can write to the database in this block."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.mark.parametrize("way", ["http", "socket"])
class TestNothingCanBeWritten:
    @pytest.fixture
    async def running(
        self, slack: Slack, tmp_path: Path, way: Way, monkeypatch: pytest.MonkeyPatch
    ) -> AsyncIterator[Served]:
        async with served(slack, f"sqlite:///{tmp_path / 'akker.db'}", way=way) as akker:
            await begun(slack, akker)
            monkeypatch.setattr(ear, "DEADLINE", 0.3)
            yield akker

    async def test_it_is_said_or_comes_again(
        self, slack: Slack, running: Served, way: Way, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ):
        anna = slack.person("anna")
        payload = slack.app.event(slack.app.post(anna.id, await anna.channel("dm"), SECRET, stamp()))
        before = held(running)
        if not isinstance(slack.way, Http):
            slack.way.patience = 1.0  # type: ignore[attr-defined]
        with locked(tmp_path / "akker.db"):
            event, command, click = await asyncio.gather(
                slack.way.event(payload), anna.commands("help"), anna.clicks("All in one window")
            )
            shortcut = await self.saved(slack)
        await settled(running)
        assert event == (Answer(503, "") if way == "http" else Answer(0))
        assert "I am slow" in command.text
        assert click.ok, "opening a window writes nothing"
        assert shortcut.ok
        assert sum("I am slow" in said for said in await anna.whispers()) == 2
        assert not any("not saved" in said for said in await anna.whispers())
        assert SECRET not in caplog.text
        await settled(running)
        after = held(running)
        assert SECRET in str(after), "the waiting ended, and not the work"
        assert after != before
        assert (await slack.way.event(payload, 1, "http_error")).ok
        await settled(running)
        assert held(running) == after

    async def saved(self, slack: Slack) -> Answer:
        anna = slack.person("anna")
        ts = stamp()
        message = {"ts": ts, "user": slack.person("bram").id, "text": "Wat ik leerde", "team": slack.app.team}
        form = slack.app.shortcut(anna.id, anna.name, slack.rooms[ROOM], message, "save_for_harvest", "t")
        return await slack.way.interaction({**form, "response_url": slack.response_url(anna)})

    async def test_a_window_keeps_what_was_typed(self, slack: Slack, running: Served, way: Way, tmp_path: Path):
        anna = slack.person("anna")
        await anna.clicks("All in one window")
        await settled(running)
        with locked(tmp_path / "akker.db"):
            answer = await anna.submits(SECRET)
        assert answer.body["response_action"] == "errors"
        assert "once more in a minute" in str(answer.body["errors"])
        await settled(running)
        before = held(running)
        assert SECRET in str(before)
        again = await anna.submits(SECRET)
        assert (again.ok, again.text) == (True, ""), "it closes as saved"
        await settled(running)
        assert held(running) == before, "and counted once"


async def test_slack_is_answered_in_time(slack: Slack, tmp_path: Path):
    """With the deadline as it is: Slack waits for three seconds."""
    async with served(slack, f"sqlite:///{tmp_path / 'akker.db'}") as akker:
        await begun(slack, akker)
        with locked(tmp_path / "akker.db"):
            began = time.monotonic()
            assert (await slack.way.event(event(slack, "/akker status"))).status == 503
            assert time.monotonic() - began < 2.9


class TestAgain:
    async def test_duplicates_and_retries_change_nothing(self, slack: Slack, akker: Served):
        await begun(slack, akker)
        anna = slack.person("anna")
        dm = await anna.channel("dm")
        said, room = slack.app.post(anna.id, dm, "Ons team knikt.", stamp()), slack.rooms[ROOM]
        payloads = [
            slack.app.event(said),
            slack.app.event(slack.app.post(anna.id, room, f"<@{slack.app.bot_user}> help", stamp())),
            slack.app.event({"type": "member_joined_channel", "user": slack.person("carla").id, "channel": room}),
        ]
        for payload in payloads:
            assert (await slack.way.event(payload)).ok
        form = slack.app.slash(anna.id, "anna", room, "help", "1.2.abc")
        assert (await slack.way.command(form)).ok
        await settled(akker)
        before = held(akker)
        for retry in range(1, 4):
            for payload in payloads:
                assert (await slack.way.event({**payload, "event_id": f"Ev{retry}"}, retry, "http_timeout")).ok
            assert (await slack.way.command(form)).ok
        await settled(akker)
        assert held(akker) == before

    async def test_a_mention_is_heard_once(self, slack: Slack, akker: Served):
        await slack.person("anna").says("@akker help", ROOM)
        await settled(akker)
        assert len(await slack.person("anna").inbox()) == 1
        assert len(await slack.history(ROOM)) == 1, "what one person can do is told to them alone"

    @pytest.mark.parametrize("late", ["edit", "delete"])
    async def test_a_change_before_its_message(self, slack: Slack, emulator: Emulator, late: str):
        """It comes out as if it had come after it."""

        ts = f"{int(time.time())}.000100"

        async def kept(in_order: bool) -> Any:
            async with served(slack) as akker:
                await begun(slack, akker)
                anna = slack.person("anna")
                dm = await anna.channel("dm")
                post = slack.app.post(anna.id, dm, "Eerste woorden", ts)
                changed = {**post, "text": "Laatste woorden", "edited": {"user": anna.id, "ts": f"{ts[:-3]}900"}}
                after: dict[str, Any] = (
                    {"subtype": "message_changed", "message": changed, "previous_message": post}
                    if late == "edit"
                    else {"subtype": "message_deleted", "deleted_ts": ts, "previous_message": post}
                )
                change = {"type": "message", "hidden": True, "channel": dm, "channel_type": "im", **after}
                both = [slack.app.event(post), slack.app.event({**change, "ts": f"{ts[:-3]}900"})]
                for payload in both if in_order else [*reversed(both), *both]:
                    assert (await slack.way.event(payload)).ok
                    await settled(akker)
                return {name: plainly(rows) for name, rows in held(akker).items() if name != "fact"}

        assert await kept(in_order=False) == await kept(in_order=True)

    async def test_the_newest_words_win(self, slack: Slack, akker: Served):
        await begun(slack, akker)
        anna, ts = slack.person("anna"), f"{int(time.time())}.000100"
        dm = await anna.channel("dm")
        post = slack.app.post(anna.id, dm, "Woorden nul", ts)
        texts = ["Woorden nul", "Woorden een", "Woorden twee"]
        edits: list[dict[str, Any]] = []
        for number in (1, 2):
            moment = f"{ts[:-3]}{number}00"
            new = {**post, "text": texts[number], "edited": {"user": anna.id, "ts": moment}}
            old = {**post, "text": texts[number - 1]}
            edits.append(slack.app.event({
                "type": "message", "subtype": "message_changed", "channel": dm, "ts": moment, "message": new,
                "previous_message": old,
            }))  # fmt: skip
        for payload in (edits[1], edits[0], slack.app.event(post)):
            assert (await slack.way.event(payload)).ok
        await settled(akker)
        answers = str(held(akker)["entry"]) if "entry" in held(akker) else str(held(akker))
        assert "Woorden twee" in answers
        assert "Woorden nul" not in answers


def plainly(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows without Slack's references, and without the commands with which it began."""
    kept = [row for row in rows if "/command/" not in str(row.get("event"))]
    return [{name: value for name, value in row.items() if name not in ("ref", "answer_ref")} for row in kept]


class TestPlaces:
    async def test_a_sheaf_and_the_menu_of_a_message_ask_its_author(self, slack: Slack, akker: Served):
        await plant(slack, akker)
        bram, anna = slack.person("bram"), slack.person("anna")
        first = await bram.says("We planden niet, en er kwam een plan.", ROOM)
        second = await bram.says("Stilte helpt.", ROOM)
        await anna.reacts("ear_of_rice", first, ROOM)
        await settled(akker)
        assert "er kwam een plan" in (await bram.last()).text
        await anna.saves(second, ROOM)
        await settled(akker)
        everything = "\n".join(seen.text for seen in await bram.inbox())
        count = len(await bram.inbox())
        await anna.saves(first, ROOM)
        await slack.person("carla").joins(ROOM)
        await slack.person("carla").reacts("ear_of_rice", first, ROOM)
        await settled(akker)
        assert len(await bram.inbox()) == count, f"asked once: {everything}"

    async def test_who_saves_a_message_from_its_menu_hears_what_comes_of_it(self, slack: Slack, akker: Served):
        await plant(slack, akker)
        anna, bram = slack.person("anna"), slack.person("bram")
        ts, own = await bram.says("Stilte helpt.", ROOM), await anna.says("Rust ook.", ROOM)
        posted = await slack.bot.chat_postMessage(channel=slack.rooms[ROOM], text="Dag")
        elsewhere = await bram.says("Hier is geen netwerk.", "#elders")

        async def told(ts: str, room: str = ROOM) -> str:
            before = len(await anna.inbox())
            assert (await anna.saves(ts, room)).ok
            await settled(akker)
            return "\n".join(seen.text for seen in (await anna.inbox())[before:])

        assert "I am asking Bram" in await told(ts)
        assert "Stilte helpt." in (await bram.last()).text
        assert "already" in await told(ts)
        assert "of your own" in await told(own)
        assert "nothing in that message that I can keep" in await told(str(posted["ts"]))
        assert "not said in the channel of a network" in await told(elsewhere, "#elders")
        picture = {"ts": stamp(), "user": bram.id, "text": "", "files": [{"id": "F0FOTO"}], "team": slack.app.team}
        form = slack.app.shortcut(anna.id, anna.name, slack.rooms[ROOM], picture, "save_for_harvest", "t")
        assert (await slack.way.interaction(form)).ok
        await settled(akker)
        assert "nothing in that message that I can keep" in (await anna.last()).text

    async def test_a_reaction_is_not_answered(self, slack: Slack, akker: Served):
        await plant(slack, akker)
        ts = await slack.person("bram").says("Stilte helpt.", ROOM)
        await slack.person("anna").reacts("ear_of_rice", ts, ROOM)
        await settled(akker)
        assert await slack.person("anna").inbox() == []

    async def test_a_sheaf_on_what_cannot_be_read_is_dropped(self, slack: Slack, akker: Served):
        await plant(slack, akker)
        ts = await slack.person("bram").says("Weg", ROOM)
        await slack.fault("conversations.replies", error="thread_not_found")
        await slack.person("anna").reacts("ear_of_rice", ts, ROOM)
        assert slack.delivered[-1].ok
        await settled(akker)
        assert await slack.person("bram").inbox() == []

    async def test_an_answer_in_the_thread_of_its_question(self, slack: Slack, akker: Served):
        await begun(slack, akker)
        anna = slack.person("anna")
        asked = await anna.last()
        await anna.replies(asked.ts, "Ons team knikt.")
        await settled(akker)
        assert "Ons team knikt." in str(held(akker))
        assert (await anna.last()).ts != asked.ts

    async def test_a_command_where_akker_is_not(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        answer = await anna.commands("start", "#elders")
        assert (answer.ok, answer.text) == (True, "")
        await settled(akker)
        assert (await anna.last()).text
        people = await akker.app.writer.run(lambda uow: [each.address for each in uow.find(Identity)])
        assert slack.person("bram").address in people, "who was there before reads along"

    async def test_a_command_where_akker_cannot_go(self, slack: Slack, akker: Served):
        answer = await slack.person("anna").commands("start", "#besloten")
        assert "Invite me" in answer.text
        assert await slack.person("anna").inbox() == []
        await slack.person("anna").invites("akker", "#besloten")
        assert (await slack.person("anna").commands("start", "#besloten")).text == ""
        await settled(akker)
        assert await slack.person("anna").inbox()

    async def test_a_command_in_a_large_room(self, slack: Slack, akker: Served, monkeypatch: pytest.MonkeyPatch):
        """To learn who is there takes longer than Slack waits."""
        monkeypatch.setattr("adapters.slack.rooms.SOON", 0.1)
        await slack.fault("conversations.members", delay=0.5, done=False)
        answer = await slack.person("anna").commands("start", ROOM)
        assert (answer.ok, answer.text) == (True, "")
        await settled(akker)
        people = await akker.app.writer.run(lambda uow: [each.address for each in uow.find(Identity)])
        assert slack.person("bram").address in people

    async def test_taken_out_while_it_still_learns_who_is_there(self, slack: Slack, akker: Served):
        anna = slack.person("anna")
        await slack.fault("conversations.members", delay=0.3, done=False)
        await anna.invites("akker", "#elders")
        await anna.removes("akker", "#elders")
        await settled(akker)
        await slack.person("carla").joins("#elders")  # nobody tells Akker, which is not there
        await anna.invites("akker", "#elders")
        await settled(akker)
        people = await akker.app.writer.run(lambda uow: [each.address for each in uow.find(Identity)])
        assert slack.person("carla").address in people

"""Messages out while Slack is in trouble: in order, once, nothing lost, and told to whoever can do something."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.slack import names
from adapters.slack.pace import A_CHANNEL, A_WORKSPACE, MANY, Pace
from bot.clocks import SetClock
from bot.messages import Choice, Message, Quote, Shown
from bot.network import Document
from bot.ports import OutboxRow, PromptRow, UnitOfWork
from tests.support.blocks import check
from tests.support.people import TUESDAY
from tests.support.slack.emulator import Emulator
from tests.support.slack.planted import ROOM, Planted, marks, plant
from tests.support.slack.screen import Seen
from tests.support.slack.served import served
from tests.support.slack.workspace import ALL_SCOPES, BOT_SCOPES, Slack, workspace

POST = "chat.postMessage"


@pytest.fixture
async def slack(emulator: Emulator) -> AsyncIterator[Slack]:
    async with workspace(emulator, ["anna", "bram", "carla"], scopes=ALL_SCOPES) as here:
        yield here


@pytest.fixture
async def net(slack: Slack) -> AsyncIterator[Planted]:
    """Anna facilitates Bram and Carla; Akker sends over the emulator."""
    async with served(slack) as akker:
        yield await plant(slack, akker)


class TestToWait:
    async def test_too_many_keeps_the_order_and_loses_nothing(self, net: Planted, slack: Slack):
        bram, carla = slack.person("bram"), slack.person("carla")
        await bram.channel("dm")
        await slack.fault(POST, status=429, retry_after=30, channel=await bram.channel("dm"), times=3)
        rows = await net.post(bram, "one", "two", "three")
        await net.post(carla, "meanwhile")
        await net.later()
        assert await net.said(bram) == []
        assert await net.said(carla) == ["meanwhile"], "others go on"
        await net.later(29)
        assert await net.said(bram) == [], "Slack is not asked before"
        for _ in range(3):
            rows += await net.post(bram, "a later one")
            await net.later(31)
        assert await net.said(bram) == ["one", "two", "three", *["a later one"] * 3]
        assert set(await net.states(rows)) == {"sent"}

    async def test_nothing_has_to_be_looked_up_after_a_plain_refusal(self, net: Planted, slack: Slack):
        await slack.fault(POST, status=429, retry_after=1)
        await slack.fault("conversations.history", error="internal_error", times=5)
        await net.post(ROOM, "one")
        await net.later()
        await net.later(2)
        assert await net.said(ROOM) == ["one"]


class TestUncertain:
    @pytest.mark.parametrize(
        "trouble",
        [{"status": 503}, {"status": 500, "error": "fatal_error"}, {"error": "internal_error"}, {"delay": 0.3}],
    )
    @pytest.mark.parametrize("done", [True, None])
    async def test_what_may_have_arrived_is_looked_up(
        self, slack: Slack, monkeypatch: pytest.MonkeyPatch, trouble: dict[str, Any], done: bool | None
    ):
        monkeypatch.setattr("adapters.slack.api.PATIENCE", 0.2)
        async with served(slack) as akker:
            net = await plant(slack, akker)
            await slack.fault(POST, **trouble, **({} if done is None else {"done": done}))
            await net.post(ROOM, "one", "two")
            await net.later()
            assert "two" not in await net.said(ROOM), "nothing overtakes what is in doubt"
            await net.later(2)
            assert await net.said(ROOM) == ["one", "two"]

    async def test_also_in_a_direct_message_and_in_a_thread(self, net: Planted, slack: Slack):
        bram = slack.person("bram")
        (root,) = await net.post(ROOM, "root")
        await net.later()
        await slack.fault(POST, times=2, status=500, done=True)
        await net.write(ROOM, [Message(["reply"], "en", thread=root)])
        await net.post(bram, "one")
        await net.later()
        await net.later(2)
        assert await net.said(ROOM) == ["root", "reply"]
        assert await net.said(bram) == ["one"]

    async def test_also_below_what_others_say(self, net: Planted, slack: Slack):
        await slack.fault(POST, status=500, done=True)
        await net.post(ROOM, "one")
        await net.later()
        for number in range(40):
            await slack.person("bram").says(f"{number}", ROOM)
        await net.post(ROOM, "two")
        await net.later(2)
        assert await net.said(ROOM) == ["one", "two"]

    async def test_a_look_up_that_fails_is_tried_again(self, net: Planted, slack: Slack):
        await slack.fault(POST, status=500, done=True)
        await slack.fault("conversations.history", status=500, times=2)
        await net.post(ROOM, "one", "two")
        for _ in range(4):
            await net.later(11)
        assert await net.said(ROOM) == ["one", "two"]

    @pytest.mark.parametrize(
        "trouble", [{"status": 500}, {"status": 429, "retry_after": 20}, {"error": "missing_scope"}]
    )
    async def test_after_ten_minutes_it_is_posted_with_a_warning(
        self, net: Planted, slack: Slack, caplog: pytest.LogCaptureFixture, trouble: dict[str, Any]
    ):
        await slack.fault(POST, status=500)
        await slack.fault("conversations.history", times=1000, **trouble)
        await net.post(ROOM, "one")
        for _ in range(19):
            await net.later(30)
        assert await net.said(ROOM) == []
        assert "risk of a double" not in caplog.text
        for _ in range(3):
            await net.later(30)
        assert await net.said(ROOM) == ["one"]
        assert caplog.text.count("posted with the risk of a double") == 1


class TestCrash:
    """A new process on the database as it was when the message had gone out and nothing was marked yet."""

    async def crashed(self, slack: Slack, folder: Path, after: int, *messages: Message) -> str:
        """Send some messages to the room; gives the database as it was when so many posts of them were there."""
        before, copied = folder / "before.db", folder / "copied.db"
        async with served(slack, f"sqlite:///{before}") as akker:
            net = await plant(slack, akker)
            api = akker.platform.channel._post_one
            posts = 0

            async def post_one(*args: Any) -> str:
                nonlocal posts
                ts = await api(*args)
                posts += 1
                if posts == after:
                    with sqlite3.connect(before) as now, sqlite3.connect(copied) as then:
                        now.backup(then)
                    now.close()
                    then.close()
                    raise Gone
                if posts > after:
                    raise Gone
                return ts

            akker.platform.channel._post_one = post_one  # type: ignore[method-assign]
            await net.write(ROOM, messages)
            await akker.app.settle()
        return f"sqlite:///{copied}"

    async def again(self, slack: Slack, url: str, **more: Any) -> list[str]:
        async with served(slack, url, clock=SetClock(TUESDAY + timedelta(hours=1))) as akker:
            await akker.app.settle()
            posts = [seen for seen in await slack.history(ROOM) if seen.raw.get("metadata")]
            assert len(set(marks(posts))) == len(posts)
            return [seen.text for seen in posts]

    async def test_between_post_and_mark(self, slack: Slack, tmp_path: Path):
        url = await self.crashed(slack, tmp_path, 1, *(Message([text], "en") for text in ("one", "two")))
        assert await self.again(slack, url) == ["one", "two"]

    async def test_within_a_long_message(self, slack: Slack, tmp_path: Path):
        url = await self.crashed(slack, tmp_path, 2, Message([long(45_000)], "en"))
        texts = await self.again(slack, url)
        assert "".join("".join(texts).split()) == "".join(long(45_000).split())

    async def test_after_one_that_was_to_be_tried_again(self, slack: Slack, tmp_path: Path):
        """What was tried and put off is in doubt as well, although it is not due yet at the start."""
        url = f"sqlite:///{tmp_path / 'akker.db'}"
        async with served(slack, url) as akker:
            net = await plant(slack, akker)
            await slack.fault("conversations.history", status=500)
            await slack.fault(POST, status=500, done=True)
            await net.post(ROOM, "one")
            await net.later()
            await net.later(1)
        async with served(slack, url, clock=SetClock(TUESDAY + timedelta(seconds=62))) as akker:
            net.akker = akker
            await net.post(ROOM, "two")
            assert await net.said(ROOM) == ["one"], "the second waits for the first, of which nobody knows"
            await net.later(30)
            assert await net.said(ROOM) == ["one", "two"]

    async def test_a_room_keeps_its_order_after_a_restart_while_slack_wants_quiet(self, slack: Slack, tmp_path: Path):
        url = f"sqlite:///{tmp_path / 'akker.db'}"
        async with served(slack, url) as akker:
            net = await plant(slack, akker)
            await slack.fault(POST, status=429, retry_after=300)
            await net.post(ROOM, "one")
            await net.later()
        async with served(slack, url, clock=SetClock(TUESDAY + timedelta(seconds=62))) as akker:
            net.akker = akker
            await net.post(ROOM, "two")
            await net.later(30)
            assert await net.said(ROOM) == []
            await net.later(300)
            assert await net.said(ROOM) == ["one", "two"]


class Gone(Exception):
    """The process is gone here."""


class TestNever:
    """What waiting does not mend: parked, told to the facilitator once, and others go on."""

    async def parked(self, net: Planted, slack: Slack, to: Any, who: str) -> None:
        rows = [*await net.post(to, "one"), *await net.post(to, "two")]
        others = await net.post(slack.person("carla"), "carla")
        for _ in range(3):
            await net.later(5)
        assert await net.states(rows) == ["parked", "parked"]
        assert await net.states(others) == ["sent"]
        assert not net.akker.platform.channel._seeker._known, "nobody has to look for them any more"
        told = [text for text in await net.said(slack.person("anna")) if who in text]
        assert len(told) == 1, await net.said(slack.person("anna"))

    async def test_an_archived_channel(self, net: Planted, slack: Slack):
        await slack.bot.conversations_archive(channel=slack.rooms[ROOM], token=slack.person("anna").token)
        await self.parked(net, slack, ROOM, "I cannot write in ")

    async def test_akker_was_removed_from_the_channel(self, net: Planted, slack: Slack):
        await slack.person("anna").removes("akker", ROOM)
        await slack.fault(POST, times=2, error="not_in_channel", channel=slack.rooms[ROOM])
        await self.parked(net, slack, ROOM, "I cannot write in ")

    @pytest.mark.parametrize("code", ["messages_tab_disabled", "cannot_dm_bot", "restricted_action", "a_new_code"])
    async def test_who_takes_no_messages(self, net: Planted, slack: Slack, code: str):
        bram = slack.person("bram")
        await slack.fault(POST, times=9, error=code, channel=await bram.channel("dm"))
        await self.parked(net, slack, bram, "Bram")

    @pytest.mark.parametrize("code", ["user_disabled", "user_not_found"])
    async def test_an_account_that_was_closed(self, net: Planted, slack: Slack, code: str):
        bram = slack.person("bram")
        await slack.fault("conversations.open", times=2, error=code, user=bram.id)
        rows = await net.post(bram, "one", "two")
        await net.later(5)
        assert await net.states(rows) == ["parked", "parked"]
        assert len([text for text in await net.said(slack.person("anna")) if "Bram" in text]) == 1

    async def test_a_token_that_was_revoked_holds_everything_until_there_is_another(
        self, net: Planted, slack: Slack, caplog: pytest.LogCaptureFixture
    ):
        """Nobody can be told in Slack; the log says what to do, and nothing is lost."""
        await net.post(ROOM, "before")
        await net.later()
        await slack.revoke(slack.bot_token)
        rows = [*await net.post(ROOM, "one", "two"), *await net.post(slack.person("bram"), "bram")]
        await net.later()
        assert set(await net.states(rows)) == {"waiting"}
        refusals = [record for record in caplog.records if "does not take the token" in record.message]
        assert refusals
        assert {record.levelno for record in refusals} == {logging.ERROR}
        assert "Install Akker" in refusals[0].__dict__["todo"]
        await slack.revoke(slack.bot_token, "")
        await net.later(601)
        assert await net.said(ROOM) == ["before", "one", "two"]
        assert await net.said(slack.person("bram")) == ["bram"]


def long(characters: int) -> str:
    """A long text, in paragraphs that can be told apart."""
    lines = (f"Line {number}: " + "learning in small steps " * 12 for number in range(characters // 300))
    return "\n\n".join(line.strip() for line in lines)


class TestLong:
    async def test_parts_are_changed_and_taken_away(self, net: Planted, slack: Slack):
        (row,) = await net.post(ROOM, long(45_000))
        await net.later()
        before = await net.posts(ROOM)
        assert marks(before) == [(str(row), str(part)) for part in range(len(before))]
        assert len(before) > 2
        for post in before:
            check(post.raw)
        await self.update(net, row, long(20_000))
        after = await net.posts(ROOM)
        assert [post.ts for post in after] == [post.ts for post in before[-len(after) :]]
        assert "".join("".join(post.text for post in after).split()) == "".join(long(20_000).split())
        await self.update(net, row, "short")
        assert await net.said(ROOM) == ["short"]

    async def test_erasing_reaches_all_parts(self, net: Planted, slack: Slack):
        def whose(uow: UnitOfWork) -> int:
            return uow.identify("slack", slack.person("bram").address, "Bram")

        bram = await net.akker.app.writer.run(whose)
        quote: Quote = {"quote": long(45_000), "by": [bram], "to": None}
        await net.write(ROOM, [Message(["He said: ", quote], "en")])
        await net.later()
        assert len(await net.posts(ROOM)) > 2
        await net.akker.app.erase_person(bram)
        await net.later(1)
        (left,) = await net.said(ROOM)
        assert left.startswith("He said:")
        assert "learning" not in left

    async def update(self, net: Planted, row: int, text: str) -> None:
        (update,) = await net.post(ROOM, text, kind="update", target=row)
        for _ in range(4):
            await net.later(2)
        assert await net.states([update]) == ["sent"]

    @pytest.mark.parametrize("trouble", [None, {"status": 500, "done": True}, {"status": 429, "retry_after": 1}])
    async def test_what_has_become_longer_goes_on_below(
        self, net: Planted, slack: Slack, trouble: dict[str, Any] | None
    ):
        (row,) = await net.post(ROOM, "short")
        await net.later()
        (first,) = await net.posts(ROOM)
        if trouble is not None:
            await slack.fault(POST, **trouble)
        await self.update(net, row, long(45_000))
        grown = await net.posts(ROOM)
        assert grown[0].ts == first.ts
        assert len(grown) > 2
        assert self.words(grown) == "".join(long(45_000).split())
        await self.update(net, row, long(20_000))
        assert self.words(await net.posts(ROOM)) == "".join(long(20_000).split())
        await self.update(net, row, long(40_000))
        assert self.words(await net.posts(ROOM)) == "".join(long(40_000).split()), "not on posts that are gone"
        await self.update(net, row, "short")
        assert await net.said(ROOM) == ["short"]

    async def test_what_can_be_clicked_is_found_where_it_went(self, net: Planted, slack: Slack):
        shown = Shown("confirm", [Choice("yes", ["Yes"])])
        (row,) = await net.write(ROOM, [Message(["Well?"], "en", prompt=shown)], key="well")

        def prompt(uow: UnitOfWork) -> None:
            place = uow.room(net.place(uow, ROOM))
            assert place is not None
            person = uow.identify("slack", slack.person("anna").address, "Anna")
            now = net.akker.clock.now()
            uow.add_prompt(PromptRow(net.conversation, "well", person, place.id, "confirm", "open", now, outbox=row))

        await net.akker.app.writer.run(prompt)
        await net.later()
        longer = Message([long(20_000)], "en", prompt=shown)
        await net.write(ROOM, [longer], kind="update", target=row, key="well")
        await net.later(1)
        last = (await net.posts(ROOM))[-1]
        assert last.find("Yes")
        assert await net.akker.app.shown("slack", names.room(slack.app.team, slack.rooms[ROOM]), last.ts) is not None

    def words(self, posts: list[Seen]) -> str:
        return "".join("".join(post.text for post in posts).split())

    async def test_a_fault_in_the_middle_doubles_no_part(self, net: Planted, slack: Slack):
        await slack.fault(POST, status=500, done=True)
        await net.post(ROOM, long(45_000))
        await net.later()
        await slack.fault(POST, status=429, retry_after=1)
        for _ in range(3):
            await net.later(2)
        posts = await net.posts(ROOM)
        assert len(set(marks(posts))) == len(posts)
        assert "".join("".join(post.text for post in posts).split()) == "".join(long(45_000).split())

    async def test_sixty_blocks_of_it(self, net: Planted, slack: Slack):
        paragraphs = [f"Paragraph {number}: " + "word " * 590 for number in range(60)]
        await net.post(ROOM, "\n\n".join(paragraphs))
        await net.later()
        posts = await net.posts(ROOM)
        for post in posts:
            check(post.raw)
        text = "\n".join(post.text for post in posts)
        assert all(f"Paragraph {number}:" in text for number in range(60))

    async def test_what_is_gone_or_locked_is_left_alone(self, net: Planted, slack: Slack):
        (row,) = await net.post(ROOM, "short")
        await net.later()
        (post,) = await net.posts(ROOM)
        await slack.bot.chat_delete(channel=slack.rooms[ROOM], ts=post.ts)
        (update,) = await net.post(ROOM, "other", kind="update", target=row)
        await net.later(1)
        assert await net.states([update]) == ["sent"]


class TestFiles:
    @pytest.mark.parametrize("method", ["files.getUploadURLExternal", "files.completeUploadExternal"])
    @pytest.mark.parametrize("trouble", [{"status": 500}, {"status": 429, "retry_after": 2}])
    @pytest.mark.parametrize("done", [True, None])
    async def test_a_file_is_shared_once(
        self, net: Planted, slack: Slack, method: str, trouble: dict[str, Any], done: bool | None
    ):
        await slack.fault(method, **trouble, **({} if done is None else {"done": done}))
        await self.shared(net, slack, ROOM)

    @pytest.mark.parametrize("to", [ROOM, "bram"])
    async def test_when_its_content_did_not_arrive(
        self, net: Planted, slack: Slack, to: str, monkeypatch: pytest.MonkeyPatch
    ):
        from adapters.slack.api import Api
        from adapters.slack.failures import Uncertain

        put, left = Api.put, [2]

        async def sometimes(self: Api, url: str, body: bytes) -> None:
            left[0] -= 1
            if left[0] == 1:
                raise Uncertain("Slack did not answer.")
            await put(self, url, body)
            if left[0] == 0:
                raise Uncertain("Slack did not answer.")

        monkeypatch.setattr(Api, "put", sometimes)
        await self.shared(net, slack, slack.person(to) if to in slack.people else to)

    async def test_a_picture_arrives_as_its_bytes_with_words_instead(
        self, net: Planted, slack: Slack, monkeypatch: pytest.MonkeyPatch
    ):
        from adapters.slack.api import Api

        put, call = Api.put, Api.call
        sent: list[Any] = []

        async def noting(self: Api, url: str, body: bytes) -> None:
            sent.append(body)
            await put(self, url, body)

        async def calling(self: Api, method: str, **fields: Any) -> Any:
            sent.append(fields.get("alt_txt"))
            return await call(self, method, **fields)

        monkeypatch.setattr(Api, "put", noting)
        monkeypatch.setattr(Api, "call", calling)
        picture = Document(net.network, "veld.png", "image/png", "", TUESDAY)
        picture.data = b"\x89PNG\x00\xff"
        await self.shared(net, slack, ROOM, picture)
        assert picture.data in sent
        assert "Here it is." in sent

    async def shared(self, net: Planted, slack: Slack, to: Any, file: Document | None = None) -> None:
        document = file or Document(net.network, "harvest.md", "text/markdown", "# Oogst", TUESDAY)

        def write(uow: UnitOfWork) -> int:
            message = Message(["Here it is."], "en", document=uow.put(document).id, file_name=document.name)
            now = net.akker.clock.now()
            return uow.post(OutboxRow(net.place(uow, to), "file", message.to_json(), now, net.conversation))

        row = await net.akker.app.writer.run(write)
        for _ in range(4):
            await net.later(3)
        assert await net.states([row]) == ["sent"]
        channel = slack.rooms[to] if isinstance(to, str) else await to.channel("dm")
        files = [file for seen in await slack.history(channel) for file in seen.raw.get("files") or []]
        assert [file["name"] for file in files] == [document.name]


class TestPace:
    def paced(self) -> tuple[Pace, list[float], list[float]]:
        now, slept = [0.0], list[float]()

        async def sleep(seconds: float) -> None:
            slept.append(seconds)
            now[0] += seconds

        return Pace(clock=lambda: now[0], sleep=sleep), now, slept

    async def test_a_channel_hears_one_a_second(self):
        pace, now, _ = self.paced()
        for _ in range(4):
            await pace.turn(("C1", A_CHANNEL), ("T1", A_WORKSPACE))
        assert now[0] == pytest.approx(3 * A_CHANNEL)

    async def test_a_workspace_hears_five(self):
        pace, now, _ = self.paced()
        for number in range(11):
            await pace.turn((f"C{number}", A_CHANNEL), ("T1", A_WORKSPACE))
        assert now[0] == pytest.approx(10 * A_WORKSPACE)

    async def test_names_that_are_free_are_forgotten(self):
        pace, now, _ = self.paced()
        pace.rest("C0", 1e6)
        for number in range(3 * MANY):
            await pace.turn((f"C{number + 1}", A_CHANNEL))
            now[0] += 1
        assert len(pace._free) < MANY + 2
        assert pace._free["C0"] == 1e6

    async def test_who_rests_holds_up_nobody_else(self):
        pace, now, _ = self.paced()
        pace.rest("C1", 60)
        waiting: list[float] = []

        async def never(seconds: float) -> None:
            waiting.append(seconds)
            raise Gone

        slow = Pace(clock=lambda: now[0], sleep=never)
        slow.rest("C1", 60)
        with pytest.raises(Gone):
            await slow.turn(("C1", A_CHANNEL), ("T1", A_WORKSPACE))
        await slow.turn(("C2", A_CHANNEL), ("T1", A_WORKSPACE))
        assert waiting == [60]


def test_the_scopes_of_the_tests_are_enough():
    assert set(BOT_SCOPES) < set(ALL_SCOPES)

"""What the application does on its own account: wake what is due, hand out documents."""

from __future__ import annotations

import pytest

from bot.errors import Retry, Undeliverable
from bot.network import Document, Rhythm, Timer
from bot.ports import OutboxRow, UnitOfWork
from tests.support.people import Village, village
from tests.support.season import plant


async def test_a_timer_that_sets_itself_anew_does_not_hold_up_the_rest(
    v: Village, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def begin(uow: UnitOfWork) -> None:
        rhythm = uow.put(Rhythm(1, "sowing.nowhere", "FREQ=WEEKLY", v.now, "Europe/Amsterdam", 1))
        uow.put(Timer(v.now, "rhythm", rhythm=rhythm.id))

    await v.app.writer.run(begin)
    monkeypatch.setattr("bot.timers.coming", lambda *_: iter([v.now]))
    monkeypatch.setattr("bot.bootstrap.MOST_BATCHES", 20)
    assert await v.app.wake() == 20
    assert "due again as soon as they were run" in caplog.text


async def test_a_document_that_was_removed_is_not_sent_again_and_again() -> None:
    async with village() as v:
        anna, bram = await plant(v, "anna", "bram")
        gone: list[int] = []
        tried: list[int] = []

        def send(row: OutboxRow) -> None:
            if row.kind == "file" and not gone:
                raise Retry(60)
            if row.kind == "file":
                tried.append(row.id)
                raise Undeliverable("The file is not there any more.")

        def remove(uow: UnitOfWork) -> None:
            (document,) = uow.find(Document)
            uow.remove(document)
            gone.append(document.id)

        v.record.refuse = send
        await bram.commands("me export")
        await v.app.writer.run(remove)
        with pytest.raises(Undeliverable, match="not there any more"):
            await v.app.document(gone[0])
        await v.forward(days=1)
        assert len(tried) == 1
        assert "do not reach" not in anna.hears, "bram can be reached"

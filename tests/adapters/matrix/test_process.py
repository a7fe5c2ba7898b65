"""`akker run` on a homeserver as an operator starts it: a process that begins, waits, ends and goes on where it was."""

from __future__ import annotations

import asyncio
import json
import signal
from pathlib import Path

import pytest

from adapters.matrix.folder import SESSION
from tests.adapters.script import akker
from tests.support.matrix.account import PASSWORD, bot_account
from tests.support.matrix.member import member
from tests.support.matrix.process import running
from tests.support.matrix.synapse import Synapse, running_synapse

pytestmark = pytest.mark.homeserver

AT_ONCE = 10.0
"""Seconds that services are given to end."""


async def test_it_greets_ends_when_told_to_and_goes_on_as_the_same_device(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    async with member(synapse, "anna") as anna:
        with running(synapse, user, tmp_path) as first:
            room = await anna.creates(user)
            hello = await anna.sees(lambda seen: "I am Akker" in seen.text, patience=60)
            assert hello.encrypted
            first.process.send_signal(signal.SIGTERM)
            assert await first.ends(AT_ONCE) == 0
        session = (tmp_path / "akker-matrix" / SESSION).read_text()
        await anna.says(room, "!akker start")  # while nobody listens
        # Without the password it could not log in anew.
        with running(synapse, user, tmp_path, MATRIX_PASSWORD="no longer right") as second:
            begun = await anna.sees(lambda seen: "sharpens the question" in seen.text, patience=60)
            assert begun.encrypted
            second.process.send_signal(signal.SIGTERM)
            assert await second.ends(AT_ONCE) == 0
        assert json.loads((tmp_path / "akker-matrix" / SESSION).read_text()) == json.loads(session)
        assert len([text for text in anna.texts(room, user) if "I am Akker" in text]) == 1


async def test_the_doctor_is_asked_before_and_after_the_first_start(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)

    async def doctor() -> str:
        given = {"MATRIX_HOMESERVER": synapse.url, "MATRIX_USER_ID": user, "MATRIX_PASSWORD": PASSWORD}
        done = await asyncio.to_thread(akker, "doctor", cwd=tmp_path, **given)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    assert "has not been logged in yet" in await doctor()
    with running(synapse, user, tmp_path) as begun:
        await begun.says("Akker listens in Matrix")
        found = await doctor()  # while it runs
    assert "The device is signed: Element talks to it." in found
    assert "Keep a copy of akker-matrix/recovery-key.txt elsewhere" in found


async def test_a_wrong_password_is_one_sentence(synapse: Synapse, tmp_path: Path):
    user = await bot_account(synapse)
    with running(synapse, user, tmp_path, MATRIX_PASSWORD="wrong") as begun:
        assert await begun.ends(60) == 2
    told = [line for line in begun.said.splitlines() if "does not let" in line]
    assert told == [f"The homeserver does not let {user} in. Set MATRIX_PASSWORD to the password of MATRIX_USER_ID."]
    assert "Traceback" not in begun.said


@pytest.mark.soak
async def test_a_homeserver_that_is_away_is_waited_for(tmp_path: Path):
    with running_synapse() as synapse:
        user = await bot_account(synapse)
        synapse.stop()
        with running(synapse, user, tmp_path) as begun:
            await begun.says("It did not succeed, and is tried again")
            synapse.start()
            async with member(synapse, "anna") as anna:
                await anna.creates(user)
                await anna.sees(lambda seen: "I am Akker" in seen.text, patience=60)
            await begun.says("Akker listens in Matrix")
        assert "Traceback" not in begun.said

"""No answer for oneself, for the facilitator or for a group reaches a wider place, whatever people do."""

from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from tests.leaks.histories import History, history
from tests.leaks.watch import Event, Watch, marked, marks

STEPS = 40
AT_ONCE, PARTS, ALL = 20, 20, 10_000


async def sound(folder: Path, seed: int) -> History:
    """A history in which nothing went too far and nothing broke."""
    played = await history(folder, seed, STEPS)
    assert not played.watch.breaches, f"seed {seed}: {played.watch.breaches[0]}\n{played}"
    assert not played.errors, f"seed {seed}: {played.errors[0]}\n{played}"
    return played


async def test_in_any_history(tmp_path: Path):
    secrets = [secret for seed in range(AT_ONCE) for secret in (await sound(tmp_path, seed)).watch.secrets.values()]
    told = Counter(secret.audience for secret in secrets)
    assert told["only_you"] > 50, "who confides nothing leaks nothing"
    assert told["facilitator"] > 0
    assert any(secret.released for secret in secrets)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("part", range(PARTS))
async def test_in_ten_thousand_histories(tmp_path: Path, part: int):
    each = ALL // PARTS
    told = Counter[str]()
    for seed in range(part * each, (part + 1) * each):
        told.update(secret.audience for secret in (await sound(tmp_path, seed)).watch.secrets.values())
    assert told["only_you"] > 0  # no dialogue asks for a group's ears yet; tests/unit/test_engine_leaks.py does
    assert told["facilitator"] > 0


def test_the_watch_sees_what_goes_too_far():
    watch, (mark,) = Watch(("anna", "bram")), islice(marks(), 1)
    asked: Event = {
        "event": "message",
        "id": "m1",
        "in": "dm:anna",
        "text": "net\n\nWhat?\n\n🔒 Only you can read this.",
        "prompt": {"kind": "text", "options": []},
        "asked": ["anna"],
        "audience": "only_you",
        "network": "net",
    }
    watch.hears(asked)
    watch.sees({"id": "e1", "do": "answer", "who": "anna", "to": "m1", "value": marked("So it is.", mark)})
    told: Event = {**asked, "prompt": None, "text": f"So it is {mark[1]}."}
    watch.hears({**told, "id": "m2"})
    assert watch.breaches == []
    watch.hears({**told, "id": "m3", "in": "#net"})
    watch.hears({**told, "id": "m4", "in": "dm:bram", "event": "updated"})
    assert len(watch.breaches) == 2

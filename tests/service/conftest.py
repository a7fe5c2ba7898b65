"""A village in which a network has begun."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.service.dialogues import ALL, Trap, words
from tests.support.people import Village, village


@pytest.fixture
async def v(tmp_path: Path) -> AsyncIterator[Village]:
    """Anna leads a network in #net with Bram and Carla."""
    Trap.broken = True
    async with village(dialogues=ALL, texts=words(tmp_path)) as here:
        for name in ("anna", "bram", "carla"):
            await here.person(name).joins("#net")
        await here.person("anna").commands("start", "#net")
        yield here

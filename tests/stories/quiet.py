"""An owner who is not heard from any more: asked alone, then the others are asked who carries the question on."""

from __future__ import annotations

from tests.stories.ground import sown
from tests.stories.people import Play

QUESTION = "Hoe kan ik nieuwe docenten het eerste jaar binnenhouden?"


async def quiet(play: Play) -> None:
    """Nobody is named for silence; who carries the question from then on is looked after in turn."""
    anke, ben, chris = play.people("anke", "ben", "chris")
    await sown(anke, ben, chris, question=QUESTION, begin="begin Starters")
    await play.wait("P22D")
    await play.wait("P22D")
    await play.wait("P9D")
    await ben.answers("willing", "someone-else")
    await chris.answers("willing", "i-do")
    await play.wait("P24D")
    await chris.answers("still", "go-on")
    await play.wait("P80D")

"""Two who ask: one who is quick, done in minutes; one who doubts, goes back twice and lets a weekend pass. In three
sets of texts, with words of each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.stories.people import Play


@dataclass(frozen=True)
class Words:
    """What is typed in a language. ``closed`` and ``plural`` are questions to which there is an example."""

    begin: str
    stuck: str
    tried: str
    success: str
    closed: str
    plural: str
    sharp: str
    go_on: str
    suggest: str
    sharper: str
    told: str


ENGLISH = Words(
    begin="start",
    stuck="New teachers leave after a year, and I hear too late why.",
    tried="A buddy for everyone, and coffee with me.",
    success="That someone says early on what is hard.",
    closed="Can I give new teachers a good start?",
    plural="Should schools give new teachers more time?",
    sharp="How can I hear early on what new teachers need?",
    go_on="continue",
    suggest="question suggest",
    sharper="How can I hear within six weeks what a new teacher needs?",
    told="A new teacher in my school is on sick leave.",
)
DUTCH = Words(
    begin="begin",
    stuck="Startende docenten vertrekken na een jaar, en ik hoor te laat waarom.",
    tried="Voor iedereen een maatje, en koffie met mij.",
    success="Dat iemand al vroeg vertelt wat lastig is.",
    closed="Kan ik startende docenten een goede start geven?",
    plural="Kunnen scholen startende docenten meer tijd geven?",
    sharp="Hoe kan ik vroeg horen wat startende docenten nodig hebben?",
    go_on="verder",
    suggest="vraag suggestie",
    sharper="Hoe kan ik binnen zes weken horen wat een starter nodig heeft?",
    told="Een startende docent op mijn school zit overspannen thuis.",
)


def quick(words: Words) -> Callable[[Play], Awaitable[None]]:
    """Skips what can be skipped, takes the example over, and is done."""

    async def story(play: Play) -> None:
        karin, joost, meral = play.people("karin", "joost", "meral")
        for person in (joost, meral):
            await person.joins()
        await karin.commands(words.begin)
        for key in ("stuck", "tried", "success"):
            await karin.acts(key, "skip")
        await karin.answers("mandate", "granted")
        await karin.answers("question", words.closed)
        await karin.answers("example", "use")
        await karin.answers("check", ["no"])
        await karin.answers("release", True)
        await karin.acts("bring", "stop")
        await suggested(play, words)

    return story


async def suggested(play: Play, words: Words) -> None:
    """A member sees a sharper one; it is taken over, in other words and as it is. And someone writes too much."""
    karin, joost = play.people("karin", "joost")
    await joost.answers("asked", "accept")
    await joost.answers("bring", words.told)
    await joost.answers("?", "no")
    await joost.tries("bring", action="stop")
    await joost.commands(words.suggest)
    await joost.answers("words", words.sharp)
    await joost.answers("named", False)
    await karin.answers("what", "leave")
    await joost.commands(words.suggest)
    await joost.answers("words", words.sharper)
    await joost.answers("named", True)
    await karin.answers("what", "take")
    await karin.commands(words.suggest.split()[0])


def doubting(words: Words) -> Callable[[Play], Awaitable[None]]:
    """Answers all, goes back twice, pauses on Friday and goes on when the weekend is over: nothing was lost."""

    async def story(play: Play) -> None:
        karin, joost, meral = play.people("karin", "joost", "meral")
        for person in (joost, meral):
            await person.joins()
        await play.until("2026-02-06T16:00")
        await karin.commands(words.begin)
        await karin.answers("stuck", words.stuck)
        await karin.answers("tried", words.tried)
        await karin.acts("success", "back")
        await karin.answers("tried", f"{words.tried[:-1]}!")
        await karin.answers("success", words.success)
        await karin.answers("mandate", "partly")
        await karin.acts("question", "back")
        await karin.answers("mandate", "not-yet")
        await karin.answers("question", words.plural)
        await karin.acts("example", "pause")
        await play.until("2026-02-09T09:00")
        await karin.says(words.go_on)
        await karin.answers("example", "own")
        await karin.answers("sharper", words.sharp)
        await karin.answers("check", ["sign"])
        await karin.acts("again", "skip")
        await karin.answers("release", False)
        await karin.answers("other", words.sharp)
        await karin.answers("release", True)
        await karin.acts("bring", "stop")

    return story

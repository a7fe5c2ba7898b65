"""Every story that is written down."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from bot.network import Profile
from bot.ports import UnitOfWork
from tests.stories.asking import asking
from tests.stories.cases import cases
from tests.stories.deciding import deciding
from tests.stories.finding import finding
from tests.stories.gathering import gathering
from tests.stories.growing import WORDS, growing_in
from tests.stories.harvesting import harvesting
from tests.stories.meeting import meeting
from tests.stories.methods import METHODS, method_in
from tests.stories.owners import DUTCH, ENGLISH, doubting, quick
from tests.stories.people import ROOM, Play
from tests.stories.quiet import quiet
from tests.stories.rehearsal import Rehearsal
from tests.stories.rhythm import rhythm
from tests.stories.roles import SAID, roles
from tests.stories.season import season
from tests.stories.sowing import sowing


@dataclass(frozen=True)
class Story:
    """What is played, in which texts, in which room. Its transcript is called ``name``.

    ``willing``: people whom nobody in it knows yet, who agreed to be asked to facilitate.
    """

    name: str
    play: Callable[[Play], Awaitable[None]]
    locale: str
    room: str
    willing: tuple[str, ...] = ()

    async def prepare(self, here: Rehearsal) -> None:
        """Put in place what is there before the story begins."""

        def write(uow: UnitOfWork) -> None:
            for name in self.willing:
                person = uow.identify("console", name, name.title())
                uow.put(Profile(person, here.app.clock.now(), facilitates=True))

        await here.app.writer.run(write)


STORIES = {
    story.name: story
    for story in (
        Story("season", season, "en", ROOM),
        Story("sowing", sowing, "nl-u", "#netwerk"),
        Story("finding", finding, "nl-u", "#samen"),
        Story("meeting", meeting, "nl-u", "#lesbezoek"),
        Story("gathering", gathering, "nl-je", "#lesbezoek"),
        Story("rhythm", rhythm, "nl-u", "#lesbezoek"),
        Story("deciding", deciding, "nl-u", "#lesbezoek"),
        Story("cases", cases, "nl-je", "#lesbezoek"),
        *(
            Story(f"method-{name}-{way}", method_in(name, way), "nl-je" if way == "live" else "nl-u", "#lesbezoek")
            for name, way in METHODS
        ),
        Story("harvesting", harvesting, "nl-u", "#lesbezoek"),
        Story("asking", asking, "nl-u", "#vo-leren"),
        Story("quiet", quiet, "nl-u", "#starters"),
        *(Story(f"growing-{locale}", partial(growing_in, locale), locale, "#lesbezoek") for locale in WORDS),
        *(
            Story(f"{name}-{locale}", owner(words), locale, ROOM)
            for name, owner in (("quick", quick), ("doubting", doubting))
            for locale, words in (("en", ENGLISH), ("nl-u", DUTCH), ("nl-je", DUTCH))
        ),
        *(Story(f"roles-{locale}", roles(said), locale, said.room, said.willing) for locale, said in SAID.items()),
    )
}
"""By name."""

"""What was changed or removed after it was said. Slack may tell of the second change before the first."""

from __future__ import annotations

from bot.bootstrap import Application
from bot.events import Deleted, Edited
from bot.ports import UnitOfWork

CHANGED = "slack.changed:"
"""What the facts begin with that hold the newest version of a message, by its place and ``ts``: that of the change."""
REMOVED = "~"
"""Before the moment of a removal. It comes after every ``ts``: nothing changes what was removed."""


async def change(app: Application, fact: Edited | Deleted) -> None:
    """Hand in a change of what somebody said, unless a later one was handed in before: the newest words win."""
    version = f"{REMOVED}{fact.at.timestamp()}" if isinstance(fact, Deleted) else fact.id.rpartition("/")[2]
    name = f"{CHANGED}{fact.where}:{fact.ref}"

    def hand_in(uow: UnitOfWork) -> None:
        if (uow.fact(name) or "") >= version:
            return
        app.service.handle(uow, fact)
        if uow.prompt_answered_by(uow.place(fact.platform, fact.where).id, fact.ref) is not None:
            uow.remember(name, version)

    await app.writer.run(hand_in)


def changed_at(version: str) -> float:
    """When a version came to be, in seconds since 1970."""
    return float(version.removeprefix(REMOVED) or 0)

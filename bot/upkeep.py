"""What an operator does by hand: find a person, see what is stuck, put what is public in a folder."""

from __future__ import annotations

from pathlib import Path

from bot.audience import Audience
from bot.errors import AkkerError
from bot.network import Document, Identity
from bot.ports import Store, UnitOfWork
from bot.rows import StuckEvent


class NotFound(AkkerError):
    """There is nobody, or nothing, by that name."""


def person_at(store: Store, account: str) -> int:
    """The person behind ``PLATFORM:ADDRESS``; raises NotFound."""
    platform, _, address = account.partition(":")
    with store.begin() as uow:
        found = uow.find(Identity, platform=platform, address=address) if address else []
    if not found:
        what = f"Nobody is known as {account!r}."
        raise NotFound(what, todo="Give PLATFORM:ADDRESS, such as slack:U0123 or console:anna.")
    return found[0].person


def stuck_lines(store: Store) -> list[str]:
    """A line for all that is stuck."""
    with store.begin() as uow:
        return [
            f"{event.at.isoformat()}  {_where(uow, event)}  {step_of(event)}  {event.error}" for event in uow.stuck()
        ]


def _where(uow: UnitOfWork, event: StuckEvent) -> str:
    if not event.conversation:
        return "no conversation yet"
    return f"conversation {event.conversation}  {uow.load(event.conversation).dialogue}"


def step_of(event: StuckEvent) -> str:
    """What kind of step or fact is stuck; of one whose words were erased nothing is left but the fact."""
    return "erased" if isinstance(event.payload, str) else event.payload["type"]


def publish(store: Store, folder: Path) -> list[Path]:
    """Write every document that everyone may read into a folder; gives their paths."""
    with store.begin() as uow:
        documents = [each for each in uow.find(Document) if each.label and each.label[0] == Audience.PUBLIC]
    paths: list[Path] = []
    for document in documents:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{document.id}-{Path(document.name).name}"
        path.write_bytes(document.data)
        paths.append(path)
    return paths

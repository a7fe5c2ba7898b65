"""The one thread that writes: what arrives while a transaction runs shares the next one.

The engine is synchronous inside its transaction; this is the bridge to the event loop. ``await writer.run(work)``
returns once the work is committed, so nothing is acknowledged before that.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.errors import Overtaken
from bot.ports import Store, UnitOfWork

T = TypeVar("T")
Work = Callable[[UnitOfWork], Any]

TOGETHER = 64
"""Pieces of work that may share a commit."""
TRIES = 5
"""How often a transaction is begun that another process overtakes."""


@dataclass(slots=True)
class _Piece:
    """One piece of work, who waits for it, and how it went."""

    work: Work
    waiting: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


class Writer:
    """Runs work in transactions of ``store``.

    ``before`` and ``after`` are run at both ends of each transaction, and again when it has to be done again;
    ``committed`` once it is committed, before anybody who waits for it is told.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self.before: list[Work] = []
        self.after: list[Work] = []
        self.committed: list[Callable[[], None]] = []
        self._queue: queue.SimpleQueue[_Piece | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._loop, name="akker-writer", daemon=True)

    def start(self) -> None:
        """Begin to take work."""
        self._thread.start()

    def stop(self) -> None:
        """Finish what was handed in, then end."""
        if self._thread.is_alive():
            self._queue.put(None)
            self._thread.join()

    async def run(self, work: Callable[[UnitOfWork], T]) -> T:
        """Do the work in a transaction; returns its result after the commit, raises what it or the commit raised.
        Work that nobody waits for any more when its turn comes is left undone."""
        waiting: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._queue.put(_Piece(work, waiting))
        return await waiting

    def _loop(self) -> None:
        while (first := self._queue.get()) is not None:
            batch, ends = [first], False
            while len(batch) < TOGETHER and not self._queue.empty() and not ends:
                following = self._queue.get()
                ends = following is None
                if following is not None:
                    batch.append(following)
            self._together(batch)
            # All at once: to wake the event loop costs as much as a small turn.
            batch[0].waiting.get_loop().call_soon_threadsafe(_tell, batch)
            if ends:
                return

    def _together(self, batch: list[_Piece], tries: int = TRIES) -> None:
        """One transaction for the batch; when it fails, each piece gets one of its own: none spoils the others."""
        try:
            with self.store.begin() as uow:
                for work in self.before:
                    work(uow)
                for piece in batch:
                    if not piece.waiting.cancelled():  # who gave up waiting was told that nothing is written
                        piece.result = piece.work(uow)
                for work in self.after:
                    work(uow)
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for it
            if isinstance(error, Overtaken) and tries > 1:
                self._together(batch, tries - 1)
            elif len(batch) == 1:
                batch[0].error = error
            else:
                for piece in batch:
                    self._together([piece])
            return
        for follow in self.committed:
            follow()


def _tell(batch: list[_Piece]) -> None:
    for piece in batch:
        if piece.waiting.cancelled():
            continue
        if piece.error is not None:
            piece.waiting.set_exception(piece.error)
        else:
            piece.waiting.set_result(piece.result)

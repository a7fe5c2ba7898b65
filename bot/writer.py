"""The one thread that writes: what arrives while a transaction runs shares the next one.

The engine is synchronous inside its transaction; this is the bridge to the event loop. ``await writer.run(work)``
returns once the work is committed, so nothing is acknowledged before that.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from bot.ports import Store, UnitOfWork

T = TypeVar("T")
Work = Callable[[UnitOfWork], Any]

TOGETHER = 64
"""Pieces of work that may share a commit."""


class Writer:
    """Runs work in transactions of ``store``. ``before`` and ``after`` are run at both ends of each transaction."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.before: list[Work] = []
        self.after: list[Work] = []
        self._queue: queue.SimpleQueue[tuple[Work, Future[Any]] | None] = queue.SimpleQueue()
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
        """Do the work in a transaction; returns its result after the commit, raises what it or the commit raised."""
        outcome: Future[T] = Future()
        self._queue.put((work, outcome))
        return await asyncio.wrap_future(outcome)

    def _loop(self) -> None:
        while (first := self._queue.get()) is not None:
            batch = [first]
            ends = False
            while len(batch) < TOGETHER and not self._queue.empty():
                following = self._queue.get()
                if following is None:
                    ends = True
                    break
                batch.append(following)
            self._together(batch)
            if ends:
                return

    def _together(self, batch: list[tuple[Work, Future[Any]]]) -> None:
        """One transaction for the batch; when it fails, each piece gets one of its own: none spoils the others."""
        try:
            results = self._transact([work for work, _ in batch])
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for it
            if len(batch) == 1:
                batch[0][1].set_exception(error)
            else:
                for piece in batch:
                    self._together([piece])
            return
        for (_, outcome), result in zip(batch, results, strict=True):
            outcome.set_result(result)

    def _transact(self, works: list[Work]) -> list[Any]:
        with self.store.begin() as uow:
            for work in self.before:
                work(uow)
            results = [work(uow) for work in works]
            for work in self.after:
                work(uow)
        return results

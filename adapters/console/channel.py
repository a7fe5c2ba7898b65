"""The console as a channel: every row of the outbox is shown by a face, and a file lands in a folder."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

from adapters.console.inbound import PLATFORM
from adapters.console.memory import AKKER, Memory, Post
from adapters.console.render import ref_of
from bot.bootstrap import Application
from bot.messages import Message
from bot.ports import Capabilities, OutboxRow

ReadDocument = Callable[[int], Awaitable[tuple[str, str, bytes]]]
"""Name, media type and content of a stored document."""

_UNFIT = re.compile(r"[^\w.,() +-]+")


class Face(Protocol):
    """How the console looks: events for a script, or text for a person."""

    def posted(self, row: OutboxRow, message: Message, text: str) -> None:
        """Show a message or an update."""
        ...

    def uploaded(self, row: OutboxRow, message: Message, text: str, name: str, path: Path) -> None:
        """Show where a file was put."""
        ...

    def troubled(self, text: str) -> None:
        """Say what the console itself could not do."""
        ...


class ConsoleChannel:
    """The port :class:`bot.ports.Channel`. ``removed`` gives the words for erased text in a text set."""

    platform = PLATFORM
    capabilities = Capabilities(buttons=True, threads=True, edits=True, reactions=True, files=True)

    def __init__(
        self, face: Face, memory: Memory, read: ReadDocument, removed: Callable[[str], str], folder: Path
    ) -> None:
        self._face, self._memory, self._folder = face, memory, folder
        self._read, self._removed = read, removed

    async def send(self, row: OutboxRow) -> str | None:
        """Show a row; the same row gives the same reference each time."""
        message = Message.from_json(row.payload)
        text = message.plain(removed=self._removed(message.locale))
        ref = ref_of(row)
        self._memory.keep(Post(ref, AKKER, row.address, text))
        if row.kind == "file" and message.document is not None:
            await self._upload(row, message, text)
        else:
            self._face.posted(row, message, text)
        return f"m{row.id}"

    async def _upload(self, row: OutboxRow, message: Message, text: str) -> None:
        name, _, content = await self._read(message.document or 0)
        shown = message.file_name or name
        path = self._folder / f"{ref_of(row)}-{file_name(shown)}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            self._face.troubled(f"{path} cannot be written ({error.strerror}). Choose a folder with --out.")
            return
        self._face.uploaded(row, message, text, shown, path)


def channel_for(app: Application, face: Face, memory: Memory, folder: Path) -> ConsoleChannel:
    """The channel of an application, with its documents and its words for what was erased."""

    def removed(locale: str) -> str:
        return app.texts.plain("engine-removed", locale)

    return ConsoleChannel(face, memory, app.document, removed, folder)


def file_name(name: str) -> str:
    """The name without anything that could leave the folder or trouble a file system."""
    tame = _UNFIT.sub("-", name.replace("\\", "/").rpartition("/")[2]).strip(". -")
    return tame[-120:] or "file"

"""Files out: Slack's external upload, in three steps, of which the middle one is remembered."""

from __future__ import annotations

from adapters.asking import Words
from adapters.lines import lines_of
from adapters.slack.api import Api
from adapters.slack.mrkdwn import passages
from adapters.slack.payloads import Tree
from bot.bootstrap import Application
from bot.errors import Undeliverable
from bot.messages import Message
from bot.network import is_picture
from bot.ports import OutboxRow

FILE = "slack.file:"
"""What the facts begin with that hold the file of a row of the outbox, by its id, until the row is sent."""

LONGEST_ALT = 1000
"""Signs of what is read out instead of a picture; the words beside it say all of it."""


class Files:
    """Uploads documents. Which file a row became is remembered before it is shared, so that it is shared once."""

    def __init__(self, app: Application, words: Words) -> None:
        self._app, self._words = app, words

    async def upload(self, api: Api, channel: str, thread: str | None, row: OutboxRow, message: Message) -> str:
        """Share a document with its words; gives the id of the file."""
        fact = f"{FILE}{row.id}"
        known = await self._app.fact(fact)
        if known is not None and await self._is_shared(api, known, channel):
            return known
        name, kind, content = await self._app.document(message.document or 0)
        shown, comment = message.file_name or name, self._comment(message)
        instead = {"alt_txt": comment[:LONGEST_ALT]} if is_picture(kind) else {}
        ticket = await api.call("files.getUploadURLExternal", filename=shown, length=len(content), **instead)
        file = str(ticket["file_id"])
        await self._app.remember(fact, file)
        await api.put(str(ticket["upload_url"]), content)
        await api.call(
            "files.completeUploadExternal",
            files=[{"id": file, "title": shown}],
            channel_id=channel,
            thread_ts=thread,
            initial_comment=comment,
        )
        return file

    def _comment(self, message: Message) -> str:
        removed = self._words(message.locale, "engine-removed")
        spans = [*message.head, "\n\n", *message.body] if message.head else message.body
        return "\n\n".join(passage.mrkdwn for passage in passages(lines_of(spans, removed=removed)))

    async def _is_shared(self, api: Api, file: str, channel: str) -> bool:
        try:
            found = Tree(await api.call("files.info", file=file)).at("file")
        except Undeliverable:
            return False
        return any(place.id() == channel for name in ("channels", "groups", "ims") for place in found.each(name))

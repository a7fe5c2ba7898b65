"""Someone in the workspace: types, clicks, chooses and reads, as Slack lets people do."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from slack_sdk.web.async_client import AsyncWebClient

from tests.support.slack.payloads import Json
from tests.support.slack.screen import STATEFUL, Control, NotThere, Seen, state_of
from tests.support.slack.ways import Answer

if TYPE_CHECKING:
    from tests.support.slack.workspace import Slack

DM = "dm"


class Person:
    """A member of the workspace with a keyboard. ``in_`` is a room (``#netwerk``) or ``dm``: the conversation with the
    bot. ``on`` is a message to click on, as it was seen; without it the newest of the bot on which it can be done."""

    def __init__(self, slack: "Slack", name: str, id: str, token: str) -> None:
        self.slack, self.name, self.id, self.token = slack, name, id, token
        self.api = AsyncWebClient(token=token, base_url=slack.api_url, session=slack.session)
        self.answers: list[Answer] = []
        """What the app said at once to commands, clicks and windows."""
        self._dm = ""
        self._chosen: dict[str, Json] = {}

    @property
    def address(self) -> str:
        """Who this is for the app: workspace and user."""
        return f"{self.slack.app.team}/{self.id}"

    # Typing.

    async def says(self, text: str, in_: str, to: str | None = None) -> str:
        """Post in a room, or in the thread of the message ``to``; gives the ``ts``."""
        return await self._posts(text, await self.channel(in_), to)

    async def says_dm(self, text: str, to: str | None = None) -> str:
        """Write to the bot."""
        return await self._posts(text, await self.channel(DM), to)

    async def replies(self, ts: str, text: str, in_: str = DM) -> str:
        """Answer in the thread of a message."""
        return await self._posts(text, await self.channel(in_), ts)

    async def edits(self, ts: str, text: str, in_: str = DM) -> None:
        """Change one's own message."""
        await self.api.chat_update(channel=await self.channel(in_), ts=ts, text=self.slack.encoded(text))

    async def deletes(self, ts: str, in_: str = DM) -> None:
        """Remove one's own message."""
        await self.api.chat_delete(channel=await self.channel(in_), ts=ts)

    async def reacts(self, emoji: str, ts: str, in_: str = DM) -> None:
        """Put an emoji (its name) on a message."""
        await self.api.reactions_add(channel=await self.channel(in_), timestamp=ts, name=emoji)

    async def joins(self, in_: str) -> None:
        """Enter a room."""
        await self.api.conversations_join(channel=await self.channel(in_))

    async def leaves(self, in_: str) -> None:
        """Leave a room."""
        await self.api.conversations_leave(channel=await self.channel(in_))

    async def invites(self, name: str, in_: str) -> None:
        """Bring someone, or the bot by its name, into a room."""
        await self.api.conversations_invite(channel=await self.channel(in_), users=self.slack.id_of(name))

    async def removes(self, name: str, in_: str) -> None:
        """Put someone, or the bot, out of a room."""
        await self.api.conversations_kick(channel=await self.channel(in_), user=self.slack.id_of(name))

    async def commands(self, text: str, in_: str = DM) -> Answer:
        """Type ``/akker TEXT``; ``@name`` and ``#room`` are sent as Slack escapes them in commands."""
        channel, trigger, url = (
            await self.channel(in_),
            await self.slack.trigger(self.id),
            self.slack.response_url(self),
        )
        typed = self.slack.encoded(text, labels=True)
        form = self.slack.app.slash(self.id, self.name, channel, typed, trigger, response_url=url)
        return self._kept(await self.slack.way.command(form))

    # Clicking.

    async def clicks(self, option: str, on: Seen | None = None) -> Answer:
        """Press a button, or pick from a menu of one, by label, value or action id."""
        message = on or await self._newest(lambda seen: seen.find(option))
        control = message.find(option)
        chosen = {"selected_option": control.option} if control.option else {}
        if control.element["type"] in ("multi_static_select", "checkboxes"):
            return await self.chooses(option, on=message)
        return await self._acts(message, control, chosen)

    async def chooses(self, *options: str, on: Seen | None = None, then: str = "") -> Answer:
        """Choose in a menu of one or of several; ``then``: the button to press when that is done."""
        several = ("multi_static_select", "checkboxes")
        single = ("static_select", "radio_buttons", "overflow")
        message = on or await self._newest(lambda seen: seen.menu(*several, *single))
        controls = [message.find(option, *several, *single) for option in options]
        kind = controls[0].element["type"] if controls else message.menu(*several).element["type"]
        if kind in several:
            chosen: Json = {"selected_options": [control.option for control in controls]}
        else:
            chosen = {"selected_option": controls[0].option}
        return await self._then(message, controls[0] if controls else message.menu(*several), chosen, then)

    async def picks(self, *names: str, on: Seen | None = None, then: str = "") -> Answer:
        """Choose people in a menu of one or of several people."""
        message = on or await self._newest(lambda seen: seen.menu("users_select", "multi_users_select"))
        control, ids = message.menu("users_select", "multi_users_select"), [self.slack.id_of(name) for name in names]
        one = control.element["type"] == "users_select"
        return await self._then(message, control, {"selected_user": ids[0]} if one else {"selected_users": ids}, then)

    async def picks_date(self, date: str, on: Seen | None = None, then: str = "") -> Answer:
        """Choose a date (ISO) in a calendar."""
        message = on or await self._newest(lambda seen: seen.menu("datepicker"))
        return await self._then(message, message.menu("datepicker"), {"selected_date": date}, then)

    async def saves(self, ts: str, in_: str, callback: str = "save_for_harvest") -> Answer:
        """Take an entry from the menu of a message."""
        found = [seen for seen in await self.slack.history(in_, self) if seen.ts == ts]
        trigger = await self.slack.trigger(self.id)
        payload = self.slack.app.shortcut(self.id, self.name, found[0].channel, found[0].raw, callback, trigger)
        return self._kept(await self.slack.way.interaction(payload))

    # Windows and the page of the app.

    async def view(self) -> Json:
        """The window that is open, the newest on top; raises NotThere when none is."""
        for view in reversed(await self.slack.views(self.id, "modal")):
            return view
        raise NotThere(f"{self.name} has no window open")

    async def submits(self, *typed: Any) -> Answer:
        """Fill in the fields of the window, in order, and send it; None leaves one as it is. A window that the app
        finds fault with stays open."""
        view = await self.view()
        values = state_of(view["blocks"])
        fields = [element for block in values.values() for element in block.values()]
        for element, value in zip(fields, typed, strict=False):
            if value is not None:
                element[STATEFUL[element["type"]][0]] = value
        trigger = await self.slack.trigger(self.id)
        answer = await self.slack.way.interaction(self.slack.app.submission(self.id, self.name, view, values, trigger))
        if answer.ok and not (isinstance(answer.body, dict) and answer.body.get("response_action")):
            await self.slack.control("close", view=view["id"])
        return self._kept(answer)

    async def opens_home(self) -> None:
        """Look at the page of the app."""
        channel = await self.channel(DM)
        opened = {"type": "app_home_opened", "user": self.id, "channel": channel, "tab": "home"}
        await self.slack.happens(opened)

    async def home(self) -> Seen:
        """The page of the app as it was last published; raises NotThere when there is none."""
        for view in reversed(await self.slack.views(self.id, "home")):
            return Seen({"ts": "", "user": self.slack.app.bot_user, "blocks": view["blocks"], "view": view}, "")
        raise NotThere(f"{self.name} has no page")

    # Reading.

    async def inbox(self) -> list[Seen]:
        """The bot's direct messages, oldest first."""
        return [seen for seen in await self.slack.history(DM, self) if seen.user == self.slack.app.bot_user]

    async def last(self) -> Seen:
        """The newest of them; raises NotThere when there is none."""
        for seen in reversed(await self.inbox()):
            return seen
        raise NotThere(f"{self.name} has no message")

    async def hears(self) -> str:
        """What the newest says."""
        return (await self.last()).text

    async def hears_within(self, text: str, seconds: float = 10.0) -> Seen:
        """The newest direct message that says this, as soon as there is one."""
        try:
            async with asyncio.timeout(seconds):
                while True:
                    so_far = self.slack.said
                    for seen in reversed(await self.inbox()):
                        if text in seen.text:
                            return seen
                    await self.slack.more_than(so_far)
        except TimeoutError:
            heard = [seen.text for seen in await self.inbox()]
            raise NotThere(f"{self.name} did not hear {text!r} within {seconds} s, but {heard}") from None

    async def whispers(self) -> list[str]:
        """What only they saw, and what vanishes: ephemeral messages and answers to commands and clicks."""
        said = [answer.text for answer in self.answers if answer.text]
        return said + await self.slack.ephemerals(self.id)

    async def channel(self, in_: str) -> str:
        """The id of a room, or of the conversation with the bot, which is opened if need be."""
        if in_ != DM:
            return self.slack.rooms[in_]
        if not self._dm:
            opened = await self.api.conversations_open(users=self.slack.app.bot_user)
            self._dm = opened.get("channel", {})["id"]
        return self._dm

    async def _posts(self, text: str, channel: str, to: str | None) -> str:
        posted = await self.api.chat_postMessage(channel=channel, text=self.slack.encoded(text), thread_ts=to)
        return str(posted["ts"])

    async def _newest(self, can: Callable[[Seen], Control]) -> Seen:
        """The newest message with anything to click; `can` raises NotThere when it is not what is looked for."""
        for seen in reversed(await self.inbox()):
            if seen.controls:
                can(seen)
                return seen
        raise NotThere(f"{self.name} has no message to click on")

    async def _then(self, message: Seen, control: Control, chosen: Json, then: str) -> Answer:
        answer = await self._acts(message, control, chosen)
        return await self.clicks(then, on=message) if then else answer

    async def _acts(self, message: Seen, control: Control, chosen: Json) -> Answer:
        element, state = control.element, self._chosen.setdefault(message.ts, message.state())
        kind, id = element["type"], element["action_id"]
        if kind in STATEFUL:
            state[control.block_id][id] = {"type": kind, **chosen}
        action = {"type": kind, "action_id": id, "block_id": control.block_id, **chosen}
        if kind == "button":
            action |= {"text": element["text"]} | ({"value": element["value"]} if "value" in element else {})
        trigger, url = await self.slack.trigger(self.id), self.slack.response_url(self)
        if "view" in message.raw:
            at_home = self.slack.app.click_at_home(self.id, self.name, message.raw["view"], action, trigger)
            return self._kept(await self.slack.way.interaction(at_home))
        payload = self.slack.app.click(
            self.id, self.name, message.channel, message.raw, action, trigger,
            state={"values": state}, response_url=url,
        )  # fmt: skip
        return self._kept(await self.slack.way.interaction(payload))

    def _kept(self, answer: Answer) -> Answer:
        self.answers.append(answer)
        return answer

"""Messages in rooms and conversations, and reactions to them, as facts of ours."""

from __future__ import annotations

from typing import Any

from adapters.slack.notices import Notice
from adapters.slack.payloads import Tree
from adapters.slack.setting import SLACKBOT, Scene, is_direct
from adapters.slack.speech import mentioned, mentions, relabelled, without_mention
from bot.events import Answered, Commanded, Deleted, Edited, Fact, Reacted, Said

SHEAF = "sheaf"
"""Our word for the reaction that brings a message in for the harvest."""
_SHEAVES = frozenset({"ear_of_rice", "sheaf_of_rice", "sheaf"})
_SPEECH = frozenset({"", "file_share", "thread_broadcast", "me_message"})
"""Subtypes of messages in which a person says something."""
AT_ONCE = 60.0
"""Seconds after a message in which a change of it may arrive before the message itself."""
_NUMBERS = {
    name: number
    for number, name in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
} | {"keycap_ten": 10}


def of_message(scene: Scene, event: Tree) -> list[Fact | Notice]:
    """A ``message`` event: something was said, changed or removed."""
    subtype = event.text("subtype")
    if subtype == "message_changed":
        return _changed(scene, event)
    if subtype == "message_deleted":
        return _deleted(scene, event, event.stamp("deleted_ts"))
    return of_post(scene, event) if subtype in _SPEECH else []


def of_post(scene: Scene, event: Tree) -> list[Fact | Notice]:
    """The same for the ``message`` and the ``app_mention`` of one post: it does not matter which comes first."""
    channel, ts, raw, bot = event.id("channel"), event.stamp("ts"), event.text("text"), scene.setting.bot
    if not channel or not ts or scene.is_bot(event):
        return []
    addressed = not is_direct(channel) and mentions(raw, bot)
    spoken = without_mention(raw, bot) if bot else raw
    text = scene.words(spoken)
    if not text and not addressed and not is_direct(channel):
        return []  # A picture, or something passed on: nothing is said.
    spot = scene.spot(f"{channel}/{ts}", scene.author(event), channel)
    people = mentioned(spoken, scene.setting.names)
    if addressed and people:  # Only a command can be about people.
        return [command(scene, spot, spoken)]
    thread = event.stamp("thread_ts")
    return [Said(**spot, text=text, to=thread if thread not in ("", ts) else None, ref=ts, addressed=addressed)]


def command(scene: Scene, spot: dict[str, Any], raw: str) -> Commanded:
    """A command from what was typed, with the addresses of the people whom it mentions; longer names first, so that
    no name is taken for the beginning of another."""
    people = mentioned(raw, scene.setting.names)
    by_name = {name: scene.person(user) for user, name in people.items()}
    in_order = dict(sorted(by_name.items(), key=lambda item: -len(item[0])))
    return Commanded(**spot, text=scene.words(relabelled(raw, people)), mentions=in_order)


def _changed(scene: Scene, event: Tree) -> list[Fact | Notice]:
    """Only what the author changed: unfurled links and what Slack finds out about the language change a message too."""
    channel, now, before = event.id("channel"), event.at("message"), event.at("previous_message")
    if now.text("subtype") == "tombstone":  # Removed, but kept in its place because there are replies.
        return _deleted(scene, event, now.stamp("ts"))
    ts, edited, text = now.stamp("ts"), now.stamp("edited", "ts"), now.text("text")
    if not (channel and ts and edited) or scene.is_bot(now) or text == before.at("text").value:
        return []
    spoken = without_mention(text, scene.setting.bot) if scene.setting.bot else text
    spot = scene.spot(f"{channel}/{ts}/edit/{edited}", scene.author(now), channel)
    first = _as_it_was(scene, channel, before if before.stamp("ts") == ts else now, edited)
    return [*first, Edited(**spot, ref=ts, text=scene.words(spoken))]


def _as_it_was(scene: Scene, channel: str, post: Tree, moment: str) -> list[Fact | Notice]:
    """What somebody said before they changed or removed it at ``moment``, where that was so soon that Slack may not
    have told of it yet. Where it has, this is the same fact once more, and means nothing."""
    ts = post.stamp("ts")
    if not ts or not moment or float(moment) - float(ts) > AT_ONCE:
        return []
    return of_post(scene, Tree({name: each.value for name, each in post.fields()} | {"channel": channel}))


def _deleted(scene: Scene, event: Tree, ts: str) -> list[Fact | Notice]:
    channel, before = event.id("channel"), event.at("previous_message")
    if not (channel and ts) or scene.is_bot(before):
        return []
    first = _as_it_was(scene, channel, before, event.stamp("event_ts")) if before.stamp("ts") == ts else []
    return [*first, Deleted(**scene.spot(f"{channel}/{ts}/delete", scene.author(before), channel), ref=ts)]


def of_reaction(scene: Scene, event: Tree) -> list[Fact | Notice]:
    """A sheaf: whoever hands it on looks up what the message says. A number in a direct message of ours: an answer."""
    channel, ts, emoji = event.id("item", "channel"), event.stamp("item", "ts"), event.token("reaction")
    author, bot = event.id("item_user"), scene.setting.bot
    if not (channel and ts) or scene.is_bot(event):
        return []
    who = scene.author(event)
    if emoji in _SHEAVES and author not in (bot, SLACKBOT):
        spot = scene.spot(f"{channel}/{ts}/react/{event.id('user')}/{SHEAF}", who, channel)
        return [Reacted(**spot, ref=ts, emoji=SHEAF, author=scene.person(author) if author else None)]
    if emoji in _NUMBERS and author == bot and is_direct(channel):
        spot = scene.spot(f"{channel}/{ts}/react/{event.id('user')}/{emoji}", who, channel)
        return [Answered(**spot, to=ts, value=_NUMBERS[emoji])]
    return []

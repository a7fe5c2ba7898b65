"""What people say in rooms, change and take back, and how they react and vote, as facts of ours."""

from __future__ import annotations

import re

from adapters.matrix import signs
from adapters.matrix.notices import Notice, Undecryptable
from adapters.matrix.payloads import Tree
from adapters.matrix.setting import Scene
from adapters.matrix.speech import heard, without_quote
from bot import commands
from bot.audience import Json
from bot.events import Answered, Commanded, Deleted, Edited, Fact, Reacted, Said

_SPEECH = frozenset({"m.text", "m.emote"})
"""Messages in which a person says something; ``m.notice`` is what bots say, which is not to be answered."""
_FILES = frozenset({"m.image", "m.file", "m.audio", "m.video"})
_CALL = re.compile(r"\s*[!/]akker(?![\w-])[\s:,]*", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)


def of_message(scene: Scene) -> list[Fact | Notice]:
    """Something was said, or said otherwise."""
    content = scene.content
    if content.text("m.relates_to", "rel_type") == "m.replace":
        return _changed(scene)
    body = _words(content)
    if body is None:
        return []
    quotes = content.event("m.relates_to", "m.in_reply_to", "event_id")
    speech = heard(content, without_quote(body) if quotes else body, scene.setting, reply=bool(_reply(content)))
    call = _CALL.match(speech.named)
    if call is not None:
        return [Commanded(**scene.spot(), text=speech.named[call.end() :], mentions=speech.people)]
    addressed = speech.addressed and not scene.direct
    if speech.people and (
        addressed or commands.called(speech.named) is not None
    ):  # Only a command can be about people.
        line = commands.called(speech.named) or speech.named
        return [Commanded(**scene.spot(), text=line, mentions=speech.people)]
    if not speech.text and not addressed and not scene.direct:
        return []  # A picture: nothing is said.
    return [Said(**scene.spot(), text=speech.text, to=_to(scene), ref=scene.id, addressed=addressed)]


def _words(content: Tree) -> str | None:
    """What a message says: of a file what is said with it, perhaps nothing; None where it is no message of a person."""
    body, kind = content.text("body"), content.text("msgtype")
    if kind in _FILES:
        return body if content.text("filename") not in ("", body) else ""
    return body if kind in _SPEECH and body else None


def _reply(content: Tree) -> str:
    """The message that a message replies to; a thread names one for clients that know no threads."""
    if content.says("m.relates_to", "is_falling_back"):
        return ""
    return content.event("m.relates_to", "m.in_reply_to", "event_id")


def _to(scene: Scene) -> str | None:
    """What a message is about: one of ours that it replies to, else the beginning of its thread, else what it replies
    to."""
    reply = _reply(scene.content)
    related = scene.content.at("m.relates_to")
    root = related.event("event_id") if related.text("rel_type") == "m.thread" else ""
    return (reply if scene.is_ours(reply) else root or reply) or None


def _changed(scene: Scene) -> list[Fact | Notice]:
    """Only what authors change themselves: servers pass on what others say that they have changed."""
    ref, now = scene.content.event("m.relates_to", "event_id"), scene.content.at("m.new_content")
    author = scene.author(ref) or (scene.sender if scene.direct else None)
    body = _words(now)
    if not ref or author != scene.sender or body is None:
        return []
    speech = heard(now, without_quote(body), scene.setting, reply=True)
    return [Edited(**scene.spot(), ref=ref, text=speech.text)]


def of_redaction(scene: Scene) -> list[Fact | Notice]:
    """Someone's message was taken away, by themselves or by who keeps order here; or a reaction or vote was."""
    ref = scene.content.event("redacts") or scene.event.event("redacts")
    if not ref or scene.is_ours(ref):
        return []
    return [Deleted(**scene.spot(scene.author(ref) or scene.sender), ref=ref)]


def of_reaction(scene: Scene) -> list[Fact | Notice]:
    """A sheaf: whoever hands it on looks up what the message says. A number, a yes or a no under a message of ours that
    is for one person: an answer."""
    related = scene.content.at("m.relates_to")
    ref, key = related.event("event_id"), related.text("key")
    if not ref or related.text("rel_type") != "m.annotation":
        return []
    if signs.is_sheaf(key):
        spot, author = scene.spot(), scene.author(ref)
        return [] if scene.is_ours(ref) else [Reacted(**spot, ref=ref, emoji=signs.SHEAF, author=author)]
    value = signs.answer(key)
    return _answer(scene, ref, value) if value is not None else []


def of_vote(scene: Scene) -> list[Fact | Notice]:
    """A vote in a poll of ours: the ids of its answers are the numbers of the options. A vote taken back is none."""
    stable, unstable = scene.content.each("m.selections"), scene.content.each(UNSTABLE_VOTE, "answers")
    chosen = [_option(each.text()) for each in stable or unstable if each.text()]
    ref = scene.content.event("m.relates_to", "event_id")
    if not ref or not chosen:
        return []
    return _answer(scene, ref, chosen[0] if len(chosen) == 1 else chosen)


def _option(id: str) -> Json:
    return int(id) if _NUMBER.fullmatch(id) else id


def _answer(scene: Scene, to: str, value: Json) -> list[Fact | Notice]:
    """What is asked of one person is asked in their direct room."""
    known = scene.author(to) or scene.setting.bot
    return (
        [Answered(**scene.spot(), to=to, value=value, ref=scene.id)]
        if scene.direct and known == scene.setting.bot
        else []
    )


def of_secret(scene: Scene) -> list[Fact | Notice]:
    """What is still encrypted is what our device has no key for."""
    return [Undecryptable(scene.setting.room, scene.sender, scene.where(scene.sender), scene.id)]


UNSTABLE_VOTE = "org.matrix.msc3381.poll.response"
"""What votes are called where polls are used before their time, and the name of their content."""

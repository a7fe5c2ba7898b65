"""Text as Matrix sends it, made readable: whom it mentions, whether it is for us, and without what clients add."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

import nh3

from adapters.matrix import names
from adapters.matrix.payloads import Tree
from adapters.matrix.setting import Setting

HTML = "org.matrix.custom.html"
"""The one format of formatted bodies."""
MOST = 50
"""Mentions in one message that are looked at."""

_QUOTED = re.compile(r"> (?:\* )?<@[^>\n]*>[^\n]*(?:\n>[^\n]*)*\n*")
"""What older clients put before a reply: the message that it replies to."""
_LINK = r"(?:https?://matrix\.to/#/|matrix:u/)[^\s()<>\"]+"
_PILL = re.compile(rf'<a href="({_LINK})">(.*?)</a>', re.DOTALL | re.IGNORECASE)
_ID = r"@[\w.=/+-]+:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?"
_WRITTEN = re.compile(
    rf"\[(?P<label>[^\[\]\n]*)\]\((?P<link>{_LINK})\)|(?P<bare>{_LINK})|(?<![\w.@/])(?P<id>{_ID})",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Speech:
    """What someone typed. ``text``: as a person reads it; ``named``: with an ``@`` before every name of ``people``,
    who are the addresses of those it mentions by their names, longer names first. ``addressed``: it is for us."""

    text: str
    named: str
    people: dict[str, str]
    addressed: bool


@dataclass(frozen=True, slots=True)
class _Mention:
    """Where a text mentions a person. ``raw``: as a link or an id, which no person reads."""

    start: int
    end: int
    user: str
    name: str
    raw: bool = False


def without_quote(body: str) -> str:
    """A reply without the message that it replies to."""
    found = _QUOTED.match(body)
    return body[found.end() :] if found is not None else body


def heard(content: Tree, body: str, setting: Setting, *, reply: bool) -> Speech:
    """What ``body`` says, with what the rest of the content tells about it. ``reply``: to a message; then it mentions
    whoever wrote that, without calling them."""
    told = [user for each in content.each("m.mentions", "user_ids")[:MOST] if (user := each.user())]
    found = sorted(_mentions(body, _pills(content), told, setting), key=lambda each: each.start)
    in_order = _called_apart(found)
    people = {each.name: each.user for each in in_order if each.user != setting.bot}
    return Speech(
        text=_written(body, in_order, setting.bot, lambda each: each.raw),
        named=_written(body, in_order, setting.bot, lambda each: True),
        people=dict(sorted(people.items(), key=lambda item: -len(item[0]))),
        addressed=any(each.user == setting.bot for each in found) or (setting.bot in told and not reply),
    )


def _pills(content: Tree) -> list[tuple[str, str]]:
    """The people who are links in the formatted body, each with what it calls them; those in a quoted message not."""
    if content.text("format") != HTML:
        return []
    links = nh3.clean(
        content.text("formatted_body"),
        tags={"a"},
        clean_content_tags={"mx-reply"},
        attributes={"a": {"href"}},
        url_schemes={"https", "http", "matrix"},
        link_rel=None,
    )
    pills = ((html.unescape(found[2]), _person(html.unescape(found[1]))) for found in _PILL.finditer(links))
    return [(_name(label), user) for label, user in pills if user][:MOST]


def _mentions(body: str, pills: list[tuple[str, str]], told: list[str], setting: Setting) -> list[_Mention]:
    """All mentions, none of which overlap: first those that cannot be mistaken. Names are looked for from the end, as
    people are named after what is to be done with them."""
    found = [*_spelled_out(body, setting)]
    seen, end = {each.user for each in found}, len(body)
    for label, user in reversed(pills):
        spot = _last(label, body[:end], found)
        if spot is not None:
            found.append(_Mention(*spot, user, _name(label)))
            seen.add(user)
            end = spot[0]
    for user in told:
        name = setting.names.get(user, "") if user != setting.bot else setting.name
        spot = _last(_name(name), body, found) if user not in seen else None
        if spot is not None:
            found.append(_Mention(*spot, user, _name(name)))
    called = () if setting.bot in seen or setting.partner is not None else islice(_by_name(body, setting, found), MOST)
    return [*found, *called]


def _spelled_out(body: str, setting: Setting) -> Iterator[_Mention]:
    """Links to people, and their ids."""
    for number, spot in enumerate(_WRITTEN.finditer(body)):
        link = spot["link"] or spot["bare"]
        user = _person(link) if link else spot["id"]
        if number < MOST and names.USER.fullmatch(user):
            name = _name(spot["label"] or "") or _name(setting.names.get(user, "")) or user[1:]
            yield _Mention(*spot.span(), user, name, raw=bool(link))


def _by_name(body: str, setting: Setting, taken: list[_Mention]) -> Iterator[_Mention]:
    """Where our bot is called by its name: at the beginning, or behind an ``@``."""
    called = "|".join(re.escape(name) for name in (setting.name, names.localpart(setting.bot)) if name.strip())
    for spot in re.finditer(rf"\A\s*@?(?:{called})(?=\s*[:,])|(?<![\w.@])@(?:{called})(?![\w:])", body, re.IGNORECASE):
        if called and _is_free(spot.span(), taken):
            yield _Mention(*spot.span(), setting.bot, setting.name)


def _last(name: str, body: str, taken: list[_Mention]) -> tuple[int, int] | None:
    """Where a text has a name last, outside of what is taken."""
    if not name:
        return None
    shape = r"\s+".join(re.escape(word) for word in name.split())
    spots = [spot.span() for spot in re.finditer(rf"(?<!\w)@?{shape}(?!\w)", body)]
    return next((spot for spot in reversed(spots) if _is_free(spot, taken)), None)


def _is_free(spot: tuple[int, int], taken: list[_Mention]) -> bool:
    return all(spot[1] <= each.start or each.end <= spot[0] for each in taken)


def _called_apart(mentions: list[_Mention]) -> list[_Mention]:
    """The mentions with one name for each person, and no two by the same name."""
    called: dict[str, str] = {}
    for each in mentions:
        taken = {name for user, name in called.items() if user != each.user}
        called.setdefault(each.user, f"{each.name}-{each.user[1:]}" if each.name in taken else each.name)
    return [_Mention(each.start, each.end, each.user, called[each.user], each.raw) for each in mentions]


def _written(body: str, mentions: list[_Mention], bot: str, renamed: Callable[[_Mention], bool]) -> str:
    """The text with the names of people at (some of) their mentions, and without those of our bot, nor what links the
    first of them to the rest."""
    out, end = "", 0
    for each in mentions:
        out += body[end : each.start]
        end = each.end
        if each.user != bot:
            out += f"@{each.name}" if renamed(each) else body[each.start : each.end]
        elif out.strip():
            out = out.rstrip()
        else:
            out, end = "", end + len(body[end:]) - len(re.sub(r"\A\s*[:,]?\s*", "", body[end:]))
    return (out + body[end:]).strip()


def _person(link: str) -> str:
    """The person whom a link is about; empty where it is about something else."""
    id = unquote(link.partition("#/")[2] or link).partition("?")[0]
    id = f"@{id[len('matrix:u/') :]}" if id.startswith("matrix:u/") else id
    return id if names.USER.fullmatch(id) else ""


def _name(label: str) -> str:
    """What a label calls someone."""
    return " ".join(label.split()).lstrip("@")

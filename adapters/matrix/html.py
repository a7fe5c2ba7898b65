"""Lines of text as the two bodies of a Matrix message: plain text, and the HTML that the specification allows.

What people said is always escaped, and whatever in it could call someone, or the whole room, is disarmed.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from itertools import groupby

import nh3

from adapters.lines import GUARD, Line, Run, alike, disarmed

_WEB = re.compile(r"https?://\S+")
_EVERYONE = re.compile(r"@(?=room|(?:ro{0,2})?\Z)", re.IGNORECASE)
"""Also where the rest may stand in what follows."""
_TAGS = {"p", "br", "strong", "em", "code", "a", "blockquote"}
"""Of the tags that the specification suggests, those that we use."""


def plain(line: Line) -> str:
    """A line for notifications, for clients without HTML and for who listens."""
    shown = "".join(
        f"{_guarded(run.text)} ({run.url})" if run.url and run.url != run.text else _guarded(run.text)
        for run in line.runs
    )
    return f"> {shown}".rstrip(" ") if line.quoted else shown


def formatted(lines: Iterable[Line], *, small: bool = False) -> str:
    """Lines as HTML: paragraphs between blank lines, words of people as block quotes; ``small``: beside the matter."""
    return sanitised(marked(lines, small=small))


def marked(lines: Iterable[Line], *, small: bool = False) -> str:
    """The same before the last gate, which changes nothing of it: as long, and sooner known."""
    out = ""
    for (quoted, blank), together in groupby(lines, key=lambda line: (line.quoted, _is_blank(line))):
        if blank:
            continue
        inside = "<br>".join(_inline(line) for line in together)
        inside = f"<em>{inside}</em>" if small else inside
        out += f"<blockquote>{inside}</blockquote>" if quoted else f"<p>{inside}</p>"
    return out


def sanitised(markup: str) -> str:
    """Nothing but the tags that we use, whatever comes before this."""
    return nh3.clean(
        markup, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https"}, link_rel=None
    )  # fmt: skip


def _is_blank(line: Line) -> bool:
    return not line.quoted and not line.text.strip()


def _inline(line: Line) -> str:
    out = ""
    for bold, runs in alike(line.runs):
        inside = "".join(_run(run) for run in runs)
        out += f"<strong>{inside}</strong>" if bold and inside.strip() else inside
    return out


def _run(run: Run) -> str:
    text = html.escape(_guarded(run.text), quote=False)
    if run.code:
        return f"<code>{text}</code>"
    return f'<a href="{html.escape(run.url)}">{text}</a>' if run.url else text


def _guarded(text: str) -> str:
    """Text that calls nobody, and without NUL, which HTML does not know. Another ``@`` within a web address stays as it
    is, or that would lead nowhere."""
    text, out, end = text.replace("\0", ""), "", 0
    for found in _WEB.finditer(text):
        out += disarmed(text[end : found.start()]) + found[0]
        end = found.end()
    return _EVERYONE.sub(f"@{GUARD}", out + disarmed(text[end:]))

"""The pages that a browser shows while Akker is installed: one sentence, what to do next, nothing from elsewhere."""

from __future__ import annotations

import re
from html import escape

from bot.texts import SETS, Texts

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
    "Content-Type": "text/html; charset=utf-8",
    "Referrer-Policy": "no-referrer",  # the address has the code
    "X-Content-Type-Options": "nosniff",
}

_EMPHASIS = re.compile(r"\*([^*]+)\*")
_CODE = re.compile(r"[a-z_]{1,40}")

_STYLE = (
    "body{margin:0;background:#f6f4ee;color:#26301f;font:18px/1.6 system-ui,sans-serif}"
    "main{max-width:32rem;margin:12vh auto;padding:2.5rem;background:#fff;border-top:6px solid #5f7f35;"
    "border-radius:6px;box-shadow:0 1px 6px #0002}"
    "h1{margin:0 0 1rem;font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}p{margin:0 0 1.5rem}"
    "a{display:inline-block;padding:.6rem 1.3rem;border-radius:4px;background:#4d6a29;color:#fff;text-decoration:none}"
    "small{display:block;margin-top:1.5rem;color:#667}"
)


def page(texts: Texts, locale: str, name: str, link: str, *, why: str = "", **vars: str) -> str:
    """The page of the texts ``slack-page-NAME``: a heading, what is to know (``.told``), and the next step (``.step``),
    which leads to ``link``. ``why``: a code for who looks after Akker; what does not look like one is left out."""
    heading, told, step = (
        escape(texts.plain(f"slack-page-{name}{part}", locale, **vars)) for part in ("", ".told", ".step")
    )
    told = _EMPHASIS.sub(r"<strong>\1</strong>", told)
    code = f"<small>{why}</small>" if _CODE.fullmatch(why) else ""
    return (
        f'<!doctype html>\n<html lang="{SETS[locale]}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n<link rel="icon" href="data:,">\n'
        f"<title>{heading}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{heading}</h1>\n<p>{told}</p>\n"
        f'<a href="{escape(link)}">{step}</a>\n{code}</main>\n</body>\n</html>\n'
    )

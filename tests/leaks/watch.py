"""Looks on at a rehearsal and remembers what was confided to whom; it knows what people can see, and nothing else.

Everything that someone types carries a word and a number that occur nowhere else (:func:`marked`). Who may read them is
what the question said when it was asked; only the author's yes to a text that shows them lets them go further. Every
message and file is searched for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from adapters.console.demo.reading import Catalogue
from bot.texts import SETS, Texts
from tests.adapters.script import ROOT

Line = dict[str, Any]
Event = dict[str, Any]

NARROW = ("only_you", "facilitator", "group")
"""The audiences whose readers are named one by one."""
MARK = re.compile(r"zaad[a-z]{6}|(?<!\d)9[0-9]{6}(?!\d)")


def marks(start: int = 0) -> Iterable[tuple[str, str]]:
    """Words and numbers that occur nowhere else, in pairs."""
    for number in count(start + 1):
        letters, rest = "", number
        for _ in range(6):
            rest, letter = divmod(rest, 26)
            letters += chr(ord("a") + letter)
        yield f"zaad{letters}", str(9_000_000 + number)


def marked(text: str, mark: tuple[str, str]) -> str:
    """A text with a mark in it, before its last sign."""
    word, digits = mark
    body, end = (text[:-1], text[-1]) if text[-1:] in "?.!" else (text, "")
    return f"{body} {word} {digits}{end}"


@cache
def catalogues() -> list[Catalogue]:
    """The texts of all sets: whoever is asked may change their language on the way."""
    texts = Texts(ROOT / "flows" / "texts")
    return [Catalogue(texts.sources(locale)) for locale in SETS]


@dataclass
class Secret:
    """A mark: who typed it, in answer to what kind of question, who was named beside them, and in which network."""

    mark: str
    author: str
    audience: str
    named: frozenset[str]
    network: str | None
    released: set[str] = field(default_factory=set[str])
    """The wider audiences that the author said yes to."""

    def may_be_in(self, place: str, network: str | None) -> bool:
        """Whether a message to this place, in the name of this network, may show it."""
        wide = {self.audience, *self.released} - set(NARROW)
        if "public" in wide:
            return True
        if wide and (network == self.network or None in (network, self.network)):
            return True
        return place.removeprefix("dm:") in {self.author, *self.named} if place.startswith("dm:") else False


class Watch:
    """One rehearsal, looked on. ``breaches``: what was seen where it had no business, in words for the developer."""

    def __init__(self, people: Iterable[str]) -> None:
        self.people = tuple(people)
        self.secrets: dict[str, Secret] = {}
        self.breaches: list[str] = []
        self.open: dict[str, Event] = {}
        self._newest: dict[str, Event] = {}
        self._answered: dict[str, Event] = {}

    # What someone does.

    def sees(self, line: Line) -> None:
        """Look at a line before it is handed in."""
        who = line.get("who", "").casefold()
        prompt = self._prompt_of(who, line)
        if prompt is not None and line["do"] in ("answer", "say"):
            self._answered[line["id"]] = prompt
        said = line.get("text", line.get("value"))
        if prompt is not None and said in (True, "yes", "ja", "1"):
            self._release(who, prompt)
        for mark in MARK.findall(said) if isinstance(said, str) else ():
            self.secrets[mark] = self._secret(mark, who, prompt, line)

    def _prompt_of(self, who: str, line: Line) -> Event | None:
        if line["do"] == "edit":
            return self._answered.get(line["to"])
        if line["do"] == "answer" or "to" in line:
            return self.open.get(line["to"])
        return self._newest.get(who) if line["do"] == "say" and line["in"].startswith("dm") else None

    def _secret(self, mark: str, who: str, prompt: Event | None, line: Line) -> Secret:
        if prompt is None:
            place = line.get("in", "dm")
            return Secret(
                mark, who, "only_you" if place.startswith("dm") else "network", frozenset(), network_in(place)
            )
        named = self._named_in(prompt) if prompt["audience"] in NARROW else frozenset[str]()
        return Secret(mark, who, prompt["audience"] or "only_you", named, prompt["network"])

    def _named_in(self, prompt: Event) -> frozenset[str]:
        foot = prompt["text"].rpartition("\n\n")[2].casefold()
        return frozenset(name for name in self.people if re.search(rf"\b{name}\b", foot))

    def _release(self, who: str, prompt: Event) -> None:
        granted = {id.removeprefix("engine-release-") for texts in catalogues() for id in texts.ids_of(prompt["text"])}
        for mark in MARK.findall(prompt["text"]):
            secret = self.secrets[mark]
            if secret.author != who:
                continue
            for audience in granted:
                if audience == "group":
                    secret.named |= self._named_in(prompt)
                else:
                    secret.released.add(audience)

    # What comes of it.

    def hears(self, event: Event) -> None:
        """Look at an event: every text and every file of it."""
        if event["event"] in ("message", "updated"):
            self._keep(event)
            shown = [event["text"], *(option["label"] for option in (event["prompt"] or {}).get("options", ()))]
            self._search("\n".join(shown), event)
        elif event["event"] == "file":
            self._search(event["text"], event)
            self._search(Path(event["path"]).read_bytes().decode("utf-8", "replace"), event)

    def _keep(self, event: Event) -> None:
        if event["prompt"] is None:
            gone = self.open.pop(event["id"], None)
            for who in gone["asked"] if gone else ():
                if self._newest.get(who) is gone:
                    del self._newest[who]
            return
        self.open[event["id"]] = event
        for who in event["asked"]:
            self._newest[who] = event

    def _search(self, text: str, event: Event) -> None:
        network = network_in(event["in"]) or event.get("network")
        for mark in MARK.findall(text):
            secret = self.secrets[mark]
            if not secret.may_be_in(event["in"], network):
                told = f"{mark} of {secret.author} ({secret.audience}, {sorted(secret.named)}, {secret.network})"
                self.breaches.append(f"{told} is in {event['in']}: {event['text']}")


def network_in(place: str) -> str | None:
    """The name of the network whose room this is: they are called alike here."""
    return place.removeprefix("#") if place.startswith("#") else None

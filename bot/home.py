"""Someone's own page, before any platform has touched it: what waits for them, where they take part, what is theirs.

Nothing is changed by looking at it. Words are composed as they are for the person's direct messages, so that nothing
is on the page that they may not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.agenda import coming_in
from bot.effects import Phrase, Vars
from bot.messages import Message, Span
from bot.network import Identity, Membership, Network, Question, Room, Standing
from bot.ports import Place, PromptRow, UnitOfWork
from bot.texts import Texts
from bot.world import DIRECT, Defaults, Scene

MOST = 10
"""Questions on a page, and networks."""

_IS_ASKED = (Standing.INVITED, Standing.LATER)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something to do from here: what it is called, and the command that it is short for."""

    label: str
    command: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that waits: where it comes from, what it asks, and who reads the answer.

    ``ref``: the message in the person's direct messages that shows it, if there is one. ``put_off``: they paused it.
    ``form``: others that come after it can be answered along with it.
    """

    prompt: int
    kind: str
    head: list[Span]
    body: list[Span]
    foot: list[Span]
    ref: str | None
    put_off: bool
    form: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, what stands under it, and what can be done there."""

    title: str
    paragraphs: list[list[Span]]
    offers: list[Offer] = field(default_factory=list[Offer])


@dataclass(frozen=True, slots=True)
class Page:
    """All of the page, in a text set. ``waiting`` stands under ``first``; ``more`` says how much waits beside it."""

    locale: str
    hello: list[Span]
    first: Part
    waiting: list[Waiting]
    more: list[Span]
    parts: list[Part]


def page_of(uow: UnitOfWork, texts: Texts, defaults: Defaults, platform: str, address: str, now: datetime) -> Page:
    """The page of the person with this address; of a stranger it is nearly empty."""
    accounts = uow.find(Identity, platform=platform, address=address)
    person = accounts[0].person if accounts else None
    where = f"{DIRECT}{address}"
    room = next((room.id for room in uow.find(Room, platform=platform, address=where)), 0)
    return _Writing(Scene(uow, texts, defaults), Place(room, platform, where, None, person), now).page()


class _Writing:
    """One page as it is written, for who reads in ``place``."""

    def __init__(self, scene: Scene, place: Place, now: datetime) -> None:
        self.scene, self.uow, self.place, self.now = scene, scene.uow, place, now
        self.memberships = self._memberships()
        self.networks = [scene.network(each.network) for each in self.memberships]
        self.locale = scene.locale(place, self.networks[0].id if self.networks else None)

    def page(self) -> Page:
        """All of it."""
        waiting = self._waiting()
        name = self.scene.name_of(self.place.person) if self.place.person is not None else ""
        nothing = [] if waiting else [self._words("home-nothing-waits")]
        return Page(
            self.locale,
            self._words("home-hello", {"name": name}) if name else self._words("home-hello-stranger"),
            Part(self._title("home-waiting"), nothing),
            [self._question(row) for row in waiting[:MOST]],
            self._words("home-more", {"count": len(waiting) - MOST}) if len(waiting) > MOST else [],
            [self._mine(), self._next(), self._rest(), self._privacy()],
        )

    # What waits.

    def _waiting(self) -> list[PromptRow]:
        """What is open first, then what has waited longest. Whether a word was an answer is asked in passing only."""
        rows = self.uow.waiting_prompts(self.place.person) if self.place.person is not None else []
        return sorted((row for row in rows if row.word is None), key=lambda row: row.state != "open")

    def _question(self, row: PromptRow) -> Waiting:
        message = Message.from_json(row.payload)
        shown = self.uow.message(row.outbox) if row.outbox is not None else None
        here = shown is not None and shown.state == "sent" and shown.room == self.place.id
        ref = shown.ref if shown is not None and here else None
        put_off, form = row.state == "paused", bool(message.form)
        return Waiting(row.id, row.kind, message.head, message.body, message.foot, ref, put_off, form)

    # Where they take part.

    def _memberships(self) -> list[Membership]:
        """Networks that they are in, invited to or a guest of, those that go on first."""
        if self.place.person is None:
            return []
        found = self.uow.find(
            Membership,
            person=self.place.person,
            standing=[Standing.MEMBER, Standing.GUEST, *_IS_ASKED, Standing.WAITING],
        )
        return sorted(found, key=lambda each: (self.scene.network(each.network).closed_at is not None, -each.id))

    def _mine(self) -> Part:
        paragraphs = [
            self._words("home-network", {"network": network.name, "lines": list(self._lines(network, each))}, network)
            for network, each in zip(self.networks[:MOST], self.memberships, strict=False)
        ]
        if len(self.networks) > MOST:
            paragraphs.append(self._words("home-more-networks", {"count": len(self.networks) - MOST}))
        return Part(self._title("home-networks"), paragraphs or [self._words("home-no-network")])

    def _lines(self, network: Network, membership: Membership) -> Iterator[Phrase]:
        if membership.standing in _IS_ASKED:
            yield Phrase("home-invited")
        elif membership.standing == Standing.WAITING:
            yield Phrase("home-waits-for-seat")
        elif membership.standing == Standing.GUEST:
            yield Phrase("home-guest")
        yield Phrase(f"network-phase-{network.phase}")
        readers = self.scene.reader(self.place, network.id).readers()
        for question in self.uow.find(Question, network=network.id, central=True):
            if question.words.label.covers(readers):
                yield Phrase("network-status-question", {"question": question.words})
        if membership.facilitator:
            yield Phrase("home-facilitates")

    def _next(self) -> Part:
        pairs = zip(self.networks, self.memberships, strict=True)
        theirs = [network for network, each in pairs if each.standing == Standing.MEMBER and network.closed_at is None]
        coming = [(at, network) for network in theirs if (at := coming_in(self.uow, network.id, self.now)) is not None]
        if not coming:
            return Part(self._title("home-next"), [self._words("home-nothing-planned")])
        at, network = min(coming, key=lambda each: each[0])
        told = self._words("home-next-at", {"at": at, "network": network.name}, network)
        return Part(self._title("home-next"), [told])

    # What is theirs.

    def _rest(self) -> Part:
        until = self.scene.person(self.place.person).paused_until if self.place.person is not None else None
        if until is not None and until > self.now:
            told, offer = self._words("home-resting", {"until": until}), self._offer("home-resume", "me resume")
        else:
            told, offer = self._words("home-not-resting"), self._offer("home-pause", "me pause")
        return Part(self._title("home-rest"), [told], [offer])

    def _privacy(self) -> Part:
        ways = [(f"home-{way}", f"me {way}") for way in ("see", "correct", "export", "erase")]
        return Part(self._title("home-privacy"), [self._words("home-held")], [self._offer(*way) for way in ways])

    # Words.

    def _words(self, text: str, vars: Vars | None = None, network: Network | None = None) -> list[Span]:
        of = network or (self.networks[0] if self.networks else None)
        reader = self.scene.reader(self.place, of.id if of is not None else None)
        return self.scene.texts.compose(text, vars or {}, replace(reader, locale=self.locale))

    def _title(self, text: str) -> str:
        return self.scene.texts.plain(text, self.locale)

    def _offer(self, label: str, command: str) -> Offer:
        return Offer(self._title(label), command)

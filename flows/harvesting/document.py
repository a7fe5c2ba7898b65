"""The harvest of a network as plain content: who may read it decides what is in it.

:func:`harvest_for` takes every word through its label, for the readers of one place. What they may not read
is not in the result, so a rendering cannot let it out. All dates come from the data: the same data give the
same harvest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.audience import ERASED, PUBLIC, Label, Labelled
from bot.conditions import CONDITIONS
from bot.network import Agreement, Consent, Contribution, Membership, Network, Person, Question, Standing
from bot.ports import World
from flows.competences.sets import competence_set
from flows.network.figures import difference_lines, figures_now
from flows.network.wordings import suggester_of, wordings_of

EVIDENCE = (
    "reflection.what", "reflection.so-what", "reflection.now-what", "tryout", "method", "takeaway", "guest", "gathered",
)  # fmt: skip
"""Kinds of contribution that bear the answer out, in the order in which they are read."""
NAMED, NAMED_IN_PUBLIC = "named", "named.public"
"""What people consent to: their name in the network's own harvest, and in the public version."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Someone's own words. ``by``: authors who agreed to be named; ``number``: its place in the evidence."""

    words: str
    by: tuple[str, ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class Version:
    """A wording of the question. ``on``: the day, where it is known; ``suggested``: by a member, ``by`` name if they
    agreed to that."""

    words: str
    on: date | None = None
    suggested: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The quotes of one kind (one of :data:`EVIDENCE`)."""

    kind: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Yield:
    """A category of the competence set, by name, with the numbers of the evidence that belongs to it."""

    category: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer. ``status``: draft, approved, not-agreed; ``approvals``: how many of ``members`` said yes.

    ``objections``: what some members see differently, in their words.
    """

    quote: Quote
    status: str
    approvals: int
    members: int
    objections: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Harvest:
    """Everything that one circle of readers may know of the yield of a network.

    ``asked``: the day on which the question was brought in. ``history``: its wordings, oldest first, where it
    changed.
    ``unnamed``: how many members take part without their name. ``as_of``: the last day on which something
    changed. ``authors``: ids of those whose words or names are in it.
    """

    language: str
    network: str
    public: bool
    began: date
    as_of: date
    asked: date
    closed: date | None = None
    question: Quote | None = None
    history: tuple[Version, ...] = ()
    answer: Answer | None = None
    evidence: tuple[Evidence, ...] = ()
    yields: tuple[Yield, ...] = ()
    agreements: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    open_questions: tuple[str, ...] = ()
    echoes: tuple[Quote, ...] = ()
    participants: tuple[str, ...] = ()
    unnamed: int = 0
    authors: tuple[int, ...] = ()

    @property
    def draft(self) -> bool:
        """Whether the network has not settled its answer yet."""
        return self.answer is None or self.answer.status == "draft"


def harvest_for(world: World, readers: Label) -> Harvest:
    """The harvest of the network at hand for ``readers``: its own room, or everyone."""
    return _Field(world, readers).harvest()


class _Field:
    """One reading of a network, for one circle of readers."""

    def __init__(self, world: World, readers: Label) -> None:
        network = world.get(Network, world.network)
        assert network is not None
        self.world, self.readers, self.network = world, readers, network
        self.public = readers.audience is PUBLIC
        consent = NAMED_IN_PUBLIC if self.public else NAMED
        consents = world.find(Consent, network=network.id, what=consent, withdrawn_at=None)
        self.named = {person: name for person in sorted({c.person for c in consents}) if (name := self._name(person))}
        self.contributions = world.find(Contribution, network=network.id)
        self.language = world.phrase("harvesting-document-language")
        self.moments = [network.created_at]
        self.authors = set[int]()

    def harvest(self) -> Harvest:
        """The whole of it."""
        question = self._central()
        evidence = self._evidence()
        answer, echoes = self._answer(), self._quotes(self._of_kind("echo"))
        central = self._quote(question.words) if question else None
        history = self._history(question) if question else ()
        adopted = self._all_shown(self.world.find(Agreement, network=self.network.id, status="adopted"))
        agreements = tuple(line.strip(" -•*\t") for words in adopted for line in words.splitlines() if line.strip())
        others = self.world.find(Question, network=self.network.id, status="open", central=False)
        open_questions = self._all_shown(others)
        if self.network.closed_at:
            self.moments.append(self.network.closed_at)
        return Harvest(
            language=self.language,
            network=self.network.name,
            public=self.public,
            began=self._day(self.network.created_at),
            as_of=self._day(max(self.moments)),
            asked=self._day(question.created_at if question else self.network.created_at),
            closed=self._day(self.network.closed_at) if self.network.closed_at else None,
            question=central,
            history=history,
            answer=answer,
            evidence=evidence,
            yields=self._yields(),
            agreements=agreements,
            conditions=() if self.public else self._conditions(),
            open_questions=open_questions,
            echoes=echoes,
            participants=tuple(sorted(self.named.values(), key=str.casefold)),
            unnamed=sum(member.person not in self.named for member in self._members()),
            authors=tuple(sorted(self.authors | self.named.keys())),
        )

    # What may be shown.

    def _shown(self, words: Labelled) -> str | None:
        """The words, if these readers may have them and their author did not have them erased."""
        if not words.label.covers(self.readers):
            return None
        value = words.shown_to(self.readers)
        if not isinstance(value, str) or value in ("", ERASED):
            return None
        self.authors |= words.authors
        return value

    def _quote(self, words: Labelled, number: int = 0) -> Quote | None:
        shown = self._shown(words)
        if shown is None:
            return None
        return Quote(shown, tuple(self.named[person] for person in sorted(words.authors & self.named.keys())), number)

    def _all_shown(self, things: Sequence[Agreement | Question]) -> tuple[str, ...]:
        """What may be shown of them; what reads the same once."""
        shown = (self._shown(thing.words) for thing in things)
        return tuple(dict.fromkeys(words for words in shown if words is not None))

    def _quotes(self, contributions: Iterable[Contribution]) -> tuple[Quote, ...]:
        quotes: list[Quote] = []
        for contribution in contributions:
            if quote := self._quote(contribution.words):
                self.moments.append(contribution.created_at)
                quotes.append(quote)
        return tuple(quotes)

    # Its parts.

    def _central(self) -> Question | None:
        return next(iter(self.world.find(Question, network=self.network.id, central=True)), None)

    def _history(self, question: Question) -> tuple[Version, ...]:
        """Every wording once, the present one last; none where it never changed."""
        versions: dict[str, Version] = {}
        for wording in wordings_of(question):
            if (shown := self._shown(wording.words)) is not None:
                versions.pop(shown, None)
                by = suggester_of(self.world, wording.suggestion)
                name = self.named.get(by or 0, "") if self.public else self._name(by or 0)
                on = self._day(wording.at) if wording.at else None
                versions[shown] = Version(shown, on, wording.suggestion != 0, name)
        return tuple(versions.values()) if len(versions) > 1 else ()

    def _answer(self) -> Answer | None:
        given = self._of_kind("answer")
        settled = [answer for answer in given if answer.status != "draft"]
        for answer in reversed(settled or given):
            if quote := self._quote(answer.words):
                self.moments.append(answer.created_at)
                objections = [o for o in self._of_kind("objection") if o.status == f"answer:{answer.id}"]
                yes = self.world.find(Consent, network=self.network.id, what=f"answer:{answer.id}", withdrawn_at=None)
                approvals = len({consent.person for consent in yes})
                return Answer(quote, answer.status, approvals, len(self._members()), self._quotes(objections))
        return None

    def _evidence(self) -> tuple[Evidence, ...]:
        """What bears the answer out, numbered through."""
        groups: list[Evidence] = []
        self.numbers: dict[int, int] = {}
        for kind in EVIDENCE:
            quotes: list[Quote] = []
            for contribution in self._of_kind(kind):
                if quote := self._quote(contribution.words, len(self.numbers) + 1):
                    self.numbers[contribution.id] = quote.number
                    self.moments.append(contribution.created_at)
                    quotes.append(quote)
            if quotes:
                groups.append(Evidence(kind, tuple(quotes)))
        return tuple(groups)

    def _yields(self) -> tuple[Yield, ...]:
        found: list[Yield] = []
        for category in competence_set().categories:
            tagged = [c.id for c in self.contributions if category.id in c.tags and c.id in self.numbers]
            if tagged:
                numbers = tuple(sorted(self.numbers[id] for id in tagged))
                found.append(Yield(category.called(self.language), numbers))
        return tuple(found)

    def _conditions(self) -> tuple[str, ...]:
        """What the network grew on, in figures."""
        figures = figures_now().run(self.world)
        counts = {name: figures[name] for name in ("members", "cases", "agreed", "voices", "agreements")}
        lines = [self.world.phrase(f"harvesting-document-condition-{name}", **counts) for name in CONDITIONS]
        pairs = [self.world.phrase(line.text, **line.vars) for line in difference_lines(figures)]
        return ("; ".join([lines[0], *pairs]), *lines[1:])

    def _of_kind(self, kind: str) -> list[Contribution]:
        return [contribution for contribution in self.contributions if contribution.kind == kind]

    def _members(self) -> list[Membership]:
        return self.world.find(Membership, network=self.network.id, standing=Standing.MEMBER)

    def _name(self, person: int) -> str:
        known = self.world.get(Person, person)
        return known.name if known and not known.erased else ""

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(ZoneInfo(self.network.timezone)).date()

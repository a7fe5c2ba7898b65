"""Who takes part this time, and which words each of them gets: everything follows from a number, the seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Generic, TypeVar

from adapters.console.demo.book import Book, Subject
from adapters.console.demo.members import Member, Mood
from adapters.console.demo.owner import asks_another, owners_part
from adapters.console.demo.repertoire import Hand, repertoire_of

T = TypeVar("T")

COURSES = ("sharpen", "sharpen", "split", "keep")
"""What becomes of the question at its review; sharpening it is twice as likely."""
OPEN: tuple[Mood, ...] = (Mood.TALKER, Mood.EDITOR, Mood.LATE, Mood.NEWCOMER)
"""Who may have something to remark, to object or to keep to themselves."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of one season, and their question."""

    subject: Subject
    book: Book
    members: dict[Mood, Member]
    chance: Random

    def __getitem__(self, mood: Mood) -> Member:
        return self.members[mood]

    def at(self, address: str) -> Member | None:
        """The member whom the console calls so."""
        return next((member for member in self.members.values() if member.address == address), None)

    def but(self, *moods: Mood) -> list[Member]:
        """All members, except these."""
        return [member for mood, member in self.members.items() if mood not in moods]

    @property
    def improvised(self) -> list[str]:
        """Questions that nobody had an answer to."""
        return [key for member in self.members.values() for key in member.improvised]


class _Deck(Generic[T]):
    """Cards in a chance order; none comes twice before all came once."""

    def __init__(self, cards: Sequence[T], chance: Random) -> None:
        self._cards, self._chance, self._left = cards, chance, list[T]()

    def draw(self) -> T:
        """The next card."""
        if not self._left:
            self._left = self._chance.sample(self._cards, len(self._cards))
        return self._left.pop()


def cast_for(book: Book, seed: int) -> Cast:
    """The cast of a season."""
    chance = Random(f"akker:{seed}")
    subject, course = chance.choice(book.subjects), chance.choice(COURSES)
    names = dict(zip(Mood, chance.sample(book.names, len(Mood)), strict=True))
    hands = _Dealer(book, subject, names, chance).deal()
    members: dict[Mood, Member] = {}
    for mood, name in names.items():
        answers = repertoire_of(mood, hands[mood], book, subject)
        if answers and mood is not Mood.SILENT:
            answers["cultivating-review-vote"] = [chance.choice([course, course, course, "keep"])]
        members[mood] = Member(name, mood, Random(f"{seed}:{name}"), answers, hands[mood].private)
    members[Mood.OWNER].repertoire |= owners_part(book, subject, chance, course)
    members[Mood.EDITOR].repertoire |= asks_another(subject)
    return Cast(subject, book, members, chance)


class _Dealer:
    """Deals everyone a hand of words."""

    def __init__(self, book: Book, subject: Subject, names: dict[Mood, str], chance: Random) -> None:
        self.book, self.subject, self.names, self.chance = book, subject, names, chance
        self.arcs, self.cases = _Deck(subject.arcs, chance), _Deck(subject.cases, chance)
        self.bring, self.seek = _Deck(book.bring, chance), _Deck(book.seek, chance)
        self.needs, self.helped = _Deck(book.needs, chance), _Deck(book.helped, chance)
        self.boards, self.echoes = _Deck(book.boards, chance), _Deck(book.echoes, chance)
        self.private, self.private_case = _Deck(book.private, chance), _Deck(book.private_case, chance)
        self.asides = _Deck(book.asides, chance)

    def deal(self) -> dict[Mood, Hand]:
        """A hand for every mood."""
        chance = self.chance
        keeping = dict(zip(chance.sample(OPEN, 3), ("case", "what", "so-what"), strict=True))
        remarks = dict(zip(chance.sample(OPEN, 2), chance.sample(self.subject.remarks, 2), strict=True))
        wishing, objecting = chance.choice((*OPEN[:3], None)), chance.choice((*OPEN, None))
        unnamed = chance.choice(OPEN)
        return {
            mood: replace(
                self._own_words(mood, keeping.get(mood, "")),
                echo=self.echoes.draw(),
                board=self.boards.draw(),
                need=self.needs.draw() if chance.random() < 0.8 else None,
                helped=[self._helped(mood)] if chance.random() < 0.7 else [],
                wish=chance.choice(self.book.wishes) if mood is wishing else None,
                remark=remarks.get(mood),
                objection=chance.choice(self.book.objections) if mood is objecting else None,
                named=mood is not unnamed,
            )
            for mood in Mood
        }

    def _own_words(self, mood: Mood, keeps: str) -> Hand:
        """What someone brings, tries and finds; one of these may be private."""
        if mood is Mood.BRIEF:
            brief = self.book.brief
            return Hand(brief.arc, brief.case, brief.bring, brief.seek)
        if mood is Mood.SILENT:
            return Hand(self.subject.arcs[0], "", "", "")
        arc, case, private = self.arcs.draw(), self.cases.draw(), ""
        if mood is Mood.TALKER:
            arc = arc.model_copy(update={"went": f"{arc.went} {self.asides.draw()}"})
        if keeps == "case":
            case = private = self.private_case.draw()
        elif keeps:
            private = self.private.draw()
            arc = arc.model_copy(update={"what" if keeps == "what" else "so": private})
        kept = (private,) if private else ()
        return Hand(arc, case, self.bring.draw(), self.seek.draw(), private=kept)

    def _helped(self, mood: Mood) -> str:
        helpers = [name for other, name in self.names.items() if other not in (mood, Mood.SILENT, Mood.NEWCOMER)]
        return self.helped.draw().format(name=self.chance.choice(helpers))

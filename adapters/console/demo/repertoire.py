"""What each member answers, by the key of the question: their words, dealt out of the book, and small rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from adapters.console.demo.book import Amendment, Arc, Book, Need, Subject
from adapters.console.demo.members import Act, Asked, Corrected, Member, Mood, Typed
from bot.conditions import CONDITIONS

Repertoire = dict[str, list[Any]]
SKIP = Act("skip")


@dataclass(frozen=True, slots=True)
class Hand:
    """The words that were dealt to one member. ``private``: those of them that stay with them."""

    arc: Arc
    case: str
    bring: str
    seek: str
    board: str = ""
    echo: str = ""
    need: Need | None = None
    helped: list[str] = field(default_factory=list[str])
    wish: Amendment | None = None
    remark: Amendment | None = None
    objection: Amendment | None = None
    private: tuple[str, ...] = ()
    named: bool = True


def repertoire_of(mood: Mood, hand: Hand, book: Book, subject: Subject) -> Repertoire:
    """Everything that a member of this mood may have to say."""
    if mood is Mood.SILENT:
        return {"sowing-invitation-asked": ["accept"]}
    answers = {**_joining(hand, subject), **_agreeing(hand), **_cultivating(), **_harvesting(hand)}

    def view(member: Member, _asked: Asked) -> str:
        return member.chance.choice(book.views)

    answers |= {"engine-release-network": [shares], "engine-word-question": ["action"], "sowing-missing-whose": [view]}
    answers |= _checking_in(mood, hand, book)
    return {**answers, **_QUIRKS[mood](hand, book)} if mood in _QUIRKS else answers


def _joining(hand: Hand, subject: Subject) -> Repertoire:
    def themes(member: Member, asked: Asked) -> list[str]:
        likely = [theme for theme in subject.themes if theme in asked.options] or list(asked.options)
        return sorted({member.chance.choice(likely), member.chance.choice(asked.options)})

    return {
        "sowing-invitation-asked": ["accept"],
        "sowing-invitation-once-more": ["accept"],
        "sowing-intake-bring": [hand.bring],
        "sowing-intake-bring-themes": [themes],
        "sowing-intake-seek": [hand.seek],
        "sowing-intake-seek-themes": [themes],
        "sowing-intake-case": [hand.case],
        "sowing-intake-role": [any_of],
        "sowing-intake-school": [any_of],
        "sowing-intake-region": [any_of],
        "sowing-intake-board": [hand.board],
        "sowing-intake-years": [years],
    }


def _agreeing(hand: Hand) -> Repertoire:
    return {
        "sowing-agreements-needs": [hand.need.need if hand.need else SKIP],
        "sowing-acceptance-accept": ["otherwise", "accept"] if hand.wish else ["accept"],
        "sowing-acceptance-accept-anew": ["accept"],
        "sowing-acceptance-wish": [hand.wish.say if hand.wish else SKIP],
        **{f"network-confirmation-{condition}": ["yes"] for condition in CONDITIONS},
        "cultivating-newcomer-agree": [True],
    }


def _cultivating() -> Repertoire:
    pulse = {f"cultivating-pulse-{name}": [opinion] for name in PULSE}
    return {"cultivating-propose-part-voice": ["support"], **pulse}


def _checking_in(mood: Mood, hand: Hand, book: Book) -> Repertoire:
    """What was tried, told once: whether Akker asks for it or comes back to a plan."""
    nothing, first = book.nothing[len(hand.arc.first) % len(book.nothing)], hand.arc.first
    tried = [Corrected(nothing, first) if mood is Mood.EDITOR else first, hand.arc.went, nothing]
    return {
        "cultivating-checkin-part-tried": tried,
        "cultivating-checkin-part-came-back": tried,
        "cultivating-checkin-part-helped": [*hand.helped, SKIP],
        "cultivating-checkin-part-plan": [hand.arc.plan, SKIP],
        "cultivating-takeaway-words": [book.takeaways[list(Mood).index(mood) % len(book.takeaways)]],
    }


def _harvesting(hand: Hand) -> Repertoire:
    return {
        "harvesting-reflect-what": [hand.arc.what],
        "harvesting-reflect-so-what": [hand.arc.so],
        "harvesting-reflect-now-what": [hand.arc.now],
        "harvesting-reflect-category": [some_of],
        "harvesting-answer-remark": [hand.remark.say if hand.remark else SKIP],
        "harvesting-approve-agree": [False, True] if hand.objection else [True],
        "harvesting-approve-objection": [hand.objection.say if hand.objection else SKIP],
        "harvesting-approve-named": [hand.named],
        "harvesting-close-echo": [hand.echo],
    }


PULSE = ("mistakes", "asking", "used", "connected", "practice")


def shares(member: Member, asked: Asked) -> bool:
    """Yes to sharing, except for what is private."""
    return not any(line in asked.text for line in member.private)


def any_of(member: Member, asked: Asked) -> Any:
    """One of the options; sometimes passed over."""
    return SKIP if asked.optional and member.chance.random() < 0.08 else member.chance.choice(asked.options)


def some_of(member: Member, asked: Asked) -> list[str]:
    """One or two of the options."""
    return sorted(member.chance.sample(asked.options, member.chance.randint(1, 2)))


def years(member: Member, _asked: Asked) -> int:
    """For how long they have been a leader."""
    return member.chance.choice((1, 2, 4, 7, 11, 16, 23))


def opinion(member: Member, asked: Asked) -> str:
    """A mark on a scale, rather high."""
    return member.chance.choice(asked.options[-3:])


def typed_number(_member: Member, asked: Asked) -> Typed:
    """The first option, typed as a number."""
    return Typed(str(1 + (len(asked.options) > 1)))


def amended(text: str, amendments: Iterable[Amendment], heard: str, between: str = " ") -> str:
    """The text with a sentence for everything that was missed in it, as far as it was heard."""
    return between.join([text, *(each.add for each in amendments if each.say in heard and each.add not in text)])


def next_week(_member: Member, asked: Asked) -> str:
    """A day in the middle of next week."""
    return f"{asked.at.date() + timedelta(days=9 - asked.at.weekday())}"


def _talker(hand: Hand, book: Book) -> Repertoire:
    return {"sowing-intake-bring": [book.too_long, hand.bring]}


def _brief(hand: Hand, book: Book) -> Repertoire:
    return {
        "sowing-intake-role": [typed_number],
        "sowing-intake-years": [Typed("12")],
        "sowing-intake-board": [Typed(book.typed["skip"])],
        "harvesting-reflect-so-what": [SKIP],
    }


_QUIRKS = {Mood.TALKER: _talker, Mood.BRIEF: _brief}

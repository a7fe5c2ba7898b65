"""What the owner of the question answers besides: sharpening, deciding, and writing what the members gave."""

from __future__ import annotations

from random import Random
from typing import Any

from adapters.console.demo.book import Book, Subject
from adapters.console.demo.members import Act, Asked, Member, Typed
from adapters.console.demo.repertoire import SKIP, Repertoire, amended, next_week


def owners_part(book: Book, subject: Subject, chance: Random, course: str) -> Repertoire:
    """The owner's answers. ``course``: what becomes of the question when it is reviewed."""
    return {
        **_sharpening(book, subject),
        **_deciding(book, chance, course, subject),
        **_writing(book, subject, chance),
    }


def _sharpening(book: Book, subject: Subject) -> Repertoire:
    return {
        "sowing-sharpen-stuck": [subject.stuck],
        "sowing-sharpen-tried": [SKIP, subject.tried],
        "sowing-sharpen-success": [Typed(book.typed["back"]), subject.success],
        "sowing-sharpen-mandate": ["partly"],
        "sowing-sharpen-question": [Act("pause"), subject.vague],
        "sowing-sharpen-again": [True, False],
        "sowing-sharpen-example": ["own", "leave"],
        "sowing-sharpen-check": ["no"],
        "sowing-sharpen-sharper": [subject.question],
        "sowing-sharpen-anew": [subject.sharper],
        "sowing-sharpen-other": [subject.question],
    }


def _deciding(book: Book, chance: Random, course: str, subject: Subject) -> Repertoire:
    return {
        "sowing-agreements-wishes": ["rewrite", "keep"],
        "sowing-check-what": ["ask", "go"],
        "sowing-check-go": [True],
        "cultivating-rhythm-every": ["two-weeks"],
        "cultivating-rhythm-weekday": [chance.choice(("tu", "we", "th"))],
        "cultivating-rhythm-region": ["middle"],
        "cultivating-rhythm-season": ["six-months"],
        "cultivating-rhythm-sure": [True],
        "cultivating-clock": [chance.choice(book.clocks)],
        "cultivating-clock-again": [book.clocks[0]],
        "cultivating-review-decision": [course],
        "cultivating-review-second": [subject.second],
        "cultivating-meeting-day": [next_week],
        "cultivating-meeting-minutes": ["90"],
        "cultivating-check-harvest": [True],
        "harvesting-close-sure": [True],
    }


def _writing(book: Book, subject: Subject, chance: Random) -> Repertoire:
    findings = chance.sample(subject.draft.findings, chance.choice((2, 3)))
    draft = " ".join([chance.choice(subject.draft.openings), *findings, subject.draft.closing])

    def agreements(_member: Member, asked: Asked) -> str:
        given = "\n".join(need.agreement for need in book.needs if need.need in asked.text)
        return given or book.needs[0].agreement

    def shape(_member: Member, asked: Asked) -> str:
        missed[:] = [wish.add for wish in book.wishes if wish.say in asked.text and wish.add not in asked.text]
        return "add" if missed else "ready"

    def more(_member: Member, _asked: Asked) -> str:
        return "\n".join(missed)

    def revised(member: Member, asked: Asked) -> Any:
        told = "\n".join(member.heard)
        current = next((text for text in reversed(answers) if text in asked.text), draft)
        better = amended(current, [*subject.remarks, *book.objections], told)
        answers.append(better)
        return SKIP if better == current else better

    answers, missed = [draft], list[str]()
    return {
        "sowing-agreements-lines": [agreements],
        "sowing-agreements-shape": [shape],
        "sowing-agreements-more": [more],
        "harvesting-answer-draft": [draft],
        "harvesting-answer-revise": [revised],
    }


def asks_another(subject: Subject) -> Repertoire:
    """What a member answers who brings in another question on the way."""
    ground = ("stuck", "tried", "success", "mandate")
    return {
        **{f"sowing-sharpen-{key}": [SKIP] for key in ground},
        "sowing-sharpen-question": [subject.second],
        "sowing-sharpen-again": [False],
        "sowing-sharpen-example": ["leave"],
        "sowing-sharpen-check": [SKIP],
    }

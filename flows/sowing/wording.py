"""Making the wording of a question sharp with its owner: what rules see, what only they can say, and their release."""

from __future__ import annotations

from bot.audience import NETWORK, ONLY_YOU, Labelled, join
from bot.effects import Phrase
from bot.examples import example_for
from bot.prompts import choice, confirm, many, text
from bot.questions import Doubt, Weakness, weaknesses_of
from bot.talk import Talk
from flows.network.wordings import Wording

WORDS = 40
TEXTS = "sowing-sharpen"
NONE = "no"


class Sharpening:
    """One question on its way to words that others may read. Advice never blocks, and comes once for each wording.

    ``doubts``: whether the owner is asked what no rule can see; ``success``: what they said would show that it moved.
    """

    def __init__(self, talk: Talk, *, doubts: bool = False, success: Labelled | None = None) -> None:
        self.talk, self.owner = talk, talk.starter
        self._doubts, self._success = doubts, success
        self._advised: list[tuple[Labelled, str]] = []

    async def wordings(self, question: Labelled | None) -> list[Wording]:
        """All wordings, the last one released to the network; none when the owner keeps it to themselves."""
        drafts: list[Wording] = []
        async for turn in self.talk.rounds("again"):
            if question is None:
                break
            at = await turn.now("at")
            better = await self._mended(turn, question) or await self._checked(turn, question)
            if better is None:
                if released := await turn.release(question, to=NETWORK, key="release"):
                    return [*drafts, Wording(released, at)]
                better = await self._asked(turn, "other")
            drafts.append(Wording(question, at))
            question = better
        return []

    async def _mended(self, turn: Talk, question: Labelled) -> Labelled | None:
        """A better wording after a rule pointed at something; None when it is left, or when there is nothing."""
        weak: tuple[Weakness, ...] = question.judge(weaknesses_of) or ()
        return await self._advise(turn, question, weak[0], Phrase(f"{TEXTS}-advice-{weak[0].value}")) if weak else None

    async def _checked(self, turn: Talk, question: Labelled) -> Labelled | None:
        """A better wording after the owner said what is not so yet; they are asked that once."""
        if not self._doubts:
            return None
        self._doubts = False
        kinds = [doubt.value for doubt in Doubt]
        said = await turn.ask(
            self.owner, "check", many(*kinds, NONE), audience=ONLY_YOU, text=f"{TEXTS}-check", question=question
        )
        named = [doubt for doubt in Doubt if said is not None and said.is_(doubt.value)]
        if not named:
            return None
        told = {"named": "no" if self._success is None else "yes", "success": self._success or ""}
        advice = Phrase(f"{TEXTS}-doubt-{named[0].value}", told if named[0] is Doubt.SIGN else {})
        return await self._advise(turn.scoped("check"), question, named[0], advice)

    async def _advise(self, turn: Talk, question: Labelled, about: Weakness | Doubt, advice: Phrase) -> Labelled | None:
        """Point at one thing, with an example in the owner's own words where there is one; gives a better wording."""
        if any(about.value == kind and _same(question, words) for words, kind in self._advised):
            return None
        self._advised.append((question, about.value))
        if not question.judge(lambda words: example_for(words, about) is not None):
            again = await turn.ask(
                self.owner, "again", confirm(optional=True), audience=ONLY_YOU, text=f"{TEXTS}-again", advice=advice
            )
            return await self._asked(turn, "sharper") if again is not None and again.is_(True) else None
        example = question.map(lambda words: example_for(words, about))
        chosen = await turn.ask(
            self.owner,
            "example",
            choice("use", "own", "leave"),
            audience=ONLY_YOU,
            text=f"{TEXTS}-example",
            advice=advice,
            example=example,
        )
        if chosen is None or chosen.is_("leave"):
            return None
        return example if chosen.is_("use") else await self._asked(turn, "sharper")

    async def _asked(self, turn: Talk, key: str) -> Labelled | None:
        return await turn.ask(self.owner, key, text(max_words=WORDS), audience=ONLY_YOU, text=f"{TEXTS}-{key}")


def _same(one: Labelled, other: Labelled) -> bool:
    """Whether two wordings read the same."""
    return join((one, other), lambda said: len({words.casefold().strip(" .?!") for words in said}) == 1).is_(True)

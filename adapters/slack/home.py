"""Someone's own page as Slack shows it: the Home tab of the app."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from adapters.asking import Words
from adapters.lines import lines_of
from adapters.slack import blocks, limits, names
from adapters.slack.blocks import Block
from adapters.slack.mrkdwn import Passage, passages
from bot.home import Offer, Page, Part, Waiting
from bot.messages import Span

LONGEST = 900
"""Characters of a paragraph that are shown; a longer one stands whole in the conversation, and that is said."""


def home(page: Page, words: Words) -> Block:
    """The view for ``views.publish``. With five blocks for a question and two for a network it stays below 100."""
    return {"type": "home", "blocks": [*_Drawing(page, words).blocks()]}


class _Drawing:
    """A page on its way to blocks."""

    def __init__(self, page: Page, words: Words) -> None:
        self._page, self._words = page, words

    def blocks(self) -> Iterator[Block]:
        """All of them."""
        page = self._page
        yield from self._paragraph(page.hello)
        yield from self._part(page.first)
        for waiting in page.waiting:
            yield from self._question(waiting)
        if page.waiting:
            yield from self._small(page.more, [self._word("slack-home-where")])
        for part in page.parts:
            yield {"type": "divider"}
            yield from self._part(part)

    def _part(self, part: Part) -> Iterator[Block]:
        yield {"type": "header", "text": blocks.plain_text(part.title, limits.HEADER)}
        for paragraph in part.paragraphs:
            yield from self._paragraph(paragraph)
        if part.offers:
            yield blocks.actions([_offer(number, offer) for number, offer in enumerate(part.offers)])

    def _question(self, waiting: Waiting) -> Iterator[Block]:
        yield from self._small(waiting.head)
        yield from self._paragraph(waiting.body)
        yield from self._small(waiting.foot, [self._word("home-put-off")] if waiting.put_off else [])
        if waiting.form and waiting.ref is not None:
            button = blocks.button(self._word("home-answer"), names.HOME_FORM, waiting.ref)
        elif waiting.kind == "text" and waiting.ref is not None:
            button = blocks.button(self._word("home-answer"), names.HOME_ANSWER, waiting.ref)
        else:
            button = blocks.button(self._word("home-ask-now"), names.HOME_ASK, str(waiting.prompt))
        yield blocks.actions([button])

    def _paragraph(self, spans: Sequence[Span]) -> Iterator[Block]:
        shown = self._passages(spans)
        yield from (blocks.section(passage) for passage in shown[:1])
        if len(shown) > 1:
            yield from self._small([self._word("slack-home-longer")])

    def _small(self, *several: Sequence[Span]) -> Iterator[Block]:
        """A grey line of each, in one block."""
        elements = [blocks.markup(shown[0].mrkdwn) for spans in several if (shown := self._passages(spans))]
        if elements:
            yield {"type": "context", "elements": elements}

    def _passages(self, spans: Sequence[Span]) -> list[Passage]:
        found = passages(lines_of(spans, removed=self._word("engine-removed")), LONGEST)
        return [passage for passage in found if passage.mrkdwn]

    def _word(self, text: str) -> str:
        return self._words(self._page.locale, text)


def _offer(number: int, offer: Offer) -> Block:
    return blocks.button(offer.label, f"{names.HOME_COMMAND}:{number}", offer.command)

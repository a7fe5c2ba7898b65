"""What a person is asked before what they typed counts as an answer: was that word meant, may others read this?

One question at a time for each conversation, with the typed text beside it (``PromptRow.word``) until they say; then
that is gone, and it is an answer or it is nothing.
"""

from __future__ import annotations

from bot.audience import ONLY_YOU, Json, Label, Labelled, thaw
from bot.conversation import Conversation
from bot.effects import Doubt
from bot.events import Action
from bot.performer import Performer
from bot.ports import Place, PromptRow

KEY = "?"
RESUME = "resume"
"""What a word for going on asks for, beside the actions that a platform may offer."""
ANEW = "anew"
"""To write something else instead."""
_SAID: dict[Json, str] = {"yes": "answer", "no": "action"}


def ask_word(performer: Performer, about: PromptRow, text: str, action: Action | str) -> None:
    """Ask whether a bare word was meant as the answer to a free-text prompt, or as what it does."""
    payload = performer.composer.word_question(_place(performer, about), text)
    _ask(performer, about, payload, text, action)


def ask_doubt(performer: Performer, effect: Doubt, conversation: Conversation) -> None:
    """Ask whether others may read what seems sensitive. The text is not quoted: the person has just written it."""
    about = performer.uow.prompt_of(conversation.id, effect.key)
    if about is not None and performer.actor is not None:
        payload = performer.composer.sensitive_question(_place(performer, about), effect.concern, about.payload)
        _ask(performer, about, payload, effect.text, ANEW)


def text_of(row: PromptRow) -> str | None:
    """What was typed; None once it was erased."""
    kept = thaw(row.word["text"])
    if isinstance(kept, Labelled):
        return None if kept.erased else str(kept.shown_to(kept.label))
    return kept  # asked before it was kept with its label


def verdict(row: PromptRow, chosen: Json) -> Json:
    """``answer`` or ``action``, whichever way it was asked; anything else as it is."""
    return _SAID.get(chosen, chosen) if row.word["action"] == ANEW else chosen


def _ask(performer: Performer, about: PromptRow, payload: Json, text: str, action: str) -> None:
    before = performer.uow.prompt_of(about.conversation, KEY)
    if before is not None and before.state == "open":
        performer.close_word(before)
    words = Labelled(text, Label(ONLY_YOU, frozenset({about.person})), {about.person})
    meant = {
        "prompt": about.key,
        "action": action,
        "text": words.to_json(),
        "ref": performer.actor and performer.actor.ref,
        "edit": about.state == "answered",
    }
    place = _place(performer, about)
    row = PromptRow(
        about.conversation, KEY, about.person, place.id, "choice", "open", performer.at, payload, word=meant
    )
    performer.show(row, place, None)


def _place(performer: Performer, about: PromptRow) -> Place:
    return performer.direct(about.person, None)

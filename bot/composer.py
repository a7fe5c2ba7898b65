"""From an effect to a message: which words, for which reader, with which frame around a prompt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, cast

from bot.audience import ONLY_YOU, Audience, Json, Label, Labelled
from bot.conversation import Conversation
from bot.effects import Ask, PersonName, Phrase, Settle, Upload, labelled_in
from bot.messages import Choice, Field, Message, Shown, Span, plain
from bot.network import Document
from bot.ports import Place
from bot.prompts import Option, Prompt
from bot.sensitive import Concern, concern_of
from bot.texts import Reader, day_in_words, moment_in_words
from bot.world import DIRECT, Scene


class Composer:
    """Makes the payloads of the outbox; each is a :class:`~bot.messages.Message` as JSON."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.texts = scene, scene.texts

    def say(self, place: Place, network: int | None, text: str, vars: Mapping[str, Any]) -> Json:
        """A text for a place."""
        reader = self.scene.reader(place, network)
        name = self._network_name(network)
        body = self.texts.compose(text, {"network": name, **vars}, reader)
        return Message(body, reader.locale, network=name).to_json()

    def file(self, place: Place, network: int | None, effect: Upload) -> Json:
        """A document with a text; a document that is not for all who read the place raises Leak."""
        document = self.scene.uow.get(Document, effect.document)
        assert document is not None
        reader = self.scene.reader(place, network)
        if document.label:
            # A file has more in it than what its authors wrote, so it is not theirs to read wherever they are.
            Labelled("", Label.from_json(document.label), ()).shown_to(reader.readers())
        message = self.say(place, network, effect.text, effect.vars)
        return {**message, "document": effect.document, "file_name": document.name}

    def ask(self, place: Place, conversation: Conversation, effect: Ask) -> Json:
        """A prompt: which network asks, the question, how to answer, and who will read it."""
        reader = self.scene.reader(place, conversation.network)
        network = self._network_name(conversation.network)
        body = self.texts.compose(effect.text, {"network": network, **effect.vars}, reader)
        if effect.grants is not None:
            body += self._warning(effect, reader)
        foot = self._who_reads(effect.label, effect.person, reader)
        if effect.prompt.counter is not None:
            foot = [*foot, " ", *self.texts.compose("engine-final", {}, reader)]
        elif conversation.args.get("blind"):
            foot = [*foot, " ", *self.texts.compose("engine-blind", {}, reader)]
        return Message(
            body,
            reader.locale,
            head=self.texts.compose("engine-in-network", {"network": network}, reader) if network else [],
            foot=foot,
            network=network,
            audience=effect.label.audience.value,
            prompt=self._shown(effect.prompt, effect.text, place, reader),
            asked=[self._address(effect.person, place)],
            form=[self._field(each, network, place, reader) for each in (effect, *effect.rest) if effect.rest],
        ).to_json()

    def word_question(self, place: Place, word: str) -> Json:
        """Was that word your answer, or do you want me to do it?"""
        reader = self.scene.reader(place, None)
        text = "engine-word-question"
        choices = [
            Choice(value, self.texts.compose(f"{text}.{value}", {"word": word}, reader))
            for value in ("answer", "action")
        ]
        body = self.texts.compose(text, {"word": word}, reader)
        return Message(
            body,
            reader.locale,
            audience=ONLY_YOU.value,
            prompt=Shown("choice", choices, optional=False),
            asked=[self._address(place.person, place)] if place.person is not None else [],
        ).to_json()

    def sensitive_question(self, place: Place, concern: Concern, about: Json) -> Json:
        """May it be sent so? What seems to be in it, and who will read it."""
        reader = self.scene.reader(place, None)
        text = "engine-sensitive-question"
        body = [*self.texts.compose(f"engine-noticed-{concern.value}", {}, reader), " ", *about["foot"]]
        choices = [Choice(value, self.texts.compose(f"{text}.{value}", {}, reader)) for value in ("yes", "no")]
        return Message(
            [*body, "\n", *self.texts.compose(text, {}, reader)],
            reader.locale,
            audience=ONLY_YOU.value,
            prompt=Shown("choice", choices, optional=False),
            asked=[self._address(place.person, place)] if place.person is not None else [],
        ).to_json()

    def settled(self, payload: Json, effect: Settle, person: int, *, in_words: bool = False) -> Json:
        """What a prompt's message becomes once it is no longer open: the buttons gone, and what ``person`` chose shown;
        not what they answered in words, which may be long and stand below it already."""
        message = Message.from_json(payload)
        if effect.how == "answered" and effect.value is not None and not in_words:
            head, _, tail = self.texts.plain("engine-choice-shown", message.locale, choice="\x00").partition("\x00")
            chosen = _choice_words(message.prompt, effect.value, message.locale, person)
            return _ended(payload, [head, *chosen, tail])
        codes = {"answered": "engine-answered", "skipped": "engine-skipped", "closed": "engine-prompt-closed"}
        return _ended(
            payload, [self.texts.plain(codes[effect.how], message.locale)], mark=in_words and effect.how == "answered"
        )

    def put_off(self, payload: Json) -> Json:
        """What a prompt's message becomes once it is put off: the buttons gone, and how to go on shown."""
        return _ended(payload, [self.texts.plain("engine-put-off", payload["locale"])], mark=True)

    def asked_again(self, payload: Json) -> Json:
        """What an older copy of a question becomes when it is put once more."""
        return _ended(payload, [self.texts.plain("engine-asked-again", payload["locale"])])

    def options(self, payload: Json) -> dict[str, Any]:
        """What a prompt gives to choose from, for a text that says it again: the ``options``, and their ``count``; 0
        where some are not in words of the catalogue."""
        shown = Message.from_json(payload).prompt
        choices = shown.choices if shown is not None else []
        ours = [choice.label for choice in choices if all(isinstance(span, str) for span in choice.label)]
        again = ours if len(ours) == len(choices) else []
        return {"options": [plain(label, removed="") for label in again], "count": len(again)}

    def asked_in(self, payload: Json, person: int, place: Place) -> Json:
        """A prompt's message as it is put in a place: people are told by the addresses that they have there."""
        message = Message.from_json(payload)
        shown = message.prompt and self._addressed(message.prompt, place)
        form = [replace(each, prompt=self._addressed(each.prompt, place)) for each in message.form]
        return replace(message, prompt=shown, form=form, asked=[self._address(person, place)]).to_json()

    def title(self, dialogue: str) -> Phrase | str:
        """What to call a dialogue in a sentence."""
        text = f"title-{dialogue.replace('.', '-').replace('_', '-')}"
        return Phrase(text) if self.texts.has(text) else dialogue

    def awaited(self, dialogue: str) -> Phrase | None:
        """What those who wait for its outcome call a dialogue; None for what matters only to who is in it."""
        text = f"title-{dialogue.replace('.', '-').replace('_', '-')}.others"
        return Phrase(text) if self.texts.has(text) else None

    def parting(self, dialogue: str) -> str | None:
        """The text for the room when a dialogue that goes on before its eyes ends early; None for all others."""
        text = f"title-{dialogue.replace('.', '-').replace('_', '-')}.ended"
        return text if self.texts.has(text) else None

    def _who_reads(self, label: Label, person: int, reader: Reader) -> list[Span]:
        others = sorted(label.people - {person})
        audience = label.audience if others or not label.audience.named else Audience.ONLY_YOU
        names = {"names": [PersonName(other) for other in others]} if others else {}
        return self.texts.compose(f"engine-reads-{audience.value.replace('_', '-')}", names, reader)

    def _warning(self, effect: Ask, reader: Reader) -> list[Span]:
        """What the words that are to be released seem to give away."""
        found = [concern_of(words.shown_to(reader.readers())) for words in labelled_in(effect.vars)]
        noticed = next((concern for concern in found if concern is not None), None)
        return ["\n", *self.texts.compose(f"engine-noticed-{noticed.value}", {}, reader)] if noticed else []

    def _field(self, asked: Ask, network: str, place: Place, reader: Reader) -> Field:
        words = self.texts.compose(asked.text, {"network": network, **asked.vars}, reader)
        return Field(asked.key, words, self._shown(asked.prompt, asked.text, place, reader))

    def _shown(self, prompt: Prompt, text: str, place: Place, reader: Reader) -> Shown:
        choices = [self._choice(option, prompt, text, place, reader) for option in prompt.options]
        hint = (
            plain(self.texts.compose("engine-choose", {}, reader), removed="")
            if choices and prompt.kind != "scale"
            else ""
        )
        return Shown(prompt.kind, choices, prompt.min, prompt.max, prompt.optional, prompt.counter is not None, hint)

    def _addressed(self, shown: Shown, place: Place) -> Shown:
        choices = [
            choice if choice.person is None else replace(choice, value=self._address(choice.person, place))
            for choice in shown.choices
        ]
        return replace(shown, choices=choices)

    def _choice(self, option: Option, prompt: Prompt, text: str, place: Place, reader: Reader) -> Choice:
        if prompt.kind == "people":
            person = int(option.value)
            name: Span = {"quote": self.scene.name_of(person), "by": [], "to": None}
            return Choice(self._address(person, place), [name], person)
        if isinstance(option.label, Labelled):
            quote: Span = {
                "quote": str(option.label.shown_to(reader.readers())),
                "by": sorted(option.label.authors),
                "to": option.label.label.to_json(),
            }
            return Choice(option.value, [quote])
        if isinstance(option.label, datetime):
            return Choice(option.value, [moment_in_words(option.label, reader)])
        if option.label is not None:
            return Choice(option.value, [{"quote": option.label, "by": [], "to": None}])
        if self.texts.has(f"{text}.{option.value}", reader.locale):
            return Choice(option.value, self.texts.compose(f"{text}.{option.value}", {}, reader))
        if prompt.kind == "confirm":
            return Choice(option.value, self.texts.compose(f"engine-{option.value}", {}, reader))
        return Choice(option.value, [option.value])

    def _address(self, person: int, place: Place) -> str:
        if person == place.person and place.address.startswith(DIRECT):
            return place.address.removeprefix(DIRECT)
        return self.scene.uow.address_of(person, place.platform) or str(person)

    def _network_name(self, network: int | None) -> str:
        return self.scene.network(network).name if network is not None else ""


def _ended(payload: Json, foot: list[Span], *, mark: bool = False) -> Json:
    return {**payload, "prompt": None, "form": [], "foot": foot, "mark": mark}


def _choice_words(shown: Shown | None, value: Json, locale: str, person: int) -> list[Span]:
    """What was chosen, as it was shown and whoever wrote it; what was typed is the person's own."""
    if shown is not None and shown.kind == "date":
        return [{"quote": day_in_words(date.fromisoformat(value), locale), "by": [person], "to": None}]
    chosen = cast("list[Any]", value) if isinstance(value, list) else [value]
    wanted = ["yes" if item is True else "no" if item is False else str(item) for item in chosen]
    choices = shown.choices if shown is not None else []
    labels = {str(c.person) if c.person is not None else c.value: c.label for c in choices}
    spans: list[Span] = []
    for item in wanted:
        own: Span = {"quote": item, "by": [person], "to": None}
        spans += [*([", "] if spans else []), *labels.get(item, [own])]
    return spans

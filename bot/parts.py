"""The engine's own dialogue: one member's part of a collect that asks one prompt."""

from __future__ import annotations

from typing import Any

from bot.audience import Audience, Label, Labelled
from bot.prompts import Prompt
from bot.talk import PART, Talk, dialogue


@dialogue(PART)
async def part(talk: Talk) -> Labelled | None:
    """Asks the member the prompt of the collect; what they answer is their part."""
    args: Any = talk.args
    audience = Audience(args["audience"]) if isinstance(args["audience"], str) else Label.from_json(args["audience"])
    prompt = Prompt.from_json(args["prompt"])
    answer = await talk.ask(talk.starter, "answer", prompt, audience=audience, text=args["text"], **args["vars"])
    if answer is not None and prompt.kind == "text":  # a choice is shown where it was asked
        await talk.say(talk.starter, "noted", text="engine-noted")
    return answer

"""Two accounts of one person: joined by a code that goes from the one to the other, with a yes on both sides."""

from __future__ import annotations

from datetime import timedelta

from bot.audience import ONLY_YOU, Labelled
from bot.effects import PersonName
from bot.prompts import Option, choice
from bot.talk import Talk, dialogue
from flows.network.accounts import agree, ask_at, become_one, find_code, my_accounts, new_code, stop_linking, who_agreed

LAPSES = timedelta(hours=1)
"""How long after the code someone may take to come back."""


@dialogue("network.link", lapses=LAPSES)
async def link(talk: Talk) -> None:
    """Give a code to type at the other account, and join them on coming back; or take the code there."""
    code: Labelled | None = talk.args.get("code")
    await (give(talk) if code is None else take(talk, code))


async def give(talk: Talk) -> None:
    """The side that keeps its settings: a code, then the last word."""
    me = talk.starter
    await talk.say(me, "code", code=await talk.do("make", new_code()))
    async for turn in talk.rounds("there"):
        answer = await turn.ask(me, "typed", choice("done", "stop"), audience=ONLY_YOU)
        if answer is None or answer.is_("stop"):
            break
        other = await turn.look("other", who_agreed())
        if other["late"]:
            return await turn.say(me, "expired")
        if not other["name"]:
            await turn.say(me, "not-yet")
            continue
        if not await turn.confirm(me, "sure", audience=ONLY_YOU, who=other["name"], account=other["account"]):
            break
        accounts = await turn.do("join", become_one())
        if not accounts:
            return await turn.say(me, "expired")
        return await turn.say(me, "joined", accounts=accounts["all"], account=accounts["asked_at"])
    await talk.do("stop", stop_linking())
    await talk.say(me, "apart")


async def take(talk: Talk, code: Labelled) -> None:
    """The side where the code is typed: whose it is, and a yes."""
    me = talk.starter
    found = await talk.do("found", find_code(code))
    if found["problem"]:
        return await talk.say(me, found["problem"])
    who = PersonName(found["person"])
    if not await talk.confirm(me, "yours", audience=ONLY_YOU, who=who, account=found["account"]):
        return await talk.say(me, "apart")
    agreed = await talk.do("agree", agree())
    await talk.say(me, "go-back" if agreed else "expired", account=found["account"])


async def where(talk: Talk) -> None:
    """Choose at which of their accounts someone is asked."""
    accounts: dict[str, str] = await talk.look("accounts", my_accounts())
    if len(accounts) < 2:
        return await talk.say(talk.starter, "one-account")
    options = [Option(account, name) for account, name in accounts.items()]
    answer = await talk.ask(talk.starter, "where", choice(*options), audience=ONLY_YOU)
    if answer is None:
        return await talk.say(talk.starter, "left", text="engine-left-as-it-is")
    await talk.do("ask-there", ask_at(answer))
    await talk.say(talk.starter, "asked-there")

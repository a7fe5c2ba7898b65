"""What a facilitator needs to prepare a meeting in ten minutes: half a page, for them alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from bot.audience import Audience, Json
from bot.effects import PersonName, Phrase
from bot.network import Contribution, Proposal, Thanks
from bot.operations import operation
from bot.ports import World
from flows.cultivating.agenda import action_line, last_meeting, open_actions
from flows.cultivating.tryouts import INTENTION, NOTHING, TRYOUT, quiet_members
from flows.network.operations import network_of


def brief_lines(facts: dict[str, Any], reader: int) -> list[Phrase]:
    """What moved, who was not heard, what was promised; ``reader`` is no news to themselves."""
    quiet = [PersonName(person) for person in facts["quiet"] if person != reader]
    actions = facts["actions"]
    return [
        Phrase("cultivating-course-moved", {"first": facts["first"], **facts["moved"]}),
        Phrase("cultivating-course-quiet", {"count": len(quiet), "people": quiet}),
        Phrase("cultivating-course-promised", {"actions": len(actions), "late": facts["late"]}),
        *(action_line(each) for each in actions),
        Phrase("cultivating-course-private", {"tryouts": facts["intentions"]}),
    ]


@operation
def brief_facts(world: World) -> Json:
    """``moved``: counts since the last meeting, or since the ``first`` day; members who were ``quiet``; ``actions``
    that are open and how many of them are ``late``; how many ``intentions`` people told Akker alone."""
    here, last = {"network": world.network}, last_meeting(world)
    since = last.at if last is not None else network_of(world).created_at
    tried = _since(since, world.find(Contribution, **here, kind=TRYOUT))
    actions = open_actions(world)
    return {
        "first": last is None,
        "moved": {
            "checkins": len(tried),
            "tryouts": sum(
                each.status != NOTHING and each.words.label.audience is not Audience.ONLY_YOU for each in tried
            ),
            "thanks": len(_since(since, world.find(Thanks, **here))),
            "proposals": len(_since(since, world.find(Proposal, **here))),
        },
        "quiet": quiet_members().run(world),
        "actions": actions,
        "late": sum(datetime.fromisoformat(each["due"]) <= world.now for each in actions),
        "intentions": len(world.find(Contribution, **here, kind=INTENTION, status="open")),
    }


def _since(moment: datetime, found: Iterable[Any]) -> list[Any]:
    return [each for each in found if each.created_at >= moment]

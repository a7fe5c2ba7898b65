"""What happens when a due row comes up."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.conversation import Conversation
from bot.events import Skipped, Woken
from bot.jobs import Job
from bot.network import Membership, Network, Phase, Rhythm, Timer
from bot.performer import MAKES_WAY_AFTER, Performer
from bot.recurring import AN_INSTANT, coming
from bot.rows import DueRow

TOLERANCE = timedelta(hours=2)
"""A recurring activity that comes up later than this is not begun any more; its next moment is told."""

BETWEEN_NUDGES = timedelta(days=7)
"""At most one reminder a person in this time, over all their networks."""


PUT_OFF = timedelta(weeks=4)
"""How much longer than others a question that was put off can be taken up again, before it lapses too."""


class Waker:
    """Fires due rows of one transaction."""

    def __init__(self, performer: Performer, now: datetime) -> None:
        self.performer, self.uow, self.now = performer, performer.uow, now

    def fire(self, row: DueRow) -> None:
        """Do what the row is for; a row whose conversation is over does nothing."""
        if row.kind == "rhythm":
            self._rhythm(row)
            return
        if row.conversation is None:
            return
        conversation = self.performer.scene.conversation(row.conversation)
        if conversation.status in ("done", "stopped"):
            return
        match row.kind:
            case "close":
                if self.uow.close_collect(conversation.id, row.key):
                    self.performer.gather(conversation, row.key)
            case "nudge":
                self._nudge(conversation, row)
            case "yield":
                self._yield(conversation, row.key)
            case _:
                self._wake(conversation, row.key)

    def _wake(self, conversation: Conversation, key: str) -> None:
        entry = conversation.entries.get(key)
        if entry is not None and entry.kind == "asked":
            if conversation.status == "paused" and entry.value.get("lapses"):
                ends = datetime.fromisoformat(entry.value["until"]) + PUT_OFF
                if self.now < ends:
                    self.uow.put(Timer(ends, "wake", conversation.id, key))
                    return
                what = self.performer.composer.title(conversation.dialogue)
                self.performer.tell(
                    conversation.starter, "engine-put-off-lapsed", network=conversation.network, what=what
                )
            self.performer.jobs.append(Job(conversation.id, Skipped(self.now, key, due=True)))
        elif entry is not None and entry.kind == "waiting":
            self.performer.jobs.append(Job(conversation.id, Woken(self.now, key)))

    def _nudge(self, conversation: Conversation, row: DueRow) -> None:
        """Remind those who have not finished, once; nobody twice within a week, and nobody who asked for quiet.

        Who may not be written to now is looked at again when they may: by then they may have answered, or it is over.
        """
        entry = conversation.entries.get(row.key)
        closing = self.uow.find(Timer, conversation=conversation.id, key=row.key, kind="close")
        if entry is None or entry.kind != "collecting" or not closing or self.now - row.due > TOLERANCE:
            return
        later: list[datetime] = []
        for part in self.uow.parts(conversation.id, row.key):
            person = self.performer.scene.person(part.person)
            recently = person.nudged_at is not None and self.now - person.nudged_at < BETWEEN_NUDGES
            if part.status != "open" or recently or not self.performer.scene.reachable(part.person):
                continue
            if (allowed := self.performer.reachable_at(part.person, conversation.network)) > self.now:
                later.append(allowed)
                continue
            person.nudged_at = self.now
            self.uow.put(person)
            known_as = self.performer.known_as(self.performer.scene.conversation(part.conversation))
            self.performer.tell(
                part.person,
                "engine-nudge",
                network=conversation.network,
                what=self.performer.composer.title(known_as),
                until=closing[0].due,
            )
        if later and min(later) < closing[0].due:
            self.uow.put(Timer(min(later), "nudge", conversation.id, row.key))

    def _yield(self, conversation: Conversation, key: str) -> None:
        """A question that waits may come forward when the one before it has stood unanswered for a day."""
        row = self.uow.prompt_of(conversation.id, key)
        if row is None or row.state != "queued":
            return
        for other in self.uow.waiting_prompts(row.person):
            if other.state == "open":
                if other.opens_at > self.now - MAKES_WAY_AFTER:
                    self.uow.put(Timer(other.opens_at + MAKES_WAY_AFTER, "yield", conversation.id, key))
                    return
                other.state = "queued"
                self.uow.change_prompt(other)
        self.performer.show_again(row)

    def _rhythm(self, row: DueRow) -> None:
        rhythm = self.uow.get(Rhythm, row.rhythm) if row.rhythm is not None else None
        network = self.uow.get(Network, rhythm.network) if rhythm is not None else None
        if rhythm is None or network is None or not rhythm.active or network.closed_at is not None:
            return
        skip = self.performer.scene.free_days(network.region)
        following = next(coming(rhythm, self.now, skip), None)
        if following is not None:
            self.uow.put(Timer(following, "rhythm", rhythm=rhythm.id))
        if network.phase == Phase.SOWING:
            return  # It rests while the network went back to sow, and goes on from there.
        if next(coming(rhythm, row.due - AN_INSTANT, skip), None) != row.due:
            return  # It has become a day off since it was set.
        facilitators = self.uow.find(Membership, network=network.id, facilitator=True)
        if self.now - row.due > TOLERANCE:
            for membership in facilitators:
                self.performer.tell(membership.person, "engine-missed", network=network.id, due=row.due, next=following)
            return
        self.performer.begin(Conversation(0, rhythm.activity, 1, rhythm.person, network.id))
        if following is None:
            for membership in facilitators:
                self.performer.tell(membership.person, "engine-last-one", network=network.id)

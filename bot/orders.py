"""What is typed after ``/akker``: which dialogue it begins, for which network, and whether this person may."""

from __future__ import annotations

from typing import Any

from bot import commands
from bot.audience import ONLY_YOU, Label, Labelled, freeze
from bot.conversation import Conversation
from bot.effects import Phrase
from bot.jobs import Actor
from bot.network import INVITATION, Membership, Question, Standing, provisional_name
from bot.performer import Performer
from bot.succession import present_facilitators
from bot.texts import SETS


class Orders:
    """The commands of one person in one place."""

    def __init__(self, performer: Performer, actor: Actor) -> None:
        self.performer, self.actor = performer, actor
        self.uow, self.scene = performer.uow, performer.scene

    def give(self, line: str, mentions: dict[str, str]) -> None:
        """Begin the dialogue that the line asks for, or say why not. ``mentions``: names in the line to addresses."""
        typed = commands.parse(line)
        if typed is None:
            word, network = line.split()[0], self._network_here()
            near = commands.nearest(word, dutch=self._in_dutch(network))
            self.performer.reply("unknown-command", network=network, word=self._own(word[:40]), nearest=near)
            return
        if typed.command.places == "room" and self.actor.place.person is not None:
            self.performer.reply("not-here")
            return
        self._begin_command(typed, self._arguments(typed, mentions))

    def _arguments(self, typed: commands.Typed, mentions: dict[str, str]) -> dict[str, Any]:
        people: list[int] = []
        words = typed.words
        for name, address in mentions.items() if typed.takes_people else ():
            people.append(self.uow.identify(self.actor.place.platform, address, provisional_name(name)))
            words = words.replace(f"@{name.lstrip('@')}", "")
        words = " ".join(words.split())
        return {"option": typed.option, "words": self._own(words) if words else None, "people": people}

    def _own(self, words: str) -> Labelled:
        """What the person typed, as words of theirs."""
        return Labelled(words, Label(ONLY_YOU, frozenset({self.actor.person})), {self.actor.person}, "words")

    def _begin_command(self, typed: commands.Typed, args: dict[str, Any]) -> None:
        networks, network = self._networks_here(), self._network_here()
        if len(networks) > 1 and typed.command.role > commands.Role.ANYONE:
            needs = commands.role_for(typed) is commands.Role.FACILITATOR
            which = {
                "networks": networks,
                "dialogue": typed.command.dialogue,
                "facilitator": needs,
                "args": args,
            }
            if self._understood(typed, args, None):
                self._begin("network.which", None, which)
            return
        if (refusal := self.refusal(typed, network)) is not None:
            code, vars = refusal
            self.performer.reply(code, network=network, **vars)
            return
        if self._understood(typed, args, network):
            self._begin(typed.command.dialogue, network, args)

    def _understood(self, typed: commands.Typed, args: dict[str, Any], network: int | None) -> bool:
        """Say what of a command means nothing here. Gives whether the rest is done: not where that is just what was
        wanted of it, for then nobody knows what."""
        if args["words"] is None or typed.takes_words:
            return True
        dutch = self._in_dutch(network)
        told: dict[str, Any] = {"words": args["words"], "command": typed.said(dutch)}
        code = "not-understood"
        if typed.takes_people:
            code = "not-understood-name"
        elif typed.command.options and not typed.option:
            code, told["options"] = "not-understood-option", ", ".join(typed.command.options_in(dutch))
        self.performer.reply(code, network=network, **told)
        return code != "not-understood-option"

    def _in_dutch(self, network: int | None) -> bool:
        """Whether the person reads Dutch in their direct messages."""
        locale = self.scene.locale(self.scene.direct(self.actor.person, network), network)
        return SETS[locale].startswith("nl")

    def refusal(self, typed: commands.Typed, network: int | None) -> tuple[str, dict[str, Any]] | None:
        """Why this person may not do this here: text code and variables; None when they may."""
        if typed.command.role is commands.Role.ANYONE:
            return None
        if network is None:
            return ("no-network" if self.actor.place.person is None else "in-no-network"), {}
        membership = self.scene.membership(network, self.actor.person)
        if membership is None or membership.standing != Standing.MEMBER:
            return self._why_not(membership), {}
        role = commands.Role.FACILITATOR if membership.facilitator else commands.Role.MEMBER
        takes_over = typed.command.name == "members" and typed.option in ("role", "call")
        if takes_over and not present_facilitators(self.uow, network):
            return None  # Someone has to.
        return None if role >= commands.role_for(typed) else ("not-allowed", {"who": Phrase("engine-who-facilitator")})

    def _why_not(self, membership: Membership | None) -> str:
        """What someone who is no member hears, as the code of a text."""
        if membership is not None and membership.standing == Standing.GUEST:
            return "guest"
        if membership is not None and membership.standing == Standing.WAITING:
            return "on-waiting-list"
        return "invited" if membership is not None and self._is_awaited(membership) else "not-a-member"

    def _is_awaited(self, membership: Membership) -> bool:
        """Whether their invitation still runs, or comes with the question."""
        of, person = membership.network, membership.person
        if membership.standing not in (Standing.INVITED, Standing.LATER) or self.scene.network(of).closed_at:
            return False
        running = self.uow.conversations(network=of, person=person)
        asked = any(conversation.dialogue == INVITATION for conversation in running)
        return asked or not self.uow.find(Question, network=of, central=True)

    def _network_here(self) -> int | None:
        """The one network that a command here is about; None where there is none, or a choice."""
        networks = self._networks_here() or self._visited()
        return networks[0] if len(networks) == 1 else None

    def _networks_here(self) -> list[int]:
        if self.actor.place.network is not None:
            return [self.actor.place.network]
        if self.actor.place.person is None:
            return []
        mine = self.uow.find(Membership, person=self.actor.person, standing=Standing.MEMBER)
        open_ones = [m.network for m in mine if self.scene.network(m.network).closed_at is None]
        return open_ones or [m.network for m in mine][-1:] or self._awaiting()[-1:]

    def _awaiting(self) -> list[int]:
        """Networks in which the person has yet to answer, or waits for a seat."""
        asked = self.uow.find(Membership, person=self.actor.person)
        return [m.network for m in asked if m.standing == Standing.WAITING or self._is_awaited(m)]

    def _visited(self) -> list[int]:
        """In direct messages: the networks that the person is a guest of."""
        if self.actor.place.person is None:
            return []
        return [m.network for m in self.uow.find(Membership, person=self.actor.person, standing=Standing.GUEST)]

    def _begin(self, dialogue: str, network: int | None, args: dict[str, Any]) -> None:
        conversation = Conversation(0, dialogue, 1, self.actor.person, network, self.actor.place.id, freeze(args))
        self.performer.begin(conversation)
        self.performer.spoken_in.add(self.performer.jobs[-1].conversation)

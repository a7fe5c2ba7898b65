"""Putting people, words and plans into a sample network."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot import network as domain
from bot.audience import NETWORK, ONLY_YOU, PUBLIC, Audience, Json, Label, Labelled, freeze
from bot.conversation import Conversation
from bot.meetings import Action, Meeting
from bot.methods import MethodRun
from bot.network import Phase, Standing
from bot.ports import UnitOfWork
from flows.cultivating.proposals import SILENCE
from flows.drawing.sample import NOW
from flows.harvesting.document import EVIDENCE
from flows.network.accounts import MOST_WRONG, hash_of
from flows.network.wordings import SUGGESTION
from flows.sowing.agreeing import UNGUARDED

PLATFORM = "sample"
SEASON = NOW - timedelta(days=90)
"""When it began."""
NAMES = ("Anna", "Bram", "Chris", "Dewi", "Esra", "Fatma")
ROLES = ("school-leader", "team-leader", "board-member", "support", "school-leader", "other")
SCHOOLS = ("broad", "vmbo", "havo-vwo", "special", "broad", "vmbo")
REGIONS = ("north", "middle", "south", "north", "middle", "south")
THEMES = ("workload", "staffing", "teamwork", "parents", "change", "digital")
OLD, HOLDS, USED = "LDCQDE", "HHLDSC", "SEDCDE"
"""Codes to join accounts with: one whose time is over, one that holds, one that somebody typed."""
AGREED = (
    "We listen first.",
    "We listen first.\nWe start on time.",
    "We listen first.\nWe start on time.",
    "We name no pupils.\nWe start on time.\nWe laugh.",
    "We listen first.\nWe name no pupils.",
)
"""The versions of the agreements: lines come, go, and change."""
PROPOSED = (
    ("goal", "Each of us is in a lesson every week", "adopted"),
    ("activity", "Visit each other's school", "open"),
)


class Planting:
    """Writes into one transaction."""

    def __init__(self, uow: UnitOfWork) -> None:
        self.uow = uow

    # All of a season.

    def words(self, network: int, members: list[int]) -> None:
        """Questions (one of somebody who is not here), a suggestion, intake, and what members said in a season."""
        self.question(network, members[0], "How can I give new teachers a good start?", central=True)
        self.question(network, members[1], "How do I speak with parents who are angry?")
        self.question(network, members[2], "How do I make time for this?", status="parked")
        self.question(network, self.person("Jet"), "How do I begin in a new school?")
        for number, person in enumerate(members):
            for kind, words in _intake(number).items():
                self.said(network, person, f"intake.{kind}", words)
            for kind in ("need", "helped", *EVIDENCE):
                self.said(network, person, kind, f"Some words, as {kind}", tags=["practice"])
        self.said(network, members[-1], "gathered", "For everyone to read", PUBLIC)
        self.said(network, members[0], "intention", "To try something", ONLY_YOU)
        self.said(network, members[1], SUGGESTION, "How do I keep an hour a week free for this?")

    def beginnings(self, network: int, one: int, other: int) -> None:
        """Little yet: a question of the other; one has told a thing, and lives by another clock than the network."""
        self.question(network, other, "What do others do?", changed=False)
        self.said(network, one, "intake.role", "school-leader")
        found = self.uow.get(domain.Person, one)
        assert found is not None
        found.timezone = "Europe/Lisbon"
        self.uow.put(found)

    def plans(self, network: int, members: list[int], measured: int, rhythm: str) -> None:
        """Agreements, a rhythm, meetings, a proposal, thanks, and confidential questions that are closed."""
        room = Label.for_room(network)
        versions = [self._agreed(network, words, members[0]) for words in AGREED]
        for person in members[:4]:
            for what in (f"agreement:{versions[-1]}", "named", "named.public"):
                self.uow.put(domain.Consent(network, person, what, SEASON))
        self.uow.put(domain.Consent(network, members[-1], f"agreement:{versions[-2]}", SEASON))
        self.uow.put(domain.Consent(network, members[0], UNGUARDED, SEASON))
        self._rhythm(network, members[0], rhythm)
        for days in (-20, 10, 30):
            self.uow.put(Meeting(network, NOW + timedelta(days=days)))
        for kind, since in (("agenda", SEASON), ("decision", NOW)):
            said = Labelled(f"Some words, as {kind}", room, {members[0]})
            self.uow.put(domain.Contribution(network, members[0], kind, said, since))
        for person in (members[1], self.person("Jet")):
            taken = Labelled("To ask around", room, {members[0]})
            self.uow.put(Action(network, person, taken, NOW + timedelta(days=3), SEASON))
        for kind, words, status in PROPOSED:
            proposal = Labelled(words, room, {members[1]})
            self.uow.put(domain.Proposal(network, members[1], proposal, SEASON, kind=kind, status=status))
        if measured:
            self._settle_silence(network, members[:3] if measured < 4 else members[1:])
        thanks = Labelled("for the talk we had", room, {members[0]})
        self.uow.put(domain.Thanks(network, members[0], members[1], thanks, SEASON))
        for number in range(measured):
            self.uow.put(domain.Counter(network, f"statement-{number}", SEASON, closed_at=SEASON))

    def methods(self, network: int, members: list[int]) -> None:
        """Two methods that go on, with everyone; one is the last member's."""
        for name, owner in (("troika", members[-1]), ("incident", members[1])):
            closes = NOW + timedelta(hours=3)
            run = MethodRun(network, owner, name, True, NOW, members, step="think", closes=closes, lasts=60)
            self.uow.put(run)
            self.asked_already(network, owner, "cultivating.method-run")

    def answer(self, network: int, members: list[int], status: str) -> None:
        """The answer, what was said of it, and who stands behind it: the last member only where it is approved."""
        if not status:
            return
        answer = self.said(network, members[0], "answer", "By asking first.", status=status)
        self.said(network, members[1], "remark", "I miss the parents.")
        self.said(network, members[1], "echo", "We still ask first.")
        for person in members[1:] if status == "approved" else members[1:-1]:
            self.uow.put(domain.Consent(network, person, f"answer:{answer}", SEASON))

    def accounts(self, twice: int, asks: int, joined: int, guesses: int) -> None:
        """Someone with two accounts and an old code; one whose code holds, one whose code was used, one who guessed."""
        self.uow.put(domain.Identity(twice, "elsewhere", "@anna:example.org"))
        soon, before = NOW + timedelta(minutes=10), NOW - timedelta(minutes=10)
        self.uow.put(domain.Link(twice, hash_of(OLD), before))
        self.uow.put(domain.Link(asks, hash_of(HOLDS), soon))
        self.uow.put(domain.Link(joined, hash_of(USED), soon, other=asks, agreed=True))
        self.uow.put(domain.Link(guesses, wrong=MOST_WRONG, counted_at=NOW))

    def pool(self) -> None:
        """People of no network who agreed to be found: one who gives and finds much, two who have only each other in
        what they seek and bring, one whose theme nobody seeks. Who told nothing: see ``willing``."""
        everything: dict[str, Any] = {
            "offers": ["workload"],
            "asks": ["staffing"],
            "school": "special",
            "board": "Kim's",
            "years": 12,
        }
        brings: dict[str, Any] = {"offers": ["inclusion"], "years": 1}
        seeks: dict[str, Any] = {"asks": ["inclusion"], "years": 5}
        unsought: dict[str, Any] = {"offers": ["assessment"]}
        for name, told in (("Kim", everything), ("Lars", brings), ("Mona", seeks), ("Noor", unsought)):
            self.uow.put(domain.Profile(self.person(name), SEASON, **told))

    def asked_already(self, network: int, person: int, dialogue: str) -> None:
        """A dialogue that runs already."""
        self.uow.begin(Conversation(0, dialogue, 1, person, network))

    def found(self, of_organisation: int, found: int) -> None:
        """Someone whose organisation has a name; someone found by a card that says otherwise than their intake."""
        owner = self.uow.put(domain.Organisation("Sample Schools"))
        for account in self.uow.find(domain.Identity, person=of_organisation, platform=PLATFORM):
            self.uow.put(domain.Workspace(PLATFORM, domain.workspace_in(account.address), owner.id))
        self.uow.put(domain.Profile(found, SEASON, role="support", years=12, offers=["change"], facilitates=True))

    def willing(self, person: int, *, lately: bool) -> None:
        """Someone may be asked to facilitate, and was, ``lately`` or never."""
        called = NOW - timedelta(days=1) if lately else None
        self.uow.put(domain.Profile(person, SEASON, facilitates=True, called_at=called))

    def leave(self, network: int, person: int, successor: int | None) -> None:
        """Someone left the network; the successor facilitates in their place, and everybody after them."""
        for row in self.uow.find(domain.Membership, network=network, standing=Standing.MEMBER):
            row.facilitator = successor is not None and row.person >= successor
            row.standing = Standing.LEFT if row.person == person else row.standing
            self.uow.put(row)

    # One thing at a time.

    def person(self, name: str) -> int:
        """Someone with an account and a direct room."""
        person = self.uow.identify(PLATFORM, name.lower(), name)
        self.uow.place(PLATFORM, f"dm:{name.lower()}", person)
        return person

    def network(self, name: str, phase: Phase, **how: Any) -> int:
        """A network in a phase."""
        closed = NOW - timedelta(days=7) if phase is Phase.CLOSED else None
        return self.uow.put(domain.Network(name, name.upper(), SEASON, phase=phase, closed_at=closed, **how)).id

    def room(self, address: str, network: int | None) -> int:
        """A room, of a network or of none yet."""
        return self.uow.put(domain.Room(PLATFORM, address, network)).id

    def presence(self, room: int, person: int) -> None:
        """Someone is in a room."""
        self.uow.put(domain.Presence(room, person))

    def membership(self, network: int, person: int, standing: Standing = Standing.MEMBER, **how: Any) -> None:
        """How someone stands to a network, since the beginning."""
        self.uow.put(domain.Membership(network, person, standing, since=SEASON, **how))

    def question(self, network: int, owner: int, text: str, *, changed: bool = True, **how: Any) -> None:
        """A question, ``changed`` from an earlier wording or not."""
        words = Labelled(text, Label.for_room(network), {owner})
        versions = [words.map(lambda text: f"In other words: {text}"), words] if changed else [words]
        self.uow.put(domain.Question(network, owner, words, SEASON, versions=freeze(versions), **how))

    def said(self, network: int, person: int, kind: str, words: Json, audience: Audience = NETWORK, **how: Any) -> int:
        """Something that a person brought in."""
        label = Label.for_person(person, network) if audience.named else Label(audience, network=network)
        said = Labelled(words, label, {person})
        return self.uow.put(domain.Contribution(network, person, kind, said, SEASON, **how)).id

    def _settle_silence(self, network: int, agreeing: list[int]) -> None:
        """Silence of these members counts as a yes."""
        row = self.uow.get(domain.Network, network)
        assert row is not None
        row.silence = 4
        self.uow.put(row)
        for person in agreeing:
            self.uow.put(domain.Consent(network, person, SILENCE, SEASON))

    def _agreed(self, network: int, words: str, person: int) -> int:
        """A version of the agreements: the last of them holds."""
        status = "adopted" if words == AGREED[-1] else "replaced"
        said = Labelled(words, Label.for_room(network), {person})
        return self.uow.put(domain.Agreement(network, said, SEASON, status=status)).id

    def _rhythm(self, network: int, person: int, how: str) -> None:
        starts = NOW + timedelta(days=6)
        end = {"last": 7, "over": -7}.get(how)
        until = "" if end is None else f";UNTIL={NOW + timedelta(days=end):%Y%m%dT%H%M%SZ}"
        rule = f"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO{until}"
        rhythm = domain.Rhythm(network, "cultivating.checkin", rule, starts, "Europe/Amsterdam", person)
        rhythm.active = how != "resting"
        rhythm.resumes_at = NOW + timedelta(days=20) if how == "resting-until" else None
        rhythm.open_until = NOW + timedelta(days=1 if how == "new" else -1)
        rhythm = self.uow.put(rhythm)
        if how in ("new", "last", "going"):
            self.uow.put(domain.Timer(starts, "rhythm", rhythm=rhythm.id))


def _intake(number: int) -> dict[str, Json]:
    """What the member with this number told of themselves; each seeks what the next one brings."""
    bring, seek = THEMES[number], THEMES[(number + 1) % len(THEMES)]
    return {
        "bring": f"I know about {bring}",
        "offers": [bring],
        "seek": f"I wonder about {seek}",
        "asks": [seek],
        "case": "A case of my own",
        "role": ROLES[number],
        "school": SCHOOLS[number],
        "region": REGIONS[number],
        "board": f"Board {max(number, 1)}",
        "years": number,
    }

"""What the dialogues of harvesting read and change: what was gathered, the answer, consents, the close."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.audience import Json, Labelled
from bot.network import Consent, Contribution, Person, Phase, Proposal, Question, Rhythm, Timer
from bot.operations import operation
from bot.ports import World
from flows.competences.sets import competence_set
from flows.harvesting.document import EVIDENCE, NAMED
from flows.network.operations import central, chosen, for_all, members_in, network_of

DRAFT, APPROVED, NOT_AGREED = "draft", "approved", "not-agreed"
OUTLASTING = (
    "network.me", "network.which", "harvesting.harvest", "harvesting.reflect", "harvesting.publish",
    "harvesting.permit",
)  # fmt: skip
"""What goes on when its network closes: one's own words, and the public version."""


def bring_in(world: World, kind: str, words: Labelled, person: int | None = None) -> Contribution:
    """Store something of a person (of the one at hand, if no other is named), with the central question."""
    question = central(world)
    author = world.person if person is None else person
    contribution = Contribution(world.network, author, kind, words, world.now)
    contribution.question = question.id if question else None
    return world.put(contribution)


def latest_answer(world: World) -> Contribution | None:
    """The answer as it stands: the newest that is settled, else the newest draft."""
    answers = world.find(Contribution, network=world.network, kind="answer")
    settled = [answer for answer in answers if answer.status != DRAFT]
    return next(iter(reversed(settled or answers)), None)


def consent(world: World, what: str, person: int, given: bool) -> None:
    """Let a person's consent be what they say now; an earlier one is kept, with the moment it ended."""
    current = world.find(Consent, network=world.network, person=person, what=what, withdrawn_at=None)
    if given:
        if not current:
            world.put(Consent(world.network, person, what, world.now))
        return
    for earlier in current:
        earlier.withdrawn_at = world.now
        world.put(earlier)


@operation
def categories(world: World) -> Json:
    """Id and name of everything a yield can belong to, in the language of the person at hand."""
    person = world.get(Person, world.person)
    language = (person and person.locale) or world.phrase("harvesting-document-language")
    return [[category.id, category.called(language)] for category in competence_set().categories]


@operation
def keep_reflection(world: World, told: Mapping[str, Labelled]) -> Json:
    """Keep what someone told, by what it is, for its author alone; gives the ids."""
    return {what: bring_in(world, f"reflection.{what}", words).id for what, words in told.items()}


@operation
def share_reflection(world: World, kept: Json, released: Mapping[str, Labelled], where: Labelled | None) -> Json:
    """Put what was released in the place of what was kept, and everything under the chosen categories."""
    for what, id in kept.items():
        contribution = world.get(Contribution, id)
        if contribution is not None:
            contribution.words = released.get(what, contribution.words)
            contribution.tags = chosen(where) if where else []
            world.put(contribution)


@operation
def gathered(world: World) -> Json:
    """What the network may read of all that bears the answer out: lists of words, by kind."""
    found: dict[str, list[Labelled]] = {}
    for kind in EVIDENCE:
        for contribution in world.find(Contribution, network=world.network, kind=kind):
            if for_all(world, contribution.words):
                found.setdefault(kind, []).append(contribution.words)
    return found


@operation
def answer_now(world: World) -> Json:
    """``id``, ``words`` and ``status`` of the answer, and whether it is ``mine`` too; None without one."""
    answer = latest_answer(world)
    if answer is None:
        return None
    yes = world.find(Consent, network=world.network, what=f"answer:{answer.id}", withdrawn_at=None)
    mine = any(consent.person == world.person for consent in yes)
    return {"id": answer.id, "words": answer.words, "status": answer.status, "mine": mine}


@operation
def keep_draft(world: World, words: Labelled) -> Json:
    """Keep a draft of the answer; gives its id."""
    answer = bring_in(world, "answer", words)
    answer.status = DRAFT
    return world.put(answer).id


@operation
def open_remarks(world: World) -> Json:
    """What was remarked about the answer since its last wording."""
    return [remark.words for remark in _open_remarks(world)]


@operation
def revise_draft(world: World, id: int, words: Labelled) -> Json:
    """The draft as it reads after the remarks so far were weighed."""
    answer = world.get(Contribution, id)
    assert answer is not None
    answer.words = words
    world.put(answer)
    for remark in _open_remarks(world):
        remark.status = "weighed"
        world.put(remark)


@operation
def keep_remark(world: World, words: Labelled) -> Json:
    """Keep a remark about the answer as it stands, of the person at hand."""
    bring_in(world, "remark", words)


@operation
def keep_all(world: World, kind: str, answers: Mapping[int, Labelled | None]) -> Json:
    """Keep what several people said, each as a contribution of their own; gives how many."""
    said = {person: words for person, words in answers.items() if words is not None}
    for person, words in said.items():
        bring_in(world, kind, words, person)
    return len(said)


@operation
def settle_answer(
    world: World, id: int, yes: Iterable[int], against: Mapping[int, Labelled | None], agreed: bool
) -> Json:
    """Settle the answer, approved or honestly not: with who stands behind it, and what others object.

    Gives how many members there are.
    """
    answer = world.get(Contribution, id)
    assert answer is not None
    answer.status = APPROVED if agreed else NOT_AGREED
    world.put(answer)
    for person in yes:
        consent(world, f"answer:{id}", person, True)
    for person, words in against.items():
        if words is not None:
            objection = bring_in(world, "objection", words, person)
            objection.status = f"answer:{id}"
            world.put(objection)
    return len(members_in(world))


@operation
def stand_behind(world: World, id: int) -> Json:
    """Add the person at hand to those who stand behind an answer."""
    consent(world, f"answer:{id}", world.person, True)


@operation
def be_named(world: World, given: bool, what: str = NAMED) -> Json:
    """Whether the person at hand is named (``what``: where)."""
    consent(world, what, world.person, given)


@operation
def gather(world: World, words: Labelled) -> Json:
    """Take a message into the harvest."""
    bring_in(world, "gathered", words)


@operation
def has_gathered(world: World, words: Labelled) -> Json:
    """Whether this very message of the person at hand is in the harvest already."""
    mine = world.find(Contribution, network=world.network, person=world.person, kind="gathered")
    text = words.shown_to(words.label)
    return any(contribution.words.judge(lambda known: known == text) for contribution in mine)


@operation
def left_open(world: World) -> Json:
    """What is not finished: the ``questions`` and ``proposals`` still open, and how the ``answer`` stands."""
    questions = world.find(Question, network=world.network, status="open", central=False)
    proposals = world.find(Proposal, network=world.network, status="open")
    answer = latest_answer(world)
    return {
        "questions": [question.words for question in questions if for_all(world, question.words)],
        "proposals": [proposal.words for proposal in proposals if for_all(world, proposal.words)],
        "answer": answer.status if answer else "none",
    }


@operation
def close_network(world: World) -> Json:
    """End the season: nothing comes by itself any more, and what still waits ends. Whether it was still open."""
    network = network_of(world)
    if network.phase == Phase.CLOSED:
        return False
    network.phase, network.closed_at = Phase.CLOSED, world.now
    world.put(network)
    for rhythm in world.find(Rhythm, network=world.network, active=True):
        for timer in world.find(Timer, rhythm=rhythm.id):
            world.remove(timer)
        rhythm.active = False
        world.put(rhythm)
    world.end_asking(besides=OUTLASTING)
    return True


@operation
def who_took_part(world: World) -> Json:
    """``named``: ids of those who agreed to be named; ``others``: how many members did not."""
    consents = world.find(Consent, network=world.network, what=NAMED, withdrawn_at=None)
    named = {consent.person for consent in consents}
    return {"named": sorted(named), "others": len({*members_in(world)} - named)}


def _open_remarks(world: World) -> list[Contribution]:
    return world.find(Contribution, network=world.network, kind="remark", status="open")

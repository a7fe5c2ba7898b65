"""What most stories begin with: a network that is there."""

from __future__ import annotations

from tests.stories.people import Person

QUESTION = "Hoe kan ik lesbezoek gewoon maken in een team dat het druk heeft?"
INTAKE = ("bring", "bring-themes", "seek", "seek-themes", "case", "role", "school", "region", "board", "years")


async def sown(owner: Person, *others: Person, question: str = QUESTION, begin: str = "begin") -> None:
    """A network of these people. The first one has the question and facilitates; nobody tells of themselves."""
    for person in others:
        await person.joins()
    await owner.commands(begin)
    for key in ("stuck", "tried", "success", "mandate"):
        await owner.acts(key, "skip")
    await owner.answers("question", question)
    await owner.acts("check", "skip")
    await owner.answers("release", True)
    await owner.acts("bring", "stop")
    for person in others:
        await person.answers("asked", "accept")
        await person.acts("bring", "stop")


async def cultivated(owner: Person, *others: Person) -> None:
    """The same, and the network is cultivating, without a rhythm."""
    await sown(owner, *others)
    await owner.commands("verder")
    await owner.answers("what", "go")
    await owner.answers("every", "none")

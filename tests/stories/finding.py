"""Three who see how they differ, say whose view is missing, and look for people where nobody can be found yet."""

from __future__ import annotations

from typing import Any

from tests.stories.people import Person, Play

QUESTION = "Hoe kan ik rust brengen in een team dat alles tegelijk wil?"
TOLD: dict[str, dict[str, Any]] = {
    "nora": {"role": "school-leader", "school": "vmbo", "region": "north", "board": "Stichting Oost", "years": 2},
    "okke": {"role": "team-leader", "school": "havo-vwo", "region": "north", "board": "stichting oost", "years": 12},
    "petra": {"role": "school-leader", "school": "vmbo", "region": "south", "board": "Het Zuiden"},
}


async def finding(play: Play) -> None:
    """From a network of three to what it still lacks."""
    nora, okke, petra = play.people("nora", "okke", "petra")
    for person in (okke, petra):
        await person.joins()
    await nora.commands("begin")
    for key in ("stuck", "tried", "success", "mandate"):
        await nora.acts(key, "skip")
    await nora.answers("question", QUESTION)
    await nora.acts("check", "skip")
    await nora.answers("release", True)
    await nora.commands("leden gemist")
    for person in (okke, petra):
        await person.answers("asked", "accept")
    await nora.commands("voorwaarden beeld")
    for person in (nora, okke, petra):
        await tells(person)
    await petra.commands("voorwaarden beeld")
    await petra.commands("leden zoek")
    await nora.commands("leden zoek")
    await whose_view(play, nora, okke, petra)


async def tells(person: Person) -> None:
    """What they seek and where they work; nothing more."""
    for key in ("bring", "bring-themes", "seek"):
        await person.acts(key, "skip")
    await person.answers("seek-themes", ["workload"])
    await person.acts("case", "skip")
    for key in ("role", "school", "region", "board", "years"):
        told = TOLD[person.name].get(key)
        await (person.acts(key, "skip") if told is None else person.answers(key, told))


async def whose_view(play: Play, nora: Person, okke: Person, petra: Person) -> None:
    """Asked of all, unseen; one says nothing; a second time nobody does."""
    await nora.commands("leden gemist")
    await nora.commands("leden gemist")
    await okke.answers("whose", "Die van een conciërge: die hoort alles het eerst.")
    await petra.acts("whose", "skip")
    await nora.answers("whose", "Iemand van een school waar het wél rustig is.")
    await nora.commands("leden gemist")
    await play.wait("P8D")

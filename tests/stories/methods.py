"""Each method, from the case to what is taken along: live, and in writing."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from flows.methods.loading import methods
from flows.methods.model import Step
from tests.stories.ground import cultivated
from tests.stories.people import Person, Play

NAMES = ("sem", "lotte", "yara", "bas", "mila")
"""Sem brings the case; Bas hands nothing in when a method goes in writing."""


@dataclass(frozen=True)
class Talked:
    """What people say in one method: the ``case``, in the thread, in direct messages, and in the end."""

    case: str
    aloud: tuple[str, ...]
    written: tuple[str, ...]
    taken: tuple[str, ...] = ()
    steering: str = "verder"


TALKED = {
    "troika": Talked(
        "Twee teamleiders zeggen in vergaderingen ja en doen daarna niets.",
        ("Ik heb ze apart gesproken. Dat hielp een week.", "Wanneer zag je ze wél bewegen?"),
        (),
        ("Eén afspraak tegelijk, en die zelf nakomen.",),
        steering="langer",
    ),
    "incident": Talked(
        "Een docent liep midden in de teamvergadering weg. Ik zei niets.",
        ("Het ging over het rooster.", "Wie zat er naast hem?", "Ik zou hem dezelfde dag gebeld hebben."),
        ("Hij voelde zich niet gehoord.", "Het ging niet over het rooster.", "Iedereen wachtte op jou.", "Schaamte."),
        ("Zwijgen was ook een antwoord.", "Morgen bij hem langs.", "2026-03-10"),
        steering="pauze",
    ),
    "ten-steps": Talked(
        "Mijn middenkader schuift alles naar mij door. Hoe krijg ik dat anders?",
        ("De tweede vraag raakt me.", "Wat levert het je op dat ze komen?", "Ik ga vaker 'wat denk je zelf' zeggen."),
        ("Wat doe je als ze komen?", "Wie komt er nooit?", "Ik wil nodig zijn.", "Ik durf niet te wachten."),
        ("Hoe krijg ik het middenkader zelfstandiger?", "Hoe verdraag ik de stilte als ik niet ingrijp?"),
    ),
    "appreciative": Talked(
        "De eerste studiedag waar iedereen bleef tot het eind.",
        ("Ze hadden zelf het programma gemaakt.", "Wat deed jij die ochtend?", "Jij bleef erbij zonder te sturen."),
        (),
        ("Dat ik mijn mond hield.", "Dat er geen inspectie kwam."),
    ),
    "one-two-four": Talked(
        "Hoe houden we collega's vast die over een jaar weg willen?",
        ("Drie keer komt tijd terug.",),
        ("Een gesprek vóór de opzegging.", "Een halve dag voor eigen werk.", "Laat ze een leerling begeleiden."),
    ),
    "what3": Talked(
        "Het verzuim in de onderbouw verdubbelde in een half jaar.",
        (
            "Het begint na de herfst.",
            "Wij letten op cijfers, niet op mensen.",
            "Ik begin met koffie om half acht.",
        ),
        ("Zeven van de acht geven dezelfde klas les.", "Er is geen mentor.", "Ga er een ochtend bij zitten."),
        ("Eén klas verklaart bijna alles.", "We hebben het bij personen gezocht.", "Vrijdag zit ik in die klas."),
    ),
    "bold-ideas": Talked(
        "Wat zou het onderwijs hier in één klap leuker maken?",
        ("De eerste stap van de bovenste zet ik zelf.",),
        ("Geen rooster in mei. Eerst één week.", "Leerlingen nemen sollicitanten aan.", "Vergaderen in het bos."),
    ),
    "after-action": Talked(
        "De open dag van zaterdag.",
        ("Dat ouders leerlingen zouden spreken.", "Ze spraken vooral met ons.", "We stonden in de deur."),
        (),
        ("De proefles.", "Wij staan achterin."),
    ),
}


def method_in(name: str, way: str) -> Callable[[Play], Awaitable[None]]:
    """The story of one method, ``live`` or in ``writing``."""

    async def story(play: Play) -> None:
        said, method = TALKED[name], methods()[name]
        people = play.people(*NAMES)
        owner = people[0]
        await cultivated(*people)
        await owner.commands(f"methode {name}")
        await owner.answers("case", said.case)
        await owner.answers("case-release", True)
        await owner.answers("way", way)
        for number, step in enumerate(method.steps, 1):
            since = len(play.turns)
            if step.does == "talk":
                await talk_about(play, people, said, number)
                if number == 2 and way == "live":
                    await steer(play, people[1], said.steering)
            else:
                await hand_in(people if way == "live" else [p for p in people if p.name != "bas"], said, step)
            await until_after(play, number, since)
        await take_along(play, owner, said)

    return story


async def talk_about(play: Play, people: list[Person], said: Talked, number: int) -> None:
    """Somebody says something in the room; Akker keeps none of it."""
    who = people[number % len(people)]
    await who.says(said.aloud[(number - 1) % len(said.aloud)], play.room)


async def steer(play: Play, who: Person, how: str) -> None:
    """Somebody other than the owner makes something else of the time."""
    await who.commands(f"methode {how}")
    if how == "pauze":
        await play.wait("PT1H")
        await who.commands("methode verder")


async def hand_in(people: list[Person], said: Talked, step: Step) -> None:
    """Each who is asked in this step writes, or scores; the last one closes it."""
    if step.does == "write":
        for number, who in enumerate([who for who in people if await who.is_asked("write")]):
            await who.answers("write", said.written[(number + len(step.id)) % len(said.written)])
        return
    for number, who in enumerate(people):
        for turn in range(1, step.rounds + 1):
            await who.answers(f"score-{turn}", 1 + (number * 2 + turn * 3) % 5)


async def until_after(play: Play, number: int, since: int) -> None:
    """Let time go by until the next step is open, or all of them are over; it may have been so after a line already."""
    pattern = re.compile(rf"Stap {number + 1} van|is afgerond")
    heard = [event.get("text", "") for _, events in play.turns[since:] for event in events]
    while not any(map(pattern.search, heard)):
        await play.wait("next")
        heard = [event.get("text", "") for event in play.turns[-1][1]]


async def take_along(play: Play, owner: Person, said: Talked) -> None:
    """What the owner keeps of it; where a day was asked for, they are asked again on it."""
    for number, words in enumerate(said.taken, 1):
        await owner.answers(f"taken-{number}", words)
    if said.taken:
        await owner.answers("release", True)
    if said.taken and said.taken[-1].startswith("2026-"):
        await play.until(f"{said.taken[-1]}T09:30+01:00")
        await owner.answers("went", "We hebben een uur gepraat. Het ging over zijn moeder.")


METHODS = [(name, way) for name in TALKED for way in ("live", "writing")]
"""Every method, both ways."""

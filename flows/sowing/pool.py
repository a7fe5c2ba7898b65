"""The pool: who agreed to be found by facilitators of other networks, and what these see of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.audience import ONLY_YOU, Json, Label, Labelled
from bot.diversity import years_band
from bot.effects import PersonName, Phrase
from bot.network import Contribution, Identity, Organisation, Person, Profile, Workspace, workspace_in
from bot.operations import operation
from bot.ports import Entities, World
from flows.network.operations import chosen
from flows.sowing.told import named

SHOWN = ("role", "school", "region", "years", "offers", "asks")
"""What is on a card, in this order. A board is compared and never shown."""
KEPT = ("role", "school", "region", "board", "years", "offers", "asks")
"""What a profile has."""

Card = Mapping[str, list[str]]
"""What stands on a card, by kind, as ids of the catalogue; years as the band they fall in."""


def card_lines(person: int, card: Card, *, facilitates: bool) -> list[Phrase]:
    """A card as facilitators of other networks read it. Kinds of which nothing is told are left out."""
    told = [Phrase(f"sowing-card-{kind}", {"said": named(kind, card[kind])}) for kind in SHOWN if card.get(kind)]
    lines = [Phrase("sowing-card-name", {"name": PersonName(person)}), *told]
    return [*lines, Phrase("sowing-card-facilitates")] if facilitates else lines


def card_of(profile: Profile) -> dict[str, list[str]]:
    """What stands on the card of someone who agreed to be found."""
    card = {kind: [getattr(profile, kind)] for kind in ("role", "school", "region") if getattr(profile, kind)}
    band = {} if profile.years is None else {"years": [years_band(profile.years)]}
    return {**card, **band, "offers": profile.offers, "asks": profile.asks}


def found_in(world: Entities, organisation: int | None) -> list[Profile]:
    """Who agreed to be found in an organisation (None: this installation) and still has an account there."""
    found = world.find(Profile, organisation=organisation)
    accounts = world.find(Identity, person=[profile.person for profile in found], closed=False)
    if organisation is not None:
        here = {(each.platform, each.address) for each in world.find(Workspace, organisation=organisation)}
        accounts = [each for each in accounts if (each.platform, workspace_in(each.address)) in here]
    reached = {account.person for account in accounts}
    return [profile for profile in found if profile.person in reached]


@operation
def my_card(world: World) -> Json:
    """``listed``: whether the person is found; ``organisation``: by whose facilitators, if it has a name; ``told``, by
    kind, and ``facilitates``: what their card says, or could say after their intakes; ``later``: what they told there
    otherwise since."""
    profile = _profile_of(world)
    organisation = _organisation_of(world)
    owner = world.get(Organisation, organisation) if organisation is not None else None
    return {
        "listed": profile is not None,
        "organisation": owner.name if owner is not None else "",
        "told": _told_at_intakes(world) if profile is None else _carried(world, profile),
        "later": _told_otherwise(world, profile),
        "facilitates": profile is not None and profile.facilitates,
    }


@operation
def list_me(world: World, told: Mapping[str, Labelled], facilitates: bool) -> Json:
    """Let the person be found from now on, by the card that they have just agreed to."""
    known = _profile_of(world)
    profile = Profile(world.person, world.now, _organisation_of(world), facilitates=facilitates)
    if known is not None:
        profile.id, profile.called_at = known.id, known.called_at
    for kind, words in told.items():
        setattr(profile, kind, chosen(words))
    world.put(profile)


@operation
def unlist_me(world: World) -> Json:
    """Let nobody find the person any more."""
    if (profile := _profile_of(world)) is not None:
        world.remove(profile)


@operation
def card_differs(world: World) -> Json:
    """Whether the person is found by a card that says otherwise than what they told last."""
    return bool(_told_otherwise(world, _profile_of(world)))


@operation
def may_hear_of_pool(world: World) -> Json:
    """Whether this is the person's first intake, and nobody finds them yet: then they hear once that they could be."""
    elsewhere = [row for row in _intake_rows(world) if row.network != world.network]
    return _profile_of(world) is None and not elsewhere


def _profile_of(world: World) -> Profile | None:
    return next(iter(world.find(Profile, person=world.person)), None)


def _carried(world: World, profile: Profile) -> dict[str, Labelled]:
    """What a profile says, as words of the person's own."""
    mine = Label(ONLY_YOU, frozenset({world.person}))
    said: dict[str, Any] = {kind: getattr(profile, kind) for kind in KEPT}
    return {
        kind: Labelled(value, mine, {world.person}, kind) for kind, value in said.items() if value not in ("", None, [])
    }


def _told_otherwise(world: World, profile: Profile | None) -> dict[str, Labelled]:
    """What the person told last at an intake, as far as their card says otherwise; what they left off it stays off."""
    if profile is None:
        return {}
    on = _carried(world, profile)
    told = _told_at_intakes(world)
    return {kind: words for kind, words in told.items() if kind in on and chosen(words) != chosen(on[kind])}


def _told_at_intakes(world: World) -> dict[str, Labelled]:
    """By kind what the person told last, in whichever network."""
    rows = sorted(_intake_rows(world), key=lambda row: row.id)
    told = {row.kind.removeprefix("intake."): row.words for row in rows if not row.words.erased}
    return {kind: words for kind, words in told.items() if kind in KEPT}


def _intake_rows(world: World) -> list[Contribution]:
    return [row for row in world.find(Contribution, person=world.person) if row.kind.startswith("intake.")]


def _organisation_of(world: World) -> int | None:
    """The organisation of the person: that of the account at which they are asked, if it is open."""
    person = world.get(Person, world.person)
    assert person is not None, "a conversation is with someone who is there"
    ways = _organisations(world, person.id)
    chosen_first = [organisation for organisation, accounts in ways.items() if person.account in accounts]
    return next(iter([*chosen_first, *(each for each in ways if each is not None)]), None)


def _organisations(world: Entities, person: int) -> dict[int | None, list[int]]:
    """Open accounts of a person (ids) by the organisation whose workspace they are in; all of them under None as well:
    they are in this installation."""
    accounts = [account for account in world.find(Identity, person=person) if not account.closed]
    found: dict[int | None, list[int]] = {}
    for account in accounts:
        for workspace in world.find(Workspace, platform=account.platform, address=workspace_in(account.address)):
            found.setdefault(workspace.organisation, []).append(account.id)
    return {**found, None: [account.id for account in accounts]}

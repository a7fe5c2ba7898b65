"""A person's yes to something, which they can take back."""

from __future__ import annotations

from bot.audience import Json
from bot.network import Consent
from bot.operations import operation
from bot.ports import World


@operation
def consent_to(world: World, what: str) -> Json:
    """Write down that the person agrees to something; once, however often it is said."""
    if not _standing(world, what):
        world.put(Consent(world.network, world.person, what, world.now))


@operation
def take_back(world: World, what: str) -> Json:
    """Withdraw the person's consent to something; gives whether there was one."""
    found = _standing(world, what)
    for consent in found:
        consent.withdrawn_at = world.now
        world.put(consent)
    return bool(found)


def _standing(world: World, what: str) -> list[Consent]:
    return world.find(Consent, network=world.network, person=world.person, what=what, withdrawn_at=None)

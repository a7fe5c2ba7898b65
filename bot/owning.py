"""Who owns what: the organisation that a workspace of a platform belongs to."""

from __future__ import annotations

from bot.network import Organisation, Workspace
from bot.ports import UnitOfWork


def own(uow: UnitOfWork, platform: str, workspace: str, organisation: str) -> None:
    """Let a workspace belong to a new organisation of this name, unless it belongs to one already."""
    if not uow.find(Workspace, platform=platform, address=workspace):
        uow.put(Workspace(platform, workspace, uow.put(Organisation(organisation)).id))

"""The dialogues of sowing, cultivating and harvesting, with their data (methods, themes, calendars), texts.
No platform, no SQL, no text for people inside the code: only bot's author API and keys of the catalogue."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from bot.talk import Dialogue


def all_dialogues() -> list[Dialogue]:
    """Every dialogue that a module of this package defines, in order of name."""
    modules = [import_module(module.name) for module in pkgutil.walk_packages(__path__, f"{__name__}.")]
    found = [
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, Dialogue) and thing.run.__module__ == module.__name__
    ]
    return sorted(found, key=lambda dialogue: dialogue.name)

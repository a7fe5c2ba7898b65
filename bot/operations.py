"""How a dialogue reads and changes the world: named operations that the service runs inside the event's savepoint.

A decorated function takes the :class:`~bot.ports.World` first. Calling it elsewhere without the world gives an
:class:`Operation`, a wish that ``talk.look`` or ``talk.do`` hands to the engine::

    @operation
    def adopt_question(world: World, text: Labelled) -> int: ...

    await talk.do("adopt", adopt_question(released))
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from bot.audience import Json

if TYPE_CHECKING:
    from bot.ports import World

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Operation:
    """A call to make once the world is at hand. Its result is journaled, so it is JSON or holds Labelled values."""

    name: str
    run: Callable[[World], Any]


def operation(function: Callable[Concatenate[World, P], Json]) -> Callable[P, Operation]:
    """Make ``function(world, …)`` a maker of wishes, for reading (``talk.look``) or changing (``talk.do``)."""

    @wraps(function)
    def wish(*args: P.args, **kwargs: P.kwargs) -> Operation:
        return Operation(function.__name__, lambda world: function(world, *args, **kwargs))

    return wish

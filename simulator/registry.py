"""The methods of the Bot API, by name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.params import Params

if TYPE_CHECKING:
    from simulator.world import World

Method = Callable[["World", Params], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {}


class Told(NamedTuple):
    """A result whose envelope also carries a `description`, as those of setWebhook do."""

    result: Any
    description: str


def method(name: str) -> Callable[[Method], Method]:
    """Registers a function as a Bot API method. It returns the bare `result` or raises ApiError.

    It is called as `function(world, params)`; names are matched without regard to case.
    """

    def register(function: Method) -> Method:
        METHODS[name.lower()] = function
        return function

    return register

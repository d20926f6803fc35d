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


def method(*names: str) -> Callable[[Method], Method]:
    """Registers a function as a Bot API method, with older names if it has any.

    It is called as `function(world, params)` and returns the bare `result` or raises ApiError; names have no case.
    """

    def register(function: Method) -> Method:
        METHODS.update(dict.fromkeys(map(str.lower, names), function))
        return function

    return register

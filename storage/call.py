"""A use case on its way through the store, and how its caller gets the answer."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from inspect import iscoroutine
from typing import Any, Generic, TypeVar

from storage.tx import Tx

T = TypeVar("T")
log = logging.getLogger(__name__)

WRITE_SECONDS = 0.25  # a write means to hold the writer, or locks, for 50 ms at most; a busy machine may double that
READ_SECONDS = 0.1  # what holds the loop for longer belongs in a report


class Call(Generic[T]):
    """One use case with its arguments, and the future its caller waits on."""

    __slots__ = ("args", "error", "fn", "future", "kwargs", "value")

    def __init__(self, fn: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        self.fn = fn
        self.args = args
        self.kwargs = kwargs
        self.future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self.value: T | None = None
        self.error: Exception | None = None

    def run(self, tx: Tx) -> None:
        """Runs the use case once more from the start; keeps its value, raises what it raises."""
        self.value, self.error = None, None
        began = time.perf_counter()
        try:
            self.value = run(self.fn, tx, self.args, self.kwargs)
        finally:
            tell_if_long(self.fn, began, WRITE_SECONDS)

    def answer(self) -> None:
        """Tells the caller, on the caller's own loop. One who was cancelled has gone."""
        if self.future.done():
            return
        if self.error is None:
            self.future.set_result(self.value)  # type: ignore[arg-type]  # T itself may be optional
        else:
            self.future.set_exception(self.error)


def run(fn: Callable[..., T], tx: Tx, args: Iterable[Any], kwargs: dict[str, Any]) -> T:
    """Calls a use case. What no future may carry (SystemExit, StopIteration, …) becomes a RuntimeError."""
    try:
        value = fn(tx, *args, **kwargs)
    except StopIteration as stop:
        raise RuntimeError(f"{name(fn)} let a StopIteration out.") from stop
    except Exception:
        raise
    except BaseException as end:
        raise RuntimeError(f"{name(fn)} tried to end the program with {type(end).__name__}.") from end
    if iscoroutine(value):
        value.close()
        raise TypeError(f"{name(fn)} is a coroutine function; a use case is a plain function.")
    return value


def tell_if_long(fn: Callable[..., Any], began: float, seconds: float) -> None:
    """Says so in the log when a use case has held others up for longer than that."""
    took = time.perf_counter() - began
    if took > seconds:
        log.warning("%s held others up for %d ms", name(fn), took * 1000)


def name(fn: Callable[..., Any]) -> str:
    return getattr(fn, "__qualname__", repr(fn))


def answer_all(calls: list[Call[Any]]) -> None:
    """Answers callers from a thread of the store, with one wake-up of each loop."""
    loops: dict[asyncio.AbstractEventLoop, list[Call[Any]]] = {}
    for call in calls:
        loops.setdefault(call.future.get_loop(), []).append(call)
    for loop, theirs in loops.items():
        with suppress(RuntimeError):  # a loop that has been closed waits for nothing
            loop.call_soon_threadsafe(_answer, theirs)


def _answer(calls: list[Call[Any]]) -> None:
    for call in calls:
        call.answer()

"""What a culture profile that nobody has reviewed may change: of two choices always the one that offends less."""

from collections.abc import Callable
from typing import Any

from rules.quiet import DAY_MINUTES, Span

Layer = dict[str, Any]


def softened(below: Layer, above: Layer) -> Layer:
    """The fields of `above` as they may be laid over `below`; those that soften nothing stay as they are."""
    return {name: SOFTER[name](below[name], value) if name in SOFTER else value for name, value in above.items()}


def _both(below: tuple[Any, ...], above: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*below, *above)))


def _first_of(*order: str) -> Callable[[str, str], str]:
    return lambda below, above: min(below, above, key=order.index)


def _longer(below: tuple[Span, ...], above: tuple[Span, ...]) -> tuple[Span, ...]:
    """The quiet hours of both, as spans that do not touch."""
    quiet = [any(_within(span, minute) for span in (*below, *above)) for minute in range(DAY_MINUTES)]
    if all(quiet):
        return ((0, DAY_MINUTES),)
    starts = [minute for minute in range(DAY_MINUTES) if quiet[minute] and not quiet[minute - 1]]
    ends = [minute for minute in range(DAY_MINUTES) if not quiet[minute] and quiet[minute - 1]]
    return tuple((start, min(ends, key=lambda end: (end - start) % DAY_MINUTES)) for start in starts)


def _within(span: Span, minute: int) -> bool:
    start, end = span
    return start <= minute < end if start < end else minute >= start or minute < end


SOFTER: dict[str, Callable[[Any, Any], object]] = {
    "address": _first_of("formal", "informal"),
    "directness": max,
    "opening": max,
    "emoji": min,
    "exclaim": min,
    "quiet": _longer,
    "quiet_days": _both,
    "avoid": _both,
}

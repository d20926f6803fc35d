"""ISO 8601 durations, as far as a clock needs them."""

from __future__ import annotations

import re
from datetime import timedelta

_DURATION = re.compile(
    r"P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)


def parse_duration(text: str) -> timedelta:
    """P1D, PT2H30M, P2W. Months and years have no fixed length and are refused. Raises ValueError."""
    match = _DURATION.fullmatch(text)
    parts = {unit: int(number) for unit, number in match.groupdict(default="0").items()} if match else {}
    if not any(character.isdigit() for character in text) or not parts:
        raise ValueError(f"{text!r} is not a duration; write for example P1D or PT2H30M.")
    return timedelta(**parts)

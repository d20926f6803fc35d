"""Why people stop the messages or leave: offered as a few words to tap, never asked twice."""

from collections.abc import Mapping
from enum import StrEnum


class Parting(StrEnum):
    """What somebody did."""

    STOP = "stop"
    FORGET = "forget"


WHYS: Mapping[Parting, tuple[str, ...]] = {
    Parting.STOP: ("too-many", "not-for-me", "wrong-time", "other"),
    Parting.FORGET: ("not-here", "privacy", "too-many", "other"),
}
"""The answers that can be tapped: `why-stop-…` and `why-forget-…` in stop.ftl."""

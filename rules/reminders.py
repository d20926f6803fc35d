"""The reminders: the one list of them, and when to say that points or a code will end. Nothing here sends."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rules.deliveries import TOLD
from rules.expiry import day_start
from rules.ledger import Lot
from rules.quiet import Quiet, opened_before

LOOK_AHEAD = timedelta(days=100)  # the longest distance, and the eight days a waking hour may lie before it
LOOK_AGAIN = timedelta(days=7)  # at the latest, so that new distances in the programme count soon
LAST_LOOK = timedelta(hours=2)  # before the end
GRACE = timedelta(hours=24)  # between the last reminder and the end
EARLY = timedelta(hours=1)  # before it leaves, a message is left: so it is weighed against what waits for that morning
SENDING = timedelta(hours=1)  # from the claim of a message until it has surely left
TOGETHER = timedelta(days=7)  # lots that end within it share one message
TWICE = timedelta(days=2)  # nobody is told twice of the same thing within it because the first word was late
HOPELESS = ("failed",)  # Telegram takes no message for this member: nobody could tell them


@dataclass(frozen=True, slots=True)
class Reminder:
    """One kind of reminder. `apart` days lie between two of them, `again` days before the same subject comes up again.

    Marketing needs the member's consent and counts for the cap; service does not.
    """

    topic: str
    class_: str
    apart: int = 0
    again: int = 0


REMINDERS = (
    # It is your birthday; it is so many years that you are with us.
    Reminder("birthday", "marketing", again=300),
    Reminder("anniversary", "marketing", again=300),
    # Points of yours will end: at each distance of the programme.
    Reminder("points-ending", "service"),
    # A code of yours is unused and about to lapse.
    Reminder("code-ending", "service"),
    # Your tier will end unless so many points come.
    Reminder("tier-warning", "service"),
    # You were about to take a reward and did not.
    Reminder("unfinished", "marketing", apart=14, again=60),
    # Only so many points to the next tier, or to a reward.
    Reminder("tier-near", "marketing", apart=60, again=180),
    Reminder("reward-near", "marketing", apart=30, again=120),
    # You have not been here for longer than is usual for you: a small gift; and later, that you are missed.
    Reminder("delight", "marketing", apart=180),
    Reminder("win-back", "marketing", apart=90),
    # Was it good, what you bought? A question counts as advertising (in Germany by BGH, 10 July 2018, VI ZR 225/17).
    Reminder("quality", "marketing", apart=120, again=180),
    # Thank you, and how to enjoy what you bought.
    Reminder("thanks", "marketing", apart=14, again=365),
    # What came and what went last month.
    Reminder("statement", "service", apart=20),
)
"""In the order in which they go before each other; rules/together.py says where others stand among them."""

BY_TOPIC = {reminder.topic: reminder for reminder in REMINDERS}
SWITCHES = {topic: topic for topic in BY_TOPIC} | {"birthday-gift": "birthday"}
"""By topic of a message: the reminder with which the shop, or the member, switches it off. The words of a birthday's
gift come in place of the wish: who wants no wish has the gift without a word.
"""


class Plan(NamedTuple):
    """What a look decides: the distances (in days) whose time has come, when a message about them leaves, and when to
    look again (None: never).
    """

    due: tuple[int, ...]
    leaves: datetime
    look_at: datetime | None


def first_look(ends: datetime) -> datetime:
    """When something that ends at `ends` is looked at for the first time."""
    return ends - LOOK_AHEAD


@lru_cache(4096)  # the points of a month end together
def leaves_at(quiet: Quiet, ends: datetime, days: int) -> datetime:
    """When a reminder `days` before `ends` leaves: as the last waking hours before that moment begin.

    So there are always at least `days` whole days left, and nothing has to wait for the morning.
    """
    return opened_before(quiet, ends - timedelta(days=days))


def plan(
    quiet: Quiet, distances: Sequence[int], covered: Collection[int], came: datetime, ends: datetime, now: datetime
) -> Plan:
    """What is due at `now` of the `distances` that no message covers yet.

    A distance that had passed when the thing came (at `came`) is left out: what lives a month is not announced to end
    in one on its first day.
    """
    open_ = [(days, leaves_at(quiet, ends, days)) for days in distances if days not in covered]
    due = {days: at for days, at in open_ if came <= at <= now + EARLY}
    later = [at - EARLY for _, at in open_ if at > now + EARLY]
    return Plan(tuple(due), max([*due.values(), now]), min([*later, now + LOOK_AGAIN]) if later else None)


def spoken_for(
    quiet: Quiet, distances: Sequence[int], left: Mapping[int, datetime], ends: datetime
) -> Mapping[int, int]:
    """Distances for which a late word about the one before them stands, each with that one; `left`: when words left.

    It left within two days of their own time, and came nearer to that than to its own.
    """
    return {
        days: before
        for before, days in pairwise(distances)
        if (at := left.get(before))
        and at <= leaves_at(quiet, ends, days) <= at + min(TWICE, at - leaves_at(quiet, ends, before))
    }


def lives_until(state: str, done_at: datetime | None, ends: datetime, now: datetime) -> datetime | None:
    """Until when at least something lives whose last reminder is in that state; None: it ends when it `ends`."""
    told_at = done_at if state in TOLD and done_at else now + SENDING
    return None if state in HOPELESS or told_at + GRACE <= ends else told_at + GRACE


def sharing(anchor: Lot, lots: Iterable[Lot], now: datetime) -> list[Lot]:
    """The lots that end with `anchor` or within seven days after it: they are spoken of together.

    Those that are to end too soon, or should have ended long ago, are kept until the same day.
    """
    soonest = now + SENDING + GRACE
    first = max(anchor.expires_at, soonest)
    return [lot for lot in lots if first <= max(lot.expires_at, soonest) < first + TOGETHER]


def kept_until(at: datetime, zone: ZoneInfo) -> datetime:
    """The first local midnight from `at` on: the end of what nobody could be told of in time."""
    day = at.astimezone(zone).date()
    return next(start for start in (day_start(day + timedelta(days=n), zone) for n in range(3)) if start >= at)


def days_left(last: date, zone: ZoneInfo, now: datetime) -> int:
    """Days from today until the last day."""
    return (last - now.astimezone(zone).date()).days

"""When points end, and which days of the calendar that means. Months and days are those of the shop's zone."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rules.ledger import Account, Due, Kind, Lot

_MILLISECOND = timedelta(milliseconds=1)
_LAST_YEAR = 9998


class YearMonth(NamedTuple):
    """A calendar month; sorts by time."""

    year: int
    month: int

    def plus(self, months: int) -> "YearMonth":
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return YearMonth(year, month + 1)

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, 1)


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a local day, in UTC. Where clocks skip or repeat midnight it is still the first one."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def month_of(moment: datetime, zone: ZoneInfo) -> YearMonth:
    """The local month an instant falls into."""
    local = moment.astimezone(zone)
    return YearMonth(local.year, local.month)


def month_start(month: YearMonth, zone: ZoneInfo) -> datetime:
    """The first instant of a local month, in UTC."""
    return day_start(month.first_day, zone)


def expires_at(usable_from: datetime, months: int, *, to_month_end: bool, zone: ZoneInfo) -> datetime:
    """The first instant at which points that become usable at `usable_from` are gone.

    They live through the local day of the same number `months` later (29 February and the 31st: that month's last
    day), and with `to_month_end` through the whole of that month.
    """
    start = usable_from.astimezone(zone).date()
    end = YearMonth(start.year, start.month).plus(months)
    if end.year > _LAST_YEAR:
        raise ValueError(f"Points cannot live until the year {end.year}.")
    if to_month_end:
        return month_start(end.plus(1), zone)
    last = date(end.year, end.month, min(start.day, monthrange(end.year, end.month)[1]))
    return day_start(last + timedelta(days=1), zone)


def last_day(expires_at: datetime, zone: ZoneInfo) -> date:
    """The last local day on which points ending at `expires_at` can be used: the day a member is told."""
    return (expires_at - _MILLISECOND).astimezone(zone).date()


def due(lots: Iterable[Lot], at: datetime, last_at: datetime) -> list[Due]:
    """What the calendar has decided about `lots` by `at` and nobody has written down yet, in the order it happened.

    Each event bears the time it took effect, but never one before `last_at`, the account's last entry.
    """
    events = [event for lot in lots if lot.remaining for event in _events(lot, at)]
    events.sort(key=lambda event: (event.at, event.kind is not Kind.RELEASE, event.lot_id))
    return [event._replace(at=max(event.at, last_at)) for event in events]


def settled(account: Account) -> Account:
    """The account without the lots that have lapsed: what is left of them is nobody's any more."""
    return replace(account, lots=tuple(lot for lot in account.lots if account.at < lot.expires_at))


def _events(lot: Lot, at: datetime) -> Iterable[Due]:
    if lot.waiting and lot.usable_from <= at:
        yield Due(Kind.RELEASE, lot.member_id, lot.id, 0, lot.usable_from)
    if lot.expires_at <= at:
        yield Due(Kind.EXPIRE, lot.member_id, lot.id, lot.remaining, lot.expires_at)

"""One look at a member: what there is to say about what they told or bought, what of it is due, when to look again.

Nothing here sends. The list of all reminders is in rules/reminders.py; points, codes and tiers have their own clocks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rules.expiry import YearMonth, day_start, month_of, month_start
from rules.gifts import celebrations
from rules.products import Bought
from rules.programme import Programme, Reminders
from rules.reminders import BY_TOPIC, Reminder
from rules.segments import Rhythm
from rules.settings import Birthday

_DAY = timedelta(days=1)
_EVER = datetime.min.replace(tzinfo=UTC)


class Wish(NamedTuple):
    """Something to say about `subject`, from `at` on and not after `until`."""

    topic: str
    subject: str
    at: datetime
    until: datetime


class Decided(NamedTuple):
    """What is to be said now, and when to look at the member again (None: when they do something)."""

    due: tuple[Wish, ...]
    look_at: datetime | None


class Near(NamedTuple):
    """A tier or a reward, and how near it is: so many points are missing of `way`."""

    id: str
    missing: int
    way: int


@dataclass(frozen=True, slots=True)
class Life:
    """What one look at a member sees. Days are those of `zone`, months those of the shop's `books`.

    `bought` has the newest order first; `moved` says in which of this month and the last points came or went;
    `begun` is a reward that the member was about to take, and when; `pending` are the points on their way.
    """

    joined_at: datetime
    zone: ZoneInfo
    books: ZoneInfo
    marketing: bool
    rhythm: Rhythm
    bought: tuple[Bought, ...]
    moved: frozenset[YearMonth]
    birthday: Birthday | None
    reward: Near | None
    tier: Near | None
    begun: tuple[str, datetime] | None
    pending: int = 0


Said = Mapping[tuple[str, str], datetime]  # by topic and subject: when it was last said


def decide(programme: Programme, life: Life, said: Said, muted: frozenset[str], now: datetime) -> Decided:
    """What is due of all that could be said, one of a topic at most, and the next moment something may be."""
    due: dict[str, Wish] = {}
    for at, wish in _timed(programme, life, said, muted, now):
        if at <= now:
            due.setdefault(wish.topic, wish)
    told = {**said, **{(wish.topic, wish.subject): now for wish in due.values()}}
    later = (at for at, _ in _timed(programme, life, told, muted, now) if at > now)
    return Decided(tuple(due.values()), min(later, default=None))


def _timed(
    programme: Programme, life: Life, said: Said, muted: frozenset[str], now: datetime
) -> Iterator[tuple[datetime, Wish]]:
    """What may be said to this member, each from which moment on; without what is unwanted or would come too late."""
    off = muted | set(programme.reminders.off)
    for wish in wishes(programme, life, said, now):
        reminder = BY_TOPIC[wish.topic]
        if wish.topic in off or (reminder.class_ == "marketing" and not life.marketing):
            continue
        at = max(wish.at, _free(reminder, wish.subject, said))
        if max(at, now) < wish.until:
            yield at, wish


def wishes(programme: Programme, life: Life, said: Said, now: datetime) -> Iterator[Wish]:
    """Everything there is to say to this member, now or later."""
    measures = programme.reminders
    yield from _statements(life, now)
    yield from _days(programme, life, now)
    yield from _about_purchases(programme, life)
    yield from _nearly(measures, life)
    yield from _missed(measures, life, said)
    if life.begun:
        reward, at = life.begun
        yield Wish("unfinished", reward, at + _DAY, at + 5 * _DAY)


def _free(reminder: Reminder, subject: str, said: Said) -> datetime:
    """The first moment at which it does not come too soon after the last one."""
    times = [at + timedelta(days=reminder.apart) for (topic, _), at in said.items() if topic == reminder.topic]
    last = said.get((reminder.topic, subject))
    again = [last + timedelta(days=reminder.again)] if last else []
    return max([*times, *again], default=_EVER)


def _statements(life: Life, now: datetime) -> Iterator[Wish]:
    """Of every month in which something moved, once it is over."""
    this = month_of(now, life.books)
    for month in (this.plus(-1), this):
        if month in life.moved:
            begins = month_start(month.plus(1), life.books)
            yield Wish("statement", "", begins, begins + 10 * _DAY)


def _days(programme: Programme, life: Life, now: datetime) -> Iterator[Wish]:
    """The birthday, unless a gift comes with its own words, and the day of joining: today's or the next ones."""
    today = now.astimezone(life.zone).date()
    joined = life.joined_at.astimezone(life.zone).date()
    named = [("anniversary", Birthday(joined.month, joined.day), joined)]
    if life.birthday and not programme.gifts.birthday:
        named.append(("birthday", life.birthday, date.min))
    for topic, day, since in named:
        for kept in celebrations(day, today):
            if kept > since:
                begins = day_start(kept, life.zone)
                yield Wish(topic, "", begins, begins + _DAY)


def _about_purchases(programme: Programme, life: Life) -> Iterator[Wish]:
    """A word on how to enjoy what was bought, and some days later the question how it was; the newest first."""
    measures = programme.reminders
    for one in life.bought:
        product = programme.product(one.line.item)
        if product and product.tip:
            at = one.at + timedelta(days=measures.thanks_days)
            yield Wish("thanks", product.item, at, at + 7 * _DAY)
        at = one.at + timedelta(days=measures.quality_days)
        yield Wish("quality", one.line.item, at, at + 10 * _DAY)


def _nearly(measures: Reminders, life: Life) -> Iterator[Wish]:
    """What little is missing to, the day after the last purchase; not what comes by itself."""
    at = life.rhythm.since + _DAY
    for topic, near in (("tier-near", life.tier), ("reward-near", life.reward)):
        if near is None or near.missing <= life.pending or not life.rhythm.days:
            continue
        if near.missing * 100 <= near.way * measures.near_percent:
            yield Wish(topic, near.id, at, at + 14 * _DAY)


def _missed(measures: Reminders, life: Life, said: Said) -> Iterator[Wish]:
    """Once in a silence each: a gift when somebody with a rhythm of their own is missed, a word when they are gone."""
    rhythm = life.rhythm
    for topic, at, until, fits in (
        ("delight", rhythm.at_risk_from, rhythm.lapsed_from, rhythm.loyal and measures.delight_points > 0),
        ("win-back", rhythm.lapsed_from, rhythm.lapsed_from + 30 * _DAY, rhythm.days > 0),
    ):
        last = said.get((topic, ""))
        if fits and (last is None or last < rhythm.since):
            yield Wish(topic, "", at, until)

"""Gifts: points for joining, a birthday, the channel, a profile that is told. Each once, whatever one tries."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain import deliveries
from domain.ledger import balance, earn
from rules.boosts import Boost
from rules.deliveries import Delivery
from rules.expiry import day_start, expires_at, last_day
from rules.gifts import (
    ONCE,
    Given,
    Kind,
    birthday_due,
    celebrations,
    untold,
)
from rules.ledger import Entry
from rules.members import Member
from rules.programme import Programme
from rules.refusals import NoSuchMember
from rules.settings import Birthday, Told
from storage.tx import Tx

AT_ONCE = 50  # each may be an earning and a message
WISH = "birthday"  # the reminder
_ONCE_IN_A_LIFE = (Kind.WELCOME, Kind.CHANNEL, Kind.PROFILE)


def give(
    tx: Tx, programme: Programme, member_id: int, points: int, given: tuple[str, str], day: date, *, now: datetime
) -> Entry | None:
    """Points of the kind and for the period in `given`, usable at once, for no tier; None when they came before.

    The entry's reason is the kind's first word. Raises NoSuchMember.
    """
    _lock(tx, member_id)
    if tx.gifts.find(member_id, *given):
        return None
    life = programme.expiry
    end = expires_at(now, life.months, to_month_end=life.to_month_end, zone=programme.shop.tz)
    reason = given[0].partition(":")[0]
    entry = earn(tx, member_id, points, counts=False, usable_from=now, expires_at=end, reason=reason, now=now)
    tx.gifts.add(member_id, Given(*given, day, entry.id))
    return entry


def welcome(tx: Tx, member: Member, *, now: datetime) -> None:
    """The shop's gift for joining."""
    programme = tx.programme.current()
    if points := programme.earning.welcome_points:
        give(tx, programme, member.id, points, (Kind.WELCOME, ONCE), today(programme, now), now=now)


def returned(tx: Tx, member: Member, *, now: datetime) -> None:
    """Somebody came back who had been forgotten, or had moved away. What they got then nobody knows any more, so that
    what comes once has come, a birthday is celebrated again in a year, and favours bring points from the next period.
    """
    programme = tx.programme.current()
    day = today(programme, now)
    closed = [
        *((str(kind), ONCE) for kind in _ONCE_IN_A_LIFE),
        (str(Kind.BIRTHDAY), str(day.year)),
        *((Kind.FAVOUR.of(one.id), one.every.period(day)) for one in programme.favours),
    ]
    tx.gifts.close(member.id, closed, day)


def came_back(tx: Tx, member_id: int) -> bool:
    """Whether the member was here in another time, of which nobody knows anything any more."""
    welcomed = tx.gifts.find(member_id, Kind.WELCOME, ONCE)
    return welcomed is not None and welcomed.entry_id is None


def completed(tx: Tx, member_id: int, *, now: datetime) -> None:
    """The member told something: if that was the last of what the profile asks for, its gift comes with a word."""
    programme, member = tx.programme.current(), _lock(tx, member_id)
    profile = programme.gifts.profile
    if profile is None or untold(profile, member, _told(tx, member_id)):
        return
    given = (str(Kind.PROFILE), ONCE)
    entry = give(tx, programme, member_id, profile.points, given, today(programme, now), now=now)
    if entry:
        tell(tx, member, entry, "gift-told-profile", now=now)


def birthdays_due(tx: Tx, now: datetime) -> bool:
    """Whether any birthday is to be looked at: cheap."""
    return bool(tx.settings.due(now, 1))


def celebrate(tx: Tx, now: datetime, limit: int = AT_ONCE) -> int:
    """One slice: a gift to everybody whose birthday has begun where they are; how many were looked at.

    The day is that of the member's own time zone if they told it, else of the shop's. What nobody could give on the day
    comes later within a week.
    """
    looked = tx.settings.due(now, limit)
    if not looked:
        return 0
    programme = tx.programme.current()
    tx.ledger.lock_holders(looked)
    for member_id in looked:
        _celebrate(tx, programme, member_id, now)
    return len(looked)


def _celebrate(tx: Tx, programme: Programme, member_id: int, now: datetime) -> None:
    member, birthday = tx.members.get(member_id), tx.settings.of(member_id)
    if member is None or birthday is None:  # taken back a moment ago
        return
    following = celebrations(birthday, date_of(programme, member, now))[1]
    tx.settings.look(member_id, day_start(following, _zone(programme, member)))
    _present(tx, programme, member, birthday, automatic=True, now=now)


def told_today(tx: Tx, member_id: int, *, now: datetime) -> bool:
    """After a birthday was told: on the day itself its gift comes at once, with its words. True where none comes and a
    wish belongs into the answer: the timetable's would have to wait for waking hours, often until the day is over.
    """
    programme, member, birthday = tx.programme.current(), _lock(tx, member_id), tx.settings.of(member_id)
    if birthday is None or WISH in (*programme.reminders.off, *tx.care.muted(member_id)):
        return False
    today = date_of(programme, member, now)
    if celebrations(birthday, today)[0] != today:
        return False
    tx.care.say(member_id, WISH, "", now=now)
    return not _present(tx, programme, member, birthday, automatic=False, now=now)


def _present(
    tx: Tx, programme: Programme, member: Member, birthday: Birthday, *, automatic: bool, now: datetime
) -> bool:
    """Whether the gift that is due came, with its words."""
    day = birthday_due(birthday, date_of(programme, member, now), tx.gifts.last_day(member.id, Kind.BIRTHDAY))
    if day is None or not programme.gifts.birthday:
        return False
    entry = give(tx, programme, member.id, programme.gifts.birthday, (Kind.BIRTHDAY, str(day.year)), day, now=now)
    if entry:
        more = {"day": day}
        tell(tx, member, entry, "gift-told-birthday", topic="birthday-gift", automatic=automatic, more=more, now=now)
    return entry is not None


def fresh(tx: Tx, programme: Programme, delivery: Delivery, member: Member, now: datetime) -> Mapping[str, object]:
    """What the word about a birthday's gift says as it leaves: what there is by now, and whether the day is over."""
    has, day = balance(tx, member.id, now), date.fromisoformat(delivery.facts["day"]["day"])
    late = date_of(programme, member, now) > day
    return {"balance": max(has.points, 0), "debt": has.debt, "late": "yes" if late else "no"}


def tell(
    tx: Tx,
    member: Member,
    entry: Entry,
    text_key: str,
    *,
    topic: str = "gift",
    automatic: bool = False,
    more: Mapping[str, object] = {},
    now: datetime,
) -> None:
    """A word about points that came; they are there whether or not the word arrives."""
    has = balance(tx, member.id, now)
    facts = {"points": entry.points, "balance": max(has.points, 0), "debt": has.debt, **more}
    deliveries.put(
        tx,
        key=f"gift:{entry.id}",
        class_="service",
        topic=topic,
        automatic=automatic,
        text_key=text_key,
        facts=facts,
        member=member,
        now=now,
    )


def today(programme: Programme, now: datetime) -> date:
    """The shop's date."""
    return now.astimezone(programme.shop.tz).date()


def date_of(programme: Programme, member: Member, now: datetime) -> date:
    """The date where the member is, if they told their time zone, else the shop's."""
    return now.astimezone(_zone(programme, member)).date()


def last_date(programme: Programme, boost: Boost) -> date:
    """The last day of the shop's on which a boost runs."""
    return last_day(boost.ends, programme.shop.tz)


def _zone(programme: Programme, member: Member) -> ZoneInfo:
    return ZoneInfo(member.zone) if member.zone else programme.shop.tz


def _told(tx: Tx, member_id: int) -> Told:
    return Told(tx.settings.of(member_id), tx.phones.of(member_id))


def _lock(tx: Tx, member_id: int) -> Member:
    member = tx.members.lock(member_id)
    if member is None:
        raise NoSuchMember
    return member

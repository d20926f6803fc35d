"""The owner's week: counted, drawn, and left in each owner's chat on Monday."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal

from domain import backups, deliveries
from domain.apart import apart
from domain.feasts import unannounced
from domain.partings import reasons
from domain.staff import by_staff
from locales.voices import Voice
from locales.week import chart
from rules.counter import PROPOSAL_LIFE
from rules.expiry import day_start
from rules.iso import minor_digits
from rules.ledger import Kind
from rules.members import Member
from rules.programme import Programme
from rules.staff import Act, Role, Staff
from rules.week import AVERAGED, DAYS, OLDEST, Week, monday, worth_of
from storage.switches import SENDING
from storage.tx import Tx
from storage.week import Moved

JOB = "week"
PAGE = "week-page"
"""As `text_key`: the fact `week` is a week as it tells itself, and the whole page is made of it."""
MANY = 1000  # refused invitations; more of them is "many" to anybody


@by_staff(Act.WEEK)
def look(tx: Tx, owner: Staff, back: int, *, now: datetime) -> Week:
    """The week that is `back` weeks before the running one, at most a year. A scan: for reports."""
    return week(tx, min(max(back, 0), OLDEST), now)


def week(tx: Tx, back: int, now: datetime) -> Week:
    """The same without asking who looks. Open points and decisions are as they are now. A scan: for reports."""
    programme = tx.programme.current()
    zone = programme.shop.tz
    begins = monday(now, zone, back)
    bounds = [day_start(begins + timedelta(days=n), zone) for n in range(DAYS + 1)]
    since, until = bounds[0], bounds[-1]
    moved = tx.weeks.moved(bounds)
    buyers, returning = tx.weeks.buyers(since, until)
    open_points = tx.weeks.open_points(now)
    stopped, left = _parted(tx, since, until)
    return Week(
        begins=begins,
        new=tx.weeks.joined(since, until),
        returning=returning,
        buyers=buyers,
        given=sum(map(_given, moved)),
        used=sum(map(_used, moved)),
        returned=sum(one.points for one in moved if one.kind is Kind.RETURN),
        expired=-sum(one.points for one in moved if one.kind is Kind.EXPIRE),
        back=-sum(one.points for one in moved if _taken(one)),
        days=tuple(_day(moved, n) for n in range(DAYS)),
        open_points=open_points,
        worth=worth_of(programme, open_points, _mean(tx, programme, now)),
        stopped=stopped,
        left=left,
        decisions=decisions(tx, programme, now),
    )


def decisions(tx: Tx, programme: Programme, now: datetime) -> Mapping[str, int]:
    """How much waits for a person, by what it is; each has its line in week.ftl: `week-decide-…`."""
    found = {
        "paused": int(tx.switches.off(SENDING) is not None),
        "backup": int(backups.overdue(tx, now)),
        "proposals": tx.weeks.proposals(now - PROPOSAL_LIFE),
        "favours": tx.weeks.favours(),
        "refused": len(tx.referrals.refused(MANY)),
        "uncertain": tx.deliveries.counts().get("uncertain", 0),
        "dead": tx.inbox.count_dead(),
        "feasts": unannounced(programme, now),
    }
    return {what: count for what, count in found.items() if count}


def due(tx: Tx, now: datetime) -> bool:
    """Whether there is a week to tell of."""
    first = tx.members.first_joined()
    zone = tx.programme.current().shop.tz
    return first is not None and first < day_start(monday(now, zone, 0), zone)


def readers(tx: Tx) -> list[tuple[int, Member | None]]:
    """The owners' chats, and who they are where they have pressed Start."""
    owners = [one.telegram_id for one in tx.staff.active() if one.role is Role.OWNER]
    return [(telegram_id, tx.members.by_telegram(telegram_id)) for telegram_id in owners]


def leave(tx: Tx, telegram_id: int, told: Week, picture: str, *, now: datetime) -> None:
    """The page waits for an owner; `picture` is a file, or empty. Once for each week."""
    deliveries.put(
        tx,
        key=f"{JOB}:{told.begins}:{telegram_id}",
        class_="support",
        text_key=PAGE,
        facts={"week": told.told(), "photo": picture},
        chat_id=telegram_id,
        now=now,
    )


async def picture(say: Voice, told: Week) -> bytes | None:
    """The days of the week as PNG, drawn apart: what draws takes 60 MB. None if nothing moved. Raises ApartFailed."""
    if not any(map(any, told.days)):
        return None
    return await apart("locales.drawing", chart(say, told))


def _given(one: Moved) -> int:
    return one.points if one.kind is Kind.EARN or (one.kind is Kind.ADJUST and one.gained) else 0


def _used(one: Moved) -> int:
    return -one.points if one.kind is Kind.SPEND else 0


def _taken(one: Moved) -> bool:
    return one.kind is Kind.REVERSE or (one.kind is Kind.ADJUST and not one.gained)


def _day(moved: list[Moved], number: int) -> tuple[int, int]:
    of_day = [one for one in moved if one.day == number]
    return sum(map(_given, of_day)), sum(map(_used, of_day))


def _mean(tx: Tx, programme: Programme, now: datetime) -> Decimal | None:
    currency = programme.shop.currency
    mean = tx.weeks.mean_purchase(currency, now - AVERAGED, now)
    return mean.scaleb(-minor_digits(currency)) if mean else None


def _parted(tx: Tx, since: datetime, until: datetime) -> tuple[int, int]:
    """How many stopped and how many left, by whole days of UTC."""
    counts: Counter[str] = Counter()
    for moment, sign in ((since, 1), (until, -1)):
        for one in reasons(tx, moment):
            counts[one.what] += sign * one.times
    return counts["stop"], counts["forget"]

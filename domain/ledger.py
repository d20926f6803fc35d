"""Points come, go, end and come back: the only writers of the ledger.

Every use case here locks the member, writes down what the calendar has decided meanwhile (`opened`), and only then adds
its own entry. That entry's time is `now`, or the time of the member's last entry if that is later.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.tiers import judge_released
from rules import ledger as rules
from rules.expiry import YearMonth, due, settled
from rules.ledger import NEW, Account, Balance, Due, Entry, Kind, Lot, instant, whole
from rules.refusals import NoSuchMember
from rules.reminders import first_look
from rules.statement import MONTHS, Statement, by_lot, by_month, page, with_due
from rules.tiers import counts_since
from storage.tx import Tx

FAR = datetime.max.replace(tzinfo=UTC) - timedelta(days=1)
_REASON = re.compile(r"[a-z][a-z0-9-]{0,39}")


def earn(
    tx: Tx,
    member_id: int,
    points: int,
    *,
    base_points: int = 0,
    counts: bool = True,
    usable_from: datetime,
    expires_at: datetime,
    reason: str,
    order_id: int | None = None,
    now: datetime,
) -> Entry:
    """New points, which pay a debt first. `base_points` count for tiers (`counts`) once the points are usable.

    `reason` is a word such as `purchase`, never text about a person: entries stay for ever.
    Raises NotPoints, NoSuchMember.
    """
    account = opened(tx, member_id, now)
    lot = _lot(account, whole(points), usable_from, expires_at)
    if base_points:
        whole(base_points)
    entry = replace(
        _entry(account, Kind.EARN, points, reason),
        base_points=base_points,
        counts_from=lot.usable_from if counts and base_points else None,
        order_id=order_id,
    )
    return _credit(tx, account, entry, [lot])


def spend(tx: Tx, member_id: int, points: int, *, reason: str, now: datetime) -> Entry:
    """Takes usable points, those that end first before all others. Raises NotEnoughPoints, NotPoints, NoSuchMember."""
    account = opened(tx, member_id, now)
    takes = rules.plan_spend(account, whole(points))
    return tx.ledger.append(_entry(account, Kind.SPEND, -points, reason), takes)


def give_back(
    tx: Tx, spend_entry_id: int, points: int | None = None, *, reason: str = "", min_days: int = 30, now: datetime
) -> Entry:
    """Undoes a spend, or so many `points` of it. All that is left of it comes back once: asked again it gives the same
    entry. A part comes back each time.

    The points come back as new lots that end when the old ones did, but not before `min_days` from now, and pay a debt
    first. `reason` is the spend's where none is given. Raises NotPoints; LookupError for an entry that is not a spend,
    ValueError for more points than are left of it.
    """
    spent = _existing(tx, spend_entry_id, Kind.SPEND)
    account = opened(tx, tx.moves.holder(spent.member_id), now)
    last = tx.ledger.returned(spent.id)
    before = last.covers if last else 0
    left = -spent.points - before
    if last and points is None and not left:
        return last
    if (more := whole(left if points is None else points)) > left:
        raise ValueError(f"Of entry {spent.id} only {left} points can come back, not {more}.")
    earliest_end = account.at + timedelta(days=min_days)
    lots = [
        _lot(account, part, account.at, max(lot.expires_at, earliest_end))._replace(origin_id=lot.origin_id or lot.id)
        for lot, part in rules.plan_return(tx.ledger.paid_by(spent.id), before, more)
    ]
    entry = replace(_entry(account, Kind.RETURN, more, reason or spent.reason), of_id=spent.id, covers=before + more)
    return _credit(tx, account, entry, lots)


def reverse(tx: Tx, earn_entry_id: int, points: int, *, reason: str, now: datetime) -> Entry:
    """Takes `points` of an earning (or of a correction upwards) back: see `rules.ledger.plan_reverse` for the order.

    Its base points go in proportion. What cannot be taken is owed, by whoever has the member's card
    now. The entry's points are fewer than asked when some had expired by themselves. Raises MoreThanEarned, NotPoints;
    LookupError for an entry that gave nothing.
    """
    earning = _existing(tx, earn_entry_id, Kind.EARN, Kind.ADJUST)
    account = opened(tx, tx.moves.holder(earning.member_id), now)
    plan = rules.plan_reverse(account, tx.ledger.earned(earning), whole(points))
    entry = replace(
        _entry(account, Kind.REVERSE, -plan.points, reason),
        base_points=-plan.base_points,
        counts_from=earning.counts_from,
        order_id=earning.order_id,
        of_id=earning.id,
        covers=points,
    )
    if plan.debt:
        tx.ledger.set_debt(account.member_id, account.debt + plan.debt)
    return tx.ledger.append(entry, plan.takes)


def adjust(
    tx: Tx, member_id: int, points: int, *, expires_at: datetime | None = None, reason: str, now: datetime
) -> Entry:
    """A correction by hand. Upwards it needs `expires_at`; downwards it takes usable points as a spend does.

    Counts for no tier. Raises NotEnoughPoints, NotPoints, NoSuchMember.
    """
    account = opened(tx, member_id, now)
    entry = _entry(account, Kind.ADJUST, whole(points, signed=True), reason)
    if points < 0:
        return tx.ledger.append(entry, rules.plan_spend(account, -points))
    if expires_at is None:
        raise ValueError("Points that are given need an end.")
    return _credit(tx, account, entry, [_lot(account, points, account.at, expires_at)])


def carry_over(tx: Tx, member_id: int, to_id: int, *, now: datetime) -> None:
    """What one member holds becomes another's: lots with their dates, what is owed, and the points of the tier.

    Each entry here has its mirror image there, so nothing comes or goes. Lots remember where they were earned: refunds
    and codes of before find them. Both have been locked. Raises NoSuchMember.
    """
    at = max(_account(tx, member_id, now).at, _account(tx, to_id, now).at)
    old, _ = opened(tx, member_id, at), opened(tx, to_id, at)
    for lot in old.lots:
        _carry_lot(tx, old, lot, to_id)
    if old.debt:
        _carry_debt(tx, old, to_id)
    _carry_tier_points(tx, old, to_id)


def balance(tx: Tx, member_id: int, now: datetime) -> Balance:
    """What a member has by date, whether or not the sweep ran: one short read. Raises NoSuchMember."""
    return rules.balance(_account(tx, member_id, now))


def statement(
    tx: Tx, member_id: int, now: datetime, zone: ZoneInfo, *, before: YearMonth | None = None, months: int = MONTHS
) -> Statement:
    """The member's ledger by month and by lot as the calendar has it: `months` months before `before`, or until today.

    Raises NoSuchMember.
    """
    account, shown = _account(tx, member_id, now), page(now, zone, before, months)
    events = due(account.lots, account.at, account.last_at)
    opening, first = tx.statements.opening(member_id, shown.start)
    moved = with_due(tx.statements.movements(member_id, shown.start, shown.end), events)
    opening += sum(points for _, points, at in moved if at < shown.start)
    return Statement(
        months=by_month(opening, [one for one in moved if shown.start <= one[2] < shown.end], zone),
        lots=by_lot(tx.statements.held(member_id, shown.start, shown.end), account.at),
        balance=rules.balance(account),
        earlier=shown.first if first else None,
    )


def sweep(tx: Tx, now: datetime, limit: int = 200) -> int:
    """Writes down the next `limit` releases and expiries that are due; how many it wrote, 0 when nothing is left.

    Changes no balance: it only puts into the ledger what every read says already.
    """
    next_ones = tx.ledger.due(instant(now), limit)
    if not next_ones:
        return 0
    tx.ledger.lock_holders(member_id for _, _, member_id in next_ones)
    chosen = {(kind, lot_id) for kind, lot_id, _ in next_ones}
    holders: dict[tuple[int, datetime], list[Lot]] = {}
    for lot, last_at in tx.ledger.held({lot_id for _, lot_id in chosen}):  # somebody may have settled some meanwhile
        holders.setdefault((lot.member_id, last_at), []).append(lot)
    events = [event for (_, last_at), lots in holders.items() for event in due(lots, instant(now), last_at)]
    return _settle(tx, [event for event in events if (event.kind, event.lot_id) in chosen])


def opened(tx: Tx, member_id: int, now: datetime) -> Account:
    """The member's account, locked until the end of the transaction, with the calendar's decisions written down.

    Raises NoSuchMember.
    """
    if not tx.members.lock_unread(member_id):
        raise NoSuchMember
    account = _account(tx, member_id, now)
    _settle(tx, due(account.lots, account.at, account.last_at))
    return settled(account)


def _account(tx: Tx, member_id: int, now: datetime) -> Account:
    account = tx.ledger.account(member_id, instant(now))
    if account is None:
        raise NoSuchMember
    return account


def _settle(tx: Tx, events: Sequence[Due]) -> int:
    tx.ledger.settle(
        [
            Entry(NEW, member_id, kind, -points, 0, at, "usable" if kind is Kind.RELEASE else "expired", lot_id=lot_id)
            for kind, member_id, lot_id, points, at in events
        ]
    )
    if released := [(event.at, event.member_id) for event in events if event.kind is Kind.RELEASE]:
        judge_released(tx, tx.programme.current(), released)
    return len(events)


def _credit(tx: Tx, account: Account, entry: Entry, lots: Sequence[Lot]) -> Entry:
    """Writes an entry that brings points, its lots, and what they pay of a debt."""
    written = tx.ledger.append(entry)
    ids = tx.ledger.add_lots([lot._replace(entry_id=written.id) for lot in lots])
    if account.debt:
        payment, debt = rules.plan_payment(account.debt, list(zip(ids, (lot.points for lot in lots), strict=True)))
        tx.ledger.take(written, Kind.DEBT, payment)
        tx.ledger.set_debt(account.member_id, debt)
    return written


def _carry_lot(tx: Tx, old: Account, lot: Lot, to_id: int) -> None:
    new, came = _account(tx, to_id, old.at), tx.ledger.get(lot.entry_id)
    assert came is not None, "the lot's own row refers to the entry"
    out, come = _mirrored(old, new, lot.remaining, came.reason)
    written = tx.ledger.append(out, [rules.Take(lot.id, lot.remaining)])
    carried = lot._replace(
        member_id=to_id,
        points=lot.remaining,
        origin_id=lot.origin_id or lot.id,
        look_at=first_look(lot.expires_at),  # of its end this chat has not been warned
    )
    _credit(tx, new, replace(come, of_id=written.id), [carried])


def _carry_debt(tx: Tx, old: Account, to_id: int) -> None:
    """The old card's debt is paid by the new one: from its lots, and what they cannot pay it owes."""
    new = _account(tx, to_id, old.at)
    come, out = _mirrored(new, old, old.debt, "merged")
    paid = _credit(tx, old, out, [_lot(old, old.debt, old.at, old.at + timedelta(days=1))])
    plan = rules.plan_owed(new, old.debt)
    if plan.debt:
        tx.ledger.set_debt(to_id, new.debt + plan.debt)
    tx.ledger.append(replace(come, of_id=paid.id), plan.takes)


def _carry_tier_points(tx: Tx, old: Account, to_id: int) -> None:
    """Those that count today or will: the ones before count for nobody any more."""
    since = counts_since(old.at, tx.programme.current().shop.tz)
    for counts_from, base in tx.tiers.history(old.member_id, FAR):
        if base and counts_from >= since:
            out, come = _mirrored(old, replace(old, member_id=to_id), 0, "merged")
            written = tx.ledger.append(replace(out, base_points=-base, counts_from=counts_from))
            tx.ledger.append(replace(come, base_points=base, counts_from=counts_from, of_id=written.id))


def _mirrored(giver: Account, taker: Account, points: int, reason: str) -> tuple[Entry, Entry]:
    return _entry(giver, Kind.MOVE, -points, reason), _entry(taker, Kind.MOVE, points, reason)


def _existing(tx: Tx, entry_id: int, *kinds: Kind) -> Entry:
    entry = tx.ledger.get(entry_id)
    if entry is None or entry.kind not in kinds:
        raise LookupError(f"Entry {entry_id} is none of {', '.join(kinds)}.")
    return entry


def _entry(account: Account, kind: Kind, points: int, reason: str) -> Entry:
    if not _REASON.fullmatch(reason):
        raise ValueError(f"A reason is a word of a-z, 0-9 and -, not {reason!r}.")
    return Entry(NEW, account.member_id, kind, points, 0, account.at, reason)


def _lot(account: Account, points: int, usable_from: datetime, expires_at: datetime) -> Lot:
    start, end = max(instant(usable_from), account.at), instant(expires_at)
    if end <= start:
        raise ValueError(f"Points usable from {start} cannot end at {end}.")
    waiting, look_at = start > account.at, first_look(end)
    return Lot(NEW, account.member_id, NEW, points, points, start, end, None, waiting=waiting, look_at=look_at)

"""Who stands on which step of the ladder. One rises at once, and falls thirty days after a warning.

Above the first tier everybody has a day on which the points known today justify their tier no more; only then they are
looked at. Every purchase, refund and release of points finds that day anew.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain import tier_news as news
from rules import tiers as rules
from rules.ledger import Entry, instant
from rules.programme import Programme, Tier
from rules.refusals import NoSuchMember
from rules.tiers import Fall, Ladder, TierChange, climb, counts_since, higher, holds_until, reached
from storage.tiers import Kind, Standing
from storage.tx import Tx

AT_ONCE = 50  # looks, each with its messages: about 20 ms of the writer
ALL = timedelta(days=1000)  # ahead: points still to become usable are known, and later than that there are none


def judge(tx: Tx, programme: Programme, member_id: int, now: datetime, *, automatic: bool = False) -> TierChange | None:
    """Lets the member rise at once if their tier points justify it, and tells them. Whoever asks has locked them.

    Who was warned of a fall and has the points again need not fear it any more. `automatic` unless this answers what
    somebody does now.
    """
    at, counted_from = instant(now), counts_since(now, programme.shop.tz)
    standing = tx.tiers.standing(member_id, counted_from, at)
    if standing is None:
        return None
    before, after = _recorded(tx, programme, standing), reached(programme.tiers, standing.points)
    if after.threshold > before.threshold:
        step = _place(tx, programme, Kind.RISE, standing, after, since=at, at=at)
        news.risen(tx, programme, member_id, after, step, automatic=automatic, now=at)
        return TierChange(before, after)
    if standing.falls_at and after.threshold == before.threshold:
        _keep(tx, programme, standing, before, automatic=automatic, at=at)
    return None


def judge_released(tx: Tx, programme: Programme, released: Sequence[tuple[datetime, int]]) -> None:
    """Judges members as of each moment at which points of theirs became usable: (moment, member).

    One read finds those whom all these points together could lift or save; hardly ever anybody.
    """
    first, last = min(released)[0], max(released)[0]
    opens = counts_since(first, programme.shop.tz)
    touched = {
        standing.member_id
        for standing in tx.tiers.standings({member_id for _, member_id in released}, opens, last)
        if standing.falls_at
        or reached(programme.tiers, standing.points).threshold > _recorded(tx, programme, standing).threshold
    }
    for moment, member_id in sorted(released):
        if member_id in touched:
            judge(tx, programme, member_id, moment, automatic=True)


def take_back(tx: Tx, programme: Programme, reversal: Entry) -> TierChange | None:
    """After a refund: takes back the tier that only the refunded points gave, and tells the member.

    The tier is judged from the member's history with and without the reversal's base points, since they last fell; a
    tier that does not come from them (an older programme's, say) stays.
    """
    at, zone = reversal.at, programme.shop.tz
    standing = _standing(tx, reversal.member_id, counts_since(at, zone), at)
    recorded = _recorded(tx, programme, standing)
    if reversal.counts_from is None or recorded is programme.tiers[0]:
        return None
    after, since, before = _without(tx, programme, reversal, at)
    if reversal.counts_from <= at and after.threshold < recorded.threshold <= before.threshold:
        step = _place(tx, programme, Kind.REFUND, standing, after, since=since, at=at)
        news.fallen(tx, programme, reversal.member_id, after, step, standing.points, refund=True, now=at)
        return TierChange(recorded, after)
    if standing.falls_at is None:
        _watch(tx, programme, standing.member_id, recorded, at)
    return None


def current(tx: Tx, programme: Programme, member_id: int, now: datetime) -> Tier:
    """The tier whose gifts the member has by date: a rise that nobody has recorded yet counts already, and so does the
    tier whose guest they are. Raises NoSuchMember.
    """
    standing = _standing(tx, member_id, counts_since(now, programme.shop.tz), instant(now))
    own = higher(_recorded(tx, programme, standing), reached(programme.tiers, standing.points))
    if standing.guest_of is None or standing.guest_until is None or standing.guest_until <= now:
        return own
    return higher(own, programme.tier(standing.guest_of))


def invite(tx: Tx, programme: Programme, member_id: int, tier_id: str, *, until: datetime, now: datetime) -> bool:
    """Let a member have what a higher tier gives until then; false if they have as much already."""
    if programme.tier(tier_id).threshold <= current(tx, programme, member_id, now).threshold:
        return False
    tx.tiers.invite(member_id, tier_id, until=until)
    return True


def ladder(tx: Tx, programme: Programme, member_id: int, now: datetime) -> Ladder:
    """The ladder for the points card: one read, which records nothing. Raises NoSuchMember."""
    standing = _standing(tx, member_id, counts_since(now, programme.shop.tz), instant(now))
    recorded, earned = _recorded(tx, programme, standing), reached(programme.tiers, standing.points)
    falls_at = standing.falls_at if earned.threshold < recorded.threshold else None
    return rules.ladder(programme.tiers, higher(recorded, earned), standing.since, standing.points, falls_at)


def due(tx: Tx, now: datetime) -> bool:
    """Whether anybody's tier is to be looked at: cheap."""
    return bool(tx.tier_watch.due(now, 1))


def look(tx: Tx, now: datetime, limit: int = AT_ONCE) -> int:
    """One slice: warn whose tier is justified no more, let fall whose thirty days are over; how many were looked at."""
    return look_at(tx, tx.programme.current(), tx.tier_watch.due(now, limit), now)


def look_at(tx: Tx, programme: Programme, member_ids: Sequence[int], now: datetime) -> int:
    """Judge these members as the calendar has it; how many."""
    if member_ids:
        tx.ledger.lock_holders(member_ids)
        at = instant(now)
        for standing in tx.tiers.standings(member_ids, counts_since(now, programme.shop.tz), at):
            _look(tx, programme, standing, at)
    return len(member_ids)


def known_as(tx: Tx, programme: Programme, tier_id: str | None) -> Tier:
    """The tier that a member has by its recorded id; one that the shop gave up is still theirs until they fall.

    What has its threshold now is the same step under another id.
    """
    if tier_id is None:
        return programme.tiers[0]
    found = next((tier for tier in programme.tiers if tier.id == tier_id), None)
    former = found or tx.programme.former_tier(tier_id) or programme.tiers[0]
    return found or next((tier for tier in programme.tiers if tier.threshold == former.threshold), former)


def _look(tx: Tx, programme: Programme, standing: Standing, at: datetime) -> None:
    tier, earned = _recorded(tx, programme, standing), reached(programme.tiers, standing.points)
    if standing.tier is not None and tier.id != standing.tier:
        _place(tx, programme, Kind.MOVE, standing, tier, since=standing.since, at=at)
    if earned.threshold > tier.threshold:
        judge(tx, programme, standing.member_id, at, automatic=True)
    elif earned.threshold == tier.threshold:
        _keep(tx, programme, standing, tier, automatic=True, at=at)
    elif standing.falls_at is None or standing.falls_to is None or standing.warned_at is None:
        _warn(tx, programme, standing.member_id, tier, earned, at)
    else:
        told_to = higher(earned, known_as(tx, programme, standing.falls_to))
        fall = Fall(told_to, standing.warned_at, standing.falls_at)
        _fall(tx, programme, standing, tier, news.spared(tx, programme, standing.member_id, fall, at), at)


def _warn(tx: Tx, programme: Programme, member_id: int, tier: Tier, earned: Tier, at: datetime) -> None:
    fall = rules.warned(earned, at, programme.shop.tz)
    tx.tier_watch.keep(member_id, fall.at, fall)
    news.warn(tx, programme, member_id, tier, fall, now=at)


def _fall(tx: Tx, programme: Programme, standing: Standing, tier: Tier, fall: Fall, at: datetime) -> None:
    """Thirty days after the warning has left, and never lower than it said: for that one is warned anew."""
    if at < fall.at:
        tx.tier_watch.keep(standing.member_id, fall.at, fall)
        return
    step = _place(tx, programme, Kind.FALL, standing, fall.to, since=at, at=at)
    news.fallen(tx, programme, standing.member_id, fall.to, step, standing.points, refund=False, now=at)


def _keep(tx: Tx, programme: Programme, standing: Standing, tier: Tier, *, automatic: bool, at: datetime) -> None:
    """The tier is justified: whoever was warned of its end is told that it stays."""
    _watch(tx, programme, standing.member_id, tier, at)
    if standing.warned_at:
        news.kept(tx, programme, standing.member_id, tier, standing.warned_at, automatic=automatic, now=at)


def _place(
    tx: Tx,
    programme: Programme,
    kind: Kind,
    standing: Standing,
    tier: Tier,
    *,
    since: datetime | None,
    at: datetime,
) -> int:
    """From now on the member is on `tier`, and fears no fall that they were warned of. The step's id."""
    first = tier is programme.tiers[0]
    counted_from = counts_since(at, programme.shop.tz)
    step = tx.tiers.record(kind, standing, None if first else tier.id, since=since, counted_from=counted_from, at=at)
    _watch(tx, programme, standing.member_id, tier, at)
    return step


def _watch(tx: Tx, programme: Programme, member_id: int, tier: Tier, at: datetime) -> None:
    """Find the day on which the tier will be justified no more; it is looked at then."""
    if tier is programme.tiers[0]:
        tx.tier_watch.end(member_id)
        return
    history = tx.tiers.history(member_id, at + ALL)
    tx.tier_watch.keep(member_id, holds_until(history, tier.threshold, at, programme.shop.tz))


def _without(tx: Tx, programme: Programme, reversal: Entry, at: datetime) -> tuple[Tier, datetime | None, Tier]:
    """The tier that the history leads to and since when; and the one it led to before the reversal."""
    history, fell = tx.tiers.history(reversal.member_id, at), tx.tiers.last_fall(reversal.member_id)
    fallen = (known_as(tx, programme, fell[0]), fell[1]) if fell else None
    zone, counted = programme.shop.tz, reversal.counts_from or at
    after, since = climb(programme.tiers, history, zone, fallen)
    before, _ = climb(programme.tiers, [*history, (counted, -reversal.base_points)], zone, fallen)
    return after, since, before


def _standing(tx: Tx, member_id: int, counted_from: datetime, at: datetime) -> Standing:
    found = tx.tiers.standing(member_id, counted_from, at)
    if found is None:
        raise NoSuchMember
    return found


def _recorded(tx: Tx, programme: Programme, standing: Standing) -> Tier:
    return known_as(tx, programme, standing.tier)

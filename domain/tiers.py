"""Who stands on which step of the ladder. One rises at once; falling after a quiet year is not built yet."""

from collections.abc import Sequence
from datetime import datetime

from rules import tiers as rules
from rules.ledger import Entry, instant
from rules.programme import Programme, Tier
from rules.refusals import NoSuchMember
from rules.tiers import Ladder, TierChange, climb, counts_since, higher, reached
from storage.tiers import Standing
from storage.tx import Tx


def judge(tx: Tx, programme: Programme, member_id: int, now: datetime) -> TierChange | None:
    """Lets the member rise at once if their tier points justify it, and records it. Whoever asks has locked them."""
    at, counted_from = instant(now), counts_since(now, programme.shop.tz)
    standing = tx.tiers.standing(member_id, counted_from, at)
    if standing is None:
        return None
    before, after = _recorded(programme, standing), reached(programme.tiers, standing.points)
    if after.threshold <= before.threshold:
        return None
    tx.tiers.record(standing, after.id, at, counted_from, at)
    return TierChange(before, after)


def judge_released(tx: Tx, programme: Programme, released: Sequence[tuple[datetime, int]]) -> None:
    """Judges members as of each moment at which points of theirs became usable: (moment, member).

    One read finds those whom all these points together could lift; hardly ever anybody.
    """
    first, last = min(released)[0], max(released)[0]
    opens = counts_since(first, programme.shop.tz)
    may_rise = {
        standing.member_id
        for standing in tx.tiers.standings({member_id for _, member_id in released}, opens, last)
        if reached(programme.tiers, standing.points).threshold > _recorded(programme, standing).threshold
    }
    for moment, member_id in sorted(released):
        if member_id in may_rise:
            judge(tx, programme, member_id, moment)


def take_back(tx: Tx, programme: Programme, reversal: Entry) -> TierChange | None:
    """After a refund: takes back the tier that only the refunded points gave.

    The tier is judged from the member's whole history with and without the reversal's base points; a tier that does not
    come from them (an older programme's, say) stays.
    """
    if reversal.counts_from is None or reversal.counts_from > reversal.at:
        return None
    zone, at = programme.shop.tz, reversal.at
    history = tx.tiers.history(reversal.member_id, at)
    (after, since), (before, _) = (
        climb(programme.tiers, points, zone)
        for points in (history, [*history, (reversal.counts_from, -reversal.base_points)])
    )
    counted_from = counts_since(at, zone)
    standing = _standing(tx, reversal.member_id, counted_from, at)
    recorded = _recorded(programme, standing)
    if not after.threshold < recorded.threshold <= before.threshold:
        return None
    tx.tiers.record(standing, after.id if since else None, since, counted_from, at)
    return TierChange(recorded, after)


def current(tx: Tx, programme: Programme, member_id: int, now: datetime) -> Tier:
    """The member's tier by date: a rise that nobody has recorded yet counts already. Raises NoSuchMember."""
    standing = _standing(tx, member_id, counts_since(now, programme.shop.tz), instant(now))
    return higher(_recorded(programme, standing), reached(programme.tiers, standing.points))


def ladder(tx: Tx, programme: Programme, member_id: int, now: datetime) -> Ladder:
    """The ladder for the points card: one read, which records nothing. Raises NoSuchMember."""
    standing = _standing(tx, member_id, counts_since(now, programme.shop.tz), instant(now))
    tier = higher(_recorded(programme, standing), reached(programme.tiers, standing.points))
    return rules.ladder(programme.tiers, tier, standing.since, standing.points)


def _standing(tx: Tx, member_id: int, counted_from: datetime, at: datetime) -> Standing:
    found = tx.tiers.standing(member_id, counted_from, at)
    if found is None:
        raise NoSuchMember
    return found


def _recorded(programme: Programme, standing: Standing) -> Tier:
    return programme.tier(standing.tier) if standing.tier else programme.tiers[0]

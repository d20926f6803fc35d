"""Which boost counts for a member now."""

from datetime import datetime

from domain import gifts, segments
from rules.boosts import Boost, strongest
from rules.programme import Programme, Tier
from rules.segments import Segment
from storage.tx import Tx


def boost_of(tx: Tx, programme: Programme, member_id: int, tier: Tier, now: datetime) -> Boost | None:
    """The strongest boost that runs now for a member on `tier`. The segment is looked up only where a boost asks."""
    running = [one for one in programme.boosts if one.runs(now) and _high_enough(programme, one, tier)]
    if any(one.segment for one in running):
        segment = _segment(tx, member_id, now)
        running = [one for one in running if one.segment in (None, segment)]
    return strongest(running)


def _segment(tx: Tx, member_id: int, now: datetime) -> Segment | None:
    """The member's segment. None for somebody new who was here before: nobody leaves and comes back for a boost."""
    segment = segments.of(tx, member_id, now)
    return None if segment is Segment.NEW and gifts.came_back(tx, member_id) else segment


def _high_enough(programme: Programme, boost: Boost, tier: Tier) -> bool:
    return boost.tier is None or tier.threshold >= programme.tier(boost.tier).threshold

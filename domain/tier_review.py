"""After the shop changed its ladder: who would rise and who would fall, told before; everybody judged anew, afterwards.

Nobody is lowered by it: who has too few points for the new ladder is warned, and has thirty days.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from domain.tiers import known_as, look_at
from rules.ledger import instant
from rules.programme import Programme, Tier
from rules.tiers import counts_since, higher, reached, same_steps
from storage.tiers import Standing
from storage.tx import Tx

NAMED = 200  # people of one move
REVIEWED_AT_ONCE = 50  # keep the writer for about 20 ms
READ_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Move:
    """What a new ladder does to `members` people on one tier. The first `NAMED` by number and name."""

    before: Tier
    after: Tier
    members: int
    who: tuple[tuple[int, str], ...]

    @property
    def up(self) -> bool:
        return self.after.threshold > self.before.threshold


def preview(tx: Tx, old: Programme, new: Programme, now: datetime) -> list[Move]:
    """Who would rise at once, and who would be warned and fall in thirty days, by the ladder of `new` alone.

    Rises first, the highest tier first. Reads every member: for `store.report`.
    """
    moves: dict[tuple[str, str], tuple[Tier, Tier, list[int]]] = {}
    for standing in _everybody(tx, old, now):
        if move := _moved(tx, old, new, standing):
            before, after = move
            moves.setdefault((before.id, after.id), (before, after, []))[2].append(standing.member_id)
    found = [_move(tx, before, after, ids) for before, after, ids in moves.values()]
    return sorted(found, key=lambda move: (not move.up, -move.after.threshold, -move.before.threshold))


def begin(tx: Tx, old: Programme | None, programme_id: int, *, now: datetime) -> None:
    """The programme of that id counts from now on: everybody is to be judged anew if its ladder has other steps."""
    if old is not None and not same_steps(old.tiers, tx.programme.by_id(programme_id).tiers):
        tx.tier_watch.begin_review(programme_id, now=now)


def due(tx: Tx, now: datetime) -> bool:
    """Whether a review is under way."""
    return tx.tier_watch.review() is not None


def review(tx: Tx, now: datetime) -> int:
    """One slice of the review: how many were judged, 0 when it is over."""
    under_way = tx.tier_watch.review()
    if under_way is None:
        return 0
    programme = tx.programme.current()
    page = tx.tiers.page(under_way.after, REVIEWED_AT_ONCE, counts_since(now, programme.shop.tz), instant(now))
    if not page:
        tx.tier_watch.end_review(now=now)
        return 0
    look_at(tx, programme, [one.member_id for one in page if not _rests(programme, one)], now)
    tx.tier_watch.reviewed(under_way.programme_id, page[-1].member_id)
    return len(page)


def _rests(programme: Programme, standing: Standing) -> bool:
    """Whether the member is where they belong, and the day is known on which that ends."""
    return standing.tier is None and reached(programme.tiers, standing.points) is programme.tiers[0]


def _everybody(tx: Tx, programme: Programme, now: datetime) -> Iterator[Standing]:
    after, counted_from = 0, counts_since(now, programme.shop.tz)
    while page := tx.tiers.page(after, READ_AT_ONCE, counted_from, instant(now)):
        yield from page
        after = page[-1].member_id


def _moved(tx: Tx, old: Programme, new: Programme, standing: Standing) -> tuple[Tier, Tier] | None:
    """From which tier to which the new ladder leads a member; None when it changes nothing for them."""
    earned_then, earned = reached(old.tiers, standing.points), reached(new.tiers, standing.points)
    before = higher(known_as(tx, old, standing.tier), earned_then)
    held = _held(before, new)
    falls_anyhow = earned_then.threshold < before.threshold and earned_then.id == earned.id
    return None if earned.threshold == held.threshold or falls_anyhow else (held, earned)


def _held(tier: Tier, new: Programme) -> Tier:
    """A tier of before in the new ladder: by its id, else by its threshold; else as it was, for it is given up."""
    same_id = next((one for one in new.tiers if one.id == tier.id), None)
    return same_id or next((one for one in new.tiers if one.threshold == tier.threshold), tier)


def _move(tx: Tx, before: Tier, after: Tier, ids: list[int]) -> Move:
    people = [tx.members.get(member_id) for member_id in ids[:NAMED]]
    return Move(before, after, len(ids), tuple((one.id, one.name) for one in people if one))

"""What a full card or a met challenge gives: a code that is free, or points; and how that is undone."""

from dataclasses import dataclass
from datetime import datetime

from domain import deliveries
from domain.ledger import balance, earn, reverse
from domain.rewards import cancel_free, give_free
from rules.expiry import expires_at, last_day
from rules.games import Game, Prize, StampCard
from rules.programme import Programme
from rules.rewards import Redemption
from storage.tx import Tx

TOPIC = "game"


@dataclass(frozen=True, slots=True)
class Given:
    """What a game gave: a `free` code, or `points`."""

    prize_id: int
    game: Game
    free: Redemption | None
    points: int


def give(tx: Tx, programme: Programme, member_id: int, game: Game, period: str, takes: int, now: datetime) -> Given:
    """A code for the game's reward, or its points; where nothing is left of the reward, what it costs in points.

    The member has been locked.
    """
    reward = programme.reward(game.gives.reward) if game.gives.reward else None
    free = give_free(tx, programme, member_id, reward, now=now) if reward else None
    points = 0 if free else game.gives.points or (reward.price if reward else 0)
    entry_id = _points(tx, programme, member_id, points, now) if points else None
    prize_id = tx.games.add_prize(
        member_id=member_id,
        game=game.id,
        period=period,
        takes=takes,
        redemption_id=free.id if free else None,
        entry_id=entry_id,
        at=now,
    )
    return Given(prize_id, game, free, points)


def undo(tx: Tx, prize: Prize, now: datetime) -> bool:
    """Cancels an unused code, or takes the points back, whatever became of them; whether there was anything to undo.

    A code that lapsed was never used: its stamps come back all the same.
    """
    tx.games.undo(prize.id, now)
    if prize.redemption_id is not None:
        return cancel_free(tx, prize.redemption_id, now=now)
    earned = tx.ledger.get(prize.entry_id or 0)
    assert earned, "the prize's own row refers to the entry"
    reverse(tx, earned.id, earned.points, reason="refund", now=now)
    return True


def _points(tx: Tx, programme: Programme, member_id: int, points: int, now: datetime) -> int:
    """They are usable at once and count for no tier."""
    life = programme.expiry
    end = expires_at(now, life.months, to_month_end=life.to_month_end, zone=programme.shop.tz)
    return earn(tx, member_id, points, counts=False, usable_from=now, expires_at=end, reason=TOPIC, now=now).id


def tell(tx: Tx, programme: Programme, member_id: int, given: Given, now: datetime) -> None:
    """A word about it to the member: the code, or the points."""
    member, free = tx.members.get(member_id), given.free
    assert member, "the prize's own row refers to the member"
    facts: dict[str, object] = {
        "game": programme.text(given.game.name, member.language),
        "kind": "card" if isinstance(given.game, StampCard) else "challenge",
    }
    if free:
        facts |= {
            "reward": programme.text(free.name, member.language),
            "code": free.code,
            "day": last_day(free.lapses_at, programme.shop.tz),
            "redemption": free.id,
        }
    else:
        has = balance(tx, member_id, now)
        facts |= {"points": given.points, "balance": max(has.points, 0), "debt": has.debt}
    deliveries.put(
        tx,
        key=f"game:{given.prize_id}",
        class_="service",
        topic=TOPIC,
        text_key="game-told-code" if free else "game-told-points",
        facts=facts,
        member=member,
        now=now,
    )

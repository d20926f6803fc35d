"""Taking rewards for points, and what becomes of their codes."""

import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from domain import deliveries, tiers
from domain.ledger import balance, give_back, spend
from domain.operations import done, once
from rules import rewards as rules
from rules.earning import Order, to_give_back
from rules.members import Member
from rules.programme import Programme, Reward, Tier
from rules.refusals import PriceChanged, SoldOut
from rules.reminders import first_look
from rules.rewards import (
    CODE_ALPHABET,
    Customer,
    Offer,
    Redemption,
    Shelf,
    State,
    check_redeemable,
    code_lapses_at,
    left_of,
    offer_of,
    shelf_of,
)
from storage.tx import Tx

CODES_SHOWN = 30


def redeem(tx: Tx, member_id: int, reward_id: str, *, key: str, now: datetime, agreed: int | None = None) -> Redemption:
    """Take one of a reward for points. The same `key` again gets the same redemption and costs nothing.

    `agreed` is the price that the member confirmed; where the shop has changed it since, nothing is taken.
    Raises the refusals of `rules.rewards.check_redeemable`, PriceChanged, KeyReused, NoSuchMember.
    """
    asked = {"reward": reward_id}
    honoured = once(tx, member_id, key, "redeem", asked)
    if honoured is not None:
        return _existing(tx, honoured["redemption"])
    programme = tx.programme.current()
    customer = _customer(tx, programme, member_id, now)
    reward = check_redeemable(programme, reward_id, customer, _left(tx, programme, reward_id), now)
    if agreed not in (None, reward.price):
        raise PriceChanged(reward.price)
    paid = spend(tx, member_id, reward.price, reason="reward", now=now)
    if not tx.rewards.take_one(reward.id):
        raise SoldOut
    redemption = _write(tx, programme, reward, member_id, now, paid.id)
    tx.care.done(member_id)
    tx.care.look_soon(member_id)
    done(tx, member_id, key, "redeem", asked, {"redemption": redemption.id}, now=now)
    return redemption


def begin(tx: Tx, member_id: int, reward_id: str, *, now: datetime) -> None:
    """The member has a reward before them, one tap from being theirs: should they leave it, they are told once."""
    tx.care.begin(member_id, reward_id, now=now)
    tx.care.look_soon(member_id)


def shelf(tx: Tx, member_id: int, now: datetime) -> Shelf:
    """All rewards that the member may see, those in reach first. Raises NoSuchMember."""
    programme = tx.programme.current()
    return shelf_of(programme, _customer(tx, programme, member_id, now), tx.rewards.stocks(), now)


def worth_a_look(tx: Tx, programme: Programme, member_id: int, balance: int, tier: Tier, now: datetime) -> Offer | None:
    """The one reward to name to a member with this balance and tier, if there is one."""

    def look(reward: Reward) -> Offer | None:
        taken = {} if reward.per_member is None else tx.rewards.taken_by(member_id, now)
        left = None if reward.stock is None else left_of(reward, tx.rewards.stock(reward.id))
        return offer_of(programme, reward, Customer(balance, tier, taken), left, now)

    return rules.worth_a_look(programme.rewards, balance, look)


def reach(tx: Tx, programme: Programme, member: Member, now: datetime) -> Mapping[str, object]:
    """What a member has, and the one reward to name, as facts of a message."""
    held, tier = balance(tx, member.id, now).points, tiers.current(tx, programme, member.id, now)
    offer = worth_a_look(tx, programme, member.id, held, tier, now)
    return {
        "balance": max(0, held),
        "reach": "none" if offer is None else "far" if offer.missing else "near",
        "reward": programme.text(offer.reward.name, member.language) if offer else "",
        "price": offer.reward.price if offer else 0,
        "missing": offer.missing if offer else 0,
    }


def codes(tx: Tx, member_id: int, now: datetime) -> list[Redemption]:
    """The member's codes as they are at `now`: open ones first, the next to lapse at the top; then the newest."""
    judged = [one.judged(now) for one in tx.rewards.of_member(member_id, CODES_SHOWN)]
    still_open = [one for one in judged if one.state is State.OPEN]
    closed = [one for one in judged if one.state is not State.OPEN]
    return sorted(still_open, key=lambda one: one.lapses_at) + sorted(closed, key=lambda one: one.id, reverse=True)


def lapse(tx: Tx, now: datetime, limit: int = 50) -> int:
    """Give the points of up to `limit` codes that were not used in time back, and tell their members; how many.

    Whoever closes a code first has it: one that is handed over in the same moment does not lapse. Fifty at a time keep
    the writer for about 40 ms.
    """
    due = tx.rewards.due(now, limit)
    if not due:
        return 0
    programme = tx.programme.current()
    tx.ledger.lock_holders({one.member_id for one in due})
    back: Counter[str] = Counter()
    for one in due:
        if tx.rewards.close(one.id, State.LAPSED, at=one.lapses_at):
            if one.entry_id is not None:
                give_back(tx, one.entry_id, now=now)
            back[one.reward_id] += 1
            _tell(tx, programme, one, now)
    for reward_id in sorted(back):  # always in one order, so that two sweeps never wait for each other
        tx.rewards.put_back(reward_id, back[reward_id])
    return back.total()


def give_free(tx: Tx, programme: Programme, member_id: int, reward: Reward, *, now: datetime) -> Redemption | None:
    """One of a reward without points, under a code like any other; None when nothing is left of it.

    The member has been locked. It does not count for how often a member may take the reward.
    """
    return _write(tx, programme, reward, member_id, now) if tx.rewards.take_one(reward.id) else None


def cancel_free(tx: Tx, redemption_id: int, *, now: datetime) -> bool:
    """The code works no more and the shelf has its reward again; False when it was not open any more."""
    one = tx.rewards.get(redemption_id)
    if one is None or not tx.rewards.close(one.id, State.CANCELLED, at=now):
        return False
    tx.rewards.put_back(one.reward_id, 1)
    return True


def use_with(tx: Tx, order_id: int, used: Iterable[Redemption]) -> None:
    """These were used with an order of which nothing has come back yet: what they cost comes back with it.

    Their member and the order's is the same, and has been locked.
    """
    for one in used:
        tx.rewards.tie(one.id, order_id)


def give_back_with(tx: Tx, order: Order, amount: int, *, kept: bool, now: datetime) -> int:
    """What was spent on an order comes back with a refund of `amount` more of it: how many points.

    What has come back as a whole counts as never taken, and the shelf has it again. Things that the member has `kept`
    have nothing to do with the order any more: nothing comes back for them.
    """
    back, whole = 0, order.refunded + amount == order.amount
    for one in sorted(tx.rewards.of_order(order.id), key=lambda one: one.reward_id):
        if kept and not one.discount:
            tx.rewards.tie(one.id, None)
            continue
        if one.entry_id is not None and (points := to_give_back(order, one, amount)):
            back += give_back(tx, one.entry_id, points, reason="refund", now=now).points
        if whole and tx.rewards.undo(one.id, at=now):
            tx.rewards.put_back(one.reward_id, 1)
    return back


def _customer(tx: Tx, programme: Programme, member_id: int, now: datetime) -> Customer:
    return Customer(
        balance=balance(tx, member_id, now).points,
        tier=tiers.current(tx, programme, member_id, now),
        taken=tx.rewards.taken_by(member_id, now),
    )


def _left(tx: Tx, programme: Programme, reward_id: str) -> int | None:
    reward = programme.reward(reward_id)
    return left_of(reward, tx.rewards.stock(reward.id)) if reward else None


def _write(
    tx: Tx, programme: Programme, reward: Reward, member_id: int, now: datetime, entry_id: int | None = None
) -> Redemption:
    """The redemption, under a code that nobody else has; without an entry that paid for it, it was free.

    A donation is done with that; its code is a receipt.
    """
    given = reward.kind == "donation"
    lapses_at = code_lapses_at(now, reward.code_days, programme.shop.tz)
    columns = {
        "member_id": member_id,
        "reward_id": reward.id,
        "kind": reward.kind,
        "name": dict(reward.name),
        "points": reward.price if entry_id else 0,
        "entry_id": entry_id,
        "at": now,
        "lapses_at": lapses_at,
        "state": State.USED if given else State.OPEN,
        "closed_at": now if given else None,
        "look_at": None if given else first_look(lapses_at),
    }
    return next(written for code in _new_codes() if (written := tx.rewards.add(code=code, **columns)))


def _new_codes() -> Iterator[str]:
    """Codes that nobody can guess, without end."""
    while True:
        letters = "".join(secrets.choice(CODE_ALPHABET) for _ in range(8))
        yield f"{letters[:4]}-{letters[4:]}"


def _existing(tx: Tx, redemption_id: object) -> Redemption:
    found = tx.rewards.get(redemption_id) if isinstance(redemption_id, int) else None
    if found is None:
        raise LookupError(f"There is no redemption {redemption_id!r}.")
    return found


def _tell(tx: Tx, programme: Programme, lapsed: Redemption, now: datetime) -> None:
    member = tx.members.get(lapsed.member_id)
    assert member, "the redemption's own row refers to the member"
    facts: Mapping[str, object] = {
        "name": programme.text(lapsed.name, member.language),
        "points": lapsed.points,
        "balance": balance(tx, member.id, now).points,
    }
    deliveries.put(
        tx,
        key=f"lapsed:{lapsed.id}",
        class_="service",
        topic="code-lapsed",
        automatic=True,
        text_key="delivery-code-lapsed",
        facts=facts,
        member=member,
        now=now,
    )

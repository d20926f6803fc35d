"""Purchases become points, and refunds take back exactly what a purchase gave: one use case for every source."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from domain import deliveries, games, referral
from domain.boosts import boost_of
from domain.game_news import facts_of, tell_given, tell_gone, tell_stamps
from domain.ledger import balance, earn, opened, reverse
from domain.rewards import give_back_with, shelf
from domain.tiers import current, judge, take_back
from rules.earning import Gain, Order, Purchase, Refund, gain, to_take_back, whole_amount
from rules.products import MOST_LINES, Line
from rules.programme import Programme
from rules.refusals import KeyReused, NoSuchOrder
from rules.rewards import Standing
from storage.tx import Tx

_SOURCE = re.compile(r"[a-z][a-z0-9-]{0,39}")
_LONGEST = 255


def buy(
    tx: Tx,
    member_id: int,
    *,
    source: str,
    external_id: str,
    amount: int,
    currency: str,
    lines: Sequence[Line] = (),
    now: datetime,
) -> Purchase:
    """Points for a purchase of `amount` minor units, and a word to the member about them. `lines` is what was bought,
    where the source knows it.

    `external_id` is the source's own number for it, for ever: the same order again changes nothing and gets the first
    answer. The multiplier is that of the tier before this purchase; a rise counts from the next one on.
    Raises NotAnAmount, WrongCurrency, NoSuchMember, and KeyReused when the number was given for something else.
    """
    _check_names(source, external_id)
    whole_amount(amount)
    at = opened(tx, member_id, now).at
    known = tx.orders.by_name(source, external_id)
    if known is None:
        named = {"source": source, "external_id": external_id, "amount": amount, "currency": currency}
        known = _book(tx, tx.programme.current(), member_id, named, lines[:MOST_LINES], at)
        tx.care.look_soon(member_id)
    if (known.amount, known.currency) != (amount, currency):
        raise KeyReused
    if known.member_id != member_id and tx.moves.holder(member_id) != known.member_id:
        raise KeyReused
    return Purchase(known.id, known.points, known.usable_from, known.expires_at, known.rose_to)


def refund(tx: Tx, order_id: int, amount: int, *, key: str, kept: bool = False, now: datetime) -> Refund:
    """Takes back what `amount` minor units of an order gave: points in proportion, a tier step that only it gave, and
    what both sides of an invitation got for it. Points that were spent on it come back: `rules.earning.to_give_back`;
    not those for things that the member has `kept`.

    `key` is unique within the order: the same refund again changes nothing and gets the first answer. Points that are
    spent already are owed. Raises NoSuchOrder, MoreThanPaid, NotAnAmount, and KeyReused for a key with another amount.
    """
    _check_length(key)
    whole_amount(amount)
    member_id = _order(tx, order_id).member_id
    referral.lock_both(tx, member_id)
    at = opened(tx, member_id, now).at
    first = tx.orders.refund_by_key(order_id, key)
    if first is None:
        return _take_back(tx, _order(tx, order_id), amount, key, kept, at)
    if first.amount != amount:
        raise KeyReused
    return first


def _book(
    tx: Tx, programme: Programme, member_id: int, named: Mapping[str, Any], lines: Sequence[Line], now: datetime
) -> Order:
    """A new order with all that comes with it. `named`: source, external_id, amount and currency."""
    tier = current(tx, programme, member_id, now)
    boost = boost_of(tx, programme, member_id, tier, now)
    brings = gain(programme, tier, named["amount"], named["currency"], named["source"], now, boost)
    usable_from, ends = brings.usable_from, brings.expires_at
    order = tx.orders.add(
        member_id=member_id, **named, points=brings.points, usable_from=usable_from, expires_at=ends, at=now
    )
    if order is None:  # another member's order took this number in the same moment
        raise KeyReused
    tx.orders.add_lines(order.id, lines)
    referral.bought(tx, order)
    if brings.points:
        earn(
            tx,
            member_id,
            brings.points,
            base_points=brings.base,
            usable_from=usable_from,
            expires_at=ends,
            reason="purchase",
            order_id=order.id,
            now=now,
        )
    played = games.play(tx, programme, order, lines, now)
    if brings.points:
        _tell(tx, programme, order, brings, played, now)
    else:
        tell_stamps(tx, programme, order, played, now)
    tell_given(tx, programme, order, played, now)
    if brings.points and (rise := judge(tx, programme, member_id, now)):
        tx.orders.rise(order.id, rise.after.id)
        order = replace(order, rose_to=rise.after.id)
    return order


def _take_back(tx: Tx, order: Order, amount: int, key: str, kept: bool, now: datetime) -> Refund:
    points, fall = to_take_back(order, amount), None
    returned = give_back_with(tx, order, amount, kept=kept, now=now)
    earning = tx.ledger.of_order(order.id)
    if earning and points:
        reversal = reverse(tx, earning.id, points, reason="refund", now=now)
        fall = take_back(tx, tx.programme.current(), reversal)
    booked = tx.orders.add_refund(order.id, key, amount, points, returned, fall.after.id if fall else None, now=now)
    tell_gone(tx, order, booked.id, games.take_back(tx, order, amount, now), now)
    referral.refunded(tx, order.id, now)
    return booked


def _tell(
    tx: Tx, programme: Programme, order: Order, brings: Gain, played: Sequence[games.Played], now: datetime
) -> None:
    """What arrived, what that makes in all, and what came into reach by it; what was in reach before goes without
    saying. Every fact is always there, if only empty."""
    member = tx.members.get(order.member_id)
    assert member, "the order was booked for a member"
    has, offers = balance(tx, member.id, now), shelf(tx, member.id, now).offers
    waits = now < order.usable_from
    came = (0 if waits else order.points) + sum(given.points for one in played for given in one.given)
    reachable = (offer.reward for offer in reversed(offers) if offer.standing is Standing.IN_REACH)
    reward = next((one for one in reachable if one.price > has.points - came), None)
    facts = {
        "points": order.points,
        "balance": max(has.points, 0),
        "debt": has.debt,
        "pending": has.pending,
        "waits": "yes" if waits else "no",
        "usable_from": order.usable_from,
        "boost": programme.text(brings.boost.name, member.language) if brings.boost else "",
        "boosted": "yes" if brings.boost else "no",
        "reward": programme.text(reward.name, member.language) if reward else "",
        "price": reward.price if reward else 0,
        **facts_of(programme, played, member.language),
    }
    deliveries.put(
        tx,
        key=f"purchase:{order.id}",
        class_="service",
        topic="purchase",
        text_key="delivery-points-earned",
        facts=facts,
        member=member,
        now=now,
    )


def _order(tx: Tx, order_id: int) -> Order:
    order = tx.orders.get(order_id)
    if order is None:
        raise NoSuchOrder
    return order


def _check_names(source: str, external_id: str) -> None:
    if not _SOURCE.fullmatch(source):
        raise ValueError(f"A source is a word of a-z, 0-9 and -, not {source!r}.")
    _check_length(external_id)


def _check_length(key: str) -> None:
    if not 0 < len(key) <= _LONGEST:
        raise ValueError(f"A key or number has 1 to {_LONGEST} characters.")

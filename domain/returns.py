"""A purchase comes back to the counter, whole or in part."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from domain import deliveries
from domain.counter import SOURCE, customer, not_oneself, search, today
from domain.ledger import balance
from domain.orders import refund
from domain.staff import by_staff, tell_owners
from rules.counter import Back, Found, Keeping, Kind, Returning, Unclaimed, receipt_of, receipt_typed
from rules.earning import Order, Refund, to_give_back, to_take_back
from rules.members import Member
from rules.programme import Programme
from rules.refusals import MoreThanPaid, NoSuchCustomer, NoSuchOrder
from rules.staff import Act, Staff
from storage.tx import Tx

SHOWN = 3


@by_staff(Act.RETURN)
def find(tx: Tx, cashier: Staff, text: str, now: datetime) -> Returning | Keeping | Found:
    """The purchase of a receipt, else whom a card code, phone or name means. For `store.report`. Raises OwnCard."""
    receipt = receipt_typed(text)
    order = tx.orders.by_name(SOURCE, f"r{receipt}") if receipt else None
    if order:
        return _returning(tx, cashier, order, None, now)
    kept = tx.unclaimed.by_number(f"r{receipt}") if receipt else None
    return keeping(kept, None) if kept else search(tx, text, now)


@by_staff(Act.RETURN)
def by_amount(tx: Tx, cashier: Staff, member_id: int, amount: int, now: datetime) -> list[Returning]:
    """A member's purchases of exactly this amount, the newest first: who knows it needs no history. Raises OwnCard."""
    return [_returning(tx, cashier, order, None, now) for order in tx.counter.bought(member_id, amount, SHOWN)]


@by_staff(Act.RETURN)
def preview(tx: Tx, cashier: Staff, order_id: int, amount: int | None, now: datetime) -> Returning:
    """What returning `amount` (None: all that is left) will take back. Raises NoSuchOrder, MoreThanPaid, OwnCard."""
    return _returning(tx, cashier, _order(tx, order_id), amount, now)


@by_staff(Act.RETURN)
def take_back(
    tx: Tx, cashier: Staff, order_id: int, amount: int, *, key: str, kept: bool = False, now: datetime
) -> Refund:
    """Takes back what `amount` minor units of a purchase gave, and tells the member. The same `key` again: no more.

    Points spent on it come back to the member; not those for things that went with it and that the member has `kept`.
    Raises NoSuchOrder, MoreThanPaid, NotAnAmount, KeyReused, OwnCard.
    """
    order = _order(tx, order_id)
    member = tx.members.lock(order.member_id)
    if member is None:
        raise NoSuchCustomer
    not_oneself(cashier, member)
    new = tx.orders.refund_by_key(order_id, key) is None
    taken = refund(tx, order_id, amount, key=key, kept=kept, now=now)
    if new:
        _note(tx, cashier, member, order, taken, kept, now)
    return taken


@by_staff(Act.RETURN)
def kept_by_amount(tx: Tx, cashier: Staff, phone: str, amount: int) -> list[Keeping]:
    """Purchases of exactly this amount that wait for a phone (E.164), the newest first."""
    return [keeping(kept, None) for kept in tx.unclaimed.bought(phone, amount, SHOWN)]


@by_staff(Act.RETURN)
def preview_kept(tx: Tx, cashier: Staff, kept_id: int, amount: int | None) -> Keeping:
    """What of a kept purchase `amount` (None: all that is left) is. Raises NoSuchOrder, MoreThanPaid."""
    return keeping(_kept(tx, kept_id), amount)


@by_staff(Act.RETURN)
def take_back_kept(tx: Tx, cashier: Staff, kept_id: int, amount: int, *, before: int, now: datetime) -> Keeping:
    """Takes back `amount` minor units of a purchase that nobody has claimed: whoever claims it gets the less.

    `before` is what had come back when the cashier agreed; asked again it is answered like the first time. Raises
    NoSuchOrder where it has been claimed or changed meanwhile, MoreThanPaid.
    """
    kept = _kept(tx, kept_id)
    if kept.order_id is None and kept.refunded == before + amount:
        return replace(keeping(kept, None), amount=amount)
    if kept.order_id is not None or kept.refunded != before:
        raise NoSuchOrder
    wanted = keeping(kept, amount)
    if not tx.unclaimed.refund(kept_id, amount, before=before):
        raise NoSuchOrder
    tx.counter.book(cashier.id, Kind.RETURN, member_id=None, amount=amount, now=now)
    tx.audit.add(cashier.actor, "return-unclaimed", now=now, facts={"unclaimed": kept_id, "amount": amount})
    _watch(tx, tx.programme.current(), cashier, now)
    return wanted


def keeping(kept: Unclaimed, amount: int | None) -> Keeping:
    """What the cashier is asked to agree to. Raises MoreThanPaid, and NoSuchOrder for what was claimed meanwhile."""
    if kept.order_id is not None:
        raise NoSuchOrder
    wanted = kept.left if amount is None else amount
    if not 0 <= wanted <= kept.left:
        raise MoreThanPaid(kept.left, kept.currency)
    receipt = receipt_of(kept.sale_number)
    return Keeping(kept.id, kept.at, kept.currency, kept.refunded, kept.left, wanted, receipt, kept.lines)


def _kept(tx: Tx, kept_id: int) -> Unclaimed:
    kept = tx.unclaimed.get(kept_id)
    if kept is None:
        raise NoSuchOrder
    return kept


def _note(tx: Tx, cashier: Staff, member: Member, order: Order, taken: Refund, kept: bool, now: datetime) -> None:
    programme = tx.programme.current()
    tx.counter.book(cashier.id, Kind.RETURN, member_id=member.id, amount=taken.amount, points=taken.points, now=now)
    facts: dict[str, object] = {"order": order.id, "refund": taken.id, "points": taken.points}
    facts |= {"returned": taken.returned} if taken.returned else {}
    facts |= {"kept": True} if kept else {}
    tx.audit.add(cashier.actor, "return", now=now, member_id=member.id, facts=facts)
    _tell(tx, member, order, taken, now)
    _watch(tx, programme, cashier, now)


def _tell(tx: Tx, member: Member, order: Order, taken: Refund, now: datetime) -> None:
    has = balance(tx, member.id, now)
    facts = {
        "minor": taken.amount,
        "currency": order.currency,
        "points": taken.points,
        "returned": taken.returned,
        "balance": max(has.points, 0),
        "debt": has.debt,
    }
    deliveries.put(
        tx,
        key=f"returned:{taken.id}",
        class_="service",
        topic="return",
        text_key="delivery-purchase-returned",
        facts=facts,
        member=member,
        now=now,
    )


def _watch(tx: Tx, programme: Programme, cashier: Staff, now: datetime) -> None:
    since = today(programme, now)
    times = tx.counter.done_by(cashier.id, Kind.RETURN, since)
    if times > programme.counter.returns:
        facts = {"name": cashier.name, "times": times}
        key = f"watch:returns:{cashier.id}:{since:%Y%m%d}"
        tell_owners(tx, key, "counter-watch-returns", facts, but=cashier, now=now)


def _order(tx: Tx, order_id: int) -> Order:
    """A purchase of the counter; what another shop sold, that shop takes back."""
    order = tx.orders.get(order_id)
    if order is None or order.source != SOURCE:
        raise NoSuchOrder
    return order


def _returning(tx: Tx, cashier: Staff, order: Order, amount: int | None, now: datetime) -> Returning:
    member = tx.members.get(order.member_id)
    if member is None:
        raise NoSuchOrder
    not_oneself(cashier, member)
    left = order.amount - order.refunded
    wanted = left if amount is None else amount
    points = to_take_back(order, wanted) if wanted else 0
    served = customer(tx, tx.programme.current(), member, now)
    codes = tuple(_back(tx, order, wanted)) if wanted else ()
    receipt, lines = receipt_of(order.external_id), tuple(tx.orders.lines(order.id))
    return Returning(order.id, served, order.at, order.currency, left, wanted, points, codes, receipt, lines)


def _back(tx: Tx, order: Order, amount: int) -> Iterator[Back]:
    """What was used with the order, as far as points come back for it with so much of it."""
    for one in tx.rewards.of_order(order.id):
        if points := to_give_back(order, one, amount):
            yield Back(one.name, points, not one.discount)

"""A reward goes over the counter: its code is used, once."""

from dataclasses import replace
from datetime import datetime

from domain import deliveries
from domain.counter import customer, not_oneself, search
from domain.operations import done, once
from domain.rewards import codes
from domain.staff import by_staff
from domain.visit import with_purchase
from rules.counter import Customer, Found, Handing, Kind
from rules.refusals import CodeCancelled, CodeLapsed, CodeUsed, NoSuchCode, NoSuchCustomer, PartlyReturned
from rules.rewards import Redemption, State
from rules.staff import Act, Staff
from storage.tx import Tx


@by_staff(Act.HANDOVER)
def find(tx: Tx, cashier: Staff, text: str, now: datetime) -> Found:
    """Whom a typed card code, phone or name means. A scan where it is a name: for `store.report`."""
    return search(tx, text, now)


@by_staff(Act.HANDOVER)
def look(tx: Tx, cashier: Staff, code: str, now: datetime) -> Handing:
    """The reward of a code and whose it is. Raises NoSuchCode, CodeUsed, CodeLapsed, CodeCancelled, OwnCard."""
    redemption = tx.counter.redemption(code)
    if redemption is None:
        raise NoSuchCode
    return _handing(tx, cashier, redemption, now)


@by_staff(Act.HANDOVER)
def look_again(tx: Tx, cashier: Staff, redemption_id: int, now: datetime) -> Handing:
    """As `look`, for one that was chosen from a member's codes."""
    redemption = tx.rewards.get(redemption_id)
    if redemption is None:
        raise NoSuchCode
    return _handing(tx, cashier, redemption, now)


@by_staff(Act.HANDOVER)
def waiting_for(tx: Tx, cashier: Staff, member_id: int, now: datetime) -> tuple[Customer, list[Redemption]]:
    """What a member could take with them now, the next to lapse first. Raises NoSuchCustomer."""
    member = tx.members.get(member_id)
    if member is None or member.telegram_id is None:
        raise NoSuchCustomer
    usable = [one for one in codes(tx, member_id, now) if one.state is State.OPEN]
    return customer(tx, tx.programme.current(), member, now), usable


@by_staff(Act.HANDOVER)
def hand_over(tx: Tx, cashier: Staff, redemption_id: int, *, key: str, now: datetime) -> Handing:
    """The member has the reward in their hands: the code is used, and the member is told.

    The same `key` again gets the first answer; of two cashiers, or a cashier and the calendar, one is first.
    Raises NoSuchCode, CodeUsed, CodeLapsed, CodeCancelled, OwnCard, KeyReused.
    """
    redemption = tx.rewards.get(redemption_id)
    if redemption is None:
        raise NoSuchCode
    asked = {"redemption": redemption_id}
    first = once(tx, redemption.member_id, key, "handover", asked)
    redemption = tx.rewards.get(redemption_id) or redemption
    if first is not None:
        return _shown(tx, redemption, now)
    handing = _handing(tx, cashier, redemption, now)
    if not tx.rewards.close(redemption_id, State.USED, at=now):
        raise CodeUsed(at=now)
    order = with_purchase(tx, redemption, cashier, now)
    done(tx, redemption.member_id, key, "handover", asked, asked, now=now)
    tx.counter.book(cashier.id, Kind.HANDOVER, member_id=redemption.member_id, now=now)
    facts = {**asked, "order": order.id} if order else asked
    tx.audit.add(cashier.actor, "handover", now=now, member_id=redemption.member_id, facts=facts)
    _tell(tx, redemption, now)
    return replace(handing, order=order)


@by_staff(Act.HANDOVER)
def part(tx: Tx, cashier: Staff, redemption_id: int, *, now: datetime) -> Redemption:
    """A code had nothing to do with the purchase that it was taken to be used with. Done twice it changes nothing.

    Raises NoSuchCode, OwnCard, and PartlyReturned when something of the purchase has come back already.
    """
    redemption = tx.rewards.get(redemption_id)
    member = tx.members.lock(redemption.member_id) if redemption else None
    redemption = tx.rewards.get(redemption_id)
    if redemption is None or member is None:
        raise NoSuchCode
    not_oneself(cashier, member)
    order = tx.orders.get(redemption.order_id) if redemption.order_id else None
    if order is None:
        return redemption
    if order.refunded:
        raise PartlyReturned
    tx.rewards.tie(redemption.id, None)
    facts = {"redemption": redemption.id, "order": order.id}
    tx.audit.add(cashier.actor, "handover-parted", now=now, member_id=member.id, facts=facts)
    return redemption


def _handing(tx: Tx, cashier: Staff, redemption: Redemption, now: datetime) -> Handing:
    """The redemption, if it can be handed over now."""
    member = tx.members.get(redemption.member_id)
    if member is None:
        raise NoSuchCustomer
    not_oneself(cashier, member)
    judged = redemption.judged(now)
    closed_at = judged.closed_at or now
    if judged.state is State.USED:
        raise CodeUsed(at=closed_at)
    if judged.state is State.CANCELLED:
        raise CodeCancelled(at=closed_at)
    if judged.state is not State.OPEN:
        raise CodeLapsed(at=closed_at, points=judged.points)
    return _shown(tx, judged, now)


def _shown(tx: Tx, redemption: Redemption, now: datetime) -> Handing:
    member = tx.members.get(redemption.member_id)
    assert member, "the redemption's own row refers to the member"
    order = tx.orders.get(redemption.order_id) if redemption.order_id else None
    return Handing(redemption, customer(tx, tx.programme.current(), member, now), order)


def _tell(tx: Tx, redemption: Redemption, now: datetime) -> None:
    member, programme = tx.members.get(redemption.member_id), tx.programme.current()
    assert member, "the redemption's own row refers to the member"
    facts = {"name": programme.text(redemption.name, member.language), "shop": programme.text(programme.shop.name, "")}
    deliveries.put(
        tx,
        key=f"handed:{redemption.id}",
        class_="service",
        text_key="delivery-code-used",
        facts=facts,
        member=member,
        now=now,
    )

"""Invitations: a link of one's own, who joined by it, and points for both once a purchase has stood the test of time.

Whoever changes an invitation has locked the invited member. What counts follows from the orders and refunds there are,
never from the order in which they came: an invitation whose purchase is returned waits for the next one.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime

from domain import deliveries
from domain.ledger import balance, earn, reverse
from rules.earning import Order
from rules.expiry import expires_at
from rules.members import Member
from rules.merge import WITHDRAWN
from rules.programme import Programme
from rules.referral import (
    BURST_WINDOW,
    CODE_ALPHABET,
    CODE_LETTERS,
    Friend,
    Reason,
    Referral,
    State,
    Terms,
    next_look,
    terms,
    verdict,
)
from storage.tx import Tx

AT_ONCE = 15  # each is two earnings and two messages
LONGEST_CHAIN = 50  # of inviters, one above the other


@dataclass(frozen=True, slots=True)
class Board:
    """A member's invitations: a page of friends, the newest first, and the sums of all. `code` is None until asked."""

    code: str | None
    friends: tuple[Friend, ...]
    invited: int
    counted: int
    points: int


@dataclass(frozen=True, slots=True)
class Welcome:
    """Who invited a member, by the first name that Telegram shows, and what both were promised."""

    inviter: str
    terms: Terms


def link(tx: Tx, member_id: int, *, now: datetime) -> str:
    """The code of the member's own link: chance alone, and the same for ever."""
    while (code := tx.referrals.code(member_id)) is None:
        tx.referrals.link(member_id, "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LETTERS)), now=now)
    return code


def board(tx: Tx, member_id: int, *, limit: int, offset: int) -> Board:
    """What a member sees of their invitations."""
    friends = tx.referrals.friends(member_id, limit=limit, offset=offset)
    return Board(tx.referrals.code(member_id), tuple(friends), *tx.referrals.sums(member_id))


def whose(tx: Tx, code: str) -> int | None:
    """Whose link has this code; None for one that never was, or whose member has left."""
    return tx.referrals.owner(code)


def welcome(tx: Tx, member_id: int) -> Welcome | None:
    """For the hello of somebody who came by an invitation that may count, else None."""
    found = tx.referrals.of_invited(member_id)
    inviter = tx.members.get(found.inviter_id) if found else None
    if found is None or inviter is None or inviter.telegram_id is None:
        return None
    return Welcome(inviter.first_name, found.terms)


def attribute(tx: Tx, member: Member, code: str, *, new: bool, returned: bool, now: datetime) -> None:
    """Keeps by whose link a member came, in the transaction that made them one: it counts, or why it does not.

    Nothing ever changes it afterwards, and a code that is nobody's is no reason for anything.
    """
    inviter_id = tx.referrals.owner(code)
    if inviter_id is None:
        return
    if new:  # nobody can wait for a member who is not there yet, so this lock may come after theirs
        tx.members.lock(inviter_id)
    rules = tx.programme.current().referral
    reason = verdict(
        inviter_id=inviter_id,
        invited_id=member.id,
        new=new,
        returned=returned,
        above=() if new else _above(tx, inviter_id),
        lately=tx.referrals.lately(inviter_id, now - BURST_WINDOW) if new else 0,
        limit=rules.joins_an_hour,
    )
    state = State.REFUSED if reason else State.JOINED
    tx.referrals.add(inviter_id, member.id, terms(rules), state=state, reason=reason, now=now)


def bought(tx: Tx, order: Order) -> None:
    """A new purchase may be the one that an invitation waits for."""
    found = tx.referrals.of_invited(order.member_id)
    at = found.terms.counts_at(order) if found and found.state is State.JOINED else None
    if found and at and (found.look_at is None or at < found.look_at):
        tx.referrals.change(found.id, look_at=at)


def lock_both(tx: Tx, invited_id: int) -> None:
    """Before a refund: locks the member and who invited them, if anybody, in the order that all locks are taken."""
    inviter_id = tx.referrals.inviter_of(invited_id)
    if inviter_id is not None:
        tx.ledger.lock_holders({inviter_id, invited_id})


def refunded(tx: Tx, order_id: int, now: datetime) -> None:
    """A refund was booked: where too little of the purchase is left, both sides give back what it brought them."""
    order = tx.orders.get(order_id)
    found = tx.referrals.of_invited(order.member_id) if order else None
    if order is None or found is None or found.terms.counts_at(order) is not None:
        return
    if found.state is State.REWARDED:
        if found.order_id != order.id:
            return
        _take_back(tx, found, order, now)
    look_at, _ = next_look(found.terms, tx.referrals.bought(found.invited_id, found.at))
    tx.referrals.change(found.id, look_at=look_at)


def withdraw(tx: Tx, found: Referral, reason: Reason, *, now: datetime) -> None:
    """An invitation that was rewarded never counted: who invited gives back what it brought, and is told.

    What it brought the invited member is seen to by whoever asks. Both have been locked.
    """
    earned = tx.ledger.get(found.inviter_entry) if found.inviter_entry else None
    inviter = tx.members.get(found.inviter_id)
    left = earned.points - tx.ledger.earned(earned).covered if earned else 0
    if earned and inviter and left:
        reverse(tx, earned.id, left, reason=WITHDRAWN, now=now)
        _tell(tx, f"referral-withdrawn:{found.id}", "withdrawn", inviter, left, now)
    tx.referrals.change(found.id, state=State.REFUSED, reason=reason, look_at=None)


def due(tx: Tx, now: datetime) -> bool:
    """Whether any return window has ended: cheap."""
    return bool(tx.referrals.due(now, 1))


def qualify(tx: Tx, now: datetime, limit: int = AT_ONCE) -> int:
    """One slice: reward both sides where a purchase has outlived its return window; how many were looked at."""
    waiting = tx.referrals.due(now, limit)
    if not waiting:
        return 0
    programme = tx.programme.current()
    tx.ledger.lock_holders({side for one in waiting for side in (one.inviter_id, one.invited_id)})
    for one in waiting:
        found = tx.referrals.get(one.id)  # a refund or another sweep may have been there first
        if found and found.look_at and found.look_at <= now:
            _look(tx, programme, found, now)
    return len(waiting)


def _look(tx: Tx, programme: Programme, found: Referral, now: datetime) -> None:
    inviter, invited = tx.members.get(found.inviter_id), tx.members.get(found.invited_id)
    assert inviter is not None, "the invitation's own row refers to both"
    assert invited is not None, "the invitation's own row refers to both"
    if invited.telegram_id is None:
        tx.referrals.change(found.id, state=State.REFUSED, reason=Reason.LEFT, look_at=None)
        return
    at, order = next_look(found.terms, tx.referrals.bought(invited.id, found.at))
    if at is None or order is None or at > now:
        tx.referrals.change(found.id, look_at=at)
        return
    columns = {
        "inviter_entry": _give(tx, programme, inviter, found.terms.inviter_points, "referral", now),
        "invited_entry": _give(tx, programme, invited, found.terms.invited_points, "invited", now),
    }
    tx.referrals.change(found.id, state=State.REWARDED, look_at=None, order_id=order.id, **columns)
    key = f"referral:{found.id}:{order.id}"
    _tell(tx, key, "inviter", inviter, found.terms.inviter_points, now, name=invited.first_name)
    _tell(tx, key, "invited", invited, found.terms.invited_points, now)


def _give(tx: Tx, programme: Programme, member: Member, points: int, reason: str, now: datetime) -> int | None:
    """Points that count for no tier; None for a side that was promised none, or that has left."""
    if not points or member.telegram_id is None:
        return None
    life = programme.expiry
    end = expires_at(now, life.months, to_month_end=life.to_month_end, zone=programme.shop.tz)
    return earn(tx, member.id, points, counts=False, usable_from=now, expires_at=end, reason=reason, now=now).id


def _take_back(tx: Tx, found: Referral, order: Order, now: datetime) -> None:
    """Both sides as before; the invitation waits for another purchase."""
    sides = ((found.inviter_id, found.inviter_entry), (found.invited_id, found.invited_entry))
    for member_id, entry_id in sides:
        earned = tx.ledger.get(entry_id) if entry_id else None
        member = tx.members.get(member_id)
        if earned and member:
            reverse(tx, earned.id, earned.points, reason="refund", now=now)
            _tell(tx, f"referral-back:{found.id}:{order.id}:{member_id}", "back", member, earned.points, now)
    tx.referrals.change(found.id, state=State.JOINED, order_id=None, inviter_entry=None, invited_entry=None)


def _tell(tx: Tx, key: str, what: str, member: Member, points: int, now: datetime, **more: str) -> None:
    if not points:
        return
    has = balance(tx, member.id, now)
    deliveries.put(
        tx,
        key=f"{key}:{what}",
        class_="service",
        topic="referral",
        automatic=True,
        text_key=f"referral-told-{what}",
        facts={"points": points, "balance": max(has.points, 0), "debt": has.debt, **more},
        member=member,
        now=now,
    )


def _above(tx: Tx, member_id: int) -> list[int]:
    """Who invited this member, who invited that one, and so on."""
    chain: list[int] = []
    above = tx.referrals.inviter_of(member_id)
    while above is not None and above not in chain and len(chain) < LONGEST_CHAIN:
        chain.append(above)
        above = tx.referrals.inviter_of(above)
    return chain

"""Phones: how they are written, and what happens when a member shows that one is theirs."""

from datetime import datetime

import phonenumbers

from domain import gifts
from domain.members import lock
from domain.orders import buy
from rules.counter import UNCLAIMED_LIFE
from rules.earning import Purchase
from rules.members import Member
from rules.refusals import Busy
from storage.tx import Tx


def e164(text: str, country: str) -> str | None:
    """The number in international form (+966501234567), read as people in `country` write it; None for no number."""
    try:
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def verified(tx: Tx, member_id: int, phone: str, *, now: datetime) -> list[Purchase]:
    """The member has shown that `phone` (E.164) is theirs: it is kept, and what waited for it becomes theirs.

    Whoever had the number before has it no more. The same again changes nothing. Raises NoSuchMember, and Busy when
    the number went to somebody else in the same moment.
    """
    before = tx.phones.holder(phone)
    tx.ledger.lock_holders({member_id, before or member_id})
    member = lock(tx, member_id)
    if tx.phones.holder(phone) not in (before, member_id):
        raise Busy
    if before != member_id:
        tx.phones.keep(member_id, phone, now=now)
        gifts.completed(tx, member_id, now=now)
    return claim(tx, member, phone, now=now)


def claim(tx: Tx, member: Member, phone: str, *, now: datetime) -> list[Purchase]:
    """Purchases that waited for this phone become the member's, with points as of now.

    What the member booked themselves, as a cashier, is never claimed: nobody credits themselves.
    """
    claimed = []
    for one in tx.unclaimed.waiting(phone, now - UNCLAIMED_LIFE):
        cashier = tx.staff.get(one.staff_id)
        if cashier is not None and cashier.telegram_id == member.telegram_id:
            continue
        bought = buy(
            tx,
            member.id,
            source="counter",
            external_id=one.sale_number,
            amount=one.left,
            currency=one.currency,
            lines=one.left_lines,
            now=now,
        )
        if tx.unclaimed.claim(one.id, bought.order_id):
            claimed.append(bought)
    return claimed


def overdue(tx: Tx, now: datetime) -> bool:
    """Whether `forget_unclaimed` has anything to do."""
    return tx.unclaimed.any_old(now - UNCLAIMED_LIFE)


def forget_unclaimed(tx: Tx, now: datetime, limit: int = 500) -> int:
    """Forgets up to `limit` purchases that nobody claimed in ninety days, and the phones with them; how many."""
    return tx.unclaimed.forget(now - UNCLAIMED_LIFE, limit)

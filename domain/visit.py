"""One visit at the counter: a purchase and the codes that go over it with it belong together, whichever came first.

Nobody is asked: what the same person books for the same member within a quarter of an hour is one visit, the screens
say so, and one tap parts them.
"""

from datetime import datetime

from domain.rewards import use_with
from rules.counter import VISIT
from rules.earning import Order
from rules.members import Member
from rules.rewards import Redemption
from rules.staff import Staff
from storage.tx import Tx


def codes_of(tx: Tx, staff_id: int, member: Member | None, at: datetime) -> tuple[Redemption, ...]:
    """What this one of the staff handed over to the member around `at` and belongs to no purchase yet."""
    return tuple(tx.counter.handed(staff_id, member.id, at - VISIT, at + VISIT)) if member else ()


def with_codes(tx: Tx, order_id: int, cashier: Staff, member: Member, at: datetime) -> tuple[Redemption, ...]:
    """A purchase was booked: the codes of the visit were used with it. The member has been locked."""
    used = codes_of(tx, cashier.id, member, at)
    use_with(tx, order_id, used)
    return used


def with_purchase(tx: Tx, redemption: Redemption, cashier: Staff, now: datetime) -> Order | None:
    """A code was used: with the purchase of the visit, if there was one. The member has been locked."""
    if not redemption.spent_with_purchases:
        return None
    order = tx.counter.sold(cashier.id, redemption.member_id, now - VISIT)
    if order:
        use_with(tx, order.id, [redemption])
    return order

"""What staff may do about invitations: read why some were refused, and count one all the same."""

from datetime import datetime

from domain.staff import by_staff
from rules.referral import NEVER_COUNTED, NotToOverrule, Referral, State, next_look
from rules.staff import Act, Staff
from storage.referral import Refused
from storage.tx import Tx

SHOWN = 20


@by_staff(Act.REFERRAL)
def refused(tx: Tx, staff: Staff) -> list[Refused]:
    """The newest invitations that were refused and that staff can overrule."""
    return tx.referrals.refused(SHOWN)


@by_staff(Act.REFERRAL)
def overrule(tx: Tx, staff: Staff, referral_id: int, *, now: datetime) -> Referral:
    """From now on this invitation counts like any other: by the first purchase since it was made. Twice is once.

    Raises NotToOverrule where there are no two people, one of them has left, or another invitation counts already.
    """
    found = tx.referrals.get(referral_id)
    if found is None:
        raise NotToOverrule
    tx.ledger.lock_holders({found.inviter_id, found.invited_id})
    found = tx.referrals.get(referral_id)
    assert found, "invitations stay"
    if found.state is not State.REFUSED:
        return found
    sides = (tx.members.get(found.inviter_id), tx.members.get(found.invited_id))
    gone = any(side is None or side.telegram_id is None for side in sides)
    if gone or found.reason in NEVER_COUNTED or tx.referrals.of_invited(found.invited_id):
        raise NotToOverrule
    look_at, _ = next_look(found.terms, tx.referrals.bought(found.invited_id, found.at))
    tx.referrals.change(found.id, state=State.JOINED, reason=None, look_at=look_at)
    facts = {"referral": found.id, "reason": found.reason}
    tx.audit.add(staff.actor, "referral-overruled", now=now, member_id=found.invited_id, facts=facts)
    overruled = tx.referrals.get(referral_id)
    assert overruled, "invitations stay"
    return overruled

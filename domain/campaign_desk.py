"""What staff see of everything that goes out by itself, and the messages that nobody knows the outcome of."""

from dataclasses import dataclass
from datetime import datetime

from domain import post
from domain.staff import by_staff
from rules.campaigns import Campaign, Progress
from rules.deliveries import Delivery
from rules.members import Member
from rules.staff import Act, Staff
from storage.switches import SENDING
from storage.tx import Tx

SHOWN = 8  # campaigns, besides those of which something is left to do
LISTED = 8  # uncertain messages at once
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Overview:
    """Campaigns with how far they have come; `halted` is why nothing goes out at all; `unsure` counts the list."""

    campaigns: tuple[tuple[Campaign, Progress], ...]
    halted: str | None
    unsure: int


@dataclass(frozen=True, slots=True)
class Unsure:
    """A message that may have arrived, and whom it was for (None: staff)."""

    delivery: Delivery
    member: Member | None


@by_staff(Act.CAMPAIGNS)
def overview(tx: Tx, staff: Staff) -> Overview:
    """What is planned, running or held, and the newest that are over. A report."""
    active = tx.campaigns.active()
    known = {one.id for one in active}
    over = [one for one in tx.campaigns.newest(SHOWN + len(active)) if one.id not in known][:SHOWN]
    off = tx.switches.off(SENDING)
    found = tuple((one, tx.progress.of(one.id)) for one in (*active, *over))
    return Overview(found, off.reason if off else None, tx.progress.how_unsure())


@by_staff(Act.CAMPAIGNS)
def look(tx: Tx, staff: Staff, campaign_id: int) -> tuple[Campaign, Progress] | None:
    """One campaign, and how far it has come. A report."""
    campaign = tx.campaigns.get(campaign_id)
    return None if campaign is None else (campaign, tx.progress.of(campaign_id))


@by_staff(Act.CAMPAIGNS)
def unsure(tx: Tx, staff: Staff) -> list[Unsure]:
    """The newest messages, to members and to staff, of which nobody knows whether they arrived."""
    found = tx.progress.unsure(LISTED)
    return [Unsure(one, tx.members.get(one.member_id) if one.member_id else None) for one in found]


@by_staff(Act.CAMPAIGNS)
def send_again(tx: Tx, staff: Staff, delivery_id: int, *, now: datetime) -> bool:
    """Send an uncertain message once more, through the gate; false, and nothing, if that was asked before."""
    delivery = tx.deliveries.get(delivery_id)
    if delivery is None or not tx.progress.again(delivery_id, now=now):
        return False
    facts = {"delivery": delivery_id, "campaign": delivery.campaign_id}
    tx.audit.add(staff.actor, "sent-again", now=now, member_id=delivery.member_id, facts=facts)
    return True


@by_staff(Act.CAMPAIGNS)
def send_all_again(tx: Tx, staff: Staff, *, now: datetime) -> int:
    """The same for all of them, five hundred at most; how many."""
    found = [one.id for one in tx.progress.unsure(AT_ONCE)]
    again = [id_ for id_ in found if tx.progress.again(id_, now=now)]
    if again:
        tx.audit.add(staff.actor, "sent-again-all", now=now, facts={"deliveries": again})
    return len(again)


@by_staff(Act.CAMPAIGNS)
def let_go(tx: Tx, staff: Staff, *, now: datetime) -> bool:
    """After a restore a person has looked: everything goes out again. False if nothing was held."""
    resumed = post.resume(tx)
    if resumed:
        tx.audit.add(staff.actor, "sending-resumed", now=now)
    return resumed

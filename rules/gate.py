"""The gate: what every delivery to a member passes at the moment it is taken to be sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rules.cases import Case
from rules.deliveries import Delivery
from rules.members import Member
from rules.programme_values import Cadence
from rules.quiet import Quiet, opens, quiet_at

WEEK = timedelta(days=7)
_DAY = timedelta(days=1)


OWN_CHANGES = frozenset({"purchase", "referral", "code-lapsed", "tier"})
"""Topics of what changed in a member's own points, codes and tier. /stop says that these still come."""


class Reason(StrEnum):
    """Why a message did not go, or not yet. Kept with the row; `/why` says it in plain words."""

    LEFT = "left"  # the member asked to be forgotten
    BLOCKED = "blocked"  # the member blocked the bot
    STOPPED = "stopped"  # the member said stop
    NO_OFFERS = "no-offers"  # the member did not allow offers, or not any more
    QUIET = "quiet"  # it waits for the member's waking hours
    CAP = "cap"  # the member has had as many offers as one may get
    PAUSED = "paused"  # a backup was put back, and a person has to look before anything old goes out
    SWITCHED_OFF = "switched-off"  # the member, or the shop, wants none of these
    STALE = "stale"  # what it would have said is not true any more
    CASE = "case"  # the member talks with people of the shop
    COMPLAINT = "complaint"  # the member complained less than a day ago
    MOURNING = "mourning"  # a day on which offers would be out of place
    ANOTHER = "another"  # another message has gone today, or goes before this one
    RUN_PAUSED = "run-paused"  # the shop has paused this campaign
    RUN_STOPPED = "run-stopped"  # the shop has stopped this campaign


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the delivery goes now, perhaps `silent`; else it waits `until` then, or never goes, for `reason`."""

    goes: bool
    reason: Reason | None = None
    until: datetime | None = None
    silent: bool = False


GO = Verdict(True)


def judge(
    delivery: Delivery,
    member: Member | None,
    quiet: Quiet,
    cadence: Cadence,
    offers: Sequence[datetime] = (),
    case: Case | None = None,
    *,
    now: datetime,
) -> Verdict:
    """Block, then consent, then what talks with people, then hours and the cap. Messages to staff have no member and
    always go.

    What answers the member's own deed now is never delayed; in quiet hours it makes no sound. What goes out by itself
    waits until the member's `case` is closed and a complaint is a day old, then for their waking hours, and offers for
    days without mourning and for their turn: `offers` are the times of those that left within a week, the newest first.
    """
    if delivery.member_id is None:
        return GO
    if refused := unwanted(delivery, member):
        return Verdict(False, refused)
    offer = delivery.class_ == "marketing"
    if not delivery.automatic:
        return Verdict(True, silent=quiet_at(quiet, now))
    if case and (talking := case.held_until(now)):
        return Verdict(False, Reason.CASE, talking)
    calm = case.calm_until(now) if case else None
    turn = _turn(cadence, offers, now) if offer else now
    opening = opens(quiet, max(turn, calm or now), offer=offer)
    if opening <= now:
        return GO
    return Verdict(False, _why(quiet, calm, turn, offer, now), opening)


def _why(quiet: Quiet, calm: datetime | None, turn: datetime, offer: bool, now: datetime) -> Reason:
    if calm:
        return Reason.COMPLAINT
    if offer and quiet.mourns(now):
        return Reason.MOURNING
    return Reason.CAP if turn > now else Reason.QUIET


def unwanted(delivery: Delivery, member: Member | None) -> Reason | None:
    """Why the member gets no such message, however long it waits; None when they may.

    A member who said stop gets no offers and nothing scheduled; what concerns their own points and codes now, and the
    answer of a person, still comes, as /stop tells them.
    """
    if member is None or member.telegram_id is None:
        return Reason.LEFT
    if member.blocked_at is not None:
        return Reason.BLOCKED
    if delivery.automatic and member.stopped_at is not None and delivery.topic not in OWN_CHANGES:
        return Reason.STOPPED
    if delivery.class_ == "marketing" and (member.stopped_at is not None or not member.marketing):
        return Reason.NO_OFFERS
    return None


def _turn(cadence: Cadence, offers: Sequence[datetime], now: datetime) -> datetime:
    """When the next offer may go: so many in any 24 hours, so many in any seven days."""
    turn = now
    for most, span in ((cadence.offers_a_day, _DAY), (cadence.offers_a_week, WEEK)):
        recent = [at for at in offers if at > now - span]
        if len(recent) >= most:
            turn = max(turn, recent[most - 1] + span)
    return turn

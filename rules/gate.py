"""The gate: what every delivery to a member passes at the moment it is taken to be sent."""

from dataclasses import dataclass

from rules.deliveries import Delivery
from rules.members import Member


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the delivery goes now; if not, it is dropped for `reason`, which is kept with it."""

    goes: bool
    reason: str = ""


GO = Verdict(True)


def judge(delivery: Delivery, member: Member | None) -> Verdict:
    """Block first, then consent. Messages to staff have no member and always go.

    A member who said stop gets no marketing; what concerns their own points and codes, and the answer of a person,
    still comes, as /stop tells them.
    """
    if delivery.member_id is None:
        return GO
    if member is None or member.telegram_id is None:
        return Verdict(False, "the member has left")
    if member.blocked_at is not None:
        return Verdict(False, "the member blocked the bot")
    if delivery.class_ == "marketing" and (member.stopped_at is not None or not member.marketing):
        return Verdict(False, "the member does not want offers")
    return GO

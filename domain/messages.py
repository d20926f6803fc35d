"""Which reminders a member wants: each can be switched off and on again."""

from domain.members import lock
from rules.members import Member
from rules.programme import Programme
from rules.reminders import REMINDERS, Reminder
from storage.tx import Tx


def switches(tx: Tx, programme: Programme, member_id: int) -> dict[str, bool]:
    """The reminders that the shop sends, each with whether the member gets it, in the order of the one list."""
    muted = tx.care.muted(member_id)
    return {one.topic: one.topic not in muted for one in offered(programme)}


def switch(tx: Tx, member_id: int, topic: str, *, on: bool) -> dict[str, bool]:
    """The member wants this reminder from now on, or does not. What waits already obeys too.

    LookupError for a reminder that the shop does not send. Returns how all of them stand.
    """
    lock(tx, member_id)
    programme = tx.programme.current()
    if topic not in {one.topic for one in offered(programme)}:
        raise LookupError(topic)
    (tx.care.unmute if on else tx.care.mute)(member_id, topic)
    tx.care.look_soon(member_id)
    return switches(tx, programme, member_id)


def offered(programme: Programme) -> list[Reminder]:
    """The reminders that the shop has not switched off."""
    return [one for one in REMINDERS if one.topic not in programme.reminders.off]


def wants(tx: Tx, member: Member, topic: str) -> bool:
    """Whether the member can be reminded and did not switch this off; whoever did loses things on their day."""
    return member.reachable and topic not in tx.care.muted(member.id)

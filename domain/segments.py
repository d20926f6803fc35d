"""In which segment a member is, by their own purchases."""

from datetime import datetime

from rules.members import Member
from rules.programme import Programme
from rules.refusals import NoSuchMember
from rules.segments import Rhythm, Segment
from rules.segments import rhythm as rhythm_of
from storage.tx import Tx

LOOKED_AT = 60  # purchases: enough for the newest rhythm of somebody who comes several times a day


def of(tx: Tx, member_id: int, now: datetime) -> Segment:
    """The member's segment at `now`. Raises NoSuchMember."""
    member = tx.members.get(member_id)
    if member is None:
        raise NoSuchMember
    return rhythm(tx, tx.programme.current(), member).segment(now)


def rhythm(tx: Tx, programme: Programme, member: Member) -> Rhythm:
    """How often the member buys, and from when on they are missed."""
    bought = tx.orders.kept(member.id, LOOKED_AT)
    return rhythm_of(programme.segments, bought, member.joined_at, programme.shop.tz)

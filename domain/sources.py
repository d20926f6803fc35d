"""Where members come from: the source in the link of their first Start."""

import re
from datetime import datetime, timedelta

from domain.staff import by_staff
from rules.members import Member
from rules.staff import Act, Staff
from storage.sources import BY_INVITATION, Came
from storage.tx import Tx

SOURCES = ("till", "receipt", "website")
FIRST_HOUR = timedelta(hours=1)  # a start that was cut short by a crash is still the first
_SOURCE = re.compile(r"[a-z0-9][a-z0-9-]{0,30}")


def came_by(tx: Tx, member: Member, source: str, *, now: datetime) -> None:
    """Keeps the source of a member's first Start; later links change nothing, and nonsense is not kept."""
    if source != BY_INVITATION and _SOURCE.fullmatch(source) and now - member.joined_at < FIRST_HOUR:
        tx.sources.keep(member.id, source, now=now)


@by_staff(Act.SOURCES)
def came(tx: Tx, staff: Staff) -> list[Came]:
    """Joins and first purchases per source, the largest first."""
    return tx.sources.counts()

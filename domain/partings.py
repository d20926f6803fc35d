"""Stopping and leaving, and the one tap of why that is offered afterwards and counted without a name."""

import secrets
from datetime import UTC, datetime
from typing import NamedTuple

from domain import members, privacy
from rules.partings import WHYS, Parting
from storage.partings import Count
from storage.tx import Tx

TICKET_BYTES = 9
EVER = datetime(1970, 1, 1, tzinfo=UTC)


class Stopped(NamedTuple):
    """Whether offers were allowed until now, and the ticket to say why with; None for who had stopped before."""

    had_offers: bool
    ticket: str | None


def stop(tx: Tx, member_id: int, *, wording: str, now: datetime) -> Stopped:
    """No more offers and nothing scheduled from this moment on. Raises NoSuchMember."""
    before = members.lock(tx, member_id).stopped_at
    had_offers = members.stop(tx, member_id, wording=wording, now=now)
    return Stopped(had_offers, None if before else _part(tx, Parting.STOP, now))


def forget(tx: Tx, member_id: int, *, people: int | None, now: datetime) -> str | None:
    """The member is nobody from now on; the ticket to say why with. Done twice it changes nothing and gives None."""
    if members.lock(tx, member_id).telegram_id is None:
        return None
    privacy.forget(tx, member_id, people=people, now=now)
    return _part(tx, Parting.FORGET, now)


def tell_why(tx: Tx, what: Parting, ticket: str, why: str) -> bool:
    """Count the reason. False when the ticket was used, or is nobody's, or there is no such answer."""
    return why in WHYS[what] and tx.partings.tell(what, ticket, why)


def reasons(tx: Tx, since: datetime = EVER) -> list[Count]:
    """How often members stopped or left from the day of `since` (UTC) on, by reason. A scan: for reports."""
    return tx.partings.counts(_day(since))


def _part(tx: Tx, what: Parting, now: datetime) -> str:
    ticket = secrets.token_urlsafe(TICKET_BYTES)
    tx.partings.add(what, ticket, _day(now))
    return ticket


def _day(now: datetime) -> datetime:
    return now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)

"""Points given, or taken, by hand."""

import re
from dataclasses import asdict, dataclass
from datetime import datetime

from domain.ledger import adjust, balance
from domain.operations import Facts, done, once
from rules.expiry import expires_at
from rules.members import Member
from rules.refusals import NoReason, NoSuchMember
from storage.tx import Tx

LONGEST_REASON = 200
_NUMBER = re.compile(r"#?[0-9]{1,15}")


@dataclass(frozen=True, slots=True)
class Grant:
    """What a grant did: `points` (below zero: taken) for a member, and the balance that followed from it."""

    entry_id: int
    member_id: int
    points: int
    balance: int


def grant(tx: Tx, member_ref: str, points: int, reason: str, *, actor: str, key: str, now: datetime) -> Grant:
    """Gives `points` to a member (below zero: takes usable ones), with a reason that member and staff can read.

    `member_ref` is a Telegram id, or `#` and the member's number; `actor` is as in `storage.audit.Deed`. The points
    live as long as those of a purchase and count for no tier. The same `key` again gets the first answer.
    Raises NoSuchMember, NoReason, NotPoints, NotEnoughPoints, KeyReused.
    """
    reason = reason.strip()
    if not 0 < len(reason) <= LONGEST_REASON:
        raise NoReason
    member = _member(tx, member_ref)
    asked: Facts = {"points": points, "reason": reason}
    first = once(tx, member.id, key, "grant", asked)
    if first is not None:
        return Grant(**{name: int(number or 0) for name, number in first.items()})
    programme = tx.programme.current()
    expiry, zone = programme.expiry, programme.shop.tz
    end = expires_at(now, expiry.months, to_month_end=expiry.to_month_end, zone=zone)
    entry = adjust(tx, member.id, points, expires_at=end, reason="grant", now=now)
    tx.ledger.note(entry.id, reason)
    tx.audit.add(actor, "grant", now=now, member_id=member.id, facts={"entry": entry.id, "points": points})
    given = Grant(entry.id, member.id, points, balance(tx, member.id, now).points)
    done(tx, member.id, key, "grant", asked, asdict(given), now=now)
    return given


def _member(tx: Tx, ref: str) -> Member:
    number = int(ref.removeprefix("#")) if _NUMBER.fullmatch(ref) else 0
    member = tx.members.get(number) if ref.startswith("#") else tx.members.by_telegram(number)
    if member is None:
        raise NoSuchMember
    return member

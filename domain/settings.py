"""What members tell about themselves: their own word, changed or taken back at any time."""

from datetime import datetime

from domain import gifts
from domain.members import lock
from rules.gate import Reason
from rules.members import Member
from rules.quiet import Span
from rules.settings import Birthday, Told
from storage.tx import Tx


def told(tx: Tx, member_id: int) -> Told:
    """What stands outside the member's own row."""
    chosen = tuple(sorted(name for name, wanted in tx.greetings.choices(member_id).items() if wanted))
    return Told(tx.settings.of(member_id), tx.phones.of(member_id), chosen, tx.care.muted(member_id))


def call(tx: Tx, member_id: int, name: str | None, *, now: datetime) -> Member:
    """The name the member wants to be called by; None for the one Telegram shows."""
    return _change(tx, member_id, now, called=name)


def live_in(tx: Tx, member_id: int, country: str | None, *, now: datetime) -> Member:
    """The country the member told (ISO 3166), or that they would rather not say. Their time zone stays what it is."""
    return _other_morning(tx, member_id, now, country=country, country_asked=True)


def keep_time(tx: Tx, member_id: int, zone: str | None, *, now: datetime) -> Member:
    """The member's time zone (IANA), or that they would rather not say."""
    return _other_morning(tx, member_id, now, zone=zone)


def rest(tx: Tx, member_id: int, hours: Span | None, *, now: datetime) -> Member:
    """The member's own quiet hours, or None for those of their country."""
    start, end = hours or (None, None)
    return _other_morning(tx, member_id, now, quiet_from=start, quiet_until=end)


def _other_morning(tx: Tx, member_id: int, now: datetime, **columns: object) -> Member:
    """A change after which days begin, and quiet hours end, at another time: what waits for that is looked at anew."""
    member = _change(tx, member_id, now, **columns)
    tx.deliveries.look_again(member_id, Reason.QUIET, now)
    tx.settings.look(member_id)
    return member


def ask_country(tx: Tx, member_id: int) -> bool:
    """Whether the question about the country is due: true once in a lifetime, and never for who told it."""
    if lock(tx, member_id).country_asked:
        return False
    tx.members.change(member_id, country_asked=True)
    return True


def celebrate(tx: Tx, member_id: int, birthday: Birthday | None, *, now: datetime) -> bool:
    """The member's birthday, or none. Whether it is today, and nothing but the answer will say so."""
    lock(tx, member_id)
    tx.settings.keep(member_id, birthday)
    tx.care.look_soon(member_id)
    gifts.completed(tx, member_id, now=now)
    return gifts.told_today(tx, member_id, now=now)


def forget_phone(tx: Tx, member_id: int) -> None:
    """The member's phone is nobody's any more."""
    lock(tx, member_id)
    tx.phones.forget(member_id)


def _change(tx: Tx, member_id: int, now: datetime, **columns: object) -> Member:
    lock(tx, member_id)
    tx.members.change(member_id, **columns)
    gifts.completed(tx, member_id, now=now)
    return lock(tx, member_id)

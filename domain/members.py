"""Members: how they arrive, how they want to be spoken to, and what they allow."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain import gifts, referral
from locales.names import display
from rules.language import Source
from rules.members import Member
from rules.programme import Programme
from rules.refusals import NoSuchMember
from storage.tx import Tx


@dataclass(frozen=True, slots=True)
class Person:
    """A Telegram user as an update shows them."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """Who pressed Start. `new` is true once in a lifetime; `asked` once the question about offers has an answer.

    `returned`: new, but a member once before, whose welcome gift was given then.
    """

    member: Member
    new: bool
    asked: bool
    returned: bool = False


def meet(tx: Tx, telegram_id: int) -> tuple[Member | None, Programme]:
    """Who is at the counter, if we know them, and the programme that counts: what every turn needs, in one read.

    LookupError before the first programme.
    """
    member, programme_id = tx.members.turn(telegram_id)
    return member, tx.programme.current() if programme_id is None else tx.programme.by_id(programme_id)


def arrive(
    tx: Tx,
    person: Person,
    language: str,
    *,
    mark: str | None = None,
    left: bool = False,
    invitation: str | None = None,
    now: datetime,
) -> Arrival:
    """The member behind this Telegram user, made at the first Start, with their names as Telegram has them today.

    `language` is what a new member is spoken to in. Pressing Start also unblocks. Who `left` before, or moved away from
    this account (its keyed hash is `mark`), gets no second welcome gift.
    `invitation` is the code of another member's link.
    """
    told = _told(person)
    added = tx.members.add(person.id, told.pop("first_name"), language, now=now, **told)
    member = added or _renew(tx, person)
    returned = added is not None and was_here(tx, mark, left)
    if added:
        (gifts.returned if returned else gifts.welcome)(tx, added, now=now)
        tx.care.look_soon(added.id)
    if invitation is not None:
        referral.attribute(tx, member, invitation, new=added is not None, returned=returned, now=now)
    return Arrival(member, added is not None, asked(tx, member.id), returned)


def was_here(tx: Tx, mark: str | None, left: bool) -> bool:
    """Whether this account's member `left`, or moved away from it; `mark` is its keyed hash, where those are kept."""
    return left or (mark is not None and tx.moves.left(mark))


def asked(tx: Tx, member_id: int) -> bool:
    """Whether the question about offers has an answer, whichever."""
    return tx.consents.latest(member_id) is not None


def set_language(tx: Tx, member_id: int, language: str, *, now: datetime) -> Member:
    """The member's own choice: it stays until they choose again."""
    lock(tx, member_id)
    tx.members.change(member_id, language=language, language_chosen=True)
    heard = tx.hearings.of(member_id)
    tx.hearings.keep(member_id, replace(heard, source=Source.EXPLICIT, decided_at=now, heard=None))
    gifts.completed(tx, member_id, now=now)
    return _here(tx.members.get(member_id))


def consent(tx: Tx, member_id: int, granted: bool, *, wording: str, language: str, now: datetime) -> None:
    """Keep the answer to the question about offers, with the wording that was read, and obey it from now on."""
    member = lock(tx, member_id)
    tx.consents.add(member_id, granted=granted, wording=wording, language=language, at=now)
    tx.members.change(member_id, marketing=granted, stopped_at=None if granted else member.stopped_at)
    tx.care.look_soon(member_id)


def stop(tx: Tx, member_id: int, *, wording: str, now: datetime) -> bool:
    """No more offers and nothing scheduled from this moment on. Whether offers were allowed until now."""
    member = lock(tx, member_id)
    if member.marketing:
        tx.consents.add(member_id, granted=False, wording=wording, language=member.language, at=now)
    tx.members.change(member_id, marketing=False, stopped_at=member.stopped_at or now)
    return member.marketing


def resume(tx: Tx, member_id: int, *, offers: bool, wording: str, now: datetime) -> None:
    """Take back a stop; `offers` says that they were allowed before it, which the button told."""
    member = lock(tx, member_id)
    if offers and not member.marketing:
        tx.consents.add(member_id, granted=True, wording=wording, language=member.language, at=now)
    tx.members.change(member_id, marketing=offers or member.marketing, stopped_at=None)
    tx.care.look_soon(member_id)


def block(tx: Tx, telegram_id: int, *, now: datetime) -> None:
    """The person blocked the bot: nothing can reach them."""
    member = tx.members.by_telegram(telegram_id)
    if member and member.blocked_at is None:
        tx.members.change(member.id, blocked_at=now)


def unblock(tx: Tx, telegram_id: int) -> None:
    """The person lets the bot in again."""
    member = tx.members.by_telegram(telegram_id)
    if member and member.blocked_at is not None:
        tx.members.change(member.id, blocked_at=None)


def lock(tx: Tx, member_id: int) -> Member:
    """The member, theirs alone until the transaction ends. NoSuchMember when there is none."""
    return _here(tx.members.lock(member_id))


def _here(member: Member | None) -> Member:
    if member is None:
        raise NoSuchMember
    return member


def _renew(tx: Tx, person: Person) -> Member:
    """A member who is here again: names and language as Telegram has them today, and no longer blocked."""
    member = _here(tx.members.by_telegram(person.id))
    told = _told(person)
    if member.blocked_at is None and all(getattr(member, name) == value for name, value in told.items()):
        return member
    tx.members.change(member.id, **told, blocked_at=None)
    return _here(tx.members.get(member.id))


def _told(person: Person) -> dict[str, Any]:
    """What Telegram tells, as it may be kept: names without marks that hide or reorder, at most 64 letters."""
    return {
        "first_name": display(person.first_name),
        "last_name": display(person.last_name) or None,
        "username": person.username,
        "telegram_language": person.language_code,
    }

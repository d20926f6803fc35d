"""Staff: how they come, what they may do, how they go. Every use case of theirs passes the one door here."""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from domain import deliveries
from domain.members import Person
from locales.names import display
from rules.refusals import LastOwner, NotOnStaff
from rules.staff import INVITATION_LIFE, TOKEN_BYTES, Act, Role, Staff, check, may
from storage.tx import Tx

P = ParamSpec("P")
T = TypeVar("T")

guarded: dict[str, Act] = {}
"""Every use case of staff, by module and name, with the act it needs."""


def by_staff(act: Act) -> Callable[[Callable[Concatenate[Tx, Staff, P], T]], Callable[Concatenate[Tx, int, P], T]]:
    """A use case for those who may do `act`: it is called with a Telegram id and runs with the person.

    Raises NotAllowed for everybody else. The role is read in the use case's own transaction, so a removal counts at
    once.
    """

    def guard(use_case: Callable[Concatenate[Tx, Staff, P], T]) -> Callable[Concatenate[Tx, int, P], T]:
        @wraps(use_case)
        def checked(tx: Tx, telegram_id: int, /, *args: P.args, **kwargs: P.kwargs) -> T:
            return use_case(tx, check(tx.staff.by_telegram(telegram_id), act), *args, **kwargs)

        guarded[f"{use_case.__module__}.{use_case.__name__}"] = act
        return checked

    return guard


def who(tx: Tx, telegram_id: int) -> Staff | None:
    """The person as one of the staff; None for everybody else."""
    staff = tx.staff.by_telegram(telegram_id)
    return staff if may(staff, Act.DESK) else None


def awaited(tx: Tx, telegram_id: int, token: str | None, now: datetime) -> bool:
    """Whether this person is on the staff, or brings an invitation that would make them so."""
    if who(tx, telegram_id) is not None:
        return True
    invitation = tx.staff.invitation(_hash(token)) if token else None
    return invitation is not None and invitation.open_at(now)


def allowed(tx: Tx, telegram_id: int, act: Act) -> Staff:
    """The person, if they may do this; NotAllowed for everybody else."""
    return check(tx.staff.by_telegram(telegram_id), act)


@by_staff(Act.STAFF)
def team(tx: Tx, owner: Staff) -> list[Staff]:
    """All who are on the staff now."""
    return tx.staff.active()


@by_staff(Act.STAFF)
def invite(tx: Tx, owner: Staff, role: Role, *, now: datetime) -> str:
    """A one-time token that makes whoever brings it first one of the staff, for 48 hours. Only its hash is kept."""
    token = _invite(tx, role, made_by=owner.id, now=now)
    tx.audit.add(owner.actor, "staff-invited", now=now, facts={"role": role})
    return token


def first_code(tx: Tx, *, now: datetime) -> str | None:
    """While the shop has no owner: a token that makes one. The one before it is good for nothing any more."""
    if tx.staff.any_owner():
        return None
    tx.staff.withdraw_first_codes(now=now)
    return _invite(tx, Role.OWNER, made_by=None, now=now)


def accept(tx: Tx, person: Person, token: str, *, now: datetime) -> Staff | None:
    """This person brings an invitation. The same one again gets the first answer; an owner stays what they are.

    None for a token that was used by somebody else, has expired or never was.
    """
    invitation = tx.staff.invitation(_hash(token), lock=True)
    known = tx.staff.by_telegram(person.id)
    if invitation is None:
        return None
    if known and known.removed_at is None and (known.role is Role.OWNER or known.id == invitation.used_by):
        return known
    if not invitation.open_at(now):
        return None
    name = display(person.first_name) or f"#{person.id}"
    staff = tx.staff.put(person.id, name, invitation.role, added_by=invitation.made_by, now=now)
    tx.staff.use(invitation.id, staff.id, now=now)
    tx.audit.add(staff.actor, "staff-joined", now=now, facts={"role": staff.role, "invitation": invitation.id})
    tell_owners(tx, f"joined:{invitation.id}", f"staff-joined-{staff.role}", {"name": name}, but=staff, now=now)
    return staff


def appoint(tx: Tx, telegram_id: int, role: Role, name: str = "", *, actor: str, now: datetime) -> Staff | None:
    """Makes somebody staff from outside the chat; None when they are or were staff already, then nothing changes."""
    if tx.staff.by_telegram(telegram_id) is not None:
        return None
    staff = tx.staff.put(telegram_id, name or f"#{telegram_id}", role, added_by=None, now=now)
    tx.audit.add(actor, "staff-appointed", now=now, facts={"staff": staff.id, "role": role})
    return staff


def owner_is(tx: Tx, telegram_id: int, *, now: datetime) -> None:
    """The installation's settings name the owner; whatever they were before."""
    known = tx.staff.by_telegram(telegram_id)
    if known and known.removed_at is None and known.role is Role.OWNER:
        return
    name = known.name if known else f"#{telegram_id}"
    staff = tx.staff.put(telegram_id, name, Role.OWNER, added_by=None, now=now)
    tx.audit.add("settings", "staff-appointed", now=now, facts={"staff": staff.id, "role": Role.OWNER})


@by_staff(Act.STAFF)
def remove(tx: Tx, owner: Staff, staff_id: int, *, now: datetime) -> Staff:
    """From now on this person may do nothing. Asked again it changes nothing. Raises LastOwner, NotOnStaff."""
    active = tx.staff.lock()
    leaving = tx.staff.get(staff_id)
    if leaving is None:
        raise NotOnStaff
    if leaving.removed_at is not None:
        return leaving
    if leaving.role is Role.OWNER and sum(one.role is Role.OWNER for one in active) == 1:
        raise LastOwner
    tx.staff.remove(staff_id, now=now)
    tx.audit.add(owner.actor, "staff-removed", now=now, facts={"staff": staff_id, "role": leaving.role})
    return leaving


def tell_owners(
    tx: Tx,
    key: str,
    text_key: str,
    facts: Mapping[str, object],
    *,
    but: Staff | None = None,
    about: int | None = None,
    now: datetime,
) -> None:
    """A word to every owner, except to who did it; once per `key`."""
    owners = [one for one in tx.staff.active() if one.role is Role.OWNER and (but is None or one.id != but.id)]
    tell(tx, owners, key, text_key, facts, about=about, now=now)


def tell(
    tx: Tx,
    whom: list[Staff],
    key: str,
    text_key: str,
    facts: Mapping[str, object],
    *,
    about: int | None = None,
    now: datetime,
) -> None:
    """A word to some of the staff, each in their own chat; once per `key`."""
    for one in whom:
        deliveries.put(
            tx,
            key=f"{key}:{one.telegram_id}",
            class_="support",
            text_key=text_key,
            facts=facts,
            chat_id=one.telegram_id,
            about=about,
            now=now,
        )


def _invite(tx: Tx, role: Role, *, made_by: int | None, now: datetime) -> str:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    tx.staff.invite(_hash(token), role, made_by=made_by, expires_at=now + INVITATION_LIFE, now=now)
    return token


def _hash(token: str) -> str:
    """Tokens have 192 bits of chance, so a plain hash is as good as a slow one."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()

"""Two cards of one person become one: staff look at both, agree, and the account that goes has two days to object.

Nothing comes or goes: points, what is owed and what counts for a tier are carried over entry by entry. What both had
that comes once, comes once: what the card that goes got for it is taken back.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from domain import games, tiers
from domain.counter import customer, search
from domain.deliveries import put
from domain.ledger import balance, carry_over, reverse
from domain.members import lock
from domain.moves import leave_word
from domain.operations import done, once
from domain.prizes import tell
from domain.referral import withdraw
from domain.rewards import codes
from domain.staff import by_staff
from rules.counter import Customer, Found
from rules.ledger import Entry
from rules.members import Member
from rules.merge import TWICE, Merging, Pair, SameCard, Side
from rules.moves import NOTICE, State
from rules.programme import Programme
from rules.referral import Reason, Referral, next_look
from rules.referral import State as Invitation
from rules.refusals import NoSuchCustomer, OwnCard
from rules.rewards import State as Code
from rules.staff import Act, Staff
from storage.tx import Tx

Mark = Callable[[int], str]


@by_staff(Act.MOVES)
def find(tx: Tx, staff: Staff, text: str, now: datetime) -> Found:
    """Whom a typed card code, phone or name means. A scan where it is a name: for `store.report`."""
    return search(tx, text, now)


@by_staff(Act.MOVES)
def chosen(tx: Tx, staff: Staff, member_id: int, now: datetime) -> Customer:
    """One of several that were found. Raises NoSuchCustomer."""
    member = tx.members.get(member_id)
    if member is None or member.telegram_id is None:
        raise NoSuchCustomer
    return customer(tx, tx.programme.current(), member, now)


@by_staff(Act.MOVES)
def look(tx: Tx, staff: Staff, stays_id: int, goes_id: int, now: datetime) -> Pair:
    """Both cards, and what becomes of them. Raises NoSuchCustomer, OwnCard, SameCard."""
    stays, goes = _both(tx, staff, stays_id, goes_id)
    programme = tx.programme.current()
    twice = sum(left for _, left in _twice(tx, stays, goes))
    return Pair(_side(tx, programme, stays, now), _side(tx, programme, goes, now), twice)


@by_staff(Act.MOVES)
def put_together(tx: Tx, staff: Staff, stays_id: int, goes_id: int, *, key: str, mark: Mark, now: datetime) -> Merging:
    """Agree, and the account that goes has 48 hours to object; at once where Telegram brings nothing to it any more.

    The same `key` again, or the same two while the notice runs, changes nothing. `mark` hashes a Telegram id. Raises
    NoSuchCustomer, OwnCard, SameCard, KeyReused.
    """
    tx.ledger.lock_holders(locks(tx, stays_id, goes_id))
    asked = {"goes": goes_id}
    first = once(tx, stays_id, key, "merge", asked)
    if first is not None:
        return _answer(first)
    stays, goes = _both(tx, staff, stays_id, goes_id)
    assert goes.telegram_id is not None, "who was forgotten is nobody's card"
    before = tx.move_requests.newest(goes_id, stays_id)
    if before and before.joins and before.state is State.WAITING:
        return Merging(goes.name, stays.name, before.due_at)
    due_at = None if goes.blocked_at else now + NOTICE
    facts = {"goes": goes_id, "notice": due_at is not None}
    tx.audit.add(staff.actor, "merge", now=now, member_id=stays_id, facts=facts)
    if due_at is None:
        merge(tx, stays, goes, mark(goes.telegram_id), now)
    else:
        _give_notice(tx, staff, stays, goes, mark(goes.telegram_id), now)
    agreed = Merging(goes.name, stays.name, due_at)
    told = {"goes": goes.name, "stays": stays.name, "due_at": due_at.isoformat() if due_at else None}
    done(tx, stays_id, key, "merge", asked, told, now=now)
    return agreed


def locks(tx: Tx, stays_id: int, goes_id: int) -> set[int]:
    """Whom a merge changes: the two, and who invited them."""
    inviters = (tx.referrals.inviter_of(one) for one in (stays_id, goes_id))
    return {stays_id, goes_id, *(one for one in inviters if one is not None)}


def merge(tx: Tx, stays: Member, goes: Member, mark: str, now: datetime) -> None:
    """All that is on the card of `goes` comes to `stays`; the account is nobody's then. `locks` have been locked.

    `mark` is the keyed hash of the account that goes: who comes back with it gets no second welcome.
    """
    twice = list(_twice(tx, stays, goes))
    games.part_twins(tx, goes.id, stays.id, now)
    carry_over(tx, goes.id, stays.id, now=now)
    tx.moves.merge(goes.id, stays.id, now=now)
    _join_cases(tx, stays, goes)
    tx.merges.carry(goes.id, stays.id)
    for entry, _ in twice:
        _undo(tx, entry.id, now)
    _invitations(tx, stays, goes, now)
    _keep_the_no(tx, stays, goes, now)
    programme = tx.programme.current()
    full = games.fill(tx, programme, stays.id, now)
    tx.privacy.empty(goes, now=now)
    tx.moves.leave(stays.id, mark, now=now)
    tx.care.look_soon(stays.id)
    tiers.look_at(tx, programme, [stays.id], now)
    _tell(tx, stays, goes, now)
    for given in full:
        tell(tx, programme, stays.id, given, now)


def _twice(tx: Tx, stays: Member, goes: Member) -> Iterator[tuple[Entry, int]]:
    """What the card that goes got for gifts that the other one got too, and how much of each is not taken back yet."""
    for given in tx.gifts.of(goes.id):
        same = tx.gifts.find(stays.id, given.kind, given.period)
        entry = tx.ledger.get(given.entry_id) if given.entry_id and same and same.entry_id else None
        if entry:
            yield entry, entry.points - tx.ledger.earned(entry).covered


def _undo(tx: Tx, entry_id: int | None, now: datetime) -> None:
    """Takes back what is left of an earning."""
    entry = tx.ledger.get(entry_id) if entry_id else None
    left = entry.points - tx.ledger.earned(entry).covered if entry else 0
    if entry and left:
        reverse(tx, entry.id, left, reason=TWICE, now=now)


def _invitations(tx: Tx, stays: Member, goes: Member, now: datetime) -> None:
    """Nobody invites themselves, and nobody is invited twice: what both sides got for the second time goes back."""
    for one, by in ((stays.id, goes.id), (goes.id, stays.id)):
        _none_between(tx, tx.referrals.of_invited(one), by, now)
    mine, other = tx.referrals.of_invited(stays.id), tx.referrals.of_invited(goes.id)
    if other is None:
        return
    if mine and other.state is Invitation.REWARDED:
        _undo(tx, other.invited_entry, now)
        withdraw(tx, other, Reason.EXISTING, now=now)
    elif other.state is Invitation.JOINED and (mine or stays.joined_at < other.at):
        tx.referrals.change(other.id, state=Invitation.REFUSED, reason=Reason.EXISTING, look_at=None)
    elif not mine and tx.merges.invited(other.id, stays.id) and other.state is Invitation.JOINED:
        look_at, _ = next_look(other.terms, tx.referrals.bought(stays.id, other.at))
        tx.referrals.change(other.id, look_at=look_at)


def _none_between(tx: Tx, found: Referral | None, inviter_id: int, now: datetime) -> None:
    if found is None or found.inviter_id != inviter_id:
        return
    for entry_id in (found.inviter_entry, found.invited_entry):
        _undo(tx, entry_id, now)
    tx.referrals.change(found.id, state=Invitation.REFUSED, reason=Reason.SELF, look_at=None)


def _join_cases(tx: Tx, stays: Member, goes: Member) -> None:
    """A conversation that is open stays open, and a complaint is a complaint, whichever of the two it was in."""
    mine, other = tx.cases.of(stays.id), tx.cases.of(goes.id)
    if mine is None or other is None:
        return
    if other.opened_at and not other.closed_at and (mine.closed_at or not mine.opened_at):
        tx.cases.open(stays.id, now=other.opened_at)
    if other.complained_at and (mine.complained_at is None or mine.complained_at < other.complained_at):
        tx.cases.complain(stays.id, now=other.complained_at)


def _keep_the_no(tx: Tx, stays: Member, goes: Member, now: datetime) -> None:
    """A no to offers, or a stop, holds whichever account it was said in; who was never asked said neither."""
    answer = tx.consents.latest(goes.id)
    if answer and not answer.granted and stays.marketing:
        told = {"wording": answer.wording, "language": answer.language, "source": "merge"}
        tx.consents.add(stays.id, granted=False, at=now, **told)
        tx.members.change(stays.id, marketing=False)
    if goes.stopped_at and not stays.stopped_at:
        tx.members.change(stays.id, stopped_at=goes.stopped_at)


def _both(tx: Tx, staff: Staff, stays_id: int, goes_id: int) -> tuple[Member, Member]:
    if stays_id == goes_id:
        raise SameCard
    stays, goes = tx.members.get(stays_id), tx.members.get(goes_id)
    if stays is None or goes is None or stays.telegram_id is None or goes.telegram_id is None:
        raise NoSuchCustomer
    if staff.telegram_id in (stays.telegram_id, goes.telegram_id):
        raise OwnCard
    return stays, goes


def _side(tx: Tx, programme: Programme, member: Member, now: datetime) -> Side:
    waiting = sum(one.state is Code.OPEN for one in codes(tx, member.id, now))
    tier, has = tiers.current(tx, programme, member.id, now), balance(tx, member.id, now)
    return Side(member.id, member.name, tier, has, waiting, member.blocked_at is None)


def _answer(first: object) -> Merging:
    assert isinstance(first, dict)
    due_at = first["due_at"]
    return Merging(first["goes"], first["stays"], datetime.fromisoformat(due_at) if due_at else None)


def _give_notice(tx: Tx, staff: Staff, stays: Member, goes: Member, mark: str, now: datetime) -> None:
    told = {"state": State.WAITING, "due_at": now + NOTICE, "mark": mark, "decided_by": staff.id, "joins": True}
    request = tx.move_requests.add(goes.id, stays.id, now=now, **told)
    facts = {"request": request.id, "hours": NOTICE // timedelta(hours=1)}
    for text_key, member in (("merge-notice", goes), ("merge-waits", stays)):
        key = f"{text_key}:{request.id}"
        put(tx, key=key, class_="service", text_key=text_key, facts=facts, member=member, now=now)


def _tell(tx: Tx, stays: Member, goes: Member, now: datetime) -> None:
    """Both chats hear of it, each in its own; what is told to the old one is about a member who is here still."""
    member = lock(tx, stays.id)
    has = balance(tx, stays.id, now)
    facts = {"balance": max(has.points, 0), "debt": has.debt, "pending": has.pending}
    put(tx, key=f"merged:{goes.id}", class_="service", text_key="merge-done", facts=facts, member=member, now=now)
    if goes.telegram_id is not None and goes.blocked_at is None:
        leave_word(tx, stays.id, goes.telegram_id, "merge-left-behind", f"merged-away:{goes.id}", now)

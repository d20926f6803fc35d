"""Moving without the old phone: the same verified number, the word of staff, two days for the old account to object."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from domain.deliveries import put
from domain.members import lock
from domain.merge import locks, merge
from domain.moves import carry
from domain.staff import by_staff, tell
from rules.members import Member
from rules.moves import NOTICE, NoCardByPhone, NoSuchMove, Request, State
from rules.privacy import SameAccount, TwoCards
from rules.refusals import OwnCard
from rules.staff import Act, Staff, may
from storage.tx import Tx

HOURS = NOTICE // timedelta(hours=1)
AT_ONCE = 10  # each empties an account, table by table


class Asked(NamedTuple):
    """What staff decide about: the card's name and number, and the name of the account that asks for it."""

    request: Request
    name: str
    member_id: int
    account: str


def ask(tx: Tx, member_id: int, phone: str, *, now: datetime) -> None:
    """Telegram vouches that `phone` (E.164) is this account's: ask staff for the card that has the same one.

    Nothing moves yet, and nobody is told whose the card is. Asked again while it is open it stays one request. Raises
    NoCardByPhone, SameAccount, TwoCards where this account has more than a welcome, NoSuchMember.
    """
    card_id = tx.phones.holder(phone)
    tx.ledger.lock_holders({member_id, card_id or member_id})
    if card_id is None or tx.phones.holder(phone) != card_id:
        raise NoCardByPhone
    if card_id == member_id:
        raise SameAccount
    if tx.moves.has_more_than_a_welcome(member_id):
        raise TwoCards
    before = tx.move_requests.newest(card_id, member_id)
    if before and (before.open_at(now) or before.state is State.WAITING):
        return
    request = tx.move_requests.add(card_id, member_id, now=now)
    _tell_staff(tx, request, "move-asked", lock(tx, card_id), now)


@by_staff(Act.MOVES)
def look(tx: Tx, staff: Staff, request_id: int, now: datetime) -> Asked:
    """What is to be decided. Raises NoSuchMove, OwnCard."""
    request = tx.move_requests.get(request_id)
    card, account = _both(tx, request)
    if request is None or card is None or account is None or not request.open_at(now):
        raise NoSuchMove
    _not_oneself(staff, card, account)
    return Asked(request, card.name, card.id, account.name)


@by_staff(Act.MOVES)
def decide(tx: Tx, staff: Staff, request_id: int, yes: bool, *, mark: Callable[[int], str], now: datetime) -> Request:
    """Agree, and the old account has 48 hours to object; or decline. Raises NoSuchMove, OwnCard.

    The same answer again changes nothing. `mark` hashes a Telegram id.
    """
    request, card, account = _locked(tx, request_id)
    if request.decided_by == staff.id and yes == (request.state is State.WAITING):
        return request
    if not request.open_at(now) or card.telegram_id is None:
        raise NoSuchMove
    _not_oneself(staff, card, account)
    wanted = {"state": State.WAITING, "due_at": now + NOTICE, "mark": mark(card.telegram_id)}
    tx.move_requests.change(request_id, decided_by=staff.id, **(wanted if yes else {"state": State.DECLINED}))
    action = "move-agreed" if yes else "move-declined"
    tx.audit.add(staff.actor, action, now=now, member_id=card.id, facts={"request": request_id})
    if yes:
        _tell(tx, request, "move-notice", card, now)
    _tell(tx, request, "move-waits" if yes else "move-not", account, now)
    return _locked(tx, request_id)[0]


def object_to(tx: Tx, member_id: int, request_id: int, *, now: datetime) -> None:
    """The old account says no: nothing moves. Said twice it is answered like the first time. Raises NoSuchMove."""
    request, card, account = _locked(tx, request_id)
    if request.card_id != member_id or request.state not in (State.WAITING, State.OBJECTED):
        raise NoSuchMove
    if request.state is State.OBJECTED:
        return
    tx.move_requests.change(request_id, state=State.OBJECTED, due_at=None, mark=None)
    _tell_not(tx, request, account, now)
    _tell_staff(tx, request, "move-objected", card, now)


def due(tx: Tx, now: datetime) -> bool:
    """Whether anybody's notice is over."""
    return bool(tx.move_requests.due(now, 1))


def settle(tx: Tx, now: datetime, limit: int = AT_ONCE) -> int:
    """Moves the cards to which nobody objected; how many requests are through."""
    found = tx.move_requests.due(now, limit)
    tx.ledger.lock_holders(member_id for one in found for member_id in locks(tx, one.account_id, one.card_id))
    for one in found:
        request = tx.move_requests.get(one.id)  # gone with its account, should that be one that has just been emptied
        card, account = _both(tx, request)
        if request and card and account and request.state is State.WAITING:
            _settle(tx, request, card, account, now)
    return len(found)


def _settle(tx: Tx, request: Request, card: Member, account: Member, now: datetime) -> None:
    """Whoever left meanwhile, or has bought something in the new account, is not moved; nor is a card whose notice went
    to an account that it has left since.
    """
    gone = card.telegram_id is None or account.telegram_id is None
    if gone or request.mark is None or (not request.joins and tx.moves.has_more_than_a_welcome(account.id)):
        tx.move_requests.change(request.id, state=State.DECLINED, due_at=None, mark=None)
        _tell_not(tx, request, account, now)
        return
    mark = request.mark
    if request.joins:
        merge(tx, account, card, mark, now)
        return
    moved = carry(tx, card, account, lambda _: mark, f"phone:{request.id}", now)
    _tell(tx, request, "move-arrived", moved, now)


def _both(tx: Tx, request: Request | None) -> tuple[Member | None, Member | None]:
    return (tx.members.get(request.card_id), tx.members.get(request.account_id)) if request else (None, None)


def _locked(tx: Tx, request_id: int) -> tuple[Request, Member, Member]:
    """The request as it is once nobody else can change it, with both its members."""
    request = tx.move_requests.get(request_id)
    if request is None:
        raise NoSuchMove
    tx.ledger.lock_holders({request.card_id, request.account_id})
    request = tx.move_requests.get(request_id)
    card, account = _both(tx, request)
    if request is None or card is None or account is None:
        raise NoSuchMove
    return request, card, account


def _not_oneself(staff: Staff, card: Member, account: Member) -> None:
    if staff.telegram_id in (card.telegram_id, account.telegram_id):
        raise OwnCard


def _tell_not(tx: Tx, request: Request, account: Member, now: datetime) -> None:
    _tell(tx, request, "merge-not" if request.joins else "move-not", account, now)


def _tell(tx: Tx, request: Request, text_key: str, member: Member, now: datetime) -> None:
    facts = {"request": request.id, "hours": HOURS, "contact": tx.programme.current().shop.contact}
    put(tx, key=f"{text_key}:{request.id}", class_="service", text_key=text_key, facts=facts, member=member, now=now)


def _tell_staff(tx: Tx, request: Request, text_key: str, card: Member, now: datetime) -> None:
    theirs = {member.telegram_id for member in _both(tx, request) if member}
    whom = [one for one in tx.staff.active() if may(one, Act.MOVES) and one.telegram_id not in theirs]
    facts = {"request": request.id, "name": card.name, "member": card.id}
    tell(tx, whom, f"{text_key}:{request.id}", text_key, facts, about=card.id, now=now)

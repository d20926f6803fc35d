"""Moving a card to another Telegram account: a code shown in the old one, typed in the new one."""

import secrets
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime

from domain.members import lock
from domain.operations import done, once
from rules.members import Member
from rules.privacy import CODE_LIVES, NoSuchMoveCode, SameAccount, TwoCards
from rules.rewards import CODE_ALPHABET
from storage.tx import Tx

CODE_LETTERS = 12  # whoever has the code has the card: 31 letters to the power of 12, for a quarter of an hour
BLOCK = 4
TAKEN_OVER = ("telegram_id", "first_name", "last_name", "username", "telegram_language")


def code_for(tx: Tx, member_id: int, *, now: datetime) -> tuple[str, datetime]:
    """The code that moves this member's card, and until when it works. Asked again meanwhile it is the same one."""
    lock(tx, member_id)
    live = tx.moves.code_of(member_id, now)
    if live is None:
        letters = "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LETTERS))
        live = (_in_blocks(letters), now + CODE_LIVES)
        tx.moves.put_code(member_id, *live)
    return live


def move(tx: Tx, member_id: int, typed: str, *, mark: Callable[[int], str], key: str, now: datetime) -> Member:
    """The card behind the code `typed` comes to the account of `member_id`; the card's member, as it is now.

    That account's own card goes, which may hold nothing but a welcome gift; nothing of it is added to the other. The
    member keeps number, points, language and wishes, and the old account is told. `mark` hashes a Telegram id.
    The same `key` again gets the same answer. Raises NoSuchMoveCode, SameAccount, TwoCards, NoSuchMember.
    """
    code = _in_blocks("".join(letter for letter in typed.upper() if letter.isalnum()))
    card_id = tx.moves.whose(code, now)
    tx.ledger.lock_holders({member_id, card_id or member_id})
    if once(tx, member_id, key, "move", {}) is not None:
        return lock(tx, member_id)
    if card_id is None or tx.moves.whose(code, now) != card_id:
        raise NoSuchMoveCode
    if card_id == member_id:
        raise SameAccount
    if tx.moves.has_more_than_a_welcome(member_id):
        raise TwoCards
    return carry(tx, lock(tx, card_id), lock(tx, member_id), mark, key, now)


def carry(tx: Tx, card: Member, new: Member, mark: Callable[[int], str], key: str, now: datetime) -> Member:
    """The card comes to the account of `new`, whose own goes. Both have been locked, by ascending id."""
    assert card.telegram_id is not None, "who was forgotten has no code"
    assert new.telegram_id is not None, "who was forgotten types nothing"
    tx.privacy.empty(new, now=now)
    told = {name: value for name, value in asdict(new).items() if name in TAKEN_OVER}
    tx.members.change(card.id, **told, blocked_at=None, step=None, step_data=None)
    tx.moves.leave(card.id, mark(card.telegram_id), now=now)
    tx.moves.drop_code(card.id)
    tx.move_requests.void(card.id)
    tx.deliveries.move_member(card.id, new.telegram_id)
    leave_word(tx, card.id, card.telegram_id, "move-left-behind", f"moved:{card.id}:{key}", now)
    done(tx, card.id, key, "move", {}, {"member": card.id}, now=now)
    return lock(tx, card.id)


def leave_word(tx: Tx, card_id: int, chat_id: int, text_key: str, key: str, now: datetime) -> None:
    """To an account that a card has left, in the voice it knows: had it been somebody else, this is how one hears."""
    tx.deliveries.add(
        key=key,
        member_id=card_id,
        chat_id=chat_id,
        class_="service",
        text_key=text_key,
        facts={"contact": tx.programme.current().shop.contact},
        due_at=now,
        now=now,
    )


def _in_blocks(letters: str) -> str:
    return "-".join(letters[at : at + BLOCK] for at in range(0, len(letters), BLOCK))

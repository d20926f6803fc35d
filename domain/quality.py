"""How a purchase was: one tap of the member's. A bad word is a complaint, and reaches people at once."""

from datetime import datetime

from domain.care_words import named
from domain.deliveries import put
from domain.human import card_of
from domain.members import lock
from rules.members import Member
from rules.refusals import NoSuchOrder
from storage.tx import Tx


def judge(tx: Tx, member_id: int, order_id: int, *, good: bool, people: int | None, now: datetime) -> bool:
    """Keep the member's word about an order of theirs; the first one counts and is the answer to every later tap.

    `people` is the chat of the shop's staff, None if there is none. Raises NoSuchOrder, NoSuchMember.
    """
    member = lock(tx, member_id)
    order = tx.orders.get(order_id)
    if order is None or order.member_id != member_id or not tx.orders.lines(order_id):
        raise NoSuchOrder  # what was bought is what is asked about
    if tx.care.judge(order_id, good=good, now=now) and not good:
        tx.cases.complain(member_id, now=now)
        if people is not None:
            _tell(tx, member, order_id, people, now)
    return bool(tx.care.judged(order_id))


def _tell(tx: Tx, member: Member, order_id: int, people: int, now: datetime) -> None:
    """A card for the people of the shop, to be answered by a reply."""
    programme = tx.programme.current()
    line = tx.orders.lines(order_id)[0]
    product = named(programme, line, programme.shop.default_language)
    put(
        tx,
        key=f"quality-told:{order_id}",
        class_="support",
        text_key="quality-told",
        facts={**card_of(tx, member, programme), "product": product},
        chat_id=people,
        about=member.id,
        now=now,
    )

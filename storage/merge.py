"""Putting two cards together: what every table holds about the one that goes, and where it ends up."""

from collections.abc import Mapping

from sqlalchemy import Column, Connection, Table, Text, Update, and_, bindparam, exists, literal_column, update

from storage.care import begun, muted, reminded
from storage.cases import member_case
from storage.counter import proposal
from storage.deliveries import delivery
from storage.games import prize, stamp
from storage.gifts import favour, gift
from storage.moves import former_account
from storage.orders import orders
from storage.referral import referral
from storage.rewards import redemption
from storage.tiers import tier_guest
from storage.types import Id

_GOES, _STAYS = bindparam("goes", type_=Id), bindparam("stays", type_=Id)

COMES = (orders, redemption, stamp, prize, former_account)
"""Every row is from now on the other member's."""

FILLS: Mapping[Table, tuple[Column[object], ...]] = {
    gift: (gift.c.kind, gift.c.period),
    favour: (favour.c.kind, favour.c.period),
    reminded: (reminded.c.topic, reminded.c.subject),
    begun: (),
    muted: (muted.c.topic,),
    member_case: (),
    tier_guest: (),
}
"""Rows come along where the other member has none like them, alike by these columns; the others are let go of."""

BY_HAND: Mapping[str, str] = {
    "entry": "the ledger writes what goes here and comes there",
    "lot": "the ledger opens a new one",
    "part": "the ledger's",
    "referral": "no two of them may count for the same person, and none between the two",
    "delivery": "what people were told about the member; what waits for the old chat is let go of",
    "proposal": "purchases that wait for a second person",
    "consent": "a no of either holds; the answers stay as they were given",
    "member": "a stop of either holds",
    "merged": "this is where it is written down",
}
"""Tables that `domain.merge` and `domain.ledger` see to, or the queries below."""

WITH_ORDERS = frozenset({"order_line", "refund", "opinion", "unclaimed"})
"""They belong to an order and go where it goes."""

LET_GO: Mapping[str, str] = {
    "operation": "an answer for a button of the old chat",
    "exported": "when the old account had its copy",
    "move_request": "the old account asks for nothing more",
    "move_code": "the old account's",
    "warning": "said in the old chat; the new one is warned anew",
    "inbox": "the old chat's",
    "audit": "what staff did stays where they did it",
    "tier_step": "history; the one who stays is judged anew",
    "tier_watch": "the one who stays is judged anew",
    "joining": "statistics of the shop's",
    "referral_link": "the one who stays has one",
    "booking": "what staff did stays where they did it",
    "note": "belongs to an entry of the old card",
    "card": "the one who stays has one",
    "phone": "Telegram vouched for the old account's",
    "birthday": "a setting: those of the one who stays hold",
    "occasion_choice": "a setting",
    "greeting": "said in the old chat",
    "hearing": "how the old chat's language came about",
    "care": "the one who stays is looked at anew",
}
"""Tables of which nothing comes along: it is emptied as if the member had been forgotten, or stays for the books."""


def _come(table: Table) -> Update:
    return update(table).where(table.c.member_id == _GOES).values(member_id=_STAYS)


def _fill(table: Table, alike: tuple[Column[object], ...]) -> Update:
    has = table.alias("has")
    same = and_(has.c.member_id == _STAYS, *(has.c[column.name] == column for column in alike))
    return _come(table).where(~exists(literal_column("1")).select_from(has).where(same))


def _mark(who: object) -> object:
    return literal_column("'m'", Text).op("||")(who)


_ALL = (
    *(_come(table) for table in COMES),
    *(_fill(table, alike) for table, alike in FILLS.items()),
    update(delivery).where(delivery.c.about_id == _GOES).values(about_id=_STAYS),
    update(proposal)
    .where(proposal.c.target == _mark(_GOES.cast(Text)), proposal.c.decided_at.is_(None))
    .values(target=_mark(_STAYS.cast(Text))),
)
_other = referral.alias("other")
_INVITER = (
    update(referral)
    .where(
        referral.c.inviter_id == _GOES,
        referral.c.invited_id != _STAYS,
        ~exists(literal_column("1"))
        .select_from(_other)
        .where(_other.c.inviter_id == _STAYS, _other.c.invited_id == referral.c.invited_id),
    )
    .values(inviter_id=_STAYS)
)
_INVITED = (
    update(referral)
    .where(
        referral.c.id == bindparam("which"),
        ~exists(literal_column("1"))
        .select_from(_other)
        .where(_other.c.invited_id == _STAYS, _other.c.inviter_id == referral.c.inviter_id),
    )
    .values(invited_id=_STAYS)
)


class Merges:
    """Whoever puts two cards together has locked both members first."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def carry(self, goes: int, stays: int) -> None:
        """Rows of the one that goes become those of the one that stays; all but the ledger and invitations to it."""
        for statement in (*_ALL, _INVITER):
            self._c.execute(statement, {"goes": goes, "stays": stays})

    def invited(self, referral_id: int, stays: int) -> bool:
        """The one that stays is who was invited; False if the same person had invited them already."""
        return self._c.execute(_INVITED, {"which": referral_id, "stays": stays}).rowcount == 1

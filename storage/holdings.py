"""The one list of what the tables hold about a member: what belongs to whom, what goes with them, what stays and why.

Export and erasure walk this list. tests/storage/test_holdings.py fails when a column that could hold something personal
stands in no list here, so that a new table cannot be forgotten.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Table, Text, bindparam, literal_column, or_, select

from storage.audit import audit
from storage.care import begun, care, muted, opinion, reminded
from storage.cases import member_case
from storage.consents import consent
from storage.counter import booking, card, proposal
from storage.deliveries import delivery
from storage.exports import exported
from storage.games import prize, stamp
from storage.gifts import favour, gift
from storage.greetings import greeting, occasion_choice
from storage.inbox import inbox
from storage.language import hearing
from storage.ledger import entry, lot, note, part
from storage.members import UNDETERMINED, member
from storage.move_requests import move_request
from storage.moves import former_account, merged, move_code
from storage.operations import operation
from storage.orders import order_line, orders, refund
from storage.phones import phone
from storage.referral import referral, referral_link
from storage.reminders import warning
from storage.rewards import redemption
from storage.settings import birthday
from storage.sources import joining
from storage.tier_watch import tier_watch
from storage.tiers import tier_guest, tier_step
from storage.types import Id
from storage.unclaimed import unclaimed

ME = bindparam("me", type_=Id)
TELEGRAM = bindparam("telegram", type_=BigInteger)

GONE = literal_column("'forgotten:' || id", Text)  # unique, and nobody's
_MY_ENTRIES = select(entry.c.id).where(entry.c.member_id == ME)
_MY_ORDERS = select(orders.c.id).where(orders.c.member_id == ME)
_MY_PHONE = select(phone.c.phone).where(phone.c.member_id == ME)
_WORD = "a word of the program's own"
_SHOPS = "the shop's own word, the same for many"


@dataclass(frozen=True, slots=True)
class Holding:
    """The rows of `table` that are about a member, whom `whose` finds by the parameters `me` and `telegram`.

    When the member goes the rows go too (`goes`), or the columns in `blank` get these values and the rest stays.
    Columns that could hold something personal by their kind, and do not, are in `stays` with the reason; those that are
    about somebody else, or about the machine, are `hidden` from the export.
    """

    table: Table
    whose: ColumnElement[bool]
    goes: bool = False
    blank: Mapping[str, Any] = field(default_factory=dict)
    stays: Mapping[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()


HOLDINGS = (
    Holding(operation, operation.c.member_id == ME, goes=True),
    Holding(exported, exported.c.member_id == ME, goes=True),
    Holding(
        move_request,
        or_(move_request.c.card_id == ME, move_request.c.account_id == ME),
        goes=True,
        hidden=frozenset({"card_id", "account_id", "decided_by", "mark"}),
    ),
    Holding(move_code, move_code.c.member_id == ME, goes=True),
    Holding(merged, or_(merged.c.member_id == ME, merged.c.into_id == ME), hidden=frozenset({"member_id", "into_id"})),
    Holding(former_account, former_account.c.member_id == ME, goes=True),
    Holding(warning, warning.c.lot_id.in_(select(lot.c.id).where(lot.c.member_id == ME)), goes=True),
    Holding(
        delivery,
        or_(delivery.c.member_id == ME, delivery.c.about_id == ME),
        goes=True,
        hidden=frozenset({"chat_id", "thread_id", "worker", "lease_until", "campaign_id", "with_id"}),
    ),
    Holding(
        inbox,
        inbox.c.lane == TELEGRAM,
        blank={"lane": 0, "body": None, "reason": None},
        stays={"state": _WORD},
        hidden=frozenset({"bot_id", "digest", "begun", "starts"}),
    ),
    Holding(
        consent,
        consent.c.member_id == ME,
        blank={"language": UNDETERMINED},
        stays={
            "topic": _WORD,
            "wording": "the version of our own text",
            "source": _WORD,
        },
    ),
    Holding(
        audit,
        audit.c.member_id == ME,
        stays={
            "actor": "who of the staff did it; they have to answer for it",
            "action": _WORD,
            "facts": "ids and numbers, no names and no texts",
        },
        hidden=frozenset({"actor"}),
    ),
    Holding(tier_step, tier_step.c.member_id == ME, stays={"tier": _SHOPS, "kind": _WORD}),
    Holding(tier_guest, tier_guest.c.member_id == ME, goes=True),
    Holding(tier_watch, tier_watch.c.member_id == ME, goes=True),
    Holding(joining, joining.c.member_id == ME, stays={"source": _SHOPS}),
    Holding(referral_link, referral_link.c.member_id == ME, goes=True),
    Holding(
        referral,
        or_(referral.c.inviter_id == ME, referral.c.invited_id == ME),
        stays={"state": _WORD, "reason": _WORD, "terms": "what the programme promised, numbers only"},
        hidden=frozenset({"inviter_id", "invited_id", "order_id", "inviter_entry", "invited_entry"}),
    ),
    Holding(booking, booking.c.member_id == ME, hidden=frozenset({"staff_id"})),
    Holding(
        proposal,
        or_(
            proposal.c.target == literal_column("'m'", Text).op("||")(ME.cast(Text)),
            proposal.c.target.in_(
                select(literal_column("'p' || substr(phone, 2)", Text)).where(phone.c.member_id == ME)
            ),
        ),
        blank={"target": literal_column("'m'", Text).op("||")(ME.cast(Text)), "number": GONE, "lines": ()},
        stays={"currency": _SHOPS},
        hidden=frozenset({"staff_id", "decided_by"}),
    ),
    Holding(
        unclaimed,
        or_(unclaimed.c.phone.in_(_MY_PHONE), unclaimed.c.order_id.in_(_MY_ORDERS)),
        blank={"phone": "", "number": GONE, "lines": ()},
        stays={"currency": _SHOPS},
        hidden=frozenset({"staff_id"}),
    ),
    Holding(member_case, member_case.c.member_id == ME, goes=True),
    Holding(note, note.c.entry_id.in_(_MY_ENTRIES), goes=True),
    Holding(opinion, opinion.c.order_id.in_(_MY_ORDERS), goes=True),
    *(Holding(table, table.c.member_id == ME, goes=True) for table in (care, reminded, begun, muted)),
    Holding(order_line, order_line.c.order_id.in_(_MY_ORDERS), goes=True, hidden=frozenset({"number"})),
    Holding(refund, refund.c.order_id.in_(_MY_ORDERS), blank={"key": GONE}, stays={"fell_to": _SHOPS}),
    Holding(
        orders,
        orders.c.member_id == ME,
        blank={"external_id": GONE},
        stays={
            "source": _WORD,
            "currency": _SHOPS,
            "rose_to": _SHOPS,
        },
    ),
    Holding(
        redemption,
        redemption.c.member_id == ME,
        blank={"code": GONE},
        stays={
            "reward_id": _SHOPS,
            "kind": _WORD,
            "name": "the reward's name, the same for everybody",
        },
    ),
    Holding(entry, entry.c.member_id == ME, stays={"reason": "a word of a fixed list"}),
    Holding(lot, lot.c.member_id == ME),
    Holding(part, part.c.entry_id.in_(_MY_ENTRIES)),
    Holding(
        stamp,
        stamp.c.member_id == ME,
        stays={"game": _SHOPS, "period": _SHOPS, "thing": _SHOPS, "day": "a day, as the order's own"},
    ),
    Holding(prize, prize.c.member_id == ME, stays={"game": _SHOPS, "period": _SHOPS}),
    Holding(card, card.c.member_id == ME, goes=True),
    Holding(phone, phone.c.member_id == ME, goes=True),
    Holding(birthday, birthday.c.member_id == ME, goes=True, hidden=frozenset({"look_at"})),
    Holding(gift, gift.c.member_id == ME, goes=True),
    Holding(favour, favour.c.member_id == ME, goes=True, hidden=frozenset({"chat_id", "decided_by"})),
    Holding(occasion_choice, occasion_choice.c.member_id == ME, goes=True),
    Holding(greeting, greeting.c.member_id == ME, goes=True),
    Holding(hearing, hearing.c.member_id == ME, goes=True),
    Holding(
        member,
        member.c.id == ME,
        blank={
            "telegram_id": None,
            "first_name": "",
            "last_name": None,
            "username": None,
            "called": None,
            "language": UNDETERMINED,
            "language_chosen": False,
            "telegram_language": None,
            "country": None,
            "zone": None,
            "marketing": False,
            "stopped_at": None,
            "blocked_at": None,
            "step": None,
            "step_data": None,
            "quiet_from": None,
            "quiet_until": None,
        },
        stays={"tier": _SHOPS},
    ),
)
"""In the order in which they are emptied: what is found through another table comes before that table."""

NOBODYS = {
    "greeting_round": "how far a greeting's round has come, by the number of the last member",
    "campaign": "one text to many, and how far it has come; which of the staff wrote it",
    "programme": "the shop's own words",
    "programme_draft": "the shop's own words, and which owner sent them",
    "stock": "how many of each reward are left",
    "tier_review": "how far a change of the ladder has been judged",
    "pace": "from when on messages may leave; a time",
    "parting": "that somebody stopped or left on some day, and why; nobody knows who",
    "group_move": "under which id a group of the shop's is reached since it became a supergroup",
    "switch": "what is stopped, and the program's own word why",
    "job_run": "runs of the timetable; a note is a number or an error of the program",
    "staff": "people who work at the shop; the owner makes and removes them",
    "invitation": "to become staff; a hash",
}
"""Tables without anything about a member, and why."""

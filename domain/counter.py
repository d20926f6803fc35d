"""Points at the counter: who the customer is, what a purchase will give, and giving it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from domain import tiers
from domain.boosts import boost_of
from domain.orders import buy
from domain.phones import e164
from domain.staff import by_staff, tell, tell_owners
from domain.visit import codes_of, with_codes
from rules.counter import (
    PROPOSAL_LIFE,
    Booked,
    Customer,
    Found,
    Kind,
    Need,
    Proposal,
    Quote,
    Sale,
    Target,
    card_typed,
    needed,
    typed,
)
from rules.earning import Gain, gain
from rules.expiry import day_start
from rules.members import Member
from rules.programme import Programme
from rules.refusals import (
    AskAgain,
    EqualAmount,
    NoSecondPerson,
    NoSuchCustomer,
    NoSuchProposal,
    NotYours,
    OwnCard,
    ReceiptUsed,
)
from rules.rewards import Redemption
from rules.staff import Act, Role, Staff, may
from storage.tx import Tx

SOURCE = "counter"
NAMESAKES = 6  # shown to choose from; more are no help


@by_staff(Act.EARN)
def find(tx: Tx, cashier: Staff, text: str, now: datetime) -> Found:
    """Whom a typed card code, phone or name means. A scan where it is a name: for `store.report`."""
    return search(tx, text, now)


def search(tx: Tx, text: str, now: datetime) -> Found:
    """As `find`, for whoever is allowed already."""
    programme, plain = tx.programme.current(), typed(text)
    if code := card_typed(plain):
        holder = tx.counter.holder(code)
        return Found((customer(tx, programme, holder, now),) if holder else ())
    if phone := e164(plain, programme.shop.country):
        member = _verified(tx, phone)
        return Found((customer(tx, programme, member, now),)) if member else Found((), phone)
    members = tx.counter.named(" ".join(text.split()).removeprefix("@"), NAMESAKES) if plain else []
    return Found(tuple(customer(tx, programme, member, now) for member in members))


def customer(tx: Tx, programme: Programme, member: Member, now: datetime) -> Customer:
    """What a cashier sees of a member. A hidden tier is known to staff."""
    return Customer(member.id, member.name, tiers.current(tx, programme, member.id, now))


@by_staff(Act.EARN)
def chosen(tx: Tx, cashier: Staff, member_id: int, now: datetime) -> Customer:
    """One of several that were found. Raises NoSuchCustomer."""
    member = tx.members.get(member_id)
    if member is None or member.telegram_id is None:
        raise NoSuchCustomer
    return customer(tx, tx.programme.current(), member, now)


@by_staff(Act.EARN)
def quote(tx: Tx, cashier: Staff, sale: Sale, now: datetime) -> Quote:
    """What a sale will give, and who has to agree. Raises NotAnAmount, NoSuchCustomer, OwnCard, ReceiptUsed."""
    programme, sale = tx.programme.current(), _resolved(tx, sale)
    member = _served(tx, cashier, sale.target)
    gives = _gain(tx, programme, sale, member, now)
    return Quote(
        sale=sale,
        customer=customer(tx, programme, member, now) if member else None,
        gain=gives,
        need=_need(tx, programme, cashier, gives.points, now),
        twin_at=_twin(tx, programme, sale, now),
        booked=_known(tx, sale) is not None,
        codes=codes_of(tx, cashier.id, member, now),
    )


@by_staff(Act.EARN)
def book(tx: Tx, cashier: Staff, sale: Sale, *, sure: bool = False, again: bool = False, now: datetime) -> Booked:
    """Gives the points of a sale; the same number again changes nothing and gets the first answer.

    What needs a second person waits for one. `sure`: an equal amount a moment ago was another purchase; `again`: the
    owner, who has nobody else, said yes twice. Raises EqualAmount, AskAgain, NoSecondPerson, OwnCard, ReceiptUsed,
    NotAnAmount, NoSuchCustomer.
    """
    programme, sale = tx.programme.current(), _resolved(tx, sale)
    member = _served(tx, cashier, sale.target, lock=True)
    first = _known(tx, sale)
    if first is not None:
        return _first_answer(tx, programme, first, member, now)
    twin = None if sure else _twin(tx, programme, sale, now)
    if twin is not None:
        raise EqualAmount(at=twin)
    points = _gain(tx, programme, sale, member, now).points
    need = _need(tx, programme, cashier, points, now)
    if need is Need.SECOND:
        return _propose(tx, programme, cashier, sale, member, points, now)
    if need is Need.AGAIN and not again:
        raise AskAgain
    marked: dict[str, object] = {"alone": True} if need is Need.AGAIN else {}
    return _give(tx, programme, cashier, sale, member, cashier.actor, marked, now)


@by_staff(Act.APPROVE)
def proposed(tx: Tx, second: Staff, proposal_id: int, now: datetime) -> tuple[Proposal, Staff, Customer | None]:
    """What waits for a second person, who asks, and for whom. Raises NoSuchProposal, NotYours."""
    proposal, asker = _waiting(tx, second, proposal_id, now)
    target = proposal.sale.target
    member = tx.members.get(target.member_id) if target.member_id is not None else None
    return proposal, asker, customer(tx, tx.programme.current(), member, now) if member else None


@by_staff(Act.APPROVE)
def decide(tx: Tx, second: Staff, proposal_id: int, yes: bool, *, now: datetime) -> Booked:
    """The second person agrees or not; the first one is told. Raises NoSuchProposal, NotYours, OwnCard."""
    proposal, asker = _waiting(tx, second, proposal_id, now)
    programme, sale = tx.programme.current(), _resolved(tx, proposal.sale)
    member = _served(tx, second, sale.target, lock=True)
    if not tx.counter.decide(proposal_id, second.id, approved=yes, now=now):
        raise NoSuchProposal
    facts: dict[str, object] = {"proposal": proposal_id, "asked_by": asker.id}
    if yes:
        actor, asked_at = second.actor, proposal.at
        booked = _give(
            tx, programme, asker, sale, member, actor, facts, now, action="purchase-approved", asked_at=asked_at
        )
    else:
        tx.audit.add(second.actor, "purchase-declined", now=now, member_id=member.id if member else None, facts=facts)
        served = customer(tx, programme, member, now) if member else None
        booked = Booked(0, served, now)
    told = {"second": second.name, "points": proposal.points, "name": member.name if member else sale.target.phone}
    text_key = "counter-told-approved" if yes else "counter-told-declined"
    tell(tx, [asker], f"decided:{proposal_id}", text_key, told, now=now)
    return booked


def _waiting(tx: Tx, second: Staff, proposal_id: int, now: datetime) -> tuple[Proposal, Staff]:
    proposal = tx.counter.proposal(proposal_id)
    asker = tx.staff.get(proposal.staff_id) if proposal else None
    if proposal is None or asker is None or proposal.decided_at or proposal.at + PROPOSAL_LIFE <= now:
        raise NoSuchProposal
    if asker.id == second.id:
        raise NotYours
    return proposal, asker


def _resolved(tx: Tx, sale: Sale) -> Sale:
    """A phone that a member has verified meanwhile is that member."""
    phone = sale.target.phone
    member = _verified(tx, phone) if phone else None
    return replace(sale, target=Target(member.id)) if member else sale


def _verified(tx: Tx, phone: str) -> Member | None:
    holder = tx.phones.holder(phone)
    member = tx.members.get(holder) if holder is not None else None
    return member if member and member.telegram_id is not None else None


def _served(tx: Tx, staff: Staff, target: Target, *, lock: bool = False) -> Member | None:
    """The member who is served, locked first of all; None for a phone. Nobody serves themselves."""
    if target.member_id is None:
        return None
    member = tx.members.lock(target.member_id) if lock else tx.members.get(target.member_id)
    if member is None or member.telegram_id is None:
        raise NoSuchCustomer
    return not_oneself(staff, member)


def not_oneself(staff: Staff, member: Member) -> Member:
    """The member, unless it is the person at the counter: then OwnCard."""
    if member.telegram_id == staff.telegram_id:
        raise OwnCard
    return member


def _gain(tx: Tx, programme: Programme, sale: Sale, member: Member | None, now: datetime) -> Gain:
    tier = tiers.current(tx, programme, member.id, now) if member else programme.tiers[0]
    boost = boost_of(tx, programme, member.id, tier, now) if member else None  # a phone's day is the day of its claim
    return gain(programme, tier, sale.amount, sale.currency, SOURCE, now, boost)


def _need(tx: Tx, programme: Programme, cashier: Staff, points: int, now: datetime) -> Need:
    given = tx.counter.given(cashier.id, today(programme, now))
    others = [one for one in tx.staff.active() if one.id != cashier.id and may(one, Act.APPROVE)]
    bound, alone = cashier.role is Role.CASHIER, cashier.role is Role.OWNER and not others
    return needed(points, given, programme.counter, bound=bound, alone=alone)


def today(programme: Programme, now: datetime) -> datetime:
    """When the shop's day began."""
    zone = programme.shop.tz
    return day_start(now.astimezone(zone).date(), zone)


def _twin(tx: Tx, programme: Programme, sale: Sale, now: datetime) -> datetime | None:
    """When the same amount was booked for the same customer, a moment ago. Two receipts are two purchases."""
    since = now - timedelta(minutes=programme.counter.twin_minutes)
    if sale.target.member_id is not None:
        return tx.counter.twin(sale.target.member_id, sale.amount, since)
    return tx.unclaimed.twin(sale.target.phone or "", sale.amount, since)


def _known(tx: Tx, sale: Sale) -> Booked | None:
    """What this number did before. `points` only; ReceiptUsed when it was for something else."""
    order = tx.orders.by_name(SOURCE, sale.number)
    if order:
        same = (order.member_id, order.amount, order.currency) == (sale.target.member_id, sale.amount, sale.currency)
        found = Booked(order.points, None, order.usable_from, codes=tuple(tx.rewards.of_order(order.id)))
    elif kept := tx.unclaimed.by_number(sale.number):
        same = (kept.phone, kept.amount, kept.currency) == (sale.target.phone, sale.amount, sale.currency)
        found = Booked(0, None, kept.at)
    elif proposal := tx.counter.proposed(sale.number):
        same = proposal.sale == sale
        found = Booked(proposal.points, None, proposal.at, waits=proposal.decided_at is None)
    else:
        return None
    if not same:
        raise ReceiptUsed
    return found


def _first_answer(tx: Tx, programme: Programme, first: Booked, member: Member | None, now: datetime) -> Booked:
    return replace(first, customer=customer(tx, programme, member, now) if member else None)


def _give(
    tx: Tx,
    programme: Programme,
    cashier: Staff,
    sale: Sale,
    member: Member | None,
    actor: str,
    marked: dict[str, object],
    now: datetime,
    *,
    action: str = "purchase",
    asked_at: datetime | None = None,
) -> Booked:
    """The points, or the purchase kept for a phone, with its line in the audit and a look for what is unusual.

    `asked_at` is when the member stood at the counter, if not now.
    """
    if member is None:
        return _keep(tx, programme, cashier, sale, actor, marked, now, action=action)
    order = {"source": SOURCE, "external_id": sale.number, "amount": sale.amount, "currency": sale.currency}
    bought = buy(tx, member.id, **order, lines=sale.lines, now=now)  # type: ignore[arg-type]
    codes = with_codes(tx, bought.order_id, cashier, member, asked_at or now)
    tx.counter.book(cashier.id, Kind.PURCHASE, member_id=member.id, amount=sale.amount, points=bought.points, now=now)
    facts = {**marked, "order": bought.order_id, "points": bought.points, **_with(codes)}
    tx.audit.add(actor, action, now=now, member_id=member.id, facts=facts)
    _watch_member(tx, programme, cashier, member, now)
    return Booked(bought.points, customer(tx, programme, member, now), bought.usable_from, codes=codes)


def _with(codes: Sequence[Redemption]) -> dict[str, object]:
    """For the audit: what was used with a purchase, if anything was."""
    return {"with": [one.id for one in codes]} if codes else {}


def _keep(
    tx: Tx,
    programme: Programme,
    cashier: Staff,
    sale: Sale,
    actor: str,
    marked: dict[str, object],
    now: datetime,
    *,
    action: str,
) -> Booked:
    gives = _gain(tx, programme, sale, None, now)
    columns = {"phone": sale.target.phone, "number": sale.number, "amount": sale.amount, "currency": sale.currency}
    kept = tx.unclaimed.add(**columns, lines=sale.lines, staff_id=cashier.id, at=now)
    if kept is None:
        raise ReceiptUsed
    tx.counter.book(cashier.id, Kind.PURCHASE, member_id=None, amount=sale.amount, points=gives.points, now=now)
    tx.audit.add(actor, f"{action}-unclaimed", now=now, facts={**marked, "unclaimed": kept.id, "points": gives.points})
    return Booked(gives.points, None, gives.usable_from)


def _propose(
    tx: Tx, programme: Programme, cashier: Staff, sale: Sale, member: Member | None, points: int, now: datetime
) -> Booked:
    """Leaves the sale to the owners, or where the owner asks, to all who may agree."""
    others = [one for one in tx.staff.active() if one.id != cashier.id and may(one, Act.APPROVE)]
    others = [one for one in others if member is None or one.telegram_id != member.telegram_id]
    if not others:
        raise NoSecondPerson
    proposal = tx.counter.propose(cashier.id, sale, points, now=now)
    if proposal is None:
        raise ReceiptUsed
    member_id = member.id if member else None
    tx.audit.add(
        cashier.actor,
        "purchase-proposed",
        now=now,
        member_id=member_id,
        facts={"proposal": proposal.id, "points": points},
    )
    whom = [one for one in others if one.role is Role.OWNER] or others
    facts = {
        "cashier": cashier.name,
        "name": member.name if member else sale.target.phone,
        "minor": sale.amount,
        "currency": sale.currency,
        "points": points,
        "proposal": proposal.id,
    }
    tell(tx, whom, f"proposal:{proposal.id}", "counter-proposed", facts, now=now)
    if points <= programme.counter.second_person_above:
        _watch_limit(tx, programme, cashier, now)
    served = customer(tx, programme, member, now) if member else None
    return Booked(points, served, now, waits=True)


def _watch_limit(tx: Tx, programme: Programme, cashier: Staff, now: datetime) -> None:
    facts = {"name": cashier.name, "limit": programme.counter.daily_points}
    key = f"watch:limit:{cashier.id}:{today(programme, now):%Y%m%d}"
    tell_owners(tx, key, "counter-watch-limit", facts, but=cashier, now=now)


def _watch_member(tx: Tx, programme: Programme, cashier: Staff, member: Member, now: datetime) -> None:
    since = today(programme, now)
    times = tx.counter.done_for(member.id, Kind.PURCHASE, since)
    if times > programme.counter.same_member:
        facts = {"name": member.name, "times": times, "cashier": cashier.name, "member": member.id}
        key = f"watch:member:{member.id}:{since:%Y%m%d}"
        tell_owners(tx, key, "counter-watch-member", facts, about=None, now=now)

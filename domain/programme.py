"""Making a programme count."""

from dataclasses import dataclass
from datetime import datetime

from domain import tier_review
from domain.tier_review import Move
from locales import etiquette, quiet
from rules.programme import Checked, Problem, Programme, ProgrammeErrors, parse
from rules.programme_cadence import never_day
from rules.programme_changes import Change, changes_between
from rules.refusals import ProgrammeMoved
from rules.rewards import Stock
from rules.tiers import same_steps
from storage.tx import Tx

DEED = "programme-applied"  # in the audit


@dataclass(frozen=True, slots=True)
class Outlook:
    """What applying a programme would do now.

    `after` is the id of the programme that counts, None before the first one. `asks`: the ladder has other steps, so
    that a person has to agree; `moves` says who would rise at once, and who would be warned and fall in thirty days.
    """

    after: int | None
    changes: tuple[Change, ...]
    asks: bool
    moves: tuple[Move, ...]


def outlook(tx: Tx, text: str, *, now: datetime) -> Outlook:
    """What `text` would change, and for whom. Reads every member if the ladder has other steps: for `store.report`.

    Raises ProgrammeErrors with all that is wrong.
    """
    programme, newest = parse(text), tx.programme.newest_id()
    old = _readable(tx, newest)
    changes = changes_between(old, programme) + _restocked(tx, programme)
    asks = old is not None and not same_steps(old.tiers, programme.tiers)
    moves = tier_review.preview(tx, old, programme, now) if old and asks else []
    return Outlook(newest, tuple(changes), asks, tuple(moves))


def remarks(checked: Checked) -> tuple[Problem, ...]:
    """What is odd about a programme without being wrong: its lines, its clocks, its etiquette."""
    programme = checked.programme
    clocks = (never_day(programme.served),) if quiet.never_day(programme) else ()
    return (*checked.warnings, *clocks, *etiquette.remarks(programme))


def put_in_force(tx: Tx, text: str, *, actor: str, after: int | None, now: datetime) -> list[Change]:
    """`apply` what somebody has seen the outlook of, with its line in the audit; `actor` as in `storage.audit.Deed`.

    Raises ProgrammeErrors, and ProgrammeMoved when another programme counts by now than the one of that outlook.
    """
    if tx.programme.newest_id() != after:
        raise ProgrammeMoved
    changes = apply(tx, text, now=now)
    if changes:
        facts = {"before": after, "programme": tx.programme.newest_id(), "changes": len(changes)}
        tx.audit.add(actor, DEED, now=now, facts=facts)
    return changes


def chosen(tx: Tx) -> bool:
    """Whether a person put the programme in force that counts; else the bot did at its start."""
    deed = tx.audit.latest(DEED)
    return deed is not None and deed.facts["programme"] == tx.programme.newest_id()


def apply(tx: Tx, text: str, *, now: datetime) -> list[Change]:
    """Make the programme of `text` count from now on; what changed by it, and nothing at all when nothing did.

    Every text that was applied is kept. A reward that is gone leaves the shelf while its codes stay good. How many of a
    reward are left moves with its stock, never below 0. A ladder with other steps lets everybody be judged anew.
    Raises ProgrammeErrors with all that is wrong.
    """
    programme = parse(text)
    newest = tx.programme.newest_id()
    old = _readable(tx, newest)
    changes = changes_between(old, programme) + _restocked(tx, programme)
    _restock(tx, programme)
    if changes:
        tier_review.begin(tx, old, tx.programme.add(text, after=newest, now=now), now=now)
    return changes


def _readable(tx: Tx, programme_id: int | None) -> Programme | None:
    """That version; None when there is none, or when it was written for an older Wafa and reads no more."""
    try:
        return None if programme_id is None else tx.programme.by_id(programme_id)
    except ProgrammeErrors:
        return None


def _restocked(tx: Tx, programme: Programme) -> list[Change]:
    """How the stock differs from the programme's."""
    stocks = tx.rewards.stocks()
    held = [(stocks[reward.id], reward) for reward in programme.rewards if reward.id in stocks]
    return [
        Change(f"rewards.{reward.id}.stock", _said(had), _said(Stock(reward.id, reward.stock, had.taken)))
        for had, reward in held
        if had.total != reward.stock
    ]


def _restock(tx: Tx, programme: Programme) -> None:
    """Bring the stock in line with the programme."""
    stocks = tx.rewards.stocks()
    for reward in programme.rewards:
        had = stocks.get(reward.id)
        if had is None or had.total != reward.stock:
            tx.rewards.set_stock(reward.id, reward.stock)


def _said(stock: Stock) -> str:
    if stock.total is None:
        return "no end"
    return f"{stock.total} ({stock.taken} taken, {stock.left} left)"

"""Making a programme count."""

from datetime import datetime

from domain import tier_review
from rules.programme import Programme, ProgrammeErrors, parse
from rules.programme_changes import Change, changes_between
from rules.rewards import Stock
from storage.tx import Tx


def apply(tx: Tx, text: str, *, now: datetime) -> list[Change]:
    """Make the programme of `text` count from now on; what changed by it, and nothing at all when nothing did.

    Every text that was applied is kept. A reward that is gone leaves the shelf while its codes stay good. How many of a
    reward are left moves with its stock, never below 0. A ladder with other steps lets everybody be judged anew.
    Raises ProgrammeErrors with all that is wrong.
    """
    programme = parse(text)
    newest = tx.programme.newest_id()
    old = _readable(tx, newest)
    changes = changes_between(old, programme) + _stock(tx, programme)
    if changes:
        tier_review.begin(tx, old, tx.programme.add(text, after=newest, now=now), now=now)
    return changes


def _readable(tx: Tx, programme_id: int | None) -> Programme | None:
    """That version; None when there is none, or when it was written for an older Wafa and reads no more."""
    try:
        return None if programme_id is None else tx.programme.by_id(programme_id)
    except ProgrammeErrors:
        return None


def _stock(tx: Tx, programme: Programme) -> list[Change]:
    """Bring the stock in line with the programme."""
    stocks = tx.rewards.stocks()
    changes = []
    for reward in programme.rewards:
        had = stocks.get(reward.id)
        if had is None or had.total != reward.stock:
            tx.rewards.set_stock(reward.id, reward.stock)
        if had is not None and had.total != reward.stock:
            has = Stock(reward.id, reward.stock, had.taken)
            changes.append(Change(f"rewards.{reward.id}.stock", _said(had), _said(has)))
    return changes


def _said(stock: Stock) -> str:
    if stock.total is None:
        return "no end"
    return f"{stock.total} ({stock.taken} taken, {stock.left} left)"

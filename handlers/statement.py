"""/statement: every point, in and out, in sums that anybody can add up."""

from datetime import datetime

from domain.ledger import statement
from handlers.home import home_button
from handlers.screen import Button, Screen, page_of, pager, to
from handlers.table import command, tap
from handlers.talk import Talk
from locales.markup import Safe
from locales.voices import Voice
from rules.expiry import YearMonth, last_day, month_of
from rules.ledger import Balance
from rules.members import Member
from rules.programme import Programme
from rules.statement import LotLine, Month, State, Statement
from storage.store import Store

MONTHS = 6  # on one page
LOTS = 5  # on one page
NEWEST = "now"  # in a button, instead of a month


@command("statement")
@tap("statement:show")
async def show_months(
    args: list[str], member: Member, say: Voice, programme: Programme, store: Store, talk: Talk, now: datetime
) -> None:
    before = _month_in(args)
    told = await store.read(statement, member.id, now, programme.shop.tz, before=before, months=MONTHS)
    await talk.show(months_screen(say, told, before, month_of(now, programme.shop.tz)))


@tap("statement:lots")
async def show_lots(
    args: list[str], member: Member, say: Voice, programme: Programme, store: Store, talk: Talk, now: datetime
) -> None:
    told = await store.read(statement, member.id, now, programme.shop.tz, months=programme.expiry.months + 1)
    await talk.show(lots_screen(say, programme, told, page_of(args)))


def _month_in(args: list[str]) -> YearMonth | None:
    """The month that a button names, as 2026-11; None for the newest page."""
    year, _, month = (args[0] if args else NEWEST).partition("-")
    if not (year.isascii() and year.isdigit() and len(year) == 4 and month in map(str, range(1, 13))):
        return None
    return YearMonth(int(year), int(month)) if int(year) >= 2000 else None


def months_screen(say: Voice, told: Statement, before: YearMonth | None, present: YearMonth) -> Screen:
    """The months up to `before`, the newest first; the `present` one is not over."""
    blocks = [Safe("\n").join(_month(say, month, present)) for month in told.months] or [say("statement-empty")]
    today = [Safe("\n").join(_today(say, told.balance))] if before is None and told.months else []
    newest = Button(say.plain("statement-newest"), to("statement:show", NEWEST))
    turning = [newest] if before else []
    if told.earlier:
        month = f"{told.earlier.year}-{told.earlier.month}"
        turning.append(Button(say.plain("statement-earlier"), to("statement:show", month)))
    lots = Button(say.plain("statement-by-lot"), to("statement:lots"))
    rows = [row for row in (tuple(turning), (lots, home_button(say))) if row]
    return Screen(Safe("\n\n").join([say("statement-title"), *today, *blocks]), tuple(rows))


def _today(say: Voice, balance: Balance) -> list[Safe]:
    """Today's total and what it is made of; the total is the closing line of the newest month."""
    usable = balance.points + balance.debt
    lines = [say("statement-today", total=balance.points + balance.pending), say("statement-usable", points=usable)]
    if balance.pending:
        lines.append(say("statement-pending", points=balance.pending))
    if balance.debt:
        lines.append(say("statement-owed", points=balance.debt))
    return lines


def _month(say: Voice, month: Month, present: YearMonth) -> list[Safe]:
    moved = {
        "earned": month.earned,
        "returned": month.returned,
        "spent": month.spent,
        "expired": month.expired,
        "reversed": month.reversed,
        "added": max(0, month.adjusted),
        "removed": max(0, -month.adjusted),
        "joined": max(0, month.joined),
        "unjoined": max(0, -month.joined),
    }
    return [
        say("statement-month", month=month.month.first_day),
        say("statement-opening", points=month.opening),
        *(say(f"statement-{what}", points=points) for what, points in moved.items() if points),
        say("statement-so-far" if month.month == present else "statement-closing", points=month.closing),
    ]


def lots_screen(say: Voice, programme: Programme, told: Statement, page: int) -> Screen:
    pages = max(1, -(-len(told.lots) // LOTS))
    page = min(page, pages - 1)
    shown = told.lots[page * LOTS : (page + 1) * LOTS]
    blocks = [Safe("\n").join(_lot(say, programme, lot)) for lot in shown] or [say("statement-empty")]
    months = Button(say.plain("statement-by-month"), to("statement:show"))
    rows = [row for row in (pager("statement:lots", page, pages), (months, home_button(say))) if row]
    return Screen(Safe("\n\n").join([say("statement-title"), *blocks]), tuple(rows))


def _lot(say: Voice, programme: Programme, lot: LotLine) -> list[Safe]:
    gone = {
        "spent": lot.spent,
        "expired": lot.expired,
        "lot-reversed": lot.reversed,
        "removed": lot.adjusted,
        "paid": lot.paid,
    }
    return [
        say("statement-lot", day=lot.came, points=lot.points, reason=lot.reason),
        *(say(f"statement-{what}", points=points) for what, points in gone.items() if points),
        _left(say, programme, lot),
    ]


def _left(say: Voice, programme: Programme, lot: LotLine) -> Safe:
    if lot.state is State.PENDING:
        return say("statement-left-pending", points=lot.left, day=lot.usable_from)
    if lot.state is State.USABLE:
        return say("statement-left", points=lot.left, day=last_day(lot.expires_at, programme.shop.tz))
    return say("statement-left-none")

"""Points come, go, end and come back; on both engines."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from domain.ledger import adjust, balance, earn, give_back, reverse, spend, statement, sweep
from rules.ledger import HIGHEST, Kind
from rules.refusals import MoreThanEarned, NoSuchMember, NotEnoughPoints, NotPoints
from rules.statement import State
from storage.tx import Tx
from tests.cast import LENA
from tests.conftest import Db
from tests.domain.counter import DAY, NOW, Counter

HOUR, MILLISECOND = timedelta(hours=1), timedelta(milliseconds=1)
RIYADH, BERLIN = ZoneInfo("Asia/Riyadh"), ZoneInfo("Europe/Berlin")


@pytest.fixture
def counter(db: Db) -> Counter:
    return Counter(db)


def test_points_of_the_lot_that_ends_first_are_spent_first(counter: Counter) -> None:
    counter.give(100, life=60 * DAY)
    counter.give(50, life=30 * DAY)
    counter.spend(70)
    assert counter.ask("SELECT id, remaining FROM lot ORDER BY id") == [(1, 80), (2, 0)]


def test_points_that_end_this_second_were_there_a_moment_ago(counter: Counter) -> None:
    counter.give(1, life=timedelta(seconds=1))
    assert counter.balance(NOW + timedelta(seconds=1) - MILLISECOND).points == 1
    assert counter.balance(NOW + timedelta(seconds=1)).points == 0
    with pytest.raises(NotEnoughPoints):
        counter.spend(1, at=NOW + timedelta(seconds=1))


def test_a_lot_of_one_point_can_be_spent_returned_and_refunded(counter: Counter) -> None:
    earned = counter.give(1)
    spent = counter.spend(1)
    counter.write(reverse, earned.id, 1, reason="refund", now=NOW)
    assert counter.balance().debt == 1
    counter.write(give_back, spent.id, now=NOW)
    assert (counter.balance().points, counter.balance().debt) == (0, 0)
    assert counter.differences() == []


@pytest.mark.parametrize("points", [0, -5, True, 2.0, HIGHEST + 1])
def test_nothing_but_whole_points_enters_the_ledger(counter: Counter, points: int) -> None:
    counter.give(10)
    for use_case in (spend, adjust, earn, reverse):
        life = {"usable_from": NOW, "expires_at": NOW + DAY} if use_case is earn else {}
        if use_case is adjust and type(points) is int and -HIGHEST <= points < 0:
            continue  # a correction may be downwards
        with pytest.raises(NotPoints):
            counter.write(use_case, 1, points, reason="test", now=NOW, **life)
    assert counter.ask("SELECT count(*) FROM entry") == [(1,)]


def test_an_unknown_member_is_refused(counter: Counter) -> None:
    for ask in (balance, lambda tx, who, now: statement(tx, who, now, RIYADH)):
        with pytest.raises(NoSuchMember):
            counter.read(ask, 99, NOW)
    with pytest.raises(NoSuchMember):
        counter.write(spend, 99, 1, reason="reward", now=NOW)


def test_an_entry_that_is_not_what_it_is_taken_for_is_an_error(counter: Counter) -> None:
    earned = counter.give(10)
    with pytest.raises(LookupError):
        counter.write(give_back, earned.id, now=NOW)
    with pytest.raises(LookupError):
        counter.write(reverse, counter.spend(1).id, 1, reason="refund", now=NOW)


def test_points_need_a_life_and_a_reason_that_is_no_text(counter: Counter) -> None:
    with pytest.raises(ValueError, match="cannot end"):
        counter.give(10, life=0 * DAY)
    with pytest.raises(ValueError, match="need an end"):
        counter.write(adjust, counter.noura, 5, reason="grant", now=NOW)
    counter.give(10)
    with pytest.raises(ValueError, match="A reason is a word"):
        counter.write(spend, counter.noura, 5, reason="Noura was sad", now=NOW)


def test_pending_points_become_usable_by_date_though_nothing_runs(counter: Counter) -> None:
    counter.give(40, wait=14 * DAY)
    assert (counter.balance().points, counter.balance().pending) == (0, 40)
    assert counter.balance(NOW + 14 * DAY).points == 40
    counter.spend(40, at=NOW + 14 * DAY)
    kinds = counter.ask("SELECT kind, points FROM entry ORDER BY id")
    assert kinds == [("earn", 40), ("release", 0), ("spend", -40)]


def test_new_points_pay_what_is_owed_first_also_while_they_are_pending(counter: Counter) -> None:
    earned = counter.give(30)
    counter.spend(30)
    counter.write(reverse, earned.id, 30, reason="refund", now=NOW)
    assert (counter.balance().points, counter.balance().debt) == (-30, 30)
    counter.give(20, wait=DAY)
    assert (counter.balance().debt, counter.balance().pending) == (10, 0)
    counter.give(25)
    assert (counter.balance().points, counter.balance().debt) == (15, 0)
    assert counter.ask("SELECT kind, points FROM part WHERE kind = 'debt' ORDER BY lot_id") == [
        ("debt", 20),
        ("debt", 10),
    ]
    assert counter.differences() == []


def test_a_spend_that_is_undone_keeps_the_old_end_but_leaves_thirty_days(counter: Counter) -> None:
    counter.give(10, life=10 * DAY)
    counter.give(10, life=90 * DAY)
    spent = counter.spend(20)
    later = NOW + 20 * DAY
    back = counter.write(give_back, spent.id, now=later)
    assert counter.write(give_back, spent.id, now=later + DAY) == back, "the same answer the second time"
    held = counter.read(lambda tx: tx.ledger.account(counter.noura, later).lots)
    assert [(lot.origin_id, lot.remaining, lot.expires_at) for lot in held] == [
        (1, 10, later + 30 * DAY),
        (2, 10, NOW + 90 * DAY),
    ]


def test_points_spent_returned_and_spent_again_stay_of_the_family_they_were_earned_in(counter: Counter) -> None:
    earned = counter.give(10, life=100 * DAY)
    for _ in range(3):
        counter.write(give_back, counter.spend(10).id, now=NOW)
    assert {origin for (origin,) in counter.ask("SELECT origin_id FROM lot WHERE id > 1")} == {1}
    counter.give(10, life=50 * DAY)
    counter.write(reverse, earned.id, 10, reason="refund", now=NOW)
    assert counter.ask("SELECT remaining FROM lot ORDER BY id DESC") == [(10,), (0,), (0,), (0,), (0,)]


def test_a_refund_after_expiry_takes_only_what_was_not_lost_already(counter: Counter) -> None:
    earned = counter.give(100, life=10 * DAY)
    counter.spend(60)
    later = NOW + 11 * DAY
    assert counter.write(reverse, earned.id, 50, reason="refund", now=later).points == -10
    assert counter.write(reverse, earned.id, 50, reason="refund", now=later).points == -50
    with pytest.raises(MoreThanEarned):
        counter.write(reverse, earned.id, 1, reason="refund", now=later)
    assert counter.balance(later).debt == 60, "exactly what was spent"
    assert counter.differences() == []


def test_a_grant_can_be_reversed_like_an_earning(counter: Counter) -> None:
    given = counter.write(adjust, counter.noura, 500, expires_at=NOW + DAY, reason="grant", now=NOW)
    counter.write(reverse, given.id, 450, reason="mistake", now=NOW)
    assert counter.balance().points == 50


def test_time_in_the_ledger_never_runs_backwards(counter: Counter) -> None:
    counter.give(10, at=NOW + HOUR)
    assert counter.spend(5, at=NOW).at == NOW + HOUR
    times = [at for (at,) in counter.ask("SELECT at FROM entry ORDER BY id")]
    assert times == sorted(times)


def test_an_expiry_is_dated_when_it_happened_however_late_it_is_written(counter: Counter) -> None:
    counter.give(10, life=5 * DAY)
    counter.give(10, life=50 * DAY)
    counter.spend(1, at=NOW + 20 * DAY)
    assert counter.write(sweep, NOW + 60 * DAY) == 1
    events = counter.ask("SELECT kind, points, at FROM entry WHERE kind <> 'earn' ORDER BY id")
    ms = [int((NOW + days * DAY).timestamp() * 1000) for days in (5, 20, 50)]
    assert events == [("expire", -10, ms[0]), ("spend", -1, ms[1]), ("expire", -9, ms[2])]


def test_a_sweep_changes_no_balance_and_sweeping_twice_is_sweeping_once(counter: Counter) -> None:
    lena = counter.join(LENA)
    for days in (1, 2, 3):
        counter.give(10, wait=days * DAY, life=DAY)
        counter.write(earn, lena, 7, usable_from=NOW, expires_at=NOW + days * DAY, reason="purchase", now=NOW)
    later = NOW + 2 * DAY + HOUR
    before = [counter.read(balance, who, later) for who in (counter.noura, lena)]
    shown = counter.read(statement, counter.noura, later, RIYADH)
    written = []
    while count := counter.write(sweep, later, 2):
        written.append(count)
    assert written == [2, 2, 1]
    assert counter.write(sweep, later, 2) == 0
    assert [counter.read(balance, who, later) for who in (counter.noura, lena)] == before
    assert counter.read(statement, counter.noura, later, RIYADH) == shown
    assert counter.differences() == []


def test_a_lot_that_waited_and_ended_unseen_is_released_and_then_expires(counter: Counter) -> None:
    counter.give(10, wait=DAY, life=DAY)
    counter.write(sweep, NOW + 400 * DAY)
    assert counter.ask("SELECT kind FROM entry ORDER BY id") == [("earn",), ("release",), ("expire",)]


@pytest.mark.parametrize(("zone", "month_end"), [
    (RIYADH, datetime(2026, 3, 31, 21, 0, tzinfo=UTC)),
    (BERLIN, datetime(2026, 3, 31, 22, 0, tzinfo=UTC)),  # summer time began on the 29th
])  # fmt: skip
def test_points_expire_in_the_month_whose_last_day_they_were_good_for(
    counter: Counter, zone: ZoneInfo, month_end: datetime
) -> None:
    counter.give(10, life=month_end - NOW)
    assert counter.balance(month_end - MILLISECOND).points == 10
    shown = counter.read(statement, counter.noura, month_end + HOUR, zone)
    assert [(line.month.month, line.expired, line.closing) for line in shown.months] == [(4, 10, 0), (3, 0, 10)]


def test_the_statement_reconciles_by_month_and_by_lot(counter: Counter) -> None:
    first = counter.give(100, life=45 * DAY)
    counter.give(50, wait=40 * DAY)
    spent = counter.spend(30)
    april, today = NOW + 32 * DAY, NOW + 50 * DAY
    counter.write(give_back, spent.id, now=april)
    counter.write(reverse, first.id, 40, reason="refund", now=april)
    counter.write(adjust, counter.noura, -5, reason="grant", now=april)
    shown = counter.read(statement, counter.noura, today, RIYADH)
    april_line, march = shown.months
    assert (march.opening, march.earned, march.spent, march.closing) == (0, 150, 30, 120)
    assert (april_line.opening, april_line.returned, april_line.reversed, april_line.adjusted) == (120, 30, 40, -5)
    assert (april_line.expired, april_line.closing) == (25, 80)
    assert [(line.points, line.left, line.state) for line in shown.lots] == [
        (30, 30, State.USABLE),
        (50, 50, State.USABLE),
        (100, 0, State.EXPIRED),
    ]
    oldest = shown.lots[-1]
    assert (oldest.spent, oldest.reversed, oldest.adjusted, oldest.expired) == (30, 40, 5, 25)
    assert shown.balance.points == april_line.closing
    assert shown.earlier is None


def test_years_of_history_are_read_a_page_at_a_time(counter: Counter) -> None:
    for month in range(30):
        counter.give(10, at=NOW + month * 31 * DAY, life=20 * DAY)
    today, before, months = NOW + 30 * 31 * DAY, None, []
    for _ in range(4):
        shown = counter.read(statement, counter.noura, today, RIYADH, before=before)
        assert len(shown.months) <= 12
        assert len(shown.lots) <= 13
        months += shown.months
        before = shown.earlier
        if before is None:
            break
    assert before is None
    assert len(months) == 31
    assert all(newer.opening == older.closing for newer, older in pairwise(months))
    assert sum(line.earned - line.expired for line in months) == 0


def test_a_page_shows_old_lots_that_were_still_used_in_it(counter: Counter) -> None:
    counter.give(10, life=800 * DAY)
    counter.give(10, life=900 * DAY)
    today = NOW + 600 * DAY
    counter.spend(15, at=today)
    counter.spend(5, at=today + DAY)
    shown = counter.read(statement, counter.noura, today + DAY, RIYADH)
    assert [(line.spent, line.left, line.state) for line in shown.lots] == [(10, 0, State.USED), (10, 0, State.USED)]
    assert counter.read(statement, counter.noura, today + 500 * DAY, RIYADH).lots == ()


@pytest.mark.parametrize("statement", [
    "UPDATE entry SET points = 1000000 WHERE id = 1",
    "DELETE FROM entry WHERE id = 1",
    "UPDATE part SET points = 1",
    "DELETE FROM part",
    "UPDATE lot SET points = 1000",
    "UPDATE lot SET remaining = remaining + 1",
    "UPDATE lot SET expires_at = expires_at - 1",
    "UPDATE lot SET remaining = -1",
    "DELETE FROM lot",
])  # fmt: skip
def test_the_database_itself_refuses_to_change_history(counter: Counter, statement: str) -> None:
    counter.give(10)
    counter.spend(3)
    with pytest.raises(DBAPIError):
        counter.tamper(statement)
    assert counter.balance().points == 7


def test_the_database_itself_refuses_to_overdraw_a_lot(counter: Counter) -> None:
    counter.give(10)
    with pytest.raises(DBAPIError):
        counter.tamper("INSERT INTO part (entry_id, lot_id, kind, points) VALUES (1, 1, 'spend', 11)")


def test_an_entry_takes_four_statements(counter: Counter) -> None:
    """Lock, account, entry, and its lot or parts: a bound on what one tap costs."""
    counter.give(10)

    def counted(tx: Tx) -> int:
        ran: list[str] = []
        connection = tx.ledger._c
        event.listen(connection, "before_cursor_execute", lambda *call: ran.append(call[2]))
        spend(tx, counter.noura, 1, reason="reward", now=NOW)
        earn(tx, counter.noura, 1, usable_from=NOW, expires_at=NOW + DAY, reason="purchase", now=NOW)
        return len(ran)

    assert counter.write(counted) == 8


def test_what_an_entry_tells_is_what_was_written(counter: Counter) -> None:
    entry = counter.give(10, base_points=8, order_id=5)
    assert counter.read(lambda tx: tx.ledger.get(entry.id)) == entry
    assert (entry.kind, entry.base_points, entry.order_id, entry.counts_from) == (Kind.EARN, 8, 5, NOW)

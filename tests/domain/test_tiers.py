"""Who stands on which step of the ladder, on both engines."""

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain import programme
from domain.ledger import earn, opened, reverse, sweep
from domain.tiers import current, judge, ladder
from rules.members import Member
from rules.refusals import NoSuchMember
from rules.tiers import Ladder, TierChange, climb
from storage.tx import Tx
from tests.cast import Person
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter

YEARS = 800 * DAY


@pytest.fixture
def counter(db: Db) -> Counter:
    return Counter(db)


def noura(counter: Counter) -> Member:
    return counter.read(lambda tx: tx.members.get(counter.noura))


def rise(counter: Counter, at: datetime = NOW) -> TierChange | None:
    def run(tx: Tx) -> TierChange | None:
        opened(tx, counter.noura, at)
        return judge(tx, tx.programme.current(), counter.noura, at)

    return counter.write(run)


def stands(counter: Counter, at: datetime = NOW) -> Ladder:
    return counter.read(lambda tx: ladder(tx, tx.programme.current(), counter.noura, at))


def test_one_rises_at_once_and_the_step_is_recorded_with_its_day(counter: Counter) -> None:
    counter.give(1000, base_points=1000)
    change = rise(counter)
    assert change is not None
    assert (change.before.id, change.after.id) == ("guest", "companion")
    assert (noura(counter).tier, noura(counter).tier_since) == ("companion", NOW)
    assert rise(counter) is None, "nobody rises twice"
    assert counter.ask("SELECT tier, points FROM tier_step") == [("companion", 1000)]


def test_several_steps_can_be_taken_at_once(counter: Counter) -> None:
    counter.give(3000, base_points=3000)
    change = rise(counter)
    assert change is not None
    assert change.after.id == "family"


def test_a_lookup_shows_a_rise_and_records_nothing(counter: Counter) -> None:
    counter.give(1000, base_points=1000)
    assert stands(counter).tier.id == "companion"
    assert counter.read(lambda tx: current(tx, tx.programme.current(), counter.noura, NOW)).id == "companion"
    assert noura(counter).tier is None


def test_points_of_a_multiplier_a_grant_or_a_gift_never_lift_a_tier(counter: Counter) -> None:
    counter.give(5000, base_points=900)
    counter.give(5000, base_points=5000, counts=False)
    counter.give(5000)
    assert stands(counter).points == 900
    assert rise(counter) is None


def test_pending_points_lift_a_tier_by_date_and_the_sweep_writes_it_down(counter: Counter) -> None:
    counter.give(1000, base_points=1000, wait=14 * DAY, life=YEARS)
    assert rise(counter) is None
    assert stands(counter, NOW + 14 * DAY).tier.id == "companion", "though nothing has run"
    counter.write(sweep, NOW + 15 * DAY)
    assert (noura(counter).tier, noura(counter).tier_since) == ("companion", NOW + 14 * DAY)
    assert counter.differences() == []


def test_points_that_became_usable_lift_a_tier_also_when_a_spend_notes_it_first(counter: Counter) -> None:
    counter.give(1000, base_points=1000, wait=14 * DAY, life=YEARS)
    counter.spend(10, at=NOW + 20 * DAY)
    assert noura(counter).tier == "companion"


def test_a_rise_is_dated_when_its_points_became_usable_though_more_came_since(counter: Counter) -> None:
    counter.give(1000, base_points=1000, wait=14 * DAY, life=YEARS)
    counter.give(1000, base_points=1000, wait=15 * DAY, life=YEARS)
    counter.write(sweep, NOW + 20 * DAY)
    assert noura(counter).tier_since == NOW + 14 * DAY


def test_a_sweep_that_comes_after_years_still_finds_the_rise(counter: Counter) -> None:
    counter.give(500, base_points=500, wait=14 * DAY, life=YEARS)
    counter.give(500, base_points=500, wait=20 * DAY, life=YEARS)
    counter.give(10, base_points=10, wait=700 * DAY, life=YEARS)
    counter.write(sweep, NOW + 701 * DAY)
    assert (noura(counter).tier, noura(counter).tier_since) == ("companion", NOW + 20 * DAY)


def test_a_tier_stays_when_its_points_leave_the_window(counter: Counter) -> None:
    counter.give(1000, base_points=1000, life=YEARS)
    rise(counter)
    later = stands(counter, NOW + 400 * DAY)
    assert (later.tier.id, later.points, later.missing) == ("companion", 0, 3000)


def test_points_count_through_the_last_day_of_the_same_month_next_year(counter: Counter) -> None:
    counter.give(1000, base_points=1000, life=YEARS)
    april = datetime(2027, 3, 31, 21, 0, tzinfo=NOW.tzinfo)  # midnight in Riyadh
    assert stands(counter, april - timedelta(milliseconds=1)).points == 1000
    assert stands(counter, april).points == 0


def test_what_refunds_take_back_counts_no_more(counter: Counter) -> None:
    first = counter.give(1250, base_points=1000)
    counter.write(reverse, first.id, 625, reason="refund", now=NOW)
    assert stands(counter).points == 500
    counter.write(reverse, first.id, 625, reason="refund", now=NOW)
    assert stands(counter).points == 0


def test_a_tier_that_the_shop_calls_by_another_id_is_the_same_step(counter: Counter) -> None:
    counter.give(1000, base_points=1000)
    rise(counter)
    counter.write(programme.apply, DALLA.replace('"companion"', '"mates"'), now=NOW)
    assert stands(counter, NOW + 400 * DAY).tier.id == "mates"
    assert rise(counter) is None


def test_an_unknown_member_stands_nowhere(counter: Counter) -> None:
    with pytest.raises(NoSuchMember):
        counter.read(lambda tx: ladder(tx, tx.programme.current(), 99, NOW))
    assert counter.write(lambda tx: judge(tx, tx.programme.current(), 99, NOW)) is None


def test_rebuilding_the_tier_from_the_entries_gives_the_tier_that_was_recorded(db: Db) -> None:
    counter, people = Counter(db), iter(range(800_000_000, 900_000_000))

    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.integers(0, 250), st.integers(1, 1500), st.booleans()), max_size=6))
    def same(bought: list[tuple[int, int, bool]]) -> None:
        member, now = counter.join(Person(next(people), "Somebody", "en", "Riyadh")), NOW

        def buy(tx: Tx, points: int, waits: bool) -> None:
            start = now + 14 * DAY * waits
            span = {"usable_from": start, "expires_at": start + YEARS}
            earn(tx, member, points, base_points=points, **span, reason="purchase", now=now)
            judge(tx, tx.programme.current(), member, now)

        for days, points, waits in bought:
            now += days * DAY
            counter.write(buy, points, waits)
        counter.write(sweep, now)

        def rebuilt(tx: Tx) -> tuple[str | None, datetime | None]:
            dalla = tx.programme.current()
            tier, since = climb(dalla.tiers, tx.tiers.history(member, now), dalla.shop.tz)
            return (tier.id if since else None), since

        held = counter.read(lambda tx: tx.members.get(member))
        assert (held.tier, held.tier_since) == counter.read(rebuilt)

    same()
    assert counter.differences() == []

"""The ladder: what justifies a step, for how long, and how far it is to the next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from rules.expiry import expires_at, month_of, month_start
from rules.programme import Tier
from rules.tiers import climb, counts_since, higher, holds_until, ladder, reached, same_steps, warned

RIYADH, BERLIN = ZoneInfo("Asia/Riyadh"), ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 15, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def tier(id: str, threshold: int, *, hidden: bool = False) -> Tier:
    return Tier(id, {"en": id}, threshold, Fraction(1), {"en": ""}, hidden)


GUEST, FRIEND, FAMILY, KEEPER = (
    tier("guest", 0),
    tier("friend", 100),
    tier("family", 300),
    tier("keeper", 800, hidden=True),
)
TIERS = (GUEST, FRIEND, FAMILY, KEEPER)


def test_the_window_is_this_month_and_the_twelve_before_it_in_the_shops_zone() -> None:
    assert counts_since(NOW, RIYADH) == datetime(2025, 2, 28, 21, 0, tzinfo=UTC)  # 1 March, midnight in Riyadh
    assert counts_since(NOW, BERLIN) == datetime(2025, 2, 28, 23, 0, tzinfo=UTC)


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),
    st.integers(0, 500 * 24),
    st.sampled_from([RIYADH, BERLIN]),
)
def test_points_count_for_tiers_as_long_as_they_live_by_default(came: datetime, hours: int, zone: ZoneInfo) -> None:
    now = came + timedelta(hours=hours)
    lives = now < expires_at(came, 12, to_month_end=True, zone=zone)
    assert (counts_since(now, zone) <= came) == lives


def test_a_tier_is_reached_with_its_very_threshold() -> None:
    assert [reached(TIERS, points).id for points in (-5, 0, 99, 100, 299, 300, 10**9)] == [
        "guest", "guest", "guest", "friend", "friend", "family", "keeper"
    ]  # fmt: skip
    assert higher(FRIEND, GUEST) is higher(GUEST, FRIEND) is FRIEND


def test_one_climbs_with_points_of_twelve_months_and_never_falls() -> None:
    assert climb(TIERS, [], RIYADH) == (GUEST, None)
    assert climb(TIERS, [(NOW, 60), (NOW + 300 * DAY, 60)], RIYADH) == (FRIEND, NOW + 300 * DAY)
    assert climb(TIERS, [(NOW, 60), (NOW + 400 * DAY, 60)], RIYADH) == (GUEST, None)
    assert climb(TIERS, [(NOW, 150), (NOW + 900 * DAY, 10)], RIYADH) == (FRIEND, NOW)


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 200)), max_size=12))
def test_climbing_is_the_same_as_judging_after_every_purchase(bought: list[tuple[int, int]]) -> None:
    """A tier is a function of the entries: rebuilding it gives what was given day by day."""
    history = [(NOW + days * DAY, points) for days, points in bought]
    best = GUEST
    for moment in sorted(moment for moment, _ in history):
        opens = counts_since(moment, RIYADH)
        best = higher(best, reached(TIERS, sum(points for at, points in history if opens <= at <= moment)))
    assert climb(TIERS, history, RIYADH)[0] == best


def test_who_fell_climbs_anew_from_there() -> None:
    history = [(NOW, 150), (NOW + 500 * DAY, 40), (NOW + 520 * DAY, 70)]
    fell = (GUEST, NOW + 450 * DAY)
    assert climb(TIERS, history, RIYADH) == (FRIEND, NOW)
    assert climb(TIERS, history, RIYADH, fell) == (FRIEND, NOW + 520 * DAY)
    assert climb(TIERS, history[:2], RIYADH, fell) == fell


def test_a_tier_holds_until_the_month_in_which_its_points_leave_the_window() -> None:
    history = [(NOW, 60), (NOW + 60 * DAY, 60)]  # 15 March and 14 May
    assert holds_until(history, 100, NOW + 61 * DAY, RIYADH) == datetime(2027, 3, 31, 21, 0, tzinfo=UTC)
    assert holds_until(history, 50, NOW + 61 * DAY, RIYADH) == datetime(2027, 5, 31, 21, 0, tzinfo=UTC)
    assert holds_until(history, 200, NOW + 61 * DAY, RIYADH) == NOW + 61 * DAY, "too few today already"


@given(
    st.lists(st.tuples(st.integers(0, 600), st.integers(-50, 200)), max_size=8),
    st.integers(1, 300),
    st.integers(0, 600),
)
def test_until_that_day_the_window_never_holds_too_few(
    bought: list[tuple[int, int]], threshold: int, today: int
) -> None:
    history, now = [(NOW + days * DAY, points) for days, points in bought], NOW + today * DAY

    def held(moment: datetime) -> bool:
        opens = counts_since(moment, RIYADH)
        return sum(points for at, points in history if opens <= at <= moment) >= threshold

    ends = holds_until(history, threshold, now, RIYADH)
    starts = [month_start(month_of(now, RIYADH).plus(n), RIYADH) for n in range(1, 15)]
    assert all(held(moment) for moment in [now, *starts] if moment < ends)
    assert ends == starts[-1] or not held(ends)


def test_points_of_the_windows_first_instant_count_and_those_before_it_do_not() -> None:
    opens = counts_since(NOW, RIYADH)
    assert climb(TIERS, [(opens, 60), (NOW, 60)], RIYADH) == (FRIEND, NOW)
    assert climb(TIERS, [(opens - timedelta(milliseconds=1), 60), (NOW, 60)], RIYADH) == (GUEST, None)
    assert climb(TIERS, [(NOW, 100)], RIYADH, (GUEST, NOW)) == (FRIEND, NOW)
    assert holds_until([(opens, 60), (NOW, 60)], 100, NOW, RIYADH) == month_start(month_of(NOW, RIYADH).plus(1), RIYADH)


def test_two_ladders_are_the_same_when_nobody_stands_elsewhere_by_them() -> None:
    renamed = replace(FRIEND, name={"en": "Companion"}, multiplier=Fraction(2))
    assert same_steps(TIERS, (GUEST, renamed, FAMILY, KEEPER))
    assert not same_steps(TIERS, (GUEST, replace(FRIEND, threshold=101), FAMILY, KEEPER))
    assert not same_steps(TIERS, TIERS[:3])


def test_what_keeps_a_tier_is_what_is_missing_to_its_own_threshold() -> None:
    assert ladder(TIERS, FAMILY, NOW, 120).to_keep == 180
    assert ladder(TIERS, FAMILY, NOW, 300).to_keep == 0
    assert ladder(TIERS, FAMILY, NOW, 301).to_keep == 0


def test_a_fall_is_on_a_midnight_thirty_full_days_after_the_warning() -> None:
    fall = warned(GUEST, NOW, RIYADH)
    assert fall.at == datetime(2026, 4, 14, 21, 0, tzinfo=UTC)
    assert fall.at - fall.warned_at >= timedelta(days=30)


def test_the_points_card_shows_the_way_to_the_next_step() -> None:
    shown = ladder(TIERS, FRIEND, NOW, 150)
    assert (shown.tier, shown.next, shown.missing, shown.progress) == (FRIEND, FAMILY, 150, 0.25)


def test_a_hidden_tier_is_never_shown_ahead_and_only_to_those_who_are_on_it() -> None:
    top = ladder(TIERS, FAMILY, NOW, 700)
    assert (top.tier, top.next, top.missing, top.progress) == (FAMILY, None, 0, 1.0)
    inside = ladder(TIERS, KEEPER, NOW, 900)
    assert (inside.tier, inside.next) == (KEEPER, None)


def test_progress_never_leaves_its_bar() -> None:
    assert ladder(TIERS, FRIEND, NOW, 20).progress == 0.0  # older points left the window; the tier stays
    assert ladder(TIERS, FRIEND, NOW, 20).missing == 280
    assert ladder(TIERS, GUEST, None, 250).progress == 1.0  # a rise that nobody has judged yet
    assert ladder(TIERS, GUEST, None, 250).missing == 0

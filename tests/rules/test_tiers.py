"""The ladder: what justifies a step, for how long, and how far it is to the next."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from rules.expiry import expires_at
from rules.programme import Tier
from rules.tiers import climb, counts_since, higher, ladder, reached

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


def test_the_points_card_shows_the_way_to_the_next_step() -> None:
    shown = ladder(TIERS, FRIEND, NOW, 150)
    assert (shown.shown, shown.next, shown.missing, shown.progress) == (FRIEND, FAMILY, 150, 0.25)


def test_a_hidden_tier_is_never_shown_neither_ahead_nor_reached() -> None:
    top = ladder(TIERS, FAMILY, NOW, 700)
    assert (top.next, top.missing, top.progress) == (None, 0, 1.0)
    inside = ladder(TIERS, KEEPER, NOW, 900)
    assert (inside.tier, inside.shown, inside.next) == (KEEPER, FAMILY, None)


def test_progress_never_leaves_its_bar() -> None:
    assert ladder(TIERS, FRIEND, NOW, 20).progress == 0.0  # older points left the window; the tier stays
    assert ladder(TIERS, FRIEND, NOW, 20).missing == 280
    assert ladder(TIERS, GUEST, None, 250).progress == 1.0  # a rise that nobody has judged yet
    assert ladder(TIERS, GUEST, None, 250).missing == 0

"""Boosts multiply exactly, once, and lift nobody on the ladder."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from rules.boosts import Boost, strongest
from rules.earning import gain
from rules.programme import parse
from tests.rules.test_programme import DALLA

NOW = datetime(2027, 1, 15, 9, 0, tzinfo=UTC)
PROGRAMME = parse(DALLA)
(HARVEST,) = PROGRAMME.boosts


def boost(multiplier: str, days: int = 1) -> Boost:
    end = NOW + timedelta(days=days)
    return Boost(f"b-{multiplier}", {"en": "b"}, Fraction(multiplier), NOW, end, None, None)


@pytest.mark.parametrize(
    ("tier", "times", "riyals", "points"),
    [
        ("guest", "2", 10, 20),
        ("companion", "2", 10, 25),  # 10 × 1.25 × 2, and not 2 × floor(12.5)
        ("companion", "1.5", 7, 13),  # 13.125
        ("family", "1.1", 100, 165),  # exactly: no binary fraction makes 164 or 166 of it
    ],
)
def test_a_boost_multiplies_what_the_tier_multiplies_and_is_rounded_down_once(
    tier: str, times: str, riyals: int, points: int
) -> None:
    brings = gain(PROGRAMME, PROGRAMME.tier(tier), riyals * 100, "SAR", "counter", NOW, boost(times))
    assert (brings.base, brings.points) == (riyals, points)


def test_a_purchase_too_small_to_earn_earns_nothing_boosted() -> None:
    brings = gain(PROGRAMME, PROGRAMME.tiers[0], 400, "SAR", "counter", NOW, boost("10"))
    assert (brings.points, brings.boost) == (0, None)


def test_of_several_at_once_the_strongest_counts_and_of_equals_the_longest() -> None:
    assert strongest([boost("2"), boost("3"), boost("1.5")]) == boost("3")
    assert strongest([boost("2"), boost("2", days=3), boost("2", days=2)]) == boost("2", days=3)
    assert strongest([]) is None


def test_days_are_the_shops_and_the_last_one_counts_whole() -> None:
    assert HARVEST.begins == datetime(2027, 1, 13, 21, 0, tzinfo=UTC)
    assert HARVEST.ends == datetime(2027, 1, 16, 21, 0, tzinfo=UTC)
    assert [HARVEST.runs(at) for at in (HARVEST.begins, HARVEST.ends)] == [True, False]

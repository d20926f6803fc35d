"""New, loyal, at risk, lapsed: by a member's own rhythm."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.programme import ProgrammeErrors, parse
from rules.segments import Segment, Segments, rhythm
from tests.rules.test_programme import DALLA, changed

RIYADH = ZoneInfo("Asia/Riyadh")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
USUAL = Segments()


def bought(*days_ago: int) -> list[datetime]:
    return [NOW - ago * DAY for ago in days_ago]


def segment(*days_ago: int, joined: int = 400) -> Segment:
    return rhythm(USUAL, bought(*days_ago), NOW - joined * DAY, RIYADH).segment(NOW)


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [
        ((1,), Segment.NEW),
        ((1, 20), Segment.NEW),
        ((6, 13, 20, 27), Segment.LOYAL),  # every week
        ((14, 21, 28, 35), Segment.AT_RISK),  # the same after two weeks
        ((28, 35, 42, 49), Segment.LAPSED),
        ((100, 190, 280), Segment.LOYAL),  # every quarter: a hundred days of silence are nothing
        ((180, 270, 360), Segment.AT_RISK),
        ((7, 8, 9, 10), Segment.LOYAL),  # every day: a week away is no farewell
        ((14, 15, 16), Segment.AT_RISK),
        ((60,), Segment.AT_RISK),  # one purchase: measured by the usual rhythm
        ((40, 47), Segment.NEW),  # two are no rhythm yet: the usual one, too
        ((120,), Segment.LAPSED),
    ],
)
def test_a_member_is_measured_by_their_own_rhythm(days_ago: tuple[int, ...], expected: Segment) -> None:
    assert segment(*days_ago) is expected


def test_one_long_holiday_does_not_move_the_rhythm() -> None:
    assert rhythm(USUAL, bought(1, 8, 15, 75, 82, 89), NOW, RIYADH).gap == 7 * DAY


def test_only_the_twelve_newest_gaps_make_the_rhythm() -> None:
    newest = [n * 10 for n in range(7)] + [60 + n * 20 for n in range(1, 7)]
    assert rhythm(USUAL, bought(*newest), NOW, RIYADH).gap == 15 * DAY
    assert rhythm(USUAL, bought(*newest, 500), NOW, RIYADH).gap == 15 * DAY, "what was before them counts no more"


def test_three_purchases_of_one_day_are_one_day() -> None:
    same_day = [NOW - DAY, NOW - DAY + timedelta(hours=1), NOW - DAY + timedelta(hours=2)]
    assert rhythm(USUAL, same_day, NOW - 3 * DAY, RIYADH).segment(NOW) is Segment.NEW


def test_days_are_those_of_the_shop() -> None:
    late = datetime(2026, 11, 20, 20, 30, tzinfo=UTC)  # 23:30 in Riyadh
    assert rhythm(USUAL, [late, late + timedelta(hours=1)], NOW, RIYADH).days == 2


def test_whoever_joined_and_never_bought_is_new_and_one_day_gone() -> None:
    assert [segment(joined=joined) for joined in (1, 59, 60, 120)] == [
        Segment.NEW,
        Segment.NEW,
        Segment.AT_RISK,
        Segment.LAPSED,
    ]


@given(st.lists(st.integers(0, 900), max_size=40), st.integers(0, 900))
def test_silence_only_ever_leads_from_loyal_to_at_risk_to_lapsed_at_the_moments_foretold(
    days: list[int], joined: int
) -> None:
    one = rhythm(USUAL, bought(*days), NOW - joined * DAY, RIYADH)
    seen = [one.segment(one.since)]
    for turn in (one.at_risk_from, one.lapsed_from):
        assert one.segment(turn - timedelta(seconds=1)) is seen[-1]
        seen.append(one.segment(turn))
    assert seen[1:] == [Segment.AT_RISK, Segment.LAPSED]


def test_the_programme_sets_the_measures() -> None:
    text = changed(("usual_days = 30", "usual_days = 10"), ("at_risk = 2 ", 'at_risk = "1.5" '))
    measures = parse(text).segments
    assert rhythm(measures, bought(15), NOW, RIYADH).segment(NOW) is Segment.AT_RISK
    assert parse(DALLA).segments == USUAL


def test_gone_before_missed_is_a_mistake_with_its_line() -> None:
    with pytest.raises(ProgrammeErrors, match=r"line \d+, segments.lapsed: must be more than at_risk"):
        parse(changed(("lapsed = 4", "lapsed = 2")))

"""One look at a member: what is due, and when to look again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.care import Decided, Life, Near, decide
from rules.expiry import YearMonth
from rules.gifts import Gifts
from rules.products import Bought, Line
from rules.programme import parse
from rules.reminders import BY_TOPIC, REMINDERS
from rules.segments import rhythm
from rules.settings import Birthday
from rules.together import TOPICS
from tests.rules.test_programme import DALLA, changed, problems

RIYADH = ZoneInfo("Asia/Riyadh")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PROGRAMME = replace(parse(DALLA), gifts=Gifts())


def life(*days_ago: int, item: str = "HB-250", **more: Any) -> Life:
    """Somebody who bought so many days ago, the newest first, and joined 200 days ago."""
    bought = tuple(Bought(99 - n, NOW - ago * DAY, Line(item)) for n, ago in enumerate(days_ago))
    joined = NOW - 200 * DAY
    seen = Life(
        joined_at=joined,
        zone=RIYADH,
        books=RIYADH,
        marketing=True,
        rhythm=rhythm(PROGRAMME.segments, [one.at for one in bought], joined, RIYADH),
        bought=bought,
        moved=frozenset(),
        birthday=None,
        reward=None,
        tier=None,
        begun=None,
    )
    return replace(seen, **more)


def newcomer(days_ago: int, **more: Any) -> Life:
    """Somebody who joined so many days ago and never bought."""
    joined = NOW - days_ago * DAY
    return life(joined_at=joined, rhythm=rhythm(PROGRAMME.segments, [], joined, RIYADH), **more)


def decided(
    seen: Life,
    said: dict[tuple[str, str], datetime] | None = None,
    muted: frozenset[str] = frozenset(),
    now: datetime = NOW,
) -> Decided:
    return decide(PROGRAMME, seen, said or {}, muted, now)


def topics(*args: Any, **more: Any) -> list[str]:
    return [wish.topic for wish in decided(*args, **more).due]


def test_every_reminder_has_its_place_among_all_that_wafa_says_in_the_order_of_the_one_list() -> None:
    places = [topic for topic, _ in TOPICS if topic in BY_TOPIC]
    assert places == [reminder.topic for reminder in REMINDERS]


def test_thanks_come_two_days_after_a_purchase_with_the_tip_and_the_question_after_ten() -> None:
    assert topics(life(1)) == []
    assert decided(life(1)).look_at == NOW + DAY
    assert topics(life(2)) == ["thanks"]
    assert topics(life(10)) == ["quality"]
    assert topics(life(25)) == []  # too late for both


def test_a_tip_is_told_once_and_tips_lie_two_weeks_apart() -> None:
    assert topics(life(2), {("thanks", "HB-250"): NOW - 100 * DAY}) == []
    assert topics(life(2), {("thanks", "ESPRESSO"): NOW - 13 * DAY}) == []
    assert topics(life(2), {("thanks", "ESPRESSO"): NOW - 14 * DAY}) == ["thanks"]


def test_what_has_no_tip_brings_no_thanks() -> None:
    assert topics(life(2, item="UNKNOWN")) == []
    plain = tuple(replace(product, tip={}) for product in PROGRAMME.products)
    assert decide(replace(PROGRAMME, products=plain), life(2), {}, frozenset(), NOW).due == ()


def test_a_word_of_one_kind_keeps_none_of_another_away() -> None:
    assert topics(life(2), {("quality", "HB-250"): NOW - DAY, ("win-back", ""): NOW - DAY}) == ["thanks"]


def test_of_several_things_only_one_of_a_kind_is_said_and_the_newest_first() -> None:
    seen = life(2, 3)
    newest = replace(seen.bought[0], line=Line("GRINDER"))
    (wish,) = decided(replace(seen, bought=(newest, seen.bought[1]))).due
    assert wish.subject == "GRINDER"


def test_a_month_in_which_something_moved_has_its_statement_and_a_quiet_one_has_none() -> None:
    first = datetime(2026, 11, 30, 21, 0, tzinfo=UTC)  # midnight in Riyadh
    moved = life(moved=frozenset({YearMonth(2026, 11)}))
    assert topics(moved) == []
    assert decided(moved).look_at == first
    assert topics(moved, now=first) == ["statement"]
    assert topics(moved, {("statement", ""): first}, now=first + DAY) == []
    assert topics(moved, now=first + 11 * DAY) == []
    assert topics(life(), now=first) == []


def test_what_little_is_missing_to_is_said_the_day_after_a_purchase() -> None:
    near, far = Near("cup", 24, 120), Near("cup", 25, 120)
    assert topics(life(1, reward=near)) == ["reward-near"]
    assert topics(life(1, reward=far)) == []
    assert topics(life(0, reward=near)) == []
    assert topics(life(1, tier=near)) == ["tier-near"]
    assert topics(newcomer(2, reward=near)) == []  # never bought: it is only the welcome
    assert topics(life(1, reward=Near("cup", 0, 120))) == []  # in reach already
    assert topics(life(1, reward=near), {("reward-near", "cup"): NOW - 100 * DAY}) == []


def test_the_own_days_come_on_the_day_and_only_then() -> None:
    today = life(birthday=Birthday(11, 22))
    assert topics(today) == ["birthday"]
    assert topics(today, now=NOW + DAY) == []
    assert topics(replace(today, zone=ZoneInfo("America/Los_Angeles")), now=NOW.replace(hour=6)) == []  # still the 21st
    assert topics(life(joined_at=NOW)) == []
    assert topics(life(joined_at=NOW), now=NOW + 365 * DAY) == ["anniversary"]
    assert decided(life(joined_at=NOW)).look_at == datetime(2027, 11, 21, 21, 0, tzinfo=UTC)


def test_where_a_gift_comes_on_the_birthday_no_second_wish_comes() -> None:
    gives = replace(PROGRAMME, gifts=Gifts(birthday=50))
    assert decide(gives, life(birthday=Birthday(11, 22)), {}, frozenset(), NOW).due == ()


def test_whoever_is_missed_is_surprised_once_in_a_silence_and_at_most_twice_a_year() -> None:
    away, asked = life(15, 22, 29, 36), frozenset({"quality"})
    assert topics(away, muted=asked) == ["delight"]
    assert topics(away, {("delight", ""): NOW - DAY}, asked) == []
    assert topics(away, {("delight", ""): NOW - 20 * DAY}, asked) == []  # an earlier silence, not half a year ago
    assert topics(away, {("delight", ""): NOW - 190 * DAY}, asked) == ["delight"]
    slow = life(450, 570, 690, joined_at=NOW - 700 * DAY)  # missed for 240 days
    assert topics(slow) == ["delight"]
    assert topics(slow, {("delight", ""): NOW - 190 * DAY}) == []  # in this very silence
    assert topics(life(61)) == []  # one purchase is no rhythm: nobody signs up for a gift
    nothing = replace(PROGRAMME, reminders=replace(PROGRAMME.reminders, delight_points=0))
    assert decide(nothing, away, {}, asked, NOW).due == ()  # without a gift there is no surprise


def test_whoever_is_gone_is_written_to_once() -> None:
    gone = life(30, 37, 44, 51)
    assert topics(gone) == ["win-back"]
    assert topics(gone, {("win-back", ""): NOW - DAY}) == []
    assert topics(life(70, 77, 84)) == []  # a month of silence after that: they are left alone
    assert topics(newcomer(130)) == []  # who never bought is not missed


def test_a_reward_that_was_left_is_mentioned_the_next_day() -> None:
    seen = life(begun=("mug", NOW - DAY))
    assert [wish.subject for wish in decided(seen).due] == ["mug"]
    assert topics(life(begun=("mug", NOW))) == []
    assert topics(life(begun=("mug", NOW - 6 * DAY))) == []


def test_offers_need_consent_and_what_concerns_the_card_does_not() -> None:
    first = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    seen = life(2, moved=frozenset({YearMonth(2026, 11)}), marketing=False)
    assert topics(seen) == []
    assert decided(seen).look_at == datetime(2026, 11, 30, 21, 0, tzinfo=UTC)
    assert topics(seen, now=first) == ["statement"]


def test_the_member_and_the_shop_each_switch_a_reminder_off() -> None:
    assert topics(life(2), muted=frozenset({"thanks"})) == []
    without = parse(changed(("off = []", 'off = ["thanks", "points-ending"]')))
    assert decide(without, life(2), {}, frozenset(), NOW).due == ()
    assert without.reminders.points_days == ()


@pytest.mark.parametrize(("wrong", "hint"), [('["thank"]', 'did you mean "thanks"?'), ('"thanks"', ""), ("[1]", "")])
def test_a_reminder_that_there_is_not_is_a_mistake_with_its_line(wrong: str, hint: str) -> None:
    (told,) = problems(changed(("off = []", f"off = {wrong}")))
    assert "reminders.off: must be a list of reminders (birthday, anniversary, points-ending" in told
    assert hint in told


def test_the_next_look_is_the_first_moment_at_which_something_may_be_due() -> None:
    seen = life(1, moved=frozenset({YearMonth(2026, 11)}), birthday=Birthday(11, 25))
    assert decided(seen).look_at == NOW + DAY  # the thanks
    nothing_else, tipped = frozenset({"quality", "anniversary", "win-back"}), {("thanks", "ESPRESSO"): NOW - DAY}
    assert decided(life(2), tipped, nothing_else).look_at is None  # too late once it may come
    assert decided(seen, muted=frozenset({"thanks"})).look_at == datetime(2026, 11, 24, 21, 0, tzinfo=UTC)


def test_what_had_to_make_way_is_looked_at_when_its_turn_comes() -> None:
    seen = life(2, 3)
    newest = replace(seen.bought[0], line=Line("GRINDER"))
    both = replace(
        seen, bought=(newest, replace(seen.bought[1], at=NOW + 10 * DAY))
    )  # the other one: due in twelve days
    found = decided(both, muted=frozenset({"quality", "anniversary", "win-back"}))
    assert [wish.subject for wish in found.due] == ["GRINDER"]
    assert found.look_at == NOW + 14 * DAY


DAYS_AGO = st.lists(st.integers(0, 500), max_size=12, unique=True).map(sorted)


@given(
    days_ago=DAYS_AGO,
    told=st.lists(st.tuples(st.sampled_from([one.topic for one in REMINDERS]), st.integers(0, 400)), max_size=8),
    missing=st.integers(0, 150),
    birthday=st.builds(Birthday, st.just(11), st.integers(1, 30)),
    begun=st.one_of(st.none(), st.tuples(st.just("mug"), st.integers(0, 9).map(lambda ago: NOW - ago * DAY))),
)
def test_a_look_says_each_thing_once_and_never_asks_to_look_again_at_once(
    days_ago: list[int], told: list[tuple[str, int]], missing: int, birthday: Birthday, begun: Any
) -> None:
    near = Near("cup", missing, 120)
    moved = frozenset({YearMonth(2026, 10), YearMonth(2026, 11)})
    seen = life(*days_ago, reward=near, tier=near, birthday=birthday, begun=begun, moved=moved)
    said = {(topic, ""): NOW - ago * DAY for topic, ago in told}
    found = decided(seen, said)
    assert len({wish.topic for wish in found.due}) == len(found.due)
    assert found.look_at is None or found.look_at > NOW
    after = said | {(wish.topic, wish.subject): NOW for wish in found.due}
    again = decided(seen, after)
    assert again.due == ()
    assert again.look_at == found.look_at

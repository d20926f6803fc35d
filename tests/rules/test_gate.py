"""Promise P7: what may reach a member now, what waits, and what never goes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.cases import FORGOTTEN_AFTER, Case
from rules.deliveries import Delivery
from rules.gate import Reason, Verdict, judge
from rules.members import Member
from rules.programme import Cadence
from rules.quiet import Quiet
from tests.rules.test_deliveries import LETTER

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
NIGHT = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BERLIN = Quiet(ZoneInfo("Europe/Berlin"), daily=((22 * 60, 9 * 60),))

POINTS = LETTER
OFFER = replace(LETTER, class_="marketing", topic="offers", automatic=True)
REMINDER = replace(LETTER, topic="points-ending", automatic=True)
LAPSED = replace(LETTER, topic="code-lapsed", automatic=True)
ANSWER = replace(LETTER, class_="support", topic="answer")
TO_STAFF = replace(LETTER, class_="support", member_id=None)
LENA = Member(
    id=5, telegram_id=700000003, first_name="Lena", last_name=None, username=None, called=None, language="de",
    language_chosen=False, telegram_language="de", country=None, zone=None, marketing=True, stopped_at=None,
    blocked_at=None, debt=0, tier=None, tier_since=None, step=None, step_data=None, joined_at=NOW,
)  # fmt: skip
STOPPED = replace(LENA, stopped_at=NOW, marketing=False)
BLOCKED = replace(LENA, blocked_at=NOW)
GONE = replace(LENA, telegram_id=None)


def asked(letter: Delivery, member: Member | None = LENA, *offers: datetime, now: datetime = NOW) -> Verdict:
    return judge(letter, member, BERLIN, Cadence(), offers, now=now)


@pytest.mark.parametrize(
    ("letter", "member", "reason"),
    [
        (OFFER, LENA, None),
        (OFFER, replace(LENA, marketing=False), Reason.NO_OFFERS),
        (OFFER, STOPPED, Reason.STOPPED),
        (replace(OFFER, automatic=False), STOPPED, Reason.NO_OFFERS),
        (replace(OFFER, automatic=False), replace(STOPPED, marketing=True), Reason.NO_OFFERS),
        (OFFER, BLOCKED, Reason.BLOCKED),
        (REMINDER, LENA, None),
        (REMINDER, STOPPED, Reason.STOPPED),
        (REMINDER, BLOCKED, Reason.BLOCKED),
        (LAPSED, STOPPED, None),
        (POINTS, STOPPED, None),
        (POINTS, BLOCKED, Reason.BLOCKED),
        (POINTS, GONE, Reason.LEFT),
        (POINTS, None, Reason.LEFT),
        (ANSWER, STOPPED, None),
        (ANSWER, BLOCKED, Reason.BLOCKED),
        (TO_STAFF, None, None),
    ],
)
def test_the_gate_asks_for_block_then_consent(letter: Delivery, member: Member | None, reason: Reason | None) -> None:
    assert asked(letter, member) == (Verdict(False, reason) if reason else Verdict(True))


@pytest.mark.parametrize("letter", [OFFER, REMINDER, LAPSED])
def test_what_goes_out_by_itself_waits_for_the_morning_and_says_so(letter: Delivery) -> None:
    assert asked(letter, now=NIGHT) == Verdict(False, Reason.QUIET, MORNING)
    assert asked(letter, now=MORNING) == Verdict(True)


@pytest.mark.parametrize("letter", [POINTS, ANSWER])
def test_an_answer_goes_at_once_and_makes_no_sound_at_night(letter: Delivery) -> None:
    assert asked(letter, now=NIGHT) == Verdict(True, silent=True)
    assert asked(letter, now=NOW) == Verdict(True)


def test_staff_are_told_at_any_hour() -> None:
    assert asked(TO_STAFF, None, now=NIGHT) == Verdict(True)


def test_one_offer_a_day_and_two_a_week() -> None:
    assert asked(OFFER, LENA, NOW - 23 * HOUR) == Verdict(False, Reason.CAP, NOW + HOUR)
    assert asked(OFFER, LENA, NOW - DAY) == Verdict(True)
    assert asked(OFFER, LENA, NOW - 2 * DAY, NOW - 5 * DAY) == Verdict(False, Reason.CAP, NOW + 2 * DAY)
    assert asked(OFFER, LENA, NOW - 2 * DAY, NOW - 7 * DAY) == Verdict(True)
    both = asked(OFFER, LENA, NOW - HOUR, NOW - 7 * DAY + HOUR)  # the week has room an hour from now, the day tomorrow
    assert both == Verdict(False, Reason.CAP, NOW + 23 * HOUR)


def test_a_turn_that_comes_at_night_waits_for_the_morning_after() -> None:
    tomorrow_night = NIGHT - DAY + HOUR
    assert asked(OFFER, LENA, tomorrow_night, now=NOW) == Verdict(False, Reason.CAP, MORNING)


def test_on_a_day_of_mourning_offers_wait_for_the_next_and_what_concerns_ones_own_points_does_not() -> None:
    mourning = replace(BERLIN, mourning=frozenset({NOW.date()}))
    assert judge(OFFER, LENA, mourning, Cadence(), now=NOW) == Verdict(False, Reason.MOURNING, MORNING)
    assert judge(REMINDER, LENA, mourning, Cadence(), now=NOW) == Verdict(True)
    assert judge(REMINDER, LENA, mourning, Cadence(), now=NIGHT - HOUR) == Verdict(False, Reason.QUIET, MORNING)


def test_the_cap_counts_offers_only() -> None:
    assert asked(REMINDER, LENA, NOW - HOUR) == Verdict(True)
    assert asked(replace(OFFER, automatic=False), LENA, NOW - HOUR) == Verdict(True)


OPEN = Case(5, opened_at=NOW - DAY, last_at=NOW - HOUR, closed_at=None, complained_at=None)


@pytest.mark.parametrize("letter", [OFFER, REMINDER, LAPSED])
def test_nothing_goes_out_by_itself_to_somebody_who_talks_with_people(letter: Delivery) -> None:
    assert talking(letter, OPEN) == Verdict(False, Reason.CASE, NOW - HOUR + FORGOTTEN_AFTER)
    assert talking(letter, replace(OPEN, closed_at=NOW)) == Verdict(True)
    assert talking(letter, replace(OPEN, last_at=NOW - FORGOTTEN_AFTER)) == Verdict(True)


@pytest.mark.parametrize("letter", [OFFER, REMINDER, LAPSED])
def test_a_complaint_asks_for_a_day_of_silence(letter: Delivery) -> None:
    complaint = Case(5, None, None, None, complained_at=NOW - HOUR)
    assert talking(letter, complaint) == Verdict(False, Reason.COMPLAINT, NOW + 23 * HOUR)
    assert talking(letter, replace(complaint, complained_at=NOW - DAY)) == Verdict(True)


@pytest.mark.parametrize("letter", [POINTS, ANSWER])
def test_what_answers_the_member_comes_in_the_middle_of_a_case_and_after_a_complaint(letter: Delivery) -> None:
    assert talking(letter, replace(OPEN, complained_at=NOW)) == Verdict(True)


def talking(letter: Delivery, case: Case) -> Verdict:
    return judge(letter, LENA, BERLIN, Cadence(), (), case, now=NOW)

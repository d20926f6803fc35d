from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.deliveries import Delivery, Kind, Next, Outcome, after, at_most_once, backoff
from rules.gate import judge
from rules.members import Member

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

LETTER = Delivery(
    id=1, key="k", member_id=5, about_id=None, chat_id=700000003, thread_id=None, class_="service",
    text_key="delivery-points-earned", facts={}, due_at=NOW, state="sending", reason=None, tries=1, worker="w",
    lease_until=None, message_id=None, perhaps_repeat=False, created_at=NOW, done_at=None,
)  # fmt: skip
SERVICE = LETTER
MARKETING = replace(LETTER, class_="marketing")
ANSWER = replace(LETTER, class_="support")
TO_STAFF = replace(LETTER, class_="support", member_id=None)


@pytest.mark.parametrize("letter", [SERVICE, MARKETING, ANSWER, TO_STAFF])
@pytest.mark.parametrize(
    ("outcome", "following"),
    [
        (Outcome(Kind.SENT, message_id=9), Next("sent")),
        (Outcome(Kind.BLOCKED), Next("failed")),
        (Outcome(Kind.REFUSED), Next("failed")),
        (Outcome(Kind.RETRY_AFTER, seconds=7), Next("pending", timedelta(seconds=7), counts=False)),
        (Outcome(Kind.NOT_SENT), Next("pending", timedelta(seconds=2))),
        (Outcome(Kind.MOVED, chat_id=-100), Next("pending", counts=False)),
        (Outcome(Kind.NO_TOKEN), Next("pending", timedelta(seconds=30), counts=False)),
    ],
)
def test_what_is_known_means_the_same_for_every_class(letter: Delivery, outcome: Outcome, following: Next) -> None:
    assert after(letter, outcome) == following


@pytest.mark.parametrize("letter", [MARKETING, ANSWER])
def test_an_advert_and_a_persons_answer_go_out_at_most_once(letter: Delivery) -> None:
    assert at_most_once(letter)
    assert after(letter, Outcome(Kind.UNCERTAIN)) == Next("uncertain")


@pytest.mark.parametrize("letter", [SERVICE, TO_STAFF])
def test_points_and_calls_for_help_go_out_at_least_once(letter: Delivery) -> None:
    assert not at_most_once(letter)
    assert after(letter, Outcome(Kind.UNCERTAIN)) == Next("pending", timedelta(seconds=2), perhaps_repeat=True)
    assert after(replace(letter, tries=3), Outcome(Kind.UNCERTAIN)) == Next("uncertain")


def test_pauses_double_and_end_at_five_minutes() -> None:
    assert [backoff(tries).total_seconds() for tries in (1, 2, 3, 8, 9, 1000)] == [2, 4, 8, 256, 300, 300]


LENA = Member(
    id=5, telegram_id=700000003, first_name="Lena", last_name=None, username=None, called=None, language="de",
    language_chosen=False, telegram_language="de", country=None, zone=None, marketing=True, stopped_at=None,
    blocked_at=None, debt=0, tier=None, tier_since=None, step=None, step_data=None, joined_at=NOW,
)  # fmt: skip


@pytest.mark.parametrize(
    ("letter", "member", "goes"),
    [
        (MARKETING, LENA, True),
        (MARKETING, replace(LENA, marketing=False), False),
        (MARKETING, replace(LENA, stopped_at=NOW), False),
        (MARKETING, replace(LENA, blocked_at=NOW), False),
        (SERVICE, replace(LENA, stopped_at=NOW, marketing=False), True),
        (SERVICE, replace(LENA, blocked_at=NOW), False),
        (SERVICE, replace(LENA, telegram_id=None), False),
        (SERVICE, None, False),
        (ANSWER, replace(LENA, stopped_at=NOW), True),
        (ANSWER, replace(LENA, blocked_at=NOW), False),
        (TO_STAFF, None, True),
    ],
)
def test_the_gate_asks_for_block_then_consent(letter: Delivery, member: Member | None, goes: bool) -> None:
    verdict = judge(letter, member)
    assert verdict.goes is goes
    assert bool(verdict.reason) is not goes

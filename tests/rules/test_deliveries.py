from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from rules.deliveries import MOST_KNOCKS, Delivery, Kind, Next, Outcome, after, at_most_once, backoff

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

LETTER = Delivery(
    id=1, key="k", member_id=5, about_id=None, chat_id=700000003, thread_id=None, class_="service",
    topic="purchase", automatic=False, text_key="delivery-points-earned", facts={}, due_at=NOW, state="sending",
    reason=None, tries=1, worker="w", lease_until=None, message_id=None, perhaps_repeat=False, created_at=NOW,
    done_at=None,
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
        (Outcome(Kind.NOT_SENT), Next("pending", timedelta(seconds=2), counts=False)),
        (Outcome(Kind.MOVED, chat_id=-100), Next("pending", counts=False)),
        (Outcome(Kind.NO_TOKEN), Next("pending", timedelta(seconds=30), counts=False)),
    ],
)
def test_what_is_known_means_the_same_for_every_class(letter: Delivery, outcome: Outcome, following: Next) -> None:
    assert after(letter, outcome) == following


def test_what_is_for_a_group_waits_a_day_for_it_to_take_messages_again() -> None:
    """It may have become a supergroup a moment ago, or somebody adds the bot once more; a person is gone for good."""
    to_group = replace(TO_STAFF, chat_id=-100)
    assert after(to_group, Outcome(Kind.BLOCKED)) == Next("pending", timedelta(seconds=2))
    waits = [after(replace(to_group, tries=n), Outcome(Kind.BLOCKED)).wait for n in range(1, MOST_KNOCKS)]
    assert timedelta(days=1) < sum(waits, timedelta()) < timedelta(days=2)
    assert after(replace(to_group, tries=MOST_KNOCKS), Outcome(Kind.BLOCKED)) == Next("failed")


@pytest.mark.parametrize("letter", [MARKETING, ANSWER])
def test_an_advert_and_a_persons_answer_go_out_at_most_once(letter: Delivery) -> None:
    assert at_most_once(letter)
    assert after(letter, Outcome(Kind.UNCERTAIN)) == Next("uncertain")


@pytest.mark.parametrize("letter", [SERVICE, TO_STAFF])
def test_points_and_calls_for_help_go_out_at_least_once(letter: Delivery) -> None:
    assert not at_most_once(letter)
    assert after(letter, Outcome(Kind.UNCERTAIN)) == Next("pending", timedelta(seconds=2), perhaps_repeat=True)
    assert after(replace(letter, tries=3), Outcome(Kind.UNCERTAIN)) == Next("uncertain")


@pytest.mark.parametrize("tries", [1, 3, 9])
def test_a_sender_that_died_is_no_try(tries: int) -> None:
    cut_short = Outcome(Kind.CUT_SHORT)
    again = Next("pending", timedelta(seconds=1), counts=False, perhaps_repeat=True)
    assert after(replace(SERVICE, tries=tries), cut_short) == again
    assert after(replace(MARKETING, tries=tries), cut_short) == Next("uncertain")


def test_pauses_double_and_end_at_five_minutes() -> None:
    assert [backoff(tries).total_seconds() for tries in (1, 2, 3, 8, 9, 1000)] == [2, 4, 8, 256, 300, 300]

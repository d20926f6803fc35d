import pytest

from outreach.pace import Pace
from tests.cast import LENA, NOURA, STAFF_CHAT


class Watch:
    """A stopwatch that a test turns."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


def run(pace: Pace, watch: Watch, seconds: float, tick: float = 0.001) -> list[float]:
    """When messages to ever new people go out, if somebody looks every `tick`."""
    sent: list[float] = []
    end = watch.time + seconds
    booked: list[float] = []
    while watch.time < end:
        booked += [pace.book() for _ in range(pace.room())]
        begins = [slot for slot in booked if slot <= watch.time]
        booked = [slot for slot in booked if slot > watch.time]
        booked += [pace.book() for slot in begins if pace.missed(slot)]
        sent += [watch.time for slot in begins if not pace.missed(slot)]
        watch.time += tick
    return sent


def most_in_one_second(sent: list[float]) -> int:
    return max(sum(1 for other in sent if at <= other < at + 1.0) for at in sent)


def test_thirty_a_second_are_used_and_never_exceeded() -> None:
    watch = Watch()
    sent = run(Pace(watch, 30.0), watch, 20)
    assert most_in_one_second(sent) <= 30
    assert len(sent) >= 20 * 30 * 0.98


def test_a_thousand_a_second_are_used_and_never_exceeded() -> None:
    watch = Watch()
    warm = watch.time + 1.0
    sent = run(Pace(watch, 1000.0), watch, 3)
    assert most_in_one_second(sent) <= 1000
    assert sum(at >= warm for at in sent) >= 2 * 1000 * 0.98


@pytest.mark.parametrize("silence", [0.0, 3600.0])
def test_the_first_second_leaves_room_for_connections_that_open_late(silence: float) -> None:
    watch = Watch()
    pace = Pace(watch, 1000.0)
    if silence:
        run(pace, watch, 1)
        watch.time += silence
    sent = run(pace, watch, 2)
    assert most_in_one_second([at + 0.05 for at in sent[:60]] + sent[60:]) <= 1000


def test_a_pause_of_ours_is_not_made_up_for_by_a_burst() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    run(pace, watch, 1)
    watch.time += 10  # the machine slept
    assert most_in_one_second(run(pace, watch, 3)) <= 30


@pytest.mark.parametrize("stop", [0.004, 0.03, 0.4])
def test_whoever_slept_through_booked_slots_gives_them_up(stop: float) -> None:
    watch = Watch()
    pace = Pace(watch, 1000.0)
    sent = run(pace, watch, 1)
    slots = [pace.book() for _ in range(pace.room())]
    watch.time += stop  # the machine had something else to do
    sent += [watch.time for slot in slots if slot <= watch.time and not pace.missed(slot)]
    assert most_in_one_second([*sent, *run(pace, watch, 1)]) <= 1000


def test_slots_are_booked_for_a_moment_ahead_and_no_further() -> None:
    watch = Watch()
    pace = Pace(watch, 1000.0)
    slots = [pace.book() for _ in range(pace.room())]
    assert slots[-1] - watch.time <= 0.06
    assert pace.room() == 0
    assert pace.wait() > 0


def test_one_person_gets_one_message_a_second_and_others_do_not_wait_for_it() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    assert pace.chat_wait(LENA.id) == 0
    pace.charge(LENA.id)
    assert pace.chat_wait(LENA.id) == 1.0
    assert pace.chat_wait(NOURA.id) == 0
    watch.time += 0.75
    assert pace.chat_wait(LENA.id) == 0.25
    watch.time += 0.25
    assert pace.chat_wait(LENA.id) == 0


def test_a_group_gets_twenty_a_minute() -> None:
    watch = Watch()
    pace = Pace(watch, 1000.0)
    for _ in range(20):
        assert pace.chat_wait(STAFF_CHAT) == 0
        pace.charge(STAFF_CHAT)
        watch.time += 1
    assert pace.chat_wait(STAFF_CHAT) == 40
    watch.time += 40
    assert pace.chat_wait(STAFF_CHAT) == 0


def test_after_a_429_nothing_goes_until_it_is_over() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    pace.pause(3)
    slot = watch.time
    assert pace.room() == 0
    assert pace.missed(slot)
    assert 2.9 < pace.wait() <= 3
    assert pace.book() == watch.time + 3
    watch.time += 3
    assert pace.room() > 0
    assert not pace.missed(watch.time)


def test_replies_are_charged_and_deliveries_make_room_for_them() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    for reply in range(15):
        pace.charge(2_000_000 + reply)
    assert pace.room() == 0
    assert 0.45 <= pace.wait() <= 0.55


def test_people_long_ago_are_forgotten() -> None:
    watch = Watch()
    pace = Pace(watch, 1e9)
    for person in range(50_000):
        pace.charge(3_000_000 + person)
        watch.time += 0.001
    assert len(pace._chats) <= 10_000 + 1

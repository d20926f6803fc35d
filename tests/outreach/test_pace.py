import random
from collections.abc import Callable

import pytest

from outreach.pace import AHEAD, NEAR, Pace, Slot
from tests.cast import LENA, NOURA, STAFF_CHAT

STRANGER = 3_000_000


class Watch:
    """A stopwatch that a test turns."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


def run(
    pace: Pace,
    watch: Watch,
    seconds: float,
    *,
    late: Callable[[], float] = lambda: 0.0,
    held: Callable[[], float] = lambda: 0.0,
    tick: float = 0.001,
) -> list[float]:
    """When messages to ever new people leave: each so `late` after its slot, if somebody looks every `tick`.

    After each look something else may hold everything up, for `held` seconds.
    """
    sent: list[float] = []
    end = watch.time + seconds
    waiting = []
    while watch.time < end:
        waiting += [(slot.begins + late(), slot) for slot in [pace.book() for _ in range(pace.room())]]
        for at, slot in [one for one in waiting if one[0] <= watch.time]:
            waiting.remove((at, slot))
            slot.leave(STRANGER + len(sent))
            sent.append(watch.time)
        watch.time += tick + held()
    for _, slot in waiting:
        slot.close()
    return sent


def most_in_one_second(sent: list[float]) -> int:
    sent = sorted(sent)
    most = first = 0
    for last, at in enumerate(sent):
        while sent[first] <= at - 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


def test_thirty_a_second_are_used_and_never_exceeded() -> None:
    watch = Watch()
    sent = run(Pace(watch, 30.0), watch, 20)
    assert most_in_one_second(sent) <= 30
    assert len(sent) >= 20 * 30 * 0.98


def test_a_thousand_a_second_are_used_and_never_exceeded() -> None:
    watch = Watch()
    sent = run(Pace(watch, 1000.0), watch, 3)
    assert most_in_one_second(sent) <= 1000
    assert len(sent) >= 3 * 1000 * 0.98


@pytest.mark.parametrize("stop", [0.004, 0.03, 0.2])
def test_whoever_was_held_up_makes_up_for_it_within_the_limit(stop: float) -> None:
    watch, dice = Watch(), random.Random(3)
    pace = Pace(watch, 1000.0)
    sent = run(pace, watch, 10, held=lambda: stop if dice.random() < 0.002 else 0.0)
    assert most_in_one_second(sent) <= 1000
    assert len(sent) >= 10 * 1000 * 0.97


def test_messages_that_leave_at_odd_times_keep_the_limit() -> None:
    watch, dice = Watch(), random.Random(5)
    pace = Pace(watch, 300.0)
    sent = run(pace, watch, 10, late=lambda: dice.choice([0.0, 0.0, 0.01, 0.1, 0.4]))
    assert most_in_one_second(sent) <= 300
    assert len(sent) >= 10 * 300 * 0.8


@pytest.mark.parametrize("silence", [0.0, 3600.0])
def test_messages_whose_connections_opened_late_count_from_when_they_left(silence: float) -> None:
    watch = Watch()
    pace = Pace(watch, 1000.0)
    if silence:
        run(pace, watch, 1)
        watch.time += silence
    opening = iter([0.05] * 60)
    assert most_in_one_second(run(pace, watch, 2, late=lambda: next(opening, 0.0))) <= 1000


def test_others_make_room_for_shared_slots_whose_connections_opened_late() -> None:
    watch, opening = Watch(), iter([0.05] * 60)
    pace, sent, waiting = Pace(watch, 1000.0), list[float](), list[tuple[float, Slot]]()
    free, every = watch.time, pace.every.total_seconds()
    for tick in range(3000):
        count = max(int((watch.time + AHEAD - free) / every), 0)
        waiting += [(slot.begins + next(opening, 0.0), slot) for slot in pace.booked(free, count)]
        free += count * every
        for at, slot in [one for one in waiting if one[0] <= watch.time]:
            waiting.remove((at, slot))
            slot.leave(STRANGER + len(sent))
            sent.append(watch.time)
        if tick % 250 == 0:
            free += pace.unplanned() * every
        watch.time += 0.001
    assert most_in_one_second(sent) <= 1000
    assert len(sent) >= 3 * 1000 * 0.96


def test_only_what_left_without_a_slot_of_its_own_is_told_to_other_senders() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    in_time, late, never = pace.booked(watch.time, 3)
    alone = pace.book()
    in_time.leave(LENA.id)
    watch.time += 0.2
    late.leave(NOURA.id)
    never.close()
    alone.leave(STRANGER)
    pace.charge(STRANGER)
    assert [pace.unplanned(), pace.unplanned()] == [2, 0]


def test_a_silence_is_not_made_up_for_by_a_burst() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    run(pace, watch, 1)
    watch.time += 10  # the machine slept
    assert len(run(pace, watch, 0.1)) <= 4


def test_messages_that_never_leave_take_nobodys_place() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    for _ in range(100):
        for slot in [pace.book() for _ in range(pace.room())]:
            slot.close()
            slot.close()
        watch.time += 0.03
    assert len(run(pace, watch, 1)) >= 29


def test_slots_that_nobody_used_are_there_for_others() -> None:
    watch, dice = Watch(), random.Random(11)
    pace, sent, waiting = Pace(watch, 30.0), list[float](), list[Slot]()
    for _ in range(10_000):
        waiting += [pace.book() for _ in range(pace.room())]
        for slot in [one for one in waiting if one.begins <= watch.time]:
            waiting.remove(slot)
            if dice.random() < 0.5:
                slot.close()  # its chat has had a message just now
            else:
                slot.leave(STRANGER + len(sent))
                sent.append(watch.time)
        watch.time += 0.001
    assert most_in_one_second(sent) <= 30
    assert len(sent) >= 10 * 30 * 0.95


def test_as_many_as_a_window_takes_may_wait_at_once_and_no_more() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    slots = []
    for _ in range(100):
        slots += [pace.book() for _ in range(pace.room())]
        watch.time += 0.03
    assert len(slots) == 30
    assert pace.wait() > 0
    slots[0].leave(LENA.id)
    slots[0].close()
    watch.time += 1.01
    assert pace.room() == 1


def test_slots_are_booked_for_a_moment_ahead_and_no_further() -> None:
    watch = Watch()
    pace = Pace(watch, 1000.0)
    slots = [pace.book() for _ in range(pace.room())]
    assert slots[-1].begins - watch.time <= 0.06
    assert pace.room() == 0
    assert pace.wait() > 0


def test_what_left_late_keeps_its_place_for_a_whole_second() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    first, *others = pace.booked(watch.time, 30)
    first.leave(STRANGER)
    watch.time += 0.5
    for number, slot in enumerate(others):
        slot.leave(NOURA.id + number)
    watch.time += 0.5
    assert pace.room() == 1
    assert pace.book().begins - watch.time == pytest.approx(0.01, abs=0.001)
    assert pace.room() == 0
    assert pace.wait() == pytest.approx(0.51 - NEAR)


@pytest.mark.parametrize("rate", [1, 2, 30, 1000])
def test_there_is_either_room_or_something_to_wait_for(rate: int) -> None:
    watch, dice = Watch(), random.Random(rate)
    pace, waiting = Pace(watch, float(rate)), list[Slot]()
    for _ in range(2000):
        room, wait = pace.room(), pace.wait()
        assert room > 0 or wait > 0
        slots = [pace.book() for _ in range(dice.randint(0, max(room, 0)))]
        assert all(slot.begins - watch.time <= AHEAD for slot in slots)
        waiting += slots
        dice.shuffle(waiting)
        for slot in [waiting.pop() for _ in range(dice.randint(0, len(waiting)))]:
            slot.leave(dice.randint(1, 50)) if dice.random() < 0.7 else slot.close()
        if dice.random() < 0.1:
            dice.choice([pace.charge, pace.pause])(2)
        watch.time += dice.choice([0.0, 0.001, 0.01, 0.1, 0.5, 3.0])


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
    assert pace.room() == 0
    assert 2.9 < pace.wait() <= 3
    assert pace.book().begins == pace.paused_until == watch.time + 3
    watch.time += 3
    assert pace.room() > 0


def test_replies_are_charged_and_deliveries_make_room_for_them() -> None:
    watch = Watch()
    pace = Pace(watch, 30.0)
    for reply in range(15):
        pace.charge(2_000_000 + reply)
    assert pace.room() == 0
    assert 0.45 <= pace.wait() <= 0.55


def test_replies_and_deliveries_together_keep_the_rate() -> None:
    watch, replied = Watch(), []
    pace = Pace(watch, 30.0)
    dice = random.Random(7)

    def reply() -> float:
        if dice.random() < 0.01:
            pace.charge(2_000_000 + len(replied))
            replied.append(watch.time)
        return 0.0

    sent = run(pace, watch, 20, held=reply)
    assert len(replied) > 100
    assert 20 * 30 * 0.97 <= len(sent) + len(replied) <= 20 * 30


def test_people_long_ago_are_forgotten() -> None:
    watch = Watch()
    pace = Pace(watch, 1e9)
    for person in range(50_000):
        pace.charge(3_000_000 + person)
        watch.time += 0.001
    assert len(pace._chats) <= 10_000 + 1

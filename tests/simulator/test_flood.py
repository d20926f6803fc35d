"""Sending limits: 30 a second in all, one a second to a person, 20 a minute to a group, 1000 when paid for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.flood import Flood, Mode
from tests.cast import LENA, NOURA, STAFF_CHAT


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def sent(flood: Flood, clock: Clock, seconds: float, step: float, *, paid: bool = False) -> int:
    """How many of a stream of messages to ever new people go through."""
    passed = 0
    for number in range(round(seconds / step)):
        passed += flood.check(number, is_group=False, paid=paid) is None
        clock.now += step
    return passed


def test_three_at_once_reach_a_person_and_the_fourth_waits_a_second(clock: Clock) -> None:
    flood = Flood(clock)
    assert [flood.check(NOURA.id, is_group=False) for _ in range(4)] == [None, None, None, 1]
    assert flood.check(LENA.id, is_group=False) is None
    clock.now += 1
    assert flood.check(NOURA.id, is_group=False) is None


def test_a_person_gets_one_a_second_for_ever(clock: Clock) -> None:
    flood = Flood(clock)
    for _ in range(100):
        assert flood.check(NOURA.id, is_group=False) is None
        clock.now += 1


def test_a_group_gets_twenty_a_minute_and_is_told_how_long_to_wait(clock: Clock) -> None:
    flood = Flood(clock)
    for _ in range(20):
        assert flood.check(STAFF_CHAT, is_group=True) is None
        clock.now += 1
    assert flood.check(STAFF_CHAT, is_group=True) == 40
    clock.now += 39.5
    assert flood.check(STAFF_CHAT, is_group=True) == 1
    clock.now += 0.5
    assert flood.check(STAFF_CHAT, is_group=True) is None


@pytest.mark.parametrize("mode", [Mode.USUAL, Mode.STRICT])
def test_thirty_a_second_go_out_in_all(clock: Clock, mode: Mode) -> None:
    passed = sent(Flood(clock, mode), clock, 10, 0.01)
    assert 300 <= passed <= 300 + (30 if mode is Mode.USUAL else 0)


def test_a_thousand_a_second_go_out_when_paid_for(clock: Clock) -> None:
    assert sent(Flood(clock, Mode.STRICT), clock, 2, 0.0005, paid=True) == 2000


def test_strict_means_never_more_than_one_a_second(clock: Clock) -> None:
    flood = Flood(clock, Mode.STRICT)
    assert flood.check(NOURA.id, is_group=False) is None
    clock.now += 0.999
    assert flood.check(NOURA.id, is_group=False) == 1
    clock.now += 0.001
    assert flood.check(NOURA.id, is_group=False) is None


def test_an_album_counts_each_of_its_messages(clock: Clock) -> None:
    flood = Flood(clock)
    assert flood.check(STAFF_CHAT, is_group=True, count=10) is None
    clock.now += 5
    assert flood.check(STAFF_CHAT, is_group=True, count=10) is None
    assert flood.check(STAFF_CHAT, is_group=True) == 55


def test_nothing_is_limited_when_it_is_off(clock: Clock) -> None:
    flood = Flood(clock, Mode.OFF)
    assert all(flood.check(NOURA.id, is_group=False) is None for _ in range(1000))


def test_another_mode_starts_afresh(clock: Clock) -> None:
    flood = Flood(clock, Mode.STRICT)
    flood.check(NOURA.id, is_group=False)
    flood.set(Mode.STRICT)
    assert flood.check(NOURA.id, is_group=False) is None


def test_many_chats_are_forgotten_once_they_are_idle(clock: Clock) -> None:
    flood = Flood(clock)
    for number in range(60_000):
        clock.now += 0.1
        flood.check(number, is_group=False)
    assert len(flood._chats) <= 20_001


@given(st.lists(st.tuples(st.floats(0, 5), st.sampled_from([1, 2, STAFF_CHAT])), max_size=200), st.sampled_from(Mode))
def test_waiting_as_long_as_told_is_always_enough(steps: list[tuple[float, int]], mode: Mode) -> None:
    clock = Clock()
    flood = Flood(clock, mode)
    for pause, chat in steps:
        clock.now += pause
        wait = flood.check(chat, is_group=chat < 0)
        if wait is not None:
            assert wait >= 1
            clock.now += wait
            assert flood.check(chat, is_group=chat < 0) is None


@given(st.lists(st.floats(0, 1), min_size=1, max_size=300))
def test_strict_windows_are_never_exceeded(pauses: list[float]) -> None:
    clock = Clock()
    flood = Flood(clock, Mode.STRICT)
    group: list[float] = []
    for pause in pauses:
        clock.now += pause
        if flood.check(STAFF_CHAT, is_group=True) is None:
            group.append(clock.now)
    assert all(later - earlier >= 60 for earlier, later in zip(group, group[20:], strict=False))


@given(st.lists(st.tuples(st.sampled_from([0, 1, 30, 1000]), st.integers(1, 60)), max_size=200))
def test_usual_limits_refuse_nothing_that_strict_ones_let_through(sendings: list[tuple[int, int]]) -> None:
    """Each sending is (milliseconds since the last, chat)."""
    clock = Clock()
    strict, usual = Flood(clock, Mode.STRICT), Flood(clock, Mode.USUAL)
    for pause, chat in sendings:
        clock.now += pause / 1000
        if strict.check(chat, is_group=False) is None:
            assert usual.check(chat, is_group=False) is None

import asyncio

import pytest

from bot.clock import Clock
from bot.lanes import BURST, Lanes
from tests.cast import HARUKA, LENA, MEMBERS, NOURA


class Stopwatch(Clock):
    """Pauses are noted and pass at once."""

    def __init__(self) -> None:
        super().__init__()
        self.time = 0.0

    def monotonic(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += seconds
        await asyncio.sleep(0)


async def test_one_persons_updates_are_handled_in_order() -> None:
    seen: list[int] = []

    async def work(item: int) -> None:
        await asyncio.sleep(0.001 * (3 - item % 3))
        seen.append(item)

    lanes = Lanes(work, Stopwatch())
    for n in range(12):
        lanes.offer(NOURA.id, n)
    assert await lanes.idle(5)
    assert seen == list(range(12))


async def test_one_slow_person_does_not_hold_up_another() -> None:
    lena_may_go = asyncio.Event()
    seen: list[int] = []

    async def work(person: int) -> None:
        if person == LENA.id:
            await lena_may_go.wait()
        seen.append(person)
        lena_may_go.set()

    lanes = Lanes(work, Stopwatch())
    lanes.offer(LENA.id, LENA.id)
    lanes.offer(HARUKA.id, HARUKA.id)
    assert await lanes.idle(5)
    assert seen == [HARUKA.id, LENA.id]


async def test_a_flood_is_slowed_to_five_a_second_after_a_burst() -> None:
    clock = Stopwatch()
    done: list[float] = []

    async def work(_: int) -> None:
        done.append(clock.time)

    lanes = Lanes(work, clock)
    for n in range(int(BURST) + 50):
        lanes.offer(NOURA.id, n)
    assert await lanes.idle(5)
    assert done[int(BURST) - 1] == 0.0
    assert 9.9 <= done[-1] <= 10.1


async def test_a_flood_that_waits_for_each_answer_is_slowed_too() -> None:
    clock = Stopwatch()

    async def work(_: int) -> None:
        return

    lanes = Lanes(work, clock)
    for n in range(int(BURST) + 10):
        lanes.offer(NOURA.id, n)
        await lanes.idle(5)
    assert clock.time >= 1.9


async def test_a_lane_costs_nothing_once_it_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.lanes.PER_SECOND", 500.0)  # what was spent comes back sooner

    async def work(_: int) -> None:
        return

    lanes = Lanes(work, Clock())
    for person in MEMBERS * 4:
        lanes.offer(person.id, person.id)
        await lanes.idle(5)
    for person in range(10_000):
        lanes.offer(person, person)
    assert await lanes.idle(10)
    async with asyncio.timeout(10):
        while len(lanes):
            await asyncio.sleep(0.01)
    assert lanes.waiting == 0

"""Time that flows on the stage: in steps, until somebody stops it, and never ahead of the bot."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from simulator.clock import SimClock
from simulator.playing import LONGEST, NO_TIME, Playing

BEGIN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class Stage:
    """A clock that stands still but for the playing, and a machine on which every step takes a second."""

    def __init__(self) -> None:
        self.clock = SimClock(lambda: BEGIN)
        self.saved: list[datetime] = []
        self.seconds = 0.0
        self.playing = Playing(self.clock, lambda: self.saved.append(self.clock.now()), self.monotonic)

    def monotonic(self) -> float:
        self.seconds += 1
        return self.seconds

    async def ends(self) -> None:
        while self.playing.until is not None:
            await asyncio.sleep(0.001)


async def test_a_day_is_played_in_steps_of_an_hour_and_each_is_kept() -> None:
    stage = Stage()
    stage.playing.play(DAY)
    assert stage.playing.until == BEGIN + DAY
    await stage.ends()
    assert stage.clock.now() == BEGIN + DAY
    assert stage.saved[:24] == [BEGIN + n * LONGEST for n in range(1, 25)]


async def test_a_month_takes_a_quarter_of_a_minute_where_the_bot_keeps_up(monkeypatch: pytest.MonkeyPatch) -> None:
    passed, sleep = [0.0], asyncio.sleep

    async def passes(seconds: float) -> None:
        passed[0] += seconds
        await sleep(0)

    monkeypatch.setattr(asyncio, "sleep", passes)
    playing = Playing(SimClock(lambda: BEGIN), lambda: None, lambda: passed[0])
    playing.play(31 * DAY)
    while playing.until is not None:
        await sleep(0)
    assert 15 < passed[0] < 16


async def test_before_each_step_the_bot_finishes_what_belongs_to_the_time_before() -> None:
    stage, told = Stage(), []

    async def follow(step: timedelta) -> None:
        now = stage.clock.now()
        await asyncio.sleep(0)
        assert stage.clock.now() == now
        told.append((now - BEGIN, step))

    async with stage.playing.followed(follow):
        stage.playing.play(3 * HOUR)
        await stage.ends()
        assert told == [*((n * HOUR, HOUR) for n in range(3)), (3 * HOUR, NO_TIME)]
        told.clear()
        await stage.playing.jump(DAY)
        assert told == [(3 * HOUR, DAY), (3 * HOUR + DAY, NO_TIME)]
        stage.playing.play(DAY)
    assert stage.playing.until is None
    await stage.playing.jump(DAY)
    assert len(told) == 2


async def test_a_bot_that_fails_or_does_not_answer_holds_up_nobody() -> None:
    stage, asked = Stage(), []
    stage.playing.patience = 0.01

    async def follow(step: timedelta) -> None:
        asked.append(step)
        if len(asked) == 1:
            raise RuntimeError
        await asyncio.Event().wait()

    async with stage.playing.followed(follow):
        for _ in range(2):
            await stage.playing.jump(HOUR)
    assert stage.clock.now() == BEGIN + 2 * HOUR
    assert len(asked) == 2  # never a second time before the first answer


async def test_stopped_time_stands_where_it_is() -> None:
    stage, waits = Stage(), asyncio.Event()

    async def follow(step: timedelta) -> None:
        await waits.wait()

    async with stage.playing.followed(follow):
        stage.playing.play(DAY)
        await asyncio.sleep(0.03)
        stage.playing.stop()
        assert stage.playing.until is None
        waits.set()
        await asyncio.sleep(0.03)
        assert stage.clock.now() == BEGIN
        stage.playing.play(HOUR)
        await stage.ends()
        assert stage.clock.now() == BEGIN + HOUR

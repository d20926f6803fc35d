import asyncio

import pytest

from bot.batch import Batch


async def test_what_arrives_while_one_write_runs_goes_with_the_next() -> None:
    groups: list[list[int]] = []

    async def write(items: list[int]) -> list[int]:
        groups.append(items)
        await asyncio.sleep(0.01)
        return [item * 10 for item in items]

    batch = Batch(write)
    first = asyncio.create_task(batch.put(0))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    answers = await asyncio.gather(*(batch.put(n) for n in range(1, 1200)))
    assert await first == 0
    assert answers == [n * 10 for n in range(1, 1200)]
    assert [len(group) for group in groups] == [1, 500, 500, 199]


async def test_a_failed_write_is_told_to_its_callers_and_the_next_one_works() -> None:
    broken = [True]

    async def write(items: list[int]) -> list[int]:
        if broken:
            broken.clear()
            raise OSError("the disk is full")
        return items

    batch = Batch(write)
    with pytest.raises(OSError, match="disk is full"):
        await batch.put(1)
    assert await batch.put(2) == 2


async def test_a_cancelled_callers_item_is_written_all_the_same() -> None:
    written: list[int] = []

    async def write(items: list[int]) -> list[int]:
        await asyncio.sleep(0.01)
        written.extend(items)
        return items

    batch = Batch(write)
    caller = asyncio.create_task(batch.put(7))
    await asyncio.sleep(0)
    caller.cancel()
    await batch.close()
    assert written == [7]

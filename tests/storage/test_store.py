"""What the store promises on both engines."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator

import pytest

from storage.errors import StoreClosed
from storage.store import Store
from storage.tx import Tx
from tests.cast import LENA, NOURA, YOUSSEF
from tests.conftest import Db
from tests.storage.help import NOW, Gate, debt, hold_writer, join, joined, owe_one_more


async def test_what_was_answered_can_be_read(store: Store) -> None:
    member_id = await store.write(join)
    for ask in (store.read, store.report):
        member = await ask(lambda tx: tx.members.get(member_id))
        assert member is not None
        assert member.first_name == "نورة"
        assert member.joined_at == NOW


async def test_a_use_case_that_fails_leaves_nothing(store: Store) -> None:
    def fails(tx: Tx) -> None:
        join(tx)
        raise LookupError("no")

    with pytest.raises(LookupError):
        await store.write(fails)
    assert not await store.read(joined)


async def test_one_failure_among_many_is_alone(store: Store) -> None:
    def joins_or_fails(tx: Tx, n: int) -> int:
        join(tx, n)
        if n % 3 == 0:
            raise LookupError(n)
        return n

    answers = await asyncio.gather(*(store.write(joins_or_fails, n) for n in range(1, 61)), return_exceptions=True)
    for n, answer in enumerate(answers, start=1):
        assert isinstance(answer, LookupError) if n % 3 == 0 else answer == n
        assert await store.read(joined, n) is (n % 3 != 0)


def test_use_cases_can_be_tested_without_await(db: Db) -> None:
    assert db.write(join) == db.read(lambda tx: tx.members.by_telegram(NOURA.id)).id


@pytest.mark.parametrize("end", [SystemExit, KeyboardInterrupt, asyncio.CancelledError, GeneratorExit, StopIteration])
async def test_a_use_case_cannot_end_the_store(store: Store, end: type[BaseException]) -> None:
    def ends(tx: Tx, *, joining: bool) -> None:
        if joining:
            join(tx)
        raise end

    for ask, joining in ((store.write, True), (store.slice, True), (store.read, False), (store.report, False)):
        with pytest.raises(RuntimeError):
            await asyncio.wait_for(ask(ends, joining=joining), 10)
    assert not await store.read(joined)
    assert await store.write(join)


@pytest.mark.filterwarnings("ignore:coroutine")
async def test_a_coroutine_function_is_no_use_case(store: Store) -> None:
    async def joins(tx: Tx) -> int:
        return join(tx)

    for ask in (store.write, store.read):
        with pytest.raises(TypeError, match="plain function"):
            await ask(joins)
    assert not await store.read(joined)


async def test_a_read_cannot_write(store: Store) -> None:
    for ask in (store.read, store.report):
        with pytest.raises(Exception, match=r"read-?only"):
            await ask(join)
    assert not await store.read(joined)
    assert await store.write(join)


async def test_the_write_of_a_caller_who_has_gone_still_happens(store: Store, url: str) -> None:
    gate, held = await hold_writer(store)
    callers = [asyncio.create_task(store.write(join, n)) for n in range(1, 41)]
    await asyncio.sleep(0)
    for caller in callers:
        caller.cancel()
    ends = await asyncio.gather(*callers, return_exceptions=True)
    assert all(isinstance(end, asyncio.CancelledError) for end in ends)
    gate.open()
    await held
    async with reopened(store, url) as again:
        assert [await again.read(joined, n) for n in range(1, 41)] == [True] * 40


async def test_sixteen_writers_lose_nothing_and_see_no_database_error(store: Store, url: str) -> None:
    """Read, compute, write from sixteen sides, half of the callers going away at a random moment."""
    dice = random.Random(4)
    people = [await store.write(join, person.id) for person in (NOURA, YOUSSEF, LENA)]
    expected = dict.fromkeys(people, 0)
    failures: list[BaseException] = []

    async def writer() -> None:
        for _ in range(25):
            member_id = dice.choice(people)
            expected[member_id] += 1
            call = asyncio.create_task(store.write(owe_one_more, member_id))
            if dice.random() < 0.5:
                await asyncio.sleep(dice.random() * 0.003)
                call.cancel()
            failures.extend(
                end for end in await asyncio.gather(call, return_exceptions=True) if isinstance(end, Exception)
            )

    await asyncio.gather(*(writer() for _ in range(16)))
    assert failures == []
    async with reopened(store, url) as again:
        assert {member_id: await again.read(debt, member_id) for member_id in people} == expected


async def test_a_read_sees_one_moment(store: Store) -> None:
    member_id = await store.write(join)
    gate = Gate()

    def twice(tx: Tx) -> tuple[int, int]:
        before = debt(tx, member_id)
        gate.pass_through(tx)
        return before, debt(tx, member_id)

    report = asyncio.create_task(store.report(twice))
    await gate.reached()
    await store.write(owe_one_more, member_id)
    gate.open()
    assert await report == (0, 0)
    assert await store.report(debt, member_id) == 1


async def test_long_reports_hold_up_nobody(store: Store) -> None:
    gates = [Gate() for _ in range(6)]
    reports = [asyncio.create_task(store.report(gate.pass_through)) for gate in gates]
    await gates[0].reached()
    member_id = await asyncio.wait_for(store.write(join), 5)
    assert await asyncio.wait_for(store.slice(owe_one_more, member_id), 5) == 1
    assert await asyncio.wait_for(store.read(debt, member_id), 5) == 1
    for gate in gates:
        gate.open()
    await asyncio.gather(*reports)


async def test_a_read_does_not_wait_for_a_write(store: Store) -> None:
    gate, task = await hold_writer(store)
    assert await asyncio.wait_for(store.read(joined), 5) is False
    gate.open()
    await task


async def test_closing_finishes_what_was_accepted_and_takes_no_more(store: Store) -> None:
    gate, held = await hold_writer(store)
    calls = [asyncio.create_task(ask(join, n)) for n, ask in enumerate([store.write, store.slice] * 20, start=1)]
    await asyncio.sleep(0)
    closing = asyncio.create_task(store.close())
    await asyncio.sleep(0)
    for ask in (store.write, store.slice, store.read, store.report):
        with pytest.raises(StoreClosed):
            await ask(joined)
    gate.open()
    await asyncio.gather(held, closing)
    assert all(isinstance(member_id, int) for member_id in await asyncio.gather(*calls))
    await store.close()  # once more does no harm


async def test_who_holds_others_up_is_named_in_the_log(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await store.write(join)
    assert caplog.messages == []
    monkeypatch.setattr("storage.call.WRITE_SECONDS", -1)
    await store.write(owe_one_more, 1)
    assert [message.split(" held ")[0] for message in caplog.messages] == ["owe_one_more"]


@pytest.mark.parametrize("telegram_id", [700000001, 2**52])
async def test_one_read_finds_member_and_programme(store: Store, telegram_id: int) -> None:
    assert await store.read(lambda tx: tx.members.turn(telegram_id)) == (None, None)
    await store.write(join, telegram_id)
    turn = await store.read(lambda tx: tx.members.turn(telegram_id))
    assert turn.member is not None
    assert turn.member.telegram_id == telegram_id


@contextlib.asynccontextmanager
async def reopened(store: Store, url: str) -> AsyncIterator[Store]:
    """The same database once everything accepted so far has been run."""
    await store.close()
    again = Store.open(url)
    yield again
    await again.close()

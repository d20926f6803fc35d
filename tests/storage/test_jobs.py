"""A slot of the timetable is run once."""

import asyncio
from datetime import timedelta

from storage.store import Store
from storage.tx import Tx
from tests.conftest import Db
from tests.storage.help import NOW

MINUTE = timedelta(minutes=1)


def take(tx: Tx, worker: str, slot: str = "2026-03-01", minutes: int = 0) -> bool:
    now = NOW + minutes * MINUTE
    return tx.jobs.take("sweep", slot, worker, now=now, lease_until=now + 10 * MINUTE)


async def test_one_of_many_runs_a_slot(store: Store) -> None:
    taken = await asyncio.gather(*(store.write(take, f"worker {n}") for n in range(16)))
    assert sum(taken) == 1
    assert await store.write(take, "worker 1", slot="2026-03-02") is True


def test_a_slot_that_is_done_is_never_run_again(db: Db) -> None:
    assert db.write(take, "a") is True
    assert db.write(lambda tx: tx.jobs.end("sweep", "2026-03-01", "a", now=NOW, note="12 expired")) is True
    assert db.write(take, "b", minutes=1000) is False
    run = db.read(lambda tx: tx.jobs.latest("sweep"))
    assert (run.slot, run.state, run.note) == ("2026-03-01", "done", "12 expired")


def test_the_slot_of_a_dead_worker_is_taken_over_when_its_lease_has_passed(db: Db) -> None:
    assert db.write(take, "a") is True
    assert db.write(take, "b", minutes=9) is False
    assert db.write(take, "b", minutes=10) is True
    assert db.write(lambda tx: tx.jobs.end("sweep", "2026-03-01", "a", now=NOW)) is False
    assert db.write(lambda tx: tx.jobs.end("sweep", "2026-03-01", "b", now=NOW, failed=True, note="no")) is True
    assert db.read(lambda tx: tx.jobs.latest("sweep")).state == "failed"


def test_a_lease_that_is_renewed_in_time_keeps_the_slot(db: Db) -> None:
    assert db.write(take, "a") is True
    until = NOW + 30 * MINUTE
    assert db.write(lambda tx: tx.jobs.renew("sweep", "2026-03-01", "a", lease_until=until)) is True
    assert db.write(take, "b", minutes=20) is False
    assert db.write(take, "b", minutes=30) is True
    assert db.write(lambda tx: tx.jobs.renew("sweep", "2026-03-01", "a", lease_until=until)) is False


def test_a_skipped_slot_is_not_run_and_says_why(db: Db) -> None:
    db.write(lambda tx: tx.jobs.skip("sweep", "2026-03-01", "a", now=NOW, note="too late"))
    assert db.write(take, "b") is False
    run = db.read(lambda tx: tx.jobs.latest("sweep"))
    assert (run.state, run.note) == ("skipped", "too late")
    assert db.read(lambda tx: tx.jobs.latest("other")) is None

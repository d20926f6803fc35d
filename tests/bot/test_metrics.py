"""What the shop's monitoring is told."""

from datetime import UTC, datetime, timedelta

from prometheus_client import REGISTRY

from bot import metrics
from bot.clock import Clock
from bot.health import Health
from bot.inbox import Inbox
from domain.backups import JOB
from storage.store import Store

NIGHT = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
DAY = timedelta(days=1)


async def test_the_last_good_backup_and_whether_one_has_failed_since(store: Store) -> None:
    health = Health(store, Clock(), Inbox(store, Clock(), 1, None))

    async def night(number: int, failed: bool) -> tuple[float | None, float | None]:
        now, slot = NIGHT + number * DAY, str(number)
        await store.write(lambda tx: tx.jobs.take(JOB, slot, "w", now=now, lease_until=now))
        await store.write(lambda tx: tx.jobs.end(JOB, slot, "w", now=now, failed=failed))
        return await told()

    async def told() -> tuple[float | None, float | None]:
        await health.measure()
        return (
            REGISTRY.get_sample_value("wafa_backup_timestamp_seconds"),
            REGISTRY.get_sample_value("wafa_backup_failing"),
        )

    assert await told() == (0, 0)
    assert await night(0, failed=True) == (0, 1)
    assert await night(1, failed=False) == ((NIGHT + DAY).timestamp(), 0)
    assert await night(2, failed=True) == ((NIGHT + DAY).timestamp(), 1)
    assert await night(3, failed=False) == ((NIGHT + 3 * DAY).timestamp(), 0)


def test_runs_of_the_timetable_are_counted_by_outcome() -> None:
    def failed() -> float | None:
        return REGISTRY.get_sample_value("wafa_jobs_total", {"job": "books", "outcome": "failed"})

    before = failed() or 0
    metrics.job_ended("books", True)
    assert failed() == before + 1

"""Jobs: which slot of the timetable has been run. A slot is run once, whoever asks and however often."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Index, Integer, Table, Text, bindparam, delete, select, tuple_, update

from storage.schema import insert, metadata
from storage.types import Instant, Words

job_run = Table(
    "job_run",
    metadata,
    Column("job", Text, primary_key=True),
    Column("slot", Text, primary_key=True),  # such as 2026-03-01 or 2026-03-01T09:00Z, as the timetable names it
    Column("state", Text, nullable=False),  # running, done, failed, skipped
    Column("worker", Text, nullable=False),
    Column("tries", Integer, nullable=False, server_default="1"),
    Column("lease_until", Instant, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("note", Words),
    Index("ix_job_run_ended_at", "ended_at"),
)

_NEW = insert(job_run).values(state="running")
_TAKE = _NEW.on_conflict_do_update(
    index_elements=["job", "slot"],
    set_={
        "worker": _NEW.excluded.worker,
        "lease_until": _NEW.excluded.lease_until,
        "started_at": _NEW.excluded.started_at,
        "tries": job_run.c.tries + 1,
    },
    where=(job_run.c.state == "running") & (job_run.c.lease_until <= _NEW.excluded.started_at),
).returning(job_run.c.tries)
_MINE = update(job_run).where(
    job_run.c.job == bindparam("which"),
    job_run.c.slot == bindparam("when"),
    job_run.c.worker == bindparam("who"),
    job_run.c.state == "running",
)
_RENEW = _MINE.values(lease_until=bindparam("until"))
_END = _MINE.values(state=bindparam("outcome"), note=bindparam("why"), ended_at=bindparam("now"))
_SKIP = insert(job_run).values(state="skipped", tries=0).on_conflict_do_nothing()
_STATE = select(job_run.c.state).where(job_run.c.job == bindparam("which"), job_run.c.slot == bindparam("when"))
_OLD = job_run.c.ended_at.is_not(None) & (job_run.c.ended_at < bindparam("before"))
_ANY_OLD = select(job_run.c.slot).where(_OLD).limit(1)
_PURGE = delete(job_run).where(
    tuple_(job_run.c.job, job_run.c.slot).in_(
        select(job_run.c.job, job_run.c.slot).where(_OLD).limit(bindparam("limit", type_=Integer))
    )
)
_LATEST = (
    select(job_run.c.slot, job_run.c.state, job_run.c.started_at, job_run.c.ended_at, job_run.c.note)
    .where(job_run.c.job == bindparam("which"))
    .order_by(job_run.c.started_at.desc())
    .limit(1)
)
_LATEST_THAT = _LATEST.where(job_run.c.state == bindparam("outcome"))


@dataclass(frozen=True, slots=True)
class Run:
    """The newest run of a job."""

    slot: str
    state: str
    started_at: datetime
    ended_at: datetime | None
    note: str | None


class Jobs:
    """The runs of the timetable."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def take(self, job: str, slot: str, worker: str, *, now: datetime, lease_until: datetime) -> bool:
        """True for the one who is to run this slot: nobody has, or the one who began let the lease pass."""
        run = {"job": job, "slot": slot, "worker": worker, "started_at": now, "lease_until": lease_until}
        return self._c.execute(_TAKE, run).first() is not None

    def renew(self, job: str, slot: str, worker: str, *, lease_until: datetime) -> bool:
        """The run goes on for longer than it said; False if another worker has taken it over meanwhile."""
        mine = {"which": job, "when": slot, "who": worker}
        return self._c.execute(_RENEW, mine | {"until": lease_until}).rowcount == 1

    def end(self, job: str, slot: str, worker: str, *, now: datetime, failed: bool = False, note: str = "") -> bool:
        """The run is over; False if another worker has taken it over meanwhile."""
        outcome = {"outcome": "failed" if failed else "done", "why": note or None, "now": now}
        return self._c.execute(_END, {"which": job, "when": slot, "who": worker} | outcome).rowcount == 1

    def skip(self, job: str, slot: str, worker: str, *, now: datetime, note: str) -> bool:
        """Writes down why a slot is not run at all; whether that was news, as nobody had taken it before."""
        times = {"started_at": now, "ended_at": now, "lease_until": now}
        return self._c.execute(_SKIP, {"job": job, "slot": slot, "worker": worker, "note": note} | times).rowcount == 1

    def state(self, job: str, slot: str) -> str | None:
        """What became of a slot; None when nobody has taken it."""
        return self._c.execute(_STATE, {"which": job, "when": slot}).scalar_one_or_none()

    def any_old(self, before: datetime) -> bool:
        """Whether there are runs that ended before that."""
        return self._c.execute(_ANY_OLD, {"before": before}).first() is not None

    def purge(self, before: datetime, limit: int = 500) -> int:
        """Removes up to `limit` runs that ended before that; how many."""
        return self._c.execute(_PURGE, {"before": before, "limit": limit}).rowcount

    def latest(self, job: str) -> Run | None:
        row = self._c.execute(_LATEST, {"which": job}).first()
        return None if row is None else Run(*row)

    def latest_that(self, job: str, state: str) -> Run | None:
        """The newest run that is `done`, or has `failed`."""
        row = self._c.execute(_LATEST_THAT, {"which": job, "outcome": state}).first()
        return None if row is None else Run(*row)

"""What the shop's monitoring may know: counts and times, never who."""

from datetime import datetime

from prometheus_client import Counter, Gauge, Histogram

from rules.deliveries import Kind

updates = Counter("wafa_updates_total", "Updates by outcome.", ["outcome"])
turn_seconds = Histogram(
    "wafa_turn_seconds",
    "From taking an update to its reply.",
    buckets=(0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 20),
)
inbox_waiting = Gauge("wafa_inbox_waiting", "Updates in lanes now.")
sends = Counter("wafa_sends_total", "Requests that carried a delivery, by what became of them.", ["outcome"])
token_refused = Gauge("wafa_token_refused", "1 while Telegram does not accept the token.")
jobs = Counter("wafa_jobs_total", "Runs of the timetable that are over, by job and outcome.", ["job", "outcome"])
backup_at = Gauge("wafa_backup_timestamp_seconds", "When the last backup that was put back once was begun; 0: none.")
backup_failing = Gauge("wafa_backup_failing", "1 if a backup has failed and none has worked since.")


def job_ended(job: str, failed: bool) -> None:
    """A run of the timetable is over."""
    jobs.labels(job, "failed" if failed else "done").inc()


def send_ended(outcome: Kind) -> None:
    """A delivery was sent, or was not."""
    sends.labels(outcome.name.lower()).inc()


def backups_are(begun_at: datetime | None, failing: bool) -> None:
    """As the database knows it, whichever process made them."""
    backup_at.set(begun_at.timestamp() if begun_at else 0)
    backup_failing.set(failing)

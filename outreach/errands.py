"""The errands of the timetable: what takes its time and leads out of the database."""

from datetime import time

from domain import backups
from outreach.backups import Backups
from outreach.timetable import Errand
from rules.timetable import Daily


def errands(copies: Backups) -> tuple[Errand, ...]:
    """One list that can be read aloud."""
    return (
        # Every night at three: a backup that has been put back once. After a night without power, at the next start.
        Errand(backups.JOB, Daily(time(3)), backups.due, copies.make),
    )

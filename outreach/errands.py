"""The errands of the timetable: what takes its time and leads out of the database."""

from datetime import time, timedelta

from domain import backups, week
from outreach.backups import Backups
from outreach.timetable import Errand
from outreach.week import Mondays
from rules.timetable import Daily, Weekly

MONDAY = 0


def errands(copies: Backups, mondays: Mondays) -> tuple[Errand, ...]:
    """One list that can be read aloud."""
    return (
        # Every night at three: a backup that has been put back once. After a night without power, at the next start.
        Errand(backups.JOB, Daily(time(3)), backups.due, copies.make),
        # Every Monday at eight: the week that has ended, for the owners. By Wednesday it would be no news.
        Errand(week.JOB, Weekly(MONDAY, time(8)), week.due, mondays.tell, late=timedelta(days=2)),
    )

"""What waits for the same morning is weighed together, whichever part of the house left it first."""

from datetime import datetime
from typing import Any

from domain.deliveries import put
from storage.tx import Tx
from tests.conftest import Db
from tests.domain.counter import DAY
from tests.domain.test_reminders import END, FIRST, HOUR, House

MORNING = END - DAY - 15 * HOUR  # nine in Riyadh, the day before the last: what waited for the night's end leaves


def test_what_waited_for_the_morning_does_not_leave_ahead_of_the_last_warning(db: Db) -> None:
    """The post looks twice a second, the timetable once: the statement of the night must not take the day."""
    house = House(db)
    house.give_until(50, END)
    house.give(10, at=END - 40 * DAY, life=400 * DAY)  # something moved last month
    for at in (FIRST, END - 7 * DAY - 15 * HOUR):
        house.ticks(at)
        house.posts(at)
    house.write(statement, house.noura, MORNING - 9 * HOUR)
    now = MORNING - 9 * HOUR
    while now < MORNING:
        house.posts(now)
        house.ticks(now)
        now += HOUR / 4
    house.posts(MORNING)
    house.ticks(MORNING)
    house.posts(MORNING + HOUR)
    at, facts = house.told()[-1]
    assert (at.date(), facts["left"]) == (MORNING.date(), 1)
    assert [at for at, _ in house.told("statement")] == [MORNING]


def statement(tx: Tx, member_id: int, now: datetime) -> None:
    words: Any = {"class_": "service", "text_key": "care-statement", "facts": {"subject": ""}, "automatic": True}
    put(tx, key="s", member=tx.members.get(member_id), topic="statement", now=now, **words)

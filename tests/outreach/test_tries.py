"""A message that may have arrived each time is tried three times, and then waits for a person."""

from domain.deliveries import put
from rules.deliveries import MOST_TRIES, Kind, Outcome
from tests.conftest import Db
from tests.domain.counter import NOW
from tests.domain.test_reminders import HOUR, House

UNSURE = Outcome(Kind.UNCERTAIN, "ServerDisconnectedError")


def test_points_of_which_nobody_knows_are_told_three_times_at_most(db: Db) -> None:
    house = House(db)
    member = house.read(lambda tx: tx.members.get(house.noura))
    facts = {"name": "A cup", "points": 1, "balance": 1, "debt": 0}
    house.write(put, key="k", class_="service", text_key="delivery-code-lapsed", facts=facts, member=member, now=NOW)
    for hour in range(6):
        house.posts(NOW + hour * HOUR, UNSURE)
    (row,) = house.read(lambda tx: tx.deliveries.of(house.noura))
    assert (row.state, row.tries, len(house.sent)) == ("uncertain", MOST_TRIES, MOST_TRIES)

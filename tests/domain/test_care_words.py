"""What was left to be said is looked at once more when it leaves: nobody reads what is true no more."""

import pytest

from domain import messages
from domain.quality import judge
from domain.rewards import begin
from tests.conftest import Db
from tests.domain.counter import DAY
from tests.domain.test_care import HOUR, House


class Waiting(House):
    """A day on which looks leave messages; then something happens, and what still leaves of one topic is asked."""

    def waits(self, day: int, topic: str) -> None:
        """So far there is something to say."""
        self.looks(self.start + day * DAY)
        assert self._of(topic)[0] == "pending"

    def stale(self, day: int, topic: str) -> bool:
        """Whether the post kept it back because it is true no more."""
        self.posts(self.start + day * DAY + HOUR)
        return self._of(topic) == ("dropped", "stale")

    def _of(self, topic: str) -> tuple[str, str | None]:
        newest = self.read(lambda tx: tx.deliveries.of(self.noura))
        return next((one.state, one.reason) for one in newest if one.topic == topic)


@pytest.fixture
def house(db: Db) -> Waiting:
    return Waiting(db)


def test_whoever_has_said_how_it_was_is_not_asked_again(house: Waiting) -> None:
    order = house.buys(0).order_id
    house.waits(10, "quality")
    house.write(judge, house.noura, order, good=True, people=None, now=house.start + 10 * DAY)
    assert house.stale(10, "quality")


def test_a_reward_that_came_into_reach_is_no_longer_near(house: Waiting) -> None:
    house.buys(0, riyals=250)
    house.waits(1, "reward-near")
    house.give(60, at=house.start + DAY)
    assert house.stale(1, "reward-near")


def test_whoever_has_another_reward_before_them_is_not_asked_about_the_first(house: Waiting) -> None:
    house.buys(0, riyals=200)
    house.write(begin, house.noura, "cup", now=house.start)
    house.waits(1, "unfinished")
    house.write(begin, house.noura, "tree", now=house.start + DAY)
    assert house.stale(1, "unfinished")


def test_a_reward_that_is_out_of_reach_again_was_not_left(house: Waiting) -> None:
    house.buys(0, riyals=200)
    house.write(begin, house.noura, "cup", now=house.start)
    house.waits(1, "unfinished")
    house.spend(150, at=house.start + DAY)
    assert house.stale(1, "unfinished")


def test_whoever_wants_no_surprise_gets_none(house: Waiting) -> None:
    house.write(messages.switch, house.noura, "delight", on=False)
    for week in range(4):
        house.buys(7 * week)
    heard = [topic for day in range(22, 48) for topic, _ in house.day(day)]
    assert "delight" not in heard
    assert "delight" not in [one.kind for one in house.read(lambda tx: tx.gifts.of(house.noura))]


def test_whoever_is_back_is_not_missed(house: Waiting) -> None:
    for week in range(4):
        house.buys(7 * week)
    house.waits(50, "win-back")
    house.buys(50)
    assert house.stale(50, "win-back")


@pytest.mark.parametrize(("riyals", "reach"), [(160, ("near", "شتلة بن في جازان")), (20, ("far", "فنجان على حسابنا"))])
def test_the_months_statement_names_a_reward_in_reach_and_never_takes_one_for_it_that_is_not(
    house: Waiting, riyals: int, reach: tuple[str, str]
) -> None:
    house.buys(0, riyals=riyals)
    (told,) = [facts for day in range(35) for topic, facts in house.day(day) if topic == "statement"]
    assert (told["reach"], told["reward"]) == reach

"""Gifts come once: on the member's birthday, for the channel, for a profile told, and never again to a returner."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain import care, channel, gifts, messages, privacy, programme, settings
from domain.ledger import balance
from domain.members import Person, arrive, consent, stop
from domain.post import work
from domain.verify import verify
from domain.ways import Ways, ways
from rules.gifts import GivenBefore, Kind, NoSuchGift
from rules.settings import Birthday
from tests.cast import OLIVER
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW

PERSON = Person(OLIVER.id, "Oliver")
DAY = timedelta(days=1)
EVE = datetime(2026, 3, 4, 20, 59, tzinfo=UTC)  # one minute before 5 March in Riyadh
MARCH = Birthday(3, 5)
OFF = DALLA.replace("birthday = 50 ", "birthday = 0 ", 1)


class Shop:
    """Dalla, and Oliver who has joined."""

    def __init__(self, db: Db, text: str = DALLA) -> None:
        self.db = db
        db.write(programme.apply, text, now=NOW)
        self.oliver = self.arrive()

    def arrive(self, at: datetime = NOW, **more: Any) -> int:
        return int(self.db.write(arrive, PERSON, "en", now=at, **more).member.id)

    def born(self, birthday: Birthday | None, at: datetime = NOW) -> None:
        self.db.write(settings.celebrate, self.oliver, birthday, now=at)

    def tick(self, at: datetime) -> int:
        """What the timetable does; how many birthdays it looked at."""
        return int(self.db.write(gifts.celebrate, at)) if self.db.read(gifts.birthdays_due, at) else 0

    def points(self, at: datetime) -> int:
        return int(self.db.read(balance, self.oliver, at).points)

    def told(self, at: datetime) -> list[tuple[str, str]]:
        """What leaves for the member's chat at that moment."""
        letters = self.db.write(work, [], worker="test", limit=20, now=at, real=at)
        return [(one.delivery.text_key, one.delivery.topic) for one in letters]

    def ways(self, at: datetime) -> Ways:
        found: Ways = self.db.read(lambda tx: ways(tx, tx.programme.current(), tx.members.get(self.oliver), at))
        return found


@pytest.fixture
def shop(db: Db) -> Shop:
    return Shop(db)


def test_the_birthday_gift_comes_when_the_day_begins_once_and_again_in_a_year(shop: Shop) -> None:
    shop.born(MARCH)
    assert (shop.tick(EVE), shop.points(EVE)) == (1, 50)
    begun = EVE + timedelta(minutes=1)
    assert (shop.tick(begun), shop.points(begun)) == (1, 100)
    assert shop.tick(begun + DAY) == 0  # nothing is looked at again before it is due
    again = begun + 364 * DAY
    assert (shop.tick(again), shop.points(again)) == (0, 100)
    assert (shop.tick(again + DAY), shop.points(again + DAY)) == (1, 150)
    assert shop.db.read(verify) == []


def test_the_day_is_that_of_the_members_own_clock_once_they_told_it(shop: Shop) -> None:
    shop.born(MARCH)
    shop.tick(NOW)  # by the shop's clock it would be looked at in three days
    shop.db.write(settings.keep_time, shop.oliver, "Pacific/Auckland", now=NOW)  # ten hours before Riyadh
    there = datetime(2026, 3, 4, 11, 0, tzinfo=UTC)
    assert (shop.tick(there - timedelta(minutes=1)), shop.points(there)) == (1, 50)
    assert (shop.tick(there), shop.points(there)) == (1, 100)
    shop.db.write(settings.keep_time, shop.oliver, "America/Los_Angeles", now=there)  # the day begins there once more
    for hours in range(0, 72, 6):
        shop.tick(there + timedelta(hours=hours))
    assert shop.points(there + 3 * DAY) == 100


def test_changing_the_day_brings_no_second_gift(shop: Shop) -> None:
    at = EVE + timedelta(minutes=1)
    for number in range(40):
        day = (at + timedelta(hours=3)).date()
        shop.born(Birthday(day.month, day.day), at)  # "it is today!"
        assert shop.tick(at) == 1, number
        at += DAY
    shop.born(None, at)
    shop.born(MARCH, at)
    shop.tick(at)
    assert shop.points(at) == 100


def test_a_shop_that_was_closed_on_the_day_gives_it_within_a_week(shop: Shop) -> None:
    shop.born(MARCH)
    shop.tick(NOW)
    late = EVE + 7 * DAY
    assert (shop.tick(late), shop.points(late)) == (1, 100)
    shop.tick(late + 366 * DAY + timedelta(hours=12))  # 13 March: a week and a day
    assert shop.points(late + 367 * DAY) == 100


def test_the_word_about_it_waits_for_waking_hours(shop: Shop) -> None:
    shop.born(MARCH)
    night = EVE + timedelta(hours=4)  # in Ramadan people are awake at midnight
    shop.tick(night)
    assert shop.told(night) == []
    assert shop.told(night + timedelta(hours=12)) == [("gift-told-birthday", "birthday-gift")]


def test_a_birthday_told_on_the_day_has_its_gift_with_the_words_at_once(shop: Shop) -> None:
    night = EVE + timedelta(hours=4)
    assert shop.db.write(settings.celebrate, shop.oliver, MARCH, now=night) is False  # the gift's words are the wish
    assert (shop.points(night), shop.told(night)) == (100, [("gift-told-birthday", "birthday-gift")])
    assert (shop.tick(night), shop.points(night)) == (1, 100)
    assert shop.db.write(settings.celebrate, shop.oliver, MARCH, now=night) is True  # wished again, and no second gift
    assert shop.points(night) == 100


def test_whoever_wants_no_wish_gets_none_on_telling_either(shop: Shop) -> None:
    shop.db.write(messages.switch, shop.oliver, "birthday", on=False)
    noon = EVE + timedelta(hours=14)
    assert shop.db.write(settings.celebrate, shop.oliver, MARCH, now=noon) is False
    assert (shop.tick(noon), shop.points(noon), shop.told(noon)) == (1, 100, [])


def test_a_shop_without_gifts_wishes_in_its_answer_and_not_once_more(db: Db) -> None:
    shop = Shop(db, OFF)
    shop.db.write(consent, shop.oliver, True, wording="offers-1", language="en", now=NOW)
    assert shop.db.write(settings.celebrate, shop.oliver, MARCH, now=EVE) is False  # it is the day tomorrow
    noon = EVE + timedelta(hours=14)
    assert shop.db.write(settings.celebrate, shop.oliver, MARCH, now=noon) is True
    while shop.db.write(care.look, noon):
        pass
    assert shop.told(noon + timedelta(hours=8)) == []
    assert shop.db.write(settings.celebrate, shop.oliver, None, now=noon) is False


@pytest.mark.parametrize(("hours", "late"), [(14, "no"), (41, "yes")])
def test_a_word_that_had_to_wait_over_the_day_says_that_it_is_late(shop: Shop, hours: int, late: str) -> None:
    shop.born(MARCH)
    shop.tick(EVE + timedelta(hours=4))
    noon = EVE + timedelta(hours=hours)
    (letter,) = shop.db.write(work, [], worker="test", limit=20, now=noon, real=noon)
    assert letter.delivery.facts["late"] == late


def test_who_said_stop_has_the_points_and_hears_nothing(shop: Shop) -> None:
    shop.born(MARCH)
    shop.db.write(stop, shop.oliver, wording="stop-1", now=NOW)
    shop.tick(EVE + timedelta(minutes=1))
    noon = EVE + timedelta(hours=14)
    assert (shop.points(noon), shop.told(noon)) == (100, [])


def test_whoever_wants_no_birthday_wish_has_the_gift_without_a_word(shop: Shop) -> None:
    before = shop.points(EVE)
    shop.born(MARCH)
    shop.db.write(messages.switch, shop.oliver, "birthday", on=False)
    day = EVE + timedelta(hours=16)  # it is Ramadan: the morning is quiet
    shop.tick(day)
    assert shop.points(day) == before + 50
    assert shop.told(day) == []


def test_whoever_switches_the_wish_off_while_the_word_waits_for_the_morning_does_not_hear_it(shop: Shop) -> None:
    shop.born(MARCH)
    night = EVE + timedelta(hours=4)
    shop.tick(night)
    shop.db.write(messages.switch, shop.oliver, "birthday", on=False)
    assert shop.told(night + timedelta(hours=12)) == []
    (word,) = shop.db.read(lambda tx: tx.deliveries.of(shop.oliver, limit=1))
    assert (word.topic, word.state, word.reason) == ("birthday-gift", "dropped", "switched-off")


def test_a_shop_without_birthday_gifts_looks_and_gives_nothing(db: Db) -> None:
    shop = Shop(db, OFF)
    shop.born(MARCH)
    at = EVE + timedelta(minutes=1)
    assert (shop.tick(at), shop.points(at), shop.tick(at)) == (1, 50, 0)


def test_whoever_was_forgotten_and_comes_back_farms_nothing(shop: Shop) -> None:
    shop.born(MARCH)
    at = EVE + timedelta(minutes=1)
    shop.tick(at)
    shop.db.write(channel.join, shop.oliver, now=at)
    shop.db.write(privacy.forget, shop.oliver, now=at)
    assert shop.db.read(lambda tx: tx.gifts.of(shop.oliver)) == []
    shop.oliver = shop.arrive(at + DAY, left=True)
    assert shop.points(at + DAY) == 0
    shop.born(MARCH, at + DAY)
    shop.tick(at + DAY)
    with pytest.raises(GivenBefore):
        shop.db.write(channel.join, shop.oliver, now=at + DAY)
    tell_all(shop, at + DAY)
    assert shop.points(at + DAY) == 0
    seen = shop.ways(at + DAY)
    assert (seen.returned, seen.open(Kind.CHANNEL), seen.got(Kind.CHANNEL)) == (True, False, False)
    assert all(stands is not None for _, stands in seen.favours)  # not before the next month or year
    assert shop.tick(at + 365 * DAY) == 1
    assert shop.points(at + 365 * DAY) == 0  # a year after the return has not passed
    shop.tick(at + 2 * 366 * DAY)
    assert shop.points(at + 2 * 366 * DAY) == 50


def tell_all(shop: Shop, at: datetime) -> None:
    shop.db.write(settings.call, shop.oliver, "Olli", now=at)
    shop.db.write(settings.live_in, shop.oliver, "GB", now=at)


def test_the_profile_gift_comes_with_the_last_of_its_answers_and_once(shop: Shop) -> None:
    shop.db.write(settings.call, shop.oliver, "Olli", now=NOW)
    shop.born(MARCH)
    assert (shop.points(NOW), shop.ways(NOW).untold) == (50, ("country",))
    shop.db.write(settings.live_in, shop.oliver, "GB", now=NOW)
    assert shop.points(NOW) == 90
    shop.db.write(settings.live_in, shop.oliver, None, now=NOW)
    shop.db.write(settings.live_in, shop.oliver, "SA", now=NOW)
    assert (shop.points(NOW), shop.ways(NOW).got(Kind.PROFILE)) == (90, True)
    assert shop.told(NOW) == [("gift-told-profile", "gift")]


def test_the_channel_gives_once_and_only_where_the_programme_says_so(shop: Shop) -> None:
    shop.db.write(channel.join, shop.oliver, now=NOW)
    with pytest.raises(GivenBefore):
        shop.db.write(channel.join, shop.oliver, now=NOW + 400 * DAY)
    assert shop.points(NOW) == 80
    begins, ends = DALLA.index("[gifts.channel]"), DALLA.index("# For telling about oneself")
    shop.db.write(programme.apply, DALLA[:begins] + DALLA[ends:], now=NOW)
    with pytest.raises(NoSuchGift):
        shop.db.write(channel.join, shop.oliver, now=NOW)


def test_gifts_count_for_no_tier(shop: Shop) -> None:
    shop.db.write(channel.join, shop.oliver, now=NOW)
    rows = shop.db.read(
        lambda tx: tx.members._c.exec_driver_sql("SELECT reason, base_points, counts_from FROM entry").all()
    )
    assert sorted(map(tuple, rows)) == [("channel", 0, None), ("welcome", 0, None)]

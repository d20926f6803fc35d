"""Promise P10: a greeting needs the member's choice, or a festive public holiday of the country they told where the
shop greets on it. And it comes on its day, once, or not at all.
"""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain import greetings, members, programme
from domain.deliveries import facts_of
from domain.gate import Letter
from locales.quiet import quiet_of
from rules.occasions import OCCASIONS, Tone, wants
from rules.quiet import quiet_at
from storage.tx import Tx
from tests.cast import HARUKA, LENA, NOURA, OLIVER, YOUSSEF, Person
from tests.conftest import Db
from tests.domain.counter import DALLA, Counter
from tests.domain.leaving import leaves, lives

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HOMES = {
    NOURA: ("SA", "Asia/Riyadh"),
    YOUSSEF: ("EG", "Africa/Cairo"),
    LENA: ("DE", "Europe/Berlin"),
    HARUKA: ("JP", "Asia/Tokyo"),
    OLIVER: ("GB", "Europe/London"),
}
EID = datetime(2027, 3, 9, tzinfo=UTC)  # 1 Shawwal 1448 by Umm al-Qura
NEW_YEAR = datetime(2027, 1, 1, tzinfo=UTC)
ANNOUNCED = "[greetings.announced]"


def plans(tx: Tx, now: datetime) -> None:
    """What the timetable does: it asks before it writes."""
    while greetings.due(tx, now):
        greetings.greet(tx, now)


class House(Counter):
    """The cast, each in the country they told and with offers allowed; the timetable and the post room."""

    def __init__(self, db: Db, text: str = DALLA) -> None:
        super().__init__(db, text)
        self.ids = {NOURA: self.noura} | {person: self.join(person) for person in HOMES if person is not NOURA}
        for person, (country, zone) in HOMES.items():
            self.set(person, country=country, zone=zone, marketing=True)
        self.sent: list[tuple[datetime, Letter]] = []

    def set(self, person: Person, **columns: Any) -> None:
        self.write(lambda tx: tx.members.change(self.ids[person], **columns))

    def applies(self, text: str, at: datetime) -> None:
        self.write(programme.apply, text, now=at)

    def chooses(self, person: Person, occasion: str, wanted: bool = True) -> None:
        self.write(greetings.choose, self.ids[person], occasion, wanted)

    def plans(self, now: datetime) -> None:
        self.write(plans, now)

    def posts(self, now: datetime) -> None:
        self.sent += self.write(leaves, now)

    def lives(self, start: datetime, end: datetime, step: timedelta = HOUR) -> None:
        self.sent += self.write(lives, [start + n * step for n in range((end - start) // step + 1)], plans)

    def greeted(self, person: Person) -> list[tuple[str, date]]:
        """On which occasions, and on which date of their own."""
        return [
            (facts_of(one.delivery.facts)["occasion"], at.astimezone(quiet_of(one.programme, one.member).zone).date())
            for at, one in self.sent
            if one.member and one.member.id == self.ids[person] and one.delivery.topic == greetings.TOPIC
        ]


@pytest.fixture
def house(db: Db) -> House:
    return House(db)


@pytest.fixture
def shop(sqlite_template: Path, tmp_path: Path) -> Iterator[House]:
    """On one engine: where no query is tested that the other tests do not test."""
    shutil.copy(sqlite_template, tmp_path / "wafa.db")
    db = Db(f"sqlite:///{tmp_path / 'wafa.db'}")
    yield House(db)
    db.close()


def test_eid_is_wished_where_it_is_a_holiday_that_the_shop_greets_on_and_to_who_chose_it(house: House) -> None:
    house.chooses(LENA, "eid-al-fitr")
    house.chooses(YOUSSEF, "eid-al-fitr", wanted=False)
    house.lives(EID - DAY, EID + 4 * DAY)
    second = date(2027, 3, 10)  # nobody announced the day: on the second it is certain
    assert house.greeted(NOURA) == [("eid-al-fitr", second)]
    assert house.greeted(LENA) == [("eid-al-fitr", second)]
    assert house.greeted(YOUSSEF) == house.greeted(HARUKA) == house.greeted(OLIVER) == []


def test_neither_name_nor_language_nor_clock_nor_anything_else_but_a_told_country_is_asked(shop: House) -> None:
    shop.set(NOURA, country=None)
    shop.set(YOUSSEF, country="FR")
    shop.set(OLIVER, country=None, zone="Asia/Riyadh", language="ar", first_name="محمد")
    shop.lives(EID - DAY, EID + 4 * DAY)
    assert shop.sent == []


def test_who_told_no_country_is_greeted_on_what_they_chose_by_the_shops_days(shop: House) -> None:
    shop.set(NOURA, country=None, zone=None)
    shop.chooses(NOURA, "ramadan")
    shop.lives(datetime(2027, 2, 7, tzinfo=UTC), datetime(2027, 2, 11, tzinfo=UTC))
    assert shop.greeted(NOURA) == [("ramadan", date(2027, 2, 9))]
    ((at, _),) = shop.sent
    assert at.astimezone(shop.zone).hour >= 21  # in Ramadan a wish comes in the evening


def test_each_is_greeted_at_ten_by_their_own_clock_and_only_once(house: House) -> None:
    house.lives(NEW_YEAR - DAY, NEW_YEAR + 2 * DAY)
    for person in (HARUKA, LENA, OLIVER):
        assert house.greeted(person) == [("new-year", date(2027, 1, 1))]
    hours = {one.member.id: at for at, one in house.sent if one.member}
    assert hours[house.ids[HARUKA]] == datetime(2027, 1, 1, 1, tzinfo=UTC)
    assert hours[house.ids[LENA]] == datetime(2027, 1, 1, 9, tzinfo=UTC)
    assert hours[house.ids[OLIVER]] == datetime(2027, 1, 1, 10, tzinfo=UTC)
    house.lives(NEW_YEAR + 10 * HOUR, NEW_YEAR + 14 * HOUR)
    assert len(house.sent) == 3


def test_the_announced_day_counts_from_the_moment_it_is_applied(house: House) -> None:
    house.plans(datetime(2027, 3, 9, 12, tzinfo=UTC))  # the round of the computed days has gone through already
    told = DALLA.replace(ANNOUNCED, f"{ANNOUNCED}\neid-al-fitr = {{ SA = 2027-03-11, EG = 2027-03-09 }}")
    house.applies(told, datetime(2027, 3, 9, 13, tzinfo=UTC))
    house.lives(datetime(2027, 3, 9, 13, tzinfo=UTC), EID + 4 * DAY)
    assert house.greeted(NOURA) == [("eid-al-fitr", date(2027, 3, 11))]
    assert house.greeted(YOUSSEF) == [("eid-al-fitr", date(2027, 3, 9))]


def test_whoever_was_greeted_is_not_greeted_again_when_the_day_is_corrected_after_that(house: House) -> None:
    for day in (9, 10):
        told = DALLA.replace(ANNOUNCED, f"{ANNOUNCED}\neid-al-fitr = {{ SA = 2027-03-{day:02} }}")
        house.applies(told, EID + (day - 9) * DAY)
        house.lives(EID + (day - 9) * DAY, EID + (day - 8) * DAY)
    assert house.greeted(NOURA) == [("eid-al-fitr", date(2027, 3, 9))]


def test_a_day_that_is_over_is_not_made_up_for_and_a_late_hour_of_it_is(shop: House) -> None:
    shop.lives(datetime(2027, 1, 1, 14, tzinfo=UTC), NEW_YEAR + 3 * DAY)  # nothing ran before
    assert shop.greeted(HARUKA) == []  # in Tokyo it is eleven at night
    assert shop.greeted(LENA) == [("new-year", date(2027, 1, 1))]


def test_a_wish_that_was_held_over_its_day_is_dropped(house: House) -> None:
    house.plans(NEW_YEAR - DAY + 12 * HOUR)
    house.posts(NEW_YEAR + 3 * DAY + 12 * HOUR)
    assert house.sent == []
    (row,) = house.read(lambda tx: tx.deliveries.of(house.ids[LENA]))
    assert (row.state, row.reason) == ("dropped", "stale")


def test_a_choice_taken_back_counts_until_the_message_leaves(shop: House) -> None:
    shop.plans(NEW_YEAR - DAY + 12 * HOUR)
    shop.chooses(LENA, "new-year", wanted=False)
    shop.lives(NEW_YEAR, NEW_YEAR + DAY)
    assert shop.greeted(LENA) == []
    assert shop.greeted(OLIVER) == [("new-year", date(2027, 1, 1))]


@pytest.mark.parametrize("chose", [False, True])
def test_whoever_takes_back_where_they_live_or_what_they_chose_is_not_greeted_as_the_shops_neighbour(
    shop: House, chose: bool
) -> None:
    if chose:
        shop.set(NOURA, country=None)
        shop.chooses(NOURA, "eid-al-fitr")
    shop.plans(EID + 20 * HOUR)
    waits = shop.db.read(lambda tx: tx.deliveries.of(shop.ids[NOURA]))
    assert [one.topic for one in waits] == ["greeting"]
    shop.set(NOURA, country=None)
    shop.write(greetings.forget_choices, shop.ids[NOURA])
    shop.lives(EID + 20 * HOUR, EID + 3 * DAY)
    assert shop.greeted(NOURA) == []


def test_a_wish_is_an_offer_so_that_whoever_refuses_those_meanwhile_does_not_get_it(shop: House) -> None:
    shop.plans(NEW_YEAR - DAY + 12 * HOUR)
    shop.set(LENA, marketing=False)
    shop.lives(NEW_YEAR, NEW_YEAR + DAY)
    (wish,) = shop.db.read(lambda tx: tx.deliveries.of(shop.ids[LENA]))
    assert (wish.class_, wish.state, wish.reason) == ("marketing", "dropped", "no-offers")


def test_what_the_shop_greets_on_no_more_is_not_said(shop: House) -> None:
    shop.plans(NEW_YEAR - DAY + 12 * HOUR)
    shop.applies(DALLA.replace('DE = ["new-year"]', "DE = []"), NEW_YEAR - DAY + 13 * HOUR)
    shop.lives(NEW_YEAR, NEW_YEAR + DAY)
    assert shop.greeted(LENA) == []


@pytest.mark.parametrize("reason", ["offers refused", "stopped", "blocked", "forgotten"])
def test_nobody_is_greeted_who_does_not_want_to_hear_from_us(shop: House, reason: str) -> None:
    columns: dict[str, dict[str, Any]] = {
        "offers refused": {"marketing": False},
        "stopped": {"stopped_at": NEW_YEAR - 9 * DAY},
        "blocked": {"blocked_at": NEW_YEAR - 9 * DAY},
        "forgotten": {"telegram_id": None},
    }
    shop.set(LENA, **columns[reason])
    shop.lives(NEW_YEAR, NEW_YEAR + DAY)
    assert shop.greeted(LENA) == []


def test_a_day_without_a_waking_hour_or_in_mourning_passes_in_silence(shop: House) -> None:
    told = DALLA.replace('DE = ["new-year"]', 'DE = ["de-unity-day"]')
    shop.applies(told, NEW_YEAR)
    unity = datetime(2027, 10, 3, tzinfo=UTC)  # a Sunday
    shop.lives(unity - DAY, unity + 2 * DAY)
    assert shop.greeted(LENA) == []
    shop.applies(DALLA.replace("[greetings.mourning]", "[greetings.mourning]\nSA = [2027-09-23]"), unity - 20 * DAY)
    national = datetime(2027, 9, 23, tzinfo=UTC)
    shop.lives(national - DAY, national + 2 * DAY)
    assert shop.greeted(NOURA) == []


def test_choices_are_what_stands_and_can_be_forgotten(house: House) -> None:
    def stands(person: Person) -> set[str]:
        def read(tx: Any) -> Any:
            return greetings.choices(tx, tx.programme.current(), tx.members.get(house.ids[person]))

        return {one.id for one, on in house.read(read).items() if on}

    assert stands(NOURA) == {"eid-al-fitr", "eid-al-adha", "sa-foundation-day", "sa-national-day"}
    assert stands(LENA) == {"new-year"}
    house.chooses(LENA, "diwali")
    house.chooses(LENA, "new-year", wanted=False)
    assert stands(LENA) == {"diwali"}
    house.write(greetings.forget_choices, house.ids[LENA])
    assert stands(LENA) == {"new-year"}
    with pytest.raises(KeyError):
        house.chooses(LENA, "ashura")


def test_who_wants_none_at_all_gets_none_but_what_they_choose_after_that(shop: House) -> None:
    for person in (LENA, OLIVER):
        shop.write(greetings.refuse_all, shop.ids[person])
    shop.chooses(OLIVER, "new-year")
    shop.plans(NEW_YEAR - DAY + 12 * HOUR)
    shop.write(greetings.refuse_all, shop.ids[HARUKA])  # while it waits
    shop.lives(NEW_YEAR - DAY + 13 * HOUR, NEW_YEAR + DAY)
    assert [len(shop.greeted(person)) for person in (LENA, HARUKA, OLIVER)] == [0, 0, 1]


def test_who_told_their_country_but_not_their_clock_is_greeted_when_it_is_day_there(shop: House) -> None:
    shop.set(LENA, zone=None)
    shop.lives(NEW_YEAR - DAY, NEW_YEAR + DAY)
    assert [day for _, day in shop.greeted(LENA)] == [date(2027, 1, 1)]
    ((at, _),) = [(at, one) for at, one in shop.sent if one.member and one.member.id == shop.ids[LENA]]
    assert 9 <= at.astimezone(ZoneInfo("Europe/Berlin")).hour < 20


def test_a_round_costs_what_is_due_and_goes_in_slices(house: House) -> None:
    quiet_day = datetime(2027, 1, 20, 12, tzinfo=UTC)
    assert not house.read(greetings.due, quiet_day)
    before = NEW_YEAR - DAY + 12 * HOUR
    seen = [house.write(greetings.greet, before, limit=1) for _ in range(8)]
    assert sum(seen) == 3
    assert not house.read(greetings.due, before)


def test_two_feasts_of_one_gregorian_year_are_two(shop: House) -> None:
    shop.chooses(NOURA, "ramadan")
    for first in (datetime(2030, 1, 5, tzinfo=UTC), datetime(2030, 12, 26, tzinfo=UTC)):
        shop.lives(first - DAY, first + 3 * DAY, step=3 * HOUR)
    assert [name for name, _ in shop.greeted(NOURA)] == ["ramadan", "ramadan"]


def test_stopping_while_it_waits_is_heard(shop: House) -> None:
    shop.plans(NEW_YEAR - DAY + 12 * HOUR)
    shop.write(members.stop, shop.ids[LENA], wording="stop-1", now=NEW_YEAR)
    shop.lives(NEW_YEAR, NEW_YEAR + DAY)
    assert shop.greeted(LENA) == []


COUNTRIES = (None, "SA", "EG", "DE", "JP", "GB", "IR", "CN", "IN", "TR", "US", "ZZ")


def test_the_rule_by_all_its_facts() -> None:
    """Every occasion, every choice, in a dozen countries and in none, enabled or not, a public holiday or not."""
    truth = (False, True)
    for (name, occasion), choice, country, enabled, public in product(
        OCCASIONS.items(), (None, *truth), COUNTRIES, truth, truth
    ):
        by_country = country in occasion.countries and enabled and public
        wanted = occasion.tone is Tone.FESTIVE and (by_country if choice is None else choice)
        assert wants(choice, country, occasion, {name} if enabled else {"other"}, public) == wanted, (name, country)


def test_no_wish_ever_leaves_in_quiet_hours(shop: House) -> None:
    shop.chooses(OLIVER, "lunar-new-year")
    shop.lives(datetime(2027, 1, 1, tzinfo=UTC), datetime(2027, 3, 12, tzinfo=UTC), step=6 * HOUR)
    assert len(shop.sent) >= 5
    for at, one in shop.sent:
        assert one.member
        assert not quiet_at(quiet_of(one.programme, one.member), at, offer=True)


def test_the_days_are_reckoned_once_for_a_date(shop: House, monkeypatch: pytest.MonkeyPatch) -> None:
    reckoned: list[Any] = []
    reckon = greetings._rounds

    def counted(*told: Any) -> Any:
        reckoned.append(told)
        return reckon(*told)

    monkeypatch.setattr(greetings, "_rounds", counted)
    for minute in range(0, 60, 15):
        shop.read(greetings.due, NEW_YEAR + timedelta(minutes=minute))
    assert len(reckoned) == 1
    shop.read(greetings.due, NEW_YEAR + DAY)
    assert len(reckoned) == 2

"""A year of a weekly buyer, by the timetable: few messages, none annoying, each of use."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pytest

from domain import greetings, members, programme, settings
from domain.deliveries import TOPICS
from domain.members import Person
from domain.orders import buy
from domain.post import Ended, waiting, work
from domain.rewards import redeem, shelf
from locales.quiet import quiet_of
from locales.voices import Voices
from outreach.render import render
from outreach.timetable import TIMETABLE
from rules.deliveries import Delivery, Kind, Outcome
from rules.products import Line
from rules.quiet import quiet_at
from rules.reminders import REMINDERS
from rules.rewards import Standing
from rules.settings import Birthday
from rules.timetable import slot_of
from storage.tx import Tx
from tests.cast import NOURA
from tests.conftest import Db
from tests.domain.counter import DALLA

BEGIN = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
RIYADH = ZoneInfo("Asia/Riyadh")
DAY = timedelta(days=1)
MOMENTS = (time(9, 15), time(18, 0), time(22, 30))
BASKETS = (("HB-250", 85), ("ESPRESSO", 18), ("HB-250", 85), ("TASTING-BOX", 240), ("HB-250", 85), ("ESPRESSO", 36))
VOICES = Voices(strict=True)


class Message(NamedTuple):
    """What left by the timetable: when, about what, and its text. `deliveries` were read together in it."""

    at: datetime
    deliveries: tuple[Delivery, ...]
    text: str

    @property
    def topics(self) -> tuple[str, ...]:
        return tuple(one.topic for one in self.deliveries)


class Year:
    """Noura's life with the shop: the timetable and the post room work some moments of each day, in one transaction."""

    def __init__(self, db: Db, text: str = DALLA) -> None:
        self.db = db
        self.messages: list[Message] = []
        self.answers: list[Message] = []
        self._seen: dict[str, str] = {}
        db.write(programme.apply, text, now=BEGIN)
        self.noura: int = db.write(self._joins).member.id

    def _joins(self, tx: Tx) -> members.Arrival:
        noura = members.arrive(tx, Person(NOURA.id, NOURA.first_name), "ar", now=BEGIN)
        members.consent(tx, noura.member.id, True, wording="offers-1", language="ar", now=BEGIN)
        settings.live_in(tx, noura.member.id, "SA", now=BEGIN)
        settings.celebrate(tx, noura.member.id, Birthday(5, 1), now=BEGIN)  # a statement is due on the same day
        greetings.choose(tx, noura.member.id, "ramadan", True)
        return noura

    def lives(self, days: int, *, buys_until: int | None = None) -> "Year":
        for day in range(days):
            self.db.write(self._day, day, day % 7 == 4 and day < (days if buys_until is None else buys_until))
        return self

    def _day(self, tx: Tx, day: int, market: bool) -> None:
        date = (BEGIN + day * DAY).astimezone(RIYADH).date()
        for moment in MOMENTS:
            now = datetime.combine(date, moment, tzinfo=RIYADH).astimezone(UTC)
            if now < BEGIN:
                continue
            self._ticks(tx, now)
            if market and moment == time(18, 0):
                self._shops(tx, day // 7, now)
            self._posts(tx, now)

    def _ticks(self, tx: Tx, now: datetime) -> None:
        for job in TIMETABLE:
            slot = slot_of(job.when, now, RIYADH).name
            if self._seen.get(job.id) != slot:
                self._seen[job.id] = slot
                while job.due(tx, now) and job.step(tx, now):
                    pass

    def _posts(self, tx: Tx, now: datetime) -> None:
        ended: list[Ended] = []
        while ended or waiting(tx, now):
            letters = work(tx, ended, worker="w", limit=10, now=now, real=now)
            for letter in letters:
                text = render(letter, VOICES).params["text"]
                kept = self.messages if letter.delivery.automatic else self.answers
                kept.append(Message(now, (letter.delivery, *letter.others), text))
            ended = [Ended(letter.delivery, Outcome(Kind.SENT, message_id=1)) for letter in letters]
            if not letters:
                break

    def _shops(self, tx: Tx, week: int, now: datetime) -> None:
        """What is bought goes round; a reward is taken every tenth week, the dearest in reach."""
        item, riyals = BASKETS[week % len(BASKETS)]
        order: dict[str, Any] = {"source": "counter", "external_id": f"R-{week}", "currency": "SAR"}
        buy(tx, self.noura, amount=riyals * 100, lines=[Line(item)], now=now, **order)
        offers = [one for one in shelf(tx, self.noura, now).offers if one.standing is Standing.IN_REACH]
        if week % 10 == 9 and offers:
            redeem(tx, self.noura, offers[-1].reward.id, key=f"week-{week}", now=now)


def open_db(template: Path, folder: Path) -> Db:
    shutil.copy(template, folder / "wafa.db")
    return Db(f"sqlite:///{folder / 'wafa.db'}")


@pytest.fixture(scope="module")
def year(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    """SQLite alone: what differs between the engines is tested below."""
    db = open_db(sqlite_template, tmp_path_factory.mktemp("year"))
    yield Year(db).lives(366)
    db.close()


def test_a_weekly_buyer_hears_at_most_forty_times_a_year(year: Year) -> None:
    assert 15 <= len(year.messages) <= 40, Counter(topic for one in year.messages for topic in one.topics)


def test_never_two_on_one_day(year: Year) -> None:
    days = Counter(one.at.astimezone(RIYADH).date() for one in year.messages)
    assert max(days.values()) == 1


def test_none_in_quiet_hours_and_no_offer_while_others_fast(year: Year) -> None:
    noura, now = year.db.read(lambda tx: (tx.members.get(year.noura), tx.programme.current()))
    quiet = quiet_of(now, noura)
    for one in year.messages:
        offer = any(each.class_ == "marketing" for each in one.deliveries)
        assert not quiet_at(quiet, one.at, offer=offer), one


def test_none_says_what_the_last_one_said(year: Year) -> None:
    assert not [later for one, later in pairwise(year.messages) if one.text == later.text]


def test_each_says_something_of_use_by_the_measure_of_its_kind(year: Year) -> None:
    for one in (each for message in year.messages for each in message.deliveries):
        assert one.topic in TOPICS, one
        told = {
            name: fact for name, fact in one.facts.items() if name not in ("now", "subject") and fact not in ("", 0)
        }
        assert told, one  # an amount, a reward, a product, an occasion


def test_each_kind_keeps_its_distance_and_no_subject_comes_again_soon(year: Year) -> None:
    told = [
        (one.topic, one.facts.get("subject"), message.at) for message in year.messages for one in message.deliveries
    ]
    for reminder in REMINDERS:
        times = [at for topic, _, at in told if topic == reminder.topic]
        assert all(later - at > (reminder.apart - 2) * DAY for at, later in pairwise(times)), reminder
        for subject in {subject for topic, subject, _ in told if topic == reminder.topic}:
            same = [at for topic, about, at in told if (topic, about) == (reminder.topic, subject)]
            assert all(later - at > (reminder.again - 2) * DAY for at, later in pairwise(same)), reminder


def test_the_months_feasts_and_days_of_ones_own_are_all_there(year: Year) -> None:
    count = Counter(topic for one in year.messages for topic in one.topics)
    assert count["statement"] == 12
    assert count["anniversary"] == count["birthday"] + count["birthday-gift"] == 1
    assert count["greeting"] >= 4  # both feasts, the two days of the country, and Ramadan, which she chose
    assert count["thanks"] >= 2
    assert 2 <= count["quality"] <= 5


def test_no_message_tells_when_or_where_somebody_bought(year: Year) -> None:
    for one in year.messages:
        assert not re.search(r"\d{1,2}:\d\d", one.text), one.text  # a time of day
        assert "Riyadh" not in one.text
        assert "الرياض" not in one.text


def test_whoever_stays_away_is_surprised_once_and_missed_once(sqlite_template: Path, tmp_path: Path) -> None:
    db = open_db(sqlite_template, tmp_path)
    life = Year(db).lives(160, buys_until=50)
    away = [one for one in life.messages if one.at > BEGIN + 60 * DAY]
    found = [topic for one in away for topic in one.topics]
    assert found.count("delight") == found.count("win-back") == 1
    assert found.index("delight") < found.index("win-back")
    (missed,) = [one for one in away if "win-back" in one.topics]
    assert "خلطة الدار" in missed.text  # what she bought most often
    given = db.read(lambda tx: [one for one in tx.gifts.of(life.noura) if one.kind == "delight"])
    assert len(given) == 1
    db.close()

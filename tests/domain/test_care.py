"""Care: what is left as a message, what it says when it is sent, and what a sweep costs."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from domain import books, care, members, messages, programme, tiers
from domain.care_words import FACTS
from domain.deliveries import facts_of
from domain.orders import buy, refund
from domain.post import Ended, work
from domain.privacy import forget
from domain.quality import judge
from domain.rewards import begin, redeem, shelf
from locales.voices import Voices
from rules.deliveries import Delivery, Kind, Outcome
from rules.earning import Purchase
from rules.products import Line
from rules.refusals import NoSuchOrder
from rules.settings import Birthday
from storage.tx import Tx
from tests.cast import LENA, STAFF_CHAT
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter

HOUR = timedelta(hours=1)
LOCALES = Path(__file__).parents[2] / "locales"


class House(Counter):
    """The counter, its looks and its post room. It is spring, after Ramadan."""

    start = NOW + 40 * DAY

    def __init__(self, db: Db, text: str = DALLA) -> None:
        super().__init__(db, text)
        self.allows(True)

    def allows(self, granted: bool) -> None:
        self.write(members.consent, self.noura, granted, wording="offers-1", language="ar", now=NOW)

    def buys(self, day: int, *items: str, riyals: int = 85) -> Purchase:
        order: dict[str, Any] = {"source": "counter", "external_id": f"R-{day}", "currency": "SAR"}
        lines = [Line(item) for item in items or ("HB-250",)]
        purchase: Purchase = self.write(
            buy, self.noura, amount=riyals * 100, lines=lines, now=self.start + day * DAY, **order
        )
        return purchase

    def looks(self, now: datetime) -> None:
        while self.write(care.look, now):
            pass

    def posts(self, now: datetime) -> list[Delivery]:
        """What leaves to the member by itself."""
        left: list[Delivery] = []
        ended: list[Ended] = []
        while letters := self.write(work, ended, worker="w", limit=10, now=now, real=now):
            left += [one for letter in letters for one in (letter.delivery, *letter.others) if one.automatic]
            ended = [Ended(letter.delivery, Outcome(Kind.SENT, message_id=1)) for letter in letters]
        return left

    def day(self, day: int) -> list[tuple[str, dict[str, Any]]]:
        """The looks and the post of one day: what was about what, with its facts."""
        now = self.start + day * DAY
        self.looks(now)
        return [(one.topic, facts_of(one.facts)) for one in self.posts(now + HOUR)]


@pytest.fixture
def house(db: Db) -> House:
    return House(db)


def test_after_a_purchase_come_thanks_with_a_tip_and_later_a_question_and_nothing_between(house: House) -> None:
    order = house.buys(0).order_id
    heard = {day: found for day in range(1, 20) if (found := house.day(day))}
    ((thanks, tip),) = heard[2]
    assert thanks == "thanks"
    assert tip["product"] == "خلطة الدار 250 غ"
    ((quality, asked),) = heard[10]
    assert (quality, asked["order"]) == ("quality", order)
    assert sum(topic in ("thanks", "quality") for found in heard.values() for topic, _ in found) == 2


def test_nothing_is_said_of_what_was_brought_back_meanwhile(house: House) -> None:
    purchase = house.buys(0)
    house.looks(house.start + 2 * DAY)
    house.write(refund, purchase.order_id, 85_00, key="back", now=house.start + 2 * DAY)
    assert [topic for topic, _ in house.day(2)] == []
    assert [topic for topic, _ in house.day(10)] == []


def test_nobody_is_told_how_little_is_missing_while_more_than_that_is_on_its_way(house: House) -> None:
    house.buys(0, riyals=135)  # 15 points from a tree
    house.write(buy, house.noura, source="online", external_id="parcel", amount=900_00, currency="SAR", now=house.start)
    heard = {topic for day in range(14) for topic, _ in house.day(day)}
    assert not heard & {"reward-near", "tier-near"}, "it comes by itself"


def test_what_came_to_be_on_its_way_since_the_look_counts_too(house: House) -> None:
    house.buys(0, riyals=135)
    house.looks(house.start + DAY)
    house.write(
        buy, house.noura, source="online", external_id="parcel", amount=900_00, currency="SAR", now=house.start + DAY
    )
    assert [one.topic for one in house.posts(house.start + DAY + HOUR)] == []


def test_the_statement_says_the_month_as_it_was(house: House) -> None:
    for day in (0, 7):
        house.buys(day)
    told = [facts for day in range(8, 40) for topic, facts in house.day(day) if topic == "statement"]
    assert len(told) == 1
    assert (told[0]["opening"], told[0]["came"], told[0]["went"], told[0]["closing"]) == (0, 170, 0, 170)
    assert told[0]["month"].month == (house.start + 7 * DAY).month


def test_whoever_is_missed_has_the_gift_before_the_message_and_only_once(house: House) -> None:
    for week in range(4):
        house.buys(7 * week)
    before = house.balance(house.start + 34 * DAY).points
    heard = [(topic, facts) for day in range(22, 60) for topic, facts in house.day(day)]
    (told,) = [facts for topic, facts in heard if topic == "delight"]
    assert told["points"] == 40
    assert told["balance"] == before + 40
    assert house.balance(house.start + 59 * DAY).points == before + 40
    assert (told["guest"], told["door"]) == ("secret", "حُفّاظ الدلّة")
    assert told["until"] == (house.start + (35 + 30) * DAY).astimezone(house.zone).date()
    (missed,) = [facts for topic, facts in heard if topic == "win-back"]
    assert missed["product"] == "خلطة الدار 250 غ"
    assert house.differences() == []


def test_after_one_purchase_nobody_is_told_of_their_favourite_but_of_what_they_took_last(house: House) -> None:
    house.buys(0, "HB-250")
    house.buys(9, "GRINDER")
    (missed,) = [facts for day in range(120, 140) for topic, facts in house.day(day) if topic == "win-back"]
    assert (missed["knows"], missed["product"]) == ("last", "مطحنة")


@pytest.mark.parametrize("language", ["en", "ar", "de", "ja"])
def test_only_whoever_is_missed_reads_of_what_they_took_once(language: str) -> None:
    say = Voices(strict=True).of(language, "SA", "Asia/Riyadh")
    facts: dict[str, Any] = {"opening": "", "shop": "Dalla", "years": 3, "late": "no", "points": 40, "balance": 40}
    facts |= {"reach": "none", "reward": "", "price": 0, "guest": "no", "door": "", "gives": "", "until": NOW.date()}
    read = {
        (topic, knows): "Mocca" in say(f"care-{topic}", product="Mocca", knows=knows, **facts)
        for topic in ("anniversary", "birthday", "delight", "win-back")
        for knows in ("yes", "last", "no")
    }
    assert {key for key, named in read.items() if named and key[1] != "yes"} == {("win-back", "last")}
    assert sum(read.values()) == 5


def _birthday_words(tx: Tx, letter: Delivery, now: datetime) -> Any:
    return FACTS["birthday"](tx, tx.programme.current(), letter, tx.members.get(letter.member_id or 0), now)


def test_a_birthday_wish_that_waited_is_late_by_its_own_word_and_one_that_waited_long_never_comes(db: Db) -> None:
    house = House(db, re.sub(r"(?m)^birthday = \d+", "birthday = 0", DALLA))
    day = (house.start + DAY).astimezone(house.zone).date()
    house.write(lambda tx: tx.settings.keep(house.noura, Birthday(day.month, day.day)))
    house.write(lambda tx: tx.care.look_soon(house.noura))
    house.looks(house.start + DAY)
    (waits,) = house.read(lambda tx: tx.deliveries.of(house.noura))
    assert waits.topic == "birthday"
    late = [house.read(_birthday_words, waits, house.start + days * DAY) for days in (1, 2, 3, 4)]
    assert [words and words["late"] for words in late] == ["no", "yes", "yes", None]


def test_a_guest_of_the_hidden_tier_has_what_it_gives_until_the_day_and_stays_where_they_are(house: House) -> None:
    shop = house.read(lambda tx: tx.programme.current())
    until = house.start + 30 * DAY
    invite = {"until": until, "now": house.start}
    assert house.write(tiers.invite, shop, house.noura, "keeper", **invite)
    assert house.buys(1, riyals=100).points == 200
    assert "first-harvest" in [offer.reward.id for offer in house.read(shelf, house.noura, house.start + DAY).offers]
    assert house.read(tiers.ladder, shop, house.noura, house.start + DAY).tier.id == "guest"
    assert house.buys(30, riyals=100).points == 100
    assert not house.write(tiers.invite, shop, house.noura, "guest", **invite)


def test_a_reward_left_at_the_last_tap_is_mentioned_unless_it_was_taken(house: House) -> None:
    house.buys(0, riyals=200)
    house.write(begin, house.noura, "cup", now=house.start)
    ((topic, facts),) = house.day(1)
    assert (topic, facts["reward"], facts["price"]) == ("unfinished", "فنجان على حسابنا", 120)
    house.write(begin, house.noura, "tree", now=house.start + 70 * DAY)
    house.write(redeem, house.noura, "tree", key="k", now=house.start + 70 * DAY)
    assert "unfinished" not in [topic for topic, _ in house.day(71)]


def test_without_consent_there_are_no_offers_and_after_it_there_are(house: House) -> None:
    house.allows(False)
    house.buys(0)
    assert house.day(2) == []
    house.allows(True)
    assert [topic for topic, _ in house.day(3)] == ["thanks"]


def test_what_is_switched_off_does_not_come_not_even_what_waits(house: House) -> None:
    house.buys(0)
    house.looks(house.start + 2 * DAY)
    stands = house.write(messages.switch, house.noura, "thanks", on=False)
    assert stands["thanks"] is False
    assert house.posts(house.start + 2 * DAY + HOUR) == []
    newest = house.read(lambda tx: tx.deliveries.of(house.noura, limit=1))[0]
    assert (newest.state, newest.reason) == ("dropped", "switched-off")
    assert house.write(messages.switch, house.noura, "thanks", on=True)["thanks"] is True
    with pytest.raises(LookupError):
        house.write(messages.switch, house.noura, "nothing", on=True)


def test_what_the_shop_switches_off_does_not_come_either_though_it_waits(house: House) -> None:
    house.buys(0)
    house.looks(house.start + 2 * DAY)
    house.write(programme.apply, DALLA.replace("off = [] ", 'off = ["thanks"] '), now=house.start + 2 * DAY)
    assert house.posts(house.start + 2 * DAY + HOUR) == []
    (newest,) = house.read(lambda tx: tx.deliveries.of(house.noura, limit=1))
    assert (newest.topic, newest.state, newest.reason) == ("thanks", "dropped", "switched-off")


def test_what_the_shop_switches_off_cannot_be_switched_on(db: Db) -> None:
    house = House(db, DALLA.replace("off = [] ", 'off = ["thanks"] '))
    house.buys(0)
    assert house.day(2) == []
    assert "thanks" not in house.read(lambda tx: messages.switches(tx, tx.programme.current(), house.noura))
    with pytest.raises(LookupError):
        house.write(messages.switch, house.noura, "thanks", on=True)


def test_whoever_switched_the_warning_off_loses_points_on_their_day(house: House) -> None:
    house.write(messages.switch, house.noura, "points-ending", on=False)
    house.give(50, at=house.start, life=31 * DAY)
    for hours in range(0, 33 * 24, 6):
        while house.write(books.settle, house.start + hours * HOUR):
            pass
    assert house.posts(house.start + 33 * DAY) == []
    assert [kind for (kind,) in house.ask("SELECT kind FROM entry ORDER BY id")] == ["earn", "expire"]


def test_a_bad_word_reaches_people_once_and_counts_as_a_complaint(house: House) -> None:
    order = house.buys(0).order_id
    later = house.start + 11 * DAY
    answer = {"people": STAFF_CHAT, "now": later}
    assert house.write(judge, house.noura, order, good=False, **answer) is False
    assert house.write(judge, house.noura, order, good=True, **answer) is False  # the first word counts
    case = house.read(lambda tx: tx.cases.of(house.noura))
    assert case.complained_at == later
    due = house.write(lambda tx: tx.deliveries.due(later, 10))
    (told,) = [one for one in due if one.chat_id == STAFF_CHAT]
    assert (told.text_key, told.about_id, told.facts["product"]) == ("quality-told", house.noura, "خلطة الدار 250 غ")


def test_nobody_judges_somebody_elses_order(house: House) -> None:
    order = house.buys(0).order_id
    lena = house.join(LENA)
    with pytest.raises(NoSuchOrder):
        house.write(judge, lena, order, good=False, people=None, now=house.start)


def test_a_sweep_looks_at_nobody_who_is_not_due(house: House) -> None:
    house.looks(house.start)
    assert house.read(care.due, house.start) is False
    house.buys(0)
    assert house.write(care.look, house.start) == 1
    assert house.write(care.look, house.start + 2 * DAY - HOUR) == 0
    plan = (
        house.ask("EXPLAIN QUERY PLAN SELECT member_id FROM care WHERE look_at IS NOT NULL AND look_at <= 1")
        if (house.sqlite)
        else [("ix_care_look",)]
    )
    assert "ix_care_look" in str(plan)


def test_whoever_cannot_be_reached_is_not_looked_at_again_and_again(house: House) -> None:
    house.write(members.stop, house.noura, wording="stop-1", now=house.start)
    house.buys(0)
    assert house.write(care.look, house.start) == 1
    assert house.read(care.due, house.start + 29 * DAY) is False
    assert house.posts(house.start + 2 * DAY) == []


def test_what_was_said_and_liked_goes_with_the_member(house: House) -> None:
    house.buys(0)
    house.day(2)
    house.write(messages.switch, house.noura, "quality", on=False)
    tables = ("care", "reminded", "muted", "order_line")
    assert all(house.ask(f"SELECT count(*) FROM {table}") != [(0,)] for table in tables)
    house.write(forget, house.noura, now=house.start + 3 * DAY)
    assert all(house.ask(f"SELECT count(*) FROM {table}") == [(0,)] for table in tables)


SCARCE = re.compile(
    r"\b(only today|last chance|hurry|don.t miss|limited|before it.s gone|running out|act now)\b"
    r"|nur heute|letzte Chance|schnell sein|Beeil|solange der Vorrat|nur noch wenige"
    r"|آخر فرصة|سارع|لا تفوّت|لفترة محدودة|قبل نفاد|اليوم فقط"
    r"|お急ぎ|今だけ|残りわずか|最後のチャンス|本日限り|お見逃しなく",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", ["en", "ar", "de", "ja"])
def test_no_text_hurries_anybody_or_tells_a_time_of_day(language: str) -> None:
    text = (LOCALES / language / "care.ftl").read_text()
    assert not SCARCE.search(text)
    assert "TIME(" not in text
    assert SCARCE.search({"en": "Last chance!", "ar": "آخر فرصة", "de": "Nur heute", "ja": "今だけ"}[language])


LOOKED = re.compile(
    r"look(ed)? at|had a look|\bsaw\b|noticed|angesehen|gesehen|bemerkt|اطّلع|شاهدت|لاحظ|ご覧|拝見", re.IGNORECASE
)


@pytest.mark.parametrize("language", ["en", "ar", "de", "ja"])
def test_no_text_tells_somebody_that_they_were_seen_looking(language: str) -> None:
    """Why it came is told by /why, to whoever asks."""
    assert not LOOKED.search((LOCALES / language / "care.ftl").read_text())


WATCHED = re.compile(r"\bat\b|place|source|stock|cashier|visits?")


def test_no_fact_is_a_time_a_place_or_a_number_left(house: House) -> None:
    def all_facts(tx: Tx) -> set[str]:
        member, shop, found = tx.members.get(house.noura), tx.programme.current(), set()
        (letter,) = tx.deliveries.of(house.noura, limit=1)
        for topic, later, subject in product(FACTS, (40, 400), ("HB-250", "cup", "companion")):
            at = house.start + later * DAY
            about = replace(letter, topic=topic, facts={"subject": subject, "tier": "keeper"}, created_at=at)
            found |= set(FACTS[topic](tx, shop, about, member, at) or {})
        return found

    for day in range(0, 28, 7):
        house.buys(day)
    names = house.read(all_facts)
    assert names >= {"product", "door", "reward", "missing", "years", "closing"}
    assert not [name for name in names if WATCHED.search(name)]

"""What is read in one message says each thing once."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from domain.deliveries import put
from domain.post import Ended, work
from domain.rewards import redeem
from domain.why import why
from locales.voices import Voices
from outreach.reading import read_out
from outreach.render import render
from rules.deliveries import Kind, Outcome
from storage.tx import Tx
from tests.conftest import Db
from tests.domain.counter import DAY, NOW
from tests.domain.test_reminders import END, FIRST, HOUR, House

VOICES = Voices(strict=True)
LANGUAGES = ("en", "ar", "de", "ja")


@pytest.fixture
def house(db: Db) -> House:
    house = House(db)
    house.write(lambda tx: tx.members.change(house.noura, language="en"))
    return house


def texts(house: House, language: str = "en") -> list[str]:
    sent = [
        letter._replace(member=letter.member and replace(letter.member, language=language)) for _, letter in house.sent
    ]
    return [render(letter, VOICES).params["text"] for letter in sent]


def once(text: str) -> bool:
    """One sum, one reward, one way out."""
    return [text.count(sign) for sign in ("⏳", "🎁", "/stop", "/rewards")] == [1, 1, 1, 1]


def test_after_more_than_a_year_of_silence_one_message_tells_of_all_points_once(house: House) -> None:
    """Their ends are put off to one day, whichever month they were."""
    for n in range(4):
        house.give_until(100 + n, END + n * 31 * DAY)
    house.lives(NOW + 500 * DAY, NOW + 500 * DAY + 12 * HOUR)
    (text,) = texts(house)
    assert once(text)
    assert "406" in text
    assert [one.topic for one in house.read(why, house.noura, NOW + 500 * DAY).told] == ["points-ending"]
    assert house.ask("SELECT count(*) FROM delivery") == [(1,)]
    assert len(set(house.ends())) == 1


def test_what_waited_since_a_longer_distance_is_told_with_what_is_due_now(house: House) -> None:
    """The timetable ran and the post did not: of each lot once, and of each day it may end on."""
    house.give_until(100, END)
    house.ticks(FIRST)
    house.give_until(50, END + 2 * DAY, at=FIRST + DAY)
    house.ticks(END - 7 * DAY)
    assert house.ask("SELECT count(*) FROM delivery") == [(2,)]
    house.posts(END - 7 * DAY + 12 * HOUR)
    (text,) = texts(house)
    assert "⏳ 150\u00a0" in text
    assert "• 31 March 2027: 100\u00a0" in text
    assert "• 2 April 2027: 50\u00a0" in text
    assert once(text)
    rows = house.read(lambda tx: tx.deliveries.of(house.noura))
    assert {(one.state, one.message_id) for one in rows} == {("sent", 1)}
    assert len(house.read(why, house.noura, END).told) == 1


def test_what_went_back_to_wait_is_told_together_again(house: House) -> None:
    house.give_until(100, END)
    house.ticks(FIRST)
    house.give_until(50, END + 2 * DAY, at=FIRST + DAY)
    house.ticks(END - 7 * DAY)
    at = END - 7 * DAY + 12 * HOUR
    (letter,) = house.write(work, [], worker="w", limit=9, now=at, real=at)
    house.write(
        work,
        [Ended(letter.delivery, Outcome(Kind.RETRY_AFTER, "429", seconds=5))],
        limit=0,
        worker="w",
        now=at,
        real=at,
    )
    house.posts(at + HOUR)
    (text,) = texts(house)
    assert "⏳ 150\u00a0" in text


def several(house: House) -> None:
    """Points, two codes and last month's statement, all due on one day."""
    house.give_until(1000, END)
    for key in ("one", "two"):
        house.write(redeem, house.noura, "cup", key=key, now=END - 31 * DAY - HOUR)
    house.ticks(END - 7 * DAY)
    house.write(statement, house.noura)
    house.posts(END - 7 * DAY + 12 * HOUR)


def statement(tx: Tx, member_id: int) -> None:
    words: Any = {"class_": "service", "text_key": "care-statement", "facts": {"subject": ""}, "automatic": True}
    put(tx, key="s", member=tx.members.get(member_id), topic="statement", now=END - 7 * DAY, **words)


def test_points_codes_and_the_statement_have_one_reward_and_one_way_out_in_every_language(house: House) -> None:
    several(house)
    for language in LANGUAGES:
        (text,) = texts(house, language)
        assert [text.count(sign) for sign in ("⏳", "📒", "🎁", "/stop", "/rewards", "/codes")] == [2, 1, 1, 1, 1, 1]
    told = [one.topic for one in house.read(why, house.noura, END).told]
    assert sorted(told) == ["code-ending", "points-ending", "statement"]


def test_the_way_out_of_all_reminders_comes_last(house: House) -> None:
    several(house)
    for language in LANGUAGES:
        (text,) = texts(house, language)
        assert text.index("/codes") < text.index("/rewards") < text.index("/stop")


BALANCE = {"balance": 360, "debt": 0}
REACH = BALANCE | {"reach": "near", "reward": "Mug", "price": 300}
SUMS = {"opening": 10, "came": 21, "went": 5, "closing": 26, "pending": 0}
NEWS: Mapping[str, Mapping[str, Any]] = {
    "reminder-points": {"points": 50, "day": date(2027, 3, 31), "left": 7, "each": [], **REACH},
    "reminder-code": {"redemption": 1, "name": "Cup", "points": 120, "day": date(2027, 2, 25), "left": 1},
    "tier-warning": {"tier": "Friends", "day": date(2027, 1, 30), "missing": 180, "ends": "no"},
    "delivery-code-lapsed": {"name": "Box", "points": 90, **BALANCE},
    "tier-risen": {"tier": "Gold", "gives": "More.", "hidden": "no"},
    "referral-told-inviter": {"name": "Lena", "points": 44, **BALANCE},
    "care-statement": {"month": date(2026, 12, 1), **SUMS, **REACH},
}
OFFERS: Mapping[str, Mapping[str, Any]] = {
    "care-unfinished": {"reward": "Cup", "price": 120, **BALANCE},
    "care-tier-near": {"tier": "Friends", "gives": "Most.", "missing": 70},
    "care-reward-near": {"reward": "Evening", "missing": 40, **BALANCE},
}
READERS = ("en-GB", "en-US", "en-IN", "ar-SA", "ar-MA", "de-DE", "de-AT", "ja-JP")


@pytest.mark.parametrize("reader", READERS)
def test_no_sentence_stands_twice_in_what_is_read_together(reader: str) -> None:
    """Neither the balance nor the words that soften a reminder; each reader has another directness."""
    say = VOICES.of(reader[:2], reader[3:], "UTC")
    for told in (*combinations(NEWS.items(), 2), *combinations(OFFERS.items(), 2)):
        text = re.sub("<[^>]*>|[\u200e\u200f\u2066-\u2069]", "", read_out(say, told))
        said = Counter(part.strip() for part in re.split(r"[\n.:;。：،؛]|, ", text))
        assert not [part for part, times in said.items() if times > 1 and len(part) > 5], text


def test_a_code_that_two_reminders_tell_of_is_told_of_once(house: House) -> None:
    house.give_until(1000, END + 300 * DAY)
    code = house.write(redeem, house.noura, "cup", key="one", now=NOW)
    noon = code.lapses_at - DAY - 12 * HOUR
    for now in (noon - 6 * DAY, noon):
        house.ticks(now)
    house.posts(noon)  # not once in the days between them
    assert len(house.told("code-ending")) == 2
    (text,) = texts(house)
    assert text.count("A cup on us") == 1


def test_two_codes_of_one_name_that_lapsed_are_two(house: House) -> None:
    house.give_until(1000, END + 300 * DAY)
    for key in ("one", "two"):
        house.write(redeem, house.noura, "cup", key=key, now=NOW)
    house.lives(NOW + 40 * DAY, NOW + 40 * DAY + 12 * HOUR, step=6 * HOUR)
    text = texts(house)[-1]
    assert text.count("• \u2068A cup on us\u2069") == 2
    assert "So 240\u00a0beans came back to you.\n\nYou have 1,000\u00a0beans." in text

"""How a message begins: by the hour on the member's wall and the manner of their country."""

from datetime import UTC, datetime

import pytest

from locales.openings import greeted, opening, part_of_day
from locales.voices import Voices

VOICES = Voices(strict=True)


def at(hour: int) -> datetime:
    return datetime(2027, 3, 10, hour, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "country", "zone", "parts"),
    [  # at 04, 07, 13, 17, 20 and 23 o'clock
        ("ar", "SA", "UTC", "morning morning day day evening evening"),
        ("en", "GB", "UTC", "morning morning day day evening evening"),
        ("de", "DE", "UTC", "evening morning day day evening evening"),
        ("ja", "JP", "UTC", "morning morning day day evening evening"),
    ],
)
def test_the_parts_of_the_day_are_those_of_the_language(language: str, country: str, zone: str, parts: str) -> None:
    say = VOICES.of(language, country, zone)
    assert [part_of_day(say, at(hour)) for hour in (4, 7, 13, 17, 20, 23)] == parts.split()


@pytest.mark.parametrize("language", ["ar", "en", "de", "ja"])
def test_after_midnight_nobody_hears_of_a_morning(language: str) -> None:
    """In Ramadan the last offers leave at half past midnight; CLDR's English calls that the morning."""
    say = VOICES.of(language, "SA", "UTC")
    assert part_of_day(say, at(0)) == part_of_day(say, at(3)) == "evening"


def test_nobody_in_japan_hears_good_evening_in_the_afternoon() -> None:
    say = VOICES.of("ja", "JP", "UTC")
    assert "こんにちは" in opening(say, "遥", at(16))
    assert "こんばんは" in opening(say, "遥", at(19))


def test_the_hour_is_the_one_on_the_members_wall() -> None:
    noon = at(12)
    tokyo, york = VOICES.of("en", "JP", "Asia/Tokyo"), VOICES.of("en", "US", "America/New_York")
    assert opening(tokyo, "Oliver", noon).startswith("A very good evening")
    assert opening(york, "Oliver", noon).startswith("Good morning")


def test_arabic_has_two_greetings_and_nobody_is_taken_for_a_man_or_a_woman() -> None:
    say = VOICES.of("ar", "SA", "UTC")
    assert opening(say, "نورة", at(11)).startswith("صباح الخير")
    assert opening(say, "نورة", at(13)).startswith("مساء الخير")


def test_the_profile_says_how_much_and_in_which_form() -> None:
    manners = {
        place: opening(VOICES.of(*place, "UTC"), "Kim", at(9)) for place in (("de", "DE"), ("de", "AT"), ("ja", "JP"))
    }
    bare = {place: text.replace("\u2068", "").replace("\u2069", "") for place, text in manners.items()}
    assert bare["de", "DE"] == "Guten Morgen Kim."
    assert bare["ja", "JP"] == "Kim様、おはようございます。いつもありがとうございます。"


def test_a_name_cannot_break_the_opening_and_none_is_a_guest() -> None:
    say = VOICES.of("en", "GB", "UTC")
    assert "&lt;b&gt;" in opening(say, "<b>", at(9))
    assert "dear guest" in opening(say, "\u3164", at(9))


def test_a_message_about_to_be_sent_learns_its_opening_and_the_name_of_its_occasion() -> None:
    say = VOICES.of("de", "DE", "UTC")
    facts = greeted(say, "Lena", {"now": at(9), "occasion": "de-unity-day", "n": 1})
    assert facts["occasion"] == "Tag der Deutschen Einheit"
    assert str(facts["opening"]).startswith("Guten Morgen")
    assert greeted(say, "Lena", {"n": 1}) == {"n": 1}

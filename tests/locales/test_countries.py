"""What a member of each country feels of its culture profile, in the language that they read."""

from datetime import UTC, datetime
from itertools import product

import pytest

from locales.openings import opening
from locales.voices import Voice, Voices

VOICES = Voices(strict=True)
MORNING = datetime(2027, 2, 8, 8, 30, tzinfo=UTC)
BARE, KIND, WARM = "Good morning, Kim", "We hope it is a good one", "A very good morning to you, Kim"
STATED, FRIENDLY, SOFT = "Last day for", "of yours can be used", "Just a word in good time"

# Country: how an English message begins, how an English reminder is put, and whether our voice may be raised.
ENGLISH = {
    **dict.fromkeys(("SA", "AE", "EG", "MA", "ES", "BR", "GB", "TR"), (KIND, FRIENDLY, True)),
    **dict.fromkeys(("AT", "FR"), (KIND, FRIENDLY, False)),
    **dict.fromkeys(("CN", "KR"), (KIND, SOFT, False)),
    **dict.fromkeys(("RU", "UA"), (KIND, STATED, False)),
    **dict.fromkeys(("IR", "JP"), (WARM, SOFT, False)),
    "US": (BARE, STATED, True),
    "DE": (BARE, STATED, False),
    "MX": (WARM, FRIENDLY, True),
    "IN": ("A very good morning to you, Kim ji", FRIENDLY, True),
    "ID": ("Good morning, Kak Kim", SOFT, True),
}
COUNTRIES = sorted(ENGLISH)
MANNERS = {  # language and country: a word of the opening, one of the reminder, one of the question after a purchase
    ("de", "DE"): ("Guten Morgen Kim.", "Noch bis", "zufrieden"),
    ("de", "AT"): ("Wir hoffen, es geht Ihnen gut", "Damit Ihnen nichts entgeht", "Freude gemacht"),
    ("ar", "AE"): ("وأهلًا وسهلًا", "⏳ صالح حتى", "ما رأيك"),
    ("ar", "MA"): ("وأهلًا وسهلًا", "⏳ صالح حتى", "ما رأيك"),
    ("ar", "SA"): ("وأهلًا وسهلًا", "تذكير لطيف", "ولا حرج"),
    ("ar", "EG"): ("وأهلًا وسهلًا", "تذكير لطيف", "ولا حرج"),
    ("ja", "JP"): ("Kim様、", "お使いいただけます", "よろしければ"),
}


def opened(say: Voice) -> str:
    return opening(say, "Kim", MORNING).replace("\u2068", "").replace("\u2069", "")


def reminded(say: Voice) -> str:
    return say("reminder-points", points=200, day=MORNING, left=7)


@pytest.mark.parametrize("country", COUNTRIES)
def test_english_is_spoken_in_the_manner_of_the_country(country: str) -> None:
    say = VOICES.of("en", country, "UTC")
    begins, reminds, loud = ENGLISH[country]
    assert begins in opened(say)
    assert reminds in reminded(say)
    assert ("!" in say("gifts-profile-got", points=3)) == loud


@pytest.mark.parametrize("place", MANNERS)
def test_each_language_is_spoken_in_the_manner_of_its_countries(place: tuple[str, str]) -> None:
    say = VOICES.of(*place, "UTC")
    begins, reminds, asks = MANNERS[place]
    assert begins in opened(say)
    assert reminds in reminded(say)
    assert asks in say("care-quality", opening="", product="Espresso")


def test_a_wish_bears_an_ornament_only_where_the_profile_has_one() -> None:
    for language, country in product(("ar", "de", "en", "ja"), COUNTRIES):
        say = VOICES.of(language, country, "UTC")
        assert ("✨" in say("greeting-new-year", opening="", shop="Dalla")) == (say.profile.emoji > 0)
    assert VOICES.of("ja", "JP", "UTC").profile.emoji == VOICES.of("en", "JP", "UTC").profile.emoji == 0


def test_whoever_is_asked_softly_hears_that_they_need_not_answer() -> None:
    """Reminders, questions and invitations each leave a way out where the profile wants one."""
    soft, stated = VOICES.of("en", "JP", "UTC"), VOICES.of("en", "US", "UTC")
    facts = {"reward": "Mug", "price": 300, "balance": 340, "missing": 20, "product": "Espresso", "opening": ""}
    facts |= {"tier": "Gold", "gives": "more", "reach": "no", "knows": "no", "name": "Mug", "left": 1, "points": 300}
    for key, way_out in {
        "reminder-points.ends": "should you rather not be reminded",
        "reminder-points.near": "Should it appeal to you",
        "reminder-code": "In case it slipped by",
        "reminder-code.ends": "Until then",
        "care-quality": "quite all right",
        "care-reward-near": "in your own time",
        "care-tier-near": "In case you like to know",
        "care-unfinished": "may just as well wait",
        "care-win-back": "no need to answer",
    }.items():
        assert way_out in soft(key, day=MORNING, **facts), key
        assert way_out not in stated(key, day=MORNING, **facts), key

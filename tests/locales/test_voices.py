import logging
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from locales.catalogue import read
from locales.markup import FSI, PDI, Safe
from locales.voices import Voice, VoiceError, Voices
from tests.cast import HARUKA, LENA, NOURA

ARABIC_BEANS = {
    "zero": "لا حبّات",
    "one": "حبّة واحدة",
    "two": "حبّتان",
    "few": "# حبّات",
    "many": "# حبّة",
    "other": "# حبّة",
}
NOW = datetime(2027, 2, 8, 21, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def voices() -> Voices:
    return Voices(strict=True)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return tmp_path


def say_with(folder: Path, text: str, **options: Any) -> Voice:
    """An English voice that says `text` beside ours."""
    (folder / "own.ftl").write_text(text, encoding="utf-8")
    voices = Voices(**options)
    for entry in read("en", folder)[0].entries():
        voices._ours["en"].add(entry, "own.ftl", 1)
    voices._in.cache_clear()
    return voices.of("en", "GB", "UTC")


def test_all_launch_languages_are_spoken(voices: Voices) -> None:
    assert voices.languages == ["ar", "de", "en", "ja"]


def test_a_voice_is_made_once_for_all_who_listen_alike(voices: Voices) -> None:
    forms = {"one": "bean", "other": "beans"}
    assert voices.of("en", "GB", "UTC", points=forms) is voices.of("en", "GB", "UTC", points=dict(forms))
    assert voices.of("en", "GB", "UTC") is not voices.of("en", "GB", "Europe/London")


def test_a_language_nobody_speaks_becomes_english_and_a_region_its_language(voices: Voices) -> None:
    assert voices.of("xx", None, "UTC").language == "en"
    assert voices.of("ar-EG", "EG", "UTC").language == "ar"
    assert voices.of("pt-br", "BR", "UTC").direction == "ltr"


def test_an_unknown_zone_is_utc_and_never_an_error(voices: Voices, caplog: pytest.LogCaptureFixture) -> None:
    for zone in ("Mars/Olympus", "", "../../etc/passwd", "\x00"):
        assert voices.of("en", "GB", zone).zone == "UTC"
    assert "Mars/Olympus" in caplog.text


def test_outside_text_is_escaped_once_and_kept_to_itself(voices: Voices) -> None:
    say = voices.of("en", "GB", "UTC")
    text = say("about-title", shop="<b>Tom & \"Jerry'")
    assert text == f"<b>About {FSI}&lt;b&gt;Tom &amp; &quot;Jerry&#x27;{PDI}</b>"
    assert say("about-title", shop=Safe("<i>x</i>")) == f"<b>About {FSI}<i>x</i>{PDI}</b>"


def test_plain_text_for_labels_is_not_escaped(voices: Voices) -> None:
    say = voices.of("en", "GB", "UTC")
    assert say.plain("rewards-button", name="Tom & Jerry") == f"{FSI}Tom & Jerry{PDI}"
    assert say.plain("rewards-button", name=Safe("<b>Tom &amp; Jerry</b>")) == f"{FSI}Tom & Jerry{PDI}"


def test_marks_that_turn_or_hide_are_stripped_from_facts(voices: Voices) -> None:
    say = voices.of("en", "GB", "UTC")
    assert say.plain("rewards-button", name="a\u202eb\u2068c\u200bd\u2069\x07\ud800") == f"{FSI}abcd{PDI}"


def test_families_of_emoji_and_persian_spelling_survive_the_cleaning(voices: Voices) -> None:
    say = voices.of("en", "GB", "UTC")
    for name in ("👨\u200d👩\u200d👧", "می\u200cخواهم"):
        assert say.plain("rewards-button", name=name) == f"{FSI}{name}{PDI}"


def test_a_very_long_fact_is_cut(voices: Voices) -> None:
    assert len(voices.of("en", "GB", "UTC").plain("rewards-button", name="x" * 100_000)) < 4096


def test_what_was_said_before_is_not_taken_for_what_only_looks_like_it(voices: Voices) -> None:
    say = voices.of("en", "GB", "Europe/London")
    bold, typed = (say("points-tier", tier=tier) for tier in (Safe("<b>Friend</b>"), "<b>Friend</b>"))
    assert "<b>Friend</b>" in bold
    assert "&lt;b&gt;Friend&lt;/b&gt;" in typed
    assert say("points-tier", tier="<b>Friend</b>") == typed


def test_what_say_returned_can_be_a_fact_again(voices: Voices) -> None:
    say = voices.of("en", "GB", "UTC")
    rows = Safe("\n").join([say("home-title"), "<tag>"])
    assert rows == "What would you like to see?\n&lt;tag&gt;"
    assert isinstance(rows + "&", Safe)
    assert rows + "&" == rows + Safe("&amp;")


def test_an_arabic_name_in_an_english_line_swallows_nothing(shop: Path) -> None:
    say = say_with(shop, "points-title = Hello { ISO($name) } - { ISO($shop) } points")
    assert get_display(say.plain("points-title", name="محمد", shop="30")).replace(FSI, "").replace(PDI, "") == (
        "Hello دمحم - 30 points"
    )


def test_latin_text_in_an_arabic_line_keeps_its_order(voices: Voices) -> None:
    say = voices.of("ar", "SA", "Asia/Riyadh")
    assert "C++" in get_display(say.plain("common-not-understood", shop="C++"))


def test_numbers_days_and_money_are_written_as_the_country_writes_them(voices: Voices) -> None:
    riyadh, cairo = voices.of("ar", "SA", "Asia/Riyadh"), voices.of("ar", "EG", "Africa/Cairo")
    berlin, tokyo = voices.of("de", "DE", "Europe/Berlin"), voices.of("ja", "JP", "Asia/Tokyo")
    assert riyadh("codes-open", name="x", day=NOW).endswith("صالح حتى 9 فبراير 2027 (2 رمضان 1448هـ)")
    assert cairo("codes-open", name="x", day=NOW).endswith("صالح حتى ٨ فبراير ٢٠٢٧")
    assert berlin("codes-open", name="x", day=NOW).endswith("gültig bis 8. Februar 2027")
    assert "2027年2月9日" in tokyo("codes-open", name="x", day=NOW)


def test_a_member_may_choose_other_digits_than_their_country(voices: Voices) -> None:
    say = voices.of("ar", "SA", "Asia/Riyadh", digits="native")
    assert "٢٬٥٠٠" in say("points-balance", balance=2500)
    assert "2,500" in voices.of("ar", "EG", "Africa/Cairo", digits="latn")("points-balance", balance=2500)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "لا حبّات"), (1, "حبّة واحدة"), (2, "حبّتان"), (3, "3 حبّات"), (11, "11 حبّة"), (100, "100 حبّة")],
)
def test_arabic_has_six_forms_of_the_points_own_name(voices: Voices, number: int, text: str) -> None:
    say = voices.of("ar", "SA", "Asia/Riyadh", points=ARABIC_BEANS)
    assert say("points-balance", balance=number) == f"رصيدك: <b>{text}</b>."


def test_a_bare_noun_follows_its_number_except_a_dual_which_says_two_itself(voices: Voices) -> None:
    arabic = voices.of("ar", "SA", "UTC", points={"two": "نقطتان", "few": "نقاط", "other": "نقطة"})
    english = voices.of("en", "GB", "UTC", points={"one": "bean", "other": "beans"})
    japanese = voices.of("ja", "JP", "UTC", points={"other": "豆"})
    assert "<b>نقطتان</b>" in arabic("points-balance", balance=2)
    assert "<b>4\u00a0نقاط</b>" in arabic("points-balance", balance=4)
    assert [english("points-balance", balance=n)[12:] for n in (1, 2)] == ["1\u00a0bean</b>.", "2\u00a0beans</b>."]
    assert "<b>50豆</b>" in japanese("points-balance", balance=50)


def test_points_without_a_name_of_their_own_are_points(voices: Voices) -> None:
    assert voices.of("ar", "SA", "UTC")("points-balance", balance=2) == "رصيدك: <b>نقطتان</b>."
    assert voices.of("de", "DE", "UTC")("points-balance", balance=1) == "Ihr Stand: <b>1 Punkt</b>."


def test_points_named_by_the_shop_cannot_break_markup(voices: Voices) -> None:
    say = voices.of("en", "GB", "UTC", points={"one": "<b>", "other": "<b> & co"})
    assert say("points-balance", balance=2) == "You have <b>2\u00a0&lt;b&gt; &amp; co</b>."
    assert say.plain("reward-redeem", price=2) == "Exchange for 2\u00a0<b> & co"


def test_people_are_addressed_as_their_culture_does(voices: Voices) -> None:
    assert voices.of("ja", "JP", "Asia/Tokyo").name(HARUKA.first_name) == "遥様"
    assert voices.of("ja", "JP", "Asia/Tokyo").name("遥様") == "遥様"
    assert voices.of("de", "DE", "Europe/Berlin").name(LENA.first_name) == "Lena"
    assert voices.of("ar", "SA", "Asia/Riyadh").name(NOURA.first_name) == "نورة"


@pytest.mark.parametrize("nobody", [None, "", "\u200b\u2060", "\u3164", "\u202e\u202c", " \n "])
def test_a_name_in_which_nothing_can_be_seen_becomes_a_friendly_word(voices: Voices, nobody: str | None) -> None:
    assert voices.of("en", "GB", "UTC").name(nobody) == "dear guest"
    assert voices.of("ja", "JP", "UTC").name(nobody) == "お客様"


def test_the_culture_chooses_the_wording(shop: Path) -> None:
    folder = shop / "en"
    folder.mkdir()
    (folder / "x.ftl").write_text('home-title = { CULTURE("opening") ->\n    [0] So?\n   *[other] Hello. So?\n }')
    voices = Voices(shop)
    assert voices.problems == []
    assert voices.of("en", "US", "UTC")("home-title") == "So?"
    assert voices.of("en", "GB", "UTC")("home-title") == "Hello. So?"


def test_a_missing_text_falls_down_the_chain_and_then_to_its_own_words(caplog: pytest.LogCaptureFixture) -> None:
    say = Voices().of("ar", "SA", "UTC")
    assert say("no-such-text", n=1) == "no such text"
    assert say("home-title.label") == "home title label"
    for _ in range(3):
        say("no-such-text")
    assert caplog.text.count("ar: no-such-text: no such text") == 1


def test_a_text_missing_in_the_region_is_taken_from_the_language_then_from_english(shop: Path) -> None:
    (shop / "ar-EG").mkdir()
    (shop / "ar-EG" / "x.ftl").write_text("home-title = نورتنا", encoding="utf-8")
    voices = Voices(shop)
    voices._ours["ar"].messages.pop("home-human")
    egypt, emirates = voices.of("ar", "EG", "UTC"), voices.of("ar", "AE", "UTC")
    assert egypt("home-title") == "نورتنا"
    assert emirates("home-title") == "كيف نخدمك اليوم؟"
    assert egypt("home-help") == emirates("home-help")
    assert egypt("home-human") == emirates("home-human") == "💬 Talk to a person"


def test_a_region_is_not_blamed_for_what_its_language_says(shop: Path) -> None:
    (shop / "ar-EG").mkdir()
    (shop / "ar-EG" / "x.ftl").write_text("home-title = نورتنا", encoding="utf-8")
    assert Voices(shop, strict=True).of("ar", "EG", "UTC")("home-help") == "💡 المساعدة"


def test_a_missing_fact_leaves_a_gap_and_a_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    say = Voices().of("en", "GB", "UTC")
    assert say("codes-open", day=NOW) == "🎟 <b>…</b>, valid until 8 February 2027"
    assert say("codes-open", name="x") == f"🎟 <b>{FSI}x{PDI}</b>, valid until …"
    assert "name" in caplog.text


@pytest.mark.parametrize("wrong", [None, object(), {"a": 1}, b"bytes"])
def test_a_fact_of_no_known_kind_leaves_a_gap(wrong: Any) -> None:
    say = Voices().of("en", "GB", "UTC")
    assert say("points-balance", balance=wrong) == "You have <b>…</b>."


def test_a_word_where_a_number_belongs_never_raises_to_the_member(caplog: pytest.LogCaptureFixture) -> None:
    say = Voices().of("en", "GB", "UTC")
    assert "You have" in say("points-balance", balance="many")
    assert "valid until" in say("codes-open", name=3, day="soon")
    assert "demo-buy" not in say("demo-buy", product="x", minor=3, currency="shells")


@pytest.mark.parametrize(
    ("key", "facts"),
    [("no-such-text", {}), ("points-balance", {}), ("points-balance", {"balance": None}), ("points-balance.x", {})],
)
def test_a_strict_voice_raises_what_others_log(voices: Voices, key: str, facts: dict[str, Any]) -> None:
    with pytest.raises(VoiceError, match=key.partition(".")[0]):
        voices.of("de", "DE", "UTC")(key, **facts)


def test_truth_decimals_and_lists_are_facts(shop: Path) -> None:
    text = "a = { $open ->\n    [yes] open\n   *[no] closed\n }\nb = { LIST($names) }\nc = { NUM($n) }"
    say = say_with(shop, text, strict=True)
    assert (say("a", open=True), say("a", open=False)) == ("open", "closed")
    assert say("b", names=["a<", "ب"]) == f"{FSI}a&lt;{PDI} and {FSI}ب{PDI}"
    assert say("c", n=Decimal("2.50")) == "2.5"


def test_a_page_of_many_rows_is_never_too_long_for_the_voice(shop: Path) -> None:
    say = say_with(shop, "about-title = { HTML($shop) }")
    rows = Safe("\n").join(f"row {number}" for number in range(600))
    assert say("about-title", shop=rows) == rows


@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_name_can_leave_its_place(name: str) -> None:
    text = SAY("points-title", name=name, shop="Dalla")
    inside = text.removeprefix("<b>").removesuffix(f", your card at {FSI}Dalla{PDI}</b>")
    assert text == f"<b>{inside}, your card at {FSI}Dalla{PDI}</b>"
    assert not set("<>\"'") & set(inside)
    assert inside == "" or (inside[0], inside[-1], inside.count(FSI), inside.count(PDI)) == (FSI, PDI, 1, 1)
    text.encode()


SAY = Voices(strict=True).of("en", "GB", "Europe/London")


def test_one_zone_per_listener_and_the_same_moment_is_another_day() -> None:
    voices = Voices(strict=True)
    days = {zone: voices.of("en", "GB", zone)("points-expiring-all", day=NOW) for zone in ("UTC", "Asia/Tokyo")}
    assert "8 February" in days["UTC"]
    assert "9 February" in days["Asia/Tokyo"]
    assert voices.of("en", "GB", "Asia/Tokyo")("points-expiring-all", day=(NOW + timedelta(days=1)).date())


def test_the_log_never_grows_with_what_people_send(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    say = Voices().of("en", "GB", "UTC")
    for number in range(3000):
        say(f"no-{number}")
    assert len(caplog.records) <= 1000

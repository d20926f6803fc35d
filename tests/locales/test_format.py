from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from locales.format import Format, hijri, numbering

EVENING = datetime(2027, 2, 8, 21, 5, tzinfo=UTC)  # past midnight in Riyadh


def written(language: str, territory: str | None, digits: str = "auto", zone: str = "UTC") -> Format:
    return Format(language, territory, zone, numbering(language, territory, digits))


@pytest.mark.parametrize(
    ("language", "territory", "digits", "text"),
    [
        ("en", "GB", "auto", "1,234,567.5"),
        ("de", "DE", "auto", "1.234.567,5"),
        ("ja", "JP", "auto", "1,234,567.5"),
        ("ar", "SA", "latn", "1,234,567.5"),
        ("ar", "EG", "native", "١٬٢٣٤٬٥٦٧٫٥"),
        ("ar", "SA", "auto", "١٬٢٣٤٬٥٦٧٫٥"),
        ("ar", "MA", "auto", "1.234.567,5"),
        ("fa", "IR", "native", "۱٬۲۳۴٬۵۶۷٫۵"),
        ("hi", "IN", "native", "१२,३४,५६७.५"),
        ("en", "GB", "native", "1,234,567.5"),
    ],
)
def test_numbers_have_the_digits_and_marks_of_their_country(
    language: str, territory: str, digits: str, text: str
) -> None:
    assert written(language, territory, digits).num(Decimal("1234567.5")) == text


@pytest.mark.parametrize(
    ("language", "territory", "minor", "currency", "text"),
    [
        ("en", "GB", 12000, "SAR", "SAR\u00a0120"),
        ("en", "GB", 12050, "SAR", "SAR\u00a0120.50"),
        ("en", "GB", 12050, "EUR", "€120.50"),
        ("en", "GB", 5, "EUR", "€0.05"),
        ("en", "GB", -500, "EUR", "-€5"),
        ("en", "GB", 1500, "JPY", "JP¥1,500"),
        ("ja", "JP", 1500, "JPY", "￥1,500"),
        ("en", "GB", 1500, "KWD", "KWD\u00a01.500"),
        ("de", "DE", 12050, "SAR", "120,50\u00a0SAR"),
        ("ar", "SA", 12000, "SAR", "\u200f١٢٠\u00a0ر.س.\u200f"),
        ("en", "GB", 0, "SAR", "SAR\u00a00"),
    ],
)
def test_money_is_written_from_minor_units(language: str, territory: str, minor: int, currency: str, text: str) -> None:
    assert written(language, territory).money(minor, currency) == text


@pytest.mark.parametrize("wrong", ["", "shells", "sar", "<b>"])
def test_money_refuses_what_is_no_currency(wrong: str) -> None:
    with pytest.raises(ValueError, match="not a currency"):
        written("en", "GB").money(100, wrong)


def test_per_cent() -> None:
    assert written("en", "GB").percent(15) == "15%"
    assert written("de", "DE").percent(Decimal("2.5")) == "2,5\u00a0%"
    assert written("ar", "EG", "native").percent(15) == "١٥٪"
    assert written("ar", "SA", "latn").percent(15) == "15%"


@pytest.mark.parametrize(
    ("language", "territory", "style", "text"),
    [
        ("en", "GB", "long", "9 February 2027"),
        ("en", "GB", "short", "9 Feb"),
        ("en", "GB", "weekday", "Tuesday, 9 February 2027"),
        ("en", "US", "long", "February 9, 2027"),
        ("de", "AT", "long", "9. Februar 2027"),
        ("ar", "MA", "short", "9 فبراير"),
        ("ar", "EG", "weekday", "الثلاثاء، ٩ فبراير ٢٠٢٧"),
        ("ja", "JP", "weekday", "2027年2月9日火曜日"),
    ],
)
def test_days_are_the_days_of_the_listeners_zone(language: str, territory: str, style: str, text: str) -> None:
    shape = written(language, territory, zone="Asia/Riyadh")
    assert shape.day(EVENING, style) == text
    assert shape.day(date(2027, 2, 9), style) == text


def test_months_and_times() -> None:
    assert written("de", "DE", zone="Asia/Riyadh").month(datetime(2027, 1, 31, 22, 0, tzinfo=UTC)) == "Februar 2027"
    assert written("en", "GB", zone="Asia/Riyadh").time(EVENING) == "00:05"
    assert written("en", "US", zone="Asia/Riyadh").time(EVENING).replace("\u202f", " ") == "12:05 AM"
    assert written("ar", "EG", zone="Asia/Riyadh").time(EVENING) == "١٢:٠٥ ص"


def test_a_summer_night_has_another_hour_than_a_winter_night() -> None:
    berlin = written("de", "DE", zone="Europe/Berlin")
    assert [berlin.time(datetime(2027, month, 1, 12, tzinfo=UTC)) for month in (1, 7)] == ["13:00", "14:00"]


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2027, 2, 8), "1 رمضان 1448هـ"),
        (date(2027, 3, 9), "1 شوال 1448هـ"),
        (date(2028, 1, 28), "1 رمضان 1449هـ"),
    ],
)
def test_the_hijri_day_is_that_of_umm_al_qura(day: date, text: str) -> None:
    assert hijri(day, "ar") == text
    assert Format("ar", "SA", "UTC", "latn", hijri=True).day(day).endswith(f"({text})")


def test_the_hijri_day_stays_away_where_nobody_can_tell_it() -> None:
    assert hijri(date(2027, 2, 8), "en") == "1 Ramadan 1448 AH"
    assert hijri(date(2027, 2, 8), "de") is None
    assert hijri(date(1900, 1, 1), "ar") is None
    assert hijri(date(2200, 1, 1), "ar") is None
    assert "(" not in Format("ar", "SA", "UTC", "latn", hijri=True).day(date(2200, 1, 1))
    assert "(" not in Format("ar", "SA", "UTC", "latn", hijri=True).day(date(2027, 2, 8), "short")
    assert "1 رمضان" in Format("ar-SA", "SA", "UTC", "latn", hijri=True).day(date(2027, 2, 8))


def test_lists_join_as_the_language_joins() -> None:
    def bare(shape: Format) -> str:
        return shape.list(["a", "b", "c"]).replace("\u2068", "").replace("\u2069", "")

    assert bare(written("en", "GB")) == "a, b and c"
    assert bare(written("de", "DE")) == "a, b und c"
    assert bare(written("ja", "JP")) == "a、b、c"
    assert written("en", "GB").list([]) == ""
    assert written("en", "GB").list(["a"]) == "\u2068a\u2069"


def test_a_bare_language_never_takes_a_country_of_its_own() -> None:
    assert numbering("ar", None, "auto") in ("arab", "latn")
    assert written("de", "SA").num(2500) == "2.500"
    assert written("ar", "ZZ", "latn").num(2500)

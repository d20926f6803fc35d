"""Numbers, money, days and lists as one language in one country writes them: the functions of our .ftl files.

Babel's data, three things of our own: the digits of dates (Babel always writes 0-9), the Hijri date beside the
Gregorian one, and a space between a currency's letters and its amount.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
    get_currency_symbol,
    is_currency,
)
from hijridate import Gregorian

from locales import languages
from locales.markup import isolate

Number = int | float | Decimal
HIJRI_MONTHS = ("ar", "en")  # the languages hijridate names the months in, as far as we speak them
NATIVE_DIGITS = {"arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹", "deva": "०१२३४५६७८९", "beng": "০১২৩৪৫৬৭৮৯"}
ARABIC_DIGITS = ("arab", "arabext")
DAY_STYLES = {"long": "long", "weekday": "full"}
SHORT_DAY = {"short": "MMMd"}


@dataclass(frozen=True, slots=True)
class Format:
    """How one voice writes values. `digits` is a CLDR numbering system (`latn`, `arab`, …); `zone` is an IANA name."""

    language: str
    territory: str | None
    zone: str
    digits: str
    hijri: bool = False

    def num(self, value: Number) -> str:
        """2500 → 2,500 · 2.500 · ٢٬٥٠٠"""
        return _decimal(value, self.language, self.territory, self.digits)

    def money(self, minor: int, currency: str) -> str:
        """Minor units (halalas, cents) as an amount with its currency; whole amounts without a fraction."""
        return _money(minor, currency, self.language, self.territory, self.digits)

    def percent(self, value: Number) -> str:
        """15 → 15%"""
        return _percent(value, self.language, self.territory, self.digits)

    def day(self, moment: date, style: str = "long") -> str:
        """A day in the voice's zone: `long` 8 February 2027, `short` 8 Feb, `weekday` Monday, 8 February 2027.

        Where the profile says so, the Hijri date stands beside a long one.
        """
        return _day(self._local(moment), style, self.language, self.territory, self.digits, self.hijri)

    def month(self, moment: date) -> str:
        """Month and year."""
        return _day(self._local(moment), "month", self.language, self.territory, self.digits, False)

    def time(self, moment: datetime) -> str:
        """The time of day in the voice's zone, to the minute."""
        local = moment.astimezone(_zone(self.zone))
        return _time(local.hour, local.minute, self.language, self.territory, self.digits)

    def list(self, items: Sequence[str]) -> str:
        """a, b and c: each item isolated."""
        return format_list([isolate(item) for item in items], locale=languages.locale(self.language, self.territory))

    def _local(self, moment: date) -> date:
        return moment.astimezone(_zone(self.zone)).date() if isinstance(moment, datetime) else _plain(moment)


def numbering(language: str, territory: str | None, digits: str) -> str:
    """The CLDR numbering system for a profile's `digits`: `latn`, `native`, or `auto` (what CLDR prefers)."""
    locale = languages.locale(language, territory)
    if digits == "latn":
        return "latn"
    system = locale.default_numbering_system if digits == "auto" else locale.other_numbering_systems.get("native")
    return system if system in NATIVE_DIGITS else "latn"


def hijri(day: date, language: str) -> str | None:
    """The day in the Umm al-Qura calendar; None outside its table (1343 to 1500 AH) or without month names."""
    base = language.split("-")[0]
    if base not in HIJRI_MONTHS:
        return None
    try:
        there = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return None
    if base == "ar":
        return f"{there.day} {there.month_name('ar')} {there.year}{there.notation('ar')}"
    return f"{there.day} {there.month_name('en')} {there.year} {there.notation('en')}"


@lru_cache(64)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _plain(day: date) -> date:
    return date(day.year, day.month, day.day)


def _in_digits(text: str, digits: str) -> str:
    native = NATIVE_DIGITS.get(digits)
    return text.translate(str.maketrans("0123456789", native)) if native else text


@lru_cache(16384)
def _decimal(value: Number, language: str, territory: str | None, digits: str) -> str:
    locale = languages.locale(language, territory)
    return _in_digits(format_decimal(value, locale=locale, numbering_system=digits), digits)


@lru_cache(2048)
def _percent(value: Number, language: str, territory: str | None, digits: str) -> str:
    locale = languages.locale(language, territory)
    share = Decimal(str(value)) / 100
    text = format_percent(share, locale=locale, numbering_system=digits, decimal_quantization=False)
    return _in_digits(text.replace("%", "٪") if digits in ARABIC_DIGITS else text, digits)


@lru_cache(8192)
def _money(minor: int, currency: str, language: str, territory: str | None, digits: str) -> str:
    if not is_currency(currency):
        raise ValueError(f"not a currency: {currency!r}")
    locale = languages.locale(language, territory)
    places = get_currency_precision(currency)
    amount = Decimal(int(minor)).scaleb(-places)
    whole = amount == amount.to_integral_value()
    pattern = _money_pattern(locale, currency, whole)
    text = format_currency(amount, currency, pattern, locale=locale, currency_digits=not whole, numbering_system=digits)
    return _in_digits(text, digits)


def _money_pattern(locale: Locale, currency: str, whole: bool) -> str:
    """The locale's pattern, with the space that CLDR asks for between letters and digits (SAR 120, but €120)."""
    pattern = str(locale.currency_formats["standard"].pattern)
    if get_currency_symbol(currency, locale)[-1].isalpha():
        pattern = pattern.replace("¤#", "¤\u00a0#")
    return pattern.replace(".00", "") if whole else pattern


@lru_cache(8192)
def _day(day: date, style: str, language: str, territory: str | None, digits: str, beside: bool) -> str:
    locale = languages.locale(language, territory)
    if style == "month":
        return _in_digits(format_skeleton("yMMMM", day, locale=locale), digits)
    if style in SHORT_DAY:
        return _in_digits(format_skeleton(SHORT_DAY[style], day, locale=locale), digits)
    text = format_date(day, DAY_STYLES[style], locale=locale)
    other = hijri(day, language) if beside else None
    return _in_digits(f"{text} ({other})" if other else text, digits)


@lru_cache(4096)
def _time(hour: int, minute: int, language: str, territory: str | None, digits: str) -> str:
    text = format_time(time(hour, minute), "short", locale=languages.locale(language, territory))
    return _in_digits(text, digits)

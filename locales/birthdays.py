"""Which days of the year a typed text can mean. Babel's own `parse_date` wants a year and knows no names of months."""

import re
import unicodedata
from functools import lru_cache

from babel.dates import get_month_names

from locales import languages
from locales.places import fold
from rules.settings import LONGEST_MONTHS, Birthday, birthday

LONGEST = 80  # characters: who writes more tells something else
SHORTEST = 3  # letters by which a month is known: Sep, Jan, نوف
MONTHS = range(1, len(LONGEST_MONTHS) + 1)
YEARS = range(1900, 2101)  # told though nobody asked, and not kept
_WRITTEN = re.compile(r"(\d{1,2})\s*[月월]\s*(\d{1,2})(?!\d)")  # Japanese, Chinese, Korean
_DOTTED = re.compile(r"\s*\d{1,2}\.\s?\d{1,2}\.?\s?(?:\d{2}|\d{4})?\s*")


def days_meant(text: str, language: str, territory: str | None, month: int | None = None) -> tuple[Birthday, ...]:
    """None, one, or two of which only the writer knows the right one: 3/4 is April to some and March to others.

    Months are known by their names in the language as spoken in the territory, and in English. Where `month` is known
    already, a number by itself is its day.
    """
    text = unicodedata.normalize("NFKC", text)
    if written := _WRITTEN.search(text):
        return _some((int(written[1]), int(written[2])))
    told = [int(one) for one in re.findall(r"\d+", text[:LONGEST])]
    numbers = [one for one in told if one <= max(LONGEST_MONTHS)]
    if len(text) > LONGEST or any(one not in YEARS and one > 99 for one in told):
        return ()
    if dotted := _DOTTED.fullmatch(text):
        numbers = told[:2]  # the third is a year, however short
    named = _named(text, language, territory) or (month if len(numbers) == 1 else None)
    if named:
        return _some((named, numbers[0])) if len(numbers) == 1 else ()
    if len(numbers) != 2:
        return ()
    first, second = numbers
    if told[0] in YEARS:
        return _some((first, second))  # the year comes first only where the month comes before the day
    if dotted and "." in languages.locale(language, territory).date_formats["short"].pattern:
        return _some((second, first))
    return _some((second, first), (first, second))


def _some(*days: tuple[int, int]) -> tuple[Birthday, ...]:
    """Those that the calendar has, each once."""
    return tuple(dict.fromkeys(one for one in (birthday(*day) for day in days) if one))


def _named(text: str, language: str, territory: str | None) -> int | None:
    """The one month that the text names; its whole name counts before a shortened one."""
    words = fold("".join(" " if one.isdecimal() else one for one in text))
    known = _names(language, territory)
    whole = {month for name, month in known if f" {name} " in f" {words} "}
    begun = {
        month for name, month in known for word in words.split() if len(word) >= SHORTEST and name.startswith(word)
    }
    found = whole or begun
    return found.pop() if len(found) == 1 else None


@lru_cache(64)
def _names(language: str, territory: str | None) -> tuple[tuple[str, int], ...]:
    """The months' names as people type them, by themselves and in a date; those that are numbers count as such."""
    spoken = (languages.locale(language, territory), languages.locale(languages.REFERENCE, None))
    names = (
        (fold(get_month_names("wide", context, one)[month]), month)
        for one in spoken
        for context in ("format", "stand-alone")
        for month in MONTHS
    )
    return tuple(dict.fromkeys((name, month) for name, month in names if not any(map(str.isdecimal, name))))

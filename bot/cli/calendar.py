"""`wafa doctor --calendar 2027`: the year's greetings, for a person to check, or as rows that can be compared."""

import asyncio
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import typer

from bot.cli.root import fail
from bot.programme import source
from bot.settings import Settings
from domain.almanac import EVERYWHERE, Row, almanac, in_force
from locales.places import country_name
from locales.voices import Voice, Voices
from rules.occasions import FEASTS
from rules.programme import Programme, ProgrammeErrors, parse
from storage.migrations import current, head
from storage.store import Store

YEARS = range(2024, 2078)
LEGEND = """Greetings in {year}, by the programme that counts.

  residents   goes to members who told this country, and to whoever chose the day
  chosen      goes only to whoever chose the day
  silent      nobody is greeted, and nothing is advertised
  {mark}           the moon decides: a wish goes on the second day, silence is kept on both, unless the day is announced
              in [greetings.announced]
  !           what you should look at
"""
ESTIMATED = "~"  # stands before a day that may still move
WHO = {"residents": "residents", "chosen": "chosen", "nobody": "silent"}


def print_calendar(wanted: Settings, year: int, *, rows: bool) -> None:
    """The calendar of that year by the programme that counts: the one applied last, before the first start the file."""
    if year not in YEARS:
        raise fail(f"Days are known from {YEARS[0]} to {YEARS[-1]}.", 2)
    found = almanac(asyncio.run(_applied(wanted.database)) or _written(source(wanted)), year)
    for line in map(_row, found) if rows else _pages(found, year):
        typer.echo(line)  # as it is: rich would turn tabs into spaces


async def _applied(url: str) -> Programme | None:
    """None where there is no database of this version yet."""
    if current(url) != head():
        return None
    store = Store.open(url)
    try:
        return await store.report(in_force)
    finally:
        await store.close()


def _written(file: Path) -> Programme:
    try:
        return parse(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, ProgrammeErrors) as problem:
        raise fail(f"Programme {file}: {problem}") from None


def _row(row: Row) -> str:
    """One line with tabs, the same for the same day whatever else changes."""
    told = (row.country, row.day, row.first, row.occasion, row.tone, row.how, row.hijri, row.who, *row.remarks)
    return "\t".join(map(str, told))


def _pages(rows: list[Row], year: int) -> Iterator[str]:
    say = Voices().of("en", None, "UTC")
    yield LEGEND.format(year=year, mark=ESTIMATED)
    for country, days in groupby(rows, key=lambda row: row.country):
        yield "Anywhere" if country == EVERYWHERE else f"{country_name(country, 'en')} ({country})"
        yield from (line for row in days for line in _lines(row, say))
        yield ""


def _lines(row: Row, say: Voice) -> Iterator[str]:
    known = row.occasion in FEASTS
    name = say.plain("occasion-name", occasion=row.occasion) if known else row.occasion.replace("-", " ")
    mark = ESTIMATED if row.how == "estimated" else " "
    first = f"begins {row.first:%d %b}" if row.first != row.day else ""
    about = " · ".join(filter(None, [name, first, row.tone, row.how, row.hijri]))
    yield f" {mark}{row.day:%a %d %b}  {WHO[row.who]:<10} {about}"
    yield from (f"                        ! {remark}" for remark in row.remarks)

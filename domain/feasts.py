"""The feasts ahead, and the word of the shop on which day one that hangs on the moon begins."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import tomlkit

from domain.almanac import EVERYWHERE, Row, between
from domain.programme import put_in_force
from domain.staff import by_staff
from locales.occasions import feasts
from rules.occasions import FEASTS, Feast, NotAhead
from rules.programme import Programme, parse
from rules.refusals import Busy
from rules.staff import Act, Staff, may
from storage.tx import Tx

AHEAD = timedelta(days=60)  # two of the moon's months: no feast comes as a surprise
NEAR = timedelta(days=10)  # before the day: whoever reads Monday's page can still say when it is
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ahead:
    """The days on which somebody is greeted, or nobody anything; `movable`: feasts (occasion, country) that the
    person who looks may announce.
    """

    rows: tuple[Row, ...]
    movable: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A feast that hangs on the moon: the days on which it may begin, and the one that was announced, if any."""

    feast: Feast
    country: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """The file of the programme with a line changed under `[greetings.announced]`; `after` has the programme's id."""

    after: int
    text: str


@by_staff(Act.CAMPAIGNS)
def ahead(tx: Tx, staff: Staff, *, now: datetime) -> Ahead:
    """The next sixty days by the shop's calendar. Works the calendars of several countries out: for reports."""
    programme = tx.programme.current()
    today = _today(programme, now)
    rows = [row for row in between(programme, today, today + AHEAD) if row.who != "chosen" or row.country == EVERYWHERE]
    movable = _movable(programme, rows) if may(staff, Act.PROGRAMME) else ()
    return Ahead(tuple(rows), movable)


@by_staff(Act.PROGRAMME)
def sighting(tx: Tx, owner: Staff, occasion_id: str, country: str, *, now: datetime) -> Sighting:
    """What may be announced of a feast. Raises NotAhead."""
    return _sighting(tx.programme.current(), occasion_id, country, now)


@by_staff(Act.PROGRAMME)
def word(tx: Tx, owner: Staff, occasion_id: str, country: str, day: date | None, *, now: datetime) -> Word:
    """What is to be announced: the feast is on that day in that country. None: nobody knows, and the second day counts.

    To read and write the whole file takes long: for reports. Raises NotAhead, also for a day on which it cannot begin.
    """
    found = _sighting(tx.programme.current(), occasion_id, country, now)
    if day is not None and day not in found.days:
        raise NotAhead
    newest = tx.programme.newest_id()
    assert newest is not None
    text = with_announced(tx.programme.text(newest), occasion_id, country, day)
    parse(text)  # which is kept: whoever puts it in force finds it read
    return Word(newest, text)


@by_staff(Act.PROGRAMME)
def announce(tx: Tx, owner: Staff, told: Word, *, now: datetime) -> None:
    """From now on it counts, as if the file had been changed. The same word again changes nothing.

    Raises Busy when another programme was put in force since: the same tap works it out anew.
    """
    if tx.programme.newest_id() != told.after:
        raise Busy
    put_in_force(tx, told.text, actor=owner.actor, after=told.after, now=now)


def unannounced(programme: Programme, now: datetime) -> int:
    """How many feasts of the next days members are to be greeted on while nobody has said when they begin."""
    today = _today(programme, now)
    rows = between(programme, today, today + NEAR)
    return len({row.occasion for row in rows if row.who == "residents" and row.how == "estimated"})


def with_announced(text: str, occasion_id: str, country: str, day: date | None) -> str:
    """The programme's text with that one line changed; all else, comments too, stays as it was written."""
    document: Any = tomlkit.parse(text)
    days = _within(_within(_within(document, "greetings"), "announced"), occasion_id, inline=True)
    if day is not None:
        days[country] = day
    else:
        days.pop(country, None)
    if not days:
        del document["greetings"]["announced"][occasion_id]
    return tomlkit.dumps(document)


def _within(table: Any, name: str, *, inline: bool = False) -> Any:
    """The table of that name in another; an empty one where there is none."""
    if name not in table:
        table[name] = tomlkit.inline_table() if inline else tomlkit.table()
    return table[name]


def _today(programme: Programme, now: datetime) -> date:
    return now.astimezone(programme.shop.tz).date()


def _movable(programme: Programme, rows: list[Row]) -> tuple[tuple[str, str], ...]:
    """Each once; what members anywhere may choose goes by the shop's days."""
    greeted = [row for row in rows if row.occasion in FEASTS and FEASTS[row.occasion].moon]
    places = ((row.occasion, programme.shop.country if row.country == EVERYWHERE else row.country) for row in greeted)
    return tuple(dict.fromkeys(places))


def _sighting(programme: Programme, occasion_id: str, country: str, now: datetime) -> Sighting:
    """The moon is seen a day sooner or later than computed. A feast that has just begun can still be put right."""
    occasion, today = FEASTS.get(occasion_id), _today(programme, now)
    if occasion is None or not occasion.moon:
        raise NotAhead
    last = today + AHEAD
    for year in range(today.year, last.year + 1):
        for feast in feasts(programme, occasion, country, year):
            if today - _DAY <= feast.day <= last:
                return Sighting(feast, country, tuple(feast.computed + n * _DAY for n in (-1, 0, 1)))
    raise NotAhead

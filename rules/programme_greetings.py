"""`[greetings]` of the programme: on which occasions which country is greeted, announced days, days of mourning."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import TypeGuard

from rules.iso import COUNTRIES
from rules.occasions import FEASTS
from rules.programme_fields import Section
from rules.programme_problems import guess, near, shown

Days = Mapping[str, date]  # country → day
A_DAY = "a day such as 2027-03-09"


@dataclass(frozen=True, slots=True)
class Greetings:
    """What the shop decided about greetings.

    `countries`: the occasions each country's members are greeted on, by the shop's own word. `occasions`: the same
    for every other country, where a reviewed culture profile names them too. `announced`: occasion → country → day.
    `mourning`: the days of a country, beside those of every year, on which nothing is advertised.
    """

    occasions: tuple[str, ...]
    countries: Mapping[str, tuple[str, ...]]
    announced: Mapping[str, Days]
    mourning: Mapping[str, tuple[date, ...]]


def read_greetings(section: Section) -> Greetings:
    """The section's settings; what is wrong is reported with its line."""
    return Greetings(
        occasions=_ids(section, "occasions"),
        countries=_countries(section.section("countries")),
        announced=_announced(section.section("announced")),
        mourning=_mourning(section.section("mourning")),
    )


def _ids(section: Section, name: str) -> tuple[str, ...]:
    """Occasions of the whitelist, each once."""
    value = section.get(name)
    if name not in section:
        return ()
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        section.wrong(name, 'a list of occasions such as ["new-year", "eid-al-fitr"]')
        return ()
    for one in value:
        if one not in FEASTS:
            meant = near(one, FEASTS)
            section.problem(
                name, f"{shown(one)} is no occasion known here{guess(meant)}", "occasion", value=one, meant=meant
            )
    if len(set(value)) < len(value):
        section.problem(name, "names an occasion twice", "occasion-twice")
    return tuple(one for one in dict.fromkeys(value) if one in FEASTS)


def _countries(section: Section) -> Mapping[str, tuple[str, ...]]:
    listed = {country: _ids(section, country) for country in section.names() if _is_country(section, country)}
    for country, ids in listed.items():
        for one in ids:
            if country not in FEASTS[one].countries:
                message = f'"{one}" is no public holiday there: only members who chose it are greeted'
                section.warning(country, message, "not-celebrated", value=one)
    return MappingProxyType(listed)


def _announced(section: Section) -> Mapping[str, Days]:
    for name in section.names():
        if name not in FEASTS:
            section.get(name)  # it is named here, and not once more as unknown
            meant = near(name, FEASTS)
            section.problem(name, f"is no occasion known here{guess(meant)}", "occasion", value=name, meant=meant)
    return MappingProxyType({name: _days(section.section(name)) for name in section.names() if name in FEASTS})


def _days(section: Section) -> Days:
    days: dict[str, date] = {}
    for country in section.names():
        day = section.get(country)
        if not _is_country(section, country):
            continue
        if _is_day(day):
            days[country] = day
        else:
            section.wrong(country, A_DAY)
    return MappingProxyType(days)


def _mourning(section: Section) -> Mapping[str, tuple[date, ...]]:
    days: dict[str, tuple[date, ...]] = {}
    for country in section.names():
        value = section.get(country)
        if not _is_country(section, country):
            continue
        if isinstance(value, list) and all(_is_day(day) for day in value):
            days[country] = tuple(sorted(value))
        else:
            section.wrong(country, "a list of days such as [2027-01-23, 2027-01-24]")
    return MappingProxyType(days)


def _is_day(value: object) -> TypeGuard[date]:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_country(section: Section, country: str) -> bool:
    """Whether the key is a country code; asks for it, so that it is told once only."""
    section.get(country)
    if country in COUNTRIES:
        return True
    section.problem(country, "is not a country code of two letters such as SA (ISO 3166)", "country")
    return False

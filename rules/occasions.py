"""Occasions: which days are worth a greeting, which ask for silence, and whom a greeting is for.

The whitelist is data, `occasions.toml` beside this file. On which date a day falls is asked in locales/occasions.py.
"""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar

from rules.refusals import Refusal

DATA = Path(__file__).with_name("occasions.toml")
_DAY = timedelta(days=1)


class Tone(StrEnum):
    """How a day is kept."""

    FESTIVE = "festive"  # a wish is welcome
    SOLEMN = "solemn"  # remembered quietly: no greeting, no offer
    MOURNING = "mourning"  # the same


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day of every year. `calendar`, `day` and `weekday` say which one, as occasions.toml explains."""

    id: str
    tone: Tone
    calendar: str
    day: str
    countries: frozenset[str]
    weekday: int | None = None
    moon: bool = False
    world: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Feast:
    """An occasion in one year of its own calendar, in one country.

    `computed` is the first day by calculation, `announced` the one the shop announced, if it did.
    """

    occasion: Occasion
    year: int
    computed: date
    announced: date | None = None

    @property
    def day(self) -> date:
        """The day of the greeting: as announced; else, where the moon decides, the second, which is certain."""
        return self.announced or (self.computed + _DAY if self.occasion.moon else self.computed)

    @property
    def estimated(self) -> bool:
        """Whether the day may still move."""
        return self.occasion.moon and self.announced is None


@dataclass(eq=False)
class NotAhead(Refusal):
    """This feast does not hang on the moon, is over, far away, or cannot begin on that day."""

    key: ClassVar[str] = "refused-not-ahead"


def _read() -> Mapping[str, Occasion]:
    table = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return MappingProxyType({name: _occasion(name, entry) for name, entry in table.items()})


def _occasion(name: str, entry: dict[str, Any]) -> Occasion:
    told = {"text": name, "countries": ()} | entry
    return Occasion(name, **told | {"tone": Tone(told["tone"]), "countries": frozenset(told["countries"])})


OCCASIONS: Mapping[str, Occasion] = _read()
FEASTS: Mapping[str, Occasion] = MappingProxyType(
    {name: one for name, one in OCCASIONS.items() if one.tone is Tone.FESTIVE}
)
SILENT = tuple(one for one in OCCASIONS.values() if one.tone is not Tone.FESTIVE)


def wants(choice: bool | None, country: str | None, occasion: Occasion, enabled: Collection[str], public: bool) -> bool:
    """Whether a greeting on this occasion is for somebody: promise P10.

    `choice`: what they chose themselves, None for nothing. `country`: where they live, only if they told it.
    `enabled`: the occasions that the shop greets that country on. `public`: whether it is a public holiday there.
    Nothing else is ever asked: no name, no language, no number, no clock.
    """
    if occasion.tone is not Tone.FESTIVE:
        return False
    if choice is not None:
        return choice
    return country is not None and country in occasion.countries and occasion.id in enabled and public

"""Culture profiles: how to speak with people of a language in a territory, as data (`locales/culture/*.toml`).

`default` ← `<language>` ← `<TERRITORY>` ← `<language>-<TERRITORY>`, field by field, the most special one wins. A
profile holds choices; the words are in the .ftl files. Every file says who reviewed it and when.

A file of a country that nobody from there has reviewed may only soften what it is laid over: more formal, more
indirect, a longer opening, fewer emoji, longer quiet hours. It never adds occasions. The file of a language says how
our own texts in it are written, so it counts as it stands.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from locales.softening import softened
from locales.topics import TOPICS
from rules.occasions import FEASTS
from rules.quiet import DAY_MINUTES, Span

HERE = Path(__file__).parent / "culture"
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class ProfileError(ValueError):
    """A culture file is wrong; the message names file and field."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The choices for one language in one territory.

    `digits`: latn, native or auto (CLDR's). `calendars`: shown beside the Gregorian one. `address`: formal or informal,
    where the language has both and the shop says nothing. `name_form`: text around `{name}`. `directness`: 1 states it,
    3 softens it and gives a way out. `opening`: 0 to 2, how much greeting before business. `emoji`: 1 if a wish bears
    one. `exclaim`: whether our texts keep their exclamation marks. `greeting_periods`: CLDR's day period → the greeting
    of that hour. `occasions`: ids greeted by default where the shop enabled them. `quiet`, `quiet_days` (by weekday),
    `ramadan_quiet`: no message that can wait; `ramadan_promotions`: the only hours for offers in Ramadan. `avoid`: what
    nothing offered should be about; the owner is told where it is, and a test holds our own texts to it.
    """

    digits: str
    calendars: tuple[str, ...]
    address: str
    name_form: str
    directness: int
    opening: int
    emoji: int
    exclaim: bool
    greeting_periods: tuple[tuple[str, str], ...]
    occasions: tuple[str, ...]
    quiet: tuple[Span, ...]
    quiet_days: tuple[tuple[str, tuple[Span, ...]], ...]
    ramadan_quiet: tuple[Span, ...]
    ramadan_promotions: tuple[Span, ...]
    avoid: tuple[str, ...]
    reviewed: bool  # every file it was made from has been reviewed


class Profiles:
    """All culture files of a folder, checked when opened. Raises ProfileError."""

    def __init__(self, folder: Path = HERE) -> None:
        self._layers = {path.stem: _layer(path) for path in sorted(folder.glob("*.toml"))}
        if "default" not in self._layers:
            raise ProfileError(f"{folder}/default.toml is missing")
        if missing := sorted(set(READERS) - set(self._layers["default"])):
            raise ProfileError(f"{folder}/default.toml lacks: {', '.join(missing)}")
        self.of = lru_cache(1024)(self._of)

    def _of(self, language: str, territory: str | None) -> Profile:
        base = language.split("-")[0]
        ways = ["default", base, language, territory, f"{base}-{territory}", f"{language}-{territory}"]
        layers = {way: self._layers[way] for way in dict.fromkeys(ways) if way in self._layers}
        merged: dict[str, Any] = {}
        for way, layer in layers.items():
            merged |= layer if layer["reviewed"] or way in ("default", base) else softened(merged, layer)
        return Profile(**{**merged, "reviewed": all(layer["reviewed"] for layer in layers.values())})


def _layer(path: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(f"{path}: {error}") from error
    reviewed = _review(path, table)
    layer: dict[str, Any] = {"reviewed": reviewed}
    for name, value in table.items():
        if name not in READERS:
            raise ProfileError(f"{path}: {name}: no such field; there are {', '.join(READERS)}")
        layer[name] = _read(path, name, value)
    if not reviewed:
        layer.pop("occasions", None) if path.stem != "default" else layer.update(occasions=())
    return layer


def _review(path: Path, table: dict[str, Any]) -> bool:
    by, on = table.pop("reviewed_by", None), table.pop("reviewed_on", "")
    if not isinstance(by, str):
        raise ProfileError(f'{path}: reviewed_by: say who reviewed it, or "" for nobody yet')
    if by and type(on) is not date:
        raise ProfileError(f"{path}: reviewed_on: the day of the review, such as 2026-11-21")
    return bool(by)


def _read(path: Path, name: str, value: object) -> object:
    try:
        return READERS[name](value)
    except (ValueError, TypeError, AttributeError) as error:
        raise ProfileError(f"{path}: {name}: {error}") from error


def _choice(*allowed: str) -> Callable[[Any], object]:
    def read(value: Any) -> object:
        if value not in allowed:
            raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
        return value

    return read


def _whole(low: int, high: int) -> Callable[[Any], object]:
    def read(value: Any) -> object:
        if type(value) is not int or not low <= value <= high:
            raise ValueError(f"{value!r} is not a whole number from {low} to {high}")
        return value

    return read


def _truth(value: Any) -> object:
    if type(value) is not bool:
        raise ValueError(f"{value!r} is neither true nor false")
    return value


def _words(value: Any) -> tuple[str, ...]:
    if type(value) is not list or not all(isinstance(word, str) and word for word in value):
        raise ValueError(f"{value!r} is not a list of words")
    return tuple(value)


def _topics(value: Any) -> tuple[str, ...]:
    if unknown := [topic for topic in _words(value) if topic not in TOPICS]:
        raise ValueError(f"{unknown[0]!r} has no words in locales/avoided.toml; there are {', '.join(TOPICS)}")
    return tuple(value)


def _occasions(value: Any) -> tuple[str, ...]:
    if unknown := [name for name in _words(value) if name not in FEASTS]:
        raise ValueError(f"{unknown[0]!r} is no occasion that is greeted; rules/occasions.toml lists them")
    return tuple(value)


def _calendars(value: Any) -> object:
    if unknown := set(_words(value)) - {"hijri"}:
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}; there is hijri")
    return tuple(value)


def _form(value: Any) -> object:
    if not isinstance(value, str) or value.count("{name}") != 1 or len(value) > 32:
        raise ValueError(f"{value!r} is not a short text with {{name}} in it")
    return value


def _spans(value: Any) -> tuple[Span, ...]:
    """`22:00-09:00`; the whole day is `00:00-24:00`."""
    spans = []
    for text in _words(value):
        start, end = (_minute(part) for part in text.split("-"))
        if start in (end, DAY_MINUTES):
            raise ValueError(f"{text!r} is empty")
        spans.append((start, end))
    return tuple(spans)


def _minute(text: str) -> int:
    hour, minute = (int(part) for part in text.split(":"))
    if not (0 <= minute < 60 and 0 <= hour * 60 + minute <= DAY_MINUTES):
        raise ValueError(f"{text!r} is no time of day")
    return hour * 60 + minute


def _days(value: Any) -> object:
    if unknown := set(value) - set(WEEK):
        raise ValueError(f"{', '.join(sorted(unknown))}: no day; there are {', '.join(WEEK)}")
    return tuple((day, _spans(value[day])) for day in WEEK if day in value)


def _periods(value: Any) -> object:
    if wrong := [part for part in value.values() if part not in ("morning", "day", "evening")]:
        raise ValueError(f"{wrong[0]!r} is none of morning, day, evening")
    return tuple(sorted(value.items()))


READERS: dict[str, Callable[[Any], object]] = {
    "digits": _choice("latn", "native", "auto"),
    "calendars": _calendars,
    "address": _choice("formal", "informal"),
    "name_form": _form,
    "directness": _whole(1, 3),
    "opening": _whole(0, 2),
    "emoji": _whole(0, 1),
    "exclaim": _truth,
    "greeting_periods": _periods,
    "occasions": _occasions,
    "quiet": _spans,
    "quiet_days": _days,
    "ramadan_quiet": _spans,
    "ramadan_promotions": _spans,
    "avoid": _topics,
}

"""What differs between two programmes, in words for the person who applies the new one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from rules.programme import Programme
from rules.programme_problems import shown

# What a programme lists, the name by which its writer tells one from another, and what is said of one in short.
_LISTED: Mapping[str, tuple[str, str]] = {
    "tiers": ("id", ", from {0.threshold} points"),
    "rewards": ("id", ", {0.price} points"),
    "favours": ("id", ", {0.points} points"),
    "boosts": ("id", ", × {0.multiplier}"),
    "products": ("item", ""),
    "kinds": ("id", ""),
    "stamp_cards": ("id", ", {0.stamps} stamps"),
    "challenges": ("id", ", {0.different} different ones"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One setting that is different now. `path` is rewards.mug.price; `old` or `new` is None where there is none."""

    path: str
    old: str | None
    new: str | None

    def __str__(self) -> str:
        if self.old is None:
            return f"{self.path}: new: {self.new}"
        if self.new is None:
            return f"{self.path}: removed: {self.old}"
        return f"{self.path}: {self.old} → {self.new}"


def changes_between(old: Programme | None, new: Programme) -> list[Change]:
    """What to say about going from `old` to `new`; empty for files that differ in comments and order only.

    A tier, reward or product that came or went is one change. Stock is left out: only the storage knows what is left.
    """
    if old is None:
        summary = f"{new.text(new.shop.name, '')}, {len(new.tiers)} tiers, {len(new.rewards)} rewards"
        return [Change("programme", None, summary)]
    here, there = _shared(old, new), _shared(new, old)
    before, after = _settings(here, there), _settings(there, here)
    paths = [*after, *(path for path in before if path not in after)]
    changed = [Change(path, before.get(path), after.get(path)) for path in paths if before.get(path) != after.get(path)]
    return changed + _came_and_went(old, new)


def _came_and_went(old: Programme, new: Programme) -> list[Change]:
    before, after = _items(old), _items(new)
    went = [Change(path, item, None) for path, item in before.items() if path not in after]
    return went + [Change(path, None, item) for path, item in after.items() if path not in before]


def _items(programme: Programme) -> dict[str, str]:
    """What the programme lists by its path, each in a few words."""
    return {
        f"{name}.{own}": programme.text(one.name, "") + short.format(one)
        for name, (_, short) in _LISTED.items()
        for own, one in _named(name, getattr(programme, name)).items()
    }


def _shared(programme: Programme, other: Programme) -> Programme:
    """The programme with only those listed things that the other one has too."""
    kept: dict[str, Any] = {}
    for name in _LISTED:
        here, there = (_named(name, getattr(one, name)) for one in (programme, other))
        kept[name] = tuple(one for own, one in here.items() if own in there)
    return replace(programme, **kept)


def _named(name: str, listed: Iterable[Any]) -> dict[str, Any]:
    """The things of one list, each by its own name."""
    key, _ = _LISTED[name]
    return {getattr(one, key): one for one in listed}


def _settings(programme: Programme, other: Programme) -> dict[str, str]:
    """Every setting that the other one does not have the same, by its path, as its writer knows it."""
    zone = programme.shop.tz
    beside = other if other.shop.tz == zone else None  # the same moment is another hour elsewhere
    walk = _walk(programme, beside, ())
    return {path: _said(value, zone) for path, value in walk if not path.endswith(".stock")}


def _walk(value: object, beside: object, path: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    if value is None or value == beside:
        return
    parts = _parts(value, path)
    if parts is None:
        yield ".".join(path), value
        return
    others = _parts(beside, path) or {}
    for name, part in parts.items():
        yield from _walk(part, others.get(name), (*path, name))


def _parts(value: object, path: tuple[str, ...]) -> Mapping[str, object] | None:
    """What a value consists of, by name; None if it is told as a whole."""
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, tuple) and ".".join(path) in _LISTED:
        return _named(".".join(path), value)
    return value if isinstance(value, Mapping) else None


def _said(value: object, zone: ZoneInfo) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"
    if isinstance(value, Fraction):
        return shown(Decimal(value.numerator) / Decimal(value.denominator))
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else shown(value)

"""What differs between two programmes, in words for the person who applies the new one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from rules.programme import Programme
from rules.programme_fields import shown

_LISTED = [(name,) for name in ("tiers", "rewards", "favours", "boosts", "kinds", "stamp_cards", "challenges")]


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
    before, after = _settings(_shared(old, new)), _settings(_shared(new, old))
    paths = [*after, *(path for path in before if path not in after)]
    changed = [Change(path, before.get(path), after.get(path)) for path in paths if before.get(path) != after.get(path)]
    return changed + _came_and_went(old, new)


def _came_and_went(old: Programme, new: Programme) -> list[Change]:
    before, after = _items(old), _items(new)
    went = [Change(path, item, None) for path, item in before.items() if path not in after]
    return went + [Change(path, None, item) for path, item in after.items() if path not in before]


def _items(programme: Programme) -> dict[str, str]:
    """What the programme lists, each in a few words."""
    tiers = {
        f"tiers.{tier.id}": f"{programme.text(tier.name, '')}, from {tier.threshold} points" for tier in programme.tiers
    }
    rewards = {
        f"rewards.{reward.id}": f"{programme.text(reward.name, '')}, {reward.price} points"
        for reward in programme.rewards
    }
    favours = {f"favours.{one.id}": f"{programme.text(one.name, '')}, {one.points} points" for one in programme.favours}
    boosts = {f"boosts.{one.id}": f"{programme.text(one.name, '')}, × {one.multiplier}" for one in programme.boosts}
    products = {f"products.{one.item}": programme.text(one.name, "") for one in programme.products}
    kinds = {f"kinds.{one.id}": programme.text(one.name, "") for one in programme.kinds}
    cards = {
        f"stamp_cards.{one.id}": f"{programme.text(one.name, '')}, {one.stamps} stamps" for one in programme.stamp_cards
    }
    challenges = {
        f"challenges.{one.id}": f"{programme.text(one.name, '')}, {one.different} different ones"
        for one in programme.challenges
    }
    return tiers | rewards | favours | boosts | products | kinds | cards | challenges


def _shared(programme: Programme, other: Programme) -> Programme:
    """The programme with only those listed things that the other one has too."""
    items = _items(other)
    return replace(
        programme,
        tiers=tuple(tier for tier in programme.tiers if f"tiers.{tier.id}" in items),
        rewards=tuple(reward for reward in programme.rewards if f"rewards.{reward.id}" in items),
        favours=tuple(favour for favour in programme.favours if f"favours.{favour.id}" in items),
        boosts=tuple(boost for boost in programme.boosts if f"boosts.{boost.id}" in items),
        products=tuple(one for one in programme.products if f"products.{one.item}" in items),
        kinds=tuple(one for one in programme.kinds if f"kinds.{one.id}" in items),
        stamp_cards=tuple(one for one in programme.stamp_cards if f"stamp_cards.{one.id}" in items),
        challenges=tuple(one for one in programme.challenges if f"challenges.{one.id}" in items),
    )


def _settings(programme: Programme) -> dict[str, str]:
    """Every setting by its path, as its writer knows it."""
    return {
        path: _said(value, programme.shop.tz) for path, value in _walk(programme, ()) if not path.endswith(".stock")
    }


def _walk(value: object, path: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    parts: Mapping[str, object] = {}
    if is_dataclass(value):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
    elif isinstance(value, Mapping):
        parts = value
    elif isinstance(value, tuple) and path in _LISTED:
        parts = {part.id: part for part in value}
    elif isinstance(value, tuple) and path == ("products",):
        parts = {part.item: part for part in value}
    elif value is not None:
        yield ".".join(path), value
    for name, part in parts.items():
        yield from _walk(part, (*path, name))


def _said(value: object, zone: ZoneInfo) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"
    if isinstance(value, Fraction):
        return shown(Decimal(value.numerator) / Decimal(value.denominator))
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else shown(value)

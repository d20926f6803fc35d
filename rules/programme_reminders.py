"""Reading `[reminders]`: which of them the shop wants, and when they come."""

from rules.programme_fields import MOST_POINTS, Section
from rules.programme_problems import near
from rules.programme_values import Reminders, Tier
from rules.reminders import BY_TOPIC

LONGEST = 90  # days


def reminders_of(section: Section, tiers: tuple[Tier, ...]) -> Reminders:
    """The settings; every one that is left out is the usual one. A reminder that is off has no distances either."""
    usual, off = Reminders(), _off(section)
    points = section.wholes("points_days", "days", 1, LONGEST, usual.points_days)
    codes = section.wholes("code_days", "days", 1, LONGEST, usual.code_days)
    return Reminders(
        points_days=() if "points-ending" in off else points,
        code_days=() if "code-ending" in off else codes,
        off=off,
        thanks_days=section.whole("thanks_days", "days", 0, LONGEST, usual.thanks_days),
        quality_days=section.whole("quality_days", "days", 1, LONGEST, usual.quality_days),
        near_percent=section.whole("near_percent", "percent", 1, 90, usual.near_percent),
        delight_points=section.whole("delight_points", "points", 0, MOST_POINTS, usual.delight_points),
        delight_tier=_tier(section, [tier.id for tier in tiers]),
        delight_days=section.whole("delight_days", "days", 1, 366, usual.delight_days),
    )


def _off(section: Section) -> tuple[str, ...]:
    value = section.get("off")
    given = value if isinstance(value, list) else [] if value is None else [None]
    for one in given:
        if one not in BY_TOPIC:
            section.wrong("off", f"a list of reminders ({', '.join(BY_TOPIC)})", near(one, BY_TOPIC))
            return ()
    return tuple(given)


def _tier(section: Section, ids: list[str]) -> str | None:
    if "delight_tier" not in section:
        return None
    return section.one_of("delight_tier", f"the id of a tier ({', '.join(ids)})", ids)

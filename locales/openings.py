"""The beginning of a message: a greeting of the hour and the name, as the culture profile has them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import get_period_id

from locales import languages
from locales.markup import Safe
from locales.voices import Fact, Voice

USUAL = "day"
NIGHT_ENDS = 4  # o'clock; until then it is still last evening, whatever CLDR calls it (in English the morning)


def opening(say: Voice, name: str | None, at: datetime) -> Safe:
    """Good morning, Noura: how much of it, and how warm, is the profile's `opening`. `at` is when it is read."""
    return say("opening", name=say.name(name), part=part_of_day(say, at))


def part_of_day(say: Voice, at: datetime) -> str:
    """morning, day or evening on the member's wall: CLDR says when the periods of a language begin, the profile which
    greeting each of them has.
    """
    local = at.astimezone(ZoneInfo(say.zone))
    if local.hour < NIGHT_ENDS:
        return "evening"
    period = get_period_id(local.time(), locale=languages.locale(say.language, say.territory))
    return dict(say.profile.greeting_periods).get(period, USUAL)


def greeted(say: Voice, name: str | None, facts: dict[str, Fact]) -> dict[str, Fact]:
    """The facts of a message about to be sent, with what only the reader's voice knows: its opening, and what their
    language calls the occasion.
    """
    now, occasion = facts.get("now"), facts.get("occasion")
    more: dict[str, Fact] = {}
    if isinstance(now, datetime) and "opening" not in facts:
        more["opening"] = opening(say, name, now)
    if isinstance(occasion, str):
        more["occasion"] = say.plain("occasion-name", occasion=occasion)
    return facts | more

"""The owner's week as a page to read and a picture to look at. A picture's caption may have 1,024 characters."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from locales.languages import direction
from locales.markup import Safe
from locales.voices import Voice
from rules.week import DAYS, Week


def page(say: Voice, week: Week) -> Safe:
    """Telegram HTML, in the same order every week."""
    blocks = [
        [say("week-title", begins=week.begins, ends=week.ends)],
        [say("week-members", new=week.new, returning=week.returning, buyers=week.buyers), *_parted(say, week)],
        [say("week-points", given=week.given, used=week.used), *_returned(say, week), *_lost(say, week)],
        [_open(say, week)],
        _decisions(say, week),
    ]
    return Safe("\n\n").join(Safe("\n").join(block) for block in blocks)


def chart(say: Voice, week: Week) -> dict[str, Any]:
    """What locales.drawing is told: every word of the picture, ready to be drawn."""
    days = [week.begins + timedelta(days=n) for n in range(DAYS)]
    return {
        "given": say.plain("week-given"),
        "used": say.plain("week-used"),
        "points": say.plain("week-axis"),
        "days": [say.plain("week-day", day=day) for day in days],
        "dates": [str(day.day) for day in days],
        "values": week.days,
        "leftward": direction(say.language) == "rtl",
    }


def _parted(say: Voice, week: Week) -> list[Safe]:
    return [say("week-parted", stopped=week.stopped, left=week.left)] if week.stopped or week.left else []


def _returned(say: Voice, week: Week) -> list[Safe]:
    return [say("week-returned", points=week.returned)] if week.returned else []


def _lost(say: Voice, week: Week) -> list[Safe]:
    return [say("week-lost", expired=week.expired, back=week.back)] if week.expired or week.back else []


def _open(say: Voice, week: Week) -> Safe:
    worth = week.worth
    if worth is None:
        return say("week-open-unknown", points=week.open_points)
    return say(
        f"week-open-{worth.how}",
        points=week.open_points,
        worth=worth.amount,
        currency=worth.currency,
        rate=Decimal(worth.rate),
    )


def _decisions(say: Voice, week: Week) -> list[Safe]:
    if not week.decisions:
        return [say("week-decided")]
    return [say("week-decide"), *(say(f"week-decide-{what}", count=n) for what, n in week.decisions.items())]

"""/week: what the books say of a week, with a picture, for the owner; any time."""

import structlog

from domain.apart import ApartFailed
from domain.week import due, look, picture
from handlers.screen import Button, Rows, Screen, page_of, to
from handlers.table import Turn, command, tap
from locales.voices import Voice
from locales.week import page
from rules.week import OLDEST, Week

log = structlog.get_logger()


@command("week")
async def show_newest_week(turn: Turn) -> None:
    """The last whole one; in the shop's first week, what has been."""
    await _show(turn, 1 if await turn.store.read(due, turn.now) else 0)


@tap("week:show")
async def show_week(turn: Turn, args: list[str]) -> None:
    await _show(turn, min(page_of(args), OLDEST))


async def _show(turn: Turn, back: int) -> None:
    await turn.talk.busy("upload_photo")  # to draw takes seconds
    week = await turn.store.report(look, turn.person.id, back, now=turn.now)
    await turn.talk.show(Screen(page(turn.say, week), _rows(turn.say, back), await _drawn(turn.say, week)))


async def _drawn(say: Voice, week: Week) -> bytes | None:
    """A page without its picture is still a page."""
    try:
        return await picture(say, week)
    except ApartFailed as problem:
        log.warning("the week could not be drawn", problem=str(problem))
        return None


def _rows(say: Voice, back: int) -> Rows:
    earlier = [Button(say.plain("week-earlier"), to("week:show", back + 1))] if back < OLDEST else []
    later = [Button(say.plain("week-later"), to("week:show", back - 1))] if back else []
    return ((*earlier, *later), (Button(say.plain("common-back"), to("staff:show")),))

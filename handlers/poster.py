"""/poster: a card for the counter and a sheet for the wall, with a code that leads here and says where it hung."""

import asyncio
from collections.abc import Sequence
from typing import Literal

from domain.sources import SOURCES
from domain.staff import allowed
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, to
from handlers.sheet import A4, A6, Line, draw, drawable
from handlers.table import Turn, command, tap
from handlers.words import offered
from locales.languages import endonym
from locales.speaker import voice
from locales.voices import Voice
from rules.programme import Programme
from rules.staff import Act

KINDS: tuple[Literal["pdf", "png"], ...] = ("pdf", "png")


@command("poster")
@tap("poster:show")
async def show_poster(turn: Turn) -> None:
    await turn.store.read(allowed, turn.person.id, Act.POSTER)
    await turn.talk.show(poster_screen(turn.say))


@tap("poster:make")
async def on_make(turn: Turn, args: list[str]) -> None:
    """Four files: the card and the sheet, each to be printed and to be shown."""
    await turn.store.read(allowed, turn.person.id, Act.POSTER)
    source = next((source for source in SOURCES if [source] == args), None)
    if source is None:
        raise OldButton
    await turn.talk.toast(turn.say.plain("poster-drawing"))
    lines, left_out = lines_of(turn)
    shop = title_of(turn.programme)
    link = f"https://t.me/{turn.shop.bot_username}?start=t-{source}"
    for size, caption in ((A6, turn.say("poster-card-caption")), (A4, turn.say("poster-sheet-caption"))):
        for kind in KINDS:
            sheet = await asyncio.to_thread(draw, size, shop, lines, link, kind)
            await turn.talk.document(f"{size.name}-{source}.{kind}", sheet, caption)
    await turn.talk.send(done_screen(turn.say, link, left_out))


def title_of(programme: Programme) -> str:
    """The shop's own name, and beside it the next one that differs: who passes by may not read the first."""
    shop = programme.shop
    names = dict.fromkeys(programme.text(shop.name, one) for one in (shop.default_language, *shop.languages))
    return " · ".join([name for name in names if drawable(name)][:2]) or next(iter(names))


def lines_of(turn: Turn) -> tuple[list[Line], list[str]]:
    """A line per language of the shop, and the languages for which this machine has no letters."""
    lines, left_out = [], []
    for language in offered(turn.voices, turn.programme):
        say = voice(turn.voices, turn.programme, language)
        line = Line(say.plain("poster-what"), say.plain("poster-how"))
        if drawable(line.what + line.how):
            lines.append(line)
        else:
            left_out.append(endonym(language))
    return lines, left_out


def poster_screen(say: Voice) -> Screen:
    """Where it will be: members who come by it are counted there."""
    rows = tuple((Button(say.plain(f"poster-{source}"), to("poster:make", source)),) for source in SOURCES)
    return Screen(say("poster-where"), (*rows, (Button(say.plain("common-back"), to("staff:show")),)))


def done_screen(say: Voice, link: str, left_out: Sequence[str]) -> Screen:
    text = say("poster-done", link=link)
    if left_out:
        text = text + "\n\n" + say("poster-left-out", languages=list(left_out))
    return Screen(text, ((Button(say.plain("common-back"), to("staff:show")),),))

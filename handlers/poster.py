"""/poster: a card for the counter and a sheet for the wall, with a code that leads here and says where it hung."""

from base64 import b64decode
from collections.abc import Sequence

import orjson
import structlog

from domain.apart import ApartFailed, apart
from domain.sources import SOURCES
from domain.staff import allowed
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, to
from handlers.table import Turn, command, tap
from handlers.words import offered
from locales.languages import endonym
from locales.speaker import voice
from locales.voices import Voice
from rules.programme import Programme
from rules.staff import Act

log = structlog.get_logger()


@command("poster")
@tap("poster:show")
async def show_poster(turn: Turn) -> None:
    await turn.store.read(allowed, turn.person.id, Act.POSTER)
    await turn.talk.show(poster_screen(turn.say))


@tap("poster:make")
async def on_make(turn: Turn, args: list[str]) -> None:
    """Four files: card and sheet, each to be printed and to be shown. Drawing takes seconds: it is done apart."""
    await turn.store.read(allowed, turn.person.id, Act.POSTER)
    source = next((source for source in SOURCES if [source] == args), None)
    if source is None:
        raise OldButton
    await turn.talk.toast(turn.say.plain("poster-drawing"))
    await turn.talk.busy("upload_document")
    link = f"https://t.me/{turn.shop.bot_username}?start=t-{source}"
    told = {"names": names_of(turn.programme), "lines": lines_of(turn), "link": link}
    try:
        drawn = orjson.loads(await apart("locales.sheet", told))
    except ApartFailed as problem:
        log.warning("the sheets could not be drawn", problem=str(problem))
        await turn.talk.show(failed_screen(turn.say, source))
        return
    captions = {"A6": turn.say("poster-card-caption"), "A4": turn.say("poster-sheet-caption")}
    for name, content in drawn["files"].items():
        size, kind = name.split(".")
        await turn.talk.document(f"{size}-{source}.{kind}", b64decode(content), captions[size])
    await turn.talk.send(done_screen(turn.say, link, [endonym(one) for one in drawn["left_out"]]))


def names_of(programme: Programme) -> list[str]:
    """The shop's names, its own language's first, each once."""
    shop = programme.shop
    return list(dict.fromkeys(programme.text(shop.name, one) for one in (shop.default_language, *shop.languages)))


def lines_of(turn: Turn) -> list[tuple[str, str, str]]:
    """A line per language of the shop: what this is, and what to do."""
    voices = {one: voice(turn.voices, turn.programme, one) for one in offered(turn.voices, turn.programme)}
    return [(one, say.plain("poster-what"), say.plain("poster-how")) for one, say in voices.items()]


def poster_screen(say: Voice) -> Screen:
    """Where it will be: members who come by it are counted there."""
    rows = tuple((Button(say.plain(f"poster-{source}"), to("poster:make", source)),) for source in SOURCES)
    return Screen(say("poster-where"), (*rows, (Button(say.plain("common-back"), to("staff:show")),)))


def done_screen(say: Voice, link: str, left_out: Sequence[str]) -> Screen:
    text = say("poster-done", link=link)
    if left_out:
        text = text + "\n\n" + say("poster-left-out", languages=list(left_out))
    return Screen(text, ((Button(say.plain("common-back"), to("staff:show")),),))


def failed_screen(say: Voice, source: str) -> Screen:
    """Nothing was drawn: the same tap tries again."""
    again = Button(say.plain(f"poster-{source}"), to("poster:make", source))
    return Screen(say("poster-failed"), ((again,), (Button(say.plain("common-back"), to("staff:show")),)))

"""The feasts ahead, as staff see them, and the owner's word on which day one begins that hangs on the moon."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from domain.almanac import EVERYWHERE, Row
from domain.feasts import Ahead, Sighting, ahead, announce, sighting, word
from handlers.errors import way_out
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, to
from handlers.table import Turn, tap
from locales.markup import Safe
from locales.places import country_name
from locales.voices import Voice
from rules.occasions import NotAhead
from rules.refusals import Refusal

NOBODY_KNOWS = "-"


@tap("feasts:list")
async def show_feasts(turn: Turn) -> None:
    found = await turn.store.report(ahead, turn.person.id, now=turn.now)
    await turn.talk.show(feasts_screen(turn.say, found))


@tap("feasts:ask")
async def ask(turn: Turn, args: list[str]) -> None:
    """On which of the days it begins."""
    if len(args) != 2:
        raise OldButton
    found = await turn.store.read(sighting, turn.person.id, *args, now=turn.now)
    await turn.talk.show(sighting_screen(turn.say, found))


@tap("feasts:set")
async def on_day(turn: Turn, args: list[str]) -> None:
    if len(args) != 3:
        raise OldButton
    occasion, country, day = args
    told = await turn.store.report(word, turn.person.id, occasion, country, _day(day), now=turn.now)
    await turn.store.write(announce, turn.person.id, told, now=turn.now)
    found = await turn.store.read(sighting, turn.person.id, occasion, country, now=turn.now)
    key = "feasts-announced" if found.feast.announced else "feasts-open-again"
    done = turn.say(key, **_facts(turn.say, found), day=found.feast.day)
    await turn.talk.show(Screen(done, (_back(turn.say),)))


def feasts_screen(say: Voice, found: Ahead) -> Screen:
    """Day by day what is said to whom, and a button for each feast whose day may still move."""
    lines = list(_lines(say, found.rows)) or [say("feasts-none")]
    hint = [say("feasts-hint")] if found.movable else []
    text = Safe("\n\n").join([say("feasts-title"), *lines, *hint])
    rows = tuple((_announce(say, *one),) for one in found.movable)
    return Screen(text, (*rows, (Button(say.plain("common-back"), to("campaigns:list")),)))


def sighting_screen(say: Voice, found: Sighting) -> Screen:
    """The days to choose from; the announced one has its sign, and can be taken back."""
    feast = found.feast
    days = tuple((_choice(say, found, day),) for day in found.days)
    back = (Button(say.plain("feasts-unknown"), _set(found, NOBODY_KNOWS)),)
    text = say("feasts-ask", **_facts(say, found), computed=feast.computed)
    return Screen(text, (*days, *((back,) if feast.announced else ()), _back(say)))


def _lines(say: Voice, rows: tuple[Row, ...]) -> Iterator[Safe]:
    """One line for an occasion on a day, with all countries whose members are greeted; or for a silent day."""
    for (day, occasion), same in groupby(rows, key=lambda row: (row.day, row.occasion)):
        found = list(same)
        countries = [country_name(row.country, say.language) for row in found if row.country != EVERYWHERE]
        who = "residents" if countries else "chosen"
        how = "estimated" if any(row.how == "estimated" for row in found) else found[0].how
        if found[0].who == "nobody":
            yield say("feasts-silent", day=day, countries=countries)
        else:
            name = say.plain("occasion-name", occasion=occasion)
            yield say("feasts-line", day=day, name=name, who=who, how=how, countries=countries)


def _announce(say: Voice, occasion: str, country: str) -> Button:
    name = say.plain("occasion-name", occasion=occasion)
    label = say.plain("feasts-announce", name=name, country=country_name(country, say.language))
    return Button(label, to("feasts:ask", occasion, country))


def _choice(say: Voice, found: Sighting, day: date) -> Button:
    label = say.plain("feasts-day", day=day, chosen=day == found.feast.announced)
    return Button(label, _set(found, day.isoformat()))


def _set(found: Sighting, day: str) -> str:
    return to("feasts:set", found.feast.occasion.id, found.country, day)


def _facts(say: Voice, found: Sighting) -> dict[str, str]:
    name = say.plain("occasion-name", occasion=found.feast.occasion.id)
    return {"name": name, "country": country_name(found.country, say.language)}


def _day(text: str) -> date | None:
    if text == NOBODY_KNOWS:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise OldButton from None


def _back(say: Voice) -> tuple[Button, ...]:
    return (Button(say.plain("common-back"), to("feasts:list")),)


@way_out(NotAhead)
async def _not_ahead(turn: Turn, refusal: Refusal) -> Screen:
    return Screen(turn.say(refusal.key), (_back(turn.say),))

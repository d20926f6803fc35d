"""Country and time zone: asked once, told or not, never guessed. Formats change only after they were told."""

from domain import settings
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, in_rows, to
from handlers.settings import NOTHING, after_rows, leave_row
from handlers.table import Step, Turn, step, tap
from handlers.words import offered, shop_name, speaker
from locales.markup import Safe
from locales.places import city, country_name, find_countries, find_zones, is_zone, likely_countries, zones_of
from locales.voices import Voice
from rules.iso import COUNTRIES
from rules.members import Member

A_ROW = 2
SAMPLE = 12_050  # minor units: an amount as it will look


async def ask_once(turn: Turn, member: Member) -> None:
    """After the first points card, once in a lifetime, answered by one tap."""
    if member.country_asked or not await turn.store.write(settings.ask_country, member.id):
        return
    say = turn.say
    later = (Button(say.plain("common-cancel"), to("settings:country-later")),)
    text = say("settings-country-first", shop=shop_name(say, turn.programme))
    await turn.talk.send(Screen(text, (*_countries(turn, _likely(turn)), _other(say), later)))


@tap("settings:country-later")
async def on_later(turn: Turn) -> None:
    await turn.talk.show(Screen(turn.say("settings-country-later"), after_rows(turn.say)))


@tap("settings:country")
async def ask_country(turn: Turn, member: Member) -> Step:
    say = turn.say
    rows = (*_countries(turn, _likely(turn)), *_never(say, "settings:country-set", member.country), leave_row(say))
    await turn.talk.show(Screen(say("settings-country-ask"), rows))
    return Step("settings-country")


@tap("settings:country-other")
async def ask_other(turn: Turn) -> Step:
    await turn.talk.show(Screen(turn.say("settings-country-type"), (leave_row(turn.say),)))
    return Step("settings-country")


@step("settings-country")
async def on_country_typed(turn: Turn) -> Step | None:
    """What was typed is only a search: the country is told by a tap."""
    say = turn.say
    found = find_countries(turn.text, say.language, offered(turn.voices, turn.programme))
    text = say("settings-country-which") if found else say("settings-country-unknown")
    await turn.talk.show(Screen(text, (*_countries(turn, found), leave_row(say))))
    return turn.step or Step("settings-country")


@tap("settings:country-set")
async def on_country(turn: Turn, args: list[str], member: Member) -> None:
    if len(args) != 1 or args[0] not in COUNTRIES | {NOTHING}:
        raise OldButton
    country = None if args[0] == NOTHING else args[0]
    member = await turn.store.write(settings.live_in, member.id, country, now=turn.now)
    say = speaker(turn.voices, turn.programme, member)
    if country is None:
        await turn.talk.show(Screen(say("settings-country-gone"), after_rows(say)))
        return
    await turn.talk.show(_told_screen(turn, say, member, country))


def _told_screen(turn: Turn, say: Voice, member: Member, country: str) -> Screen:
    """How things look from now on, and the question about the clock if it is open."""
    currency = turn.programme.shop.currency
    done = say("settings-country-done", country=country_name(country, say.language))
    sample = say("settings-country-sample", now=turn.now, minor=SAMPLE, currency=currency)
    zones = zones_of(country, turn.now)
    if not zones or member.zone in zones:
        return Screen(Safe("\n\n").join([done, sample]), after_rows(say))
    text = Safe("\n\n").join([done, sample, say("settings-zone-which")])
    return Screen(text, (*_zones(turn, say, zones), (Button(say.plain("common-cancel"), to("settings:show")),)))


@tap("settings:zone")
async def ask_zone(turn: Turn, member: Member) -> Step:
    say = turn.say
    zones = zones_of(member.country, turn.now) if member.country else []
    rows = (*_zones(turn, say, zones), *_never(say, "settings:zone-set", member.zone), leave_row(say))
    await turn.talk.show(Screen(say("settings-zone-ask"), rows))
    return Step("settings-zone")


@step("settings-zone")
async def on_zone_typed(turn: Turn) -> Step | None:
    say = turn.say
    found = find_zones(turn.text, say.language, offered(turn.voices, turn.programme))
    text = say("settings-zone-which") if found else say("settings-zone-unknown")
    await turn.talk.show(Screen(text, (*_zones(turn, say, found), leave_row(say))))
    return turn.step


@tap("settings:zone-set")
async def on_zone(turn: Turn, args: list[str], member: Member) -> None:
    if len(args) != 1 or not (is_zone(args[0]) or args[0] == NOTHING):
        raise OldButton
    zone = None if args[0] == NOTHING else args[0]
    member = await turn.store.write(settings.keep_time, member.id, zone, now=turn.now)
    say = speaker(turn.voices, turn.programme, member)
    done = say("settings-zone-done", city=city(zone, say.language), now=turn.now) if zone else say("settings-zone-gone")
    await turn.talk.show(Screen(done, after_rows(say)))


def _likely(turn: Turn) -> list[str]:
    return likely_countries(turn.say.language, turn.programme.shop.country, offered(turn.voices, turn.programme))


def _countries(turn: Turn, countries: list[str]) -> Rows:
    language = turn.say.language
    return in_rows([Button(country_name(one, language), to("settings:country-set", one)) for one in countries], A_ROW)


def _zones(turn: Turn, say: Voice, zones: list[str]) -> Rows:
    """Each with its time now, by which people know theirs."""

    def label(zone: str) -> str:
        there = turn.voices.of(say.language, say.territory, zone)
        return there.plain("settings-zone-choice", city=city(zone, say.language), now=turn.now)

    return in_rows([Button(label(zone), to("settings:zone-set", zone)) for zone in zones], A_ROW)


def _other(say: Voice) -> tuple[Button, ...]:
    return (Button(say.plain("settings-country-other"), to("settings:country-other")),)


def _never(say: Voice, tap: str, told: str | None) -> Rows:
    """What was told can be taken back."""
    return ((Button(say.plain("settings-forget"), to(tap, NOTHING)),),) if told else ()

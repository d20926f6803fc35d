"""/settings: what a member told about themselves, and how they want to be spoken to.

Everything that can be set stands once in `SETTINGS`, with its button and its line; the asking is in a file of its own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from zoneinfo import ZoneInfo

from domain import settings
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, in_rows, to
from handlers.start import offers_screen
from handlers.stop import WORDING as STOP_WORDING
from handlers.table import Turn, command, tap
from handlers.talk import Talk
from locales.languages import endonym
from locales.markup import Safe
from locales.places import city, country_name
from locales.quiet import quiet_of
from locales.voices import Voice
from rules.members import Member
from rules.programme import Programme
from rules.quiet import DAY_MINUTES, Span
from rules.settings import Birthday, Told

NOTHING = "-"  # in a button: the member would rather not say
LEAP_YEAR = 2000  # any year with a 29 February: only day and month are shown
A_ROW = 2


@dataclass(frozen=True, slots=True)
class Seen:
    """What the lines are drawn from."""

    say: Voice
    member: Member
    told: Told
    programme: Programme
    now: datetime


@dataclass(frozen=True, slots=True)
class Setting:
    """Something a member can set: the word of its button (`settings-button-…`), its tap, and how it stands."""

    word: str
    tap: str
    line: Callable[[Seen], Safe]


@command("settings")
@tap("settings:show")
async def show_settings(turn: Turn, member: Member) -> None:
    told = await turn.store.read(settings.told, member.id)
    await turn.talk.show(settings_screen(Seen(turn.say, member, told, turn.programme, turn.now)))


def settings_screen(seen: Seen) -> Screen:
    """All that is set, and a button for each."""
    parts = [Safe("\n").join([one.line(seen) for one in group]) for group in SETTINGS]
    return Screen(Safe("\n\n").join([seen.say("settings-title"), *parts]), _rows(seen.say, seen.member))


def _rows(say: Voice, member: Member) -> Rows:
    def button(word: str, tap: str, *args: str) -> Button:
        return Button(say.plain(f"settings-button-{word}"), to(tap, *args))

    stop = button("resume", "stop:undo", "plain", STOP_WORDING) if member.stopped_at else button("stop", "stop:now")
    return (
        *in_rows([button(one.word, one.tap) for one in chain(*SETTINGS)], A_ROW),
        (stop, button("why", "why:show")),
        (button("privacy", "privacy:show"), home_button(say)),
    )


def _name(seen: Seen) -> Safe:
    return seen.say("settings-line-name", name=seen.say.name(seen.member.name))


def _birthday(seen: Seen) -> Safe:
    told = seen.told.birthday
    return seen.say("settings-line-birthday", day=day_of(told)) if told else seen.say("settings-line-birthday-none")


def _phone(seen: Seen) -> Safe:
    told = seen.told.phone
    return seen.say("settings-line-phone", phone=told) if told else seen.say("settings-line-phone-none")


def _language(seen: Seen) -> Safe:
    return seen.say("settings-line-language", language=endonym(seen.member.language))


def _country(seen: Seen) -> Safe:
    say, told = seen.say, seen.member.country
    if told is None:
        return say("settings-line-country-none")
    return say("settings-line-country", country=country_name(told, say.language))


def _zone(seen: Seen) -> Safe:
    say, told = seen.say, seen.member.zone
    if told is None:
        return say("settings-line-zone-none")
    return say("settings-line-zone", city=city(told, say.language), now=seen.now)


def _offers(seen: Seen) -> Safe:
    if seen.member.stopped_at:
        return seen.say("settings-line-stopped")
    return seen.say("settings-line-offers", on=seen.member.marketing)


def _messages(seen: Seen) -> Safe:
    muted = len(seen.told.muted)
    return seen.say("settings-line-messages", count=muted) if muted else seen.say("settings-line-messages-all")


def _quiet(seen: Seen) -> Safe:
    quiet = quiet_of(seen.programme, seen.member)
    key = "settings-line-quiet" if seen.member.quiet else "settings-line-quiet-usual"
    spans = quiet.usual(seen.now.astimezone(quiet.zone).date())
    return seen.say(key, hours=Safe(", ").join([span_text(seen.say, span) for span in spans]))


def _greetings(seen: Seen) -> Safe:
    say, chosen = seen.say, seen.told.occasions
    if not chosen:
        return say("settings-line-greetings-none")
    return say("settings-line-greetings", occasions=[say.plain("occasion-name", occasion=one) for one in chosen])


SETTINGS = (
    (
        Setting("name", "settings:name", _name),
        Setting("birthday", "settings:birthday", _birthday),
        Setting("phone", "settings:phone", _phone),
    ),
    (
        Setting("language", "language:show", _language),
        Setting("country", "settings:country", _country),
        Setting("zone", "settings:zone", _zone),
    ),
    (
        Setting("offers", "settings:offers", _offers),
        Setting("quiet", "settings:quiet", _quiet),
        Setting("greetings", "greetings:list", _greetings),
        Setting("messages", "messages:list", _messages),
    ),
)
"""Who you are, where you are, and what we send you: a paragraph of the screen each."""


def day_of(told: Birthday) -> date:
    """The birthday in some year: only day and month of it are shown."""
    return date(LEAP_YEAR, told.month, told.day)


def span_text(say: Voice, span: Span) -> Safe:
    """Hours as the clock on the wall shows them, wherever it hangs."""
    return say("settings-quiet-span", start=wall(say, span[0]), end=wall(say, span[1]))


def wall(say: Voice, minute: int) -> datetime:
    """Some moment at which it is so late where the voice's clock is."""
    hour, minute = divmod(minute % DAY_MINUTES, 60)
    return datetime(LEAP_YEAR, 1, 1, hour, minute, tzinfo=ZoneInfo(say.zone))


def after_rows(say: Voice) -> Rows:
    """Where a change leads back to."""
    return ((Button(say.plain("settings-back"), to("settings:show")), home_button(say)),)


def leave_row(say: Voice) -> tuple[Button, ...]:
    """No is always an answer."""
    return (Button(say.plain("common-cancel"), to("settings:show")),)


def numbers(args: list[str], count: int) -> list[int]:
    """So many numbers of one or two digits, as our own buttons carry them."""
    if len(args) != count or not all(one.isascii() and one.isdigit() and len(one) <= 2 for one in args):
        raise OldButton
    return [int(one) for one in args]


@tap("settings:offers")
async def show_offers(say: Voice, programme: Programme, talk: Talk) -> None:
    """The question of the first day once more, with its own two answers."""
    asked = offers_screen(say, programme)
    await talk.show(Screen(asked.text, (*asked.rows, leave_row(say))))

"""/settings: what a member told about themselves, and how they want to be spoken to."""

from datetime import date, datetime

from domain import settings
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, to
from handlers.start import offers_screen
from handlers.stop import WORDING as STOP_WORDING
from handlers.table import Step, Turn, command, step, tap
from handlers.talk import Talk
from locales.languages import endonym
from locales.markup import Safe
from locales.names import LENGTH, display
from locales.places import city, country_name, month_names
from locales.voices import Voice
from rules.members import Member
from rules.programme import Programme
from rules.settings import LONGEST_MONTHS, Birthday, Told, birthday

NOTHING = "-"  # in a button: the member would rather not say
LEAP_YEAR = 2000  # any year with a 29 February: only day and month are shown
MONTHS_A_ROW, DAYS_A_ROW = 3, 7


@command("settings")
@tap("settings:show")
async def show_settings(turn: Turn, member: Member) -> None:
    told = await turn.store.read(settings.told, member.id)
    await turn.talk.show(settings_screen(turn.say, member, told, turn.now))


def settings_screen(say: Voice, member: Member, told: Told, now: datetime) -> Screen:
    """All that is set, and a button for each."""
    lines = [
        say("settings-line-name", name=say.name(member.name)),
        say("settings-line-language", language=endonym(member.language)),
        _country(say, member),
        _zone(say, member, now),
        _birthday(say, told.birthday),
        say("settings-line-phone", phone=told.phone) if told.phone else say("settings-line-phone-none"),
        say("settings-line-stopped") if member.stopped_at else say("settings-line-offers", on=member.marketing),
    ]
    return Screen(Safe("\n\n").join([say("settings-title"), Safe("\n").join(lines)]), _rows(say, member))


def _rows(say: Voice, member: Member) -> Rows:
    def button(word: str, tap: str, *args: str) -> Button:
        return Button(say.plain(f"settings-button-{word}"), to(tap, *args))

    stop = button("resume", "stop:undo", "plain", STOP_WORDING) if member.stopped_at else button("stop", "stop:now")
    return (
        (button("name", "settings:name"), button("language", "language:show")),
        (button("country", "settings:country"), button("zone", "settings:zone")),
        (button("birthday", "settings:birthday"), button("phone", "settings:phone")),
        (button("offers", "settings:offers"), stop),
        (button("privacy", "privacy:show"), button("why", "why:show")),
        (home_button(say),),
    )


def _country(say: Voice, member: Member) -> Safe:
    if member.country is None:
        return say("settings-line-country-none")
    return say("settings-line-country", country=country_name(member.country, say.language))


def _zone(say: Voice, member: Member, now: datetime) -> Safe:
    if member.zone is None:
        return say("settings-line-zone-none")
    return say("settings-line-zone", city=city(member.zone, say.language), now=now)


def _birthday(say: Voice, told: Birthday | None) -> Safe:
    return say("settings-line-birthday", day=_day(told)) if told else say("settings-line-birthday-none")


def _day(told: Birthday) -> date:
    return date(LEAP_YEAR, told.month, told.day)


def after_rows(say: Voice) -> Rows:
    """Where a change leads back to."""
    return ((Button(say.plain("settings-back"), to("settings:show")), home_button(say)),)


def leave_row(say: Voice) -> tuple[Button, ...]:
    """No is always an answer."""
    return (Button(say.plain("common-cancel"), to("settings:show")),)


@tap("settings:offers")
async def show_offers(say: Voice, programme: Programme, talk: Talk) -> None:
    """The question of the first day once more, with its own two answers."""
    asked = offers_screen(say, programme)
    await talk.show(Screen(asked.text, (*asked.rows, leave_row(say))))


@tap("settings:name")
async def ask_name(member: Member, say: Voice, talk: Talk) -> Step:
    own = Button(say.plain("settings-name-telegram"), to("settings:name-telegram"))
    rows = (*(((own,),) if member.called else ()), leave_row(say))
    await talk.show(Screen(say("settings-name-ask", name=say.name(member.name)), rows))
    return Step("settings-name")


@step("settings-name")
async def on_name(turn: Turn, member: Member) -> Step | None:
    name, whole = display(turn.text), " ".join(turn.text.split())
    if not name or len(whole) > LENGTH:
        key = "settings-name-long" if name else "settings-name-empty"
        await turn.talk.show(Screen(turn.say(key), (leave_row(turn.say),)))
        return turn.step
    await _called(turn, member, name)
    return None


@tap("settings:name-telegram")
async def on_telegram_name(turn: Turn, member: Member) -> None:
    await _called(turn, member, None)


async def _called(turn: Turn, member: Member, name: str | None) -> None:
    member = await turn.store.write(settings.call, member.id, name)
    say = turn.say
    await turn.talk.show(Screen(say("settings-name-done", name=say.name(member.name)), after_rows(say)))


@tap("settings:birthday")
async def ask_month(member: Member, turn: Turn) -> None:
    """Buttons instead of typing: 3/4 is April to some and March to others."""
    say, told = turn.say, await turn.store.read(settings.told, member.id)
    months = [
        Button(name, to("settings:birthday-month", month)) for month, name in enumerate(month_names(say.language), 1)
    ]
    forget = (Button(say.plain("settings-forget"), to("settings:birthday-set", NOTHING)),)
    rows = (*_in_rows(months, MONTHS_A_ROW), *((forget,) if told.birthday else ()), leave_row(say))
    await turn.talk.show(Screen(say("settings-birthday-ask"), rows))


@tap("settings:birthday-month")
async def ask_day(args: list[str], say: Voice, talk: Talk) -> None:
    chosen = _numbers(args, 1)
    if birthday(chosen[0], 1) is None:
        raise OldButton
    month = chosen[0]
    days = [
        Button(say.format.num(day), to("settings:birthday-set", month, day))
        for day in range(1, LONGEST_MONTHS[month - 1] + 1)
    ]
    text = say("settings-birthday-day", month=month_names(say.language)[month - 1])
    await talk.show(Screen(text, (*_in_rows(days, DAYS_A_ROW), leave_row(say))))


@tap("settings:birthday-set")
async def on_birthday(args: list[str], member: Member, turn: Turn) -> None:
    say = turn.say
    told = None if args == [NOTHING] else birthday(*_numbers(args, 2))
    if told is None and args != [NOTHING]:
        raise OldButton
    await turn.store.write(settings.celebrate, member.id, told)
    text = say("settings-birthday-done", day=_day(told)) if told else say("settings-birthday-gone")
    await turn.talk.show(Screen(text, after_rows(say)))


def _numbers(args: list[str], count: int) -> list[int]:
    if len(args) != count or not all(one.isascii() and one.isdigit() and len(one) <= 2 for one in args):
        raise OldButton
    return [int(one) for one in args]


def _in_rows(buttons: list[Button], width: int) -> Rows:
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))

"""A member's birthday: day and month, told in two taps."""

from domain import settings
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, to
from handlers.settings import NOTHING, after_rows, day_of, in_rows, leave_row, numbers
from handlers.table import Turn, tap
from handlers.talk import Talk
from locales.places import month_names
from locales.voices import Voice
from rules.members import Member
from rules.settings import LONGEST_MONTHS, birthday

MONTHS_A_ROW, DAYS_A_ROW = 3, 7


@tap("settings:birthday")
async def ask_month(member: Member, turn: Turn) -> None:
    """Buttons instead of typing: 3/4 is April to some and March to others."""
    say, told = turn.say, await turn.store.read(settings.told, member.id)
    months = [
        Button(name, to("settings:birthday-month", month)) for month, name in enumerate(month_names(say.language), 1)
    ]
    forget = (Button(say.plain("settings-forget"), to("settings:birthday-set", NOTHING)),)
    rows = (*in_rows(months, MONTHS_A_ROW), *((forget,) if told.birthday else ()), leave_row(say))
    await turn.talk.show(Screen(say("settings-birthday-ask"), rows))


@tap("settings:birthday-month")
async def ask_day(args: list[str], say: Voice, talk: Talk) -> None:
    chosen = numbers(args, 1)
    if birthday(chosen[0], 1) is None:
        raise OldButton
    month = chosen[0]
    days = [
        Button(say.format.num(day), to("settings:birthday-set", month, day))
        for day in range(1, LONGEST_MONTHS[month - 1] + 1)
    ]
    text = say("settings-birthday-day", month=month_names(say.language)[month - 1])
    await talk.show(Screen(text, (*in_rows(days, DAYS_A_ROW), leave_row(say))))


@tap("settings:birthday-set")
async def on_birthday(args: list[str], member: Member, turn: Turn) -> None:
    say = turn.say
    told = None if args == [NOTHING] else birthday(*numbers(args, 2))
    if told is None and args != [NOTHING]:
        raise OldButton
    await turn.store.write(settings.celebrate, member.id, told, now=turn.now)
    text = say("settings-birthday-done", day=day_of(told)) if told else say("settings-birthday-gone")
    await turn.talk.show(Screen(text, after_rows(say)))

"""A member's birthday: day and month, told in two taps or typed."""

from domain import settings
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, in_rows, to
from handlers.settings import NOTHING, after_rows, day_of, leave_row, numbers
from handlers.table import Step, Turn, step, tap
from handlers.talk import Talk
from locales.birthdays import days_meant
from locales.markup import Safe
from locales.places import month_names
from locales.voices import Voice
from rules.members import Member
from rules.settings import LONGEST_MONTHS, Birthday, birthday

MONTHS_A_ROW, DAYS_A_ROW = 3, 7
STEP = "settings-birthday"
EXAMPLE = Birthday(3, 25)


@tap("settings:birthday")
async def ask_month(member: Member, turn: Turn) -> Step:
    """Buttons come first: 3/4 is April to some and March to others."""
    say, told = turn.say, await turn.store.read(settings.told, member.id)
    forget = (Button(say.plain("settings-forget"), to("settings:birthday-set", NOTHING)),)
    rows = (*_months(say), *((forget,) if told.birthday else ()), leave_row(say))
    await turn.talk.show(Screen(say("settings-birthday-ask"), rows))
    return Step(STEP)


@tap("settings:birthday-month")
async def ask_day(args: list[str], say: Voice, talk: Talk) -> Step:
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
    return Step(STEP, {"month": month})


@step(STEP)
async def on_typed(turn: Turn, member: Member) -> Step | None:
    """One day is taken, of two the member chooses, and what is no day is asked once more."""
    say, month = turn.say, turn.step.data.get("month") if turn.step else None
    found = days_meant(turn.text, say.language, member.country, month if isinstance(month, int) else None)
    if len(found) == 1:
        await _keep(turn, member, found[0])
        return None
    if found:
        await turn.talk.show(Screen(say("settings-birthday-which"), (_days(say, found), leave_row(say))))
    else:
        text = say("settings-birthday-unread", day=day_of(EXAMPLE))
        await turn.talk.show(Screen(text, (*_months(say), leave_row(say))))
    return Step(STEP)


@tap("settings:birthday-set")
async def on_birthday(args: list[str], member: Member, turn: Turn) -> None:
    told = None if args == [NOTHING] else birthday(*numbers(args, 2))
    if told is None and args != [NOTHING]:
        raise OldButton
    await _keep(turn, member, told)


async def _keep(turn: Turn, member: Member, told: Birthday | None) -> None:
    say = turn.say
    today = await turn.store.write(settings.celebrate, member.id, told, now=turn.now)
    text = say("settings-birthday-done", day=day_of(told)) if told else say("settings-birthday-gone")
    wish = Safe("\n\n") + say("care-birthday-today") if today else Safe()
    await turn.talk.show(Screen(text + wish, after_rows(say)))


def _months(say: Voice) -> Rows:
    named = enumerate(month_names(say.language), 1)
    return in_rows([Button(name, to("settings:birthday-month", month)) for month, name in named], MONTHS_A_ROW)


def _days(say: Voice, found: tuple[Birthday, ...]) -> tuple[Button, ...]:
    return tuple(
        Button(say.format.day(day_of(one), "short"), to("settings:birthday-set", one.month, one.day)) for one in found
    )

"""A member's own quiet hours: one tap for the usual ones, two for any others."""

from collections.abc import Sequence

from domain import settings
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, in_rows, to
from handlers.settings import NOTHING, after_rows, leave_row, numbers, span_text, wall
from handlers.table import Turn, tap
from handlers.words import speaker
from locales.markup import Safe
from locales.places import city
from locales.quiet import quiet_of
from locales.voices import Voice
from rules.members import Member
from rules.settings import HOUR_MINUTES, own_hours

USUAL = ((22, 7), (21, 8), (23, 9), (20, 9))
HOURS_A_ROW = 4


@tap("settings:quiet")
async def show_quiet(turn: Turn, member: Member) -> None:
    """How it stands, whose clock counts, and hours to choose from."""
    say = turn.say
    usual = [_choice(say, start, end) for start, end in USUAL]
    other = Button(say.plain("settings-quiet-other"), to("settings:quiet-from"))
    none = Button(say.plain("settings-quiet-usual"), to("settings:quiet-set", NOTHING))
    zone = Button(say.plain("settings-button-zone"), to("settings:zone"))
    own = member.quiet
    lines = [
        say("settings-quiet-have", hours=span_text(say, own)) if own else say("settings-quiet-why"),
        say("settings-quiet-clock", city=city(say.zone, say.language), now=turn.now),
    ]
    rows = (
        *in_rows(usual, 2),
        *(((other, none),) if own else ((other,),)),
        *(((zone,),) if member.zone is None else ()),
        leave_row(say),
    )
    await turn.talk.show(Screen(Safe("\n\n").join(lines), rows))


@tap("settings:quiet-from")
async def ask_start(turn: Turn) -> None:
    await _ask(turn, "settings-quiet-from", "settings:quiet-until", [(hour,) for hour in range(24)])


@tap("settings:quiet-until")
async def ask_end(turn: Turn, args: list[str]) -> None:
    """Only hours that leave enough of the day are there to be tapped."""
    (start,) = numbers(args, 1)
    ends = [(start, end) for end in (*range(start + 1, 24), *range(start)) if own_hours(start, end)]
    await _ask(turn, "settings-quiet-until", "settings:quiet-set", ends)


async def _ask(turn: Turn, key: str, tap: str, choices: Sequence[tuple[int, ...]]) -> None:
    say = turn.say
    buttons = [Button(_clock(say, choice[-1]), to(tap, *choice)) for choice in choices]
    await turn.talk.show(Screen(say(key), (*in_rows(buttons, HOURS_A_ROW), leave_row(say))))


@tap("settings:quiet-set")
async def on_quiet(turn: Turn, args: list[str], member: Member) -> None:
    own = None if args == [NOTHING] else own_hours(*numbers(args, 2))
    if own is None and args != [NOTHING]:
        raise OldButton
    member = await turn.store.write(settings.rest, member.id, own, now=turn.now)
    say = speaker(turn.voices, turn.programme, member)
    if own is None:
        await turn.talk.show(Screen(say("settings-quiet-gone"), after_rows(say)))
        return
    days = quiet_of(turn.programme, member).weekly
    lines = [
        say("settings-quiet-done", hours=span_text(say, own), city=city(say.zone, say.language)),
        *([say("settings-quiet-days")] if days else []),
    ]
    await turn.talk.show(Screen(Safe("\n\n").join(lines), after_rows(say)))


def _choice(say: Voice, start: int, end: int) -> Button:
    hours = wall(say, start * HOUR_MINUTES), wall(say, end * HOUR_MINUTES)
    label = say.plain("settings-quiet-span", start=hours[0], end=hours[1])
    return Button(label, to("settings:quiet-set", start, end))


def _clock(say: Voice, hour: int) -> str:
    return say.format.time(wall(say, hour * HOUR_MINUTES))

"""On which occasions a member is greeted: their own choice, day by day, taken back at any time."""

from collections.abc import Mapping

from domain import greetings
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, in_rows, to
from handlers.table import Turn, tap
from handlers.words import shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.members import Member
from rules.occasions import FEASTS, Occasion

A_ROW = 2
YES, NO = "yes", "no"


@tap("greetings:list")
async def show_occasions(turn: Turn, member: Member) -> None:
    await _show(turn, member, turn.say("greetings-title", shop=shop_name(turn.say, turn.programme)))


@tap("greetings:set")
async def on_choice(turn: Turn, args: list[str], member: Member) -> None:
    """One day, on or off; what that means is said above the list, which stays for the next one."""
    if len(args) != 2 or args[0] not in FEASTS or args[1] not in (YES, NO):
        raise OldButton
    name, wanted = args[0], args[1] == YES
    await turn.store.write(greetings.choose, member.id, name, wanted)
    done = turn.say("greetings-done", on=wanted, occasion=_name(turn.say, FEASTS[name]))
    unheard = wanted and not (member.marketing and member.stopped_at is None)
    await _show(turn, member, Safe("\n\n").join([done, *([turn.say("greetings-need-offers")] if unheard else [])]))


@tap("greetings:none")
async def on_none(turn: Turn, member: Member) -> None:
    """No day at all: the switch for whoever finds wishes of shops silly."""
    await turn.store.write(greetings.refuse_all, member.id)
    await _show(turn, member, turn.say("greetings-none-done"))


@tap("greetings:forget")
async def on_forget(turn: Turn, member: Member) -> None:
    await turn.store.write(greetings.forget_choices, member.id)
    await _show(turn, member, turn.say("greetings-gone"))


async def _show(turn: Turn, member: Member, text: Safe) -> None:
    stands = await turn.store.read(greetings.choices, turn.programme, member)
    await turn.talk.show(Screen(text, _rows(turn.say, stands)))


def _rows(say: Voice, stands: Mapping[Occasion, bool]) -> Rows:
    """Every day with a sign where a wish will come, and the ways on."""
    days = [_day(say, occasion, on) for occasion, on in stands.items()]
    none = Button(say.plain("greetings-none"), to("greetings:none"))
    forget = Button(say.plain("greetings-forget"), to("greetings:forget"))
    offers = Button(say.plain("settings-button-offers"), to("settings:offers"))
    back = Button(say.plain("settings-back"), to("settings:show"))
    return (*in_rows(days, A_ROW), (none, forget), (offers, back), (home_button(say),))


def _day(say: Voice, occasion: Occasion, on: bool) -> Button:
    label = say.plain("greetings-on" if on else "greetings-off", occasion=_name(say, occasion))
    return Button(label, to("greetings:set", occasion.id, NO if on else YES))


def _name(say: Voice, occasion: Occasion) -> str:
    return say.plain("occasion-name", occasion=occasion.id)

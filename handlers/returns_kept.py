"""A purchase comes back before anybody has claimed it: there is no name and there are no points yet."""

from domain.returns import kept_by_amount, preview_kept, take_back_kept
from handlers.earn import leave
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, number_in, to
from handlers.table import Step, Turn, step, tap
from locales.voices import Voice
from rules.counter import Keeping, Returning, amount_typed
from rules.products import Line
from rules.programme import Programme
from rules.refusals import NoSuchOrder

ITEMS = 3  # of a purchase; more do not fit a button


async def ask_kept_amount(turn: Turn, phone: str) -> Step:
    """Nobody has this phone: which of the purchases that wait for it, by its amount."""
    await turn.talk.show(Screen(turn.say("return-kept-amount"), leave(turn.say)))
    return Step("return-kept-amount", {"phone": phone})


@step("return-kept-amount")
async def on_amount(turn: Turn) -> Step | None:
    amount = amount_typed(turn.text, turn.programme.shop.currency)
    phone = turn.step.data.get("phone") if turn.step else None
    if not isinstance(phone, str):
        raise OldButton
    found = await turn.store.read(kept_by_amount, turn.person.id, phone, amount)
    if not found:
        raise NoSuchOrder
    if len(found) == 1:
        return await show_kept(turn, found[0])
    await turn.talk.show(which_screen(turn.say, turn.programme, found))
    return turn.step


@tap("return:kept-show")
async def on_choice(turn: Turn, args: list[str]) -> Step:
    return await show_kept(turn, await turn.store.read(preview_kept, turn.person.id, number_in(args), None))


@step("return-kept-part")
async def on_part(turn: Turn) -> Step:
    amount = amount_typed(turn.text, turn.programme.shop.currency)
    kept_id = turn.step.data.get("kept") if turn.step else None
    if not isinstance(kept_id, int):
        raise OldButton
    return await show_kept(turn, await turn.store.read(preview_kept, turn.person.id, kept_id, amount))


@tap("return:kept-take")
async def on_take(turn: Turn, args: list[str]) -> None:
    kept_id, before, amount = (number_in([one]) for one in args) if len(args) == 3 else (0, 0, 0)
    if not kept_id:
        raise OldButton
    taken = await turn.store.write(take_back_kept, turn.person.id, kept_id, amount, before=before, now=turn.now)
    rows = ((Button(turn.say.plain("return-next"), to("return:begin")),), (home_button(turn.say),))
    await turn.talk.show(Screen(turn.say("return-kept-done", minor=taken.amount, currency=taken.currency), rows))


async def show_kept(turn: Turn, seen: Keeping) -> Step:
    """What goes back; a part can be typed instead."""
    await turn.talk.show(kept_screen(turn.say, seen))
    return Step("return-kept-part", {"kept": seen.kept_id})


def which_screen(say: Voice, programme: Programme, found: list[Keeping]) -> Screen:
    rows = tuple(
        (Button(one_of(say, programme, place, one), to("return:kept-show", one.kept_id)),)
        for place, one in enumerate(found, 1)
    )
    return Screen(say("return-which"), (*rows, *leave(say)))


def one_of(say: Voice, programme: Programme, place: int, one: Returning | Keeping) -> str:
    """One of several purchases of the same amount: when, and by what else it can be told from the others."""
    items = (f"{line.quantity} × {_item(programme, line, say.language)}" for line in one.lines[:ITEMS])
    what = (*([one.receipt] if one.receipt else []), *items)
    if what:
        return say.plain("return-one-of", place=place, day=one.at, time=one.at, what=what)
    return say.plain("return-one", place=place, day=one.at, time=one.at)


def _item(programme: Programme, line: Line, language: str) -> str:
    """As the programme calls it, else its source."""
    thing = programme.thing(line.item)
    return programme.text(thing.name, language) if thing else line.name or line.item


def kept_screen(say: Voice, seen: Keeping) -> Screen:
    if not seen.left:
        return Screen(say("return-nothing"), leave(say))
    text = say("return-kept-confirm", day=seen.at, minor=seen.amount, left=seen.left, currency=seen.currency)
    label = say.plain("return-yes", minor=seen.amount, currency=seen.currency)
    yes = Button(label, to("return:kept-take", seen.kept_id, seen.refunded, seen.amount))
    return Screen(text, ((yes,), *leave(say)))

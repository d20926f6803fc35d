"""A purchase comes back: find it by its receipt, or by customer and amount; take back all or part."""

from domain.returns import by_amount, find, preview, take_back
from domain.staff import allowed
from handlers.earn import choice_screen, leave
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.returns_kept import ask_kept_amount, show_kept
from handlers.screen import Button, Screen, mint, number_in, to
from handlers.table import Step, Turn, command, step, tap
from locales.voices import Voice
from rules.counter import Customer, Keeping, Returning, amount_typed
from rules.refusals import NoSuchOrder
from rules.staff import Act

KEY_CHARACTERS = range(8, 33)


@command("return")
@tap("return:begin")
async def begin(turn: Turn) -> Step:
    await turn.store.read(allowed, turn.person.id, Act.RETURN)
    await turn.talk.show(Screen(turn.say("return-what"), leave(turn.say)))
    return Step("return-what")


@step("return-what")
async def on_purchase(turn: Turn) -> Step:
    found = await turn.store.report(find, turn.person.id, turn.text, turn.now)
    if isinstance(found, Returning):
        return await _show(turn, found)
    if isinstance(found, Keeping):
        return await show_kept(turn, found)
    if found.phone and not found.customers:
        return await ask_kept_amount(turn, found.phone)
    if len(found.customers) == 1:
        return await ask_amount(turn, found.customers[0])
    await turn.talk.show(choice_screen(turn.say, turn.programme, found, "return:of"))
    return Step("return-what")


@tap("return:of")
async def on_customer(turn: Turn, args: list[str]) -> Step:
    await turn.store.read(allowed, turn.person.id, Act.RETURN)
    await turn.talk.show(Screen(turn.say("return-amount-of"), leave(turn.say)))
    return Step("return-amount", {"member": number_in([arg.removeprefix("m") for arg in args])})


async def ask_amount(turn: Turn, customer: Customer) -> Step:
    """The customer is known: which of their purchases, by its amount. Also where a scanned card leads."""
    await turn.talk.show(Screen(turn.say("return-amount", name=customer.name), leave(turn.say)))
    return Step("return-amount", {"member": customer.member_id})


@step("return-amount")
async def on_amount(turn: Turn) -> Step | None:
    amount = amount_typed(turn.text, turn.programme.shop.currency)
    member_id = _number(turn, "member")
    found = await turn.store.read(by_amount, turn.person.id, member_id, amount, turn.now)
    if not found:
        raise NoSuchOrder
    if len(found) == 1:
        return await _show(turn, found[0])
    await turn.talk.show(which_screen(turn.say, found))
    return turn.step


@tap("return:show")
async def on_choice(turn: Turn, args: list[str]) -> Step:
    return await _show(turn, await turn.store.read(preview, turn.person.id, number_in(args), None, turn.now))


@step("return-part")
async def on_part(turn: Turn) -> Step:
    amount = amount_typed(turn.text, turn.programme.shop.currency)
    return await _show(turn, await turn.store.read(preview, turn.person.id, _number(turn, "order"), amount, turn.now))


@tap("return:take")
async def on_take(turn: Turn, args: list[str]) -> None:
    if len(args) != 3 or len(args[2]) not in KEY_CHARACTERS:
        raise OldButton
    order_id, amount = number_in(args[:1]), number_in(args[1:2])
    taken = await turn.store.write(take_back, turn.person.id, order_id, amount, key=args[2], now=turn.now)
    rows = ((Button(turn.say.plain("return-next"), to("return:begin")),), (home_button(turn.say),))
    currency = turn.programme.shop.currency
    text = turn.say("return-done", minor=taken.amount, currency=currency, points=taken.points)
    await turn.talk.show(Screen(text, rows))


async def _show(turn: Turn, seen: Returning) -> Step:
    await turn.talk.show(return_screen(turn.say, seen, mint(turn.key)))
    return Step("return-part", {"order": seen.order_id})


def _number(turn: Turn, name: str) -> int:
    number = turn.step.data.get(name) if turn.step else None
    if not isinstance(number, int):
        raise OldButton
    return number


def which_screen(say: Voice, found: list[Returning]) -> Screen:
    rows = tuple(
        (Button(say.plain("return-one", day=one.at, time=one.at), to("return:show", one.order_id)),) for one in found
    )
    return Screen(say("return-which"), (*rows, *leave(say)))


def return_screen(say: Voice, seen: Returning, key: str) -> Screen:
    """What goes back with it; a part can be typed instead."""
    if not seen.left:
        return Screen(say("return-nothing"), leave(say))
    text = say(
        "return-confirm",
        name=seen.customer.name,
        day=seen.at,
        minor=seen.amount,
        left=seen.left,
        currency=seen.currency,
        points=seen.points,
    )
    label = say.plain("return-yes", minor=seen.amount, currency=seen.currency)
    yes = Button(label, to("return:take", seen.order_id, seen.amount, key))
    return Screen(text, ((yes,), *leave(say)))

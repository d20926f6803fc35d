"""A purchase comes back: find it by its receipt, or by customer and amount; take back all or part."""

from domain.returns import by_amount, find, preview, take_back
from domain.staff import allowed
from handlers.earn import choice_screen, leave
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.returns_kept import ask_kept_amount, one_of, show_kept
from handlers.screen import Button, Rows, Screen, mint, number_in, to
from handlers.table import Step, Turn, command, step, tap
from locales.markup import Safe
from locales.voices import Voice
from rules.counter import Back, Customer, Keeping, Returning, amount_typed
from rules.earning import Refund
from rules.programme import Programme
from rules.refusals import NoSuchOrder
from rules.staff import Act

KEY_CHARACTERS = range(8, 33)
KEPT = "kept"  # in a button: what went with the purchase stays with the customer


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
    await turn.talk.show(choice_screen(turn, found, "return:of", "return-unknown"))
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
    await turn.talk.show(which_screen(turn.say, turn.programme, found))
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
    if len(args) < 3 or len(args[2]) not in KEY_CHARACTERS or args[3:] not in ([], [KEPT]):
        raise OldButton
    order_id, amount, kept = number_in(args[:1]), number_in(args[1:2]), args[3:] == [KEPT]
    taken = await turn.store.write(take_back, turn.person.id, order_id, amount, key=args[2], kept=kept, now=turn.now)
    await turn.talk.show(done_screen(turn.say, turn.programme.shop.currency, taken))


async def _show(turn: Turn, seen: Returning) -> Step:
    await turn.talk.show(return_screen(turn.say, turn.programme, seen, mint(turn.key)))
    return Step("return-part", {"order": seen.order_id})


def _number(turn: Turn, name: str) -> int:
    number = turn.step.data.get(name) if turn.step else None
    if not isinstance(number, int):
        raise OldButton
    return number


def which_screen(say: Voice, programme: Programme, found: list[Returning]) -> Screen:
    rows = tuple(
        (Button(one_of(say, programme, place, one), to("return:show", one.order_id)),)
        for place, one in enumerate(found, 1)
    )
    return Screen(say("return-which"), (*rows, *leave(say)))


def return_screen(say: Voice, programme: Programme, seen: Returning, key: str) -> Screen:
    """What goes back with it, and what comes back; a part can be typed instead."""
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
    lines = [text, *(_with(say, programme, one) for one in seen.codes)]
    return Screen(Safe("\n").join(lines), (*_take_rows(say, seen, key), *leave(say)))


def _with(say: Voice, programme: Programme, one: Back) -> Safe:
    """What was used with the purchase: a discount comes back by itself, a thing has to be there."""
    key = "return-thing" if one.thing else "return-discount"
    return say(key, reward=programme.text(one.name, say.language), points=one.points)


def _take_rows(say: Voice, seen: Returning, key: str) -> Rows:
    """One tap. Where a thing went with the purchase, the tap says whether that is back too."""
    money: dict[str, int | str] = {"minor": seen.amount, "currency": seen.currency}
    args = (seen.order_id, seen.amount, key)
    if not any(one.thing for one in seen.codes):
        return ((Button(say.plain("return-yes", **money), to("return:take", *args)),),)
    both = Button(say.plain("return-yes-with", **money), to("return:take", *args))
    return ((both,), (Button(say.plain("return-yes-without", **money), to("return:take", *args, KEPT)),))


def done_screen(say: Voice, currency: str, taken: Refund) -> Screen:
    lines = [say("return-done", minor=taken.amount, currency=currency, points=taken.points)]
    if taken.returned:
        lines.append(say("return-done-returned", points=taken.returned))
    rows = ((Button(say.plain("return-next"), to("return:begin")),), (home_button(say),))
    return Screen(Safe("\n").join(lines), rows)

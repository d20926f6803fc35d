"""Points at the counter: who, how much, what it gives, yes. Three short messages, one tap."""

from collections.abc import Mapping

from domain.counter import book, chosen, find, quote
from domain.staff import allowed
from handlers.earn_lines import add_rows, bought_lines, lines_in, part_rows, picked, sale_to, with_lines
from handlers.errors import way_out
from handlers.gifts import times_of
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, mint, to
from handlers.table import Step, Turn, command, step, tap
from locales.markup import Safe
from locales.voices import Voice
from rules.boosts import Boost
from rules.counter import Booked, Customer, Found, Need, Quote, Sale, Target, sale_typed
from rules.programme import Programme
from rules.refusals import AskAgain, EqualAmount, Refusal
from rules.staff import Act


@command("earn")
@tap("earn:begin")
async def begin(turn: Turn) -> Step:
    await turn.store.read(allowed, turn.person.id, Act.EARN)
    await turn.talk.show(Screen(turn.say("earn-who"), leave(turn.say)))
    return Step("earn-who")


@step("earn-who")
async def on_customer(turn: Turn) -> Step:
    found = await turn.store.report(find, turn.person.id, turn.text, turn.now)
    if len(found.customers) == 1:
        return await ask_amount(turn, found.customers[0])
    if found.phone:
        await turn.talk.show(Screen(turn.say("earn-new-phone", phone=found.phone), leave(turn.say)))
        return Step("earn-amount", {"to": str(Target(phone=found.phone))})
    await turn.talk.show(choice_screen(turn, found, "earn:to"))
    return Step("earn-who")


@tap("earn:to")
async def on_choice(turn: Turn, args: list[str]) -> Step:
    target = Target.read(args[0]) if len(args) == 1 else None
    if target is None or target.member_id is None:
        raise OldButton
    return await ask_amount(turn, await turn.store.read(chosen, turn.person.id, target.member_id, turn.now))


async def ask_amount(turn: Turn, customer: Customer, *more: tuple[Button, ...]) -> Step:
    """The customer is known: now the amount. Also where a scanned card leads."""
    text = turn.say("earn-amount", **_names(turn.say, turn.programme, customer))
    await turn.talk.show(Screen(text, (*more, *leave(turn.say))))
    return Step("earn-amount", {"to": str(Target(customer.member_id))})


@step("earn-amount")
async def on_amount(turn: Turn) -> Step | None:
    """What it will give is shown before it is given; another amount can be typed at once."""
    target = Target.read(str(turn.step.data.get("to"))) if turn.step else None
    if target is None:
        raise OldButton
    currency = turn.programme.shop.currency
    amount, receipt = sale_typed(turn.text, currency)
    lines = lines_in(turn.programme, str(turn.step.data.get("bought", ""))) if turn.step else ()
    sale = Sale(target, amount, currency, f"r{receipt}" if receipt else f"k{mint(turn.key)}", lines)
    seen = await turn.store.read(quote, turn.person.id, sale, turn.now)
    if seen.booked:
        await _book(turn, seen.sale, "")
        return None
    await turn.talk.show(quote_screen(turn.say, turn.programme, seen, "s" if seen.twin_at else ""))
    return turn.step


@tap("earn:book")
async def on_book(turn: Turn, args: list[str]) -> None:
    sale, flags = sale_in(args, turn.programme)
    await _book(turn, sale, flags)


@tap("earn:add")
async def on_add(turn: Turn, args: list[str]) -> Step:
    """One more piece of what a game counts. Another amount can still be typed."""
    sale, flags = sale_in(args, turn.programme)
    seen = await turn.store.read(quote, turn.person.id, sale, turn.now)
    await turn.talk.show(quote_screen(turn.say, turn.programme, seen, "s" if seen.twin_at else flags))
    return Step("earn-amount", {"to": str(sale.target), "bought": picked(turn.programme, sale)})


@tap("earn:again")
async def on_again(turn: Turn, args: list[str]) -> None:
    """So many points, and nobody else to look: the owner says yes a second time, and the audit says so."""
    sale, flags = sale_in(args, turn.programme)
    seen = await turn.store.read(quote, turn.person.id, sale, turn.now)
    await turn.talk.show(again_screen(turn.say, turn.programme, seen, flags))


async def _book(turn: Turn, sale: Sale, flags: str) -> None:
    done = await turn.store.write(book, turn.person.id, sale, sure="s" in flags, again="a" in flags, now=turn.now)
    await turn.talk.show(done_screen(turn, sale, done))


@way_out(EqualAmount, AskAgain)
async def _ask(turn: Turn, refusal: Refusal) -> Screen:
    """Something changed between the quote and the tap: the quote once more, with the question."""
    sale, flags = sale_in(turn.text.split(":")[3:], turn.programme)
    seen = await turn.store.read(quote, turn.person.id, sale, turn.now)
    return quote_screen(turn.say, turn.programme, seen, "s" if seen.twin_at else flags)


def sale_in(args: list[str], programme: Programme) -> tuple[Sale, str]:
    """The sale that a button carries, and what was said yes to already. Everything in it is looked at again."""
    match args:
        case [target, amount, flags, number, *bought] if amount.isascii() and amount.isdigit() and len(amount) <= 10:
            known, lines = Target.read(target), lines_in(programme, ":".join(bought))
            if known and number[:1] in ("r", "k") and len(number) > 1 and bool(lines) is bool(bought):
                return Sale(known, int(amount), programme.shop.currency, number, lines), flags
    raise OldButton


def leave(say: Voice) -> Rows:
    return ((Button(say.plain("common-cancel"), to("staff:show")),),)


def _names(say: Voice, programme: Programme, customer: Customer) -> Mapping[str, str]:
    return {"name": customer.name, "tier": programme.text(customer.tier.name, say.language)}


def choice_screen(turn: Turn, found: Found, tap: str, nobody: str = "earn-nobody") -> Screen:
    """Several of that name, or the text for `nobody`; a picture of a card is nobody's name."""
    say, programme = turn.say, turn.programme
    if not found.customers:
        return Screen(say(nobody if turn.text else "counter-unread"), leave(say))
    rows = tuple(
        (
            Button(
                say.plain("earn-choice", **_names(say, programme, one), member=one.member_id),
                to(tap, f"m{one.member_id}"),
            ),
        )
        for one in found.customers
    )
    return Screen(say("earn-which"), (*rows, *leave(say)))


def quote_screen(say: Voice, programme: Programme, seen: Quote, flags: str) -> Screen:
    """What it gives, to whom, and what has to be asked first."""
    sale, points = seen.sale, seen.gain.points
    lines = [_whose(say, programme, seen), say("earn-gives", minor=sale.amount, currency=sale.currency, points=points)]
    if seen.gain.boost:
        lines.append(_boost(say, programme, seen.gain.boost))
    if sale.receipt:
        lines.append(say("earn-receipt", receipt=sale.receipt))
    if seen.twin_at:
        lines.append(say("earn-twin", time=seen.twin_at))
    if seen.need is Need.SECOND:
        lines.append(say("earn-second"))
    lines += [*bought_lines(say, programme, sale), *with_lines(say, programme, seen.codes), say("earn-other")]
    tap = "earn:again" if seen.need is Need.AGAIN else "earn:book"
    yes = Button(_yes(say, seen), sale_to(tap, programme, sale, flags))
    return Screen(Safe("\n").join(lines), ((yes,), *add_rows(say, programme, sale, flags), *leave(say)))


def _boost(say: Voice, programme: Programme, boost: Boost) -> Safe:
    """Why it is more than usual: the customer may ask."""
    return say("earn-boost", name=programme.text(boost.name, say.language), times=times_of(boost))


def _whose(say: Voice, programme: Programme, seen: Quote) -> Safe:
    if seen.customer is None:
        return say("earn-for-phone", phone=seen.sale.target.phone or "")
    return say("earn-for", **_names(say, programme, seen.customer))


def _yes(say: Voice, seen: Quote) -> str:
    if seen.need is Need.SECOND:
        return say.plain("earn-ask")
    if seen.twin_at:
        return say.plain("earn-yes-another", points=seen.gain.points)
    return say.plain("earn-yes", points=seen.gain.points)


def again_screen(say: Voice, programme: Programme, seen: Quote, flags: str) -> Screen:
    text = Safe("\n").join([_whose(say, programme, seen), say("earn-again", points=seen.gain.points)])
    yes = Button(
        say.plain("earn-yes", points=seen.gain.points), sale_to("earn:book", programme, seen.sale, f"{flags}a")
    )
    return Screen(text, ((yes,), *leave(say)))


def done_screen(turn: Turn, sale: Sale, done: Booked) -> Screen:
    """What became of it, and the next customer."""
    say = turn.say
    next_rows = ((Button(say.plain("earn-next"), to("earn:begin")),), (home_button(say),))
    rows = (*part_rows(say, turn.programme, done.codes), *next_rows)
    name = done.customer.name if done.customer else sale.target.phone or ""
    if done.waits:
        return Screen(say("earn-waits", name=name, points=done.points), rows)
    if done.customer is None:
        return Screen(say("earn-kept", phone=name), rows)
    if done.usable_from > turn.now:
        told = say("earn-done-later", name=name, points=done.points, day=done.usable_from)
    else:
        told = say("earn-done", name=name, points=done.points)
    return Screen(Safe("\n").join([told, *with_lines(say, turn.programme, done.codes)]), rows)

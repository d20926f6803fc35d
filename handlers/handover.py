"""A reward over the counter: scan or type the code, look, hand over, once."""

from domain.handover import find, hand_over, look, look_again, part, waiting_for
from domain.staff import allowed
from handlers.earn import choice_screen, leave
from handlers.earn_lines import part_rows
from handlers.errors import way_out
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, mint, number_in, to
from handlers.table import Step, Turn, command, step, tap
from locales.markup import Safe
from locales.voices import Voice
from rules.counter import Customer, Handing, code_typed
from rules.expiry import last_day
from rules.programme import Programme
from rules.refusals import CodeCancelled, CodeLapsed, CodeUsed, NoSuchCode, Refusal
from rules.rewards import Redemption
from rules.staff import Act

KEY_CHARACTERS = range(8, 33)


@command("handover")
@tap("handover:begin")
async def begin(turn: Turn) -> Step:
    await turn.store.read(allowed, turn.person.id, Act.HANDOVER)
    await turn.talk.show(Screen(turn.say("handover-what"), leave(turn.say)))
    return Step("handover")


@step("handover")
async def on_code(turn: Turn) -> Step | None:
    """A code, else the customer: their card, phone or name."""
    code = code_typed(turn.text)
    if code:
        await show_code(turn, code)
        return None
    found = await turn.store.report(find, turn.person.id, turn.text, turn.now)
    if len(found.customers) == 1:
        return await show_waiting(turn, found.customers[0].member_id)
    await turn.talk.show(choice_screen(turn, found, "handover:of", "handover-unknown"))
    return Step("handover")


@tap("handover:of")
async def on_customer(turn: Turn, args: list[str]) -> Step | None:
    return await show_waiting(turn, number_in([arg.removeprefix("m") for arg in args]))


@tap("handover:show")
async def on_choice(turn: Turn, args: list[str]) -> None:
    handing = await turn.store.read(look_again, turn.person.id, number_in(args), turn.now)
    await turn.talk.show(confirm_screen(turn.say, turn.programme, handing, mint(turn.key)))


@tap("handover:give")
async def on_give(turn: Turn, args: list[str]) -> None:
    if len(args) != 2 or len(args[1]) not in KEY_CHARACTERS:
        raise OldButton
    given = await turn.store.write(hand_over, turn.person.id, number_in(args[:1]), key=args[1], now=turn.now)
    await turn.talk.show(given_screen(turn.say, turn.programme, given))


@tap("handover:part")
async def on_part(turn: Turn, args: list[str]) -> None:
    parted = await turn.store.write(part, turn.person.id, number_in(args), now=turn.now)
    text = turn.say("handover-parted", reward=_name(turn.say, turn.programme, parted))
    await turn.talk.show(Screen(text, _next_rows(turn.say)))


async def show_code(turn: Turn, code: str) -> None:
    """Also where a scanned code leads."""
    handing = await turn.store.read(look, turn.person.id, code, turn.now)
    await turn.talk.show(confirm_screen(turn.say, turn.programme, handing, mint(turn.key)))


async def show_waiting(turn: Turn, member_id: int) -> Step:
    customer, usable = await turn.store.read(waiting_for, turn.person.id, member_id, turn.now)
    await turn.talk.show(waiting_screen(turn.say, turn.programme, customer, usable))
    return Step("handover")


@way_out(NoSuchCode, CodeUsed, CodeLapsed, CodeCancelled)
async def _another(turn: Turn, refusal: Refusal) -> Screen:
    """Not this code; what is typed next is another one, or the customer."""
    return Screen(turn.say(refusal.key, **refusal.facts), _next_rows(turn.say))


def waiting_screen(say: Voice, programme: Programme, customer: Customer, usable: list[Redemption]) -> Screen:
    tier = programme.text(customer.tier.name, say.language)
    text = say("handover-waiting" if usable else "handover-none", name=customer.name, tier=tier)
    return Screen(text, (*reward_rows(say, programme, usable), *leave(say)))


def reward_rows(say: Voice, programme: Programme, usable: list[Redemption]) -> Rows:
    return tuple(
        (Button(say.plain("handover-one", reward=_name(say, programme, one)), to("handover:show", one.id)),)
        for one in usable
    )


def confirm_screen(say: Voice, programme: Programme, handing: Handing, key: str) -> Screen:
    one, customer = handing.redemption, handing.customer
    text = say(
        "handover-confirm",
        reward=_name(say, programme, one),
        name=customer.name,
        tier=programme.text(customer.tier.name, say.language),
        code=one.code,
        day=last_day(one.lapses_at, programme.shop.tz),
    )
    yes = Button(say.plain("handover-yes"), to("handover:give", one.id, key))
    return Screen(text, ((yes,), *leave(say)))


def given_screen(say: Voice, programme: Programme, given: Handing) -> Screen:
    """Where it is; and the purchase that it was taken to go with, which one tap denies."""
    lines = [say("handover-done", reward=_name(say, programme, given.redemption), name=given.customer.name)]
    with_it = []
    if given.order:
        order = given.order
        lines.append(say("handover-with", minor=order.amount, currency=order.currency, time=order.at))
        with_it.append(given.redemption)
    return Screen(Safe("\n").join(lines), (*part_rows(say, programme, with_it), *_next_rows(say)))


def _next_rows(say: Voice) -> Rows:
    return ((Button(say.plain("handover-next"), to("handover:begin")),), (home_button(say),))


def _name(say: Voice, programme: Programme, one: Redemption) -> str:
    return programme.text(one.name, say.language)

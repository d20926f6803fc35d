"""What a camera, a scanner or a pasted link brings: a member's card, or the code of a reward.

Staff find the counter behind it; everybody else finds the shop's welcome and nothing more.
"""

from domain.counter import find
from domain.handover import waiting_for
from domain.members import Arrival
from domain.sources import came_by
from domain.staff import who
from handlers import earn, handover, returns
from handlers.screen import Screen
from handlers.start import ANY, payload
from handlers.table import Step, Turn
from rules.counter import Found, card_typed, code_typed
from rules.refusals import NoSuchCode
from rules.staff import Act, may

ASKED = ("earn-", "handover", "return-")
"""Steps of the counter: what is scanned then is meant for it."""


@payload("c")
async def on_card(turn: Turn, first: Arrival, text: str) -> Step | bool:
    """A member's card: the next step of what the cashier was doing, else an amount, or a reward that waits."""
    staff, code = await turn.store.read(who, turn.person.id), card_typed(text)
    if not may(staff, Act.EARN):
        return False
    found = await turn.store.read(find, turn.person.id, code, turn.now) if code else Found(())
    doing = turn.step.name if turn.step else ""
    if not found.customers:
        return await _nobody(turn, Step(doing) if doing in ("handover", "return-what") else Step("earn-who"))
    [customer] = found.customers
    if doing.startswith("return"):
        return await returns.ask_amount(turn, customer)
    if doing == "handover":
        return await handover.show_waiting(turn, customer.member_id)
    _, usable = await turn.store.read(waiting_for, turn.person.id, customer.member_id, turn.now)
    return await earn.ask_amount(turn, customer, *handover.reward_rows(turn.say, turn.programme, usable))


@payload("v")
async def on_code(turn: Turn, first: Arrival, text: str) -> Step | bool:
    """The code of a reward."""
    staff, code = await turn.store.read(who, turn.person.id), code_typed(text)
    if not may(staff, Act.HANDOVER):
        return False
    if code is None:
        raise NoSuchCode
    await handover.show_code(turn, code)
    return True


@payload(ANY)
async def on_anything(turn: Turn, first: Arrival, text: str) -> Step | bool:
    """Who was asked for a card and scanned something else, such as an old one or an invitation, is asked again."""
    if turn.step is None or not turn.step.name.startswith(ASKED) or await turn.store.read(who, turn.person.id) is None:
        return False
    return await _nobody(turn, turn.step)


async def _nobody(turn: Turn, step: Step) -> Step:
    await turn.talk.show(Screen(turn.say("earn-nobody"), earn.leave(turn.say)))
    return step


@payload("t")
async def on_source(turn: Turn, first: Arrival, source: str) -> Step | bool:
    """A poster, a receipt or the website: it is kept where a new member came from, and the hello is the usual one."""
    if first.new:
        assert turn.member is not None
        await turn.store.write(came_by, turn.member, source.lower(), now=turn.now)
    return False

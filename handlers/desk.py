"""The desk: what somebody on the staff can do here, with a button for each."""

from domain.staff import allowed, who
from handlers.errors import way_out
from handlers.home import desk_button, home_button
from handlers.menu import STAFF_COMMANDS, write_menu
from handlers.screen import Button, Screen, to
from handlers.table import Turn, command, tap
from handlers.words import shop_name
from locales.voices import Voice
from rules.merge import SameCard
from rules.programme import Programme
from rules.refusals import (
    LastOwner,
    MoreThanPaid,
    NoSecondPerson,
    NoSuchCustomer,
    NoSuchProposal,
    NotAnAmount,
    NotAReceipt,
    NotOnStaff,
    NotYourRole,
    NotYours,
    OwnCard,
    PartlyReturned,
    ReceiptUsed,
    Refusal,
)
from rules.staff import ALLOWED, Act, Staff, commands

# Where the button of a command leads.
BEGINS = {
    "earn": "earn:begin",
    "handover": "handover:begin",
    "return": "return:begin",
    "poster": "poster:show",
    "campaigns": "campaigns:list",
    "programme": "programme:show",
    "week": "week:show",
}

# What only staff can be told.
AT_THE_COUNTER = (
    *(NoSuchCustomer, OwnCard, NotAnAmount, NotAReceipt, ReceiptUsed, MoreThanPaid, PartlyReturned),
    *(NoSecondPerson, NotYours, NoSuchProposal, SameCard, NotOnStaff, LastOwner),
)


@command("staff")
@tap("staff:show")
async def show_desk(turn: Turn) -> None:
    staff = await turn.store.read(allowed, turn.person.id, Act.DESK)
    await turn.talk.show(desk_screen(turn.say, turn.programme, staff))


async def greet_staff(turn: Turn) -> None:
    """Whoever is on the staff finds their desk and their menu after the hello."""
    staff = await turn.store.read(who, turn.person.id)
    if staff is not None:
        await write_menu(turn.talk, turn.say, staff)
        await turn.talk.send(desk_screen(turn.say, turn.programme, staff))


@way_out(NotYourRole)
async def _desk(turn: Turn, refusal: Refusal) -> Screen:
    """Not this, but what they do here."""
    role = turn.say.plain(f"role-{refusal.facts['role']}")
    return Screen(turn.say(refusal.key, role=role), ((desk_button(turn.say),), (home_button(turn.say),)))


@way_out(*AT_THE_COUNTER)
async def _back(turn: Turn, refusal: Refusal) -> Screen:
    """What is typed next is understood as before; whoever has enough of it goes back to their desk."""
    return Screen(turn.say(refusal.key, **refusal.facts), ((desk_button(turn.say),), (home_button(turn.say),)))


def desk_screen(say: Voice, programme: Programme, staff: Staff) -> Screen:
    shop = shop_name(say, programme)
    own = [name for name in commands(staff.role) if name in BEGINS and name in STAFF_COMMANDS]
    rows = [(Button(say.plain(f"desk-{name}"), to(BEGINS[name])),) for name in own]
    if Act.STAFF in ALLOWED[staff.role]:
        rows.append((Button(say.plain("desk-team"), to("staff:team")),))
    if Act.MOVES in ALLOWED[staff.role]:
        rows.append((Button(say.plain("desk-merge"), to("merge:begin")),))
    if Act.SOURCES in ALLOWED[staff.role]:
        rows.append((Button(say.plain("desk-sources"), to("staff:sources")),))
    if Act.REFERRAL in ALLOWED[staff.role]:
        rows.append((Button(say.plain("referral-desk"), to("referral:refused")),))
    if Act.FAVOUR in ALLOWED[staff.role] and programme.favours:
        rows.append((Button(say.plain("favour-desk"), to("favour:list")),))
    text = say("desk-title", shop=shop, role=say.plain(f"role-{staff.role}"))
    return Screen(text, (*rows, (home_button(say),)))

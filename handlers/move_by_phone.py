"""/move without the old phone: the same number, the word of staff, and the old account's two days to object."""

from domain.moves_by_phone import HOURS, ask, decide, look, object_to
from handlers.errors import way_out
from handlers.home import home_button
from handlers.phone import MOVE_STEP, ask_for_number, number_of, own_contact
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, number_in, to
from handlers.table import Step, Turn, step, tap
from handlers.update import Message
from rules.members import Member
from rules.moves import NoCardByPhone
from rules.refusals import Refusal


@tap("move:phone")
async def ask_phone(turn: Turn) -> Step:
    return await _ask(turn, "move-phone-ask")


@step(MOVE_STEP)
async def on_phone(turn: Turn, member: Member, message: Message) -> Step | None:
    say = turn.say
    if turn.text.strip() == say.plain("common-cancel"):
        await turn.talk.without_keys(say("settings-phone-later"))
        return None
    if not own_contact(message):
        return await _ask(turn, "settings-phone-foreign" if message.contact else "settings-phone-typed")
    number = number_of(turn, member, message)
    if number is None:
        await turn.talk.without_keys(say("settings-phone-odd"))
        return None
    await turn.talk.without_keys(say("move-phone-thanks"))
    await turn.store.write(ask, member.id, number, now=turn.now)
    await turn.talk.send(Screen(say("move-phone-asked", hours=HOURS), ((home_button(say),),)))
    return None


async def _ask(turn: Turn, key: str) -> Step:
    await ask_for_number(turn, key)
    return Step(MOVE_STEP)


@tap("move:object")
async def on_objection(turn: Turn, args: list[str], member: Member) -> None:
    await turn.store.write(object_to, member.id, number_in(args), now=turn.now)
    await turn.talk.show(Screen(turn.say("move-stays"), ((home_button(turn.say),),)))


@tap("move:look")
async def show_request(turn: Turn, args: list[str]) -> None:
    """To staff: whose card, and who asks for it."""
    asked, say = await turn.store.read(look, turn.person.id, number_in(args), turn.now), turn.say
    text = say("move-decide", name=asked.name, member=asked.member_id, account=asked.account, hours=HOURS)
    yes = Button(say.plain("move-decide-yes"), to("move:decide", asked.request.id, "yes"))
    no = Button(say.plain("move-decide-no"), to("move:decide", asked.request.id, "no"))
    await turn.talk.show(Screen(text, ((yes,), (no,))))


@tap("move:decide")
async def on_decision(turn: Turn, args: list[str]) -> None:
    if len(args) != 2 or args[1] not in ("yes", "no"):
        raise OldButton
    assert turn.shop.leavers is not None
    number, yes = number_in(args[:1]), args[1] == "yes"
    await turn.store.write(decide, turn.person.id, number, yes, mark=turn.shop.leavers.mark, now=turn.now)
    text = turn.say("move-decided-yes", hours=HOURS) if yes else turn.say("move-decided-no")
    await turn.talk.show(Screen(text, ((Button(turn.say.plain("common-back"), to("staff:show")),),)))


@way_out(NoCardByPhone)
async def _people(turn: Turn, refusal: Refusal) -> Screen:
    people = Button(turn.say.plain("home-human"), to("human:ask"))
    return Screen(turn.say(refusal.key), ((people,), (home_button(turn.say),)))

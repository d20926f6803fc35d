"""A phone number, shown to be the member's own by Telegram itself: typed numbers could be anybody's."""

from domain import settings
from domain.phones import e164, verified
from handlers.screen import Button, Screen, to
from handlers.settings import after_rows, leave_row, show_settings
from handlers.table import Step, Turn, step, tap
from handlers.update import Message
from rules.members import Member

STEP = "settings-phone"
MOVE_STEP = "move-phone"
STEPS = frozenset({STEP, MOVE_STEP})  # while one of them lasts, a key to share the number stands there


@tap("settings:phone")
async def show_phone(turn: Turn, member: Member) -> None:
    say, told = turn.say, await turn.store.read(settings.told, member.id)
    share = (Button(say.plain("settings-phone-share"), to("settings:phone-ask")),)
    forget = (Button(say.plain("settings-forget"), to("settings:phone-forget")),)
    text = say("settings-phone-have", phone=told.phone) if told.phone else say("settings-phone-why")
    await turn.talk.show(Screen(text, (share, *((forget,) if told.phone else ()), leave_row(say))))


@tap("settings:phone-ask")
async def ask_phone(turn: Turn) -> Step:
    await ask_for_number(turn, "settings-phone-ask")
    return Step(STEP)


@tap("settings:phone-forget")
async def on_forget(turn: Turn, member: Member) -> None:
    await turn.store.write(settings.forget_phone, member.id)
    await turn.talk.show(Screen(turn.say("settings-phone-gone"), after_rows(turn.say)))


@step(STEP)
async def on_phone(turn: Turn, member: Member, message: Message) -> Step | None:
    say = turn.say
    if turn.text.strip() == say.plain("common-cancel"):
        await put_away(turn)
        await show_settings(turn, member)
        return None
    if not own_contact(message):
        await ask_for_number(turn, "settings-phone-foreign" if message.contact else "settings-phone-typed")
        return Step(STEP)
    number = number_of(turn, member, message)
    if number is None:
        await turn.talk.without_keys(say("settings-phone-odd"))
        return None
    claimed = await turn.store.write(verified, member.id, number, now=turn.now)
    await turn.talk.without_keys(say("settings-phone-done", phone=number))
    if claimed:
        await turn.talk.send(Screen(say("settings-phone-claimed", count=len(claimed)), after_rows(say)))
        return None
    await show_settings(turn, member)
    return None


def own_contact(message: Message | None) -> bool:
    """Whether the message is the sender's own card, sent by themselves: Telegram vouches for that."""
    if message is None or message.contact is None or message.sender is None or message.forward_origin is not None:
        return False
    return message.contact.user_id == message.sender.id


async def put_away(turn: Turn) -> None:
    """The member went on to something else: the keyboard goes too."""
    await turn.talk.without_keys(turn.say("settings-phone-later"))


def number_of(turn: Turn, member: Member, message: Message) -> str | None:
    """The number on the card that was sent (E.164). Telegram's own are international, sometimes without the plus."""
    assert message.contact is not None
    told = message.contact.phone_number.strip()
    return e164(f"+{told.lstrip('+')}", member.country or turn.programme.shop.country)


async def ask_for_number(turn: Turn, key: str) -> None:
    """Say why, beside Telegram's own key for sharing it and one that means no."""
    say = turn.say
    await turn.talk.with_contact_key(say(key), say.plain("settings-phone-key"), say.plain("common-cancel"))

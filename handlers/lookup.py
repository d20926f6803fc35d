"""From an update to the handler that answers it, and back with the next typing step."""

import re

from aiogram import Bot

from domain.staff import awaited
from handlers import (  # noqa: F401  (each fills the tables)
    about,
    albums,
    answers,
    birthday,
    campaigns,
    cancel,
    channel,
    codes,
    country,
    demo,
    desk,
    earn,
    errors,
    favours,
    feasts,
    forget,
    games,
    gifts,
    greetings,
    handover,
    help,
    home,
    human,
    language,
    merge,
    messages,
    move,
    move_by_phone,
    naming,
    phone,
    points,
    poster,
    presence,
    privacy,
    programme_file,
    proposals,
    quality,
    quiet,
    referral,
    referral_desk,
    returns,
    rewards,
    riddles,
    scan,
    settings,
    staff,
    start,
    statement,
    stop,
    table,
    week,
    why,
)
from handlers.screen import VERSION
from handlers.table import Entry, Incoming, Step, Turn
from handlers.talk import Talk
from handlers.update import CallbackQuery, ChatMemberUpdated, Message, Update
from rules.refusals import Refusal

LINK = re.compile(r"(?:https?://)?(?:t|telegram)\.me/(\w{1,32})\?start=([A-Za-z0-9_-]{1,64})", re.IGNORECASE)
COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s+(.*))?", re.DOTALL)

ON_A_CARD = ("human:close:", "human:complaint:")  # what staff may tap where they read what members write
PARTING_WORD = "forget:why:"  # what the forgotten may still tap

GREET = Entry.of(start.greet)
MENU_IS_OLD = Entry.of(home.menu_is_old)
NOT_UNDERSTOOD = Entry.of(riddles.not_understood)
NOT_OPEN = Entry.of(home.not_open)
STAFF_WROTE = Entry.of(answers.on_staff_message)
PRESENCE_CHANGED = Entry.of(presence.on_change)


def incoming(update: Update) -> Incoming | None:
    """What happened and who did it; None when nobody in particular did (channels), or nothing that we answer."""
    if message := update.message or update.edited_message:
        return _written(message, edited=update.message is None)
    if update.callback_query:
        return _tapped(update.callback_query)
    return _changed(update.my_chat_member) if update.my_chat_member else None


def mouth(bot: Bot, incoming: Incoming) -> Talk:
    """Where the answers to this update go."""
    callback = incoming.callback
    tapped = callback.message if callback else None
    message = tapped or incoming.message
    return Talk(
        bot,
        incoming.chat_id,
        message.message_id if message else None,
        callback.id if callback else None,
        editable=tapped is not None and tapped.editable,
    )


async def dispatch(turn: Turn) -> Step | None:
    """Answer one update. Returns the step that the member's next typed message belongs to.

    What was typed for a step and is refused can be typed again: the step stays. A tap is always answered, also when
    the handler refuses, fails or says nothing.
    Raises what is neither a refusal nor a politeness of Telegram's.
    """
    if albums.answered(turn):
        return turn.step
    entry, args = resolve(turn)
    if entry is not None and turn.programme == turn.shop.preparing and await _comes_too_early(turn, args):
        entry, args = NOT_OPEN, []
    typed = turn.step is not None and entry is table.steps.get(turn.step.name)
    if turn.live is not None and turn.callback is not None:
        await turn.live.leave(turn.incoming.chat_id, turn.talk.message_id)
    try:
        if turn.step is not None and turn.step.name in phone.STEPS and entry is not None and not typed:
            await phone.put_away(turn)
        return albums.noted(turn, await entry.run(turn, args)) if entry else turn.step
    except Refusal as refusal:
        await errors.explain(turn, refusal)
        return turn.step if typed else None
    finally:
        await turn.talk.end()


async def _comes_too_early(turn: Turn, args: list[str]) -> bool:
    """Whether somebody who is not of the shop meets it before it has a programme of its own."""
    if not turn.incoming.private or turn.incoming.kind not in ("message", "tap"):
        return False
    if turn.person.id == turn.shop.owner_id:
        return False
    seat = start.brought(args, staff.SEAT)
    return not await turn.store.read(awaited, turn.person.id, seat, turn.now)


def resolve(turn: Turn) -> tuple[Entry | None, list[str]]:
    """Command, else tap, else step, else "not understood"; any command leaves the step. None: nobody answers."""
    update = turn.incoming
    if update.kind == "message" and not update.private and update.chat_id == turn.shop.people:
        return STAFF_WROTE, []
    if update.kind == "tap" and update.chat_id == turn.shop.people and update.text.startswith(ON_A_CARD):
        return _tap(turn)
    if not update.private or update.kind == "edited":
        return None, []
    if update.kind == "membership":
        return PRESENCE_CHANGED, []
    if turn.member is None and not (update.kind == "tap" and update.text.startswith(PARTING_WORD)):
        return GREET, _payload(turn)
    return _tap(turn) if update.kind == "tap" else _message(turn)


def _tap(turn: Turn) -> tuple[Entry, list[str]]:
    topic, _, rest = turn.text.partition(":")
    verb, _, rest = rest.partition(":")
    version, *args = rest.split(":")
    if version != VERSION:
        return MENU_IS_OLD, []
    return table.taps.get(f"{topic}:{verb}", MENU_IS_OLD), args


def _payload(turn: Turn) -> list[str]:
    """What a stranger's first link carries."""
    command = COMMAND.fullmatch(turn.text.strip()) if turn.incoming.kind == "message" else None
    return [command[2]] if command and command[1].lower() == "start" and command[2] else []


def _message(turn: Turn) -> tuple[Entry, list[str]]:
    link = LINK.fullmatch(turn.text.strip())
    if link and link[1].lower() == turn.shop.bot_username.lower():
        return GREET, [link[2]]  # pasted, or typed by a scanner that is a keyboard
    if command := COMMAND.fullmatch(turn.text.strip()):
        return table.commands.get(command[1].lower(), NOT_UNDERSTOOD), [command[2]] if command[2] else []
    if programme_file.sent(turn):
        return table.steps[programme_file.STEP], []
    if turn.incoming.reply_to is not None and turn.incoming.chat_id == turn.shop.people:
        return STAFF_WROTE, []  # the owner is all the staff there is
    if turn.step is None and phone.own_contact(turn.message):
        return table.steps[phone.STEP], []  # the key to share it may stand there longer than the step
    return table.steps.get(turn.step.name, NOT_UNDERSTOOD) if turn.step else NOT_UNDERSTOOD, []


def _written(message: Message, *, edited: bool) -> Incoming | None:
    if message.sender is None:
        return None
    return Incoming(
        "edited" if edited else "message",
        message.sender,
        message.chat.id,
        message.chat.private,
        f"m:{message.chat.id}:{message.message_id}",
        message.text or message.caption or "",
        reply_to=message.reply_to_message.message_id if message.reply_to_message else None,
        message=message,
    )


def _tapped(callback: CallbackQuery) -> Incoming:
    chat = callback.message.chat if callback.message else None
    return Incoming(
        "tap",
        callback.sender,
        chat.id if chat else callback.sender.id,
        chat is None or chat.private,
        f"c:{callback.id}",
        callback.data or "",
        callback=callback,
    )


def _changed(event: ChatMemberUpdated) -> Incoming:
    chat = event.chat
    key = f"p:{chat.id}:{event.date}"
    return Incoming("membership", event.sender, chat.id, chat.private, key, event.new_chat_member.status)

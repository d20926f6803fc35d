"""From a raw update to its answer: who is it, what do they speak, which handler is theirs."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject, Update

from domain.members import meet
from handlers import lookup
from handlers.table import Shop, Step, Turn
from handlers.words import speaker
from locales.voices import Voices
from storage.store import Store

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")


@dataclass(frozen=True, slots=True)
class Answered:
    """Who acted, the typing step they were in, and the one they are in now."""

    person_id: int | None
    before: Step | None
    step: Step | None


NOBODY = Answered(None, None, None)


class Desk:
    """Answers updates. One aiogram handler per kind looks up who answers, so fifty commands cost what one costs."""

    def __init__(self, bot: Bot, store: Store, voices: Voices, shop: Shop) -> None:
        self._bot = bot
        self._store = store
        self._voices = voices
        self._shop = shop
        self._dispatcher = Dispatcher(disable_fsm=True)
        self._dispatcher.update.outer_middleware(self._meet)
        for kind in KINDS:
            self._dispatcher.observers[kind].register(answer)

    async def handle(self, update: dict[str, Any], now: datetime) -> Answered:
        """Answer one update as Telegram sent it; says which step the person is in afterwards.

        Raises what the answering raised; refusals and Telegram's politenesses are dealt with before.
        """
        answered = await self._dispatcher.feed_raw_update(self._bot, update, now=now)
        return answered if isinstance(answered, Answered) else NOBODY

    async def _meet(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        update: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Find member, language and step in one read, and hand the turn on."""
        assert isinstance(update, Update)
        event = update.event
        if not isinstance(event, Message | CallbackQuery | ChatMemberUpdated):
            return None
        incoming = lookup.incoming(event, edited=update.edited_message is not None)
        if incoming is None:
            return None
        member, programme = await self._store.read(meet, incoming.person.id)
        data["turn"] = Turn(
            incoming=incoming,
            member=member,
            step=Step(member.step, member.step_data or {}) if member and member.step else None,
            say=speaker(self._voices, programme, member, incoming.person),
            voices=self._voices,
            store=self._store,
            programme=programme,
            shop=self._shop,
            talk=lookup.mouth(self._bot, incoming),
            now=data["now"],
        )
        return await handler(update, data)


async def answer(_: TelegramObject, turn: Turn) -> Answered:
    """The one handler of every kind of update."""
    return Answered(turn.incoming.person.id, before=turn.step, step=await lookup.dispatch(turn))

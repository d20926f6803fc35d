"""From a raw update to its answer: who is it, what do they speak, which handler is theirs."""

import handlers.on_demand  # noqa: F401  (before aiogram)

# isort: split
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from aiogram import Bot

from domain.groups import now_known_as
from domain.members import meet
from handlers import lookup
from handlers.live import Live
from handlers.table import Incoming, Shop, Step, Turn
from handlers.update import read
from handlers.words import speaker
from locales.identifiers import Ear
from locales.voices import Voices
from storage.store import Store

EAR = Ear()


@dataclass(frozen=True, slots=True)
class Answered:
    """Who acted, the typing step they were in, and the one they are in now."""

    person_id: int | None
    before: Step | None
    step: Step | None


NOBODY = Answered(None, None, None)


class Desk:
    """Answers updates. A table look-up finds who answers, so fifty commands cost what one costs.

    aiogram's dispatcher would wrap every update in layers that have nothing to do here.
    """

    def __init__(
        self, bot: Bot, store: Store, voices: Voices, shop: Shop, ear: Ear = EAR, live: Live | None = None
    ) -> None:
        self._bot = bot
        self._store = store
        self._voices = voices
        self._shop = shop
        self._ear = ear
        self._live = live

    async def handle(self, update: dict[str, Any], now: datetime) -> Answered:
        """Answer one update as Telegram sent it; says which step the person is in afterwards.

        Raises what the answering raised; refusals and Telegram's politenesses are dealt with before.
        """
        incoming = lookup.incoming(read(update))
        if incoming is None:
            return NOBODY
        turn = await self._meet(incoming, now)
        return Answered(incoming.person.id, before=turn.step, step=await lookup.dispatch(turn))

    async def _meet(self, incoming: Incoming, now: datetime) -> Turn:
        """Find member, language and step in one read."""
        member, programme = await self._store.read(meet, incoming.person.id)
        return Turn(
            incoming=incoming,
            member=member,
            step=Step(member.step, member.step_data or {}) if member and member.step else None,
            say=speaker(self._voices, programme, member, incoming.person),
            voices=self._voices,
            store=self._store,
            programme=programme,
            shop=await self._shop_of(incoming),
            talk=lookup.mouth(self._bot, incoming),
            now=now,
            ear=self._ear,
            live=self._live,
        )

    async def _shop_of(self, incoming: Incoming) -> Shop:
        """The shop, whose staff group may have another id by now than the settings say."""
        named = self._shop.staff_chat
        if incoming.private or named is None or incoming.chat_id == named:
            return self._shop
        return replace(self._shop, staff_chat=await self._store.read(now_known_as, named))

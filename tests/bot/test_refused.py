"""Who only answers by webhook, and neither asks for updates nor sends, learns of a refused token from its replies."""

from collections import Counter

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramUnauthorizedError
from prometheus_client import REGISTRY

from bot import metrics
from bot.clock import Clock
from bot.health import Health
from bot.inbox import Inbox
from bot.session import LeanSession
from domain.programme import apply
from rules.deliveries import Kind
from storage.store import Store
from tests.bot.test_session import SENT, TOKEN, Telegram, base, telegram
from tests.cast import LENA
from tests.programmes import DALLA

__all__ = ["base", "telegram"]  # fixtures of the session's tests


async def test_a_refused_token_is_seen_by_whoever_replies_until_it_is_taken_again(
    store: Store, telegram: Telegram, base: str
) -> None:
    telegram.says({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401)
    telegram.says(SENT)
    await store.write(apply, DALLA, now=Clock().now())
    session = LeanSession(base)
    health = Health(store, Clock(), Inbox(store, Clock(), 1, None))
    health.session = session
    async with Bot(TOKEN, session=session) as bot:
        with pytest.raises(TelegramUnauthorizedError):
            await bot.send_message(LENA.id, "Guten Tag!")
        assert await health.problems() == ["Telegram refuses the token: Unauthorized"]
        assert await refused(health) == 1
        await bot.send_message(LENA.id, "Guten Tag!")
    assert await health.problems() == []
    assert await refused(health) == 0


async def refused(health: Health) -> float | None:
    await health.measure()
    return REGISTRY.get_sample_value("wafa_token_refused")


def test_what_became_of_requests_is_counted() -> None:
    def counted() -> Counter[str]:
        names = ("sent", "retry_after", "no_token")
        return Counter(
            {one: int(REGISTRY.get_sample_value("wafa_sends_total", {"outcome": one}) or 0) for one in names}
        )

    before = counted()
    for kind in (Kind.SENT, Kind.RETRY_AFTER, Kind.SENT):
        metrics.send_ended(kind)
    assert counted() - before == {"sent": 2, "retry_after": 1}

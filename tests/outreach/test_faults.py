"""A message that cannot be made, or a fault of our own, keeps nobody else from theirs."""

from datetime import timedelta
from typing import Any

import pytest
import structlog

from domain import post as use
from domain import reminders
from rules.deliveries import Delivery
from rules.members import Member
from storage.store import Store
from tests.cast import LENA, NOURA
from tests.outreach.test_post import NOW, Telegram, leave, members, newest, send_all, states, telegram

__all__ = ["members", "telegram"]  # fixtures of the post room's tests


async def test_a_message_that_cannot_be_made_fails_and_all_others_leave(
    store: Store, telegram: Telegram, members: dict[int, Member], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = reminders._fresh

    def fresh(tx: Any, programme: Any, delivery: Delivery, *more: Any) -> Any:
        if delivery.key == "broken":
            tx.deliveries.hold(delivery.id, "half done", until=NOW + timedelta(days=1))
            raise KeyError("reward")
        return whole(tx, programme, delivery, *more)

    monkeypatch.setattr(reminders, "_fresh", fresh)
    await store.write(leave, "broken", members[NOURA.id])
    await store.write(leave, "whole", members[LENA.id])
    with structlog.testing.capture_logs() as logs:
        await send_all(store, telegram)
    assert [chat for chat, _ in telegram.delivered] == [LENA.id]
    broken = await newest(store, members[NOURA.id])
    assert (broken.state, broken.reason) == ("failed", use.UNMADE)
    assert len([one for one in logs if one["log_level"] == "error"]) == 1


async def test_whatever_goes_wrong_the_post_goes_on(
    store: Store, telegram: Telegram, members: dict[int, Member], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, failed = use.work, list[str]()

    def work(*args: Any, **told: Any) -> Any:
        if len(failed) < 2:
            failed.append("once more")
            raise RuntimeError("this was not to be")
        return whole(*args, **told)

    monkeypatch.setattr("outreach.patience.LONGEST_SECONDS", 0.01)
    monkeypatch.setattr(use, "work", work)
    await store.write(leave, "whole", members[LENA.id])
    await send_all(store, telegram)
    assert await states(store) == {"sent": 1}

"""The desk behind the inbox: what comes in that nobody can read."""

from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.desk import Desk
from bot.inbox import Inbox
from domain import inbox as use
from handlers.table import Shop
from storage.store import Store
from tests.bot.conftest import Quick
from tests.cast import NOURA, STAFF_CHAT

NOTHING: Any = None
SENDER = {"id": NOURA.id, "is_bot": False, "first_name": NOURA.first_name}
CHAT = {"id": NOURA.id, "type": "private"}
NO_MATTER = {"poll_answer": {"poll_id": "1", "user": SENDER, "option_ids": [], "option_persistent_ids": []}}


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        ({"message": {"from": SENDER, "chat": CHAT, "date": 1}}, "message.message_id"),
        ({"message": {"message_id": 1, "from": SENDER, "chat": CHAT, "date": 1, "text": ["/points"]}}, "message.text"),
        ({"callback_query": {"id": "1", "chat_instance": "1", "message": {"chat": CHAT}}}, "callback_query.from"),
        ({"my_chat_member": {"from": SENDER, "chat": CHAT}}, "my_chat_member.date"),
    ],
)
async def test_what_nobody_can_read_is_kept_and_told_and_the_lane_goes_on(
    store: Store, broken: dict[str, Any], place: str
) -> None:
    inbox = Inbox(store, Quick(), 7000000000, STAFF_CHAT)
    with capture_logs() as logged:
        async with inbox.working(Desk(NOTHING, store, NOTHING, Shop("dalla_wafa_bot"))):
            await inbox.receive([{"update_id": 1, **broken}, {"update_id": 2, **NO_MATTER}])
    assert [(line["event"], line["tries"]) for line in logged] == [("an update failed", tries) for tries in (1, 2, 3)]
    [dead] = await store.report(lambda tx: tx.inbox.dead())
    assert "for Update" in dead.reason
    assert place in dead.reason
    assert await store.report(use.waiting, limit=10) == []

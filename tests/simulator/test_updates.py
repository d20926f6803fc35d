"""How the bot learns what happened: long polls, offsets, subscriptions, one poller at a time."""

import asyncio
import time
from typing import Any

from simulator.queue import UpdateQueue
from simulator.state import State
from tests.cast import LENA, NOURA
from tests.simulator.conftest import Stage


async def test_unconfirmed_updates_come_again_and_an_offset_confirms_all_lower_ones(stage: Stage) -> None:
    await stage.post(f"people/{NOURA.id}/start")
    await stage.says(NOURA.id, "one")
    await stage.says(NOURA.id, "two")
    first = await stage.ok("getUpdates")
    assert await stage.ok("getUpdates") == first
    assert [u["message"]["text"] for u in first] == ["/start", "one", "two"]
    ids = [u["update_id"] for u in first]
    assert ids == sorted(set(ids))
    rest = await stage.ok("getUpdates", offset=ids[2])
    assert [u["message"]["text"] for u in rest] == ["two"]
    assert await stage.ok("getUpdates", offset=ids[2] + 1) == []


async def test_a_negative_offset_keeps_only_the_tail(stage: Stage) -> None:
    await stage.post(f"people/{NOURA.id}/start")
    for text in ("one", "two", "three"):
        await stage.says(NOURA.id, text)
    tail = await stage.ok("getUpdates", offset=-2)
    assert [u["message"]["text"] for u in tail] == ["two", "three"]
    assert await stage.ok("getUpdates") == tail


async def test_a_limit_cuts_the_answer(stage: Stage) -> None:
    await stage.post(f"people/{NOURA.id}/start")
    for number in range(4):
        await stage.says(NOURA.id, str(number))
    assert len(await stage.ok("getUpdates", limit=2)) == 2
    assert len(await stage.ok("getUpdates", limit=1000)) == 5


async def test_a_long_poll_waits_for_the_first_update(stage: Stage) -> None:
    waiting = asyncio.create_task(stage.ok("getUpdates", timeout=60))
    await stage.polled()
    assert not waiting.done()
    began = time.monotonic()
    await stage.post(f"people/{NOURA.id}/start")
    assert [u["message"]["text"] for u in await waiting] == ["/start"]
    assert time.monotonic() - began < 30


async def test_a_long_poll_ends_empty_after_its_timeout(stage: Stage) -> None:
    assert await stage.ok("getUpdates", timeout=1) == []


async def test_the_earlier_of_two_pollers_gets_the_conflict(stage: Stage) -> None:
    earlier = asyncio.create_task(stage.bot("getUpdates", timeout=20))
    await stage.polled()
    later = asyncio.create_task(stage.ok("getUpdates", timeout=20))
    assert await earlier == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }
    await stage.post(f"people/{NOURA.id}/start")
    assert len(await later) == 1


async def test_conflicts_that_follow_one_another_come_late(stage: Stage) -> None:
    poller, slept = stage.simulator.world.poller, list[float]()

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    poller.sleep, poller._monotonic = sleep, lambda: 0.0
    pollers: list[asyncio.Task[dict[str, Any]]] = []
    waiting: set[object] = {None}
    for _ in range(4):
        pollers.append(asyncio.create_task(stage.bot("getUpdates", timeout=60)))
        waiting.add(await stage.polled(lambda poll: poll not in waiting))
    for conflict in pollers[:3]:
        assert (await conflict)["error_code"] == 409
    assert slept == [3, 3]
    await stage.post(f"people/{NOURA.id}/start")
    assert (await pollers[3])["ok"]


async def test_a_poller_that_hung_up_is_in_nobodys_way(stage: Stage) -> None:
    dead = asyncio.create_task(stage.bot("getUpdates", timeout=60))
    await stage.polled()
    dead.cancel()
    await stage.polled(lambda poll: poll is None)
    await stage.post(f"people/{NOURA.id}/start")
    assert len(await stage.ok("getUpdates", timeout=5)) == 1
    assert not [call for call in (await stage.get("calls"))["calls"] if not call["ok"]]


async def test_reactions_come_only_when_subscribed_and_the_subscription_lasts(stage: Stage) -> None:
    message = await stage.start(NOURA.id)
    await stage.act(NOURA.id, "react", message_id=message["message_id"], emoji="👍")
    assert await stage.updates() == []
    await stage.ok("getUpdates", allowed_updates=["message", "message_reaction"])
    await stage.act(NOURA.id, "react", message_id=message["message_id"], emoji="🔥")
    [update] = await stage.updates()
    assert update["message_reaction"]["old_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert update["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "🔥"}]
    await stage.post(f"people/{NOURA.id}/block")
    assert await stage.updates() == []


async def test_the_subscription_counts_when_the_update_is_made(stage: Stage) -> None:
    await stage.ok("getUpdates", allowed_updates=["callback_query"])
    await stage.post(f"people/{NOURA.id}/start")
    await stage.ok("getUpdates", allowed_updates=[])
    await stage.says(NOURA.id, "later")
    assert [u["message"]["text"] for u in await stage.updates()] == ["later"]


async def test_the_bot_gets_no_update_for_its_own_messages(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.ok("sendMessage", chat_id=NOURA.id, text="mine")
    assert await stage.updates() == []


async def test_blocking_and_unblocking_are_told_once_each(stage: Stage) -> None:
    await stage.start(LENA.id)
    for do in ("block", "block", "unblock", "unblock"):
        await stage.post(f"people/{LENA.id}/{do}")
    changes = [u["my_chat_member"] for u in await stage.updates()]
    assert [(c["old_chat_member"]["status"], c["new_chat_member"]["status"]) for c in changes] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]
    assert changes[0]["chat"]["id"] == changes[0]["from"]["id"] == LENA.id


async def test_allowed_updates_may_come_as_text(stage: Stage) -> None:
    await stage.http.get(f"{stage.bot_url}/getUpdates", params={"allowed_updates": '["callback_query"]'})
    await stage.post(f"people/{NOURA.id}/start")
    assert await stage.updates() == []


async def test_polls_that_ended_leave_nothing_behind() -> None:
    queue = UpdateQueue(State(None))
    for _ in range(100):
        queue.waiter().cancel()
    assert len(queue._waiters) == 1

"""People who block the bot and let it in again."""

from tests.cast import OLIVER
from tests.handlers.conftest import Counter, Guest


async def test_somebody_who_blocks_the_bot_is_not_reachable_until_they_let_it_in(
    oliver: Guest, counter: Counter
) -> None:
    await counter.stage.post(f"people/{OLIVER.id}/block")
    await counter.work()
    assert (await counter.member(OLIVER)).blocked_at == counter.now
    await counter.stage.post(f"people/{OLIVER.id}/unblock")
    await counter.work()
    assert (await counter.member(OLIVER)).blocked_at is None


async def test_somebody_unknown_who_blocks_the_bot_stays_unknown(counter: Counter) -> None:
    await counter.stage.start(OLIVER.id)
    await counter.stage.post(f"people/{OLIVER.id}/block")
    await counter.work()
    assert await counter.store.read(lambda tx: tx.members.by_telegram(OLIVER.id)) is None

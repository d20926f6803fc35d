"""The screen of a running campaign is drawn anew by itself, in place, for as long as that tells something."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from domain.post import Ended, work
from domain.staff import who
from handlers.live import Live
from rules.deliveries import Kind, Outcome
from rules.staff import Role
from storage.tx import Tx
from tests.cast import HARUKA, LENA, NOURA, SALMA
from tests.handlers.conftest import PATIENCE, Counter, Guest
from tests.handlers.team import seat
from tests.handlers.test_campaigns import planned, ticks, wants_offers

EVERY = 0.03


@pytest.fixture
async def live(counter: Counter) -> AsyncIterator[Live]:
    counter.live = Live(lambda: counter.now, every=EVERY)
    async with counter.live.working():
        yield counter.live


@pytest.fixture
async def salma(counter: Counter, live: Live) -> Guest:
    """She looks at a campaign that has three messages to send."""
    salma = await seat(counter, SALMA, Role.MARKETER)
    for one in (LENA, NOURA, HARUKA):
        await wants_offers(counter, one)
    await planned(counter)
    await ticks(counter)
    await salma.says("/campaigns")
    await salma.taps("Harvest")
    return salma


async def sends_one(counter: Counter) -> None:
    claim: Any = {"worker": "w", "now": counter.now, "real": counter.now}
    (letter,) = await counter.store.write(work, [], limit=1, **claim)
    sent = Ended(letter.delivery, Outcome(Kind.SENT, message_id=1))
    await counter.store.write(work, [sent], limit=0, **claim)


async def edits(counter: Counter) -> int:
    calls = (await counter.stage.get("calls"))["calls"]
    return sum(call["method"] == "editMessageText" for call in calls)


async def says(guest: Guest, words: str) -> None:
    """Until the newest message says so, by itself."""
    async with asyncio.timeout(PATIENCE):
        while words not in await guest.text():
            await asyncio.sleep(EVERY / 3)


async def stands_still(live: Live) -> None:
    async with asyncio.timeout(PATIENCE):
        while live._watched:
            await asyncio.sleep(EVERY / 3)


async def test_the_screen_follows_the_run_to_its_end_in_one_message(salma: Guest, counter: Counter, live: Live) -> None:
    messages = len(await salma.messages())
    await sends_one(counter)
    await says(salma, "Sent: 1")
    assert "Look again" in "".join(await salma.buttons())
    counter.later(minutes=7)
    await counter.post()
    await ticks(counter)
    await says(salma, "It is done.")
    assert "As of 12:07" in await salma.text()  # hers, in Riyadh
    assert len(await salma.messages()) == messages
    await stands_still(live)


async def test_nothing_is_sent_while_nothing_changes(salma: Guest, counter: Counter) -> None:
    before = await edits(counter)
    counter.later(minutes=1)  # another time of day alone is no news
    await asyncio.sleep(5 * EVERY)
    assert await edits(counter) == before


async def test_every_edit_is_charged_as_one_message_to_that_chat(salma: Guest, counter: Counter) -> None:
    charged: list[int] = []
    session: Any = counter.bot.session
    session._charge = charged.append
    await sends_one(counter)
    await says(salma, "Sent: 1")
    await asyncio.sleep(3 * EVERY)
    assert charged == [SALMA.id]


async def test_what_somebody_opens_next_is_not_written_over(salma: Guest, counter: Counter, live: Live) -> None:
    await salma.taps("Back")
    assert not live._watched
    await sends_one(counter)
    await asyncio.sleep(3 * EVERY)
    assert "What goes out by itself" in await salma.text()


async def test_a_paused_run_stands_still_once_nothing_is_under_way(salma: Guest, counter: Counter, live: Live) -> None:
    await salma.taps("Pause")
    assert live._watched  # its messages are still to be held
    assert await counter.post() == 0
    await says(salma, "Held: 3")
    await stands_still(live)
    await salma.taps("Resume")
    assert live._watched


async def test_it_ends_with_the_message_or_the_right_to_look_or_after_a_while(
    salma: Guest, counter: Counter, live: Live
) -> None:
    number = (await salma.last())["message_id"]
    await counter.stage.post(f"people/{SALMA.id}/acts", do="delete", chat_id=SALMA.id, message_id=number)
    await sends_one(counter)
    await stands_still(live)
    live.longest = 2 * EVERY
    await salma.says("/campaigns")
    await salma.taps("Harvest")
    await stands_still(live)
    live.longest = timedelta(minutes=30).total_seconds()
    await salma.taps("Look again")
    assert live._watched
    text = await salma.text()
    await counter.store.write(lambda tx: tx.staff.remove(_seat(tx), now=counter.now))
    await sends_one(counter)
    await stands_still(live)
    assert await salma.text() == text


async def test_a_moment_without_telegram_is_made_up_for(salma: Guest, counter: Counter, live: Live) -> None:
    await counter.stage.post("faults", next=[{"method": "editMessageText", "kind": "500", "times": 2}])
    await sends_one(counter)
    await says(salma, "Sent: 1")
    assert live._watched


async def test_after_a_restart_the_screen_stands_still_and_its_button_begins_anew(
    salma: Guest, counter: Counter, live: Live
) -> None:
    async with live.working():
        pass  # the process ends
    counter.live = live = Live(lambda: counter.now, every=EVERY)
    await sends_one(counter)
    await asyncio.sleep(3 * EVERY)
    assert "Sent: 1" not in await salma.text()
    async with live.working():
        await salma.taps("Look again")
        assert "Sent: 1" in await salma.text()
        await sends_one(counter)
        await says(salma, "Sent: 2")


def _seat(tx: Tx) -> int:
    staff = who(tx, SALMA.id)
    assert staff is not None
    return staff.id

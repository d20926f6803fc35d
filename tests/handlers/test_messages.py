"""Reminders are switched off and on by a tap, and every change says what it means."""

import pytest

from domain import members
from tests.cast import OLIVER
from tests.handlers.conftest import Counter, Guest
from tests.handlers.test_rewards import tapped


async def test_every_reminder_is_listed_and_a_tap_says_what_it_means(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    assert "Reminders: all switched on" in await oliver.text()
    await oliver.taps_data("messages:list:")
    assert "What we write by ourselves" in await oliver.text()
    await oliver.taps_data("messages:set:v1:statement:no")
    text = await oliver.text()
    assert "you do not get this any more: The month on the card" in text
    assert "what came and what went in the last one" in text
    await oliver.taps_data("messages:set:v1:statement:yes")
    assert "From now on you get this: The month on the card" in await oliver.text()
    member = await counter.member(OLIVER)
    assert await counter.store.read(lambda tx: tx.care.muted(member.id)) == frozenset()


async def test_who_gives_up_a_warning_is_told_what_that_costs(oliver: Guest) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("messages:list:")
    await oliver.taps_data("messages:set:v1:points-ending:no")
    assert "your points still end on their day, and nobody will tell you before" in await oliver.text()
    await oliver.taps_data("settings:show:")
    assert "Reminders switched off: 1" in await oliver.text()


async def test_who_allows_no_offers_is_told_that_this_one_needs_it(oliver: Guest, counter: Counter) -> None:
    member = await counter.member(OLIVER)
    assert not member.marketing
    await oliver.says("/settings")
    await oliver.taps_data("messages:list:")
    await oliver.taps_data("messages:set:v1:thanks:no")
    await oliver.taps_data("messages:set:v1:thanks:yes")
    assert "only to members who allow news and offers" in await oliver.text()
    yes = {"wording": "offers-1", "language": "en", "now": counter.now}
    await counter.store.write(members.consent, member.id, True, **yes)
    await oliver.taps_data("messages:set:v1:thanks:no")
    await oliver.taps_data("messages:set:v1:thanks:yes")
    assert "only to members who allow" not in await oliver.text()


@pytest.mark.parametrize("forged", ["messages:set:v1:nothing:yes", "messages:set:v1:thanks:perhaps", "messages:set:v1"])
async def test_a_forged_button_changes_nothing(oliver: Guest, counter: Counter, forged: str) -> None:
    await oliver.says("/settings")
    await counter.handle(tapped(oliver, (await oliver.last())["message_id"], forged))
    assert await counter.store.read(lambda tx: tx.care.muted(1)) == frozenset()
    assert "from an older day" in await oliver.text()


async def test_a_reward_at_the_last_tap_is_remembered_until_it_is_taken(oliver: Guest, counter: Counter) -> None:
    member = await counter.member(OLIVER)
    await counter.buys(OLIVER, 300)
    await oliver.says("/rewards")
    await oliver.taps_data("rewards:show:v1:cup")
    await oliver.taps_data("rewards:ask:v1:cup")
    begun = await counter.store.read(lambda tx: tx.care.begun(member.id))
    assert begun == ("cup", counter.now)
    await oliver.taps_data("rewards:redeem:v1:cup")
    assert await counter.store.read(lambda tx: tx.care.begun(member.id)) is None

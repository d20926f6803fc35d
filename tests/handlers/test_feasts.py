"""The days ahead in the staff's chat, and Eid announced with a tap."""

from datetime import UTC, date, datetime

import pytest

from rules.programme_greetings import Greetings
from rules.staff import Role
from tests.cast import NOURA, OLIVER, SALMA
from tests.handlers.conftest import Counter, Guest
from tests.handlers.team import deeds, seat
from tests.handlers.test_rewards import tapped

MARCH = datetime(2027, 3, 1, 9, tzinfo=UTC)


async def in_force(counter: Counter) -> Greetings:
    return (await counter.store.read(lambda tx: tx.programme.current())).greetings


@pytest.fixture
async def owner(counter: Counter) -> Guest:
    counter.now = MARCH
    return await seat(counter, OLIVER, Role.OWNER)


async def test_the_owner_announces_eid_with_two_taps_and_takes_it_back(owner: Guest, counter: Counter) -> None:
    await owner.says("/campaigns")
    await owner.taps("Days ahead")
    assert (
        "Eid al-Fitr · Wednesday, 10 March 2027\nUnited Arab Emirates, Egypt and Saudi Arabia, and"
        in await owner.text()
    )
    assert "nobody has announced it" in await owner.text()
    await owner.taps("Saudi Arabia")
    assert "it begins on Tuesday" in await owner.text()
    await owner.taps("Tuesday")
    assert "the wish goes on Tuesday" in await owner.text()
    assert (await in_force(counter)).announced["eid-al-fitr"]["SA"] == date(2027, 3, 9)
    await owner.taps("Back")
    assert "9 March 2027\nSaudi Arabia, and whoever chose it · announced" in await owner.text()
    assert "10 March 2027\nUnited Arab Emirates and Egypt, and whoever" in await owner.text()
    await owner.taps("Saudi Arabia")
    await owner.taps("Nobody has announced")
    assert "is open again" in await owner.text()
    assert not (await in_force(counter)).announced
    assert [deed.action for deed in await deeds(counter)] == ["programme-applied"] * 2


async def test_a_marketer_sees_the_days_and_announces_nothing(counter: Counter, owner: Guest) -> None:
    salma = await seat(counter, SALMA, Role.MARKETER)
    await salma.says("/campaigns")
    await salma.taps("Days ahead")
    assert "Eid al-Fitr" in await salma.text()
    assert list(await salma.buttons()) == ["↩️ Back"]


@pytest.mark.parametrize("data", ["eid-al-fitr:SA:someday", "eid-al-fitr:SA", "eid-al-fitr:SA:2027-03-20", "x:SA:-"])
async def test_a_forged_tap_changes_nothing(owner: Guest, counter: Counter, data: str) -> None:
    await owner.says("/campaigns")
    message_id = (await owner.last())["message_id"]
    await counter.handle(tapped(owner, message_id, f"feasts:set:v1:{data}"))
    assert not (await in_force(counter)).announced


async def test_a_member_who_taps_it_is_told_nothing(owner: Guest, counter: Counter) -> None:
    noura = counter.guest(NOURA)
    await noura.starts()
    await counter.handle(tapped(noura, (await noura.last())["message_id"], "feasts:set:v1:eid-al-fitr:SA:2027-03-09"))
    assert not (await in_force(counter)).announced

"""Staff put two cards together, in the chat."""

import re

from domain.moves_by_phone import settle
from rules.staff import Role
from tests.cast import HUDA, OLIVER, OMAR
from tests.handlers.conftest import Guest
from tests.handlers.team import seat
from tests.handlers.test_move import second_phone


async def chooses(omar: Guest, *names: str) -> None:
    await omar.says("/staff")
    await omar.taps("Put two cards together")
    for name in names:
        await omar.says(name)


async def test_two_cards_are_seen_side_by_side_and_become_one_after_two_days(oliver: Guest) -> None:
    counter = oliver.counter
    omar = await seat(counter, OMAR, Role.AGENT)
    other = await second_phone(oliver)
    await counter.buys(OLIVER, 40)
    await counter.buys(other.who, 60, number="2")
    await chooses(omar, "Nobody", "Oliver", "Ollie")
    text = await omar.text()
    assert "side by side" in text
    assert text.count("To use:") == 2
    await omar.taps("Ollie")
    assert "can object for 48 hours" in await omar.text()
    assert "Gifts that come once" in await omar.text()
    await omar.taps("Yes, put them together")
    assert "48 hours to object" in await omar.text()
    await counter.post()
    assert "put this card together" in await oliver.text()
    assert any("your other card on this one" in text for text in await other.reads())
    counter.later(hours=48)
    await counter.store.write(settle, counter.now)
    await counter.post()
    assert "Your two cards are one now" in await other.text()
    assert "in your other Telegram account now" in await oliver.text()
    await other.says("/statement")
    told = await other.text()
    assert "+ 40 as your two cards became one" in told, "90 came, and the welcome that both had went"
    assert not re.search("refund|corrected", told)
    await oliver.says("/points")
    assert "There is no card in this account any more" in await oliver.text()


async def test_the_account_that_would_go_stops_it_with_one_tap(oliver: Guest) -> None:
    omar = await seat(oliver.counter, OMAR, Role.AGENT)
    await second_phone(oliver)
    await chooses(omar, "Oliver", "Ollie")
    await omar.taps("Ollie")
    await omar.taps("Yes, put them together")
    await oliver.counter.post()
    await oliver.taps("Stop, this is my card")
    assert "Your card stays here" in await oliver.text()
    await oliver.counter.post()
    assert "has objected" in await omar.text()


async def test_the_same_card_twice_is_none(oliver: Guest) -> None:
    omar = await seat(oliver.counter, OMAR, Role.AGENT)
    await chooses(omar, "Oliver", "Oliver")
    assert "Both times it was the same card" in await omar.text()


async def test_the_desk_of_a_cashier_does_not_offer_it(oliver: Guest) -> None:
    huda = await seat(oliver.counter, HUDA, Role.CASHIER)
    await huda.says("/staff")
    assert not any("two cards" in label for label in await huda.buttons())

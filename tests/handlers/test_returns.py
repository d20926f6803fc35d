"""A purchase comes back, as a cashier takes it back."""

import pytest

from domain.rewards import redeem
from rules.staff import Role
from tests.cast import HUDA, OLIVER
from tests.handlers.conftest import Counter, Guest, plain
from tests.handlers.team import deeds, seat
from tests.handlers.test_rewards import points, tapped


@pytest.fixture
async def huda(counter: Counter, oliver: Guest) -> Guest:
    """Huda has booked 45 riyals for Oliver, receipt A-7."""
    huda = await seat(counter, HUDA, Role.CASHIER)
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("45 A-7")
    await huda.taps("Give 45")
    return huda


async def test_a_receipt_comes_back_whole(oliver: Guest, huda: Guest) -> None:
    await huda.says("/return")
    await huda.says("a-7")
    assert "SAR 45 takes back 45 beans." in await huda.text()
    await huda.taps("Take back")
    assert "SAR 45 is back, and with it 45 beans." in await huda.text()
    assert await points(oliver) == 50
    await oliver.counter.post()
    assert "Your return of SAR 45 is booked" in await oliver.text()
    await huda.says("/return")
    await huda.says("a-7")
    assert "has come back as a whole already" in await huda.text()
    assert [deed.action for deed in await deeds(huda.counter)] == ["purchase", "return"]


async def test_a_receipt_that_nobody_booked_is_told_so_and_can_be_typed_again(huda: Guest) -> None:
    await huda.says("/return")
    await huda.says("A-8")
    assert "No purchase has this receipt, and nobody is known by that." in await huda.text()
    await huda.says("A-7")
    assert "SAR 45 takes back 45 beans." in await huda.text()


async def test_a_part_is_typed(oliver: Guest, huda: Guest) -> None:
    await huda.says("/return")
    await huda.says("A-7")
    await huda.says("100")
    assert "only SAR 45 has not been refunded yet" in await huda.text()
    await huda.says("20")
    await huda.taps_data("return:take:v1:1:2000")
    assert await points(oliver) == 50 + 45 - 20


async def test_without_a_receipt_the_customer_and_the_amount_find_it(oliver: Guest, huda: Guest) -> None:
    await huda.says("/return")
    await huda.says("Oliver")
    await huda.says("44")
    assert "No such purchase is known here." in await huda.text()
    await huda.says("45")
    await huda.taps("Take back")
    assert await points(oliver) == 50


async def test_of_several_equal_ones_one_is_chosen(oliver: Guest, huda: Guest) -> None:
    huda.counter.later(hours=1)
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("45 A-8")
    await huda.taps("Give 45")
    await huda.says("/return")
    await huda.says("Oliver")
    await huda.says("45")
    assert "Which of them?" in await huda.text()
    await huda.taps_data("return:show")
    await huda.taps("Take back")
    assert await points(oliver) == 95


async def test_a_purchase_that_nobody_has_claimed_is_found_by_its_receipt_and_by_its_phone(huda: Guest) -> None:
    await huda.says("/earn")
    await huda.says("0501234567")
    await huda.says("80 B-9")
    await huda.taps_data("earn:")
    await huda.says("/return")
    await huda.says("b-9")
    assert "nobody has claimed yet; SAR 80 of it can come back" in await huda.text()
    await huda.says("30")
    await huda.taps("Take back")
    assert "SAR 30 is back." in await huda.text()
    await huda.says("/return")
    await huda.says("0501234567")
    assert "waits for it" in await huda.text()
    await huda.says("80")
    await huda.taps("Take back")
    assert "SAR 50 is back." in await huda.text()
    await huda.says("/return")
    await huda.says("b-9")
    assert "has come back as a whole already" in await huda.text()


@pytest.mark.parametrize("data", ["kept-take:v1", "kept-take:v1:1:0:-5", "kept-take:v1:9:0:5", "kept-show:v1:x"])
async def test_a_forged_return_of_a_kept_purchase_takes_nothing(huda: Guest, data: str) -> None:
    before = await deeds(huda.counter)
    await huda.counter.handle(tapped(huda, (await huda.last())["message_id"], f"return:{data}"))
    assert await deeds(huda.counter) == before


async def has_used(oliver: Guest, huda: Guest, reward: str) -> None:
    """Oliver's code of a reward goes over the counter."""
    counter = oliver.counter
    await counter.buys(OLIVER, 600, number=f"for-{reward}")
    member = await counter.member(OLIVER)
    code = await counter.store.write(redeem, member.id, reward, key=f"the-{reward}", now=counter.now)
    await huda.starts(f"v_{code.code}")
    await huda.taps("Handed over")


async def test_what_was_spent_on_a_purchase_comes_back_with_it(oliver: Guest, huda: Guest) -> None:
    huda.counter.later(hours=1)
    await has_used(oliver, huda, "ten-percent")
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("90 A-8")
    assert "10% off goes with it." in await huda.text()
    await huda.taps("Give 90")
    assert "Oliver has 90 beans more.\n10% off goes with it." in (await huda.text()).replace("🎁 ", "")
    before = await points(oliver)
    await huda.says("/return")
    await huda.says("A-8")
    assert "10% off was used with it: 300 beans come back to the customer." in await huda.text()
    await huda.says("30")
    assert "100 beans come back" in await huda.text()
    await huda.taps("Take back")
    assert "100 beans that had been spent on it are the customer’s again." in await huda.text()
    assert await points(oliver) == before - 30 + 100
    await oliver.counter.post()
    assert "What you had spent on it is yours again: 100 beans." in await oliver.text()
    await oliver.says("/why")
    assert "what you had spent on it came back to you" in await oliver.text()


@pytest.mark.parametrize(("label", "back"), [("and what went with it", 450), ("only", 0)])
async def test_of_a_thing_that_went_with_it_one_tap_says_whether_it_is_back(
    oliver: Guest, huda: Guest, label: str, back: int
) -> None:
    await has_used(oliver, huda, "mug")
    assert "It goes with the purchase of SAR 45" in await huda.text()
    before = await points(oliver)
    await huda.says("/return")
    await huda.says("A-7")
    assert "The Al-Ahsa mug went with it. If it is back too, 450 beans come back" in await huda.text()
    await huda.taps(label)
    assert await points(oliver) == before - 45 + back
    assert ("450 beans that had been spent" in await huda.text()) == bool(back)


async def test_one_tap_parts_what_had_nothing_to_do_with_it(oliver: Guest, huda: Guest) -> None:
    await has_used(oliver, huda, "mug")
    await huda.taps("Not with it")
    assert "does not go with that purchase any more" in await huda.text()
    await huda.says("/return")
    await huda.says("A-7")
    assert "mug" not in await huda.text()
    await huda.taps("Take back")


async def test_two_of_one_amount_in_one_minute_are_told_apart(oliver: Guest, huda: Guest) -> None:
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("45")
    await huda.taps("House blend")
    await huda.taps("Yes, another purchase")
    await huda.says("/return")
    await huda.says("Oliver")
    await huda.says("45")
    newest, first, _ = (plain({"text": label}) for label in await huda.buttons())
    assert newest.startswith("1 · 22")
    assert "1 × House blend" in newest
    assert first.startswith("2 · 22")
    assert "A-7" in first
    await huda.taps_data("return:show")
    await huda.taps("Take back")

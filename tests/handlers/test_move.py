"""/move, on two phones."""

from domain.moves_by_phone import settle
from rules.staff import Role
from tests.cast import OLIVER, OMAR, Person
from tests.handlers.conftest import Guest
from tests.handlers.team import seat


async def second_phone(oliver: Guest) -> Guest:
    person = await oliver.counter.stage.post("people", first_name="Ollie", language_code="en")
    guest = oliver.counter.guest(Person(person["id"], "Ollie", "en", ""))
    await guest.joins()
    return guest


async def code_of(oliver: Guest) -> str:
    await oliver.says("/move")
    await oliver.taps("Show the code")
    return next(line for line in (await oliver.text()).splitlines() if line.count("-") == 2)


async def types(guest: Guest, code: str) -> None:
    await guest.says("/move")
    await guest.taps("I have a code")
    await guest.says(code)


async def test_a_card_moves_from_one_phone_to_the_other(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 40)
    other = await second_phone(oliver)
    await types(other, await code_of(oliver))
    assert "Your card at Dalla is here now" in await other.text()
    await other.says("/points")
    assert any("You have 90 beans." in text for text in await other.reads())
    await oliver.counter.post()
    assert "has just moved to another Telegram account" in await oliver.text()
    await oliver.says("/points")
    assert "There is no card in this account any more" in await oliver.text()


async def test_a_mistyped_code_can_be_typed_again_at_once(oliver: Guest) -> None:
    other = await second_phone(oliver)
    code = await code_of(oliver)
    await types(other, "ABCD-EFGH-JKMN")
    assert "This code does not work" in await other.text()
    await other.says(code)
    assert "is here now" in await other.text()


async def test_the_same_account_is_told_so(oliver: Guest) -> None:
    await types(oliver, await code_of(oliver))
    assert "the account the code comes from" in await oliver.text()


async def test_two_cards_lead_to_people(oliver: Guest) -> None:
    other = await second_phone(oliver)
    await oliver.counter.buys(other.who, 40)
    await types(other, await code_of(oliver))
    assert "our people put two cards together" in await other.text()
    assert "human:ask:v1" in (await other.buttons()).values()


async def test_without_the_old_phone_the_number_the_staff_and_two_days_do_it(oliver: Guest) -> None:
    counter = oliver.counter
    omar = await seat(counter, OMAR, Role.AGENT)
    await oliver.says("/settings")
    await oliver.taps_data("settings:phone:")
    await oliver.taps_data("settings:phone-ask")
    await oliver.sends(contact={"phone_number": "+447911123456", "user_id": OLIVER.id})
    other = await second_phone(oliver)
    await other.says("/move")
    await other.taps("I no longer have the old account")
    await other.says("+447911123456")
    assert "Anybody can type a number" in await other.text()
    await other.sends(contact={"phone_number": "+447911123456", "user_id": other.who.id})
    assert "We have asked our people" in await other.text()
    await counter.post()
    await omar.taps("Look at it")
    await omar.taps("Agree")
    await counter.post()
    assert "One tap stops it" in await oliver.text()
    await oliver.taps("Stop, this is my card")
    assert "Your card stays here" in await oliver.text()
    counter.later(days=3)
    assert await counter.store.write(settle, counter.now) == 0

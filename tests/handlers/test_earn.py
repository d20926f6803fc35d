"""Points at the counter, as a cashier gives them with one thumb."""

import re

import pytest

from rules.staff import Role
from tests.cast import HUDA, LENA, OLIVER, YOUSSEF
from tests.handlers.conftest import Counter, Guest
from tests.handlers.team import deeds, seat
from tests.handlers.test_rewards import points, tapped


@pytest.fixture
async def huda(counter: Counter) -> Guest:
    return await seat(counter, HUDA, Role.CASHIER)


async def card(guest: Guest) -> str:
    """The code on the card that the member shows."""
    await guest.says("/points")
    await guest.taps_data("points:card")
    assert (await guest.last())["photo"]
    found = re.search(r"\w{3}-\w{3}-\w{3}", await guest.text())
    assert found
    return found[0]


async def test_scan_amount_yes(oliver: Guest, huda: Guest) -> None:
    await huda.starts(f"c_{await card(oliver)}")
    assert "Oliver · Guests" in await huda.text()
    await huda.says("٤٥٫٥٠")
    assert "SAR 45.50 brings 45 beans." in await huda.text()
    assert await points(oliver) == 50  # nothing is given before it is confirmed
    await huda.taps("Give 45")
    assert "Oliver has 45 beans more." in await huda.text()
    assert await points(oliver) == 95
    await huda.counter.post()
    assert "45 beans for your purchase" in await oliver.text()


async def test_a_link_that_a_scanner_types_works_like_a_scan(oliver: Guest, huda: Guest) -> None:
    code = await card(oliver)
    await huda.says("/earn")
    await huda.says(f"https://t.me/dalla_wafa_bot?start=c_{code}")
    assert "Oliver · Guests" in await huda.text()


async def test_the_code_can_be_read_aloud_and_the_name_typed(oliver: Guest, huda: Guest) -> None:
    for text in (await card(oliver), "oliver"):
        await huda.says("/earn")
        await huda.says(text)
        assert "Oliver · Guests" in await huda.text()


async def test_two_of_a_name_are_chosen_from(oliver: Guest, huda: Guest, lena: Guest) -> None:
    await lena.joins()
    member = await huda.counter.member(LENA)
    await huda.counter.store.write(lambda tx: tx.members.change(member.id, called="Oliver"))
    await huda.says("/earn")
    await huda.says("Oliver")
    assert "Which of them?" in await huda.text()
    await huda.taps_data(f"earn:to:v1:m{member.id}")
    assert "Oliver · Guests" in await huda.text()
    await huda.says("20")
    await huda.taps("Give 20")
    assert (await points(oliver), await points(lena)) == (50, 70)


async def test_a_cashier_sees_no_phone_and_no_history(oliver: Guest, huda: Guest) -> None:
    await huda.counter.buys(OLIVER, 321)
    member = await huda.counter.member(OLIVER)
    await huda.counter.store.write(lambda tx: tx.phones.keep(member.id, "+966501234567", now=huda.counter.now))
    await huda.says("/earn")
    await huda.says("0501234567")
    assert "Oliver" in await huda.text()
    assert not re.search("321|371|966", "".join(await huda.reads()))


async def test_an_amount_that_is_none_can_be_typed_again(oliver: Guest, huda: Guest) -> None:
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("twenty")
    assert "This amount cannot be booked." in await huda.text()
    await huda.says("20")
    assert "brings 20 beans" in await huda.text()
    await huda.says("21")  # another amount before the yes
    await huda.taps("Give 21")
    assert await points(oliver) == 71


async def test_what_is_no_receipt_is_told_and_the_desk_is_a_tap_away(oliver: Guest, huda: Guest) -> None:
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("45 " + "7" * 17)
    assert "no receipt’s number: Latin letters and digits, 16 at most" in await huda.text()
    assert "staff:show:v1" in (await huda.buttons()).values()
    await huda.says("45 A-7")
    assert "SAR 45 brings 45 beans." in await huda.text()


@pytest.mark.parametrize("data", ["earn:to:v1:m999", "earn:book:v1:m999:100::kabcabcabc", "handover:of:v1:m999"])
async def test_staff_read_that_a_card_is_gone_and_not_that_they_are_unknown(huda: Guest, data: str) -> None:
    await huda.counter.handle(tapped(huda, (await huda.last())["message_id"], data))
    assert "This card is not here any more" in await huda.text()
    assert "staff:show:v1" in (await huda.buttons()).values()


@pytest.mark.parametrize("command", ["/earn", "/handover", "/return"])
async def test_whoever_photographs_a_card_in_the_chat_reads_how_it_is_scanned(huda: Guest, command: str) -> None:
    await huda.says(command)
    await huda.sends(photo=True)
    assert "Only typed words can be read here. Point your phone’s own camera" in await huda.text()


async def test_the_same_receipt_twice_is_answered_like_the_first(oliver: Guest, huda: Guest) -> None:
    for _ in range(2):
        await huda.says("/earn")
        await huda.says("Oliver")
        await huda.says("45 a-7")
        if "Give 45" in str(await huda.buttons()):
            await huda.taps("Give 45")
        assert "Oliver has 45 beans more." in await huda.text()
    assert await points(oliver) == 95
    assert [deed.action for deed in await deeds(huda.counter)] == ["purchase"]


async def test_the_same_tap_twice_gives_once(oliver: Guest, huda: Guest) -> None:
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("45")
    message = await huda.last()
    [data] = [data for data in (await huda.buttons()).values() if data.startswith("earn:book")]
    for _ in range(3):
        await huda.counter.handle(tapped(huda, message["message_id"], data))
    assert await points(oliver) == 95


async def test_an_equal_amount_asks_first_also_when_it_came_in_between(oliver: Guest, huda: Guest) -> None:
    quotes = []
    for _ in range(2):
        await huda.says("/earn")
        await huda.says("Oliver")
        await huda.says("45")
        quotes.append((await huda.last())["message_id"])
    [first, second] = [m for m in await huda.messages() if m["message_id"] in quotes]
    for message in (first, second):
        [[button], *_] = message["reply_markup"]["inline_keyboard"]
        await huda.tap(message["message_id"], button["callback_data"])
    assert await points(oliver) == 95
    assert "Is this another purchase?" in await huda.text_at(quotes[1])
    await huda.taps("Yes, another purchase")
    assert await points(oliver) == 140


async def test_any_command_leaves_and_a_step_survives_everything_else(oliver: Guest, huda: Guest) -> None:
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("/points")
    await huda.says("45")
    assert "brings" not in await huda.text()


async def test_nobody_serves_themselves(oliver: Guest, huda: Guest) -> None:
    await huda.says("/earn")
    await huda.says("Huda")
    await huda.says("45")
    assert "Nobody serves themselves here." in await huda.text()


async def test_a_phone_that_is_not_known_yet_keeps_its_purchase(huda: Guest) -> None:
    await huda.says("/earn")
    await huda.says("٠٥٠١٢٣٤٥٦٧")
    assert "+966501234567 is not known yet." in await huda.text()
    await huda.says("45")
    await huda.taps("Give 45")
    assert "Kept for +966501234567." in await huda.text()
    kept = await huda.counter.store.write(
        lambda tx: tx.unclaimed.waiting("+966501234567", huda.counter.now.replace(year=2020))
    )
    assert [one.amount for one in kept] == [4500]


async def test_many_points_go_to_the_owner_and_come_back(oliver: Guest, huda: Guest, counter: Counter) -> None:
    owner = await seat(counter, YOUSSEF, Role.OWNER)
    await huda.says("/earn")
    await huda.says("Oliver")
    await huda.says("2500")
    await huda.taps("Ask for a second yes")
    assert "wait for a second person" in await huda.text()
    await counter.post()
    await owner.taps_data("proposal:show")
    assert "Huda asks for a second yes:" in await owner.text()
    await owner.taps("Agree")
    assert await points(oliver) == 2550
    await counter.post()
    assert "يوسف" in await huda.text()


async def test_an_owner_alone_says_yes_twice(oliver: Guest, counter: Counter) -> None:
    owner = await seat(counter, YOUSSEF, Role.OWNER)
    await owner.says("/earn")
    await owner.says("Oliver")
    await owner.says("2500")
    await owner.taps("Give 2,500")
    assert "Really 2,500 beans?" in await owner.text()
    assert await points(oliver) == 50
    await owner.taps("Give 2,500")
    assert await points(oliver) == 2550
    assert (await deeds(counter))[-1].facts["alone"] is True


@pytest.mark.parametrize("letter", ["c", "v"])
async def test_a_stranger_or_another_member_who_scans_sees_only_the_welcome(
    oliver: Guest, lena: Guest, letter: str
) -> None:
    code = await card(oliver) if letter == "c" else "BCDF-GHJK"
    await lena.starts(f"{letter}_{code}")
    assert "willkommen bei Dalla" in (await lena.reads())[-2]
    await lena.starts(f"{letter}_{code}")
    assert "Oliver" not in "".join(await lena.reads())
    await oliver.starts(f"{letter}_{code}")
    assert "good to see you again" in "".join(await oliver.reads())


async def test_a_card_that_is_nobodys_is_told_to_staff(huda: Guest) -> None:
    await huda.starts("c_BCD-FGH-JKM")
    assert "Nobody is known by that." in await huda.text()


@pytest.mark.parametrize("link", ["c_ABC-123", "c_old", "r_BCDFGH", "t_poster", "z_9", "whatever"])
async def test_what_is_no_card_is_told_to_whoever_was_asked_for_one(huda: Guest, oliver: Guest, link: str) -> None:
    await huda.says("/earn")
    await huda.says(f"https://t.me/dalla_wafa_bot?start={link}")
    assert "Nobody is known by that." in await huda.text()
    await huda.says("Oliver")
    assert "Oliver · Guests" in await huda.text()


async def test_an_old_card_is_no_welcome_for_staff_and_an_old_code_is_no_code(huda: Guest) -> None:
    await huda.starts("c_old")
    assert "Nobody is known by that." in await huda.text()
    await huda.starts("v_old")
    assert "No reward has this code." in await huda.text()
    await huda.says("/points")
    await huda.starts("whatever")
    assert "Nobody is known" not in (await huda.reads())[-1]

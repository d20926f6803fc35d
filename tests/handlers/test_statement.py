"""/statement: sums that anybody can add up."""

import re

import pytest

from domain.orders import refund
from tests.cast import OLIVER
from tests.handlers.conftest import Guest
from tests.handlers.test_rewards import before_the_exchange, tapped


def number(text: str) -> int:
    return int(text.replace(",", "").replace("−", "-"))


def months(text: str) -> dict[str, list[int]]:
    """Each month's figures as a person reads them: the first and the last are the sums, the others signed."""
    found = {}
    for block in text.split("\n\n"):
        title, *lines = block.splitlines()
        if re.fullmatch(r"\w+ 20\d\d", title):
            found[title] = [number(re.sub(r"[^\d−-]", "", line)) for line in lines]
    return found


async def test_somebody_without_points_finds_a_kind_word(oliver: Guest) -> None:
    await oliver.counter.store.write(lambda tx: tx.members.change(1, first_name="Oliver"))
    oliver.counter.later(days=800)
    await oliver.says("/statement")
    assert "Every point, in and out" in await oliver.text()


@pytest.fixture
async def busy(oliver: Guest) -> Guest:
    """Oliver after three months of buying, taking, returning and waiting."""
    counter = oliver.counter
    await counter.buys(OLIVER, 400, number="a")
    await oliver.tap(*await before_the_exchange(oliver))
    counter.later(days=20)
    bought = await counter.buys(OLIVER, 100, number="b")
    await counter.store.write(refund, bought.order_id, 5000, key="r", now=counter.now)
    counter.later(days=30)
    await counter.buys(OLIVER, 240, source="online", number="c")
    return oliver


async def test_every_month_adds_up_and_begins_where_the_one_before_ended(busy: Guest) -> None:
    await busy.says("/statement")
    told = months(await busy.text())
    assert list(told) == ["January 2027", "December 2026", "November 2026"]
    for opening, *moved, closing in told.values():
        assert opening + sum(moved) == closing
    assert told["November 2026"] == [0, 450, -120, 330]
    assert told["December 2026"] == [330, 100, -50, 380]
    assert told["January 2027"] == [380, 240, 620]


async def test_a_month_that_is_not_over_has_no_end_yet(busy: Guest) -> None:
    await busy.says("/statement")
    text = await busy.text()
    assert (text.count("= 620 so far"), text.count("at the end")) == (1, 2)
    busy.counter.later(days=31)
    await busy.says("/statement")
    assert "so far" not in await busy.text()


async def test_today_is_the_last_sum_and_says_what_it_is_made_of(busy: Guest) -> None:
    await busy.says("/statement")
    assert "Today: 620\n380 to use now\n+ 240 on their way" in await busy.text()


async def test_what_is_owed_is_part_of_the_sum(oliver: Guest) -> None:
    bought = await oliver.counter.buys(OLIVER, 100)
    await oliver.tap(*await before_the_exchange(oliver))
    await oliver.counter.store.write(refund, bought.order_id, 10000, key="r", now=oliver.counter.now)
    await oliver.says("/statement")
    assert "Today: -70\n0 to use now\n− 70 still owed" in await oliver.text()


async def test_every_purchase_tells_what_became_of_its_points(busy: Guest) -> None:
    await busy.says("/statement")
    await busy.taps("By purchase")
    text = await busy.text()
    assert "22 November 2026: 50 beans, a welcome gift\n− 50 spent\n= nothing left" in text
    assert "22 November 2026: 400 beans, from a purchase\n− 70 spent\n= 330 left, to use until 30 November 2027" in text
    assert "12 December 2026: 100 beans, from a purchase\n− 50 taken back\n= 50 left" in text
    assert "= 240 left, to use from 25 January 2027" in text


async def test_expired_points_are_part_of_the_sum_before_any_job_has_run(oliver: Guest) -> None:
    oliver.counter.later(days=380)
    await oliver.says("/statement")
    told = months(await oliver.text())
    assert told["December 2027"] == [50, -50, 0]


async def test_earlier_months_are_one_tap_away_and_so_is_the_way_back(oliver: Guest) -> None:
    oliver.counter.later(days=300)
    await oliver.counter.buys(OLIVER, 80)
    await oliver.says("/statement")
    assert list(months(await oliver.text())) == ["September 2027"]
    await oliver.taps("Earlier")
    assert list(months(await oliver.text())) == ["November 2026"]
    await oliver.taps("Newest")
    assert list(months(await oliver.text())) == ["September 2027"]


async def test_many_purchases_are_turned_page_by_page(oliver: Guest) -> None:
    for number in range(12):
        await oliver.counter.buys(OLIVER, 10 + number, number=str(number))
    await oliver.says("/statement")
    await oliver.taps("By purchase")
    assert (await oliver.text()).count("from a purchase") == 5
    await oliver.taps("›")
    await oliver.taps("›")
    assert "a welcome gift" in await oliver.text()


@pytest.mark.parametrize(
    "month", ["2026-13", "0000-1", "9999-12", "-5", "2026-0x", "²026-1", "2026-٣", "", "now", "1-1"]
)
async def test_any_month_that_a_button_names_is_answered(oliver: Guest, month: str) -> None:
    await oliver.says("/statement")
    message_id = (await oliver.last())["message_id"]
    await oliver.counter.handle(tapped(oliver, message_id, f"statement:show:v1:{month}"))
    assert "Every point, in and out" in await oliver.text()

"""The sheets with the code, as the shop's people come to them."""

from typing import Any

import orjson
import pytest

from domain.apart import ApartFailed
from rules.staff import Role
from tests.cast import HUDA, LENA, OLIVER, SALMA
from tests.handlers.conftest import Counter, Guest
from tests.handlers.team import seat

LINK = "https://t.me/dalla_wafa_bot?start=t-till"


@pytest.fixture
async def owner(counter: Counter) -> Guest:
    return await seat(counter, OLIVER, Role.OWNER)


async def test_the_owner_gets_card_and_sheet_to_print_and_to_show(owner: Guest) -> None:
    await owner.says("/poster")
    await owner.taps("At the till")
    sent = [message["document"]["file_name"] for message in await owner.messages() if "document" in message]
    assert sent == ["A6-till.pdf", "A6-till.png", "A4-till.pdf", "A4-till.png"]
    assert LINK in await owner.text()


async def test_a_language_without_letters_here_is_left_out_and_named(
    owner: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []

    async def without_arabic(*told: Any) -> bytes:
        asked.append(told)
        return orjson.dumps({"files": {}, "left_out": ["ar"]})

    monkeypatch.setattr("handlers.poster.apart", without_arabic)
    await owner.says("/poster")
    await owner.taps("On the website")
    assert "no letters for العربية" in await owner.text()
    ((module, told),) = asked
    assert (module, told["names"]) == ("locales.sheet", ["دلّة", "Dalla", "ダッラ"])
    assert {line[0] for line in told["lines"]} == {"ar", "en", "de", "ja"}


async def test_what_could_not_be_drawn_is_said_and_a_tap_tries_again(
    owner: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*told: Any) -> bytes:
        raise ApartFailed("no memory left")

    monkeypatch.setattr("handlers.poster.apart", fails)
    await owner.says("/poster")
    await owner.taps("At the till")
    assert "could not be drawn" in await owner.text()
    calls = [call["method"] for call in (await owner.counter.stage.get("calls"))["calls"]]
    assert calls[-3:] == ["answerCallbackQuery", "sendChatAction", "editMessageText"]
    assert "poster:make:v1:till" in (await owner.buttons()).values()


async def test_a_cashier_draws_no_posters_and_a_marketer_does(counter: Counter) -> None:
    huda, salma = await seat(counter, HUDA, Role.CASHIER), await seat(counter, SALMA, Role.MARKETER)
    for guest, expected in ((huda, "This is not part of your work here as cashier."), (salma, "Where will they be?")):
        await guest.says("/poster")
        assert expected in await guest.text()


async def test_the_owner_sees_where_members_came_from(counter: Counter, owner: Guest, lena: Guest) -> None:
    await lena.starts("t-till")
    assert "willkommen bei Dalla" in (await lena.reads())[-2]
    await lena.starts("t-website")  # the first one stays
    await counter.buys(LENA, 20)
    await owner.says("/staff")
    await owner.taps("Where members came from")
    assert "• till: 1 · 1" in await owner.text()
    assert "• by no link of ours: 1 · 0" in await owner.text()

"""Monday's page reaches each owner once, in their own language, with its picture."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain import week as use
from domain.apart import ApartFailed
from domain.gate import Gate
from domain.members import Person, arrive
from domain.orders import buy
from domain.programme import apply
from domain.staff import owner_is
from locales.voices import Voices
from outreach.backups import Backups
from outreach.errands import errands
from outreach.messenger import Request
from outreach.render import render
from outreach.timetable import Timetable
from outreach.week import Mondays
from storage.store import Store
from storage.tx import Tx
from tests.cast import LENA
from tests.programmes import DALLA

MONDAY = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # eight o'clock in Riyadh
DAY = timedelta(days=1)
STRANGER = 700000099


@pytest.fixture
async def shop(store: Store) -> Store:
    """Lena and somebody who never pressed Start own it; the shop speaks Arabic."""
    await store.write(apply, DALLA, now=MONDAY - 30 * DAY)
    lena = await store.write(arrive, Person(LENA.id, "Lena"), "de", now=MONDAY - 9 * DAY)
    bought = {"source": "counter", "external_id": "1", "amount": 9_000, "currency": "SAR"}
    await store.write(buy, lena.member.id, **bought, now=MONDAY - 3 * DAY)
    for owner in (LENA.id, STRANGER):
        await store.write(owner_is, owner, now=MONDAY - 9 * DAY)
    return store


async def ticks(store: Store, folder: Path, now: datetime) -> None:
    copies = Backups(store, "sqlite:///none", folder)
    _, monday = errands(copies, Mondays(store, Voices(), folder))
    timetable = Timetable(store, lambda: now, (), (monday,))
    await timetable.tick()
    await timetable.catch_up(DAY)


async def requests(store: Store) -> dict[int, Request]:
    """What goes out to whom."""

    def letters(tx: Tx) -> list[Any]:
        gate = Gate(tx, tx.programme.current(), MONDAY)
        return [gate.letter(one) for one in tx.deliveries.due(MONDAY + 10 * DAY, 20) if one.text_key == use.PAGE]

    made = [render(letter, Voices()) for letter in await store.write(letters)]
    return {request.params["chat_id"]: request for request in made}


async def a_picture(*_: object) -> bytes:
    return b"\x89PNG"


async def test_each_owner_gets_the_week_that_ended_once(
    shop: Store, tmp_path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not url.startswith("sqlite"):  # drawing takes seconds and knows no database
        monkeypatch.setattr(use, "apart", a_picture)
    await ticks(shop, tmp_path, MONDAY)
    await ticks(shop, tmp_path, MONDAY + DAY)
    sent = await requests(shop)
    assert sent.keys() == {LENA.id, STRANGER}
    assert {request.method for request in sent.values()} == {"sendPhoto"}
    assert sent[LENA.id].files["photo"].read_bytes().startswith(b"\x89PNG")
    assert "16. Nov. – 22. Nov." in sent[LENA.id].params["caption"]
    assert "من 16 نوفمبر إلى 22 نوفمبر" in sent[STRANGER].params["caption"]
    assert "link_preview_options" not in sent[LENA.id].params


async def test_a_week_in_which_nothing_moved_has_nothing_to_draw(shop: Store, tmp_path: Path) -> None:
    await ticks(shop, tmp_path, MONDAY + 7 * DAY)
    assert {request.method for request in (await requests(shop)).values()} == {"sendMessage"}


async def test_on_wednesday_it_would_be_no_news(shop: Store, tmp_path: Path) -> None:
    await ticks(shop, tmp_path, MONDAY + 2 * DAY + timedelta(minutes=1))
    assert await requests(shop) == {}


async def test_without_a_picture_the_page_still_comes(
    shop: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(*_: object) -> bytes:
        raise ApartFailed("no memory")

    monkeypatch.setattr(use, "apart", fails)
    await ticks(shop, tmp_path, MONDAY)
    assert {request.method for request in (await requests(shop)).values()} == {"sendMessage"}


async def test_a_shop_of_this_week_has_no_week_to_tell_of(store: Store, tmp_path: Path) -> None:
    await store.write(apply, DALLA, now=MONDAY)
    await store.write(owner_is, LENA.id, now=MONDAY)
    await store.write(arrive, Person(LENA.id, "Lena"), "de", now=MONDAY)
    await ticks(store, tmp_path, MONDAY + timedelta(hours=1))
    assert await requests(store) == {}

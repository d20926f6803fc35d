"""/forget, /privacy, /export: told in plain words, asked twice, done at once."""

import json
import re

import pytest

from domain.ledger import balance
from domain.partings import reasons
from domain.verify import verify
from tests.cast import OLIVER
from tests.handlers.conftest import Counter, Guest
from tests.handlers.test_rewards import tapped


async def known(guest: Guest) -> bool:
    return await guest.counter.store.read(lambda tx: tx.members.by_telegram(guest.who.id)) is not None


async def file_of(guest: Guest, name: str) -> str:
    [document] = [m["document"] for m in await guest.messages() if m.get("document", {}).get("file_name") == name]
    stage = guest.counter.stage
    file = await stage.ok("getFile", file_id=document["file_id"])
    return (await stage.http.get(f"{stage.url}/file/bot{stage.token}/{file['file_path']}")).text


async def test_privacy_names_who_is_responsible_and_the_programme_s_own_days(oliver: Guest) -> None:
    await oliver.says("/privacy")
    text = await oliver.text()
    for told in ("Dalla Coffee Roasters, Riyadh", "hello@dalla.example", "8 days", "30 days", "365 days", "35 days"):
        assert told in text


async def test_the_export_comes_as_a_page_to_read_and_as_json(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 40)
    await oliver.says("/export")
    data = json.loads(await file_of(oliver, "wafa.json"))
    assert data["held"]["member"][0]["telegram_id"] == OLIVER.id
    assert data["held"]["orders"][0]["amount"] == 4000
    page = await file_of(oliver, "wafa.html")
    assert "Oliver" in page
    assert "Everything" in page
    assert 'lang="en"' in page


async def test_the_page_is_in_the_member_s_language_and_runs_its_way(noura: Guest) -> None:
    await noura.joins()
    await noura.says("/export")
    page = await file_of(noura, "wafa.html")
    assert 'lang="ar" dir="rtl"' in page
    assert "نورة" in page
    words = set(re.findall(r"[A-Za-z]{4,}", re.sub(r"<[^>]*>|<bdi>.*?</bdi>", " ", page.split("</style>")[1])))
    assert not words & {"Name", "Language", "Points", "Messages"}


async def test_a_name_with_markup_stays_a_name_on_the_page(oliver: Guest) -> None:
    await oliver.counter.store.write(lambda tx: tx.members.change(1, called="<script>alert(1)</script>"))
    await oliver.says("/export")
    assert "<script>" not in await file_of(oliver, "wafa.html")


async def test_a_second_export_within_the_hour_says_when(oliver: Guest) -> None:
    await oliver.says("/export")
    count = len(await oliver.messages())
    await oliver.says("/export")
    assert "possible again in 60 minutes" in await oliver.text()
    assert len(await oliver.messages()) == count + 2
    oliver.counter.later(minutes=61)
    await oliver.says("/export")
    assert "document" in await oliver.last()


async def test_forgetting_says_first_what_goes_and_what_stays(oliver: Guest) -> None:
    await oliver.counter.buys(OLIVER, 200)
    await oliver.says("/rewards")
    await oliver.taps("A cup on us")
    await oliver.taps("Exchange")
    await oliver.taps("Yes, exchange")
    await oliver.says("/forget")
    text = await oliver.text()
    assert "What goes, at once and for good" in text
    assert "At present: 130 beans." in text
    assert "You still hold one code" in text
    assert "What stays, without you" in text
    assert await known(oliver)


async def test_two_taps_and_the_member_is_nobody(oliver: Guest) -> None:
    await oliver.says("/forget")
    await oliver.taps("Go on")
    assert await known(oliver)
    await oliver.taps("Yes, forget me")
    assert "We no longer know who you are" in await oliver.text()
    assert not await known(oliver)
    assert await oliver.counter.store.report(verify) == []


async def test_an_impatient_second_tap_begins_nothing_anew(oliver: Guest) -> None:
    await oliver.says("/forget")
    await oliver.taps("Go on")
    last = await oliver.last()
    data = next(data for data in (await oliver.buttons()).values() if data.startswith("forget:yes"))
    for _ in range(2):
        await oliver.counter.handle(tapped(oliver, last["message_id"], data))
    assert "/start" in await oliver.text()
    assert not await known(oliver)


@pytest.mark.parametrize("data", ["forget:yes:v1:AAAAAAAAAAAA", "forget:yes:v1", "forget:yes:v1:a:b"])
async def test_a_button_that_was_not_just_shown_forgets_nobody(oliver: Guest, data: str) -> None:
    await oliver.says("/forget")
    await oliver.taps("Go on")
    await oliver.counter.handle(tapped(oliver, (await oliver.last())["message_id"], data))
    assert "from an older day" in await oliver.text()
    assert await known(oliver)


async def test_the_second_button_works_only_as_the_very_next_thing_and_for_a_quarter_of_an_hour(oliver: Guest) -> None:
    await oliver.says("/forget")
    await oliver.taps("Go on")
    await oliver.says("/points")
    await oliver.taps_data("forget:yes")
    assert await known(oliver)
    await oliver.says("/forget")
    await oliver.taps("Go on")
    oliver.counter.later(minutes=16)
    await oliver.taps("Yes, forget me")
    assert await known(oliver)


async def test_keeping_the_card_keeps_it(oliver: Guest) -> None:
    await oliver.says("/forget")
    await oliver.taps("Go on")
    await oliver.taps("Keep my card")
    assert await known(oliver)


async def leaves(guest: Guest) -> None:
    await guest.says("/forget")
    await guest.taps_data("forget:ask")
    await guest.taps_data("forget:yes")


async def test_who_has_left_and_writes_is_not_made_a_member_again(oliver: Guest) -> None:
    await leaves(oliver)
    await oliver.says("Hello?")
    assert "There is no card in this account any more" in await oliver.text()
    assert not await known(oliver)


async def test_who_comes_back_begins_anew_without_a_second_gift_and_is_told_so(oliver: Guest) -> None:
    await leaves(oliver)
    oliver.counter.later(minutes=1)
    await oliver.starts()
    hello = (await oliver.reads())[-2]
    assert "the welcome gift was given then" in hello
    assert "50 beans" not in hello
    member = await oliver.counter.member(OLIVER)
    assert (await oliver.counter.store.read(balance, member.id, oliver.counter.now)).points == 0


async def test_who_chooses_a_language_first_is_told_the_same(counter: Counter) -> None:
    from tests.handlers.test_start import stranger

    bruno = await stranger(counter, "fi")
    await bruno.starts()
    await bruno.taps("English")
    assert "50 beans" in (await bruno.reads())[-2]
    await leaves(bruno)
    counter.later(minutes=1)
    await bruno.starts()
    await bruno.taps("English")
    assert "the welcome gift was given then" in (await bruno.reads())[-2]


async def test_staff_are_asked_to_delete_what_they_read(oliver: Guest) -> None:
    await oliver.says("/human")
    await oliver.says("My secret")
    await oliver.counter.post()
    await leaves(oliver)
    await oliver.counter.post()
    seen = await oliver.counter.stage.sees(700000007, oliver.counter.shop.staff_chat)
    assert "asked to be forgotten" in seen[-1]["text"] or "محو" in seen[-1]["text"]


async def test_why_is_offered_to_who_has_left_and_leads_to_nobody(oliver: Guest) -> None:
    store = oliver.counter.store
    await leaves(oliver)
    assert await store.report(reasons) == [("forget", None, 1)]
    await oliver.taps("I prefer to share nothing")
    assert "Thank you, that helps us" in await oliver.text()
    assert await store.report(reasons) == [("forget", "privacy", 1)]
    assert not await known(oliver)
    rows = await store.report(lambda tx: tx.members._c.exec_driver_sql("SELECT * FROM parting").all())
    assert [row[3:] for row in rows] == [("privacy", None)]
    assert rows[0][2] % (24 * 60 * 60 * 1000) == 0  # the day, not the minute

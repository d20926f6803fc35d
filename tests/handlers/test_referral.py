"""Invitations from phone to phone: the link that Oliver sends, and what becomes of it."""

import random
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from domain import referral
from domain.orders import refund
from domain.programme import apply
from domain.staff import appoint
from rules.staff import Role
from tests.cast import OMAR
from tests.handlers.conftest import PROGRAMME, Counter, Guest
from tests.handlers.test_rewards import tapped

LINK = re.compile(r"https://t\.me/dalla_wafa_bot\?start=(r_[a-z0-9]{12})\b")


async def payload(guest: Guest) -> str:
    """What the guest's own link carries."""
    await guest.says("/referral")
    found = LINK.search(await guest.text())
    assert found
    return found[1]


async def board(guest: Guest) -> str:
    await guest.says("/referral")
    return await guest.text()


async def sweep(counter: Counter) -> None:
    while await counter.store.slice(referral.qualify, counter.now):
        pass


async def rows(counter: Counter) -> list[tuple[Any, ...]]:
    sql = "SELECT state, reason FROM referral ORDER BY id"
    return await counter.store.read(lambda tx: [tuple(row) for row in tx.members._c.exec_driver_sql(sql)])


async def test_the_screen_says_what_both_get_and_when(oliver: Guest) -> None:
    text = await board(oliver)
    assert "first purchase of SAR 50 or more" in text
    assert "once the 14 days in which it can be returned are over" in text
    assert "🎁 You: 200 beans" in text
    assert "🎁 Your friend: 100 beans" in text
    assert "Nobody has come by your link yet." in text


async def test_it_stands_on_the_home_screen(oliver: Guest) -> None:
    await oliver.starts()
    await oliver.taps("Invite friends")
    assert LINK.search(await oliver.text())


async def test_the_link_is_shared_copied_and_shown_for_a_camera(oliver: Guest) -> None:
    link = f"https://t.me/dalla_wafa_bot?start={await payload(oliver)}"
    made = [one for row in (await oliver.last())["reply_markup"]["inline_keyboard"] for one in row]
    share = next(one["url"] for one in made if "Share" in one["text"])
    assert share.startswith("https://t.me/share/url?")
    asked = parse_qs(urlsplit(share).query)
    assert asked["url"] == [link]
    assert asked["text"][0].startswith("I collect")
    assert "+" not in share
    assert next(one["copy_text"]["text"] for one in made if "Copy" in one["text"]) == link
    await oliver.taps("QR code")
    assert (await oliver.last())["photo"]
    assert str(oliver.who.id) not in link


async def test_a_friend_comes_buys_and_both_are_rewarded(counter: Counter, oliver: Guest, lena: Guest) -> None:
    await lena.starts(await payload(oliver))
    hello = next(text for text in await lena.reads() if "Guten Tag Lena" in text)
    assert "Oliver hat Sie eingeladen." in hello
    assert "ab 50 SAR und Ablauf der Rückgabefrist von 14 Tagen" in hello
    assert "🎁 Sie: 100 Bohnen" in hello
    assert "🎁 Oliver: 200 Bohnen" in hello
    assert "🌱 Lena is here." in await board(oliver)
    await counter.buys(lena.who, 80)
    assert "⏳ Lena has made a purchase! If it is kept, it counts on 6 December 2026." in await board(oliver)
    counter.later(days=15)
    await sweep(counter)
    await counter.post()
    assert "🎉 Lena came by your invitation and has stayed: 200 beans for you." in await oliver.text()
    assert "You have 250 beans." in await oliver.text()
    assert "100 Bohnen für Sie, wie versprochen." in await lena.text()
    text = await board(oliver)
    assert "Came by your link: 1 · counted: 1 · for you: 200 beans" in text
    assert "🎉 Lena made it count: 200 beans for you." in text


async def test_the_statement_names_the_invitation(counter: Counter, oliver: Guest, lena: Guest) -> None:
    await lena.starts(await payload(oliver))
    await counter.buys(lena.who, 80)
    counter.later(days=15)
    await sweep(counter)
    await oliver.says("/statement")
    await oliver.taps("By purchase")
    assert "200 beans, thanks for an invitation of yours" in await oliver.text()
    await lena.says("/statement")
    await lena.taps("Nach Einkauf")
    assert "100 Bohnen, als Dank, dass Sie einer Einladung gefolgt sind" in await lena.text()


async def test_a_late_refund_is_told_to_both(counter: Counter, oliver: Guest, lena: Guest) -> None:
    await lena.starts(await payload(oliver))
    bought = await counter.buys(lena.who, 80)
    counter.later(days=15)
    await sweep(counter)
    await counter.post()
    counter.later(days=1)
    await counter.store.write(refund, bought.order_id, 8000, key="k", now=counter.now)
    await counter.post()
    assert "was returned, so its 200 beans went back" in await oliver.text()
    assert "You have 50 beans." in await oliver.text()
    assert "wurde zurückgegeben. Abgezogen: 100 Bohnen" in await lena.text()
    assert "🌱 Lena is here." in await board(oliver)


async def test_ones_own_link_shows_what_came_of_it(counter: Counter, oliver: Guest) -> None:
    mine = await payload(oliver)
    await oliver.starts(mine)
    assert "Nobody has come by your link yet." in await oliver.text()
    assert await rows(counter) == [("refused", "self")]


async def test_a_member_who_opens_a_link_is_greeted_as_ever(counter: Counter, oliver: Guest, lena: Guest) -> None:
    await lena.joins()
    await lena.starts(await payload(oliver))
    text = await lena.text()
    assert "schön, dass Sie wieder da sind" in text
    assert "eingeladen" not in text
    assert await rows(counter) == [("refused", "existing")]
    assert "▫️ Lena: not counted, was a member already." in await board(oliver)


async def test_who_came_is_known_once_and_survives_a_restart(counter: Counter, oliver: Guest, lena: Guest) -> None:
    """Coming and by whom are one transaction, so a start that is cut short and handled anew changes nothing."""
    mine = await payload(oliver)
    await counter.stage.post(f"people/{lena.who.id}/start", payload=mine)
    (update,) = await counter.stage.updates(timeout=0)
    for _ in range(3):
        await counter.handle(update)
    assert await rows(counter) == [("joined", None)]


async def test_a_pasted_link_counts_too(counter: Counter, oliver: Guest, lena: Guest) -> None:
    await lena.says(f"/start {await payload(oliver)}")
    assert await rows(counter) == [("joined", None)]


async def test_names_that_would_break_a_text_do_not(counter: Counter, oliver: Guest, lena: Guest) -> None:
    await lena.starts(await payload(oliver))
    member = await counter.member(lena.who)
    await counter.store.write(lambda tx: tx.members.change(member.id, first_name="<b>&\u202e"))
    assert "<b>& is here" in await board(oliver)


async def test_hundreds_of_forged_links_do_nothing_and_raise_nothing(
    counter: Counter, oliver: Guest, quiet_after: Any
) -> None:
    """Each of a link's twelve letters is changed, lost or doubled about a hundred times."""
    mine, dice = await payload(oliver), random.Random(7)
    letters = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789_-"
    await counter.stage.says(oliver.who.id, "/start")
    (update,) = await counter.stage.updates(timeout=0)
    quiet_after()
    for number in range(500):
        forged = list(mine)
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(2, len(forged))
            forged[at : at + dice.randint(0, 2)] = dice.choices(letters, k=dice.randint(0, 3))
        if "".join(forged) != mine:
            who = {**update["message"]["from"], "id": 720_000_000 + number % 50}
            told = {"text": f"/start {''.join(forged)}"[:70], "from": who, "message_id": 10_000 + number}
            await counter.handle({**update, "message": {**update["message"], **told}})
    assert await rows(counter) == []


async def test_many_friends_have_pages(counter: Counter, oliver: Guest, lena: Guest) -> None:
    mine = (await payload(oliver)).removeprefix("r_")
    update = None
    await counter.stage.says(lena.who.id, "/start")
    (update,) = await counter.stage.updates(timeout=0)
    for number in range(10):
        who = {**update["message"]["from"], "id": 730_000_000 + number, "first_name": f"Gast {number}"}
        told = {"text": f"/start r_{mine}", "from": who}
        await counter.handle({**update, "message": {**update["message"], **told}})
    assert "Gast 9" in await board(oliver)
    await oliver.taps("›")
    text = await oliver.text()
    assert "Gast 1 is here" in text
    assert "Gast 9" not in text


@pytest.mark.parametrize("old", ["referral:show:v1:99999", "referral:show:v1:-1", "referral:show:v1:x"])
async def test_odd_pages_show_a_page(oliver: Guest, old: str) -> None:
    await oliver.says("/referral")
    await oliver.counter.handle(tapped(oliver, (await oliver.last())["message_id"], old))
    assert LINK.search(await oliver.text())


async def test_a_shop_that_rewards_no_invitations_says_so(counter: Counter, oliver: Guest) -> None:
    text = PROGRAMME.replace("inviter_points = 200", "inviter_points = 0")
    text = text.replace("invited_points = 100", "invited_points = 0")
    await counter.store.write(apply, text, now=counter.now)
    shown = await board(oliver)
    assert "Invitations bring nothing at the moment." in shown
    assert not LINK.search(shown)


async def test_the_days_are_left_out_where_there_are_none(counter: Counter, oliver: Guest) -> None:
    text = PROGRAMME.replace("return_days = 14", "return_days = 0").replace("SAR = 50\n", "SAR = 0\n", 1)
    await counter.store.write(apply, text, now=counter.now)
    assert "After their first purchase, there is something for both of you:" in await board(oliver)


async def test_the_desk_shows_what_was_refused_and_counts_it_all_the_same(
    counter: Counter, oliver: Guest, lena: Guest
) -> None:
    await lena.joins()
    await lena.starts(await payload(oliver))
    omar = counter.guest(OMAR)
    await counter.store.write(appoint, OMAR.id, Role.AGENT, "Omar", actor="test", now=counter.now)
    await omar.joins()
    await omar.says("/staff")
    await omar.taps("Refused invitations")
    assert "Oliver → Lena: was a member already" in await omar.text()
    await omar.taps_data("referral:count")
    assert omar.toasts[-1].startswith("Counted like any other from now on")
    assert "There are no refused ones." in await omar.text()
    assert await rows(counter) == [("joined", None)]


@pytest.mark.parametrize("data", ["referral:refused:v1", "referral:count:v1:1", "referral:count:v1:x"])
async def test_the_desk_is_closed_to_members(counter: Counter, oliver: Guest, lena: Guest, data: str) -> None:
    await lena.joins()
    await lena.starts(await payload(oliver))
    await oliver.says("/referral")
    await counter.handle(tapped(oliver, (await oliver.last())["message_id"], data))
    assert "Lena →" not in await oliver.text()
    assert await rows(counter) == [("refused", "existing")]


async def test_what_cannot_be_counted_is_said_politely(counter: Counter, oliver: Guest) -> None:
    await oliver.starts(await payload(oliver))
    await counter.store.write(appoint, oliver.who.id, Role.OWNER, "Oliver", actor="test", now=counter.now)
    await oliver.says("/staff")
    await counter.handle(tapped(oliver, (await oliver.last())["message_id"], "referral:count:v1:1"))
    assert "This invitation cannot be counted" in await oliver.text()

"""The desk, and how people come to it and go."""

import re

import pytest

from domain.referral import link
from domain.staff import first_code
from handlers.menu import MENU, STAFF_COMMANDS
from rules.staff import Role, commands
from tests.cast import HUDA, LENA, NOURA, OLIVER, OMAR, SALMA
from tests.handlers.conftest import Counter, Guest
from tests.handlers.team import deeds, menu, seat
from tests.handlers.test_rewards import tapped


@pytest.fixture
async def owner(counter: Counter) -> Guest:
    """Oliver became the owner by the code of the first start."""
    code = await counter.store.write(first_code, now=counter.now)
    guest = counter.guest(OLIVER)
    await guest.starts(f"s_{code}")
    return guest


async def link_of(owner: Guest, role: Role) -> str:
    await owner.says("/staff")
    await owner.taps("Staff")
    await owner.taps_data(f"staff:invite:v1:{role}")
    found = re.search(r"start=(s_\S+)", await owner.text())
    assert found
    return found[1]


async def test_the_first_code_makes_the_owner_with_a_desk_and_a_menu(counter: Counter, owner: Guest) -> None:
    welcome, desk = (await owner.reads())[-2:]
    assert "Welcome to the team. From now on you are here as owner." in welcome
    assert "Your desk at Dalla" in desk
    assert (await menu(counter, OLIVER))[:3] == ["earn", "handover", "return"]


async def test_an_invited_cashier_finds_their_own_menu_in_their_language(counter: Counter, owner: Guest) -> None:
    link = await link_of(owner, Role.CASHIER)
    huda = counter.guest(HUDA)
    await huda.starts(link)
    assert "المحاسبة" in await huda.text()
    assert await menu(counter, HUDA) == ["earn", "handover", "return", "staff", *MENU]
    await counter.post()
    assert "Huda" in await owner.text()


async def test_a_used_or_forged_link_is_an_ordinary_hello(counter: Counter, owner: Guest) -> None:
    link = await link_of(owner, Role.OWNER)
    await counter.guest(HUDA).starts(link)
    lena = counter.guest(LENA)
    for payload in (link, "s_", "s_forged", "s-" + link[2:], link[:-1]):
        await lena.starts(payload)
        assert not any("Team" in text and "Rolle" in text for text in await lena.reads())
    await lena.says("/staff")
    assert "Das ist dem Team des Geschäfts vorbehalten." in await lena.text()


async def test_who_is_removed_loses_desk_and_menu_at_once(counter: Counter, owner: Guest) -> None:
    huda = await seat(counter, HUDA, Role.CASHIER)
    await huda.says("/earn")
    await owner.says("/staff")
    await owner.taps("Staff")
    await owner.taps("Huda")
    assert "Take Huda off the staff?" in await owner.text()
    await owner.taps("Yes, take off")
    assert await menu(counter, HUDA) == []
    await huda.says("Oliver")  # the step is still there, the right is not
    assert "This is for the shop’s staff." in await huda.text()
    assert [deed.action for deed in await deeds(counter)] == ["staff-joined", "staff-removed"]


@pytest.mark.parametrize("command", ["staff", "earn", "handover", "return"])
async def test_a_member_is_told_politely_that_it_is_not_for_them(oliver: Guest, command: str) -> None:
    await oliver.says(f"/{command}")
    assert "This is for the shop’s staff." in await oliver.text()


async def test_everybody_sees_only_their_own_buttons(counter: Counter, owner: Guest) -> None:
    seen = {}
    for who, role in ((HUDA, Role.CASHIER), (SALMA, Role.MARKETER), (OMAR, Role.AGENT)):
        guest = await seat(counter, who, role)
        await guest.says("/staff")
        seen[role] = {data.split(":v1")[0] for data in (await guest.buttons()).values()}
        await guest.taps("Menu")
        await guest.taps("Your desk")
        assert "Your desk at Dalla" in await guest.text()  # the way back
    till = {"earn:begin", "handover:begin", "return:begin"}
    assert seen[Role.CASHIER] == till | {"home:show"}
    assert seen[Role.AGENT] == {"merge:begin", "referral:refused", "favour:list", "home:show"}
    assert not seen[Role.MARKETER] & till


async def test_what_another_role_does_leads_back_to_ones_own_desk(counter: Counter, lena: Guest) -> None:
    huda = await seat(counter, HUDA, Role.CASHIER)
    await huda.says("/week")
    assert "This is not part of your work here as cashier." in await huda.text()
    await huda.taps("Your desk")
    assert "Your desk at Dalla" in await huda.text()
    await huda.says("/help")
    assert "🧰 Your desk" in await huda.buttons()
    await lena.says("/help")
    assert "staff:show:v1" not in (await lena.buttons()).values()


async def test_an_agent_cannot_forge_their_way_to_the_list(counter: Counter, owner: Guest) -> None:
    omar = await seat(counter, OMAR, Role.AGENT)
    message = (await omar.last())["message_id"]
    for data in ("staff:team:v1", "staff:invite:v1:owner", "staff:remove:v1:1", "staff:sources:v1", "earn:begin:v1"):
        await counter.handle(tapped(omar, message, data))
    assert "This is not part of your work here as support agent." in await omar.text_at(message)
    assert [deed.action for deed in await deeds(counter)] == ["staff-joined"]


async def test_the_owner_sees_by_what_links_members_came(counter: Counter, owner: Guest) -> None:
    member = await counter.member(OLIVER)
    code = await counter.store.write(link, member.id, now=counter.now)
    await counter.guest(LENA).starts(f"r_{code}")
    await counter.guest(NOURA).starts("t-till")
    await owner.says("/staff")
    await owner.taps("Where members came from")
    for line in ("• by no link of ours: 1 · 0", "• invited by a member: 1 · 0", "• till: 1 · 0"):
        assert line in await owner.text()


async def test_a_change_of_language_changes_the_menu(counter: Counter) -> None:
    huda = await seat(counter, HUDA, Role.CASHIER)
    await huda.says("/language")
    await huda.taps("Deutsch")
    calls = [call for call in (await counter.stage.get("calls"))["calls"] if call["method"] == "setMyCommands"]
    assert calls[-1]["params"]["commands"][0]["description"] == "Einen Einkauf gutschreiben"


async def test_help_tells_each_of_the_staff_their_own_commands_and_members_none(counter: Counter, owner: Guest) -> None:
    for who, role in ((HUDA, Role.CASHIER), (SALMA, Role.MARKETER)):
        guest = await seat(counter, who, role)
        await guest.says("/help")
        own = {name for name in commands(role) if name in STAFF_COMMANDS}
        assert {name for name in STAFF_COMMANDS if f"/{name} " in await guest.text()} == own != set()
    lena = counter.guest(LENA)
    await lena.joins()
    await lena.says("/help")
    assert not [name for name in STAFF_COMMANDS if f"/{name} " in await lena.text()]

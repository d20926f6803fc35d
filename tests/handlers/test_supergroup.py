"""The staff group becomes a supergroup: its new id is learnt, kept, and used from then on."""

from dataclasses import replace

import pytest

from bot.cli.wire import _staff_chat
from bot.settings import Settings
from domain import inbox
from domain.groups import now_known_as
from rules.inbox import New
from rules.staff import Role
from tests.cast import OMAR
from tests.handlers.conftest import NOW, Counter, Guest, plain
from tests.handlers.team import seat

BOT_ID = 7000000000
CALLS = ("sendMessage", "copyMessage")


@pytest.fixture
async def group(counter: Counter) -> int:
    """A plain group of the staff's, which the settings name."""
    people = [OMAR.id, BOT_ID]
    chat = await counter.stage.post("chats", type="group", title="Dalla · Team", members=people)
    counter.shop = replace(counter.shop, staff_chat=chat["id"])
    await counter.stage.updates()
    return int(chat["id"])


async def upgrade(counter: Counter, group: int) -> int:
    return int((await counter.stage.act(OMAR.id, "upgrade", chat_id=group))["chat_id"])


async def refusals(counter: Counter) -> int:
    calls = (await counter.stage.get("calls"))["calls"]
    return sum(not call["ok"] for call in calls if call["method"] in CALLS)


async def asks(guest: Guest, text: str) -> None:
    await guest.says("/human")
    await guest.says(text)
    await guest.counter.post()


async def read_by_staff(counter: Counter, chat: int) -> list[str]:
    return [plain(one) for one in await counter.stage.sees(OMAR.id, chat)]


async def test_after_one_refused_message_the_next_ones_go_where_the_group_is_now(
    counter: Counter, oliver: Guest, group: int
) -> None:
    new = await upgrade(counter, group)
    await counter.stage.updates()  # nobody heard that it moved
    await asks(oliver, "Where is my grinder?")
    assert await refusals(counter) == 1
    await asks(oliver, "Is it on its way?")
    assert await refusals(counter) == 1
    said = "\n".join(await read_by_staff(counter, new))
    assert said.count("Where is my grinder?") == said.count("Is it on its way?") == 1


async def test_when_telegram_tells_of_it_no_message_is_refused_at_all(
    counter: Counter, oliver: Guest, group: int
) -> None:
    await oliver.says("/human")
    await oliver.says("Where is my grinder?")  # waits for the old group
    new = await upgrade(counter, group)
    await counter.work()
    assert await counter.store.read(now_known_as, group) == new
    await counter.post()
    await asks(oliver, "Is it on its way?")
    assert await refusals(counter) == 0
    assert len([text for text in await read_by_staff(counter, new) if "grinder" in text or "its way" in text]) == 2


async def test_what_staff_answer_in_the_new_group_reaches_the_member(
    counter: Counter, oliver: Guest, group: int
) -> None:
    omar = await seat(counter, OMAR, Role.AGENT)
    new = await upgrade(counter, group)
    await counter.work()
    await asks(oliver, "Where is my grinder?")
    card = (await counter.stage.sees(OMAR.id, new))[-1]
    await counter.stage.says(OMAR.id, "It arrives tomorrow.", new, reply_to=card["message_id"])
    await counter.work()
    await counter.post()
    assert "It arrives tomorrow." in await oliver.text()
    member = await counter.member(oliver.who)
    await omar.tap_in(new, card["message_id"], f"human:close:v1:{member.id}")
    case = await counter.store.read(lambda tx: tx.cases.of(member.id))
    assert case is not None
    assert case.closed_at == NOW


async def test_alarms_go_to_the_new_group_and_other_groups_stay_strangers(
    counter: Counter, oliver: Guest, group: int
) -> None:
    new = await upgrade(counter, group)
    await counter.work()
    (kept,) = await counter.store.write(inbox.keep, [New(BOT_ID, 900, OMAR.id, b"{}", NOW)])
    assert kept is not None
    await counter.store.write(inbox.bury, kept.id, "ValueError", people=group, now=NOW)
    await counter.post()
    assert len(await read_by_staff(counter, new)) > 0
    assert await refusals(counter) == 0
    other = (await counter.stage.post("chats", type="group", title="Else", members=[OMAR.id, BOT_ID]))["id"]
    moved = await upgrade(counter, other)
    await counter.work()
    assert await counter.store.read(now_known_as, other) == other != moved


async def test_the_doctor_follows_it_too(counter: Counter, group: int) -> None:
    new = await upgrade(counter, group)
    await counter.stage.act(OMAR.id, "promote", chat_id=new, user_id=BOT_ID)
    settings = Settings(support_chat_id=group)
    findings = await _staff_chat(counter.bot, settings)
    assert all(finding.well for finding in findings)
    assert str(new) in findings[0].what

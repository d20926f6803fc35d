"""The member's own days, and the wish as it arrives: real taps, real texts."""

from datetime import UTC, datetime

from domain import greetings, settings
from tests.cast import HARUKA, LENA, NOURA, OLIVER, Person
from tests.handlers.conftest import Counter, Guest
from tests.handlers.test_rewards import tapped

HOMES = {NOURA: ("SA", "Asia/Riyadh"), LENA: ("DE", "Europe/Berlin"), HARUKA: ("JP", "Asia/Tokyo")}


async def lives(counter: Counter, who: Person, country: str, zone: str) -> None:
    """The member told where they live, and allowed offers."""
    member = await counter.member(who)
    await counter.store.write(settings.live_in, member.id, country, now=counter.now)
    await counter.store.write(settings.keep_time, member.id, zone, now=counter.now)
    await counter.store.write(lambda tx: tx.members.change(member.id, marketing=True))


async def wished(counter: Counter, guest: Guest, at: datetime) -> str:
    """What the guest reads after the timetable and the post room had their turn at that moment."""
    counter.now = at
    while await counter.store.write(greetings.greet, at):
        pass
    await counter.post()
    return await guest.text()


async def days(guest: Guest) -> set[str]:
    """The labels of the list, as they are read."""
    return {label.replace("\u2068", "").replace("\u2069", "") for label in await guest.buttons()}


async def test_a_day_is_chosen_and_taken_back_by_a_tap_that_says_what_it_means(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    assert "days of your choice: none" in await oliver.text()
    await oliver.taps_data("greetings:list")
    assert "We never guess" in await oliver.text()
    await oliver.taps("Diwali")
    assert "we will send you a wish" in await oliver.text()
    assert "only to members who allow news and offers" in await oliver.text()  # he said no on his first day
    assert "✅ Diwali" in await days(oliver)
    await oliver.taps("Settings")
    assert "days of your choice: Diwali" in await oliver.text()
    await oliver.taps_data("greetings:list")
    await oliver.taps_data("greetings:set:v1:diwali:no")
    assert "you will not hear from us" in await oliver.text()
    await oliver.taps("No wishes at all")
    assert "no wishes from us" in await oliver.text()
    assert not [label for label in await days(oliver) if label.startswith("✅")]
    await oliver.taps("Forget my choices")
    member = await counter.member(OLIVER)
    assert await counter.store.read(lambda tx: dict(tx.greetings.choices(member.id))) == {}


async def test_what_the_shop_does_for_a_told_country_is_shown_and_can_be_switched_off(
    lena: Guest, counter: Counter
) -> None:
    await lena.joins()
    await lives(counter, LENA, *HOMES[LENA])
    await lena.says("/settings")
    await lena.taps_data("greetings:list")
    shown = await days(lena)
    assert "✅ Neujahr" in shown
    assert "Tag der Deutschen Einheit" in shown
    assert not [label for label in shown if "Saudi" in label]
    await lena.taps_data("greetings:set:v1:new-year:no")
    before = await lena.text()
    assert await wished(counter, lena, datetime(2027, 1, 1, 9, tzinfo=UTC)) == before


async def test_forged_buttons_choose_nothing(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    forged = ("set:v1:ashura:yes", "set:v1:eid:yes", "set:v1:*:no", "set:v1:diwali:perhaps", "set:v1:diwali", "set:v1")
    for data in forged:
        await counter.handle(tapped(oliver, (await oliver.last())["message_id"], f"greetings:{data}"))
        assert "older day" in await oliver.text()
    member = await counter.member(OLIVER)
    assert await counter.store.read(lambda tx: dict(tx.greetings.choices(member.id))) == {}


async def test_each_hears_the_wish_in_the_manner_of_their_country(
    noura: Guest, lena: Guest, haruka: Guest, counter: Counter
) -> None:
    for guest in (noura, lena, haruka):
        await guest.joins()
        await lives(counter, guest.who, *HOMES[guest.who])
    new_year = datetime(2027, 1, 1, tzinfo=UTC)
    counter.now = new_year
    tokyo = await wished(counter, haruka, new_year.replace(hour=1))
    assert tokyo.startswith("遥様、おはようございます。いつもありがとうございます。")
    assert "旧年中は格別のご愛顧を賜り" in tokyo
    berlin = await wished(counter, lena, new_year.replace(hour=9))
    assert berlin.startswith("Guten Morgen Lena.\n\n✨ Ein gutes neues Jahr")
    riyadh = await wished(counter, noura, datetime(2027, 3, 10, 7, tzinfo=UTC))
    assert "صباح الخير نورة، وأهلًا وسهلًا بك دائمًا." in riyadh
    assert "عيد فطر مبارك، وكل عام وأنت بخير." in riyadh
    await noura.says("/why")
    assert "تهنئة بمناسبة" in await noura.text()
    for guest in (lena, haruka):
        assert "🌙" not in await guest.text()


async def test_a_wish_sells_nothing(noura: Guest, counter: Counter) -> None:
    await noura.joins()
    await lives(counter, NOURA, *HOMES[NOURA])
    await wished(counter, noura, datetime(2027, 9, 23, 7, tzinfo=UTC))
    wish = await noura.last()
    assert "يوم وطني سعيد" in wish["text"]
    assert "reply_markup" not in wish
    assert not [entity for entity in wish.get("entities", []) if entity["type"] in ("url", "text_link", "bot_command")]

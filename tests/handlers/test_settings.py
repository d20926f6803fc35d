"""/settings: told by a tap, taken back by a tap, never guessed."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from domain import settings
from domain.programme import apply
from rules.settings import Birthday
from tests.cast import HARUKA, LENA, NOURA, OLIVER, OMAR, STAFF_CHAT, Person
from tests.handlers.conftest import Counter, Guest
from tests.handlers.test_rewards import tapped
from tests.programmes import DALLA


async def told(counter: Counter) -> object:
    member = await counter.member(OLIVER)
    return await counter.store.read(settings.told, member.id)


async def test_the_country_is_asked_once_after_the_first_card_and_never_again(oliver: Guest, counter: Counter) -> None:
    await counter.store.write(lambda tx: tx.members.change(1, country_asked=False))
    await oliver.says("/points")
    assert "we ask it only once" in await oliver.text()
    await oliver.taps("Not now")
    assert "under /settings" in await oliver.text()
    await oliver.says("/points")
    assert "your card at" in await oliver.text()


async def test_formats_change_only_after_the_country_was_told(oliver: Guest, counter: Counter) -> None:
    assert (await counter.member(OLIVER)).country is None
    await oliver.says("/settings")
    await oliver.taps_data("settings:country:")
    await oliver.taps("United States")
    assert "November 22, 2026" in await oliver.text()
    member = await counter.member(OLIVER)
    assert (member.country, member.zone) == ("US", None)
    await oliver.taps("New York")
    assert (await counter.member(OLIVER)).zone == "America/New_York"
    await oliver.taps("Settings")
    await oliver.taps_data("settings:country:")
    await oliver.taps("Forget it")
    assert (await counter.member(OLIVER)).country is None


async def test_the_clocks_to_choose_from_look_as_the_country_told_a_moment_ago_has_them(oliver: Guest) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:country:")
    await oliver.taps("United Kingdom")
    (london,) = [label for label in await oliver.buttons() if "London" in label]
    assert london.endswith(" · 09:00")


async def test_a_country_is_found_by_typing_and_told_by_a_tap(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:country:")
    await oliver.says("🦊")
    assert "no country by that name" in await oliver.text()
    await oliver.says("norw")
    assert (await counter.member(OLIVER)).country is None
    await oliver.taps("Norway")
    assert (await counter.member(OLIVER)).country == "NO"


async def test_a_time_zone_is_found_by_its_city(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:zone:")
    await oliver.says("Atlantis")
    assert "no time zone by that city" in await oliver.text()
    await oliver.says("tokyo")
    await oliver.taps("Tokyo")
    assert (await counter.member(OLIVER)).zone == "Asia/Tokyo"


async def test_the_name_to_be_called_by_is_cleaned_and_can_be_taken_back(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:name:")
    await oliver.says("\u3164")
    assert "could not find a name" in await oliver.text()
    await oliver.says("x" * 65)
    assert "longer than fits" in await oliver.text()
    await oliver.says("<b>Olli</b> & Co")
    assert "we call you <b>Olli</b> & Co" in await oliver.text()
    await oliver.taps("Settings")
    await oliver.taps_data("settings:name:")
    await oliver.taps("As Telegram shows it")
    assert (await counter.member(OLIVER)).name == "Oliver"


async def test_any_command_leaves_the_typing(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:name:")
    await oliver.says("/help")
    await oliver.says("Olli")
    assert (await counter.member(OLIVER)).called is None


async def test_a_birthday_is_told_in_two_taps_also_on_a_leap_day(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:birthday:")
    await oliver.taps("February")
    await oliver.taps("29")
    assert (await told(counter)).birthday == Birthday(2, 29)  # type: ignore[attr-defined]
    await oliver.taps("Settings")
    await oliver.taps_data("settings:birthday:")
    await oliver.taps("Forget it")
    assert (await told(counter)).birthday is None  # type: ignore[attr-defined]


async def test_a_typed_birthday_is_understood_and_never_goes_to_people(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:birthday:")
    for nonsense in ("31.2.", "soon"):
        await oliver.says(nonsense)
        assert "could not find a day" in await oliver.text()
        assert "January" in await oliver.buttons()
    await oliver.says("12 March")
    assert "noted: 12 Mar" in await oliver.text()
    assert (await told(counter)).birthday == Birthday(3, 12)  # type: ignore[attr-defined]
    assert await counter.stage.sees(OMAR.id, STAFF_CHAT) == []


async def test_a_birthday_told_on_the_day_is_wished_in_the_answer(oliver: Guest, counter: Counter) -> None:
    programme = DALLA.replace("birthday = 50 ", "birthday = 0 ", 1)
    await counter.store.write(apply, programme, now=counter.now)
    today = counter.now.astimezone(ZoneInfo("Asia/Riyadh"))
    for day in (today, today + timedelta(days=1)):
        await oliver.says("/settings")
        await oliver.taps_data("settings:birthday:")
        await oliver.says(f"{day:%d %B}")
        assert "noted:" in await oliver.text()
        assert ("happy birthday!" in await oliver.text()) == (day == today)


async def test_a_birthday_that_can_be_read_in_two_ways_is_asked_back(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/gifts")
    await oliver.taps_data("settings:birthday:")
    await oliver.says("3/4")
    assert (await told(counter)).birthday is None  # type: ignore[attr-defined]
    assert list(await oliver.buttons()) == ["3 Apr", "4 Mar", "Not now"]
    await oliver.taps("4 Mar")
    assert (await told(counter)).birthday == Birthday(3, 4)  # type: ignore[attr-defined]


async def test_after_the_month_was_tapped_the_day_alone_may_be_typed(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:birthday:")
    await oliver.taps("February")
    await oliver.says("30")
    assert "could not find a day" in await oliver.text()
    await oliver.taps("February")
    await oliver.says("the 29th")
    assert (await told(counter)).birthday == Birthday(2, 29)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("who", "typed", "said"),
    [(NOURA, "١٢ مارس", "12 مارس"), (LENA, "12.3.", "12. März"), (HARUKA, "3月12日", "3月12日")],
)
async def test_a_birthday_is_typed_in_the_members_own_way(counter: Counter, who: Person, typed: str, said: str) -> None:
    guest = counter.guest(who)
    await guest.joins()
    await guest.says("/settings")
    await guest.taps_data("settings:birthday:")
    await guest.says(typed)
    assert said in await guest.text()
    member = await counter.member(who)
    assert (await counter.store.read(settings.told, member.id)).birthday == Birthday(3, 12)


async def test_a_phone_is_kept_only_when_telegram_vouches_for_it(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:phone:")
    await oliver.taps_data("settings:phone-ask")
    await oliver.says("+44 7911 123456")
    assert "Anybody can type a number" in await oliver.text()
    await oliver.sends(contact={"phone_number": "+447911123456", "user_id": NOURA.id})
    assert "somebody else’s card" in await oliver.text()
    assert (await told(counter)).phone is None  # type: ignore[attr-defined]
    await oliver.sends(contact={"phone_number": "447911123456", "user_id": OLIVER.id})
    assert (await told(counter)).phone == "+447911123456"  # type: ignore[attr-defined]
    calls = (await counter.stage.get("calls"))["calls"]
    boards = [call["params"].get("reply_markup") for call in calls if call["method"] == "sendMessage"]
    assert any("remove_keyboard" in str(board) for board in boards)
    await oliver.taps_data("settings:phone:")
    await oliver.taps("Forget it")
    assert (await told(counter)).phone is None  # type: ignore[attr-defined]


async def test_going_on_to_something_else_puts_the_key_away(oliver: Guest) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:phone:")
    await oliver.taps_data("settings:phone-ask")
    await oliver.says("/points")
    assert "All right, no phone number for now." in await oliver.reads()


@pytest.mark.parametrize(
    "data",
    ["country-set:v1:XX", "country-set:v1", "zone-set:v1:Mars/Base", "birthday-set:v1:2:30", "birthday-set:v1:x:1",
     "birthday-month:v1:13", "birthday-set:v1:²:1", "quiet-set:v1:22", "quiet-set:v1:6:6", "quiet-set:v1:6:3",
     "quiet-set:v1:24:1", "quiet-until:v1:999"],
)  # fmt: skip
async def test_forged_buttons_change_nothing(oliver: Guest, counter: Counter, data: str) -> None:
    await oliver.says("/settings")
    await counter.handle(tapped(oliver, (await oliver.last())["message_id"], f"settings:{data}"))
    assert "older day" in await oliver.text()
    member = await counter.member(OLIVER)
    assert (member.country, member.zone, member.quiet) == (None, None, None)
    assert (await told(counter)).birthday is None  # type: ignore[attr-defined]


async def test_quiet_hours_of_ones_own_are_told_in_one_tap_and_taken_back_in_another(
    oliver: Guest, counter: Counter
) -> None:
    await oliver.says("/settings")
    assert "Quiet hours: 10:00 pm–9:00 am, as is usual" in await oliver.text()
    await oliver.taps_data("settings:quiet:")
    assert "the clock of Riyadh, where it is 12:00 pm now" in await oliver.text()
    await oliver.taps_data("settings:quiet-set:v1:22:7")
    assert "10:00 pm–7:00 am, by the clock of Riyadh, nothing reaches you" in await oliver.text()
    assert "quiet days that are usual" in await oliver.text()  # Friday noon, in Riyadh
    assert (await counter.member(OLIVER)).quiet == (22 * 60, 7 * 60)
    await oliver.taps("Settings")
    assert "Quiet hours: 10:00 pm–7:00 am\n" in await oliver.text() + "\n"
    await oliver.taps_data("settings:quiet:")
    await oliver.taps("As is usual")
    assert (await counter.member(OLIVER)).quiet is None


async def test_any_other_hours_are_told_in_two_taps_and_leave_four_hours_of_the_day(
    oliver: Guest, counter: Counter
) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:quiet:")
    await oliver.taps("Other hours")
    await oliver.taps_data("settings:quiet-until:v1:6")
    ends = [data for data in (await oliver.buttons()).values() if "quiet-set" in data]
    assert (len(ends), ends[0], ends[-1]) == (20, "settings:quiet-set:v1:6:7", "settings:quiet-set:v1:6:2")
    await oliver.taps_data("settings:quiet-set:v1:6:15")
    assert (await counter.member(OLIVER)).quiet == (6 * 60, 15 * 60)

"""Ways to earn, from phone to phone: the channel, what staff look at, and a profile that is told."""

from typing import Any

import pytest

from domain.programme import apply
from rules.staff import Role
from simulator.cast import CHANNEL
from tests.cast import OLIVER, OMAR, SALMA
from tests.handlers.conftest import PROGRAMME, Counter, Guest, buttons
from tests.handlers.team import deeds, seat
from tests.handlers.test_rewards import points, tapped


@pytest.fixture
async def omar(counter: Counter, oliver: Guest) -> Guest:
    """A support agent, who looks at what members send."""
    return await seat(counter, OMAR, Role.AGENT)


async def acts(counter: Counter, who: int, **deed: Any) -> Any:
    return await counter.stage.post(f"people/{who}/acts", **deed)


async def test_the_list_says_what_this_shop_gives_and_has_a_button_for_each(oliver: Guest) -> None:
    await oliver.says("/gifts")
    text = await oliver.text()
    assert "Buying: 1 bean for SAR 1" in text
    assert "Your birthday: 50 beans every year" in text
    assert "Still missing: what to call you, your country and your birthday" in text
    assert "A photo of your cup: 40 beans, once a month" in text
    assert set((await oliver.buttons()).values()) >= {
        "gifts:channel:v1",
        "gifts:favour:v1:photo",
        "settings:name:v1",
        "settings:country:v1",
        "settings:birthday:v1",
        "referral:show:v1",
    }
    await oliver.says("/points")
    assert "gifts:show:v1" in (await oliver.buttons()).values()


async def test_who_has_joined_the_channel_gets_the_gift_and_who_has_not_reads_so(
    counter: Counter, oliver: Guest
) -> None:
    await oliver.says("/gifts")
    await oliver.taps_data("gifts:channel")
    row = (await oliver.last())["reply_markup"]["inline_keyboard"][0]
    assert [button["url"] for button in row] == ["https://t.me/dalla_wafa_news"]
    await oliver.taps("I have joined")
    assert "does not see you in the channel yet" in await oliver.text()
    assert await points(oliver) == 50
    await acts(counter, OLIVER.id, do="join", username="dalla_wafa_news")
    await oliver.says("/gifts")
    await oliver.taps_data("gifts:channel")
    await oliver.taps("I have joined")
    assert "There you are! 30 beans" in await oliver.text()
    await acts(counter, OLIVER.id, do="leave", chat_id=CHANNEL)
    await acts(counter, OLIVER.id, do="join", chat_id=CHANNEL)
    await counter.work()
    await counter.handle(tapped(oliver, (await oliver.last())["message_id"], "gifts:joined:v1"))
    assert "comes only once" in await oliver.text()
    assert await points(oliver) == 80


async def test_where_the_bot_cannot_look_into_the_channel_the_member_is_not_to_blame(
    counter: Counter, oliver: Guest
) -> None:
    salma = await seat(counter, SALMA, Role.MARKETER)
    await acts(counter, SALMA.id, do="demote", chat_id=CHANNEL, user_id=counter.bot.id)
    await acts(counter, OLIVER.id, do="join", chat_id=CHANNEL)
    await counter.work()
    await oliver.says("/gifts")
    for removed in (False, True):
        if removed:
            await acts(counter, SALMA.id, do="remove", chat_id=CHANNEL, user_id=counter.bot.id)
            await counter.work()
        await oliver.taps_data("gifts:channel")
        await oliver.taps("I have joined")
        assert "that is not your fault" in await oliver.text()
        await oliver.taps_data("gifts:show")
    await counter.post()
    assert sum("@dalla_wafa_news" in text for text in await salma.reads()) == 1  # once a day, not once a tap
    assert await points(oliver) == 50


async def test_a_photo_goes_to_staff_whose_yes_brings_the_points(counter: Counter, oliver: Guest, omar: Guest) -> None:
    await oliver.says("/gifts")
    await oliver.taps_data("gifts:favour:v1:photo")
    await oliver.says("here it is")
    assert "we would need a photo" in await oliver.text()
    await oliver.sends(photo=True, caption="My morning")
    assert "It is with the people of the shop now" in await oliver.text()
    await oliver.sends(photo=True)
    assert "goes along with it" in await oliver.text()
    await counter.post()
    card, first, second = (await omar.messages())[-3:]
    assert list(buttons(card).values()) == ["favour:grant:v1:1", "favour:decline:v1:1"]
    assert ["photo" in one for one in (first, second)] == [True, True]
    await omar.tap(card["message_id"], "favour:grant:v1:1")
    await counter.handle(tapped(omar, card["message_id"], "favour:grant:v1:1"))  # an impatient second tap
    assert "40" in await omar.text_at(card["message_id"])
    await counter.post()
    assert "the people of the shop have seen it and say thank you. 40 beans for you!" in (await oliver.reads())[-1]
    assert await points(oliver) == 90
    assert [deed.action for deed in await deeds(counter)] == ["favour-granted"]
    await oliver.says("/gifts")
    assert "A photo of your cup: 40 beans, thank you! Again next month." in await oliver.text()


async def test_a_no_is_told_in_the_members_language_or_in_staffs_own_words(
    counter: Counter, oliver: Guest, omar: Guest
) -> None:
    for number, words in enumerate(("", "Two <b>more</b> words, please"), 1):
        await oliver.says("/gifts")
        await oliver.taps_data("gifts:favour:v1:word")
        await oliver.says("Good.")
        await omar.says("/staff")
        await omar.taps_data("favour:list")
        await omar.taps("Oliver")
        await omar.taps("Decline")
        await omar.taps_data(f"favour:why:v1:{number}:{'words' if words else 'other'}")
        if words:
            await omar.says(words)
        assert "Declined" in await omar.text()
        await counter.post()
        told = (await oliver.reads())[-1]
        assert (words or "something else than what was asked for") in told
    assert await points(oliver) == 50


async def test_a_profile_that_is_told_brings_its_gift_at_once(counter: Counter, oliver: Guest) -> None:
    await oliver.says("/gifts")
    await oliver.taps_data("settings:birthday")
    await oliver.taps_data("settings:birthday-month:v1:6")
    await oliver.taps_data("settings:birthday-set:v1:6:9")
    await oliver.says("/gifts")
    await oliver.taps_data("settings:name")
    await oliver.says("Olli")
    await oliver.says("/gifts")
    await oliver.taps_data("settings:country")
    await oliver.taps_data("settings:country-set:v1:GB")
    await counter.post()
    assert "Now we know each other better, thank you: 40 beans" in (await oliver.reads())[-1]
    await oliver.says("/gifts")
    assert "next on 9 June 2027" in await oliver.text()
    assert await points(oliver) == 90


async def test_a_boost_stands_on_the_card_and_in_the_word_about_a_purchase(counter: Counter, oliver: Guest) -> None:
    text = PROGRAMME.replace("begins = 2027-01-14", "begins = 2026-11-21").replace(
        "ends = 2027-01-16", "ends = 2026-11-23"
    )
    await counter.store.write(apply, text, now=counter.now)
    await oliver.says("/points")
    assert "Until 23 November 2026: Harvest days, × 2" in await oliver.text()
    assert "×\u00a02" in (await oliver.last())["text"]  # no line ends between them
    await counter.buys(OLIVER, 30)
    await counter.post()
    told = (await oliver.reads())[-1]
    assert "60 beans for your purchase" in told
    assert "Harvest days: that made it more than usual." in told


FORGED = (
    *("gifts:favour:v1", "gifts:favour:v1:none", "favour:grant:v1:1", "favour:grant:v1:x", "favour:list:v1"),
    *("favour:why:v1:1:because", "favour:why:v1:1:words", "favour:see:v1:99999999999999999999", "favour:decline:v1:-1"),
)


async def test_forged_buttons_change_nothing(counter: Counter, oliver: Guest) -> None:
    await oliver.says("/gifts")
    await oliver.taps_data("gifts:favour:v1:word")
    await oliver.says("An honest word.")
    for data in FORGED:
        await counter.handle(tapped(oliver, (await oliver.last())["message_id"], data))
    await oliver.says("words that nobody asked for")
    assert await points(oliver) == 50
    assert await deeds(counter) == []

"""Entities, links, keyboards and media as the page shows them."""

import base64
import re
import urllib.parse

import pytest
from playwright.sync_api import expect

from tests.cast import LENA, OLIVER
from tests.simulator.page_tools import Phones, PollingBot, buttons, module, started

pytest_plugins = ["tests.browser", "tests.simulator.page_fixtures"]

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAFCAIAAADzBuo/AAAAEklEQVR42mNkYPhfz4AHMOGTHFQAAFiGAgGK8Hk9AAAAAElFTkSuQmCC"
)


def test_entities_fall_where_telegram_meant_them_even_after_emoji(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.say(LENA.id, "👩‍👩‍👧 <b>bold <i>both</i></b> 🎁<code>K7QP</code> <u>under</u> <s>gone</s>")
    text = phone(LENA.id).sees("bold").locator(".text")
    # Telegram's server itself cuts the bold where the italic begins
    for tag, words in (("strong", ["bold ", "both"]), ("em", "both"), ("code", "K7QP"), ("u", "under"), ("s", "gone")):
        expect(text.locator(tag)).to_have_text(words)


def test_crossing_entities_are_cut_and_lose_no_letter(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    shown = lena.page.evaluate(
        """async () => {
            const { richText } = ENTITIES;
            const place = document.createElement('p');
            place.append(...richText('abcdef', [
                { type: 'bold', offset: 0, length: 4 }, { type: 'italic', offset: 2, length: 4 },
                { type: 'underline', offset: 90, length: 9 }, { type: 'strikethrough', offset: 5, length: 900 },
            ], {}));
            const parts = [...place.querySelectorAll('strong, em, s')].map(node => node.tagName + node.textContent);
            return [place.textContent, ...parts];
        }""".replace("ENTITIES", module("entities.js"))
    )
    assert shown == ["abcdef", "STRONGabcd", "EMcd", "EMef", "Sf"]


def test_a_spoiler_is_hidden_until_it_is_tapped_and_stays_open(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    message = bot.say(LENA.id, "It is <tg-spoiler>a mug</tg-spoiler>")
    lena = phone(LENA.id)
    spoiler = lena.page.locator(".spoiler")
    inside = spoiler.locator("span").first
    expect(inside).to_have_css("opacity", "0")
    spoiler.press("Enter")
    expect(inside).to_have_css("opacity", "1")
    bot.do(
        "editMessageText",
        chat_id=LENA.id,
        message_id=message,
        text="It is <tg-spoiler>a cup</tg-spoiler>",
        parse_mode="HTML",
    )
    expect(lena.page.locator(".spoiler.revealed")).to_have_text("a cup")


def test_a_code_and_a_copying_button_are_copied_by_a_tap(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    key = {"text": "Copy it", "copy_text": {"text": "AB12"}}
    bot.say(LENA.id, "Your code: <code>K7QP-9XTR</code>", reply_markup=buttons([key]))
    lena = phone(LENA.id)
    lena.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    places = {"K7QP-9XTR": "code.code", "AB12": ".inline-keys .key"}
    for code, place in places.items():
        lena.page.locator(place).click()
        expect(lena.page.locator(".toast")).to_have_text("Copied")
        lena.page.evaluate("document.querySelector('.toast')?.remove()")
        assert lena.page.evaluate("navigator.clipboard.readText()") == code


def test_a_command_in_a_text_is_sent_by_a_tap_and_a_long_quote_opens(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.say(LENA.id, f"See /rewards for more <blockquote expandable>{'small print ' * 60}</blockquote>")
    lena = phone(LENA.id)
    lena.page.locator(".link", has_text="/rewards").click()
    bot.wait_text("/rewards")

    quote = lena.page.locator("blockquote")
    low = quote.bounding_box()
    quote.click()
    expect(quote).to_have_attribute("aria-expanded", "true")
    high = quote.bounding_box()
    assert low is not None
    assert high is not None
    assert high["height"] > 2 * low["height"]


def test_a_link_is_shown_and_never_loaded(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.say(
        LENA.id,
        '<a href="https://dalla.example/menu?x=1">our menu</a>',
        reply_markup=buttons([{"text": "Shop", "url": "https://dalla.example/shop"}]),
    )
    lena = phone(LENA.id)
    lena.page.get_by_role("link", name="our menu").click(modifiers=["Control"])
    sheet = lena.page.locator("dialog.sheet")
    expect(sheet).to_contain_text("https://dalla.example/menu?x=1")
    sheet.get_by_role("button", name="Close").click()
    lena.tap("Shop")
    expect(sheet).to_contain_text("https://dalla.example/shop")
    assert len(lena.page.context.pages) == 1


def test_a_link_to_the_bot_opens_it_with_its_payload(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.say(
        LENA.id, "Join", reply_markup=buttons([{"text": "Open", "url": "https://t.me/dalla_wafa_bot?start=ref-42"}])
    )
    lena = phone(LENA.id)
    lena.tap("Open")
    bot.wait_text("/start ref-42")
    expect(lena.page.locator("dialog")).to_have_count(0)


def test_a_link_to_the_shops_channel_lets_one_join_and_read_but_not_write(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.say(LENA.id, "News", reply_markup=buttons([{"text": "Channel", "url": "https://t.me/dalla_wafa_news"}]))
    lena = phone(LENA.id)
    lena.tap("Channel")
    lena.page.locator("dialog").get_by_role("button", name="Join", exact=True).click()
    expect(lena.page.locator("h2").filter(has_text="Dalla · News")).to_be_visible()
    expect(lena.page.locator(".composer")).to_be_hidden()


def test_an_invitation_goes_to_a_friend_who_opens_the_bot_with_it(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    inner = "https://t.me/dalla_wafa_bot?start=ref-lena"
    address = f"https://t.me/share/url?{urllib.parse.urlencode({'url': inner, 'text': 'Coffee?'})}"
    bot.say(LENA.id, "Bring a friend", reply_markup=buttons([{"text": "Invite", "url": address}]))
    lena = phone(LENA.id)
    lena.tap("Invite")
    lena.page.locator("dialog").get_by_role("button", name=OLIVER.first_name).click()
    expect(lena.page.locator(".toast")).to_contain_text(OLIVER.first_name)

    oliver = phone(OLIVER.id)
    oliver.page.locator(".chat-line").filter(has_text="Lena").click()
    expect(oliver.sees("Coffee?").locator(".name")).to_have_text("Lena")
    oliver.page.get_by_role("link", name=inner).click()

    assert bot.wait_text("/start ref-lena")["from"]["id"] == OLIVER.id
    oliver.sees("/start ref-lena")


KINDS = {
    "https://t.me/dalla_wafa_bot?start=a-1": "start",
    "tg://resolve?domain=Dalla_Wafa_Bot&start=a-1": "start",
    "https://t.me/other_bot?start=a-1": "other",
    "https://t.me/dalla_wafa_news": "chat",
    "https://t.me/+Ab12_c-D": "chat",
    "https://t.me.evil.example/dalla_wafa_bot?start=a": "other",
    "javascript:alert(1)": "other",
    "no address at all": "other",
    "tg://msg_url?url=https://x.example&text=hi": "share",
}


def test_what_a_link_means(phone: Phones) -> None:
    script = (
        f"async all => {{ const m = {module('links.js')}; return all.map(a => m.meaning(a, 'dalla_wafa_bot').kind); }}"
    )
    kinds = phone(LENA.id).page.evaluate(script, list(KINDS))
    assert dict(zip(KINDS, kinds, strict=True)) == KINDS


def test_a_reply_keyboard_speaks_goes_after_one_time_and_is_put_away(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    keyboard = {
        "keyboard": [[{"text": "Points"}, {"text": "Rewards"}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }
    bot.say(LENA.id, "Choose", reply_markup={**keyboard, "input_field_placeholder": "Ask anything"})
    expect(lena.field).to_have_attribute("placeholder", "Ask anything")

    lena.page.locator(".reply-key", has_text="Rewards").click()

    bot.wait_text("Rewards")
    expect(lena.page.locator(".reply-key")).to_have_count(0)

    # one is put away and fetched again, until the bot takes it back
    bot.say(LENA.id, "And now?", reply_markup={"keyboard": [["One"], ["Two"]]})
    toggle = lena.page.get_by_role("button", name="Bot keyboard")
    expect(lena.page.locator(".reply-key").first).to_be_visible()
    toggle.click()
    expect(lena.page.locator(".reply-key").first).to_be_hidden()
    toggle.click()
    expect(lena.page.locator(".reply-key").first).to_be_visible()
    bot.say(LENA.id, "Thanks", reply_markup={"remove_keyboard": True})
    expect(toggle).to_be_hidden()


def test_a_phone_number_leaves_only_after_a_yes(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.say(LENA.id, "Your number?", reply_markup={"keyboard": [[{"text": "Share", "request_contact": True}]]})
    lena = phone(LENA.id)
    lena.page.locator(".reply-key").click()
    lena.page.get_by_role("alertdialog").get_by_role("button", name="Cancel").click()
    lena.page.locator(".reply-key").click()
    lena.page.get_by_role("alertdialog").get_by_role("button", name="Share").click()
    contact = bot.wait(lambda update: "contact" in update.get("message", {}))["message"]["contact"]
    assert contact["user_id"] == LENA.id
    assert sum("contact" in update.get("message", {}) for update in bot.seen) == 1
    lena.sees("+")


def test_a_bot_that_wants_a_reply_gets_one(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    asked = bot.say(LENA.id, "Your city?", reply_markup={"force_reply": True, "input_field_placeholder": "City"})
    expect(lena.page.locator(".about-to")).to_contain_text("Your city?")
    lena.says("Berlin")
    assert bot.wait_text("Berlin")["reply_to_message"]["message_id"] == asked


def photo(bot: PollingBot, person: int, caption: str) -> int:
    """A person's own photo is the shortest way to a file_id the bot may send."""
    sent = bot.people(f"people/{person}/messages", chat_id=person, photo=base64.b64encode(PIXEL).decode())
    file_id = sent["photo"][-1]["file_id"]
    return int(bot.do("sendPhoto", chat_id=person, photo=file_id, caption=caption)["message_id"])


def test_a_picture_has_its_place_at_once_and_is_not_loaded_again_by_an_edit(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    card = photo(bot, LENA.id, "Your card")
    lena = phone(LENA.id)
    picture = lena.sees("Your card").locator("img")
    expect(picture).to_have_js_property("naturalWidth", 10)
    box = picture.bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(2, abs=0.1)
    picture.evaluate("img => { img.mine = true; }")

    bot.do("editMessageCaption", chat_id=LENA.id, message_id=card, caption="Your new card")

    expect(lena.sees("Your new card").locator("img")).to_have_js_property("mine", True)
    picture = lena.sees("Your new card").locator("img")
    picture.click()
    expect(lena.page.locator("img.zoomed")).to_be_visible()
    lena.page.keyboard.press("Escape")
    expect(lena.page.locator("img.zoomed")).to_have_count(0)


def test_one_sends_a_picture_with_words_and_a_file(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    for entry, name, mime in (("Photo", "cup.png", "image/png"), ("File", "list.pdf", "application/pdf")):
        lena.field.fill(f"My {entry}")
        lena.page.get_by_role("button", name="Attach").click()
        with lena.page.expect_file_chooser() as chooser:
            lena.page.get_by_role("menuitem", name=entry).click()
        chooser.value.set_files({"name": name, "mimeType": mime, "buffer": PIXEL})
        lena.sees(f"My {entry}")
    assert bot.wait(lambda update: update.get("message", {}).get("caption") == "My Photo")["message"]["photo"][0][
        "width"
    ]
    document = bot.wait(lambda update: "document" in update.get("message", {}))["message"]["document"]
    assert document["file_name"] == "list.pdf"


def test_one_speaks_a_voice_message_and_can_hear_it(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    lena.page.context.grant_permissions(["microphone"])
    lena.page.get_by_role("button", name="Voice message").click()
    expect(lena.page.locator(".recorder")).to_contain_text(re.compile("0:01"))
    lena.page.get_by_role("button", name="Send", exact=True).click()
    assert bot.wait(lambda update: "voice" in update.get("message", {}))["message"]["voice"]["duration"] >= 1
    lena.page.get_by_role("button", name="Play").click()
    expect(lena.page.get_by_role("button", name="Pause")).to_be_visible()


def test_service_messages_say_what_happened(bot: PollingBot, phone: Phones) -> None:
    members = [LENA.id, OLIVER.id, 7000000000]
    chat = bot.people("chats", type="group", title="Tasting", members=members)["id"]
    bot.people(f"people/{OLIVER.id}/acts", do="leave", chat_id=chat)
    lena = phone(LENA.id, chat)
    expect(lena.page.locator(".row.service").last).to_contain_text("Oliver")

"""A person and a bot talk on the chat page."""

import re
from typing import Any

from playwright.sync_api import expect

from tests.cast import LENA, NOURA, OLIVER
from tests.simulator.page_tools import Phones, PollingBot, Update, buttons, started

pytest_plugins = ["tests.browser", "tests.simulator.page_fixtures"]


def test_before_the_first_start_there_is_one_button_and_it_starts(bot: PollingBot, phone: Phones) -> None:
    lena = phone(LENA.id)
    expect(lena.field).to_be_hidden()

    lena.page.get_by_role("button", name="Start", exact=True).click()

    assert bot.wait_text("/start")["from"]["id"] == LENA.id
    lena.sees("/start")
    expect(lena.field).to_be_visible()


def test_what_one_writes_reaches_the_bot_and_the_answer_comes_by_itself(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.on_text = lambda message: bot.say(message["chat"]["id"], f"You said <b>{message['text']}</b>")
    lena = phone(LENA.id)

    lena.says("Hallo")

    expect(lena.sees("You said").locator("strong")).to_have_text("Hallo")
    expect(lena.row("Hallo").first).to_have_class(re.compile("mine"))
    expect(lena.field).to_have_value("")

    # Enter sends, and Shift with it makes a line
    lena.field.press_sequentially("one")
    lena.field.press("Shift+Enter")
    lena.field.press_sequentially("two")
    lena.field.press("Enter")
    bot.wait_text("one\ntwo")


def test_a_tap_shows_the_bots_words_an_alert_that_waits_or_says_that_the_bot_is_silent(
    bot: PollingBot, phone: Phones
) -> None:
    started(bot, LENA.id)
    answers: dict[str, dict[str, Any]] = {
        "sold": {"text": "Sold out", "show_alert": True},
        "points": {"text": "1,240 points"},
    }

    def answer(query: Update) -> None:
        bot.do("answerCallbackQuery", callback_query_id=query["id"], **answers[query["data"]])

    bot.on_tap = dict.fromkeys(answers, answer)
    keys = [{"text": text, "callback_data": data} for text, data in (("Take it", "sold"), ("My points", "points"))]
    bot.say(LENA.id, "Mug", reply_markup=buttons(keys))
    lena = phone(LENA.id)

    lena.tap("My points")
    toast = lena.page.locator(".toast")
    expect(toast).to_have_text("1,240 points")
    expect(toast).to_have_count(1)

    lena.tap("Take it")
    alert = lena.page.get_by_role("alertdialog")
    expect(alert).to_contain_text("Sold out")
    alert.get_by_role("button", name="OK").press("Enter")
    expect(alert).to_have_count(0)

    lena.page.route("**/taps", lambda route: route.fulfill(json={"answer": None}))
    lena.tap("My points")
    expect(toast.last).to_have_text("The bot has not answered")
    expect(toast.filter(has_text="1,240 points")).to_have_count(0)  # words go by themselves


def test_a_button_shows_that_it_waits_and_is_not_pressed_twice(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    held: list[str] = []
    bot.on_tap["slow"] = lambda query: held.append(query["id"])
    bot.say(LENA.id, "Slow", reply_markup=buttons([{"text": "Go", "callback_data": "slow"}]))
    lena = phone(LENA.id)
    key = lena.page.locator(".key")
    key.dblclick()
    bot.wait(lambda update: "callback_query" in update)
    expect(key).to_have_attribute("aria-busy", "true")

    bot.do("answerCallbackQuery", callback_query_id=held[0])

    expect(key).not_to_have_attribute("aria-busy", "true")
    assert len(held) == 1


def test_an_edit_changes_the_bubble_in_its_place_and_a_deleted_message_is_gone(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    card = bot.say(LENA.id, "Balance: 10")
    gone = bot.say(LENA.id, "Anything else?")
    lena = phone(LENA.id)
    lena.sees("Balance: 10")

    bot.do("editMessageText", chat_id=LENA.id, message_id=card, text="Balance: 20")

    row = lena.sees("Balance: 20")
    expect(row.locator(".meta")).not_to_contain_text("edited")  # Telegram's apps say it of people only
    expect(row).to_have_attribute("data-id", str(card))
    expect(lena.row("Balance: 10")).to_have_count(0)
    expect(lena.rows).to_have_count(3)

    bot.do("deleteMessage", chat_id=LENA.id, message_id=gone)

    expect(lena.row("Anything else?")).to_have_count(0)
    expect(lena.rows).to_have_count(2)
    lena.sees("Balance: 20")


def test_an_edit_above_does_not_move_what_one_reads(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    first = [bot.say(LENA.id, f"line {number:02}.") for number in range(50)][10]
    lena = phone(LENA.id)
    reading = lena.row("line 30.")
    reading.scroll_into_view_if_needed()
    lena.page.locator(".log").evaluate("box => { box.scrollTop -= 40; }")
    before = reading.bounding_box()

    bot.do("editMessageText", chat_id=LENA.id, message_id=first, text="line 10.\n\nbut\n\nmuch\n\nlonger")
    bot.say(LENA.id, "and a new one")

    expect(lena.page.locator(".to-end .badge")).to_have_text("1")
    after = reading.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 2
    lena.page.get_by_role("button", name="To the newest message").click()
    expect(lena.row("and a new one")).to_be_in_viewport()
    expect(lena.page.locator(".to-end")).to_be_hidden()


def test_one_edits_and_deletes_ones_own_words(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    lena.says("Helo")
    lena.sees("Helo")

    lena.menu("Helo", "Edit")
    expect(lena.field).to_have_value("Helo")
    lena.says("Hello")
    expect(lena.sees("Hello").locator(".meta")).to_contain_text("edited")
    bot.wait(lambda update: update.get("edited_message", {}).get("text") == "Hello")

    lena.menu("Hello", "Delete")
    lena.page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    expect(lena.row("Hello")).to_have_count(0)


def test_a_reply_carries_what_it_answers_and_leads_back_to_it(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    question = bot.say(LENA.id, "Tea or coffee?")
    lena = phone(LENA.id)
    lena.menu("Tea or coffee?", "Reply")
    expect(lena.page.locator(".about-to")).to_contain_text("Tea or coffee?")

    lena.says("Coffee")

    assert bot.wait_text("Coffee")["reply_to_message"]["message_id"] == question
    expect(lena.page.locator(".about-to")).to_be_hidden()
    lena.sees("Coffee").locator(".quote").click()
    expect(lena.rows.filter(has_text="Tea or coffee?").first).to_have_class("row theirs first last flash")


def test_a_reaction_reaches_the_bot_and_is_taken_back_by_a_tap(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.say(LENA.id, "Well roasted?")
    lena = phone(LENA.id)
    lena.menu("Well roasted?", "React 🔥")
    told = bot.wait(lambda update: "message_reaction" in update)["message_reaction"]
    assert told["new_reaction"] == [{"type": "emoji", "emoji": "🔥"}]

    chip = lena.page.locator(".reaction")
    expect(chip).to_have_attribute("aria-pressed", "true")
    chip.click()
    expect(chip).to_have_count(0)


def test_one_sees_the_bot_typing_until_it_has_spoken(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    state = lena.page.locator("#head .state")
    expect(state).to_have_text("bot")
    bot.do("sendChatAction", chat_id=LENA.id, action="typing")
    expect(state).to_have_text("typing…")
    bot.say(LENA.id, "Here I am")
    expect(state).to_have_text("bot")


def test_blocking_ends_the_bots_messages_until_one_restarts_it(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    lena.page.get_by_role("button", name="Chat menu").click()
    lena.page.get_by_role("menuitem", name="Stop and block").click()
    restart = lena.page.get_by_role("button", name="Restart bot")
    expect(restart).to_be_visible()
    assert (
        bot.answer("sendMessage", chat_id=LENA.id, text="?")["description"] == "Forbidden: bot was blocked by the user"
    )

    restart.click()

    expect(lena.field).to_be_visible()
    bot.say(LENA.id, "Welcome back")
    lena.sees("Welcome back")


def test_a_pinned_message_stands_above_and_leads_to_its_place(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    rules = bot.say(LENA.id, "House rules")
    for number in range(30):
        bot.say(LENA.id, f"line {number:02}.")
    bot.do("pinChatMessage", chat_id=LENA.id, message_id=rules)
    lena = phone(LENA.id)
    expect(lena.row("House rules").first).not_to_be_in_viewport()
    lena.page.locator("#pinned").click()
    expect(lena.row("House rules").first).to_be_in_viewport()


def test_a_poll_takes_a_vote_shows_it_and_gives_it_back(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.do("sendPoll", chat_id=LENA.id, question="Which?", options=["Guji", "Haraz"], is_anonymous=False)
    lena = phone(LENA.id)
    lena.page.get_by_role("radio", name="Haraz").click()
    assert bot.wait(lambda update: "poll_answer" in update)["poll_answer"]["option_ids"] == [1]
    expect(lena.page.locator(".poll-result").nth(1)).to_contain_text("100%")
    lena.page.get_by_role("button", name="Retract vote").click()
    expect(lena.page.get_by_role("radio")).to_have_count(2)


def test_each_tab_is_somebody_else(bot: PollingBot, phone: Phones) -> None:
    for person in (LENA, OLIVER):
        started(bot, person.id)
    lena, oliver = phone(LENA.id), phone(OLIVER.id)
    bot.say(LENA.id, "for Lena")
    bot.say(OLIVER.id, "for Oliver")
    lena.sees("for Lena")
    oliver.sees("for Oliver")
    expect(lena.row("for Oliver")).to_have_count(0)


def test_one_becomes_somebody_else_with_one_tap(bot: PollingBot, phone: Phones) -> None:
    started(bot, NOURA.id)
    bot.say(NOURA.id, "أهلًا نورة")
    lena = phone(LENA.id)
    lena.page.locator("#cast").get_by_role("button", name=NOURA.first_name).click()
    lena.sees("أهلًا نورة")
    expect(lena.page.locator("#side h1")).to_have_text(NOURA.first_name)
    lena.page.go_back()
    expect(lena.page.locator("#side h1")).to_have_text(LENA.first_name)


def test_the_bot_introduces_itself_in_ones_language_before_the_start(bot: PollingBot, phone: Phones) -> None:
    bot.do("setMyDescription", description="I keep your points.")
    bot.do("setMyDescription", description="أحفظ نقاطك.", language_code="ar")
    expect(phone(LENA.id).page.locator(".intro")).to_contain_text("I keep your points.")
    expect(phone(NOURA.id).page.locator(".intro")).to_contain_text("أحفظ نقاطك.")


def test_the_menu_lists_the_commands_this_person_has_in_their_language(bot: PollingBot, phone: Phones) -> None:
    for person in (LENA, NOURA):
        started(bot, person.id)
    bot.do("setMyCommands", commands=[{"command": "points", "description": "What I have"}])
    bot.do("setMyCommands", commands=[{"command": "points", "description": "ما عندي"}], language_code="ar")
    noura = phone(NOURA.id)
    noura.page.get_by_role("button", name="القائمة").click()
    expect(noura.page.get_by_role("option")).to_contain_text("ما عندي")

    lena = phone(LENA.id)
    bot.do(
        "setMyCommands", commands=[{"command": "points", "description": "P"}, {"command": "human", "description": "H"}]
    )
    lena.page.get_by_role("button", name="Menu", exact=True).click()
    expect(lena.page.get_by_role("option")).to_have_count(2)
    bot.say(LENA.id, "A message does not close the list")
    lena.sees("does not close")
    expect(lena.page.get_by_role("option")).to_have_count(2)
    lena.page.get_by_role("option", name="/human").click()
    bot.wait_text("/human")


def test_a_slash_offers_commands_and_arrows_choose(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    commands = [{"command": name, "description": name.title()} for name in ("points", "privacy", "rewards")]
    bot.do("setMyCommands", commands=commands)
    lena = phone(LENA.id)
    lena.field.press_sequentially("/p")
    expect(lena.page.get_by_role("option")).to_have_count(2)
    lena.field.press("ArrowDown")
    lena.field.press("Enter")
    bot.wait_text("/privacy")
    expect(lena.page.get_by_role("option")).to_have_count(0)


def test_one_sees_whose_phone_buzzed_while_playing_somebody_else(bot: PollingBot, phone: Phones) -> None:
    started(bot, NOURA.id)
    lena = phone(LENA.id)
    bot.say(NOURA.id, "مرحبًا")
    face = lena.page.locator("#cast").get_by_role("button", name=NOURA.first_name)
    expect(face.locator(".dot")).to_be_visible()
    face.click()
    expect(face.locator(".dot")).to_have_count(0)


def test_who_taps_by_keyboard_stays_on_the_button_when_the_card_is_redrawn(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    keyboard = buttons([{"text": "Less", "callback_data": "less"}, {"text": "More", "callback_data": "more"}])

    def redraw(query: Update) -> None:
        where = {"chat_id": LENA.id, "message_id": query["message"]["message_id"]}
        bot.do("editMessageText", **where, text="Two", reply_markup=keyboard)
        bot.do("answerCallbackQuery", callback_query_id=query["id"])

    bot.on_tap["more"] = redraw
    bot.say(LENA.id, "One", reply_markup=keyboard)
    lena = phone(LENA.id)
    lena.page.locator(".key", has_text="More").press("Enter")
    lena.sees("Two")
    expect(lena.page.locator(".key", has_text="More")).to_be_focused()

"""The page in every size, direction and light; the staff's group; and what lies behind the stage."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Watch
from tests.cast import HUDA, LENA, NOURA, OLIVER, OMAR, STAFF_CHAT
from tests.simulator.conftest import Stage
from tests.simulator.page_tools import Phone, Phones, PollingBot, buttons, module, started

pytest_plugins = ["tests.browser", "tests.simulator.page_fixtures"]

LIGHTS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TINY: dict[str, Any] = {"width": 360, "height": 640, "has_touch": True, "is_mobile": True}


def box(locator: Any) -> dict[str, float]:
    found: dict[str, float] | None = locator.bounding_box()
    assert found is not None
    return found


# the phone


def test_on_a_phone_one_goes_from_the_list_to_the_chat_and_back(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id, **TINY)
    expect(lena.page.locator("#chat")).to_be_hidden()
    for back in (lena.page.get_by_role("button", name="Back").tap, lena.page.go_back):  # the phone's own button, too
        lena.page.locator(".chat-line").tap()
        expect(lena.field).to_be_visible()
        expect(lena.page.locator("#side")).to_be_hidden()
        back()
        expect(lena.page.locator("#side")).to_be_visible()
        expect(lena.page.locator("#chat")).to_be_hidden()


def test_at_360_pixels_nothing_sticks_out_and_every_target_takes_a_thumb(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    long = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
    bot.say(
        LENA.id,
        f"<pre>{long}</pre>{long} https://dalla.example/{long}",
        reply_markup=buttons([{"text": f"{long[:60]} {n}", "callback_data": str(n)} for n in range(3)]),
    )
    bot.say(LENA.id, "Choose", reply_markup={"keyboard": [["One", "Two"], ["Three"]], "resize_keyboard": True})
    lena = phone(LENA.id, LENA.id, **TINY)
    lena.sees("Choose")
    overflow = """() => Math.max(...[...document.querySelectorAll('body, .log, .foot, .chat-head')]
        .map(node => node.scrollWidth - node.clientWidth))"""
    assert lena.page.evaluate(overflow) == 0
    for target in lena.page.locator("#chat button:visible").all():
        size = box(target)
        assert size["height"] >= 44, target.text_content()
        assert size["x"] >= 0
        assert size["x"] + size["width"] <= 360


def test_a_long_press_opens_the_menu_and_the_stage_is_a_sheet_on_a_phone(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.say(LENA.id, "Press me")
    lena = phone(LENA.id, LENA.id, **TINY)
    bubble = lena.sees("Press me").locator(".bubble")
    bubble.dispatch_event("pointerdown", {"pointerType": "touch", "clientX": 40, "clientY": 300, "bubbles": True})
    expect(lena.page.locator(".menu")).to_be_visible()
    size = box(lena.page.locator(".menu"))
    assert size["x"] >= 0
    assert size["x"] + size["width"] <= 360

    lena.page.locator("#open-stage").tap()
    expect(lena.page.locator(".menu")).to_be_hidden()
    lena.page.locator("#stage").evaluate("node => Promise.all(node.getAnimations().map(one => one.finished))")
    size = box(lena.page.locator("#stage"))
    assert size["width"] == 360
    assert size["y"] + size["height"] == pytest.approx(640, abs=1)


# directions, lights and keys


def test_an_arabic_person_has_a_mirrored_page_in_arabic(bot: PollingBot, phone: Phones) -> None:
    started(bot, NOURA.id)
    bot.say(NOURA.id, "لديكِ <b>١٢٤٠</b> نقطة")
    noura = phone(NOURA.id)
    html = noura.page.locator("html")
    expect(html).to_have_attribute("lang", "ar")
    expect(html).to_have_attribute("dir", "rtl")
    noura.field.fill("شكرًا")
    noura.page.get_by_role("button", name="إرسال").click()
    hers, bots = box(noura.sees("شكرًا").locator(".bubble")), box(noura.sees("نقطة").locator(".bubble"))
    assert hers["x"] < bots["x"], "one's own words stand at the end of the line, which is the left"
    assert box(noura.page.locator("#cast"))["x"] > box(noura.page.locator("#chat"))["x"]


def test_a_glance_at_a_chat_shows_how_its_last_words_begin(bot: PollingBot, phone: Phones) -> None:
    bot.say(STAFF_CHAT, "رسالة جديدة: وصل الطلب اليوم مكسورًا، والجواب منتظر قبل أن ينقضي النهار")
    line = phone(HUDA.id).page.locator(".chat-line").filter(has_text="Dalla · Team").locator(".gist")
    hidden = line.evaluate(
        """node => {
            const words = [...node.querySelectorAll('span')].at(-1) ?? node, range = document.createRange();
            const begins = words.textContent.indexOf('رسالة');
            range.setStart(words.firstChild, begins);
            range.setEnd(words.firstChild, begins + 5);
            const at = range.getBoundingClientRect(), box = node.getBoundingClientRect();
            return Math.max(box.left - at.left, at.right - box.right);
        }"""
    )
    assert hidden <= 1, "pixels of the first word that are cut off"


SIDES = """node => {
    const words = node.firstChild, range = document.createRange(), box = node.getBoundingClientRect();
    return ['Your', 'وهذا'].map(word => {
        range.setStart(words, words.data.indexOf(word));
        range.setEnd(words, words.data.indexOf(word) + word.length);
        const at = range.getBoundingClientRect();
        const [left, right] = [at.left - box.left, box.right - at.right];
        return Math.round(Math.min(left, 9)) + '/' + Math.round(Math.min(right, 9));
    });
}"""


def test_each_paragraph_goes_its_own_way(bot: PollingBot, phone: Phones) -> None:
    started(bot, OLIVER.id)
    bot.say(OLIVER.id, "Your code is here.\nوهذا رمزك\nbye")
    bot.say(OLIVER.id, "Your cup waits.\nوهذا فنجانك")
    page = phone(OLIVER.id)
    text = page.sees("Your code").locator(".text")
    expect(text).to_have_css("unicode-bidi", "plaintext")
    sides = text.evaluate(SIDES)
    assert sides[0].startswith("0/"), "English begins at the left"
    assert sides[1].endswith("/0"), "Arabic begins at the right"
    assert page.sees("Your cup").locator(".text").evaluate(SIDES)[1].endswith("/0"), (
        "also where the time stands beside it"
    )


def test_the_page_speaks_two_languages_and_both_say_everything(phone: Phones) -> None:
    words = phone(LENA.id).page.evaluate(f"async () => {module('texts.js')}.languages")
    assert words["en"].keys() == words["ar"].keys()
    slots = {name: {key: sorted(re.findall(r"{\w+}", text)) for key, text in words[name].items()} for name in words}
    assert slots["en"] == slots["ar"]


CONTRASTS = """() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const style = getComputedStyle(document.documentElement);
    const rgb = name => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = style.getPropertyValue(name);
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = name => {
        const linear = v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        const [r, g, b] = rgb(name).map(v => linear(v / 255));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const pairs = [
        ['--ink', '--panel'], ['--ink-2', '--panel'], ['--ink-2', '--panel-2'], ['--danger', '--panel'],
        ['--ink', '--in'], ['--in-2', '--in'], ['--link', '--in'], ['--ink', '--out'], ['--out-2', '--out'],
        ['--link', '--accent-soft'], ['--accent-ink', '--accent'],
    ];
    return pairs.map(pair => {
        const [a, b] = pair.map(light).sort((x, y) => y - x);
        return [pair.join(' on '), (a + 0.05) / (b + 0.05)];
    }).filter(([, ratio]) => ratio < 4.5);
}"""


def test_words_stand_out_in_every_light(phone: Phones) -> None:
    page = phone(LENA.id).page
    for light in LIGHTS:
        page.emulate_media(color_scheme=light)
        assert page.evaluate(CONTRASTS) == [], light


def test_who_wants_less_motion_gets_none(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    lena.page.emulate_media(reduced_motion="reduce")
    bot.say(LENA.id, "Still")
    stack = lena.sees("Still").locator(".stack")
    assert float(stack.evaluate("n => parseFloat(getComputedStyle(n).animationDuration)")) <= 0.001


def test_everything_goes_by_keyboard(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    bot.say(LENA.id, "Card", reply_markup=buttons([{"text": "Points", "callback_data": "points"}]))
    lena = phone(LENA.id)
    expect(lena.field).to_be_focused()
    for _ in range(30):
        lena.page.keyboard.press("Shift+Tab")
        if lena.page.evaluate("document.activeElement.className").startswith("key"):
            break
    lena.page.keyboard.press("Enter")
    bot.wait(lambda update: update.get("callback_query", {}).get("data") == "points")

    lena.row("Card").get_by_role("button", name="Message actions").press("Enter")
    for _ in range(10):
        if lena.page.evaluate("document.activeElement.textContent") == "Reply":
            break
        lena.page.keyboard.press("ArrowDown")
    lena.page.keyboard.press("Enter")
    expect(lena.page.locator(".about-to")).to_contain_text("Card")
    lena.page.keyboard.press("Escape")
    expect(lena.page.locator(".about-to")).to_be_hidden()


# the staff's group


def test_staff_read_topics_and_answer_in_them(bot: PollingBot, phone: Phones) -> None:
    opened = bot.people(f"people/{HUDA.id}/acts", do="topic_open", chat_id=STAFF_CHAT, name="نورة · Riyadh")
    topic = opened["topic"]["message_thread_id"]
    omar = phone(OMAR.id)
    omar.page.locator(".chat-line", has_text="Dalla · Team").click()
    place = omar.page.locator(".chat-line.topic", has_text="نورة · Riyadh")
    bot.say(STAFF_CHAT, "Where is my order?", message_thread_id=topic)
    expect(place).to_contain_text("Where is my order?")

    place.click()
    expect(omar.sees("Where is my order?").locator(".name")).to_have_text("Dalla · دلّة")
    omar.says("I will look")

    assert bot.wait_text("I will look")["message_thread_id"] == topic
    bot.people(f"people/{HUDA.id}/acts", do="topic_close", chat_id=STAFF_CHAT, topic=topic)
    omar.sees("Topic closed")


def test_unread_messages_are_counted_until_one_looks(bot: PollingBot, phone: Phones) -> None:
    started(bot, OMAR.id)
    omar = phone(OMAR.id, STAFF_CHAT, 1)
    for number in range(3):
        bot.say(OMAR.id, f"news {number}")
    line = omar.page.locator(".chat-line").filter(has_text="news 2")
    expect(line.locator(".badge")).to_have_text("3")
    line.click()
    omar.sees("news 2")
    expect(line.locator(".badge")).to_have_count(0)


# behind the stage


def test_the_clock_only_goes_forward_and_messages_carry_its_time(bot: PollingBot, phone: Phones, watch: Watch) -> None:
    watch.forgive("400")
    started(bot, LENA.id)
    bot.say(LENA.id, "before")
    lena = phone(LENA.id)
    lena.page.locator("#open-stage").click()
    stage = lena.page.locator("#stage")
    stage.get_by_role("button", name="+1 day").click()
    expect(lena.page.locator(".toast")).to_be_visible()
    bot.say(LENA.id, "after")
    first, last = lena.sees("before"), lena.sees("after")
    expect(first).to_be_visible()
    days = lena.page.locator("#log section")
    expect(days).to_have_count(2)
    expect(days.last).to_contain_text("Today")
    expect(last).to_be_visible()

    stage.locator("input[type=datetime-local]").fill("2001-01-01T10:00")
    stage.get_by_role("button", name="Jump").click()
    expect(lena.page.locator(".toast").last).to_contain_text("That did not work")


def test_a_month_flows_until_it_is_over_or_somebody_stops_it(bot: PollingBot, phone: Phones) -> None:
    lena = phone(LENA.id)
    before = datetime.fromisoformat(bot.look("clock")["now"])
    lena.page.locator("#open-stage").click()
    stage = lena.page.locator("#stage")
    stage.get_by_role("button", name="+1 month").click()
    expect(stage).to_contain_text("Time flows until")
    clock = bot.look("clock")
    until = datetime.fromisoformat(clock["until"])
    assert (until.year * 12 + until.month) - (before.year * 12 + before.month) == 1
    assert before < datetime.fromisoformat(clock["now"]) < until
    stage.get_by_role("button", name="Stop").click()
    expect(lena.page.locator(".toast")).to_contain_text("It is now")
    assert "until" not in bot.look("clock")
    expect(stage.get_by_role("button", name="+1 month")).to_be_visible()


def test_a_fault_meets_the_bots_next_call_and_stands_in_the_log(bot: PollingBot, phone: Phones) -> None:
    started(bot, LENA.id)
    lena = phone(LENA.id)
    lena.page.locator("#open-stage").click()
    stage = lena.page.locator("#stage")
    for number, label in enumerate(("429 too many", "500 error"), 1):
        stage.get_by_role("button", name=label).click()
        expect(stage).to_contain_text(f"{number} to come")

    for code in (429, 500):
        assert bot.answer("sendMessage", chat_id=LENA.id, text="?")["error_code"] == code
    bot.say(LENA.id, "third try")

    lena.sees("third try")
    for place, code in ((0, 500), (1, 429)):
        failed = stage.locator(".call.failed").nth(place)
        expect(failed).to_contain_text("sendMessage")
        expect(failed.locator("summary")).to_contain_text(str(code))
    failed = stage.locator(".call.failed").first
    failed.locator("summary").click()
    expect(failed.locator("pre")).to_contain_text("chat_id")


def test_a_new_person_joins_the_cast_and_is_who_one_is(bot: PollingBot, phone: Phones) -> None:
    lena = phone(LENA.id)
    lena.page.get_by_role("button", name="Add a person").click()
    form = lena.page.locator("dialog")
    form.get_by_label("First name").fill("Zeynep")
    form.get_by_label("Language").select_option("tr")
    form.get_by_label("Place").fill("Izmir")
    form.get_by_role("button", name="Add").press("Enter")
    expect(lena.page.locator("#side h1")).to_have_text("Zeynep")
    lena.page.get_by_role("button", name="Start", exact=True).click()
    assert bot.wait_text("/start")["from"]["language_code"] == "tr"


def test_the_page_finds_a_simulator_that_was_there_before_it(server: Stage, tabs: Callable[..., Page]) -> None:
    """Without a bot at all the page still stands."""
    Phone(tabs(), server.url, LENA.id).open()


def test_staff_open_close_and_delete_topics(bot: PollingBot, phone: Phones) -> None:
    omar = phone(OMAR.id, STAFF_CHAT, 1)
    menu = omar.page.get_by_role("button", name="Chat menu")
    menu.click()
    omar.page.get_by_role("menuitem", name="New topic").click()
    omar.page.get_by_label("New topic").last.fill("Lena · Berlin")
    omar.page.keyboard.press("Enter")
    place = omar.page.locator(".chat-line.topic", has_text="Lena · Berlin")
    place.click()
    omar.sees("Topic “Lena · Berlin” created".replace("“", "“\u2068").replace("”", "\u2069”"))
    menu.click()
    omar.page.get_by_role("menuitem", name="Close topic").click()
    omar.sees("Topic closed")
    menu.click()
    omar.page.get_by_role("menuitem", name="Delete topic").click()
    omar.page.get_by_role("alertdialog").get_by_role("button", name="Delete").click()
    expect(place).to_have_count(0)


def test_the_clock_shows_what_others_have_made_of_it(bot: PollingBot, phone: Phones) -> None:
    lena = phone(LENA.id)
    clock = lena.page.locator("#open-stage time")
    hour = (clock.text_content() or "").split(":")[0]
    bot.people("clock", advance="PT3H")
    expect(clock).not_to_have_text(re.compile(f"^{hour}:"))


def test_telegrams_own_limits_can_be_switched_on_and_the_weather_cleared(bot: PollingBot, phone: Phones) -> None:
    lena = phone(LENA.id)
    lena.page.locator("#open-stage").click()
    limits = lena.page.get_by_role("button", name="sending limits")
    limits.click()
    expect(limits).to_have_attribute("aria-pressed", "true")
    expect(limits).to_be_focused()
    assert bot.look("faults")["flood"] == "usual"
    lena.page.get_by_role("button", name="Clear").click()
    expect(limits).to_have_attribute("aria-pressed", "false")

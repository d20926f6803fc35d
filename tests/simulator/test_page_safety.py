"""The page stays itself: whatever people are called, whatever the bot sends, whatever the server does."""

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from simulator.world import World
from tests.browser import Watch
from tests.cast import LENA
from tests.simulator.conftest import Server, Stage
from tests.simulator.page_tools import Phone, Phones, PollingBot, buttons, module, started

pytest_plugins = ["tests.browser", "tests.simulator.page_fixtures"]

HOSTILE = '<img src=x onerror="document.title=1"><script>document.title=1</script>"\'&lt;'


def test_a_hostile_name_is_only_ever_read(bot: PollingBot, phone: Phones) -> None:
    mallory = bot.people("people", first_name=HOSTILE, last_name="\u202egnp.", language_code=HOSTILE, place=HOSTILE)
    started(bot, mallory["id"])
    markup = buttons([{"text": HOSTILE[:60], "callback_data": "x"}])
    bot.do("sendMessage", chat_id=mallory["id"], text=HOSTILE, reply_markup=markup)
    group = bot.people(
        "chats", type="supergroup", forum=True, title=HOSTILE, members=[mallory["id"], LENA.id, 7000000000]
    )["id"]
    topic = bot.people(f"people/{mallory['id']}/acts", do="topic_open", chat_id=group, name=HOSTILE)["topic"]
    bot.people(f"people/{mallory['id']}/messages", chat_id=group, topic=topic["message_thread_id"], text=HOSTILE)

    page = phone(mallory["id"]).page
    expect(page.locator(".bubble").last).to_contain_text(HOSTILE)
    expect(page.locator("#side h1")).to_contain_text(HOSTILE)
    page.goto(f"{page.url.split('#')[0]}#{LENA.id}/{group}/{topic['message_thread_id']}")
    expect(page.locator(".bubble .name")).to_contain_text(HOSTILE)

    assert page.locator("img").count() == 0
    assert page.title() != "1"


def test_the_policy_forbids_everything_from_outside(server: Stage, phone: Phones, watch: Watch) -> None:
    policy = httpx.get(f"{server.url}/").headers["content-security-policy"]
    for part in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"):
        assert part in policy
    assert "unsafe" not in policy
    page = phone(LENA.id).page
    with page.expect_console_message(lambda message: "CSP" in message.text):
        page.evaluate(
            """() => {
                const script = document.createElement('script');
                script.textContent = 'document.title = "broken"';
                document.head.append(script);
            }"""
        )
    assert page.title() != "broken"
    assert any("script-src" in said for said in watch.complaints)
    watch.forgive("script-src")


def test_the_watch_sees_requests_to_other_hosts(server: Stage, phone: Phones, watch: Watch) -> None:
    phone(LENA.id).page.evaluate("fetch('https://example.com/').catch(() => 0)")
    assert any("example.com" in said for said in watch.complaints)
    for words in ("example.com", "connect-src"):
        watch.forgive(words)


def test_no_file_of_the_page_names_another_host() -> None:
    static = Path(__file__).parents[2] / "simulator" / "static"
    allowed = {"www.w3.org"}
    for file in static.iterdir():
        hosts = set(re.findall(r"(?:https?:)?//([a-z0-9-]+(?:\.[a-z0-9-]+)+)", file.read_text()))
        assert hosts <= allowed, file.name
        assert not re.search(r"innerHTML\s*=|insertAdjacentHTML|outerHTML|document\.write|eval\(", file.read_text()), (
            file.name
        )


async def fill(world: World, person: int, words: list[str]) -> None:
    """The person has said all this. It is not told to the bot: a thousand calls are no part of the promise."""
    chat = world.chats[person]
    chat.started = True
    for text in words:
        world.post(chat, person, {"text": text})
    world.queue.confirm_below(max(world.queue.pending) + 1)


def test_a_thousand_messages_open_quickly_and_scroll_back_to_the_first(
    house: Server, server: Stage, tabs: Callable[..., Page]
) -> None:
    house.wait(fill(server.simulator.world, LENA.id, [f"message {number:04}." for number in range(1000)]))
    lena = Phone(tabs(), server.url, LENA.id).open()
    lena.sees("message 0999.")
    assert lena.rows.count() < 200

    took = lena.page.evaluate(
        """async () => {
            const { change, openMessages } = STORE;
            const began = performance.now();
            const last = [...openMessages().values()].at(-1);
            openMessages().set(last.message_id, { ...last, text: 'changed' });
            change('messages');
            await new Promise(requestAnimationFrame);
            document.querySelector('.log').getBoundingClientRect();
            return performance.now() - began;
        }""".replace("STORE", module("store.js"))
    )
    assert took < 150
    lena.sees("changed")

    to_the_top = """box => {
        box.scrollTop = 0;
        return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    }"""
    lena.page.evaluate(  # as if the chat were so long that its beginning has not been read
        """async () => {
            const { openMessages } = STORE;
            for (const id of [...openMessages().keys()].slice(0, 700)) openMessages().delete(id);
        }""".replace("STORE", module("store.js"))
    )
    for _ in range(40):
        lena.page.locator(".log").evaluate(to_the_top)
        if lena.row("message 0000.").count():
            break
    expect(lena.row("message 0000.")).to_have_count(1)


def test_the_page_says_that_nobody_answers_and_goes_on_waiting(
    server: Stage, tabs: Callable[..., Page], watch: Watch
) -> None:
    watch.forgive("ERR_")
    page = tabs()
    page.route("**/api/people", lambda route: route.abort())
    page.goto(f"{server.url}/")
    expect(page.locator(".toast")).to_have_text("The simulator does not answer")
    page.unroute("**/api/people")
    expect(page.locator("html")).to_have_attribute("data-live", "true")


@pytest.fixture
def process(tmp_path: Path) -> Iterator[Callable[[], tuple[str, Callable[[], None]]]]:
    """Starts the simulator in a process of its own, each time on the same port and state; gives a way to kill it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running: list[subprocess.Popen[bytes]] = []

    def begin() -> tuple[str, Callable[[], None]]:
        command = [sys.executable, "-m", "simulator", "--port", str(port), "--state", str(tmp_path / "world.db")]
        running.append(subprocess.Popen(command))
        url = f"http://127.0.0.1:{port}/simulator"
        for _ in range(1000):
            try:
                httpx.get(f"{url}/api/clock", timeout=1)
                break
            except httpx.HTTPError:
                time.sleep(0.05)
        return url, running[-1].kill

    yield begin
    for one in running:
        one.kill()
        one.wait()


def test_the_page_comes_back_by_itself_after_the_server_was_killed(
    process: Callable[[], tuple[str, Callable[[], None]]], tabs: Callable[..., Page], watch: Watch
) -> None:
    watch.forgive("ERR_")
    url, kill = process()
    lena = Phone(tabs(), url, LENA.id).open()
    lena.page.get_by_role("button", name="Start", exact=True).click()
    lena.sees("/start")
    lena.field.fill("half a thought")

    kill()
    expect(lena.page.locator("#head .state")).to_have_text("connecting…")
    expect(lena.page.locator("#side .me p")).to_have_text("connecting…")  # all that a phone's list shows
    lena.page.get_by_role("button", name="Send", exact=True).click()
    expect(lena.page.locator(".toast")).to_have_text("The simulator does not answer")
    expect(lena.field).to_have_value("half a thought")

    process()
    expect(lena.page.locator("#head .state")).to_have_text("bot")
    expect(lena.page.locator("#side .me p")).to_have_text("Berlin · customer · German")
    lena.page.get_by_role("button", name="Send", exact=True).click()
    lena.sees("half a thought")

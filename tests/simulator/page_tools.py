"""A small bot that answers over HTTP, and a person's phone: the page in a browser tab."""

import threading
from collections.abc import Callable
from typing import Any

import httpx
from playwright.sync_api import Locator, Page

from tests.cast import HUDA
from tests.simulator.conftest import PATIENCE

Update = dict[str, Any]


class PollingBot:
    """Does by the Bot API what a test tells it, and polls in a thread of its own.

    `on_tap[data]` is called with the CallbackQuery, `on_text` with every Message; unanswered taps get an empty answer.
    """

    def __init__(self, url: str, token: str) -> None:
        self._base = f"{url}/bot{token}"
        self._api = f"{url}/api"
        self._http = httpx.Client(timeout=PATIENCE)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._poll, daemon=True)
        self.on_tap: dict[str, Callable[[Update], object]] = {}
        self.on_text: Callable[[Update], object] = lambda message: None
        self.seen: list[Update] = []
        self._news = threading.Condition()

    def answer(self, method: str, **params: Any) -> dict[str, Any]:
        """The envelope of a call."""
        body: dict[str, Any] = self._http.post(f"{self._base}/{method}", json=params).json()
        return body

    def do(self, method: str, **params: Any) -> Any:
        """The result of a call that must succeed."""
        body = self.answer(method, **params)
        assert body["ok"], body
        return body["result"]

    def say(self, chat: int, text: str, **more: Any) -> int:
        """Sends HTML; gives the message's id."""
        return int(self.do("sendMessage", chat_id=chat, text=text, parse_mode="HTML", **more)["message_id"])

    def people(self, path: str, **body: Any) -> dict[str, Any]:
        """A people's call, as another client makes it."""
        answer = self._http.post(f"{self._api}/{path}", json=body)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def look(self, path: str) -> dict[str, Any]:
        """What a people's GET shows."""
        found: dict[str, Any] = self._http.get(f"{self._api}/{path}").json()
        return found

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """One more update ends the poll that waits."""
        self._over.set()
        self.people(f"people/{HUDA.id}/start")
        self._thread.join(PATIENCE)
        self._http.close()

    def wait(self, matches: Callable[[Update], object]) -> Update:
        """The first update that matches, seen already or still to come."""
        found: list[Update] = []

        def arrived() -> bool:
            found[:] = [update for update in self.seen if matches(update)]
            return bool(found)

        with self._news:
            assert self._news.wait_for(arrived, PATIENCE), self.seen
        return found[0]

    def wait_text(self, text: str) -> Update:
        """The Message with this text."""
        message: Update = self.wait(lambda update: update.get("message", {}).get("text") == text)["message"]
        return message

    def _poll(self) -> None:
        offset = 0
        kinds = ["message", "edited_message", "callback_query", "message_reaction", "poll_answer", "my_chat_member"]
        with httpx.Client(timeout=PATIENCE) as http:
            while not self._over.is_set():
                wish = {"offset": offset, "timeout": 10, "allowed_updates": kinds}
                answer = http.post(f"{self._base}/getUpdates", json=wish).json()
                for update in answer.get("result", []):
                    offset = update["update_id"] + 1
                    self._take(update)

    def _take(self, update: Update) -> None:
        with self._news:
            self.seen.append(update)
            self._news.notify_all()
        if "callback_query" in update:
            query = update["callback_query"]
            act = self.on_tap.get(query["data"])
            if act is None:
                self.do("answerCallbackQuery", callback_query_id=query["id"])
            else:
                act(query)
        elif "text" in update.get("message", {}):
            self.on_text(update["message"])


def started(bot: PollingBot, person: int) -> None:
    """The person has pressed Start."""
    bot.people(f"people/{person}/start")


def buttons(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    """An inline keyboard."""
    return {"inline_keyboard": list(rows)}


def module(name: str) -> str:
    """The page's own module of that name, for a script that runs in the page."""
    return f"(await import(new URL({name!r}, document.querySelector('script').src)))"


class Phone:
    """One person's page."""

    def __init__(self, page: Page, url: str, person: int) -> None:
        self.page = page
        self.url = f"{url}/"
        self.person = person

    def open(self, chat: int | None = None, topic: int | None = None) -> "Phone":
        """Goes to a chat (with nobody named: where the page itself begins) and waits until it is live."""
        place = "/".join(str(part) for part in (self.person, chat, topic) if part)
        self.page.goto(f"{self.url}#{place}", wait_until="commit")
        self.page.wait_for_selector("html[data-live=true]", state="attached")
        return self

    @property
    def rows(self) -> Locator:
        return self.page.locator("#log .row")

    @property
    def field(self) -> Locator:
        return self.page.locator("#foot textarea")

    def row(self, text: str) -> Locator:
        """The rows whose bubble has these words."""
        return self.rows.filter(has_text=text)

    def sees(self, text: str) -> Locator:
        """Waits for a message with these words; gives its row."""
        row = self.row(text).last
        row.wait_for()
        return row

    def says(self, text: str) -> None:
        self.field.fill(text)
        self.page.locator("#foot .send").click()

    def tap(self, label: str) -> None:
        """Presses an inline button."""
        self.page.locator(".inline-keys .key").filter(has_text=label).last.click()

    def menu(self, text: str, entry: str) -> None:
        """Opens the menu of the message with these words and chooses an entry."""
        self.row(text).last.locator(".bubble").click(button="right", position={"x": 12, "y": 8})
        self.page.locator(".menu").get_by_role("menuitem", name=entry).click()


Phones = Callable[..., Phone]
"""`phone(person, chat=…, topic=…, width=…, **context options)`"""

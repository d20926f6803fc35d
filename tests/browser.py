"""A real Chromium for the tests: found or fetched by `python -m tests.browser`, and watched while it works.

The system's own browser is used where there is one, then Debian's package when we are root, then Playwright's build.
A page under test is held to the promises of every page we ship: it speaks to this machine only, logs no error,
throws nothing and breaks no Content-Security-Policy; the `page` and `tabs` fixtures fail the test otherwise.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Request,
    WebError,
    expect,
    sync_playwright,
)

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
    "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",  # a microphone that hums
]  # fmt: skip
HERE = {"127.0.0.1", "localhost"}
PATIENCE = 30_000
"""Milliseconds that anything may take: a busy machine is no failure."""
EMPTY = "about:blank"
TOLD_BY_THE_POLICY = """addEventListener('securitypolicyviolation',
    e => console.error('CSP: ' + e.effectiveDirective + ' ' + e.blockedURI));"""


@cache
def find() -> Path | None:
    """The Chromium the tests use, or None when there is none on this machine."""
    for name in NAMES:
        path = shutil.which(name)
        if path and _answers(path):
            return Path(path)
    return _playwrights_own()


def _answers(path: str) -> bool:
    """Ubuntu leaves a script named chromium-browser that only recommends another package."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _playwrights_own() -> Path | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def _run(*command: str) -> None:
    """Runs a fetching step; its failure is no news, since `find` looks afterwards."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, timeout=900, check=False)
    except (OSError, subprocess.TimeoutExpired) as why:
        print(f"{command[0]}: {why}", file=sys.stderr)


def _from_debian() -> None:
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")


def _from_playwright() -> None:
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def fetch() -> Path | None:
    """Finds a Chromium, or brings one; None when no way worked."""
    for step in (_from_debian, _from_playwright):
        if find():
            break
        print("The tests need a Chromium and will now fetch one; this takes a minute or two.", flush=True)
        step()
        find.cache_clear()
    return find()


def main() -> int:
    """Says which browser the tests will use and proves that it starts."""
    path = fetch()
    if path is None:
        print("No Chromium could be found or fetched. On Debian or Ubuntu, type: sudo apt install chromium")
        return 1
    try:
        with started() as browser:
            print(f"Browser for the tests: {path} ({browser.version})")
    except Error as why:
        print(f"{path} does not start: {why.message.splitlines()[0]}")
        return 1
    return 0


@contextmanager
def started() -> Iterator[Browser]:
    """A headless browser for the time of the `with`."""
    path = find()
    if path is None:
        raise RuntimeError("no Chromium: run python -m tests.browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS, timeout=3 * PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield browser
        browser.close()


@dataclass
class Watch:
    """What pages did that no page of ours may do."""

    complaints: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)

    def forgive(self, words: str) -> None:
        """Lets complaints with these words pass, for tests that break something on purpose."""
        self.forgiven.append(words)

    def unforgiven(self) -> list[str]:
        return [said for said in self.complaints if not any(words in said for words in self.forgiven)]

    def over(self, context: BrowserContext) -> None:
        """Follows everything the pages of this context ask for and say."""
        context.on("request", self._asked)
        context.on("console", self._said)
        context.on("weberror", self._threw)

    def off(self, context: BrowserContext) -> None:
        """Looks away again."""
        context.remove_listener("request", self._asked)
        context.remove_listener("console", self._said)
        context.remove_listener("weberror", self._threw)

    def _asked(self, request: Request) -> None:
        url, parts = request.url, urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in HERE:
            self._note("outside", url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note("console", message.text)

    def _threw(self, error: WebError) -> None:
        self._note("error", str(error.error))

    def _note(self, kind: str, what: str) -> None:
        self.complaints.append(f"{kind}: {what}")


class Rack:
    """The tabs of one browser, handed on from test to test.

    A tab in a context of its own takes over a second of the machine's time; one that was used before, and was sent to
    an empty page since, loads a page as new in a third of that. What remains is the cache.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[Page]] = {}
        self._out: list[tuple[str, Page, Watch]] = []

    def take(self, watch: Watch, **options: Any) -> Page:
        """A tab at an empty page, in a context with these options, followed by this watch."""
        kind = repr(sorted(options.items()))
        free = self._free.setdefault(kind, [])
        page = free.pop() if free else self._new(options)
        watch.over(page.context)
        self._out.append((kind, page, watch))
        return page

    def _new(self, options: dict[str, Any]) -> Page:
        context = self._browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(TOLD_BY_THE_POLICY)
        return context.new_page()

    def put_back(self) -> None:
        """Ends what the tabs showed; what they complained of until then still counts."""
        while self._out:
            kind, page, watch = self._out.pop()
            try:
                page.unroute_all(behavior="ignoreErrors")
                page.context.clear_permissions()
                page.emulate_media(color_scheme="null", reduced_motion="null")
                page.goto(EMPTY)
            except Error:  # closed, crashed or stuck
                page.context.close()
            else:
                watch.off(page.context)
                self._free[kind].append(page)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser a test file: Playwright's loop must be gone before another file's asynchronous tests begin."""
    with started() as browser:
        yield browser


@pytest.fixture(scope="module")
def rack(browser: Browser) -> Rack:
    """The tabs of this test file."""
    return Rack(browser)


@pytest.fixture
def watch() -> Iterator[Watch]:
    """The complaints of this test's pages; any left unforgiven fails it."""
    watch = Watch()
    yield watch
    assert watch.unforgiven() == []


@pytest.fixture
def tabs(rack: Rack, watch: Watch) -> Iterator[Callable[..., Page]]:
    """`tabs(width=…, height=…, **context options)` gives a watched page that shows nothing yet."""

    def tab(width: int = 1280, height: int = 800, **options: Any) -> Page:
        return rack.take(watch, viewport={"width": width, "height": height}, **options)

    yield tab
    rack.put_back()


@pytest.fixture
def page(tabs: Callable[..., Page]) -> Page:
    """One watched page at desktop size."""
    return tabs()


if __name__ == "__main__":
    sys.exit(main())

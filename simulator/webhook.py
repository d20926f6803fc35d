"""Updates pushed to the bot's own address, as Telegram's server pushes them.

One lane per chat (messages) or person (taps) keeps its order; lanes go on side by side, up to max_connections at a
time. What is not answered with 2xx comes again with the same update_id: at once, then after 2, 4, 8 … seconds, no
longer than a minute or two, unless Retry-After says otherwise; after a day it is given up.
Source: tdlib/telegram-bot-api WebhookActor.cpp (on_update_error, handle, send_update), Client.cpp (add_update).
"""

from __future__ import annotations

import asyncio
import logging
import os
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

import aiohttp
import orjson

from simulator.params import Params
from simulator.queue import Update, UpdateQueue
from simulator.webhook_reply import read_reply

log = logging.getLogger("simulator")

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
DEFAULT_CONNECTIONS = 40
_KEPT = 86_400.0  # seconds before an update is given up
_LONGEST_PAUSE = 60
_LONGEST_RETRY_AFTER = 3600
# What may not be called in a reply: the webhook itself, the session, and what only makes sense with its answer.
_NOT_IN_A_REPLY = ("setwebhook", "deletewebhook", "close", "logout")

Lane = tuple[str, int]
Execute = Callable[[str, Params], Awaitable[object]]


@dataclass(slots=True)
class Times:
    """What a webhook waits by; tests hand in their own."""

    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    response_wait: float = 60.0


@dataclass(slots=True)
class Failure:
    """Why the last delivery failed: Telegram's words and the calendar second."""

    date: int = 0
    message: str = ""


@dataclass(slots=True)
class Target:
    """Where updates go. `url` must lead to this machine; that is checked when it is set."""

    url: str
    secret: str = ""
    connections: int = DEFAULT_CONNECTIONS


@dataclass(slots=True)
class _Line:
    """The connections to one target."""

    target: Target
    session: aiohttp.ClientSession
    free: asyncio.Semaphore


@dataclass(slots=True)
class _Delivery:
    update: Update
    first_tried: float
    fails: int = 0
    pause: float = 1.0
    retry_after: int = field(default=0)

    def next_pause(self) -> float:
        """Seconds until the next try; the first repetition comes at once."""
        if self.retry_after == 0 and self.fails > 0:
            self.pause = min(random.randint(_LONGEST_PAUSE, 2 * _LONGEST_PAUSE), self.pause * 2)  # noqa: S311
        pause = self.retry_after or (self.pause if self.fails else 0.0)
        self.fails += 1
        return float(pause)


class Webhook:
    """Delivers what waits in the queue while a target is set. Lives on one event loop."""

    def __init__(
        self, queue: UpdateQueue, now: Callable[[], int], flush: Callable[[], None], times: Times | None = None
    ) -> None:
        """`now` is calendar time in whole seconds; `flush` makes the forgetting of delivered updates durable."""
        self._queue = queue
        self._now = now
        self._flush = flush
        self._times = times or Times()
        self.execute: Execute | None = None
        """Runs the method a reply asks for; its result reaches nobody."""
        self.target: Target | None = None
        self.failure = Failure()
        self._lanes: dict[Lane, deque[int]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, target: Target) -> None:
        """Delivers to `target` from now on, first what already waits; replaces any target before."""
        self.stop()
        self.target = target
        self.failure = Failure()
        self._spawn(self._run(target))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def stop(self) -> None:
        """Delivers nothing any more; deliveries under way are broken off and stay in the queue."""
        self.target = None
        for task in self._tasks:
            task.cancel()
        self._lanes = {}

    async def close(self) -> None:
        """Stops and waits until everything has ended."""
        self.stop()
        if self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _run(self, target: Target) -> None:
        seen = 0
        timeout = aiohttp.ClientTimeout(total=self._times.response_wait)
        async with aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=0)) as session:
            line = _Line(target, session, asyncio.Semaphore(target.connections))
            while True:
                waiter = self._queue.waiter()
                for update in self._newer_than(seen):
                    seen = update["update_id"]
                    self._enqueue(seen, lane_of(update), line)
                await waiter

    def _newer_than(self, update_id: int) -> list[Update]:
        pending = self._queue.pending
        new = list(takewhile(lambda newer: newer > update_id, reversed(pending)))
        return [pending[newer] for newer in reversed(new)]

    def _enqueue(self, update_id: int, lane: Lane, line: _Line) -> None:
        waiting = self._lanes.setdefault(lane, deque())
        waiting.append(update_id)
        if len(waiting) == 1:
            self._spawn(self._serve(lane, line))

    async def _serve(self, lane: Lane, line: _Line) -> None:
        """Delivers one lane, one update after another, until it is empty."""
        waiting = self._lanes[lane]
        while waiting:
            update = self._queue.pending.get(waiting[0])
            if update is not None:
                await self._deliver(_Delivery(update, self._times.monotonic()), line)
            waiting.popleft()
        self._lanes.pop(lane, None)

    async def _deliver(self, delivery: _Delivery, line: _Line) -> None:
        update_id: int = delivery.update["update_id"]
        while update_id in self._queue.pending:
            async with line.free:
                delivered = await self._post(delivery, line)
            if delivered:
                self._forget(update_id)
                return
            pause = delivery.next_pause()
            if self._times.monotonic() + pause > delivery.first_tried + _KEPT:
                self._forget(update_id)
                return
            await self._times.sleep(pause)

    def _forget(self, update_id: int) -> None:
        self._queue.confirm(update_id)
        self._flush()

    async def _post(self, delivery: _Delivery, line: _Line) -> bool:
        secret = line.target.secret
        headers = {"Content-Type": "application/json", **({SECRET_HEADER: secret} if secret else {})}
        body = orjson.dumps(delivery.update)
        try:
            async with line.session.post(
                line.target.url, data=body, headers=headers, allow_redirects=False
            ) as response:
                if 200 <= response.status <= 299:
                    await self._act_on(response)
                    return True
                delivery.retry_after = _retry_after(response.headers.get("Retry-After", ""))
                self._fail(f"Wrong response from the webhook: {response.status} {response.reason}")
        except TimeoutError:
            self._fail("Read timeout expired")
        except aiohttp.ClientConnectorError as error:
            self._fail(os.strerror(error.os_error.errno) if error.os_error.errno else "Connection refused")
        except (aiohttp.ClientError, ConnectionError):
            self._fail("Webhook connection closed")
        return False

    async def _act_on(self, response: aiohttp.ClientResponse) -> None:
        """Runs the method in the reply, if there is one; what is wrong with the reply is nobody's failure."""
        try:
            name, params = await read_reply(response)
            method = name.lower()
            if self.execute and method and not method.startswith("get") and method not in _NOT_IN_A_REPLY:
                await self.execute(name, params)
        except Exception:
            log.warning("A reply to a webhook could not be used", exc_info=True)

    def _fail(self, message: str) -> None:
        self.failure = Failure(self._now(), message)


def lane_of(update: Update) -> Lane:
    """Which updates keep their order among each other (BAS Client.cpp, the webhook_queue_id of add_update)."""
    for kind, body in update.items():
        match kind:
            case "message" | "edited_message" | "channel_post" | "edited_channel_post":
                return "message", body["chat"]["id"]
            case "callback_query":
                return kind, body["from"]["id"]
            case "my_chat_member" | "message_reaction" | "message_reaction_count":
                return kind, body["chat"]["id"]
            case "chat_member":
                return "admission", body["new_chat_member"]["user"]["id"]
            case "chat_join_request":
                return "admission", body["from"]["id"]
            case "poll":
                return "poll", _number(body["id"])
            case "poll_answer":
                return "poll", _number(body["poll_id"])
    return "alone", update["update_id"]


def _number(identifier: Any) -> int:
    return int(identifier) if str(identifier).isdigit() else hash(identifier)


def _retry_after(text: str) -> int:
    return min(int(text), _LONGEST_RETRY_AFTER) if text.isascii() and text.isdigit() else 0

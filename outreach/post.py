"""The post room: takes what is due at the pace that Telegram allows, sends it, writes down what became of it."""

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypedDict

import structlog

from domain import post as use
from domain.gate import Letter
from domain.pace import pause, work_in_turn
from domain.post import LEASE, Ended
from locales.voices import Voices
from outreach.messenger import Messenger
from outreach.pace import CATCH_UP, Pace, Slot
from outreach.patience import Patience, in_a_line
from outreach.render import render
from outreach.wire import Wire
from rules.deliveries import CannotBeMade, Kind, Outcome
from rules.refusals import Busy
from storage.errors import StoreClosed, StoreDown
from storage.store import Store

log = structlog.get_logger()

IDLE_SECONDS = 0.5  # between questions whether anything is due, when nobody calls
BRIEFLY = 0.01  # seconds between two looks whether all has left
BEGIN_WITHIN = 0.5  # seconds after the claim; later the letter goes back and meets the gate again
LAST_SENDS_SECONDS = 25
RECOVER_SECONDS = 10.0
STORE_PAUSE = 1.0
POST = "the post"
A_MOMENT = timedelta(seconds=2)  # in which a message leaves that another one to the same person kept waiting
FEWEST_IN_FLIGHT = 10
LEADS = (0.02, 0.3)  # seconds, the shortest and the longest, from a claim to its first slot in a shared pace


class Told(TypedDict):
    """What every claim is told."""

    worker: str
    limit: int
    now: datetime
    real: datetime


@dataclass(slots=True)
class Latency:
    """A running mean of how long Telegram takes to answer, in seconds."""

    mean: float = 0.2

    def add(self, seconds: float) -> None:
        self.mean += (seconds - self.mean) * 0.05


@dataclass(slots=True)
class Post:
    """One sender process. `now` is calendar time, `monotonic` is for pace.

    `shared`: other processes send at the same pace, so that slots are booked in the database. `ended` is told what
    became of each request.
    """

    store: Store
    voices: Voices
    messenger: Messenger
    pace: Pace
    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    alone: bool  # no other process sends from this database, so whatever is `sending` at the start was cut short
    worker: str = field(default_factory=lambda: f"{socket.gethostname()}:{os.getpid()}:{os.urandom(3).hex()}")
    shared: bool = False
    ended: Callable[[Kind], None] = lambda kind: None
    wire: Wire = field(init=False)
    _patience: Patience = field(init=False)
    _stopping: bool = False
    _resting: bool = False
    _ended: list[Ended] = field(default_factory=list)
    _flying: set[asyncio.Task[None]] = field(default_factory=set)
    _called: asyncio.Event = field(default_factory=asyncio.Event)
    _latency: Latency = field(default_factory=Latency)
    _claims: Latency = field(default_factory=lambda: Latency(0.05))

    def __post_init__(self) -> None:
        self.wire = Wire(self.messenger, self.pace, self.monotonic)
        self._patience = Patience(self.monotonic)

    @contextlib.asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Send while the block runs; then finish the sends in flight and write down what became of them."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            self._stopping = True  # never by cancelling: a claim that nobody waits for would leave its letters unsent
            self.call()
            await task
            if self._flying:
                await asyncio.wait(self._flying, timeout=LAST_SENDS_SECONDS)
            await self._turn(0)

    def call(self) -> None:
        """Something may be due: do not wait for the next look."""
        self._called.set()

    async def still(self) -> None:
        """Wait until all that is due by now, or in a moment, has left, and what became of it is written down."""
        while await self.store.read(use.waiting, self.now() + A_MOMENT) or not self._is_still:
            self.call()
            await asyncio.sleep(BRIEFLY)

    @property
    def _is_still(self) -> bool:
        return self._resting and not self._flying and not self._ended

    @property
    def most_in_flight(self) -> int:
        """At most so many sends may be unanswered (Little's law, twice over); a kill leaves no more in doubt."""
        return max(FEWEST_IN_FLIGHT, round(self.pace.rate * (2 * self._latency.mean + self.pace.lead)))

    async def _run(self) -> None:
        recovered, warm = -RECOVER_SECONDS, False
        while not self._stopping:
            try:
                if not warm:
                    await self.store.report(use.warm)
                    warm = True
                if self.monotonic() - recovered >= RECOVER_SECONDS:
                    await self._recover()
                    recovered = self.monotonic()
                if not await self._step():
                    await self._rest()
            except StoreClosed:
                return
            except (StoreDown, Busy) as down:
                log.warning("the post waits for the store", problem=in_a_line(down))
                await asyncio.sleep(STORE_PAUSE)
            except Exception as unknown:  # nobody else would send any more
                self._patience.lose(POST, "the post cannot work", unknown)
                await asyncio.sleep(self._patience.waits(POST))
            else:
                self._patience.regain(POST)

    async def _step(self) -> bool:
        """One look: write outcomes, take what may go now. False when there was nothing to do."""
        if await self.wire.closed():
            await self._turn(0)
            return False
        if wait := self.pace.wait():
            await asyncio.sleep(min(wait, IDLE_SECONDS))
        room = min(self.pace.room(), self.most_in_flight - len(self._flying))
        if room <= 0 and not self._ended:
            await self._someone_lands()
            return True
        if not self._ended and not await self.store.read(use.waiting, self.now()):
            return False
        letters = await self._turn(max(room, 0))
        return bool(letters)

    async def _turn(self, room: int) -> list[Letter]:
        """Outcomes and the next claim in one transaction; then the letters leave."""
        ended, self._ended = self._ended, []
        if not ended and not room:
            return []
        try:
            letters, slots = await self._claim(ended, room)
        except CannotBeMade as fault:
            self._ended = ended + self._ended
            await self._give_up(fault)
            return []
        except Exception:
            self._ended = ended + self._ended
            raise
        latest = self.monotonic() + BEGIN_WITHIN  # from now on: where claims are slow, the next one will be too
        for letter, slot in zip(letters, slots, strict=True):
            task = asyncio.create_task(self._deliver(letter, slot, latest))
            self._flying.add(task)
            task.add_done_callback(self._landed)
        return letters

    async def _give_up(self, fault: CannotBeMade) -> None:
        log.error("a delivery could not be written", delivery=fault.delivery_id, exc_info=fault)
        now, real = self.now(), datetime.now(UTC)
        await self.store.write(use.give_up, fault.delivery_id, worker=self.worker, now=now, real=real)
        self.call()

    async def _claim(self, ended: list[Ended], room: int) -> tuple[list[Letter], list[Slot]]:
        """The letters, and the slot of each."""
        claimed, real = self.monotonic(), datetime.now(UTC)
        told: Told = {"worker": self.worker, "limit": room, "now": self.now(), "real": real}
        if not self.shared:
            letters = await self.store.write(use.work, ended, **told)
            return letters, [self.pace.book() for _ in letters]
        earliest = real + timedelta(seconds=self.pace.lead)
        write = self.store.write(work_in_turn, ended, **told, earliest=earliest, every=self.pace.every)
        letters, first = await write
        self._claims.add(self.monotonic() - claimed)
        self.pace.lead = min(max(2 * self._claims.mean, LEADS[0]), LEADS[1])
        return letters, self.pace.booked(claimed + (first - real).total_seconds(), len(letters))

    async def _deliver(self, letter: Letter, slot: Slot, latest: float) -> None:
        """Send one letter in its slot; it goes back where it would have to wait for longer than a claim may last."""
        wait = self.pace.chat_wait(letter.delivery.chat_id)
        with contextlib.closing(slot):
            if not await self._its_turn(slot, self.monotonic() + wait, latest):
                self._ended.append(Ended(letter.delivery, Outcome(Kind.RETRY_AFTER, "not begun", seconds=wait)))
                return
            outcome = await self._send(letter, slot)
        self._ended.append(Ended(letter.delivery, outcome))
        if outcome.kind is Kind.RETRY_AFTER:
            await self._pause(outcome.seconds)

    async def _pause(self, seconds: float) -> None:
        """Telegram said 429, which counts for all senders: the others hear of it at once."""
        self.pace.pause(seconds)
        if not self.shared:
            return
        try:
            await self.store.write(pause, seconds, real=datetime.now(UTC))
        except (StoreDown, StoreClosed, Busy) as down:
            log.warning("the other senders do not hear of a pause", problem=str(down))

    async def _its_turn(self, slot: Slot, earliest: float, latest: float) -> bool:
        """Wait for a slot, not before `earliest`, and for the end of a pause; false if that is after `latest`.

        Where others send too, nobody keeps a place free for what is very late: it goes back.
        """
        while (begin := max(slot.begins, earliest, self.pace.paused_until)) <= latest:
            if (left := begin - self.monotonic()) <= 0:
                return not (self.shared and self.monotonic() - slot.begins > CATCH_UP)
            await asyncio.sleep(left)
        return False

    async def _send(self, letter: Letter, slot: Slot) -> Outcome:
        try:
            request = render(letter, self.voices)
        except Exception:
            log.exception("a delivery could not be written", delivery=letter.delivery.id)
            return Outcome(Kind.REFUSED, use.UNMADE)
        begun, chat = self.monotonic(), letter.delivery.chat_id
        outcome = await self.messenger.send(request, leaving=lambda: slot.leave(chat))
        self._latency.add(self.monotonic() - begun)
        self.wire.heard(outcome)
        self.ended(outcome.kind)
        if outcome.kind is not Kind.SENT:
            log.info(
                "a delivery did not arrive", delivery=letter.delivery.id, kind=outcome.kind.name, said=outcome.said
            )
        return outcome

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._flying.discard(task)
        self._called.set()

    async def _someone_lands(self) -> None:
        if self._flying:
            await asyncio.wait(self._flying, timeout=IDLE_SECONDS, return_when=asyncio.FIRST_COMPLETED)

    async def _rest(self) -> None:
        """Until somebody calls, or half a second."""
        self._resting = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(IDLE_SECONDS):
                await self._called.wait()
        self._resting = False
        self._called.clear()

    async def _recover(self) -> None:
        """Settle what dead senders left: those whose lease has passed, and at a lonely start all of them."""
        real = datetime.now(UTC) + (LEASE if self.alone else timedelta(0))
        self.alone = False
        while await self.store.slice(use.recover, now=self.now(), real=real):
            pass

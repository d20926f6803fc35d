"""SQLite's one writer: a thread that runs use cases one after another and commits them in groups."""

import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from storage.call import Call, answer_all
from storage.errors import StoreClosed, StoreDown
from storage.sqlite_link import BUSY_SECONDS, Link, blame

log = logging.getLogger(__name__)

GROUP = 64  # use cases that share one COMMIT at most
GROUP_SECONDS = 0.005  # work after which a group takes nobody else in
PASSES = 8  # groups that may pass a waiting slice
CHECKPOINT_ROWS = 2000  # changed rows, or
CHECKPOINT_GROUPS = 250  # commits, after which the log is carried over into the database file

WIPE_MILLISECONDS = 50  # to wait for readers when the log is emptied


class Writer:
    """Takes calls from any thread; answers each only after the disk has its COMMIT.

    Calls that are there together run each in a savepoint and share a COMMIT. Slices run alone, behind all other
    calls, yet at most `PASSES` groups pass a waiting slice.
    """

    def __init__(self, connect: Callable[[], Link]) -> None:
        self._connect = connect
        self._link = connect()
        self._calls: deque[Call[Any]] = deque()
        self._slices: deque[Call[Any]] = deque()
        self._awake = threading.Condition()
        self._closing = False
        self._passed = 0
        self._groups = 0
        self._rows = 0
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    def put(self, call: Call[Any], *, background: bool = False) -> None:
        """Accepts a call: it will be run, whatever becomes of its caller."""
        with self._awake:
            if self._closing:
                raise StoreClosed("The store is closed.")
            (self._slices if background else self._calls).append(call)
            self._awake.notify()

    def stop(self) -> None:
        """Takes no more calls."""
        with self._awake:
            self._closing = True
            self._awake.notify()

    def join(self) -> None:
        """Waits until what was accepted is finished."""
        self._thread.join()

    def _work(self) -> None:
        while self._wait():
            group: list[Call[Any]] = []
            try:
                self._turn(group)
            except Exception as error:
                log.exception("The writer failed outside a use case")
                for call in group:
                    call.error = StoreDown(str(error))
                self._reconnect()
            answer_all(group)
            self._checkpoint()
        self._link.close()

    def _wait(self) -> bool:
        """Waits for work; False when there is none and none will come."""
        with self._awake:
            while not (self._calls or self._slices or self._closing):
                self._awake.wait()
            return bool(self._calls or self._slices)

    def _turn(self, group: list[Call[Any]]) -> None:
        """Fills `group` with the calls of one COMMIT and runs them."""
        if self._slices and (not self._calls or self._passed >= PASSES):
            self._passed = 0
            group.append(self._slices.popleft())
            self._alone(group[0])
            return
        self._passed += bool(self._slices)
        if not self._together(group):
            for call in group:
                self._alone(call)

    def _together(self, group: list[Call[Any]]) -> bool:
        """Runs those who are there in one transaction; False if the database ended it, so that nobody's work counts."""
        link, until = self._link, time.perf_counter() + GROUP_SECONDS
        try:
            while self._calls and len(group) < GROUP and (not group or time.perf_counter() < until):
                group.append(self._calls.popleft())
                if len(group) == 1:
                    link.begin()
                if not self._guarded(group[-1]):
                    return False
            link.commit()
        except sqlite3.Error:
            log.warning("A group commit failed; its %d use cases run again one by one", len(group), exc_info=True)
            link.rollback()
            return False
        return True

    def _guarded(self, call: Call[Any]) -> bool:
        """Runs a call in a savepoint of its own; False if the whole transaction is gone."""
        raw = self._link.raw
        raw.execute("SAVEPOINT use_case")
        try:
            call.run(self._link.tx)
        except Exception as error:
            call.error = blame(error)
            if not raw.in_transaction:
                return False
            raw.execute("ROLLBACK TO use_case")
        raw.execute("RELEASE use_case")
        return True

    def _alone(self, call: Call[Any]) -> None:
        """Runs a call in a transaction of its own; the caller gets whatever goes wrong."""
        link = self._link
        try:
            link.begin()
            call.run(link.tx)
            link.commit()
        except Exception as error:
            link.rollback()
            call.error = blame(error)

    def _reconnect(self) -> None:
        try:
            self._link.close()
            self._link = self._connect()
            self._rows = 0
        except Exception:
            log.exception("The writer cannot open the database and will try again")

    def _checkpoint(self) -> None:
        """Carries the log over into the database file now and then, between transactions."""
        self._wipe()
        self._groups += 1
        changes = self._link.raw.total_changes
        if self._groups < CHECKPOINT_GROUPS and changes - self._rows < CHECKPOINT_ROWS:
            return
        self._groups, self._rows = 0, changes
        try:
            self._link.raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        except sqlite3.Error:
            log.warning("The checkpoint failed and will be tried again", exc_info=True)

    def _wipe(self) -> None:
        """After somebody was forgotten (and after the start): empties the log, which still has what was there before.

        A reader that needs the log puts it off until after the next group.
        """
        if not self._link.tx.privacy.traces:
            return
        raw = self._link.raw
        try:
            raw.execute(f"PRAGMA busy_timeout={WIPE_MILLISECONDS}")
            (busy, *_) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            raw.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
            self._link.tx.privacy.traces = bool(busy)
        except sqlite3.Error:
            log.warning("The log could not be emptied and will be tried again", exc_info=True)

"""Small use cases for the tests of the store."""

import asyncio
import threading
from datetime import UTC, datetime

from storage.store import Store
from storage.tx import Tx
from tests.cast import NOURA

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
PATIENCE = 20  # seconds until a test gives up on an event


def join(tx: Tx, telegram_id: int = NOURA.id, name: str = NOURA.first_name) -> int:
    """A new member; their id."""
    member = tx.members.add(telegram_id, name, "ar", now=NOW)
    assert member is not None, "is a member already"
    return member.id


def joined(tx: Tx, telegram_id: int = NOURA.id) -> bool:
    return tx.members.by_telegram(telegram_id) is not None


def owe_one_more(tx: Tx, member_id: int) -> int:
    """Reads, computes, writes: what loses updates where two can be at it at once."""
    member = tx.members.lock(member_id)
    assert member is not None
    tx.members.change(member_id, debt=member.debt + 1)
    return member.debt + 1


def debt(tx: Tx, member_id: int) -> int:
    member = tx.members.get(member_id)
    assert member is not None
    return member.debt


def sql(tx: Tx, statement: str) -> None:
    """What no use case can say: straight to the driver."""
    tx.members._c.exec_driver_sql(statement)


class Gate:
    """A use case that says when it is inside and stays there until it is let out."""

    def __init__(self) -> None:
        self._inside, self._open = threading.Event(), threading.Event()

    def pass_through(self, tx: Tx) -> None:
        self._inside.set()
        assert self._open.wait(PATIENCE), "nobody opened the gate"

    async def reached(self) -> None:
        assert await asyncio.to_thread(self._inside.wait, PATIENCE), "nobody came to the gate"

    def open(self) -> None:
        self._open.set()


async def hold_writer(store: Store) -> tuple[Gate, "asyncio.Task[None]"]:
    """Keeps a use case inside a transaction until the gate is opened."""
    gate = Gate()
    task = asyncio.create_task(store.write(gate.pass_through))
    await gate.reached()
    return gate, task

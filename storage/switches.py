"""Switches: what has been stopped by hand or after a restore, and why. What is not here, runs."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Table, Text, bindparam, delete, select

from storage.schema import insert, metadata
from storage.types import Instant

switch = Table(
    "switch",
    metadata,
    Column("name", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

SENDING = "sending"
"""Messages that go out by themselves."""
RESTORED = "restored"
"""The reason why sending is off after a backup was put back: a person has to look first."""

_FIND = select(switch.c.reason, switch.c.at).where(switch.c.name == bindparam("name"))
_OFF = insert(switch).on_conflict_do_nothing(index_elements=["name"])
_ON = delete(switch).where(switch.c.name == bindparam("name"))


@dataclass(frozen=True, slots=True)
class Off:
    """Why and since when something is stopped."""

    reason: str
    at: datetime


class Switches:
    """What is stopped."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def off(self, name: str) -> Off | None:
        """Why `name` is stopped; None if it runs."""
        row = self._c.execute(_FIND, {"name": name}).first()
        return None if row is None else Off(*row)

    def turn_off(self, name: str, reason: str, *, now: datetime) -> None:
        """Stops it; what is stopped already keeps its first reason."""
        self._c.execute(_OFF, {"name": name, "reason": reason, "at": now})

    def turn_on(self, name: str) -> bool:
        """Lets it run again; False if it ran."""
        return self._c.execute(_ON, {"name": name}).rowcount == 1

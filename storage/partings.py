"""Partings: that somebody stopped or left, on which day, and why if they told. No row leads to anybody."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import CheckConstraint, Column, Connection, Table, Text, bindparam, func, null, select, update

from storage.schema import insert, metadata
from storage.types import Id, Instant

parting = Table(
    "parting",
    metadata,
    Column("id", Id, primary_key=True),
    Column("what", Text, CheckConstraint("what IN ('stop', 'forget')", name="what"), nullable=False),
    Column("day", Instant, nullable=False),  # its midnight: the minute could lead to somebody
    Column("why", Text),
    Column("ticket", Text, unique=True),  # by chance; whoever has it may say why, once
)

_ADD = insert(parting)
_TELL = (
    update(parting)
    .where(parting.c.ticket == bindparam("of_ticket"), parting.c.what == bindparam("of_what"))
    .values(why=bindparam("told"), ticket=null())
)
_COUNT = (
    select(parting.c.what, parting.c.why, func.count())
    .where(parting.c.day >= bindparam("since", type_=Instant))
    .group_by(parting.c.what, parting.c.why)
)


class Count(NamedTuple):
    """How often something was done for this reason; `why` is None where nobody told."""

    what: str
    why: str | None
    times: int


class Partings:
    """Counts without names."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def add(self, what: str, ticket: str, day: datetime) -> None:
        self._c.execute(_ADD, {"what": what, "ticket": ticket, "day": day})

    def tell(self, what: str, ticket: str, why: str) -> bool:
        """Keep the reason; False for a ticket that was used or never was."""
        return self._c.execute(_TELL, {"of_ticket": ticket, "of_what": what, "told": why}).rowcount == 1

    def counts(self, since: datetime) -> list[Count]:
        """A scan: for reports."""
        return [Count(*row) for row in self._c.execute(_COUNT, {"since": since})]

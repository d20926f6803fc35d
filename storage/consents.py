"""Consents: every answer to a question about what may be sent, with the wording that was read. Only grows."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Boolean, Column, Connection, ForeignKey, Index, Table, Text, bindparam, insert, select

from storage.members import UNDETERMINED, member
from storage.schema import append_only, metadata
from storage.types import Id, Instant

consent = append_only(
    Table(
        "consent",
        metadata,
        Column("id", Id, primary_key=True),
        Column("member_id", Id, ForeignKey(member.c.id), nullable=False),
        Column("topic", Text, nullable=False),
        Column("granted", Boolean, nullable=False),
        Column("wording", Text, nullable=False),  # the version of the text that was read
        Column("language", Text, nullable=False),
        Column("source", Text, nullable=False),
        Column("at", Instant, nullable=False),
    ),
    blank={"language": f"'{UNDETERMINED}'"},
)
Index("ix_consent_member_id", consent.c.member_id, consent.c.topic, consent.c.id)

_ADD = insert(consent)
_OF_MEMBER = select(consent).where(consent.c.member_id == bindparam("member_id")).order_by(consent.c.id)
_LATEST = (
    select(consent)
    .where(consent.c.member_id == bindparam("member_id"), consent.c.topic == bindparam("topic"))
    .order_by(consent.c.id.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Consent:
    """One answer. `wording` is the version of the text that was read, `source` where the answer was given."""

    id: int
    member_id: int
    topic: str
    granted: bool
    wording: str
    language: str
    source: str
    at: datetime


class Consents:
    """The log of consents; the member's row holds what holds now."""

    __slots__ = ("_c",)

    def __init__(self, connection: Connection) -> None:
        self._c = connection

    def add(
        self,
        member_id: int,
        *,
        granted: bool,
        wording: str,
        language: str,
        at: datetime,
        topic: str = "marketing",
        source: str = "chat",
    ) -> None:
        answer = {"granted": granted, "wording": wording, "language": language, "source": source, "at": at}
        self._c.execute(_ADD, {"member_id": member_id, "topic": topic} | answer)

    def latest(self, member_id: int, topic: str = "marketing") -> Consent | None:
        """The newest answer, or None if the member was never asked."""
        row = self._c.execute(_LATEST, {"member_id": member_id, "topic": topic}).first()
        return None if row is None else Consent(*row)

    def of(self, member_id: int) -> list[Consent]:
        """All answers of a member, oldest first."""
        return [Consent(*row) for row in self._c.execute(_OF_MEMBER, {"member_id": member_id})]

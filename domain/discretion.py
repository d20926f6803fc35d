"""What a member's own data tells of a hidden tier that they do not stand on: that they were somewhere, not where.

Everything held is theirs to have, and every row is in the export. The name of a hidden tier is the shop's secret with
those who stand on it now; who fell from it knew it once, and whoever reads the file over their shoulder never did.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.tiers import current, known_as
from rules.members import Member
from rules.programme import Programme, Tier
from storage.tx import Tx

UNSAID = "…"
COLUMNS = {
    "member": "tier",
    "tier_step": "tier",
    "tier_guest": "tier",
    "tier_watch": "falls_to",
    "orders": "rose_to",
    "refund": "fell_to",
}
"""Where a member's rows name a tier by its id."""

Rows = Mapping[str, Iterable[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Discretion:
    """The `ids` and `words` (names, and what they give) of hidden tiers that are not the member's."""

    ids: frozenset[str]
    words: tuple[str, ...]

    def told(self, value: Any) -> Any:
        """A plain value without them. With nothing to keep it is the value itself."""
        if not self.ids:
            return value
        if isinstance(value, Mapping):
            return {key: self.told(one) for key, one in value.items() if key != "hidden"}  # our own word, beside a tier
        if isinstance(value, list):
            return [self.told(one) for one in value]
        return self._said(value) if isinstance(value, str) else value

    def _said(self, text: str) -> str:
        if text in self.ids:
            return UNSAID
        for word in self.words:
            text = text.replace(word, UNSAID)
        return text


def discretion(tx: Tx, member: Member, held: Rows, now: datetime) -> Discretion:
    """What is not to be told to this member of what is held about them. Only tiers that their own rows name."""
    programme = tx.programme.current()
    named = {row[column] for table, column in COLUMNS.items() for row in held.get(table, ()) if row.get(column)}
    mine = {one.threshold for one in (current(tx, programme, member.id, now), known_as(tx, programme, member.tier))}
    secret = [tier for tier in _tiers(tx, programme, named) if tier.hidden and tier.threshold not in mine]
    words = {text for tier in secret for texts in (tier.name, tier.gives) for text in texts.values()}
    return Discretion(frozenset(tier.id for tier in secret), tuple(sorted(words, key=len, reverse=True)))


def _tiers(tx: Tx, programme: Programme, ids: Iterable[str]) -> Iterable[Tier]:
    """Those that the shop has, and those that it gave up."""
    known = {tier.id: tier for tier in programme.tiers}
    for tier_id in ids:
        if tier := known.get(tier_id) or tx.programme.former_tier(tier_id):
            yield tier

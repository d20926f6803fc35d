"""The same tap twice has one effect and one answer.

A use case calls `once` before it does anything and `done` when it is through, in the same transaction. Refusals are not
kept: the same tap may succeed later.
"""

from collections.abc import Mapping
from datetime import datetime

from rules.refusals import KeyReused, NoSuchMember
from storage.operations import Operation
from storage.tx import Tx

Facts = Mapping[str, str | int | bool | None]
MAX_KEY = 255


def once(tx: Tx, member_id: int, key: str, kind: str, params: Facts) -> Facts | None:
    """Locks the member; the answer given when `key` was honoured for the same thing, None when it is new.

    Raises KeyReused when the key was honoured for another `kind` or other `params`, NoSuchMember.
    """
    if not 0 < len(key) <= MAX_KEY:
        raise ValueError(f"A key has 1 to {MAX_KEY} characters.")
    if not tx.members.lock_unread(member_id):
        raise NoSuchMember
    first = tx.operations.find(member_id, key)
    if first is None:
        return None
    if (first.kind, first.params) != (kind, dict(params)):
        raise KeyReused
    return first.answer


def done(tx: Tx, member_id: int, key: str, kind: str, params: Facts, answer: Facts, *, now: datetime) -> None:
    """Keeps the answer (ids and plain facts) for `key`, which `once` has found to be new."""
    tx.operations.add(member_id, key, Operation(kind, dict(params), dict(answer)), now=now)

"""A member's data: everything in one answer, everything gone at one word, and the calendar for what is left over."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from domain.deliveries import put
from domain.discretion import discretion
from domain.ledger import balance, give_back
from domain.members import lock
from domain.rewards import codes
from rules.ledger import Balance
from rules.privacy import EXPORT_EVERY, ExportedAlready
from rules.rewards import State
from storage.tx import Tx

MOST_CODES = 100_000  # of one member; all of them are looked at when they leave


@dataclass(frozen=True, slots=True)
class Leaving:
    """What somebody gives up who leaves now: points, and codes that nobody has used yet."""

    balance: Balance
    codes: int


def leaving(tx: Tx, member_id: int, now: datetime) -> Leaving:
    """What to say before anybody is forgotten. Raises NoSuchMember."""
    still_open = [one for one in codes(tx, member_id, now) if one.state is State.OPEN]
    return Leaving(balance(tx, member_id, now), len(still_open))


def accounts(tx: Tx, member_id: int) -> list[tuple[str, datetime]]:
    """The marks of the Telegram accounts a member had before, and until when."""
    return tx.moves.former(member_id)


def forget(tx: Tx, member_id: int, *, people: int | None = None, now: datetime) -> None:
    """The member is nobody from now on. Done twice it changes nothing.

    Codes that are open are cancelled; the points stay in the books under a number without a person and end on their
    day, so that no total changes. `people`, if they have read something by the member, are asked to delete it too.
    Raises NoSuchMember.
    """
    member = lock(tx, member_id)
    if member.telegram_id is None:
        return
    _close_codes(tx, member_id, now)
    spoke = tx.deliveries.any_about(member_id)
    tx.privacy.empty(member, now=now)
    if spoke:
        facts = {"member": member_id}
        put(
            tx,
            key=f"left:{member_id}",
            class_="support",
            text_key="privacy-left-staff",
            facts=facts,
            chat_id=people,
            now=now,
        )


def _close_codes(tx: Tx, member_id: int, now: datetime) -> None:
    """Codes nobody can show any more: the shelf has their rewards again."""
    back: Counter[str] = Counter()
    for one in tx.rewards.of_member(member_id, MOST_CODES):
        to = State.CANCELLED if now < one.lapses_at else State.LAPSED
        if one.state is State.OPEN and tx.rewards.close(one.id, to, at=min(now, one.lapses_at)):
            if one.entry_id is not None:
                give_back(tx, one.entry_id, now=now)
            back[one.reward_id] += 1
    for reward_id in sorted(back):
        tx.rewards.put_back(reward_id, back[reward_id])


def known(tx: Tx, *, after: int, until: datetime, limit: int) -> list[tuple[int, int, datetime]]:
    """Members with ids above `after` who joined until then: id, Telegram id, when. For the replay of erasures."""
    return tx.privacy.known(after=after, until=until, limit=limit)


def may_export(tx: Tx, member_id: int, *, key: str, now: datetime) -> None:
    """Raises ExportedAlready when the member got everything less than an hour ago, under another `key`."""
    last = tx.exports.last(member_id)
    if last is not None and last[0] != key and now < last[1] + EXPORT_EVERY:
        raise ExportedAlready(-((now - last[1] - EXPORT_EVERY) // timedelta(minutes=1)))


def note_export(tx: Tx, member_id: int, *, key: str, now: datetime) -> None:
    """Counts an export; of two at once one is refused as `may_export` does."""
    lock(tx, member_id)
    may_export(tx, member_id, key=key, now=now)
    tx.exports.put(member_id, key, now=now)


def everything(tx: Tx, member_id: int, now: datetime) -> dict[str, list[dict[str, Any]]]:
    """All that is held about the member, table by table, as plain JSON. Reads every row of theirs: for reports.

    A hidden tier that they do not stand on is not named: `domain.discretion`.
    """
    member = tx.members.get(member_id)
    if member is None:
        return {}
    held: Mapping[str, list[dict[str, Any]]] = tx.privacy.held(member)
    told = discretion(tx, member, held, now).told
    return {
        table: [{name: told(_plain(value)) for name, value in row.items()} for row in rows]
        for table, rows in held.items()
    }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [asdict(line) for line in value]
    if isinstance(value, bytes | memoryview):
        return _update(bytes(value))
    return value


def _update(body: bytes) -> Any:
    """An update as Telegram sent it."""
    try:
        return json.loads(body)
    except ValueError:
        return body.decode("utf-8", "replace")


def overdue(tx: Tx, now: datetime) -> bool:
    """Whether anything has been kept for as long as the programme promises."""
    days = tx.programme.current().privacy
    return (
        tx.inbox.any_ended(now - days.updates)
        or tx.inbox.any_dead(now - days.dead_letters)
        or tx.deliveries.any_ended(now - days.messages)
    )


def purge(tx: Tx, now: datetime) -> int:
    """One slice of what is overdue; how many rows went, 0 when nothing is left."""
    days = tx.programme.current().privacy
    return (
        tx.inbox.purge(now - days.updates)
        + tx.inbox.purge_dead(now - days.dead_letters)
        + tx.deliveries.purge(now - days.messages)
    )

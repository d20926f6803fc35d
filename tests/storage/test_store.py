"""The store's promises, on both engines."""

from datetime import UTC, datetime

import pytest

from storage.store import Store
from storage.tx import Tx
from tests.cast import NOURA
from tests.conftest import Db

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def join(tx: Tx, name: str = NOURA.first_name) -> int:
    member = tx.members.add(NOURA.id, name, NOURA.language_code, now=NOW)
    assert member
    return member.id


async def test_a_write_is_answered_and_can_be_read(store: Store) -> None:
    member_id = await store.write(join)
    for ask in (store.read, store.report):
        member = await ask(lambda tx: tx.members.get(member_id))
        assert member is not None
        assert member.first_name == "نورة"
        assert member.joined_at == NOW


async def test_a_use_case_that_fails_leaves_nothing(store: Store) -> None:
    def fails(tx: Tx) -> None:
        join(tx)
        raise LookupError("no")

    with pytest.raises(LookupError):
        await store.write(fails)
    assert await store.read(lambda tx: tx.members.by_telegram(NOURA.id)) is None


def test_use_cases_can_be_tested_without_await(db: Db) -> None:
    assert db.write(join) == db.read(lambda tx: tx.members.by_telegram(NOURA.id)).id

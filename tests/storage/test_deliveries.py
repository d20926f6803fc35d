"""Deliveries: put once, taken by one worker at a time, ended once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Select

from storage.deliveries import _UP_TO
from storage.store import Store
from storage.tx import Tx
from storage.types import milliseconds
from tests.cast import LENA, NOURA
from tests.conftest import Db, Postgres
from tests.storage.help import NOW, Gate, join, sql

MINUTE = timedelta(minutes=1)


def put(tx: Tx, key: str, *, chat_id: int = NOURA.id, class_: str = "service", **told: Any) -> bool:
    return tx.deliveries.add(
        key=key, chat_id=chat_id, class_=class_, text_key="points-arrived", facts={"points": 5},
        due_at=told.pop("due_at", NOW), now=NOW, **told,
    )  # fmt: skip


def due(tx: Tx, minutes: int = 0, limit: int = 10) -> list[str]:
    return [row.key for row in tx.deliveries.due(NOW + minutes * MINUTE, limit)]


def take(tx: Tx, worker: str, limit: int = 10) -> list[int]:
    """The first due delivery of each chat."""
    found = {row.chat_id: row.id for row in reversed(tx.deliveries.due(NOW, limit))}
    tx.deliveries.take(list(found.values()), worker, lease_until=NOW + MINUTE)
    return list(found.values())


def hold_all(tx: Tx) -> None:
    for row in tx.deliveries.due(NOW, 10):
        tx.deliveries.hold(row.id, row.key.split()[0], until=NOW + MINUTE)


def test_a_key_is_used_once(db: Db) -> None:
    assert db.write(put, "a") is True
    assert db.write(put, "a", chat_id=LENA.id) is False
    assert db.write(due) == ["a"]


def test_support_goes_before_service_before_marketing_and_nothing_before_its_time(db: Db) -> None:
    for n, class_ in enumerate(["marketing", "service", "support", "marketing", "support"]):
        db.write(put, f"{class_} {n}", chat_id=n, class_=class_)
    db.write(put, "later", class_="support", due_at=NOW + MINUTE)
    ordered = ["support 2", "support 4", "service 1", "marketing 0", "marketing 3"]
    assert db.write(due) == ordered
    assert db.write(due, limit=3) == ordered[:3]
    assert db.write(due, minutes=1)[2] == "later"


def test_a_chat_is_sent_one_message_at_a_time(db: Db) -> None:
    db.write(put, "first")
    db.write(put, "second")
    db.write(put, "hers", chat_id=LENA.id)
    taken = db.write(take, "a")
    assert len(taken) == 2
    assert db.write(due) == []
    assert db.write(lambda tx: tx.deliveries.end(taken[0], "a", "sent", now=NOW, message_id=8)) is True
    assert len(db.write(due)) <= 1


def test_an_outcome_is_written_once_by_the_one_who_sends(db: Db) -> None:
    db.write(put, "a")
    (id_,) = db.write(take, "a")
    assert db.write(lambda tx: tx.deliveries.end(id_, "b", "sent", now=NOW)) is False
    assert db.write(lambda tx: tx.deliveries.end(id_, "a", "sent", now=NOW, message_id=8)) is True
    assert db.write(lambda tx: tx.deliveries.end(id_, "a", "failed", now=NOW)) is False
    row = db.read(lambda tx: tx.deliveries.get(id_))
    assert (row.state, row.message_id, row.done_at, row.tries, row.facts) == ("sent", 8, NOW, 1, {"points": 5})
    assert db.read(lambda tx: tx.deliveries.counts()) == {"sent": 1}


def test_held_comes_back_in_time_and_dropped_never(db: Db) -> None:
    db.write(put, "quiet")
    db.write(put, "unwanted", chat_id=LENA.id)
    quiet, unwanted = (row.id for row in db.write(lambda tx: tx.deliveries.due(NOW, 10)))
    db.write(lambda tx: tx.deliveries.hold(quiet, "quiet hours", until=NOW + 5 * MINUTE))
    db.write(lambda tx: tx.deliveries.drop(unwanted, "no consent", now=NOW))
    assert db.write(due, minutes=4) == []
    assert db.write(due, minutes=5) == ["quiet"]
    held, dropped = (db.read(lambda tx, id_=id_: tx.deliveries.get(id_)) for id_ in (quiet, unwanted))
    assert (held.state, held.reason) == ("held", "quiet hours")
    assert (dropped.state, dropped.reason, dropped.done_at) == ("dropped", "no consent", NOW)


def test_what_was_paused_is_let_go_in_slices_and_nothing_else_with_it(db: Db) -> None:
    for n in range(3):
        db.write(put, f"paused {n}", chat_id=n)
    db.write(put, "at night", chat_id=9)
    db.write(hold_all)
    assert db.read(lambda tx: tx.deliveries.any_paused())
    assert [db.write(lambda tx: tx.deliveries.unpause(NOW, limit=2)) for _ in range(3)] == [2, 1, 0]
    assert not db.read(lambda tx: tx.deliveries.any_paused())
    assert sorted(db.write(due)) == ["paused 0", "paused 1", "paused 2"]


def test_what_was_paused_is_let_go_in_the_order_of_its_making(db: Db) -> None:
    for n in range(6):
        db.write(put, f"paused {n}", due_at=NOW - (n % 3) * MINUTE)
    db.write(hold_all)
    for minutes in range(3):
        db.write(lambda tx, m=minutes: tx.deliveries.unpause(NOW + m * MINUTE, limit=2))
    assert db.write(due, minutes=5) == [f"paused {n}" for n in range(6)]


def test_what_could_not_be_sent_yet_comes_back(db: Db) -> None:
    db.write(put, "a")
    (id_,) = db.write(take, "a")
    assert db.write(lambda tx: tx.deliveries.give_back(id_, "b", "429", due_at=NOW)) is False
    assert db.write(lambda tx: tx.deliveries.give_back(id_, "a", "429", due_at=NOW + MINUTE)) is True
    assert db.write(due) == []
    assert db.write(due, minutes=1) == ["a"]
    assert db.read(lambda tx: tx.deliveries.get(id_)).perhaps_repeat is False


def test_what_a_dead_worker_was_sending_is_found_when_its_lease_has_passed_or_it_is_known_to_be_dead(db: Db) -> None:
    db.write(put, "points")
    db.write(put, "hers", chat_id=LENA.id)
    (first, second) = db.write(take, "a")
    lost = {}
    for name, minutes, worker in (("too early", 0, ""), ("in time", 1, ""), ("known", 0, "a"), ("other", 0, "b")):
        now = NOW + minutes * MINUTE
        lost[name] = {row.id for row in db.write(lambda tx, n=now, w=worker: tx.deliveries.lost(n, worker=w))}
    assert lost == {"too early": set(), "in time": {first, second}, "known": {first, second}, "other": set()}


def test_a_members_messages_are_found_newest_first(db: Db) -> None:
    noura = db.write(join)
    for n in range(3):
        db.write(put, f"{n}", member_id=noura)
    assert [row.key for row in db.read(lambda tx: tx.deliveries.of(noura, limit=2))] == ["2", "1"]


def test_an_offer_that_may_have_arrived_counts_and_several_in_one_message_count_once(db: Db) -> None:
    noura, ends = db.write(join), ("sent", "uncertain", "failed", "pending")
    for minute, outcome in enumerate(ends):
        db.write(put, outcome, member_id=noura, chat_id=minute, class_="marketing")
    db.write(put, "rides", member_id=noura, chat_id=9, class_="marketing")
    db.write(put, "service", member_id=noura, chat_id=10)

    def leave(tx: Tx) -> list[datetime]:
        ids = {row.key: row.id for row in tx.deliveries.due(NOW, 10)}
        tx.deliveries.take([ids[one] for one in (*ends[:3], "service")], "a", lease_until=NOW + MINUTE)
        tx.together.ride([ids["rides"]], ids["sent"])
        for minute, outcome in enumerate(ends[:3]):
            tx.deliveries.end(ids[outcome], "a", outcome, now=NOW + minute * MINUTE)
        tx.together.arrive(ids["sent"], "sent", now=NOW, message_id=1, reason=None)
        tx.deliveries.end(ids["service"], "a", "sent", now=NOW)
        return tx.deliveries.offers(noura, NOW - MINUTE)

    assert db.write(leave) == [NOW + MINUTE, NOW]
    assert db.read(lambda tx: tx.deliveries.offers(noura, NOW)) == [NOW + MINUTE]


async def test_two_workers_never_take_the_same(store: Store) -> None:
    for n in range(60):
        await store.write(put, f"{n}", chat_id=n)
    taken = await asyncio.gather(*(store.write(take, f"worker {n}", limit=10) for n in range(8)))
    ids = [id_ for some in taken for id_ in some]
    assert len(ids) == len(set(ids)) == 60


@pytest.fixture
async def several(postgres: Postgres, postgres_template: str) -> AsyncIterator[Store]:
    """A store at which several may write at the same time."""
    url = postgres.create(postgres_template)
    store = Store.open(url)
    yield store
    await store.close()
    postgres.drop(url)


async def test_what_another_worker_is_just_taking_is_not_overtaken_in_its_chat(several: Store) -> None:
    for key, chat in (("first", LENA), ("second", LENA), ("hers", NOURA), ("third", LENA)):
        await several.write(put, key, chat_id=chat.id)
    await several.write(put, "help", chat_id=LENA.id, class_="support", due_at=NOW + MINUTE)
    gate = Gate()

    def takes_one(tx: Tx) -> list[int]:
        found = take(tx, "a", limit=1)
        gate.pass_through(tx)
        return found

    one = asyncio.create_task(several.write(takes_one))
    await gate.reached()
    assert await several.write(due) == ["hers"]
    assert await several.write(due, minutes=1) == ["help", "hers"]
    gate.open()
    assert len(await one) == 1
    assert await several.write(due) == ["hers"]


async def test_however_much_is_due_with_it_what_others_are_taking_is_found_in_a_few_pages(several: Store) -> None:
    """A campaign's messages are all due at the same moment."""
    moment, many = milliseconds(NOW), 5000

    def pages(tx: Tx) -> int:
        sql(tx, f"""INSERT INTO delivery (key, chat_id, class, topic, automatic, text_key, facts, due_at, created_at)
                    SELECT n, n, 'marketing', 'offers', true, 'x', '{{}}', {moment}, {moment}
                    FROM generate_series(1, {many}) AS n""")  # fmt: skip
        last = tx.deliveries.due(NOW, 2)[-1]
        return read_pages(tx, _UP_TO, class_="marketing", last_due=moment, last_id=last.id)

    assert await several.write(pages) < 15


def read_pages(tx: Tx, statement: Select[Any], **told: Any) -> int:
    """How many pages PostgreSQL looks at for it."""
    compiled = statement.compile(dialect=tx.deliveries._c.dialect)
    explained = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {compiled}"
    (found,) = tx.deliveries._c.exec_driver_sql(explained, {name: told[name] for name in compiled.params}).scalar_one()
    return int(found["Plan"]["Shared Hit Blocks"] + found["Plan"]["Shared Read Blocks"])

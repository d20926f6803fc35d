"""Applying a programme: safe at any time, and it says what changed."""

import contextlib
import itertools
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import domain.programme
import storage.programme
from domain.programme import apply
from rules.programme import Programme, ProgrammeErrors, parse
from rules.programme_changes import Change
from rules.rewards import Stock
from storage.tx import Tx
from tests.conftest import Db

DALLA = (Path(__file__).parents[2] / "programme.toml").read_text()
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def said(db: Db, text: str, now: datetime = NOW) -> list[str]:
    return [str(change) for change in db.write(apply, text, now=now)]


def current(tx: Tx) -> Programme:
    return tx.programme.current()


def newest(tx: Tx) -> int | None:
    return tx.programme.newest_id()


def version(tx: Tx, programme_id: int) -> Programme:
    return tx.programme.by_id(programme_id)


def stock(tx: Tx, reward_id: str) -> Stock | None:
    return tx.rewards.stock(reward_id)


def take(tx: Tx, reward_id: str, count: int) -> list[bool]:
    return [tx.rewards.take_one(reward_id) for _ in range(count)]


def mugs(total: int | None) -> str:
    return DALLA.replace("stock = 40 ", f"stock = {total} " if total is not None else "# ")


def test_before_the_first_programme_there_is_none(db: Db) -> None:
    assert db.read(newest) is None
    with pytest.raises(LookupError):
        db.read(current)


def test_the_newest_programme_counts_at_once_and_the_earlier_ones_are_kept(db: Db) -> None:
    assert said(db, DALLA) == ["programme: new: دلّة, 4 tiers, 7 rewards"]
    first = db.read(newest)
    assert said(db, DALLA.replace("price = 450", "price = 500"), LATER) == ["rewards.mug.price: 450 → 500"]
    assert db.read(current).reward("mug").price == 500
    assert db.read(newest) > first
    assert db.read(version, first) == parse(DALLA)


def test_the_same_programme_again_changes_nothing(db: Db) -> None:
    said(db, DALLA)
    first = db.read(newest)
    assert said(db, DALLA, LATER) == []
    assert said(db, "# only a comment\n" + DALLA, LATER) == []
    assert db.read(newest) == first


def test_a_wrong_programme_changes_nothing(db: Db) -> None:
    said(db, DALLA)
    first = db.read(newest)
    with pytest.raises(ProgrammeErrors):
        said(db, DALLA.replace("price = 450", "price = 0").replace("stock = 40", "stock = 1"))
    assert db.read(newest) == first
    assert db.read(stock, "mug").total == 40


def test_going_back_to_an_earlier_programme_is_a_new_version(db: Db) -> None:
    said(db, DALLA)
    said(db, mugs(60))
    assert said(db, DALLA, LATER) == ["rewards.mug.stock: 60 (0 taken, 60 left) → 40 (0 taken, 40 left)"]
    assert db.read(current) == parse(DALLA)


@pytest.mark.parametrize(
    ("total", "left", "change"),
    [
        (60, 42, "40 (18 taken, 22 left) → 60 (18 taken, 42 left)"),
        (30, 12, "40 (18 taken, 22 left) → 30 (18 taken, 12 left)"),
        (10, 0, "40 (18 taken, 22 left) → 10 (18 taken, 0 left)"),
        (None, None, "40 (18 taken, 22 left) → no end"),
    ],
)
def test_what_is_left_moves_with_the_stock_and_never_below_nothing(
    db: Db, total: int | None, left: int | None, change: str
) -> None:
    said(db, DALLA)
    assert all(db.write(take, "mug", 18))
    assert said(db, mugs(total)) == [f"rewards.mug.stock: {change}"]
    assert db.read(stock, "mug").left == left
    assert db.write(take, "mug", 1) == [left != 0]


def test_a_stock_that_was_lowered_too_far_and_raised_again_is_not_sold_twice(db: Db) -> None:
    said(db, DALLA)
    db.write(take, "mug", 18)
    said(db, mugs(10))
    said(db, mugs(20))
    assert sum(db.write(take, "mug", 5)) == 2


def test_a_reward_that_went_and_came_back_remembers_what_was_taken(db: Db) -> None:
    said(db, DALLA)
    db.write(take, "mug", 18)
    start, end = DALLA.index('[[rewards]]\nid = "mug"'), DALLA.index('[[rewards]]\nid = "house-blend"')
    assert said(db, DALLA[:start] + DALLA[end:]) == ["rewards.mug: removed: كوب الأحساء, 450 points"]
    assert said(db, DALLA) == ["rewards.mug: new: كوب الأحساء, 450 points"]
    assert db.read(stock, "mug").left == 22


def test_a_rolled_back_programme_never_speaks_for_the_next_one(db: Db) -> None:
    """The id that was given out and taken back may not be remembered with the wrong text."""
    said(db, DALLA)

    def change_of_mind(tx: Tx) -> None:
        apply(tx, DALLA.replace("price = 450", "price = 1"), now=NOW)
        assert tx.programme.current().reward("mug").price == 1  # type: ignore[union-attr]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        db.write(change_of_mind)
    said(db, DALLA.replace("price = 450", "price = 500"))
    assert db.read(current).reward("mug").price == 500


def test_every_version_can_be_read_while_only_the_last_few_are_kept_in_memory(db: Db) -> None:
    ids = []
    for total in range(1, 11):
        said(db, mugs(total))
        ids.append(db.read(newest))
    assert [db.read(version, one).reward("mug").stock for one in ids] == list(range(1, 11))
    assert len(storage.programme._parsed) == storage.programme._KEPT


def test_a_programme_that_an_older_wafa_wrote_can_be_replaced(db: Db) -> None:
    def write_old(tx: Tx) -> None:
        tx.programme.add("[shop]\nspelling_of_old = true", after=None, now=NOW)

    db.write(write_old)
    with pytest.raises(ProgrammeErrors):
        db.read(current)
    assert said(db, DALLA, LATER) == ["programme: new: دلّة, 4 tiers, 7 rewards"]
    assert db.read(current) == parse(DALLA)


def test_two_owners_at_once_are_heard_one_after_the_other(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes second is told what differs from the first, and no version is lost."""
    dbs = [Db(url) for _ in range(2)]
    said(dbs[0], DALLA)
    both_have_read, move_stock = threading.Barrier(2), domain.programme._restocked
    seconds = 0.1 if url.startswith("sqlite") else 30  # on SQLite the second has to wait for the first
    comes, told = itertools.count(1), dict[int, list[str]]()

    def meet(tx: Tx, programme: Programme) -> list[Change]:
        if next(comes) <= 2:  # then somebody comes again
            with contextlib.suppress(threading.BrokenBarrierError):
                both_have_read.wait(seconds)
        return move_stock(tx, programme)

    def owner(n: int) -> None:
        told[n] = said(dbs[n], mugs(50 + n).replace("price = 450", f"price = {500 + n}"))

    monkeypatch.setattr(domain.programme, "_restocked", meet)
    threads = [threading.Thread(target=owner, args=(n,)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    last = dbs[0].read(current).reward("mug").price - 500
    first = 1 - last
    assert told[first] == [
        f"rewards.mug.price: 450 → {500 + first}",
        f"rewards.mug.stock: 40 (0 taken, 40 left) → {50 + first} (0 taken, {50 + first} left)",
    ]
    assert told[last] == [
        f"rewards.mug.price: {500 + first} → {500 + last}",
        f"rewards.mug.stock: {50 + first} (0 taken, {50 + first} left) → {50 + last} (0 taken, {50 + last} left)",
    ]
    for db in dbs:
        db.close()

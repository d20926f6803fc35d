"""Promise P12: everything held can be had, and nobody who was forgotten can be found again."""

import json
import sqlite3
import threading
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain import campaigns, greetings, privacy
from domain.ledger import sweep
from domain.members import Person, arrive, stop
from domain.verify import verify
from rules.inbox import New
from rules.privacy import ExportedAlready
from rules.rewards import State
from storage.holdings import HOLDINGS
from storage.schema import metadata
from storage.tx import Tx
from tests.conftest import Db
from tests.domain.counter import DAY, NOW
from tests.domain.counter import Counter as Shop
from tests.domain.planted import NOURA_ID, PEOPLE, PLANT, personal, plant, rows
from tests.domain.test_greetings import EID
from tests.domain.test_rewards import race

LATER = NOW + timedelta(hours=2)
NUMBER = str(NOURA_ID)


def whole_database(tx: Tx) -> str:
    """Every value of every table, as text."""
    found = []
    for table in metadata.tables.values():
        for row in tx.members._c.exec_driver_sql(f'SELECT * FROM "{table.name}"'):
            found += [bytes(value).decode() if isinstance(value, bytes | memoryview) else str(value) for value in row]
    return "\n".join(found)


def everywhere(path: Path) -> bytes:
    """What lies in the files of a SQLite database, its log included."""
    return b"".join(part.read_bytes() for part in sorted(path.parent.glob(f"{path.name}*")))


def totals(tx: Tx) -> Counter[str]:
    rows = tx.members._c.exec_driver_sql("SELECT kind, points FROM entry")
    counted: Counter[str] = Counter()
    for kind, points in rows:
        counted[kind] += points
    return counted


@pytest.fixture
def noura(db: Db) -> int:
    return int(db.write(plant))


def test_the_planted_member_has_something_in_every_table_of_the_list(db: Db, noura: int) -> None:
    empty = [holding.table.name for holding in HOLDINGS if not db.read(rows, holding, noura)]
    assert empty == []
    text = db.read(whole_database)
    missing = [
        f"{holding.table.name}.{column.name}"
        for holding in HOLDINGS
        for column in personal(holding)
        if f"{PLANT}-{holding.table.name}-{column.name}" not in text
    ]
    assert set(missing) <= {"proposal.target", "phone.phone", "unclaimed.phone"}  # found by them
    assert db.read(verify) == []


def test_the_export_has_everything_that_was_planted(db: Db, noura: int) -> None:
    held = json.dumps(db.read(privacy.everything, noura, LATER), ensure_ascii=False)
    planted = db.read(whole_database)
    for holding in HOLDINGS:
        for column in personal(holding):
            word = f"{PLANT}-{holding.table.name}-{column.name}"
            assert column.name in holding.hidden or word not in planted or word in held, word
    assert NUMBER in held
    assert {table for table in privacy_tables() if not db.read(privacy.everything, noura, LATER)[table]} == set()


def privacy_tables() -> set[str]:
    return {holding.table.name for holding in HOLDINGS}


def test_the_export_has_nothing_of_anybody_else(db: Db, noura: int) -> None:
    held = json.dumps(db.read(privacy.everything, noura, LATER))
    assert "Lena" not in held
    assert "Huda" not in held
    assert str(PEOPLE) not in held


def test_after_forgetting_nothing_planted_is_left_in_any_table(db: Db, noura: int) -> None:
    db.write(privacy.forget, noura, people=PEOPLE, now=LATER)
    text = db.read(whole_database)
    assert PLANT not in text
    assert NUMBER not in text
    member = db.read(lambda tx: tx.members.get(noura))
    assert (member.telegram_id, member.first_name, member.language, member.username) == (None, "", "und", None)


def test_after_forgetting_nothing_planted_is_left_in_the_files(db: Db, noura: int, url: str) -> None:
    if not url.startswith("sqlite"):
        return  # PostgreSQL's files are the server's: autovacuum clears them (docs/decisions)
    path = Path(url.removeprefix("sqlite:///"))
    number = NOURA_ID.to_bytes(6, "big")  # as SQLite writes it
    db.write(lambda tx: None)  # by now the writer has looked after its log
    assert PLANT.encode() in everywhere(path)
    assert number in everywhere(path)
    db.write(privacy.forget, noura, now=LATER)
    db.write(lambda tx: None)
    assert PLANT.encode() not in everywhere(path)
    assert number not in everywhere(path)


def test_a_file_that_is_not_written_over_would_be_found(tmp_path: Path) -> None:
    raw = sqlite3.connect(tmp_path / "x.db", isolation_level=None)
    raw.execute("PRAGMA secure_delete=OFF")
    raw.execute("CREATE TABLE t (x TEXT)")
    raw.execute("INSERT INTO t VALUES (?)", (PLANT,))
    raw.execute("DELETE FROM t")
    raw.close()
    assert PLANT.encode() in everywhere(tmp_path / "x.db")


def test_the_books_reconcile_before_and_after_and_only_open_codes_come_back(db: Db, noura: int) -> None:
    before = db.read(totals)
    assert db.read(verify) == []
    db.write(privacy.forget, noura, now=LATER)
    after = db.read(totals)
    assert db.read(verify) == []
    assert after - before == Counter({"return": 120})
    assert {kind: points for kind, points in after.items() if kind != "return"} == dict(before)
    assert [one.state for one in db.read(lambda tx: tx.rewards.of_member(noura, 9))] == [State.CANCELLED]
    assert db.read(lambda tx: tx.rewards.stock("cup")).taken == 0


def test_the_points_end_on_their_day_and_nobody_is_told(db: Db, noura: int) -> None:
    db.write(privacy.forget, noura, now=LATER)
    end = NOW + 800 * DAY
    while db.write(sweep, end):
        pass
    assert sum(db.read(totals).values()) == 0
    assert db.read(verify) == []
    assert db.read(lambda tx: tx.deliveries.of(noura)) == []


def test_forgetting_twice_changes_nothing(db: Db, noura: int) -> None:
    db.write(privacy.forget, noura, now=LATER)
    once = db.read(whole_database)
    db.write(privacy.forget, noura, now=LATER + DAY)
    assert db.read(whole_database) == once


def test_people_are_asked_to_delete_what_they_read_and_not_told_who_it_was(db: Db, noura: int) -> None:
    db.write(privacy.forget, noura, people=PEOPLE, now=LATER)
    letters = db.write(lambda tx: [one for one in tx.deliveries.due(LATER, 20) if one.chat_id == PEOPLE])
    assert [(one.text_key, one.facts, one.about_id) for one in letters] == [
        ("privacy-left-staff", {"member": noura}, None)
    ]


def test_everybody_else_stays_as_they_are(db: Db, noura: int) -> None:
    db.write(privacy.forget, noura, now=LATER)
    lena = db.read(lambda tx: tx.members.by_telegram(42))
    assert (lena.first_name, lena.language) == ("Lena", "de")


def test_who_comes_back_is_new_and_gets_no_second_gift(db: Db, noura: int) -> None:
    db.write(privacy.forget, noura, now=LATER)
    person = Person(NOURA_ID, "نورة")
    back = db.write(arrive, person, "ar", mark="m", left=True, now=LATER)
    assert (back.new, back.returned) == (True, True)
    assert back.member.id != noura
    assert db.read(lambda tx: tx.ledger.account(back.member.id, LATER)).lots == ()
    again = db.write(arrive, person, "ar", mark="m", left=True, now=LATER)
    assert (again.new, again.returned) == (False, False)


def test_a_newcomer_still_gets_the_gift(db: Db, noura: int) -> None:
    new = db.write(arrive, Person(77, "Youssef"), "ar", mark="n", left=False, now=LATER)
    assert not new.returned
    assert db.read(lambda tx: tx.ledger.account(new.member.id, LATER)).lots[0].points == 50


def test_an_export_is_given_once_an_hour_and_a_repeat_gets_the_same_answer(db: Db) -> None:
    noura = db.write(lambda tx: tx.members.add(1, "Noura", "ar", now=NOW)).id
    db.write(privacy.note_export, noura, key="a", now=NOW)
    db.write(privacy.note_export, noura, key="a", now=NOW + timedelta(minutes=1))
    with pytest.raises(ExportedAlready) as refused:
        db.read(privacy.may_export, noura, key="b", now=NOW + timedelta(minutes=30))
    assert refused.value.minutes == 31
    db.write(privacy.note_export, noura, key="b", now=NOW + timedelta(minutes=61))


def test_leaving_says_what_is_given_up(db: Db, noura: int) -> None:
    what = db.read(privacy.leaving, noura, NOW)
    assert (what.balance.points > 0, what.codes) == (True, 1)


def aged(tx: Tx, now: datetime) -> dict[str, Any]:
    def count(table: str) -> int:
        return int(tx.members._c.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())

    return {"due": privacy.overdue(tx, now), "inbox": count("inbox"), "delivery": count("delivery")}


def test_what_the_programme_promises_to_let_go_is_let_go_on_its_day(db: Db, noura: int) -> None:
    [kept] = db.write(lambda tx: tx.inbox.put([New(7, 9, 42, b"{}", NOW)]))
    db.write(lambda tx: tx.inbox.done([kept.id], now=NOW))
    db.write(lambda tx: tx.members._c.exec_driver_sql(f"UPDATE delivery SET done_at = {int(NOW.timestamp() * 1000)}"))
    start = db.read(aged, NOW + 8 * DAY)
    assert start["due"] is False
    seen = {}
    for days in (9, 31, 366):
        while db.write(privacy.purge, NOW + days * DAY):
            pass
        seen[days] = db.read(aged, NOW + days * DAY)
    assert seen[9] == {"due": False, "inbox": start["inbox"] - 1, "delivery": start["delivery"]}
    assert seen[31] == {"due": False, "inbox": start["inbox"] - 3, "delivery": start["delivery"]}
    assert seen[366] == {"due": False, "inbox": start["inbox"] - 3, "delivery": 0}  # one update still waits


def test_what_waits_to_be_sent_is_never_purged(db: Db, noura: int) -> None:
    db.write(privacy.purge, NOW + 5000 * DAY)
    assert db.read(aged, NOW)["delivery"] > 0


def test_a_member_who_said_stop_can_still_leave(db: Db, noura: int) -> None:
    db.write(stop, noura, wording="stop-1", now=NOW)
    db.write(privacy.forget, noura, now=LATER)
    assert db.read(lambda tx: tx.members.get(noura)).stopped_at is None


def somebody_waits(tx: Tx) -> bool:
    """Whether some transaction on PostgreSQL waits for what another one has locked."""
    return bool(tx.members._c.exec_driver_sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)").scalar())


@pytest.mark.parametrize("written", ["campaign", "greeting"])
def test_who_is_forgotten_while_many_are_written_to_is_left_no_message(db: Db, url: str, written: str) -> None:
    """The slice begins before the erasure is committed: on PostgreSQL it could read the member as they were."""
    till = Shop(db)
    step, at = (campaigns.step, NOW) if written == "campaign" else (greetings.greet, EID + DAY)
    here = {"country": "SA", "zone": "Asia/Riyadh", "marketing": True}
    told: dict[str, Any] = {"texts": {"en": "Hello"}, "audience": {}, "by": "staff:1"}
    db.write(lambda tx: tx.members.change(till.noura, **here))
    db.write(lambda tx: campaigns.plan(tx, key="harvest", title="Harvest", starts_at=NOW, now=NOW, **told))
    db.write(campaigns.step, NOW)  # it begins; nobody has a row yet
    erased, over, sqlite = threading.Event(), threading.Event(), till.sqlite

    def forgets(tx: Tx) -> None:
        privacy.forget(tx, till.noura, now=at)
        erased.set()
        while not (sqlite or somebody_waits(tx) or over.wait(0.01)):
            pass  # a slice that waits for nobody is over soon

    def writes(tx: Tx) -> None:
        if not sqlite:  # it has one writer: where this comes first, all of it is erased afterwards
            erased.wait(30)
        step(tx, at)
        over.set()

    race(url, lambda store: store.write(forgets), lambda store: store.slice(writes))
    assert till.ask("SELECT key FROM delivery") == []

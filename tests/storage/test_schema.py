"""What only grows cannot be changed, whoever tries."""

import re

import pytest

import storage.tx  # noqa: F401  (knows every table)
from storage.schema import metadata
from storage.tx import Tx
from tests.conftest import Db
from tests.storage.help import NOW, join, sql

ONLY_GROWS = sorted(table.name for table in metadata.tables.values() if table.info.get("append_only"))


def deeds(tx: Tx) -> int:
    noura = join(tx)
    tx.consents.add(noura, granted=True, wording="1", language="ar", at=NOW)
    tx.audit.add("owner", "granted points", now=NOW, member_id=noura, facts={"points": 5})
    return noura


def test_of_what_only_grows_a_column_may_be_emptied_to_one_value_and_no_other(db: Db) -> None:
    noura = db.write(deeds)
    for change in ("language = 'en'", "language = 'und', wording = '2'", "member_id = NULL"):
        with pytest.raises(Exception, match="only grows"):
            db.write(sql, f"UPDATE consent SET {change}")
    db.write(sql, "UPDATE consent SET language = 'und'")
    assert [consent.language for consent in db.read(lambda tx: tx.consents.of(noura))] == ["und"]


CHANGES = [
    "UPDATE consent SET granted = NOT granted",
    "DELETE FROM consent",
    "UPDATE audit SET actor = 'nobody'",
    "DELETE FROM audit WHERE member_id > 0",
]


@pytest.mark.parametrize("change", CHANGES)
def test_neither_consents_nor_the_audit_can_be_changed(db: Db, change: str) -> None:
    noura = db.write(deeds)
    with pytest.raises(Exception, match="only grows"):
        db.write(sql, change)
    assert [consent.granted for consent in db.read(lambda tx: tx.consents.of(noura))] == [True]
    assert [deed.actor for deed in db.read(lambda tx: tx.audit.about(noura))] == ["owner"]


def test_nothing_can_be_written_over(db: Db, url: str) -> None:
    """SQLite's INSERT OR REPLACE and PostgreSQL's TRUNCATE go past ordinary triggers."""
    noura = db.write(deeds)
    past = (
        "INSERT OR REPLACE INTO consent SELECT id, member_id, topic, 0, wording, language, source, at FROM consent"
        if "sqlite" in url
        else "TRUNCATE consent"
    )
    with pytest.raises(Exception, match="only grows"):
        db.write(sql, past)
    assert db.read(lambda tx: tx.consents.latest(noura)).granted is True


@pytest.mark.parametrize("table", ONLY_GROWS)
def test_every_table_that_only_grows_is_guarded(db: Db, url: str, table: str) -> None:
    def triggers(tx: Tx) -> str:
        query = "SELECT sql FROM sqlite_master" if "sqlite" in url else "SELECT pg_get_triggerdef(oid) FROM pg_trigger"
        return "\n".join(str(made) for (made,) in tx.members._c.exec_driver_sql(query))

    made = db.read(triggers)
    for verb in ("UPDATE", "DELETE") if "sqlite" in url else ("UPDATE", "DELETE", "TRUNCATE"):
        assert re.search(rf"BEFORE [A-Za-z_, ]*\b{verb}\b[A-Za-z_, ]* ON (public\.)?{table}\b", made)


def test_the_ledger_the_consents_and_the_audit_only_grow() -> None:
    assert {"entry", "part", "consent", "audit", "programme"} <= set(ONLY_GROWS)


def test_every_constraint_has_a_name_of_its_own() -> None:
    """Without one, no migration could ever change it."""
    for table in metadata.tables.values():
        for constraint in table.constraints:
            assert constraint.name, f"{table.name}: {constraint}"

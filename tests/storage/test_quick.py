"""The quick way gives what the usual way gives: rows, counts and errors."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, delete, func, literal_column, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, MultipleResultsFound, NoResultFound, StatementError

from storage import quick as module
from storage.members import member
from storage.postgres_link import engine_of as postgres_engine
from storage.quick import QuickConnection
from storage.schema import insert
from storage.sqlite_link import engine_of as sqlite_engine
from storage.sqlite_link import file_of
from tests.storage.help import NOW

ROW = {"telegram_id": 1, "first_name": "نورة\x00", "language": "ar", "joined_at": NOW, "step_data": {"a": 1}}
BY_ID = select(member).where(member.c.telegram_id == bindparam("who"))
SOME = select(member.c.id, member.c.marketing).where(member.c.telegram_id.in_(bindparam("them", expanding=True)))
DEBT = update(member).where(member.c.telegram_id == bindparam("who")).values(debt=member.c.debt + 1, called="x")
ADD = insert(member).on_conflict_do_nothing(index_elements=["telegram_id"]).returning(member)
GONE = delete(member).where(member.c.telegram_id >= bindparam("least"))
COUNT = select(func.count(), literal_column("'word'").label("word")).select_from(member)
PAGE = select(member.c.telegram_id).order_by(member.c.id.desc()).limit(bindparam("most")).offset(1)

STEPS: list[tuple[Any, Any]] = [
    (insert(member), ROW),
    (insert(member), [ROW | {"telegram_id": n} for n in (2, 3)]),
    (ADD, [ROW | {"telegram_id": 4}]),
    (ADD, ROW),
    (ADD, ROW | {"telegram_id": 5, "called": "five", "marketing": True}),
    (BY_ID, {"who": 1}),
    (BY_ID, {"who": 99}),
    (SOME, {"them": [1, 2, 99]}),
    (SOME, {"them": []}),
    (DEBT, {"who": 1}),
    (DEBT, {"who": 99}),
    (DEBT, [{"who": 1}, {"who": 2}]),
    (update(member).where(member.c.id == bindparam("id_")), {"id_": 1, "zone": "Asia/Riyadh"}),
    (update(member).where(member.c.id == bindparam("id_")), {"id_": 1, "zone": None, "step_data": None}),
    (COUNT, None),
    (COUNT, {}),
    (PAGE, {"most": 2}),
    (text("SELECT count(*) AS number FROM member WHERE telegram_id > :least"), {"least": 2}),
    (GONE, {"least": 3}),
    (GONE, {"least": 0}),
]


@pytest.fixture
def connections(fresh: Callable[[str], str]) -> Iterator[tuple[Connection, QuickConnection]]:
    """The usual one and the quick one, each with a database of its own; once per engine."""
    urls = fresh("usual"), fresh("quick")
    engines = [sqlite_engine(file_of(url)) if "sqlite" in url else postgres_engine(url) for url in urls]
    usual, quick = engines[0].connect(), QuickConnection(engines[1])
    yield usual, quick
    usual.close()
    quick.close()


def outcome(connection: Connection, statement: Any, given: Any) -> Any:
    result = connection.execute(statement, given)
    if statement.is_insert and not statement._returning:
        return None  # what an INSERT counts differs from driver to driver
    counts = statement.is_dml and not statement._returning
    return result.rowcount if counts else [dict(row._mapping) for row in result]


def test_the_quick_way_gives_what_the_usual_way_gives(connections: tuple[Connection, QuickConnection]) -> None:
    usual, quick = connections
    for _ in range(2):
        for statement, given in STEPS:
            assert outcome(quick, statement, given) == outcome(usual, statement, given), str(statement)
    assert outcome(quick, ADD, ROW) == outcome(usual, ADD, ROW) != []
    everybody = select(member).order_by(member.c.id)
    assert quick.execute(everybody).all() == usual.execute(everybody).all()
    assert quick.execute(DEBT, {"who": 1}).rowcount == usual.execute(DEBT, {"who": 1}).rowcount == 1


def test_rows_can_be_asked_in_every_way(connections: tuple[Connection, QuickConnection]) -> None:
    _, quick = connections
    for n in (1, 2):
        quick.execute(insert(member), ROW | {"telegram_id": n})
    row = quick.execute(BY_ID, {"who": 1}).one()
    assert row.first_name == "نورة\ufffd"
    assert row._mapping[member.c.joined_at] == NOW
    assert quick.execute(COUNT).scalar_one() == 2
    assert list(quick.execute(PAGE, {"most": 5}).scalars()) == [1]
    assert quick.execute(PAGE, {"most": 5}).scalar() == quick.execute(PAGE, {"most": 5}).scalar_one_or_none() == 1
    assert quick.execute(PAGE, {"most": 0}).scalar() is quick.execute(PAGE, {"most": 0}).scalar_one_or_none() is None
    assert quick.execute(BY_ID, {"who": 9}).first() is None
    with pytest.raises(NoResultFound):
        quick.execute(BY_ID, {"who": 9}).one()
    with pytest.raises(MultipleResultsFound):
        quick.execute(select(member)).one()


def test_several_sets_of_values_are_prepared_once_too(connections: tuple[Connection, QuickConnection]) -> None:
    _, quick = connections
    for n in (1, 2, 3):
        quick.execute(insert(member), ROW | {"telegram_id": n})
    assert quick.execute(DEBT, [{"who": 1}, {"who": 3}, {"who": 99}]).rowcount == 2
    assert quick._plans[id(DEBT), True, "who"] is not None
    debts = select(member.c.debt).order_by(member.c.id)
    assert [debt for (debt,) in quick.execute(debts)] == [1, 0, 1]


def test_what_one_connection_prepared_all_others_have(connections: tuple[Connection, QuickConnection]) -> None:
    _, quick = connections
    quick.execute(insert(member), ROW)
    statement = select(member.c.telegram_id)
    assert quick.execute(statement).scalar_one() == 1
    other = QuickConnection(quick.engine)
    assert other._plans[id(statement), False] is quick._plans[id(statement), False] is not None
    assert other.execute(statement).scalar() == 1
    other.close()


def test_errors_are_the_usual_ones_and_tell_nothing_about_people(
    connections: tuple[Connection, QuickConnection],
) -> None:
    for connection in connections:
        connection.execute(insert(member), ROW)
        with pytest.raises(IntegrityError) as failure:
            connection.execute(insert(member), ROW | {"first_name": "Secret"})
        assert "Secret" not in str(failure.value)
        with pytest.raises(StatementError, match="value is required"):
            connection.execute(BY_ID, {})
        with pytest.raises(DBAPIError, match="nowhere"):
            connection.execute(text("SELECT * FROM nowhere"))


def test_a_result_that_nobody_reads_holds_nothing_up(connections: tuple[Connection, QuickConnection]) -> None:
    _, quick = connections
    quick.execute(insert(member), [ROW | {"telegram_id": n} for n in range(50)])
    quick.raw.execute("BEGIN")
    result = quick.execute(select(member))
    assert result.first() is not None
    quick.execute(select(member))
    quick.raw.execute("SAVEPOINT a")
    quick.execute(ADD, ROW | {"telegram_id": 99})
    quick.raw.execute("RELEASE a")
    quick.raw.execute("COMMIT")
    assert quick.execute(COUNT).scalar_one() == 51


def test_statements_made_anew_fill_no_memory(
    connections: tuple[Connection, QuickConnection], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, quick = connections
    monkeypatch.setattr(module, "MOST_PLANS", 10)
    quick.execute(insert(member), ROW)
    for n in range(100):
        assert quick.execute(select(literal_column(str(n)))).scalar_one() == n
        assert len(quick._plans) <= 10

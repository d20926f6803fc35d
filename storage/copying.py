"""Whole tables in and out of a database, past types and triggers: for backups only."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
from sqlalchemy import Boolean, Connection, inspect, text
from sqlalchemy.engine.interfaces import ReflectedColumn

from storage.archive import Values
from storage.migrations import MARK

ROWS = 5000  # fetched at once


@dataclass(frozen=True, slots=True)
class Shape:
    """A table as the database itself describes it."""

    name: str
    columns: list[str]
    booleans: frozenset[str] = frozenset()  # columns that SQLite gives as numbers


def shapes(connection: Connection) -> list[Shape]:
    """All tables but Alembic's own, none before one it refers to."""
    inspector = inspect(connection)
    ordered = [name for name, _ in inspector.get_sorted_table_and_fkc_names() if name not in (None, MARK)]
    return [_shape(str(name), inspector.get_columns(str(name))) for name in ordered]


def rows_of(connection: Connection, shape: Shape) -> Iterator[Values]:
    """Streams a table."""
    quote = connection.dialect.identifier_preparer.quote
    query = f"SELECT {', '.join(map(quote, shape.columns))} FROM {quote(shape.name)}"  # noqa: S608  (own names)
    raw = connection.connection.driver_connection
    if isinstance(raw, psycopg.Connection):
        with raw.cursor(name="rows") as cursor:
            cursor.itersize = ROWS
            yield from cursor.execute(query.encode())
    else:
        assert raw is not None
        positions = [n for n, column in enumerate(shape.columns) if column in shape.booleans]
        for row in raw.execute(query):
            yield _with_booleans(row, positions) if positions else row


def fill(connection: Connection, shape: Shape, rows: Iterable[Values]) -> None:
    """Writes rows into an empty table, as they are."""
    quote = connection.dialect.identifier_preparer.quote
    names, raw = ", ".join(map(quote, shape.columns)), connection.connection.driver_connection
    if isinstance(raw, psycopg.Connection):
        with raw.cursor() as cursor, cursor.copy(f"COPY {quote(shape.name)} ({names}) FROM STDIN".encode()) as copy:
            for row in rows:
                copy.write_row(row)
    else:
        assert raw is not None
        marks = ", ".join("?" for _ in shape.columns)
        raw.executemany(f"INSERT INTO {quote(shape.name)} ({names}) VALUES ({marks})", rows)  # noqa: S608


@contextmanager
def triggers_off(connection: Connection) -> Iterator[None]:
    """Nothing happens by itself meanwhile: rows are put back as they were, effects of triggers included."""
    if connection.dialect.name == "sqlite":
        found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
        off, on = [f"DROP TRIGGER {name}" for name, _ in found], [made for _, made in found]
    else:
        quote = connection.dialect.identifier_preparer.quote
        tables = [quote(shape.name) for shape in shapes(connection)]
        off = [f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in tables]
        on = [f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in tables]
    for statement in off:
        connection.execute(text(statement))
    yield
    for statement in on:
        connection.execute(text(statement))


def advance_sequences(connection: Connection) -> None:
    """PostgreSQL's next ids come after those that are there; SQLite's do by themselves."""
    if connection.dialect.name == "sqlite":
        return
    for shape in shapes(connection):
        if "id" in shape.columns:
            connection.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{shape.name}', 'id'), max(id)) FROM {shape.name} "  # noqa: S608
                    "HAVING max(id) IS NOT NULL"
                )
            )


def _shape(name: str, columns: Sequence[ReflectedColumn]) -> Shape:
    booleans = frozenset(column["name"] for column in columns if isinstance(column["type"], Boolean))
    return Shape(name, [column["name"] for column in columns], booleans)


def _with_booleans(row: Values, positions: list[int]) -> Values:
    values = list(row)
    for n in positions:
        if values[n] is not None:
            values[n] = bool(values[n])
    return tuple(values)

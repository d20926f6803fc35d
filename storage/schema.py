"""The one MetaData of all tables, and what a table needs beyond its columns."""

from collections.abc import Mapping, Sequence

from sqlalchemy import DDL, MetaData, Table, event
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is written the same for SQLite

__all__ = ["append_only", "append_only_ddl", "insert", "metadata"]

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

REFUSE_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$
"""


def append_only_ddl(table: str, dialect: str, keep: Sequence[str] = (), blank: Mapping[str, str] = {}) -> list[str]:
    """The statements that make the database itself refuse to change or remove rows of `table`.

    `blank` names columns that may be emptied, each to one value in SQL and to no other; `keep` are those that may not
    change at all, if only some of them: else no column may.
    """
    if dialect == "sqlite":
        refuse = f"BEGIN SELECT RAISE(ABORT, '{table} only grows'); END"
        made = [f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}"]
        if not keep:
            return [f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}", *made]
        made.append(f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {', '.join(keep)} ON {table} {refuse}")
        return made + [
            f"CREATE TRIGGER {table}_{name}_goes BEFORE UPDATE OF {name} ON {table} WHEN NEW.{name} <> {value} {refuse}"
            for name, value in blank.items()
        ]
    refuse = "EXECUTE FUNCTION refuse_change()"
    update = f"UPDATE OF {', '.join(keep)}" if keep else "UPDATE"
    return [
        REFUSE_FUNCTION,
        f"CREATE TRIGGER {table}_only_grows BEFORE {update} OR DELETE ON {table} FOR EACH ROW {refuse}",
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}",
    ] + [
        f"CREATE TRIGGER {table}_{name}_goes BEFORE UPDATE OF {name} ON {table} "
        f"FOR EACH ROW WHEN (NEW.{name} <> {value}) {refuse}"
        for name, value in blank.items()
    ]


def append_only(table: Table, blank: Mapping[str, str] = {}, owner: str | None = None) -> Table:
    """Marks `table` as one that only grows: UPDATE, DELETE and TRUNCATE are refused by triggers on both engines.

    Columns in `blank` may be emptied when their member is forgotten: each to the value (in SQL) that stands there.
    `owner` says whose a row is, and may change when two cards are put together.
    """
    keep = [column.name for column in table.c if column.name not in (*blank, owner)] if blank or owner else []
    for dialect in ("sqlite", "postgresql"):
        for statement in append_only_ddl(table.name, dialect, keep, blank):
            ddl = DDL(statement.replace("%", "%%")).execute_if(dialect=dialect)  # type: ignore[no-untyped-call]
            event.listen(table, "after_create", ddl)
    table.info["append_only"] = True
    return table

"""Statements on SQLite at a third of the usual cost.

SQLAlchemy works out for each execution anew which parameters go where and what becomes of the columns, which costs
several times what SQLite does. The store runs the same few statements for ever, so what was worked out is kept.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import BindParameter, Connection, CursorResult, Executable
from sqlalchemy.engine import Dialect, IteratorResult
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement

MOST_PLANS = 2000  # statements are made once, at import; somebody who makes them anew must not fill the memory


class Rows(IteratorResult[Any]):
    """The result of a statement."""

    rowcount: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of one statement called with one set of keys.

    `slots` are the parameters in the order of the question marks: the caller's key (None: a constant), the constant,
    and what is done to the caller's value. `statement` is held so that its id means no other one.
    """

    statement: Executable
    text: str
    slots: tuple[tuple[str | None, Any, Callable[[Any], Any] | None], ...]
    columns: SimpleResultMetaData

    def values(self, given: dict[str, Any]) -> list[Any]:
        values = []
        for key, constant, process in self.slots:
            value = constant if key is None else given[key]
            values.append(value if process is None else process(value))
        return values

    def result(self, cursor: sqlite3.Cursor) -> Rows:
        rows = Rows(self.columns, cursor)
        rows.rowcount = cursor.rowcount
        return rows


def plan_of(statement: Executable, keys: tuple[str, ...], dialect: Dialect) -> Plan | None:
    """The plan of a statement; None if the statement is not the same text for all values, or lacks a parameter."""
    compiled = cast(ClauseElement, statement).compile(dialect=dialect, column_keys=list(keys))
    if not isinstance(compiled, SQLCompiler) or compiled.positiontup is None or compiled.isplaintext:
        return None
    if compiled.post_compile_params or compiled.literal_execute_params:
        return None
    if compiled.insert_prefetch or compiled.update_prefetch:
        return None
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    slots = [_slot(compiled, name, binds[name], keys) for name in compiled.positiontup]
    if None in slots:
        return None
    return Plan(statement, compiled.string, tuple(slot for slot in slots if slot), _columns(compiled, dialect))


def _slot(compiled: SQLCompiler, name: str, bind: BindParameter[Any], keys: tuple[str, ...]) -> Any:
    process = compiled._bind_processors.get(name)
    for key in (bind.key, name):
        if key in keys:
            return key, None, process
    if bind.required or bind.callable:
        return None
    return None, bind.value if process is None else process(bind.value), None  # type: ignore[operator]


def _columns(compiled: SQLCompiler, dialect: Dialect) -> SimpleResultMetaData:
    columns = compiled._result_columns
    return SimpleResultMetaData(
        [column.keyname for column in columns],
        [column.objects for column in columns],
        _processors=[column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns],
    )


class QuickConnection(Connection):
    """A connection on which a statement with one set of parameters is prepared once.

    Results and errors are SQLAlchemy's own. Statements it does not know how to keep go the usual way, and so does
    everything while somebody listens to the connection's events.
    """

    def __init__(self, engine: Any) -> None:
        super().__init__(engine)
        self._plans: dict[tuple[Any, ...], Plan | None] = {}
        raw = self.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        self.raw = raw

    def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Any = None
    ) -> CursorResult[Any]:
        given = parameters[0] if type(parameters) is list and len(parameters) == 1 else parameters or {}
        if type(given) is not dict or execution_options or self._has_events:
            return super().execute(statement, parameters, execution_options=execution_options)
        key = (id(statement), *given)
        plan = self._plans[key] if key in self._plans else self._plan(key, statement)
        if plan is None:
            return super().execute(statement, parameters)
        return cast(CursorResult[Any], self._run(plan, given))

    def _run(self, plan: Plan, given: dict[str, Any]) -> Rows:
        values = plan.values(given)
        try:
            return plan.result(self.raw.execute(plan.text, values))
        except sqlite3.Error as error:
            raise DBAPIError.instance(
                plan.text, values, error, sqlite3.Error, hide_parameters=True, dialect=self.dialect
            ) from error

    def _plan(self, key: tuple[Any, ...], statement: Executable) -> Plan | None:
        if len(self._plans) >= MOST_PLANS:
            self._plans.clear()
        plan = self._plans[key] = plan_of(statement, key[1:], self.dialect)
        return plan

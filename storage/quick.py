"""Statements at a third of the usual cost.

SQLAlchemy works out for each execution anew which parameters go where and what becomes of the columns. That costs
several times what SQLite does for a keyed read. The store runs the same statements for ever, so what was worked out
once is kept, for all connections of the process: one to the same kind of database needs nothing else.
"""

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, cast

from sqlalchemy import BindParameter, Connection, CursorResult, Engine, Executable, Numeric, Row
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.exc import DBAPIError, MultipleResultsFound, NoResultFound
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement

MOST_PLANS = 2000  # statements are made once, at import; somebody who makes them anew must not fill the memory
_UNKNOWN: Any = object()


class Rows:
    """What a statement gave, row by row from the driver. Of SQLAlchemy's results it has what the queries here ask."""

    __slots__ = ("_columns", "_values", "rowcount")

    def __init__(self, columns: SimpleResultMetaData, cursor: Any) -> None:
        self._columns = columns
        self._values: Iterator[Any] = iter(cursor)
        self.rowcount: int = cursor.rowcount

    def __iter__(self) -> Iterator[Row[Any]]:
        return map(self._row, self._values)

    def all(self) -> list[Row[Any]]:
        return list(self)

    def first(self) -> Row[Any] | None:
        values = next(self._values, None)
        return None if values is None else self._row(values)

    def one_or_none(self) -> Row[Any] | None:
        row = self.first()
        if next(self._values, None) is not None:
            raise MultipleResultsFound("Several rows where at most one was expected.")
        return row

    def one(self) -> Row[Any]:
        row = self.one_or_none()
        if row is None:
            raise NoResultFound("No row where one was expected.")
        return row

    def scalars(self) -> Iterator[Any]:
        return (row[0] for row in self)

    def scalar(self) -> Any:
        row = self.first()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        return self.one()[0]

    def scalar_one_or_none(self) -> Any:
        row = self.one_or_none()
        return None if row is None else row[0]

    def _row(self, values: Any) -> Row[Any]:
        columns = self._columns
        return Row(columns, columns._processors, columns._key_to_index, values)


class Slot(NamedTuple):
    """A parameter: the key of its value among those the caller gives (else a constant), and what is done to it."""

    name: str
    key: str
    constant: Any
    process: Callable[[Any], Any] | None


class Plan:
    """What is known of one statement called with one set of keys. Holds the statement, so that its id stays its own."""

    __slots__ = ("_columns", "_constants", "_names", "_pick", "_processes", "statement", "text")

    def __init__(self, statement: Executable, compiled: SQLCompiler, slots: list[Slot], keys: tuple[str, ...]) -> None:
        self.statement = statement
        self.text = compiled.string
        self._names = None if compiled.positional else [slot.name for slot in slots]
        self._constants = {slot.key: slot.constant for slot in slots if slot.key not in keys}
        self._pick = _picker([slot.key for slot in slots])
        self._processes = [(n, slot.process) for n, slot in enumerate(slots) if slot.process]
        self._columns = _columns(compiled)

    def values(self, given: dict[str, Any]) -> Any:
        """The parameters as the driver wants them."""
        values = list(self._pick(self._constants | given if self._constants else given))
        for n, process in self._processes:
            values[n] = process(values[n])
        return values if self._names is None else dict(zip(self._names, values, strict=True))

    def result(self, cursor: Any) -> Rows:
        return Rows(self._columns, cursor)


def plan_of(statement: Executable, keys: tuple[str, ...], dialect: Dialect, *, many: bool = False) -> Plan | None:
    """The plan of a statement; None if its text is not the same for all values, or a parameter is missing.

    `many`: it will be called with several sets of parameters at once, from which no rows come back.
    """
    clause = cast(ClauseElement, statement)
    compiled = clause.compile(dialect=dialect, column_keys=list(keys), for_executemany=many)
    if not isinstance(compiled, SQLCompiler) or compiled.isplaintext or compiled.escaped_bind_names:
        return None
    if many and compiled._result_columns:
        return None
    if compiled.post_compile_params or compiled.literal_execute_params:
        return None
    if compiled.insert_prefetch or compiled.update_prefetch:
        return None
    if any(isinstance(column.type, Numeric) for column in compiled._result_columns):
        return None  # what becomes of a number depends on how the driver gives it
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    slots = [_slot(compiled, name, binds[name], keys) for name in compiled.positiontup or binds]
    return None if None in slots else Plan(statement, compiled, [slot for slot in slots if slot], keys)


def _slot(compiled: SQLCompiler, name: str, bind: BindParameter[Any], keys: tuple[str, ...]) -> Slot | None:
    process = cast("Callable[[Any], Any] | None", compiled._bind_processors.get(name))
    for key in (bind.key, name):
        if key in keys:
            return Slot(name, key, None, process)
    return None if bind.required or bind.callable else Slot(name, name, bind.value, process)


def _picker(keys: list[str]) -> Callable[[dict[str, Any]], Sequence[Any]]:
    """Takes the values of `keys` out of a dictionary, in order."""
    if len(keys) > 1:
        return itemgetter(*keys)
    return (lambda given: (given[keys[0]],)) if keys else lambda given: ()


def _columns(compiled: SQLCompiler) -> SimpleResultMetaData:
    columns, dialect = compiled._result_columns, compiled.dialect
    processors = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    return SimpleResultMetaData(
        [column.keyname for column in columns],
        [column.objects for column in columns],
        _processors=processors if any(processors) else None,
    )


Plans = dict[tuple[Any, ...], Plan | None]
_kept: dict[tuple[Any, ...], Plans] = {}


def plans_for(dialect: Dialect) -> Plans:
    """The plans that all connections to this kind of database share. Threads may add to them at any time."""
    kind = dialect.name, dialect.driver, dialect.paramstyle, dialect.server_version_info
    return _kept.setdefault(kind, {})


class QuickConnection(Connection):
    """A connection on which a statement is prepared once.

    Rows and errors are SQLAlchemy's own. Statements it does not know how to keep go the usual way, and so does
    everything while somebody listens to the connection's events.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.raw: Any = self.connection.driver_connection
        self._plans = plans_for(self.dialect)

    def execute(
        self, statement: Executable, parameters: Any = None, *, execution_options: Any = None
    ) -> CursorResult[Any]:
        several = parameters if type(parameters) is list else [parameters or {}]
        if not several or type(several[0]) is not dict or execution_options or self._has_events:
            return super().execute(statement, parameters, execution_options=execution_options)
        key = (id(statement), len(several) > 1, *several[0])
        plan = self._plans.get(key, _UNKNOWN)
        if plan is _UNKNOWN:
            plan = self._plan(key, statement)
        if plan is None:
            return super().execute(statement, parameters)
        return cast("CursorResult[Any]", self._run(plan, several))

    def _run(self, plan: Plan, several: list[dict[str, Any]]) -> Rows:
        driver = self.dialect.loaded_dbapi
        try:
            if len(several) == 1:
                return plan.result(self.raw.execute(plan.text, plan.values(several[0])))
            cursor = self.raw.cursor()
            cursor.executemany(plan.text, [plan.values(given) for given in several])
            return plan.result(cursor)
        except driver.Error as error:
            raise DBAPIError.instance(
                plan.text, None, error, driver.Error, hide_parameters=True, dialect=self.dialect
            ) from error

    def _plan(self, key: tuple[Any, ...], statement: Executable) -> Plan | None:
        if len(self._plans) >= MOST_PLANS:
            self._plans.clear()
        _, many, *keys = key
        plan = self._plans[key] = plan_of(statement, tuple(keys), self.dialect, many=many)
        return plan

"""Column types that behave the same on SQLite and PostgreSQL."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")  # PostgreSQL refuses NUL; no engine can encode a lone surrogate

Id = BigInteger().with_variant(Integer, "sqlite")  # only INTEGER is SQLite's own row id


def milliseconds(moment: datetime) -> int:
    """Whole milliseconds since 1970 UTC, rounded down. A naive datetime is a ValueError."""
    if moment.tzinfo is None:
        raise ValueError(f"A time without a zone cannot be stored: {moment!r}.")
    return (moment - EPOCH) // MILLISECOND


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept as whole milliseconds since 1970 UTC; comes back in UTC."""

    impl = BigInteger
    cache_ok = True

    # The processors themselves, not `process_…`: rows are full of times, and each wrapper costs as much as the work.
    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], int | None]:
        return _number

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[int | None], datetime | None]:
        return _moment


def _number(moment: datetime | None) -> int | None:
    return None if moment is None else milliseconds(moment)


def _moment(number: int | None) -> datetime | None:
    return None if number is None else EPOCH + number * MILLISECOND


class Json(TypeDecorator[Any]):
    """A small JSON value as text, keys sorted, ASCII only, so that equal values are equal texts on both engines."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, sort_keys=True, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


class Words(TypeDecorator[str]):
    """Text from outside: what no engine can store (NUL, lone surrogates) becomes U+FFFD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _UNSTORABLE.sub("\ufffd", value)

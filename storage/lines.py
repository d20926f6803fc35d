"""The lines of a purchase that is not an order yet, in one column."""

from typing import Any

from sqlalchemy import Dialect

from rules.products import Line
from storage.types import Json


class Lines(Json):
    """A tuple of `rules.products.Line`, kept as a JSON list of lists."""

    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return super().process_bind_param([[one.item, one.quantity, one.name] for one in value or ()], dialect)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return tuple(Line(*one) for one in super().process_result_value(value, dialect) or ())

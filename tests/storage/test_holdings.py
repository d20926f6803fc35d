"""No column that could hold something personal is forgotten by the one list of holdings."""

import re

import pytest
from sqlalchemy import Column, Enum, LargeBinary, Table, Text

import storage.tx  # noqa: F401  (knows every table)
from storage.holdings import HOLDINGS, NOBODYS
from storage.schema import metadata
from storage.types import Json, Words

NUMBERS_OF_PEOPLE = re.compile(r"telegram|chat|user|lane|phone|message_id|thread")
LISTED = {holding.table.name: holding for holding in HOLDINGS}


def could_be_personal(column: "Column[object]") -> bool:
    """Text of any kind that is not one of a fixed list, bytes, and numbers that Telegram gives to people."""
    if isinstance(column.type, Enum):
        return False
    return isinstance(column.type, Words | Json | Text | LargeBinary) or bool(NUMBERS_OF_PEOPLE.search(column.name))


def undecided(table: Table) -> set[str]:
    """Columns of which nobody has said what becomes of them."""
    if table.name in NOBODYS:
        return set()
    holding = LISTED.get(table.name)
    if holding is None:
        return {"the whole table"}
    if holding.goes:
        return set()
    decided = {*holding.blank, *holding.stays}
    return {column.name for column in table.c if could_be_personal(column)} - decided


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_of_every_column_that_could_be_personal_it_is_said_what_becomes_of_it(table: str) -> None:
    assert undecided(metadata.tables[table]) == set(), (
        "add it to storage/holdings.py: goes, blank, or stays with a reason"
    )


def test_a_forgotten_column_would_be_found() -> None:
    table = Table("visit", metadata, Column("remark", Words), Column("telegram_id", Text), Column("n", Text))
    metadata.remove(table)
    assert undecided(table) == {"the whole table"}
    assert could_be_personal(table.c.remark)


def test_the_lists_name_only_what_there_is() -> None:
    assert {*LISTED, *NOBODYS} <= set(metadata.tables)
    for holding in HOLDINGS:
        assert {*holding.blank, *holding.stays, *holding.hidden} <= set(holding.table.c.keys())
        assert not set(holding.blank) & set(holding.stays)

"""Noura, about whom something unmistakable stands in every place that could hold something personal."""

from typing import Any

from sqlalchemy import Boolean, Column, Enum, LargeBinary, Table, Text, bindparam, select

from domain import programme
from domain.grants import grant
from domain.human import Said, pass_on
from domain.ledger import earn
from domain.orders import buy, refund
from domain.rewards import redeem
from rules.inbox import New
from rules.products import Line
from rules.staff import Role
from storage.holdings import HOLDINGS, Holding
from storage.lines import Lines
from storage.schema import metadata
from storage.tx import Tx
from storage.types import Instant, Json, Words
from tests.domain.counter import DALLA, DAY, NOW

NOURA_ID = 5_555_123_456_789  # long enough to be told apart from any other number
PEOPLE = -1001700000001
PLANT = "PLANTED"


def plant(tx: Tx) -> int:
    """Noura's number. Real use cases first; then every text about her that is left is planted straight into its row."""
    programme.apply(tx, DALLA, now=NOW)
    member = tx.members.add(NOURA_ID, word("member", "first_name"), "ar", now=NOW)
    other = tx.members.add(42, "Lena", "de", now=NOW)
    assert member is not None
    assert other is not None
    noura = member.id
    tx.consents.add(noura, granted=True, wording="offers-1", language=word("consent", "language"), at=NOW)
    life = {"usable_from": NOW, "expires_at": NOW + 30 * DAY}
    earn(tx, noura, 500, **life, reason="welcome", now=NOW)
    order = buy(tx, noura, source="counter", external_id="7", amount=200_000, currency="SAR", now=NOW)
    refund(tx, order.order_id, 100, key=word("refund", "key"), now=NOW)
    redeem(tx, noura, "cup", key="k" * 12, now=NOW)
    grant(tx, f"#{noura}", 5, "a reason", actor="owner", key=word("operation", "key"), now=NOW)
    pass_on(tx, noura, Said(NOURA_ID, 1, "hello"), people=PEOPLE, key="1", now=NOW)
    _updates(tx)
    staff = tx.staff.put(99, "Huda", Role.CASHIER, added_by=None, now=NOW)
    links = _links(tx, noura, order.order_id, staff.id)
    for holding in HOLDINGS:
        if not rows(tx, holding, noura):
            _invent(tx, holding, links)
        _overwrite(tx, holding, noura)
    return noura


def word(table: str, column: str) -> str:
    return f"{PLANT}-{table}-{column}"


FIXED = {"class", "state"}  # words of a list that the database itself checks


# Statements are made once: the store keeps what it works out of each.
QUERIES = {id(holding): select(holding.table).where(holding.whose) for holding in HOLDINGS}
ASKED = {
    which: [key for key in ("me", "telegram") if key in query.compile().params] for which, query in QUERIES.items()
}
ADDS = {table.name: table.insert() for table in metadata.tables.values()}
CHANGES = {
    table.name: table.update().where(*(key == bindparam(f"was_{key.name}") for key in table.primary_key))
    for table in metadata.tables.values()
}


def rows(tx: Tx, holding: Holding, noura: int) -> list[Any]:
    values, which = {"me": noura, "telegram": NOURA_ID}, id(holding)
    return list(tx.members._c.execute(QUERIES[which], {key: values[key] for key in ASKED[which]}))


def personal(holding: Holding) -> list["Column[Any]"]:
    """The columns of text that go or are emptied."""
    text = [column for column in holding.table.c if isinstance(column.type, Words | Json | Text | LargeBinary)]
    return [
        column
        for column in text
        if column.name not in FIXED
        and not isinstance(column.type, Enum)
        and (holding.goes or column.name in holding.blank)
    ]


def _updates(tx: Tx) -> None:
    body = b'{"text":"PLANTED-inbox-body"}'
    one, two, three = tx.inbox.put(
        [
            New(7, 1, NOURA_ID, body + b" ", NOW),
            New(7, 2, NOURA_ID, body, NOW),
            New(7, 3, 42, f'{{"reply_to":{NOURA_ID}}} {PLANT}'.encode(), NOW),
        ]
    )
    assert one
    assert two
    assert three
    tx.inbox.bury(two.id, "PLANTED-inbox-reason", now=NOW)
    tx.inbox.bury(three.id, "somebody else's", now=NOW)


def _links(tx: Tx, noura: int, order_id: int, staff_id: int) -> dict[str, int]:
    def first(sql: str) -> int:
        return int(tx.members._c.exec_driver_sql(sql).scalar_one())

    return {
        "member_id": noura,
        "order_id": order_id,
        "staff_id": staff_id,
        "entry_id": first(f"SELECT min(id) FROM entry WHERE member_id = {noura}"),
        "lot_id": first(f"SELECT min(id) FROM lot WHERE member_id = {noura}"),
        "delivery_id": first(f"SELECT min(id) FROM delivery WHERE member_id = {noura}"),
    }


def _invent(tx: Tx, holding: Holding, links: dict[str, int]) -> None:
    """A row of Noura's in a table that the use cases above left without one."""
    stays = {name: "x" for name in holding.stays if isinstance(holding.table.c[name].type, Text | Words | Json)}
    stays = {name: word for name, word in stays.items() if not isinstance(holding.table.c[name].type, Enum)}
    values = {column.name: _value(holding.table, column, links) for column in holding.table.c if column.name != "id"}
    tx.members._c.execute(ADDS[holding.table.name], values | stays)


def _value(table: Table, column: "Column[Any]", links: dict[str, int]) -> Any:
    if (table.name, column.name) == ("proposal", "target"):
        return f"m{links['member_id']}"
    if (table.name, column.name) == ("prize", "undone_at"):
        return None  # it stands, as the stamp does that it is for
    if column.name in links:
        return links[column.name]
    if column.foreign_keys:
        name = next(iter(column.foreign_keys)).column.table.name
        return links.get(f"{name}_id") if not column.nullable else None
    if isinstance(column.type, Enum):
        return column.type.enum_class and next(iter(column.type.enum_class))
    if isinstance(column.type, Instant):
        return NOW
    if isinstance(column.type, Boolean):
        return False
    if isinstance(column.type, Lines):
        return (Line(word(table.name, column.name)),)
    if isinstance(column.type, Json):
        return {"plant": word(table.name, column.name)}
    return word(table.name, column.name) if isinstance(column.type, Words | Text) else 1


def _overwrite(tx: Tx, holding: Holding, noura: int) -> None:
    """Plants in what the use cases wrote, except where a table only grows: there it was planted as it was written."""
    if holding.table.info.get("append_only") or holding.table.name in ("inbox", "proposal"):
        return
    keys = list(holding.table.primary_key)
    for number, row in enumerate(rows(tx, holding, noura)):
        values = {
            column.name: _planted(holding.table, column, number)
            for column in personal(holding)
            if not column.primary_key and column.name != "target" and not column.foreign_keys
        }
        values.pop("phone", None)  # what waits for a phone is found by it
        if values:
            same = {f"was_{column.name}": getattr(row, column.name) for column in keys}
            tx.members._c.execute(CHANGES[holding.table.name], values | same)


def _planted(table: Table, column: "Column[Any]", number: int) -> Any:
    text = word(table.name, column.name) + (f"-{number}" if number else "")
    if isinstance(column.type, Lines):
        return (Line(text),)
    if isinstance(column.type, Json):
        return {"plant": text}
    return text

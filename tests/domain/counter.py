"""A counter for the tests of points: a shop whose programme counts, and Noura who presses Start."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain import programme
from domain.ledger import balance, earn, spend
from domain.verify import verify
from rules.ledger import Balance, Entry
from storage.tx import Tx
from tests.cast import NOURA, Person
from tests.conftest import Db
from tests.programmes import DALLA

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


class Counter:
    """Short words for what happens at the counter; everything goes through the real use cases and the real store."""

    zone = ZoneInfo("Asia/Riyadh")

    def __init__(self, db: Db, text: str = DALLA) -> None:
        self.db = db
        self.write, self.read = db.write, db.read
        self.write(programme.apply, text, now=NOW)
        self.noura = self.join(NOURA)

    def join(self, person: Person) -> int:
        return self.write(join, person).id

    @property
    def sqlite(self) -> bool:
        return self.read(lambda tx: tx.members._c.dialect.name) == "sqlite"

    def give(
        self, points: int, *, at: datetime = NOW, wait: timedelta = 0 * DAY, life: timedelta = 30 * DAY, **more: Any
    ) -> Entry:
        """Noura earns: usable after `wait`, and then for `life`."""
        life_of = {"usable_from": at + wait, "expires_at": at + wait + life}
        return self.write(earn, self.noura, points, **life_of, reason="purchase", now=at, **more)

    def spend(self, points: int, *, at: datetime = NOW) -> Entry:
        return self.write(spend, self.noura, points, reason="reward", now=at)

    def balance(self, at: datetime = NOW) -> Balance:
        return self.read(balance, self.noura, at)

    def differences(self) -> list[Any]:
        return self.read(verify)

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """What the tables really hold."""
        return self.read(lambda tx: [tuple(row) for row in tx.members._c.exec_driver_sql(sql)])

    def tamper(self, *statements: str) -> None:
        """What no use case can do."""

        def run(tx: Tx) -> None:
            for statement in statements:
                tx.members._c.exec_driver_sql(statement)

        self.write(run)


def join(tx: Tx, person: Person) -> Any:
    return tx.members.add(person.id, person.first_name, language=person.language_code, now=NOW)

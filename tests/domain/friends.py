"""A shop in which Noura invites, and everybody else comes by a link."""

from datetime import datetime
from typing import Any

from domain import members, referral
from domain.members import Arrival
from domain.orders import buy, refund
from rules.earning import Purchase
from tests.cast import Person
from tests.conftest import Db
from tests.domain.counter import DALLA, DAY, NOW, Counter

WINDOW = 14 * DAY


class Friends(Counter):
    """Noura invites; everybody else comes by a link."""

    def __init__(self, db: Db, text: str = DALLA) -> None:
        super().__init__(db, text)
        self.code = self.link(self.noura)

    def link(self, member: int) -> str:
        return self.write(referral.link, member, now=NOW)

    def come(self, who: Person, code: str | None = None, *, at: datetime = NOW, **more: Any) -> Arrival:
        return self.write(members.arrive, person(who), "en", invitation=code or self.code, now=at, **more)

    def order(self, member: int, number: str = "1", riyals: int = 50, *, at: datetime = NOW) -> Purchase:
        what = {"source": "counter", "external_id": number, "amount": riyals * 100, "currency": "SAR"}
        return self.write(buy, member, **what, now=at)

    def give_back(self, order: int, riyals: int = 50, key: str = "k", *, at: datetime = NOW) -> None:
        self.write(refund, order, riyals * 100, key=key, now=at)

    def sweep(self, at: datetime) -> int:
        done = 0
        while count := self.write(referral.qualify, at):
            done += count
        return done

    def rows(self) -> list[tuple[Any, ...]]:
        return self.ask("SELECT inviter_id, invited_id, state, reason FROM referral ORDER BY id")

    def got(self, member: int) -> int:
        """What invitations brought a member in all, less what went back."""
        rows = self.ask(
            "SELECT COALESCE(SUM(e.points), 0) FROM entry e LEFT JOIN entry o ON o.id = e.of_id "
            f"WHERE e.member_id = {member} AND COALESCE(o.reason, e.reason) IN ('referral', 'invited')"
        )
        return int(rows[0][0])

    def told(self, member: int) -> list[str]:
        rows = self.read(lambda tx: tx.deliveries.of(member))
        return sorted(row.text_key for row in rows if row.text_key.startswith("referral"))


def person(who: Person) -> members.Person:
    return members.Person(who.id, who.first_name, language_code=who.language_code)


def stranger(number: int) -> Person:
    return Person(710_000_000 + number, f"N{number}", "en", "Riyadh")


def state(friends: Friends) -> tuple[str, str | None]:
    (row,) = friends.rows()
    return row[2], row[3]

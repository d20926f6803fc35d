"""A till for the tests of staff: an owner, the cast's three, Noura who buys, and short words for what happens."""

import itertools
from datetime import datetime
from typing import Any

from domain import counter as use
from domain.rewards import redeem
from domain.staff import appoint
from rules.counter import Booked, Sale, Target
from rules.rewards import Redemption
from rules.staff import Role, Staff
from storage.audit import Deed
from tests.cast import HUDA, OLIVER, OMAR, SALMA, Person
from tests.conftest import Db
from tests.domain.counter import DALLA, NOW, Counter

OWNER = OLIVER
SECOND = Person(700000009, "Dana", "en", "Riyadh")
ROLES = {OWNER: Role.OWNER, SALMA: Role.MARKETER, OMAR: Role.AGENT, HUDA: Role.CASHIER}
STRANGER = Person(700000099, "Nobody", "en", "")
numbers = itertools.count(1)


class Till(Counter):
    """The counter of a shop whose staff are OWNER, Salma, Omar and Huda."""

    def __init__(self, db: Db, text: str = DALLA, roles: dict[Person, Role] = ROLES) -> None:
        super().__init__(db, text)
        self.staff = {person: self.appoint(person, role) for person, role in roles.items()}

    def appoint(self, person: Person, role: Role) -> Staff:
        staff: Staff = self.write(appoint, person.id, role, person.first_name, actor="settings", now=NOW)
        return staff

    def sale(self, riyals: int, number: str = "", target: Target | None = None) -> Sale:
        number = number or f"kaaaabbbb{next(numbers):04}"
        return Sale(target or Target(self.noura), riyals * 100, "SAR", number)

    def book(self, sale: Sale, by: Person = HUDA, *, at: datetime = NOW, **flags: bool) -> Booked:
        booked: Booked = self.write(use.book, by.id, sale, now=at, **flags)
        return booked

    def deeds(self) -> list[Deed]:
        """What staff changed, oldest first, without how they became staff."""
        newest = self.read(lambda tx: tx.audit.newest())
        return [deed for deed in reversed(newest) if deed.action != "staff-appointed"]

    def told(self, person: Person, at: datetime = NOW) -> list[str]:
        """The texts that wait to go to somebody's chat."""
        due = self.write(lambda tx: tx.deliveries.due(at, 100))
        return [one.text_key for one in due if one.chat_id == person.id]

    def code(self, at: datetime = NOW) -> Redemption:
        """Noura has taken a cup."""
        self.give(500, at=at)
        redemption: Redemption = self.write(redeem, self.noura, "cup", key=f"key{next(numbers):09}", now=at)
        return redemption


def facts(deed: Deed) -> dict[str, Any]:
    return {**deed.facts, "actor": deed.actor, "action": deed.action}

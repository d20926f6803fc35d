"""What a reconciliation can find."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """Two numbers that must be equal and are not. `table` and `row` say where: `lot` 12, `stock` cup."""

    name: str
    table: str
    row: int | str
    member_id: int | None
    expected: int | str | None
    actual: int | str | None

    def __str__(self) -> str:
        whose = f" of member {self.member_id}" if self.member_id is not None and self.table != "member" else ""
        return f"{self.name}: {self.table} {self.row}{whose} should be {self.expected!r} and is {self.actual!r}"

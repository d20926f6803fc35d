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

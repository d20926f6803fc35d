"""Members and their ledger, rewards, orders, deliveries, the inbox, and the shop's programme."""

import re
from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None

MADE = re.compile(r"^CREATE (?:OR REPLACE )?(TABLE|FUNCTION) (\w+)")


def statements() -> list[str]:
    """The SQL for the engine at hand: statements have no empty line inside and one between them."""
    dialect = op.get_bind().dialect.name
    return Path(__file__).with_name(f"0001_{dialect}.sql").read_text(encoding="utf-8").strip().split("\n\n")


def upgrade() -> None:
    for statement in statements():
        op.execute(statement)


def downgrade() -> None:
    made = [match.groups() for statement in statements() if (match := MADE.match(statement))]
    cascade = " CASCADE" if op.get_bind().dialect.name == "postgresql" else ""
    for kind in ("TABLE", "FUNCTION"):
        for name in dict.fromkeys(name for what, name in reversed(made) if what == kind):
            op.execute(f"DROP {kind} {name}{cascade}")

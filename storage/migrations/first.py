"""`python -m storage.migrations.first` writes the first revision's SQL anew from the tables.

Only as long as nobody has a database made by it: afterwards every change of a table is a revision of its own.
"""

import re
from itertools import groupby
from typing import Any

from sqlalchemy import create_mock_engine

from storage.migrations import HERE
from storage.schema import metadata

INDEX = re.compile("CREATE (UNIQUE )?INDEX")  # a table's indexes come in any order
ENGINES = {"sqlite": "sqlite://", "postgresql": "postgresql+psycopg://"}


def statements(dialect: str) -> list[str]:
    """Everything that makes an empty database ours, one SQL statement each, in order."""
    found: list[str] = []

    def keep(statement: Any, *_: Any, **__: Any) -> None:
        found.append(str(statement.compile(dialect=engine.dialect)))

    engine = create_mock_engine(ENGINES[dialect], keep)
    metadata.create_all(engine, checkfirst=False)
    tidy = dict.fromkeys(_tidy(statement) for statement in found)
    runs = groupby(tidy, key=lambda statement: bool(INDEX.match(statement)))
    return [statement for indexes, run in runs for statement in (sorted(run) if indexes else run)]


def _tidy(statement: str) -> str:
    """Without empty lines and with spaces for tabs. SQLAlchemy doubles the percent sign for the driver."""
    lines = (re.sub(r"\s+$", "", line).replace("\t", "    ") for line in statement.replace("%%", "%").splitlines())
    return "\n".join(line for line in lines if line)


if __name__ == "__main__":
    for dialect in ENGINES:
        file = HERE / "versions" / f"0001_{dialect}.sql"
        file.write_text("\n\n".join(statements(dialect)) + "\n", encoding="utf-8")

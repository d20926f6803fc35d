"""`wafa migrate|backup|restore|verify|grant`: keeping the shop's books."""

from typing import ParamSpec, TypeVar

from bot import settings
from bot.cli.root import app, out
from storage.migrations import migrate as migrate_database

P = ParamSpec("P")
T = TypeVar("T")


@app.command()
def migrate() -> None:
    """Bring the database to this version of Wafa. Data is kept."""
    url = settings.load().database
    make_folder(url)
    out.print(migrate_database(url))

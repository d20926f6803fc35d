"""Which of several processes leads: a lock of PostgreSQL's own, held by a connection and gone with it."""

from contextlib import suppress

import psycopg
from sqlalchemy.engine import make_url

KEY = 7_723_052  # of the advisory lock; each database has its own locks
PATIENCE = {"connect_timeout": 3, "tcp_user_timeout": 3_000, "options": "-c statement_timeout=2000"}


class Leadership:
    """The lead among the processes of one PostgreSQL database. Not for several threads at once."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection: psycopg.Connection | None = None
        self._held = False

    def hold(self) -> bool:
        """Take the lead, or make sure that it is still held. False while another has it or nobody can tell."""
        try:
            if self._connection is None:
                self._connection = psycopg.connect(self._url, autocommit=True, **PATIENCE)  # type: ignore[arg-type]
            self._held = self._held or self._try(self._connection)
            if self._held:
                self._connection.execute("SELECT 1")
        except psycopg.Error:
            self.let_go()
        return self._held

    def let_go(self) -> None:
        """Give the lead back; the lock goes with the connection at the latest."""
        self._held = False
        if self._connection is not None:
            with suppress(psycopg.Error):
                self._connection.execute("SELECT pg_advisory_unlock_all()")
            self._connection.close()
            self._connection = None

    @staticmethod
    def _try(connection: psycopg.Connection) -> bool:
        row = connection.execute("SELECT pg_try_advisory_lock(%s)", (KEY,)).fetchone()
        return bool(row and row[0])


def leadership(url: str) -> Leadership | None:
    """The lead to be had in this database; None on SQLite, where the one process leads."""
    return None if url.startswith("sqlite") else Leadership(url)

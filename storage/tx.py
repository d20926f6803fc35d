"""One transaction as the use cases see it: named queries by topic, nothing else."""

from sqlalchemy import Connection

from storage.members import Members


class Tx:
    """One attribute per topic. Made once per connection and used for every transaction on it."""

    __slots__ = ("members",)

    def __init__(self, connection: Connection) -> None:
        self.members = Members(connection)

"""One transaction as the use cases see it: named queries by topic, nothing else."""

from sqlalchemy import Connection

from storage.ledger import Ledger
from storage.members import Members
from storage.operations import Operations
from storage.programme import Programmes
from storage.rewards import Rewards


class Tx:
    """One attribute per topic. Made once per connection and used for every transaction on it."""

    __slots__ = ("ledger", "members", "operations", "programme", "rewards")

    def __init__(self, connection: Connection) -> None:
        self.ledger = Ledger(connection)
        self.members = Members(connection)
        self.operations = Operations(connection)
        self.programme = Programmes(connection)
        self.rewards = Rewards(connection)

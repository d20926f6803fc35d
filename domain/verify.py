"""Reconciling the books: members, lots, entries, orders, stock and tiers."""

from rules.verify import Difference
from storage.tx import Tx

__all__ = ["Difference", "verify"]

MOST = 100


def verify(tx: Tx) -> list[Difference]:
    """Everything that does not reconcile, named, at most 100 rows of each kind; empty when all is well.

    Reads every row of the ledger once per check: for `store.report`.
    """
    return tx.books.differences(MOST)

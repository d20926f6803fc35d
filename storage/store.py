"""The store: runs use cases as transactions."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from storage.tx import Tx

P = ParamSpec("P")
T = TypeVar("T")
UseCase = Callable[Concatenate[Tx, P], T]


class Store(ABC):
    """Runs synchronous use cases `fn(tx, …)` as whole transactions. See `open`."""

    @staticmethod
    def open(url: str) -> "Store":
        """Opens a migrated database: `sqlite:///path` or `postgresql://…`. Creates nothing."""
        if url.startswith("sqlite"):
            from storage.sqlite import SqliteStore

            return SqliteStore(url)
        from storage.postgres import PostgresStore

        return PostgresStore(url)

    @abstractmethod
    async def write(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """One transaction; the answer comes after COMMIT. An exception of `fn` rolls it back and is raised.

        `fn` may run more than once and must have no effect outside the database. A cancelled caller's write still
        happens. Raises `Busy` when the database stays contended, `StoreDown`, or `StoreClosed`.
        """

    @abstractmethod
    async def slice(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for background work of at most 500 rows: waits behind all writes."""

    @abstractmethod
    async def read(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Short keyed reads in one snapshot."""

    @abstractmethod
    async def report(self, fn: UseCase[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Reads that scan, in one snapshot, on threads of their own."""

    @abstractmethod
    async def close(self) -> None:
        """Finishes what was accepted, then lets the database go."""

"""What the store itself can answer instead of a use case."""


class StoreDown(Exception):
    """The database cannot be reached, or cannot write. Whether a cut-off COMMIT counted is unknown: ask again."""


class StoreClosed(StoreDown):
    """The store is closing and takes no more work."""

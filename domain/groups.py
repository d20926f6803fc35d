"""The staff group under the id that it has now, which is another one once it has become a supergroup."""

from storage.tx import Tx


def now_known_as(tx: Tx, chat_id: int) -> int:
    """The id under which a chat is reached. People, who have positive ids, keep theirs."""
    return chat_id if chat_id > 0 else tx.groups.moved_to(chat_id) or chat_id


def moved(tx: Tx, chat_id: int, to: int) -> None:
    """A group has become a supergroup: what waits for it, and all that will be left for it, goes there."""
    tx.groups.move(chat_id, to)
    tx.deliveries.move(chat_id, to)

"""People who block the bot, and who let it in again."""

from datetime import datetime

from domain.members import Person, block, unblock
from storage.store import Store


async def on_change(person: Person, text: str, store: Store, now: datetime) -> None:
    """`text` is the bot's new status in the private chat: "kicked" means blocked, "member" not any more."""
    if text == "kicked":
        await store.write(block, person.id, now=now)
    elif text == "member":
        await store.write(unblock, person.id)

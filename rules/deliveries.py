"""Values of deliveries: messages that are not an immediate reply."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to one recipient: a member's chat, or a staff chat (`member_id` None), perhaps in a topic.

    `class_` is marketing, service or support; `text_key` and `facts` make its text. `about_id` is the member whom a
    message to staff speaks of. `tries` counts sends begun, this one included. `perhaps_repeat`: an earlier try may
    have arrived.
    """

    id: int
    key: str
    member_id: int | None
    about_id: int | None
    chat_id: int
    thread_id: int | None
    class_: str
    text_key: str
    facts: dict[str, Any]
    due_at: datetime
    state: str
    reason: str | None
    tries: int
    worker: str | None
    lease_until: datetime | None
    message_id: int | None
    perhaps_repeat: bool
    created_at: datetime
    done_at: datetime | None

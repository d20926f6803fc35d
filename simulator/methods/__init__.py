"""The methods of the Bot API. Importing this package registers all of them."""

from simulator.methods import (
    chat_members,
    chats,
    commands,
    edits,
    invites,
    media,
    messages,
    pins,
    polls,
    profile,
    topics,
    updates,
    webhooks,
)

__all__ = [
    "chat_members",
    "chats",
    "commands",
    "edits",
    "invites",
    "media",
    "messages",
    "pins",
    "polls",
    "profile",
    "topics",
    "updates",
    "webhooks",
]

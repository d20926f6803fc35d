"""The methods of the Bot API. Importing this package registers all of them."""

from simulator.methods import edits, media, messages, polls, updates, webhooks

__all__ = ["edits", "media", "messages", "polls", "updates", "webhooks"]

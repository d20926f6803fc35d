"""The counter: Telegram in, Telegram out; read, one call, speak."""

import handlers.on_demand  # noqa: F401  (before anybody imports aiogram)

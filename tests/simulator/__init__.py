import handlers.on_demand  # noqa: F401  (before anybody imports aiogram)

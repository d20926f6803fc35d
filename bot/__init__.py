"""The front door: settings, wiring, inbox, middlewares, web app and command line. It decides nothing."""

import handlers.on_demand  # noqa: F401  (before anybody imports aiogram)

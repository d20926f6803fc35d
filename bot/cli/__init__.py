"""The command line `wafa`."""

import sys

from bot.cli.root import app
from bot.settings import SettingsError

# Every module adds its commands to the one app.
from bot.cli import init, keep, programme, run, service  # noqa: F401  isort:skip

WRONG_SETTINGS = 2


def main() -> None:
    """Run one command. Wrong settings are listed readably and end with status 2."""
    try:
        app()
    except SettingsError as wrong:
        print("Wafa cannot start with these settings:", file=sys.stderr)  # noqa: T201
        for problem in wrong.problems:
            print(f"  - {problem}", file=sys.stderr)  # noqa: T201
        print("They come from the environment and the file .env; README.md lists them all.", file=sys.stderr)  # noqa: T201
        sys.exit(WRONG_SETTINGS)

"""The command line `wafa`."""

import sys

import bot.cli.doctor
import bot.cli.init
import bot.cli.keep
import bot.cli.programme
import bot.cli.run
import bot.cli.service  # noqa: F401  each module adds its commands to the one app
from bot.cli.root import app, err
from bot.files import AlreadyRunning, DamagedKey
from bot.settings import SettingsError
from storage.errors import StoreDown
from storage.migrations import WrongDatabase

WRONG_SETTINGS = 2


def main() -> None:
    """Run one command. What keeps it from working is said in a sentence; wrong settings end with status 2."""
    try:
        app()
    except SettingsError as wrong:
        err.print("Wafa cannot start with these settings:")
        for problem in wrong.problems:
            err.print(f"  - {problem}", markup=False)
        err.print("They come from the environment and the file .env; README.md lists them all.")
        sys.exit(WRONG_SETTINGS)
    except AlreadyRunning as other:
        err.print(f"Wafa is running here (process {other.process}); SQLite means one process. Stop it first.")
        sys.exit(WRONG_SETTINGS)
    except (WrongDatabase, DamagedKey) as wrong:
        err.print(str(wrong), markup=False)
        sys.exit(1)
    except StoreDown as down:
        err.print(f"The database does not answer: {down}", markup=False)
        sys.exit(1)

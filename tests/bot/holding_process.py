"""A process that runs on a database file alone until it is killed: `URL`."""

import signal
import sys

from bot import files


def main() -> None:
    with files.alone(sys.argv[1]):
        print("held", flush=True)
        signal.pause()

"""What time it is for this installation."""

from datetime import datetime

from bot import files
from bot.clock import Clock
from bot.settings import Settings


def now(wanted: Settings) -> datetime:
    """Calendar time, aware, UTC: what is done by hand is dated as what the bot does.

    On the simulator that is the time of its stage, which somebody may have moved forward.
    """
    if not wanted.simulator:
        return Clock().now()
    from simulator.clock import moved  # the whole stage comes with it: a second that no shop's command needs

    offset = moved(files.DATA / "simulator.state")
    return Clock(lambda: offset).now()

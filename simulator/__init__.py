"""The rehearsal stage: a Bot API server of our own and a chat page. It imports nothing of ours."""

from simulator.clock import SimClock
from simulator.server import Simulator, create

__all__ = ["SimClock", "Simulator", "create"]

"""A Bot API server with a strict limit: more than so many messages in any one second are refused with 429.

`python -m bench.strict RATE` prints its port. It answers after 60 ± 40 ms, as Telegram does from afar; `/seen` tells
how many messages it took, how many it refused, and in how many seconds.
"""

import asyncio
import gc
import random
import sys
import time
from collections import deque
from dataclasses import dataclass, field

import orjson

from bench.stub import SENT, Connection, answer, serve

LATENCY = (0.02, 0.1)  # seconds
WINDOW = 1.0


@dataclass(slots=True)
class Limit:
    """A sliding window over what was taken; times in seconds."""

    rate: int
    taken: int = 0
    refused: int = 0
    first: float = 0.0
    last: float = 0.0
    _window: deque[float] = field(default_factory=deque)

    def takes(self, now: float) -> bool:
        """Whether one more message is within the limit at `now`; if so it counts."""
        while self._window and self._window[0] <= now - WINDOW:
            self._window.popleft()
        if len(self._window) >= self.rate:
            self.refused += 1
            return False
        self._window.append(now)
        self.first, self.last = self.first or now, now
        self.taken += 1
        return True

    def seen(self) -> dict[str, float]:
        """What there was to see since somebody last asked."""
        told = {"taken": self.taken, "refused": self.refused, "seconds": self.last - self.first}
        self.taken, self.refused, self.first, self.last = 0, 0, 0.0, 0.0
        return told


def main(rate: int) -> None:
    """Serve with this limit."""
    limit, dice = Limit(rate), random.Random(11)

    class Strict(Connection):
        def received(self, request: bytes) -> None:
            if b"/sendMessage " in request:
                self._message()
            else:
                self.reply(orjson.dumps(limit.seen()) if b" /seen " in request else answer(request))

        def _message(self) -> None:
            if limit.takes(time.monotonic()):
                asyncio.get_running_loop().call_later(dice.uniform(*LATENCY), self.reply, SENT)
            else:
                told = {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 1"}
                self.reply(orjson.dumps(told | {"parameters": {"retry_after": 1}}), b"429 Too Many Requests")

    gc.freeze()  # a judge who blinks would call those late who are not
    asyncio.run(serve(Strict))


if __name__ == "__main__":
    main(int(sys.argv[1]))

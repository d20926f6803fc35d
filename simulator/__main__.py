"""The simulator alone: `python -m simulator --port 8081 --state data/simulator-world.db`."""

from __future__ import annotations

import argparse
import contextlib
import socket
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import Mount, Route

from simulator.server import Simulator, create

TOKEN = "7000000000:SIMULATOR-not-a-secret"  # noqa: S105 - opens nothing but this simulator


def application(simulator: Simulator) -> Starlette:
    """The simulator at /simulator, where the bot would mount it too."""

    async def home(request: object) -> RedirectResponse:
        return RedirectResponse("/simulator/")

    return Starlette(routes=[Route("/", home), Mount("/simulator", simulator.app)])


class _Server(uvicorn.Server):
    """Sends the watchers home before it waits for the last answers, and closes the simulator after them."""

    def __init__(self, simulator: Simulator, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._simulator = simulator

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._simulator.dismiss()
        await super().shutdown(sockets)
        await self._simulator.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--state", type=Path, help="the file to remember the world in; none: forget it at the end")
    parser.add_argument("--token", default=TOKEN)
    wishes = parser.parse_args()
    simulator = create(wishes.state, wishes.token)
    config = uvicorn.Config(
        application(simulator),
        host="127.0.0.1",
        port=wishes.port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    with contextlib.suppress(KeyboardInterrupt):  # uvicorn raises it again after the end
        _Server(simulator, config).run()


if __name__ == "__main__":
    main()

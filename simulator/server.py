"""One simulator: a world, its Bot API, its page and the file it remembers everything in."""

from __future__ import annotations

import time
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

from simulator import cast
from simulator.botapi import BotApi
from simulator.clock import SimClock, kept
from simulator.methods.webhooks import resume
from simulator.people import People
from simulator.playing import Playing
from simulator.state import State
from simulator.web import Pages
from simulator.world import World


class Simulator:
    """`app` is an ASGI application to mount at /simulator; it must run on one event loop."""

    def __init__(self, state: State, token: str, clock: SimClock) -> None:
        self.token = token
        self.clock = clock
        self.world = World(state, clock, cast.bot_user(token), time.monotonic)
        self.bot_api = BotApi(self.world, token)
        self.app: ASGIApp = self._route
        self._is_awake = False
        self.playing = Playing(clock, self._save_clock, time.monotonic)
        self._pages = Pages(People(self.world, self.bot_api, self.playing))
        cast.gather(self.world)
        state.flush()

    async def _route(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return
        if not self._is_awake:
            self._is_awake = True
            resume(self.world)
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        if path.startswith(("/bot", "/file/bot")):
            await self.bot_api(scope, receive, send, path)
        else:
            await self._pages(scope, receive, send)

    def _save_clock(self) -> None:
        self.world.save_clock()
        self.world.state.flush()

    def dismiss(self) -> None:
        """Ends what would hold a server open that wants to stop: pages that watch and polls that wait."""
        self.world.poller.close()
        self.world.events.close()

    async def close(self) -> None:
        """Ends what flows, waiting polls and webhooks, and closes the file."""
        self.dismiss()
        self.playing.stop()
        await self.world.webhook.close()
        self.world.state.close()


def create(state_path: Path | None, token: str, *, clock: SimClock | None = None) -> Simulator:
    """A simulator whose world lives in `state_path` (None: in memory only). The cast is in it, whatever else."""
    state = State(state_path)
    clock = clock or SimClock()
    clock.offset = max(clock.offset, kept(state))
    return Simulator(state, token, clock)

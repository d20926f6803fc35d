"""uvicorn as a guest: the house decides when it starts and stops, not a signal."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from typing import Any

import uvicorn

LAST_ANSWERS_SECONDS = 3


class AddressTaken(Exception):
    """Something else listens there already, or the address is not this machine's."""


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Any:
        yield


def bind(host: str, port: int) -> socket.socket:
    """A listening socket. Raises AddressTaken with the machine's words."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio switches Nagle's delay off only where the protocol is named.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except OSError as taken:
        listening.close()
        raise AddressTaken(f"WAFA_LISTEN: cannot listen on {host}:{port}: {taken.strerror}") from taken
    return listening


@contextlib.asynccontextmanager
async def serve(app: Any, listening: socket.socket) -> AsyncIterator[None]:
    """Serve `app` on the socket while the block runs; then let running answers end, 3 seconds at most."""
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        http="httptools",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=LAST_ANSWERS_SECONDS,
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    # uvicorn tells of its start by an attribute only.
    while not server.started and not task.done():  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    try:
        yield
    finally:
        server.should_exit = True
        await task
        listening.close()

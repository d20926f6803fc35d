"""A Bot API server that says yes to everything, in a process of its own: answers in some 20 µs, keeps nothing.

`python -m bench.stub` prints its port and serves until its standard input is closed.
"""

import asyncio
import sys
from collections.abc import Callable

BOT = b'{"ok":true,"result":{"id":7000000000,"is_bot":true,"first_name":"Dalla","username":"dalla_wafa_bot"}}'
SENT = (
    b'{"ok":true,"result":{"message_id":1001,"date":1790000000,"text":"ok",'
    b'"from":{"id":7000000000,"is_bot":true,"first_name":"Dalla","username":"dalla_wafa_bot"},'
    b'"chat":{"id":700000001,"type":"private","first_name":"Noura"}}}'
)
TRUE = b'{"ok":true,"result":true}'


class Connection(asyncio.Protocol):
    """HTTP/1.1 with keep-alive, just enough for the clients that are measured."""

    def __init__(self) -> None:
        self._seen = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._seen += data
        while (request := self._next()) is not None:
            self.received(request)

    def received(self, request: bytes) -> None:
        """A request is here as a whole, known by its first line."""
        self.reply(answer(request))

    def reply(self, body: bytes, status: bytes = b"200 OK") -> None:
        """Answer the request that is the oldest without an answer."""
        assert self._transport is not None
        head = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (status, len(body))
        self._transport.write(head + body)

    def _next(self) -> bytes | None:
        """The request line of the next request that is there as a whole."""
        head_end = self._seen.find(b"\r\n\r\n")
        if head_end < 0:
            return None
        end = self._end_of_body(self._seen[:head_end].lower(), head_end + 4)
        if end is None:
            return None
        request, self._seen = self._seen[: self._seen.index(b"\r\n")], self._seen[end:]
        return request

    def _end_of_body(self, head: bytes, start: int) -> int | None:
        if b"\r\ntransfer-encoding: chunked" in head:
            last = self._seen.find(b"\r\n0\r\n\r\n", start - 2)
            return None if last < 0 else last + 7
        _, found, rest = head.partition(b"\r\ncontent-length:")
        end = start + (int(rest.split(b"\r\n", 1)[0]) if found else 0)
        return end if len(self._seen) >= end else None


def answer(request: bytes) -> bytes:
    """What Telegram would say, for the methods that are measured."""
    method = request.split(b" ", 2)[1].rpartition(b"/")[2].lower()
    if method == b"getme":
        return BOT
    return SENT if method.startswith((b"send", b"edit")) else TRUE


async def serve(connection: Callable[[], Connection] = Connection) -> None:
    """Print the port and serve until nobody wants it any more."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())

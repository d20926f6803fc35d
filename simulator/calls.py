"""The log of calls the bot made, for tests and the curious."""

from __future__ import annotations

from collections import deque
from typing import Any

from simulator.errors import ApiError
from simulator.params import Params
from simulator.registry import Told

KEPT = 10_000


class Calls:
    """The last 10,000 calls, numbered from 1. Polls that brought nothing are left out."""

    def __init__(self) -> None:
        self._log: deque[dict[str, Any]] = deque(maxlen=KEPT)
        self._count = 0

    def add(self, method: str, params: Params, outcome: dict[str, Any], fault: str | None) -> None:
        """`outcome` is the envelope that was, or would have been, the answer; `fault` what was done to it."""
        self._count += 1
        call = {"n": self._count, "method": method, "params": params.logged(), **outcome}
        self._log.append({**call, "fault": fault} if fault else call)

    def after(self, number: int) -> list[dict[str, Any]]:
        """The calls with higher numbers; of a negative number, that many of the newest."""
        if number < 0:
            return list(self._log)[number:]
        return [call for call in self._log if call["n"] > number]


def good(result: Any) -> dict[str, Any]:
    if isinstance(result, Told):
        return {"ok": True, "result": result.result, "description": result.description}
    return {"ok": True, "result": result}


def server_error() -> ApiError:
    return ApiError(500, "Internal Server Error")


def too_many(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})

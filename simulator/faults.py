"""Failures on demand: what real networks and Telegram do on a bad day, switched on by tests.

POST /simulator/api/faults takes any of
  {"next": [{"kind": …, "method"?, "chat_id"?, "times"?: 1, "retry_after"?: 1, "seconds"?: 1}]}   the next such calls
  {"rate": {"429": 0.03, "drop_after": 0.01}, "method"?, "chat_id"?}                              a share of all calls
  {"flood": "usual"}           Telegram's own sending limits: "off" (as at first), "usual" (short bursts pass), "strict"
  {"clear": true}                                                                        back to good weather
kinds: 429, 500, 502_html, drop_before (the connection closes, nothing happened), drop_after (it closes although the
call was carried out), slow (the answer comes after `seconds`). getUpdates fails only when `method` names it.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from simulator.flood import Flood, Mode

KINDS = ("429", "500", "502_html", "drop_before", "drop_after", "slow")
_SPARED = {"getupdates"}


@dataclass(slots=True)
class Fault:
    """One planned failure; `times` is how many calls it still meets."""

    kind: str
    method: str = ""
    chat_id: int | None = None
    times: int = 1
    retry_after: int = 1
    seconds: float = 1.0

    def __post_init__(self) -> None:
        self.kind, self.method = str(self.kind), str(self.method)
        if self.kind not in KINDS:
            raise ValueError(f"There is no fault {self.kind!r}; the kinds are {', '.join(KINDS)}.")
        self.chat_id = int(str(self.chat_id)) if self.chat_id is not None else None
        self.times = int(_between("times", self.times, 1, 10**9))
        self.retry_after = int(_between("retry_after", self.retry_after, 1, 86_400))
        self.seconds = _between("seconds", self.seconds, 0, 600)

    def meets(self, method: str, chat_id: int | None) -> bool:
        if self.method:
            return self.method.lower() == method and self.chat_id in (None, chat_id)
        return method not in _SPARED and self.chat_id in (None, chat_id)


def _between(name: str, value: Any, low: float, high: float) -> float:
    number = float(value)
    if not low <= number <= high:  # also no number at all, as NaN is
        raise ValueError(f"{name} is from {low} to {high}.")
    return number


class Faults:
    """The plan: named next ones first, then chance."""

    def __init__(self, flood: Flood, seed: int = 0) -> None:
        self._flood = flood
        self._random = random.Random(seed)  # noqa: S311 - weather, not secrets
        self.next: list[Fault] = []
        self.rates: list[tuple[Fault, float]] = []

    def plan(self, wish: dict[str, Any]) -> None:
        """Takes a body as described above, whole or not at all. Raises ValueError, TypeError or KeyError."""
        coming = [Fault(**fault) for fault in wish.get("next", [])]
        scope = {name: wish[name] for name in ("method", "chat_id", "retry_after", "seconds") if name in wish}
        shares = dict(wish.get("rate", {})).items()
        rates = [(Fault(kind, **scope), _between("A rate", share, 0, 1)) for kind, share in shares]
        flood = Mode({True: "usual", False: "off"}.get(wish["flood"], wish["flood"])) if "flood" in wish else None
        if wish.get("clear"):
            self.next, self.rates = [], []
            flood = flood or Mode.OFF
        self.next += coming
        self.rates += rates
        if flood is not None:
            self._flood.set(flood)

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that meets this call, if any; `method` in lower case."""
        for fault in self.next:
            if fault.meets(method, chat_id):
                fault.times -= 1
                if fault.times <= 0:
                    self.next.remove(fault)
                return fault
        for fault, share in self.rates:
            if fault.meets(method, chat_id) and self._random.random() < share:
                return fault
        return None

    def shown(self) -> dict[str, Any]:
        return {
            "next": list(self.next),
            "rate": [{"kind": fault.kind, "share": share, "method": fault.method} for fault, share in self.rates],
            "flood": self._flood.mode,
        }

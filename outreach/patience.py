"""What to do with work that goes wrong: say so in one line, and try again what cannot be begun, less and less often."""

import traceback
from collections.abc import Callable

import structlog

from domain.apart import ApartFailed
from rules.deliveries import backoff
from rules.refusals import Busy
from storage.errors import StoreDown

log = structlog.get_logger()

LONGEST_SECONDS = 30.0
KNOWN = (StoreDown, Busy, ApartFailed, OSError)  # the last: disk and network. Their line says all there is to say


class Patience:
    """Who waits until when, by name. `monotonic` gives seconds."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._failures: dict[str, int] = {}
        self._again: dict[str, float] = {}

    def waits(self, name: str) -> float:
        """Seconds until it is worth another try; 0 when it is."""
        return max(0.0, self._again.get(name, 0.0) - self._monotonic())

    def lose(self, name: str, event: str, problem: Exception, **facts: object) -> None:
        """It failed. The traceback is for whoever looks closer: it is logged at the level `debug`."""
        failures = self._failures[name] = self._failures.get(name, 0) + 1
        seconds = min(backoff(failures).total_seconds(), LONGEST_SECONDS)
        self._again[name] = self._monotonic() + seconds
        log.warning(event, problem=in_a_line(problem), again_in_seconds=seconds, **facts)
        log.debug(event, exc_info=problem, **facts)

    def regain(self, name: str) -> None:
        """It went well."""
        if self._failures.pop(name, 0):
            del self._again[name]


class Troubles:
    """What has been told of work that fails, by name, so that nothing fills the log by failing over and over."""

    def __init__(self) -> None:
        self._told: dict[str, str] = {}

    def tell(self, name: str, event: str, problem: Exception, **facts: object) -> None:
        """It failed: a line; of what nobody expects the traceback too, once as long as it goes wrong at one place."""
        place = type(problem).__name__ + "".join(traceback.format_tb(problem.__traceback__))
        unheard = not isinstance(problem, KNOWN) and self._told.get(name) != place
        self._told[name] = place
        log.error(event, problem=in_a_line(problem), **facts, **({"exc_info": problem} if unheard else {}))

    def over(self, name: str) -> None:
        """It went well."""
        self._told.pop(name, None)


def in_a_line(problem: BaseException) -> str:
    """What went wrong, without the statement and the parameters that a database's driver tells below it."""
    if isinstance(problem, Busy) and problem.__cause__:
        problem = problem.__cause__
    kind, said = type(problem).__name__, str(problem).partition("\n")[0]
    return said if said.startswith(kind) else f"{kind}: {said}" if said else kind

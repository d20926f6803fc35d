"""The garbage collector does not hold the house up.

A full collection looks at every object there is. With all that the libraries bring along this takes the better part of
a second, in which nobody is answered. What has come through one will hardly become garbage any more: it is not looked
at again (https://docs.python.org/3/library/gc.html#gc.freeze).
"""

import gc
from time import thread_time

LONG = 0.02  # seconds of work that a full collection may take; what others took of the machine meanwhile is not counted
FULL = 2  # the oldest generation

_began = 0.0


def settle() -> None:
    """All that is here by now is here to stay; and so is later on whatever makes a full collection long.

    What little of it is garbage stays, too: to look for that would hold up the start as long as what is avoided.
    """
    gc.freeze()
    if _watch not in gc.callbacks:
        gc.callbacks.append(_watch)


def _watch(phase: str, info: dict[str, int]) -> None:
    global _began
    if info["generation"] != FULL:
        return
    if phase == "start":
        _began = thread_time()
    elif thread_time() - _began > LONG:
        gc.freeze()

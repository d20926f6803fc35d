import gc
import threading
from collections.abc import Iterator

import pytest

from bot import heap
from tests.bot.conftest import Shop


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """The collector as in a process that has just begun, before and after."""
    _thaw()
    yield
    _thaw()


def _thaw() -> None:
    if heap._watch in gc.callbacks:
        gc.callbacks.remove(heap._watch)
    gc.unfreeze()


def test_the_house_settles_once_it_stands(shop: Shop) -> None:
    assert shop.said
    assert gc.get_freeze_count() > len(gc.get_objects())
    assert heap._watch in gc.callbacks


def test_what_is_there_at_the_start_is_never_looked_through_again() -> None:
    heap.settle()
    kept = gc.get_freeze_count()
    assert kept > len(gc.get_objects())
    heap.settle()
    assert sum(callback is heap._watch for callback in gc.callbacks) == 1


def test_what_came_later_is_left_alone_once_it_makes_a_collection_long(monkeypatch: pytest.MonkeyPatch) -> None:
    heap.settle()
    later = [[number] for number in range(1000)]
    monkeypatch.setattr(heap, "LONG", 3600.0)
    gc.collect()
    assert looked_through(later)
    monkeypatch.setattr(heap, "LONG", 0.0)
    gc.collect(1)
    assert looked_through(later)
    gc.collect()
    assert not looked_through(later)
    assert not looked_through(later[-1])


def test_a_collection_that_the_machine_held_up_is_not_a_long_one() -> None:
    def hold_up(phase: str, info: dict[str, int]) -> None:
        threading.Event().wait(1.5 * heap.LONG if phase == "start" else 0)

    heap.settle()
    later = [[number] for number in range(1000)]
    gc.callbacks.append(hold_up)
    gc.collect()
    gc.callbacks.remove(hold_up)
    assert looked_through(later)


def looked_through(thing: object) -> bool:
    """Whether the collector will look at it again: what is frozen it does not even list."""
    return any(one is thing for one in gc.get_objects())


def test_garbage_is_still_found_after_the_start() -> None:
    class Ring:
        def __init__(self) -> None:
            self.ring = self

        def __del__(self) -> None:
            gone.append(1)

    gone: list[int] = []
    heap.settle()
    Ring()
    gc.collect()
    assert gone

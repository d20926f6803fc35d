"""What the bench says is what it measured."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from bench.__main__ import _results
from bench.data import _points
from bench.measure import Bench, Result, Sample, line_of, ratios
from bench.updates import Bodies


def test_what_cannot_be_measured_keeps_nothing_else_from_being_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(bench: Bench) -> Iterator[Result]:
        yield Result("half", "x", [1.0])
        raise ValueError("[no] line came")

    def fine(bench: Bench) -> Iterator[Result]:
        yield Result("fine", "x", [2.0])

    monkeypatch.setitem(sys.modules, "bench.broken", SimpleNamespace(measure=broken))
    monkeypatch.setitem(sys.modules, "bench.fine", SimpleNamespace(measure=fine))
    assert [result.name for result in _results(["broken", "fine"], 1)] == ["half", "fine"]
    assert "broken could not be measured: ValueError: [no] line came" in capsys.readouterr().out


def test_a_process_that_ended_is_named() -> None:
    with (
        subprocess.Popen([sys.executable, "-c", "exit(3)"], stdout=subprocess.PIPE, text=True) as ended,
        pytest.raises(RuntimeError, match="ended: 3"),
    ):
        line_of(ended)


def test_members_of_the_bench_are_no_more_alike_than_those_of_a_shop() -> None:
    """The voice remembers what it said: among a few hundred balances it would never have to speak."""
    cards = {tuple(_points(n)[-2:]) for n in range(10_000)}
    assert len(cards) > 9_000


def test_updates_are_written_before_they_are_counted_and_come_from_everybody() -> None:
    coming = Bodies(members=100_000)
    asyncio.run(coming.prepare(5_000))
    people = {json.loads(coming.next())["message"]["from"]["id"] for _ in range(5_000)}
    assert len(people) > 4_800
    with pytest.raises(IndexError):
        coming.next()


def test_a_ratio_compares_two_that_ran_one_after_the_other() -> None:
    slow, quick = [Sample(20, 0, 0), Sample(90, 0, 0)], [Sample(10, 0, 0), Sample(30, 0, 0)]
    assert ratios(slow, quick) == [2, 3]


@pytest.mark.parametrize(
    ("better", "limit", "holds"), [("lower", 2, True), ("lower", 1.9, False), ("higher", 2, True), ("higher", 3, False)]
)
def test_a_bound_holds_from_its_own_side(better: str, limit: float, holds: bool) -> None:
    assert Result("x", "x", [1, 2, 9], better=better).within(limit) is holds  # type: ignore[arg-type]

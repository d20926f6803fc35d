"""A campaign to 100,000: at a thousand a second, live, against a strict server; at thirty on a virtual clock."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from bench.crowd import crowd
from bench.measure import Bench, Result, line_of, process, ratios, times

RECIPIENTS, RATE = 100_000, 1000
FEW, MANY, MEMORY_SECONDS = 10_000, 1_000_000, 8
SLOW_RATE = 30
WITHOUT_LIMIT = 10**9
IN_FLIGHT = 64  # as many as a thousand a second are at 60 ms each


def measure(bench: Bench) -> Iterator[Result]:
    """How much of the allowed rate is used, what it costs, and what others feel of it."""
    yield from _live(bench)
    yield from _virtual(bench)
    yield from _memory(bench)


def _live(bench: Bench) -> Iterator[Result]:
    with _strict(WITHOUT_LIMIT) as server:
        posts = bench.interleave(
            posts=("bench.post:posts", server, str(IN_FLIGHT)), ptb=("bench.ptb:posts", server, str(IN_FLIGHT))
        )
    bench.say(times(posts))
    with crowd(RECIPIENTS) as path, _strict(RATE) as server:
        told = sender(path, server, bench.stub, RATE)
        seen = json.load(urlopen(f"{server}/seen"))
    bench.say(f"{seen['taken']} taken, {seen['refused']} refused in {seen['seconds']:.1f} s; {told}")
    yield from _used("broadcast", RATE, seen)
    unit = "x raw aiohttp POST to the same server, CPU"
    yield Result("broadcast-cost", unit, [told["cpu"] / one.cpu for one in posts["posts"]], limit=3, aim=1.5)
    yield Result("broadcast-ptb", f"{unit}, nothing kept", ratios(posts["ptb"], posts["posts"]))
    slower = [told["meanwhile"] - told["before"]]
    yield Result("broadcast-tap", "ms more for a tap at the 99th percentile", slower, limit=100)


def _virtual(bench: Bench) -> Iterator[Result]:
    with crowd(RECIPIENTS) as path, process("bench.virtual", str(path), str(SLOW_RATE)) as started:
        seen = json.loads(line_of(started))
    bench.say(f"on the virtual clock: {seen}")
    yield from _used("broadcast-30", SLOW_RATE, seen)


def _used(name: str, rate: int, seen: dict[str, float]) -> Iterator[Result]:
    share = 100 * (seen["taken"] - 1) / seen["seconds"] / rate
    yield Result(name, f"% of {rate} a second", [share], limit=98, aim=99, better="higher")
    yield Result(f"{name}-429", "refused", [seen["refused"]], limit=0)


def _memory(bench: Bench) -> Iterator[Result]:
    held = {}
    for members in (FEW, MANY):
        with crowd(members) as path, _strict(RATE) as server:
            held[members] = sender(path, server, bench.stub, RATE, MEMORY_SECONDS)["rss"]
        bench.say(f"{held[members]:.0f} MB with {members} recipients")
    yield Result("broadcast-memory", f"MB more for {MANY} than for {FEW}", [held[MANY] - held[FEW]], limit=5)


def sender(path: Path, server: str, stub: str, rate: int, seconds: int = 0) -> dict[str, Any]:
    """What `bench.sender` told."""
    with process("bench.sender", str(path), server, stub, str(rate), str(seconds)) as started:
        told: dict[str, Any] = json.loads(line_of(started))
        return told


@contextmanager
def _strict(rate: int) -> Iterator[str]:
    with process("bench.strict", str(rate)) as started:
        yield f"http://127.0.0.1:{line_of(started).strip()}"

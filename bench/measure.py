"""How things are measured: workloads in processes of their own, taking turns, and ratios of what they cost in one run.

Rates on a busy machine swing tenfold; CPU per operation hardly does. So nearly every number is a ratio of CPU times of
two workloads that ran one right after the other, and the median of several such pairs.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Literal

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build"
ROUND_SECONDS = 0.4


@dataclass(frozen=True, slots=True)
class Sample:
    """What one operation cost: microseconds of CPU and of time; the process's memory in MB afterwards."""

    cpu: float
    wall: float
    rss: float


@dataclass(frozen=True, slots=True)
class Result:
    """A number with what it should be: `limit` must hold, `aim` is the goal; None where it only stands beside."""

    name: str
    unit: str
    runs: list[float]
    limit: float | None = None
    aim: float | None = None
    better: Literal["lower", "higher"] = "lower"

    @property
    def value(self) -> float:
        return round(median(self.runs), 3)

    def within(self, bound: float | None) -> bool:
        """Whether the value is as good as `bound`, or there is none."""
        return bound is None or (self.value <= bound if self.better == "lower" else self.value >= bound)

    def as_json(self) -> dict[str, object]:
        """As build/bench.json keeps it."""
        told = {"value": self.value, "limit": self.limit, "aim": self.aim, "better": self.better, "unit": self.unit}
        return told | {"runs": [round(run, 4) for run in self.runs]}


class Cell:
    """A running workload; `run` is its turn."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process
        line_of(process)

    def run(self, count: int) -> Sample:
        """Do `count` operations now."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{count}\n")
        self._process.stdin.flush()
        return Sample(**json.loads(line_of(self._process)))


@dataclass(slots=True)
class Bench:
    """One run of the bench. `rounds` is how often each workload has its turn."""

    stub: str
    rounds: int
    say: Callable[[str], None]

    @contextmanager
    def cells(self, **workloads: tuple[str, ...]) -> Iterator[dict[str, Cell]]:
        """Processes for workloads, each given as `("module:name", argument, …)`."""
        with ExitStack() as stack:
            yield {name: Cell(stack.enter_context(process("bench.cell", *what))) for name, what in workloads.items()}

    def interleave(
        self, count: int | None = None, /, warm: int = 50, **workloads: tuple[str, ...]
    ) -> dict[str, list[Sample]]:
        """The workloads' samples, taken in turns: A B C, C B A, … `count` operations each; None: as many as
        take 0.4 s after `warm` of them."""
        with self.cells(**workloads) as cells:
            counts = {name: count or _count(cell, warm) for name, cell in cells.items()}
            samples: dict[str, list[Sample]] = {name: [] for name in cells}
            for turn in range(self.rounds):
                for name in list(cells)[:: -1 if turn % 2 else 1]:
                    samples[name].append(cells[name].run(counts[name]))
                self.say(f"round {turn + 1} of {self.rounds}")
        return samples


def ratios(of: list[Sample], to: list[Sample]) -> list[float]:
    """CPU of one workload in CPUs of another, round by round."""
    return [one.cpu / other.cpu for one, other in zip(of, to, strict=True)]


def times(samples: Mapping[str, list[Sample]]) -> str:
    """What each costs by itself, for the reader."""
    return ", ".join(f"{name} {median(one.cpu for one in some):.0f} µs" for name, some in samples.items())


@contextmanager
def own(database: str) -> Iterator[Path]:
    """A copy of a database, on the disk that the bot would use: /tmp may be in memory."""
    with TemporaryDirectory(dir=BUILD, prefix="own-") as folder:
        yield Path(shutil.copy(database, folder))


@contextmanager
def process(module: str, *arguments: str) -> Iterator["subprocess.Popen[str]"]:
    """A Python process that talks over its standard input and output, and ends when the input does."""
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as started:
        try:
            yield started
        finally:
            assert started.stdin is not None
            started.stdin.close()
            try:
                started.wait(timeout=20)
            except subprocess.TimeoutExpired:
                started.kill()


def line_of(process: "subprocess.Popen[str]") -> str:
    """The next line that a process says. RuntimeError when it has ended instead."""
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise RuntimeError(f"{' '.join(map(str, process.args))} ended: {process.wait()}")  # type: ignore[arg-type]
    return line


@contextmanager
def stub() -> Iterator[str]:
    """The address of a running `bench.stub`."""
    with process("bench.stub") as started:
        yield f"http://127.0.0.1:{line_of(started).strip()}"


def _count(cell: Cell, warm: int) -> int:
    """As many operations as take 0.4 s once everything is warm."""
    cell.run(warm)
    taken = cell.run(200)
    return max(50, int(ROUND_SECONDS * 1e6 / taken.wall))

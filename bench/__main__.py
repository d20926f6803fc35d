"""`python -m bench`: measures, prints a table, writes build/bench.json. It never fails for a number."""

import argparse
import importlib
import json
import time
from collections.abc import Callable, Iterator

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bench.measure import BUILD, Bench, Result, stub

MEASUREMENTS = ("turn", "routing", "append", "broadcast", "due", "memory", "language", "kills", "postkills")
LONG_ONLY = frozenset({"kills", "postkills"})
ROUNDS, LONG_ROUNDS = 7, 25

out = Console(highlight=False)


def main() -> None:
    """Read the wishes, measure, tell."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--long", action="store_true", help="more rounds, and what takes minutes")
    parser.add_argument("--only", metavar="NAME", choices=MEASUREMENTS, action="append", help=", ".join(MEASUREMENTS))
    parser.add_argument("--rounds", type=int, help=f"turns of each workload; {ROUNDS}, with --long {LONG_ROUNDS}")
    wishes = parser.parse_args()
    rounds = wishes.rounds or (LONG_ROUNDS if wishes.long else ROUNDS)
    wanted = wishes.only or [name for name in MEASUREMENTS if wishes.long or name not in LONG_ONLY]
    BUILD.mkdir(exist_ok=True)  # the longest runs work there
    results = list(_results(wanted, rounds))
    _keep(results)
    out.print(_table(results))


def _results(wanted: list[str], rounds: int) -> Iterator[Result]:
    began = time.monotonic()
    with stub() as address:
        for name in wanted:
            out.print(f"[dim]{time.monotonic() - began:4.0f} s[/]  {name} …")
            bench = Bench(address, rounds, say=_sayer(began, name))
            measure: Callable[[Bench], Iterator[Result]] = importlib.import_module(f"bench.{name}").measure
            try:
                yield from measure(bench)
            except Exception as failure:  # what cannot be measured keeps nothing else from being so
                out.print(f"[red]{name} could not be measured:[/] {type(failure).__name__}: {escape(str(failure))}")
    out.print(f"[dim]{time.monotonic() - began:4.0f} s[/]  done")


def _sayer(began: float, name: str) -> Callable[[str], None]:
    return lambda line: out.print(f"[dim]{time.monotonic() - began:4.0f} s[/]  {name}: {line}", style="dim")


def _keep(results: list[Result]) -> None:
    told = {result.name: result.as_json() for result in results}
    (BUILD / "bench.json").write_text(json.dumps(told, indent=2) + "\n")


def _table(results: list[Result]) -> Table:
    table = Table("", "value", "limit", "aim", "unit", "")
    for column in table.columns[1:4]:
        column.justify = "right"
    for result in results:
        limit, aim = (f"{bound:g}" if bound is not None else "" for bound in (result.limit, result.aim))
        table.add_row(result.name, f"{result.value:g}", limit, aim, result.unit, _verdict(result))
    return table


def _verdict(result: Result) -> str:
    if not result.within(result.limit):
        return "[red]over[/]" if result.better == "lower" else "[red]under[/]"
    if result.limit is None and result.aim is None:
        return ""
    return "[green]ok[/]" if result.within(result.aim) else "ok, not yet the aim"


if __name__ == "__main__":
    main()

"""Programs in processes that need not import them: forked from one that has, when a test first asked.

Each is a process of its own, with its number, memory, files and connections, and kill -9 ends it like any other. What
it spares is the two seconds in which a start does nothing but import. Where that start is itself what a test promises,
the test starts `python -m bot`.
"""

import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.bot import Running, free_port

ROOT = Path(__file__).parent.parent
OUT, ERR = "out.log", "err.log"
PATIENCE = 30  # seconds
LOOKS = 0.005  # seconds between two looks whether one has ended


class Forked:
    """A process like those of `subprocess`, started and buried by another one. What it says goes to files."""

    def __init__(self, ask: Callable[..., int | None], folder: Path, args: list[str], environ: dict[str, str]) -> None:
        self.args, self._ask, self._folder = args, ask, folder
        for file in (OUT, ERR):
            (folder / file).touch()
        self.pid = ask(folder=str(folder), args=args, environ=environ) or 0
        self.returncode: int | None = None

    @property
    def said(self) -> list[str]:
        """Its whole lines so far."""
        lines = (self._folder / OUT).read_text("utf-8").splitlines(keepends=True)
        return [line.rstrip("\n") for line in lines if line.endswith("\n")]

    def has_said(self, lines: int) -> list[str]:
        """Wait until it has said so many lines."""
        until = time.monotonic() + PATIENCE
        while len(said := self.said) < lines:
            assert time.monotonic() < until, (self.poll(), (self._folder / ERR).read_text("utf-8"))
            time.sleep(LOOKS)
        return said

    def poll(self) -> int | None:
        if self.returncode is None:
            self.returncode = self._ask(pid=self.pid)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        until = None if timeout is None else time.monotonic() + timeout
        while (ended := self.poll()) is None:
            if until is not None and time.monotonic() > until:
                raise subprocess.TimeoutExpired(self.args, timeout or 0)
            time.sleep(LOOKS)
        return ended

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """What it has said and complained of, once it has ended."""
        self.wait(timeout)
        return (self._folder / OUT).read_text("utf-8"), (self._folder / ERR).read_text("utf-8")

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class Warm:
    """The one that has imported everything; it forks and buries the others."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def start(self, folder: Path, **settings: str) -> Running:
        """As `bench.bot.start`: `wafa run` in `folder`, with settings without their prefix; it is not ready yet."""
        port = free_port()
        process = self.run(folder, "run", LISTEN=f"127.0.0.1:{port}", **settings)
        return Running(process, f"http://127.0.0.1:{port}")  # type: ignore[arg-type]

    def run(self, folder: Path, *words: str, **settings: str) -> Forked:
        """`wafa` with these words in `folder`."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith("WAFA_")}
        given = {f"WAFA_{name}": value for name, value in settings.items()}
        return Forked(self._ask, folder, ["bot.cli", *words], clean | given)

    def simulate(self, folder: Path, port: int, token: str) -> Forked:
        """The simulator alone, as Telegram for those who know the token."""
        return self.main(folder, "simulator.__main__", "--port", str(port), "--token", token)

    def main(self, folder: Path, module: str, *words: str) -> Forked:
        """The `main` of a module, which finds the words in `sys.argv`, in `folder`."""
        return Forked(self._ask, folder, [module, *words], dict(os.environ))

    def _ask(self, **order: Any) -> int | None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer: int | None = json.loads(self._process.stdout.readline())
        return answer


@contextmanager
def warmed() -> Iterator[Warm]:
    """The process that has imported everything, while the block runs; what it forked ends with it."""
    command = [sys.executable, "-m", "tests.warm"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True, start_new_session=True) as process:
        yield Warm(process)
        assert process.stdin
        process.stdin.close()
        assert process.wait(30) == 0, "a process that a test started was still there"


def serve() -> Any:
    """Takes orders by lines: to fork, answered with a number; or to look whether one has ended, and how."""
    children: set[int] = set()
    for line in sys.stdin:
        order = json.loads(line)
        if "pid" in order:
            answer = _ended(order["pid"])
            children -= set() if answer is None else {order["pid"]}
        else:
            module = import_module(order["args"][0])
            if "run" in order["args"]:
                import_module("bot.house")  # which the command imports when it is called
            gc.freeze()
            if not (answer := os.fork()):
                _become(**order)
                return module.main()
            children.add(answer)
        sys.stdout.write(f"{json.dumps(answer)}\n")
        sys.stdout.flush()
    for pid in children:
        os.kill(pid, signal.SIGKILL)
    sys.exit(bool(children))


def _ended(pid: int) -> int | None:
    gone, status = os.waitpid(pid, os.WNOHANG)
    return os.waitstatus_to_exitcode(status) if gone else None


def _become(folder: str, args: list[str], environ: dict[str, str]) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environ)
    for number, file in enumerate((os.devnull, OUT, ERR)):
        opened = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv = args


if __name__ == "__main__":
    serve()

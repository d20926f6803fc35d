"""The real bot as a process: `python -m bot run` in a folder of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

START_SECONDS = 60
STOP_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that answers at `url`."""

    process: "subprocess.Popen[bytes]"
    url: str

    @property
    def pid(self) -> int:
        return self.process.pid


def free_port() -> int:
    """A port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(folder: Path, **settings: str) -> Running:
    """Start the bot in `folder`, with settings without their prefix; it is not ready yet."""
    port = free_port()
    here = {"PYTHONPATH": str(Path(__file__).parent.parent)}  # this code, whatever else is installed
    clean = {name: value for name, value in os.environ.items() if not name.startswith("WAFA_")}
    set_ = {f"WAFA_{name}": value for name, value in {"LISTEN": f"127.0.0.1:{port}", **settings}.items()}
    with (folder / "bot.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"], cwd=folder, env=clean | here | set_, stdout=log, stderr=log
        )
    return Running(process, f"http://127.0.0.1:{port}")


def wait_until_ready(url: str, process: "subprocess.Popen[bytes]", path: str = "/readyz") -> None:
    """Until `url` answers with 200. TimeoutError, or RuntimeError when the process has ended."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} ended with {process.returncode}.")
        try:
            with urlopen(url + path, timeout=5):
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.02)
    raise TimeoutError(f"{url}{path} was not ready within {START_SECONDS} seconds.")


@contextmanager
def running(folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[Running]:
    """A bot that is ready, and that is asked to stop at the end."""
    bot = start(folder, **(settings or {}))
    try:
        wait_until_ready(bot.url, bot.process)
        yield bot
    finally:
        bot.process.terminate()
        try:
            bot.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            bot.process.kill()
            bot.process.wait()


def resident_of(pid: int) -> float:
    """Megabytes of memory a process holds, where the system tells (Linux); else 0."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024

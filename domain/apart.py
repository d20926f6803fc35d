"""Work in a process of its own: neither its memory nor its hold on the interpreter is the bot's."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process

import orjson

LINGERS = 10.0  # seconds


class ApartFailed(Exception):
    """It ended badly; the text is what it wrote about that, in one line."""


async def apart(module: str, told: object) -> bytes:
    """What `python -m module` wrote, given `told` as JSON on its standard input. Raises ApartFailed.

    Nothing of `told` can be seen from outside, as arguments could. Whoever stops waiting ends the work.
    """
    process = await _begun(module)
    try:
        written, problems = await process.communicate(orjson.dumps(told))
    finally:
        await _ended(process)
    if process.returncode:
        raise _failure(process, problems)
    return written


class Helper:
    """A process that stays for a moment: most of what a short work costs is the start of its interpreter.

    `python -m module` is told each work in a line of JSON on its standard input, and answers it in a line. Once nobody
    has asked for `lingers` seconds its input ends, and so does it: what comes once a night holds no memory by day.
    """

    def __init__(self, module: str, lingers: float = LINGERS) -> None:
        self._module = module
        self._lingers = lingers
        self._process: Process | None = None
        self._problems: asyncio.Task[bytes] | None = None
        self._parting: asyncio.TimerHandle | None = None

    async def aclose(self) -> None:
        """It ends at once: between two works there is nothing to lose."""
        self._stays()
        if self._process:
            await _ended(self._process)

    async def ask(self, told: object) -> bytes:
        """Its answer. Raises ApartFailed; the next work is done by another one. Never ask twice at once.

        Nothing of `told` can be seen from outside. Whoever stops waiting ends the work.
        """
        process, problems = await self._there()
        assert process.stdin
        assert process.stdout
        answer = b""
        try:
            process.stdin.write(orjson.dumps(told) + b"\n")
            answer = await process.stdout.readline()
            if not answer.endswith(b"\n"):
                await process.wait()
                raise _failure(process, await problems)
        finally:
            if not answer.endswith(b"\n"):
                await _ended(process)
        self._parting = asyncio.get_running_loop().call_later(self._lingers, _part, process)
        return answer

    async def _there(self) -> tuple[Process, asyncio.Task[bytes]]:
        self._stays()
        process, problems = self._process, self._problems
        if not process or not problems or _leaves(process):
            process = self._process = await _begun(self._module)
            assert process.stderr
            problems = self._problems = asyncio.create_task(process.stderr.read())
        return process, problems

    def _stays(self) -> None:
        if self._parting:
            self._parting.cancel()


def _part(process: Process) -> None:
    assert process.stdin
    process.stdin.close()


def _leaves(process: Process) -> bool:
    return process.returncode is not None or process.stdin is None or process.stdin.is_closing()


async def _begun(module: str) -> Process:
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}  # the same code, whatever the folder
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=env
    )


async def _ended(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()


def _failure(process: Process, problems: bytes) -> ApartFailed:
    return ApartFailed(reason(problems) or f"it was ended by the system ({process.returncode})")


def reason(problems: bytes) -> str:
    """The last line that begins at the margin with words: what follows it are details, such as a statement of SQL."""
    lines = problems.decode(errors="replace").strip().splitlines()
    return next((line for line in reversed(lines) if line[:1].isalnum()), lines[-1] if lines else "")

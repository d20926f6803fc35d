"""Work in a process of its own: neither its memory nor its hold on the interpreter is the bot's."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE

import orjson


class ApartFailed(Exception):
    """It ended badly; the text is what it wrote about that, in one line."""


async def apart(module: str, told: object) -> bytes:
    """What `python -m module` wrote, given `told` as JSON on its standard input. Raises ApartFailed.

    Nothing of `told` can be seen from outside, as arguments could. Whoever stops waiting ends the work.
    """
    env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}  # the same code, whatever the folder
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=env
    )
    try:
        written, problems = await process.communicate(orjson.dumps(told))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise ApartFailed(reason(problems) or f"it was ended by the system ({process.returncode})")
    return written


def reason(problems: bytes) -> str:
    """The last line that begins at the margin with words: what follows it are details, such as a statement of SQL."""
    lines = problems.decode(errors="replace").strip().splitlines()
    return next((line for line in reversed(lines) if line[:1].isalnum()), lines[-1] if lines else "")

"""A helper apart from the bot stays for a moment, and for no longer; what goes wrong with it is told."""

import asyncio
import os
from contextlib import aclosing
from pathlib import Path

import pytest

from domain.apart import ApartFailed, Helper

ECHO = """
import os, sys
for line in sys.stdin:
    told = line.strip()
    if told == '"fail"':
        sys.exit("no room on the disk")
    if told == '"wait"':
        continue
    print(os.getpid(), told, flush=True)
"""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "echo_apart.py").write_text(ECHO)
    monkeypatch.syspath_prepend(tmp_path)
    return "echo_apart"


def _asked(answer: bytes) -> tuple[int, str]:
    process, told = answer.decode().split()
    return int(process), told


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


async def _gone(process: int) -> None:
    async with asyncio.timeout(10):
        while _runs(process):
            await asyncio.sleep(0.005)


async def test_who_asks_again_soon_is_answered_by_the_one_that_is_there(module: str) -> None:
    async with aclosing(Helper(module)) as helper:
        first, second = [_asked(await helper.ask(told)) for told in ("one", "two")]
        assert (first[1], second[1]) == ('"one"', '"two"')
        assert first[0] == second[0]
    assert not _runs(first[0])


async def test_whom_nobody_asks_goes_home_and_another_one_comes(module: str) -> None:
    async with aclosing(Helper(module, lingers=0)) as helper:
        first, _ = _asked(await helper.ask("one"))
        await _gone(first)
        second, _ = _asked(await helper.ask("two"))
    assert first != second


async def test_who_asks_in_time_keeps_it(module: str) -> None:
    async with aclosing(Helper(module, lingers=0)) as helper:
        assert len({_asked(await helper.ask(told))[0] for told in ("one", "two", "three")}) == 1


async def test_a_failure_is_told_in_its_words_and_the_next_work_is_done(module: str) -> None:
    async with aclosing(Helper(module)) as helper:
        first, _ = _asked(await helper.ask("one"))
        with pytest.raises(ApartFailed, match=r"^no room on the disk$"):
            await helper.ask("fail")
        second, told = _asked(await helper.ask("two"))
    assert told == '"two"'
    assert first != second


async def test_who_was_ended_while_nobody_asked_is_not_asked_any_more(module: str) -> None:
    async with aclosing(Helper(module)) as helper:
        first, _ = _asked(await helper.ask("one"))
        os.kill(first, 9)
        assert helper._process
        await helper._process.wait()
        second, _ = _asked(await helper.ask("two"))
    assert first != second


async def test_whoever_stops_waiting_ends_the_work(module: str) -> None:
    async with aclosing(Helper(module)) as helper:
        first, _ = _asked(await helper.ask("one"))
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(helper.ask("wait"), 0.01)
        assert not _runs(first)
        second, told = _asked(await helper.ask("two"))
    assert (told, first == second) == ('"two"', False)

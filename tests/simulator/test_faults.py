"""Bad weather on demand."""

import aiohttp
import pytest

from tests.cast import NOURA
from tests.simulator.conftest import Stage


async def send(stage: Stage, session: aiohttp.ClientSession, text: str) -> aiohttp.ClientResponse:
    return await session.post(f"{stage.bot_url}/sendMessage", json={"chat_id": NOURA.id, "text": text})


async def texts(stage: Stage) -> list[str]:
    return [message["text"] for message in await stage.sees(NOURA.id)]


async def test_a_call_dropped_before_acceptance_sends_nothing(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.post("faults", next=[{"kind": "drop_before", "method": "sendMessage"}])
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await send(stage, session, "lost")
        assert (await send(stage, session, "arrived")).status == 200
    assert await texts(stage) == ["/start", "arrived"]


async def test_a_call_dropped_after_acceptance_has_sent_its_message(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.post("faults", next=[{"kind": "drop_after"}])
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await send(stage, session, "uncertain")
    assert await texts(stage) == ["/start", "uncertain"]
    call = (await stage.get("calls"))["calls"][-1]
    assert (call["fault"], call["ok"]) == ("drop_after", True)


async def test_a_429_names_its_seconds_twice_and_meets_only_its_chat(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.post("faults", next=[{"kind": "429", "retry_after": 3, "chat_id": NOURA.id, "times": 2}])
    assert (await stage.bot("getMe"))["ok"]
    for _ in range(2):
        assert await stage.bot("sendMessage", chat_id=NOURA.id, text="hi") == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 3",
            "parameters": {"retry_after": 3},
        }
    assert (await stage.bot("sendMessage", chat_id=NOURA.id, text="hi"))["ok"]


async def test_a_gateway_can_answer_in_html(stage: Stage) -> None:
    await stage.post("faults", next=[{"kind": "502_html"}, {"kind": "500"}])
    first = await stage.http.get(f"{stage.bot_url}/getMe")
    assert (first.status_code, first.headers["content-type"]) == (502, "text/html")
    assert await stage.refused("getMe") == "Internal Server Error"


async def test_a_share_of_all_calls_can_fail_until_it_is_cleared(stage: Stage) -> None:
    await stage.post("faults", rate={"500": 0.5})
    outcomes = [(await stage.bot("getMe"))["ok"] for _ in range(60)]
    assert 10 < sum(outcomes) < 50
    assert (await stage.post("faults", clear=True)) == {"next": [], "rate": [], "flood": "off"}
    assert all([(await stage.bot("getMe"))["ok"] for _ in range(20)])


async def test_an_unknown_fault_is_refused_by_name(stage: Stage) -> None:
    assert "meteor" in await stage.impossible("faults", next=[{"kind": "meteor"}])

from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from bot import web
from bot.web import SECRET_HEADER, WEBHOOK_PATH, StoreIsDown

SECRET = "the-secret-of-Dalla_2026"
UPDATE = {"update_id": 810000001, "message": {"message_id": 1}}


class Alive:
    async def problems(self) -> list[str]:
        return []


class Desk:
    def __init__(self) -> None:
        self.kept: list[dict[str, Any]] = []
        self.down = False

    async def receive(self, updates: list[dict[str, Any]]) -> None:
        if self.down:
            raise StoreIsDown
        self.kept += updates


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def app(desk: Desk) -> FastAPI:
    return web.make(Alive(), receive=desk.receive, secret=SECRET)


async def post(app: FastAPI, secret: bytes | None, content: bytes | None = None, **kwargs: Any) -> int:
    headers = [(SECRET_HEADER, secret)] if secret is not None else []
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://wafa") as client:
        body = {"content": content} if content is not None else {"json": UPDATE}
        return (await client.post(WEBHOOK_PATH, headers=headers, **body, **kwargs)).status_code


async def test_an_update_with_the_secret_is_kept(app: FastAPI, desk: Desk) -> None:
    assert await post(app, SECRET.encode()) == 200
    assert desk.kept == [UPDATE]


@pytest.mark.parametrize(
    "secret", [None, b"", b"wrong", SECRET.encode() + b"x", SECRET[:-1].encode(), "دلّة".encode(), b"\xff"]
)
async def test_a_wrong_missing_or_strange_secret_is_401_and_nothing_is_kept(
    app: FastAPI, desk: Desk, secret: bytes | None
) -> None:
    assert await post(app, secret) == 401
    assert desk.kept == []


async def test_an_oversize_secret_is_413(app: FastAPI, desk: Desk) -> None:
    assert await post(app, b"x" * 5000) == 413
    assert desk.kept == []


async def test_an_oversize_update_is_413(app: FastAPI, desk: Desk) -> None:
    assert await post(app, SECRET.encode(), content=b" " * (web.LARGEST_UPDATE + 1)) == 413
    assert desk.kept == []


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"update_id": "1"}', b"\xff\xfe", b"null"])
async def test_what_is_no_update_is_400(app: FastAPI, desk: Desk, content: bytes) -> None:
    assert await post(app, SECRET.encode(), content=content) == 400
    assert desk.kept == []


async def test_what_could_not_be_kept_is_not_acknowledged(app: FastAPI, desk: Desk) -> None:
    desk.down = True
    assert await post(app, SECRET.encode()) == 503


def test_there_is_no_webhook_without_a_secret(desk: Desk) -> None:
    with pytest.raises(ValueError, match="without a secret"):
        web.make(Alive(), receive=desk.receive, secret="")


async def test_with_a_token_every_simulator_path_is_404(app: FastAPI) -> None:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://wafa") as client:
        for path in ("/simulator", "/simulator/", "/simulator/api/people", "/simulator/bot1:x/getMe"):
            assert (await client.get(path)).status_code == 404

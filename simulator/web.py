"""The chat page: static files behind a strict Content-Security-Policy."""

from __future__ import annotations

from functools import cache
from hashlib import blake2s
from pathlib import Path

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Receive, Scope, Send

from simulator.errors import ApiError, Impossible
from simulator.people import People, people_api

_STATIC = Path(__file__).parent / "static"

_HEADERS = [
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
        b"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]
_FRESH = (b"cache-control", b"no-store")
_FOR_GOOD = (b"cache-control", b"max-age=31536000, immutable")


class Pages:
    """The page at /, its files under /static, the people's calls under /api; a plain ASGI wrapper, so that streams stay
    streams."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS, _keeping(scope["path"], message["status"])]
            await send(message)

        await _app()({**scope, "people": self._people}, receive, send_guarded)


def _keeping(path: str, status: int) -> tuple[bytes, bytes]:
    """A file of the page never changes under its address; everything else is asked for anew each time."""
    return _FOR_GOOD if status == 200 and "/static/" in path else _FRESH


async def _refused(request: Request, error: Exception) -> Response:
    """Every refusal in the one shape of the people's calls."""
    match error:
        case Impossible(status=status) | ApiError(code=status):
            return JSONResponse({"error": str(error)}, status)
        case HTTPException():
            return JSONResponse({"error": error.detail}, error.status_code)
    assert isinstance(error, RequestValidationError)
    wrong = [f"{name}: {one['msg']}" for one in error.errors() for name in one["loc"][-1:]]
    return JSONResponse({"error": "; ".join(wrong)}, 400)


def _edition() -> str:
    """The part of the files' address that is another one whenever one of them was changed."""
    stamps = sorted((file.name, file.stat().st_mtime_ns) for file in _STATIC.iterdir())
    return blake2s(repr(stamps).encode(), digest_size=8).hexdigest()


async def _page() -> Response:
    words = (_STATIC / "index.html").read_text("utf-8")
    return HTMLResponse(words.replace("/simulator/static/", f"/simulator/static/{_edition()}/"))


@cache
def _app() -> FastAPI:
    """Built once: it finds whose people it serves in each request's scope."""
    app = FastAPI(openapi_url=None)
    for refusal in (Impossible, ApiError, HTTPException, RequestValidationError):
        app.add_exception_handler(refusal, _refused)
    app.include_router(people_api(), prefix="/api")
    app.mount("/static/{edition}", StaticFiles(directory=_STATIC, check_dir=False))
    app.get("/")(_page)
    return app

"""The chat page: static files behind a strict Content-Security-Policy."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Receive, Scope, Send

from simulator.errors import ApiError, Impossible

_STATIC = Path(__file__).parent / "static"

_HEADERS = [
    (
        b"content-security-policy",
        b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; "
        b"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
]


class _Guarded:
    """Adds the headers to every answer; a plain ASGI wrapper, so that streams stay streams."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        await self._app(scope, receive, send_guarded)


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


def web_pages(api: APIRouter) -> _Guarded:
    """The page at /, its files under /static, the people's calls under /api."""
    app = FastAPI(openapi_url=None)
    for refusal in (Impossible, ApiError, HTTPException, RequestValidationError):
        app.add_exception_handler(refusal, _refused)
    app.include_router(api, prefix="/api")
    app.mount("/static", StaticFiles(directory=_STATIC, check_dir=False))

    @app.get("/")
    async def page() -> Response:
        return FileResponse(_STATIC / "index.html")

    return _Guarded(app)

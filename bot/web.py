"""The web application: health, metrics, Telegram's updates, and the simulator's stage where it plays."""

import hmac
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import orjson
from fastapi import FastAPI, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

LARGEST_UPDATE = 1 << 20
LONGEST_HEADER = 256
SECRET_HEADER = b"x-telegram-bot-api-secret-token"
WEBHOOK_PATH = "/telegram/updates"


class Health(Protocol):
    """What the front door says of itself."""

    async def problems(self) -> list[str]:
        """Why it cannot serve now; empty when it can."""

    async def measure(self) -> None:
        """Somebody is about to read the metrics."""


class StoreIsDown(Exception):
    """The update could not be kept; Telegram shall bring it again."""


Receive = Callable[[list[dict[str, Any]]], Awaitable[None]]


def make(health: Health, *, receive: Receive | None = None, secret: str = "", stage: Any = None) -> FastAPI:
    """The application. `receive` keeps updates (webhook mode, never without a secret); `stage` is the simulator."""
    app = FastAPI(title="Wafa", docs_url=None, redoc_url=None, openapi_url=None)
    _add_health(app, health)
    if receive is not None:
        if not secret:
            raise ValueError("a webhook without a secret would take updates from anybody")
        app.post(WEBHOOK_PATH)(_webhook(receive, secret.encode()))
    if stage is not None:
        app.mount("/simulator", stage)
    return app


def _add_health(app: FastAPI, health: Health) -> None:
    @app.get("/healthz")
    async def healthz() -> dict[str, str]:
        """The process is alive; nothing else is asked."""
        return {"status": "alive"}

    @app.get("/readyz")
    async def readyz(response: Response) -> dict[str, object]:
        """Whether it can serve: database, migrations, updates, deliveries."""
        problems = await health.problems()
        response.status_code = 503 if problems else 200
        return {"status": "not ready" if problems else "ready", "problems": problems}

    @app.get("/metrics")
    async def metrics() -> Response:
        await health.measure()
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


def _webhook(receive: Receive, secret: bytes) -> Callable[[Request], Awaitable[Response]]:
    async def updates(request: Request) -> Response:
        """Keep the update, then say so: what is not stored is not acknowledged."""
        refused = _refused(request, secret)
        if refused:
            return Response(status_code=refused)
        body = await _read(request)
        if body is None:
            return Response(status_code=413)
        update = _parse(body)
        if update is None:
            return Response(status_code=400)
        try:
            await receive([update])
        except StoreIsDown:
            return Response(status_code=503)
        return Response(status_code=200)

    return updates


def _refused(request: Request, secret: bytes) -> int | None:
    """The status for a caller that is not Telegram. Bytes are compared: text with other than ASCII would raise."""
    given = next((value for name, value in request.scope["headers"] if name == SECRET_HEADER), b"")
    if len(given) > LONGEST_HEADER:
        return 413
    return None if hmac.compare_digest(given, secret) else 401


async def _read(request: Request) -> bytes | None:
    """The body, or None when it is larger than any update."""
    parts = bytearray()
    async for chunk in request.stream():
        parts += chunk
        if len(parts) > LARGEST_UPDATE:
            return None
    return bytes(parts)


def _parse(body: bytes) -> dict[str, Any] | None:
    try:
        update = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None

"""The parameters of one call, whichever of Telegram's encodings carried them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from simulator.errors import ApiError, bad

MAX_BODY = 50 * 1024 * 1024
LARGEST = 2**63 - 1
_NOT_UTF8 = "strings must be encoded in UTF-8"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime_type: str
    data: bytes


@dataclass(slots=True)
class Params:
    """Values as they came: text from a query or a form, any JSON value from a JSON body."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        return self.values.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        if value is None:
            return default
        if isinstance(value, str):
            return value
        return orjson.dumps(value).decode()

    def integer(self, name: str, default: int = 0, low: int | None = None, high: int | None = None) -> int:
        """A whole number, clamped; what is not one counts as 0, as on Telegram's server."""
        try:
            number = int(self.values[name]) if self.has(name) else default
        except (TypeError, ValueError, OverflowError):
            number = 0
        return max(-LARGEST if low is None else low, min(number, LARGEST if high is None else high))

    def number(self, name: str, default: float, low: float, high: float) -> float:
        """A number, clamped; what is not one counts as 0."""
        try:
            number = float(self.text(name)) if self.has(name) else default
        except ValueError:
            number = 0.0
        return max(low, min(0.0 if math.isnan(number) else number, high))

    def flag(self, name: str, default: bool = False) -> bool:
        if not self.has(name):
            return default
        return self.text(name).lower() in {"true", "yes", "1"}

    def data(self, name: str, what: str | None = None) -> Any:
        """A JSON value, parsed if it came as text; None if absent. Raises 400 `can't parse <what>`."""
        value = self.values.get(name)
        if value in (None, ""):
            return None
        if not isinstance(value, str):
            return value
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad(f"can't parse {what or name} JSON object") from None

    def integers(self, name: str) -> list[int]:
        """A JSON list of whole numbers; anything else in it, and anything but a list, counts as nothing."""
        value = self.data_or_text(name)
        return [item for item in value if type(item) is int] if isinstance(value, list) else []

    def data_or_text(self, name: str) -> Any:
        """A JSON value where the text is JSON, else the text itself."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            return value

    def logged(self) -> dict[str, Any]:
        """What the log of calls shows: values, and files by name and size."""
        shown = {name: {"file_name": file.name, "size": len(file.data)} for name, file in self.files.items()}
        return {**self.values, **shown}


async def read_params(request: Request) -> Params:
    """Query and body together; the query wins, as it comes first on Telegram's server."""
    params = Params()
    if int(request.headers.get("content-length") or 0) > MAX_BODY:
        raise ApiError(413, "Request Entity Too Large")
    if request.method == "POST":
        await _read_body(request, params)
    if request.url.query:
        params.values.update(_pairs(request.url.query.encode()))
    return params


async def _read_body(request: Request, params: Params) -> None:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        params.values.update(_json_object(await request.body()))
    elif kind == "application/x-www-form-urlencoded":
        params.values.update(_pairs(await request.body()))
    elif kind == "multipart/form-data":
        await _read_parts(request, params)
    else:
        await request.body()


async def _read_parts(request: Request, params: Params) -> None:
    # As Latin-1 every byte survives Starlette, which would guess at what is no UTF-8 where Telegram refuses it.
    headers = Headers({"content-type": request.headers["content-type"] + "; charset=latin-1"})
    try:
        form = await MultiPartParser(headers, request.stream(), max_part_size=MAX_BODY).parse()
    except MultiPartException:
        raise bad("can't parse multipart form data") from None
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            mime_type = value.content_type or "application/octet-stream"
            file_name = (value.filename or "").encode("latin-1").decode("utf-8", "replace")
            params.files[_utf8(name)] = Upload(file_name or _utf8(name), mime_type, await value.read())
        else:
            params.values[_utf8(name)] = _utf8(value)
    await form.close()


def _utf8(text: str) -> str:
    try:
        return text.encode("latin-1").decode()
    except UnicodeDecodeError:
        raise bad(_NOT_UTF8) from None


def _pairs(form: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(form.decode(), keep_blank_values=True, errors="strict")
    except UnicodeDecodeError:
        raise bad(_NOT_UTF8) from None


def _json_object(body: bytes) -> dict[str, Any]:
    if not body.strip():
        return {}
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise bad("can't parse JSON object") from None
    if not isinstance(value, dict):
        raise bad("can't parse JSON object")
    return {name: item for name, item in value.items() if item is not None}

"""A method call in the bot's answer to a webhook: JSON, a form or multipart.

Source: API, "Making requests when getting updates".
"""

from __future__ import annotations

from urllib.parse import parse_qsl

import aiohttp
import orjson

from simulator.params import Params, Upload


async def read_reply(response: aiohttp.ClientResponse) -> tuple[str, Params]:
    """The method's name ("" if the answer asks for none) and its parameters. Raises ValueError for nonsense."""
    kind = response.content_type.lower()
    if kind == "multipart/form-data":
        params = await _multipart(response)
    elif kind == "application/x-www-form-urlencoded":
        params = Params(dict(parse_qsl(await response.text(), keep_blank_values=True)))
    elif kind == "application/json":
        params = _json(await response.read())
    else:
        await response.read()
        params = Params()
    return str(params.values.pop("method", "")), params


def _json(body: bytes) -> Params:
    if not body.strip():
        return Params()
    value = orjson.loads(body)
    if not isinstance(value, dict):
        return Params()
    return Params({name: item for name, item in value.items() if item is not None})


async def _multipart(response: aiohttp.ClientResponse) -> Params:
    params = Params()
    async for part in aiohttp.MultipartReader.from_response(response):
        if not isinstance(part, aiohttp.BodyPartReader) or not part.name:
            continue
        data = bytes(await part.read(decode=True))
        if part.filename:
            mime_type = part.headers.get("Content-Type", "application/octet-stream")
            params.files[part.name] = Upload(part.filename, mime_type, data)
        else:
            params.values[part.name] = data.decode()
    return params

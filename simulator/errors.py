"""The one way a Bot API method says no."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A refusal as Telegram words it.

    `code` is both the HTTP status and `error_code`; `description` is the full text as the wire carries it
    ("Bad Request: chat not found"); `parameters` is a Bot API ResponseParameters ({"retry_after": 3}) or None.
    """

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def envelope(self) -> dict[str, Any]:
        """The JSON body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(text: str) -> ApiError:
    """400 with Telegram's prefix: `bad("chat not found")` → "Bad Request: chat not found"."""
    return ApiError(400, f"Bad Request: {text}")


def forbidden(text: str) -> ApiError:
    """403 with Telegram's prefix: `forbidden("bot was blocked by the user")`."""
    return ApiError(403, f"Forbidden: {text}")


class Impossible(Exception):
    """What a person asked for cannot be done; `status` is the HTTP status of the people's calls."""

    def __init__(self, text: str, status: int = 400) -> None:
        super().__init__(text)
        self.status = status

"""What a person sees: a text, buttons under it, sometimes a picture. Plain values, drawn by pure functions."""

import base64
import hashlib
from dataclasses import dataclass
from functools import lru_cache

from handlers.refusals import OldButton

DATA_BYTES = 64  # Bot API: callback_data is 1 to 64 bytes
VERSION = "v1"
DIGITS = 15  # no id is longer


@dataclass(frozen=True, slots=True)
class Button:
    """One button: it calls back with `data`, opens `url`, or copies `copy` (1 to 256 characters)."""

    text: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """Telegram HTML, rows of buttons, and a picture when there is one."""

    text: str
    rows: Rows = ()
    picture: bytes | str | None = None  # PNG or JPEG, or an https address


@lru_cache(4096, typed=True)
def to(tap: str, *args: object) -> str:
    """Callback data that leads to the handler of `tap` ("topic:verb"): `topic:verb:v1[:arg…]`, at most 64 bytes."""
    data = ":".join((tap, VERSION, *map(str, args)))
    if len(data.encode()) > DATA_BYTES:
        raise ValueError(f"callback data is longer than {DATA_BYTES} bytes: {data!r}")
    return data


def mint(key: str) -> str:
    """A key of 12 characters for a button of the screen that answers the update named `key`.

    The same update draws the same button again, so an answer that is given twice still leads to one effect.
    """
    return base64.urlsafe_b64encode(hashlib.sha256(key.encode()).digest()[:9]).decode()


def page_of(args: list[str]) -> int:
    """The page that a button names, from 0; the first one when it names none."""
    return int(args[0]) if args and args[0].isascii() and args[0].isdigit() and len(args[0]) < 6 else 0


def number_in(args: list[str]) -> int:
    """The one id, or amount in minor units, that a button names. Raises OldButton for anything else."""
    if len(args) != 1 or not (args[0].isascii() and args[0].isdigit() and len(args[0]) <= DIGITS):
        raise OldButton
    return int(args[0])


def in_rows(buttons: list[Button], width: int) -> Rows:
    """The buttons, `width` in each row."""
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def pager(tap: str, page: int, pages: int) -> tuple[Button, ...]:
    """Buttons to the neighbouring pages, counted from 0, with the place between them. Empty when one page is all."""
    if pages < 2:
        return ()
    row = [Button("‹", to(tap, page - 1))] if page > 0 else []
    row.append(Button(f"{page + 1} / {pages}", to(tap, page)))
    if page < pages - 1:
        row.append(Button("›", to(tap, page + 1)))
    return tuple(row)

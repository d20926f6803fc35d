"""What a person sees: a text, buttons under it, sometimes a picture. Plain values, drawn by pure functions."""

from dataclasses import dataclass

DATA_BYTES = 64  # Bot API: callback_data is 1 to 64 bytes
VERSION = "v1"


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
    """Telegram HTML, rows of buttons, and the bytes of a picture when there is one."""

    text: str
    rows: Rows = ()
    picture: bytes | None = None


def to(tap: str, *args: object) -> str:
    """Callback data that leads to the handler of `tap` ("topic:verb"): `topic:verb:v1[:arg…]`, at most 64 bytes."""
    data = ":".join((tap, VERSION, *map(str, args)))
    if len(data.encode()) > DATA_BYTES:
        raise ValueError(f"callback data is longer than {DATA_BYTES} bytes: {data!r}")
    return data


def column(*buttons: Button | None) -> Rows:
    """One button a row; None leaves its row out."""
    return tuple((button,) for button in buttons if button is not None)


def pager(tap: str, page: int, pages: int, *args: object) -> tuple[Button, ...]:
    """Buttons to the neighbouring pages, counted from 0, with the place between them. Empty when one page is all."""
    if pages < 2:
        return ()
    row = [Button("‹", to(tap, *args, page - 1))] if page > 0 else []
    row.append(Button(f"{page + 1} / {pages}", to(tap, *args, page)))
    if page < pages - 1:
        row.append(Button("›", to(tap, *args, page + 1)))
    return tuple(row)

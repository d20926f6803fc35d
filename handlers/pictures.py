"""Pictures on screens: a reward's own, and codes for a camera."""

import io
from functools import lru_cache
from pathlib import Path

import segno

from handlers.table import Shop
from rules.programme import Reward

QUIET_ZONE = 4  # modules, ISO/IEC 18004
SCALE = 8  # pixels a module


@lru_cache(64)
def qr(text: str) -> bytes:
    """The text as a QR code in PNG, readable with 15 % of it damaged (level M)."""
    out = io.BytesIO()
    segno.make_qr(text, error="m").save(out, kind="png", scale=SCALE, border=QUIET_ZONE)
    return out.getvalue()


def reward_picture(reward: Reward, shop: Shop) -> bytes | str | None:
    """An https address as it is, a file beside the programme as bytes; None where there is no picture to show."""
    if reward.picture is None or reward.picture.startswith("https://"):
        return reward.picture
    path = shop.pictures / reward.picture if shop.pictures else None
    return _file(path, path.stat().st_mtime_ns) if path and path.is_file() else None


@lru_cache(64)
def _file(path: Path, changed: int) -> bytes:
    """The file's bytes, read once a change."""
    return path.read_bytes()

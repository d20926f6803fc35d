"""Which programme counts at the start: what was applied last, the shop's own file, or the sample."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zlib import crc32

from bot import files
from bot.settings import Settings
from domain.programme import apply, chosen
from rules.programme import Programme
from storage.store import Store
from storage.tx import Tx

SAMPLE = Path(__file__).parent.parent / "programme.toml"
OWN = files.DATA / "programme.toml"
CHECKSUM = 0xFFFFFFFF  # the lower half of a programme's id is the CRC-32 of its text


@dataclass(frozen=True, slots=True)
class Ready:
    """The programme in force, and whether it is only the sample."""

    value: Programme
    sample: bool


def source(settings: Settings) -> Path:
    """The file that the shop writes its programme in; its pictures lie beside it."""
    return settings.programme or (OWN if OWN.exists() else SAMPLE)


async def ready(store: Store, settings: Settings, now: datetime) -> Ready:
    """The first start applies the shop's file (none: the sample); later ones leave it to `wafa programme apply`.

    Only the simulator's sample follows the code, so that a new version shows what it can, until its owner applies
    another in the chat.
    """
    path = source(settings)
    text = path.read_text(encoding="utf-8")
    programme_id = await store.write(_ready, text, follow=settings.simulator and path == SAMPLE, now=now)
    sample = programme_id & CHECKSUM == crc32(SAMPLE.read_bytes())
    return Ready(await store.read(_by_id, programme_id), sample)


def _ready(tx: Tx, text: str, *, follow: bool, now: datetime) -> int:
    if tx.programme.newest_id() is None or (follow and not chosen(tx)):
        apply(tx, text, now=now)
    newest = tx.programme.newest_id()
    assert newest is not None
    return newest


def _by_id(tx: Tx, programme_id: int) -> Programme:
    return tx.programme.by_id(programme_id)

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import programme
from bot.settings import Settings
from domain.programme import put_in_force
from storage.store import Store
from tests.programmes import DALLA

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
DEARER = DALLA.replace("price = 120", "price = 130", 1)
DEAREST = DALLA.replace("price = 120", "price = 140", 1)


def cup(ready: programme.Ready) -> int:
    return ready.value.rewards[0].price


async def test_on_the_simulator_the_sample_follows_the_code_until_its_owner_applies_another(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sample = tmp_path / "sample.toml"
    monkeypatch.setattr(programme, "SAMPLE", sample)
    settings = Settings()
    sample.write_text(DALLA, "utf-8")
    before = cup(await programme.ready(store, settings, NOW))
    sample.write_text(DEARER, "utf-8")
    assert cup(await programme.ready(store, settings, NOW)) == before + 10

    after = await store.read(lambda tx: tx.programme.newest_id())
    await store.write(put_in_force, DEAREST, actor="staff:1", after=after, now=NOW)
    assert cup(await programme.ready(store, settings, NOW)) == before + 20

"""Pictures on screens."""

import io
import os
from dataclasses import replace
from pathlib import Path

import pytest
import segno

from domain.programme import apply
from handlers.codes import picture_screen
from handlers.pictures import qr, reward_picture
from handlers.words import voice
from locales.voices import Voices
from rules.programme import Reward, parse
from rules.rewards import Redemption, State
from tests.handlers.conftest import NOW, PROGRAMME, SHOP, Guest
from tests.handlers.test_talk import PIXEL

WITH_PICTURE = PROGRAMME.replace("per_member = 1          # how", 'picture = "mug.png"\nper_member = 1  # how', 1)


def mug(text: str) -> Reward:
    reward = parse(text).reward("mug")
    assert reward is not None
    return reward


def test_a_code_for_a_camera_is_the_link_that_opens_the_bot(voices: Voices) -> None:
    programme = parse(PROGRAMME)
    day = {"at": NOW, "lapses_at": NOW, "closed_at": None, "entry_id": 1}
    one = Redemption(1, 1, "cup", "product", {"en": "Cup"}, "ABCD-EFGH", 120, state=State.OPEN, **day)  # type: ignore[arg-type]
    screen = picture_screen(voice(voices, programme, "en"), programme, one, SHOP)
    assert screen.picture == qr("https://t.me/dalla_wafa_bot?start=v_ABCD-EFGH")
    assert "<code>ABCD-EFGH</code>" in screen.text


def test_the_code_survives_some_damage_and_has_its_quiet_zone() -> None:
    made = segno.make_qr("https://t.me/dalla_wafa_bot?start=v_ABCD-EFGH", error="m")
    out = io.BytesIO()
    made.save(out, kind="png", scale=8, border=4)
    assert made.error in "MQH"
    assert qr("https://t.me/dalla_wafa_bot?start=v_ABCD-EFGH") == out.getvalue()


def test_a_picture_is_a_file_beside_the_programme_or_an_https_address(tmp_path: Path) -> None:
    shop = replace(SHOP, pictures=tmp_path)
    assert reward_picture(mug(PROGRAMME), shop) is None
    assert reward_picture(mug(WITH_PICTURE), shop) is None  # the file is missing: no picture, no trouble
    (tmp_path / "mug.png").write_bytes(PIXEL)
    assert reward_picture(mug(WITH_PICTURE), shop) == PIXEL
    assert reward_picture(mug(WITH_PICTURE), SHOP) is None
    address = "https://dalla.example/mug.png"
    assert reward_picture(mug(WITH_PICTURE.replace("mug.png", address)), shop) == address


def test_a_changed_file_is_a_changed_picture(tmp_path: Path) -> None:
    shop = replace(SHOP, pictures=tmp_path)
    for content, second in ((b"one", 1), (b"two", 2)):
        (tmp_path / "mug.png").write_bytes(content)
        os.utime(tmp_path / "mug.png", (second, second))
        assert reward_picture(mug(WITH_PICTURE), shop) == content


async def test_the_card_of_a_reward_shows_its_picture_and_leads_on(oliver: Guest, tmp_path: Path) -> None:
    counter = oliver.counter
    (tmp_path / "mug.png").write_bytes(PIXEL)
    counter.shop = replace(SHOP, pictures=tmp_path)
    await counter.store.write(apply, WITH_PICTURE, now=NOW)
    await counter.buys(oliver.who, 500)
    await oliver.says("/rewards")
    await oliver.taps("Al-Ahsa mug")
    assert (await oliver.last())["photo"]
    assert "Clay from Al-Ahsa" in await oliver.text()
    await oliver.taps("Exchange for")
    assert "Afterwards: 100 beans." in await oliver.text()


@pytest.mark.parametrize("content", [b"", b"not a picture"])
async def test_a_broken_picture_never_hides_the_reward(oliver: Guest, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "mug.png").write_bytes(content)
    oliver.counter.shop = replace(SHOP, pictures=tmp_path)
    await oliver.counter.store.write(apply, WITH_PICTURE, now=NOW)
    await oliver.says("/rewards")
    await oliver.taps("Al-Ahsa mug")
    assert "Clay from Al-Ahsa" in await oliver.text()

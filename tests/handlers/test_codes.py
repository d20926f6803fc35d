"""The codes a member holds."""

import pytest

from domain.rewards import lapse
from handlers.codes import code_screen, codes_screen
from handlers.words import voice
from locales.voices import Voices
from rules.programme import parse
from rules.rewards import Redemption, State
from tests.cast import LENA, OLIVER
from tests.handlers.conftest import NOW, PROGRAMME, Counter, Guest
from tests.handlers.test_rewards import before_the_exchange, points, redemptions, tapped


@pytest.fixture
async def holder(oliver: Guest) -> Guest:
    """Oliver with a code for a cup."""
    await oliver.counter.buys(OLIVER, 350)
    await oliver.tap(*await before_the_exchange(oliver))
    return oliver


async def test_somebody_without_codes_is_told_where_they_will_be(oliver: Guest) -> None:
    await oliver.says("/codes")
    assert "You have no codes yet." in await oliver.text()


async def test_an_open_code_is_shown_again_with_what_happens_if_it_is_not_used(holder: Guest) -> None:
    await holder.says("/codes")
    assert "🎟 A cup on us, valid until 22 December 2026" in await holder.text()
    await holder.taps("A cup on us")
    [redemption] = await redemptions(holder)
    assert redemption.code in await holder.text()
    assert "Should you not use it by then, you get 120 beans back." in await holder.text()


async def test_each_code_has_its_own_button(holder: Guest) -> None:
    await holder.tap(*await before_the_exchange(holder, "A cup on us"))
    older, newer = sorted(await redemptions(holder), key=lambda one: one.id)
    for one in (older, newer, older):
        await holder.says("/codes")
        await holder.taps_data(f"codes:show:v1:{one.id}")
        assert one.code in await holder.text()


async def test_the_picture_of_a_code_comes_as_often_as_it_is_asked_for(holder: Guest) -> None:
    await holder.says("/codes")
    await holder.taps("A cup on us")
    for _ in range(2):
        await holder.taps("QR code")
        assert (await holder.last())["photo"]


async def test_a_lapsed_code_says_that_its_points_came_back_even_before_a_job_ran(holder: Guest) -> None:
    holder.counter.later(days=31)
    await holder.says("/codes")
    assert "↩️ A cup on us, lapsed: 120 beans came back to you" in await holder.text()
    await holder.counter.store.write(lapse, holder.counter.now)
    assert await points(holder) == 400


async def test_an_old_button_of_a_lapsed_code_tells_what_became_of_it(holder: Guest) -> None:
    await holder.says("/codes")
    await holder.taps("A cup on us")
    holder.counter.later(days=31)
    await holder.taps("QR code")
    assert "This code has lapsed unused, and 120 beans came back to you." in await holder.text()


async def test_a_used_code_is_remembered_as_used(holder: Guest) -> None:
    [redemption] = await redemptions(holder)
    await holder.counter.store.write(lambda tx: tx.rewards.close(redemption.id, State.USED, at=holder.counter.now))
    await holder.says("/codes")
    assert "✔️ A cup on us, used" in await holder.text()


async def test_nobody_sees_the_code_of_another_by_forging_a_button(
    counter: Counter, holder: Guest, lena: Guest
) -> None:
    await lena.joins()
    [redemption] = await redemptions(holder)
    message_id = (await lena.last())["message_id"]
    for verb in ("show", "picture"):
        await counter.handle(tapped(lena, message_id, f"codes:{verb}:v1:{redemption.id}"))
    assert all(redemption.code not in text for text in await lena.reads())
    assert LENA.id == lena.who.id


@pytest.mark.parametrize("language", ["en", "ar", "de", "ja"])
def test_a_discount_of_which_a_part_came_back_is_used_and_says_how_much_came(voices: Voices, language: str) -> None:
    programme = parse(PROGRAMME)
    named = (1, 1, "ten-percent", "percent", {"en": "10 %"}, "ABCD-EFGH", 300, 1)
    one = Redemption(*named, NOW, NOW, State.USED, NOW, back=100)
    say = voice(voices, programme, language)
    assert "100" in codes_screen(say, programme, [one], 0).text
    assert "100" in code_screen(say, programme, one).text

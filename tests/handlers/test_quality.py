"""How was it? One tap answers; a bad word opens the line to people."""

from datetime import timedelta

import pytest

from domain import care, members
from domain.orders import buy
from rules.products import Line
from tests.cast import OLIVER, OMAR, STAFF_CHAT
from tests.handlers.conftest import Counter, Guest
from tests.handlers.test_rewards import tapped


@pytest.fixture
async def asked(oliver: Guest, counter: Counter) -> Guest:
    """Oliver bought a bag of beans ten days ago, and the question has just come."""
    member = await counter.member(OLIVER)
    order = {"source": "counter", "external_id": "R-1", "amount": 300_00, "currency": "SAR", "lines": [Line("HB-250")]}
    await counter.store.write(buy, member.id, **order, now=counter.now)
    answer = {"wording": "offers-1", "language": "en", "now": counter.now}
    await counter.store.write(members.consent, member.id, True, **answer)
    await counter.post()
    counter.now += timedelta(days=10)
    await counter.store.write(care.look, counter.now)
    await counter.post()
    assert "House blend, 250 g" in await oliver.text()
    return oliver


async def test_a_good_word_is_thanked_for_and_kept(asked: Guest, counter: Counter) -> None:
    await asked.taps("👍 Very good")
    assert "good to hear" in await asked.text()
    assert await counter.store.read(lambda tx: tx.care.judged(1)) is True


async def test_a_bad_word_opens_a_conversation_with_people(asked: Guest, counter: Counter) -> None:
    await asked.taps("👎 Not quite")
    assert "goes straight to them" in await asked.text()
    await counter.post()
    told = await counter.stage.sees(OMAR.id, STAFF_CHAT)
    assert "لم يكن رأي" in told[-1]["text"]
    assert "Oliver" in told[-1]["text"]
    await asked.says("The bag was open.")
    await counter.post()
    told = await counter.stage.sees(OMAR.id, STAFF_CHAT)
    assert "The bag was open." in told[-1]["text"]
    case = await counter.store.read(lambda tx: tx.cases.of(1))
    assert case.complained_at == counter.now


@pytest.mark.parametrize("forged", ["quality:bad:v1:x", "quality:bad:v1", "quality:good:v1:99999999999999999999"])
async def test_a_forged_button_says_that_it_is_old(asked: Guest, counter: Counter, forged: str) -> None:
    await counter.handle(tapped(asked, (await asked.last())["message_id"], forged))
    assert "from an older day" in await asked.text()
    assert await counter.store.read(lambda tx: tx.care.judged(1)) is None


async def test_somebody_elses_order_cannot_be_judged(asked: Guest, counter: Counter) -> None:
    await counter.handle(tapped(asked, (await asked.last())["message_id"], "quality:bad:v1:777"))
    assert await counter.store.read(lambda tx: tx.cases.of(1)) is None

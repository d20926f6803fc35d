"""What goes out by itself, as staff see it: planned, running, held and why, with a brake; and what is unsure."""

from typing import Any

import pytest

from domain import campaigns
from domain.campaign_desk import overview, send_again, send_all_again, unsure
from domain.deliveries import put
from domain.members import consent
from domain.post import Ended, let_go, pause, work
from domain.week import decisions
from rules.campaigns import Brake
from rules.deliveries import Kind, Outcome
from rules.refusals import NotAllowed
from rules.staff import Role
from tests.cast import HARUKA, LENA, NOURA, SALMA, STAFF_CHAT, Person
from tests.handlers.conftest import Counter, Guest
from tests.handlers.team import deeds, seat

TEXTS = {"ar": "وصل البنّ الجديد.", "en": "The new harvest is here."}


@pytest.fixture
async def salma(counter: Counter) -> Guest:
    return await seat(counter, SALMA, Role.MARKETER)


async def wants_offers(counter: Counter, who: Person) -> None:
    await counter.guest(who).starts()
    member = await counter.member(who)
    await counter.store.write(consent, member.id, True, wording="offers-1", language="en", now=counter.now)


async def planned(counter: Counter, **more: Any) -> int:
    told = {"key": "harvest", "title": "Harvest <b>2026</b>", "texts": TEXTS, "audience": {}, "by": "staff:1"} | more
    at = counter.now
    number: int = await counter.store.write(lambda tx: campaigns.plan(tx, starts_at=at, now=at, **told))
    return number


async def ticks(counter: Counter) -> None:
    while await counter.store.write(campaigns.step, counter.now):
        pass


async def test_a_campaign_is_seen_from_its_plan_to_its_end(salma: Guest, counter: Counter) -> None:
    await wants_offers(counter, LENA)
    await wants_offers(counter, NOURA)
    await planned(counter)
    await salma.says("/campaigns")
    text = await salma.text()
    assert "🗓 Harvest <b>2026</b>" in text
    assert "sent" not in text, "nobody knows yet to how many it will go"
    await ticks(counter)
    await salma.says("/campaigns")
    assert "0 of 2 sent" in await salma.text()
    await counter.post()
    await ticks(counter)
    await salma.taps("Harvest")
    text = await salma.text()
    assert "It is done." in text
    assert "✅ Sent: 2" in text
    assert "2 of 2 sent" in text
    assert (await counter.guest(NOURA).text()) == TEXTS["ar"]
    assert (await counter.guest(LENA).text()) == TEXTS["ar"]  # no German words: the shop's own language


async def test_what_is_paused_waits_and_goes_on_and_what_is_stopped_never_goes(salma: Guest, counter: Counter) -> None:
    for who in (LENA, NOURA, HARUKA):
        await wants_offers(counter, who)
    number = await planned(counter)
    await ticks(counter)
    await salma.says("/campaigns")
    await salma.taps("Harvest")
    await salma.taps("Pause")
    assert await counter.post() == 0
    await salma.taps("Look again")
    text = await salma.text()
    assert "It is paused." in text
    assert "Held: 3\n· paused: 3" in text
    await salma.taps("Resume")
    await ticks(counter)
    (letter,) = await counter.store.write(work, [], worker="w", limit=1, now=counter.now, real=counter.now)
    await salma.taps("Stop")
    await salma.taps("Yes, stop it")
    sent = Ended(letter.delivery, Outcome(Kind.SENT, message_id=1))
    await counter.store.write(work, [sent], worker="w", limit=9, now=counter.now, real=counter.now)
    await ticks(counter)
    assert await counter.post() == 0
    await salma.taps("Look again")
    assert "Not sent: 2\n· stopped: 2" in await salma.text()
    assert "Sent: 1" in await salma.text()
    done = [(one.action, one.facts) for one in await deeds(counter)]
    wishes = ("pause", "resume", "stop")
    assert done == [(f"campaign-{wish}", {"campaign": number}) for wish in wishes]


async def run_of(counter: Counter, *outcomes: Outcome) -> None:
    """A campaign to thirty guests, of whom the first ones' messages end like this."""
    await counter.store.write(
        lambda tx: [tx.members.add(910_000_000 + n, "Guest", "en", now=counter.now, marketing=True) for n in range(30)]
    )
    await planned(counter)
    await ticks(counter)
    claim: Any = {"worker": "w", "now": counter.now, "real": counter.now}
    letters = await counter.store.write(work, [], limit=len(outcomes), **claim)
    ended = [Ended(letter.delivery, outcome) for letter, outcome in zip(letters, outcomes, strict=True)]
    await counter.store.write(work, ended, limit=0, **claim)


async def goes_on(counter: Counter) -> list[str]:
    """What would leave next, by its text."""
    claim: Any = {"worker": "w", "now": counter.now, "real": counter.now}
    return [one.delivery.text_key for one in await counter.store.write(work, [], limit=99, **claim)]


NO = Outcome(Kind.REFUSED, "Bad Request: can't parse entities")


async def test_the_run_of_a_broken_text_pauses_and_staff_are_told(salma: Guest, counter: Counter) -> None:
    await run_of(counter, *[NO] * 20)
    assert await goes_on(counter) == ["campaign-broken"]
    await salma.says("/campaigns")
    await salma.taps("Harvest")
    text = await salma.text()
    assert "Telegram refused its first twenty messages" in text
    assert "Failed: 20" in text
    assert "Held: 10" in text


@pytest.mark.parametrize("seen", [[NO] * 19, [NO] * 9 + [Outcome(Kind.SENT, message_id=1)] + [NO] * 19])
async def test_a_run_of_which_fewer_failed_or_one_arrived_goes_on(
    salma: Guest, counter: Counter, seen: list[Outcome]
) -> None:
    await run_of(counter, *seen)
    assert await goes_on(counter) == ["campaign-words"] * (30 - len(seen))


async def test_what_nobody_knows_the_outcome_of_is_listed_and_sent_again_once(salma: Guest, counter: Counter) -> None:
    await wants_offers(counter, LENA)
    await planned(counter)
    await ticks(counter)
    claim: Any = {"worker": "w", "now": counter.now, "real": counter.now}
    (letter,) = await counter.store.write(work, [], limit=9, **claim)
    lost = Ended(letter.delivery, Outcome(Kind.UNCERTAIN, "ServerDisconnectedError"))
    await counter.store.write(work, [lost], limit=0, **claim)
    assert await counter.post() == 0  # final, until a person says otherwise
    await salma.says("/campaigns")
    await salma.taps("Uncertain: 1")
    assert "Lena" in await salma.text()
    await salma.taps("Send again to")
    assert not await counter.store.write(send_again, SALMA.id, letter.delivery.id, now=counter.now)  # an eager thumb
    assert await counter.post() == 1
    assert await counter.store.write(send_all_again, SALMA.id, now=counter.now) == 0
    assert await counter.post() == 0
    assert [one.action for one in await deeds(counter)] == ["sent-again"]


async def test_a_word_to_staff_of_which_nobody_knows_is_listed_too(salma: Guest, counter: Counter) -> None:
    """A call for help that was tried three times waits for a person as well, and the owner's week counts the same."""
    facts = {"campaign": 1}
    words: Any = {"class_": "support", "text_key": "campaign-broken", "facts": facts, "chat_id": STAFF_CHAT}
    await counter.store.write(lambda tx: put(tx, key="help", now=counter.now, **words))
    claim: Any = {"worker": "w", "real": counter.now}
    while letters := await counter.store.write(work, [], limit=9, now=counter.now, **claim):
        lost = [Ended(one.delivery, Outcome(Kind.UNCERTAIN, "ServerDisconnectedError")) for one in letters]
        await counter.store.write(work, lost, limit=0, now=counter.now, **claim)
        counter.later(minutes=10)
    assert await counter.post() == 0
    assert await counter.store.report(lambda tx: decisions(tx, tx.programme.current(), counter.now)["uncertain"]) == 1
    await salma.says("/campaigns")
    await salma.taps("Uncertain: 1")
    await salma.taps("Send again to")
    assert await counter.post() == 1


async def test_after_a_restore_a_person_lets_everything_go(salma: Guest, counter: Counter) -> None:
    await wants_offers(counter, LENA)
    member = await counter.member(LENA)
    words: Any = {"class_": "service", "text_key": "stop-undone", "facts": {}, "automatic": True}
    await counter.store.write(lambda tx: put(tx, key="r", member=member, now=counter.now, **words))
    await counter.store.write(pause, "restored", now=counter.now)
    assert await counter.post() == 0
    await salma.says("/campaigns")
    assert "A backup was put back." in await salma.text()
    await salma.taps("Let everything go out again")
    assert await counter.store.slice(let_go, counter.now) == 1
    assert await counter.post() == 1
    assert "A backup was put back." not in await salma.text()


async def test_only_those_who_may_see_it_do(counter: Counter, lena: Guest) -> None:
    await lena.joins()
    await lena.says("/campaigns")
    say = counter.voices.of("de", "SA", "Asia/Riyadh")
    assert await lena.text() == say.plain("refused-not-allowed")
    number = await planned(counter)
    for act in (overview, unsure):
        with pytest.raises(NotAllowed):
            await counter.store.report(act, LENA.id)
    with pytest.raises(NotAllowed):
        await counter.store.write(send_all_again, LENA.id, now=counter.now)
    with pytest.raises(NotAllowed):
        await counter.store.write(campaigns.brake, LENA.id, number, Brake.STOP, now=counter.now)

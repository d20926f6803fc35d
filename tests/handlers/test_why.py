"""/why: a plain reason for everything that came, and for what did not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.deliveries import TOPICS
from domain.messages import switch
from domain.post import Ended, pause, resume, settle, work
from locales.catalogue import ours
from rules.deliveries import MOST_TRIES, Kind, Outcome
from rules.gate import Reason
from tests.cast import OLIVER
from tests.handlers.conftest import Counter, Guest


async def put(counter: Counter, key: str, **told: object) -> None:
    from domain.deliveries import put as leave

    member = await counter.member(OLIVER)
    facts = {"points": 1, "balance": 1, "name": "A cup"}
    wanted = {"class_": "service", "text_key": "delivery-code-lapsed", "facts": facts, "member": member} | told
    await counter.store.write(lambda tx: leave(tx, key=key, now=counter.now, **wanted))  # type: ignore[arg-type]


async def test_a_newcomer_is_told_that_nothing_came_by_itself(oliver: Guest) -> None:
    await oliver.says("/why")
    assert "Nothing has gone out to you by itself" in await oliver.text()


async def test_a_purchase_and_a_reminder_have_their_reasons(oliver: Guest, counter: Counter) -> None:
    await counter.buys(OLIVER, 50)
    await counter.post()
    await put(counter, "e", topic="points-ending", automatic=True, text_key="delivery-code-lapsed")
    await oliver.says("/why")
    text = await oliver.text()
    assert "Why you got these messages" in text
    assert "Points for a purchase: you bought something, and points came with it." in text
    assert "22 Nov" in text
    assert "12:00" in text


async def test_what_waits_for_the_day_and_what_was_dropped_are_explained(oliver: Guest, counter: Counter) -> None:
    counter.now = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)  # an hour past midnight in Riyadh
    await put(counter, "q", topic="code-lapsed", automatic=True)
    await counter.store.write(lambda tx: tx.members.change(1, marketing=True))
    await put(counter, "o", class_="marketing")
    assert await counter.post() == 0
    await oliver.says("/why")
    text = await oliver.text()
    assert "A code that lapsed: it waits for the day, because we do not write in quiet hours." in text
    assert "It comes on 23 Nov at 9:00" in text
    await oliver.says("/stop")
    counter.later(hours=9)
    assert await counter.post() == 1  # what is the member's own still comes
    await oliver.says("/why")
    text = await oliver.text()
    assert "23 Nov · News and offers: you asked us with /stop to send no offers and reminders." in text
    assert "A code that lapsed: a code of yours was not used in time" in text


async def test_what_may_have_come_and_what_could_not_are_told_as_that_the_newest_first(
    oliver: Guest, counter: Counter
) -> None:
    for n, (topic, kind) in enumerate({"service": Kind.SENT, "gift": Kind.UNCERTAIN, "game": Kind.REFUSED}.items()):
        counter.later(minutes=1)
        await put(counter, topic, topic=topic)
        (letter,) = await counter.store.write(work, [], worker="w", limit=9, now=counter.now, real=counter.now)
        ended = Ended(replace(letter.delivery, tries=MOST_TRIES), Outcome(kind, message_id=n))
        await counter.store.write(settle, ended, worker="w", now=counter.now)
    await oliver.says("/why")
    text = await oliver.text()
    unsure = "or we told you the outcome of what you had sent. Telegram did not tell us whether it arrived."
    assert unsure in text
    assert text.count("Telegram did not tell us") == 1
    assert text.index("Points as a gift") < text.index("A note about")
    assert "22 Nov · A stamp card or challenge: it could not be delivered." in text


async def test_what_waits_for_a_person_names_no_hour(oliver: Guest, counter: Counter) -> None:
    """Nobody knows when they will have looked, or talked: a day that passes in silence would be a broken word."""
    await counter.store.write(pause, "by hand", now=counter.now)
    counter.later(minutes=1)
    await put(counter, "p", topic="code-lapsed", automatic=True)
    assert await counter.post() == 0
    await oliver.says("/why")
    assert "it waits, because the shop has paused everything that is sent by itself." in await oliver.text()
    assert "It comes on" not in await oliver.text()
    await counter.store.write(resume)
    await counter.store.write(lambda tx: tx.cases.open(1, now=counter.now))
    counter.later(minutes=20)
    assert await counter.post() == 0
    await oliver.says("/why")
    assert "you are talking with a person of the shop" in await oliver.text()
    assert "It comes on" not in await oliver.text()


async def test_an_answer_at_night_comes_at_once_without_a_sound(oliver: Guest, counter: Counter) -> None:
    counter.now = datetime(2026, 11, 22, 22, 0, tzinfo=UTC)
    await counter.buys(OLIVER, 50)
    assert await counter.post() == 1
    sent = [call for call in await calls(counter) if call["method"] == "sendMessage"][-1]
    assert sent["params"]["disable_notification"] in (True, "true")
    counter.later(hours=9)
    await counter.buys(OLIVER, 50, number="2")
    await counter.post()
    sent = [call for call in await calls(counter) if call["method"] == "sendMessage"][-1]
    assert "disable_notification" not in sent["params"]


async def calls(counter: Counter) -> list[dict[str, dict[str, object]]]:
    found: list[dict[str, dict[str, object]]] = (await counter.stage.get("calls", after=0))["calls"]
    return found


async def test_the_second_offer_of_a_day_waits_and_says_so(oliver: Guest, counter: Counter) -> None:
    await counter.store.write(lambda tx: tx.members.change(1, marketing=True))
    await put(counter, "one", class_="marketing")
    await put(counter, "two", class_="marketing")
    assert await counter.post() == 1
    await oliver.says("/why")
    assert "News and offers: you have had enough offers from us for now." in await oliver.text()
    counter.later(hours=25)
    assert await counter.post() == 1
    await put(counter, "three", class_="marketing")
    counter.later(hours=25)
    assert await counter.post() == 0
    counter.later(days=5)
    assert await counter.post() == 1


async def test_what_never_comes_is_told_though_nobody_ever_wrote_it(oliver: Guest, counter: Counter) -> None:
    """A campaign has no row for whoever allows no offers, and a look leaves none for what is switched off."""
    await oliver.says("/why")
    assert "What does not come at all\n\nNews and offers: you have not allowed these" in await oliver.text()
    await counter.store.write(lambda tx: tx.members.change(1, marketing=True))
    await oliver.says("/why")
    assert "What does not come" not in await oliver.text()
    await counter.store.write(switch, 1, "statement", on=False)
    await oliver.says("/why")
    assert "What does not come at all\n\nThe month on the card: switched off by you." in await oliver.text()
    await counter.store.write(switch, 1, "thanks", on=False)
    await oliver.says("/why")
    assert "\n\nThanks, and a tip · The month on the card: switched off by you." in await oliver.text()
    await oliver.says("/stop")
    await oliver.says("/why")
    stopped = "News and offers: you asked us with /stop to send no offers and reminders."
    assert f"What does not come at all\n\n{stopped}\n\nAnswers" in await oliver.text()


@pytest.mark.parametrize("language", sorted(ours()))
def test_every_topic_and_every_reason_has_words(language: str) -> None:
    said = ours()[language].messages
    wanted = [f"why-{part}-{topic}" for topic in TOPICS for part in ("what", "because")]
    wanted += [f"why-reason-{reason}" for reason in (*Reason, "failed")]
    assert [key for key in wanted if key not in said] == []


async def test_why_looks_back_ninety_days(oliver: Guest, counter: Counter) -> None:
    await counter.buys(OLIVER, 50)
    await counter.post()
    counter.now += timedelta(days=91)
    await oliver.says("/why")
    assert "Nothing has gone out" in await oliver.text()


async def test_the_settings_lead_to_the_reasons(oliver: Guest) -> None:
    await oliver.says("/settings")
    await oliver.taps("Why these messages?")
    assert "Nothing has gone out to you by itself" in await oliver.text()

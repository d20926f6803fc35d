"""/stop, at once; and back by one tap."""

from domain.partings import reasons
from tests.cast import OLIVER
from tests.handlers.conftest import Guest
from tests.handlers.test_rewards import tapped
from tests.handlers.test_start import consents


async def test_stop_works_at_once_and_says_what_still_comes(oliver: Guest) -> None:
    await oliver.says("/stop")
    assert "from this moment we send you no more offers" in await oliver.text()
    assert "a short note when your points or codes change" in await oliver.text()
    member = await oliver.counter.member(OLIVER)
    assert (member.marketing, member.stopped_at) == (False, oliver.counter.now)


async def test_one_tap_takes_a_stop_back_with_the_offers_that_were_allowed(oliver: Guest) -> None:
    await oliver.counter.store.write(lambda tx: tx.members.change(1, marketing=True))
    await oliver.says("/stop")
    await oliver.taps("Undo")
    member = await oliver.counter.member(OLIVER)
    assert (member.marketing, member.stopped_at) == (True, None)
    assert [(one.granted, one.wording) for one in await consents(oliver)][-2:] == [(False, "stop-1"), (True, "stop-1")]


async def test_taking_a_stop_back_never_allows_what_was_not_allowed_before(oliver: Guest) -> None:
    await oliver.says("/stop")
    await oliver.taps("Undo")
    member = await oliver.counter.member(OLIVER)
    assert (member.marketing, member.stopped_at) == (False, None)


async def test_saying_stop_twice_keeps_the_first_time_and_can_still_be_undone(oliver: Guest) -> None:
    await oliver.says("/stop")
    first = oliver.counter.now
    oliver.counter.later(days=2)
    await oliver.says("/stop")
    assert (await oliver.counter.member(OLIVER)).stopped_at == first
    await oliver.taps("Undo")
    assert (await oliver.counter.member(OLIVER)).stopped_at is None


async def test_why_is_offered_once_and_counted_without_a_name(oliver: Guest) -> None:
    await oliver.says("/stop")
    assert "one tap tells us why" in await oliver.text()
    message = (await oliver.last())["message_id"]
    answer = (await oliver.buttons())["Too many messages"]
    await oliver.taps("Too many messages")
    assert "Thank you, that helps us" in await oliver.text()
    for data in (answer, answer.replace("too-many", "not-for-me"), answer.replace("too-many", "sunshine")):
        await oliver.counter.handle(tapped(oliver, message, data))  # from another phone, where buttons still stand
    assert "older day" in await oliver.text()
    await oliver.says("/stop")
    assert "tells us why" not in await oliver.text()
    assert await oliver.counter.store.report(reasons) == [("stop", "too-many", 1)]
    await oliver.taps("Undo")
    assert (await oliver.counter.member(OLIVER)).stopped_at is None


async def test_pressing_start_after_a_stop_asks_about_offers_anew(oliver: Guest) -> None:
    await oliver.starts()
    assert "start:offers" not in str(await oliver.last())
    await oliver.says("/stop")
    await oliver.starts()
    await oliver.taps_data("start:offers:v1:yes")
    member = await oliver.counter.member(OLIVER)
    assert (member.marketing, member.stopped_at) == (True, None)

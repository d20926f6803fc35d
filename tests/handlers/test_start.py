"""The first minute with the bot."""

from tests.handlers.conftest import Counter, Guest


async def test_oliver_is_greeted_by_name_in_the_language_telegram_reports(counter: Counter) -> None:
    from tests.cast import OLIVER

    oliver = counter.guest(OLIVER)
    await oliver.starts()
    hello, question = [one["text"] for one in (await oliver.messages())[-2:]]
    assert "Hello \u2068Oliver\u2069, welcome to \u2068Dalla\u2069!" in hello
    assert "50 beans" in hello
    assert "May \u2068Dalla\u2069 also send you news" in question


async def test_the_question_about_offers_has_two_equal_answers_and_none_is_chosen(noura: Guest) -> None:
    await noura.starts()
    rows = (await noura.last())["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in rows] == [2]
    member = await noura.counter.member(noura.who)
    assert not member.marketing

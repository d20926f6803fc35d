"""The first minute with the bot."""

import pytest

from storage.consents import Consent
from tests.cast import OLIVER, Person
from tests.handlers.conftest import Counter, Guest
from tests.handlers.test_rewards import tapped


async def consents(guest: Guest) -> list[Consent]:
    member = await guest.counter.member(guest.who)
    return await guest.counter.store.read(lambda tx: tx.consents.of(member.id))


@pytest.fixture
async def newcomer(counter: Counter) -> Guest:
    guest = counter.guest(OLIVER)
    await guest.starts()
    return guest


async def test_oliver_is_greeted_by_name_in_the_language_telegram_reports(newcomer: Guest) -> None:
    hello, question = (await newcomer.reads())[-2:]
    assert "Hello Oliver, welcome to Dalla!" in hello
    assert "May Dalla also send you news and offers" in question


async def test_the_first_hello_has_few_buttons_so_that_a_phone_shows_its_words(newcomer: Guest) -> None:
    hello = (await newcomer.messages())[-2]
    labels = [button["text"] for row in hello["reply_markup"]["inline_keyboard"] for button in row]
    assert labels[:2] == ["⭐ My points", "🎁 Rewards"]
    assert labels[-1] == "🏠 Menu"
    assert len(labels) <= 4


async def test_a_newcomer_finds_the_welcome_gift_on_the_card_and_is_told_so(newcomer: Guest) -> None:
    assert "you already have 50 beans" in (await newcomer.reads())[-2]
    await newcomer.says("/points")
    assert "You have 50 beans." in await newcomer.text()


async def test_the_gift_is_given_once_however_often_start_is_pressed(newcomer: Guest) -> None:
    for _ in range(3):
        await newcomer.starts()
    await newcomer.says("/points")
    assert "You have 50 beans." in await newcomer.text()


async def test_noura_is_greeted_in_arabic(noura: Guest) -> None:
    await noura.starts()
    assert "نورة" in (await noura.reads())[-2]
    assert (await noura.counter.member(noura.who)).language == "ar"


async def test_the_question_about_offers_has_two_equal_answers_and_none_is_chosen(newcomer: Guest) -> None:
    rows = (await newcomer.last())["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in rows] == [2]
    assert not (await newcomer.counter.member(OLIVER)).marketing
    assert await consents(newcomer) == []


@pytest.mark.parametrize(("label", "granted"), [("Yes, please", True), ("No, thank you", False)])
async def test_the_answer_is_kept_with_wording_language_and_time(newcomer: Guest, label: str, granted: bool) -> None:
    await newcomer.taps(label)
    [answer] = await consents(newcomer)
    assert (answer.granted, answer.wording, answer.language) == (granted, "offers-1", "en")
    assert answer.at == newcomer.counter.now
    assert (await newcomer.counter.member(OLIVER)).marketing is granted


async def test_somebody_who_has_answered_is_not_asked_again(newcomer: Guest) -> None:
    await newcomer.taps("No, thank you")
    await newcomer.starts()
    assert "good to see you again" in await newcomer.text()


async def test_the_answer_belongs_to_the_language_in_which_the_question_was_read(newcomer: Guest) -> None:
    await newcomer.says("/language")
    await newcomer.taps("Deutsch")
    await newcomer.taps("Yes, please")
    assert (await consents(newcomer))[-1].language == "en"


@pytest.mark.parametrize(
    "args", ["yes:offers-0:en", "yes:offers-1:xx", "maybe:offers-1:en", "yes", "yes:offers-1:en:1"]
)
async def test_an_answer_to_a_question_that_nobody_asked_is_no_consent(newcomer: Guest, args: str) -> None:
    await newcomer.counter.handle(tapped(newcomer, (await newcomer.last())["message_id"], f"start:offers:v1:{args}"))
    assert await consents(newcomer) == []
    assert "That button is from an older day." in await newcomer.text()


async def stranger(counter: Counter, code: str | None) -> Guest:
    facts = {"first_name": "Bruno", "language_code": code} if code else {"first_name": "Bruno"}
    person = await counter.stage.post("people", **facts)
    return counter.guest(Person(person["id"], "Bruno", code or "", ""))


@pytest.mark.parametrize("code", ["fi", None])
async def test_somebody_whose_language_we_do_not_speak_chooses_from_names_of_languages(
    counter: Counter, code: str | None
) -> None:
    bruno = await stranger(counter, code)
    await bruno.starts()
    assert list(await bruno.buttons()) == ["العربية", "English", "Deutsch", "日本語"]
    for question in ("بأي لغة نتحدث معك؟", "Which language", "In welcher Sprache", "どの言語で"):
        assert question in await bruno.text()
    await bruno.taps("Deutsch")
    assert (await counter.member(bruno.who)).language == "de"
    assert "Bruno" in (await bruno.reads())[-2]
    assert [data.split(":")[4] for data in (await bruno.buttons()).values()] == ["offers-1", "offers-1"]


async def test_a_regional_code_means_its_language(counter: Counter) -> None:
    anna = await stranger(counter, "de-at")
    await anna.starts()
    assert (await counter.member(anna.who)).language == "de"


async def test_an_old_language_button_does_not_ask_again_what_was_answered(newcomer: Guest) -> None:
    await newcomer.taps("No, thank you")
    await newcomer.counter.handle(tapped(newcomer, (await newcomer.last())["message_id"], "start:language:v1:en"))
    assert "Hello Oliver, welcome to Dalla!" in await newcomer.text()


@pytest.mark.parametrize("payload", ["r_nobody", "v_ABCD-EFGH", "x" * 64, "start_offers_v1_yes"])
async def test_a_payload_that_means_nothing_is_no_reason_to_be_impolite(counter: Counter, payload: str) -> None:
    guest = counter.guest(OLIVER)
    await guest.starts(payload)
    assert "Hello Oliver, welcome" in (await guest.reads())[-2]


async def test_a_guest_who_writes_before_pressing_start_is_welcomed_all_the_same(counter: Counter) -> None:
    """The chat may be older than the database."""
    guest = counter.guest(OLIVER)
    await counter.stage.start(OLIVER.id)
    await guest.says("Is anybody there?")
    assert "Hello Oliver, welcome" in (await guest.reads())[-2]


async def test_a_new_name_is_learnt_at_the_next_start(newcomer: Guest) -> None:
    await newcomer.counter.store.write(lambda tx: tx.members.change(1, first_name="Ollie"))
    await newcomer.starts()
    assert (await newcomer.counter.member(OLIVER)).first_name == "Oliver"

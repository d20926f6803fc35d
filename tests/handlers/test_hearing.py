"""The language of the conversation follows the member: through real messages."""

import pytest

from rules.language import Source
from tests.cast import LENA, NOURA, OLIVER
from tests.handlers.conftest import Counter, Guest

GERMAN = "Wann kommt meine Bestellung endlich bei mir an?"


async def language(counter: Counter, guest: Guest) -> str:
    return (await counter.member(guest.who)).language


async def test_a_clear_sentence_is_answered_in_its_language_with_the_way_back_in_one_tap(
    oliver: Guest, counter: Counter
) -> None:
    await oliver.says(GERMAN)
    assert "Das habe ich nicht verstanden" in await oliver.text()
    assert "Sie haben auf Deutsch geschrieben" in await oliver.text()
    assert await language(counter, oliver) == "de"
    await oliver.taps("Back to")
    assert "From now on we speak English" in await oliver.text()
    member = await counter.member(OLIVER)
    assert (member.language, member.language_chosen) == ("en", True)


async def test_after_an_explicit_choice_it_is_only_offered_and_only_once(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/language")
    await oliver.taps("English")
    await oliver.says(GERMAN)
    assert "Sollen wir Deutsch sprechen?" in await oliver.text()
    assert "did not quite understand" in await oliver.text()
    await oliver.taps("My points")
    await oliver.says(GERMAN)
    assert "Sollen wir Deutsch sprechen?" not in await oliver.text()
    assert await language(counter, oliver) == "en"


async def test_a_question_to_people_is_listened_to_as_well(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/human")
    await oliver.says("コーヒーはいつ届きますか")
    assert "スタッフにお預けいたしました" in await oliver.text()
    assert await language(counter, oliver) == "ja"


PITFALLS = ["/start", "👍", "7K3M-9QRT", "https://dalla.example", "OK", "haha", "hotel", "iPhone 15", "Sara", "shukran"]


@pytest.mark.parametrize("text", [*PITFALLS, "ezayak 3amel eh", "Prämien", "Où est ma commande, s'il vous plaît ?"])
async def test_the_pitfalls_change_nothing(oliver: Guest, counter: Counter, text: str) -> None:
    for _ in range(2):
        await oliver.says(text)
        assert await language(counter, oliver) == "en"


async def test_arabic_in_latin_letters_stays_arabic(noura: Guest, counter: Counter) -> None:
    await noura.joins()
    for _ in range(2):
        await noura.says("ezayak 3amel eh ya habibi ana 3ayez 2ahwa")
        assert await language(counter, noura) == "ar"


async def test_what_was_forwarded_quoted_or_marked_as_code_is_not_the_members_own(
    oliver: Guest, counter: Counter
) -> None:
    await oliver.sends(text=f"<blockquote>{GERMAN}</blockquote>", parse_mode="HTML")
    await oliver.says(f"`{GERMAN}`", parse_mode="MarkdownV2")
    await oliver.sends(photo=True, caption=GERMAN)
    assert await language(counter, oliver) == "en"


async def test_an_answer_to_a_question_of_ours_is_no_evidence(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/settings")
    await oliver.taps_data("settings:name:")
    await oliver.says("Herr von und zu Unterhaltungskünstler")
    assert await language(counter, oliver) == "en"
    await oliver.taps_data("settings:show")
    await oliver.taps_data("settings:country:")
    await oliver.says("Deutschland bitte schön")
    assert await language(counter, oliver) == "en"


async def test_nothing_of_the_text_is_kept(oliver: Guest, counter: Counter) -> None:
    await oliver.says(GERMAN)
    member = await counter.member(OLIVER)
    hearing = await counter.store.read(lambda tx: tx.hearings.of(member.id))
    assert (hearing.source, hearing.heard, hearing.messages) == (Source.DETECTED, "de", 1)


async def test_everybody_is_answered_in_the_language_they_came_with(
    lena: Guest, noura: Guest, counter: Counter
) -> None:
    await lena.joins()
    await noura.joins()
    await lena.says("Where is my order, please? It has not arrived.")
    assert await language(counter, lena) == "en"
    assert LENA.language_code == "de"
    await noura.says("أين طلبي؟ لم يصل بعد")
    assert (await counter.member(NOURA)).language == "ar"


async def test_a_wish_for_a_language_is_granted_at_once_also_after_a_choice_and_leads_back(
    oliver: Guest, counter: Counter
) -> None:
    await oliver.says("/language")
    await oliver.taps("English")
    await oliver.says("Deutsch bitte")
    assert "Ab jetzt sprechen wir Deutsch" in await oliver.text()
    assert "nicht verstanden" not in await oliver.text()
    member = await counter.member(OLIVER)
    assert (member.language, member.language_chosen) == ("de", True)
    await oliver.taps("Back to")
    assert await language(counter, oliver) == "en"


async def test_a_wish_is_no_riddle_for_the_people_of_the_shop(oliver: Guest, counter: Counter) -> None:
    await oliver.says("What is this?")
    await oliver.says("日本語で")
    assert await language(counter, oliver) == "ja"
    await counter.post()
    assert await counter.stage.sees(700000007, counter.shop.staff_chat) == []


async def test_a_wish_written_to_people_reaches_them_and_is_granted_too(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/human")
    await oliver.says("Deutsch bitte")
    assert "Ab jetzt sprechen wir Deutsch" in await oliver.text()
    await counter.post()
    seen = await counter.stage.sees(700000007, counter.shop.staff_chat)
    assert "Deutsch bitte" in seen[-1]["text"]


@pytest.mark.parametrize("step", ["settings:name:", "settings:country:"])
async def test_an_answer_to_a_question_is_never_a_wish(oliver: Guest, counter: Counter, step: str) -> None:
    await oliver.says("/settings")
    await oliver.taps_data(step)
    await oliver.says("Deutsch bitte")
    assert await language(counter, oliver) == "en"

"""The owner sends programme.toml, reads what is wrong or what changes, and taps Apply."""

import base64

import pytest

from rules.staff import Role
from tests.cast import HARUKA, HUDA, LENA, NOURA, OLIVER, OMAR, STAFF_CHAT, Person
from tests.handlers.conftest import PROGRAMME, Counter, Guest, buttons, plain
from tests.handlers.team import deeds, menu, seat
from tests.handlers.test_forget import file_of
from tests.handlers.test_rewards import tapped

CHEAPER = PROGRAMME.replace("price = 120", "price = 100")


@pytest.fixture
async def owner(counter: Counter) -> Guest:
    return await seat(counter, OLIVER, Role.OWNER)


async def sends(guest: Guest, text: str | bytes, name: str = "programme.toml", **more: object) -> None:
    content = text.encode() if isinstance(text, str) else text
    document = {"data": base64.b64encode(content).decode(), "file_name": name, "mime_type": "text/plain"}
    await guest.sends(document=document, **more)


async def in_force(counter: Counter) -> str:
    return await counter.store.read(lambda tx: tx.programme.text(tx.programme.newest_id()))


async def test_the_owner_sends_a_file_sees_what_changes_and_applies_it(owner: Guest, counter: Counter) -> None:
    await sends(owner, CHEAPER)
    text = await owner.text()
    assert "This file changes one thing" in text
    assert "rewards.cup.price: 120 → 100" in text
    assert await in_force(counter) == PROGRAMME, "nothing changes before the tap"
    await owner.taps("Apply")
    assert "It counts from now on. One thing changed." in await owner.text()
    assert await in_force(counter) == CHEAPER
    (deed,) = await deeds(counter)
    assert (deed.action, deed.actor, deed.facts["changes"]) == ("programme-applied", f"staff:{OLIVER.id}", 1)


async def test_a_second_tap_is_answered_like_the_first_and_changes_nothing(owner: Guest, counter: Counter) -> None:
    await sends(owner, CHEAPER)
    (tap,) = [data for data in (await owner.buttons()).values() if data.startswith("programme:apply")]
    message_id = (await owner.last())["message_id"]
    for _ in range(2):
        await counter.handle(tapped(owner, message_id, tap))
        assert "One thing changed" in await owner.text()
    assert len(await deeds(counter)) == 1


async def test_countries_that_are_never_awake_together_are_odd(owner: Guest) -> None:
    await sends(owner, PROGRAMME.replace('countries = ["SA"]', 'countries = ["SA", "US", "JP", "NZ"]'))
    assert "no hour is a waking one in all of SA, US, JP" in plain(await owner.last())


async def test_mistakes_are_told_with_their_lines(owner: Guest, counter: Counter) -> None:
    wrong = PROGRAMME.replace("price = 120", 'price = "abc"').replace("multiplier = 1.25", "multiplier = 99")
    await sends(owner, wrong)
    text = await owner.text()
    assert "2 things have to be corrected:" in text
    for field in ("rewards[1].price", "tiers[2].multiplier"):
        assert field in text
    line = PROGRAMME[: PROGRAMME.index("price = 120")].count("\n") + 1
    assert f"Line {line}, rewards[1].price: must be" in text
    await sends(owner, PROGRAMME + "\n[[")
    assert "This file cannot be used yet" in await owner.text()
    assert "✅ Apply" not in await owner.buttons()


@pytest.mark.parametrize(
    ("who", "missing", "price", "broken"),
    [
        (NOURA, "لا يوجد، والمطلوب: عدد صحيح من 0 إلى 1000000", 'والمكتوب: "abc"', "يخالف الملف قواعد TOML"),
        (LENA, "fehlt: eine ganze Zahl von 0 bis 1000000", 'nicht "abc"', "verletzt die Datei die Regeln von TOML"),
        (HARUKA, "0 から 1000000 までの整数", '"abc" ではなく', "TOML の書き方に合っていません"),
    ],
)
async def test_mistakes_are_told_in_the_owners_language(
    counter: Counter, who: Person, missing: str, price: str, broken: str
) -> None:
    owner = await seat(counter, who, Role.OWNER, who.language_code)
    wrong = PROGRAMME.replace("price = 120", 'price = "abc"').replace("inviter_points", "inviting_points", 1)
    await sends(owner, wrong)
    text = await owner.text()
    for part in ("rewards[1].price", "referral.inviter_points", missing, price):
        assert part in text
    assert "must be" not in text
    await sends(owner, PROGRAMME + "\n= 3")
    text = await owner.text()
    assert broken in text
    assert "column" not in text, "the place is told in the owner's language too"


async def test_a_value_keeps_its_own_direction_in_a_line_of_arabic(counter: Counter) -> None:
    owner = await seat(counter, NOURA, Role.OWNER, "ar")
    await sends(owner, PROGRAMME.replace("price = 120", "price = -5"))
    assert "\u2068-5\u2069" in (await owner.last())["text"]  # a line that runs leftward would make it 5-


async def test_what_is_missing_is_named_also_where_it_has_no_line(owner: Guest) -> None:
    await sends(owner, PROGRAMME[: PROGRAMME.index("[referral]")])
    assert "• referral.inviter_points: is missing" in await owner.text()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"x = 1\n" * 170_000, "at most 1,000 kilobytes"),
        (b" \n", "nothing in this file"),
        ("name = 'Über'".encode("latin-1"), "save it as UTF-8"),
        ("name = 'x'".encode("utf-16"), "save it as UTF-8"),
        (b"PK\x03\x04\x00\xff", "not a text file"),
        (b"\x00\x01", "not a text file"),
    ],
)
async def test_what_is_no_programme_gets_a_polite_answer(owner: Guest, content: bytes, said: str) -> None:
    await sends(owner, content)
    assert said in await owner.text()


async def test_only_the_owner_may_send_or_see_it(owner: Guest, counter: Counter) -> None:
    huda, lena = await seat(counter, HUDA, Role.CASHIER), counter.guest(LENA)
    await lena.joins()
    for guest, refusal in (
        (huda, "This is not part of your work here as cashier."),
        (lena, "dem Team des Geschäfts vorbehalten"),
    ):
        await sends(guest, CHEAPER)
        assert refusal in await guest.text()
        await guest.says("/programme")
        assert refusal in await guest.text()
    await sends(owner, CHEAPER)
    for data in ("programme:apply:v1:1", "programme:again:v1", "programme:show:v1"):
        await lena.says("/help")
        message_id = (await lena.last())["message_id"]
        await counter.handle(tapped(lena, message_id, data))
        assert "vorbehalten" in await lena.text()
    assert await in_force(counter) == PROGRAMME
    assert "programme" not in await menu(counter, HUDA)


async def test_a_file_that_was_looked_at_before_another_was_applied_is_looked_at_again(
    owner: Guest, counter: Counter
) -> None:
    other = await seat(counter, LENA, Role.OWNER)
    await sends(owner, CHEAPER)
    await sends(other, PROGRAMME.replace("price = 150", "price = 140"))
    await other.taps("Apply")
    await owner.taps("Apply")
    assert "another programme in force" in await owner.text()
    await owner.taps("Look again")
    text = await owner.text()
    assert "rewards.cup.price: 120 → 100" in text
    assert "rewards.tree.price: 140 → 150" in text
    await owner.taps("Apply")
    assert await in_force(counter) == CHEAPER
    assert [deed.action for deed in await deeds(counter)] == ["programme-applied"] * 2


async def test_an_older_files_button_puts_no_newer_file_in_force(owner: Guest, counter: Counter) -> None:
    await sends(owner, CHEAPER)
    old = await owner.last()
    await sends(owner, PROGRAMME.replace("price = 150", "price = 140"))
    await owner.tap(old["message_id"], buttons(old)["✅ Apply"])
    assert "A newer file of yours" in await owner.text_at(old["message_id"])
    assert await in_force(counter) == PROGRAMME


async def test_the_owner_sees_who_would_rise_or_fall(owner: Guest, counter: Counter) -> None:
    lena = counter.guest(LENA)
    await lena.joins()
    await counter.buys(LENA, 1200)
    await counter.buys(OLIVER, 2500, number="2")
    changed = PROGRAMME.replace("threshold = 1000", "threshold = 1500").replace("threshold = 3000", "threshold = 2500")
    await sends(owner, changed)
    text = await owner.text()
    assert "The ladder changes" in text
    assert "⬆️ Companions → Family of the house: one member rises at once: Oliver" in text
    assert "⏳ Companions → Guests: one member is warned, with thirty days to earn what is missing: Lena" in text
    await owner.taps("Apply")
    assert (await counter.member(LENA)).tier == "companion"


async def test_a_long_list_comes_as_a_file_too(owner: Guest) -> None:
    await sends(owner, PROGRAMME.replace('{ ar = "', '{ ar = "x').replace("price = ", "price = 1"))
    assert "more, in the file below" in (await owner.reads())[-2]
    whole = await file_of(owner, "changes.txt")
    assert "rewards.first-harvest.price: \u20681000\u2069 → \u206811000" in whole
    assert "<" not in whole


async def test_the_present_file_comes_out_and_the_next_document_is_taken_for_a_new_one(owner: Guest) -> None:
    await owner.says("/programme")
    assert await file_of(owner, "programme.toml") == PROGRAMME
    await owner.says("here it comes")
    assert "send the file here as a document" in await owner.text()
    await sends(owner, CHEAPER, "neu (2).txt")
    assert "This file changes one thing" in await owner.text()
    await sends(owner, PROGRAMME)
    assert "Nothing would change" in await owner.text()


async def test_the_owners_file_is_a_programme_also_in_the_middle_of_a_talk(owner: Guest, counter: Counter) -> None:
    await owner.says("/human")
    await owner.says("Good morning")
    await sends(owner, CHEAPER.replace("price = 100", "price = 0"))
    assert "This file cannot be used yet" in await owner.text()
    await sends(owner, CHEAPER)
    assert "This file changes one thing" in await owner.text()
    await counter.post()
    (card,) = await counter.stage.sees(OMAR.id, STAFF_CHAT)
    assert "Good morning" in plain(card)


async def test_a_members_file_for_the_people_goes_to_the_people(counter: Counter) -> None:
    lena = counter.guest(LENA)
    await lena.joins()
    await lena.says("/human")
    await sends(lena, CHEAPER)
    await counter.post()
    assert [one["document"]["file_name"] for one in await counter.stage.sees(OMAR.id, STAFF_CHAT) if "document" in one]

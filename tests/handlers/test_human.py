"""A person, please."""

from dataclasses import replace
from typing import Any

import pytest

from domain.deliveries import put
from rules.gate import Reason
from rules.staff import Role
from tests.cast import OLIVER, OMAR, STAFF_CHAT
from tests.handlers.conftest import SHOP, Counter, Guest, plain
from tests.handlers.team import deeds, seat
from tests.handlers.test_hostile import typed


async def staff_sees(counter: Counter) -> list[dict[str, object]]:
    return [one for one in await counter.stage.sees(OMAR.id, STAFF_CHAT) if one["from"]["is_bot"]]  # type: ignore[index]


async def staff_replies(counter: Counter, message_id: object, **content: object) -> None:
    await counter.stage.post(f"people/{OMAR.id}/messages", chat_id=STAFF_CHAT, reply_to=message_id, **content)
    await counter.work()
    await counter.post()


async def test_the_bot_says_who_reads_before_anything_is_written(oliver: Guest) -> None:
    await oliver.says("/human")
    assert "People at Dalla read it, together with your name, your language and your tier." in await oliver.text()


async def test_a_message_reaches_people_with_the_members_card(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/human")
    await oliver.says("My grinder <b>broke</b> & I am sad")
    assert "Your message is with the people at Dalla." in await oliver.text()
    await counter.post()
    [card] = await staff_sees(counter)
    assert "Oliver" in plain(card)
    assert "My grinder <b>broke</b> & I am sad" in plain(card)
    assert "English" in plain(card)
    assert "ضيوف الدلّة" in plain(card)  # the tier, in the shop's own language


async def test_the_answer_of_a_person_comes_back(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/human")
    await oliver.says("Where is my parcel?")
    await counter.post()
    [card] = await staff_sees(counter)
    await staff_replies(counter, card["message_id"], text="It left Riyadh this morning.")
    assert await oliver.text() == "Dalla:\n\nIt left Riyadh this morning."
    calls = (await counter.stage.get("calls"))["calls"]
    assert [call["ok"] for call in calls if call["method"] == "setMessageReaction"] == [True]


async def test_an_answer_that_is_told_twice_arrives_once(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/human")
    await oliver.says("Hello?")
    await counter.post()
    [card] = await staff_sees(counter)
    await counter.stage.post(
        f"people/{OMAR.id}/messages", chat_id=STAFF_CHAT, reply_to=card["message_id"], text="Hello Oliver!"
    )
    [update] = await counter.stage.updates()
    for _ in range(3):
        await counter.handle(update)
    await counter.post()
    assert sum("Hello Oliver!" in text for text in await oliver.reads()) == 1


async def test_further_messages_go_to_people_too_until_staff_close_the_conversation(
    oliver: Guest, counter: Counter
) -> None:
    await oliver.says("/human")
    await oliver.says("One")
    await oliver.says("Two")
    assert await oliver.text() == "Passed on as well."
    await oliver.says("/points")
    await oliver.says("Three")
    assert await oliver.text() == "Passed on as well."
    await oliver.says("/nonsense")
    assert "did not quite understand" in await oliver.text()
    assert await counter.post() == 3
    omar, member = await seat(counter, OMAR, Role.AGENT), await counter.member(OLIVER)
    [card, *_] = await staff_sees(counter)
    await omar.tap_in(STAFF_CHAT, card["message_id"], f"human:close:v1:{member.id}")
    await oliver.says("/points")
    await oliver.says("Four")
    assert "did not quite understand" in await oliver.text()
    assert await counter.post() == 0


async def test_a_second_message_that_is_not_understood_goes_to_people(oliver: Guest, counter: Counter) -> None:
    await oliver.says("Do you ship to London?")
    assert await counter.post() == 0
    await oliver.says("And to Leeds?")
    assert "I could not answer that myself" in await oliver.text()
    assert await counter.post() == 3
    announced, first, second = await staff_sees(counter)
    assert "الرسالة الأولى من Oliver" in plain(announced)  # the group reads the shop's own language
    assert plain(first) == "Do you ship to London?"  # not half of what was said
    assert "And to Leeds?" in plain(second)


async def test_a_sticker_is_answered_with_the_menu_and_a_second_one_goes_to_people(
    oliver: Guest, counter: Counter
) -> None:
    await oliver.sends(sticker=True)
    assert "did not quite understand" in await oliver.text()
    await oliver.sends(voice=True)
    assert "I could not answer that myself" in await oliver.text()
    assert await counter.post() == 4  # each as it is, under a card


async def test_something_understood_in_between_begins_anew(oliver: Guest, counter: Counter) -> None:
    await oliver.says("Hm?")
    await oliver.taps("My points")
    await oliver.says("Hm?")
    assert "did not quite understand" in await oliver.text()
    assert await counter.post() == 0


async def test_what_was_not_understood_long_ago_is_not_told_to_people(oliver: Guest, counter: Counter) -> None:
    await oliver.says("Do you ship to London?")
    counter.later(hours=25)
    await oliver.says("And to Leeds?")
    assert "did not quite understand" in await oliver.text()
    assert await counter.post() == 0
    counter.later(hours=23)
    await oliver.says("To Leeds, please!")
    await counter.post()
    assert "And to Leeds?" in plain((await staff_sees(counter))[1])


LOCATION = {"latitude": 51.5, "longitude": -0.1}


@pytest.mark.parametrize(
    "content",
    [
        {"photo": True, "caption": "look"},
        {"voice": True},
        {"document": True},
        {"sticker": True},
        {"location": LOCATION},
    ],
)
async def test_pictures_and_voice_notes_reach_people_as_they_are(
    oliver: Guest, counter: Counter, content: dict[str, object]
) -> None:
    await oliver.says("/human")
    await oliver.sends(**content)
    assert "Your message is with the people at Dalla." in await oliver.text()
    assert await counter.post() == 2
    card, copy = await staff_sees(counter)
    assert "Oliver" in plain(card)
    assert next(iter(content)) in copy
    await staff_replies(counter, copy["message_id"], text="Thank you, we see.")
    assert "Thank you, we see." in await oliver.text()


async def test_a_picture_as_an_answer_arrives_as_a_picture(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/human")
    await oliver.says("Which grinder is it?")
    await counter.post()
    [card] = await staff_sees(counter)
    await staff_replies(counter, card["message_id"], photo=True)
    assert (await oliver.last())["photo"]


async def test_a_very_long_message_is_passed_on_whole(oliver: Guest, counter: Counter) -> None:
    long = "word " * 800
    await oliver.says("/human")
    await oliver.says(long)
    assert await counter.post() == 2
    assert plain(dict((await staff_sees(counter))[1])).strip() == long.strip()


async def test_what_staff_say_among_themselves_stays_among_them(oliver: Guest, counter: Counter) -> None:
    before = await oliver.reads()
    first = await counter.stage.says(OMAR.id, "Coffee?", STAFF_CHAT)
    await counter.work()
    await staff_replies(counter, first["message_id"], text="/points yes please")
    assert await oliver.reads() == before
    assert await staff_sees(counter) == []


async def test_an_answer_to_somebody_who_has_left_is_told_to_staff(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/human")
    await oliver.says("Hello?")
    await counter.post()
    await counter.stage.post(f"people/{OLIVER.id}/block")
    await counter.work()
    card = (await staff_sees(counter))[0]
    await staff_replies(counter, card["message_id"], text="Hello!")
    assert len(await staff_sees(counter)) == 2


async def test_where_nobody_reads_the_bot_says_so_and_gives_the_shops_contact(oliver: Guest, counter: Counter) -> None:
    counter.shop = replace(SHOP, staff_chat=None)
    await oliver.says("/human")
    assert "nobody at Dalla receives messages from this chat" in await oliver.text()
    assert "hello@dalla.example" in await oliver.text()
    for _ in range(2):
        await oliver.says("Hello?")
        assert "the shop answers here: hello@dalla.example" in await oliver.text()
    assert await counter.post() == 0


async def test_without_a_staff_group_the_owner_reads_and_answers(oliver: Guest, counter: Counter) -> None:
    counter.shop = replace(SHOP, staff_chat=None, owner_id=OMAR.id)
    omar = counter.guest(OMAR)
    await omar.joins()
    await oliver.says("/human")
    await oliver.says("Is the owner there?")
    await counter.post()
    card = await omar.last()
    assert "Is the owner there?" in plain(card)
    await omar.says("Yes, it is me.", reply_to=card["message_id"])
    await counter.post()
    assert "Yes, it is me." in await oliver.text()


async def test_an_owner_who_replies_to_anything_else_is_a_member_like_others(counter: Counter) -> None:
    counter.shop = replace(SHOP, staff_chat=None, owner_id=OMAR.id)
    omar = counter.guest(OMAR)
    await omar.joins()
    own = await omar.last()
    await omar.says("/points", reply_to=own["message_id"])
    assert "your card at Dalla" in await omar.text()
    await omar.says("what is that?", reply_to=own["message_id"])
    assert "did not quite understand" in await omar.text()


async def test_what_an_agent_says_in_the_group_does_not_end_their_own_conversation(counter: Counter) -> None:
    omar = counter.guest(OMAR)
    await omar.joins()
    await omar.says("/human")
    await counter.stage.says(OMAR.id, "Coffee?", STAFF_CHAT)
    await counter.work()
    await omar.says("I am a customer, too.")
    assert "Your message is with the people at Dalla." in await omar.text()


async def sends_album(guest: Guest, counter: Counter, caption: str = "") -> None:
    """Three pictures at once, the first with the caption."""
    for number in range(3):
        message = typed(guest, "look")
        picture = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
        message["message"] |= {"message_id": 900 + number, "media_group_id": "5", "photo": [picture]}  # type: ignore[operator]
        message["message"].pop("text")  # type: ignore[attr-defined]
        if caption and number == 0:
            message["message"] |= {"caption": caption}  # type: ignore[operator]
        await counter.handle(message)


async def test_an_album_is_answered_once(oliver: Guest, counter: Counter) -> None:
    await oliver.says("/human")
    before = len(await oliver.messages())
    await sends_album(oliver, counter)
    assert len(await oliver.messages()) == before + 1


@pytest.mark.parametrize(("caption", "answer"), [("/stop", "from this moment"), ("", "did not quite understand")])
async def test_an_album_out_of_the_blue_is_one_message_too(
    oliver: Guest, counter: Counter, caption: str, answer: str
) -> None:
    before = len(await oliver.messages())
    await sends_album(oliver, counter, caption)
    (said,) = (await oliver.reads())[before:]
    assert answer in said
    await counter.post()
    assert await staff_sees(counter) == []
    await oliver.says("hello?")
    assert ("passed your message on" if not caption else "did not quite understand") in await oliver.text()


async def test_while_people_talk_nothing_goes_out_by_itself_until_staff_close_the_case(
    oliver: Guest, counter: Counter
) -> None:
    omar = await seat(counter, OMAR, Role.AGENT)
    await oliver.says("/human")
    await oliver.says("My grinder broke")
    await oliver.says("/points")
    await counter.post()
    member = await counter.member(OLIVER)
    reminder: Any = {"class_": "service", "text_key": "stop-undone", "facts": {}, "automatic": True}
    await counter.store.write(lambda tx: put(tx, key="reminder", member=member, now=counter.now, **reminder))
    assert await counter.post() == 0
    (row,) = [one for one in await counter.store.read(lambda tx: tx.deliveries.of(member.id)) if one.key == "reminder"]
    assert (row.state, row.reason) == ("held", Reason.CASE)
    [card] = await staff_sees(counter)
    await omar.tap_in(STAFF_CHAT, card["message_id"], f"human:close:v1:{member.id}")
    assert await counter.post() == 1


async def test_after_a_complaint_a_day_is_silent(oliver: Guest, counter: Counter) -> None:
    omar = await seat(counter, OMAR, Role.AGENT)
    await oliver.says("/human")
    await oliver.says("My grinder broke, and nobody helps")
    await counter.post()
    member = await counter.member(OLIVER)
    [card] = await staff_sees(counter)
    for act in ("complaint", "close"):
        await omar.tap_in(STAFF_CHAT, card["message_id"], f"human:{act}:v1:{member.id}")
    reminder: Any = {"class_": "service", "text_key": "stop-undone", "facts": {}, "automatic": True}
    await counter.store.write(lambda tx: put(tx, key="reminder", member=member, now=counter.now, **reminder))
    assert await counter.post() == 0
    await oliver.says("/why")
    assert "you were not content with something" in await oliver.text()
    counter.later(days=1)
    assert await counter.post() == 1
    assert [(one.action, one.member_id) for one in await deeds(counter)] == [
        ("complaint", member.id),
        ("case-closed", member.id),
    ]

"""What people do, through the calls the page uses."""

import asyncio
import base64
import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from simulator import web
from simulator.cast import CHANNEL
from simulator.samples import picture
from tests.cast import HUDA, LENA, NOURA, OMAR, SALMA, STAFF_CHAT
from tests.simulator.conftest import Stage

BOT = 7000000000


async def test_the_cast_is_there_with_languages_and_places(stage: Stage) -> None:
    people = (await stage.get("people"))["people"]
    assert [(p["id"], p["language_code"]) for p in people][:4] == [
        (700000001, "ar"), (700000002, "ar"), (700000003, "de"), (700000004, "ja"),
    ]  # fmt: skip
    assert len(people) == 8
    assert people[3]["place"] == "Tokyo · customer"
    chats = (await stage.get("chats", person=SALMA.id))["chats"]
    assert {c["id"] for c in chats} == {SALMA.id, STAFF_CHAT, CHANNEL}


async def test_somebody_new_gets_a_private_chat_of_the_same_id(stage: Stage) -> None:
    ida = await stage.post("people", first_name="Ida", language_code="sv", place="Oslo")
    assert ida["is_bot"] is False
    await stage.post(f"people/{ida['id']}/start", payload="ref-42")
    [update] = await stage.updates()
    message = update["message"]
    assert message["chat"]["id"] == message["from"]["id"] == ida["id"]
    assert message["text"] == "/start ref-42"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert "needs a first_name" in await stage.impossible("people", language_code="sv")
    assert "taken" in await stage.impossible("people", first_name="Twin", id=ida["id"])


@pytest.mark.parametrize("payload", ["with space", "a" * 65, "ä"])
async def test_a_start_payload_keeps_telegrams_alphabet(stage: Stage, payload: str) -> None:
    assert "payload" in await stage.impossible(f"people/{NOURA.id}/start", payload=payload)


async def test_a_tap_brings_the_bots_answer_to_the_person(stage: Stage) -> None:
    await stage.start(NOURA.id)
    buttons = {
        "inline_keyboard": [[{"text": "Yes", "callback_data": "y"}, {"text": "Web", "url": "https://a.example"}]]
    }
    sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="?", reply_markup=buttons)
    here: dict[str, Any] = {"chat_id": NOURA.id, "message_id": sent["message_id"]}
    tapping = asyncio.create_task(stage.post(f"people/{NOURA.id}/taps", **here, label="Yes"))
    [update] = await stage.ok("getUpdates", timeout=10)
    await stage.ok(
        "answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Thanks", show_alert=True
    )
    assert await tapping == {"answer": {"text": "Thanks", "show_alert": True}}
    assert (await stage.post(f"people/{NOURA.id}/taps", **here, label="Web"))["url"] == "https://a.example/"
    assert await stage.post(f"people/{NOURA.id}/taps", **here, data="y", wait=0.01) == {"answer": None}


async def test_only_shown_buttons_can_be_tapped_and_old_ones_still_can(stage: Stage) -> None:
    await stage.start(NOURA.id)
    buttons = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    old = await stage.ok("sendMessage", chat_id=NOURA.id, text="old", reply_markup=buttons)
    await stage.ok("sendMessage", chat_id=NOURA.id, text="new")
    here: dict[str, Any] = {"chat_id": NOURA.id, "message_id": old["message_id"], "wait": 0}
    await stage.post(f"people/{NOURA.id}/taps", **here, data="y")
    assert "no such button" in await stage.impossible(f"people/{NOURA.id}/taps", **here, data="forged")
    await stage.ok("editMessageReplyMarkup", chat_id=NOURA.id, message_id=old["message_id"])
    assert "no such button" in await stage.impossible(f"people/{NOURA.id}/taps", **here, data="y")
    assert "no such message" in await stage.impossible(f"people/{NOURA.id}/taps", chat_id=NOURA.id, message_id=77)


async def test_a_reply_keyboard_sends_what_its_key_promises(stage: Stage) -> None:
    await stage.start(NOURA.id)
    keys = [[{"text": "Share number", "request_contact": True}, {"text": "Later"}]]
    asked = await stage.ok("sendMessage", chat_id=NOURA.id, text="?", reply_markup={"keyboard": keys})
    assert "reply_markup" not in asked
    assert (await stage.sees(NOURA.id))[-1]["reply_markup"]["keyboard"] == keys
    [chat] = (await stage.get("chats", person=NOURA.id))["chats"]
    assert chat["keyboard"]["keyboard"] == keys
    here: dict[str, Any] = {"chat_id": NOURA.id, "message_id": asked["message_id"]}
    await stage.post(f"people/{NOURA.id}/taps", **here, label="Share number")
    await stage.post(f"people/{NOURA.id}/taps", chat_id=NOURA.id, label="Later")
    contact, later = await stage.updates()
    assert contact["message"]["contact"]["user_id"] == NOURA.id
    assert contact["message"]["contact"]["phone_number"] == "+966500000001"
    assert later["message"]["text"] == "Later"
    await stage.ok("sendMessage", chat_id=NOURA.id, text="thanks", reply_markup={"remove_keyboard": True})
    assert (await stage.get("chats", person=NOURA.id))["chats"][0]["keyboard"] is None


async def test_people_send_pictures_and_places(stage: Stage) -> None:
    await stage.start(NOURA.id)
    data = base64.b64encode(picture(30, 20)).decode()
    for photo in (data, f"data:image/png;base64,{data}", {"data": data}):
        said = await stage.post(f"people/{NOURA.id}/messages", chat_id=NOURA.id, photo=photo, caption="see")
        assert (said["photo"][-1]["width"], said["caption"]) == (30, "see")
    again = await stage.post(f"people/{NOURA.id}/messages", photo=said["photo"][-1]["file_id"])
    assert again["photo"] == said["photo"]
    shown = await stage.http.get(f"{stage.url}/api/files/{said['photo'][0]['file_id']}")
    assert (shown.content, shown.headers["content-type"]) == (picture(30, 20), "image/png")
    place = await stage.post(f"people/{NOURA.id}/messages", location={"latitude": 1, "longitude": 2})
    assert place["location"] == {"latitude": 1.0, "longitude": 2.0}
    answer = await stage.http.post(
        f"{stage.url}/api/people/{NOURA.id}/messages",
        data={"chat_id": NOURA.id},
        files={"document": ("menu.html", b"<script>", "text/html")},
    )
    document = answer.json()["document"]
    assert (document["file_name"], document["mime_type"]) == ("menu.html", "text/html")
    shown = await stage.http.get(f"{stage.url}/api/files/{document['file_id']}")
    assert shown.headers["content-type"] == "application/octet-stream"
    assert "neither base64 nor a file_id" in await stage.impossible(f"people/{NOURA.id}/messages", photo="%%%")
    assert "Say what to send" in await stage.impossible(f"people/{NOURA.id}/messages", chat_id=NOURA.id)


async def test_edits_reach_the_bot_and_deletions_do_not(stage: Stage) -> None:
    await stage.start(NOURA.id)
    said = await stage.says(NOURA.id, "tow")
    await stage.updates()
    await stage.act(NOURA.id, "edit", message_id=said["message_id"], text="two")
    [update] = await stage.updates()
    assert update["edited_message"]["text"] == "two"
    assert update["edited_message"]["edit_date"] >= said["date"]
    await stage.act(NOURA.id, "delete", message_id=said["message_id"])
    assert await stage.updates() == []
    assert "no such message" in await stage.impossible(
        f"people/{NOURA.id}/acts", do="delete", message_id=said["message_id"]
    )


async def test_who_blocked_the_bot_must_unblock_it_to_write(stage: Stage) -> None:
    await stage.start(NOURA.id)
    await stage.post(f"people/{NOURA.id}/block")
    assert "blocked" in await stage.impossible(f"people/{NOURA.id}/messages", text="hi")
    await stage.updates()
    await stage.post(f"people/{NOURA.id}/start")
    assert [next(iter(set(u) - {"update_id"})) for u in await stage.updates()] == ["my_chat_member", "message"]


async def test_a_long_chat_is_read_in_parts_from_its_end(stage: Stage) -> None:
    await stage.start(NOURA.id)
    said = [(await stage.says(NOURA.id, str(number)))["message_id"] for number in range(6)]
    newest = [message["message_id"] for message in await stage.sees(NOURA.id, limit=2)]
    assert newest == said[4:]
    older = [message["message_id"] for message in await stage.sees(NOURA.id, limit=3, before=newest[0])]
    assert older == said[1:4]
    between = [message["text"] for message in await stage.sees(NOURA.id, after=said[1], before=said[4])]
    assert between == ["2", "3"]


async def test_topics_open_close_and_go_with_service_messages(stage: Stage) -> None:
    opened = await stage.act(OMAR.id, "topic_open", chat_id=STAFF_CHAT, name="Noura")
    topic = opened["topic"]["message_thread_id"]
    await stage.says(OMAR.id, "hello", chat=STAFF_CHAT, topic=topic)
    await stage.act(OMAR.id, "topic_close", chat_id=STAFF_CHAT, topic=topic)
    assert "closed" in await stage.impossible(f"people/{HUDA.id}/messages", chat_id=STAFF_CHAT, topic=topic, text="x")
    await stage.act(SALMA.id, "topic_open", chat_id=STAFF_CHAT, topic=topic)
    created, hello, closed, reopened = [u["message"] for u in await stage.updates()]
    assert created["forum_topic_created"]["name"] == "Noura"
    assert created["message_id"] == created["message_thread_id"] == topic
    assert hello["reply_to_message"]["message_id"] == topic
    assert (closed["forum_topic_closed"], reopened["forum_topic_reopened"]) == ({}, {})
    view = next(c for c in (await stage.get("chats", person=HUDA.id))["chats"] if c["id"] == STAFF_CHAT)
    assert [(t["name"], t["unread"]) for t in view["topics"]] == [("General", 0), ("Noura", 4)]
    assert len(await stage.sees(HUDA.id, STAFF_CHAT, topic=topic)) == 4
    view = next(c for c in (await stage.get("chats", person=HUDA.id))["chats"] if c["id"] == STAFF_CHAT)
    assert view["topics"][1]["unread"] == 0


async def test_a_group_tells_the_bot_only_what_privacy_mode_lets_through(stage: Stage) -> None:
    group = await stage.post("chats", type="supergroup", title="Cups", members=[OMAR.id, HUDA.id, BOT])
    [added] = await stage.updates()
    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    sent = await stage.ok("sendMessage", chat_id=group["id"], text="hi")
    for text in ("gossip", "/points", "/points@dalla_wafa_bot", "/points@other_bot"):
        await stage.says(OMAR.id, text, chat=group["id"])
    await stage.says(OMAR.id, "an answer", chat=group["id"], reply_to=sent["message_id"])
    heard = [u["message"]["text"] for u in await stage.updates()]
    assert heard == ["/points", "/points@dalla_wafa_bot", "an answer"]
    await stage.act(OMAR.id, "promote", chat_id=group["id"], user_id=BOT)
    await stage.says(HUDA.id, "gossip", chat=group["id"])
    promoted, gossip = await stage.updates()
    assert promoted["my_chat_member"]["new_chat_member"]["status"] == "administrator"
    assert gossip["message"]["text"] == "gossip"
    assert "not in the chat" in await stage.impossible(f"people/{LENA.id}/taps", chat_id=group["id"], label="x")
    assert "not a member" in await stage.impossible(f"people/{LENA.id}/messages", chat_id=group["id"], text="x")


async def test_members_come_and_go_with_service_messages_and_chat_member_when_asked_for(stage: Stage) -> None:
    await stage.ok("getUpdates", allowed_updates=["message", "chat_member", "my_chat_member"])
    await stage.act(LENA.id, "join", chat_id=STAFF_CHAT)
    await stage.act(LENA.id, "leave", chat_id=STAFF_CHAT)
    kinds = [next(iter(set(u) - {"update_id"})) for u in await stage.updates()]
    assert kinds == ["chat_member", "message", "message", "chat_member"]
    assert "already" in await stage.impossible(f"people/{OMAR.id}/acts", do="join", chat_id=STAFF_CHAT)
    assert "no act" in await stage.impossible(f"people/{OMAR.id}/acts", do="dance")


async def test_the_clock_goes_forward_only_and_dates_follow(stage: Stage) -> None:
    before = (await stage.start(NOURA.id))["date"]
    clock = await stage.post("clock", advance="P1DT2H")
    assert clock["offset"] == 26 * 3600
    after = (await stage.says(NOURA.id, "later"))["date"]
    assert 26 * 3600 <= after - before < 26 * 3600 + 60
    assert (await stage.post("clock", set="2100-01-01T00:00:00Z"))["now"].startswith("2100-01-01T00:00:00")
    assert "forward" in await stage.impossible("clock", set="2020-01-01T00:00:00Z")
    assert "duration" in await stage.impossible("clock", advance="tomorrow")


async def test_a_watcher_hears_of_messages_typing_toasts_and_the_clock(stage: Stage) -> None:
    await stage.start(NOURA.id)
    buttons = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    async with stage.http.stream("GET", f"{stage.url}/api/events", params={"person": NOURA.id}) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = stream.aiter_lines()
        assert await anext(lines) == "retry: 1000"
        assert (await anext(lines)).startswith(":")
        await stage.ok("sendChatAction", chat_id=NOURA.id, action="typing")
        sent = await stage.ok("sendMessage", chat_id=NOURA.id, text="?", reply_markup=buttons)
        await stage.ok("sendMessage", chat_id=STAFF_CHAT, text="not for her")
        here: dict[str, Any] = {"chat_id": NOURA.id, "message_id": sent["message_id"]}
        tapping = asyncio.create_task(stage.post(f"people/{NOURA.id}/taps", **here, data="y"))
        [update] = await stage.ok("getUpdates", timeout=10)
        await stage.ok("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Done")
        await tapping
        await stage.post("clock", advance="PT1H")
        events: list[dict[str, Any]] = []
        while len(events) < 4:
            line = await anext(lines)
            if line.startswith("data: "):
                events.append(json.loads(line.removeprefix("data: ")))
    assert [e["kind"] for e in events] == ["typing", "message", "toast", "clock"]
    assert events[1]["message_id"] == sent["message_id"]
    assert events[2]["text"] == "Done"


async def test_a_file_of_the_page_is_asked_for_once_and_anew_when_it_was_changed(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = await stage.http.get(f"{stage.url}/")
    assert page.headers["cache-control"] == "no-store"
    [address] = re.findall(r"/simulator(/static/\w+/app\.js)", page.text)
    assert "immutable" in (await stage.http.get(stage.url + address)).headers["cache-control"]
    missing = await stage.http.get(stage.url + address.replace("app.js", "none.js"))
    assert (missing.status_code, missing.headers["cache-control"]) == (404, "no-store")

    monkeypatch.setattr(web, "_STATIC", shutil.copytree(web._STATIC, tmp_path / "static"))
    os.utime(tmp_path / "static" / "app.js")
    assert address not in (await stage.http.get(f"{stage.url}/")).text


async def test_the_page_is_served_behind_a_strict_policy(stage: Stage) -> None:
    answer = await stage.http.get(f"{stage.url}/api/people")
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "'unsafe" not in policy

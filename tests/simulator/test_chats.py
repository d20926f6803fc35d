"""Chats and their members over HTTP, mostly through aiogram; python-telegram-bot reads every answer again."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import telegram
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import ChatMemberAdministrator, ChatMemberRestricted, ChatPermissions

from simulator.cast import CHANNEL
from tests.cast import HUDA, LENA, NOURA, OMAR, SALMA, STAFF_CHAT, YOUSSEF
from tests.simulator.conftest import PlainSession, Stage

BOT_ID = 7000000000
RIGHTS = ("can_restrict_members", "can_promote_members", "can_change_info", "can_pin_messages", "can_invite_users")


@pytest.fixture
async def bot(stage: Stage) -> AsyncIterator[Bot]:
    session = PlainSession(stage.url)
    async with Bot(stage.token, session=session) as bot:
        yield bot


@pytest.fixture
async def group(stage: Stage) -> int:
    """A supergroup of Salma's with Huda, Noura and the bot as a strong administrator."""
    chat = await stage.post("chats", type="supergroup", title="Cuppings", members=[SALMA.id, HUDA.id, NOURA.id, BOT_ID])
    await stage.act(SALMA.id, "promote", chat_id=chat["id"], user_id=BOT_ID, rights=[*RIGHTS, "can_delete_messages"])
    await stage.updates(allowed_updates=["message", "chat_member", "my_chat_member", "chat_join_request"])
    return int(chat["id"])


async def of_kind(stage: Stage, kind: str) -> list[dict[str, Any]]:
    return [update[kind] for update in await stage.updates() if kind in update]


# what they are


async def test_a_private_chat_is_its_person(stage: Stage, bot: Bot) -> None:
    chat = await bot.get_chat(NOURA.id)
    assert (chat.type, chat.first_name, chat.id) == ("private", NOURA.first_name, NOURA.id)


async def test_a_group_shows_title_permissions_and_the_newest_pin(stage: Stage, bot: Bot, group: int) -> None:
    message = await bot.send_message(group, "Tasting on Thursday")
    await bot.pin_chat_message(group, message.message_id)
    chat = await bot.get_chat(group)
    assert chat.title == "Cuppings"
    assert chat.permissions is not None
    assert chat.permissions.can_send_messages is True
    assert chat.pinned_message is not None
    assert chat.pinned_message.message_id == message.message_id


async def test_python_telegram_bot_reads_the_same_chat(stage: Stage, group: int) -> None:
    async with telegram.Bot(stage.token, base_url=f"{stage.url}/bot") as bot:
        chat = await bot.get_chat(group)
        assert chat.title == "Cuppings"
        member = await bot.get_chat_member(group, NOURA.id)
        assert member.status == "member"
        assert {one.user.id for one in await bot.get_chat_administrators(group)} == {SALMA.id, BOT_ID}
        assert await bot.get_chat_member_count(group) == 4


@pytest.mark.parametrize("method", ["getChat", "getChatMemberCount", "getChatAdministrators", "leaveChat"])
async def test_an_unknown_chat_is_not_found(stage: Stage, method: str) -> None:
    assert await stage.refused(method, chat_id=-100999) == "Bad Request: chat not found"
    assert await stage.refused(method) == "Bad Request: chat_id is empty"


async def test_a_chat_the_bot_left_or_was_thrown_out_of_is_closed_to_it(stage: Stage, bot: Bot, group: int) -> None:
    await bot.leave_chat(group)
    assert await stage.refused("getChat", chat_id=group) == "Forbidden: bot is not a member of the supergroup chat"
    await stage.act(SALMA.id, "add", chat_id=group, user_id=BOT_ID)
    await stage.act(SALMA.id, "remove", chat_id=group, user_id=BOT_ID)
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the supergroup chat"):
        await bot.get_chat(group)


async def test_a_group_that_became_a_supergroup_says_where_it_went(stage: Stage) -> None:
    members = [NOURA.id, OMAR.id, 7000000000]
    old = (await stage.post("chats", type="group", title="Tasting", members=members))["id"]
    await stage.updates()
    new = (await stage.act(NOURA.id, "upgrade", chat_id=old))["chat_id"]
    told = [update["message"] for update in await stage.updates()]
    assert [(m["chat"]["id"], m.get("migrate_to_chat_id"), m.get("migrate_from_chat_id")) for m in told] == [
        (old, new, None),
        (new, None, old),
    ]
    refused = await stage.bot("sendMessage", chat_id=old, text="?")
    assert refused["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert refused["parameters"] == {"migrate_to_chat_id": new}
    assert (await stage.ok("sendMessage", chat_id=new, text="here"))["chat"]["type"] == "supergroup"
    assert {chat["id"] for chat in (await stage.get("chats", person=OMAR.id))["chats"]} == {OMAR.id, STAFF_CHAT, new}
    assert "plain group" in await stage.impossible(f"people/{NOURA.id}/acts", do="upgrade", chat_id=new)


async def test_leaving_tells_the_bot_of_itself(stage: Stage, bot: Bot, group: int) -> None:
    await bot.leave_chat(group)
    [change] = await of_kind(stage, "my_chat_member")
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("administrator", "left")


async def test_a_private_chat_cannot_be_left_renamed_or_administered(stage: Stage) -> None:
    refused = stage.refused
    assert "in private chats" in await refused("leaveChat", chat_id=NOURA.id)
    assert await refused("setChatTitle", chat_id=NOURA.id, title="x") == "Bad Request: can't change private chat title"
    assert await refused("getChatAdministrators", chat_id=NOURA.id) == (
        "Bad Request: there are no administrators in the private chat"
    )


async def test_a_new_title_is_told_to_everybody_also_to_the_bot(stage: Stage, bot: Bot, group: int) -> None:
    await bot.set_chat_title(group, "  Cuppings   and more ")
    assert [m["new_chat_title"] for m in await of_kind(stage, "message")] == ["Cuppings and more"]
    assert (await stage.sees(HUDA.id, group))[-1]["new_chat_title"] == "Cuppings and more"
    await bot.set_chat_title(group, "Cuppings and more")
    assert await stage.updates() == []
    assert await stage.refused("setChatTitle", chat_id=group, title=" ") == "Bad Request: title must be non-empty"


async def test_a_description_is_kept_and_twice_the_same_refused(stage: Stage, bot: Bot, group: int) -> None:
    await bot.set_chat_description(group, "Every Thursday")
    assert (await bot.get_chat(group)).description == "Every Thursday"
    with pytest.raises(TelegramBadRequest, match="chat description is not modified"):
        await bot.set_chat_description(group, "Every Thursday")


# members


async def test_who_never_came_has_left_and_who_does_not_exist_is_not_found(stage: Stage, bot: Bot, group: int) -> None:
    assert (await bot.get_chat_member(group, YOUSSEF.id)).status == "left"
    assert await stage.refused("getChatMember", chat_id=group, user_id=5) == "Bad Request: member not found"
    assert await stage.refused("getChatMember", chat_id=group) == "Bad Request: invalid user_id specified"


async def test_a_ban_ends_a_membership_and_is_reported(stage: Stage, bot: Bot, group: int) -> None:
    await bot.ban_chat_member(group, NOURA.id)
    updates = await stage.updates()
    assert updates[0]["message"]["left_chat_member"]["id"] == NOURA.id
    assert updates[1]["chat_member"]["new_chat_member"] == {
        "status": "kicked",
        "until_date": 0,
        "user": updates[0]["message"]["left_chat_member"],
    }
    assert (await stage.impossible(f"people/{NOURA.id}/acts", do="join", chat_id=group)).startswith(
        "This person is ban"
    )
    await bot.unban_chat_member(group, NOURA.id, only_if_banned=True)
    assert (await bot.get_chat_member(group, NOURA.id)).status == "left"
    await stage.act(NOURA.id, "join", chat_id=group)


async def test_unbanning_a_member_removes_them_unless_only_if_banned(stage: Stage, bot: Bot, group: int) -> None:
    await bot.unban_chat_member(group, NOURA.id, only_if_banned=True)
    assert (await bot.get_chat_member(group, NOURA.id)).status == "member"
    await bot.unban_chat_member(group, NOURA.id)
    assert (await bot.get_chat_member(group, NOURA.id)).status == "left"


@pytest.mark.parametrize(("seconds", "is_limited"), [(10, False), (60, True), (400 * 86_400, False)])
async def test_a_ban_has_an_end_between_half_a_minute_and_a_year(
    stage: Stage, group: int, seconds: int, is_limited: bool
) -> None:
    now = (await stage.says(HUDA.id, "x", group))["date"]
    await stage.ok("banChatMember", chat_id=group, user_id=NOURA.id, until_date=now + seconds)
    until = (await stage.ok("getChatMember", chat_id=group, user_id=NOURA.id))["until_date"]
    assert until == (now + seconds if is_limited else 0)


async def test_revoking_messages_deletes_them(stage: Stage, bot: Bot, group: int) -> None:
    await stage.says(NOURA.id, "spam", group)
    await bot.ban_chat_member(group, NOURA.id, revoke_messages=True)
    assert "spam" not in [message.get("text") for message in await stage.sees(HUDA.id, group)]


async def test_nobody_bans_the_owner_an_administrator_or_themselves(stage: Stage, group: int) -> None:
    await stage.act(SALMA.id, "promote", chat_id=group, user_id=HUDA.id)
    ban = {"chat_id": group}
    assert await stage.refused("banChatMember", **ban, user_id=SALMA.id) == "Bad Request: can't remove chat owner"
    assert await stage.refused("banChatMember", **ban, user_id=HUDA.id) == (
        "Bad Request: user is an administrator of the chat"
    )
    assert await stage.refused("banChatMember", **ban, user_id=BOT_ID) == "Bad Request: can't restrict self"


async def test_without_the_right_nothing_is_done(stage: Stage) -> None:
    chat = {"chat_id": STAFF_CHAT}
    words = {
        "banChatMember": "not enough rights to restrict/unrestrict chat member",
        "promoteChatMember": "not enough rights",
        "setChatTitle": "not enough rights to change chat title",
        "setChatDescription": "not enough rights to set chat description",
        "setChatPermissions": "not enough rights to change chat permissions",
    }
    for method, complaint in words.items():
        params = {"user_id": OMAR.id, "title": "x", "description": "x", "permissions": {}}
        assert await stage.refused(method, **chat, **params) == f"Bad Request: {complaint}"


async def test_a_restricted_member_may_only_what_is_left(stage: Stage, bot: Bot, group: int) -> None:
    await bot.restrict_chat_member(group, NOURA.id, ChatPermissions(can_send_polls=True))
    member = await bot.get_chat_member(group, NOURA.id)
    assert isinstance(member, ChatMemberRestricted)
    assert (member.status, member.can_send_messages, member.can_send_photos) == ("restricted", True, False)
    await bot.restrict_chat_member(group, NOURA.id, ChatPermissions(can_send_messages=False))
    assert "may not write" in await stage.impossible(f"people/{NOURA.id}/messages", chat_id=group, text="x")
    everything = dict.fromkeys(ChatPermissions.model_fields, True)
    await bot.restrict_chat_member(group, NOURA.id, ChatPermissions(**everything))
    assert (await bot.get_chat_member(group, NOURA.id)).status == "member"


async def test_permissions_imply_each_other_unless_independent(stage: Stage, group: int) -> None:
    await stage.ok("setChatPermissions", chat_id=group, permissions={"can_send_other_messages": True})
    kept = (await stage.ok("getChat", chat_id=group))["permissions"]
    assert (kept["can_send_photos"], kept["can_send_messages"], kept["can_send_polls"]) == (True, True, False)
    await stage.ok(
        "setChatPermissions",
        chat_id=group,
        permissions={"can_send_other_messages": True, "can_pin_messages": True},
        use_independent_chat_permissions=True,
    )
    kept = (await stage.ok("getChat", chat_id=group))["permissions"]
    assert (kept["can_send_photos"], kept["can_send_messages"], kept["can_manage_topics"]) == (False, False, True)
    assert "must be of type Boolean" in await stage.refused(
        "setChatPermissions", chat_id=group, permissions={"can_send_messages": "yes"}
    )


async def test_promoting_gives_exactly_the_rights_and_no_more_than_one_has(stage: Stage, bot: Bot, group: int) -> None:
    await bot.promote_chat_member(group, HUDA.id, can_pin_messages=True)
    member = await bot.get_chat_member(group, HUDA.id)
    assert isinstance(member, ChatMemberAdministrator)
    assert (member.can_pin_messages, member.can_delete_messages, member.can_be_edited) == (True, False, True)
    await bot.set_chat_administrator_custom_title(group, HUDA.id, "Barista")
    member = await bot.get_chat_member(group, HUDA.id)
    assert isinstance(member, ChatMemberAdministrator)
    assert member.custom_title == "Barista"
    refused = await stage.refused("promoteChatMember", chat_id=group, user_id=HUDA.id, can_manage_video_chats=True)
    assert refused == "Bad Request: RIGHT_FORBIDDEN"
    await bot.promote_chat_member(group, HUDA.id)
    assert (await bot.get_chat_member(group, HUDA.id)).status == "member"


# pins


async def test_a_pin_is_told_to_everybody_also_to_the_bot(stage: Stage, bot: Bot) -> None:
    await stage.start(NOURA.id)
    message = await bot.send_message(NOURA.id, "Your code")
    await bot.pin_chat_message(NOURA.id, message.message_id)
    [told] = await of_kind(stage, "message")
    assert told["pinned_message"]["message_id"] == message.message_id
    assert told["from"]["id"] == BOT_ID
    await bot.pin_chat_message(NOURA.id, message.message_id)
    assert await stage.updates() == []


async def test_unpinning_takes_the_last_the_named_or_all(stage: Stage, bot: Bot, group: int) -> None:
    first, second, third = [await bot.send_message(group, text) for text in "abc"]
    for message in (first, second, third):
        await bot.pin_chat_message(group, message.message_id)
    await bot.unpin_chat_message(group)
    assert (await stage.ok("getChat", chat_id=group))["pinned_message"]["text"] == "b"
    await bot.unpin_chat_message(group, message_id=second.message_id)
    assert (await stage.ok("getChat", chat_id=group))["pinned_message"]["text"] == "a"
    await bot.unpin_all_chat_messages(group)
    assert "pinned_message" not in await stage.ok("getChat", chat_id=group)
    assert await stage.refused("unpinChatMessage", chat_id=group) == "Bad Request: message to unpin not found"
    assert await stage.refused("pinChatMessage", chat_id=group, message_id=999) == (
        "Bad Request: message to pin not found"
    )


async def test_a_deleted_message_is_not_pinned_any_more(stage: Stage, bot: Bot, group: int) -> None:
    message = await bot.send_message(group, "a")
    await bot.pin_chat_message(group, message.message_id)
    await bot.delete_message(group, message.message_id)
    assert "pinned_message" not in await stage.ok("getChat", chat_id=group)


# invites


async def test_a_link_lets_people_in_and_is_named_in_the_update(stage: Stage, bot: Bot, group: int) -> None:
    link = await bot.create_chat_invite_link(group, name="Flyer")
    assert link.invite_link.startswith("https://t.me/+")
    await stage.act(LENA.id, "join", invite_link=link.invite_link)
    [change] = await of_kind(stage, "chat_member")
    assert change["invite_link"]["name"] == "Flyer"
    assert change["new_chat_member"]["status"] == "member"


async def test_a_revoked_or_replaced_link_lets_nobody_in(stage: Stage, bot: Bot, group: int) -> None:
    link = await bot.create_chat_invite_link(group)
    assert (await bot.revoke_chat_invite_link(group, link.invite_link)).is_revoked
    primary = await bot.export_chat_invite_link(group)
    assert (await bot.get_chat(group)).invite_link == primary
    assert await bot.export_chat_invite_link(group) != primary
    for address in (link.invite_link, primary):
        assert "expired" in await stage.impossible(f"people/{LENA.id}/acts", do="join", invite_link=address)


async def test_a_link_may_be_changed_and_forgets_what_is_not_repeated(stage: Stage, bot: Bot, group: int) -> None:
    link = await bot.create_chat_invite_link(group, name="Flyer", member_limit=5)
    edited = await bot.edit_chat_invite_link(group, link.invite_link, creates_join_request=True)
    assert (edited.name, edited.member_limit, edited.creates_join_request) == (None, None, True)
    refused = await stage.refused("createChatInviteLink", chat_id=group, member_limit=5, creates_join_request=True)
    assert "member limit can't be specified" in refused


async def test_a_request_is_approved_or_declined_once(stage: Stage, bot: Bot, group: int) -> None:
    link = await bot.create_chat_invite_link(group, creates_join_request=True)
    for person in (LENA, YOUSSEF):
        await stage.act(person.id, "join", invite_link=link.invite_link)
    assert [request["from"]["id"] for request in await of_kind(stage, "chat_join_request")] == [LENA.id, YOUSSEF.id]
    await bot.approve_chat_join_request(group, LENA.id)
    await bot.decline_chat_join_request(group, YOUSSEF.id)
    updates = await stage.updates()
    assert updates[0]["chat_member"]["via_join_request"] is True
    assert updates[1]["message"]["new_chat_members"][0]["id"] == LENA.id
    assert (await bot.get_chat_member(group, YOUSSEF.id)).status == "left"
    refused = stage.refused
    assert await refused("approveChatJoinRequest", chat_id=group, user_id=YOUSSEF.id) == (
        "Bad Request: HIDE_REQUESTER_MISSING"
    )
    assert await refused("approveChatJoinRequest", chat_id=group, user_id=LENA.id) == (
        "Bad Request: USER_ALREADY_PARTICIPANT"
    )


async def test_people_join_the_shops_channel_by_its_name_and_only_an_administrator_sees_who_is_there(
    stage: Stage, bot: Bot
) -> None:
    assert (await bot.get_chat_member("@dalla_wafa_news", LENA.id)).status == "left"
    await stage.post(f"people/{LENA.id}/acts", do="join", username="Dalla_Wafa_News")
    assert (await bot.get_chat_member(CHANNEL, LENA.id)).status == "member"
    await stage.post(f"people/{SALMA.id}/acts", do="demote", chat_id=CHANNEL, user_id=bot.id)
    assert (await bot.get_chat_member(CHANNEL, bot.id)).status == "member"
    with pytest.raises(TelegramBadRequest, match="member list is inaccessible"):
        await bot.get_chat_member(CHANNEL, LENA.id)

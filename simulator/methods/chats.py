"""Chats as a whole: what they are, their title, description and permissions, and leaving them.

Refusals in the words of tdlib/td (DialogManager.cpp, DialogParticipantManager.cpp).
"""

from __future__ import annotations

from simulator import members
from simulator.errors import bad
from simulator.model import ALL_PERMISSIONS, Chat, Json
from simulator.params import Params
from simulator.registry import method
from simulator.rights import clean_name, need, readable_chat
from simulator.sending import quoted
from simulator.world import World

_LONGEST_TITLE, _LONGEST_DESCRIPTION = 128, 255
_MEDIA = (
    "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes",
    "can_send_voice_notes",
)  # fmt: skip
_NO_GIFTS: Json = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


@method("getChat")
def get_chat(world: World, params: Params) -> Json:
    chat = readable_chat(world, params)
    info: Json = {**world.chat_body(chat), "accent_color_id": abs(chat.id) % 7, "max_reaction_count": 11}
    info["accepted_gift_types"] = _NO_GIFTS
    if "username" in info:
        info["active_usernames"] = [info["username"]]
    if chat.description:
        info["description"] = chat.description
    if chat.is_group:
        info["permissions"] = chat.permissions
        info["has_visible_history"] = True
    if (link := _primary_link(world, chat)) is not None:
        info["invite_link"] = link
    if chat.pinned:
        info["pinned_message"] = quoted(chat.messages[chat.pinned[-1]])
    return info


def _primary_link(world: World, chat: Chat) -> str | None:
    """The bot's own link, for a bot that may invite."""
    if not chat.can(world.bot_id, "can_invite_users"):
        return None
    current = (link for link in chat.invite_links.values() if link["is_primary"] and not link["is_revoked"])
    return next((link["invite_link"] for link in current), None)


@method("getChatMemberCount", "getChatMembersCount")
def get_chat_member_count(world: World, params: Params) -> int:
    chat = readable_chat(world, params)
    return 2 if chat.type == "private" else sum(chat.has(user_id) for user_id in chat.members)


@method("leaveChat")
def leave_chat(world: World, params: Params) -> bool:
    chat = readable_chat(world, params)
    if chat.type == "private":
        raise bad("chat member status can't be changed in private chats")
    members.leave(world, chat, world.bot_id, world.bot_id)
    return True


@method("setChatTitle")
def set_chat_title(world: World, params: Params) -> bool:
    chat = readable_chat(world, params)
    title = clean_name(params.text("title"), _LONGEST_TITLE)
    if not title:
        raise bad("title must be non-empty")
    if chat.type == "private":
        raise bad("can't change private chat title")
    need(world, chat, "can_change_info", "not enough rights to change chat title")
    if title != chat.title:
        chat.title = title
        world.save_chat(chat)
        world.post(chat, world.bot_id, {"new_chat_title": title})
    return True


@method("setChatDescription")
def set_chat_description(world: World, params: Params) -> bool:
    chat = readable_chat(world, params)
    description = params.text("description").strip()[:_LONGEST_DESCRIPTION]
    if chat.type == "private":
        raise bad("can't change private chat description")
    need(world, chat, "can_change_info", "not enough rights to set chat description")
    if description == chat.description:
        raise bad("chat description is not modified")
    chat.description = description
    world.save_chat(chat)
    return True


@method("setChatPermissions")
def set_chat_permissions(world: World, params: Params) -> bool:
    permissions = read_permissions(params)
    chat = readable_chat(world, params)
    if not chat.is_group:
        raise bad("can't change permissions in the chat")
    need(world, chat, "can_restrict_members", "not enough rights to change chat permissions")
    chat.permissions = permissions
    world.save_chat(chat)
    world.events.tell(chat, "chat")
    return True


def read_permissions(params: Params) -> Json:
    """All fields of ChatPermissions; some imply others unless `use_independent_chat_permissions` is set.

    Source: tdlib/telegram-bot-api Client.cpp (get_chat_permissions).
    """
    wish = params.data("permissions", "permissions")
    if not isinstance(wish, dict):
        raise bad("object expected as permissions")
    if any(not isinstance(wish.get(name, False), bool) for name in ALL_PERMISSIONS):
        wrong = next(name for name in ALL_PERMISSIONS if not isinstance(wish.get(name, False), bool))
        raise bad(f'can\'t parse chat permissions: Field "{wrong}" must be of type Boolean')
    granted = {name: bool(wish.get(name)) for name in ALL_PERMISSIONS}
    if not any(name in wish for name in _MEDIA):
        granted |= dict.fromkeys(_MEDIA, bool(wish.get("can_send_media_messages")))
    if not params.flag("use_independent_chat_permissions"):
        if granted["can_send_other_messages"] or granted["can_add_web_page_previews"]:
            granted |= dict.fromkeys(_MEDIA, True)
        granted["can_send_messages"] |= granted["can_send_polls"] or any(granted[name] for name in _MEDIA)
    inherited = {
        "can_manage_topics": "can_pin_messages",
        "can_edit_tag": "can_pin_messages",
        "can_react_to_messages": "can_send_messages",
    }
    return granted | {name: granted[source] for name, source in inherited.items() if name not in wish}

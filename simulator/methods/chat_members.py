"""Members of a chat: who they are, and what administrators do to them.

Refusals in the words of tdlib/telegram-bot-api Client.cpp and tdlib/td DialogParticipantManager.cpp.
"""

from __future__ import annotations

from simulator import members
from simulator.errors import bad
from simulator.methods.chats import read_permissions
from simulator.model import Chat, Json
from simulator.params import Params
from simulator.registry import method
from simulator.rights import need, readable_chat, user_id_of
from simulator.world import World

_SHORTEST_BAN, _LONGEST_BAN = 30, 366 * 86_400
_LONGEST_TITLE = 16


@method("getChatMember")
def get_chat_member(world: World, params: Params) -> Json:
    user_id = user_id_of(params)
    chat = readable_chat(world, params)
    if world.find_user(user_id) is None:
        raise bad("member not found")
    if chat.type == "private":
        return {"user": world.user(user_id), "status": "member" if user_id in (chat.id, world.bot_id) else "left"}
    if chat.type == "channel" and user_id != world.bot_id and chat.status(world.bot_id) != "administrator":
        raise bad("member list is inaccessible")
    return world.member_body(chat, user_id)


@method("getChatAdministrators")
def get_chat_administrators(world: World, params: Params) -> list[Json]:
    chat = readable_chat(world, params)
    if chat.type == "private":
        raise bad("there are no administrators in the private chat")
    return [
        world.member_body(chat, user_id)
        for user_id in chat.members
        if chat.status(user_id) in {"creator", "administrator"}
        and (user_id == world.bot_id or not world.user(user_id)["is_bot"])
    ]


@method("banChatMember", "kickChatMember")
def ban_chat_member(world: World, params: Params) -> bool:
    user_id = user_id_of(params)
    chat = readable_chat(world, params)
    if chat.type == "private":
        raise bad("can't ban members in private chats")
    _check_target(world, chat, user_id)
    until = _until(world, params)
    record: Json = {"status": "kicked", "until_date": until if chat.type != "group" else 0}
    if params.flag("revoke_messages"):
        for message in [m for m in chat.messages.values() if m.sender_id == user_id]:
            world.delete(chat, message)
    if chat.has(user_id):
        members.leave(world, chat, user_id, world.bot_id, record)
    else:
        members.change(world, chat, user_id, record, world.bot_id)
    return True


@method("unbanChatMember")
def unban_chat_member(world: World, params: Params) -> bool:
    """Also removes a member who is not banned, unless only_if_banned is set."""
    user_id = user_id_of(params)
    chat = _managed_chat(world, params)
    is_banned = chat.status(user_id) == "kicked"
    if params.flag("only_if_banned") and not is_banned:
        return True
    _check_target(world, chat, user_id)
    if is_banned:
        members.change(world, chat, user_id, dict(members.LEFT), world.bot_id)
    elif chat.has(user_id):
        members.leave(world, chat, user_id, world.bot_id)
    return True


@method("restrictChatMember")
def restrict_chat_member(world: World, params: Params) -> bool:
    user_id = user_id_of(params)
    permissions = read_permissions(params)
    chat = readable_chat(world, params)
    if chat.type != "supergroup":
        raise bad("method is available only for supergroups")
    _check_target(world, chat, user_id)
    record: Json = {"status": "restricted", "is_member": chat.has(user_id), **permissions}
    record["until_date"] = _until(world, params)
    if all(permissions.values()):
        record = dict(members.MEMBER if chat.has(user_id) else members.LEFT)
    members.change(world, chat, user_id, record, world.bot_id)
    return True


@method("promoteChatMember")
def promote_chat_member(world: World, params: Params) -> bool:
    """Without any right the user becomes a plain member again."""
    user_id = user_id_of(params)
    chat = _managed_chat(world, params)
    if user_id == world.bot_id:
        raise bad("can't promote self")
    need(world, chat, "can_promote_members", "not enough rights")
    _check_known(world, chat, user_id)
    if chat.status(user_id) == "creator":
        raise bad("can't remove chat owner")
    names = (*members.ADMIN_RIGHTS, *members.GROUP_RIGHTS, *members.CHANNEL_RIGHTS)
    wanted = [name for name in names if params.flag(name)]
    if not all(chat.can(world.bot_id, name) for name in wanted):
        raise bad("RIGHT_FORBIDDEN")
    if not chat.has(user_id):
        raise bad("USER_NOT_PARTICIPANT")
    members.change(world, chat, user_id, _promoted(chat, user_id, wanted, params), world.bot_id)
    return True


def _promoted(chat: Chat, user_id: int, rights: list[str], params: Params) -> Json:
    anonymous = params.flag("is_anonymous")
    if not rights and not anonymous:
        return dict(members.MEMBER)
    record = members.administrator(chat, *rights, can_be_edited=True) | {"is_anonymous": anonymous}
    title = chat.members[user_id].get("custom_title")
    return {**record, "custom_title": title} if title else record


@method("setChatAdministratorCustomTitle")
def set_chat_administrator_custom_title(world: World, params: Params) -> bool:
    user_id = user_id_of(params)
    chat = readable_chat(world, params)
    if chat.type != "supergroup":
        raise bad("method is available only for supergroups")
    _check_known(world, chat, user_id)
    if chat.status(user_id) == "creator":
        raise bad("only creator can edit their custom title")
    if chat.status(user_id) != "administrator":
        raise bad("user is not an administrator")
    record = chat.members[user_id]
    if not record["can_be_edited"]:
        raise bad("not enough rights to change custom title of the user")
    title = params.text("custom_title").strip()
    if len(title) > _LONGEST_TITLE:
        raise bad("ADMIN_RANK_INVALID")
    kept = {name: value for name, value in record.items() if name != "custom_title"}
    members.change(world, chat, user_id, {**kept, "custom_title": title} if title else kept, world.bot_id)
    return True


def _managed_chat(world: World, params: Params) -> Chat:
    chat = readable_chat(world, params)
    if chat.type not in {"supergroup", "channel"}:
        raise bad("method is available for supergroup and channel chats only")
    return chat


def _check_known(world: World, chat: Chat, user_id: int) -> None:
    if world.find_user(user_id) is None:
        raise bad("member not found")


def _check_target(world: World, chat: Chat, user_id: int) -> None:
    """Raises 400 unless the bot may remove or restrict this user."""
    if user_id == world.bot_id:
        raise bad("can't restrict self")
    refusal = "not enough rights to restrict/unrestrict chat member"
    need(world, chat, "can_restrict_members", "CHAT_ADMIN_REQUIRED" if chat.type == "group" else refusal)
    _check_known(world, chat, user_id)
    if chat.status(user_id) == "creator":
        raise bad("can't remove chat owner")
    if chat.status(user_id) == "administrator":
        raise bad("user is an administrator of the chat")


def _until(world: World, params: Params) -> int:
    """`until_date`; less than 30 seconds or more than 366 days from now mean for ever (0)."""
    until = params.integer("until_date")
    return until if _SHORTEST_BAN <= until - world.now() <= _LONGEST_BAN else 0

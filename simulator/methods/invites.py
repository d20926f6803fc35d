"""Invite links and requests to join. Source of refusals: tdlib/td DialogInviteLinkManager.cpp, the servers' names."""

from __future__ import annotations

import secrets

from simulator import members
from simulator.errors import bad
from simulator.model import Chat, Json
from simulator.params import Params
from simulator.registry import method
from simulator.rights import need, readable_chat, user_id_of
from simulator.world import World

_LONGEST_NAME = 32
_MOST_MEMBERS = 100_000


@method("createChatInviteLink")
def create_chat_invite_link(world: World, params: Params) -> Json:
    chat = _chat(world, params)
    return _keep(world, chat, _link(world, {**_fields(params), "is_primary": False}))


@method("exportChatInviteLink")
def export_chat_invite_link(world: World, params: Params) -> str:
    """A new primary link; the bot's previous one is revoked."""
    chat = _chat(world, params)
    for address, link in chat.invite_links.items():
        if link["is_primary"] and link["creator"]["id"] == world.bot_id:
            chat.invite_links[address] = {**link, "is_revoked": True}
    made = _keep(world, chat, _link(world, {"creates_join_request": False, "is_primary": True}))
    return str(made["invite_link"])


@method("editChatInviteLink")
def edit_chat_invite_link(world: World, params: Params) -> Json:
    """What is not given goes back to its default, as on Telegram."""
    chat = _chat(world, params)
    link = _existing(world, chat, params)
    if link["is_primary"]:
        raise bad("CHAT_ADMIN_REQUIRED")
    kept = {name: link[name] for name in ("invite_link", "creator", "is_primary", "is_revoked")}
    return _keep(world, chat, {**kept, **_fields(params)})


@method("revokeChatInviteLink")
def revoke_chat_invite_link(world: World, params: Params) -> Json:
    chat = _chat(world, params)
    link = _existing(world, chat, params)
    revoked = _keep(world, chat, {**link, "is_revoked": True})
    if link["is_primary"]:
        _keep(world, chat, _link(world, {"creates_join_request": False, "is_primary": True}))
    return revoked


@method("approveChatJoinRequest")
def approve_chat_join_request(world: World, params: Params) -> bool:
    chat, request = _request(world, params)
    user_id = request["from"]["id"]
    member = dict(members.MEMBER)
    link = request.get("invite_link")
    members.change(world, chat, user_id, member, world.bot_id, invite_link=link, via_join_request=True)
    if chat.is_group:
        world.post(chat, user_id, {"new_chat_members": [request["from"]]})
    return True


@method("declineChatJoinRequest")
def decline_chat_join_request(world: World, params: Params) -> bool:
    _request(world, params)
    return True


def _request(world: World, params: Params) -> tuple[Chat, Json]:
    """Takes the request out of the list."""
    user_id = user_id_of(params)
    chat = readable_chat(world, params)
    need(world, chat, "can_invite_users", "not enough rights to manage chat join requests")
    if chat.has(user_id):
        raise bad("USER_ALREADY_PARTICIPANT")
    request = chat.join_requests.pop(user_id, None)
    if request is None:
        raise bad("HIDE_REQUESTER_MISSING")
    world.save_chat(chat)
    return chat, request


def _chat(world: World, params: Params) -> Chat:
    chat = readable_chat(world, params)
    if chat.type == "private":
        raise bad("can't invite members to a private chat")
    need(world, chat, "can_invite_users", "not enough rights to manage chat invite link")
    return chat


def _fields(params: Params) -> Json:
    limit = params.integer("member_limit", 0, 0, _MOST_MEMBERS)
    asks = params.flag("creates_join_request")
    if asks and limit:
        raise bad("member limit can't be specified for links requiring administrator approval")
    name = params.text("name").strip()[:_LONGEST_NAME]
    expires = params.integer("expire_date", 0, 0)
    optional = {"name": name, "expire_date": expires, "member_limit": limit}
    return {"creates_join_request": asks, **{field: value for field, value in optional.items() if value}}


def _link(world: World, fields: Json) -> Json:
    address = f"https://t.me/+{secrets.token_urlsafe(12)}"
    return {"invite_link": address, "creator": world.bot, "is_revoked": False, **fields}


def _existing(world: World, chat: Chat, params: Params) -> Json:
    link = chat.invite_links.get(params.text("invite_link"))
    if link is None or link["creator"]["id"] != world.bot_id:
        raise bad("INVITE_HASH_EXPIRED")
    return link


def _keep(world: World, chat: Chat, link: Json) -> Json:
    chat.invite_links[link["invite_link"]] = link
    world.save_chat(chat)
    return link

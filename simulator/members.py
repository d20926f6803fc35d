"""Who is in a chat and in what role: every change with the updates and service messages it causes."""

from __future__ import annotations

from simulator.model import Chat, Json, Person
from simulator.world import World, without_nones

ADMIN_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
    "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    "can_send_welcome_messages",
)  # fmt: skip
GROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_manage_direct_messages")

MEMBER: Json = {"status": "member"}
LEFT: Json = {"status": "left"}


def administrator(chat: Chat, *rights: str, can_be_edited: bool = False) -> Json:
    """A ChatMemberAdministrator record with the given rights; all others are false."""
    own = CHANNEL_RIGHTS if chat.type == "channel" else GROUP_RIGHTS
    granted = {right: right in rights or right == "can_manage_chat" for right in (*ADMIN_RIGHTS, *own)}
    return {"status": "administrator", "can_be_edited": can_be_edited, **granted, "is_anonymous": False}


def change(
    world: World,
    chat: Chat,
    user_id: int,
    record: Json,
    by: int,
    *,
    invite_link: Json | None = None,
    via_join_request: bool | None = None,
) -> None:
    """Gives a user another membership record and creates my_chat_member or chat_member.

    chat_member needs the bot as administrator and its subscription; my_chat_member always comes. No service messages.
    """
    old = world.member_body(chat, user_id)
    chat.members[user_id] = record
    world.save_chat(chat)
    world.events.tell(chat, "chat")
    own = user_id == world.bot_id
    if not own and (chat.status(world.bot_id) != "administrator" or old == world.member_body(chat, user_id)):
        return
    update = without_nones(
        chat=world.chat_body(chat),
        **{"from": world.user(by)},
        date=world.now(),
        old_chat_member=old,
        new_chat_member=world.member_body(chat, user_id),
        invite_link=invite_link,
        via_join_request=via_join_request or None,
    )
    world.queue.put("my_chat_member" if own else "chat_member", update)


def join(world: World, chat: Chat, user_id: int, by: int, *, invite_link: Json | None = None) -> None:
    """A user joins by a link (`by` is the user) or is added; with the service message new_chat_members."""
    takers: Json = chat.extra.setdefault("taken_places", {})
    takers.pop(str(user_id), None)
    if invite_link and "member_limit" in invite_link:
        takers[str(user_id)] = invite_link["invite_link"]
    change(world, chat, user_id, dict(MEMBER), by, invite_link=invite_link)
    if chat.is_group:
        world.post(chat, by, {"new_chat_members": [world.user(user_id)]})


def is_open(world: World, chat: Chat, link: Json) -> bool:
    """Whether one more can join by an invite link: neither revoked nor past its time nor with all places taken."""
    takers: Json = chat.extra.get("taken_places", {})
    taken = sum(address == link["invite_link"] and chat.has(int(user_id)) for user_id, address in takers.items())
    is_full = "member_limit" in link and taken >= link["member_limit"]
    is_late = "expire_date" in link and world.now() >= link["expire_date"]
    return not (link.get("is_revoked") or is_full or is_late)


def leave(world: World, chat: Chat, user_id: int, by: int, record: Json | None = None) -> None:
    """A user leaves (`by` is the user) or is removed (`record` with status kicked); with left_chat_member."""
    service = {"left_chat_member": world.user(user_id)}
    if chat.is_group and user_id != world.bot_id:
        world.post(chat, by, service)
    change(world, chat, user_id, record or dict(LEFT), by)
    if chat.is_group and user_id == world.bot_id:
        world.post(chat, by, service)


def block(world: World, chat: Chat, blocked: bool) -> None:
    """The person of a private chat blocks or unblocks the bot; nothing if it is so already."""
    status = "kicked" if blocked else "member"
    if chat.status(world.bot_id) != status:
        record: Json = {"status": "kicked", "until_date": 0} if blocked else dict(MEMBER)
        change(world, chat, world.bot_id, record, chat.id)


def ask_to_join(world: World, chat: Chat, person: Person, invite_link: Json) -> None:
    """The person asks for admission by a link; the bot hears of it if it may invite users."""
    request: Json = {
        "chat": world.chat_body(chat),
        "from": person.user,
        "user_chat_id": person.id,
        "date": world.now(),
        "invite_link": invite_link,
    }
    chat.join_requests[person.id] = request
    world.save_chat(chat)
    if chat.can(world.bot_id, "can_invite_users"):
        world.queue.put("chat_join_request", request)

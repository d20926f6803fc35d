"""New people and new chats, as the people's calls ask for them."""

from __future__ import annotations

import random

from simulator.errors import Impossible
from simulator.members import MEMBER, administrator
from simulator.model import GENERAL, Chat, Json, Person, Topic
from simulator.params import Params
from simulator.world import World

LARGEST_ID = 2**52
"""Source: core.telegram.org/bots/api#user."""

_USER_FIELDS = ("first_name", "last_name", "username", "language_code")
_RIGHTS = ("can_manage_topics", "can_delete_messages", "can_pin_messages", "can_invite_users", "can_post_messages")


def new_person(world: World, params: Params) -> Person:
    """A person with the next free id unless one is given. Raises Impossible."""
    if not params.text("first_name").strip():
        raise Impossible("A person needs a first_name.")
    user_id = params.integer("id") or max(id_ for id_ in (*world.people, 700_000_000) if id_ < LARGEST_ID - 1) + 1
    if world.find_user(user_id) or not 0 < user_id < LARGEST_ID:
        raise Impossible(f"The id {user_id} is taken or out of range.")
    named: Json = {name: params.text(name) for name in _USER_FIELDS if params.has(name)}
    if params.flag("is_premium"):
        named["is_premium"] = True
    return world.add_person({"id": user_id, "is_bot": False, **named}, params.text("place"))


def new_chat(world: World, params: Params) -> Chat:
    """A group, supergroup or channel. `members` and `administrators` are user ids; the bot is in it if named.

    The first member is the owner unless `creator` says otherwise. Raises Impossible.
    """
    kind = params.text("type", "supergroup")
    if kind not in {"group", "supergroup", "channel"}:
        raise Impossible("The type is group, supergroup or channel; private chats come with their people.")
    forum = params.flag("forum") or params.flag("is_forum")
    if forum and kind != "supergroup":
        raise Impossible("Only a supergroup can be a forum.")
    chat = Chat(_new_id(world, kind), kind, title=params.text("title", "Group"), is_forum=forum)
    chat.username = params.text("username")
    _fill(world, chat, params)
    if forum:
        chat.topics[GENERAL] = Topic(GENERAL, "General")
        world.save_topic(chat, chat.topics[GENERAL])
    world.add_chat(chat)
    _introduce_bot(world, chat)
    return chat


def upgrade(world: World, group: Chat, by: int) -> Chat:
    """A plain group becomes a supergroup with another id and the same people; the old one is left to nobody.

    Both tell of it by a service message. Raises Impossible for any other chat.
    """
    if group.type != "group":
        raise Impossible("Only a plain group becomes a supergroup.")
    chat = Chat(_new_id(world, "supergroup"), "supergroup", title=group.title, members=group.members)
    world.add_chat(chat)
    world.post(group, by, {"migrate_to_chat_id": chat.id})
    world.post(chat, by, {"migrate_from_chat_id": group.id})
    group.members = {}
    group.extra["migrated_to"] = chat.id
    world.save_chat(group)
    return chat


def _new_id(world: World, kind: str) -> int:
    while True:
        number = random.randrange(10**8, 10**9)  # noqa: S311 - an id, not a secret
        chat_id = -number if kind == "group" else -1_001_000_000_000 - number
        if chat_id not in world.chats:
            return chat_id


def _fill(world: World, chat: Chat, params: Params) -> None:
    administrators = params.integers("administrators")
    everybody = [*params.integers("members"), *administrators]
    for user_id in filter(None, (*everybody, params.integer("creator"))):
        if world.find_user(user_id) is None:
            raise Impossible(f"There is no user {user_id}.", 404)
    for user_id in everybody:
        chat.members[user_id] = administrator(chat, *_RIGHTS) if user_id in administrators else dict(MEMBER)
    people = [user_id for user_id in everybody if user_id != world.bot_id]
    owner = params.integer("creator") or (people[0] if people else 0)
    if owner:
        chat.members[owner] = {"status": "creator", "is_anonymous": False}


def _introduce_bot(world: World, chat: Chat) -> None:
    """The bot learns that it is in a new chat, as if its owner had added it."""
    owner = next((id_ for id_ in chat.members if chat.status(id_) == "creator"), None)
    if owner is None or not chat.has(world.bot_id):
        return
    world.queue.put(
        "my_chat_member",
        {
            "chat": world.chat_body(chat),
            "from": world.user(owner),
            "date": world.now(),
            "old_chat_member": {"user": world.bot, "status": "left"},
            "new_chat_member": world.member_body(chat, world.bot_id),
        },
    )

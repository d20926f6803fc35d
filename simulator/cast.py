"""The people a new world begins with: the customers and the staff of Dalla, a coffee roaster in Riyadh."""

from __future__ import annotations

from simulator.members import MEMBER, administrator
from simulator.model import GENERAL, Chat, Json, Topic
from simulator.world import World

STAFF_GROUP = -1001700000001
CHANNEL = -1001700000002

_PEOPLE = (
    (700000001, "نورة", "noura", "ar", "Riyadh", "customer"),
    (700000002, "يوسف", "youssef", "ar", "Cairo", "customer"),
    (700000003, "Lena", "lena", "de", "Berlin", "customer"),
    (700000004, "遥", "haruka", "ja", "Tokyo", "customer"),
    (700000005, "Oliver", "oliver", "en", "London", "customer"),
    (700000006, "Salma", "salma", "ar", "Riyadh", "marketer"),
    (700000007, "Omar", "omar", "en", "Riyadh", "support agent"),
    (700000008, "Huda", "huda", "ar", "Riyadh", "cashier"),
)
_STAFF = (700000006, 700000007, 700000008)


def bot_user(token: str) -> Json:
    """The bot's own User. Its id is the token's first part, as on Telegram."""
    digits = token.partition(":")[0]
    return {
        "id": int(digits) if digits.isdecimal() else 7000000000,
        "is_bot": True,
        "first_name": "Dalla · دلّة",
        "username": "dalla_wafa_bot",
    }


def gather(world: World) -> None:
    """Whoever of these is not there yet: everybody, the staff's group and the shop's channel.

    A world that was made before one of them gains it. What people have made of the others since stays as it is.
    """
    for id_, name, username, language, place, role in _PEOPLE:
        if id_ not in world.people:
            user: Json = {"id": id_, "is_bot": False, "first_name": name, "username": f"{username}_sim"}
            world.add_person({**user, "language_code": language}, f"{place} · {role}")
    if STAFF_GROUP not in world.chats:
        _gather_staff(world)
    if CHANNEL not in world.chats:
        _open_channel(world)


def _gather_staff(world: World) -> None:
    """The staff's forum, in which the bot is an administrator."""
    group = Chat(STAFF_GROUP, "supergroup", title="Dalla · Team", is_forum=True)
    group.members = {id_: dict(MEMBER) for id_ in _STAFF}
    group.members[_STAFF[0]] = {"status": "creator", "is_anonymous": False}
    rights = ("can_manage_topics", "can_delete_messages", "can_pin_messages", "can_invite_users")
    group.members[world.bot_id] = administrator(group, *rights)
    group.topics[GENERAL] = Topic(GENERAL, "General")
    world.add_chat(group)
    world.save_topic(group, group.topics[GENERAL])


def _open_channel(world: World) -> None:
    """The shop's channel; of the bot an administrator without a single right: enough to see who is there."""
    channel = Chat(CHANNEL, "channel", title="Dalla · News", username="dalla_wafa_news")
    channel.members[_STAFF[0]] = {"status": "creator", "is_anonymous": False}
    channel.members[world.bot_id] = administrator(channel)
    world.add_chat(channel)

"""Updates as Telegram documents them, of every shape that the bot may meet (https://core.telegram.org/bots/api)."""

from typing import Any

Json = dict[str, Any]

OLIVERS = {"id": 5, "is_bot": False, "first_name": "Oliver", "last_name": "Hill", "username": "oliver_h"}
USER = {**OLIVERS, "language_code": "en", "is_premium": True}
NAMELESS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
PRIVATE = {"id": 5, "type": "private", "first_name": "Oliver", "last_name": "Hill", "username": "oliver_h"}
GROUP = {"id": -300, "type": "group", "title": "Team", "all_members_are_administrators": True}
FORUM = {"id": -1001, "type": "supergroup", "title": "Team", "is_forum": True}
CHANNEL = {"id": -1002, "type": "channel", "title": "News"}
MINE = {"id": 7, "is_bot": True, "first_name": "Dalla", "username": "dalla_bot"}
SENT = {"message_id": 9, "from": USER, "chat": PRIVATE, "date": 1_790_000_000}
SHOWN = {"message_id": 8, "from": MINE, "chat": PRIVATE, "date": 1_789_999_999}
FILE = {"file_id": "BQAC", "file_unique_id": "AgAD"}
SIZE = {"file_id": "AgAC", "file_unique_id": "AQAD", "width": 90, "height": 60, "file_size": 1200}
PICTURE = {**SENT, "photo": [SIZE], "media_group_id": "13579"}
OLD_TAP = {"id": "4382bfdwdsb323b2d9", "from": USER, "chat_instance": "-33", "data": "points:show:v1"}
BOT_WAS = {"user": MINE, "status": "member"}
CHANGED = {"chat": PRIVATE, "from": USER, "date": 1_790_000_000, "old_chat_member": BOT_WAS}
MAY = (
    "be_edited manage_chat delete_messages manage_video_chats restrict_members promote_members change_info invite_users"
)
MORE = "post_stories edit_stories delete_stories send_welcome_messages"
RIGHTS = {"is_anonymous": False} | {f"can_{may}": False for may in f"{MAY} {MORE}".split()}


def origin(kind: str, **more: Any) -> Json:
    return {**SENT, "text": "/points", "forward_origin": {"type": kind, "date": 1_780_000_000, **more}}


def became(status: str, **more: Any) -> Json:
    return {**CHANGED, "new_chat_member": {"user": MINE, "status": status, **more}}


MESSAGES: list[Json] = [
    {**SENT, "text": "/points", "entities": [{"type": "bot_command", "offset": 0, "length": 7}]},
    {
        **SENT,
        "text": "🎁 see https://x.org @noura",
        "entities": [
            {"type": "url", "offset": 7, "length": 13},
            {"type": "text_mention", "offset": 21, "length": 6, "user": USER},
            {"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "5"},
        ],
        "link_preview_options": {"is_disabled": True},
    },
    {**SENT, "from": {"id": 5, "is_bot": False, "first_name": ""}, "text": ""},
    {**SENT, "text": "yes", "reply_to_message": {**SHOWN, "text": "Really?"}},
    {**SENT, "text": "and", "reply_to_message": {**SHOWN, "photo": [SIZE]}, "quote": {"text": "x", "position": 0}},
    {**PICTURE, "caption": "Look", "caption_entities": [{"type": "bold", "offset": 0, "length": 4}]},
    PICTURE,
    {**SENT, "video": {**FILE, "width": 640, "height": 480, "duration": 3}},
    {**SENT, "document": {**FILE, "file_name": "programme.toml", "mime_type": "application/toml", "file_size": 4321}},
    {**SENT, "document": FILE, "caption": "programme"},
    {**SENT, "animation": {**FILE, "width": 9, "height": 9, "duration": 1}, "document": FILE},
    {**SENT, "sticker": {**FILE, "type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False}},
    {**SENT, "voice": {**FILE, "duration": 2}},
    {**SENT, "location": {"latitude": 24.7, "longitude": 46.6}},
    {**SENT, "contact": {"phone_number": "+966500000005", "first_name": "Oliver", "user_id": 5}},
    {**SENT, "contact": {"phone_number": "442079460000", "first_name": "Shop", "vcard": "BEGIN:VCARD"}},
    origin("user", sender_user=USER),
    origin("hidden_user", sender_user_name="Somebody"),
    origin("chat", sender_chat=FORUM, author_signature="Chief"),
    origin("channel", chat=CHANNEL, message_id=3),
    {**SENT, "text": "found", "via_bot": MINE},
    {**SENT, "chat": FORUM, "text": "On its way", "message_thread_id": 4, "is_topic_message": True},
    {**SENT, "chat": FORUM, "from": NAMELESS, "sender_chat": FORUM, "author_signature": "Chief", "text": "We"},
    {**SENT, "chat": FORUM, "sender_chat": CHANNEL, "is_automatic_forward": True, "text": "News"},
    {"message_id": 3, "sender_chat": CHANNEL, "chat": CHANNEL, "date": 1_790_000_000, "text": "Nobody in particular"},
    {**SENT, "chat": GROUP, "migrate_to_chat_id": -1_001_234_567_890},
    {**SENT, "chat": FORUM, "migrate_from_chat_id": -300},
    {**SENT, "chat": GROUP, "new_chat_members": [MINE]},
    {**SENT, "chat": GROUP, "left_chat_member": USER},
    {**SENT, "pinned_message": {**SHOWN, "date": 0}},
    {**SENT, "web_app_data": {"data": "x", "button_text": "y"}},
]
TAPS: list[Json] = [
    {**OLD_TAP, "message": {**SHOWN, "text": "Your points", "reply_markup": {"inline_keyboard": []}}},
    {**OLD_TAP, "message": {**SHOWN, "photo": [SIZE], "caption": "A mug"}},
    {**OLD_TAP, "message": {**SHOWN, "chat": FORUM, "text": "A case", "message_thread_id": 4}},
    {**OLD_TAP, "message": {"message_id": 8, "chat": PRIVATE, "date": 0}},
    {**OLD_TAP, "message": {"message_id": 8, "chat": FORUM, "date": 0}},
    {**OLD_TAP, "inline_message_id": "CAAqA"},
    OLD_TAP,
    {"id": "1", "from": USER, "chat_instance": "-33", "game_short_name": "none of ours"},
]
CHANGES: list[Json] = [
    became("kicked", until_date=0),
    became("member"),
    became("left"),
    {**became("administrator", **RIGHTS), "chat": FORUM},
    {**became("creator", is_anonymous=False), "chat": GROUP},
]
WRITTEN = [
    *({"message": one} for one in MESSAGES),
    *({"edited_message": {**one, "edit_date": 1_790_000_100}} for one in MESSAGES if "text" in one),
    *({"callback_query": one} for one in TAPS),
    *({"my_chat_member": one} for one in CHANGES),
    {"channel_post": MESSAGES[-7]},
    {"poll_answer": {"poll_id": "12", "user": USER, "option_ids": [0], "option_persistent_ids": ["0"]}},
    {"a_kind_of_the_next_version": {"from": USER}},
]

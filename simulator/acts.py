"""What else people do: POST people/ID/acts {"do": …, "chat_id": …}.

edit {message_id, text | caption}        delete {message_id}
react {message_id, emoji | reaction}     an absent or null emoji takes the reaction back
vote {message_id, options}               option numbers of a poll; [] takes the vote back
join {invite_link? | username?}          by an open chat's id, name or link; a link may only ask for admission
leave
add {user_id, administrator?}            adds somebody, also the bot     remove {user_id}
upgrade                                  makes a supergroup of a plain group; answers its chat_id
promote {user_id, rights?}               makes an administrator          demote {user_id}
topic_open {name} | {topic}              a new topic, or a closed one again
topic_close {topic}                      topic_delete {topic}
delete_account                           the person's account is gone
"""

from __future__ import annotations

from collections.abc import Callable

from simulator import chats, members, polls, reactions, speech, topics, view
from simulator.errors import Impossible
from simulator.model import Chat, Json, Message, Person, Topic
from simulator.params import Params
from simulator.world import World

Act = Callable[[World, Person, Chat, Params], Json]


def act(world: World, person: Person, params: Params) -> Json:
    """Does it; {"ok": true} and what is worth knowing. Raises Impossible, or ApiError in Telegram's words."""
    do = ACTS.get(params.text("do"))
    if do is None:
        raise Impossible(f"There is no act {params.text('do')!r}; the acts are {', '.join(ACTS)}.")
    chat = _chat(world, person, params)
    if do is not _join:
        view.check_inside(chat, person)
    return {"ok": True, **do(world, person, chat, params)}


def _chat(world: World, person: Person, params: Params) -> Chat:
    if params.text("do") == "join" and params.has("invite_link"):
        return _chat_by_link(world, params.text("invite_link"))
    if params.text("do") == "join" and params.has("username"):
        return world.chat(f"@{params.text('username')}")
    chat = world.known_chat(params.integer("chat_id") or person.id)
    if chat is None:
        raise Impossible("There is no such chat.", 404)
    return chat


def _chat_by_link(world: World, link: str) -> Chat:
    for chat in world.chats.values():
        if link in chat.invite_links:
            return world.chat(chat.id)
    raise Impossible("The invite link leads nowhere.", 404)


def _message(chat: Chat, params: Params) -> Message:
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise Impossible("There is no such message.", 404)
    return message


def _edit(world: World, person: Person, chat: Chat, params: Params) -> Json:
    message = _message(chat, params)
    speech.edit(world, person, chat, message, params)
    return {"message": message.body}


def _delete(world: World, person: Person, chat: Chat, params: Params) -> Json:
    speech.delete(world, person, chat, _message(chat, params))
    return {}


def _react(world: World, person: Person, chat: Chat, params: Params) -> Json:
    emoji = [{"type": "emoji", "emoji": params.text("emoji")}] if params.has("emoji") else []
    wish = params.data_or_text("reaction") if params.has("reaction") else emoji
    speech.react(world, person, chat, _message(chat, params), reactions.read(wish))
    return {}


def _vote(world: World, person: Person, chat: Chat, params: Params) -> Json:
    polls.vote(world, person, chat, _message(chat, params), params.integers("options"))
    return {}


def _join(world: World, person: Person, chat: Chat, params: Params) -> Json:
    _check_has_members(chat)
    if chat.has(person.id):
        raise Impossible("This person is a member already.")
    if chat.status(person.id) == "kicked":
        raise Impossible("This person is banned from the chat.", 403)
    link = chat.invite_links.get(params.text("invite_link"))
    if link is not None and not members.is_open(world, chat, link):
        raise Impossible("The invite link has expired.")
    if link is not None and link.get("creates_join_request"):
        members.ask_to_join(world, chat, person, link)
        return {"asked": True}
    members.join(world, chat, person.id, person.id, invite_link=link)
    return {"chat_id": chat.id}


def _leave(world: World, person: Person, chat: Chat, params: Params) -> Json:
    _check_has_members(chat)
    members.leave(world, chat, person.id, person.id)
    return {}


def _check_has_members(chat: Chat) -> None:
    if chat.type == "private":
        raise Impossible("Nobody joins or leaves the chat with the bot.", 403)


def _other(world: World, params: Params) -> int:
    user_id = params.integer("user_id") or world.bot_id
    if world.find_user(user_id) is None:
        raise Impossible("There is no such user.", 404)
    return user_id


def _add(world: World, person: Person, chat: Chat, params: Params) -> Json:
    _check_has_members(chat)
    user_id = _other(world, params)
    if not chat.has(user_id):
        members.join(world, chat, user_id, person.id)
    return _promote(world, person, chat, params) if params.flag("administrator") else {}


def _remove(world: World, person: Person, chat: Chat, params: Params) -> Json:
    _check_has_members(chat)
    members.leave(world, chat, _other(world, params), person.id, {"status": "kicked", "until_date": 0})
    return {}


def _promote(world: World, person: Person, chat: Chat, params: Params) -> Json:
    _check_has_members(chat)
    everything = [*members.ADMIN_RIGHTS, *members.GROUP_RIGHTS, *members.CHANNEL_RIGHTS]
    rights = params.data_or_text("rights") if params.has("rights") else everything
    if not isinstance(rights, list) or not all(right in everything for right in rights):
        raise Impossible(f"The rights are a list of some of {', '.join(everything)}.")
    members.change(world, chat, _other(world, params), members.administrator(chat, *rights), person.id)
    return {}


def _demote(world: World, person: Person, chat: Chat, params: Params) -> Json:
    _check_has_members(chat)
    members.change(world, chat, _other(world, params), dict(members.MEMBER), person.id)
    return {}


def _upgrade(world: World, person: Person, chat: Chat, params: Params) -> Json:
    return {"chat_id": chats.upgrade(world, chat, person.id).id}


def _topic(chat: Chat, params: Params) -> Topic:
    return topics.find(chat, params.integer("topic") or params.integer("message_thread_id"))


def _topic_open(world: World, person: Person, chat: Chat, params: Params) -> Json:
    if params.has("name"):
        return {"topic": topics.create(world, chat, person.id, topics.checked_name(params.text("name"))).body()}
    topics.set_closed(world, chat, _topic(chat, params), person.id, False)
    return {}


def _topic_close(world: World, person: Person, chat: Chat, params: Params) -> Json:
    topics.set_closed(world, chat, _topic(chat, params), person.id, True)
    return {}


def _topic_delete(world: World, person: Person, chat: Chat, params: Params) -> Json:
    topics.delete(world, chat, _topic(chat, params))
    return {}


def _delete_account(world: World, person: Person, chat: Chat, params: Params) -> Json:
    person.deactivated = True
    world.save_person(person)
    return {}


ACTS: dict[str, Act] = {
    "edit": _edit, "delete": _delete, "react": _react, "vote": _vote, "join": _join, "leave": _leave, "add": _add,
    "remove": _remove, "promote": _promote, "demote": _demote, "upgrade": _upgrade, "topic_open": _topic_open,
    "topic_close": _topic_close, "topic_delete": _topic_delete, "delete_account": _delete_account,
}  # fmt: skip

"""The bot's own face: name, descriptions, menu button and the rights it asks for."""

from __future__ import annotations

from simulator import members
from simulator.commands import MENU_BUTTON
from simulator.entities import links
from simulator.entities.links import BadLink
from simulator.errors import bad
from simulator.methods.commands import read_language
from simulator.model import Chat, Json
from simulator.params import Params
from simulator.registry import method
from simulator.rights import user_id_of
from simulator.world import World

_LONGEST = {"name": 64, "description": 512, "short_description": 120}
_RIGHTS = "default_administrator_rights"


# name and descriptions, by language


@method("setMyName")
def set_my_name(world: World, params: Params) -> bool:
    """The name without a language is the bot's first_name; an empty one brings back the first."""
    _set(world, params, "name")
    world.apply_name()
    return True


@method("getMyName")
def get_my_name(world: World, params: Params) -> Json:
    return {"name": _get(world, params, "name") or world.bot["first_name"]}


@method("setMyDescription")
def set_my_description(world: World, params: Params) -> bool:
    return _set(world, params, "description")


@method("getMyDescription")
def get_my_description(world: World, params: Params) -> Json:
    return {"description": _get(world, params, "description")}


@method("setMyShortDescription")
def set_my_short_description(world: World, params: Params) -> bool:
    return _set(world, params, "short_description")


@method("getMyShortDescription")
def get_my_short_description(world: World, params: Params) -> Json:
    return {"short_description": _get(world, params, "short_description")}


def _set(world: World, params: Params, what: str) -> bool:
    language = read_language(params)
    text = params.text(what).strip()
    if len(text) > _LONGEST[what]:
        raise bad(f"{what.replace('_', ' ')} is too long")
    texts: Json = world.settings.setdefault(what, {})
    texts[language] = text
    world.save_settings()
    return True


def _get(world: World, params: Params, what: str) -> str:
    """For a language without a text of its own, the text for everybody else."""
    texts: Json = world.settings.get(what, {})
    return str(texts.get(read_language(params)) or texts.get("", ""))


# menu button


@method("setChatMenuButton")
def set_chat_menu_button(world: World, params: Params) -> bool:
    """For one private chat, or without chat_id for all that have none of their own."""
    button = _read_button(params.data("menu_button", "menu button"))
    if params.has("chat_id"):
        chat = _private_chat(world, params)
        chat.extra[MENU_BUTTON] = button
        world.save_chat(chat)
        world.events.tell(chat, "chat")
    else:
        world.settings[MENU_BUTTON] = button
        world.save_settings()
    return True


@method("getChatMenuButton")
def get_chat_menu_button(world: World, params: Params) -> Json:
    if params.has("chat_id"):
        own: Json = _private_chat(world, params).extra.get(MENU_BUTTON, {"type": "default"})
        return own
    button: Json = world.settings.get(MENU_BUTTON, {"type": "commands"})
    return {"type": "commands"} if button["type"] == "default" else button


def _private_chat(world: World, params: Params) -> Chat:
    chat = world.chat(params.text("chat_id"))
    if chat.type != "private":
        raise bad("chat not found")
    return chat


def _read_button(wish: object) -> Json:
    if wish is None:
        return {"type": "default"}
    if not isinstance(wish, dict):
        raise bad("can't parse menu button: MenuButton must be an Object")
    kind = wish.get("type")
    if kind in ("default", "commands"):
        return {"type": kind}
    if kind != "web_app":
        missing = 'Can\'t find field "type"' if kind is None else "MenuButton has unsupported type"
        raise bad(f"can't parse menu button: {missing}")
    web_app = wish.get("web_app")
    for field, value in (("text", wish.get("text")), ("web_app", web_app)):
        if not value:
            raise bad(f"can't parse menu button: Can't find field \"{field}\"")
    return {"type": kind, "text": str(wish["text"]), "web_app": {"url": _checked_url(web_app)}}


def _checked_url(web_app: object) -> str:
    url = str(web_app.get("url", "")) if isinstance(web_app, dict) else ""
    try:
        return links.checked_web(url)
    except BadLink as reason:
        raise bad(f"menu button Web App URL '{url}' is invalid: {reason}") from None


# rights and photos


@method("setMyDefaultAdministratorRights")
def set_my_default_administrator_rights(world: World, params: Params) -> bool:
    wish = params.data("rights", "ChatAdministratorRights") or {}
    if not isinstance(wish, dict):
        raise bad("can't parse ChatAdministratorRights: ChatAdministratorRights must be an Object")
    names = (*members.ADMIN_RIGHTS, *members.GROUP_RIGHTS, *members.CHANNEL_RIGHTS, "is_anonymous")
    wrong = next((name for name in names if not isinstance(wish.get(name, False), bool)), None)
    if wrong:
        raise bad(f'can\'t parse ChatAdministratorRights: Field "{wrong}" must be of type Boolean')
    granted = [name for name in names if wish.get(name)]
    world.settings.setdefault(_RIGHTS, {})[_kind(params)] = granted
    world.save_settings()
    return True


@method("getMyDefaultAdministratorRights")
def get_my_default_administrator_rights(world: World, params: Params) -> Json:
    kind = _kind(params)
    granted = world.settings.get(_RIGHTS, {}).get(kind, [])
    own = members.CHANNEL_RIGHTS if kind == "channel" else members.GROUP_RIGHTS
    return {name: name in granted for name in ("is_anonymous", *members.ADMIN_RIGHTS, *own)}


def _kind(params: Params) -> str:
    return "channel" if params.flag("for_channels") else "group"


@method("getUserProfilePhotos")
def get_user_profile_photos(world: World, params: Params) -> Json:
    """The people of the simulator have none."""
    world.user(user_id_of(params))
    return {"total_count": 0, "photos": []}

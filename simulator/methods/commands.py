"""setMyCommands and its like. Source of refusals: Client.cpp (get_bot_command_scope), tdlib/td BotCommand.cpp."""

from __future__ import annotations

import re

from simulator import commands
from simulator.commands import DEFAULT, Scope
from simulator.errors import bad
from simulator.model import Json
from simulator.params import Params
from simulator.registry import method
from simulator.world import World

_NAME = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_LONGEST_NAME, _LONGEST_DESCRIPTION, _MOST = 32, 256, 100
_WIDE_SCOPES = ("all_private_chats", "all_group_chats", "all_chat_administrators")
_CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")


@method("setMyCommands")
def set_my_commands(world: World, params: Params) -> bool:
    wanted = _read_commands(params)
    scope = _read_scope(world, params)
    commands.store(world, scope, read_language(params), [_checked(command) for command in wanted])
    return True


@method("deleteMyCommands")
def delete_my_commands(world: World, params: Params) -> bool:
    commands.store(world, _read_scope(world, params), read_language(params), [])
    return True


@method("getMyCommands")
def get_my_commands(world: World, params: Params) -> list[Json]:
    """The list of exactly this scope and language, without falling back to a wider one."""
    return commands.stored(world, _read_scope(world, params), read_language(params))


def read_language(params: Params) -> str:
    """`language_code`: two small letters, or nothing for everybody else."""
    language = params.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    return language


def _read_commands(params: Params) -> list[Json]:
    wanted = params.data("commands", "commands")
    if wanted is None:
        return []
    if not isinstance(wanted, list):
        raise bad("expected an Array of BotCommand")
    for command in wanted:
        if not isinstance(command, dict):
            raise bad("can't parse BotCommand: expected an Object")
        for field in ("command", "description"):
            if field not in command:
                raise bad(f"can't parse BotCommand: Can't find field \"{field}\"")
            if not isinstance(command[field], str):
                raise bad(f'can\'t parse BotCommand: Field "{field}" must be of type String')
    if len(wanted) > _MOST:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    return wanted


def _checked(command: Json) -> Json:
    name = command["command"].strip().removeprefix("/")
    description = command["description"].strip()
    if not name:
        raise bad("command must be non-empty")
    if len(name) > _LONGEST_NAME:
        raise bad(f"command length must not exceed {_LONGEST_NAME}")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > _LONGEST_DESCRIPTION:
        raise bad(f"command description length must not exceed {_LONGEST_DESCRIPTION}")
    if not _NAME.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    ephemeral: Json = {"is_ephemeral": True} if command.get("is_ephemeral") is True else {}
    return {"command": name, "description": description, **ephemeral}


def _read_scope(world: World, params: Params) -> Scope:
    wish = params.data("scope", "BotCommandScope")
    if wish is None:
        return DEFAULT
    if not isinstance(wish, dict):
        raise bad("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = wish.get("type")
    if kind is None:
        raise bad("can't parse BotCommandScope: Can't find field \"type\"")
    if kind == "default":
        return DEFAULT
    if kind in _WIDE_SCOPES:
        return kind, 0, 0
    if kind not in _CHAT_SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    return _chat_scope(world, kind, wish)


def _chat_scope(world: World, kind: str, wish: Json) -> Scope:
    if wish.get("chat_id") in (None, ""):
        missing = "Empty chat_id specified" if "chat_id" in wish else 'Can\'t find field "chat_id"'
        raise bad(f"can't parse BotCommandScope: {missing}")
    user_id = 0
    if kind == "chat_member":
        user_id = Params(wish).integer("user_id")
        if user_id <= 0:
            raise bad("can't parse BotCommandScope: Invalid user_id specified")
    chat = world.chat(str(wish["chat_id"]))
    if kind != "chat" and not chat.is_group:
        raise bad("can't use specified scope in the chat")
    return kind, chat.id, user_id

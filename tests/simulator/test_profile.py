"""The bot's own face over HTTP, through aiogram: commands by scope and language, names, menu button, rights."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatMember,
    ChatAdministratorRights,
    MenuButtonCommands,
    MenuButtonWebApp,
    WebAppInfo,
)

from tests.cast import LENA, NOURA, OMAR, SALMA, STAFF_CHAT
from tests.simulator.conftest import PlainSession, Stage


@pytest.fixture
async def bot(stage: Stage) -> AsyncIterator[Bot]:
    session = PlainSession(stage.url)
    async with Bot(stage.token, session=session) as bot:
        yield bot


def command(name: str) -> list[BotCommand]:
    return [BotCommand(command=name, description=f"about {name}")]


async def menu(stage: Stage, person: int, chat: int = 0) -> list[str]:
    """The commands a person's app shows."""
    chats = (await stage.get("chats", person=person))["chats"]
    [shown] = [one for one in chats if one["id"] == (chat or person)]
    return [entry["command"] for entry in shown["commands"]]


# commands


async def test_narrow_scopes_and_ones_own_language_come_first(stage: Stage, bot: Bot) -> None:
    assert await menu(stage, NOURA.id) == []
    await bot.set_my_commands(command("default"))
    assert await menu(stage, NOURA.id) == ["default"]
    await bot.set_my_commands(command("default_ar"), language_code="ar")
    assert (await menu(stage, NOURA.id), await menu(stage, LENA.id)) == (["default_ar"], ["default"])
    await bot.set_my_commands(command("private"), scope=BotCommandScopeAllPrivateChats())
    assert await menu(stage, NOURA.id) == ["private"]
    await bot.set_my_commands(command("hers"), scope=BotCommandScopeChat(chat_id=NOURA.id))
    assert (await menu(stage, NOURA.id), await menu(stage, LENA.id)) == (["hers"], ["private"])
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=NOURA.id))
    assert await menu(stage, NOURA.id) == ["private"]


async def test_administrators_of_a_group_have_a_list_of_their_own(stage: Stage, bot: Bot) -> None:
    await bot.set_my_commands(command("group"), scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands(command("boss"), scope=BotCommandScopeAllChatAdministrators())
    await bot.set_my_commands(command("default"))
    assert (await menu(stage, SALMA.id, STAFF_CHAT), await menu(stage, OMAR.id, STAFF_CHAT)) == (["boss"], ["group"])
    await bot.set_my_commands(command("omar"), scope=BotCommandScopeChatMember(chat_id=STAFF_CHAT, user_id=OMAR.id))
    assert await menu(stage, OMAR.id, STAFF_CHAT) == ["omar"]


async def test_asking_for_a_list_gives_exactly_that_list(bot: Bot) -> None:
    await bot.set_my_commands(command("points"))
    assert [entry.command for entry in await bot.get_my_commands()] == ["points"]
    assert await bot.get_my_commands(language_code="ar") == []
    assert await bot.get_my_commands(scope=BotCommandScopeAllPrivateChats()) == []


async def test_a_slash_and_spaces_are_forgiven(stage: Stage) -> None:
    await stage.ok("setMyCommands", commands=[{"command": " /points ", "description": " your points "}])
    assert await stage.ok("getMyCommands") == [{"command": "points", "description": "your points"}]


GOOD = {"command": "a", "description": "b"}


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({"commands": [{"command": "Points", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "نقاط", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a" * 33, "description": "x"}]}, "command length must not exceed 32"),
        ({"commands": [{"command": "/", "description": "x"}]}, "command must be non-empty"),
        ({"commands": [{"command": "a", "description": " "}]}, "command description must be non-empty"),
        ({"commands": [{"command": "a", "description": "x" * 257}]}, "command description length must not exceed 256"),
        ({"commands": [{"command": "a"}]}, 'can\'t parse BotCommand: Can\'t find field "description"'),
        ({"commands": ["a"]}, "can't parse BotCommand: expected an Object"),
        ({"commands": {}}, "expected an Array of BotCommand"),
        ({"commands": [GOOD] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [GOOD], "language_code": "ara"}, "invalid language code specified"),
        ({"commands": [GOOD], "scope": {"type": "moon"}}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"commands": [GOOD], "scope": {"type": "chat"}},
         'can\'t parse BotCommandScope: Can\'t find field "chat_id"'),
        ({"commands": [GOOD], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ({"commands": [GOOD], "scope": {"type": "chat_member", "chat_id": STAFF_CHAT}},
         "can't parse BotCommandScope: Invalid user_id specified"),
    ],
)  # fmt: skip
async def test_wrong_commands_are_refused(stage: Stage, params: dict[str, Any], complaint: str) -> None:
    assert await stage.refused("setMyCommands", **params) == f"Bad Request: {complaint}"


# names


async def test_names_and_descriptions_have_languages(bot: Bot) -> None:
    await bot.set_my_description("Coffee, points, people")
    await bot.set_my_description("قهوة ونقاط", language_code="ar")
    await bot.set_my_short_description("Dalla")
    assert (await bot.get_my_description()).description == "Coffee, points, people"
    assert (await bot.get_my_description(language_code="ar")).description == "قهوة ونقاط"
    assert (await bot.get_my_description(language_code="de")).description == "Coffee, points, people"
    assert (await bot.get_my_short_description()).short_description == "Dalla"


async def test_the_name_is_the_bots_first_name_everywhere(stage: Stage, bot: Bot) -> None:
    first = (await bot.get_my_name()).name
    await bot.set_my_name("Dalla")
    assert (await bot.me()).first_name == "Dalla"
    await stage.start(NOURA.id)
    message = await bot.send_message(NOURA.id, "x")
    assert message.from_user is not None
    assert message.from_user.first_name == "Dalla"
    await bot.set_my_name("")
    assert (await bot.get_my_name()).name == first


async def test_texts_have_their_limits(stage: Stage) -> None:
    assert "too long" in await stage.refused("setMyName", name="x" * 65)
    assert "too long" in await stage.refused("setMyDescription", description="x" * 513)
    assert "too long" in await stage.refused("setMyShortDescription", short_description="x" * 121)
    assert await stage.refused("setMyName", name="x", language_code="EN") == (
        "Bad Request: invalid language code specified"
    )


# menu button, rights, photos


async def test_the_menu_button_is_set_for_one_or_all(stage: Stage, bot: Bot) -> None:
    assert (await bot.get_chat_menu_button()).type == "commands"
    card = MenuButtonWebApp(text="Card", web_app=WebAppInfo(url="https://dalla.coffee/card"))
    await bot.set_chat_menu_button(menu_button=card)
    assert (await bot.get_chat_menu_button()).type == "web_app"
    assert (await bot.get_chat_menu_button(chat_id=NOURA.id)).type == "default"
    await bot.set_chat_menu_button(chat_id=NOURA.id, menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button(chat_id=NOURA.id)).type == "commands"


@pytest.mark.parametrize(
    ("button", "complaint"),
    [
        ([], "can't parse menu button: MenuButton must be an Object"),
        ({}, 'can\'t parse menu button: Can\'t find field "type"'),
        ({"type": "moon"}, "can't parse menu button: MenuButton has unsupported type"),
        ({"type": "web_app", "text": "x"}, 'can\'t parse menu button: Can\'t find field "web_app"'),
        ({"type": "web_app", "text": "x", "web_app": {"url": "http://a.bc"}},
         "menu button Web App URL 'http://a.bc' is invalid: Only HTTPS links are allowed"),
    ],
)  # fmt: skip
async def test_a_wrong_menu_button_is_refused(stage: Stage, button: object, complaint: str) -> None:
    assert await stage.refused("setChatMenuButton", menu_button=button) == f"Bad Request: {complaint}"


async def test_default_rights_are_kept_for_groups_and_channels_apart(stage: Stage, bot: Bot) -> None:
    none = dict.fromkeys((await stage.ok("getMyDefaultAdministratorRights")).keys(), False)
    rights = ChatAdministratorRights(**{**none, "can_manage_topics": True})
    await bot.set_my_default_administrator_rights(rights=rights)
    assert (await bot.get_my_default_administrator_rights()).can_manage_topics is True
    channel = await bot.get_my_default_administrator_rights(for_channels=True)
    assert (channel.can_manage_topics, channel.can_post_messages) == (None, False)
    await bot.set_my_default_administrator_rights()
    assert (await bot.get_my_default_administrator_rights()).can_manage_topics is False


async def test_people_have_no_profile_photos(stage: Stage, bot: Bot) -> None:
    assert (await bot.get_user_profile_photos(NOURA.id)).total_count == 0
    assert await stage.refused("getUserProfilePhotos", user_id=5) == "Bad Request: user not found"

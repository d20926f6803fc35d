"""What aiogram costs at the start, seen in a process that has just started."""

import subprocess
import sys

START = """
import handlers
from aiogram import methods, types
from aiogram.methods.base import Response

models = [one for name in types.__all__ if hasattr(one := getattr(types, name), "model_rebuild")]
print(sum(one.__pydantic_complete__ for one in models))
"""
USE = """
sent = methods.SendMessage(
    chat_id=1, text="Hi", entities=[types.MessageEntity(type="bold", offset=0, length=2)],
    reply_markup={"inline_keyboard": [[types.InlineKeyboardButton(text="x", callback_data="y")]]},
)
print(sent.model_dump(exclude_none=True)["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
MESSAGE = {"message_id": 7, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "Hi"}
print(Response[types.Message].model_validate({"ok": True, "result": MESSAGE}).result.chat.type)
print(types.Update.model_validate({"update_id": 1, "message": MESSAGE}).message.message_id)
print(sum(one.__pydantic_complete__ for one in models) < 30)
"""


def test_aiogram_builds_nothing_until_it_is_used_and_then_understands_everything() -> None:
    asked = subprocess.run([sys.executable, "-c", START + USE], check=True, capture_output=True, text=True)
    assert asked.stdout.split() == ["0", "y", "private", "7", "True"]

"""Files that people send: Telegram keeps them for us, and they are read only when somebody asks for them."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import GetFile
from aiohttp import ClientError


async def fetch(bot: Bot, file_id: str, most: int) -> bytes | None:
    """The content of a file, cut after `most` bytes and one more; None when Telegram does not have it any more."""
    content = bytearray()
    try:
        file = await bot(GetFile(file_id=file_id))
        if file.file_path is None:
            return None
        async for part in bot.session.stream_content(bot.session.api.file_url(bot.token, file.file_path)):
            content += part
            if len(content) > most:
                break
    except (TelegramBadRequest, ClientError, TimeoutError):  # their texts hold the address, and the token in it
        return None
    return bytes(content[: most + 1])

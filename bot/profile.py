"""How the bot introduces itself: command menus and descriptions per language, written only where they differ."""

from aiogram import Bot
from aiogram.types import BotCommand

from handlers import menu
from locales.voices import Voices

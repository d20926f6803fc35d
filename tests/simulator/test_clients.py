"""Two independent libraries talk to the simulator as they talk to Telegram."""

import asyncio
from collections.abc import AsyncIterator

import aiogram
import pytest
import telegram
from aiogram.client.default import DefaultBotProperties
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    InputPollOption,
    ReplyParameters,
)  # fmt: skip
from telegram.error import BadRequest, Forbidden, RetryAfter

from simulator.samples import picture
from tests.cast import LENA, NOURA, OMAR, STAFF_CHAT
from tests.simulator.conftest import PlainSession, Stage


@pytest.fixture
async def gram(stage: Stage) -> AsyncIterator[aiogram.Bot]:
    session = PlainSession(stage.url)
    bot = aiogram.Bot(stage.token, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    yield bot
    await session.close()


@pytest.fixture
async def ptb(stage: Stage) -> AsyncIterator[telegram.Bot]:
    bot = telegram.Bot(stage.token, base_url=f"{stage.url}/bot", base_file_url=f"{stage.url}/file/bot")
    async with bot:
        yield bot


async def test_aiogram_sends_edits_and_answers(stage: Stage, gram: aiogram.Bot) -> None:
    await stage.start(NOURA.id)
    buttons = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Yes", callback_data="y")]])
    sent = await gram.send_message(NOURA.id, "<b>Points</b>: 40", reply_markup=buttons)
    tapping = asyncio.create_task(stage.post(f"people/{NOURA.id}/taps", message_id=sent.message_id, data="y"))
    [update] = await gram.get_updates(timeout=10)
    assert update.callback_query is not None
    await gram.answer_callback_query(update.callback_query.id, "Done")
    assert (await tapping)["answer"]["text"] == "Done"
    edited = await gram.edit_message_text("<i>60</i>", chat_id=NOURA.id, message_id=sent.message_id)
    assert isinstance(edited, aiogram.types.Message)
    assert edited.text == "60"
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await gram.edit_message_text("<i>60</i>", chat_id=NOURA.id, message_id=sent.message_id)
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await gram.send_message(LENA.id, "hi")
    await stage.post("faults", next=[{"kind": "429", "retry_after": 7}])
    with pytest.raises(TelegramRetryAfter) as caught:
        await gram.send_message(NOURA.id, "hi")
    assert caught.value.retry_after == 7


async def test_aiogram_uploads_and_downloads(stage: Stage, gram: aiogram.Bot) -> None:
    await stage.start(NOURA.id)
    data = picture(500, 400)
    sent = await gram.send_photo(NOURA.id, BufferedInputFile(data, "mug.png"), caption="<b>Mug</b>")
    assert sent.photo is not None
    fetched = await gram.download(sent.photo[-1])
    assert fetched is not None
    assert fetched.read() == data
    album = [InputMediaPhoto(media=BufferedInputFile(data, f"{n}.png"), caption=str(n)) for n in range(3)]
    messages = await gram.send_media_group(NOURA.id, list(album))
    assert [m.caption for m in messages] == ["0", "1", "2"]
    other = InputMediaPhoto(media=BufferedInputFile(picture(60, 50), "small.png"))
    await gram.edit_message_media(other, chat_id=NOURA.id, message_id=messages[0].message_id)
    await gram.send_voice(NOURA.id, BufferedInputFile(b"OggS", "v.oga"), duration=2)
    await gram.send_poll(NOURA.id, "Which?", [InputPollOption(text="A"), InputPollOption(text="B")], type="quiz",
                         correct_option_ids=[1], explanation="Because")  # fmt: skip
    await gram.send_location(NOURA.id, 24.7, 46.7)
    await gram.send_contact(NOURA.id, "+966500000000", "Dalla")


async def test_aiogram_works_in_topics(stage: Stage, gram: aiogram.Bot) -> None:
    await stage.start(NOURA.id)
    said = await stage.says(NOURA.id, "help!")
    opened = await stage.act(OMAR.id, "topic_open", chat_id=STAFF_CHAT, name="Noura")
    topic = opened["topic"]["message_thread_id"]
    copied = await gram.copy_message(STAFF_CHAT, NOURA.id, said["message_id"], message_thread_id=topic)
    forwarded = await gram.forward_message(STAFF_CHAT, NOURA.id, said["message_id"], message_thread_id=topic)
    assert forwarded.message_thread_id == topic
    answer = await gram.send_message(
        STAFF_CHAT, "seen", message_thread_id=topic, reply_parameters=ReplyParameters(message_id=copied.message_id)
    )
    assert answer.reply_to_message is not None
    assert await gram.delete_messages(STAFF_CHAT, [copied.message_id, forwarded.message_id])


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_python_telegram_bot_sends_edits_and_uploads(stage: Stage, ptb: telegram.Bot) -> None:
    assert ptb.username == "dalla_wafa_bot"
    await stage.start(NOURA.id)
    buttons = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("Yes", callback_data="y")]])
    sent = await ptb.send_message(NOURA.id, "*Points*: 40", parse_mode="MarkdownV2", reply_markup=buttons)
    await stage.post(f"people/{NOURA.id}/taps", message_id=sent.message_id, data="y", wait=0)
    [update] = await ptb.get_updates(timeout=5)
    assert update.callback_query is not None
    assert await update.callback_query.answer("Done", show_alert=True)
    await sent.edit_text("60", link_preview_options=telegram.LinkPreviewOptions(is_disabled=True))
    with pytest.raises(BadRequest, match="not modified"):
        await sent.edit_text("60", link_preview_options=telegram.LinkPreviewOptions(is_disabled=True))
    data = picture(300, 200)
    photo = await ptb.send_photo(NOURA.id, data, caption="mug")
    file = await photo.photo[-1].get_file()
    assert bytes(await file.download_as_bytearray()) == data
    await ptb.send_media_group(NOURA.id, [telegram.InputMediaPhoto(data), telegram.InputMediaPhoto(data)])
    await ptb.send_document(NOURA.id, b"words", filename="menu.txt")
    await photo.edit_caption("cup")
    await photo.delete()
    with pytest.raises(BadRequest, match="essage to delete not found"):
        await photo.delete()
    with pytest.raises(Forbidden, match="can't initiate"):
        await ptb.send_message(LENA.id, "hi")
    await stage.post("faults", next=[{"kind": "429", "retry_after": 7}])
    with pytest.raises(RetryAfter):
        await ptb.send_message(NOURA.id, "hi")


async def test_both_libraries_understand_every_update(stage: Stage, gram: aiogram.Bot, ptb: telegram.Bot) -> None:
    kinds = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member", "message_reaction"]
    await gram.get_updates(allowed_updates=kinds)
    start = await stage.post(f"people/{NOURA.id}/start", payload="x")
    for kind in ("photo", "document", "voice", "video", "audio", "animation", "sticker", "video_note", "contact"):
        await stage.post(f"people/{NOURA.id}/messages", **{kind: True})
    await stage.post(f"people/{NOURA.id}/messages", location=True, reply_to=start["message_id"])
    await stage.act(NOURA.id, "edit", message_id=start["message_id"], text="edited")
    await stage.act(NOURA.id, "react", message_id=start["message_id"], emoji="🔥")
    await stage.post(f"people/{NOURA.id}/block")
    await stage.act(LENA.id, "join", chat_id=STAFF_CHAT)
    await stage.act(OMAR.id, "promote", chat_id=STAFF_CHAT, user_id=LENA.id)
    await stage.act(OMAR.id, "topic_open", chat_id=STAFF_CHAT, name="Lena")
    assert len(await gram.get_updates()) == len(await ptb.get_updates()) == 18

"""The people's side, as JSON under /simulator/api: what the page and the tests use.

  GET  people                            {people: [User + {place, …}]}
  POST people                            {first_name, language_code, last_name?, username?, place?, …} → the new User
  GET  chats?person=ID                   {chats: [Chat + {unread, last_message, topics, bot, keyboard, …} (view)]}
  POST chats                             {type, title, forum?, members?, administrators?, creator?} → the new Chat
  GET  chats/ID/messages?person=&topic=&after=&before=&limit=  {messages: [Message as that person sees it]}, newest last
  POST people/ID/messages                {chat_id, text | photo | …, topic?, reply_to?} → the Message (speech.content)
  POST people/ID/taps                    {chat_id, message_id, data | label, wait?} → {answer, …} (tapping.tap)
  POST people/ID/acts                    {do, chat_id, …} → {ok, …} (acts)
  POST people/ID/start                   {payload?} → the /start Message;   …/block and …/unblock → {ok}
  GET  clock, POST clock                 {advance: "P1D"} | {set: "2026-12-01T09:00:00Z"} jump;
                                         {play: "P30D"} lets time flow, {stop: true} ends that (playing)
                                         → {now, offset (seconds)} and, while time flows, {until}
  GET  faults, POST faults               see faults.py
  GET  calls?after=N                     {calls: [{n, method, params, ok, result | error_code, description, …}]}
  GET  files/FILE_ID                     the bytes, for the page
  GET  events?person=ID                  a text/event-stream; each event's data is {kind, chat_id, …}:
         message, edited, deleted   {message_id, topic_id}      a message came, changed or went
         chat                       {}                          members, topics, pins, keyboard or settings changed
         typing                     {action, seconds, topic_id} the bot is typing, uploading, …
         toast                      {text, show_alert}          the bot's answer to this person's tap
         elsewhere                  {}                          the bot wrote to somebody else, whose id chat_id is
       A comment line every 15 seconds keeps the connection open. A watcher that missed events reads chats again.

What cannot be done answers 400, 403 or 404 with {"error": "…"}.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Depends, Request
from starlette.responses import Response, StreamingResponse

from simulator import acts, chats, members, speech, view
from simulator.botapi import BotApi
from simulator.durations import parse_duration
from simulator.errors import Impossible
from simulator.model import GENERAL, Chat, Json, Person, Topic
from simulator.params import Params, read_params
from simulator.playing import Playing
from simulator.sending import read_text
from simulator.tapping import tap
from simulator.topics import find as find_topic
from simulator.world import World

KEEP_ALIVE = 15.0
RETURN = 1000  # milliseconds after which a watcher whose line broke tries again; a browser of itself takes 3000
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer(body: Any, status: int = 200) -> Response:
    return Response(orjson.dumps(body, option=orjson.OPT_NON_STR_KEYS), status, media_type="application/json")


class People:
    """The calls, over one world. Each makes its changes durable before it answers."""

    def __init__(self, world: World, bot_api: BotApi, playing: Playing) -> None:
        self.world = world
        self.bot_api = bot_api
        self.playing = playing

    def done(self, body: Any) -> Response:
        self.world.state.flush()
        return answer(body)

    def person(self, person_id: int) -> Person:
        if person_id not in self.world.people:
            raise Impossible("There is no such person.", 404)
        return self.world.people[person_id]

    def actor(self, person_id: int) -> Person:
        """A person who can still do something."""
        person = self.person(person_id)
        if person.deactivated:
            raise Impossible("This person has deleted the account.", 403)
        return person

    def chat(self, chat_id: int) -> Chat:
        chat = self.world.known_chat(chat_id)
        if chat is None:
            raise Impossible("There is no such chat.", 404)
        return chat

    # who and where

    async def list_people(self: Here) -> Response:
        return self.done({"people": [_shown(person) for person in self.world.people.values()]})

    async def new_person(self: Here, request: Request) -> Response:
        return self.done(_shown(chats.new_person(self.world, await _params(request))))

    async def list_chats(self: Here, person: int) -> Response:
        return self.done({"chats": view.chats(self.world, self.person(person))})

    async def new_chat(self: Here, request: Request) -> Response:
        chat = chats.new_chat(self.world, await _params(request))
        return self.done(self.world.chat_body(chat))

    async def list_messages(
        self: Here, chat_id: int, person: int, topic: int = 0, after: int = 0, before: int = 0, limit: int = 0
    ) -> Response:
        chat, viewer = self.chat(chat_id), self.person(person)
        view.check_inside(chat, viewer)
        found = view.messages(self.world, chat, viewer, topic_id=topic, after=after, before=before, limit=limit)
        return self.done({"messages": found})

    # what people do

    async def send(self: Here, person_id: int, request: Request) -> Response:
        person, params = self.actor(person_id), await _params(request)
        chat = self.chat(params.integer("chat_id") or person_id)
        topic = _topic(chat, params.integer("topic") or params.integer("message_thread_id"))
        content = speech.content(self.world, person, params)
        message = speech.speak(self.world, person, chat, topic, content, params.integer("reply_to"))
        return self.done(message.body)

    async def tap(self: Here, person_id: int, request: Request) -> Response:
        person, params = self.actor(person_id), await _params(request)
        chat = self.chat(params.integer("chat_id") or person_id)
        view.check_inside(chat, person)
        return self.done(await tap(self.world, person, chat, params))

    async def act(self: Here, person_id: int, request: Request) -> Response:
        return self.done(acts.act(self.world, self.actor(person_id), await _params(request)))

    async def start(self: Here, person_id: int, request: Request) -> Response:
        person = self.actor(person_id)
        payload = (await _params(request)).text("payload")
        if payload and not _PAYLOAD.fullmatch(payload):
            raise Impossible("A start payload is 1 to 64 of A-Z a-z 0-9 _ -.")
        chat = self.chat(person_id)
        members.block(self.world, chat, False)
        words = read_text(self.world, Params({"text": f"/start {payload}".strip()}))
        return self.done(speech.speak(self.world, person, chat, None, words).body)

    async def block(self: Here, person_id: int) -> Response:
        return self._set_blocked(person_id, True)

    async def unblock(self: Here, person_id: int) -> Response:
        return self._set_blocked(person_id, False)

    def _set_blocked(self, person_id: int, blocked: bool) -> Response:
        members.block(self.world, self.chat(self.actor(person_id).id), blocked)
        return self.done({"ok": True})

    # time, weather, records

    async def clock(self: Here) -> Response:
        clock, until = self.world.clock, self.playing.until
        shown = {"now": clock.now().isoformat(), "offset": clock.offset.total_seconds()}
        return answer(shown | ({"until": until.isoformat()} if until else {}))

    async def move_clock(self: Here, request: Request) -> Response:
        params, playing = await _params(request), self.playing
        try:
            if params.has("advance"):
                await playing.jump(parse_duration(params.text("advance")))
            elif params.has("set"):
                await playing.jump(self.world.clock.until(datetime.fromisoformat(params.text("set"))))
            elif params.has("play"):
                playing.play(parse_duration(params.text("play")))
            elif params.flag("stop"):
                playing.stop()
            else:
                raise ValueError("Say how far to advance or to play, to when to set the clock, or to stop.")
        except (ValueError, OverflowError) as error:
            raise Impossible(str(error)) from None
        self.world.events.clock()
        return await self.clock()

    async def faults(self: Here) -> Response:
        return answer(self.bot_api.faults.shown())

    async def plan_faults(self: Here, request: Request) -> Response:
        try:
            self.bot_api.faults.plan((await _params(request)).values)
        except (ValueError, TypeError, KeyError, OverflowError) as error:
            raise Impossible(f"That is no fault: {error}") from None
        return await self.faults()

    async def calls(self: Here, after: int = 0) -> Response:
        return answer({"calls": self.bot_api.calls.after(after)})

    async def file(self: Here, file_id: str) -> Response:
        file = self.world.files.find(file_id)
        if file is None:
            raise Impossible("There is no such file.", 404)
        headers = {"content-disposition": "attachment" if file.kind == "document" else "inline"}
        return Response(self.world.files.at(file.path), headers=headers, media_type=_safe_type(file.kind))

    async def events(self: Here, person: int) -> Response:
        self.person(person)
        return StreamingResponse(_stream(self.world, person), media_type="text/event-stream")


_SAFE_TYPES = {
    "photo": "image/png", "voice": "audio/ogg", "video": "video/mp4", "audio": "audio/mpeg",
    "animation": "video/mp4", "video_note": "video/mp4", "sticker": "image/webp",
}  # fmt: skip


def _safe_type(kind: str) -> str:
    """Never what the sender claimed: a document must not become a page of ours."""
    return _SAFE_TYPES.get(kind, "application/octet-stream")


def _shown(person: Person) -> Json:
    return {**person.user, "place": person.place, **({"deactivated": True} if person.deactivated else {})}


def _topic(chat: Chat, topic_id: int) -> Topic | None:
    if not topic_id:
        return chat.topics.get(GENERAL)
    return find_topic(chat, topic_id)


async def _params(request: Request) -> Params:
    return await read_params(request)


async def _stream(world: World, person_id: int) -> AsyncIterator[bytes]:
    with world.events.watch(person_id) as queue:
        yield b"retry: %d\n: hello\n\n" % RETURN
        while True:
            try:
                event = await asyncio.wait_for(queue.get(), KEEP_ALIVE)
            except TimeoutError:
                yield b": still here\n\n"
            else:
                if event is None:
                    return
                yield b"data: " + orjson.dumps(event) + b"\n\n"


async def _here(request: Request) -> People:
    people: People = request.scope["people"]
    return people


Here = Annotated[People, Depends(_here)]
"""The people of the simulator that is asked: the routes are made once and serve every one."""


def people_api() -> APIRouter:
    """The routes under /simulator/api. They find their `People` in the request's scope, under "people"."""
    router = APIRouter()
    get, post = router.get, router.post
    get("/people")(People.list_people)
    post("/people")(People.new_person)
    get("/chats")(People.list_chats)
    post("/chats")(People.new_chat)
    get("/chats/{chat_id}/messages")(People.list_messages)
    post("/people/{person_id}/messages")(People.send)
    post("/people/{person_id}/taps")(People.tap)
    post("/people/{person_id}/acts")(People.act)
    post("/people/{person_id}/start")(People.start)
    post("/people/{person_id}/block")(People.block)
    post("/people/{person_id}/unblock")(People.unblock)
    get("/clock")(People.clock)
    post("/clock")(People.move_clock)
    get("/faults")(People.faults)
    post("/faults")(People.plan_faults)
    get("/calls")(People.calls)
    get("/files/{file_id}")(People.file)
    get("/events")(People.events)
    return router

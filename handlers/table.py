"""Who answers what: three plain tables, filled by decorators, looked up once per update.

A handler asks for what it needs by parameter name; the names on offer are the fields of `Turn` and
`args`. It returns the next typing step, or None when the next message is nothing special.
"""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from domain.members import Person
from handlers.leavers import Leavers
from handlers.live import Live
from handlers.talk import Talk
from handlers.update import CallbackQuery, Message
from locales.identifiers import Ear

if TYPE_CHECKING:
    from locales.voices import Voice, Voices
    from rules.members import Member
    from rules.programme import Programme
    from storage.store import Store


@dataclass(frozen=True, slots=True)
class Step:
    """What the next typed message will be understood as. `data` is small and survives restarts."""

    name: str
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shop:
    """Facts of this installation. `simulator` opens the demo shop; `pictures` is the programme file's folder,
    and `leavers` knows who was forgotten. As long as the sample programme in `preparing` counts, nobody but the shop's
    own people is served.
    """

    bot_username: str
    staff_chat: int | None = None
    owner_id: int | None = None
    simulator: bool = False
    pictures: Path | None = None
    preparing: "Programme | None" = None
    leavers: Leavers | None = None  # None only where nobody leaves: in measurements

    @property
    def people(self) -> int | None:
        """The chat where human beings read: the staff group, else the owner; None if there is nobody."""
        return self.staff_chat or self.owner_id


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update in plain values. `key` names it uniquely, also when it comes a second time."""

    kind: Literal["message", "edited", "tap", "membership"]
    person: Person
    chat_id: int
    private: bool
    key: str
    text: str = ""  # of a message: its text or caption; of a tap: its callback data; else the new status
    reply_to: int | None = None  # the message id this one replies to
    message: Message | None = None
    callback: CallbackQuery | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """Everything a handler may ask for. `member` is None before the first Start, `live` where no screen is followed."""

    incoming: Incoming
    member: "Member | None"
    step: Step | None
    say: "Voice"
    voices: "Voices"
    store: "Store"
    programme: "Programme"
    shop: Shop
    talk: Talk
    now: datetime
    ear: Ear = field(default_factory=Ear)
    live: Live | None = None

    @property
    def turn(self) -> "Turn":
        """The whole turn, for the few handlers that hand it on."""
        return self

    @property
    def person(self) -> Person:
        return self.incoming.person

    @property
    def key(self) -> str:
        return self.incoming.key

    @property
    def text(self) -> str:
        return self.incoming.text

    @property
    def message(self) -> Message | None:
        return self.incoming.message

    @property
    def callback(self) -> CallbackQuery | None:
        return self.incoming.callback


Handler = Callable[..., Awaitable[Step | None]]
H = TypeVar("H", bound=Handler)


@dataclass(frozen=True, slots=True)
class Entry:
    """A handler and the names it asks for."""

    handler: Handler
    names: tuple[str, ...]

    @classmethod
    def of(cls, handler: Handler) -> "Entry":
        return cls(handler, tuple(inspect.signature(handler).parameters))

    async def run(self, turn: Turn, args: list[str]) -> Step | None:
        """Hand over what was asked for, nothing more. `args` ride in the button or follow the command."""
        facts = {name: args if name == "args" else getattr(turn, name) for name in self.names}
        return await self.handler(**facts)


commands: dict[str, Entry] = {}
taps: dict[str, Entry] = {}
steps: dict[str, Entry] = {}


def _into(table: dict[str, Entry], name: str) -> Callable[[H], H]:
    def register(handler: H) -> H:
        if name in table:
            raise ValueError(f"two handlers for {name!r}")
        table[name] = Entry.of(handler)
        return handler

    return register


def command(name: str) -> Callable[[H], H]:
    """Answers `/name`, also as `/name@bot`."""
    return _into(commands, name)


def tap(name: str) -> Callable[[H], H]:
    """Answers buttons made with `screen.to(name, …)`; the name is `topic:verb`."""
    return _into(taps, name)


def step(name: str) -> Callable[[H], H]:
    """Answers what the member types or sends while this step is theirs."""
    return _into(steps, name)

"""Choosing a language by its own name."""

from datetime import datetime

from domain.members import Person, set_language
from domain.staff import who
from handlers.home import home_button
from handlers.menu import write_menu
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, to
from handlers.table import command, tap
from handlers.talk import Talk
from handlers.words import offered, speaker
from locales.languages import endonym
from locales.voices import Voice, Voices
from rules.members import Member
from rules.programme import Programme
from storage.store import Store


def language_rows(languages: list[str], tap: str) -> Rows:
    """Two languages a row, each by what it calls itself."""
    buttons = [Button(endonym(language), to(tap, language)) for language in languages]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def chosen(args: list[str], languages: list[str]) -> str:
    """The language that rides in a button, if it is still offered."""
    if len(args) != 1 or args[0] not in languages:
        raise OldButton
    return args[0]


@command("language")
@tap("language:show")
async def show_languages(say: Voice, voices: Voices, programme: Programme, talk: Talk) -> None:
    rows = language_rows(offered(voices, programme), "language:set")
    await talk.show(Screen(say("language-title"), (*rows, (home_button(say),))))


@tap("language:set")
async def on_choice(
    args: list[str],
    person: Person,
    member: Member,
    voices: Voices,
    programme: Programme,
    store: Store,
    talk: Talk,
    now: datetime,
) -> None:
    language = chosen(args, offered(voices, programme))
    member = await store.write(set_language, member.id, language, now=now)
    say = speaker(voices, programme, member)
    await write_menu(talk, say, await store.read(who, person.id))
    await talk.show(Screen(say("language-chosen"), ((home_button(say),),)))

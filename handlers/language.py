"""Choosing a language by its own name."""

from domain.members import set_language
from domain.staff import who
from handlers.home import home_button
from handlers.menu import write_menu
from handlers.refusals import OldButton
from handlers.screen import Button, Rows, Screen, in_rows, to
from handlers.table import Turn, command, tap
from handlers.talk import Talk
from handlers.words import offered, speaker
from locales.languages import endonym
from locales.voices import Voice, Voices
from rules.members import Member
from rules.programme import Programme


def language_rows(languages: list[str], tap: str) -> Rows:
    """Two languages a row, each by what it calls itself."""
    buttons = [Button(endonym(language), to(tap, language)) for language in languages]
    return in_rows(buttons, 2)


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
async def on_choice(args: list[str], turn: Turn, member: Member) -> None:
    language = chosen(args, offered(turn.voices, turn.programme))
    say = await speak(turn, member, language)
    await turn.talk.show(Screen(say("language-chosen"), ((home_button(say),),)))


async def speak(turn: Turn, member: Member, language: str) -> Voice:
    """From now on this language, by the member's own choice; its voice. The menu of one of the staff follows."""
    member = await turn.store.write(set_language, member.id, language, now=turn.now)
    say = speaker(turn.voices, turn.programme, member)
    await write_menu(turn.talk, say, await turn.store.read(who, turn.person.id))
    return say


def back_button(say: Voice) -> Button:
    """To the language of before: told in that one."""
    label = say.plain("language-back", language=endonym(say.language))
    return Button(label, to("language:set", say.language))


async def grant(turn: Turn, member: Member, language: str) -> None:
    """A language was wished for in so many words: it is spoken at once, and one tap leads back."""
    say = await speak(turn, member, language)
    back = ((back_button(turn.say),),) if language != member.language else ()
    await turn.talk.show(Screen(say("language-chosen"), (*back, (home_button(say),))))

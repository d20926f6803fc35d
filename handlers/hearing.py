"""Listening to what members write freely: when it is in another language, answer in that one, or offer to."""

from dataclasses import dataclass, replace

from domain.language import hear
from handlers.language import back_button, speak
from handlers.screen import Button, Screen, to
from handlers.table import Turn
from handlers.update import Message
from handlers.words import offered, speaker
from locales.languages import names
from locales.markup import Safe
from locales.speaker import voice
from locales.voices import Voice
from rules.language import Act, arabizi, base, by_script, words_of
from rules.members import Member
from rules.wishes import wished

ARABIC = "ar"
OWN_LABELS = ("home-points", "home-rewards", "home-codes", "home-statement", "home-settings", "home-about", "home-help")
OTHER_LABELS = ("home-human", "common-home", "common-back", "common-cancel", "human-done")
NO_WORDS = frozenset(  # Bot API: kinds of entities that are not the person's own words
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "code", "pre", "text_mention"}
    | {"blockquote", "expandable_blockquote"}
)


@dataclass(frozen=True, slots=True)
class Heard:
    """The voice to answer in; a note and a button when it is a new one, or might be."""

    say: Voice
    note: Safe | None = None
    button: Button | None = None

    def added_to(self, screen: Screen) -> Screen:
        """The screen with the note at its end and the button first."""
        if self.note is None or self.button is None:
            return screen
        return replace(screen, text=Safe("\n\n").join([screen.text, self.note]), rows=((self.button,), *screen.rows))


def wish(turn: Turn) -> str | None:
    """The language that a free message asks for in so many words, among those the shop offers."""
    return wished(own_words(turn.message), names(tuple(offered(turn.voices, turn.programme))))


async def listen(turn: Turn) -> Heard:
    """What a free message says about the language. Nothing of the message is kept."""
    member, text = turn.member, own_words(turn.message)
    if member is None or not text:
        return Heard(turn.say)
    if (asked := wish(turn)) and asked != member.language:
        say = await speak(turn, member, asked)
        return Heard(say, say("language-chosen"), back_button(turn.say))
    words = words_of(text, known=_names(turn, member), labels=_labels(turn))
    if not words or (arabizi(text) and ARABIC in (base(member.language), base(member.telegram_language))):
        return Heard(turn.say)
    chances = {} if by_script(words, member.language) else await turn.ear(" ".join(words))
    languages = offered(turn.voices, turn.programme)
    act, language = await turn.store.write(hear, member.id, words, chances, languages, now=turn.now)
    if act is Act.STAY:
        return Heard(turn.say)
    other = speaker(turn.voices, turn.programme, replace(member, language=language))
    return _switched(turn.say, other) if act is Act.SWITCH else _offered(turn.say, other)


def own_words(message: Message | None) -> str:
    """What the person typed themselves: nothing forwarded, quoted, or written by another bot, and no code or links."""
    if message is None or message.text is None or message.forward_origin is not None or message.via_bot is not None:
        return ""
    text = message.text.encode("utf-16-le")  # Telegram counts in UTF-16 units
    for entity in message.entities or ():
        if entity.type in NO_WORDS:
            start, end = 2 * entity.offset, 2 * (entity.offset + entity.length)
            text = text[:start] + b" \0" * entity.length + text[end:]
    return text.decode("utf-16-le", errors="ignore")


def _switched(before: Voice, say: Voice) -> Heard:
    """The way back is told in the language it leads to."""
    return Heard(say, say("language-heard"), back_button(before))


def _offered(say: Voice, other: Voice) -> Heard:
    yes = Button(other.plain("language-offer-yes"), to("language:set", other.language))
    return Heard(say, other("language-offer"), yes)


def _names(turn: Turn, member: Member) -> list[str]:
    """Names are of no language: the member's own and the shop's."""
    programme = turn.programme
    own = [member.first_name, member.last_name, member.called, member.username]
    shop = [*programme.shop.name.values(), turn.shop.bot_username]
    return [name for name in (*own, *shop) if name]


def _labels(turn: Turn) -> list[str]:
    """What our buttons say, in every language of the shop: whoever types it answers us and shows nothing."""
    voices = [voice(turn.voices, turn.programme, one) for one in offered(turn.voices, turn.programme)]
    return [say.plain(key) for say in voices for key in (*OWN_LABELS, *OTHER_LABELS)]

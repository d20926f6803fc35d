"""What a programme's file would change, drawn for the owner: settings, what is odd, and who rises and falls."""

from collections.abc import Callable, Sequence

from domain.programme_draft import Looked
from domain.tier_review import Move
from handlers.home import home_button
from handlers.screen import Button, Rows, Screen, to
from locales.markup import Safe
from locales.voices import Voice
from rules.programme import Problem, Programme
from rules.programme_changes import Change
from rules.programme_problems import Fact, Phrase

ROOM = 1100  # characters of one list on a screen; Telegram takes 4096 in all
A_VALUE = 120
SYNTAX = "syntax"  # a kind of problem
NAMED = 5  # people of one move on a screen
Speak = Callable[..., str]  # a voice, for a screen or for plain text


def look_screen(say: Voice, programme: Programme, looked: Looked) -> Screen:
    """Everything that would change, for whom, and the tap that makes it so."""
    if not looked.outlook.changes:
        return Screen(say("programme-same"), ((home_button(say),),))
    parts = [
        _list(say, say("programme-changes", changes=len(looked.outlook.changes)), changes(say, looked)),
        *(
            [_list(say, say("programme-ladder"), moves(say, say, programme, looked, NAMED))]
            if looked.outlook.asks
            else []
        ),
        *([_list(say, say("programme-odd"), problems(say, looked.odd))] if looked.odd else []),
    ]
    return Screen(Safe("\n\n").join(parts), _rows(say, looked.number))


def problems_screen(say: Voice, found: Sequence[Problem]) -> Screen:
    """What is wrong with a file, by its lines."""
    title = say("refused-bad-programme", problems=len(found))
    text = Safe("\n\n").join([_list(say, title, problems(say, found), 2 * ROOM), say("programme-send")])
    return Screen(text, ((home_button(say),),))


def whole(say: Voice, programme: Programme, looked: Looked) -> str:
    """Every line and every name as plain text, if the screen has no room for all of them; else nothing."""
    shown = [*changes(say, looked), *problems(say, looked.odd)]
    crowded = any(move.members > NAMED for move in looked.outlook.moves)
    if not crowded and sum(map(len, shown)) <= ROOM:
        return ""
    lines = [
        *changes(say.plain, looked),
        *moves(say.plain, say, programme, looked, None),
        *problems(say.plain, looked.odd),
    ]
    return "\n".join(lines) + "\n"


def changes(speak: Speak, looked: Looked) -> list[str]:
    return [_change(speak, one) for one in looked.outlook.changes]


def moves(speak: Speak, say: Voice, programme: Programme, looked: Looked, named: int | None) -> list[str]:
    """Who rises and who falls, each move with its people, `named` of them."""
    found = looked.outlook.moves
    return [_move(speak, say.language, programme, one, named) for one in found] or [speak("programme-nobody")]


def problems(speak: Speak, found: Sequence[Problem]) -> list[str]:
    return [_problem(speak, one, _said(speak, one)) for one in found]


def _change(speak: Speak, one: Change) -> str:
    key = "programme-changed" if one.old and one.new else "programme-new" if one.new else "programme-gone"
    return speak(key, path=one.path, old=_short(one.old), new=_short(one.new))


def _move(speak: Speak, language: str, programme: Programme, one: Move, named: int | None) -> str:
    before, after = (programme.text(tier.name, language) for tier in (one.before, one.after))
    who = ", ".join(name for _, name in one.who[:named])
    more = one.members - len(one.who[:named])
    key = "programme-rises" if one.up else "programme-falls"
    return speak(key, before=before, after=after, members=one.members, who=who, more=more)


def _problem(speak: Speak, one: Problem, message: str) -> str:
    """A line; where broken TOML has a column instead of a field, the message says so."""
    field = "" if one.kind == SYNTAX else one.field
    places = {
        (True, True): "programme-problem",
        (True, False): "programme-problem-line",
        (False, True): "programme-problem-field",
        (False, False): "programme-problem-file",
    }
    return speak(places[bool(one.line), bool(field)], line=one.line, field=field, message=message)


def _said(speak: Speak, one: Problem) -> str:
    """What is wrong in the reader's language; where it has no name, as the command line says it."""
    if not one.kind:
        return one.message
    facts = {name: _fact(speak, fact) for name, fact in one.facts.items()}
    text = speak(f"problem-{one.kind}", **facts)
    return speak("problem-meant", said=text, meant=facts["meant"]) if facts.get("meant") else text


def _fact(speak: Speak, fact: Fact) -> str | int | list[str]:
    """A fact as a text takes it."""
    if isinstance(fact, Phrase):
        facts = {name: _fact(speak, one) for name, one in fact.facts.items()}
        return speak(f"phrase-{fact.kind}", what=fact.english, **facts) if fact.kind else fact.english
    return fact if isinstance(fact, str | int) else list(fact)


def _list(say: Voice, title: Safe, lines: list[str], room: int = ROOM) -> Safe:
    """A title and as many lines as there is room for."""
    kept = [line for at, line in enumerate(lines) if sum(map(len, lines[: at + 1])) <= room]
    more = [say("programme-more", more=len(lines) - len(kept))] if len(kept) < len(lines) else []
    return Safe("\n").join([title, *kept, *more])


def _rows(say: Voice, number: int) -> Rows:
    apply = Button(say.plain("programme-apply"), to("programme:apply", number))
    return ((apply,), (Button(say.plain("common-cancel"), to("home:show")),))


def _short(value: str | None) -> str:
    text = value or ""
    return text if len(text) <= A_VALUE else f"{text[:A_VALUE]}…"

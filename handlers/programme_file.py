"""The owner's file: sent as a document, told what is wrong or what changes by it, put in force by a tap."""

from domain.programme_draft import look, present, propose, propose_again, put_draft_in_force
from domain.staff import allowed
from handlers.errors import way_out
from handlers.fetch import fetch
from handlers.home import home_button
from handlers.programme_look import look_screen, problems_screen, whole
from handlers.screen import Button, Screen, number_in, to
from handlers.table import Step, Turn, command, step, tap
from handlers.update import Message
from rules.refusals import NoSuchDraft, ProgrammeMoved, Refusal
from rules.staff import Act
from rules.upload import MOST_BYTES, BadProgramme, UnreadableFile, text_of

NAME = "programme.toml"
STEP = "programme"
TALKING = ("human", "human-more")  # what is sent now goes to people, but for the owner's file


@command("programme")
@tap("programme:show")
async def show_file(turn: Turn) -> Step:
    """The present file. The next document is taken for a new one, whatever its name."""
    text = await turn.store.read(present, turn.person.id)
    await turn.talk.document(NAME, text.encode(), turn.say("programme-here"))
    return Step(STEP)


def sent(turn: Turn) -> bool:
    """Whether somebody sends a programme without having been asked for one."""
    talking = turn.step is not None and turn.step.name in TALKING
    return turn.message is not None and is_programme(turn.message) and not talking


def is_programme(message: Message) -> bool:
    """Whether the message is a file with the name of a programme."""
    return message.document is not None and (message.document.file_name or "").lower().endswith(".toml")


@step(STEP)
async def on_file(turn: Turn, message: Message) -> Step | None:
    """A document, checked and looked at; anything else is asked for again."""
    await turn.store.read(allowed, turn.person.id, Act.PROGRAMME)
    if message.document is None:
        await turn.talk.show(Screen(turn.say("programme-send"), ((home_button(turn.say),),)))
        return Step(STEP)
    if (message.document.file_size or 0) > MOST_BYTES:
        raise UnreadableFile("large")
    content = await fetch(turn.talk.bot, message.document.file_id, MOST_BYTES)
    if content is None:
        raise UnreadableFile("gone")
    number = await turn.store.write(propose, turn.person.id, text_of(content), now=turn.now)
    await _show(turn, number)
    return None


@tap("programme:again")
async def on_again(turn: Turn) -> None:
    """The same file, against what counts by now."""
    await _show(turn, await turn.store.write(propose_again, turn.person.id, now=turn.now))


@tap("programme:apply")
async def on_apply(turn: Turn, args: list[str]) -> None:
    changes = await turn.store.write(put_draft_in_force, turn.person.id, number_in(args), now=turn.now)
    await turn.talk.show(Screen(turn.say("programme-applied", changes=changes), ((home_button(turn.say),),)))


async def _show(turn: Turn, number: int) -> None:
    """The outlook; what of it finds no room on the screen comes as a file."""
    looked = await turn.store.report(look, turn.person.id, number, now=turn.now)
    await turn.talk.show(look_screen(turn.say, turn.programme, looked))
    if text := whole(turn.say, turn.programme, looked):
        await turn.talk.document("changes.txt", text.encode("utf-8", "replace"), turn.say("programme-whole"))


@way_out(BadProgramme)
async def _wrong(turn: Turn, refusal: Refusal) -> Screen:
    assert isinstance(refusal, BadProgramme)
    return problems_screen(turn.say, refusal.problems)


@way_out(ProgrammeMoved)
async def _moved(turn: Turn, refusal: Refusal) -> Screen:
    again = Button(turn.say.plain("programme-again"), to("programme:again"))
    return Screen(turn.say(refusal.key), ((again,), (home_button(turn.say),)))


@way_out(NoSuchDraft, UnreadableFile)
async def _send_another(turn: Turn, refusal: Refusal) -> Screen:
    present_one = Button(turn.say.plain("desk-programme"), to("programme:show"))
    return Screen(turn.say(refusal.key, **refusal.facts), ((present_one,), (home_button(turn.say),)))

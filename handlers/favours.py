"""Favours: a member sends what the shop asked for; staff look at it and say yes or no."""

from domain import favours
from domain.human import Said
from handlers.gifts import back_row
from handlers.human import said
from handlers.refusals import OldButton
from handlers.riddles import not_understood
from handlers.screen import Button, Rows, Screen, number_in, to
from handlers.table import Step, Turn, step, tap
from handlers.update import Message
from locales.markup import Safe
from locales.voices import Voice
from rules.favours import Favour, NoSuchFavour, State, Why
from rules.favours import Kind as Asked
from rules.members import Member
from rules.programme import Programme


@tap("gifts:favour")
async def ask_favour(turn: Turn, args: list[str], member: Member) -> Step | None:
    """What is asked for, and that the next message is it."""
    asked = _asked(turn, args[0] if len(args) == 1 else "")
    stands = await turn.store.read(favours.standing, turn.programme, member.id, asked, turn.now)
    await turn.talk.show(favour_screen(turn.say, turn.programme, asked, stands))
    return Step("favour", {"favour": asked.id}) if stands is None else None


@step("favour")
async def on_favour(turn: Turn, member: Member, message: Message) -> Step | None:
    asked = _asked(turn, str(turn.step.data.get("favour")) if turn.step else "")
    if not fits(asked, message):
        await turn.talk.show(Screen(turn.say(f"favour-wants-{asked.wants}"), (_leave(turn.say),)))
        return turn.step
    sent = await turn.store.write(favours.send, member.id, asked.id, _seen(message), key=turn.key, now=turn.now)
    await turn.talk.show(Screen(turn.say("favour-sent", points=asked.points), (back_row(turn.say),)))
    return Step("favour-more", {"favour": sent})


@step("favour-more")
async def on_more(turn: Turn, member: Member, message: Message) -> Step | None:
    """An album comes as one message a picture: all of them belong to what was just sent."""
    number = turn.step.data.get("favour") if turn.step else None
    if not isinstance(number, int):
        raise OldButton
    if not await turn.store.write(favours.add, member.id, number, said(message), key=turn.key, now=turn.now):
        return await not_understood(turn)
    await turn.talk.show(Screen(turn.say("favour-added"), (back_row(turn.say),)))
    return turn.step


def fits(asked: Asked, message: Message) -> bool:
    """Whether the message is what was asked for. Pictures may come as files, and videos are pictures too."""
    document = message.document
    picture = bool(message.photo or message.video or (document and (document.mime_type or "").startswith("image/")))
    return {"photo": picture, "text": bool(message.text)}.get(asked.wants, picture or bool(message.text))


def _seen(message: Message) -> Said:
    """What is written under a picture is read too, in case it names a platform."""
    return Said(message.chat.id, message.message_id, message.text or message.caption)


def favour_screen(say: Voice, programme: Programme, asked: Asked, stands: State | None) -> Screen:
    name, about = (programme.text(texts, say.language) for texts in (asked.name, asked.about))
    parts = [say("favour-about", name=name, about=about, points=asked.points, every=asked.every.value)]
    if stands is not None:
        return Screen(Safe("\n\n").join([*parts, say(f"favour-stands-{stands}")]), (back_row(say),))
    return Screen(Safe("\n\n").join([*parts, say(f"favour-send-{asked.wants}")]), (_leave(say),))


@tap("favour:list")
async def show_waiting(turn: Turn) -> None:
    found = await turn.store.report(favours.waiting, turn.person.id)
    await turn.talk.show(waiting_screen(turn.say, turn.programme, found))


@tap("favour:show")
async def show_favour(turn: Turn, args: list[str]) -> None:
    sent, member = await turn.store.read(favours.look, turn.person.id, number_in(args))
    await turn.talk.show(staff_screen(turn.say, turn.programme, sent, member))


@tap("favour:see")
async def on_see(turn: Turn, args: list[str]) -> None:
    """The photo or text itself, once more; it comes by itself a moment later."""
    await turn.store.write(favours.see, turn.person.id, number_in(args), key=turn.key, now=turn.now)
    await turn.talk.toast(turn.say.plain("favour-coming"))


@tap("favour:grant")
async def on_grant(turn: Turn, args: list[str]) -> None:
    number = number_in(args)
    await turn.store.write(favours.grant, turn.person.id, number, now=turn.now)
    await show_favour(turn, args)


@tap("favour:decline")
async def ask_why(turn: Turn, args: list[str]) -> None:
    sent, member = await turn.store.read(favours.look, turn.person.id, number_in(args))
    await turn.talk.show(why_screen(turn.say, turn.programme, sent, member))


@tap("favour:why")
async def on_why(turn: Turn, args: list[str]) -> Step | None:
    """One of the reasons that members read in their own language, or words of one's own."""
    match args:
        case [_, word] if word in set(Why):
            why, number = Why(word), number_in(args[:1])
        case _:
            raise OldButton
    if why is Why.WORDS:
        await turn.store.read(favours.look, turn.person.id, number)
        await turn.talk.show(Screen(turn.say("favour-words-ask"), (_desk(turn.say),)))
        return Step("favour-words", {"favour": number})
    await turn.store.write(favours.decline, turn.person.id, number, why, now=turn.now)
    await show_favour(turn, args[:1])
    return None


@step("favour-words")
async def on_words(turn: Turn) -> Step | None:
    number = turn.step.data.get("favour") if turn.step else None
    if not isinstance(number, int):
        raise OldButton
    if not turn.text.strip():
        await turn.talk.show(Screen(turn.say("favour-words-ask"), (_desk(turn.say),)))
        return turn.step
    await turn.store.write(favours.decline, turn.person.id, number, Why.WORDS, turn.text.strip(), now=turn.now)
    await show_favour(turn, [str(number)])
    return None


def waiting_screen(say: Voice, programme: Programme, found: list[tuple[Favour, str]]) -> Screen:
    rows: Rows = tuple(
        (Button(say.plain("favour-line", name=name, favour=_name(say, programme, sent)), to("favour:show", sent.id)),)
        for sent, name in found
    )
    return Screen(say("favour-waiting" if found else "favour-none"), (*rows, _desk(say)))


def staff_screen(say: Voice, programme: Programme, sent: Favour, member: Member) -> Screen:
    """What waits, with the two answers; or what became of it."""
    facts: dict[str, str | int] = {
        "name": member.name,
        "favour": _name(say, programme, sent),
        "points": sent.points,
    }
    see = Button(say.plain("favour-see"), to("favour:see", sent.id))
    waiting = Button(say.plain("favour-next"), to("favour:list"))
    if sent.state is not State.WAITING:
        return Screen(say(f"favour-was-{sent.state}", **facts), ((see, waiting), _desk(say)))
    answers = (
        Button(say.plain("favour-grant"), to("favour:grant", sent.id)),
        Button(say.plain("favour-decline"), to("favour:decline", sent.id)),
    )
    return Screen(say("favour-look", **facts), (answers, (see, waiting), _desk(say)))


def why_screen(say: Voice, programme: Programme, sent: Favour, member: Member) -> Screen:
    text = say("favour-why-ask", name=member.name, favour=_name(say, programme, sent))
    rows = tuple((Button(say.plain(f"favour-why-{why}"), to("favour:why", sent.id, why)),) for why in Why)
    return Screen(text, (*rows, (Button(say.plain("common-back"), to("favour:show", sent.id)),)))


def _asked(turn: Turn, favour_id: str) -> Asked:
    asked = turn.programme.favour(favour_id)
    if asked is None:
        raise NoSuchFavour
    return asked


def _name(say: Voice, programme: Programme, sent: Favour) -> str:
    asked = programme.favour(sent.kind)
    return programme.text(asked.name, say.language) if asked else sent.kind


def _leave(say: Voice) -> tuple[Button, ...]:
    return (Button(say.plain("common-cancel"), to("gifts:show")),)


def _desk(say: Voice) -> tuple[Button, ...]:
    return (Button(say.plain("common-back"), to("staff:show")),)

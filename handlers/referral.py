"""/referral: one's own link to send on, and what came of it."""

from urllib.parse import quote

from domain.members import Arrival
from domain.referral import Board, board, link, whose
from handlers.home import home_button
from handlers.invitation import promise
from handlers.pictures import qr
from handlers.screen import Button, Screen, page_of, pager, to
from handlers.start import INVITATION, payload
from handlers.table import Shop, Turn, command, tap
from handlers.words import points_name, shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.members import Member
from rules.programme import Programme
from rules.referral import Friend, State

PAGE = 8


@command("referral")
@tap("referral:show")
async def show_board(turn: Turn, args: list[str], member: Member) -> None:
    page = page_of(args)
    mine = await turn.store.read(board, member.id, limit=PAGE, offset=page * PAGE)
    code = mine.code if mine.code else await turn.store.write(link, member.id, now=turn.now)
    await turn.talk.show(board_screen(turn.say, turn.programme, mine, page, link_to(turn.shop, code)))


@tap("referral:picture")
async def show_picture(turn: Turn, member: Member) -> None:
    code = await turn.store.write(link, member.id, now=turn.now)
    caption = turn.say("referral-picture-caption", shop=shop_name(turn.say, turn.programme))
    await turn.talk.send(Screen(caption, picture=qr(link_to(turn.shop, code))))


@payload(INVITATION)
async def on_link(turn: Turn, first: Arrival, code: str) -> bool:
    """Who came by a link gets the ordinary hello, which says who invited them; one's own link shows what came of it."""
    if first.new or await turn.store.read(whose, code) != first.member.id:
        return False
    mine = await turn.store.read(board, first.member.id, limit=PAGE, offset=0)
    await turn.talk.show(board_screen(turn.say, turn.programme, mine, 0, link_to(turn.shop, code)))
    return True


def link_to(shop: Shop, code: str) -> str:
    """The address that opens the chat and says by whom."""
    return f"https://t.me/{shop.bot_username}?start={INVITATION}_{code}"


def board_screen(say: Voice, programme: Programme, mine: Board, page: int, address: str) -> Screen:
    """What the link brings, the link, and the friends who came. A shop that rewards nothing shows no link."""
    rules = programme.referral
    offered = bool(rules.inviter_points or rules.invited_points)
    parts = [
        say("referral-title", shop=shop_name(say, programme)),
        *([promise(say, programme), say("referral-link", link=address)] if offered else [say("referral-resting")]),
        *_friends(say, mine, offered),
    ]
    turning = pager("referral:show", page, -(-mine.invited // PAGE))
    rows = (*(_sharing(say, programme, address) if offered else ()), *((turning,) if turning else ()))
    return Screen(Safe("\n\n").join(parts), (*rows, (home_button(say),)))


def _friends(say: Voice, mine: Board, offered: bool) -> list[Safe]:
    if not mine.invited:
        return [say("referral-nobody")] if offered else []
    lines = [
        say("referral-sum", invited=mine.invited, counted=mine.counted, points=mine.points),
        *(_friend(say, friend) for friend in mine.friends),
    ]
    return [Safe("\n").join(lines)]


def _friend(say: Voice, friend: Friend) -> Safe:
    if friend.name is None:
        return say("referral-gone")
    name = say.name(friend.name)
    if friend.reason is not None:
        return say("referral-refused", name=name, reason=friend.reason.value)
    if friend.state is State.JOINED:
        day = friend.look_at
        return say("referral-waiting", name=name, day=day) if day else say("referral-joined", name=name)
    if not friend.points:
        return say("referral-counted", name=name)
    return say("referral-rewarded", name=name, points=friend.points)


def _sharing(say: Voice, programme: Programme, address: str) -> tuple[tuple[Button, ...], ...]:
    words = say.plain("referral-share-text", shop=shop_name(say, programme), points_name=points_name(say, programme))
    share = f"https://t.me/share/url?url={quote(address, safe='')}&text={quote(words)}"
    copy = Button(say.plain("referral-copy"), copy=address)
    picture = Button(say.plain("referral-picture"), to("referral:picture"))
    return (Button(say.plain("referral-share"), url=share),), (copy, picture)

"""The home screen: where every path begins again."""

from domain.staff import who
from handlers.screen import Button, Rows, Screen, to
from handlers.table import Shop, Turn, tap
from handlers.talk import Talk
from handlers.words import shop_name
from locales.voices import Voice
from rules.programme import Programme


def home_rows(say: Voice, programme: Programme, shop: Shop, *, staff: bool = False) -> Rows:
    """Everything the counter offers, the frequent things first; to `staff` that is their desk."""
    return (
        *(((desk_button(say),),) if staff else ()),
        _first_row(say),
        (Button(say.plain("home-codes"), to("codes:list")), Button(say.plain("home-statement"), to("statement:show"))),
        (Button(say.plain("home-gifts"), to("gifts:show")), Button(say.plain("home-referral"), to("referral:show"))),
        *(((Button(say.plain("home-games"), to("games:show")),),) if programme.games else ()),
        (Button(say.plain("home-settings"), to("settings:show")), Button(say.plain("home-about"), to("about:show"))),
        (Button(say.plain("home-help"), to("help:show")), Button(say.plain("home-human"), to("human:ask"))),
        *_visit(say, programme, shop),
    )


def first_rows(say: Voice, programme: Programme, shop: Shop) -> Rows:
    """What a newcomer needs first: on a phone, a whole menu would push the welcome out of sight."""
    return (_first_row(say), *_visit(say, programme, shop), (home_button(say),))


def _first_row(say: Voice) -> tuple[Button, ...]:
    return Button(say.plain("home-points"), to("points:show")), Button(say.plain("home-rewards"), to("rewards:list"))


def _visit(say: Voice, programme: Programme, shop: Shop) -> Rows:
    """The way into the sample shop, where there is one."""
    visit = Button(say.plain("home-demo", shop=shop_name(say, programme)), to("demo:show"))
    return ((visit,),) if shop.simulator else ()


async def own_rows(turn: Turn, say: Voice) -> Rows:
    """The same for whoever acts."""
    staff = await turn.store.read(who, turn.person.id)
    return home_rows(say, turn.programme, turn.shop, staff=staff is not None)


def home_button(say: Voice) -> Button:
    """The way back to the home screen, on every other screen."""
    return Button(say.plain("common-home"), to("home:show"))


def desk_button(say: Voice) -> Button:
    """The way back to their own work, for those who are on the staff."""
    return Button(say.plain("desk-home"), to("staff:show"))


@tap("home:show")
async def show_home(turn: Turn) -> None:
    await turn.talk.show(Screen(turn.say("home-title"), await own_rows(turn, turn.say)))


async def menu_is_old(turn: Turn) -> None:
    """A button whose meaning is gone: say so, and put the present menu in its place."""
    await turn.talk.toast(turn.say.plain("common-old-menu"))
    await show_home(turn)


async def not_open(say: Voice, talk: Talk) -> None:
    """The shop is not ready for guests: an honest word instead of a stranger's programme."""
    await talk.show(Screen(say("common-not-open")))

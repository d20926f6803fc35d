"""The home screen: where every path begins again."""

from handlers.screen import Button, Rows, Screen, to
from handlers.table import Shop, tap
from handlers.talk import Talk
from handlers.words import shop_name
from locales.voices import Voice
from rules.programme import Programme


def home_rows(say: Voice, programme: Programme, shop: Shop) -> Rows:
    """Everything the counter offers, the frequent things first."""
    return (
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


def home_screen(say: Voice, programme: Programme, shop: Shop) -> Screen:
    return Screen(say("home-title"), home_rows(say, programme, shop))


def home_button(say: Voice) -> Button:
    """The way back to the home screen, on every other screen."""
    return Button(say.plain("common-home"), to("home:show"))


@tap("home:show")
async def show_home(say: Voice, programme: Programme, shop: Shop, talk: Talk) -> None:
    await talk.show(home_screen(say, programme, shop))


async def menu_is_old(say: Voice, programme: Programme, shop: Shop, talk: Talk) -> None:
    """A button whose meaning is gone: say so, and put the present menu in its place."""
    await talk.toast(say.plain("common-old-menu"))
    await talk.show(home_screen(say, programme, shop))


async def not_open(say: Voice, talk: Talk) -> None:
    """The shop is not ready for guests: an honest word instead of a stranger's programme."""
    await talk.show(Screen(say("common-not-open")))

"""What nobody asked for: heard for the language it is in, and never met with silence."""

from handlers.hearing import listen, wish
from handlers.home import home_rows
from handlers.language import grant
from handlers.screen import Screen
from handlers.table import Step, Turn
from handlers.words import shop_name


async def not_understood(turn: Turn) -> Step | None:
    """Never silence. The next message that is not understood goes to people, if there are any."""
    if turn.member and (language := wish(turn)):
        await grant(turn, turn.member, language)
        return None
    heard = await listen(turn)
    say, programme, shop = heard.say, turn.programme, turn.shop
    rows = home_rows(say, programme, shop)
    if shop.people is None:
        text = say("common-not-understood-alone", contact=programme.shop.contact)
        await turn.talk.show(heard.added_to(Screen(text, rows)))
        return None
    text = say("common-not-understood", shop=shop_name(say, programme))
    await turn.talk.show(heard.added_to(Screen(text, rows)))
    return Step("lost")

"""/about: the shop in its own words."""

from handlers.home import home_button
from handlers.screen import Button, Screen, to
from handlers.table import command, tap
from handlers.talk import Talk
from handlers.words import shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.programme import Programme, Texts


@command("about")
@tap("about:show")
async def show_about(say: Voice, programme: Programme, talk: Talk) -> None:
    await talk.show(about_screen(say, programme))


@tap("about:terms")
async def show_terms(say: Voice, programme: Programme, talk: Talk) -> None:
    await talk.show(terms_screen(say, programme))


def about_screen(say: Voice, programme: Programme) -> Screen:
    shop = programme.shop
    parts = [
        say("about-title", shop=shop_name(say, programme)),
        _told(say, programme, shop.story),
        say("about-values"),
        _told(say, programme, shop.values),
        say("about-contact", contact=shop.contact),
        say("about-company", legal_name=shop.legal_name),
    ]
    terms = Button(say.plain("about-terms"), to("about:terms"))
    privacy = Button(say.plain("about-privacy"), to("privacy:show"))
    return Screen(Safe("\n\n").join(parts), ((terms, privacy), (home_button(say),)))


def terms_screen(say: Voice, programme: Programme) -> Screen:
    parts = [say("about-terms-title"), _told(say, programme, programme.shop.terms)]
    back = Button(say.plain("common-back"), to("about:show"))
    return Screen(Safe("\n\n").join(parts), ((back,), (home_button(say),)))


def _told(say: Voice, programme: Programme, texts: Texts) -> str:
    return programme.text(texts, say.language)

"""The sample shop of the simulator: a purchase in one tap, to see what a purchase does."""

from datetime import datetime
from typing import NamedTuple

from domain.ledger import balance
from domain.orders import buy
from handlers.home import home_button
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, mint, to
from handlers.table import Shop, tap
from handlers.talk import Talk
from handlers.words import shop_name
from locales.markup import Safe
from locales.voices import Voice
from rules.earning import Purchase
from rules.iso import minor_digits
from rules.ledger import Balance
from rules.members import Member
from rules.products import Line
from rules.programme import Programme
from storage.store import Store


class Product(NamedTuple):
    """Something to play with. `price` is in whole units of the shop's currency."""

    id: str  # text key: demo-<id>
    source: str  # "demo" brings points at once, "online" after the return period
    price: int
    item: str  # as the sample programme knows it; another shop's sample purchases are of things it does not know

    def minor(self, currency: str) -> int:
        """The price in minor units of a currency."""
        return self.price * int(10 ** minor_digits(currency))


PRODUCTS = (
    Product("espresso", "demo", 18, "ESPRESSO"),
    Product("beans", "demo", 85, "HB-250"),
    Product("box", "online", 240, "TASTING-BOX"),
    Product("grinder", "online", 690, "GRINDER"),
)


@tap("demo:show")
async def show_demo(key: str, say: Voice, programme: Programme, shop: Shop, talk: Talk) -> None:
    _only_on_stage(shop)
    await talk.show(demo_screen(say, programme, mint(key)))


@tap("demo:buy")
async def on_buy(
    args: list[str],
    key: str,
    member: Member,
    say: Voice,
    programme: Programme,
    shop: Shop,
    store: Store,
    talk: Talk,
    now: datetime,
) -> None:
    """The purchase's own number rides in the button, so two impatient taps buy once."""
    _only_on_stage(shop)
    product, number = _chosen(args)
    currency = programme.shop.currency
    order = {"source": product.source, "external_id": f"{member.id}:{number}", "currency": currency}
    lines = [Line(product.item, name=say.plain(f"demo-{product.id}"))]
    bought = await store.write(buy, member.id, amount=product.minor(currency), lines=lines, now=now, **order)
    have = await store.read(balance, member.id, now)
    await talk.show(demo_screen(say, programme, mint(key), _outcome(say, bought, have, now)))


def _only_on_stage(shop: Shop) -> None:
    if not shop.simulator:
        raise OldButton


def _chosen(args: list[str]) -> tuple[Product, str]:
    product = next((product for product in PRODUCTS if [product.id] == args[:1]), None)
    if product is None or len(args) != 2 or not args[1]:
        raise OldButton
    return product, args[1]


def _outcome(say: Voice, bought: Purchase, have: Balance, now: datetime) -> Safe:
    key = "demo-bought-pending" if bought.usable_from > now else "demo-bought-now"
    return say(key, points=bought.points, balance=max(0, have.points), day=bought.usable_from)


def demo_screen(say: Voice, programme: Programme, number: str, news: Safe | None = None) -> Screen:
    """What can be bought, and what the last purchase brought."""
    currency = programme.shop.currency
    parts = [say("demo-title", shop=shop_name(say, programme)), *([news] if news else [])]
    rows = [
        (_button(say, product.id, product.minor(currency), currency, to("demo:buy", product.id, number)),)
        for product in PRODUCTS
    ]
    card = Button(say.plain("home-points"), to("points:show"))
    return Screen(Safe("\n\n").join(parts), (*rows, (card, home_button(say))))


def _button(say: Voice, product: str, minor: int, currency: str, data: str) -> Button:
    name = say.plain(f"demo-{product}")
    return Button(say.plain("demo-buy", product=name, minor=minor, currency=currency), data)

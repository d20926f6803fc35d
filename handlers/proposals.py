"""The second person: what one may not give alone waits here for another one's yes."""

from domain.counter import decide, proposed
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, number_in, to
from handlers.table import Turn, tap


@tap("proposal:show")
async def show_proposal(turn: Turn, args: list[str]) -> None:
    number, say = number_in(args), turn.say
    proposal, asker, customer = await turn.store.read(proposed, turn.person.id, number, turn.now)
    sale = proposal.sale
    text = say(
        "proposal",
        cashier=asker.name,
        name=customer.name if customer else sale.target.phone or "",
        minor=sale.amount,
        currency=sale.currency,
        points=proposal.points,
    )
    yes = Button(say.plain("proposal-yes"), to("proposal:decide", number, "yes"))
    no = Button(say.plain("proposal-no"), to("proposal:decide", number, "no"))
    await turn.talk.show(Screen(text, ((yes,), (no,))))


@tap("proposal:decide")
async def on_decision(turn: Turn, args: list[str]) -> None:
    match args:
        case [_, "yes" | "no" as word]:
            yes = word == "yes"
        case _:
            raise OldButton
    booked = await turn.store.write(decide, turn.person.id, number_in(args[:1]), yes, now=turn.now)
    text = turn.say("proposal-agreed", points=booked.points) if yes else turn.say("proposal-declined")
    await turn.talk.show(Screen(text, ((Button(turn.say.plain("common-back"), to("staff:show")),),)))

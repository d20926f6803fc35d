"""/campaigns: what goes out by itself, how far it has come and why something waits; with a brake for each."""

from datetime import datetime

from domain.campaign_desk import Overview, Unsure, let_go, look, overview, send_again, send_all_again, unsure
from domain.campaigns import brake
from handlers.live import Look
from handlers.refusals import OldButton
from handlers.screen import Button, Screen, number_in, to
from handlers.table import Turn, command, tap
from locales.markup import Safe
from locales.voices import Voice
from rules.campaigns import BRAKES, BROKEN, Brake, Campaign, Progress, State, moves

LINES = ("sent", "waiting", "held", "dropped", "uncertain", "failed")
MOST_REASONS = 6


@command("campaigns")
@tap("campaigns:list")
async def show_campaigns(turn: Turn) -> None:
    found = await turn.store.report(overview, turn.person.id)
    await turn.talk.show(campaigns_screen(turn.say, found))


@tap("campaigns:show")
async def show_campaign(turn: Turn, args: list[str]) -> None:
    """From here on the screen follows what happens, until it is over or somebody taps on."""
    number = number_in(args)
    seen = await _look(turn, number, turn.now)
    await turn.talk.show(seen.screen)
    if turn.live is not None:
        turn.live.follow(turn.talk, seen, lambda now: _look(turn, number, now))


@tap("campaigns:ask")
async def ask(turn: Turn, args: list[str]) -> None:
    """What is stopped never goes on: that is asked twice."""
    number = number_in(args)
    yes = Button(turn.say.plain("campaigns-stop-yes"), to("campaigns:brake", number, Brake.STOP))
    no = Button(turn.say.plain("common-cancel"), to("campaigns:show", number))
    await turn.talk.show(Screen(turn.say("campaigns-stop-ask"), ((yes,), (no,))))


@tap("campaigns:brake")
async def on_brake(turn: Turn, args: list[str]) -> None:
    wish = next((one for one in Brake if args[1:] == [one]), None)
    if wish is None:
        raise OldButton
    await turn.store.write(brake, turn.person.id, number_in(args[:1]), wish, now=turn.now)
    await show_campaign(turn, args[:1])


@tap("campaigns:unsure")
async def show_unsure(turn: Turn) -> None:
    found = await turn.store.report(unsure, turn.person.id)
    await turn.talk.show(unsure_screen(turn.say, found))


@tap("campaigns:again")
async def on_again(turn: Turn, args: list[str]) -> None:
    """Once more, to one or to all; tapped twice it goes once."""
    if args == ["all"]:
        await turn.store.write(send_all_again, turn.person.id, now=turn.now)
    else:
        await turn.store.write(send_again, turn.person.id, number_in(args), now=turn.now)
    await turn.talk.toast(turn.say.plain("campaigns-again-done"))
    await show_unsure(turn)


@tap("campaigns:go")
async def on_go(turn: Turn) -> None:
    await turn.store.write(let_go, turn.person.id, now=turn.now)
    await show_campaigns(turn)


async def _look(turn: Turn, number: int, now: datetime) -> Look:
    found = await turn.store.report(look, turn.person.id, number)
    if found is None:
        raise OldButton
    return Look(found, campaign_screen(turn.say, *found, now=now), moves(*found))


def campaigns_screen(say: Voice, found: Overview) -> Screen:
    lines = [_line(say, *one) for one in found.campaigns] or [say("campaigns-none")]
    halted = [say("campaigns-halted")] if found.halted else []
    rows = [(Button(_label(say, one), to("campaigns:show", one.id)),) for one, _ in found.campaigns]
    if found.halted:
        rows.insert(0, (Button(say.plain("campaigns-go"), to("campaigns:go")),))
    if found.unsure:
        rows.append((Button(say.plain("campaigns-unsure", count=found.unsure), to("campaigns:unsure")),))
    text = Safe("\n").join([say("campaigns-title"), *halted, *lines])
    rows.append((Button(say.plain("campaigns-feasts"), to("feasts:list")),))
    return Screen(text, (*rows, (Button(say.plain("common-back"), to("staff:show")),)))


def campaign_screen(say: Voice, campaign: Campaign, progress: Progress, *, now: datetime) -> Screen:
    """One campaign: its state, every message counted by what became of it, of when that is, and the brakes."""
    counts = [*_counts(say, progress), say("campaigns-as-of", at=now)]
    text = Safe("\n").join([_line(say, campaign, progress), _state(say, campaign), *counts])
    wishes = tuple(_brake(say, campaign, wish) for wish in BRAKES[campaign.state])
    fresh = Button(say.plain("campaigns-look-again"), to("campaigns:show", campaign.id))
    back = Button(say.plain("common-back"), to("campaigns:list"))
    return Screen(text, ((wishes,) if wishes else ()) + ((fresh,), (back,)))


def unsure_screen(say: Voice, found: list[Unsure]) -> Screen:
    lines = [_unsure(say, one) for one in found] or [say("campaigns-unsure-none")]
    rows = tuple(
        (Button(say.plain("campaigns-again", name=_whom(say, one)), to("campaigns:again", one.delivery.id)),)
        for one in found
    )
    every = ((Button(say.plain("campaigns-again-all"), to("campaigns:again", "all")),),) if len(found) > 1 else ()
    text = Safe("\n").join([say("campaigns-unsure-title"), *lines])
    return Screen(text, (*rows, *every, (Button(say.plain("common-back"), to("campaigns:list")),)))


def _line(say: Voice, campaign: Campaign, progress: Progress) -> Safe:
    return say(
        "campaigns-line",
        state=campaign.state.value,
        name=_name(say, campaign),
        day=campaign.starts_at,
        sent=progress.states.get("sent", 0),
        total=progress.total,
    )


def _label(say: Voice, campaign: Campaign) -> str:
    name = _name(say, campaign)
    return say.plain("campaigns-label", state=campaign.state.value, name=name, day=campaign.starts_at)


def _name(say: Voice, campaign: Campaign) -> str:
    """A marketer's own title, else what the topic is called."""
    return campaign.title or say.plain(f"why-what-{campaign.topic}")


def _state(say: Voice, campaign: Campaign) -> Safe:
    state = "broken" if campaign.state is State.PAUSED and campaign.reason == BROKEN else campaign.state.value
    return say(f"campaigns-state-{state}", at=campaign.starts_at)


def _counts(say: Voice, progress: Progress) -> list[Safe]:
    """A line for each outcome that there is, and under it the reasons, the most frequent first."""
    counts = dict(progress.states)
    counts["waiting"] = counts.pop("pending", 0) + counts.pop("sending", 0)
    lines = []
    for name in LINES:
        if counts.get(name):
            lines.append(say(f"campaigns-count-{name}", count=counts[name]))
            lines += _reasons(say, progress, name)
    return lines


def _reasons(say: Voice, progress: Progress, state: str) -> list[Safe]:
    found = [(count, reason) for (of, reason), count in progress.reasons.items() if of == state]
    found.sort(reverse=True)
    return [say("campaigns-reason", reason=reason, count=count) for count, reason in found[:MOST_REASONS]]


def _brake(say: Voice, campaign: Campaign, wish: Brake) -> Button:
    if wish is Brake.STOP:
        return Button(say.plain("campaigns-stop"), to("campaigns:ask", campaign.id))
    return Button(say.plain(f"campaigns-{wish.value}"), to("campaigns:brake", campaign.id, wish))


def _unsure(say: Voice, one: Unsure) -> Safe:
    delivery = one.delivery
    at = delivery.done_at or delivery.created_at
    if one.member is None:
        return say("campaigns-unsure-team", at=at)
    return say("campaigns-unsure-line", name=one.member.name, what=say(f"why-what-{delivery.topic}"), at=at)


def _whom(say: Voice, one: Unsure) -> str:
    return one.member.name if one.member else say.plain("campaigns-team")

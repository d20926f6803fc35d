"""`wafa init`: a handful of questions, and the shop has its own `.env` and `data/programme.toml`."""

import asyncio
import json
import os
from pathlib import Path
from string import Template

import typer
from babel.core import get_global
from babel.numbers import get_territory_currencies

from bot import files
from bot.cli.root import app, err, fail, out
from bot.settings import TELEGRAM, TOKEN
from locales.languages import endonym
from locales.voices import Voices
from rules.programme import ProgrammeErrors, parse

ENV = Path(".env")
PROGRAMME = files.DATA / "programme.toml"
STARTER = Path(__file__).with_name("starter.toml")


@app.command()
def init() -> None:
    """Ask what Wafa has to know, check the token, and write data/programme.toml and .env."""
    if ENV.exists() and PROGRAMME.exists():
        raise fail(f"{ENV} and {PROGRAMME} are there already. They are yours: change them with an editor.")
    if not ENV.exists():
        _write_private(ENV, _environment())
    if not PROGRAMME.exists():
        files.DATA.mkdir(mode=0o700, exist_ok=True)
        PROGRAMME.write_text(_programme(), encoding="utf-8")
        out.print(f"Written: {PROGRAMME}. Read it through, add your rewards, then:  wafa programme apply {PROGRAMME}")
    out.print("Start with:  make run")


def _environment() -> str:
    """The text of `.env`, from answers that Telegram has confirmed."""
    out.print("Talk to @BotFather in Telegram, send /newbot, and copy the token it gives you.")
    api = os.environ.get("WAFA_TELEGRAM_API", TELEGRAM)
    token, username = _token(api)
    out.print(f"Telegram knows it: this is @{username}.")
    owner = typer.prompt("Your own Telegram id (a number; @userinfobot tells it)", type=int)
    staff = typer.prompt("Id of your staff group, where questions arrive (Enter: they come to you)", default="")
    lines = [f"WAFA_BOT_TOKEN={token}", f"WAFA_OWNER_ID={owner}"]
    if staff:
        lines.append(f"WAFA_SUPPORT_CHAT_ID={int(staff)}")
    if api != TELEGRAM:
        lines.append(f"WAFA_TELEGRAM_API={api}")
    return "\n".join(lines) + "\n"


def _token(api: str) -> tuple[str, str]:
    """A token that the Bot API server accepts, and its bot's name. Asked again until it does."""
    from bot.cli.wire import NotAccepted, username  # aiogram takes a second that no other command needs

    while True:
        token = str(typer.prompt("The bot's token", hide_input=True)).strip()
        if not TOKEN.fullmatch(token):
            err.print("That does not look like a token: it has the form 123456789:AAE…")
            continue
        try:
            return token, asyncio.run(username(token, api))
        except NotAccepted as problem:
            err.print(f"Telegram does not accept it: {problem}", markup=False)


def _programme() -> str:
    """The text of `programme.toml`, from the answers; always one that `wafa programme check` accepts."""
    offered = Voices(None).languages
    shop = typer.prompt("The shop's name")
    country = _choice("Country, two letters such as SA or DE", "", sorted(get_global("territory_zones")))
    zones = [zone for zone in get_global("territory_zones")[country] if "/" in zone]
    languages = _languages(country, offered)
    answers = {
        "name": shop,
        "legal_name": typer.prompt("The company behind it", default=shop),
        "contact": typer.prompt("How customers reach you (e-mail or phone)"),
        "country": country,
        "zone": _choice("Time zone", zones[0], zones) if len(zones) > 1 else zones[0],
        "currency": typer.prompt("Currency", default=get_territory_currencies(country)[0]).upper(),
        "languages": languages,
        "language": languages[0],
        "story": typer.prompt("Who are you, in a sentence? Members read it under /about"),
        "values": typer.prompt("What do you stand for, in a sentence?"),
    }
    # A JSON string or list of strings is a TOML one too.
    quoted = {name: json.dumps(answer, ensure_ascii=False) for name, answer in answers.items()}
    text = Template(STARTER.read_text(encoding="utf-8"))
    made = text.substitute(quoted, shop=shop.replace("\n", " "), currency_key=answers["currency"])
    try:
        parse(made)
    except ProgrammeErrors as wrong:
        raise fail(f"With these answers the programme would not be valid; please try again.\n{wrong}") from None
    return made


def _languages(country: str, offered: list[str]) -> list[str]:
    """The languages the shop wants to speak, its own first."""
    spoken = get_global("territory_languages").get(country, {})
    usual = next((language for language in spoken if language in offered), "en")
    names = ", ".join(f"{language} ({endonym(language)})" for language in offered)
    while True:
        answer = typer.prompt(f"Languages, your own first: {names}", default=",".join(dict.fromkeys([usual, "en"])))
        chosen = [language.strip() for language in answer.split(",") if language.strip()]
        if chosen and set(chosen) <= set(offered):
            return list(dict.fromkeys(chosen))
        err.print(f"Please choose among {', '.join(offered)}, separated by commas.")


def _choice(question: str, default: str, options: list[str]) -> str:
    while True:
        answer = str(typer.prompt(question, default=default or None))
        found = next((option for option in options if option.casefold() == answer.casefold()), None)
        if found:
            return found
        err.print(f"{answer} is none of: {', '.join(options[:20])}{' …' if len(options) > 20 else ''}")


def _write_private(path: Path, text: str) -> None:
    """A file that only this user can read."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    out.print(f"Written: {path} (readable by you only).")

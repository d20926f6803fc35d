"""Everything about a member as a page to read, in their language. The other file has the technical details as well."""

import html
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from handlers.words import shop_name
from locales.voices import Voice
from rules.programme import Programme

Row = Mapping[str, Any]
Held = Mapping[str, list[dict[str, Any]]]

CHAPTERS: Mapping[str, tuple[str, ...]] = {
    "you": ("member", "phone", "card", "joining", "former_account", "move_code", "exported"),
    "points": ("entry", "lot", "note", "gift", "favour", "tier_step"),
    "purchases": ("orders", "order_line", "opinion", "refund", "unclaimed"),
    "codes": ("redemption",),
    "offers": ("consent",),
    "messages": ("delivery", "inbox", "reminded", "muted"),
}
"""Tables by chapter; all others are in the last one."""

LABELS: Mapping[str, tuple[str, ...]] = {
    "name": ("first_name", "last_name", "called", "name"),
    "username": ("username",),
    "telegram": ("telegram_id",),
    "phone": ("phone",),
    "language": ("language", "telegram_language"),
    "country": ("country",),
    "zone": ("zone",),
    "offers": ("marketing", "granted"),
    "tier": ("tier", "rose_to", "fell_to"),
    "points": ("points",),
    "left": ("remaining",),
    "amount": ("amount",),
    "when": ("at", "joined_at", "created_at", "received_at", "verified_at", "stopped_at", "blocked_at"),
    "from": ("usable_from",),
    "until": ("until", "expires_at", "lapses_at"),
    "kind": ("kind", "action", "text_key", "topic"),
    "state": ("state", "good"),
    "reason": ("reason",),
    "source": ("source", "wording"),
    "number": ("external_id", "number", "item", "key", "code", "mark", "target"),
    "text": ("text", "subject", "facts", "body", "params", "answer", "step", "step_data"),
}
_LABEL = {column: label for label, columns in LABELS.items() for column in columns}
_STYLE = (
    "body{font:16px/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}"
    "h2{margin-top:2.5rem}dl{border-top:1px solid #ccc;padding-top:.6rem;margin:0 0 .6rem;display:grid;"
    "grid-template-columns:10rem 1fr;gap:.1rem 1rem}dt{color:#666}dd{margin:0;overflow-wrap:anywhere}"
)


def paper(say: Voice, programme: Programme, held: Held, now: datetime) -> str:
    """An HTML page that needs nothing else."""
    title = say.plain("export-title", shop=shop_name(say, programme))
    shop = programme.shop
    chapters = "".join(_chapter(say, chapter, held) for chapter in (*CHAPTERS, "other"))
    return (
        f'<!doctype html><html lang="{say.language}" dir="{say.direction}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{html.escape(title)}</title>'
        f"<style>{_STYLE}</style><h1>{html.escape(title)}</h1><p>{say('export-moment', at=now)}</p>"
        f"<p>{say('export-who', legal_name=shop.legal_name, contact=shop.contact)}</p>{chapters}</html>"
    )


def _chapter(say: Voice, chapter: str, held: Held) -> str:
    named = {table for tables in CHAPTERS.values() for table in tables}
    tables = CHAPTERS.get(chapter, tuple(table for table in held if table not in named))
    rows = "".join(_row(say, row) for table in tables for row in held.get(table, ()))
    return f"<h2>{say(f'export-chapter-{chapter}')}</h2>{rows}" if rows else ""


def _row(say: Voice, row: Row) -> str:
    """What has a value, each with its label."""
    lines = (
        f"<dt>{say(f'export-label-{_LABEL[name]}')}</dt><dd>{_value(say, name, value, row)}</dd>"
        for name, value in row.items()
        if name in _LABEL and value not in (None, "", [], {})
    )
    return f"<dl>{''.join(lines)}</dl>"


def _value(say: Voice, name: str, value: Any, row: Row) -> str:
    if isinstance(value, bool):
        return say("export-yes") if value else say("export-no")
    if name == "amount" and "currency" in row:
        return f"<bdi>{html.escape(say.format.money(value, row['currency']))}</bdi>"
    if _LABEL[name] in ("when", "from", "until"):
        return say("export-moment", at=datetime.fromisoformat(value))
    return f"<bdi>{html.escape(' · '.join(_texts(value)))}</bdi>"


def _texts(value: Any) -> Iterator[str]:
    """The words inside of something nested, in order."""
    if isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif value is not None:
        yield str(value)

"""Setting, removing and inspecting the webhook.

Source: tdlib/telegram-bot-api Client.cpp (process_set_webhook_query, do_set_webhook).
"""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from simulator.entities import links
from simulator.entities.links import BadLink
from simulator.errors import bad
from simulator.methods.updates import read_allowed_updates
from simulator.model import Json
from simulator.params import Params
from simulator.polling import WEBHOOK_SET
from simulator.registry import Told, method
from simulator.webhook import DEFAULT_CONNECTIONS, Target
from simulator.world import World

_MOST_CONNECTIONS = 100
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


@method("setWebhook")
def set_webhook(world: World, params: Params) -> Told:
    url = params.text("url").strip()
    if not url:
        return _remove(world, params)
    wish: Json = {
        "url": _checked_url(url),
        "secret_token": _checked_secret(params.text("secret_token")),
        "max_connections": params.integer("max_connections", DEFAULT_CONNECTIONS, 1, _MOST_CONNECTIONS),
        "has_custom_certificate": "certificate" in params.files,
    }
    drop = params.flag("drop_pending_updates")
    read_allowed_updates(world, params)
    if world.settings.get("webhook") == wish and not drop:
        return Told(True, "Webhook is already set")
    world.poller.interrupt(WEBHOOK_SET)
    if drop:
        world.queue.clear()
    world.settings["webhook"] = wish
    world.save_settings()
    resume(world)
    return Told(True, "Webhook was set")


@method("deleteWebhook")
def delete_webhook(world: World, params: Params) -> Told:
    return _remove(world, params)


def _remove(world: World, params: Params) -> Told:
    if params.flag("drop_pending_updates"):
        world.queue.clear()
    if world.settings.pop("webhook", None) is None:
        return Told(True, "Webhook is already deleted")
    world.save_settings()
    world.webhook.stop()
    return Told(True, "Webhook was deleted")


def resume(world: World) -> None:
    """Delivers to the webhook that is set, if one is; needs the running event loop."""
    wish = world.settings.get("webhook")
    if wish:
        world.webhook.start(Target(wish["url"], wish["secret_token"], wish["max_connections"]))


@method("getWebhookInfo")
def get_webhook_info(world: World, params: Params) -> Json:
    wish: Json = world.settings.get("webhook") or {}
    info: Json = {
        "url": wish.get("url", ""),
        "has_custom_certificate": wish.get("has_custom_certificate", False),
        "pending_update_count": len(world.queue.pending),
    }
    if wish:
        info["max_connections"] = wish["max_connections"]
        info["ip_address"] = "127.0.0.1"
        failure = world.webhook.failure
        if failure.message:
            info |= {"last_error_date": failure.date, "last_error_message": failure.message}
    if world.queue.allowed:
        info["allowed_updates"] = world.queue.allowed
    return info


def _checked_url(url: str) -> str:
    """Telegram takes HTTPS addresses of the whole world; the simulator any address of its own machine and no other."""
    if "://" not in url:
        url = f"https://{url}"
    try:
        links.checked(url.replace("//localhost", "//localhost.localdomain", 1))
        host = urlsplit(url).hostname or ""
    except (BadLink, ValueError):
        raise bad("invalid webhook URL specified") from None
    if host != "localhost" and not _is_loopback(host):
        raise bad("bad webhook: the simulator delivers to its own machine only")
    return url


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _checked_secret(secret: str) -> str:
    if len(secret) > 256:
        raise bad("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    return secret

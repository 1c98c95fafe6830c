"""setWebhook, deleteWebhook, getWebhookInfo."""

import re
from typing import Any
from urllib.parse import urlsplit

from tests.platforms.telegram.call import Call
from tests.platforms.telegram.refusals import Json, malformed
from tests.platforms.telegram.updates import KINDS
from tests.platforms.telegram.world import Hook, World

PORTS = (443, 80, 88, 8443)  # setWebhook
LONGEST_SECRET = 256  # characters; setWebhook
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def allow(world: World, call: Call) -> None:
    """Take over `allowed_updates`, if given; it is kept from one call to the next."""
    if not call.has("allowed_updates"):
        return
    kinds = call.array("allowed_updates")
    strange = [kind for kind in kinds if kind not in KINDS]
    if strange:
        world.violate(call.method, f"unknown kinds of updates: {strange}")
    world.updates.allowed = [kind for kind in kinds if kind in KINDS]


def set_webhook(world: World, call: Call) -> Any:
    url = call.text("url")
    if not url:
        return delete_webhook(world, call)
    _check_url(url, loopback=world.loopback_webhooks)
    secret = call.text("secret_token")
    if len(secret) > LONGEST_SECRET:
        raise malformed("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise malformed("secret token contains unallowed characters")
    most = call.integer("max_connections", 40)
    if not 1 <= most <= 100:
        raise malformed("max_connections must be between 1 and 100")
    allow(world, call)
    if call.flag("drop_pending_updates"):
        world.updates.clear()
    world.hook = Hook(url, secret, most, by_client=True)
    world.updates.wake()
    world.changed()
    return True


def _check_url(url: str, *, loopback: bool) -> None:
    parts = urlsplit(url)
    if parts.hostname in _LOOPBACK:
        if loopback:
            return
        raise malformed(f"bad webhook: IP address {parts.hostname} is reserved")
    if parts.scheme != "https":
        raise malformed("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS:
        raise malformed("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def delete_webhook(world: World, call: Call) -> Any:
    world.hook = None
    if call.flag("drop_pending_updates"):
        world.updates.clear()
    world.changed()
    return True


def get_webhook_info(world: World, _call: Call) -> Any:
    hook = world.hook
    body: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.waiting),
    }
    if hook is None:
        return body
    if hook.last_error:
        body |= {"last_error_date": hook.last_error[0], "last_error_message": hook.last_error[1]}
    body |= {"max_connections": hook.max_connections, "ip_address": "127.0.0.1"}
    if world.updates.allowed:
        body["allowed_updates"] = world.updates.allowed
    return body

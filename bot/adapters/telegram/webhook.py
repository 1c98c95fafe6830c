"""Updates that Telegram posts to us: 200 once they are committed, 503 when they cannot be."""

import hmac
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import orjson
import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from core.errors import DatabaseUnavailable

PATH = "/telegram/webhook"
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name; Bot API setWebhook
LARGEST = 1_000_000  # bytes; an update is a few thousand

Took = Callable[[Mapping[str, Any]], Awaitable[Mapping[str, Any] | None]]
"""Hands one update in and gives the call that our answer makes, empty for none.

None while no updates are taken. Raises: DatabaseUnavailable.
"""

log = structlog.get_logger()


def route(secret: str, take: Took) -> Route:
    """Make the route; a request without the secret learns nothing but that."""

    async def posted(request: Request) -> Response:
        shown = request.headers.get(SECRET, "")
        if not hmac.compare_digest(shown.encode(), secret.encode()):
            log.warning("a request to the webhook has not its secret")
            return Response(status_code=403)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413)
        try:
            update = orjson.loads(body)
        except orjson.JSONDecodeError:
            return Response(status_code=400)
        if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
            return Response(status_code=400)
        return await _taken(take, update)

    return Route(PATH, posted, methods=["POST"])


async def _taken(take: Took, update: Mapping[str, Any]) -> Response:
    try:
        call = await take(update)
    except DatabaseUnavailable:
        return Response(status_code=503)
    except Exception:
        log.exception("handling an update failed", update=update["update_id"])
        return Response(status_code=500)
    if not call:
        return Response(status_code=503 if call is None else 200)
    return Response(orjson.dumps(call), media_type="application/json")


async def _body(request: Request) -> bytes | None:
    """Read a body; None if it is larger than any update."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            return None
    return bytes(body)

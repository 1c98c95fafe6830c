"""Events and interactions over HTTP: one route, for the application that serves the web chat."""

import re

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.adapters.slack.listening import Listening

PATH = "/slack/events"
_SECONDS = re.compile(r"[0-9]{1,12}")
_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
LARGEST = 2 * 1024 * 1024  # bytes; Slack's payloads are far smaller


def route(listening: Listening) -> Route:
    """Make the route that Slack posts to; Bolt refuses what is not signed by Slack."""

    async def events(request: Request) -> Response:
        if request.method != "POST":
            return _looked_at(request)
        if _is_event(request.headers) and listening.refuses_events():
            return Response("later", status_code=503)
        if not _may_be_signed(request.headers):
            return Response("not signed by Slack", status_code=401)
        try:
            body = await _body(request)
        except ClientDisconnect:
            return Response(status_code=400)
        if body is None:
            return Response("too large", status_code=413)
        try:
            asked = to_async_bolt_request(request, body)
        except _UNREADABLE:
            return Response("not readable", status_code=400)
        return to_starlette_response(await listening.begin(listening.dispatch(asked)))

    return Route(PATH, events, methods=["GET", "POST"])


def _looked_at(request: Request) -> Response:
    """Answer Slack's look at the certificate, which is not signed.

    docs.slack.dev/interactivity/implementing-slash-commands
    """
    looks = request.query_params.get("ssl_check") == "1"
    return Response(status_code=200 if looks else 405)


def _may_be_signed(headers: Headers) -> bool:
    """Tell whether there is a moment and a signature to be checked; Bolt fails over other text."""
    moment = headers.get("x-slack-request-timestamp", "0")
    signature = headers.get("x-slack-signature", "")
    return bool(_SECONDS.fullmatch(moment)) and signature.isascii()


def _is_event(headers: Headers) -> bool:
    """Tell events, which Slack sends again, from what people do, which comes as a form."""
    return headers.get("content-type", "").startswith("application/json")


async def _body(request: Request) -> bytes | None:
    """Read what was posted; None if it is more than Slack ever posts."""
    whole = b""
    async for piece in request.stream():
        whole += piece
        if len(whole) > LARGEST:
            return None
    return whole

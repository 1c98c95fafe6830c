"""Events and interactions over HTTP: one route, for the application that serves the web chat."""

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.adapters.slack.listening import Listening

PATH = "/slack/events"
LARGEST = 2 * 1024 * 1024  # bytes; Slack's payloads are far smaller


def route(listening: Listening) -> Route:
    """Make the route that Slack posts to; Bolt refuses what is not signed by Slack."""

    async def events(request: Request) -> Response:
        try:
            body = await _body(request)
        except ClientDisconnect:
            return Response(status_code=400)
        if body is None:
            return Response("too large", status_code=413)
        try:
            asked = to_async_bolt_request(request, body)
        except (ValueError, KeyError, TypeError, AttributeError):
            return Response("not readable", status_code=400)
        return to_starlette_response(await listening.begin(listening.dispatch(asked)))

    return Route(PATH, events, methods=["POST"])


async def _body(request: Request) -> bytes | None:
    """Read what was posted; None if it is more than Slack ever posts."""
    whole = b""
    async for piece in request.stream():
        whole += piece
        if len(whole) > LARGEST:
            return None
    return whole

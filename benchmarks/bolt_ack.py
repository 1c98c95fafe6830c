"""The floor under an acknowledgement on Slack: a bare Bolt app, on Melding's server, that acks."""

import asyncio
import os
from typing import Any

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncAck, AsyncApp
from slack_bolt.authorization import AuthorizeResult
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from benchmarks.program import SECRET
from bot.app.serving import listen, new_loop, server_for


async def _authorize(**_: Any) -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T0BENCH", bot_token="xoxb-benchmark")  # noqa: S106 - no secret


async def _nothing() -> None:
    """Take a message and do nothing; Bolt acknowledges an event by itself."""


async def _taken(ack: AsyncAck) -> None:
    """Take a command; Bolt looks every 10 ms whether it is acknowledged."""
    await ack()


async def run() -> None:
    """Acknowledge until killed."""
    app = AsyncApp(signing_secret=SECRET, authorize=_authorize)
    app.event("message")(_nothing)
    app.command("/mine")(_taken)
    handler = AsyncSlackRequestHandler(app)

    async def events(request: Request) -> Response:
        return await handler.handle(request)

    port = int(os.environ["MELDING_WEB__PORT"])
    with listen("127.0.0.1", port) as door:
        served = Starlette(routes=[Route("/slack/events", events, methods=["POST"])])
        await server_for(served, host="127.0.0.1", port=port).serve(sockets=[door])


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(run())

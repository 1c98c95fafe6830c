"""Socket Mode: Slack's events over a connection that we open.

docs.slack.dev/apis/events-api/using-socket-mode

Each envelope is a task of its own, begun in the order of the wire, and is acknowledged on the
connection that it came by. When Slack is about to close one, the next is opened before.
"""

import asyncio
import json
import random
import time
from collections.abc import Mapping
from typing import Any

import aiohttp
import structlog
from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.adapters.slack.api import Api
from bot.adapters.slack.errors import Paused
from bot.adapters.slack.listening import Listening
from bot.errors import TryLater, Undeliverable

PING = 10.0  # seconds; a connection that does not answer is replaced
CLOSING = aiohttp.ClientWSTimeout(ws_close=1.0)
PAUSES = (0.5, 1, 2, 5, 10, 20, 30)  # seconds between attempts to connect
SETTLED = 5.0  # seconds; a connection that ends sooner was none, such as one too many
LARGEST = 4 * 1024 * 1024  # bytes of one envelope
STORED = 200
EVENT = "events_api"  # the envelopes that Slack sends again

log = structlog.get_logger()


class Sockets:
    """Holds one connection open until `stop`."""

    def __init__(self, *, api: Api, app_token: str, listening: Listening) -> None:
        self._api = api
        self._token = app_token
        self._listening = listening
        self._reading: set[asyncio.Task[None]] = set()
        self._wires: set[aiohttp.ClientWebSocketResponse] = set()

    async def run(self) -> None:
        """Connect, and connect again, until cancelled."""
        failed = 0
        while True:
            leaving = asyncio.Event()
            try:
                wire = await self._connect()
            except (TryLater, Undeliverable) as refused:
                log.warning("no connection to Slack", why=str(refused))
                asked = refused.after if isinstance(refused, Paused) else 0
                await asyncio.sleep(max(_pause(failed), asked))
                failed += 1
                continue
            log.info("connected to Slack")
            began = time.monotonic()
            reading = asyncio.create_task(self._read(wire, leaving))
            self._reading.add(reading)
            reading.add_done_callback(self._reading.discard)
            await leaving.wait()
            failed = 0 if time.monotonic() - began > SETTLED else failed + 1
            if failed > 1:
                await asyncio.sleep(_pause(failed - 2))

    async def stop_reading(self) -> None:
        """Take no more envelopes; the connections stay for what is still to be acknowledged."""
        reading = list(self._reading)
        for task in reading:
            task.cancel()
        await asyncio.gather(*reading, return_exceptions=True)

    async def close(self) -> None:
        await asyncio.gather(*(wire.close() for wire in self._wires))

    async def _connect(self) -> aiohttp.ClientWebSocketResponse:
        """Open a connection.

        Raises: TryLater, Undeliverable.
        """
        opened = await self._api.call("apps.connections.open", token=self._token)
        try:
            return await self._api.session.ws_connect(
                opened["url"], heartbeat=PING, timeout=CLOSING, max_msg_size=LARGEST
            )
        except (aiohttp.ClientError, TimeoutError, OSError) as err:
            name = type(err).__name__  # its text holds the address, which is a ticket
            raise TryLater(1, f"Slack took no connection: {name}") from None

    async def _read(self, wire: aiohttp.ClientWebSocketResponse, leaving: asyncio.Event) -> None:
        self._wires.add(wire)
        try:
            async for message in wire:
                if message.type is aiohttp.WSMsgType.TEXT:
                    self._take(wire, message.data, leaving)
        finally:
            leaving.set()
        await wire.close()
        self._wires.discard(wire)

    def _take(
        self, wire: aiohttp.ClientWebSocketResponse, text: str, leaving: asyncio.Event
    ) -> None:
        try:
            told = json.loads(text)
            kind, envelope = told["type"], told.get("envelope_id")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            log.warning("Slack sent an envelope that could not be read")
            return
        if kind == "disconnect":
            log.info("Slack is about to close the connection", reason=told.get("reason"))
            leaving.set()
        elif kind == EVENT and self._listening.refuses_events():
            return  # not acknowledged, it comes again
        elif envelope:
            self._listening.begin(self._answer(wire, envelope, told))

    async def _answer(
        self, wire: aiohttp.ClientWebSocketResponse, envelope: str, told: Mapping[str, Any]
    ) -> None:
        payload = told.get("payload")
        request = AsyncBoltRequest(
            mode="socket_mode", body=payload if isinstance(payload, dict) else {}
        )
        answer = await self._listening.dispatch(request)
        if answer.status != STORED:
            return  # Slack sends it again
        acknowledged = {"envelope_id": envelope} | _payload(answer)
        try:
            await wire.send_json(acknowledged)
        except (aiohttp.ClientError, ConnectionError):
            log.info("a connection closed before an acknowledgement; Slack sends it again")


def _pause(failed: int) -> float:
    """Give the seconds to wait after so many failures, a little different in each process."""
    return PAUSES[min(failed, len(PAUSES) - 1)] * random.uniform(0.8, 1.2)  # noqa: S311


def _payload(answer: BoltResponse) -> dict[str, Any]:
    return {"payload": json.loads(answer.body)} if answer.body else {}

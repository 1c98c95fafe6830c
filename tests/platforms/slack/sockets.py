"""Socket Mode: addresses that are good for one connection, envelopes, and what came back."""

import asyncio
import itertools
import json
import time
import uuid
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.platforms.slack.delivery import Ack
from tests.platforms.slack.methods.call import Call, Method, method
from tests.platforms.slack.shapes import Json, like, recorded
from tests.platforms.slack.world import World

MOST_CONNECTIONS = 10


@dataclass(slots=True)
class _Sent:
    """An envelope under way."""

    answers: bool
    at: float
    socket: "_Socket"
    acknowledged: asyncio.Future[Ack]
    late: bool = False
    done: bool = False


@dataclass(slots=True, eq=False)
class _Socket:
    wire: web.WebSocketResponse
    request: web.Request
    going: bool = False  # told to disconnect: gets nothing new
    envelopes: list[Json] = field(default_factory=list)


class Sockets:
    """All open connections of the app; each envelope goes to one of them."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._tickets: dict[str, float] = {}
        self._open: list[_Socket] = []
        self._sent: dict[str, _Sent] = {}
        self._turn = itertools.count()
        self._goodbyes: set[asyncio.Task[None]] = set()
        self.acks: list[Json] = []  # as they came, in order
        self.opened = 0  # connections ever made

    @property
    def connections(self) -> int:
        return len(self._ready())

    def methods(self) -> dict[str, Method]:
        return {"apps.connections.open": method(self._connect, "", tier=1, token="app")}

    async def _connect(self, _call: Call) -> Json:
        ticket = str(uuid.uuid4())
        self._tickets[ticket] = self._world.clock.now()
        base = self._world.base.replace("http://", "ws://")
        return {"url": f"{base}/link/?ticket={ticket}&app_id={self._world.app.id}"}

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection from its hello to its end."""
        since = self._tickets.pop(request.query.get("ticket", ""), None)
        if since is None or self._world.clock.now() - since > self._world.timing.ticket:
            self._world.violated("a socket was opened with a used, old or invented address")
            return web.Response(status=403, text="invalid ticket")
        wire = web.WebSocketResponse(heartbeat=self._world.timing.ping)
        await wire.prepare(request)
        socket = _Socket(wire, request)
        self._open.append(socket)
        self.opened += 1
        if len(self._open) > MOST_CONNECTIONS:
            await self._bye(socket, "too_many_websockets")
        hello = recorded("socket_hello")
        hello |= {"num_connections": len(self._open)}
        hello |= {"connection_info": {"app_id": self._world.app.id}}
        try:
            await wire.send_json(hello)
            async for message in wire:
                if message.type is WSMsgType.TEXT:
                    self._take(message.data)
        finally:
            self._open.remove(socket)
            self._abandon(socket)
        return wire

    def _take(self, text: str) -> None:
        try:
            body = json.loads(text)
            envelope = str(body["envelope_id"])
        except (ValueError, KeyError, TypeError):
            self._world.violated(f"a socket message that is no acknowledgement: {text[:80]}")
            return
        self.acks.append(body)
        sent = self._sent.get(envelope)
        if sent is None:
            self._world.violated(f"an acknowledgement of an unknown envelope {envelope}")
        elif sent.late:
            self._world.violated(f"an acknowledgement after {time.monotonic() - sent.at:.2f} s")
        elif sent.done:
            self._world.violated(f"a second acknowledgement of envelope {envelope}")
        elif body.keys() - {"envelope_id", "payload", "retry_attempt"}:
            self._world.violated(f"an acknowledgement with unknown keys {sorted(body)}")
        else:
            self._accept(sent, body.get("payload"))

    def _accept(self, sent: _Sent, payload: object) -> None:
        if payload and not sent.answers:
            self._world.violated("a payload in an acknowledgement that takes none")
        sent.done = True
        if not sent.acknowledged.done():
            sent.acknowledged.set_result(Ack(True, payload, time.monotonic() - sent.at))

    def _abandon(self, socket: _Socket) -> None:
        for sent in self._sent.values():
            if sent.socket is socket and not sent.acknowledged.done():
                sent.acknowledged.set_result(Ack(False, why="connection_failed"))

    def _ready(self) -> list[_Socket]:
        return [each for each in self._open if not each.going and not each.wire.closed]

    async def event(self, payload: Json, *, attempt: int, reason: str) -> Ack:
        said = {"http_timeout": "timeout"}.get(reason, reason)
        body = {"retry_attempt": attempt, "retry_reason": said}
        return await self._send("events_api", payload, body, answers=False)

    async def interaction(self, kind: str, payload: Json, *, answers: bool) -> Ack:
        return await self._send(kind, payload, {}, answers=answers)

    async def _send(self, kind: str, payload: Json, more: Json, *, answers: bool) -> Ack:
        ready = self._ready()
        if not ready:
            return Ack(False, why="connection_failed")
        socket = ready[next(self._turn) % len(ready)]
        name = str(uuid.uuid4())
        body: Json = {"envelope_id": name, "payload": payload, "type": kind}
        body |= {"accepts_response_payload": answers} | more
        future: asyncio.Future[Ack] = asyncio.get_running_loop().create_future()
        sent = _Sent(answers, time.monotonic(), socket, future)
        self._sent[name] = sent
        envelope = like(f"socket_{kind}", **body)
        socket.envelopes.append(envelope)
        try:
            await socket.wire.send_json(envelope)
            async with asyncio.timeout(self._world.timing.ack):
                return await future
        except TimeoutError:
            sent.late = True
            return Ack(False, why="timeout", seconds=self._world.timing.ack)
        except ConnectionError:
            return Ack(False, why="connection_failed")

    async def _bye(self, socket: _Socket, reason: str) -> None:
        socket.going = True
        await socket.wire.send_json(recorded("socket_disconnect") | {"reason": reason})

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Ask the clients to connect again: warning, refresh_requested or link_disabled.

        After a warning the connection serves on; otherwise it gets nothing new, and is closed
        after `timing.goodbye` seconds.
        """
        for socket in self._ready():
            await self._bye(socket, reason)
            if reason == "warning":
                socket.going = False
            else:
                task = asyncio.create_task(self._close_soon(socket))
                self._goodbyes.add(task)
                task.add_done_callback(self._goodbyes.discard)

    async def _close_soon(self, socket: _Socket) -> None:
        await asyncio.sleep(self._world.timing.goodbye)
        await socket.wire.close()

    def drop(self) -> None:
        """Break every connection without a word."""
        for socket in list(self._open):
            transport = socket.request.transport
            if transport is not None:
                transport.abort()

    async def close(self) -> None:
        for task in self._goodbyes:
            task.cancel()
        for socket in list(self._open):
            await socket.wire.close()

"""The HTTP side: `/bot<token>/<method>` and `/file/bot<token>/<path>` on loopback."""

import asyncio
import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.platforms.telegram.call import Call, Upload
from tests.platforms.telegram.methods import METHODS
from tests.platforms.telegram.polling import Polling
from tests.platforms.telegram.refusals import Json, Refused, malformed
from tests.platforms.telegram.weather import Kind, Trouble, Weather
from tests.platforms.telegram.world import World

_UNAUTHORIZED: Json = {"ok": False, "error_code": 401, "description": "Unauthorized"}
_NOT_FOUND: Json = {"ok": False, "error_code": 404, "description": "Not Found"}
_BROKEN: Json = {"ok": False, "error_code": 500, "description": "Internal Server Error"}


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came, for tests that ask what the client did."""

    method: str
    given: Mapping[str, Any]
    at: float  # seconds since 1970


@dataclass(slots=True)
class Server:
    """Takes requests, lets the weather strike, performs methods, and notes violations."""

    world: World
    weather: Weather
    polling: Polling
    requests: list[Request] = field(default_factory=list)
    downloads: list[str] = field(default_factory=list)
    port: int = 0
    _runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen on a free port."""
        app = web.Application(client_max_size=80 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._bot)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _bot(self, request: web.Request) -> web.Response:
        if self.weather.down:
            return _hang_up(request)
        name = request.match_info["method"]
        if request.match_info["token"] != self.world.token:
            return _answer(401, _UNAUTHORIZED)
        try:
            call = await _read(request, name)
        except Refused as refused:
            self._note(name, refused)
            return _answer(refused.code, refused.body())
        trouble = None if call.method.lower() not in METHODS else self._strikes(call)
        if trouble is not None:
            return await self._troubled(request, call, trouble)
        status, body = await self.answered(call)
        return self._sent(request, status, body)

    def _sent(self, request: web.Request, status: int, body: Json) -> web.Response:
        """Answer, unless everything went down while a poll was open."""
        return _hang_up(request) if self.weather.down else _answer(status, body)

    def _strikes(self, call: Call) -> Trouble | None:
        if call.method.lower() == "getupdates" and self.weather.pending(Kind.CONFLICT):
            return None  # the poll itself answers with 409
        return self.weather.strikes(call)

    async def _troubled(self, request: web.Request, call: Call, trouble: Trouble) -> web.Response:
        match trouble.kind:
            case Kind.FLOOD:
                now = self.world.clock.now()
                retry_after = int(trouble.seconds)
                barred = self.world.limits.bar(trouble.chat, retry_after=retry_after, now=now)
                return _answer(barred.code, barred.body())
            case Kind.STATUS:
                return web.Response(
                    status=trouble.status, text=trouble.body, content_type="text/html"
                )
            case Kind.ERROR:
                return _answer(500, _BROKEN)
            case Kind.DROPPED | Kind.CONFLICT:
                return _hang_up(request)
            case Kind.LOST:
                await self.answered(call)
                return _hang_up(request)
            case Kind.SLOW:
                status, body = await self.answered(call)
                await asyncio.sleep(trouble.seconds)
                return _answer(status, body)

    async def answered(self, call: Call) -> tuple[int, Json]:
        """Perform a method and give the status and body of its answer."""
        try:
            return 200, {"ok": True, "result": await self.perform(call)}
        except Refused as refused:
            self._note(call.method, refused)
            return refused.code, refused.body()

    async def perform(self, call: Call) -> Any:
        """Perform a method, whether it came as a request or as a webhook's answer.

        Raises: Refused: in Telegram's words.
        """
        method = METHODS.get(call.method.lower())
        name = method.name if method else call.method
        self.requests.append(Request(name, call.given, self.world.clock.now()))
        if method is None:
            raise Refused(404, "Not Found: method not found", fault=True)
        strange = (call.given.keys() - method.takes) - {
            one for one in call.given if one in call.uploads
        }
        if strange:
            self.world.violate(method.name, f"unknown parameters {sorted(strange)}")
        self._look_for_secrets(method.name, call)
        try:
            if method.name == "getUpdates":
                return await self.polling.poll(call)
            return method.act(self.world, call)
        finally:
            self.world.changed()

    def _look_for_secrets(self, name: str, call: Call) -> None:
        """The token travels in file addresses, so none of these may be shown to anybody."""
        secret = self.world.token.partition(":")[2]
        if any(self.world.token in text or secret in text for text in call.strings()):
            self.world.violate(name, "the token is in what was sent")

    def _note(self, name: str, refused: Refused) -> None:
        if refused.fault:
            self.world.violate(name, refused.description)

    async def _file(self, request: web.Request) -> web.Response:
        if self.weather.down:
            return _hang_up(request)
        if request.match_info["token"] != self.world.token:
            return _answer(401, _UNAUTHORIZED)
        trouble = self.weather.strikes(Call("file", {}))
        if trouble is None:
            return self._content(request)
        return await self._troubled_file(request, trouble)

    async def _troubled_file(self, request: web.Request, trouble: Trouble) -> web.Response:
        match trouble.kind:
            case Kind.STATUS | Kind.ERROR:
                return web.Response(
                    status=trouble.status, text=trouble.body, content_type="text/html"
                )
            case Kind.SLOW:
                await asyncio.sleep(trouble.seconds)
                return self._content(request)
            case _:
                return _hang_up(request)

    def _content(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        self.downloads.append(path)
        stored = self.world.files.at(path, self.world.clock.now())
        if stored is None:
            return _answer(404, _NOT_FOUND)
        return web.Response(body=stored.content, content_type="application/octet-stream")


def _answer(status: int, body: Json) -> web.Response:
    return web.json_response(body, status=status)


def _hang_up(request: web.Request) -> web.Response:
    """End the connection; the response is for aiohttp only and never leaves."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _read(request: web.Request, method: str) -> Call:
    """Read parameters from the address and the body, as JSON, a form or in parts."""
    given: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.method not in {"GET", "POST"}:
        raise malformed("only GET and POST are taken")
    if request.content_type == "application/json":
        body = await request.read()
        with contextlib.suppress(ValueError):
            given |= _object(json.loads(body or b"{}"))
            return Call(method, given)
        raise malformed("can't parse JSON object")
    posted = await request.post()
    for name, value in posted.items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.file.read(), value.content_type)
        else:
            given[name] = value if isinstance(value, str) else value.decode()
    return Call(method, given, uploads)


def _object(body: Any) -> Json:
    if not isinstance(body, dict):
        raise malformed("object expected as the request")
    return body

"""The HTTP side: Web API, files, response addresses and sockets on one port of loopback."""

import asyncio
import json

from aiohttp import web

from tests.platforms.slack.files import Uploads, download
from tests.platforms.slack.limits import Limits
from tests.platforms.slack.methods import chat, conversations, files as file_methods, modals, small
from tests.platforms.slack.methods.call import Call, Method
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.responses import Responses
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.sockets import Sockets
from tests.platforms.slack.triggers import Triggers
from tests.platforms.slack.weather import Broken, Dropped, Fault, Limited, Says, Slow
from tests.platforms.slack.world import World

ANYWHERE = frozenset({"token", "team_id"})  # arguments that SDKs add to every call
LEEWAY = 0.25  # seconds: what was under way already when a Retry-After was given is forgiven
ERROR_PAGE = "<!DOCTYPE html><html><head><title>Server Error | Slack</title></head></html>"


class Server:
    """Answers what the app asks."""

    def __init__(
        self, world: World, *, limits: Limits, triggers: Triggers, sockets: Sockets
    ) -> None:
        self._world, self._limits, self._triggers, self._sockets = world, limits, triggers, sockets
        self._uploads = Uploads(world)
        self._responses = Responses(world, triggers)
        self._waits: dict[str, tuple[float, float]] = {}
        self._methods: dict[str, Method] = {
            **chat.METHODS,
            **conversations.METHODS,
            **modals.METHODS,
            **small.METHODS,
            **file_methods.methods(self._uploads),
            **sockets.methods(),
        }
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application(client_max_size=2**30)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_get("/link/", self._link)
        app.router.add_get("/files-pri/{place}/{name}", self._download)
        app.router.add_get("/files-pri/{place}/download/{name}", self._download)
        app.router.add_post("/upload/v1/{secret}", self._upload)
        app.router.add_post("/{kind:commands|actions|app}/{rest:.+}", self._respond)
        app.router.add_route("*", "/{rest:.*}", self._nothing)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self._world.base = f"http://{host}:{port}"

    async def close(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _nothing(self, request: web.Request) -> web.Response:
        self._world.violated(f"{request.method} {request.path}: nothing is there")
        return web.Response(status=404, text=ERROR_PAGE, content_type="text/html")

    async def _weather(
        self, name: str, request: web.Request, channel: str = ""
    ) -> web.Response | Fault | None:
        """The answer of the weather instead of ours, or a fault that leaves us to answer."""
        fault = self._world.weather.strikes(name, channel)
        match fault:
            case Limited(seconds, by_channel):
                return self._too_fast(f"{name} {channel}" if by_channel else name, seconds)
            case Broken(status):
                return web.Response(status=status, text=ERROR_PAGE, content_type="text/html")
            case Dropped(after=False):
                return _cut(request)
            case Slow(seconds):
                await asyncio.sleep(seconds)
                return fault
            case Says(error):
                return web.json_response({"ok": False, "error": error})
            case Dropped() | None:
                return fault

    async def _link(self, request: web.Request) -> web.StreamResponse:
        early = await self._weather("socket", request)
        if isinstance(early, web.Response):
            return early
        return await self._sockets.serve(request)

    async def _download(self, request: web.Request) -> web.Response:
        early = await self._weather("files", request)
        return early if isinstance(early, web.Response) else download(self._world, request)

    async def _upload(self, request: web.Request) -> web.Response:
        early = await self._weather("upload", request)
        return early if isinstance(early, web.Response) else await self._uploads.post(request)

    async def _respond(self, request: web.Request) -> web.Response:
        early = await self._weather("response_url", request)
        if isinstance(early, web.Response):
            return early
        answer = await self._responses.post(request)
        return _cut(request) if isinstance(early, Dropped) else answer

    async def _api(self, request: web.Request) -> web.Response:
        name = request.match_info["method"]
        try:
            args = await _arguments(request, self._methods.get(name))
        except Refusal as refusal:
            return self._refused(name, refusal)
        self._world.calls.append((name, args))
        early: web.Response | Fault | None = self._impatient(name, args)
        if early is None:
            early = await self._weather(name, request, str(args.get("channel")))
        if isinstance(early, web.Response):
            return early
        try:
            body = await self._answer(name, request, args)
        except Refusal as refusal:
            answer = self._refused(name, refusal)
        else:
            answer = body if isinstance(body, web.Response) else self._ok(body)
        return _cut(request) if isinstance(early, Dropped) else answer

    def _impatient(self, name: str, args: Json) -> web.Response | None:
        """Who was told to wait and did not is told again."""
        now = self._world.clock.now()
        for place in (name, f"{name} {args.get('channel')}"):
            told, until = self._waits.get(place, (0.0, 0.0))
            if now < until - 0.05:
                if now > told + LEEWAY:
                    self._world.violated(f"{place}: called {until - now:.2f} s before Retry-After")
                return _limited(max(1, round(until - now)))
        return None

    def _too_fast(self, place: str, seconds: int) -> web.Response:
        now = self._world.clock.now()
        self._waits[place] = (now, now + seconds)
        return _limited(seconds)

    async def _answer(self, name: str, request: web.Request, args: Json) -> Json | web.Response:
        method = self._methods.get(name)
        if method is None:
            raise Refusal("unknown_method", req_method=name)
        self._authorized(request, method)
        now, channel = self._world.clock.now(), str(args.get("channel"))
        wait, place = self._limits.wait_for_call(name, method.tier, now), name
        if not wait and name == "chat.postMessage":
            wait, place = self._limits.wait_for_post(channel, now), f"{name} {channel}"
        if wait:
            self._world.violated(f"{place}: faster than Slack allows")
            return self._too_fast(place, wait)
        for key in sorted(args.keys() - method.args - ANYWHERE):
            self._world.violated(f"{name}: unknown argument {key}")
        call = Call(method=name, args=args, world=self._world, triggers=self._triggers)
        return await method.handle(call)

    def _authorized(self, request: web.Request, method: Method) -> None:
        app = self._world.app
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if method.token == "any":
            return
        if not token:
            raise Refusal("not_authed")
        if token not in {app.bot_token, app.app_token}:
            raise Refusal("invalid_auth")
        if (token == app.app_token) != (method.token == "app"):
            raise Refusal("not_allowed_token_type")
        if token == app.bot_token and app.dead:
            raise Refusal(app.dead)
        if method.scopes and not method.scopes & app.scopes:
            needed, provided = ",".join(sorted(method.scopes)), ",".join(sorted(app.scopes))
            raise Refusal("missing_scope", needed=needed, provided=provided)

    def _ok(self, body: Json) -> web.Response:
        scopes = {"X-OAuth-Scopes": ",".join(sorted(self._world.app.scopes))}
        return web.json_response({"ok": True, **body}, headers=scopes)

    def _refused(self, name: str, refusal: Refusal) -> web.Response:
        if refusal.avoidable:
            self._world.violated(f"{name}: {refusal}")
        return web.json_response(refusal.body())


def _limited(seconds: int) -> web.Response:
    body = {"ok": False, "error": "ratelimited"}
    return web.json_response(body, status=429, headers={"Retry-After": str(seconds)})


def _cut(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _arguments(request: web.Request, method: Method | None) -> Json:
    """Query, form or JSON. Reading methods take no JSON: Slack sees no arguments then."""
    args: Json = dict(request.query)
    if request.method != "POST":
        return args
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.text())
        except ValueError:
            raise Refusal("invalid_json") from None
        if not isinstance(body, dict):
            raise Refusal("json_not_object")
        return args if method and method.reads else args | body
    form = await request.post()
    return args | {key: value for key, value in form.items() if isinstance(value, str)}

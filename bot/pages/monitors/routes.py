"""`POST /monitors/NAME`: what a monitor tells, answered when it is committed."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from bot.logs import Seldom
from bot.pages.monitors.door import NotLetIn, let_in
from bot.pages.monitors.reading import Malformed, read
from core.db.unit import Store
from core.errors import DatabaseUnavailable, MeldingError
from core.services.status import monitoring

LARGEST = 512 * 1024  # bytes; Alertmanager's of some hundred alerts
MOST_WAITING = 20  # posts; a monitor that gets no answer posts again


class _TooLarge(MeldingError):
    """The body is larger than `LARGEST`."""


_STATUS = {_TooLarge: 413, NotLetIn: 401, Malformed: 400}
log = structlog.get_logger()


def routes(store: Store, secrets: Mapping[str, str], *, now: Callable[[], datetime]) -> list[Route]:
    """Give the address of all monitors; none where there is no monitor."""
    door = _Door(store, secrets, now)
    path = "/monitors/{name}"
    return [Route(path, door.post, methods=["POST"])] if secrets else []


class _Door:
    def __init__(
        self, store: Store, secrets: Mapping[str, str], now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._secrets = secrets
        self._now = now
        self._waiting = 0
        self._warns = Seldom()

    async def post(self, request: Request) -> JSONResponse:
        """Take a post; whatever is wrong with it is said in one sentence."""
        if self._waiting >= MOST_WAITING:
            return _refusal(429, "Too many posts at once; try again in a moment.", wait=1)
        self._waiting += 1
        try:
            return await self._take(request)
        except (_TooLarge, NotLetIn, Malformed) as err:
            self._tell(request.path_params["name"], str(err))
            return _refusal(_STATUS[type(err)], str(err))
        except DatabaseUnavailable:
            return _refusal(503, "Nothing was stored; try again in a moment.", wait=5)
        finally:
            self._waiting -= 1

    def _tell(self, name: str, why: str) -> None:
        """Tell the operator, who cannot read what their monitor was answered."""
        if name in self._secrets and self._warns():
            log.warning("monitor.refused", monitor=name, reason=why)

    async def _take(self, request: Request) -> JSONResponse:
        name = request.path_params["name"]
        body = await _body(request)
        secret = self._secrets.get(name)
        once = let_in(secret, request.headers, body, now=self._now())
        told = read(body)
        taken = await asyncio.wrap_future(
            self._store.submit(lambda unit: monitoring.take(unit, name, told.alerts, once=once))
        )
        if taken is None:
            return _refusal(409, "This very post was taken before.")
        if told.left_out:
            log.warning("monitor.left_out", monitor=name, alerts=told.left_out)
        if taken.unmatched:
            log.info("monitor.unmatched", monitor=name, alerts=taken.unmatched)
        return JSONResponse(asdict(taken))


async def _body(request: Request) -> bytes:
    too_large = _TooLarge(f"The body has more than {LARGEST} bytes.")
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal():
        raise Malformed("Content-Length is no number.")
    if int(declared) > LARGEST:
        raise too_large
    parts = bytearray()
    async for chunk in request.stream():
        parts += chunk
        if len(parts) > LARGEST:
            raise too_large
    return bytes(parts)


def _refusal(status: int, sentence: str, *, wait: int = 0) -> JSONResponse:
    headers = {"Retry-After": str(wait)} if wait else {}
    return JSONResponse({"error": sentence}, status_code=status, headers=headers)

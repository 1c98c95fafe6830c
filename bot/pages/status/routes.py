"""The addresses of the status page on our own server."""

import hmac
import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any

import structlog
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.pages.status.documents import HTML, Documents
from bot.pages.status.kept import Body, Busy, Kept
from bot.pages.status.spots import FEEDS, Kind, Spot
from bot.wording import LANGUAGES, nearest
from core.errors import DatabaseUnavailable

NUMBER = re.compile(r"[1-9][0-9]{0,8}")  # what our databases' integers hold
LONGEST_WISH = 200  # characters of Accept-Language that are looked at
MAX_AGE = 5  # seconds that others may keep it without asking again
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# Where readers of Statuspage look; what the others give is part of the summary.
_OF_STATUSPAGE = ("summary", "status", "components", "incidents/unresolved")

Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


@dataclass(frozen=True, slots=True)
class StatusSite:
    """The page as it is served; `key` is asked of everybody where it is not empty."""

    documents: Documents
    kept: Kept
    language: str
    key: str = ""

    def routes(self, *guards: Middleware) -> list[Route]:
        """Give every address, each behind these guards."""
        found: dict[str, Endpoint] = {
            "/status": self._page(Kind.FRONT),
            "/status/history": self._page(Kind.LEAF),
            "/status/incidents/{number}": self._page(Kind.ONE),
            "/status/planned/{number}": self._page(Kind.PLANNED),
        }
        found |= {f"/api/v2/{name}.json": self._feed(Kind.JSON) for name in _OF_STATUSPAGE}
        found |= {f"/status.{kind.value}": self._feed(kind) for kind in FEEDS}
        return [Route(path, endpoint, middleware=guards) for path, endpoint in found.items()]

    def _page(self, kind: Kind) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            spot = Spot(kind, self._wished(request))
            number = request.path_params.get("number") or request.query_params.get("before", "")
            if kind is not Kind.FRONT and number:
                if not NUMBER.fullmatch(number):
                    return self._gone(request)
                spot = spot.at(kind, int(number))
            return await self._answer(request, spot)

        return endpoint

    def _feed(self, kind: Kind) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            language = nearest(request.query_params.get("lang", "")[:10]) or self.language
            return await self._answer(request, Spot(kind, language))

        return endpoint

    async def _answer(self, request: Request, spot: Spot) -> Response:
        given = request.query_params.get("key", "")
        if self.key and not hmac.compare_digest(given.encode(), self.key.encode()):
            return self._gone(request)
        try:
            body = await self.kept.get(spot)
        except (DatabaseUnavailable, Busy) as away:
            structlog.get_logger().warning("status_page.away", reason=str(away))
            said = self.documents.wording.voice(spot.language).say("status-page-away")
            return PlainTextResponse(f"{said}\n", status_code=503, headers={"Retry-After": "5"})
        if body is None:
            return self._gone(request)
        headers = self._headers(spot, body)
        if _is_known(request, body):
            return Response(status_code=304, headers=headers)
        return Response(body.content, media_type=body.media_type, headers=headers)

    def _headers(self, spot: Spot, body: Body) -> dict[str, str]:
        audience = "private" if self.key else "public"
        headers = {
            "ETag": body.etag,
            "Cache-Control": f"{audience}, max-age={MAX_AGE}, stale-if-error=86400",
            "Content-Security-Policy": _POLICY,
            "X-Content-Type-Options": "nosniff",
            "Content-Language": spot.language,
        }
        if spot.kind in FEEDS:  # programs of others read them, in browsers too
            headers["Cross-Origin-Resource-Policy"] = "cross-origin"
            headers["Access-Control-Allow-Origin"] = "*"
        else:
            headers["Vary"] = "Accept-Language"
        if (changed_at := _settled(body)) is not None:
            headers["Last-Modified"] = format_datetime(changed_at, usegmt=True)
        return headers

    def _gone(self, request: Request) -> Response:
        content = self.documents.gone(self._wished(request))
        headers = {"Content-Security-Policy": _POLICY}
        return Response(content, status_code=404, media_type=HTML, headers=headers)

    def _wished(self, request: Request) -> str:
        """Choose the language that was asked for, else the first of the browser's that we speak."""
        wanted = request.query_params.get("lang")
        if wanted in LANGUAGES:
            return wanted
        return preferred(request.headers.get("accept-language", "")) or self.language


def preferred(accepted: str) -> str | None:
    """Choose the language that somebody likes best of ours (RFC 9110, 12.5.4)."""
    best, liking = None, 0.0
    for part in accepted[:LONGEST_WISH].split(","):
        tag, _, weight = part.partition(";")
        likes = _quality(weight)
        language = nearest(tag.strip())
        if language is not None and likes > liking:
            best, liking = language, likes
    return best


def _quality(weight: str) -> float:
    found = re.fullmatch(r"\s*q=([01](?:\.[0-9]{0,3})?)\s*", weight)
    return float(found[1]) if found else (0.0 if weight.strip() else 1.0)


def _settled(body: Body) -> datetime | None:
    """Give when it changed, unless it may change again within that very second."""
    changed_at = body.changed_at
    if changed_at is None or datetime.now(UTC) - changed_at < timedelta(seconds=2):
        return None
    return changed_at.replace(microsecond=0)


def _is_known(request: Request, body: Body) -> bool:
    """Tell whether the reader has it (RFC 9110, 13.2.2: the tag goes before the date)."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        known = (one.strip().removeprefix("W/") for one in tags[:2000].split(","))
        return any(one in (body.etag, "*") for one in known)
    since = request.headers.get("if-modified-since")
    changed_at = _settled(body)
    if since is None or changed_at is None:
        return False
    try:
        return parsedate_to_datetime(since) >= changed_at
    except (TypeError, ValueError):  # no date, or one without a time zone
        return False

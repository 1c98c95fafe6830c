"""What every request passes: a Host that is ours, no foreign site behind it, strict headers."""

import hmac
from hashlib import sha256
from urllib.parse import urlsplit

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.adapters.web.read import Unreadable

LARGEST_POST = 1024 * 1024  # bytes of JSON; a full form of 10,000-character answers fits
SESSION_DAYS = 30

_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self' blob:; "  # blob: the small picture of a file before it is sent
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # no-referrer would make a form of ours say Origin: null
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """ASGI middleware around every page of the web chat.

    `public_url` is where people reach it; the demo has none, so it answers to loopback names
    only, which keeps a page elsewhere from reaching it by a name that points here.
    """

    def __init__(self, app: ASGIApp, *, public_url: str) -> None:
        self._app = app
        public = urlsplit(public_url).hostname
        self._hosts = {*_LOOPBACK, *([public.lower()] if public else [])}
        self._secure = public_url.startswith("https://")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add_headers(MutableHeaders(scope=message))
            await send(message)

        refused = self._refused(scope["method"], headers)
        await (refused or self._app)(scope, receive, with_headers)

    def _add_headers(self, headers: MutableHeaders) -> None:
        for name, value in _HEADERS.items():
            headers.setdefault(name, value)
        headers.setdefault("Cache-Control", "no-store")
        if self._secure:
            headers.setdefault("Strict-Transport-Security", "max-age=31536000")

    def _refused(self, method: str, headers: Headers) -> Response | None:
        host = headers.get("host", "")
        if (urlsplit(f"//{host}").hostname or "").lower() not in self._hosts:
            return PlainTextResponse("This is not the address of this chat.\n", status_code=421)
        if method in {"GET", "HEAD"}:
            return None
        site = headers.get("sec-fetch-site")
        origin = headers.get("origin")
        foreign_site = site is not None and site not in {"same-origin", "none"}
        foreign_origin = origin is not None and urlsplit(origin).netloc.lower() != host.lower()
        if foreign_site or foreign_origin:
            return PlainTextResponse("This came from another site.\n", status_code=403)
        return None


class Seals:
    """Signs what the browser carries: the session's cookie, and the token its page posts."""

    def __init__(self, secret_key: str, *, secure: bool) -> None:
        self._key = secret_key.encode()
        self._serializer = URLSafeSerializer(secret_key, salt="melding web session")
        self._secure = secure
        self.cookie = "__Host-melding" if secure else "melding"

    def session_id(self, request: Request) -> str | None:
        """Return the session id of a cookie that we signed; None if it is missing or forged."""
        carried = request.cookies.get(self.cookie)
        if carried is None:
            return None
        try:
            opened = self._serializer.loads(carried)
        except BadSignature:
            return None
        return opened if isinstance(opened, str) else None

    def give(self, response: Response, session_id: str) -> None:
        """Set the cookie. Lax, so that a link in a chat opens the page one is signed in to."""
        response.set_cookie(
            self.cookie,
            str(self._serializer.dumps(session_id)),
            max_age=SESSION_DAYS * 86_400,
            httponly=True,
            samesite="lax",
            secure=self._secure,
            path="/",
        )

    def take(self, response: Response) -> None:
        """Remove the cookie."""
        response.delete_cookie(self.cookie, path="/", secure=self._secure, httponly=True)

    def token(self, session_id: str) -> str:
        """Make what a page of this session sends with every post."""
        return hmac.new(self._key, f"post {session_id}".encode(), sha256).hexdigest()

    def ours(self, request: Request, session_id: str) -> bool:
        """Tell whether a post comes from a page of this session."""
        sent = request.headers.get("x-melding-token", "")
        return hmac.compare_digest(sent.encode(), self.token(session_id).encode())


class TooLarge(Exception):
    """The body is larger than `LARGEST_POST`."""


async def body(request: Request) -> bytes:
    """Read a small body.

    Raises: TooLarge, without reading it to its end. Unreadable: the length is no number.
    """
    declared = request.headers.get("content-length", "0")
    if not declared.isdecimal():
        raise Unreadable("content-length")
    if int(declared) > LARGEST_POST:
        raise TooLarge
    parts = bytearray()
    async for chunk in request.stream():
        parts += chunk
        if len(parts) > LARGEST_POST:
            raise TooLarge
    return bytes(parts)

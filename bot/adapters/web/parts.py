"""What the pages of the web chat have at hand, and who may ask for them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.adapters.web.draw import Draw
from bot.adapters.web.events import Bell, News
from bot.adapters.web.guard import Seals
from bot.adapters.web.ports import Entry, Files, Session, Transcript
from bot.contract import Commands, Receive, Voices

Signed = Callable[[Request, Session], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Parts:
    """All that a page may need at hand."""

    entry: Entry
    transcript: Transcript
    files: Files
    voices: Voices
    commands: Commands
    seals: Seals
    demo: bool
    now: Callable[[], datetime]
    drawing: Callable[[str], Draw]
    news: News
    bell: Bell
    receive: Callable[[], Receive | None]

    async def session(self, request: Request) -> Session | None:
        """Return the session of the request's cookie, if it is ours and has not ended."""
        session_id = self.seals.session_id(request)
        return await self.entry.session(session_id, self.now()) if session_id else None

    def language(self, request: Request) -> str:
        """Choose what to greet a stranger in: the first of the browser's that we speak."""
        wanted = request.headers.get("accept-language", "")[:200]
        for part in wanted.split(","):
            code = part.split(";")[0].strip().lower().split("-")[0]
            code = "nb" if code == "no" else code
            if code in self.voices.languages:
                return code
        return next(iter(self.voices.languages))

    def signed_in(self, page: Signed, *, post: bool = False) -> Endpoint:
        """Let in only who has a session; a post also needs the token of its page."""

        async def endpoint(request: Request) -> Response:
            session = await self.session(request)
            if session is None:
                return JSONResponse({"kind": "gone"}, status_code=401)
            if post and not self.seals.ours(request, session.id):
                return JSONResponse({"kind": "gone"}, status_code=403)
            return await page(request, session)

        return endpoint

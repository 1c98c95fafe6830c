"""What a page does and asks: an act is answered once it is committed."""

import json
from collections.abc import Sequence

import structlog
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.adapters.web.draw import Draw
from bot.adapters.web.events import AT_ONCE, HEARTBEAT, read_cursor, write_cursor
from bot.adapters.web.guard import TooLarge, body
from bot.adapters.web.parts import Parts
from bot.adapters.web.ports import Post, Seat, Session
from bot.adapters.web.read import MOST_FILES, TooLong, TooMany, Unreadable, read, seat_of
from bot.contract import Accepted, Alert, FieldErrors, OpenForm, Reply
from core.errors import DatabaseUnavailable

SOON_AGAIN = {"Retry-After": "2"}  # seconds until a page comes again, while the database is away
THREAD_POSTS = 500  # the last of a ticket; no conversation in the procedures came near

log = structlog.get_logger()


class Acts:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def say(self, request: Request, session: Session) -> Response:
        return await self._act("say", request, session)

    async def press(self, request: Request, session: Session) -> Response:
        return await self._act("press", request, session)

    async def submit(self, request: Request, session: Session) -> Response:
        return await self._act("submit", request, session)

    async def command(self, request: Request, session: Session) -> Response:
        return await self._act("command", request, session)

    async def _act(self, kind: str, request: Request, session: Session) -> Response:
        parts = self._parts
        receive = parts.receive()
        if receive is None:
            return _later()
        say = parts.voices.voice(session.seats[0].language).say
        try:
            inbound, seat = read(kind, await body(request), session=session, now=parts.now())
        except (TooLong, TooLarge):
            return JSONResponse({"kind": "alert", "text": say("web-too-long-sent"), "keep": True})
        except TooMany:
            text = say("web-too-many-files", most=MOST_FILES)
            return JSONResponse({"kind": "alert", "text": text, "keep": True})
        except Unreadable:
            return JSONResponse(
                {"kind": "alert", "text": say("web-unreadable"), "keep": True}, status_code=400
            )
        say = parts.voices.voice(seat.language).say
        try:
            reply = await receive(inbound)
        except DatabaseUnavailable:
            return _later()
        except Exception:
            # Not a 500, which a page takes for a lost connection: it would send this for ever.
            log.exception("an event could not be handled", kind=kind)
            return JSONResponse({"kind": "alert", "text": say("web-failed"), "keep": True})
        return JSONResponse(_answer(reply, parts.drawing(seat.language)))

    async def events(self, request: Request, session: Session) -> Response:
        """Open the one stream of a page."""
        parts = self._parts
        if parts.bell.closed:
            return _later()
        if parts.bell.crowded(session.id):
            return JSONResponse({"kind": "later"}, status_code=429)
        after = request.headers.get("last-event-id") or request.query_params.get("after", "")

        async def session_now() -> Session | None:
            return await parts.entry.session(session.id, parts.now())

        return EventSourceResponse(
            parts.news.stream(session.id, session_now, read_cursor(after), parts.bell),
            ping=HEARTBEAT,
            ping_message_factory=lambda: ServerSentEvent(comment="still here"),
        )

    async def posts(self, request: Request, session: Session) -> Response:
        """Answer what is new to a page without a stream, or to one that comes back to it."""
        cursor = read_cursor(request.query_params.get("after", ""))
        found = await self._parts.news.since(session, cursor)
        for drawing, seq in found:
            cursor[drawing["room"]] = seq
        return JSONResponse(
            {
                "posts": [drawing for drawing, _ in found],
                "cursor": write_cursor(cursor),
                "more": len(found) >= AT_ONCE,
            }
        )

    async def thread(self, request: Request, session: Session) -> Response:
        """Answer with a card and the posts under it."""
        thread = request.query_params.get("post", "")
        try:
            seat = seat_of(session, request.query_params.get("seat", ""))
        except Unreadable:
            return JSONResponse({"kind": "gone"}, status_code=404)
        if not (thread.isascii() and thread.isdecimal() and len(thread) < 19):  # noqa: PLR2004 - what fits 64 bits
            return JSONResponse({"kind": "gone"}, status_code=404)
        found = await self._parts.transcript.thread(seat.room, thread, THREAD_POSTS)
        return JSONResponse({"posts": self._draw(found, seat)})

    def _draw(self, posts: Sequence[Post], seat: Seat) -> list[dict[str, object]]:
        draw = self._parts.drawing(seat.language)
        return [draw.post(post, seat).json() for post in posts]


def _answer(reply: Reply, draw: Draw) -> dict[str, object]:
    match reply:
        case Accepted():
            return {"kind": "accepted"}
        case Alert(text):
            return {"kind": "alert", "text": text}
        case FieldErrors(errors):
            return {"kind": "errors", "errors": dict(errors)}
        case OpenForm(form):
            return {"kind": "form", "html": draw.form(form)}


async def unavailable(_request: Request, down: Exception) -> Response:
    """Answer a page that could not even look: the database is away."""
    log.warning("a page waits for the database", problem=str(down))
    return _later()


def _later() -> Response:
    """Say that nothing was stored; the page keeps what it sent and sends it again."""
    return Response(
        json.dumps({"kind": "later"}),
        status_code=503,
        headers=SOON_AGAIN,
        media_type="application/json",
    )

"""Files in and out: streamed both ways, never held whole in memory."""

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import quote

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from bot.adapters.web.parts import Parts
from bot.adapters.web.ports import NotTaken, Served, Session, Taken
from bot.adapters.web.read import MOST_FILES, Unreadable, seat_of

LONGEST_UPLOAD = 1_800.0  # seconds; the largest file at 100 kbit/s takes fewer
LONGEST_NUMBER = 18  # digits; what fits 64 bits
LONGEST_NAME = 255  # characters, as on common file systems
MOST_PASSED_OVER = 64 * 1024 * 1024  # bytes; beyond that the connection is closed in its face

_SANDBOX = "default-src 'none'; sandbox"


class Shelf:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def take(self, request: Request, session: Session) -> Response:
        """Take one file: its bytes are the body, its name and seat are in the address."""
        query = request.query_params
        try:
            seat = seat_of(session, query.get("seat", ""))
        except Unreadable:
            return JSONResponse({"kind": "gone"}, status_code=404)
        name = query.get("name", "")[:LONGEST_NAME]
        declared = request.headers.get("content-length", "")
        chunks = request.stream()
        try:
            async with asyncio.timeout(LONGEST_UPLOAD):
                outcome = await self._parts.files.take(
                    chunks,
                    name,
                    person_id=seat.person_id,
                    expected=int(declared) if declared.isdecimal() else None,
                )
                if isinstance(outcome, NotTaken):
                    await _pass_over(chunks)
        except (ClientDisconnect, TimeoutError):
            outcome = NotTaken("interrupted")
        match outcome:
            case NotTaken(problem):
                say = self._parts.voices.voice(seat.language).say
                text = say(
                    f"web-file-{problem.replace('_', '-')}",
                    name=name,
                    most=MOST_FILES,
                    megabytes=self._parts.files.most_megabytes,
                )
                return JSONResponse({"kind": "problem", "text": text}, status_code=422)
            case Taken(file_id, kept, media_type, size, picture):
                return JSONResponse(
                    {
                        "kind": "taken",
                        "id": file_id,
                        "name": kept,
                        "type": media_type,
                        "size": size,
                        "picture": picture,
                    }
                )

    async def open(self, request: Request, session: Session) -> Response:
        """Serve a file to somebody who may see it."""
        viewers = [seat.person_id for seat in session.seats]
        return _serve(await self._parts.files.open(_number(request), viewers))

    async def small(self, request: Request, session: Session) -> Response:
        """Serve its small picture."""
        viewers = [seat.person_id for seat in session.seats]
        return _serve(await self._parts.files.thumbnail(_number(request), viewers))


def _number(request: Request) -> int:
    """Read which file is asked for; what is no number names none."""
    written = request.path_params["file_id"]
    known = written.isascii() and written.isdecimal() and len(written) <= LONGEST_NUMBER
    return int(written) if known else 0


async def _pass_over(chunks: AsyncIterator[bytes]) -> None:
    """Read on without keeping: a browser hears an answer only once it has sent all."""
    passed = 0
    async for chunk in chunks:
        passed += len(chunk)
        if passed > MOST_PASSED_OVER:
            return


def _serve(served: Served | None) -> Response:
    if served is None:
        return Response(status_code=404)
    shown = "inline" if served.inline else "attachment"
    return StreamingResponse(
        served.content,
        media_type=served.media_type,
        headers={
            "Content-Length": str(served.size),
            "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(served.name, safe='')}",
            "Content-Security-Policy": _SANDBOX,
            "Cache-Control": "private, max-age=86400, immutable",
        },
    )

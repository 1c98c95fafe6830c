"""What is new, as one stream a page or as answers to a page that asks.

A cursor is how far a page has read each of its rooms: `agents=12,p3=40`. The browser sends the
last one again when it reconnects, so that what was missed comes first and in order.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sse_starlette import ServerSentEvent

from bot.adapters.web.draw import Draw
from bot.adapters.web.ports import Session, Transcript

MOST_STREAMS = 20  # of one session; its tabs share one where the browser can
AT_ONCE = 100  # posts of one room in one go
HEARTBEAT = 15.0  # seconds; the page takes a silence of three for a lost connection
_LONGEST_CURSOR = 2_000  # characters
_LONGEST_NUMBER = 18  # digits; what fits 64 bits

Cursor = Mapping[str, int]


def read_cursor(text: str) -> dict[str, int]:
    """Read a cursor; what is malformed in it is left out, so that a page starts anew there."""
    cursor = {}
    for part in text[:_LONGEST_CURSOR].split(","):
        room, equals, seq = part.rpartition("=")
        known = seq.isascii() and seq.isdecimal() and len(seq) <= _LONGEST_NUMBER
        if equals and known:
            cursor[room] = int(seq)
    return cursor


def write_cursor(cursor: Cursor) -> str:
    return ",".join(f"{room}={seq}" for room, seq in cursor.items())


class Bell:
    """Wakes the open streams after a commit, and ends them when the adapter stops."""

    def __init__(self) -> None:
        self._waiting: dict[asyncio.Event, str] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self.closed = False

    def open(self) -> None:
        """Belong to the running loop."""
        self._loop = asyncio.get_running_loop()
        self.closed = False

    def ring(self) -> None:
        """Wake everybody; callable from any thread, returns at once."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake)

    def close(self) -> None:
        """End every stream."""
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        for event in self._waiting:
            event.set()

    def crowded(self, session_id: str) -> bool:
        """Tell whether this session has more streams open than anybody has tabs."""
        return sum(one == session_id for one in self._waiting.values()) >= MOST_STREAMS

    @contextmanager
    def listening(self, session_id: str) -> Iterator[asyncio.Event]:
        event = asyncio.Event()
        self._waiting[event] = session_id
        try:
            yield event
        finally:
            del self._waiting[event]


@dataclass(frozen=True, slots=True)
class News:
    """Reads what is new for a session and draws it for the seat that it is for."""

    transcript: Transcript
    drawing: Callable[[str], Draw]

    async def since(self, session: Session, cursor: Cursor) -> list[tuple[dict[str, Any], int]]:
        """Return drawings with their seq, at most `AT_ONCE` a room, in order within each room."""
        found: list[tuple[dict[str, Any], int]] = []
        for seat in session.seats:
            after = cursor.get(seat.room.chat, 0)
            draw = self.drawing(seat.language)
            posts = await self.transcript.posts(seat.room, after, AT_ONCE)
            found += [(draw.post(post, seat).json(), post.seq) for post in posts]
        return found

    async def stream(
        self, session_id: str, session_now: Callable[[], Any], cursor: Cursor, bell: Bell
    ) -> AsyncIterator[ServerSentEvent]:
        """Yield every post after the cursor as it comes, with a heartbeat, until either side ends.

        `session_now` awaits the session as it is now: it may have ended, or changed language.
        """
        read = dict(cursor)
        with bell.listening(session_id) as rung:
            yield ServerSentEvent(event="hello", data="{}", retry=3_000)
            while not bell.closed:
                rung.clear()
                session: Session | None = await session_now()
                if session is None:
                    yield ServerSentEvent(event="gone", data="{}")
                    return
                fresh = await self.since(session, read)
                for drawing, seq in fresh:
                    read[drawing["room"]] = seq
                    yield ServerSentEvent(
                        event="post",
                        id=write_cursor(read),
                        data=json.dumps(drawing, ensure_ascii=False),
                    )
                if fresh:
                    continue
                try:
                    await asyncio.wait_for(rung.wait(), HEARTBEAT)
                except TimeoutError:
                    yield ServerSentEvent(event="beat", data="{}")
            yield ServerSentEvent(event="bye", data="{}")

"""The one stream of a page: everything, in order, across a lost connection, and it ends."""

import asyncio
import json
import time
from typing import Any

from bot.content import Message, paragraph
from tests.adapters.web.serving import Site, Visitor
from tests.adapters.web.stage import ON_CALL


class Stream:
    """An open event stream, read line by line."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.last_id = ""

    @classmethod
    async def open(cls, visitor: Visitor, *, after: str = "", last_id: str = "") -> "Stream":
        reader, writer = await asyncio.open_connection("localhost", visitor.site.port)
        lines = [
            f"GET /events?after={after} HTTP/1.1",
            f"Host: localhost:{visitor.site.port}",
            f"Cookie: {visitor.cookie}",
            *([f"Last-Event-ID: {last_id}"] if last_id else []),
        ]
        writer.write("\r\n".join([*lines, "", ""]).encode())
        return cls(reader, writer)

    async def next(self, kind: str) -> dict[str, Any]:
        """Read on to the next event of this kind."""
        event = ""
        while line := (await asyncio.wait_for(self.reader.readline(), 10)).decode():
            name, _, value = line.strip().partition(": ")
            if name == "event":
                event = value
            elif name == "id":
                self.last_id = value
            elif name == "data" and event == kind:
                read: dict[str, Any] = json.loads(value)
                return read
        raise EOFError

    def close(self) -> None:
        self.writer.close()


async def say(site: Site, text: str) -> None:
    await site.stage.adapter.send(ON_CALL, Message((paragraph(text),)), key=f"test:{text}")


async def test_a_post_reaches_an_open_page_at_once(visitor: Visitor):
    stream = await Stream.open(visitor)
    await stream.next("hello")
    begun = time.monotonic()
    await say(visitor.site, "wake up")
    assert (await stream.next("post"))["said"] == "wake up"
    assert time.monotonic() - begun < 2
    stream.close()


async def test_after_a_lost_connection_everything_missed_comes_once_and_in_order(visitor: Visitor):
    stream = await Stream.open(visitor)
    await stream.next("hello")
    await say(visitor.site, "seen")
    await stream.next("post")
    stream.close()
    for number in range(250):
        await say(visitor.site, f"missed {number}")
    again = await Stream.open(visitor, last_id=stream.last_id)
    said = [(await again.next("post"))["said"] for _ in range(250)]
    assert said == [f"missed {number}" for number in range(250)]
    again.close()


async def test_stopping_ends_open_streams_itself_and_at_once(visitor: Visitor):
    streams = [await Stream.open(visitor) for _ in range(3)]
    for stream in streams:
        await stream.next("hello")
    begun = time.monotonic()
    await visitor.site.stage.adapter.stop()
    for stream in streams:
        await stream.next("bye")
        last_chunk = b"0\r\n\r\n"
        await asyncio.wait_for(stream.reader.readuntil(last_chunk), 5)
        stream.close()
    assert time.monotonic() - begun < 2


async def test_a_message_sent_twice_under_one_key_is_shown_once(visitor: Visitor):
    await say(visitor.site, "only once")
    await say(visitor.site, "only once")
    assert [post["said"] for post in await visitor.posts()] == ["only once"]

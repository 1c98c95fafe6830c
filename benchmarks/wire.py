"""HTTP/1.1 with nothing to it, so that neither the load nor a platform's stand-in is measured.

Bodies have a Content-Length, which all that speaks with it sends.
"""

import asyncio
import re
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self, cast

_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)", re.IGNORECASE)
_NO_HEADERS: Mapping[str, str] = {}

Answer = Callable[[str, bytes], bytes]
"""Gives the JSON for a path and a body."""


class _Reader(asyncio.Protocol):
    """Cuts what comes in into heads and bodies."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._buffer[:end])
            found = _LENGTH.search(head)
            until = end + 4 + (int(found[1]) if found else 0)
            if len(self._buffer) < until:
                return
            body = bytes(self._buffer[end + 4 : until])
            del self._buffer[:until]
            self.took(head, body)

    def took(self, head: bytes, body: bytes) -> None:
        raise NotImplementedError

    def write(self, data: bytes) -> None:
        if self._transport is not None:
            self._transport.write(data)


class _Served(_Reader):
    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self._answer = answer

    def took(self, head: bytes, body: bytes) -> None:
        path = head.split(b" ", 2)[1].decode()
        said = self._answer(path, body)
        self.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            % (len(said), said)
        )


async def serve(answer: Answer) -> tuple[asyncio.Server, int]:
    """Answer every request on a free port of loopback; give the port."""
    server = await asyncio.get_running_loop().create_server(
        lambda: _Served(answer), "127.0.0.1", 0, backlog=2048
    )
    return server, int(server.sockets[0].getsockname()[1])


class _Asking(_Reader):
    """One connection, one request at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: asyncio.Future[tuple[int, bytes]] | None = None
        self.closed = False

    def took(self, head: bytes, body: bytes) -> None:
        waiting, self.waiting = self.waiting, None
        if waiting is not None and not waiting.done():
            waiting.set_result((int(head[9:12]), body))

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = True
        if self.waiting is not None and not self.waiting.done():
            self.waiting.set_exception(exc or ConnectionResetError())


@dataclass(slots=True)
class Client:
    """Posts to one server, on as many connections as are needed."""

    port: int
    free: deque[_Asking]

    @classmethod
    def to(cls, port: int) -> Self:
        return cls(port, deque())

    async def post(
        self, path: str, body: bytes, headers: Mapping[str, str] = _NO_HEADERS
    ) -> tuple[int, bytes]:
        """Post and give status and body.

        Raises: OSError: nobody listens, or the connection broke.
        """
        given = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n{given}"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        while True:
            used = self._free_line()
            line = used or await self._new_line()
            line.waiting = asyncio.get_running_loop().create_future()
            line.write(head.encode() + body)
            try:
                answer = await line.waiting
            except ConnectionError:
                if used is None:
                    raise
                continue  # it was closed while it was idle
            self.free.append(line)
            return answer

    def _free_line(self) -> _Asking | None:
        while self.free:
            line = self.free.pop()
            if not line.closed:
                return line
        return None

    async def _new_line(self) -> _Asking:
        loop = asyncio.get_running_loop()
        _, line = await loop.create_connection(_Asking, "127.0.0.1", self.port)
        return line

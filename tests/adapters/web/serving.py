"""A real server around a stage, and a client that sends exactly what a test says."""

import asyncio
import contextlib
import http.client
import json
import re
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn

from tests.adapters.web.stage import Stage
from tests.ports import free_port


@contextlib.asynccontextmanager
async def serving(folder: Path, **options: object) -> AsyncIterator["Site"]:
    """Serve a stage on a free port for as long as the block runs."""
    stage = Stage(folder, **options)  # type: ignore[arg-type]
    await stage.adapter.start(stage.receive)
    site = Site(stage, free_port())
    await site.open()
    try:
        yield site
    finally:
        await stage.adapter.stop()
        await site.close()
        stage.close()


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self):
        return json.loads(self.body)


@dataclass
class Site:
    """Where the stage is served; `close` and `open` are a server that goes away and comes back."""

    stage: Stage
    port: int

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    async def open(self) -> None:
        config = uvicorn.Config(
            self.stage.app, port=self.port, log_level="error", timeout_graceful_shutdown=2
        )
        self._server = uvicorn.Server(config)
        self._task = asyncio.create_task(self._server.serve())
        while not self._server.started:  # noqa: ASYNC110 - uvicorn has no event for it
            await asyncio.sleep(0.02)

    async def close(self) -> None:
        self._server.should_exit = True
        await self._task

    async def ask(
        self, method: str, path: str, *, body: bytes | str | None = None, headers=None
    ) -> Answer:
        return await asyncio.to_thread(self._ask, method, path, body, headers or {})

    def _ask(self, method: str, path: str, body: bytes | str | None, headers) -> Answer:
        connection = http.client.HTTPConnection("localhost", self.port, timeout=10)
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    async def enter(self, path: str = "/") -> "Visitor":
        """Come in as a browser does, following the cookie."""
        answer = await self.ask("GET", path)
        cookie = answer.headers["Set-Cookie"].split(";")[0]
        return await self.visitor(cookie)

    async def visitor(self, cookie: str) -> "Visitor":
        page = await self.ask("GET", "/", headers={"Cookie": cookie})
        data = re.search(r'id="page-data">(.*?)</script>', page.text, re.DOTALL)
        assert data is not None, page.text
        return Visitor(self, cookie, json.loads(data[1]), page)


@dataclass
class Visitor:
    """Somebody at a browser with a page open."""

    site: Site
    cookie: str
    data: dict[str, Any]
    page: Answer
    last: dict[str, Any] = field(default_factory=dict)

    @property
    def roles(self) -> list[str]:
        return re.findall(r'data-role="(.*?)"', self.page.text)

    @property
    def headers(self) -> dict[str, str]:
        return {
            "Cookie": self.cookie,
            "X-Melding-Token": self.data["token"],
            "Origin": self.site.url,
            "Content-Type": "application/json",
        }

    async def post(self, path: str, payload: dict[str, Any], **headers: str) -> Answer:
        self.last = {"id": secrets.token_hex(16), **payload}
        return await self.site.ask(
            "POST", path, body=json.dumps(self.last), headers=self.headers | headers
        )

    async def get(self, path: str) -> Answer:
        return await self.site.ask("GET", path, headers={"Cookie": self.cookie})

    async def say(self, seat: str, text: str, **more: object) -> Answer:
        return await self.post("/say", {"seat": seat, "text": text, **more})

    async def posts(self) -> list[dict[str, Any]]:
        found = await self.get("/posts?after=")
        posts: list[dict[str, Any]] = found.json["posts"]
        return posts

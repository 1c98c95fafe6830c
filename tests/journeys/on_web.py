"""People at the web chat: each enters by an invitation, and their page asks the real adapter."""

import asyncio
import html
import json
import re
import secrets
from dataclasses import dataclass
from typing import Any

import httpx

from bot.adapters.web.adapter import WebAdapter
from core.db.unit import Store
from core.services.people import entry

PATIENCE = 20.0  # seconds for whatever is waited for
URL = "http://localhost"
_BUTTON = re.compile(r'data-token="([^"]*)"[^>]*><span>(.*?)</span>')
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Shown:
    """A post as the page shows it now."""

    id: str
    text: str
    buttons: dict[str, str]


@dataclass
class AtPage:
    """Somebody in their private seat, with a cookie and an open page."""

    client: httpx.AsyncClient
    seat: str
    headers: dict[str, str]

    async def says(self, text: str, *, under: Shown | None = None) -> None:
        await self._post("/say", text=text, thread=under.id if under else "")

    async def presses(self, shown: Shown, label: str) -> None:
        await self._post("/press", token=shown.buttons[label], post=shown.id)

    async def _post(self, path: str, **payload: Any) -> None:
        act = {"id": secrets.token_hex(16), "seat": self.seat, **payload}
        answer = await self.client.post(path, json=act, headers=self.headers)
        assert answer.json() == {"kind": "accepted"}, answer.text

    async def shown(self) -> list[Shown]:
        found = (await self.client.get("/posts?after=")).json()
        assert not found["more"]
        return [_read(one) for one in found["posts"]]

    async def heard(self) -> list[str]:
        return [one.text for one in await self.shown()]

    async def sees(self, *words: str) -> Shown:
        """Wait for the newest post that says all this."""
        shown: list[Shown] = []
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    shown = await self.shown()
                    for one in reversed(shown):
                        if all(word in one.text for word in words):
                            return one
                    await asyncio.sleep(0.02)
        except TimeoutError:
            there = "\n---\n".join(one.text for one in shown)
            raise AssertionError(f"{words} is not there, but:\n{there}") from None

    async def leaves(self) -> None:
        await self.client.aclose()


def _read(post: dict[str, Any]) -> Shown:
    buttons = {
        html.unescape(_TAG.sub("", label)): token for token, label in _BUTTON.findall(post["html"])
    }
    return Shown(str(post["id"]), html.unescape(_TAG.sub("", post["html"])), buttons)


async def enters(store: Store, adapter: WebAdapter, name: str) -> AtPage:
    """Let somebody spend an invitation and open the page."""
    token = await asyncio.wrap_future(
        store.submit(lambda unit: entry.invite(unit, name=name, agent=False))
    )
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app=adapter.app), base_url=URL)
    await client.post("/enter", data={"token": token})
    found = re.search(r'id="page-data">(.*?)</script>', (await client.get("/")).text, re.DOTALL)
    assert found is not None
    data = json.loads(found[1])
    (seat,) = data["seats"]
    return AtPage(client, seat, {"X-Melding-Token": data["token"]})

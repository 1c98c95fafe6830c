"""The Events API and interactivity over HTTP: signed posts to the app's address."""

import asyncio
import hashlib
import hmac
import json
import time
import urllib.parse
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.platforms.slack.delivery import Ack
from tests.platforms.slack.shapes import Json, recorded
from tests.platforms.slack.world import World

FORM = "application/x-www-form-urlencoded"


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """https://docs.slack.dev/authentication/verifying-requests-from-slack"""
    base = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the app's address answered."""

    status: int
    text: str
    no_retry: bool


class Posting:
    """Posts to one address. A test may also send by itself what Slack would never: `raw`."""

    def __init__(self, world: World, url: str) -> None:
        self._world, self._url = world, url
        self._session = aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar())
        self.answers: list[Answer] = []

    def headers(self, body: bytes, content_type: str, **changed: str) -> dict[str, str]:
        """As Slack sends them; `changed` replaces some for a forgery (`_` for `-`)."""
        stamp = changed.pop("timestamp", str(int(self._world.clock.now())))
        secret = changed.pop("secret", self._world.app.signing_secret)
        plain = {
            "Content-Type": content_type,
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature(secret, stamp, body),
        }
        return plain | {key.replace("_", "-"): value for key, value in changed.items()}

    async def raw(self, body: bytes, headers: dict[str, str]) -> "Answer":
        """Post anything. Raises: aiohttp.ClientError, TimeoutError."""
        wait = aiohttp.ClientTimeout(total=self._world.timing.ack)
        async with self._session.post(
            self._url, data=body, headers=headers, timeout=wait, allow_redirects=False
        ) as answer:
            text = await answer.text()
            no_retry = answer.headers.get("X-Slack-No-Retry") == "1"
            self.answers.append(Answer(answer.status, text, no_retry))
            return self.answers[-1]

    async def verify(self) -> bool:
        """What Slack does when the address is entered: the challenge must come back."""
        challenge = recorded("url_verification") | {"challenge": self._world.secret()}
        body = json.dumps(challenge).encode()
        answer = await self.raw(body, self.headers(body, "application/json"))
        read = _read(answer.text)
        said = read.get("challenge") if isinstance(read, dict) else str(read).strip()
        return answer.status == 200 and said == challenge["challenge"]

    async def event(self, payload: Json, *, attempt: int, reason: str) -> Ack:
        body = json.dumps(payload).encode()
        headers = self.headers(body, "application/json")
        if attempt:
            headers |= {"X-Slack-Retry-Num": str(attempt), "X-Slack-Retry-Reason": reason}
        return await self._post(body, headers)

    async def interaction(self, kind: str, payload: Json, *, answers: bool) -> Ack:
        form = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
        body = urllib.parse.urlencode(form).encode()
        ack = await self._post(body, self.headers(body, FORM))
        if ack.ok and ack.body and not answers:
            self._world.violated(f"a body in the answer to {payload.get('type')}, which takes none")
        return ack

    async def _post(self, body: bytes, headers: dict[str, str]) -> Ack:
        start = time.monotonic()
        try:
            answer = await self.raw(body, headers)
        except TimeoutError:
            return Ack(False, why="http_timeout", seconds=time.monotonic() - start)
        except aiohttp.ClientError:
            return Ack(False, why="connection_failed")
        took = time.monotonic() - start
        if not 200 <= answer.status < 300:
            why = "http_error"
            return Ack(False, answer.text, took, why=why, no_retry=answer.no_retry)
        return Ack(True, _read(answer.text), took)

    async def close(self) -> None:
        await self._session.close()
        await asyncio.sleep(0)


def _read(text: str) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text

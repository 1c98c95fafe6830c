"""Slack as far as direct messages and commands need it: a stand-in, and what it signs."""

import asyncio
import hashlib
import hmac
import time
from dataclasses import dataclass
from itertools import count
from urllib.parse import urlencode

import orjson

from benchmarks.program import SECRET
from benchmarks.wire import Client

PATH = "/slack/events"
TEAM, BOT = "T0BENCH", "U0BOT"
OK = 200
_SAID: dict[str, dict[str, object]] = {
    "auth.test": {"team_id": TEAM, "user_id": BOT, "bot_id": "B0BOT", "url": "https://example.org"},
    "conversations.open": {"channel": {"id": "D0"}},
}


@dataclass(frozen=True, slots=True)
class Answered:
    """Seconds until Melding answered, and whether it took what was sent."""

    seconds: float
    taken: bool


class Slack:
    """Answers the bot at once; `posted` counts its messages."""

    def __init__(self) -> None:
        self.posted = 0
        self.introduced = asyncio.Event()
        self._numbers = count(1)

    def answer(self, path: str, body: bytes) -> bytes:
        """Answer a call of the Web API."""
        method = path.rpartition("/")[2]
        said: dict[str, object] = {"ok": True}
        if method in {"chat.postMessage", "chat.update"}:
            self.posted += method == "chat.postMessage"
            channel = orjson.loads(body)["channel"]
            said |= {"channel": channel, "ts": f"1900000000.{next(self._numbers):06}"}
        elif method == "users.info":
            user = body.decode().partition("user=")[2].partition("&")[0]
            profile = {"display_name": user, "real_name": user}
            said["user"] = {"id": user, "team_id": TEAM, "name": user, "profile": profile}
        else:
            said |= _SAID.get(method, {})
        if method == "auth.test":
            self.introduced.set()
        return orjson.dumps(said)

    async def say(self, client: Client, speaker: int) -> Answered:
        """Let somebody write a direct message."""
        number = next(self._numbers)
        user, now = f"U{speaker:05}", int(time.time())
        event = {
            "type": "message",
            "channel": f"D{speaker:05}",
            "channel_type": "im",
            "user": user,
            "team": TEAM,
            "text": f"The payslips show the tax card of last year, page {number}.",
            "ts": f"{now}.{number:06}",
            "event_ts": f"{now}.{number:06}",
        }
        body = orjson.dumps(
            {
                "token": "t",
                "team_id": TEAM,
                "api_app_id": "A0",
                "event": event,
                "type": "event_callback",
                "event_id": f"Ev{number}",
                "event_time": now,
                "authorizations": [{"team_id": TEAM, "user_id": BOT, "is_bot": True}],
            }
        )
        return await _posted(client, body, _signed(body, now, "application/json"))

    async def command(self, client: Client, speaker: int) -> Answered:
        """Let somebody type a command in the direct message."""
        now, channel = int(time.time()), f"D{speaker:05}"
        told = {
            "token": "t",
            "team_id": TEAM,
            "channel_id": channel,
            "channel_name": "directmessage",
            "user_id": f"U{speaker:05}",
            "command": "/mine",
            "text": "",
            "api_app_id": "A0",
            "response_url": "https://example.org/commands",
            "trigger_id": f"{next(self._numbers)}.1",
        }
        body = urlencode(told).encode()
        return await _posted(client, body, _signed(body, now, "application/x-www-form-urlencoded"))


async def _posted(client: Client, body: bytes, headers: dict[str, str]) -> Answered:
    began = time.perf_counter()
    status, _ = await client.post(PATH, body, headers)
    return Answered(time.perf_counter() - began, status == OK)


def _signed(body: bytes, now: int, kind: str) -> dict[str, str]:
    sign = hmac.new(SECRET.encode(), b"v0:%d:%s" % (now, body), hashlib.sha256).hexdigest()
    return {
        "Content-Type": kind,
        "X-Slack-Request-Timestamp": str(now),
        "X-Slack-Signature": f"v0={sign}",
    }

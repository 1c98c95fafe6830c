"""Telegram as far as a report needs it: a stand-in that counts, and people who report.

Each of them does what a message asks of them, one step after the other: presses the first answer,
skips what may be skipped, writes where nothing can be pressed, and cancels at the review (or sends
the report). A step is over when it is acknowledged and its message has arrived.
"""

import asyncio
import subprocess
import tempfile
import time
from collections import Counter, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import orjson

from benchmarks import program
from benchmarks.program import SECRET
from benchmarks.wire import Client, serve
from core.db import migrate

MELDING = ("-m", "bot", "run")
UNPACED = ("-m", "benchmarks.unpaced", "run")
PATH = "/telegram/webhook"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET, "Content-Type": "application/json"}
ME = {"id": 42, "is_bot": True, "first_name": "Melding", "username": "melding_bot"}
STEP = 30.0  # seconds; a step that takes longer is lost
OK = 200
_NOW = 1_900_000_000


@dataclass(slots=True)
class Person:
    """Somebody in their private chat."""

    id: int
    steps: int = 0
    messages: int = 0
    asked: dict[str, Any] | None = None
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def words(self) -> str:
        """What they write where nothing can be pressed."""
        if "elephone" in (self.asked or {}).get("text", ""):
            return "22 33 44 55, kari.lie@example.org"
        return f"The payslips show the tax card of last year, page {self.steps}."

    @property
    def is_from(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": f"P{self.id}", "language_code": "en"}

    @property
    def chat(self) -> dict[str, Any]:
        return {"id": self.id, "type": "private", "first_name": f"P{self.id}"}


@dataclass(slots=True)
class Telegram:
    """Answers the bot at once. `calls` are counted by method; `sent` has when and to which chat."""

    people: dict[int, Person] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)
    sent: deque[tuple[float, int, str]] = field(default_factory=deque)
    opened: asyncio.Event = field(default_factory=asyncio.Event)
    _messages: "count[int]" = field(default_factory=lambda: count(1))
    _updates: "count[int]" = field(default_factory=lambda: count(1))

    def answer(self, path: str, body: bytes) -> bytes:
        """Answer a call of the Bot API."""
        method = path.rpartition("/")[2]
        if method == "sent":
            return orjson.dumps(list(self.sent))
        self.calls[method] += 1
        if method == "getMe":
            return _result(ME)
        if method in {"sendMessage", "editMessageText", "editMessageReplyMarkup"}:
            return _result(self._written(method, _parameters(body)))
        if method == "setWebhook":
            self.opened.set()
        return _result(True)

    def _written(self, method: str, given: dict[str, Any]) -> dict[str, Any]:
        chat = int(given["chat_id"])
        person = self.people.get(chat)
        kind = "private" if chat > 0 else "supergroup"
        if method != "sendMessage":
            number = int(given["message_id"])
        else:
            number = next(self._messages)
            self.sent.append((time.monotonic(), chat, str(given["text"])))
        message = {
            "message_id": number,
            "date": _NOW,
            "chat": {"id": chat, "type": kind, "first_name": "P", "title": "Agents"},
            "text": given.get("text", ""),
        }
        if person is not None and method == "sendMessage":
            person.messages += 1
            person.asked = message | {"reply_markup": _markup(given)}
            person.arrived.set()
        return message

    async def step(self, client: Client, person: Person, *, sends: bool = False) -> float:
        """Let a person do what they are asked; give the seconds until the acknowledgement.

        Raises: RuntimeError: it is not acknowledged, or nothing comes of it.
        """
        person.arrived.clear()
        person.steps += 1
        body = orjson.dumps(self.act(person, sends=sends))
        began = time.perf_counter()
        status, _ = await client.post(PATH, body, HEADERS)
        taken = time.perf_counter() - began
        if status != OK:
            raise RuntimeError(f"a step is answered with {status}")
        async with asyncio.timeout(STEP):
            await person.arrived.wait()
        return taken

    def act(self, person: Person, *, sends: bool) -> dict[str, Any]:
        """Make the update for what a person does now."""
        asked = person.asked
        data = _choice(asked, sends=sends)
        update: dict[str, Any] = {"update_id": next(self._updates)}
        if asked is None or data is None:
            return update | {"message": self._message(person, person.words)}
        query = {"id": str(update["update_id"]), "from": person.is_from, "data": data}
        return update | {"callback_query": query | {"message": asked, "chat_instance": "1"}}

    def _message(self, person: Person, text: str) -> dict[str, Any]:
        return {
            "message_id": next(self._messages),
            "date": _NOW,
            "from": person.is_from,
            "chat": person.chat,
            "text": text,
        }


def _choice(asked: dict[str, Any] | None, *, sends: bool) -> str | None:
    """Choose a button; None where the person writes."""
    rows = (asked or {}).get("reply_markup", {}).get("inline_keyboard", [])
    shown: list[str] = [
        one["callback_data"] for row in rows for one in row if "callback_data" in one
    ]
    different = next((one for one in shown if one.startswith("same:") and one.endswith(":")), None)
    if different is not None:
        return different  # of what is known already it is none
    last = [one for one in shown if one.startswith("send:")]
    if last:
        return last[0] if sends else next(one for one in shown if one.startswith("cancel:"))
    return next(
        (one for verb in ("a:", "skip:", "newrep:") for one in shown if one.startswith(verb)), None
    )


def _markup(given: dict[str, Any]) -> dict[str, Any]:
    told = given.get("reply_markup") or {}
    read: dict[str, Any] = orjson.loads(told) if isinstance(told, str) else told
    return read


def _parameters(body: bytes) -> dict[str, Any]:
    """Read JSON, or the form that python-telegram-bot's own request writes."""
    if body.startswith(b"{"):
        read: dict[str, Any] = orjson.loads(body)
        return read
    from urllib.parse import parse_qsl  # noqa: PLC0415 - of the peer only

    return dict(parse_qsl(body.decode()))


def _result(value: object) -> bytes:
    return orjson.dumps({"ok": True, "result": value})


@dataclass(frozen=True, slots=True)
class Bot:
    """A bot under load. `folder` holds its database."""

    telegram: Telegram
    client: Client
    process: subprocess.Popen[bytes]
    folder: Path

    async def step(self, person: Person, *, sends: bool = False) -> float:
        """Let a person do what they are asked; give the seconds until the acknowledgement."""
        return await self.telegram.step(self.client, person, sends=sends)


@asynccontextmanager
async def run_bot(given: tuple[str, ...], **variables: str) -> AsyncIterator[Bot]:
    """Run a program against a stand-in of its own, until it takes updates by webhook."""
    telegram = Telegram()
    server, api = await serve(telegram.answer)
    port = program.free_port()
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        migrate.upgrade(f"sqlite:///{folder}/melding.db")  # as after the first start
        told = program.settings(folder, port) | program.telegram(api, port) | variables
        with program.running(folder, given, told) as process:
            await program.ready(port, process)
            async with asyncio.timeout(program.PATIENCE):
                await telegram.opened.wait()
            yield Bot(telegram, Client.to(port), process, folder)
    server.close()


async def rate(bot: Bot, people: list[Person], seconds: float) -> tuple[float, list[float]]:
    """Let people take steps side by side; give steps a second, and each acknowledgement's time."""
    until = time.perf_counter() + seconds
    taken: list[float] = []

    async def go_on(person: Person) -> None:
        while time.perf_counter() < until:
            taken.append(await bot.step(person))

    began = time.perf_counter()
    await asyncio.gather(*(go_on(one) for one in people))
    return len(taken) / (time.perf_counter() - began), taken


async def stand_in() -> None:
    """Serve a stand-in alone and say on which port; `/sent` gives what was sent to whom, when."""
    server, port = await serve(Telegram().answer)
    print(port, flush=True)  # noqa: T201 - the one who started us reads it
    await server.serve_forever()


def crowd(telegram: Telegram, size: int) -> list[Person]:
    """Make people known to the stand-in, beside those who are there."""
    first = max(telegram.people, default=1000) + 1
    made = [Person(first + number) for number in range(size)]
    telegram.people.update({one.id: one for one in made})
    return made


if __name__ == "__main__":
    asyncio.run(stand_in())

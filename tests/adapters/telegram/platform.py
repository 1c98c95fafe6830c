"""Telegram for the promise suite: polled and posted, in Kari's private chat.

Delivery keeps the pace, and it is not there: so this Telegram has no flood limits.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.adapters.telegram.adapter import TelegramAdapter
from bot.contract import Receive
from core.domain.places import Address
from tests.adapters.contract import Shown
from tests.adapters.telegram.serving import polled, posted, room
from tests.platforms.telegram.fake import FakeTelegram, fake_telegram
from tests.platforms.telegram.people import Person

PATIENCE = 1.0  # seconds after which an update that is not confirmed counts as refused


@dataclass
class Telegram:
    """A fake Telegram and a person in it. The same event is the same update once more."""

    adapter: TelegramAdapter
    telegram: FakeTelegram
    kari: Person
    exact: bool = False
    _said: dict[int, Any] = field(default_factory=dict)

    @property
    def room(self) -> Address:
        return room(self.kari)

    async def say(self, text: str, *, event: int) -> bool:
        updates = self.telegram.world.updates
        if event not in self._said:
            self.kari.says(text)
            self._said[event] = updates.made[-1]
        elif not self._waits(event):
            updates.again(self._said[event])
        try:
            await self.telegram.until(lambda: not self._waits(event), seconds=PATIENCE)
        except TimeoutError:
            return False
        return True

    def _waits(self, event: int) -> bool:
        waiting = [update for _, update in self.telegram.world.updates.waiting]
        return self._said[event] in waiting

    async def shown(self) -> list[Shown]:
        return [
            Shown(
                "\n".join((one.text, *one.labels)),
                tuple(sorted(button.data or "" for button in one.buttons)),
            )
            for one in self.kari.inbox
        ]

    async def fail(self) -> None:
        self.telegram.weather.goes_down()


@asynccontextmanager
async def polling(_folder: Path, receive: Receive) -> AsyncIterator[Telegram]:
    """Open Telegram with long polling."""
    async with fake_telegram(pace=None) as telegram:
        kari = telegram.add_user(started=True)
        async with polled(telegram, receive) as adapter:
            yield Telegram(adapter, telegram, kari)


@asynccontextmanager
async def webhook(_folder: Path, receive: Receive) -> AsyncIterator[Telegram]:
    """Open Telegram with a webhook."""
    async with fake_telegram(pace=None) as telegram:
        kari = telegram.add_user(started=True)
        async with posted(telegram, receive) as adapter:
            yield Telegram(adapter, telegram, kari)

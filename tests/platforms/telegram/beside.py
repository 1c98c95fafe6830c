"""The fake in a thread of its own, for tests that wait for processes and cannot be async."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass
from typing import TypeVar

from tests.platforms.telegram.fake import FakeTelegram, fake_telegram

T = TypeVar("T")
PATIENCE = 10.0  # seconds for one act in the other thread


@dataclass(frozen=True, slots=True)
class Beside:
    """A fake that lives in another thread: everything is done and asked through `do`."""

    telegram: FakeTelegram
    loop: asyncio.AbstractEventLoop

    def do(self, act: Callable[[FakeTelegram], T]) -> T:
        """Run something where the fake lives, and give what came of it."""

        async def acting() -> T:
            return act(self.telegram)

        return asyncio.run_coroutine_threadsafe(acting(), self.loop).result(PATIENCE)

    def until(self, true: Callable[[FakeTelegram], object], *, seconds: float = PATIENCE) -> None:
        """Wait until something is so.

        Raises: TimeoutError: it did not come to be in so many seconds.
        """
        waiting = self.telegram.until(lambda: true(self.telegram), seconds=seconds)
        asyncio.run_coroutine_threadsafe(waiting, self.loop).result(seconds + PATIENCE)


@contextmanager
def telegram_beside(
    running: AbstractAsyncContextManager[FakeTelegram] | None = None,
) -> Iterator[Beside]:
    """Run a fake in another thread; `running` is a `fake_telegram(…)` with settings of one's own.

    Like that it fails at the end if the client misbehaved.
    """
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="fake-telegram", daemon=True)
    thread.start()
    end = asyncio.Event()
    ready: Future[FakeTelegram] = Future()
    life = asyncio.run_coroutine_threadsafe(_live(running or fake_telegram(), ready, end), loop)
    try:
        yield Beside(ready.result(PATIENCE), loop)
    finally:
        loop.call_soon_threadsafe(end.set)
        try:
            life.result(PATIENCE)
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()


async def _live(
    running: AbstractAsyncContextManager[FakeTelegram],
    ready: Future[FakeTelegram],
    end: asyncio.Event,
) -> None:
    async with running as telegram:
        ready.set_result(telegram)
        await end.wait()

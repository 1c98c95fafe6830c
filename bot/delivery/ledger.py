"""Units of several deliveries: what comes in while one is under way shares the next."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from core.db.unit import Unit
from core.errors import DatabaseUnavailable

MOST = 16  # entries a unit: so long does an event wait that comes in while it is written
T = TypeVar("T")
Work = Callable[[Unit], T]
Submit = Callable[[Work[Any]], Future[Any]]


@dataclass(frozen=True, slots=True)
class _Entry:
    work: Work[Any]
    alone: Work[Any]
    answer: asyncio.Future[Any]


class Ledger:
    """Has entries stored or read in few units, in the order they came; used on one event loop.

    `submit` is `Store.submit`, or `Store.read` for a ledger that is only looked into.
    """

    def __init__(self, submit: Submit) -> None:
        self._submit_unit = submit
        self._waiting: list[_Entry] = []
        self._under_way = 0

    async def enter(self, work: Work[T], *, alone: Work[T] | None = None) -> T:
        """Do `work` in one unit with what others enter, and give what it returns.

        Whatever one of them raises undoes them all; then each is done by itself, this one as
        `alone` says, and only what that raises is heard here.
        """
        loop = asyncio.get_running_loop()
        entry = _Entry(work, alone or work, loop.create_future())
        self._waiting.append(entry)
        if not self._under_way and len(self._waiting) == 1:
            loop.call_soon(self._write)  # with what is entered in this very turn of the loop
        answer: T = await entry.answer
        return answer

    def _write(self) -> None:
        entries, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
        works = [entry.work for entry in entries]
        self._submit(entries, lambda unit: [work(unit) for work in works], self._written)

    def _submit(
        self,
        entries: Sequence[_Entry],
        work: Work[Any],
        then: Callable[[Sequence[_Entry], Future[Any]], None],
    ) -> None:
        self._under_way += 1
        stored = self._submit_unit(work)
        stored.add_done_callback(
            partial(_call_on, asyncio.get_running_loop(), partial(then, entries))
        )

    def _written(self, entries: Sequence[_Entry], stored: Future[Any]) -> None:
        self._under_way -= 1
        problem = stored.exception()
        if problem is None:
            for entry, value in zip(entries, stored.result(), strict=True):
                if not entry.answer.done():
                    entry.answer.set_result(value)
        elif isinstance(problem, DatabaseUnavailable):
            _refuse(entries, problem)
        else:
            for entry in entries:
                self._submit([entry], entry.alone, self._written_alone)
        self._go_on()

    def _written_alone(self, entries: Sequence[_Entry], stored: Future[Any]) -> None:
        self._under_way -= 1
        problem = stored.exception()
        if problem is not None:
            _refuse(entries, problem)
        else:
            for entry in entries:
                if not entry.answer.done():
                    entry.answer.set_result(stored.result())
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self._under_way:
            self._write()


def _call_on(
    loop: asyncio.AbstractEventLoop,
    then: Callable[[Future[Any]], None],
    stored: Future[Any],
) -> None:
    if not loop.is_closed():  # else nobody waits for it any more
        loop.call_soon_threadsafe(then, stored)


def _refuse(entries: Sequence[_Entry], problem: BaseException) -> None:
    for entry in entries:
        if not entry.answer.done():
            entry.answer.set_exception(problem)

"""Queues of work served by threads of ours: submit from anywhere, be answered by a future."""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import structlog
from sqlalchemy import Connection

from core.errors import DatabaseUnavailable

T = TypeVar("T")
LONGEST_BEHIND = 0.05
"""Seconds that work waits which lets others go ahead; a message is claimed by such work."""


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A unit of work and the promise of its answer.

    One that is not `lasting` may be forgotten when the power fails, though never by a kill.
    """

    work: Callable[[Connection], Any]
    answer: Future[Any]
    lasting: bool = True


class Worker(Protocol):
    """Serves jobs on a connection of its own; used by one thread only."""

    def serve(self, jobs: Sequence[Job]) -> None:
        """Answer every job, all of which have been marked as running."""

    def close(self) -> None:
        """Give the connection back; called by the thread when nothing more will come."""


class _Line:
    """Jobs that wait in order, and those behind, when nobody else waits.

    Of the threads that wait for a job the one that has waited least is called: its connection
    knows the statements, and others need none until there is more to do at once.
    """

    def __init__(self) -> None:
        self._front: deque[Job] = deque()
        self._behind: deque[tuple[float, Job]] = deque()
        self._closed = False
        self._lock = threading.Lock()
        self._idle: list[threading.Event] = []

    def put(self, job: Job, *, behind: bool) -> bool:
        """Queue a job; tell whether it was not too late for that."""
        with self._lock:
            if self._closed:
                return False
            if behind:
                self._behind.append((time.monotonic(), job))
            else:
                self._front.append(job)
            if self._idle:
                self._idle.pop().set()
        return True

    def close(self) -> None:
        with self._lock:
            self._closed = True
            while self._idle:
                self._idle.pop().set()

    def take(self, most: int) -> list[Job]:
        """Wait for jobs and take some; an empty list means that nothing more will come."""
        called = threading.Event()
        while True:
            with self._lock:
                if self._front or self._behind or self._closed:
                    return self._taken(most)
                called.clear()
                self._idle.append(called)
            called.wait()

    def empty(self) -> list[Job]:
        """Take all that is left, without waiting."""
        with self._lock:
            left = [*self._front, *(job for _, job in self._behind)]
            self._front.clear()
            self._behind.clear()
        return left

    def _taken(self, most: int) -> list[Job]:
        if self._behind and time.monotonic() - self._behind[0][0] > LONGEST_BEHIND:
            return [self._behind.popleft()[1]]  # with others it would wait until all are stored
        jobs: list[Job] = []
        while self._front and len(jobs) < most:
            jobs.append(self._front.popleft())
        if not jobs:
            while self._behind and len(jobs) < most:
                jobs.append(self._behind.popleft()[1])
        return jobs


class Lane:
    """One queue and the threads that serve it, each with a worker of its own.

    A worker gets what has queued up, at most `at_once` jobs in the order of their submission; what
    was submitted as `behind` goes once nothing else waits, or after a moment. A job whose future
    was cancelled before its turn is never run.
    """

    def __init__(self, name: str, workers: Sequence[Worker], *, at_once: int = 1) -> None:
        self._line = _Line()
        self._at_once = at_once
        self._threads = [
            threading.Thread(target=self._run, args=(worker,), name=f"{name}-{n}", daemon=True)
            for n, worker in enumerate(workers, 1)
        ]
        for thread in self._threads:
            thread.start()

    def submit(
        self,
        work: Callable[[Connection], T],
        *,
        behind: bool = False,
        lasting: bool = True,
    ) -> Future[T]:
        """Queue a unit; once the lane is closed its future fails with DatabaseUnavailable."""
        answer: Future[T] = Future()
        if not self._line.put(Job(work, answer, lasting), behind=behind):
            answer.set_exception(_closing())
        return answer

    def close(self) -> None:
        """Take nothing more; what has been submitted is still served."""
        self._line.close()

    def wait(self, until: float) -> None:
        """Wait for the threads until a moment of the monotonic clock, then refuse what is left."""
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        for job in self._line.empty():
            if job.answer.set_running_or_notify_cancel():
                job.answer.set_exception(_closing())

    def _run(self, worker: Worker) -> None:
        try:
            while jobs := self._line.take(self._at_once):
                live = [job for job in jobs if job.answer.set_running_or_notify_cancel()]
                try:
                    worker.serve(live)
                except BaseException as error:  # noqa: BLE001 - a dead thread would answer nobody
                    structlog.get_logger().exception("database.worker_failed")
                    for job in live:
                        if not job.answer.done():
                            job.answer.set_exception(error)
        finally:
            worker.close()


def keep_open(connection: Connection) -> Connection:
    """Give the connection back without the means to end a transaction that is not the unit's."""
    connection.commit = _forbid  # type: ignore[method-assign]
    connection.rollback = _forbid  # type: ignore[method-assign]
    return connection


def _forbid() -> None:
    raise RuntimeError(
        "A unit neither commits nor rolls back: return, and it is stored; raise, "
        "and it leaves no trace."
    )


def _closing() -> DatabaseUnavailable:
    return DatabaseUnavailable("Melding is stopping.", fix="Try again in a minute.")

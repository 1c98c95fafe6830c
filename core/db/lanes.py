"""Queues of work served by threads of ours: submit from anywhere, be answered by a future."""

import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import structlog
from sqlalchemy import Connection

from core.errors import DatabaseUnavailable

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A unit of work and the promise of its answer."""

    work: Callable[[Connection], Any]
    answer: Future[Any]


class Worker(Protocol):
    """Serves jobs on a connection of its own; used by one thread only."""

    def serve(self, jobs: Sequence[Job]) -> None:
        """Answer every job, all of which have been marked as running."""

    def close(self) -> None:
        """Give the connection back; called by the thread when nothing more will come."""


class Lane:
    """One queue and the threads that serve it, each with a worker of its own.

    A worker gets what has queued up, at most `at_once` jobs in the order of their submission. A
    job whose future was cancelled before its turn is never run.
    """

    def __init__(self, name: str, workers: Sequence[Worker], *, at_once: int = 1) -> None:
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._at_once = at_once
        self._lock = threading.Lock()
        self._closed = False
        self._threads = [
            threading.Thread(target=self._run, args=(worker,), name=f"{name}-{n}", daemon=True)
            for n, worker in enumerate(workers, 1)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Callable[[Connection], T]) -> Future[T]:
        """Queue a unit; once the lane is closed its future fails with DatabaseUnavailable."""
        answer: Future[T] = Future()
        with self._lock:
            if not self._closed:
                self._queue.put(Job(work, answer))
                return answer
        answer.set_exception(_closing())
        return answer

    def close(self) -> None:
        """Take nothing more; what has been submitted is still served."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._queue.put(None)

    def wait(self, until: float) -> None:
        """Wait for the threads until a moment of the monotonic clock, then refuse what is left."""
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        for job in self._take(blocking=False, limit=None):
            if job.answer.set_running_or_notify_cancel():
                job.answer.set_exception(_closing())

    def _run(self, worker: Worker) -> None:
        try:
            while jobs := self._take(blocking=True, limit=self._at_once):
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

    def _take(self, *, blocking: bool, limit: int | None) -> list[Job]:
        """Take what has queued up; an empty list means that nothing more will come."""
        jobs: list[Job] = []
        while limit is None or len(jobs) < limit:
            try:
                job = self._queue.get(block=blocking and not jobs)
            except queue.Empty:
                break
            if job is None:
                self._queue.put(None)  # the end is there for the other threads too
                break
            jobs.append(job)
        return jobs


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

"""Who goes first where several wait for the database."""

import threading
import time
from collections.abc import Callable, Sequence

import pytest
from sqlalchemy import Connection, create_engine

from core.db.lanes import Job, Lane


class Recording:
    """Runs jobs on no database at all, and counts how many it gets at once."""

    def __init__(self) -> None:
        self.at_once: list[int] = []
        self._connection = create_engine("sqlite://").connect()

    def serve(self, jobs: Sequence[Job]) -> None:
        self.at_once.append(len(jobs))
        for job in jobs:
            job.answer.set_result(job.work(self._connection))

    def close(self) -> None:
        self._connection.close()
        self._connection.engine.dispose()


def held(lane: Lane) -> threading.Event:
    """Keep the lane busy until the event is set."""
    begun, go = threading.Event(), threading.Event()

    def hold(_connection: Connection) -> None:
        begun.set()
        go.wait(10)

    lane.submit(hold)
    assert begun.wait(10)
    return go


def saying(said: list[str], word: str) -> Callable[[Connection], None]:
    return lambda _connection: said.append(word)


def test_work_behind_goes_when_nobody_else_waits_and_in_no_commit_of_theirs() -> None:
    worker, said = Recording(), list[str]()
    lane = Lane("test", [worker], at_once=10)
    go = held(lane)
    last = lane.submit(saying(said, "behind"), behind=True)
    for word in ("one", "two"):
        lane.submit(saying(said, word))
    go.set()
    last.result(10)
    assert said == ["one", "two", "behind"]
    assert worker.at_once == [1, 2, 1]
    lane.close()


def test_work_behind_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.db.lanes.LONGEST_BEHIND", 0.0)
    worker, said = Recording(), list[str]()
    lane = Lane("test", [worker], at_once=10)
    go = held(lane)
    for word in ("claim", "sweep"):
        lane.submit(saying(said, word), behind=True)
    last = lane.submit(saying(said, "one"))
    go.set()
    last.result(10)
    assert said == ["claim", "sweep", "one"]
    assert worker.at_once == [1, 1, 1, 1], "nor for the commit of many that go with it"
    lane.close()


def test_who_served_last_serves_next_and_the_others_only_when_there_is_more() -> None:
    workers = [Recording() for _ in range(4)]
    lane = Lane("test", workers)
    for _ in range(12):
        lane.submit(lambda _connection: None).result(10)
        time.sleep(0.005)  # it has to be back
    assert sorted(len(one.at_once) for one in workers) == [0, 0, 0, 12]
    started = threading.Barrier(5)
    together = [lane.submit(lambda _connection: started.wait(10)) for _ in workers]
    started.wait(10)
    for one in together:
        one.result(10)
    assert sorted(len(one.at_once) for one in workers) == [1, 1, 1, 13]
    lane.close()


def test_a_closed_lane_serves_what_it_has_and_takes_nothing() -> None:
    said: list[str] = []
    lane = Lane("test", [Recording()])
    go = held(lane)
    behind = lane.submit(saying(said, "behind"), behind=True)
    lane.close()
    late = lane.submit(saying(said, "late"))
    go.set()
    behind.result(10)
    assert late.exception(10) is not None
    assert said == ["behind"]

"""The database goes away while messages are on their way: none waits for its claim to run out."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest
from sqlalchemy import Connection

from bot.content import Message
from bot.delivery import Delivery
from bot.delivery.preparing import Prepared, Preparing
from bot.errors import TryLater
from core.db.database import Database
from core.db.outbox.owed import Owed
from core.db.unit import Store, Unit
from core.domain.places import Address
from core.errors import DatabaseUnavailable
from tests.journeys.stage import ON_CALL, PATIENCE, PLATFORM, WORDING, Stage
from tests.journeys.test_at_once import awake, replica
from tests.journeys.test_delivery import _page_in

AWAY = DatabaseUnavailable("The database is away.", fix="Wait.")


@dataclass(frozen=True)
class Patchy(Store):
    """A store whose database is `away`, or whose answer to the next claim is `lost`, if told."""

    weather: set[str] = field(default_factory=set)

    def submit(
        self,
        work: Callable[[Unit], Any],
        *,
        behind: bool = False,
        lasting: bool = True,
    ) -> Future[Any]:
        if "away" in self.weather:
            return _refused()
        stored = super().submit(work, behind=behind, lasting=lasting)
        if behind and "lost" in self.weather and stored.result()[0]:
            self.weather.discard("lost")
            return _refused()
        return stored


class Uncertain:
    """A database whose connection breaks during the COMMIT of a unit, once: it may be stored."""

    def __init__(self, database: Database) -> None:
        self._database, self._breaks = database, True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)

    def submit(self, work: Callable[[Connection], Any], **how: Any) -> Future[Any]:
        stored = self._database.submit(work, **how)
        if self._breaks:
            self._breaks = False
            stored.result()
            return _refused()
        return stored


def _refused() -> Future[Any]:
    answer: Future[Any] = Future()
    answer.set_exception(AWAY)
    return answer


async def _called(stage: Stage) -> None:
    async with asyncio.timeout(PATIENCE):
        while not stage.room(ON_CALL):  # noqa: ASYNC110 - the platform has no event
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("when", ["before it can be noted", "after it was claimed"])
async def test_a_call_goes_as_soon_as_the_database_is_back_though_no_lease_has_run_out(stage, when):
    await stage.stop_delivery()
    told = stage.store
    store = Patchy(told.database, told.team, told.places, told.clock)

    def rain(_to: Address, _message: Message) -> None:
        stage.adapter.weather = None
        store.weather.add("away")
        raise TryLater(0.1, "no answer")

    if when == "before it can be noted":
        stage.adapter.weather = rain
    else:
        store.weather.add("lost")
    stage.delivery = Delivery(
        store=store,
        adapters={PLATFORM: stage.adapter},
        preparing=Preparing(WORDING, "en"),
        holder="again",
    )
    stage.start_delivery()
    await stage.do(_page_in(ON_CALL))
    await asyncio.sleep(0.3)
    assert store.weather == ({"away"} if when.startswith("before") else set())
    store.weather.clear()
    await _called(stage)


async def test_a_call_of_which_nobody_knows_whether_it_was_stored_waits_for_no_lease(stage):
    await awake(stage)
    database = Uncertain(stage.database)
    told = replace(stage.store, database=cast("Database", database))
    told.couriers.extend(stage.store.couriers)
    stored = told.submit(_page_in(ON_CALL))
    assert isinstance(stored.exception(), DatabaseUnavailable)
    await _called(stage)
    await stage.settle()
    assert len(stage.room(ON_CALL)) == 1


async def test_a_unit_that_loses_its_connection_while_its_call_is_worded_is_run_again(
    postgres_ready,
):
    runs: list[bool] = []

    class Severed(Preparing):
        def prepare(self, unit: Unit, owed: Owed, *, tight: bool = False) -> Prepared:
            runs.append(bool(unit.calls))
            if runs == [True]:
                unit.connection.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")
            return super().prepare(unit, owed, tight=tight)

    async with replica(postgres_ready, Severed(WORDING, "en")) as one:
        await one.do(_page_in(ON_CALL))
        await _called(one)
        await one.settle()
        assert len(one.room(ON_CALL)) == 1
    assert runs == [True, True]

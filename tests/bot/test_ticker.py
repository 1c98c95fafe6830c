"""The clock that asks whether something is due comes back for what it left."""

import asyncio
import time
from pathlib import Path

from sqlalchemy import func, select, update
from structlog.testing import capture_logs

from bot.ticker import EVERY, PATIENT, Ticker
from core.db import migrate
from core.db.prepared import driver_of
from core.db.tables import tickets
from core.services.clocks import clocks
from tests.desk import opened

SHORTEST = min(seconds for _, seconds in EVERY)


def waiting(unit):
    """How many open tickets still go by other rules."""
    return unit.connection.execute(
        select(func.count()).where(tickets.c.clock_mark != unit.rules.mark)
    ).scalar_one()


async def test_what_a_sweep_leaves_is_done_after_a_rest(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/melding.db"
    migrate.upgrade(url)
    with opened(url) as desk:
        for number in range(2 * clocks.BATCH + 2):
            desk.report(f"Printer {number} prints nothing")
        desk.do(
            lambda unit: unit.connection.execute(update(tickets).values(clock_mark="old")) and 0
        )
        assert desk.read(waiting) == 2 * clocks.BATCH + 2
        await Ticker(desk.store).run(clocks.follow_rules)
        assert desk.read(waiting) == 0


async def test_what_nobody_waits_for_rests_the_longer_the_more_there_is_to_do(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/melding.db"
    migrate.upgrade(url)
    with opened(url) as desk:
        for number in range(clocks.BATCH):
            desk.report(f"Printer {number} prints nothing")
        desk.do(lambda unit: unit.connection.execute(update(tickets).values(clock_mark="")) and 0)
        asked: list[str] = []
        desk.do(lambda unit: driver_of(unit.connection).set_trace_callback(asked.append))
        busy = desk.store.submit(lambda _: time.sleep(0.1))
        began = time.monotonic()
        await Ticker(desk.store).run(clocks.follow_rules)
        assert time.monotonic() - began >= (1 + PATIENT[clocks.follow_rules]) * 0.1
        assert busy.done()
        assert "PRAGMA synchronous=NORMAL" in asked
        assert desk.read(waiting) == 0


async def test_stopping_while_a_sweep_is_about_to_begin_logs_no_failure(tmp_path: Path, caplog):
    url = f"sqlite:///{tmp_path}/melding.db"
    migrate.upgrade(url)
    with opened(url) as desk:
        ticker = Ticker(desk.store)
        ticker.start()
        asyncio.get_running_loop().call_later(SHORTEST + 0.05, ticker.stop)
        await asyncio.sleep(0)
        time.sleep(SHORTEST + 0.2)  # noqa: ASYNC251 - both are due in one turn of the loop
        await asyncio.sleep(0.1)
    assert [one for one in caplog.records if one.levelname == "ERROR"] == []


async def test_a_database_that_is_away_is_told_once_however_many_sweeps_meet_it(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/melding.db"
    migrate.upgrade(url)
    with opened(url) as desk:
        ticker = Ticker(desk.store)
    with capture_logs() as told:  # the desk is closed, so nothing can be read
        for sweep, _ in EVERY:
            await ticker.run(sweep)
    assert [one["event"] for one in told] == ["a sweep waits for the database"]

"""The clock that asks whether something is due comes back for what it left."""

from pathlib import Path

from sqlalchemy import func, select, update

from bot.ticker import Ticker
from core.db import migrate
from core.db.tables import tickets
from core.services import clocks
from tests.desk import opened


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

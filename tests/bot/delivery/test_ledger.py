"""What came of deliveries is stored together, and what fails is one entry's own trouble."""

import asyncio
import threading

import pytest
from sqlalchemy import select

from bot.delivery.ledger import MOST, Ledger
from core.config.team import Team
from core.db import migrate, tables
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.unit import Store, Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address, Places
from core.errors import DatabaseUnavailable
from tests.desk import MORNING


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    url = f"sqlite:///{tmp_path_factory.mktemp('ledger')}/melding.db"
    migrate.upgrade(url)
    store = Store(open_database(url), Team(), Places(), lambda: MORNING)
    yield store
    store.database.close()


def entry(key: str):
    def work(unit: Unit) -> tuple[str, int]:
        outbox.owe(unit, Intent(Notice.HELP), key=key, place=Address("chat", "here"))
        return key, id(unit)

    return work


def stumble(unit: Unit) -> None:
    entry("undone")(unit)
    raise LookupError("it stumbled")


def keys(unit: Unit) -> list[str]:
    return list(unit.connection.execute(select(tables.outbox.c.key)).scalars())


async def entered(store: Store, *works, **alone):
    """Enter works while the writer is held up; give what came of each."""
    ledger, go = Ledger(store.submit), threading.Event()
    held = store.submit(lambda _: go.wait(10))
    entering = [
        asyncio.create_task(ledger.enter(work, alone=alone.get(work.__name__))) for work in works
    ]
    await asyncio.sleep(0)
    go.set()
    found = await asyncio.gather(*entering, return_exceptions=True)
    assert held.result(10)
    return found


async def test_what_is_entered_at_once_is_one_unit_and_each_gets_its_own_answer(store):
    found = await entered(store, *(entry(key) for key in "abc"))
    assert [key for key, _ in found] == ["a", "b", "c"]
    assert len({unit for _, unit in found}) == 1


async def test_no_unit_of_a_crowd_of_entries_is_so_long_that_an_event_waits_for_it(store):
    units: list[Unit] = []
    found = await entered(store, *(units.append for _ in range(2 * MOST + 1)))
    assert len(found) == len(units) == 2 * MOST + 1
    assert max(sum(one is unit for one in units) for unit in units) == MOST


async def test_what_is_entered_meanwhile_shares_the_next_unit(store):
    ledger = Ledger(store.submit)
    first = asyncio.create_task(ledger.enter(entry("first")))
    await asyncio.sleep(0.001)
    others = [asyncio.create_task(ledger.enter(entry(key))) for key in "ab"]
    await first
    assert len({unit for _, unit in await asyncio.gather(*others)}) == 1


async def test_an_entry_that_fails_undoes_itself_alone(store):
    before, failed, after = await entered(store, entry("before"), stumble, entry("after"))
    assert isinstance(failed, LookupError)
    assert (before[0], after[0]) == ("before", "after")
    stored = store.read(keys).result(10)
    assert {"before", "after"} <= set(stored)
    assert "undone" not in stored


async def test_what_is_to_be_stored_alone_takes_the_place_of_what_failed(store):
    found = await entered(store, entry("other"), stumble, stumble=entry("least"))
    assert [one[0] for one in found] == ["other", "least"]
    stored = store.read(keys).result(10)
    assert {"other", "least"} <= set(stored)
    assert "undone" not in stored


async def test_a_database_that_is_away_refuses_all_of_them_and_is_asked_again(tmp_path):
    database = open_database(f"sqlite:///{tmp_path}/melding.db")
    database.close()
    ledger = Ledger(Store(database, Team(), Places(), lambda: MORNING).submit)
    first = (ledger.enter(entry(key)) for key in "ab")
    refused = await asyncio.gather(*first, return_exceptions=True)
    assert [type(one) for one in refused] == [DatabaseUnavailable] * 2
    with pytest.raises(DatabaseUnavailable):
        await ledger.enter(entry("c"))

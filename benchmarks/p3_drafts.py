"""P3: state does not grow with users: steps a second with 100,000 stored drafts, against 100.

A step is a text by one of 100 people in a draft, through the dispatcher to its commit.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

from sqlalchemy import insert, select

from benchmarks.frame import Ratio, Result
from bot.contract import Inbound, Manners, Said, Sender
from bot.dispatcher import Dispatcher
from bot.wording import open_wording
from core.clock import utc_now
from core.config.team import Team
from core.db import migrate
from core.db.database import open_database
from core.db.tables import drafts, people
from core.db.unit import Store, Unit
from core.domain.places import Address, Places

FEW, MANY = 100, 100_000
SPEAKERS = 100
ROUNDS = 5
STEPS = 10  # of each speaker in a round
EVENTS = count(1)


def copy_drafts(unit: Unit) -> None:
    """Give everybody a draft who has none, equal to one that is there."""
    state = unit.connection.execute(select(drafts.c.state).limit(1)).scalar_one()
    first = unit.connection.execute(select(people.c.id).order_by(people.c.id.desc())).scalar() or 0
    ids = range(first + 1, first + 1 + MANY - FEW)
    unit.connection.execute(insert(people), [{"id": one, "created_at": unit.now} for one in ids])
    unit.connection.execute(
        insert(drafts),
        [{"person_id": one, "state": state, "changed_at": unit.now} for one in ids],
    )


async def say(dispatcher: Dispatcher, speaker: int, text: str) -> None:
    name = f"p{speaker}"
    await dispatcher.receive(
        Inbound(
            id=str(next(EVENTS)),
            sender=Sender("chat", name, name),
            place=Address("chat", name),
            private=True,
            act=Said(text),
            at=utc_now(),
        )
    )


async def rate(dispatcher: Dispatcher) -> float:
    """Let every speaker write what no question expects; give how many steps a second."""

    async def speak(speaker: int) -> None:
        for number in range(STEPS):
            await say(dispatcher, speaker, f"not one of these {number}")

    began = time.perf_counter()
    await asyncio.gather(*(speak(one) for one in range(SPEAKERS)))
    return SPEAKERS * STEPS / (time.perf_counter() - began)


async def measure(url: str, *, grown: bool) -> list[float]:
    migrate.upgrade(url)
    store = Store(open_database(url), Team(), Places(), utc_now)
    dispatcher = Dispatcher(
        store=store, wording=open_wording(), language="en", manners={"chat": Manners()}
    )
    await asyncio.gather(*(say(dispatcher, one, "It is broken") for one in range(SPEAKERS)))
    if grown:
        await asyncio.wrap_future(store.submit(copy_drafts))
    await rate(dispatcher)
    rates = [await rate(dispatcher) for _ in range(ROUNDS)]
    store.database.close()
    return rates


def main() -> None:
    """Measure both sizes, the small one before and after the large one."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        few = asyncio.run(measure(f"sqlite:///{folder}/before.db", grown=False))
        many = asyncio.run(measure(f"sqlite:///{folder}/many.db", grown=True))
        few += asyncio.run(measure(f"sqlite:///{folder}/after.db", grown=False))
    ratio = statistics.median(many) / statistics.median(few)
    result = Result(
        "P3 drafts",
        (Ratio("steps a second, 100,000 drafts against 100", ratio, 0.9),),
        {"steps a second": statistics.median(many)},
    )
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()

"""P7 and the sweeps among 1,000,000 tickets: searches beside the bare ranked OR, sweeps beside few.

`/find`, and what is like a report: for its reporter while it is reported, and for the team. They
run as the program runs them, on a thread that only reads, while the event loop is looked at and a
writer writes. What is looked for are pairs of words that people would type, of a subject and what
is wrong with it, in any language, often with hundreds of thousands of hits; and whole reports.

The interpreter changes hands and looks for garbage as in the program. Tickets are put into
PostgreSQL all at once, so what it does about that by itself in a minute or two of life is done
before anything is measured: VACUUM and ANALYZE. Its server has 32 MB of memory for pages, less than
a twentieth of the tables. The bare ranked OR has the index that Melding has.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

import psycopg
from sqlalchemy import update

from benchmarks import believable
from benchmarks.frame import Ratio, Result
from benchmarks.ranked_or import floor_of
from bot.app.collecting import look_seldom
from bot.app.running import SWITCHING
from bot.app.serving import new_loop
from bot.ticker import EVERY
from core.config.loading import example_team
from core.db import migrate, tables
from core.db.database import open_database
from core.db.intake import drafts
from core.db.tickets import search
from core.db.unit import Store, Unit
from core.domain.places import Places
from core.domain.text import words
from core.services import sweeps
from core.services.clocks import warning
from core.services.tickets import similar
from tests.postgres import running_server

FEW, MANY = 10_000, 1_000_000
SEARCHES = 300
PAUSE = 0.02  # seconds between two searches
DUE = 100  # tickets, for a sweep
ROUNDS = 5
TICK = 0.005  # seconds, of the event loop


@dataclass(frozen=True, slots=True)
class Found:
    """Seconds: of searches, of looks for what is like a report, of the bare OR, of the loop's lag.

    `alone` and `meanwhile` are those of a write.
    """

    searches: list[float]
    own: list[float]
    team: list[float]
    floor: float
    lags: list[float]
    alone: list[float]
    meanwhile: list[float]


@dataclass(frozen=True, slots=True)
class Swept:
    """Seconds of the reminders and warnings of 100 tickets, and of all sweeps with none due."""

    climbed: float
    warned: float
    idle: float


def opened(url: str) -> Store:
    return Store(open_database(url), example_team(), Places(), lambda: believable.NOW)


def pairs() -> list[str]:
    """Give pairs of words of one ticket each, as somebody would look for it."""
    chance = Random(7)  # noqa: S311 - nothing is secret here
    found = []
    for _ in range(SEARCHES):
        title = words(believable.told(chance.randrange(1, believable.WORDED)).title)
        found.append(" ".join(chance.sample([one for one in title if len(one) > 2], 2)))  # noqa: PLR2004
    return found


async def _lags(lags: list[float]) -> None:
    while True:
        began = time.perf_counter()
        await asyncio.sleep(TICK)
        lags.append(time.perf_counter() - began - TICK)


async def _writes(store: Store, taken: list[float]) -> None:
    """Write a small thing again and again: somebody's draft."""
    number = 0
    while True:
        number += 1
        state = {"flow": "report", "turn": number}
        began = time.perf_counter()
        begin = partial(drafts.begin, person_id=1, state=state)
        await asyncio.wrap_future(store.submit(begin))
        taken.append(time.perf_counter() - began)
        await asyncio.sleep(PAUSE)


async def searching(store: Store) -> Found:
    """Write for a while alone, then beside searches."""
    lags: list[float] = []
    alone: list[float] = []
    meanwhile: list[float] = []
    searches = []
    writing = asyncio.create_task(_writes(store, alone))
    await asyncio.sleep(SEARCHES * PAUSE)
    writing.cancel()
    beside = [asyncio.create_task(_writes(store, meanwhile)), asyncio.create_task(_lags(lags))]
    for wanted in pairs():
        began = time.perf_counter()
        found = await asyncio.wrap_future(store.read(partial(search.find, wanted=wanted)))
        searches.append(time.perf_counter() - began)
        if not found:
            raise RuntimeError(wanted)
        await asyncio.sleep(PAUSE)
    own, team = [], []
    for number in range(1, SEARCHES + 1):
        own.append(await _like(store, number, among_own=True))
        team.append(await _like(store, number, among_own=False))
        await asyncio.sleep(PAUSE)
    for one in beside:
        one.cancel()
    return Found(searches, own, team, floor_of(store), lags, alone, meanwhile)


async def _like(store: Store, number: int, *, among_own: bool) -> float:
    """Look for what is like a ticket: for its reporter while it is reported, or for the team."""
    told = believable.told(number * 37)
    like = partial(similar.like_text, text=told.happened, title=told.title)
    if among_own:
        whose = 1 + number % believable.REPORTERS
        like = partial(
            similar.own_like, person_id=whose, system="", text=told.happened, title=told.title
        )
    began = time.perf_counter()
    await asyncio.wrap_future(store.read(like))
    return time.perf_counter() - began


def _let_fall_due(unit: Unit, cause: int) -> None:
    """Let 100 of the tickets that wait, and 100 others that are open, be due."""
    waiting = [10 * (7 + 10 * n) for n in range(DUE)]
    timers, of_tickets = tables.timers, tables.tickets
    past = unit.now - timedelta(hours=1)
    unit.connection.execute(
        update(timers)
        .where(timers.c.ticket_id.in_(waiting))
        .values(due_at=past, since=past - timedelta(days=7), taken=0, cause=cause)
    )
    others = [10 * (3 + 10 * n) for n in range(DUE)]
    unit.connection.execute(
        update(of_tickets).where(of_tickets.c.id.in_(others)).values(warn_at=past)
    )


def sweeping(store: Store) -> Swept:
    """Give the medians over some rounds; each has causes of its own."""
    climbed, warned, idle = [], [], []
    for number in range(ROUNDS):
        cause = int(time.time()) + number
        store.submit(partial(_let_fall_due, cause=cause)).result()
        climbed.append(_until_done(store, sweeps.climb))
        warned.append(_until_done(store, warning.warn))
        began = time.perf_counter()
        for sweep, _ in EVERY:
            store.submit(sweep).result()
        idle.append(time.perf_counter() - began)
    return Swept(*(statistics.median(one) for one in (climbed, warned, idle)))


def _until_done(store: Store, sweep: Callable[[Unit], int]) -> float:
    began = time.perf_counter()
    done = 0
    while some := store.submit(sweep).result():
        done += some
    if done < DUE:
        raise RuntimeError(done)
    return time.perf_counter() - began


def at(taken: list[float], part: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(part * len(taken)))]


def measure(url: str, few: int, many: int) -> tuple[Found, Swept, Swept]:
    """Sweep among few, fill up, sweep among many, and search there."""
    migrate.upgrade(url)
    store = opened(url)
    believable.fill(store, 1, few)
    store.database.close(60)
    _tidied(url)
    store = opened(url)
    among_few = sweeping(store)
    believable.fill(store, few + 1, many)
    store.database.close(60)
    _tidied(url)
    store = opened(url)
    with asyncio.Runner(loop_factory=new_loop) as runner:
        found = runner.run(searching(store))
    among_many = sweeping(store)
    store.database.close(60)
    return found, among_few, among_many


def _tidied(url: str) -> None:
    """Let PostgreSQL do at once what it would do by itself a little later."""
    if url.startswith("postgresql"):
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("VACUUM (ANALYZE)")
            connection.execute("CHECKPOINT")


def ratios_of(name: str, found: Found, few: Swept, many: Swept) -> list[Ratio]:
    p99, own, team = (at(one, 0.99) for one in (found.searches, found.own, found.team))
    waits = at(found.meanwhile, 0.99) / at(found.alone, 0.99)
    return [
        Ratio(f"{name}, `/find` of two words, p99", p99 / found.floor, 0.01, "at most"),
        Ratio(f"{name}, similar for a reporter, p99", own / found.floor, 0.05, "at most"),
        Ratio(f"{name}, similar for the team, p99", team / found.floor, 0.05, "at most"),
        Ratio(f"{name}, loop lag p99 in ms", 1000 * at(found.lags, 0.99), 10, "at most"),
        Ratio(f"{name}, a write meanwhile against alone, p99", waits, 1.3, "at most"),
        Ratio(f"{name}, 100 reminders", many.climbed / few.climbed, 2, "at most"),
        Ratio(f"{name}, 100 warnings", many.warned / few.warned, 2, "at most"),
        Ratio(f"{name}, sweeps with nothing due", many.idle / few.idle, 2, "at most"),
    ]


def main() -> None:
    """Measure each database."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--few", type=int, default=FEW)
    parser.add_argument("--many", type=int, default=MANY)
    parser.add_argument("--only", choices=("SQLite", "PostgreSQL"))
    given = parser.parse_args()
    sys.setswitchinterval(SWITCHING)
    look_seldom()
    found = {}
    for name in (given.only,) if given.only else ("SQLite", "PostgreSQL"):
        place = running_server() if name == "PostgreSQL" else nullcontext()
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder, place as server:
            url = server.create() if server else f"sqlite:///{folder}/melding.db"
            found[name] = measure(url, given.few, given.many)
    ratios: list[Ratio] = []
    details: dict[str, float] = {}
    for name, (searched, few, many) in found.items():
        ratios += ratios_of(name, searched, few, many)
        details |= {
            f"{name}, ranked OR in ms": 1000 * searched.floor,
            f"{name}, find p50 in ms": 1000 * at(searched.searches, 0.5),
            f"{name}, find p99 in ms": 1000 * at(searched.searches, 0.99),
            f"{name}, similar for a reporter p99 in ms": 1000 * at(searched.own, 0.99),
            f"{name}, similar for the team p99 in ms": 1000 * at(searched.team, 0.99),
            f"{name}, write p99 in ms": 1000 * at(searched.alone, 0.99),
            f"{name}, 100 reminders in ms": 1000 * many.climbed,
            f"{name}, idle sweeps in ms": 1000 * many.idle,
        }
    sys.stdout.write(Result("P7 finding", tuple(ratios), details).line() + "\n")


if __name__ == "__main__":
    main()

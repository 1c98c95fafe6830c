"""A room whose platform takes twenty messages a minute keeps up with the people who work there.

A ticket that is claimed, answered and solved takes three messages there (its card and two
answers), for what the card tells is no message of its own, and the changes of these: three
tickets a minute are what such a room can follow for long.
"""

import asyncio
import selectors
from datetime import datetime, timedelta

from bot.contract import Limit
from core.db import outbox, people
from core.db.unit import Unit
from core.domain.message import Kind
from core.domain.places import Address
from core.domain.report import NewReport
from core.domain.rights import Actor, Role
from core.services import claim, reply, report, sweeps
from tests.journeys.stage import AGENTS, MORNING, PLATFORM, Stage

MOST = 20  # messages a minute: Telegram's limit of a group
SPEED = 40  # seconds of the loop in one of ours
TICKETS, MINUTES = 3, 3  # a minute, and for how long
NEW = NewReport(kind="question", title="Printer", answers=(("happened", "It hums."),))
SOLVED = {"closing": "", "confirm": "", "resolution": "fixed", "cause": ""}


class _Selector(selectors.DefaultSelector):
    def select(self, timeout=None):
        return super().select(timeout / SPEED if timeout else timeout)


class _HurriedLoop(asyncio.SelectorEventLoop):
    """A real loop whose time goes faster."""

    def __init__(self) -> None:
        super().__init__(_Selector())

    def time(self) -> float:
        return super().time() * SPEED


class _Running(Stage):
    """A stage on which time passes with the loop."""

    def __init__(self, url: str) -> None:
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()
        super().__init__(url)

    @property
    def now(self) -> datetime:
        return MORNING + timedelta(seconds=self._loop.time() - self._began)

    @now.setter
    def now(self, _: datetime) -> None:
        """Nobody moves this clock."""


def _in_the_room(to: Address) -> str | None:
    return to.chat if to.room == AGENTS else None


def _add(unit: Unit, name: str) -> int:
    person = people.add(unit, name=name)
    people.add_identity(
        unit, person.id, platform=PLATFORM, workspace="", external_id=name, chat=name
    )
    return person.id


async def _work_on_a_ticket(stage: Stage, by: Actor, agent: Actor) -> None:
    made = await stage.do(lambda unit: report.open_ticket(unit, by, NEW))
    await asyncio.sleep(15)
    await stage.do(lambda unit: claim.claim(unit, agent, made.id))
    for kind, effect in ((Kind.REPLY, {}), (Kind.SOLUTION, SOLVED)):
        await asyncio.sleep(20)
        await stage.do(
            lambda unit, kind=kind, effect=effect: reply.hold(
                unit, agent, made.id, kind=kind, text="Try it again.", effect=effect
            )
        )


async def _sweep(stage: Stage) -> None:
    while True:
        await asyncio.sleep(2)
        await stage.do(sweeps.let_messages_go)


async def _work(url: str) -> tuple[list[int], list[str]]:
    """Give what waits at the end of each minute, and all that was said in the room."""
    stage = _Running(url)
    stage.adapter.limits = (Limit(MOST, 60.0, by=_in_the_room),)
    stage.delivery = stage.make_delivery("room")
    await stage.open()
    liv = Actor(await stage.do(lambda unit: _add(unit, "liv")))
    aksel = Actor(await stage.do(lambda unit: _add(unit, "aksel")), frozenset({Role.AGENT}))
    tasks, waiting = [asyncio.create_task(_sweep(stage))], []
    for _ in range(MINUTES):
        for _ in range(TICKETS):
            tasks.append(asyncio.create_task(_work_on_a_ticket(stage, liv, aksel)))
            await asyncio.sleep(60 / TICKETS)
        waiting.append(await stage.do(outbox.waiting))
    await asyncio.gather(*tasks[1:])
    await asyncio.sleep(60)
    waiting.append(await stage.do(outbox.waiting))
    tasks[0].cancel()
    await stage.close()
    return waiting, [post.text for post in stage.room(AGENTS)]


def test_a_room_of_twenty_messages_a_minute_follows_three_tickets_a_minute(sqlite_ready):
    with asyncio.Runner(loop_factory=_HurriedLoop) as runner:
        waiting, said = runner.run(_work(sqlite_ready))
    assert max(waiting) < MOST, waiting
    assert waiting[-1] == 0
    assert sum("Try it again." in text for text in said) == 2 * TICKETS * MINUTES
    assert len(said) == 3 * TICKETS * MINUTES
